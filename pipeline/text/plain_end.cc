#include "text/plain_end.h"

#include <algorithm>
#include <cstddef>

#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "layout/numbering.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Lines = std::span<const std::string_view>;

constexpr std::size_t kLongestItem = 250;  // bytes
constexpr std::size_t kLongestName = 70;
constexpr std::size_t kMostHeads = 8;  // lines between an office and the name under it

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find(' '));
}

bool is_upper_word(std::string_view word) {
  const std::string_view letter = word.substr(0, (word[0] & 0x80) == 0 ? 1 : word.size());
  return to_lower(letter) != letter;
}

// "Nguyễn Văn An", "Thượng tướng Lê Văn An": it ends in two words with capitals.
bool is_name_like(std::string_view line) {
  if (line.size() > kLongestName || is_capitals(line) ||
      line.find_first_of("0123456789:;,/") != line.npos)
    return false;
  const std::size_t last = line.rfind(' ');
  if (last == std::string_view::npos || last == 0) return false;
  const std::size_t second = line.rfind(' ', last - 1);
  const std::size_t begin = second == std::string_view::npos ? 0 : second + 1;
  return is_upper_word(line.substr(last + 1)) && is_upper_word(line.substr(begin, last - begin)) &&
         std::count(line.begin(), line.end(), ' ') < 7;
}

bool is_signing_remark(std::string_view line) {
  return line.starts_with('(') && line.size() < kLongestName;
}

bool is_item(std::string_view line) {
  return line.size() <= kLongestItem &&
         (is_item_mark(first_word(line)) || line.starts_with("-") || line.starts_with("–"));
}

bool is_file_copy(std::string_view line) {
  return search_key(line.substr(0, 12)).starts_with("luu");
}

// Marks recipients from their head on; gives the first line that is none.
std::size_t mark_recipients(Lines lines, std::size_t at, std::vector<Role>& roles) {
  roles[at++] = Role::recipients;
  bool item = false;
  for (; at < lines.size(); ++at) {
    const bool starts = is_item(lines[at]) || is_file_copy(lines[at]);
    const bool goes_on = item && lines[at].size() <= kLongestItem &&
                         !is_signature_head(lines[at]) && !lines[at - 1].ends_with('.') &&
                         !is_name_like(lines[at]);
    const bool office = is_signature_head(lines[at]) && at + 1 < lines.size() && !item;
    if (office) {
      roles[at] = Role::signature;  // the other column's line, read between head and items
      continue;
    }
    if (!starts && !goes_on) break;
    roles[at] = Role::recipients;
    item = true;
    if (is_file_copy(lines[at])) return at + 1;
  }
  return at;
}

// How many lines from `at` on are offices down to a person's name; 0 if no name
// follows.
std::size_t signature_size(Lines lines, std::size_t at) {
  const std::size_t end = std::min(lines.size(), at + kMostHeads);
  for (std::size_t i = at; i < end; ++i) {
    if (i > at && is_name_like(lines[i])) return i + 1 - at;
    if (!is_capitals(lines[i]) && !is_signing_remark(lines[i])) return 0;
  }
  // A name in capitals looks like an office: only at the very end it can be nothing else.
  return end == lines.size() && end > at + 1 ? end - at : 0;
}

bool is_recipients_line(std::string_view line) {
  return behind_recipients_head(line) == line.size();
}

}  // namespace

std::size_t behind_recipients_head(std::string_view line) {
  if (!is_recipients_head(line)) return 0;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    return search_key(line) == "noinhan" ? line.size() : 0;
  }
  if (search_key(line.substr(0, colon)).size() > 8) return 0;
  const std::size_t rest = line.find_first_not_of(" *_", colon + 1);
  return rest == std::string_view::npos ? line.size() : rest;
}

void mark_end(Lines lines, std::size_t begin, std::vector<Role>& roles) {
  bool recipients = false;
  bool signature = false;
  for (std::size_t at = begin; at < lines.size() && !(recipients && signature);) {
    if (!recipients && is_recipients_line(lines[at])) {
      at = mark_recipients(lines, at, roles);
      recipients = true;
      if (at < lines.size() && is_name_like(lines[at]) && !signature) {
        signature = roles[at - 1] == Role::signature;
        roles[at] = Role::signature;
      }
      continue;
    }
    const std::size_t size =
        !signature && is_signature_head(lines[at]) ? signature_size(lines, at) : 0;
    std::fill_n(roles.begin() + static_cast<std::ptrdiff_t>(at), size, Role::signature);
    signature = signature || size > 0;
    at += std::max<std::size_t>(size, 1);
  }
}

}  // namespace trichdan

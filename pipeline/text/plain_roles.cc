#include "text/plain_roles.h"

#include <algorithm>
#include <cstddef>

#include "layout/evidence.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kLongestHead = 30;  // lines before the title
constexpr std::size_t kLongestTitle = 8;
constexpr std::size_t kLongestLine = 500;  // bytes
constexpr std::size_t kLongestEnd = 40;    // lines of recipients and signature

using Lines = std::span<const std::string_view>;

bool is_head_mark(std::string_view line) {
  return is_national_header(line) || is_motto(line) || is_number_line(line);
}

bool ends_head(std::string_view line) {
  return is_address(line) || is_preamble(line) || is_part_heading(line) ||
         line.size() > kLongestLine;
}

// The first line behind the header: a title, or what a text without one goes on with. 0: no header.
std::size_t head_size(Lines lines) {
  bool marked = false;
  for (std::size_t i = 0; i < std::min(lines.size(), kLongestHead); ++i) {
    if (is_head_mark(lines[i])) {
      marked = true;
    } else if (titled_type(lines[i]) != nullptr ||
               (has_letter_or_digit(lines[i]) && ends_head(lines[i]))) {
      return marked ? i : 0;
    }
  }
  return 0;
}

Role role_in_head(std::string_view line, Role before) {
  if (is_national_header(line) || is_motto(line) || is_place_and_date(line))
    return Role::header_right;
  return has_letter_or_digit(line) ? Role::header_left : before;
}

bool ends_title(std::string_view line) {
  return ends_head(line) || !has_letter_or_digit(line) || is_issuer_line(line) ||
         is_signature_head(line) || line.ends_with(';') || line.ends_with('.');
}

std::size_t mark_title(Lines lines, std::size_t begin, std::vector<Role>& roles) {
  if (begin >= lines.size() || titled_type(lines[begin]) == nullptr) return begin;
  std::size_t end = begin + 1;
  while (end < std::min(lines.size(), begin + kLongestTitle) && !ends_title(lines[end])) ++end;
  std::fill(roles.begin() + static_cast<std::ptrdiff_t>(begin),
            roles.begin() + static_cast<std::ptrdiff_t>(end), Role::title);
  return end;
}

// Recipients stay in the body of a plain text: nothing tells where their lines end.
void mark_signature(Lines lines, std::size_t begin, std::vector<Role>& roles) {
  const std::size_t from = std::max(begin, lines.size() - std::min(lines.size(), kLongestEnd));
  for (std::size_t i = from; i < lines.size(); ++i) {
    if (!is_signature_head(lines[i]) || lines.size() - i > 8) continue;
    std::fill(roles.begin() + static_cast<std::ptrdiff_t>(i), roles.end(), Role::signature);
    return;
  }
}

}  // namespace

std::vector<Role> roles_of_plain(Lines lines) {
  std::vector<Role> roles(lines.size(), Role::body);
  const std::size_t head = head_size(lines);
  Role before = Role::header_left;
  for (std::size_t i = 0; i < head; ++i) before = roles[i] = role_in_head(lines[i], before);
  const std::size_t body = mark_title(lines, head, roles);
  mark_signature(lines, body, roles);
  return roles;
}

}  // namespace trichdan

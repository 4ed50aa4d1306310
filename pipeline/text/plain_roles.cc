#include "text/plain_roles.h"

#include <algorithm>
#include <cstddef>

#include "layout/evidence.h"
#include "text/join.h"
#include "text/plain_end.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kLongestHead = 30;  // lines before the title
constexpr std::size_t kLongestTitle = 8;
constexpr std::size_t kLongestLine = 500;      // bytes
constexpr std::size_t kLongestSubject = 1500;  // bytes; of what amends several documents, all named

using Lines = std::span<const std::string_view>;

bool is_head_mark(std::string_view line) {
  return is_national_header(line) || is_motto(line) || is_number_line(line);
}

bool begins_text(std::string_view line) {
  return is_address(line) || is_preamble(line) || is_part_heading(line);
}

bool ends_head(std::string_view line) {
  return begins_text(line) || line.size() > kLongestLine;
}

// The first line behind the header: a title, or what a text without one goes on with. 0: no header.
std::size_t head_size(Lines lines) {
  bool marked = false;
  bool subject = false;  // inside the "V/v" lines of a công văn
  for (std::size_t i = 0; i < std::min(lines.size(), kLongestHead); ++i) {
    if (is_head_mark(lines[i])) {
      marked = true;
    } else if (is_subject_start(lines[i]) || (subject && starts_with_lower_case(lines[i]))) {
      subject = true;
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
  return begins_text(line) || line.size() > kLongestSubject || !has_letter_or_digit(line) ||
         is_issuer_line(line) || is_signature_head(line) || line.ends_with(';') ||
         line.ends_with('.');
}

// "Thực hiện Nghị quyết ..." right under the type is the subject; a preamble ends its clause.
bool carries_out(std::string_view line) {
  return is_preamble(line) && !is_legal_basis(line) && line.size() <= kLongestSubject &&
         std::string_view(".,:;").find(line.back()) == std::string_view::npos;
}

// The type word, and the lines of the subject under it: the first may stand apart.
std::size_t mark_title(Lines lines, const std::vector<bool>& after_blank, std::size_t begin,
                       std::vector<Role>& roles) {
  if (begin >= lines.size() || titled_type(lines[begin]) == nullptr) return begin;
  std::size_t end = begin + 1;
  if (end < lines.size() && carries_out(lines[end])) ++end;
  const std::size_t limit = std::min(lines.size(), begin + kLongestTitle);
  while (end < limit && !ends_title(lines[end]) && (end == begin + 1 || !after_blank[end])) ++end;
  std::fill(roles.begin() + static_cast<std::ptrdiff_t>(begin),
            roles.begin() + static_cast<std::ptrdiff_t>(end), Role::title);
  return end;
}

}  // namespace

std::vector<Role> roles_of_plain(Lines lines, const std::vector<bool>& after_blank) {
  std::vector<Role> roles(lines.size(), Role::body);
  const std::size_t head = head_size(lines);
  Role before = Role::header_left;
  for (std::size_t i = 0; i < head; ++i) before = roles[i] = role_in_head(lines[i], before);
  const std::size_t body = mark_title(lines, after_blank, head, roles);
  mark_end(lines, body, roles);
  return roles;
}

}  // namespace trichdan

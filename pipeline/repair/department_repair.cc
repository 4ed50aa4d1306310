#include "repair/department_repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "base/alternative_cost.h"
#include "repair/department_codes.h"
#include "text/utf8.h"

namespace trichdan {
namespace {

// Letters that are printed nearly alike; what else the reader holds possible is not asked.
bool look_alike(char32_t a, char32_t b) {
  constexpr std::u32string_view kAlike[]{U"OQ0CGD", U"IL1lT7J", U"DĐ", U"UƯV", U"B8S5E", U"HKNM"};
  return std::ranges::any_of(kAlike, [&](std::u32string_view group) {
    return group.find(a) != group.npos && group.find(b) != group.npos;
  });
}

// Letters of one shape, of which a reader sees two where one is printed.
bool of_one_shape(char32_t a, char32_t b) {
  constexpr std::u32string_view kShapes[]{U"OQ0", U"IL1l", U"DĐ", U"UƯ"};
  return std::ranges::any_of(kShapes, [&](std::u32string_view group) {
    return group.find(a) != group.npos && group.find(b) != group.npos;
  });
}

std::vector<Decoded> letters(std::string_view text) {
  std::vector<Decoded> out;
  for (std::size_t at = 0; at < text.size(); at += out.back().size) {
    out.push_back(decode_at(text, at));
  }
  return out;
}

// What the alternative has at the part's place, if that is one letter that looks like it.
std::optional<std::string> exchanged(const std::string& read, const std::string& part,
                                     const std::string& alternative) {
  const std::size_t at = read.rfind(part);
  const std::size_t behind = read.size() - at - part.size();
  if (alternative.size() < at + behind || !alternative.starts_with(read.substr(0, at)) ||
      !alternative.ends_with(read.substr(at + part.size()))) {
    return {};
  }
  const std::string other = alternative.substr(at, alternative.size() - at - behind);
  const std::vector<Decoded> a = letters(part);
  const std::vector<Decoded> b = letters(other);
  if (a.size() != b.size()) return {};
  int alike = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].point == b[i].point) continue;
    if (!look_alike(a[i].point, b[i].point)) return {};
    ++alike;
  }
  return alike == 1 ? std::optional(other) : std::nullopt;
}

}  // namespace

bool DepartmentRepair::is_known(std::string_view part) const {
  return part.empty() || library_.issuers.contains(part) || is_department_code(part);
}

DepartmentDoubt DepartmentRepair::doubt(const Word& word, const std::string& part) const {
  DepartmentDoubt doubt;
  for (const WordAlternative& other : word.alternatives) {
    const std::optional<std::string> open = exchanged(word.text, part, other.text);
    if (!open) continue;
    doubt.open = true;
    if (!is_known(*open)) continue;
    doubt.known = *open;
    doubt.evidence = fmt::format("a known department, by the reader {:.0f} times less probable",
                                 std::exp(other.cost * kAlternativeCostStep));
    return doubt;
  }
  if (std::optional<std::string> once = read_twice(part)) {
    doubt.known = std::move(*once);
    doubt.evidence = "a known department, one letter of which was read as two";
  }
  return doubt;
}

// "QLCL" of "OQLCL": the one known department that is left if one of two letters side by side
// that have one shape goes. Not "QLD" of "CQLD": C and Q are told apart.
std::optional<std::string> DepartmentRepair::read_twice(const std::string& part) const {
  const std::vector<Decoded> all = letters(part);
  std::optional<std::string> known;
  std::size_t byte = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t size = all[i].size;
    const bool twin = (i > 0 && of_one_shape(all[i - 1].point, all[i].point)) ||
                      (i + 1 < all.size() && of_one_shape(all[i].point, all[i + 1].point));
    std::string other = part;
    other.erase(byte, size);
    byte += size;
    if (!twin || !is_known(other) || other.empty() || other == known) continue;
    if (known) return {};
    known = std::move(other);
  }
  return known;
}

}  // namespace trichdan

#include "extract/header_issuer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/spelling.h"
#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::array<std::string_view, 10> kLevels{"tỉnh ",    "huyện ",     "quận ",   "xã ",
                                                   "phường ",  "thành phố ", "thị xã ", "thị trấn ",
                                                   "đặc khu ", "TP. "};

// Heads that no table of units has, as they stand at the beginning of a line.
constexpr std::array<std::string_view, 17> kMoreHeads{
    "uybantrunguong", "chinhphu", "thutuong", "quochoi",  "chutich", "thanhtra",
    "quandoi",        "congdoan", "chidoan",  "tongdoan", "hoi",     "doan",
    "ubmttq",         "vanphong", "tinhhoi",  "hoclieu",  "congan"};

bool starts_with_key(const std::string& line, std::string_view head) {
  return search_key(line).starts_with(head);
}

bool starts_body(const std::string& line, const HeaderNames& names) {
  if (names.known_at(line, true).head) return true;
  const std::size_t space = line.find(' ');
  const std::string first = search_key(line.substr(0, space));
  const std::string two =
      space == std::string::npos ? first : search_key(line.substr(0, line.find(' ', space + 1)));
  return std::any_of(kMoreHeads.begin(), kMoreHeads.end(),
                     [&](std::string_view head) { return head == first || head == two; });
}

// A line's last words and the first of the next are one name of the tables: "SỞ NÔNG NGHIỆP VÀ
// MÔI", "TRƯỜNG". No body has a name of one word.
bool goes_on(const std::string& above, const std::string& line, const HeaderNames& names) {
  if (line.find(' ') == std::string::npos) return true;
  constexpr std::size_t kLongestName = 8;  // words
  const std::vector<std::string> words = words_of(above);
  std::size_t left = std::min(words.size() - 1, kLongestName);
  for (; left > 0; --left) {
    const std::string joined = joined_words(words, words.size() - left) + " " + line;
    if (names.known_at(joined, true).words > left) return true;
  }
  return false;
}

// "ỦY BAN THƯỜNG VỤ" alone: whose it is stands on the next line.
bool awaits_owner(const std::string& line) {
  constexpr std::array<std::string_view, 8> kOwned{
      "uybanthuongvu", "uybantrunguong", "banchaphanh",    "banthuongvu",
      "vanphong",      "uybannhandan",   "hoidongnhandan", "uybanmattrantoquoc"};
  return std::find(kOwned.begin(), kOwned.end(), search_key(line)) != kOwned.end();
}

bool is_joined(const std::string& above, const std::string& line) {
  return above.ends_with('-') || above.ends_with("–") || line.starts_with("- ") ||
         line.starts_with("– ");
}

// "tỉnh Kiên Giang" of "Ủy ban nhân dân tỉnh Kiên Giang"; empty if no place is named.
std::string place_part(const std::string& name) {
  std::size_t first = std::string::npos;
  for (const std::string_view level : kLevels) {
    const std::size_t at = name.find(" " + std::string(level));
    if (at != std::string::npos) first = std::min(first, at + 1);
  }
  return first == std::string::npos ? std::string() : name.substr(first);
}

std::string without_level(const std::string& part) {
  for (const std::string_view level : kLevels) {
    if (part.starts_with(level)) return part.substr(level.size());
  }
  return part;
}

std::string expanded(std::string name) {
  if (name.starts_with("UBND ")) name.replace(0, 4, "Ủy ban nhân dân");
  if (name.starts_with("HĐND ")) name.replace(0, 5, "Hội đồng nhân dân");
  return name;
}

// "Huyện ủy Mường Lâm" says itself where it is.
bool is_committee_of_place(const std::string& name) {
  const std::size_t second = name.find(' ', name.find(' ') + 1);
  if (second == std::string::npos) return false;
  const std::string head = search_key(name.substr(0, second));
  return head.size() <= 10 && (head.ends_with("uy") || head.ends_with("doan")) &&
         head != "danguy" && head != "congdoan";
}

// They are named with the body whose organs they are: "Ban Thường trực Ủy ban Mặt trận Tổ quốc".
bool is_standing_organ(const std::string& name) {
  constexpr std::array<std::string_view, 4> kOrgans{"banthuongtruc", "banthuongvu", "banchaphanh",
                                                    "thuongtruc"};
  return std::ranges::find(kOrgans, search_key(name)) != kOrgans.end();
}

// Whose a body is, where its own name does not say it.
std::string owned(const std::string& own, const std::string& parent) {
  const std::string place = place_part(parent);
  if (!place_part(own).empty() && !is_standing_organ(own)) return own;
  const bool people =
      starts_with_key(parent, "uybannhandan") || starts_with_key(parent, "hoidongnhandan");
  if (people && !place.empty()) return own + " " + place;
  const bool party = starts_with_key(parent, "dangbo") || starts_with_key(parent, "dangcongsan");
  if (party || is_committee_of_place(own)) return own;
  const bool organ_of_party = starts_with_key(parent, "danguy") || is_committee_of_place(parent) ||
                              starts_with_key(parent, "tinhuy") ||
                              starts_with_key(parent, "tinhdoan");
  return organ_of_party || is_standing_organ(own) ? own + " " + parent : own + " - " + parent;
}

// "Kiên Giang" of "Ban Tuyên giáo Tỉnh ủy Kiên Giang"; empty if it names no committee of a place.
std::string place_of_committee(const std::string& name) {
  constexpr std::array<std::string_view, 6> kCommittees{"Tỉnh ủy ",  "Thành ủy ", "Thị ủy ",
                                                        "Huyện ủy ", "Quận ủy ",  "Tỉnh đoàn "};
  for (const std::string_view head : kCommittees) {
    const std::size_t at = name.find(head);
    if (at != std::string::npos) return name.substr(at + head.size());
  }
  return {};
}

// One name for each body, top to bottom, its lines joined.
std::vector<std::string> bodies_of(std::span<const std::string> lines, const HeaderNames& names) {
  std::vector<std::string> bodies;
  bool joint = false;
  for (const std::string& printed : lines) {
    if (!has_letter_or_digit(printed)) continue;
    const std::string line = without_marks_around(printed);
    const bool first = bodies.empty();
    joint = !first && (joint || is_joined(bodies.back(), printed));
    if (joint) {
      bodies.back() = without_marks_around(bodies.back()) + " - " + line;
    } else if (first || (starts_body(line, names) && !awaits_owner(bodies.back()) &&
                         !goes_on(bodies.back(), line, names))) {
      bodies.push_back(line);
    } else {
      bodies.back() += " " + line;
    }
    joint = printed.ends_with('-') || printed.ends_with("–");
  }
  return bodies;
}

}  // namespace

IssuingBody issuing_body(std::span<const std::string> lines, std::string_view place,
                         const HeaderNames& names) {
  std::vector<std::string> bodies = bodies_of(lines, names);
  if (bodies.empty()) return {};
  for (std::string& body : bodies) body = expanded(names.body(body, place));
  IssuingBody result;
  result.issuer = bodies.back();
  if (bodies.size() > 1) {
    result.parent = bodies[bodies.size() - 2];
    result.issuer = owned(bodies.back(), result.parent);
  }
  result.place = without_level(place_part(result.issuer));
  if (result.place.empty()) result.place = place_of_committee(result.issuer);
  return result;
}

}  // namespace trichdan

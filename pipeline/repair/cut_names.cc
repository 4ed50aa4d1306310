#include "repair/cut_names.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "repair/name_words.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr float kRead = 80;  // confidence
constexpr float kCertain = 90;
constexpr float kPutIn = 50;

// Nothing where none ends so, or more than one.
std::optional<std::string> only_ending(std::string_view rest, std::span<const std::string> names) {
  std::optional<std::string> only;
  for (const std::string& name : names) {
    if (name.size() <= rest.size() || !name.ends_with(rest)) continue;
    if (only && *only != name) return {};
    only = name;
  }
  return only;
}

bool has_two_letters(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }) >= 2;
}

void put_in(PageReading& page, Line& line, std::size_t at, int page_number, std::string name,
            Repairs& repairs) {
  const std::uint32_t index = line.words[at];
  replace_word(page, page_number, index, std::move(name), "name",
               "of all family names this one ends so", repairs);
  page.words[index].confidence = kPutIn;
  line.words.erase(line.words.begin(), line.words.begin() + static_cast<std::ptrdiff_t>(at));
}

void repair_line(PageReading& page, Line& line, int page_number, const KnownNames& names,
                 Repairs& repairs) {
  constexpr std::size_t kFewest = 2;
  const std::vector<std::uint32_t>& words = line.words;
  const std::size_t first = first_name_word(page, words, kRead);
  if (first == 0 || words.size() - first < kFewest) return;
  const std::size_t cut = first - 1;
  if (page.words[words[cut]].confidence < kCertain) return;
  const auto read = [&](std::uint32_t word) { return page.words[word].confidence >= kRead; };
  if (std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(cut), read)) return;
  if (auto name = family_name_ending(page.words[words[cut]].text, names))
    put_in(page, line, cut, page_number, *std::move(name), repairs);
}

}  // namespace

std::optional<std::string> family_name_ending(std::string_view rest, const KnownNames& names) {
  if (rest.empty() || to_lower(rest) != rest || !is_vietnamese_syllable(rest)) return {};
  const std::optional<std::string> only = only_ending(rest, names.frequent);
  return has_two_letters(rest) || only == only_ending(rest, names.family) ? only : std::nullopt;
}

void repair_cut_names(PageReading& page, PageLayout& layout, int page_number,
                      const KnownNames& names, Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  for (Line& line : layout.lines) {
    if (line.role == Role::signature) repair_line(page, line, page_number, names, repairs);
  }
}

}  // namespace trichdan

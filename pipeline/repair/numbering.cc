#include "repair/numbering.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "text/roman.h"

namespace trichdan {
namespace {

constexpr int kMostRoman = 20;  // "L." and "C." are letters
constexpr int kMostValue = 99;
constexpr std::size_t kShort = 3;  // bytes: what can be read for a number and its sign

std::optional<int> arabic(std::string_view digits) {
  int value = 0;
  const char* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || rest != end || value < 1 || digits.front() == '0') return {};
  return value <= kMostValue ? std::optional(value) : std::nullopt;
}

// The first word of a paragraph, and what the readers held possible there.
struct Place {
  std::size_t page = 0;
  std::uint32_t word = 0;
  std::optional<ParagraphNumber> number;  // as it stands
  std::vector<std::pair<std::string, ParagraphNumber>> others;
};

void offer(Place& place, const std::string& text) {
  const auto number = paragraph_number(text);
  if (!number || number == place.number) return;
  const auto known =
      std::ranges::find(place.others, *number, &std::pair<std::string, ParagraphNumber>::second);
  if (known == place.others.end()) place.others.emplace_back(text, *number);
}

bool begins_paragraph(const Line& line) {
  return line.starts_paragraph && !line.words.empty() &&
         (line.role == Role::body || line.role == Role::title) && line.note_marks.empty();
}

std::vector<Place> places_of(std::span<const PageReading> pages,
                             std::span<const PageLayout> layouts) {
  std::vector<Place> places;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const Line& line : layouts[page].lines) {
      if (!begins_paragraph(line)) continue;
      const Word& word = pages[page].words[line.words.front()];
      Place place{page, line.words.front(), paragraph_number(word.text), {}};
      const bool open =
          pages[page].kind != PageKind::text && (place.number || word.text.size() <= kShort);
      if (open) {
        for (const WordAlternative& other : word.alternatives) offer(place, other.text);
        offer(place, word.other);
      }
      if (place.number || !place.others.empty()) places.push_back(std::move(place));
    }
  }
  return places;
}

// Numbers count on within one way of writing them.
bool same_series(const ParagraphNumber& a, const ParagraphNumber& b) {
  return a.roman == b.roman && a.sign == b.sign;
}

class Series {
 public:
  explicit Series(std::vector<Place>& places) : places_(places) {}

  // How many of its neighbours in its series `number` goes on with, standing at `at`.
  int support(std::size_t at, const ParagraphNumber& number) const {
    const auto next = next_of(at, number);
    const auto before = before_of(at, number);
    return static_cast<int>(next && places_[*next].number->value == number.value + 1) +
           static_cast<int>(before && places_[*before].number->value == number.value - 1);
  }

  // Where the series goes on: far away if it does not.
  std::size_t next_place(std::size_t at, const ParagraphNumber& number) const {
    return next_of(at, number).value_or(places_.size());
  }

 private:
  bool goes_on(std::size_t at, const ParagraphNumber& number) const {
    return places_[at].number && same_series(*places_[at].number, number);
  }
  std::optional<std::size_t> next_of(std::size_t at, const ParagraphNumber& number) const {
    for (std::size_t i = at + 1; i < places_.size(); ++i) {
      if (goes_on(i, number)) return i;
    }
    return {};
  }
  std::optional<std::size_t> before_of(std::size_t at, const ParagraphNumber& number) const {
    for (std::size_t i = at; i-- > 0;) {
      if (goes_on(i, number)) return i;
    }
    return {};
  }

  std::vector<Place>& places_;
};

// By support, then by how near the next number of its series is.
bool fits_better(const Series& series, std::size_t at, const ParagraphNumber& other,
                 const std::optional<ParagraphNumber>& read) {
  const int support = series.support(at, other);
  if (support == 0 || !read) return support > 0;
  const int of_read = series.support(at, *read);
  if (support != of_read) return support > of_read;
  return series.next_place(at, other) < series.next_place(at, *read);
}

void replace(Place& place, const std::pair<std::string, ParagraphNumber>& other, PageReading& page,
             int page_number, Repairs& repairs) {
  replace_word(page, page_number, place.word, other.first, "numbering",
               "the numbers of the paragraphs before and behind it", repairs);
  place.number = other.second;
}

}  // namespace

std::optional<ParagraphNumber> paragraph_number(std::string_view word) {
  if (word.size() < 2 || std::string_view(".)/").find(word.back()) == std::string_view::npos) {
    return {};
  }
  const std::string_view number = word.substr(0, word.size() - 1);
  const int roman = roman_value(number);
  if (roman > 0 && roman <= kMostRoman) return ParagraphNumber{true, roman, word.back()};
  const auto value = arabic(number);
  return value ? std::optional(ParagraphNumber{false, *value, word.back()}) : std::nullopt;
}

// From the last to the first: what stands behind a number decides oftenest.
void repair_numbering(std::span<PageReading> pages, std::span<const PageLayout> layouts,
                      std::span<const int> page_numbers, Repairs& repairs) {
  std::vector<Place> places = places_of(pages, layouts);
  const Series series(places);
  for (std::size_t at = places.size(); at-- > 0;) {
    Place& place = places[at];
    for (const auto& other : std::vector(place.others)) {
      if (!fits_better(series, at, other.second, place.number)) continue;
      replace(place, other, pages[place.page], page_numbers[place.page], repairs);
      break;
    }
  }
}

}  // namespace trichdan

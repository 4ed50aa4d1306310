#include "repair/doubtful_words.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/alternative_cost.h"

namespace trichdan {
namespace {

constexpr float kHardlyRead = 55;    // rightly read numbers below it are few (docs/benchmarks.md)
constexpr double kAsProbable = 0.7;  // cost of another reading that is held half as probable

std::string figures_of(std::string_view text) {
  std::string figures;
  for (const char c : text) {
    if (c >= '0' && c <= '9') figures += c;
  }
  return figures;
}

// "962%": few are rightly so large, and those that lost their comma are.
bool may_have_lost_comma(std::string_view text) {
  constexpr std::string_view kLargest = "200";  // as text of as many figures
  const std::size_t sign = text.find('%');
  return sign == kLargest.size() && text.find_first_not_of("0123456789") == sign &&
         text.substr(0, sign) > kLargest;
}

bool is_doubtful(const Word& word) {
  const std::string figures = figures_of(word.text);
  if (figures.empty()) return false;
  return word.confidence < kHardlyRead || may_have_lost_comma(word.text) ||
         std::ranges::any_of(word.alternatives, [&](const WordAlternative& other) {
           return other.cost * kAlternativeCostStep < kAsProbable &&
                  figures_of(other.text) != figures;
         });
}

class Doubt {
 public:
  Doubt(const DocumentText& text, std::span<const PageReading> pages, std::span<const int> numbers)
      : text_(text), pages_(pages), numbers_(numbers) {}

  template <typename Mention>
  void look_at(std::vector<Mention>& mentions) const {
    for (Mention& mention : mentions) {
      if (mention.state != State::sure) continue;
      const Span& span = mention.span;
      const auto words = text_.streams[span.stream].words_in(span.begin, span.end);
      if (std::ranges::any_of(words, [&](const Origin& word) { return is_in_doubt(word); })) {
        mention.state = State::check;
      }
    }
  }

 private:
  bool is_in_doubt(const Origin& origin) const {
    const auto found = std::ranges::find(numbers_, static_cast<int>(origin.page));
    if (found == numbers_.end()) return false;
    const PageReading& page = pages_[static_cast<std::size_t>(found - numbers_.begin())];
    return page.kind != PageKind::text && origin.word < page.words.size() &&
           is_doubtful(page.words[origin.word]);
  }

  const DocumentText& text_;
  std::span<const PageReading> pages_;
  std::span<const int> numbers_;
};

}  // namespace

void doubt_hardly_read(Mentions& mentions, const DocumentText& text,
                       std::span<const PageReading> pages, std::span<const int> page_numbers) {
  const Doubt doubt(text, pages, page_numbers);
  doubt.look_at(mentions.references);
  doubt.look_at(mentions.figures);
}

}  // namespace trichdan

#include "source/raised_words.h"

#include <algorithm>
#include <string_view>

namespace trichdan {
namespace {

// Of the tallest word of the line. Office programs set such numbers at 58 to 75 % of the size and
// raise them by a third of it; a text layer's boxes have the heights of the fonts.
constexpr double kMostHeight = 0.85;
constexpr double kLeastRise = 0.1;  // of its foot

bool is_number_or_star(std::string_view text) {
  return text == "*" || text == "(*)" ||
         (text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos);
}

bool is_raised(const Word& word, const Box& tallest) {
  const double height = tallest.height();
  return is_number_or_star(word.text) && word.box.height() <= kMostHeight * height &&
         tallest.y1 - word.box.y1 >= kLeastRise * height;
}

}  // namespace

std::vector<Mark> raised_words(std::span<const Word> words) {
  std::vector<Mark> marks;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    Box tallest;
    for (; end < words.size() && words[end].block == words[begin].block &&
           words[end].line == words[begin].line;
         ++end) {
      if (words[end].box.height() > tallest.height()) tallest = words[end].box;
    }
    for (const Word& word : words.subspan(begin, end - begin)) {
      if (is_raised(word, tallest)) marks.push_back({Mark::Kind::raised, word.box});
    }
    begin = end;
  }
  return marks;
}

}  // namespace trichdan

// Pages for tests: lines of words at places, as a reader would give them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/reading.h"

namespace trichdan {

// A page of 1650 x 2340 pixels (A4 at 200 dpi), type of 30 pixels' height, 15 pixels a letter.
class PageMaker {
 public:
  PageMaker() {
    page_.width = 1650;
    page_.height = 2340;
    page_.dpi = 200;
  }

  struct Print {
    float confidence = 95;
    double scale = 1;  // of the type
  };

  // A line of the reader: words between spaces; "\t" before a word leaves a gap of 150 pixels.
  PageMaker& line(int x, int y, std::string_view text, const Print& print) {
    ++line_;
    const auto letter = static_cast<int>(15 * print.scale);
    for (std::size_t begin = 0; begin < text.size();) {
      if (text[begin] == '\t') {
        x += 150;
        ++begin;
      }
      const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
      const std::string_view word = text.substr(begin, end - begin);
      int width = 0;
      for (const char c : word) width += (c & 0xC0) != 0x80 ? letter : 0;
      page_.words.push_back({std::string(word),
                             {x, y, x + width, y + static_cast<int>(30 * print.scale)},
                             print.confidence,
                             line_,
                             line_});
      x += width + letter * 2 / 3;
      begin = end < text.size() && text[end] == '\t' ? end : end + 1;
    }
    return *this;
  }
  PageMaker& line(int x, int y, std::string_view text) { return line(x, y, text, Print{}); }

  PageMaker& mark(Mark::Kind kind, const Box& box) {
    page_.marks.push_back({kind, box});
    return *this;
  }

  const PageReading& page() const { return page_; }

 private:
  PageReading page_;
  int line_ = -1;
};

}  // namespace trichdan

// Lines of a layout as text, for tests.
#pragma once

#include <string>
#include <vector>

#include "layout/layout.h"

namespace trichdan {

inline std::string text_of(const PageReading& page, const Line& line) {
  std::string text;
  for (const std::uint32_t word : line.words) {
    if (!text.empty()) text += ' ';
    text += page.words[word].text;
  }
  return text;
}

// "role: words", and "¶ " before it where a paragraph starts.
inline std::vector<std::string> shown(const PageReading& page, bool first_page,
                                      bool paragraphs = false) {
  std::vector<std::string> lines;
  for (const Line& line : lay_out(page, first_page).lines) {
    std::string text = paragraphs && line.starts_paragraph ? "¶ " : "";
    text.append(name_of(line.role)).append(": ").append(text_of(page, line));
    lines.push_back(text);
  }
  return lines;
}

}  // namespace trichdan

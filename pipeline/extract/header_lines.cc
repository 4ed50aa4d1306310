#include "extract/header_lines.h"

#include <algorithm>

namespace trichdan {

float HeadLine::confidence(std::pair<std::size_t, std::size_t> span) const {
  float least = 100;
  const auto from = begin + static_cast<std::uint32_t>(span.first);
  const auto to = begin + static_cast<std::uint32_t>(span.second);
  for (const Origin& word : stream->words_in(from, to)) least = std::min(least, word.confidence);
  return least;
}

std::vector<HeadLine> lines_with(const DocumentText& text, Role role) {
  std::vector<HeadLine> lines;
  for (const Stream& stream : text.streams) {
    for (const LineSpan& line : stream.lines) {
      if (line.role != role) continue;
      const std::string_view part =
          std::string_view(stream.text).substr(line.begin, line.end - line.begin);
      lines.push_back({part, &stream, line.begin, line.by_hand});
    }
  }
  return lines;
}

std::vector<HeadLine> lines_of_first_page(const std::vector<HeadLine>& lines) {
  std::vector<HeadLine> first;
  for (const HeadLine& line : lines) {
    if (line.page() == lines.front().page()) first.push_back(line);
  }
  return first;
}

std::vector<std::string> texts_of(const std::vector<HeadLine>& lines) {
  std::vector<std::string> texts;
  for (const HeadLine& line : lines) texts.emplace_back(line.text);
  return texts;
}

}  // namespace trichdan

#include "layout/reader_lines.h"

#include "layout/specks.h"

namespace trichdan {

std::vector<WordLine> reader_lines(const PageReading& page, int text_height) {
  std::vector<WordLine> lines;
  const Word* before = nullptr;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (is_speck(word, text_height)) continue;
    const bool same = before != nullptr && word.block == before->block &&
                      word.line == before->line && word.box.x0 > before->box.x0 - text_height / 4;
    if (!same) lines.emplace_back();
    lines.back().words.push_back(i);
    before = &word;
  }
  return lines;
}

}  // namespace trichdan

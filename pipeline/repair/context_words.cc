#include "repair/context_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kCertain = 92;                // confidence
constexpr std::uint8_t kFarAlternative = 90;  // 3 natural logarithms: a twentieth

struct Printed {
  std::string core;
  bool begins = false;  // with punctuation
  bool ends = false;
};

Printed printed(std::string_view word) {
  Printed out;
  out.core = core_of(word);
  if (out.core.empty() || !has_letter_or_digit(out.core)) return {};
  const std::string whole = fold_tone(normalise(word));
  const std::size_t at = whole.find(out.core);
  out.begins = at != 0 && at != std::string::npos;
  out.ends = at != std::string::npos && at + out.core.size() < whole.size();
  return out;
}

}  // namespace

void append_tokens(std::string_view word, std::vector<ContextToken>& tokens) {
  const Printed parts = printed(word);
  if (parts.core.empty()) {
    tokens.push_back(kBreak);
    return;
  }
  if (parts.begins) tokens.push_back(kBreak);
  tokens.push_back(token_of_core(parts.core));
  if (parts.ends) tokens.push_back(kBreak);
}

std::vector<ContextWord> context_words(const PageReading& page, const PageLayout& layout) {
  std::vector<ContextWord> words;
  const Line* before = nullptr;
  bool parted = true;
  for (const Line& line : layout.lines) {
    parted = parted || before == nullptr || before->role != line.role || line.starts_paragraph ||
             line.starts_note;
    before = &line;
    for (const std::uint32_t index : line.words) {
      const Printed parts = printed(page.words[index].text);
      if (parts.core.empty()) {
        parted = true;
        continue;
      }
      words.push_back({index, token_of_core(parts.core), parted || parts.begins, parts.ends});
      parted = false;
    }
  }
  return words;
}

bool is_certain(const PageReading& page, const Word& word) {
  if (page.kind == PageKind::text) return true;
  if (word.confidence < kCertain || word.other.empty() || is_disputed(word)) return false;
  return word.alternatives.empty() || word.alternatives.front().cost >= kFarAlternative;
}

void append_certain(const PageReading& page, std::vector<ContextToken>& tokens) {
  std::int32_t block = -1;
  for (const Word& word : page.words) {
    if (std::exchange(block, word.block) != word.block) tokens.push_back(kBreak);
    if (is_certain(page, word)) {
      append_tokens(word.text, tokens);
    } else {
      tokens.push_back(kBreak);
    }
  }
  tokens.push_back(kBreak);
}

}  // namespace trichdan

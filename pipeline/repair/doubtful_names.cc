#include "repair/doubtful_names.h"

#include <algorithm>
#include <string_view>

#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kHardlyRead = 60;  // rightly read numbers reach it (docs/benchmarks.md)

bool is_number(std::string_view word) {
  const std::string core = core_of(word);
  return !core.empty() && core.find_first_not_of("0123456789IVXLHl") == std::string::npos;
}

bool is_doubtful(const Stream& stream, const Origin& word) {
  const auto printed = std::string_view(stream.text).substr(word.begin, word.end - word.begin);
  return word.confidence < kHardlyRead && is_number(printed);
}

}  // namespace

void doubt_names(Mentions& mentions, const DocumentText& text) {
  for (NamedReference& name : mentions.named_references) {
    const Stream& stream = text.streams[name.span.stream];
    const auto words = stream.words_in(name.span.begin, name.span.end);
    if (std::ranges::any_of(words, [&](const Origin& w) { return is_doubtful(stream, w); })) {
      name.state = State::check;
    }
  }
}

}  // namespace trichdan

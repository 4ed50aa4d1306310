// libFuzzer target: characters and dictionaries of a model over any bytes. Allowed is Error,
// nothing else; what is accepted must be safe to use. The first byte chooses the part.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "../model_bytes.h"
#include "base/error.h"
#include "ocr/lstm/charset.h"
#include "ocr/lstm/dawg.h"
#include "ocr/lstm/lexicon.h"

namespace trichdan::lstm {
namespace {

constexpr std::string_view kLetters = "abc1.";
constexpr int kUnichars = 8;
constexpr int kNull = 6;

const std::vector<std::byte>& good_unicharset() {
  static const auto kBytes = text_bytes(unicharset_text(kLetters));
  return kBytes;
}

const std::vector<std::byte>& good_recoder() {
  static const auto kBytes = recoder_bytes(codes_for(kLetters));
  return kBytes;
}

void use(const Charset& charset) {
  for (int code = 0; code < charset.codes(); ++code) {
    const int unichar = charset.unichar_of(code);
    if (unichar != Charset::kNone && charset.text(unichar).empty()) std::abort();
  }
}

// Every node that can be reached is looked up; deep enough for any graph that small.
void use(const Dawg& dawg, int node, int depth) {
  for (int letter = 0; letter < kUnichars && depth > 0; ++letter) {
    const int edge = dawg.edge(node, letter);
    if (edge == Dawg::kNone) continue;
    dawg.ends_word(edge);
    if (dawg.next(edge) != Dawg::kNone) use(dawg, dawg.next(edge), depth - 1);
  }
}

// Walks the automaton as the bytes say.
void use(const Lexicon& lexicon, std::span<const std::byte> bytes) {
  LexiconStates states(lexicon);
  int state = LexiconStates::kStart;
  for (const std::byte byte : bytes) {
    const auto step = states.step(state, static_cast<int>(byte) % kUnichars);
    state = step.permuter == Permuter::none ? LexiconStates::kStart : step.state;
  }
}

void read(std::uint8_t what, std::span<const std::byte> bytes) {
  switch (what % 4) {
    case 0:
      return use(Charset::read(bytes, good_recoder(), kNull));
    case 1:
      return use(Charset::read(good_unicharset(), bytes, kNull));
    case 2:
      return use(Dawg::read(bytes, "dictionary", kUnichars), Dawg::kRoot, 5);
    default: {
      const Charset charset = Charset::read(good_unicharset(), good_recoder(), kNull);
      const TrainedData data = TrainedData::from_bytes({bytes.begin(), bytes.end()});
      return use(Lexicon::read(data, charset), bytes);
    }
  }
}

}  // namespace
}  // namespace trichdan::lstm

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto bytes = std::as_bytes(std::span(data, size)).subspan(1);
  try {
    trichdan::lstm::read(data[0], bytes);
  } catch (const trichdan::Error&) {
    // refused, as it should be
  }
  return 0;
}

// libFuzzer target: the extractor over any bytes. Built with -DTRICHDAN_FUZZ=ON and clang; run in
// the source folder, which holds patterns/.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "extract/extractor.h"
#include "text/unicode.h"

namespace {

trichdan::DocumentText document_of(std::string text) {
  trichdan::DocumentText document;
  document.streams.emplace_back();
  document.streams.back().name = "body";
  document.streams.back().text = std::move(text);
  return document;
}

void check(const trichdan::Extractor& extractor, std::string text) {
  const std::size_t size = text.size();
  const auto mentions = extractor.extract(document_of(std::move(text)));
  std::uint32_t last = 0;
  for (const auto& reference : mentions.references) {
    if (reference.span.begin < last || reference.span.end > size || reference.symbol.empty())
      std::abort();
    last = reference.span.end;
  }
  for (const auto& unit : mentions.units) {
    if (unit.span.begin >= unit.span.end || unit.span.end > size) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const trichdan::Extractor kExtractor("patterns");
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(kExtractor, bytes);                       // as no stage before would hand it over
  check(kExtractor, trichdan::normalise(bytes));  // as the text stage does
  return 0;
}

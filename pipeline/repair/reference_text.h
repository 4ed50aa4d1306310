// repair: the words that references were read from, and their sentences read once more by the
// grammar with other words in them.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/reading.h"
#include "extract/extractor.h"
#include "extract/mentions.h"
#include "repair/repairs.h"
#include "repair/text_window.h"
#include "text/stream.h"

namespace trichdan {

constexpr std::uint32_t kSentenceBefore = 240;  // bytes of the sentence around a reference
constexpr std::uint32_t kSentenceBehind = 160;
constexpr std::size_t kFullDate = 10;  // bytes of 2021-12-13

class ReferenceText {
 public:
  // `text` was built from `pages`; page i is page_numbers[i]. Keeps references to all of them.
  ReferenceText(const Extractor& extractor, const DocumentText& text,
                std::span<const PageReading> pages, std::span<const int> page_numbers)
      : extractor_(extractor), text_(text), pages_(pages), page_numbers_(page_numbers) {}

  const Stream& stream_of(const Reference& r) const { return text_.streams[r.span.stream]; }
  std::string text_of(const Span& span) const;  // blanks and ends of lines as one space

  // Whether the reference was read from an image.
  bool of_scan(const Reference& r) const;
  std::vector<Origin> words_of(const Reference& r) const;
  const Word* word_of(const Origin& origin) const;  // null: none; of `pages`

  // The reference with its sentence; the words are those from the symbol on.
  TextWindow window_of(const Reference& r) const;
  // What the grammar finds in `window` where `r` begins.
  std::optional<Reference> reference_in(const TextWindow& window, const Reference& r) const;

 private:
  const PageReading* page(std::uint32_t number) const;

  const Extractor& extractor_;
  const DocumentText& text_;
  std::span<const PageReading> pages_;
  std::span<const int> page_numbers_;
};

// A repair of one word.
void note(Repairs& repairs, const Origin& place, const Word& word, std::string kind,
          std::string read, std::string became, std::string evidence);

// The issuer of `other`, which was read from the same words, where `r` has none, or only the one
// its code says: what is printed says more than the code of the symbol ("TT-BYT": Bộ Y tế).
void take_issuer(Reference& r, const Reference& other);

}  // namespace trichdan

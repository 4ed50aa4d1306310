#include "repair/reference_repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "extract/library.h"
#include "repair/certain_references.h"
#include "repair/department_repair.h"
#include "repair/lost_pieces.h"
#include "repair/parted_symbols.h"
#include "repair/reference_candidates.h"
#include "repair/reference_departments.h"
#include "repair/reference_text.h"

namespace trichdan {
namespace {

bool lost_slash(const Reference& r) {
  return r.year.empty() && year_parted(r.symbol).has_value();
}

}  // namespace

class ReferenceRepair::Pass {
 public:
  Pass(const Extractor& extractor, Mentions& mentions, const DocumentText& text,
       std::span<const PageReading> pages, std::span<const int> page_numbers, Repairs& repairs)
      : text_(extractor, text, pages, page_numbers),
        certain_(mentions.references),
        candidates_(text_, certain_),
        departments_(extractor.library()),
        mentions_(mentions),
        repairs_(repairs) {}

  void run() {
    for (Reference& r : mentions_.references) {
      if (text_.of_scan(r)) look_at(r);
    }
  }

 private:
  void look_at(Reference& r) {
    note_grammar(r);
    if (r.state == State::sure) {
      look_at_sure(r);
    } else {
      look_at_doubtful(r);
    }
    find_year(r, text_, repairs_);
    if (r.date.empty() && !r.year.empty()) find_date(r, text_, repairs_);
    if (r.symbol.empty()) return;
    if (r.state == State::sure && has_lost_date(r, text_)) r.state = State::check;
    find_type(r, text_, repairs_);
  }

  void look_at_sure(Reference& r) {
    if (!r.symbol.empty() && (r.date.empty() || lost_slash(r))) mend(r);
    if (r.state == State::sure) doubt_departments(r, text_, departments_, repairs_);
  }

  void look_at_doubtful(Reference& r) {
    if (mend(r)) return;
    doubt_departments(r, text_, departments_, repairs_);
    if (r.date.size() == kFullDate && certain_.contains(r)) r.state = State::sure;
  }

  // What the grammar of symbols, or the second reading, made of the symbol while it was read.
  void note_grammar(const Reference& r) {
    if (letters_and_digits(r.symbol_read) == letters_and_digits(r.symbol)) return;
    for (const Origin& origin : text_.words_of(r)) {
      const Word* const word = text_.word_of(origin);
      if (word == nullptr || word->text.find_first_of("0123456789") == std::string::npos) continue;
      const bool second =
          letters_and_digits(word->other).find(letters_and_digits(r.symbol)) != std::string::npos;
      note(repairs_, origin, *word, second ? "reading" : "symbol", r.symbol_read, r.symbol,
           second ? "only the second reading is well formed"
                  : "the type word leaves one code, the table one body, a letter away");
      return;
    }
  }

  // Whether a better candidate took its place.
  bool mend(Reference& r) {
    bool mended = false;
    TextWindow window = text_.window_of(r);
    std::optional<Reference> read = text_.reference_in(window, r);
    // Once for the symbol, once for the date.
    for (int round = 0; round < 2 && read; ++round) {
      if (round == 0 && letters_and_digits(r.symbol) != letters_and_digits(read->symbol)) break;
      const std::optional<ReferenceCandidate> best = candidates_.best_of(window, *read, r);
      if (!best) break;
      take(r, *best, window);
      window.exchange(best->word, best->text);
      read = best->reference;
      mended = true;
    }
    return mended;
  }

  void take(Reference& r, const ReferenceCandidate& c, const TextWindow& window) {
    const Origin& place = window.words[c.word];
    const Word& word = *text_.word_of(place);
    note(repairs_, place, word, "symbol", word.text, c.text,
         fmt::format("well formed, and by the reader {:.0f} times less probable{}",
                     std::exp(c.cost), c.attested ? "; the document cites it elsewhere" : ""));
    for (const Origin& origin : text_.stream_of(r).origins) {
      if (origin.page == place.page && origin.word == place.word) {
        r.span.end = std::max(r.span.end, origin.end);
      }
    }
    const Reference& other = c.reference;
    r.symbol = other.symbol;
    r.number = other.number;
    r.year = other.year;
    r.date = other.date;
    r.central = other.central;
    take_issuer(r, other);
    r.text = text_.text_of(r.span);
    r.state = State::check;
  }

  ReferenceText text_;
  CertainReferences certain_;
  ReferenceCandidates candidates_;
  DepartmentRepair departments_;
  Mentions& mentions_;
  Repairs& repairs_;
};

void ReferenceRepair::repair(Mentions& mentions, const DocumentText& text,
                             std::span<const PageReading> pages, std::span<const int> page_numbers,
                             Repairs& repairs) const {
  Pass(extractor_, mentions, text, pages, page_numbers, repairs).run();
}

}  // namespace trichdan

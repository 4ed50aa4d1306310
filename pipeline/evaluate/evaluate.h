// evaluate: scores against truth files (design section 7). docs/benchmarks.md defines every score.
//
// A truth file is a gold.json beside its document (doc.pdf, or every document of the folder), or
// truth-NN.txt, the exact text of page NN, beside it, or truth/NAME.txt for page 1 of NAME.pdf.
//
// Pure but for reading files and the store; the same input gives the same scores in the same order.
// Errors: Error(not_found) for a path that is not there, has no truth beside it, or whose document
// is not in the archive; Error(usage) for a truth file that cannot be understood, naming it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "extract/extractor.h"
#include "store/store.h"

namespace trichdan {

struct Score {
  int found = 0;      // matched
  int extracted = 0;  // by us
  int expected = 0;   // in the truth
  double precision() const { return extracted == 0 ? 1.0 : double(found) / extracted; }
  double recall() const { return expected == 0 ? 1.0 : double(found) / expected; }
  double f1() const;
  bool empty() const { return extracted == 0 && expected == 0; }
  Score& operator+=(const Score& other);
  bool operator==(const Score&) const = default;
};

// One difference from the truth, for the people who tune the patterns.
struct Miss {
  enum class Kind {
    missed,  // in the truth, not extracted
    extra,   // extracted, not in the truth
    wrong,   // matched, but this field differs; or a header field
  };
  Kind kind = Kind::missed;
  std::string document;
  std::string what;  // "reference", "percentage", "reference date", "header number", ...
  int page = 0;      // 0: not known
  std::string expected;
  std::string found;
  std::string text;   // as printed, from the truth if it has it, else from us
  bool sure = false;  // we had marked it sure
};
std::string_view name_of(Miss::Kind kind);

// One document, one set (a path given, summed over its documents), or all of them.
struct SetScores {
  enum class Level { document, set, all };
  Level level = Level::document;
  std::string name;
  int documents = 0;
  int pages_compared = 0;
  std::int64_t characters = 0, character_errors = 0, words = 0, word_errors = 0;
  Score references, percentages, ratios, units, named_references;
  Score findings;  // expected: mistakes the truth names; extracted: found, and false on what it
                   // says is none
  // On matched references. expected: the truth states it; extracted: we do; found: equal. The
  // accuracy of design section 7 is recall().
  Score type, date, issuer;
  Score issuer_contained;  // as issuer, but one of the two may be the longer form of the other
  std::vector<std::pair<std::string, Score>> header;  // printed fields, in the order of the header
  Score handwritten;  // handwritten header fields: right is the truth or nothing
  Score sure;      // references, percentages and ratios marked sure: found = right, extracted = all
  int marked = 0;  // references, percentages and ratios extracted, with whatever state
  std::vector<Miss> misses;

  double cer() const { return characters == 0 ? 0.0 : double(character_errors) / characters; }
  double wer() const { return words == 0 ? 0.0 : double(word_errors) / words; }
};
std::string_view name_of(SetScores::Level level);

// Truth files found for the paths given: folders are walked. Documents are looked up in the store
// by their content; one that is not in it is an Error(not_found) with "trichdan ingest" as the
// advice. One entry a document in path order, after the documents of a path given their sum if it
// has several, and after several paths the sum of all (a document that two paths name counts once
// in it).
std::vector<SetScores> evaluate(const Store& store,
                                const std::vector<std::filesystem::path>& truth);

// The same for extraction alone: the readers over the exact text of the pages that have one,
// against the part of gold.json that speaks of them; where gold.json names a text beside it ("doc":
// "report.md"), over that text. No pages are compared. Documents without gold.json are left out.
std::vector<SetScores> evaluate_texts(const Extractor& extractor,
                                      const std::vector<std::filesystem::path>& truth);

// For people: one line a set, columns aligned.
void print_table(const std::vector<SetScores>& scores, std::ostream& out);
// What each document got wrong, grouped by document.
void print_misses(const std::vector<SetScores>& scores, std::ostream& out);
// An array, one object a set; misses are in the documents' objects.
nlohmann::ordered_json to_json(const std::vector<SetScores>& scores);

}  // namespace trichdan

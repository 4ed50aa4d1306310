// resolve: citations reduced to what their work depends on, and the decision which of them name one
// document. The same rules hold inside a document and over an archive; only what a citation knows
// of the document it stands in differs.
//
// The rules (domain: a number is not a key), none of which looks at the order of the citations:
//  1. Citations are grouped by type and symbol. One without a type goes to the only type its symbol
//  has.
//  2. A normative symbol of a central body ("30/2020/NĐ-CP") has its year inside: all are one work.
//  3. Citations with a full date are one work for each date; of a code that many bodies share
//  ("47-KH/HU"),
//     for each date and body: names that contradict each other part them, and so do places of the
//     citing documents where no name is stated.
//  4. A month or a year alone belongs to the only work dated within it, is open where there are
//  several, and
//     is a date of its own where there is none.
//  5. A citation without date belongs to the only dated work that its issuer, its place and its own
//     document's date allow: one with that issuer stated before one with none. To several: open.
//  6. What is left is parted by issuer and, where none is stated, is one work for each place.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace trichdan {

// What makes a work that work: keys (resolve/key.h), not for showing. `date` is ISO 8601 and may be
// a year or a month alone; `issuer` is the specific part of the issuing body's name or, for a code
// many bodies share and where none is named, the place of those who cite it.
struct WorkKey {
  std::string type;
  std::string symbol;
  std::string date;
  std::string issuer;
  auto operator<=>(const WorkKey&) const = default;
};

// 16 hexadecimal digits of the SHA-256 of the key: the same in every archive and every run.
std::string id_of(const WorkKey& key);

struct Citation {
  std::string type;       // name_key
  std::string symbol;     // symbol_key; not empty
  std::string date;       // ISO 8601; may be a month or a year
  std::string issuer;     // name_key
  std::string place;      // name_key of the citing document's place; empty inside one document
  std::string not_after;  // the citing document's own date: it cannot cite what is later; or empty
  bool central = false;   // the code belongs to one central body (TW, CP, a ministry)
};

// The work of each citation; none: open, because several works are possible.
std::vector<std::optional<WorkKey>> decide(std::vector<Citation> citations);

}  // namespace trichdan

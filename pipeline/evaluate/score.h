// Scores one document: what the truth says against what was extracted.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "audit/finding.h"
#include "evaluate/evaluate.h"
#include "evaluate/truth.h"
#include "extract/mentions.h"

namespace trichdan {

// What the program says of a document, wherever it comes from. The int is the page, 0: not known.
struct Extracted {
  DocumentHeader header;
  std::vector<std::pair<int, Reference>> references;
  std::vector<std::pair<int, NamedReference>> named_references;
  std::vector<std::pair<int, Figure>> figures;
  std::vector<std::pair<int, UnitMention>> units;
  std::vector<std::pair<int, std::string>> findings;  // explanation and evidence as one text
};
Extracted extracted_from(const Store& store, const DocumentRecord& document);
Extracted extracted_from(const DocumentText& text, const Mentions& mentions,
                         const std::vector<Finding>& findings = {});

// Adds every part that the truth has to `scores`; misses get scores.name as their document.
void score_gold(const Gold& gold, const Extracted& extracted, SetScores& scores);

// The parts of score_gold.
void score_references(const std::vector<TruthReference>& truth, const Extracted& extracted,
                      SetScores& scores);
void score_named_references(const std::vector<TruthName>& truth, const Extracted& extracted,
                            SetScores& scores);
void score_percentages(const std::vector<TruthFigure>& truth, const Extracted& extracted,
                       SetScores& scores);
void score_ratios(const std::vector<TruthFigure>& truth, const Extracted& extracted,
                  SetScores& scores);
void score_units(const std::vector<std::string>& truth, const Extracted& extracted,
                 SetScores& scores);
void score_findings(const std::vector<TruthFinding>& truth, const Extracted& extracted,
                    SetScores& scores);
void score_header(const TruthHeader& truth, const DocumentHeader& header, SetScores& scores);

// Counts one extracted reference or figure for the states; says whether it was marked sure.
bool count_state(State state, bool right, SetScores& scores);

// A truth without a page is right on any.
inline bool same_page(int truth, int found) {
  return truth == 0 || truth == found;
}

}  // namespace trichdan

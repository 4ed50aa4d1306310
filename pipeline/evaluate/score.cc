#include "evaluate/score.h"

#include "store/findings.h"
#include "store/queries.h"

namespace trichdan {
namespace {

template <class Mention>
int page_of(const DocumentText& text, const Mention& mention) {
  return text.streams.at(mention.span.stream).page_at(mention.span.begin);
}

std::string text_of(const Finding& finding) {
  std::string text = finding.explanation;
  for (const Evidence& evidence : finding.evidence) text += "; " + evidence.text;
  return text;
}

}  // namespace

Extracted extracted_from(const Store& store, const DocumentRecord& document) {
  Extracted all;
  all.header = document.header;
  for (auto& row : references_of(store, document.id)) {
    all.references.emplace_back(row.place.page, std::move(row.reference));
  }
  for (auto& row : named_references_of(store, document.id)) {
    all.named_references.emplace_back(row.place.page, std::move(row.reference));
  }
  for (auto& row : figures_of(store, document.id)) {
    all.figures.emplace_back(row.place.page, std::move(row.figure));
  }
  for (auto& row : units_of(store, document.id)) {
    all.units.emplace_back(row.place.page, std::move(row.unit));
  }
  for (const auto& row : findings_of(store, document.id)) {
    all.findings.emplace_back(row.places.front().page, text_of(row.finding));
  }
  return all;
}

Extracted extracted_from(const DocumentText& text, const Mentions& mentions,
                         const std::vector<Finding>& findings) {
  Extracted all;
  all.header = mentions.header;
  for (const auto& m : mentions.references) all.references.emplace_back(page_of(text, m), m);
  for (const auto& m : mentions.named_references) {
    all.named_references.emplace_back(page_of(text, m), m);
  }
  for (const auto& m : mentions.figures) all.figures.emplace_back(page_of(text, m), m);
  for (const auto& m : mentions.units) all.units.emplace_back(page_of(text, m), m);
  for (const auto& finding : findings) {
    all.findings.emplace_back(page_of(text, finding.evidence.front()), text_of(finding));
  }
  return all;
}

void score_gold(const Gold& gold, const Extracted& extracted, SetScores& scores) {
  if (gold.header) score_header(*gold.header, extracted.header, scores);
  if (gold.references) score_references(*gold.references, extracted, scores);
  if (gold.named_references) score_named_references(*gold.named_references, extracted, scores);
  if (gold.percentages) score_percentages(*gold.percentages, extracted, scores);
  if (gold.ratios) score_ratios(*gold.ratios, extracted, scores);
  if (gold.units) score_units(*gold.units, extracted, scores);
  if (gold.findings) score_findings(*gold.findings, extracted, scores);
}

bool count_state(State state, bool right, SetScores& scores) {
  ++scores.marked;
  if (state != State::sure) return false;
  ++scores.sure.extracted;
  scores.sure.found += right ? 1 : 0;
  return true;
}

}  // namespace trichdan

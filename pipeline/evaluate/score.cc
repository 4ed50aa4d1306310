#include "evaluate/score.h"

#include "store/queries.h"

namespace trichdan {
namespace {

template <class Mention>
int page_of(const DocumentText& text, const Mention& mention) {
  return text.streams.at(mention.span.stream).page_at(mention.span.begin);
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
  return all;
}

Extracted extracted_from(const DocumentText& text, const Mentions& mentions) {
  Extracted all;
  all.header = mentions.header;
  for (const auto& m : mentions.references) all.references.emplace_back(page_of(text, m), m);
  for (const auto& m : mentions.named_references) {
    all.named_references.emplace_back(page_of(text, m), m);
  }
  for (const auto& m : mentions.figures) all.figures.emplace_back(page_of(text, m), m);
  for (const auto& m : mentions.units) all.units.emplace_back(page_of(text, m), m);
  return all;
}

void score_gold(const Gold& gold, const Extracted& extracted, SetScores& scores) {
  if (gold.header) score_header(*gold.header, extracted.header, scores);
  if (gold.references) score_references(*gold.references, extracted, scores);
  if (gold.named_references) score_named_references(*gold.named_references, extracted, scores);
  if (gold.percentages) score_percentages(*gold.percentages, extracted, scores);
  if (gold.ratios) score_ratios(*gold.ratios, extracted, scores);
  if (gold.units) score_units(*gold.units, extracted, scores);
}

bool count_state(State state, bool right, SetScores& scores) {
  ++scores.marked;
  if (state != State::sure) return false;
  ++scores.sure.extracted;
  scores.sure.found += right ? 1 : 0;
  return true;
}

}  // namespace trichdan

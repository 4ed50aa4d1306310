#include <algorithm>
#include <set>

#include "audit/audit.h"
#include "evaluate/evaluate.h"
#include "evaluate/markdown_text.h"
#include "evaluate/score.h"
#include "evaluate/scores.h"
#include "resolve/resolve.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

// The whole text of the document, if gold.json names one that lies beside it.
fs::path whole_text(const Truth& truth, const Gold& gold) {
  const fs::path doc(gold.doc);
  const bool is_text = doc.extension() == ".md" || doc.extension() == ".txt";
  const fs::path file = truth.gold.parent_path() / doc.filename();
  return is_text && fs::is_regular_file(file) ? file : fs::path();
}

DocumentText text_of_file(const fs::path& file) {
  const std::string text = read_text_file(file);
  return file.extension() == ".md" ? text_from_markdown(text) : text_from_plain(text);
}

// Each page at its number; pages without truth are empty.
DocumentText text_of_pages(const std::map<int, fs::path>& pages) {
  std::string text;
  int current = 1;
  for (const auto& [page, file] : pages) {
    text.append(static_cast<std::size_t>(page - current), '\f');
    current = page;
    text += read_text_file(file);
  }
  return text_from_plain(text);
}

// Leaves of the truth what can be seen on these pages: units, being a set of the whole document,
// and signer and office only where every page is there, the header only with page 1.
void restrict_to(Gold& gold, const std::map<int, fs::path>& pages) {
  const bool whole = gold.pages > 0 && static_cast<int>(pages.size()) >= gold.pages;
  const auto absent = [&](const auto& entry) {
    return entry.page > 0 && !pages.contains(entry.page);
  };
  if (gold.references) std::erase_if(*gold.references, absent);
  if (gold.named_references) std::erase_if(*gold.named_references, absent);
  if (gold.percentages) std::erase_if(*gold.percentages, absent);
  if (gold.ratios) std::erase_if(*gold.ratios, absent);
  if (whole) return;
  gold.units.reset();
  if (!pages.contains(1)) gold.header.reset();
  if (!gold.header) return;
  gold.header->fields.erase("signer");
  gold.header->fields.erase("signer_title");
}

// A whole text has no pages, so the truth's are of no use.
void forget_pages(Gold& gold) {
  const auto forget = [](auto& entries) {
    if (!entries) return;
    for (auto& entry : *entries) entry.page = 0;
  };
  forget(gold.references);
  forget(gold.named_references);
  forget(gold.percentages);
  forget(gold.ratios);
}

// One subject for each gold.json that has a text to go with it, named by its folder.
void keep_texts(std::vector<Subject>& subjects) {
  std::set<fs::path> seen;
  std::erase_if(subjects, [&](const Subject& subject) {
    const Truth& truth = subject.truth;
    if (truth.gold.empty() || !seen.insert(truth.gold).second) return true;
    return truth.pages.empty() && whole_text(truth, read_gold(truth.gold)).empty();
  });
  for (auto& subject : subjects) {
    subject.name = fs::path(subject.name).parent_path().generic_string();
  }
}

}  // namespace

std::vector<SetScores> evaluate_texts(const Extractor& extractor,
                                      const std::vector<fs::path>& truth) {
  const auto score = [&](const Subject& subject, SetScores& scores) {
    Gold gold = read_gold(subject.truth.gold);
    const fs::path whole = whole_text(subject.truth, gold);
    if (whole.empty()) {
      restrict_to(gold, subject.truth.pages);
    } else {
      forget_pages(gold);
    }
    const DocumentText text =
        whole.empty() ? text_of_pages(subject.truth.pages) : text_of_file(whole);
    const Mentions mentions = extractor.extract(text);
    const Resolution resolution = resolve(mentions);
    const AuditResult audited = Auditor(extractor.library()).audit({text, mentions, resolution});
    score_gold(gold, extracted_from(text, mentions, audited.findings), scores);
  };
  return gather(truth, keep_texts, score);
}

}  // namespace trichdan

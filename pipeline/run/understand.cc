#include "run/understand.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "audit/audit.h"
#include "layout/layout.h"
#include "repair/page_state.h"
#include "repair/reference_repair.h"
#include "repair/second_reading.h"
#include "resolve/resolve.h"
#include "run/audit.h"
#include "run/context.h"
#include "store/findings.h"
#include "text/stream.h"

namespace trichdan {
namespace {

// What arithmetic confirms is sure, what it doubts is not: before anything is stored.
void add_findings(Understanding& all, const Extractor& extractor) {
  std::set<int> scanned;
  for (std::size_t i = 0; i < all.pages.size(); ++i) {
    if (all.pages[i].kind != PageKind::text) scanned.insert(all.page_numbers[i]);
  }
  AuditResult result = Auditor(extractor.library())
                           .audit({all.text, all.mentions, all.resolution, std::move(scanned),
                                   all.pages, all.page_numbers});
  apply_states(result, all.mentions);
  all.findings = std::move(result.findings);
  all.audited = audit_version(extractor);
}

// The document as its second reader read it, where that is another text; otherwise nothing.
std::optional<DocumentText> second_text(const std::vector<PageReading>& pages,
                                        std::span<const PageLayout> layouts,
                                        std::span<const int> page_numbers) {
  if (std::ranges::none_of(pages, has_disputed_words)) return {};
  std::vector<PageReading> second;
  for (const PageReading& page : pages) second.push_back(as_read_second(page));
  return build_text(second, layouts, page_numbers);
}

}  // namespace

Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor,
                         const ContextModels& context, const RepairSteps& steps) {
  Understanding result;
  const ContextRepair by_context(context);
  std::vector<PageLayout> layouts;
  for (Store::StoredPage& page : pages) {
    result.conditions.push_back(condition_of(page.reading));
    if (steps.syllables) repair_syllables(page.reading, page.page, result.repairs);
    layouts.push_back(lay_out(page.reading, page.page == 1));
    if (steps.context) by_context.repair(page.reading, layouts.back(), page.page, result.repairs);
    result.page_numbers.push_back(page.page);
    result.pages.push_back(std::move(page.reading));
  }
  result.text = build_text(result.pages, layouts, result.page_numbers);
  result.mentions = extractor.extract(result.text);
  const auto second =
      steps.second_reading ? second_text(result.pages, layouts, result.page_numbers) : std::nullopt;
  if (second) {
    compare_readings(result.mentions, result.text, extractor.extract(*second), *second);
  }
  if (steps.references) {
    ReferenceRepair(extractor).repair(result.mentions, result.text, result.pages,
                                      result.page_numbers, result.repairs);
  }
  std::ranges::stable_sort(result.repairs, {},
                           [](const Repair& r) { return std::pair(r.page, r.word); });
  result.resolution = resolve(result.mentions);
  add_findings(result, extractor);
  return result;
}

int understand_again(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop) {
  constexpr std::size_t kDocumentsACommit = 64;
  const StoredContext context(store);
  int done = 0;
  const int count = static_cast<int>(ids.size());
  for (std::size_t first = 0; first < ids.size() && !stop; first += kDocumentsACommit) {
    Store::Batch batch(store);
    const std::size_t last = std::min(ids.size(), first + kDocumentsACommit);
    for (std::size_t i = first; i < last && !stop; ++i, ++done) {
      Understanding all = understand(store.readings(ids[i]), extractor, context.models());
      all.context = context.version();
      store.save_understanding(ids[i], all);
      if (progress) progress(done + 1, count);
    }
    batch.commit();
  }
  store.settle_works(&stop);
  if (!stop) audit_across(store);
  return done;
}

}  // namespace trichdan

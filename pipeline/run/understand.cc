#include "run/understand.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "audit/audit.h"
#include "layout/layout.h"
#include "repair/page_state.h"
#include "repair/second_reading.h"
#include "resolve/resolve.h"
#include "run/audit.h"
#include "run/parts.h"
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

Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor) {
  std::vector<LaidOutPage> laid_out;
  for (Store::StoredPage& page : pages) {
    laid_out.push_back(laid_out_page(std::move(page), page.page == 1));
  }
  return understood(std::move(laid_out), extractor);
}

LaidOutPage laid_out_page(Store::StoredPage page, bool first_page) {
  LaidOutPage result;
  result.page = page.page;
  result.condition = condition_of(page.reading);
  repair_syllables(page.reading);
  result.layout = lay_out(page.reading, first_page);
  result.reading = std::move(page.reading);
  return result;
}

Understanding understood(std::vector<LaidOutPage> pages, const Extractor& extractor) {
  Understanding result;
  std::vector<PageLayout> layouts;
  for (LaidOutPage& page : pages) {
    result.page_numbers.push_back(page.page);
    result.conditions.push_back(std::move(page.condition));
    result.pages.push_back(std::move(page.reading));
    layouts.push_back(std::move(page.layout));
  }
  result.text = build_text(result.pages, layouts, result.page_numbers);
  result.mentions = extractor.extract(result.text);
  if (const auto second = second_text(result.pages, layouts, result.page_numbers)) {
    compare_readings(result.mentions, result.text, extractor.extract(*second), *second);
  }
  result.resolution = resolve(result.mentions);
  add_findings(result, extractor);
  return result;
}

int understand_again(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop) {
  // The words a commit adds to the indexes lie all over them, so that each commit writes nearly as
  // many pages as it has words: few commits write fewer, if what they change stays in memory.
  constexpr std::size_t kDocumentsACommit = 512;
  constexpr int kCacheKilobytes = 128 * 1024;  // taken as it is needed
  store.limit_cache(kCacheKilobytes);
  int done = 0;
  const int all = static_cast<int>(ids.size());
  for (std::size_t first = 0; first < ids.size() && !stop; first += kDocumentsACommit) {
    Store::Batch batch(store);
    const std::size_t last = std::min(ids.size(), first + kDocumentsACommit);
    for (std::size_t i = first; i < last && !stop; ++i, ++done) {
      understand_stored(store, ids[i], extractor);
      if (progress) progress(done + 1, all);
    }
    batch.commit();
  }
  store.settle_works(&stop);
  if (!stop) audit_across(store);
  return done;
}

}  // namespace trichdan

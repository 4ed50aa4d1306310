#include "run/understand.h"

#include <set>
#include <utility>

#include "audit/audit.h"
#include "layout/layout.h"
#include "resolve/resolve.h"
#include "run/audit.h"
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
                           .audit({all.text, all.mentions, all.resolution, std::move(scanned)});
  apply_states(result, all.mentions);
  all.findings = std::move(result.findings);
  all.audited = audit_version(extractor);
}

}  // namespace

Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor) {
  Understanding result;
  std::vector<PageLayout> layouts;
  for (Store::StoredPage& page : pages) {
    layouts.push_back(lay_out(page.reading, page.page == 1));
    result.page_numbers.push_back(page.page);
    result.pages.push_back(std::move(page.reading));
  }
  result.text = build_text(result.pages, layouts, result.page_numbers);
  result.mentions = extractor.extract(result.text);
  result.resolution = resolve(result.mentions);
  add_findings(result, extractor);
  return result;
}

}  // namespace trichdan

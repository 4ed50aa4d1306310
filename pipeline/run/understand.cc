#include "run/understand.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "audit/audit.h"
#include "extract/library.h"
#include "layout/layout.h"
#include "repair/addresses.h"
#include "repair/cells.h"
#include "repair/cut_names.h"
#include "repair/doubtful_names.h"
#include "repair/doubtful_words.h"
#include "repair/hand_lines.h"
#include "repair/head_star.h"
#include "repair/numbering.h"
#include "repair/own_phrases.h"
#include "repair/own_words.h"
#include "repair/page_state.h"
#include "repair/punctuation.h"
#include "repair/reference_repair.h"
#include "repair/second_reading.h"
#include "repair/signer_repair.h"
#include "repair/term_numbers.h"
#include "repair/years.h"
#include "resolve/resolve.h"
#include "run/audit.h"
#include "run/context.h"
#include "run/parts.h"
#include "run/signer_names.h"
#include "run/signers.h"
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
  second.reserve(pages.size());
  for (const PageReading& page : pages) second.push_back(as_read_second(page));
  return build_text(second, layouts, page_numbers);
}

}  // namespace

Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor,
                         const ContextModels& context, const RepairSteps& steps) {
  std::vector<LaidOutPage> laid_out;
  for (Store::StoredPage& page : pages) {
    const bool first_page = page.page == 1;
    laid_out.push_back(laid_out_page(std::move(page), first_page, steps));
  }
  return understood(std::move(laid_out), extractor, context, steps);
}

LaidOutPage laid_out_page(Store::StoredPage page, bool first_page, const RepairSteps& steps) {
  LaidOutPage result;
  result.page = page.page;
  result.condition = condition_of(page.reading);
  if (steps.syllables) {
    repair_syllables(page.reading, page.page, result.repairs);
    repair_stops(page.reading, page.page, result.repairs);
    repair_addresses(page.reading, page.page, result.repairs);
    repair_head_star(page.reading, page.page, result.repairs);
  }
  result.layout = lay_out(page.reading, first_page);
  result.reading = std::move(page.reading);
  return result;
}

Understanding understood(std::vector<LaidOutPage> pages, const Extractor& extractor,
                         const ContextModels& context, const RepairSteps& steps) {
  Understanding result;
  const ContextRepair by_context(context);
  std::vector<PageLayout> layouts;
  const std::vector<std::string> own_names = names_in(pages, extractor);
  for (LaidOutPage& page : pages) {
    std::ranges::move(page.repairs, std::back_inserter(result.repairs));
    if (steps.syllables) {
      repair_hyphens(page.reading, page.layout, page.page, result.repairs);
      repair_commas(page.reading, page.layout, page.page, result.repairs);
    }
    if (steps.context) by_context.repair(page.reading, page.layout, page.page, result.repairs);
    if (steps.signers) {
      const KnownNames names = known_names(extractor, own_names);
      repair_signers(page.reading, page.layout, page.page, names, result.repairs);
      repair_cut_names(page.reading, page.layout, page.page, names, result.repairs);
    }
    if (steps.numbering) {
      repair_term_numbers(page.reading, page.layout, page.page, result.repairs);
      repair_years(page.reading, page.layout, page.page, result.repairs);
    }
    result.page_numbers.push_back(page.page);
    result.conditions.push_back(std::move(page.condition));
    result.pages.push_back(std::move(page.reading));
    layouts.push_back(std::move(page.layout));
  }
  if (steps.context && context.documents != nullptr) {
    repair_own_phrases(result.pages, layouts, result.page_numbers, *context.documents,
                       result.repairs);
    repair_own_words(result.pages, layouts, result.page_numbers, *context.documents,
                     result.repairs);
  }
  if (steps.numbering) {
    repair_cells(result.pages, layouts, result.page_numbers, result.repairs);
    repair_numbering(result.pages, layouts, result.page_numbers, result.repairs);
  }
  result.text = build_text(result.pages, layouts, result.page_numbers);
  result.mentions = extractor.extract(result.text);
  if (steps.signers && add_known_signer(result, layouts, extractor, context.signers)) {
    result.text = build_text(result.pages, layouts, result.page_numbers);
    result.mentions = extractor.extract(result.text);
  }
  const auto second =
      steps.second_reading ? second_text(result.pages, layouts, result.page_numbers) : std::nullopt;
  if (second) {
    compare_readings(result.mentions, result.text, extractor.extract(*second), *second);
  }
  drop_figures_by_hand(result.mentions, result.text, result.pages, result.page_numbers);
  doubt_names(result.mentions, result.text);
  doubt_hardly_read(result.mentions, result.text, result.pages, result.page_numbers);
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

int understand_files(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const StoredContext& context,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop) {
  // The words a commit adds to the indexes lie all over them, so that each commit writes nearly as
  // many pages as it has words: few commits write fewer, if what they change stays in memory.
  constexpr std::size_t kDocumentsACommit = 512;
  constexpr int kCacheKilobytes = 128 * 1024;  // taken as it is needed
  store.limit_cache(kCacheKilobytes);
  int done = 0;
  const int count = static_cast<int>(ids.size());
  for (std::size_t first = 0; first < ids.size() && !stop; first += kDocumentsACommit) {
    Store::Batch batch(store);
    const std::size_t last = std::min(ids.size(), first + kDocumentsACommit);
    for (std::size_t i = first; i < last && !stop; ++i, ++done) {
      understand_stored(store, ids[i], extractor, context);
      if (progress) progress(done + 1, count);
    }
    batch.commit();
  }
  return done;
}

int understand_again(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop) {
  const int done = understand_files(store, ids, extractor, StoredContext(store), progress, stop);
  settle_signers(store, extractor, stop);
  store.settle_works(&stop);
  if (!stop) audit_across(store);
  return done;
}

}  // namespace trichdan

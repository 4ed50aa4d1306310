#include "run/parts.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "layout/inner_head.h"
#include "run/audit.h"
#include "run/enclosed.h"
#include "run/understand.h"

namespace trichdan {
namespace {

class FileReader {
 public:
  FileReader(std::vector<Store::StoredPage> pages, int page_count, const Extractor& extractor,
             const ContextModels& context)
      : extractor_(extractor), context_(context) {
    for (Store::StoredPage& page : pages) pages_.push_back(laid_out_page(std::move(page), false));
    take_signs(page_count);
  }

  UnderstoodFile read() {
    FileParts parts = find_parts(signs_);
    if (parts.documents.size() < 2) return whole(std::move(parts.doubts));
    understand_each(parts);
    if (file_.parts.size() == 1) return whole(std::move(file_.parts[0].understanding.doubts));
    understand_rest();
    return std::move(file_);
  }

  UnderstoodFile whole(std::vector<PartDoubt> doubts) {
    UnderstoodFile file;
    const int last = signs_.empty() ? 0 : signs_.back().page;
    set_first_page({1, last});
    file.parts.push_back({1, last, understood(std::move(pages_), extractor_, context_)});
    file.parts[0].understanding.doubts = std::move(doubts);
    return file;
  }

 private:
  void take_signs(int page_count) {
    std::size_t next = 0;
    for (int page = 1; page <= page_count || next < pages_.size(); ++page) {
      if (next < pages_.size() && pages_[next].page == page) {
        LaidOutPage& read = pages_[next++];
        signs_.push_back(signs_of(page, read.reading, read.layout));
        // The first document's own head is laid out when it is understood.
        if (head_page(signs_) != page)
          part_inner_head(read.reading, signs_.back().head, read.layout);
      } else {
        signs_.push_back({.page = page, .read = false});
      }
    }
  }

  std::span<const PageSigns> signs_in(const PageRange& range) const {
    return std::span(signs_).subspan(static_cast<std::size_t>(range.first - 1),
                                     static_cast<std::size_t>(range.last - range.first + 1));
  }

  void lay_out_again(int number, PageLayout (*again)(const PageReading&)) {
    for (LaidOutPage& page : pages_) {
      if (page.page == number) page.layout = again(page.reading);
    }
  }

  // The fields of a document are looked for in the head of its first page alone.
  void set_first_page(const PageRange& range) {
    lay_out_again(head_page(signs_in(range)),
                  [](const PageReading& page) { return lay_out(page, true); });
  }
  // The range begins with a head, which is one inside a document now.
  void unset_first_page(const PageRange& range) {
    lay_out_again(head_page(signs_in(range)), lay_out_inner_head);
  }

  Understanding understood_range(const PageRange& range) const {
    std::vector<LaidOutPage> pages;
    std::ranges::copy_if(pages_, std::back_inserter(pages), [&](const LaidOutPage& page) {
      return page.page >= range.first && page.page <= range.last;
    });
    return understood(std::move(pages), extractor_, context_);
  }

  // `open`: the documents put together so far, each by itself. What follows may have been sent with
  // the first of them, or with the one right before it, itself an enclosure or not.
  static std::string why_joined(const std::vector<Understanding>& open, const Understanding& next) {
    if (open.empty()) return {};
    std::string why = why_enclosed(open.front(), next, open.size() == 1);
    if (why.empty() && open.size() > 1) why = why_enclosed(open.back(), next, true);
    return why;
  }

  void understand_each(FileParts& parts) {
    std::vector<Understanding> open;
    for (const PageRange& range : parts.documents) {
      set_first_page(range);
      Understanding next = understood_range(range);
      const std::string why = why_joined(open, next);
      if (why.empty()) {
        close(open);
        file_.parts.push_back({range.first, range.last, {}});
      } else {
        unset_first_page(range);
        file_.parts.back().last_page = range.last;
        parts.doubts.push_back({range.first, why});
      }
      open.push_back(std::move(next));
    }
    close(open);
    give_doubts(parts.doubts);
  }

  // Pages that were put together are understood as one document.
  void close(std::vector<Understanding>& open) {
    if (open.empty()) return;
    UnderstoodPart& part = file_.parts.back();
    part.understanding = open.size() == 1 ? std::move(open.front())
                                          : understood_range({part.first_page, part.last_page});
    open.clear();
  }

  void give_doubts(std::vector<PartDoubt>& doubts) {
    std::ranges::stable_sort(doubts, {}, &PartDoubt::page);
    for (UnderstoodPart& part : file_.parts) {
      for (const PartDoubt& doubt : doubts) {
        if (doubt.page < part.first_page || doubt.page > part.last_page) continue;
        part.understanding.doubts.push_back(doubt);
      }
    }
  }

  // Covers have text that is worth finding, and blank pages a state.
  void understand_rest() {
    std::vector<PageLayout> layouts;
    Understanding& rest = file_.rest;
    for (const LaidOutPage& page : pages_) {
      const bool placed = std::ranges::any_of(file_.parts, [&](const UnderstoodPart& part) {
        return page.page >= part.first_page && page.page <= part.last_page;
      });
      if (placed) continue;
      layouts.push_back(page.layout);
      rest.page_numbers.push_back(page.page);
      rest.conditions.push_back(page.condition);
      std::ranges::copy(page.repairs, std::back_inserter(rest.repairs));
      rest.pages.push_back(page.reading);
    }
    rest.text = build_text(rest.pages, layouts, rest.page_numbers);
    rest.text.tables.clear();
    rest.audited = audit_version(extractor_);
  }

  std::vector<LaidOutPage> pages_;
  std::vector<PageSigns> signs_;  // of page i + 1
  const Extractor& extractor_;
  ContextModels context_;
  UnderstoodFile file_;
};

bool is_complete(const DocumentRecord& file, std::size_t read) {
  const auto failed =
      std::ranges::count_if(file.failures, [](const PageFailure& x) { return x.page > 0; });
  return read + static_cast<std::size_t>(failed) >= static_cast<std::size_t>(file.pages);
}

}  // namespace

UnderstoodFile understand_file(std::vector<Store::StoredPage> pages, int page_count,
                               const Extractor& extractor, const ContextModels& context) {
  return FileReader(std::move(pages), page_count, extractor, context).read();
}

void understand_stored(Store& store, DocumentId file, const Extractor& extractor,
                       const StoredContext& context) {
  const auto record = store.document(file);
  if (!record) return;
  std::vector<Store::StoredPage> pages = store.readings(file);
  if (is_complete(*record, pages.size())) {
    UnderstoodFile all =
        understand_file(std::move(pages), record->pages, extractor, context.models());
    for (UnderstoodPart& part : all.parts) part.understanding.context = context.version();
    all.rest.context = context.version();
    save_file(store, file, all);
  } else {
    Understanding all = understand(std::move(pages), extractor, context.models());
    all.context = context.version();
    store.save_understanding(file, all);
  }
}

}  // namespace trichdan

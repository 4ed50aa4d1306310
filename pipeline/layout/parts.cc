#include "layout/parts.h"

#include <algorithm>

namespace trichdan {
namespace {

class PartFinder {
 public:
  explicit PartFinder(std::span<const PageSigns> pages) : pages_(pages) {}

  FileParts find() {
    for (std::size_t i = 0; i < pages_.size(); ++i) look_at(i);
    close(pages_.size());
    if (parts_.documents.size() == 1)
      parts_.documents[0] = {pages_.front().page, pages_.back().page};
    return std::move(parts_);
  }

 private:
  const PageSigns& at(std::size_t i) const { return pages_[i]; }

  static bool is_empty(const PageSigns& page) { return page.read && (page.blank || page.cover); }

  // The rest of a register that began on the page before.
  bool goes_on_register(std::size_t i) const {
    return i > 0 && at(i - 1).columns > 2 && at(i).columns == at(i - 1).columns &&
           at(i).head == HeadKind::none && !at(i).ends;
  }

  void look_at(std::size_t i) {
    if (!open_) {
      if (!is_empty(at(i)) && !goes_on_register(i)) open(i);
      return;
    }
    if (begins(i)) {
      close(i);
      open(i);
      return;
    }
    ended_ = ended_ || at(i).ends;
    if (at(i).number > 0) number_ = at(i).number;
  }

  void open(std::size_t i) {
    open_ = true;
    first_ = i;
    ended_ = at(i).ends;
    number_ = at(i).number;
  }

  // Blank backs and covers at its end belong to no document.
  void close(std::size_t end) {
    if (!open_) {  // nothing but covers
      if (!pages_.empty()) parts_.documents.push_back({at(0).page, at(end - 1).page});
      return;
    }
    std::size_t last = end;
    while (last > first_ + 1 && is_empty(at(last - 1))) --last;
    parts_.documents.push_back({at(first_).page, at(last - 1).page});
    open_ = false;
  }

  bool begins(std::size_t i) {
    const PageSigns& page = at(i);
    switch (page.head) {
      case HeadKind::none:
      case HeadKind::attached:
      case HeadKind::form:
        return false;
      case HeadKind::incomplete:
        if (ended(i)) doubt(page, "a header block without number or date");
        return false;
      case HeadKind::unfilled:
        if (ended(i)) doubt(page, "a header block whose number and day are blank or not legible");
        return false;
      case HeadKind::whole:
        break;
    }
    if (page.number > 1 && page.number == number_ + 1) {
      doubt(page, "a whole header block, but the page numbers go on");
      return false;
    }
    if (!ended(i)) {
      doubt(page, "a whole header block, but nothing ends the document before it");
      return false;
    }
    return true;
  }

  bool ended(std::size_t i) const {
    if (ended_ || is_empty(at(i - 1)) || (at(i - 1).read && at(i - 1).ends_early)) return true;
    // Page numbers begin again.
    return i + 1 < pages_.size() && at(i + 1).number == 2 && number_ > 1;
  }

  void doubt(const PageSigns& page, const char* reason) {
    parts_.doubts.push_back({page.page, reason});
  }

  std::span<const PageSigns> pages_;
  FileParts parts_;
  bool open_ = false;
  std::size_t first_ = 0;  // of the document that is open
  bool ended_ = false;     // something on its pages says that it has ended
  int number_ = 0;         // the last one printed on its pages
};

}  // namespace

FileParts find_parts(std::span<const PageSigns> pages) {
  return PartFinder(pages).find();
}

int head_page(std::span<const PageSigns> pages) {
  for (const PageSigns& page : pages) {
    if (!page.read) return 0;
    if (!page.blank && !page.cover) return page.page;
  }
  return pages.empty() ? 0 : pages.front().page;
}

}  // namespace trichdan

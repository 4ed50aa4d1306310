#include "run/understand.h"

#include <utility>

#include "layout/layout.h"
#include "resolve/resolve.h"
#include "text/stream.h"

namespace trichdan {

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
  return result;
}

}  // namespace trichdan

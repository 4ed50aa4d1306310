#include "run/understand.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "layout/layout.h"
#include "repair/second_reading.h"
#include "resolve/resolve.h"
#include "text/stream.h"

namespace trichdan {

namespace {

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
  Understanding result;
  std::vector<PageLayout> layouts;
  for (Store::StoredPage& page : pages) {
    repair_syllables(page.reading);
    layouts.push_back(lay_out(page.reading, page.page == 1));
    result.page_numbers.push_back(page.page);
    result.pages.push_back(std::move(page.reading));
  }
  result.text = build_text(result.pages, layouts, result.page_numbers);
  result.mentions = extractor.extract(result.text);
  if (const auto second = second_text(result.pages, layouts, result.page_numbers)) {
    compare_readings(result.mentions, result.text, extractor.extract(*second), *second);
  }
  result.resolution = resolve(result.mentions);
  return result;
}

}  // namespace trichdan

#include "run/signer_names.h"

#include <algorithm>
#include <set>

#include "extract/library.h"
#include "repair/full_names.h"

namespace trichdan {
namespace {

// First by the words that were read, then by what the models saw of the others.
void add_names(PageReading& page, PageLayout& layout, int number, const KnownNames& names,
               Repairs& repairs) {
  if (repair_by_known_signers(page, layout, number, names.whole, repairs)) return;
  const std::size_t before = repairs.size();
  repair_signers(page, layout, number, names, repairs);
  for (std::size_t i = before; i < repairs.size(); ++i) repairs[i].kind = kKnownSigner;
}

}  // namespace

KnownNames known_names(const Extractor& extractor, std::span<const std::string> whole) {
  const Library& library = extractor.library();
  return {library.list_of("family names"), library.list_of("middle names"),
          library.list_of("frequent family names"), whole};
}

std::vector<std::string> names_in(std::span<const LaidOutPage> pages, const Extractor& extractor) {
  const auto hidden = [](const LaidOutPage& page) { return !page.reading.traces.empty(); };
  if (std::ranges::none_of(pages, hidden)) return {};
  std::set<std::string> names;
  for (const LaidOutPage& page : pages)
    add_full_names(page.reading, extractor.library().list_of("family names"), names);
  return {names.begin(), names.end()};
}

bool add_known_signer(Understanding& all, std::vector<PageLayout>& layouts,
                      const Extractor& extractor, const KnownSigners* signers) {
  const DocumentHeader& header = all.mentions.header;
  if (signers == nullptr || !header.signer.empty()) return false;
  const auto of_body = signers->find(header.issuer);
  if (of_body == signers->end()) return false;
  const KnownNames names = known_names(extractor, of_body->second);
  const std::size_t before = all.repairs.size();
  for (std::size_t i = 0; i < all.pages.size(); ++i)
    add_names(all.pages[i], layouts[i], all.page_numbers[i], names, all.repairs);
  return all.repairs.size() > before;
}

}  // namespace trichdan

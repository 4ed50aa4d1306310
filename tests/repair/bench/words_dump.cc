// words_dump ARCHIVE [--syllables] [--context FILE] [--archive] [--without PART]...: every word of
// every page that OCR read, in reading order, one a line, tab between: document, page, index on the
// page, role, confidence, as repaired, as read second, as read first, and then its alternatives
// with their cost. With a context model, words are repaired by it; with --archive also by the
// archive's own words. Documents with PART in their path are left out of both. For score_words.py,
// which lays them beside the truth.
#include <fmt/format.h>

#include <string_view>

#include "layout/layout.h"
#include "repair/context.h"
#include "repair/second_reading.h"
#include "store/store.h"

namespace trichdan {
namespace {

void dump(const Store& store, const DocumentRecord& document, const ContextModels& models,
          bool syllables) {
  for (Store::StoredPage& page : store.readings(document.id)) {
    if (page.reading.kind == PageKind::text) continue;
    const PageReading first = page.reading;
    Repairs repairs;
    if (syllables) repair_syllables(page.reading, page.page, repairs);
    const PageLayout layout = lay_out(page.reading, page.page == 1);
    ContextRepair(models).repair(page.reading, layout, page.page, repairs);
    for (const Line& line : layout.lines) {
      for (const std::uint32_t index : line.words) {
        const Word& word = page.reading.words[index];
        fmt::print("{}\t{}\t{}\t{}\t{:.1f}\t{}\t{}\t{}", document.path, page.page, index,
                   name_of(line.role), word.confidence, word.text, word.other,
                   first.words[index].text);
        for (const WordAlternative& other : word.alternatives) {
          fmt::print("\t{} {:.2f}", other.text, 0.05 * other.cost);
        }
        fmt::print("\n");
      }
    }
  }
}

NgramModel words_of(const Store& store, const std::vector<DocumentRecord>& documents) {
  NgramCounter counter;
  for (const auto& document : documents) {
    std::vector<ContextToken> tokens;
    for (const Store::StoredPage& page : store.readings(document.id)) {
      append_certain(page.reading, tokens);
    }
    counter.add(tokens);
  }
  return NgramModel::decode(counter.encoded(3, 1));
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  using namespace trichdan;
  if (argc < 2) return 2;
  const Store store(argv[1], {.create = false, .read_only = true});
  NgramModel documents;
  NgramModel archive;
  ContextModels models;
  bool syllables = false;
  bool of_archive = false;
  std::vector<DocumentRecord> records = store.documents();
  for (int i = 2; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--context" && i + 1 < argc) {
      documents = NgramModel::open(argv[++i]);
      models.documents = &documents;
    } else if (option == "--archive") {
      of_archive = true;
    } else if (option == "--without" && i + 1 < argc) {
      const std::string_view part = argv[++i];
      std::erase_if(records, [&](const DocumentRecord& record) {
        return record.path.find(part) != std::string::npos;
      });
    } else if (option == "--syllables") {
      syllables = true;
    }
  }
  if (of_archive) {
    archive = words_of(store, records);
    models.archive = &archive;
  }
  for (const auto& document : records) dump(store, document, models, syllables);
}

#include "run/context.h"

#include <filesystem>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/error.h"
#include "base/paths.h"
#include "store/contexts.h"
#include "store/signers.h"

namespace trichdan {
namespace {

constexpr std::int64_t kMostPages = 20'000;
constexpr std::uint32_t kLeast = 3;  // times: once may be a misreading that two readers share
constexpr std::size_t kShown = 12;   // digits of a digest

std::filesystem::path model_file() {
  try {
    return data_folder() / "models" / "context" / "context.bin";
  } catch (const Error&) {
    return {};  // a program copied away from its data
  }
}

bool is_sampled(DocumentId id, std::int64_t pages) {
  return id % (pages / kMostPages + 1) == 0;
}

}  // namespace

StoredContext::StoredContext(const Store& store) : signers_(known_signers(store)) {
  const std::filesystem::path file = model_file();
  std::error_code ignored;
  if (std::filesystem::is_regular_file(file, ignored)) {
    documents_ = NgramModel::open(file);
    version_ = sha256_of_file(file).substr(0, kShown);
  }
  const ContextSnapshot snapshot = context_snapshot(store);
  if (snapshot.version.empty()) return;
  archive_ = NgramModel::decode(snapshot.model);
  version_ += (version_.empty() ? "" : " ") + snapshot.version;
}

void take_context_snapshot(Store& store) {
  const std::vector<DocumentRecord> documents = store.documents();
  std::int64_t pages = 0;
  for (const DocumentRecord& document : documents) pages += document.pages;
  NgramCounter counter;
  int counted = 0;
  for (const DocumentRecord& document : documents) {
    if (!is_sampled(document.id, pages)) continue;
    std::vector<ContextToken> tokens;
    for (const Store::StoredPage& page : store.readings(document.id)) {
      append_certain(page.reading, tokens);
    }
    counter.add(tokens);
    ++counted;
  }
  Store::Batch batch(store);
  save_context_snapshot(store, counter.encoded(kLeast, 1), counted);
  batch.commit();
}

}  // namespace trichdan

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "evaluate/truth.h"
#include "source/source.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

// 4 of "truth-04.txt"; 0 if it is no such name.
int page_of_name(const std::string& name) {
  constexpr std::string_view kStart = "truth-";
  constexpr std::string_view kEnd = ".txt";
  if (!name.starts_with(kStart) || !name.ends_with(kEnd)) return 0;
  const char* begin = name.data() + kStart.size();
  const char* end = name.data() + name.size() - kEnd.size();
  int page = 0;
  const auto [stop, error] = std::from_chars(begin, end, page);
  return error == std::errc() && stop == end && page > 0 ? page : 0;
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

Truth truth_beside(const fs::path& document) {
  Truth truth;
  truth.document = document;
  const fs::path folder = document.parent_path();
  if (fs::is_regular_file(folder / "gold.json")) truth.gold = folder / "gold.json";
  for (const auto& file : files_in(folder)) {
    if (const int page = page_of_name(file.filename().string())) truth.pages[page] = file;
  }
  fs::path first = folder / "truth" / document.stem();
  first += ".txt";
  if (fs::is_regular_file(first)) truth.pages.try_emplace(1, first);
  return truth;
}

bool has_truth(const Truth& truth) {
  return !truth.gold.empty() || !truth.pages.empty();
}

void add_documents_of(const fs::path& folder, std::vector<fs::path>& documents) {
  for (const auto& file : files_in(folder)) {
    if (has_document_ending(file)) documents.push_back(file);
  }
}

// The documents a path given on the command line may mean.
std::vector<fs::path> documents_meant(const fs::path& path) {
  std::vector<fs::path> documents;
  if (fs::is_directory(path)) {
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file() && has_document_ending(entry.path())) {
        documents.push_back(entry.path());
      }
    }
    std::ranges::sort(documents);
  } else if (has_document_ending(path)) {
    documents.push_back(path);
  } else if (path.parent_path().filename() == "truth") {
    add_documents_of(path.parent_path().parent_path(), documents);
    std::erase_if(documents, [&](const auto& document) { return document.stem() != path.stem(); });
  } else {
    add_documents_of(path.parent_path(), documents);
  }
  return documents;
}

}  // namespace

std::vector<Truth> find_truth(const fs::path& given) {
  if (!fs::exists(given)) {
    throw Error(ErrorKind::not_found, "there is no such file or folder", "Check the path.")
        .at(given.string());
  }
  std::vector<Truth> found;
  for (const auto& document : documents_meant(fs::canonical(given))) {
    Truth truth = truth_beside(document);
    if (has_truth(truth)) found.push_back(std::move(truth));
  }
  if (found.empty()) {
    throw Error(ErrorKind::not_found, "there is no document with truth beside it",
                "A truth file is gold.json or truth-NN.txt beside the document, or truth/NAME.txt.")
        .at(given.string());
  }
  return found;
}

}  // namespace trichdan

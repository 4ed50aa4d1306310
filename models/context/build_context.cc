// build_context FOLDER PHRASES OUT: the context model from a folder of plain texts (*.txt), one a
// document: words, pairs and triples that stand at least 5 times in at least 3 of them; and from a
// file of standing phrases, one a line, each of which counts as if it stood in the texts a few
// times. See models/context/README.md.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "repair/context_words.h"
#include "repair/ngrams.h"

namespace trichdan {
namespace {

constexpr std::uint32_t kLeast = 5;
constexpr std::uint32_t kDocuments = 3;
constexpr int kTimesAPhrase = 20;

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<ContextToken> tokens_of(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  std::vector<ContextToken> tokens;
  for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    append_tokens(text.substr(at, end - at), tokens);
    const std::size_t next = text.find_first_not_of(kSpace, end);
    const std::string_view gap = text.substr(end, next == std::string_view::npos ? 0 : next - end);
    if (std::ranges::count(gap, '\n') > 1) tokens.push_back(kBreak);
    at = next;
  }
  return tokens;
}

void add_phrases(std::string_view phrases, NgramCounter& counter) {
  std::vector<ContextToken> tokens;
  while (!phrases.empty()) {
    const std::size_t end = std::min(phrases.find('\n'), phrases.size());
    for (const ContextToken token : tokens_of(phrases.substr(0, end))) tokens.push_back(token);
    tokens.push_back(kBreak);
    phrases.remove_prefix(std::min(end + 1, phrases.size()));
  }
  counter.add(tokens);
}

int build(const std::filesystem::path& folder, const std::filesystem::path& phrases,
          const std::filesystem::path& out) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  NgramCounter counter;
  for (const auto& file : files) counter.add(tokens_of(read(file)));
  for (int i = 0; i < kTimesAPhrase; ++i) add_phrases(read(phrases), counter);
  const std::string bytes = counter.encoded(kLeast, kDocuments);
  std::ofstream(out, std::ios::binary) << bytes;
  std::printf("%zu texts, %zu bytes\n", files.size(), bytes.size());
  return 0;
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: build_context FOLDER PHRASES OUT\n", stderr);
    return 2;
  }
  return trichdan::build(argv[1], argv[2], argv[3]);
}

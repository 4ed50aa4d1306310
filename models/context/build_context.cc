// build_context TEXTS PHRASES PLACES OUT: the context model from a folder of plain texts (*.txt),
// one a document: words, pairs and triples that stand at least 5 times in at least 3 of them; and
// from a folder of phrases, one a line, and the places of patterns/places.toml, each of which
// counts as if it stood in the texts a few times. See models/context/README.md.
#include <toml++/toml.h>

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
constexpr int kTimesAPhrase = 10;

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

std::vector<std::filesystem::path> texts_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

void append_phrase(std::string_view phrase, std::vector<ContextToken>& tokens) {
  for (const ContextToken token : tokens_of(phrase)) tokens.push_back(token);
  tokens.push_back(kBreak);
}

void append_lines(std::string_view lines, std::vector<ContextToken>& tokens) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    append_phrase(lines.substr(0, end), tokens);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

// Every place with its level, and provinces also as they stand before a date: "Kiên Giang, ngày".
void append_places(const std::filesystem::path& file, std::vector<ContextToken>& tokens) {
  const toml::table places = toml::parse_file(file.string());
  for (const auto& province : *places["province"].as_array()) {
    const toml::table& table = *province.as_table();
    const std::string name = table["name"].value_or("");
    append_phrase(name, tokens);
    append_phrase(name.substr(name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXY\xC4")), tokens);
    const toml::array* districts = table["list"].as_array();
    if (districts == nullptr) continue;
    for (const auto& district : *districts) append_phrase(district.value_or(""), tokens);
  }
}

int build(const std::filesystem::path& texts, const std::filesystem::path& phrases,
          const std::filesystem::path& places, const std::filesystem::path& out) {
  NgramCounter counter;
  const auto files = texts_in(texts);
  for (const auto& file : files) counter.add(tokens_of(read(file)));
  std::vector<ContextToken> written;
  for (const auto& file : texts_in(phrases)) append_lines(read(file), written);
  append_places(places, written);
  for (int i = 0; i < kTimesAPhrase; ++i) counter.add(written);
  const std::string bytes = counter.encoded(kLeast, kDocuments);
  std::ofstream(out, std::ios::binary) << bytes;
  std::printf("%zu texts, %zu bytes\n", files.size(), bytes.size());
  return 0;
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: build_context TEXTS PHRASES PLACES OUT\n", stderr);
    return 2;
  }
  return trichdan::build(argv[1], argv[2], argv[3], argv[4]);
}

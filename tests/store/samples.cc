#include "samples.h"

#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "base/digest.h"

namespace trichdan {
namespace {

constexpr int kWordWidth = 100;
constexpr int kWordHeight = 40;
constexpr int kGap = 10;
constexpr int kLineStep = 60;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::istringstream in(line);
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

void add_line(Stream& stream, int page, std::uint32_t& word, const std::string& line) {
  const auto begin = static_cast<std::uint32_t>(stream.text.size());
  for (const std::string& text : words_of(line)) {
    if (stream.text.size() > begin) stream.text += ' ';
    const auto at = static_cast<std::uint32_t>(stream.text.size());
    stream.text += text;
    stream.origins.push_back({at, static_cast<std::uint32_t>(stream.text.size()),
                              static_cast<std::uint32_t>(page), word++});
  }
  stream.lines.push_back({begin, static_cast<std::uint32_t>(stream.text.size()), Role::body});
}

Stream body_of(const std::vector<std::string>& pages) {
  Stream stream;
  stream.name = "body";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int page = static_cast<int>(i) + 1;
    std::uint32_t word = 0;
    if (!stream.text.empty()) stream.text += '\n';
    stream.page_starts.emplace_back(static_cast<std::uint32_t>(stream.text.size()), page);
    for (const std::string& line : lines_of(pages[i])) {
      if (word > 0) stream.text += '\n';
      add_line(stream, page, word, line);
    }
  }
  return stream;
}

Span span_of(const Stream& stream, const std::string& text) {
  const std::size_t at = stream.text.find(text);
  if (at == std::string::npos) throw std::logic_error("the sample's text lacks: " + text);
  return {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "trichdan-store-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

FileRecord file_of(const std::string& path, const std::string& content) {
  return {path, static_cast<std::int64_t>(content.size()), 1'000, sha256_of(content)};
}

PageReading page_of(const std::string& text) {
  PageReading page;
  page.kind = PageKind::scan;
  page.reason = "no text layer";
  page.width = 1654;
  page.height = 2339;
  page.dpi = 200;
  page.model = "vie";
  page.mean_confidence = 91.5F;
  page.seconds = 1.25;
  int line = 0;
  for (const std::string& one : lines_of(text)) {
    int x = 0;
    for (const std::string& word : words_of(one)) {
      const int y = line * kLineStep;
      page.words.push_back({word, {x, y, x + kWordWidth, y + kWordHeight}, 90.25F, 0, line});
      x += kWordWidth + kGap;
    }
    ++line;
  }
  return page;
}

Reference reference_to(const std::string& text, const std::string& type, const std::string& symbol,
                       const std::string& date, const std::string& issuer) {
  Reference reference;
  reference.text = text;
  reference.type = type;
  reference.symbol = reference.symbol_read = symbol;
  reference.number = symbol.substr(0, symbol.find_first_of("-/"));
  reference.date = date;
  reference.issuer = issuer;
  return reference;
}

Understanding understanding_of(const Sample& sample) {
  Understanding all;
  all.text.streams.push_back(body_of(sample.pages));
  const Stream& body = all.text.streams.front();
  for (std::size_t i = 0; i < sample.pages.size(); ++i) {
    all.pages.push_back(page_of(sample.pages[i]));
    all.page_numbers.push_back(static_cast<int>(i) + 1);
  }
  all.mentions = {sample.header, sample.references, {}, sample.figures, sample.units, {}};
  for (Reference& mention : all.mentions.references) mention.span = span_of(body, mention.text);
  for (Figure& mention : all.mentions.figures) mention.span = span_of(body, mention.text);
  for (UnitMention& mention : all.mentions.units) mention.span = span_of(body, mention.text);
  all.resolution = resolve(all.mentions);
  return all;
}

DocumentId save(Store& store, const Sample& sample) {
  std::string content = sample.path;
  for (const std::string& page : sample.pages) content += page;
  const DocumentId id = store.add_file(file_of(sample.path, content));
  store.set_page_count(id, static_cast<int>(sample.pages.size()));
  const Understanding all = understanding_of(sample);
  for (std::size_t i = 0; i < all.pages.size(); ++i) {
    store.save_page(id, all.page_numbers[i], kReader, all.pages[i]);
  }
  store.save_understanding(id, all);
  return id;
}

}  // namespace trichdan

#include <algorithm>
#include <array>

#include "export/export.h"
#include "export/formats.h"
#include "store/parts.h"

namespace trichdan {
namespace {

// Reading order on a page, by the start of a stream's name ("footnote 3" is a "footnote").
constexpr std::array<std::string_view, 8> kOrder = {
    "header", "title", "body", "table", "recipients", "signature", "footnote", "page_number"};

std::size_t rank_of(std::string_view stream) {
  const auto* known =
      std::ranges::find_if(kOrder, [&](std::string_view name) { return stream.starts_with(name); });
  return static_cast<std::size_t>(known - kOrder.begin());
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

void add_to_page(std::vector<std::string>& pages, int page, std::string_view text) {
  text = trimmed(text);
  if (text.empty() || page < 1) return;
  const auto index = static_cast<std::size_t>(page) - 1;
  if (index >= pages.size()) pages.resize(index + 1);
  if (!pages[index].empty()) pages[index] += "\n\n";
  pages[index] += text;
}

void add_stream(std::vector<std::string>& pages, const StoredStream& stream) {
  const std::string_view text = stream.text;
  const auto& starts = stream.page_starts;
  if (starts.empty()) return add_to_page(pages, 1, text);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t begin = i == 0 ? 0 : std::min<std::size_t>(starts[i].first, text.size());
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1].first : text.size();
    add_to_page(pages, starts[i].second, text.substr(begin, end - begin));
  }
}

}  // namespace

std::vector<std::string> page_texts(const std::vector<StoredStream>& streams, int pages) {
  std::vector<const StoredStream*> ordered;
  ordered.reserve(streams.size());
  for (const auto& stream : streams) ordered.push_back(&stream);
  std::ranges::stable_sort(ordered, {}, [](const auto* stream) { return rank_of(stream->name); });
  std::vector<std::string> texts(static_cast<std::size_t>(std::max(pages, 0)));
  for (const auto* stream : ordered) add_stream(texts, *stream);
  return texts;
}

void write_plain(const Store& store, const DocumentRecord& document, bool named,
                 std::ostream& out) {
  if (named) out << "# " << one_line(shown_name(document)) << '\n';
  const char* separator = "";
  const int before = document.first_page - 1;  // pages of the file that are others'
  auto texts = page_texts(printed_streams(store, document.id), before + document.pages);
  texts.erase(texts.begin(), texts.begin() + before);
  for (const auto& text : texts) {
    out << separator << text << '\n';
    separator = "\f";
  }
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : trimmed(text)) {
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
    if (!space) {
      line += c;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  }
  return line;
}

}  // namespace trichdan

#include <algorithm>

#include "text/join.h"
#include "text/plain_roles.h"
#include "text/stream.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

struct PlainLine {
  std::string_view text;
  int page = 1;
  bool after_blank = false;  // an empty line stands before it
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

// `text` is normalised. Lines without text only set the mark of the next.
std::vector<PlainLine> lines_of(std::string_view text) {
  std::vector<PlainLine> lines;
  int page = 1;
  bool blank = false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    if (line.empty()) {
      blank = blank || end == text.size() || text[end] == '\n';
    } else {
      lines.push_back({line, page, blank});
      blank = false;
    }
    if (end < text.size() && text[end] == '\f') ++page;
    begin = end + 1;
  }
  return lines;
}

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.find_last_of(" \n\t");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t"));
}

void append_line(Stream& stream, const PlainLine& line, Role role) {
  std::string& text = stream.text;
  const bool joined = !line.after_blank && continues_word(last_word(text), first_word(line.text));
  if (!text.empty() && !joined) text += line.after_blank ? "\n\n" : "\n";
  const auto begin = static_cast<std::uint32_t>(text.size());
  if (stream.page_starts.empty() || stream.page_starts.back().second != line.page) {
    stream.page_starts.emplace_back(begin, line.page);
  }
  text += line.text;
  stream.lines.push_back({begin, static_cast<std::uint32_t>(text.size()), role});
}

// Tabs part the columns of a header that was copied from a page; elsewhere they are spaces.
std::vector<PlainLine> with_columns_apart(const std::vector<PlainLine>& lines) {
  constexpr std::size_t kHead = 12;
  std::vector<PlainLine> parts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PlainLine line = lines[i];
    for (std::size_t tab = line.text.find('\t'); i < kHead && tab != std::string_view::npos;
         tab = line.text.find('\t')) {
      parts.push_back({trimmed(line.text.substr(0, tab)), line.page, line.after_blank});
      line = {trimmed(line.text.substr(tab)), line.page, false};
    }
    parts.push_back(line);
  }
  return parts;
}

bool is_header(Role role) {
  return role == Role::header_left || role == Role::header_right;
}

}  // namespace

DocumentText text_from_plain(std::string_view text) {
  const std::string clean = normalise(text);
  const std::vector<PlainLine> lines = with_columns_apart(lines_of(clean));
  std::vector<std::string_view> texts;
  for (const PlainLine& line : lines) texts.push_back(line.text);
  const std::vector<Role> roles = roles_of_plain(texts);
  Stream header;
  header.name = "header";
  Stream body;
  body.name = "body";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    append_line(is_header(roles[i]) ? header : body, lines[i], roles[i]);
  }
  DocumentText document;
  for (Stream* stream : {&header, &body}) {
    if (!stream->text.empty()) document.streams.push_back(std::move(*stream));
  }
  return document;
}

}  // namespace trichdan

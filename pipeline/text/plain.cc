#include <algorithm>
#include <array>

#include "layout/evidence.h"
#include "text/join.h"
#include "text/plain_columns.h"
#include "text/plain_end.h"
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

// The lines of the head, and those of the end, with their columns apart.
std::vector<PlainLine> with_columns_apart(const std::vector<PlainLine>& lines) {
  constexpr std::size_t kHead = 12;
  std::vector<PlainLine> parts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PlainLine& line = lines[i];
    std::vector<std::string_view> columns{line.text};
    const std::size_t behind = behind_recipients_head(line.text);
    if (behind > 0 && behind < line.text.size()) {
      columns = {trimmed(line.text.substr(0, behind)), line.text.substr(behind)};
    } else if (i < kHead || line.text.find('\t') != std::string_view::npos) {
      std::vector<std::string_view> parts_of_line = columns_of(line.text);
      if (i < kHead || is_signature_head(parts_of_line.back())) columns = std::move(parts_of_line);
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
      parts.push_back({columns[column], line.page, column == 0 && line.after_blank});
    }
  }
  return parts;
}

enum StreamIndex : std::size_t { kHeader, kBody, kRecipients, kSignature, kStreams };
constexpr std::array<std::string_view, kStreams> kStreamNames{"header", "body", "recipients",
                                                              "signature"};

StreamIndex stream_of(Role role) {
  if (role == Role::header_left || role == Role::header_right) return kHeader;
  if (role == Role::recipients) return kRecipients;
  return role == Role::signature ? kSignature : kBody;
}

}  // namespace

DocumentText text_from_plain(std::string_view text) {
  const std::string clean = normalise(text);
  const std::vector<PlainLine> lines = with_columns_apart(lines_of(clean));
  std::vector<std::string_view> texts;
  std::vector<bool> after_blank;
  for (const PlainLine& line : lines) {
    texts.push_back(line.text);
    after_blank.push_back(line.after_blank);
  }
  const std::vector<Role> roles = roles_of_plain(texts, after_blank);
  std::array<Stream, kStreams> streams;
  for (std::size_t i = 0; i < kStreams; ++i) streams[i].name = kStreamNames[i];
  for (std::size_t i = 0; i < lines.size(); ++i) {
    append_line(streams[stream_of(roles[i])], lines[i], roles[i]);
  }
  DocumentText document;
  for (Stream& stream : streams) {
    if (!stream.text.empty()) document.streams.push_back(std::move(stream));
  }
  return document;
}

}  // namespace trichdan

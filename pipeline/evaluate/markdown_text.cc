#include "evaluate/markdown_text.h"

#include <re2/re2.h>

#include <string>
#include <vector>

#include "text/unicode.h"

namespace trichdan {
namespace {

struct Paragraph {
  std::string text;
  bool footnote = false;
  bool after_rule = false;
};

std::string without_marks(std::string text) {
  RE2::GlobalReplace(&text, R"((?m)^#+ +)", "");
  RE2::GlobalReplace(&text, R"(<sup>[0-9]+</sup>)", "");
  RE2::GlobalReplace(&text, R"(\*+)", "");
  RE2::GlobalReplace(&text, R"((?m)[ \t]+$)", "");
  RE2::GlobalReplace(&text, R"(^\s+|\s+$)", "");
  return text;
}

std::vector<Paragraph> paragraphs_of(std::string_view markdown) {
  std::string text(markdown);
  RE2::GlobalReplace(&text, "\r", "");
  std::vector<Paragraph> paragraphs;
  re2::StringPiece rest(text);
  std::string block;
  bool after_rule = false;
  static const RE2 kBlock(R"(\s*((?:[^\n]+\n?)+))");
  static const RE2 kRule(R"(\s*-{3,}\s*)");
  static const RE2 kFootnote(R"(\s*<sup>[0-9]+</sup>(?s:.*))");
  while (RE2::Consume(&rest, kBlock, &block)) {
    if (RE2::FullMatch(block, kRule)) {
      after_rule = true;
      continue;
    }
    paragraphs.push_back({without_marks(block), RE2::FullMatch(block, kFootnote), after_rule});
    after_rule = false;
  }
  return paragraphs;
}

bool stops_in_mid_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".!?;:)").find(text.back()) == std::string_view::npos &&
         !text.ends_with("…") && !text.ends_with("”");
}

void append(Stream& stream, const std::string& paragraph, std::string_view separator) {
  if (!stream.text.empty()) stream.text += separator;
  stream.text += paragraph;
}

}  // namespace

DocumentText text_from_markdown(std::string_view markdown) {
  Stream body, footnotes;
  body.name = "body";
  footnotes.name = "footnotes";
  for (const auto& paragraph : paragraphs_of(normalise(markdown))) {
    const bool goes_on = paragraph.after_rule && stops_in_mid_sentence(footnotes.text);
    if (paragraph.text.empty()) continue;
    if (paragraph.footnote || goes_on) {
      append(footnotes, paragraph.text, goes_on && !paragraph.footnote ? "\n" : "\n\n");
    } else {
      append(body, paragraph.text, "\n\n");
    }
  }
  DocumentText text;
  for (Stream* stream : {&body, &footnotes}) {
    if (stream->text.empty()) continue;
    stream->page_starts = {{0, 1}};
    text.streams.push_back(std::move(*stream));
  }
  return text;
}

}  // namespace trichdan

#include "audit/input.h"

#include "audit/prose.h"
#include "extract/clean.h"
#include "extract/library.h"

namespace trichdan {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

std::string_view name_of(FindingKind kind) {
  return kind == FindingKind::report ? "report" : "reading";
}

namespace audit {

Context::Context(const AuditInput& document, const Library& patterns)
    : input(document), library(patterns) {
  for (std::uint32_t i = 0; i < document.text.streams.size(); ++i) prose.emplace_back(*this, i);
}

Context::~Context() = default;

const std::vector<Rule>& Context::rules_of(std::string_view reader) const {
  return library.rules_of(reader);
}

const PhraseTable& Context::words_of(std::string_view list) const {
  return library.words_of(list);
}

Evidence Context::evidence(const Span& span) const {
  return {span, clean(text_of(span.stream), span.begin, span.end)};
}

std::optional<Number> Context::number(std::uint32_t stream, std::size_t begin,
                                      std::size_t end) const {
  const std::string_view digits = std::string_view(text_of(stream)).substr(begin, end - begin);
  const auto value = decimal_from(digits);
  if (!value) return {};
  return Number{*value,
                {stream, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

bool Context::was_read(const Span& span) const {
  const Stream& stream = input.text.streams[span.stream];
  return !stream.origins.empty() && input.scanned.contains(stream.page_at(span.begin));
}

}  // namespace audit
}  // namespace trichdan

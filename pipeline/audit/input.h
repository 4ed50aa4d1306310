// audit: what a rule may look at.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "audit/claim.h"
#include "extract/gazetteer.h"
#include "extract/mentions.h"
#include "extract/phrases.h"
#include "extract/rule.h"
#include "resolve/resolve.h"
#include "text/stream.h"

namespace trichdan {

struct Library;

// A document as the stages before have understood it; all of it must outlive the audit.
struct AuditInput {
  const DocumentText& text;
  const Mentions& mentions;
  const Resolution& resolution;  // of those mentions
  std::set<int> scanned = {};    // pages that were read by OCR: only there a digit can be misread
  // The words as read, with what a second reader read; pages[i] is page page_numbers[i]. None for
  // plain text.
  std::span<const PageReading> pages = {};
  std::span<const int> page_numbers = {};
};

namespace audit {

class Prose;

struct Context {
  const AuditInput& input;
  const Library& library;
  std::vector<Prose> prose;  // of each stream (audit/prose.h)

  Context(const AuditInput& document, const Library& patterns);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  const std::vector<Rule>& rules_of(std::string_view reader) const;
  const PhraseTable& words_of(std::string_view list) const;

  const std::string& text_of(std::uint32_t stream) const { return input.text.streams[stream].text; }
  // The bytes as evidence shows them.
  Evidence evidence(const Span& span) const;
  // The digits [begin, end) of a stream; nothing if they are no number.
  std::optional<Number> number(std::uint32_t stream, std::size_t begin, std::size_t end) const;
  // Whether the word there was read by OCR.
  bool was_read(const Span& span) const;
};

using Claims = std::vector<Claim>;

}  // namespace audit
}  // namespace trichdan

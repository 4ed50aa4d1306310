#include "extract/units.h"

#include <algorithm>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/unit_tokens.h"

namespace trichdan {
namespace {

// "ĐẢNG CỘNG SẢN VIỆT NAM" alone on its line heads the papers of all Party bodies (domain 1).
bool is_party_header(std::string_view text, const UnitSpan& unit, std::string_view name) {
  if (name != "Đảng Cộng sản Việt Nam") return false;
  const bool begins = unit.begin == 0 || text[unit.begin - 1] == '\n';
  const bool ends = unit.end == text.size() || text[unit.end] == '\n';
  return begins && ends && token_at(text, unit.begin, unit.end).capitals;
}

}  // namespace

WordReader::WordReader(const Library& library, const UnitGrammar& grammar)
    : grammar_(grammar), filing_(library), starts_(library), names_(library) {}

void WordReader::read(std::string_view text, std::uint32_t stream, std::vector<UnitMention>& units,
                      std::vector<NamedReference>& named, std::vector<Span>& codes) const {
  std::uint32_t named_end = 0;
  for (std::size_t at = starts_.next(text, 0); at < text.size();) {
    const Token token = token_at(text, at, text.size());
    std::uint32_t end = token.end;
    if (grammar_.may_start(token)) {
      end = std::max(end, take_unit(text, stream, token, units));
    } else if (filing_.may_start(token)) {
      end = std::max(end, take_filed(text, stream, token, units));
    }
    if (end == token.end && token.begin >= named_end && names_.may_start(token)) {
      end = std::max(end, take_named(text, stream, token, named_end, named));
    }
    if (end == token.end && is_code(text, token)) codes.push_back({stream, token.begin, end});
    at = starts_.next(text, end);
  }
}

// The byte after it; 0 if there is none. An office is passed over, the body it heads is the unit.
std::uint32_t WordReader::take_unit(std::string_view text, std::uint32_t stream, const Token& first,
                                    std::vector<UnitMention>& units) const {
  const auto unit = grammar_.at(text, first);
  if (!unit || (unit->person && unit->body == unit->begin)) return unit ? unit->end : 0;
  UnitMention mention;
  mention.span = {stream, unit->body, unit->end};
  mention.text = clean(text, unit->body, unit->end);
  mention.name = grammar_.usual_name(text, unit->body, unit->end);
  if (is_party_header(text, *unit, mention.name)) return unit->end;
  units.push_back(std::move(mention));
  return unit->end;
}

std::uint32_t WordReader::take_filed(std::string_view text, std::uint32_t stream,
                                     const Token& first, std::vector<UnitMention>& units) const {
  std::uint32_t last = 0;
  for (const auto& [begin, end] : filing_.read(text, first)) {
    UnitMention mention;
    mention.span = {stream, begin, end};
    mention.text = mention.name = clean(text, begin, end);
    units.push_back(std::move(mention));
    last = end;
  }
  return last;
}

// The byte after it, or, where names of bodies may stand in it, 0; `named_end` is where it ends.
std::uint32_t WordReader::take_named(std::string_view text, std::uint32_t stream,
                                     const Token& first, std::uint32_t& named_end,
                                     std::vector<NamedReference>& named) const {
  auto found = names_.at(text, stream, first);
  if (!found) return 0;
  named_end = found->reference.span.end;
  named.push_back(std::move(found->reference));
  return found->by_subject ? 0 : named_end;
}

}  // namespace trichdan

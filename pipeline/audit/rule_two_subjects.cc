// One document that is cited with two subjects.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "audit/calendar.h"
#include "audit/refs.h"
#include "audit/subjects.h"
#include "resolve/key.h"

namespace trichdan::audit {
namespace {

// Mentions that name one document for certain: by number and year of a central body, or by number
// and full date.
std::string work_of(const Reference& r) {
  const bool has_year =
      r.central && r.year.size() == 4 && r.symbol.find("/" + r.year + "/") != std::string::npos;
  if (!has_year && !is_full_date(r.date)) return {};
  return name_key(r.type) + ' ' + symbol_key(r.symbol) + (has_year ? "" : ' ' + r.date);
}

bool was_read_for_certain(const Context& context, const Reference& r) {
  if (r.state != State::sure) return false;
  const Stream& stream = context.input.text.streams[r.span.stream];
  const auto end = std::min<std::size_t>(stream.text.size(), r.span.end + r.subject.size() + 40);
  return std::ranges::none_of(stream.words_in(r.span.begin, static_cast<std::uint32_t>(end)),
                              &Origin::disputed);
}

void put(const Context& context, const Reference& known, const Reference& other, Claims& claims) {
  Claim claim = claim_of(kTwoSubjects);
  claim.finding.explanation = fmt::format("{} is about \"{}\" and about \"{}\"", shown_name(known),
                                          known.subject, other.subject);
  claim.finding.evidence = {context.evidence(other.span), context.evidence(known.span)};
  claims.push_back(std::move(claim));
}

// The first that differs from the first, once for a document: subjects are long.
void compare(const Context& context, const std::vector<const Reference*>& mentions,
             Claims& claims) {
  for (const Reference* other : mentions) {
    if (!plainly_different(mentions.front()->subject, other->subject) ||
        !may_be_one_issuer(mentions.front()->issuer, other->issuer))
      continue;
    put(context, *mentions.front(), *other, claims);
    return;
  }
}

void run(const Context& context, Claims& claims) {
  std::map<std::string, std::vector<const Reference*>> works;
  for (const Reference& reference : context.input.mentions.references) {
    if (reference.subject.empty() || !was_read_for_certain(context, reference)) continue;
    const std::string work = work_of(reference);
    if (!work.empty()) works[work].push_back(&reference);
  }
  for (const auto& [work, mentions] : works) compare(context, mentions, claims);
}

}  // namespace

const AuditRule kTwoSubjects{
    "two subjects", "A document is cited with one subject.",
    "A number with its year, or with its full date, is one document (domain 4). Subjects are "
    "shortened, cut off and misread in many ways, so that only two that were read for certain and "
    "share next to no words are told.",
    Severity::warning, run};

}  // namespace trichdan::audit

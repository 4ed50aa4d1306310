// A denominator larger than the number of units there were: 76/140 đơn vị cấp xã.
#include <fmt/format.h>

#include <algorithm>

#include "audit/calendar.h"
#include "audit/prose.h"
#include "audit/rules.h"
#include "extract/library.h"
#include "extract/plain_text.h"
#include "resolve/key.h"

namespace trichdan::audit {
namespace {

bool existed(const GazetteerPlace& place, const std::string& date) {
  return (place.from.empty() || place.from <= date) && (place.until.empty() || date < place.until);
}

// Communes of the province of this name on that day; 0 where the gazetteer has none.
std::int64_t communes_of(const Gazetteer& gazetteer, const std::string& province,
                         const std::string& date) {
  const std::string name = name_key(province);
  return std::ranges::count_if(gazetteer.places(), [&](const GazetteerPlace& place) {
    return is_commune_level(place.level) && existed(place, date) &&
           name_key(place_from(place.province).name) == name;
  });
}

bool counts_communes(const std::string& unit) {
  const std::string noun = plain(unit);
  return noun.find("don vi cap xa") != std::string::npos ||
         noun.find("xa, phuong") != std::string::npos;
}

void run(const Context& context, Claims& claims) {
  const DocumentHeader& header = context.input.mentions.header;
  if (header.place.empty() || !is_full_date(header.date)) return;
  std::int64_t all = -1;
  for (const Figure& figure : context.input.mentions.figures) {
    if (figure.kind != "ratio" || !counts_communes(figure.unit)) continue;
    if (all < 0) all = communes_of(context.library.gazetteer, header.place, header.date);
    const auto n = decimal_from(figure.denominator);
    if (all == 0 || !n || n->units <= all) continue;
    Claim claim = claim_of(kUnits);
    const std::string& text = context.text_of(figure.span.stream);
    const std::size_t at = text.find(figure.denominator, text.find('/', figure.span.begin));
    if (at != std::string::npos && at < figure.span.end) {
      if (const auto number =
              context.number(figure.span.stream, at, at + figure.denominator.size()))
        claim.numbers = {*number};
    }
    if (!claim.numbers.empty())
      claim.test = [all](std::span<const Decimal> v) { return v[0].units <= all; };
    claim.finding.explanation =
        fmt::format("{} communes are counted, {} had {} then", printed(*n), header.place, all);
    claim.finding.evidence = {context.evidence(figure.span)};
    claims.push_back(std::move(claim));
  }
}

}  // namespace

const AuditRule kUnits{"more units than there are",
                       "No more communes are counted than the province had on that day.",
                       "Điện Biên had 129 communes until 1/7/2025 and 45 after (domain 7). Needs "
                       "an imported gazetteer "
                       "and a document with place and date.",
                       Severity::warning, run};

}  // namespace trichdan::audit

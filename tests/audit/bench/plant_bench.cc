// Planted mistakes: one digit of a claim that holds, or of a symbol or a date, is altered; how many
// of those that can be seen are found.
//
// usage: plant_bench PATTERNS TEXTS_FOLDER|- SEED [CLAIMS REFERENCES]
//
// Claims are those of the texts that the audit recomputes and, to make up the number, of invented
// reports (invented.h) with tables. An alteration can be seen if the claim no longer holds; of a
// symbol or a date, if the document states the same work elsewhere with another date or, with the
// same subject, another number; if the year of the symbol is no longer that of the date; if there
// is no such day; or if it is later than the document.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>

#include "audit/audit.h"
#include "audit/calendar.h"
#include "audit/refs.h"
#include "extract/extractor.h"
#include "invented.h"
#include "resolve/key.h"

namespace trichdan {
namespace {

struct Read {
  DocumentText text;
  Mentions mentions;
  Resolution resolution;
};

Read read(const Extractor& extractor, DocumentText text) {
  Read all{std::move(text), {}, {}};
  all.mentions = extractor.extract(all.text);
  all.resolution = resolve(all.mentions);
  return all;
}

// The byte of a stream, in its text and in the cells of tables.
void alter(DocumentText& text, std::uint32_t stream, std::size_t at, char digit) {
  text.streams[stream].text[at] = digit;
  for (TableText& table : text.tables) {
    for (auto& row : table.rows) {
      for (CellText& cell : row) {
        if (cell.runs.size() != 1 || cell.stream != stream || at < cell.runs[0].first ||
            at >= cell.runs[0].second)
          continue;
        cell.text[at - cell.runs[0].first] = digit;
      }
    }
  }
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

std::size_t any_digit(const std::string& text, std::size_t begin, std::size_t end,
                      std::mt19937& random) {
  std::vector<std::size_t> places;
  for (std::size_t at = begin; at < end; ++at) {
    if (is_digit(text[at])) places.push_back(at);
  }
  return places.empty() ? end : places[random() % places.size()];
}

char another(char digit, std::mt19937& random) {
  return static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(random() % 9)) % 10);
}

struct Tally {
  int planted = 0, visible = 0, found = 0;
};

bool covers(const AuditResult& result, std::uint32_t stream, std::size_t at) {
  return std::ranges::any_of(result.findings, [&](const Finding& finding) {
    return std::ranges::any_of(finding.evidence, [&](const Evidence& evidence) {
      return evidence.span.stream == stream && evidence.span.begin <= at && at < evidence.span.end;
    });
  });
}

class Planter {
 public:
  Planter(const Extractor& extractor, std::uint32_t seed)
      : extractor_(extractor), auditor_(extractor.library()), random_(seed) {}

  void plant_claim(const Read& document, const audit::Claim& claim) {
    const std::size_t i = random_() % claim.numbers.size();
    const Span& span = claim.numbers[i].span;
    Read changed = document;
    const std::string& text = changed.text.streams[span.stream].text;
    const std::size_t at = any_digit(text, span.begin, span.end, random_);
    alter(changed.text, span.stream, at, another(text[at], random_));
    std::vector<audit::Decimal> values;
    for (const audit::Number& number : claim.numbers) values.push_back(number.value);
    const auto value =
        audit::decimal_from(std::string_view(text).substr(span.begin, span.end - span.begin));
    Tally& tally = claims_[claim.finding.rule];
    ++tally.planted;
    if (!value) return;
    values[i] = *value;
    if (claim.test(values)) return;
    ++tally.visible;
    note(tally, std::move(changed), span.stream, at,
         claim.finding.rule + ": " + claim.finding.evidence.front().text);
  }

  void plant_reference(const Read& document, std::size_t index, bool in_date) {
    const Reference& reference = document.mentions.references[index];
    Read changed = document;
    const std::string& text = changed.text.streams[reference.span.stream].text;
    const std::size_t symbol = text.find(reference.number, reference.span.begin);
    if (symbol == std::string::npos || symbol >= reference.span.end) return;
    const std::size_t end = symbol + reference.symbol_read.size();
    const std::size_t at =
        in_date ? any_digit(text, end, reference.span.end, random_)
                : any_digit(text, symbol, std::min<std::size_t>(end, reference.span.end), random_);
    if (at >= reference.span.end || !is_digit(text[at])) return;
    alter(changed.text, reference.span.stream, at, another(text[at], random_));
    Tally& tally = in_date ? dates_ : symbols_;
    ++tally.planted;
    const Span span = reference.span;
    const std::string now = text.substr(span.begin, span.end - span.begin);
    changed = read(extractor_, std::move(changed.text));
    if (!can_be_seen(changed, document, span, index)) return;
    ++tally.visible;
    note(tally, std::move(changed), span.stream, at, "reference " + reference.text + " as " + now);
  }

  void print() const {
    Tally all;
    for (const auto& [rule, tally] : claims_) {
      fmt::print("{:24} {:4} planted, {:4} can be seen, {:4} found\n", rule, tally.planted,
                 tally.visible, tally.found);
      all.planted += tally.planted;
      all.visible += tally.visible;
      all.found += tally.found;
    }
    for (const auto& [name, tally] : {std::pair("all claims", all), std::pair("dates", dates_),
                                      std::pair("symbols", symbols_)}) {
      fmt::print("{:24} {:4} planted, {:4} can be seen, {:4} found: {:.1f} %\n", name,
                 tally.planted, tally.visible, tally.found,
                 tally.visible == 0 ? 0.0 : 100.0 * tally.found / tally.visible);
    }
  }

  const Tally& dates() const { return dates_; }
  const Tally& symbols() const { return symbols_; }

 private:
  void note(Tally& tally, Read changed, std::uint32_t stream, std::size_t at,
            const std::string& what) {
    const Read again = read(extractor_, std::move(changed.text));
    const bool found =
        covers(auditor_.audit({again.text, again.mentions, again.resolution}), stream, at);
    tally.found += found ? 1 : 0;
    if (!found) fmt::print(stderr, "missed: {}\n", what);
  }

  static bool can_be_seen(const Read& changed, const Read& before, const Span& span,
                          std::size_t index) {
    const Reference& old = before.mentions.references[index];
    const auto now = std::ranges::find_if(changed.mentions.references, [&](const Reference& r) {
      return r.span.stream == span.stream && r.span.begin == span.begin;
    });
    if (now == changed.mentions.references.end()) return false;
    // No such day.
    if (!old.date.empty() && now->date.empty()) return true;
    const std::string& own = changed.mentions.header.date;
    if (audit::is_full_date(own) && now->date > own) return true;
    const bool has_year =
        now->year.size() == 4 && now->symbol.find("/" + now->year + "/") != std::string::npos;
    if (has_year && audit::is_full_date(now->date) && now->date.substr(0, 4) != now->year)
      return true;
    for (const Reference& other : changed.mentions.references) {
      if (other.span == now->span || other.type != now->type || !audit::is_full_date(other.date) ||
          !audit::is_full_date(now->date))
        continue;
      const bool one_work = symbol_key(other.symbol) == symbol_key(now->symbol);
      if (one_work && other.date != now->date && has_year && now->central &&
          audit::may_be_one_issuer(other.issuer, now->issuer))
        return true;
      const bool one_subject = audit::common_run(other.subject, now->subject) >= 6 &&
                               plain_equal(other.subject, now->subject);
      if (!one_work && other.date == now->date && one_subject &&
          symbol_key(other.symbol) == symbol_key(old.symbol))
        return true;
    }
    return false;
  }
  static bool plain_equal(const std::string& a, const std::string& b) {
    return name_key(a) == name_key(b);
  }

  const Extractor& extractor_;
  Auditor auditor_;
  std::mt19937 random_;
  std::map<std::string, Tally> claims_;
  Tally dates_, symbols_;
};

std::vector<Read> texts_of(const Extractor& extractor, const std::string& folder) {
  std::vector<Read> all;
  if (folder == "-") return all;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry);
  std::ranges::sort(files);
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    all.push_back(
        read(extractor, text_from_plain(std::string{std::istreambuf_iterator<char>(in), {}})));
  }
  return all;
}

using Place = std::pair<const Read*, audit::Claim>;

void add_claims(const Auditor& auditor, const std::vector<Read>& documents,
                std::vector<Place>& all) {
  for (const Read& one : documents) {
    for (audit::Claim& claim : auditor.claims({one.text, one.mentions, one.resolution})) {
      if (claim.holds && !claim.loose && !claim.numbers.empty())
        all.emplace_back(&one, std::move(claim));
    }
  }
}

void run(const Extractor& extractor, const std::string& folder, std::uint32_t seed,
         std::size_t claims, int references) {
  const std::vector<Read> texts = texts_of(extractor, folder);
  std::vector<Read> invented;
  for (DocumentText& text : invented_reports(seed, 20))
    invented.push_back(read(extractor, std::move(text)));
  const Auditor auditor(extractor.library());
  std::mt19937 random(seed);
  std::vector<Place> places, made;
  add_claims(auditor, texts, places);
  fmt::print("{} claims in the texts\n", places.size());
  std::ranges::shuffle(places, random);
  if (places.size() > claims) places.resize(claims);
  add_claims(auditor, invented, made);
  std::ranges::shuffle(made, random);
  fmt::print("{} claims in invented reports\n", made.size());
  for (std::size_t i = 0; places.size() < claims && i < made.size(); ++i) places.push_back(made[i]);
  Planter planter(extractor, seed);
  for (const auto& [document, claim] : places) planter.plant_claim(*document, claim);
  std::vector<std::pair<const Read*, std::size_t>> mentions;
  for (const Read& one : texts) {
    for (std::size_t i = 0; i < one.mentions.references.size(); ++i) {
      const Reference& r = one.mentions.references[i];
      if (audit::is_full_date(r.date) && !r.number.empty() &&
          r.symbol.find('/') != std::string::npos)
        mentions.emplace_back(&one, i);
    }
  }
  std::ranges::shuffle(mentions, random);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const bool date = planter.dates().visible < references / 2;
    if (!date && planter.symbols().visible >= references / 2) break;
    planter.plant_reference(*mentions[i].first, mentions[i].second, date);
  }
  planter.print();
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: plant_bench PATTERNS TEXTS_FOLDER|- SEED [CLAIMS REFERENCES]\n");
    return 2;
  }
  const trichdan::Extractor extractor(argv[1]);
  trichdan::run(extractor, argv[2], static_cast<std::uint32_t>(std::stoul(argv[3])),
                argc > 4 ? std::stoul(argv[4]) : 500, argc > 5 ? std::stoi(argv[5]) : 200);
  return 0;
}

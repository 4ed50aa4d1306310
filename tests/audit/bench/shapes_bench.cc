// How many sentences the audit recomputes, of shapes that were not made from its patterns.
//
// usage: shapes_bench PATTERNS SENTENCES SEED [DRAWS] [--missed]
//
// Each sentence is drawn some times (sentences.h). It counts as recomputed where claims that would
// be held against the report, and hold, take all its numbers. Then one digit of each of its numbers
// is altered, in turn; of the alterations that make the sentence false, those are found that lie in
// the evidence of a finding. What is told of the sentence before counts as a false finding.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "audit/audit.h"
#include "extract/extractor.h"
#include "sentences.h"

namespace trichdan {
namespace {

struct Tally {
  int drawn = 0, recomputed = 0, planted = 0, found = 0, told = 0;
  void add(const Tally& other) {
    drawn += other.drawn;
    recomputed += other.recomputed;
    planted += other.planted;
    found += other.found;
    told += other.told;
  }
};

struct Audited {
  AuditResult result;
  audit::Claims claims;
};

Audited audited(const Extractor& extractor, const std::string& text) {
  const DocumentText document = text_from_plain(text);
  const Mentions mentions = extractor.extract(document);
  const Resolution resolution = resolve(mentions);
  const Auditor auditor(extractor.library());
  const AuditInput input{document, mentions, resolution};
  return {auditor.audit(input), auditor.claims(input)};
}

bool is_recomputed(const Audited& all, const DrawnSentence& sentence) {
  return std::ranges::all_of(sentence.numbers, [&](const DrawnNumber& number) {
    return std::ranges::any_of(all.claims, [&](const audit::Claim& claim) {
      return claim.holds && !claim.loose &&
             std::ranges::any_of(claim.numbers, [&](const audit::Number& one) {
               return one.span.begin == number.begin && one.span.end == number.end;
             });
    });
  });
}

bool is_told(const Audited& all, const DrawnNumber& number) {
  return std::ranges::any_of(all.result.findings, [&](const Finding& finding) {
    return std::ranges::any_of(finding.evidence, [&](const Evidence& evidence) {
      return evidence.span.begin <= number.begin && number.end <= evidence.span.end;
    });
  });
}

// The sentence with one digit of one number altered; false if it is still true, or no number.
bool alter(DrawnSentence& sentence, std::size_t i, std::mt19937& random) {
  const DrawnNumber& number = sentence.numbers[i];
  std::size_t at = number.begin + random() % (number.end - number.begin);
  while (sentence.text[at] < '0' || sentence.text[at] > '9') --at;
  const int digit = sentence.text[at] - '0';
  int other = (digit + 1 + static_cast<int>(random() % 9)) % 10;
  if (at == number.begin && other == 0) other = digit == 9 ? 8 : 9;
  sentence.text[at] = static_cast<char>('0' + other);
  std::vector<audit::Decimal> values;
  for (const DrawnNumber& one : sentence.numbers) values.push_back(one.value);
  const auto value = audit::decimal_from(
      std::string_view(sentence.text).substr(number.begin, number.end - number.begin));
  if (!value) return false;
  values[i] = *value;
  return !sentence.holds(values);
}

Tally measure(const Extractor& extractor, const std::string& line, std::mt19937& random,
              bool show) {
  Tally tally;
  const DrawnSentence sentence = draw_sentence(line, random);
  const Audited before = audited(extractor, sentence.text);
  ++tally.drawn;
  tally.recomputed += is_recomputed(before, sentence) ? 1 : 0;
  tally.told += static_cast<int>(before.result.findings.size());
  if (show && tally.told > 0) fmt::print("FALSE {}\n", sentence.text);
  if (show && tally.recomputed == 0) fmt::print("not recomputed: {}\n", sentence.text);
  for (std::size_t i = 0; i < sentence.numbers.size(); ++i) {
    DrawnSentence changed = sentence;
    if (!alter(changed, i, random)) continue;
    ++tally.planted;
    const bool found = is_told(audited(extractor, changed.text), changed.numbers[i]);
    tally.found += found ? 1 : 0;
    if (show && !found && tally.recomputed > 0) fmt::print("missed: {}\n", changed.text);
  }
  return tally;
}

void print(const std::string& name, const Tally& tally) {
  fmt::print(
      "{:8} {:4} sentences, {:4} recomputed ({:.1f} %); {:4} planted, {:4} found ({:.1f} %); "
      "{} told falsely\n",
      name, tally.drawn, tally.recomputed, 100.0 * tally.recomputed / tally.drawn, tally.planted,
      tally.found, 100.0 * tally.found / tally.planted, tally.told);
}

void run(const Extractor& extractor, const std::string& file, std::uint32_t seed, int draws,
         bool show) {
  std::ifstream in(file);
  std::mt19937 random(seed);
  std::map<std::string, Tally> kinds;
  Tally all;
  int shapes = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    ++shapes;
    for (int i = 0; i < draws; ++i) {
      const Tally one = measure(extractor, line, random, show);
      kinds[line.substr(0, line.find(' '))].add(one);
      all.add(one);
    }
  }
  for (const auto& [kind, tally] : kinds) print(kind, tally);
  print(fmt::format("all {}", shapes), all);
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: shapes_bench PATTERNS SENTENCES SEED [DRAWS] [--missed]\n");
    return 2;
  }
  const std::string last = argv[argc - 1];
  const bool show = last == "--missed";
  const trichdan::Extractor extractor(argv[1]);
  trichdan::run(extractor, argv[2], static_cast<std::uint32_t>(std::stoul(argv[3])),
                argc > (show ? 5 : 4) ? std::stoi(argv[4]) : 5, show);
  return 0;
}

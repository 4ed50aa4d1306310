// Findings against the mistakes the truth names. Both are sentences for people, so that they are
// compared by the values in them: symbols, dates, numbers or, where there are none, names in
// capitals.
#include <algorithm>
#include <set>

#include "evaluate/keys.h"
#include "evaluate/score.h"

namespace trichdan {
namespace {

using Values = std::set<std::string>;

bool in_value(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 || (byte >= '0' && byte <= '9') ||
         (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '/' ||
         byte == '-' || byte == ',' || byte == '.';
}

bool has_digit(const std::string& word) {
  return std::ranges::any_of(word, [](char byte) { return byte >= '0' && byte <= '9'; });
}

// "07/5/1954" as "7/5/1954".
std::string without_zeros(const std::string& word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool first = i == 0 || word[i - 1] == '/' || word[i - 1] == '-';
    const bool digit_next = i + 1 < word.size() && word[i + 1] >= '0' && word[i + 1] <= '9';
    if (word[i] != '0' || !first || !digit_next) out += word[i];
  }
  return out;
}

void add_value(std::string word, Values& values) {
  while (!word.empty() &&
         (word.back() == ',' || word.back() == '.' || word.back() == '-' || word.back() == '/'))
    word.pop_back();
  if (has_digit(word)) values.insert(without_zeros(scoring::symbol_key(word)));
}

Values values_in(const std::string& text) {
  Values values;
  std::string word;
  for (const char byte : text) {
    if (in_value(byte)) {
      word += byte;
    } else {
      add_value(std::exchange(word, {}), values);
    }
  }
  add_value(word, values);
  return values;
}

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> parts(1);
  for (const char byte : text) {
    if (byte == by) {
      parts.emplace_back();
    } else {
      parts.back() += byte;
    }
  }
  return parts;
}

// Names listed with commas; what stands in brackets is a remark.
Values names_in(const std::string& text) {
  Values names;
  for (const std::string& part : split(text, ',')) {
    const std::string name = scoring::words_key(part.substr(0, part.find('(')));
    if (!name.empty()) names.insert(name);
  }
  return names;
}

std::size_t common(const Values& a, const Values& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const std::string& value) { return b.contains(value); }));
}

// Findings that speak of the mistake have all its values between them, and one at least has two.
bool is_found(const TruthFinding& truth, const Extracted& extracted) {
  const Values wanted = values_in(truth.text);
  const Values names = wanted.empty() ? names_in(truth.text) : Values{};
  Values seen;
  bool close = wanted.size() < 2;
  for (const auto& [page, text] : extracted.findings) {
    if (!same_page(truth.page, page)) continue;
    const Values values = values_in(text);
    const std::size_t shared = common(wanted, values);
    close = close || shared >= 2;
    if (shared >= std::min<std::size_t>(2, wanted.size()))
      seen.insert(values.begin(), values.end());
    for (const std::string& name : names) {
      if (scoring::words_key(text).find(name) != std::string::npos) seen.insert(name);
    }
  }
  if (wanted.empty()) return !names.empty() && common(names, seen) == names.size();
  // A statement of arithmetic repeats values that the finding has once.
  const std::size_t needed =
      truth.page > 0 ? std::min<std::size_t>(2, wanted.size()) : wanted.size();
  return close && common(wanted, seen) >= needed;
}

// A finding whose values are those of one statement that is no mistake.
bool contradicts(const TruthFinding& truth, int page, const std::string& text) {
  if (!same_page(truth.page, page)) return false;
  const Values values = values_in(text);
  for (const std::string& statement : split(truth.text, ';')) {
    const Values said = values_in(statement);
    if (said.size() >= 2 && common(said, values) >= std::min<std::size_t>(said.size(), 3))
      return true;
  }
  return false;
}

}  // namespace

void score_findings(const std::vector<TruthFinding>& truth, const Extracted& extracted,
                    SetScores& scores) {
  for (const TruthFinding& one : truth) {
    if (one.mistake) {
      const bool found = is_found(one, extracted);
      ++scores.findings.expected;
      scores.findings.found += found ? 1 : 0;
      scores.findings.extracted += found ? 1 : 0;
      if (found) continue;
      scores.misses.push_back(
          {Miss::Kind::missed, scores.name, "finding", one.page, one.text, "", one.text, false});
      continue;
    }
    for (const auto& [page, text] : extracted.findings) {
      if (!contradicts(one, page, text)) continue;
      ++scores.findings.extracted;
      scores.misses.push_back(
          {Miss::Kind::extra, scores.name, "finding", page, "", text, one.text, false});
    }
  }
}

}  // namespace trichdan

#include <array>

#include "evaluate/edit_distance.h"
#include "evaluate/keys.h"
#include "evaluate/score.h"

namespace trichdan {
namespace {

struct Field {
  const char* name;
  std::string DocumentHeader::*value;
  std::string (*key)(std::string_view);
};

std::string plain_key(std::string_view text) {
  return std::string(text);
}

const std::array<Field, 9>& fields() {
  static const std::array<Field, 9> kFields = {
      {{"type", &DocumentHeader::type, scoring::words_key},
       {"number", &DocumentHeader::number, scoring::symbol_key},
       {"symbol", &DocumentHeader::symbol, scoring::symbol_key},
       {"issuer", &DocumentHeader::issuer, scoring::words_key},
       {"place", &DocumentHeader::place, scoring::words_key},
       {"date", &DocumentHeader::date, plain_key},
       {"subject", &DocumentHeader::subject, scoring::subject_key},
       {"signer", &DocumentHeader::signer, scoring::words_key},
       {"signer_title", &DocumentHeader::signer_title, scoring::name_key}}};
  return kFields;
}

bool is_handwritten(const TruthHeader& truth, std::string_view field) {
  if (field == "number" || field == "symbol") return truth.number_handwritten;
  return field == "date" && truth.date_handwritten;
}

// The printed part alone is right as well: "/BC-SYT" of a symbol whose number is written by hand,
// "2017-12" of a date whose day is.
bool is_printed_part(std::string_view field, const std::string& truth, const std::string& ours) {
  if (ours.empty() || ours.size() >= truth.size()) return false;
  if (field == "symbol") return truth.ends_with(ours) && (ours[0] == '/' || ours[0] == '-');
  return field == "date" && truth.starts_with(ours) && truth[ours.size()] == '-';
}

Score& score_of(SetScores& scores, std::string_view field) {
  for (auto& [name, score] : scores.header) {
    if (name == field) return score;
  }
  return scores.header.emplace_back(field, Score{}).second;
}

void score_field(const Field& field, const std::string& truth, bool handwritten, State state,
                 const std::string& ours, SetScores& scores) {
  const std::string expected = field.key(truth);
  const std::string found = handwritten && state == State::unreadable ? "" : field.key(ours);
  bool right = expected == found;
  if (handwritten) right = right || found.empty() || is_printed_part(field.name, expected, found);
  Score& score = handwritten ? scores.handwritten : score_of(scores, field.name);
  ++score.expected;
  score.extracted += found.empty() ? 0 : 1;
  score.found += right ? 1 : 0;
  if (right) return;
  const std::string what = std::string(handwritten ? "handwritten " : "header ") + field.name;
  scores.misses.push_back({Miss::Kind::wrong, scores.name, what, 1, truth, ours, "",
                           state == State::sure && !found.empty()});
}

// "Sở Y tế" for "Sở Y tế tỉnh Kiên Giang", whose last words stand on another line.
void score_contained_issuer(const std::string& truth, const std::string& ours, SetScores& scores) {
  Score& score = score_of(scores, "issuer_contained");
  ++score.expected;
  score.extracted += ours.empty() ? 0 : 1;
  score.found +=
      scoring::contains_either(scoring::words_key(truth), scoring::words_key(ours)) ? 1 : 0;
}

// The subject from its first word to its last, with at most one letter in ten misread.
void score_read_subject(const std::string& truth, const std::string& ours, SetScores& scores) {
  const auto expected = code_points(scoring::subject_key(truth));
  const auto found = code_points(scoring::subject_key(ours));
  const auto letters = static_cast<std::int64_t>(expected.size());
  Score& score = score_of(scores, "subject_read");
  ++score.expected;
  score.extracted += found.empty() ? 0 : 1;
  score.found += edit_distance(expected, found) * 10 <= letters ? 1 : 0;
}

}  // namespace

void score_header(const TruthHeader& truth, const DocumentHeader& header, SetScores& scores) {
  for (const Field& field : fields()) {
    const auto stated = truth.fields.find(field.name);
    if (stated == truth.fields.end()) continue;
    score_field(field, stated->second, is_handwritten(truth, field.name), header.state,
                header.*field.value, scores);
    if (field.value == &DocumentHeader::issuer) {
      score_contained_issuer(stated->second, header.issuer, scores);
    }
    if (field.value == &DocumentHeader::subject) {
      score_read_subject(stated->second, header.subject, scores);
    }
  }
}

}  // namespace trichdan

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "evaluate/edit_distance.h"
#include "evaluate/evaluate.h"
#include "export/formats.h"

namespace trichdan {
namespace {

using Row = std::vector<std::string>;

std::size_t width_of(const std::string& cell) {
  return code_points(cell).size();
}

// First column and, if wished, the last to the left, others to the right.
void print_rows(const std::vector<Row>& rows, bool left, std::ostream& out) {
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string pad(widths[i] - width_of(row[i]), ' ');
      line += i == 0 ? "" : "  ";
      line += left || i == 0 ? row[i] + pad : pad + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

std::string percent(double share) {
  return fmt::format("{:.2f}", 100 * share);
}

std::string of(int part, int whole) {
  return whole == 0 ? "-" : fmt::format("{}/{}", part, whole);
}

std::string accuracy(const Score& score) {
  return score.expected == 0 ? "-" : fmt::format("{:.3f}", score.recall());
}

void add_cells(Row& row, const Score& score) {
  if (score.empty()) {
    row.insert(row.end(), {"-", "-", "-", "-"});
    return;
  }
  row.push_back(fmt::format("{}/{}", score.found, score.expected));
  row.push_back(fmt::format("{:.3f}", score.precision()));
  row.push_back(fmt::format("{:.3f}", score.recall()));
  row.push_back(fmt::format("{:.3f}", score.f1()));
}

Row text_row(const SetScores& s) {
  Row row = {s.name, std::to_string(s.pages_compared), s.characters == 0 ? "-" : percent(s.cer()),
             s.words == 0 ? "-" : percent(s.wer())};
  add_cells(row, s.references);
  row.insert(row.end(), {accuracy(s.type), accuracy(s.date), accuracy(s.issuer),
                         accuracy(s.issuer_contained)});
  return row;
}

Row figures_row(const SetScores& s) {
  Row row = {s.name};
  add_cells(row, s.percentages);
  add_cells(row, s.ratios);
  add_cells(row, s.findings);
  return row;
}

Row names_row(const SetScores& s) {
  Row row = {s.name};
  add_cells(row, s.units);
  add_cells(row, s.named_references);
  return row;
}

Row states_row(const SetScores& s) {
  const int wrong = s.sure.extracted - s.sure.found;
  return {s.name,
          std::to_string(s.marked),
          of(s.sure.extracted, s.marked),
          s.marked == 0 ? "-" : percent(double(s.sure.extracted) / s.marked),
          s.sure.extracted == 0 ? "-" : std::to_string(wrong),
          s.sure.extracted == 0 ? "-" : percent(double(wrong) / s.sure.extracted)};
}

constexpr std::array<const char*, 11> kHeaderFields = {
    "type", "number",  "symbol",       "issuer", "issuer_contained", "place",
    "date", "subject", "subject_read", "signer", "signer_title"};

Row header_row(const SetScores& s) {
  Row row = {s.name};
  for (const char* field : kHeaderFields) {
    const auto score = std::ranges::find(s.header, field, &std::pair<std::string, Score>::first);
    row.push_back(score == s.header.end() ? "-" : of(score->second.found, score->second.expected));
  }
  row.push_back(of(s.handwritten.found, s.handwritten.expected));
  return row;
}

// Rows of dashes alone say nothing and are left out, and so is a block without rows.
void print_block(const std::vector<SetScores>& scores, const Row& head,
                 Row (*row_of)(const SetScores&), std::ostream& out) {
  std::vector<Row> rows = {head};
  for (const auto& set : scores) {
    Row row = row_of(set);
    const bool says_something =
        std::any_of(row.begin() + 1, row.end(), [](const auto& c) { return c != "-" && c != "0"; });
    if (says_something) rows.push_back(std::move(row));
  }
  if (rows.size() == 1) return;
  print_rows(rows, false, out);
  out << '\n';
}

nlohmann::ordered_json json_of(const Score& score) {
  if (score.empty()) return nullptr;
  return {{"found", score.found},       {"extracted", score.extracted},
          {"expected", score.expected}, {"precision", score.precision()},
          {"recall", score.recall()},   {"f1", score.f1()}};
}

nlohmann::ordered_json json_of_field(const Score& score) {
  if (score.expected == 0) return nullptr;
  return {{"right", score.found}, {"expected", score.expected}, {"accuracy", score.recall()}};
}

nlohmann::ordered_json json_of_states(const SetScores& s) {
  if (s.marked == 0) return nullptr;
  const int wrong = s.sure.extracted - s.sure.found;
  nlohmann::ordered_json json = {
      {"marked", s.marked}, {"sure", s.sure.extracted}, {"wrong", wrong}};
  json["sure_share"] = double(s.sure.extracted) / s.marked;
  json["wrong_share"] = s.sure.extracted == 0 ? 0.0 : double(wrong) / s.sure.extracted;
  return json;
}

nlohmann::ordered_json json_of(const Miss& miss) {
  return {{"kind", name_of(miss.kind)}, {"what", miss.what},   {"page", miss.page},
          {"expected", miss.expected},  {"found", miss.found}, {"text", miss.text},
          {"sure", miss.sure}};
}

nlohmann::ordered_json json_of(const SetScores& s) {
  nlohmann::ordered_json json = {
      {"level", name_of(s.level)},  {"name", s.name},
      {"documents", s.documents},   {"pages", s.pages_compared},
      {"characters", s.characters}, {"character_errors", s.character_errors},
      {"words", s.words},           {"word_errors", s.word_errors}};
  json["cer"] = s.characters == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(s.cer());
  json["wer"] = s.words == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(s.wer());
  json["references"] = json_of(s.references);
  json["type"] = json_of_field(s.type);
  json["date"] = json_of_field(s.date);
  json["issuer"] = json_of_field(s.issuer);
  json["issuer_contained"] = json_of_field(s.issuer_contained);
  json["percentages"] = json_of(s.percentages);
  json["ratios"] = json_of(s.ratios);
  json["findings"] = json_of(s.findings);
  json["units"] = json_of(s.units);
  json["named_references"] = json_of(s.named_references);
  json["header"] = nlohmann::ordered_json::object();
  for (const auto& [field, score] : s.header) json["header"][field] = json_of_field(score);
  json["handwritten"] = json_of_field(s.handwritten);
  json["states"] = json_of_states(s);
  if (s.level == SetScores::Level::document) json["misses"] = nlohmann::ordered_json::array();
  for (const auto& miss : s.misses) json["misses"].push_back(json_of(miss));
  return json;
}

Row miss_row(const Miss& miss) {
  const auto shown = [](const std::string& text) { return text.empty() ? "-" : one_line(text); };
  return {"  " + (miss.page > 0 ? fmt::format("p. {}", miss.page) : std::string("-")),
          std::string(name_of(miss.kind)),
          miss.what,
          shown(miss.expected),
          shown(miss.found),
          miss.sure ? "sure" : "",
          one_line(miss.text)};
}

}  // namespace

void print_table(const std::vector<SetScores>& scores, std::ostream& out) {
  print_block(scores,
              {"set", "pages", "CER %", "WER %", "references", "P", "R", "F1", "type", "date",
               "issuer", "~issuer"},
              text_row, out);
  print_block(
      scores,
      {"set", "percentages", "P", "R", "F1", "ratios", "P", "R", "F1", "findings", "P", "R", "F1"},
      figures_row, out);
  print_block(scores, {"set", "units", "P", "R", "F1", "named refs", "P", "R", "F1"}, names_row,
              out);
  print_block(scores,
              {"header of", "type", "number", "symbol", "issuer", "~issuer", "place", "date",
               "subject", "~subject", "signer", "office", "handwritten"},
              header_row, out);
  print_block(scores, {"set", "marked", "sure", "sure %", "wrong", "wrong %"}, states_row, out);
}

void print_misses(const std::vector<SetScores>& scores, std::ostream& out) {
  for (const auto& set : scores) {
    if (set.misses.empty()) continue;
    std::vector<Row> rows = {{"  page", "kind", "what", "expected", "found", "state", "text"}};
    for (const auto& miss : set.misses) rows.push_back(miss_row(miss));
    out << set.name << '\n';
    print_rows(rows, true, out);
    out << '\n';
  }
}

nlohmann::ordered_json to_json(const std::vector<SetScores>& scores) {
  auto json = nlohmann::ordered_json::array();
  for (const auto& set : scores) json.push_back(json_of(set));
  return json;
}

}  // namespace trichdan

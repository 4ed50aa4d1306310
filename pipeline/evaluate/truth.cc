#include "evaluate/truth.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/error.h"

namespace trichdan {
namespace {

using Json = nlohmann::json;

std::string string_of(const Json& entry, const char* key) {
  const auto found = entry.find(key);
  return found == entry.end() || found->is_null() ? std::string() : found->get<std::string>();
}

int page_of(const Json& entry) {
  const auto found = entry.find("page");
  return found == entry.end() || found->is_null() ? 0 : found->get<int>();
}

TruthReference reference_of(const Json& entry) {
  return {page_of(entry),
          string_of(entry, "text"),
          string_of(entry, "type"),
          string_of(entry, "symbol"),
          string_of(entry, "date"),
          string_of(entry, "issuer"),
          entry.value("legible", true),
          entry.value("borderline", false)};
}

TruthName name_of_entry(const Json& entry) {
  return {page_of(entry), string_of(entry, "text"), entry.value("borderline", false)};
}

// A citation of the document itself is right to find and no fault to leave out.
TruthName self_reference_of(const Json& entry) {
  return {page_of(entry), string_of(entry, "text"), true};
}

TruthFigure percentage_of(const Json& entry) {
  return {page_of(entry), string_of(entry, "text"), entry.at("value").get<std::string>()};
}

TruthFigure ratio_of(const Json& entry) {
  return {page_of(entry), string_of(entry, "text"),
          entry.at("k").get<std::string>() + "/" + entry.at("n").get<std::string>()};
}

TruthFinding finding_of(const Json& entry) {
  const bool none = string_of(entry, "rule").find("not an error") != std::string::npos;
  return {page_of(entry), string_of(entry, "what"), !none};
}

// Arithmetic the text states: a mistake unless it holds.
TruthFinding claim_of(const Json& entry) {
  return {page_of(entry), string_of(entry, "text") + "; " + string_of(entry, "what"),
          !entry.value("holds", true)};
}

TruthHeader header_of(const Json& entry) {
  TruthHeader header;
  for (const char* field : {"type", "number", "symbol", "issuer", "place", "date", "subject",
                            "signer", "signer_title"}) {
    if (auto value = string_of(entry, field); !value.empty()) header.fields[field] = value;
  }
  header.number_handwritten = entry.value("number_handwritten", false);
  header.date_handwritten = entry.value("date_handwritten", false);
  return header;
}

template <class Entry>
std::optional<std::vector<Entry>> list_of(const Json& gold, const char* key,
                                          Entry (*read)(const Json&)) {
  const auto found = gold.find(key);
  if (found == gold.end() || found->is_null()) return {};
  std::vector<Entry> entries;
  for (const auto& entry : *found) entries.push_back(read(entry));
  return entries;
}

Gold gold_of(const Json& json) {
  Gold gold;
  gold.doc = string_of(json, "doc");
  gold.pages = json.value("pages", 0);
  if (json.contains("header")) gold.header = header_of(json.at("header"));
  gold.references = list_of<TruthReference>(json, "references", reference_of);
  gold.named_references = list_of<TruthName>(json, "named_references", name_of_entry);
  gold.percentages = list_of<TruthFigure>(json, "percentages", percentage_of);
  gold.ratios = list_of<TruthFigure>(json, "ratios", ratio_of);
  gold.units =
      list_of<std::string>(json, "units", [](const Json& e) { return e.get<std::string>(); });
  gold.findings = list_of<TruthFinding>(json, "findings", finding_of);
  if (auto claims = list_of<TruthFinding>(json, "claims", claim_of)) {
    if (!gold.findings) gold.findings.emplace();
    gold.findings->insert(gold.findings->end(), claims->begin(), claims->end());
  }
  const auto own = list_of<TruthName>(json, "self_references", self_reference_of);
  if (own && gold.named_references) {
    gold.named_references->insert(gold.named_references->end(), own->begin(), own->end());
  }
  return gold;
}

}  // namespace

Gold read_gold(const std::filesystem::path& file) {
  const std::string text = read_text_file(file);
  try {
    return gold_of(Json::parse(text));
  } catch (const Json::exception& problem) {
    throw Error(ErrorKind::usage, std::string("not a truth file: ") + problem.what(),
                "docs/benchmarks.md shows what it holds.")
        .at(file.string());
  }
}

std::string read_text_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  // An empty file, the truth of a blank page, would be taken for a failure by <<.
  const bool empty = in.peek() == std::ifstream::traits_type::eof() && in.eof() && !in.bad();
  if (!empty) text << in.rdbuf();
  if (!empty && (!in || !text)) {
    throw Error(ErrorKind::unreadable, "the truth file cannot be read", "Check its permissions.")
        .at(file.string());
  }
  return text.str();
}

}  // namespace trichdan

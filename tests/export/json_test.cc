#include <gmock/gmock.h>

#include "reports.h"

namespace trichdan {
namespace {

using Json = nlohmann::ordered_json;

// The contract: docs/design.md, "JSON lines". What is not here may be added, nothing may go.
struct Part {
  const char* name;
  std::vector<std::string> keys;
};
const Part kParts[] = {
    {"document",
     {"id", "path", "sha256", "pages", "type", "number", "symbol", "issuer", "place", "date",
      "subject", "signer", "state"}},
    {"references",
     {"page", "stream", "text", "type", "symbol", "number", "year", "date", "issuer", "subject",
      "work", "relation", "state", "symbol_read", "boxes"}},
    {"named_references", {"page", "stream", "text", "work", "state"}},
    {"figures",
     {"page", "stream", "kind", "value", "numerator", "denominator", "unit", "bound", "verdict",
      "subject_unit", "text", "state", "boxes"}},
    {"units", {"page", "stream", "text", "name", "unit"}},
    {"tables", {"page", "rows", "columns", "cells", "boxes"}},
    {"notes", {"page", "note", "position", "boxes"}},
    {"repairs", {"page", "kind", "read", "became", "evidence", "boxes"}},
    {"findings", {}},
    {"page_states", {"page", "state", "reason"}},
    {"regions", {"page", "lines", "confidence", "other_confidence", "boxes"}},
};

void expect_contract(const Json& json) {
  for (const Part& part : kParts) {
    ASSERT_TRUE(json.contains(part.name)) << part.name;
    const Json rows =
        json[part.name].is_object() ? Json::array({json[part.name]}) : json[part.name];
    ASSERT_TRUE(rows.is_array()) << part.name;
    for (const Json& row : rows) {
      for (const std::string& key : part.keys) {
        EXPECT_TRUE(row.contains(key)) << part.name << ": " << key;
      }
      for (const auto& [key, value] : row.items())
        EXPECT_NE(value, "") << key << ": null, not empty";
    }
  }
}

TEST_F(Reports, AJsonLineHasEveryKeyOfTheContract) {
  add(report());
  const Json json = Json::parse(exported(ExportFormat::jsonl));
  expect_contract(json);
  for (const char* part : {"references", "named_references", "figures", "units"}) {
    EXPECT_FALSE(json[part].empty()) << part << ": nothing was checked";
  }
}

TEST_F(Reports, AJsonLineSaysWhatIsInTheArchive) {
  const DocumentId id = add(report());
  const Json json = Json::parse(exported(ExportFormat::jsonl));
  const Json& document = json["document"];
  EXPECT_EQ(document["id"], shown(id));
  EXPECT_EQ(document["path"], "/in/báo cáo.pdf");
  EXPECT_EQ(document["sha256"].get<std::string>().substr(0, 12), shown(id));
  EXPECT_EQ(document["pages"], 2);
  EXPECT_EQ(document["type"], "Báo cáo");
  EXPECT_EQ(document["date"], "2023-01-02");
  EXPECT_EQ(document["issuer"], nullptr);
  EXPECT_EQ(document["state"], "done");
  const Json& first = json["references"][0];
  EXPECT_EQ(first["page"], 1);
  EXPECT_EQ(first["stream"], "body");
  EXPECT_EQ(first["text"], "Nghị quyết số 15-NQ/TU,\nngày 16/6/2022");
  EXPECT_EQ(first["symbol"], "15-NQ/TU");
  EXPECT_EQ(first["date"], "2022-06-16");
  EXPECT_EQ(first["year"], nullptr);
  EXPECT_EQ(first["relation"], nullptr);
  EXPECT_EQ(first["state"], "sure");
  EXPECT_THAT(first["work"].get<std::string>(), testing::MatchesRegex("[0-9a-f]{16}"));
  // Words are 100 x 40 pixels, 10 apart, lines 60: the third to the sixth, then the first two.
  EXPECT_EQ(first["boxes"], Json::parse("[[1,220,0,650,40],[1,0,60,210,100]]"));
  const Json& bare = json["references"][1];
  EXPECT_EQ(bare["page"], 2);
  EXPECT_EQ(bare["symbol"], nullptr);
  EXPECT_EQ(bare["number"], "20");
  EXPECT_EQ(bare["state"], "check");
  EXPECT_EQ(json["named_references"][0]["text"], "Nghị quyết Trung ương 4");
  EXPECT_EQ(json["named_references"][0]["work"], nullptr);
  const Json& percent = json["figures"][0];
  EXPECT_EQ(percent["value"], "99.2");
  EXPECT_EQ(percent["numerator"], nullptr);
  EXPECT_EQ(percent["boxes"], Json::parse("[[1,660,60,760,100]]"));
  EXPECT_EQ(json["figures"][1]["value"], nullptr);
  EXPECT_EQ(json["figures"][1]["numerator"], "76");
  EXPECT_EQ(json["units"][0]["name"], "Huyện ủy Nậm Pồ");
}

TEST_F(Reports, ADocumentThatWasNotReadYetHasEveryKeyToo) {
  store_.add_file(file_of("/in/new.pdf", "new"));
  const Json json = Json::parse(exported(ExportFormat::jsonl));
  expect_contract(json);
  EXPECT_EQ(json["document"]["pages"], nullptr);
  EXPECT_EQ(json["document"]["state"], "waiting");
  EXPECT_EQ(json["references"], Json::array());
}

TEST_F(Reports, APartInDoubtSaysWhoseLinesWereKept) {
  const DocumentId id = store_.add_file(file_of("/in/stamped.pdf", "stamped"));
  store_.set_page_count(id, 2);
  PageReading page = page_of("Nơi nhận");
  page.regions = {{ReadRegion::Lines::layout, {10, 20, 300, 400}, 88, 41}};
  store_.save_page(id, 1, kReader, page_of("Báo cáo"));
  store_.save_page(id, 2, kReader, page);
  const Json json = Json::parse(exported(ExportFormat::jsonl));
  EXPECT_EQ(json["regions"], Json::parse(R"([{"page": 2, "lines": "layout analysis",
      "confidence": 88.0, "other_confidence": 41.0, "boxes": [[2,10,20,300,400]]}])"));
}

TEST_F(Reports, OneLineADocument) {
  add(report("/in/a.pdf"));
  add(report("/in/b.pdf"));
  const std::string lines = exported(ExportFormat::jsonl);
  EXPECT_EQ(std::ranges::count(lines, '\n'), 2);
  EXPECT_TRUE(lines.ends_with("}\n"));
  EXPECT_EQ(exported(ExportFormat::jsonl), lines) << "equal archives give equal bytes";
}

TEST_F(Reports, FoldersHaveOneFileADocument) {
  add(report("/in/a.pdf"));
  add(report("/in/b.pdf"));
  const auto out = folder_.path() / "new" / "out";
  export_folder(store_, ExportFormat::jsonl, store_.documents(), out);
  EXPECT_EQ(text_of(out / "a.jsonl") + text_of(out / "b.jsonl"), exported(ExportFormat::jsonl));
}

TEST(JsonLine, IsOneLineOfUtf8) {
  EXPECT_EQ(json_line(Json{{"path", "một\nhai"}}), R"({"path":"một\nhai"})");
  EXPECT_EQ(json_line(Json{{"path", "a\xff.pdf"}}), "{\"path\":\"a\uFFFD.pdf\"}");
}

TEST(MentionsJson, OfPlainTextHasTheSameShape) {
  const DocumentText text = text_from_plain("Thực hiện Nghị quyết số 15-NQ/TU\f đạt 99,2%.");
  Mentions mentions;
  mentions.references = {reference_to("Nghị quyết số 15-NQ/TU", "Nghị quyết", "15-NQ/TU")};
  const auto at = static_cast<std::uint32_t>(text.streams.at(0).text.find("Nghị"));
  mentions.references[0].span = {0, at, at + 10};
  const Json json = mentions_json(text, mentions, resolve(mentions));
  expect_contract(json);
  for (const char* key : {"id", "path", "sha256", "state"}) {
    EXPECT_EQ(json["document"][key], nullptr) << key;
  }
  EXPECT_EQ(json["document"]["pages"], 2);
  EXPECT_EQ(json["references"][0]["page"], 1);
  EXPECT_EQ(json["references"][0]["boxes"], Json::array());
}

TEST(ExportFormats, AreKnownByName) {
  EXPECT_EQ(export_format_from("jsonl"), ExportFormat::jsonl);
  EXPECT_EQ(export_format_from("csv"), ExportFormat::csv);
  EXPECT_EQ(export_format_from("md"), ExportFormat::md);
  EXPECT_EQ(export_format_from("txt"), ExportFormat::txt);
  for (const char* name : {"", "JSONL", ".md", "pdf"}) {
    EXPECT_THROW(export_format_from(name), Error) << name;
  }
}

}  // namespace
}  // namespace trichdan

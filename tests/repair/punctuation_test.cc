#include "repair/punctuation.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

TEST(Ellipsis, IsMadeOfTwoDots) {
  const struct {
    const char* read;
    const char* printed;  // empty: as it was read
    const char* reason;
  } rows[] = {
      {"thanh..", "thanh…", "behind a word"},
      {"hình..;", "hình…;", "punctuation behind it stays"},
      {"(loa..)", "(loa…)", "in brackets"},
      {"..", "…", "alone"},
      {"2022)..", "2022)…", "behind a bracket"},
      {"thanh...", "", "all three were read"},
      {"thanh.", "", "a full stop"},
      {"này./.", "", "the end of a document"},
      {"1..", "", "a figure's second dot may be anything"},
      {"số....", "", "room to write in"},
      {"a..b", "", "within a word"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(with_ellipsis(row.read).value_or(""), row.printed) << row.reason;
  }
}

TEST(SymbolStop, NoStopPartsASymbol) {
  const struct {
    const char* read;
    const char* printed;  // empty: as it was read
    const char* reason;
  } rows[] = {
      {"BYT.-YTDP-HCQT,", "BYT-YTDP-HCQT,", "the codes of a symbol that begins in the line above"},
      {"04/BYT,-YTDP", "04/BYT-YTDP", "a comma as well"},
      {"12-KH.-TU", "", "a hyphen is lost here too: left to the grammar of symbols"},
      {"BCH.PCTT-TKCN", "", "an abbreviation's stop"},
      {"TP.-HCM", "TP-HCM", "nobody prints it so"},
      {"100.-BYT", "", "a figure"},
      {"a.-b", "", "small letters"},
      {"BYT.-", "", "nothing behind"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(without_stop_in_symbol(row.read).value_or(""), row.printed) << row.reason;
  }
}

TEST(Ellipsis, SaysWhatItDidAndLeavesTextLayersAlone) {
  PageReading page;
  page.words = {{.text = "loa", .box = {0, 0, 9, 9}}, {.text = "phát..", .box = {10, 0, 19, 9}}};
  PageReading layer = page;
  layer.kind = PageKind::text;
  Repairs repairs;
  repair_stops(layer, 3, repairs);
  EXPECT_TRUE(repairs.empty());
  repair_stops(page, 3, repairs);
  ASSERT_EQ(repairs.size(), 1U);
  EXPECT_EQ(repairs[0].word, 1U);
  EXPECT_EQ(repairs[0].kind, "punctuation");
  EXPECT_EQ(page.words[1].text, "phát…");
}

// "bộ.~bộ,@1.0" leaves a comma open at a cost of 1; "|" begins another paragraph.
std::string with_commas(const std::string& text, PageKind kind = PageKind::scan) {
  PageReading page;
  page.kind = kind;
  PageLayout layout;
  layout.lines.push_back({});
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    if (word == "|") {
      layout.lines.push_back({});
      layout.lines.back().starts_paragraph = true;
      continue;
    }
    const std::size_t at = word.find('@');
    const std::size_t slash = at == std::string::npos ? at : word.find('~');
    Word read{.text = word.substr(0, slash), .box = {0, 0, 9, 9}};
    if (slash != std::string::npos) {
      read.alternatives.push_back(
          {word.substr(slash + 1, at - slash - 1),
           static_cast<std::uint8_t>(std::stod(word.substr(at + 1)) / 0.05 + 0.5)});
    }
    layout.lines.back().words.push_back(static_cast<std::uint32_t>(page.words.size()));
    page.words.push_back(read);
  }
  Repairs repairs;
  repair_hyphens(page, layout, 1, repairs);
  repair_commas(page, layout, 1, repairs);
  std::string out;
  for (const Word& word : page.words) out += (out.empty() ? "" : " ") + word.text;
  return out;
}

TEST(Hyphens, StandBetweenKindAndBody) {
  const struct {
    const char* read;
    const char* printed;
    const char* reason;
  } rows[] = {
      {"số 07/CĐ.~07/CĐ-@1.0 QLĐT, ngày", "số 07/CĐ- QLĐT, ngày", "a body's code follows"},
      {"số 15-KH.~15-KH-@1.0 HU của", "số 15-KH. HU của", "two letters may begin a name"},
      {"số 07/CĐ.~07/CĐ-@4.0 QLĐT", "số 07/CĐ. QLĐT", "hardly possible to the reader"},
      {"số 07/CĐ. QLĐT", "số 07/CĐ. QLĐT", "not at all"},
      {"số 07/CĐ.~07/CĐ-@1.0 Sở", "số 07/CĐ. Sở", "a sentence begins"},
      {"ngày 07/10.~07/10-@1.0 UBND", "ngày 07/10. UBND", "no kind of document"},
      {"UBND.~UBND-@1.0 HĐND", "UBND. HĐND", "no number"},
  };
  for (const auto& row : rows) EXPECT_EQ(with_commas(row.read), row.printed) << row.reason;
}

TEST(Commas, StandBeforeSmallLetters) {
  const struct {
    const char* read;
    const char* printed;
    const char* reason;
  } rows[] = {
      {"cán bộ.~bộ,@1.0 đảng viên", "cán bộ, đảng viên", "the reader held a comma possible"},
      {"cán bộ.~bộ,@4.0 đảng viên", "cán bộ đảng viên", "hardly so: a speck"},
      {"Bộ Chính. trị", "Bộ Chính trị", "not at all"},
      {"cán bộ.~bộ,@1.0 Đảng viên", "cán bộ. Đảng viên", "a sentence begins"},
      {"cán bộ.~bộ,@1.0 | đảng viên", "cán bộ. đảng viên", "another paragraph"},
      {"cán bộ.~bộ,@1.0 b) đảng viên", "cán bộ. b) đảng viên", "an item of a list"},
      {"tại 07/10. huyện", "tại 07/10 huyện", "a speck behind a ratio"},
      {"ngày 07/10. Huyện", "ngày 07/10. Huyện", "a sentence ends"},
      {"1. nội dung", "1. nội dung", "an item's number"},
      {"tr.~tr,@1.0 ba", "tr. ba", "an abbreviation"},
  };
  for (const auto& row : rows) EXPECT_EQ(with_commas(row.read), row.printed) << row.reason;
  EXPECT_EQ(with_commas("bộ.~bộ,@1.0 đảng", PageKind::text), "bộ. đảng") << "a text layer";
}

}  // namespace
}  // namespace trichdan

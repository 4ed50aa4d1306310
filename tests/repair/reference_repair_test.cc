// References whose symbol or date OCR left in doubt.
#include "repair/reference_repair.h"

#include <gtest/gtest.h>

#include <sstream>

#include "layout/layout.h"

namespace trichdan {
namespace {

// Words of a page; "01-KI/TW>01-KL/TW@0.8" leaves another open at a cost of 0.8.
PageReading page_of(const std::string& text) {
  PageReading page;
  page.width = 1654;
  page.height = 2339;
  std::istringstream in(text);
  int x = 0;
  for (std::string word; in >> word; x += 100) {
    Word read{word, {x, 100, x + 90, 130}, 90, 0, 0, {}};
    if (const std::size_t open = word.find('>'); open != std::string::npos) {
      const std::size_t at = word.find('@');
      const double cost = std::stod(word.substr(at + 1));
      read.alternatives.push_back(
          {word.substr(open + 1, at - open - 1), static_cast<std::uint8_t>(cost / 0.05 + 0.5)});
      read.text = word.substr(0, open);
    }
    page.words.push_back(std::move(read));
  }
  return page;
}

struct Mended {
  Mentions mentions;
  Repairs repairs;
};

// `disputed`: a second reader read something else, which leaves every reference to check.
Mended mended(const std::string& text, PageKind kind = PageKind::scan, bool disputed = false) {
  static const Extractor extractor(std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns");
  std::vector<PageReading> pages{page_of(text)};
  pages[0].kind = kind;
  PageLayout layout;
  layout.lines.push_back({});
  for (std::uint32_t i = 0; i < pages[0].words.size(); ++i) layout.lines[0].words.push_back(i);
  const std::vector<int> numbers{1};
  const DocumentText document = build_text(pages, std::vector{layout}, numbers);
  Mended out;
  out.mentions = extractor.extract(document);
  for (Reference& r : out.mentions.references) r.state = disputed ? State::check : r.state;
  ReferenceRepair(extractor).repair(out.mentions, document, pages, numbers, out.repairs);
  return out;
}

constexpr const char* kElsewhere =
    "Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị. Đồng thời thực hiện ";

TEST(ReferenceRepair, TakesWhatGrammarAndTheDocumentAgreeOn) {
  const struct {
    std::string text;
    const char* symbol;
    const char* date;
    State state;
    const char* reason;
  } rows[] = {
      {"theo Kết luận số 01-KI.TW>01-KL/TW@1.2, ngày 18/5/2021 của Bộ Chính trị", "01-KL/TW",
       "2021-05-18", State::check, "not well formed, and the reader nearly read it so"},
      {"Huyện ủy Điện Biên Đồng ban hành Nghị quyết số 16-NQ.HU,>16-NQ/HU,@1.2 ngày 24/12/2021 về",
       "16-NQ/HU", "2021-12-24", State::check, "the place of its issuer is misread too"},
      {std::string(kElsewhere) +
           "Kết luận số 01-KL/TW, ngày 18/5/2021>18/5/2221@6.4 của Bộ Chính i, Ban",
       "01-KL/TW", "2021-05-18", State::sure,
       "only its issuer is misread: nothing else is replaced, and it is cited elsewhere"},
      {"theo Kế hoạch số 2532/KH-DU,>2532/KH-ĐU,@2.7 ngày 21/12/2021 của", "2532/KH-ĐU",
       "2021-12-21", State::check, "no body DU is known"},
      {"theo Kế hoạch số 2532/KH-DU,>2532/KH-ĐU,@5 ngày 21/12/2021 của", "2532/KH-DU", "2021-12-21",
       State::check, "too improbable without other evidence"},
      {"theo Nghị quyết số 15/NQ/ThU,>15-NQ/ThU,@0.7 ngày 18/11/2021 của", "15/NQ/ThU",
       "2021-11-18", State::sure, "a slash for the hyphen is also printed"},
      {"theo Nghị quyết số 15-NQ/TU,>16-NQ/TU,@0.7 ngày 18/11/2021 của", "15-NQ/TU", "2021-11-18",
       State::sure, "well formed and undisputed: what was read stays"},
      {"theo Nghị quyết số 15-NQ/TU, ngày L1/3/2022>11/3/2022@0.9 của", "15-NQ/TU", "2022-03-11",
       State::check, "a date that could not be read"},
      {"theo Quy định số 144-QĐ/TW, ngày (9/5/2024>09/5/2024@2.3 của", "144-QĐ/TW", "2024-05-09",
       State::check, "a bracket for the first figure of the date"},
      {"theo Kế hoạch số 32-KH/ĐUK;>32-KH/ĐUK,@1.4 ngày 07/01/2022 của", "32-KH/ĐUK", "2022-01-07",
       State::check, "a semicolon parts number and date"},
      {"theo Thông tư số 182009/TT-BYT ngày 14/10/2009 của", "18/2009/TT-BYT", "2009-10-14",
       State::check, "the slash before the year was not read; the date is of that year"},
      {"theo Thông tư số 182009/TT-BVT>182009/TT-BYT@1.5 ngày 14/10/2009 của", "18/2009/TT-BYT",
       "2009-10-14", State::check, "a letter of its body was misread as well"},
      {"theo Thông tư số 182009/TT-BVT>182009/TT-BYT@1.5 ngày 14 tháng 10 năm 2009>200@1.7 của",
       "18/2009/TT-BYT", "2009-10-14", State::check, "nothing is better for losing its date"},
      {"theo Kế hoạch số 03-KH/TW; ngày 01/12/2021 của", "03-KH/TW", "2021-12-01", State::check,
       "a comma read as a semicolon"},
      {"theo Kế hoạch số 03-KH/TW, tháng 12 năm 2021 của", "03-KH/TW", "2021-12", State::check,
       "the day may have been lost"},
      {"theo Kế hoạch số 03-KH/TW ngày càng tốt", "03-KH/TW", "", State::sure, "no date"},
      {"theo Nghị quyết số 7 72/NQ-CP, ngày 16/8/2013 của", "72/NQ-CP", "2013-08-16", State::check,
       "grain between the number word and the symbol"},
      {"theo Quyết định số 182009/QĐ-BYT ngày 14/10/2012 của", "182009/QĐ-BYT", "2012-10-14",
       State::sure, "no year: the date is of another"},
      {"theo Thông tư số 182009/TT-BYT của Bộ trưởng Bộ Y tế", "18/2009/TT-BYT", "", State::check,
       "no date, but no number has six figures"},
      {"theo Thông tư số 182009/TT-BYT ngày 14 tháng 10 năm 209 của", "18/2009/TT-BYT",
       "2009-10-14", State::check, "slash and a figure of the year were not read"},
      {"theo Thông tư số 18/2009/TT-BYT ngày 14/10/209 của", "18/2009/TT-BYT", "2009-10-14",
       State::check, "the symbol has the year"},
      {"theo Thông tư số 18/2009/TT-BYT ngày 14/10/217 của", "18/2009/TT-BYT", "", State::check,
       "another year, and which is not known: there is a date, and it is not told"},
      {"theo Quyết định số 82009/QĐ-BYT của Bộ trưởng Bộ Y tế", "82009/QĐ-BYT", "", State::sure,
       "five figures may be a number"},
      {"theo Kết luận số 01-KLTW, ngày 18/5/2021 của Bộ Chính trị", "01-KL/TW", "2021-05-18",
       State::check, "the slash between code and body was not read: one place for it is right"},
      {"theo Quy định số 05-QĐTU, ngày 30/3/2022 của Tỉnh ủy", "05-QĐ/TU", "2022-03-30",
       State::check, "behind a letter of two bytes"},
      {"theo Kết luận số 01-KLXX, ngày 18/5/2021 của Bộ Chính trị", "01-KLXX", "2021-05-18",
       State::check, "no body XX is known: nothing is invented"},
      {std::string(kElsewhere) + "Kết luận số 01-KI/TW,>01-KL/TW,@5 ngày 18/5/2021 của", "01-KL/TW",
       "2021-05-18", State::check, "improbable, but cited elsewhere to the day"},
  };
  for (const auto& row : rows) {
    const Mended mend = mended(row.text);
    ASSERT_FALSE(mend.mentions.references.empty()) << row.reason;
    const Reference& reference = mend.mentions.references.back();
    EXPECT_EQ(reference.symbol, row.symbol) << row.reason;
    EXPECT_EQ(reference.date, row.date) << row.reason;
    EXPECT_EQ(reference.state, row.state) << row.reason;
  }
}

TEST(ReferenceRepair, TakesNoDayThatDoesNotExist) {
  const Mended mend =
      mended("Quy định số 05-QĐ/TU, ngày 30/3/2022>30/2/2022@6.6 của Ban", PageKind::scan, true);
  ASSERT_EQ(mend.mentions.references.size(), 1U);
  EXPECT_EQ(mend.mentions.references[0].date, "2022-03-30");
  EXPECT_TRUE(mend.repairs.empty());
}

TEST(ReferenceRepair, SaysWhatItDid) {
  const Mended mend = mended("theo Kết luận số 01-KI.TW,>01-KL/TW,@1.2 ngày 18/5/2021 của");
  ASSERT_EQ(mend.repairs.size(), 1U);
  EXPECT_EQ(mend.repairs[0].kind, "symbol");
  EXPECT_EQ(mend.repairs[0].read, "01-KI.TW,");
  EXPECT_EQ(mend.repairs[0].became, "01-KL/TW,");
  EXPECT_EQ(mend.repairs[0].word, 4U);
}

TEST(ReferenceRepair, ADepartmentNobodyKnowsIsToCheck) {
  const struct {
    const char* text;
    const char* symbol;
    State state;
    const char* reason;
  } rows[] = {
      {"theo Công văn số 1881/KCB-OLCL>1881/KCB-QLCL@6.3 ngày 4/12/2017 của", "1881/KCB-QLCL",
       State::check, "a known department is open at its place"},
      {"theo Công văn số 1881/KCB-OXAX>1881/KCB-QXAX@2 ngày 4/12/2017 của", "1881/KCB-OXAX",
       State::check, "nobody knows either"},
      {"theo Công văn số 1881/KCB-OXAX ngày 4/12/2017 của", "1881/KCB-OXAX", State::sure,
       "unknown, but read with certainty"},
      {"theo Công văn số 1881/KCB-QLCL>1881/KCB-OLCL@0.5 ngày 4/12/2017 của", "1881/KCB-QLCL",
       State::sure, "known"},
      {"theo Công văn số 05/CQLD-CNTT ngày 24/7/2005 của", "05/CQLD-CNTT", State::sure,
       "two letters of other shapes are two letters"},
      {"theo Công văn số 1881/KCB-OQLCL ngày 4/12/2017 của", "1881/KCB-QLCL", State::check,
       "one letter was read as two that look alike"},
      {"theo Công văn số 1881/KCB-OQXAX ngày 4/12/2017 của", "1881/KCB-OQXAX", State::sure,
       "nobody knows what is left either"},
      {"theo Công văn số 1881/KCB-OLCL>1831/KCB-OLCL@2 ngày 4/12/2017 của", "1881/KCB-OLCL",
       State::sure, "another part of it is open"},
  };
  for (const auto& row : rows) {
    const Mended mend = mended(row.text);
    ASSERT_EQ(mend.mentions.references.size(), 1U) << row.reason;
    EXPECT_EQ(mend.mentions.references[0].symbol, row.symbol) << row.reason;
    EXPECT_EQ(mend.mentions.references[0].state, row.state) << row.reason;
  }
}

TEST(ReferenceRepair, LeavesTextLayersAlone) {
  const Mended mend =
      mended("theo Kết luận số 01-KI.TW>01-KL/TW@1.2, ngày 18/5/2021 của", PageKind::text);
  EXPECT_TRUE(mend.repairs.empty());
}

}  // namespace
}  // namespace trichdan

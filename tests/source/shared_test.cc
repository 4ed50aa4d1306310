// Real documents that lie beside the repository and must not be copied into it: here stand only
// their names and what was seen when looking at them (pdftoppm, pdfimages, pdffonts).
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "source/source.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

const fs::path kShared = TRICHDAN_SHARED_DIR;

struct Page {
  PageKind kind;
  const char* reason;
  bool embedded;  // the page is one image, given as it is
  int dpi;        // of the page's image
};

constexpr Page kScan200{PageKind::scan, "one image, no text layer", true, 200};
constexpr Page kSigned200{PageKind::untrusted_text, "a signature", false, 200};
constexpr Page kText{PageKind::text, "text layer of", false, 300};
constexpr Page kBlank{PageKind::scan, "nothing is drawn", false, 300};
constexpr Page kLegacy{PageKind::text, "in TCVN3 fonts", false, 300};

struct Case {
  const char* file;
  int pages;
  Page first;
  Page others;
  int blank = 0;  // page without anything on it
};

const Case kCases[] = {
    {"seed/report.pdf", 21, kText, kText},
    {"seed/office-scan.pdf", 21, kScan200, kScan200},
    {"seed/photocopy.pdf", 21, kScan200, kScan200},
    {"seed/poor-scan.pdf",
     21,
     {PageKind::scan, "one image", true, 150},
     {PageKind::scan, "one image", true, 150}},
    {"legacy-fonts/2005-1ADDZ_Ke_hoach_2005__QH_lan_6_25-10.pdf", 58, kLegacy, kLegacy},
    {"legacy-fonts/2006-19412_QD115.04TTg_BLTch_DNNVV.pdf", 2, kLegacy, kLegacy},
    {"legacy-fonts/2007-1AF57_02-2007.pdf", 4, kLegacy, kLegacy},
    // The signature is a picture and four lines of text on the first page's image.
    {"scans/chinhphu/cv_3722_metro.pdf", 1, kSigned200, kScan200},
    {"scans/chinhphu/nq_115_ba_vi.pdf", 2, kSigned200, kScan200},
    {"scans/chinhphu/qd_707_ttg.pdf", 21, kSigned200, kScan200},
    {"scans/chinhphu/qd_729_ttg.pdf", 1, kSigned200, kScan200},
    {"scans/chinhphu/tt_21_bct_fuel.pdf", 2, kSigned200, kScan200},
    {"scans/chinhphu/tt_37_bca_vehicle.pdf", 1, {PageKind::scan, "one image", true, 160}, kText},
    // Born digital; seals and signatures are pictures on their first or next to last page.
    {"scans/chinhphu/hanoi_tb_453_flag.pdf", 1, kText, kText},
    {"scans/chinhphu/hanoi_kh_173_festival.pdf", 12, kText, kText, 12},
    {"scans/chinhphu/hanoi_qd_2280_water.pdf", 20, kText, kText},
    {"scans/kiengiang/01_dl_btc/doc.pdf", 6, kScan200, kScan200},
    {"scans/kiengiang/05_syt_nvy/doc.pdf", 2, kScan200, kScan200},
    {"scans/kiengiang/1942_kh_syt/doc.pdf", 2, kScan200, kScan200},
    {"scans/kiengiang/1967/doc.pdf", 4, kScan200, kScan200},
    {"scans/kiengiang/1983_bc_syt/doc.pdf", 5, kScan200, kScan200},
    {"scans/kiengiang/2016_tb_syt/doc.pdf", 4, kScan200, kScan200},
    {"scans/kiengiang/2083_syt_nvy/doc.pdf", 2, kScan200, kScan200},
    {"scans/kiengiang/2128_kh_syt/doc.pdf", 4, kScan200, kScan200},
    {"scans/kiengiang/2242_syt_nvy/doc.pdf", 2, kScan200, kScan200},
    {"scans/kiengiang/2268_bc_syt/doc.pdf", 5, kScan200, kScan200},
    {"scans/kiengiang/5065_QD-SYT/doc.pdf", 1, kScan200, kScan200},
    {"scans/kiengiang/513_syt/doc.pdf", 1, kSigned200, kScan200},
};

class Shared : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::is_directory(kShared / "scans")) {
      GTEST_SKIP() << "../shared is not beside the repository: nothing to look at";
    }
  }
};

void expect_page(Document& document, int page, const Page& expected, const char* file) {
  SCOPED_TRACE(std::string(file) + ", page " + std::to_string(page));
  const PageVerdict verdict = document.classify(page);
  EXPECT_EQ(verdict.kind, expected.kind) << verdict.reason;
  EXPECT_NE(verdict.reason.find(expected.reason), std::string::npos) << verdict.reason;
}

TEST_F(Shared, EveryPageGetsTheVerdictThatLookingAtItGives) {
  for (const Case& c : kCases) {
    const auto document = open_document(kShared / c.file);
    ASSERT_EQ(document->page_count(), c.pages) << c.file;
    for (int page = 1; page <= c.pages; ++page) {
      const Page& expected = page == c.blank ? kBlank : page == 1 ? c.first : c.others;
      expect_page(*document, page, expected, c.file);
    }
  }
}

TEST_F(Shared, NoPdfIsLeftOut) {
  std::set<fs::path> named;
  for (const Case& c : kCases) named.insert(kShared / c.file);
  for (const char* folder : {"seed", "legacy-fonts", "scans"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kShared / folder)) {
      if (entry.path().extension() != ".pdf") continue;
      EXPECT_TRUE(named.contains(entry.path())) << entry.path() << " has no verdict here";
    }
  }
}

TEST_F(Shared, ImagesComeAtTheirOwnResolution) {
  for (const Case& c : kCases) {
    const auto document = open_document(kShared / c.file);
    const PageImage image = document->image(1);
    EXPECT_EQ(image.embedded, c.first.embedded) << c.file;
    EXPECT_EQ(image.dpi, c.first.dpi) << c.file;
    // A4 (8.27 x 11.69 inches), Letter (8.5 x 11) and what scanners make of them.
    EXPECT_NEAR(pixGetWidth(image.pixels.get()), 8.4 * image.dpi, 0.2 * image.dpi) << c.file;
    EXPECT_NEAR(pixGetHeight(image.pixels.get()), 11.6 * image.dpi, 0.7 * image.dpi) << c.file;
  }
}

// Capitals, whatever the font: the truth beside these files has the letters of .VnTimeH as they are
// keyed, small, and they are printed as capitals.
std::map<UChar32, int> letters_of(std::string_view text) {
  std::map<UChar32, int> counts;
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
  wide.toUpper();
  for (int i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    if (u_isalpha(wide.char32At(i)) != 0) ++counts[wide.char32At(i)];
  }
  return counts;
}

std::string layer_text(const fs::path& file) {
  const auto document = open_document(file);
  std::string text;
  for (int page = 1; page <= document->page_count(); ++page) {
    for (const Word& word : document->read_text(page).words) text += word.text + ' ';
  }
  return text;
}

TEST_F(Shared, LegacyFontsAreReadAsTheyAreDrawn) {
  for (const auto& entry : fs::directory_iterator(kShared / "legacy-fonts")) {
    if (entry.path().extension() != ".pdf") continue;
    std::ifstream in(fs::path(entry.path()).replace_extension(".txt"));
    const std::map<UChar32, int> truth =
        letters_of(std::string(std::istreambuf_iterator<char>(in), {}));
    std::map<UChar32, int> difference = letters_of(layer_text(entry.path()));
    int all = 0;
    int wrong = 0;
    for (const auto& [letter, count] : truth) {
      all += count;
      difference[letter] -= count;
    }
    for (const auto& [letter, count] : difference) wrong += std::abs(count);
    EXPECT_GT(all, 1000) << entry.path();
    EXPECT_LE(wrong * 1000, all) << entry.path() << ": " << wrong << " of " << all;
  }
}

TEST_F(Shared, TrustedLayersHaveWordsOnThePage) {
  for (const Case& c : kCases) {
    if (c.first.kind != PageKind::text) continue;
    const auto document = open_document(kShared / c.file);
    for (int page = 1; page <= c.pages; ++page) {
      if (page == c.blank) continue;
      const PageReading reading = document->read_text(page);
      EXPECT_FALSE(reading.words.empty()) << c.file << ", page " << page;
      for (const Word& word : reading.words) {
        EXPECT_FALSE(word.text.empty() || word.box.empty()) << c.file << ", page " << page;
        EXPECT_TRUE(word.box.x0 >= 0 && word.box.x1 <= reading.width + 1 && word.box.y0 >= 0 &&
                    word.box.y1 <= reading.height + 1)
            << c.file << ", page " << page << ": " << word.text;
      }
    }
  }
}

}  // namespace
}  // namespace trichdan

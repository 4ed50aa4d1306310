// Pages nobody should have made, each read or refused with its reason: the whole way of a worker,
// from the file to the state of the page.
#include <gmock/gmock.h>
#include <leptonica/allheaders.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "fixture.h"
#include "repair/page_state.h"
#include "run/worker.h"
#include "source/source.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;
using Words = std::map<std::string, int>;

const fs::path kCorpus = fs::path(TRICHDAN_SOURCE_DIR) / "corpus/sample-party";

// Words of the page's truth, without marks: what a bad page loses first is no reason to call it
// unread.
Words words_of(const std::string& text) {
  Words words;
  std::istringstream in(fold_search(text));
  for (std::string word; in >> word;) ++words[word];
  return words;
}

Words truth() {
  std::ifstream in(kCorpus / "truth-01.txt");
  std::stringstream text;
  text << in.rdbuf();
  return words_of(text.str());
}

Words words_of(const PageReading& reading) {
  std::string text;
  for (const Word& word : reading.words) text += word.text + " ";
  return words_of(text);
}

double share(const Words& wanted, const Words& found) {
  int all = 0;
  int hits = 0;
  for (const auto& [word, count] : wanted) {
    const auto at = found.find(word);
    all += count;
    hits += at == found.end() ? 0 : std::min(count, at->second);
  }
  return all == 0 ? 0 : static_cast<double>(hits) / all;
}

// A page of the corpus as grey pixels at 200 dpi.
PixPtr page_image() {
  const auto document = open_document(kCorpus / "office-scan.pdf");
  const PageImage image = document->image(1);
  const float factor = 200.0F / static_cast<float>(image.dpi);
  const PixPtr grey(pixConvertTo8(image.pixels.get(), 0));
  PixPtr page(pixScale(grey.get(), factor, factor));
  return page;
}

PixPtr filled(int value) {
  PixPtr page(pixCreate(1654, 2339, 8));
  pixSetAllArbitrary(page.get(), static_cast<l_uint32>(value));
  return page;
}

PixPtr upside_down(Pix* page) {
  return PixPtr(pixRotate180(nullptr, page));
}

PixPtr askew(Pix* page) {
  constexpr double kThreeDegrees = 0.0523599;
  return PixPtr(pixRotate(page, static_cast<float>(kThreeDegrees), L_ROTATE_AREA_MAP,
                          L_BRING_IN_WHITE, 0, 0));
}

PixPtr upper_half(Pix* page) {
  ::Box* half = boxCreate(0, 0, pixGetWidth(page), pixGetHeight(page) / 2);
  PixPtr part(pixClipRectangle(page, half, nullptr));
  boxDestroy(&half);
  return part;
}

PixPtr scaled(Pix* page, float factor) {
  return PixPtr(pixScale(page, factor, factor));
}

// Taken from a little above and from the left, the lamp on the right: edges run together, a desk
// shows around the paper, and the paper gets darker to the left and below.
PixPtr photographed(Pix* page) {
  const float width = static_cast<float>(pixGetWidth(page));
  const float height = static_cast<float>(pixGetHeight(page));
  const PixPtr desk(pixCreate(pixGetWidth(page) + 200, pixGetHeight(page) + 200, 8));
  pixSetAllArbitrary(desk.get(), 70);
  pixRasterop(desk.get(), 100, 100, pixGetWidth(page), pixGetHeight(page), PIX_SRC, page, 0, 0);
  const float corners[4][4] = {{100, 100, 160, 130},
                               {100 + width, 100, 60 + width, 100},
                               {100, 100 + height, 90, 60 + height},
                               {100 + width, 100 + height, 130 + width, 110 + height}};
  PTA* from = ptaCreate(4);
  PTA* to = ptaCreate(4);
  for (const auto& corner : corners) {
    ptaAddPt(from, corner[0], corner[1]);
    ptaAddPt(to, corner[2], corner[3]);
  }
  PixPtr photo(pixProjectivePtaGray(desk.get(), to, from, 70));
  ptaDestroy(&from);
  ptaDestroy(&to);
  std::uint32_t noise = 1;
  for (int y = 0; y < pixGetHeight(photo.get()); ++y) {
    for (int x = 0; x < pixGetWidth(photo.get()); ++x) {
      l_uint32 value = 0;
      pixGetPixel(photo.get(), x, y, &value);
      noise = noise * 1664525U + 1013904223U;
      const double light = 0.5 + 0.4 * x / width - 0.15 * y / height;
      const double grain = static_cast<double>(noise >> 28) - 7.5;
      pixSetPixel(photo.get(), x, y,
                  static_cast<l_uint32>(std::clamp(value * light + grain, 0.0, 255.0)));
    }
  }
  return photo;
}

class BadPages : public testing::Test {
 protected:
  BadPages() { fs::create_directories(folder_); }
  ~BadPages() override { fs::remove_all(folder_); }

  PageReading read(Pix* image, int dpi) {
    const fs::path file = folder_ / "page.tif";
    pixSetResolution(image, dpi, dpi);
    if (pixWrite(file.c_str(), image, IFF_TIFF_PACKBITS) != 0) ADD_FAILURE() << "not written";
    static const std::unique_ptr<PageReader> reader = make_page_reader(WorkerSetup{});
    PageReading reading = reader->read_page(file.string(), 1);
    fs::remove(file);
    return reading;
  }

  fs::path folder_ = fs::temp_directory_path() / ("trichdan-bad-" + std::to_string(::getpid()));
};

struct Row {
  const char* what;
  PixPtr page;
  int dpi;
  double least;  // share of the truth's words, marks aside
  PageState state;
  const char* reason;
};

TEST_F(BadPages, AreReadOrTheReasonIsGiven) {
  const PixPtr page = page_image();
  ASSERT_NE(page, nullptr);
  std::vector<Row> rows;
  rows.push_back({"as it is", PixPtr(pixClone(page.get())), 200, 0.97, PageState::sure, ""});
  rows.push_back({"all black", filled(0), 200, 0, PageState::unreadable, "black"});
  rows.push_back({"all black, bilevel", PixPtr(pixConvertTo1(filled(0).get(), 128)), 200, 0,
                  PageState::unreadable, "black"});
  rows.push_back({"all white", filled(255), 200, 0, PageState::blank, "nothing on it"});
  rows.push_back({"all grey", filled(128), 200, 0, PageState::blank, "nothing on it"});
  rows.push_back({"upside down", upside_down(page.get()), 200, 0.97, PageState::sure, ""});
  rows.push_back({"three degrees askew", askew(page.get()), 200, 0.95, PageState::sure, ""});
  rows.push_back({"half a page", upper_half(page.get()), 200, 0.4, PageState::sure, ""});
  rows.push_back({"50 dpi", scaled(page.get(), 0.25F), 50, 0.85, PageState::check, "50 dpi"});
  rows.push_back({"30 dpi", scaled(page.get(), 0.15F), 30, 0, PageState::unreadable, "30 dpi"});
  rows.push_back({"1200 dpi", scaled(page.get(), 6.0F), 1200, 0.97, PageState::sure, ""});
  rows.push_back({"photographed", photographed(page.get()), 200, 0.9, PageState::sure, ""});
  const Words wanted = truth();
  for (const Row& row : rows) {
    const PageReading reading = read(row.page.get(), row.dpi);
    const PageCondition condition = condition_of(reading);
    const double found = share(wanted, words_of(reading));
    RecordProperty(row.what, std::to_string(found));
    EXPECT_GE(found, row.least) << row.what << ": " << reading.reason;
    EXPECT_EQ(name_of(condition.state), name_of(row.state))
        << row.what << ": " << condition.reason << " | " << reading.reason << " | " << found;
    EXPECT_THAT(condition.reason, testing::HasSubstr(row.reason)) << row.what;
  }
}

}  // namespace
}  // namespace trichdan

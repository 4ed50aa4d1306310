#include "export/pictures.h"

#include <gmock/gmock.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/digest.h"
#include "base/pix.h"
#include "reports.h"

namespace trichdan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Pictures : public Reports {
 protected:
  std::filesystem::path copy_of_scan(const std::string& name) const {
    const auto path = folder_.path() / name;
    std::filesystem::copy_file(
        std::filesystem::path(TRICHDAN_SOURCE_DIR) / "corpus/sample-party/photocopy-scan.pdf",
        path);
    return path;
  }
  // The report of reports.h, said to have been read from this file.
  DocumentId add_file(const std::filesystem::path& path) {
    const Sample sample = report(path.string());
    const DocumentId id = store_.add_file({path.string(), 1, 1, sha256_of_file(path)});
    const Understanding all = understanding_of(sample);
    store_.set_page_count(id, 2);
    for (int page = 1; page <= 2; ++page) {
      store_.save_page(id, page, kReader, all.pages[static_cast<std::size_t>(page) - 1]);
    }
    store_.save_understanding(id, all);
    return id;
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path() / "out")) {
      names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
  }
  std::vector<std::string> exported_failures() {
    std::vector<std::string> messages;
    for (const Error& error :
         export_folder(store_, ExportFormat::png, store_.documents(), folder_.path() / "out")) {
      messages.push_back(error.describe());
    }
    return messages;
  }
  // How many pixels of the picture have about this colour.
  int count(const std::string& name, int red, int green, int blue) const {
    const PixPtr picture(pixRead((folder_.path() / "out" / name).c_str()));
    if (picture == nullptr) return -1;
    int found = 0;
    for (int y = 0; y < pixGetHeight(picture.get()); ++y) {
      for (int x = 0; x < pixGetWidth(picture.get()); ++x) {
        int r = 0;
        int g = 0;
        int b = 0;
        pixGetRGBPixel(picture.get(), x, y, &r, &g, &b);
        found += r == red && g == green && b == blue ? 1 : 0;
      }
    }
    return found;
  }
};

TEST_F(Pictures, OneForEachPageWithItsMentionsFramedByState) {
  add_file(copy_of_scan("bao cao.pdf"));
  EXPECT_THAT(exported_failures(), IsEmpty());
  EXPECT_THAT(files(), ElementsAre("bao cao-p001.png", "bao cao-p002.png"));
  // A frame three pixels wide around each box of a mention, and its entry in the legend.
  EXPECT_GT(count("bao cao-p001.png", 0, 140, 0), 1500) << "a sure reference over two lines";
  EXPECT_GT(count("bao cao-p001.png", 240, 130, 0), 500) << "a figure to check";
  EXPECT_EQ(count("bao cao-p001.png", 0, 110, 230), 0) << "no unit";
  EXPECT_GT(count("bao cao-p002.png", 0, 110, 230), 200) << "a unit";
  EXPECT_EQ(count("bao cao-p002.png", 220, 0, 0), 0) << "nothing unreadable";
}

TEST_F(Pictures, WhatCannotBeDrawnIsNamedAndStopsNothing) {
  const auto gone = copy_of_scan("1 gone.pdf");
  std::ofstream(gone, std::ios::app) << "1";
  const auto changed = copy_of_scan("2 changed.pdf");
  std::ofstream(changed, std::ios::app) << "2";
  add_file(gone);
  add_file(changed);
  add_file(copy_of_scan("3 well.pdf"));
  store_.fail_document(store_.add_file(file_of("/in/4 bad.pdf", "bad")),
                       {0, ErrorKind::encrypted, "it asks for a password", "Take it off"});
  std::filesystem::remove(gone);
  std::ofstream(changed, std::ios::app) << "other";
  EXPECT_THAT(
      exported_failures(),
      testing::UnorderedElementsAre(testing::AllOf(HasSubstr("1 gone.pdf: there is no such file"),
                                                   HasSubstr("trichdan ingest")),
                                    testing::AllOf(HasSubstr("2 changed.pdf: the file has changed"),
                                                   HasSubstr("trichdan ingest")),
                                    HasSubstr("4 bad.pdf: it asks for a password. Take it off")));
  EXPECT_THAT(files(), ElementsAre("3 well-p001.png", "3 well-p002.png"));
}

TEST_F(Pictures, APageThatWasNotReadIsDrawnAndSaysSo) {
  const auto path = copy_of_scan("a.pdf");
  const DocumentId id = store_.add_file({path.string(), 1, 1, sha256_of_file(path)});
  store_.set_page_count(id, 2);
  store_.fail_page(id, kReader, {1, ErrorKind::deadline, "it took too long", "Try again"});
  EXPECT_THAT(exported_failures(), IsEmpty());
  EXPECT_THAT(files(), ElementsAre("a-p001.png", "a-p002.png"));
}

TEST_F(Pictures, AFileWithFewerPagesThanWereReadNamesThePage) {
  const auto path = copy_of_scan("a.pdf");
  const DocumentId id = store_.add_file({path.string(), 1, 1, sha256_of_file(path)});
  store_.set_page_count(id, 3);
  EXPECT_THAT(exported_failures(), ElementsAre(HasSubstr("a.pdf, page 3")));
  EXPECT_THAT(files(), ElementsAre("a-p001.png", "a-p002.png"));
}

TEST_F(Pictures, StandardOutputIsNoPlaceForThem) {
  add(report());
  EXPECT_THROW(exported(ExportFormat::png), Error);
}

}  // namespace
}  // namespace trichdan

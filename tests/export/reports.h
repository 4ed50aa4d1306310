// An archive with a made-up report for the tests of export.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "export/export.h"
#include "samples.h"

namespace trichdan {

// Two pages; one reference over two lines and one bare, a named one, a percentage, a ratio, a unit.
Sample report(const std::string& path = "/in/báo cáo.pdf");

class Reports : public testing::Test {
 protected:
  // Saves the sample, with a named reference "Nghị quyết Trung ương 4" if it is in its text.
  DocumentId add(const Sample& sample);
  std::string exported(ExportFormat format) const;

  TemporaryFolder folder_;
  Store store_{folder_.archive()};
};

std::string text_of(const std::filesystem::path& file);

}  // namespace trichdan

#include <gmock/gmock.h>

#include "reports.h"

namespace trichdan {
namespace {

DocumentRecord record(const std::string& path, DocumentId id = 0x0000000000ab) {
  DocumentRecord result;
  result.path = path;
  result.id = id;
  return result;
}

TEST(ExportNames, AreSafeOnEverySystem) {
  struct Case {
    std::string path;
    std::string expected;
    const char* reason;
  };
  const Case cases[] = {
      {"/in/báo cáo.pdf", "báo cáo", "the file's own name"},
      {"/in/ba\u0301o.pdf", "báo", "one form of letters"},
      {"/in/a:b?c*d|e<f>g\"h\\i.pdf", "a_b_c_d_e_f_g_h_i", "signs that Windows forbids"},
      {"/in/a\nb\x7f"
       "c.pdf",
       "a_b_c", "control characters"},
      {"/in/con.pdf", "_con", "a device of Windows"},
      {"/in/Aux.tar.pdf", "_Aux.tar", "with an ending, in any case"},
      {"/in/LPT1.pdf", "_LPT1", "a numbered one"},
      {"/in/console.pdf", "console", "no device"},
      {"/in/.pdf", "_pdf", "not hidden"},
      {"/in/-rf.pdf", "_rf", "no option"},
      {"/in/a. . .pdf", "a", "no dots and spaces at the end"},
      {"/in/ .pdf", "document", "nothing left"},
      {"", "document", "no path"},
      {"/in/" + std::string(300, 'a') + ".pdf", std::string(180, 'a'), "too long"},
      {"/in/báo-0123456789ab.pdf", "báo-0123456789ab-0000000000ab", "looks like one with an id"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(export_names({record(c.path)}), std::vector<std::string>{c.expected}) << c.reason;
  }
}

TEST(ExportNames, LongNamesAreCutBetweenCharacters) {
  std::string name = "a";
  for (int i = 0; i < 120; ++i) name += "ă";
  const std::string cut = export_names({record("/in/" + name + ".pdf")}).front();
  EXPECT_EQ(cut, name.substr(0, 179)) << "180 bytes would end inside a letter";
}

TEST(ExportNames, EqualNamesGetTheirIds) {
  EXPECT_THAT(export_names({record("/a/x.pdf", 1), record("/b/X.tif", 2), record("/c/y.pdf", 3)}),
              testing::ElementsAre("x-000000000001", "X-000000000002", "y"))
      << "case aside: not every file system tells them apart";
}

TEST(ExportNames, AllAreDifferentWhateverTheFilesAreCalled) {
  const std::vector<DocumentRecord> documents = {
      record("/a/x.pdf", 1),   record("/b/x.pdf", 2),    record("/c/x-000000000001.pdf", 3),
      record("/d/con.pdf", 4), record("/e/_con.pdf", 5), record("/f/x .pdf", 6)};
  const auto names = export_names(documents);
  EXPECT_EQ(std::set(names.begin(), names.end()).size(), documents.size())
      << testing::PrintToString(names);
}

}  // namespace
}  // namespace trichdan

// How far a page was read, from readings made for it.
#include "repair/page_state.h"

#include <gmock/gmock.h>

#include <sstream>

#include "base/page_notes.h"

namespace trichdan {
namespace {

using testing::HasSubstr;

// `lines` lines of the same words.
PageReading page_of(const std::string& line, int lines, float confidence, int dpi = 200) {
  PageReading page;
  page.width = 1654;
  page.height = 2339;
  page.dpi = dpi;
  for (int i = 0; i < lines; ++i) {
    std::istringstream in(line);
    for (std::string word; in >> word;) {
      page.words.push_back({word, {0, i * 40, 90, i * 40 + 30}, confidence, 0, i, word});
    }
  }
  return page;
}

PageReading with_unread(PageReading page, int lines, const Box& box = {0, 0, 600, 40}) {
  for (int i = 0; i < lines; ++i) page.marks.push_back({Mark::Kind::unread, box});
  return page;
}

PageReading noted(std::string_view note) {
  PageReading page;
  page.dpi = 200;
  page.reason = "one image, no text layer; " + std::string(note);
  return page;
}

PageReading disputed(PageReading page) {
  for (std::size_t i = 0; i < page.words.size(); i += 3) page.words[i].other = "khác";
  return page;
}

const char* const kProse = "Thực hiện kế hoạch của tỉnh về công tác tuyên truyền năm nay";
const char* const kGarbled = "Thưc hiôn kế hoach cua tinh vê công tac tuyén truyên nảm nay";
const char* const kNoise = "lfx wrt tkhq jjl iwn qpx zzr wlo fhg tth ckw vvt";

TEST(PageStates, AreWhatTheEvidenceSays) {
  PageReading typed = page_of(kNoise, 10, 100);
  typed.kind = PageKind::text;
  const struct {
    PageReading page;
    PageState state;
    const char* reason;
    const char* why;
  } rows[] = {
      {page_of(kProse, 30, 95), PageState::sure, "", "well read"},
      {page_of("15-NQ/TU UBND THPT 99,2% BC", 5, 95), PageState::sure, "",
       "numbers and capitals are no misread syllables"},
      {with_unread(page_of(kProse, 4, 95), 2), PageState::sure, "", "a signature and a seal"},
      {with_unread(page_of(kProse, 6, 95), 30, {0, 0, 12, 12}), PageState::sure, "",
       "specks are no lines of writing"},
      {page_of(kProse, 30, 70), PageState::check, "in doubt", "the reader doubts itself"},
      {page_of(kGarbled, 30, 92), PageState::check, "in doubt", "many syllables cannot be"},
      {disputed(page_of(kProse, 30, 92)), PageState::check, "in doubt", "two readers differ"},
      {with_unread(page_of(kProse, 30, 92), 12), PageState::check, "of 42 lines",
       "print with a note by hand below it"},
      {page_of(kProse, 30, 95, 50), PageState::check, "50 dpi", "marks are lost below 100 dpi"},
      {page_of(kProse, 12, 30), PageState::unreadable, "in doubt", "a page by hand, guessed at"},
      {page_of(kNoise, 30, 80), PageState::unreadable, "in doubt", "no Vietnamese, no confidence"},
      {with_unread(page_of("Sở Y tế", 1, 90), 14), PageState::unreadable, "by hand",
       "one line of fifteen"},
      {with_unread(noted("specks removed"), 20), PageState::unreadable, "by hand",
       "lines, none of them read"},
      {noted(kBlackAllOver), PageState::unreadable, "black", "a page scanned with its lid open"},
      {noted(kNothingOnIt), PageState::blank, "nothing", "the back of a page"},
      {noted(kHardlyAnyInk), PageState::blank, "hardly", "its back, with dust"},
      {noted("own lines"), PageState::check, "no line of writing", "a drawing, a photograph"},
      {typed, PageState::sure, "", "a text layer was not read but written"},
  };
  for (const auto& row : rows) {
    const PageCondition condition = condition_of(row.page);
    EXPECT_EQ(name_of(condition.state), name_of(row.state)) << row.why << ": " << condition.reason;
    EXPECT_THAT(condition.reason, HasSubstr(row.reason)) << row.why;
    EXPECT_EQ(condition.reason.empty(), condition.state == PageState::sure) << row.why;
  }
}

}  // namespace
}  // namespace trichdan

// Sentences whose order no pattern knows: the words around each number say what it is, and so which
// numbers belong together.
#include <gtest/gtest.h>

#include <algorithm>

#include "audited.h"

namespace trichdan {
namespace {

// Each sentence holds; with the first number replaced by the second it does not. `numbers` must be
// recomputed together.
struct Case {
  const char* rule;
  const char* text;
  const char* number;
  const char* altered;
  const char* why;
};

bool holds(const Audited& all, const std::string& rule) {
  return std::ranges::any_of(all.claims, [&](const audit::Claim& claim) {
    return claim.finding.rule == rule && claim.holds;
  });
}

TEST(Roles, SayWhichNumbersBelongTogether) {
  const Case cases[] = {
      {"share", "Mở được 45 lớp bồi dưỡng so với 50 lớp trong kế hoạch, tỷ lệ thực hiện 90,0%.",
       "90,0", "95,0", "the plan named behind its number"},
      {"share", "Xây dựng mới 45 nhà đại đoàn kết theo kế hoạch là 60 nhà, đạt 75,0%.", "45", "48",
       "the plan before its number, the part before that"},
      {"share", "Số cử tri đi bỏ phiếu: 950 người; tổng số cử tri: 1.000 người; tỷ lệ 95,0%.",
       "950", "930", "the total behind the part"},
      {"share",
       "Tổng dư nợ là 2.000 tỷ đồng, riêng cho vay nông nghiệp 450 tỷ đồng, chiếm tỷ trọng 22,50%.",
       "22,50", "25,50", "two counts of one unit and a share"},
      {"change", "Toàn huyện còn 90 hộ nghèo, giảm 10 hộ so với đầu kỳ (100 hộ), tỷ lệ giảm 10%.",
       "10%", "18%", "the change said twice, of one base"},
      {"change", "Trồng được 45 ha, đạt 90% kế hoạch (50 ha), tăng 12,5% so với cùng kỳ (40 ha).",
       "12,5", "17,5", "the base behind, a plan between"},
      {"change", "Tỷ lệ hộ nghèo còn 5,2%, giảm 1,3% so với đầu năm (đầu năm 6,5%).", "1,3", "1,8",
       "points of shares"},
      {"change", "Sản lượng năm 2022 đạt 60 tấn, năm 2021 đạt 50 tấn, tăng 20%.", "20%", "25%",
       "the later year first"},
      {"change", "Tổng số chi bộ năm 2022 là 50, năm 2023 là 62, tăng 12 chi bộ.", "62", "82",
       "years in place of nouns"},
      {"part named over whole", "Toàn huyện có 1.250 đảng viên, trong đó nữ 350 đồng chí.", "1.250",
       "250", "people are counted by several words"},
      {"part named over whole", "Kiểm tra 85 cơ sở sản xuất, phát hiện 30 cơ sở vi phạm.", "30",
       "90", "what was found among those looked at"},
      {"part named over whole", "Trong 420 hộ nghèo toàn xã có 35 hộ là hộ chính sách.", "35",
       "935", "in so many"},
      {"parts",
       "- Tổng số tổ chức hội: 412 tổ chức.\n\n+ Cấp huyện: 100 tổ chức.\n\n+ Cấp xã: 312 tổ chức.",
       "312", "372", "lines of another sign below"},
      {"parts", "Tổng số xã, phường, thị trấn: 120 (xã: 100; phường: 15; thị trấn: 5).", "15", "19",
       "the noun before the total alone"},
  };
  for (const Case& one : cases) {
    const std::string text = one.text;
    EXPECT_TRUE(holds(audited(text), one.rule)) << one.why << ": " << text;
    EXPECT_TRUE(audited(text).result.findings.empty()) << one.why << ": " << text;
    std::string wrong = text;
    wrong.replace(wrong.find(one.number), std::string(one.number).size(), one.altered);
    EXPECT_FALSE(audited(wrong).of(one.rule).empty()) << one.why << ": " << wrong;
  }
}

TEST(Roles, AreNotGuessed) {
  const std::pair<const char*, const char*> silent[] = {
      {"Có 45 xã, trong đó 12 xã đạt chuẩn; tỷ lệ hộ nghèo 5,2%.", "a share of something else"},
      {"Giảm 5 vụ so với cùng kỳ, trong đó cấp tỉnh 12 vụ.", "a change is no whole"},
      {"Có 45 trường, trong đó 30 trường mầm non với 1.200 học sinh.", "of another noun"},
      {"Hơn 50 người tham gia, trong đó có 60 người là đoàn viên.", "a bound is no whole"},
      {"Chi 5 tỷ đồng, trong đó hỗ trợ 500 triệu đồng.", "another unit"},
      {"- Tổng số hộ: 412 hộ.\n\n- Hộ nghèo: 100 hộ.\n\n- Hộ cận nghèo: 42 hộ.",
       "lines of the same sign are no parts of the first"},
      {"Mở 12 lớp, tăng 5% so với cùng kỳ; có 300 học viên, đạt 80%.", "nothing to recompute"},
  };
  for (const auto& [text, why] : silent) {
    EXPECT_TRUE(audited(std::string(text)).result.findings.empty()) << why << ": " << text;
  }
}

// That a part is smaller than its whole says little about its digits.
TEST(Roles, APartWithinItsWholeMakesNoFigureSure) {
  const Audited all = audited("Toàn huyện có 1.250 hộ, trong đó có 350 hộ nghèo.", true);
  ASSERT_TRUE(holds(all, "part named over whole"));
  EXPECT_TRUE(all.result.confirmed.empty());
}

}  // namespace
}  // namespace trichdan

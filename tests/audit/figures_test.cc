// Rules about figures: what each finds, what it confirms, and what it must leave alone.
#include <gtest/gtest.h>

#include <algorithm>

#include "audited.h"

namespace trichdan {
namespace {

enum class Outcome { holds, fails, silent };

struct Case {
  const char* rule;
  const char* text;
  Outcome outcome;
  const char* why;
};

Outcome outcome_of(const Audited& all, const std::string& rule) {
  if (!all.of(rule).empty()) return Outcome::fails;
  for (const audit::Claim& claim : all.claims) {
    if (claim.finding.rule == rule && claim.holds) return Outcome::holds;
  }
  return Outcome::silent;
}

TEST(Figures, AreRecomputedWhereTheTextSaysThatTheyBelongTogether) {
  const Case cases[] = {
      {"share", "Có 76/129 đơn vị cấp xã (58,9%).", Outcome::holds, "k/n, then the share"},
      {"share", "Có 76/129 đơn vị cấp xã (85,9%).", Outcome::fails, "the same, wrong"},
      {"share", "Có 35.599/35.900 hộ, đạt 99,16%; đạt yêu cầu.", Outcome::holds, "with a verb"},
      {"share", "Đạt tỷ lệ 58,9% (76/129 đơn vị).", Outcome::holds, "the share first"},
      {"share", "1.980 hộ trên tổng số 2.000 hộ, đạt 98%.", Outcome::fails, "written out"},
      {"share", "Có 2.000 hộ, trong đó 500 hộ nghèo, chiếm 25%.", Outcome::holds, "trong đó"},
      {"share", "Có 2.000 hộ, trong đó 500 hộ nghèo, chiếm 26%.", Outcome::fails,
       "trong đó, wrong"},
      {"share", "Trong tổng số 2.000 hộ, có 500 hộ nghèo, chiếm 26%.", Outcome::fails,
       "named total"},
      {"share", "210 ca (kế hoạch 180 ca), đạt 116,7%.", Outcome::holds, "done and plan"},
      {"share", "168 lớp, đạt 93,12% kế hoạch (180 lớp).", Outcome::fails, "plan behind"},
      {"share", "Kế hoạch 180 lớp, đã thực hiện 168 lớp, đạt 93,33%.", Outcome::holds,
       "plan first"},
      {"share",
       "Đã khám bệnh cho 424 lượt người trong tháng. Bằng y học cổ truyền là 57 lượt, chiếm 14,7% "
       "tổng số "
       "lượt khám bệnh trong tháng.",
       Outcome::fails, "the total stands in a sentence before"},
      {"share", "76/129 đơn vị; cả tỉnh đạt 50%.", Outcome::silent, "another clause"},
      {"share", "Ngày 5/10 huyện tổ chức hội nghị, đạt 70%.", Outcome::silent, "a date"},
      {"share", "76/129 đơn vị, tăng 5%.", Outcome::silent, "a change is no share"},
      {"share", "Đạt 12 máy/100 dân, 98% xã có điện.", Outcome::silent, "a rate, of two nouns"},
      {"share", "1,42 (kế hoạch là 1,2%).", Outcome::silent, "no number is cut in two"},
      {"share", "500 hộ, chiếm 25%.", Outcome::silent, "of what is not said"},
      {"share", "Tiếp nhận 480 hồ sơ; đã giải quyết đúng hạn 460 hồ sơ, đạt tỷ lệ 95,83%.",
       Outcome::holds, "the total stands before, of the same noun"},
      {"share", "Tiếp nhận 480 hồ sơ; đã giải quyết đúng hạn 460 hồ sơ, đạt tỷ lệ 98,83%.",
       Outcome::fails, "the same, wrong"},
      {"share",
       "Toàn Đảng bộ có 690 đảng viên, trong đó nữ 297 đồng chí (chiếm 43,04%), dân tộc thiểu "
       "số 268 đồng chí (chiếm 33,84%).",
       Outcome::fails, "the second of two parts"},
      {"share", "Số hộ nghèo 514 hộ, chiếm 98,2% tổng số 576 hộ dân.", Outcome::fails,
       "the total behind"},
      {"share", "95,4% đảng viên (188/179 đồng chí) hoàn thành tốt nhiệm vụ.", Outcome::fails,
       "the share first, a noun between"},
      {"share", "Kế hoạch giao 40 lớp, thực hiện được 43 lớp, đạt 105,7%.", Outcome::fails,
       "more than planned, wrong"},
      {"share", "Năm 2020 có 500 hộ, năm 2021 có 450 hộ, chiếm 12,5% số hộ.", Outcome::silent,
       "another year's number is no total"},
      {"share", "Có 129 xã, 40 xã đạt chuẩn, chiếm 25% kế hoạch.", Outcome::silent,
       "of a plan that is not stated"},
      {"share", "Mở 12 lớp cho 500 học viên, đạt 90%.", Outcome::silent, "of two nouns"},
      {"parts", "Đã ban hành 1.552 văn bản (673 kế hoạch, 554 công văn, 325 báo cáo).",
       Outcome::holds, "parts of several nouns"},
      {"parts", "Đã ban hành 1.552 văn bản (678 kế hoạch, 554 công văn, 325 báo cáo).",
       Outcome::fails, "the same, one digit wrong"},
      {"parts", "Đã ban hành 1.552 văn bản (673 kế hoạch, 54 công văn).", Outcome::silent,
       "some of them, no digit makes it right"},
      {"parts", "Tiếp nhận 682 hồ sơ, đã giải quyết 166 hồ sơ, còn lại 518 hồ sơ.", Outcome::fails,
       "what is left"},
      {"parts", "Cấp tỉnh 112 cuộc, cấp huyện 230 cuộc, tổng cộng 343 cuộc.", Outcome::fails,
       "the total last"},
      {"parts", "Tổng số 325 hộ nghèo, trong đó:\n\n+ Thành thị: 195 hộ;\n\n+ Nông thôn: 180 hộ.",
       Outcome::fails, "in lines of their own"},
      {"parts", "Cấp cho 06 học sinh bao gồm 01 lồng bàn, 01 xoong đựng cơm, 02 đĩa.",
       Outcome::silent, "what each gets"},
      {"parts", "Có 297 chuyên mục phát thanh; 100 chuyên mục báo; trên 450 tin, bài.",
       Outcome::silent, "one behind the other"},
      {"parts",
       "Bài thi có 30 câu hỏi, cụ thể: hạng B đúng 26 câu trở lên; hạng C đúng 28 câu trở lên.",
       Outcome::silent, "bounds"},
      {"change", "Xảy ra 48 vụ, tăng 14 vụ (43,3%) so với cùng kỳ năm 2020 (34 vụ).",
       Outcome::fails, "the difference holds, its percentage does not"},
      {"change", "Tổng đàn bò 500 con (năm 2019 có 450 con), tăng 60 con.", Outcome::fails,
       "the base in brackets before"},
      {"change", "Năm 2019 có 450 hội viên, năm 2020 có 500 hội viên, tăng 60 hội viên.",
       Outcome::fails, "two years"},
      {"change", "Giảm 51 biên chế, từ 420 biên chế xuống 370 biên chế.", Outcome::fails,
       "the difference first"},
      {"change", "Thực hiện 199 lớp, vượt 9,5% so với kế hoạch (180 lớp).", Outcome::fails,
       "over a plan"},
      {"change", "Thực hiện 210 lớp, vượt 116,7% kế hoạch (180 lớp).", Outcome::holds,
       "of the plan, as some say it"},
      {"change", "Có 120 vụ, tăng 20 vụ (tăng 20%) so với cùng kỳ (100 vụ).", Outcome::holds,
       "a change is no base of another"},
      {"complement", "Có 38,9% đồng ý, 62,1% không đồng ý.", Outcome::fails,
       "one denies the other"},
      {"complement", "Cơ cấu kinh tế: nông nghiệp 48,1%; công nghiệp 50,2%; dịch vụ 2,7%.",
       Outcome::fails, "a breakdown"},
      {"complement", "Có 100% vốn trong nước, 100% vốn nước ngoài.", Outcome::silent, "no parts"},
      {"mean", "Có 444 hội viên tại 13 chi hội, bình quân 34,2 hội viên/chi hội.", Outcome::holds,
       "the nouns agree"},
      {"mean", "Có 444 hội viên tại 13 chi hội, bình quân 35,2 hội viên/chi hội.", Outcome::fails,
       "one digit wrong"},
      {"mean", "Có 444 hội viên tại 13 chi hội, bình quân 3,2 buổi/chi hội.", Outcome::silent,
       "of another count"},
      {"product", "Kinh phí: 63 người x 4.000.000 đồng/người = 253.000.000 đồng.", Outcome::fails,
       "written out"},
      {"product", "Tặng 18 suất quà, mỗi suất 1.300.000 đồng, tổng trị giá 23.400.000 đồng.",
       Outcome::holds, "each of what is counted"},
      {"product", "Tặng 20 suất quà (mỗi suất 500 nghìn đồng), tổng số tiền 10 triệu đồng.",
       Outcome::holds, "of two units of money"},
      {"product", "Mở 18 lớp, mỗi người 300.000 đồng, tổng kinh phí 23.400.000 đồng.",
       Outcome::silent, "each of something else"},
      {"parts", "Ban chỉ đạo gồm 211 người (cấp tỉnh 29, cấp huyện 182).", Outcome::holds,
       "labels alike"},
      {"parts", "Ban chỉ đạo gồm 211 người (cấp tỉnh 29, cấp huyện 128).", Outcome::fails,
       "the same, wrong"},
      {"parts", "Có 50 đại biểu (nam 30, nữ 21).", Outcome::fails, "two sexes"},
      {"parts", "Có 50 cán bộ (nữ 30, dân tộc thiểu số 21).", Outcome::silent,
       "not all, and not apart"},
      {"parts", "Có 50 cán bộ, trong đó 20 tiến sĩ, 10 thạc sĩ.", Outcome::silent,
       "trong đó is not all"},
      {"parts", "Kiểm tra 518 lượt cơ sở vi phạm, nhắc nhở 498 cơ sở vi phạm, xử lý 20 cơ sở.",
       Outcome::holds, "confirmed, though nothing says that these are all"},
      {"parts", "Kiểm tra 519 lượt cơ sở vi phạm, nhắc nhở 498 cơ sở vi phạm, xử lý 20 cơ sở.",
       Outcome::silent, "so it is no mistake if they are not"},
      {"change", "Từ 4.500 hộ năm 2020 xuống còn 4.000 hộ năm 2021 (giảm 500 hộ).", Outcome::holds,
       "difference"},
      {"change", "Từ 4.500 hộ năm 2020 xuống còn 4.000 hộ năm 2021 (giảm 600 hộ).", Outcome::fails,
       "wrong"},
      {"change", "Có 120 vụ, tăng 20 vụ so với cùng kỳ năm 2022 (100 vụ).", Outcome::holds,
       "base behind"},
      {"change", "Có 90 vụ, giảm 20% so với cùng kỳ năm 2022 (100 vụ).", Outcome::fails,
       "in percent"},
      {"change", "Tỷ lệ từ 5,2% lên 6,4%, tăng 1,2%.", Outcome::holds, "points"},
      {"change", "Có 120 vụ, tăng 20 vụ so với cùng kỳ năm 2022.", Outcome::silent, "no base"},
      {"time span", "Kỷ niệm 70 năm Chiến thắng (07/5/1954 - 07/5/2024).", Outcome::holds, "years"},
      {"time span", "Kỷ niệm 71 năm Chiến thắng (07/5/1954 - 07/5/2024).", Outcome::fails,
       "years, wrong"},
      {"time span", "Kỷ niệm 61 năm Ngày thành lập (23/12/1957 + 23/12/2017).", Outcome::fails,
       "the dash, as OCR read it"},
      {"time span", "Kỷ niệm 61 năm Ngày thành lập (23/12/1957 23/12/2017).", Outcome::fails,
       "the dash lost"},
      {"time span", "Nhiệm kỳ 5 năm (01/5/2020 - 30/6/2025).", Outcome::silent, "no anniversary"},
      {"time span", "Tổ chức trong 02 ngày 24 - 25/02/2018.", Outcome::holds, "days"},
      {"time span", "Tổ chức trong 03 ngày 24 - 25/02/2018.", Outcome::fails, "days, wrong"},
      {"time span", "Thời hạn 03 năm (36 tháng).", Outcome::holds, "months"},
      {"time span", "Thời hạn 03 năm (30 tháng).", Outcome::fails, "months, wrong"},
      {"complement", "Có 92,5% hộ đạt chuẩn, còn lại 7,5%.", Outcome::holds, "the rest"},
      {"complement", "Có 92,5% hộ đạt chuẩn, còn lại 8,5%.", Outcome::fails, "the rest, wrong"},
      {"complement", "Có 60% khá, 32,5% trung bình, còn lại 7,5%.", Outcome::silent, "of three"},
      {"part over whole", "Có 12/10 huyện hoàn thành.", Outcome::silent,
       "\"hoàn thành\" may be of a plan"},
      {"part over whole", "Có 12/10 huyện, thị xã có trường chuẩn.", Outcome::fails,
       "more than all"},
      {"part over whole", "Thương hàn (29/7).", Outcome::silent, "a pair of counts"},
      {"part over whole", "Số này chiếm 104% dân số.", Outcome::fails, "more than all"},
      {"part over whole", "Công suất sử dụng giường bệnh chiếm 104%.", Outcome::silent, "overused"},
      {"part over whole", "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đạt 102%.", Outcome::fails,
       "a rate of those that are counted"},
      {"part over whole", "Tỷ lệ sử dụng giường bệnh đạt 110%.", Outcome::silent, "a rate of use"},
      {"part over whole", "Tỷ lệ hộ dân có điện đạt 101% kế hoạch.", Outcome::silent,
       "there is a plan to exceed"},
      {"figure and words", "Trong 30 (ba mươi) ngày.", Outcome::holds, "days"},
      {"figure and words", "Trong 30 (hai mươi) ngày.", Outcome::fails, "days, wrong"},
      {"figure and words",
       "Phạt 48.640.000 đồng (Bốn mươi tám triệu sáu trăm bốn mươi nghìn đồng).", Outcome::holds,
       "money"},
      {"figure and words", "Thời hạn 105 (một trăm linh năm) ngày.", Outcome::holds, "linh năm"},
      {"figure and words", "Điều 5 (năm 2020).", Outcome::silent, "a year"},
      {"verdict", "Giải ngân đạt 93% kế hoạch (vượt kế hoạch).", Outcome::fails,
       "less than the plan"},
      {"verdict", "Giải ngân đạt 103% kế hoạch (vượt kế hoạch).", Outcome::silent,
       "nothing to tell"},
      {"unreachable share", "Đạt 58,95% trong tổng số 129 đơn vị.", Outcome::fails,
       "76 give 58,91"},
      {"unreachable share", "Đạt 58,91% trong tổng số 129 đơn vị.", Outcome::silent, "76 of them"},
      {"impossible day", "Ban hành ngày 31/4/2021.", Outcome::fails, "April"},
      {"impossible day", "Ban hành ngày 29 tháng 02 năm 2023.", Outcome::fails, "no leap year"},
      {"impossible day", "Decree No. 40 dated September 44, 2015.", Outcome::fails,
       "a translation"},
      {"impossible day", "Decree No. 40 dated June 22, 0015.", Outcome::fails, "no such year"},
      {"impossible day", "Decree No. 40 dated June 22, 2015.", Outcome::silent, "a day in June"},
      {"impossible day", "The months of May 2015 and June 2016.", Outcome::silent, "no day"},
      {"impossible day", "Ban hành ngày 29/02/2024.", Outcome::silent, "a leap year"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(outcome_of(audited(one.text), one.rule), one.outcome) << one.why << ": " << one.text;
  }
}

TEST(Figures, AMonthAgreesWithTheMonthBeforeInItsNote) {
  const std::string report =
      "- Sốt xuất huyết có 168 ca mắc, so với tháng trước giảm 85 ca mắc. Lũy kế có 1.291 ca "
      "mắc.\n\n"
      "Số ca mắc SXH tháng 9 (từ ngày 14/8 đến 10/9) là 253 ca, lũy kế 1.123 ca.";
  EXPECT_EQ(outcome_of(audited(report), "month before"), Outcome::holds);
  std::string wrong = report;
  wrong.replace(wrong.find("1.291"), 5, "1.281");
  EXPECT_EQ(audited(wrong).of("month before").size(), 1U);
}

TEST(Figures, AUnitMayNotLieBelowTheBoundOfAll) {
  const std::string all =
      "Phổ biến đến 86% quần chúng trở lên được tuyên truyền, phổ biến chỉ thị, nghị quyết của cấp "
      "ủy (đạt mục tiêu).\n\n";
  const std::string between(900, 'x');
  const std::string parts =
      "Huyện ủy Mường Chà: 96% quần chúng trở lên được tuyên truyền, phổ biến chỉ thị, nghị quyết "
      "của cấp ủy; "
      "Huyện ủy Nậm Pồ: 85% quần chúng trở lên.";
  const auto found = audited(all + between + "\n\n" + parts).of("below the bound");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].explanation.find("Nậm Pồ"), std::string::npos) << found[0].explanation;
  std::string other = parts;
  const std::size_t said = other.find("được tuyên truyền");
  other.replace(said, other.find(';') - said, "được khám sức khỏe tại trạm y tế của xã mỗi năm");
  EXPECT_TRUE(audited(all + between + "\n\n" + other).of("below the bound").empty())
      << "of another thing";
}

TEST(Figures, OnScansAsksWhetherAMisreadingExplains) {
  const std::string text = "Có 73.119/74.000 người tham gia, đạt 95,8%.";
  const auto typed = audited(text).of("share");
  ASSERT_EQ(typed.size(), 1U);
  EXPECT_EQ(typed[0].kind, FindingKind::report) << "no digit of a typed text is misread";
  const Audited scan = audited(text, true);
  ASSERT_EQ(scan.of("share").size(), 1U);
  EXPECT_EQ(scan.of("share")[0].kind, FindingKind::reading);
  EXPECT_NE(scan.of("share")[0].repaired.find("98,8 for 95,8"), std::string::npos);
  const auto far = audited("Có 73.119/74.000 người tham gia, đạt 42,1%.", true).of("share");
  ASSERT_EQ(far.size(), 1U);
  EXPECT_EQ(far[0].kind, FindingKind::report) << "no one digit explains it";
}

TEST(Figures, ArithmeticRaisesAndLowersStates) {
  const std::string text = "Có 73.119/74.000 người tham gia, đạt 98,8%.";
  Audited right = audited(text, true);
  ASSERT_FALSE(right.result.confirmed.empty());
  for (Figure& figure : right.mentions.figures) figure.state = State::check;
  apply_states(right.result, right.mentions);
  for (const std::uint32_t i : right.result.confirmed)
    EXPECT_EQ(right.mentions.figures[i].state, State::sure);
  Audited wrong = audited("Có 73.119/74.000 người tham gia, đạt 95,8%.", true);
  apply_states(wrong.result, wrong.mentions);
  EXPECT_TRUE(std::ranges::any_of(wrong.mentions.figures,
                                  [](const Figure& f) { return f.state == State::check; }));
}

TEST(Figures, AuditingTwiceFindsTheSame) {
  const std::string text =
      "Có 73.119/74.000 người, đạt 95,8%. Kỷ niệm 71 năm (07/5/1954 - 07/5/2024).";
  const auto first = audited(text).result, second = audited(text).result;
  ASSERT_EQ(first.findings.size(), second.findings.size());
  for (std::size_t i = 0; i < first.findings.size(); ++i) {
    EXPECT_EQ(first.findings[i].explanation, second.findings[i].explanation);
    EXPECT_EQ(first.findings[i].evidence, second.findings[i].evidence);
  }
}

}  // namespace
}  // namespace trichdan

// Relations between references: tables of (text, what is cited how by which), after domain.md 5.
#include "extract/relations.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract_cases.h"

namespace trichdan {
namespace {

// "15-NQ/TU thực hiện 47-KH/HU": cited, kind, citing ("-": the document itself).
std::vector<std::string> shown(const Mentions& mentions) {
  std::vector<std::string> rows;
  for (const Relation& each : mentions.relations) {
    const auto symbol = [&](std::int32_t index) {
      return index < 0 ? std::string("-")
                       : mentions.references.at(static_cast<std::size_t>(index)).symbol;
    };
    rows.push_back(symbol(each.cited) + " " + each.kind + " " + symbol(each.citing));
  }
  return rows;
}

struct Row {
  const char* text;
  std::vector<std::string> expected;
  const char* reason;
};

template <std::size_t N>
void expect_all(const Row (&rows)[N]) {
  for (const Row& row : rows) EXPECT_EQ(shown(read(row.text)), row.expected) << row.reason;
}

// Every word of domain.md 5, and those that came up beside them.
TEST(Relations, EveryWordHasItsKind) {
  const std::vector<std::pair<const char*, const char*>> words = {
      {"Thực hiện", "thực hiện"},
      {"đã tổ chức thực hiện", "thực hiện"},
      {"chấp hành nghiêm", "thực hiện"},
      {"Triển khai", "triển khai"},
      {"nhằm cụ thể hóa", "cụ thể hóa"},
      {"để cụ thể hoá", "cụ thể hóa"},
      {"Căn cứ", "căn cứ"},
      {"căn cứ vào", "căn cứ"},
      {"Theo", "theo"},
      {"theo quy định tại", "theo"},
      {"thực hiện theo hướng dẫn tại Phụ lục III", "theo"},
      {"quy định tại khoản 2 Điều 5", "theo"},
      {"Sửa đổi, bổ sung một số điều của", "sửa đổi"},
      {"Bổ sung điểm a khoản 2 Điều 5", "bổ sung"},
      {"và thay thế", "thay thế"},
      {"Bãi bỏ", "bãi bỏ"},
      {"Bãi bỏ các quy định tại khoản 2 Điều 5", "bãi bỏ"},
      {"Huỷ bỏ", "bãi bỏ"},
      {"Quy chế ban hành kèm theo", "ban hành kèm theo"},
      {"được phê duyệt tại", "ban hành kèm theo"},
      {"Báo cáo sơ kết 3 năm thực hiện", "sơ kết"},
      {"Hội nghị tổng kết 10 năm triển khai thực hiện", "tổng kết"},
      {"kiểm tra việc thực hiện", "kiểm tra"},
      {"giám sát kết quả thực hiện", "giám sát"},
      {"Quán triệt", "quán triệt"},
      {"tổ chức học tập, quán triệt", "quán triệt"},
      {"Tuyên truyền", "tuyên truyền"},
      {"Hướng dẫn thi hành một số điều của", "hướng dẫn"},
      {"quy định chi tiết một số điều của", "quy định chi tiết"},
  };
  for (const auto& [word, kind] : words) {
    const std::string text = std::string(word) + " Nghị quyết số 15-NQ/TU của Tỉnh ủy";
    EXPECT_EQ(shown(read(text)), std::vector<std::string>{std::string("15-NQ/TU ") + kind + " -"})
        << text;
  }
}

TEST(Relations, WhoCites) {
  const Row rows[] = {
      {"Kế hoạch số 62-KH/HU, ngày 06/10/2022 của Huyện ủy thực hiện Nghị quyết số 21-NQ/TW, ngày "
       "16/6/2022 của Ban Chấp hành Trung ương Đảng",
       {"21-NQ/TW thực hiện 62-KH/HU"},
       "the verb stands behind issuer and date"},
      {"Thực hiện Kế hoạch số 62-KH/HU, ngày 06/10/2022 của Huyện ủy, Phòng Y tế báo cáo",
       {"62-KH/HU thực hiện -"},
       "a sentence that begins with the verb is the document's own"},
      {"Kế hoạch số 29-KH/TU, ngày 20/9/2021 về thực hiện Kết luận số 01-KL/TW, ngày 18/5/2021 của "
       "Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW",
       {"01-KL/TW thực hiện 29-KH/TU", "05-CT/TW thực hiện 01-KL/TW"},
       "subjects hold references whose subjects hold references"},
      {"Kế hoạch số 34-KH/HU về quán triệt, triển khai thực hiện Nghị quyết số 15-NQ/TU; Hướng dẫn "
       "số 12-HD/BTGHU",
       {"15-NQ/TU thực hiện 34-KH/HU"},
       "a semicolon ends the subject: the plan does not carry out the guide"},
      {"Thực hiện Nghị quyết số 15-NQ/TU về công tác cán bộ, Huyện ủy đã triển khai Chỉ thị số "
       "05-CT/TW",
       {"15-NQ/TU thực hiện -", "05-CT/TW triển khai -"},
       "behind a comma a body begins the sentence anew"},
      {"Nghị quyết số 15-NQ/TU về công tác cán bộ gắn với thực hiện Chỉ thị số 05-CT/TW",
       {"05-CT/TW thực hiện -"},
       "\"gắn với\" leaves the subject"},
      {"Mức chi của Nghị định số 105/2021/NĐ-CP về phòng, chống ma túy: Áp dụng như các đối tượng "
       "quy "
       "định tại Thông tư số 62/2022/TT-BTC",
       {"62/2022/TT-BTC theo -"},
       "behind a colon a sentence begins"},
      {"Nghị quyết số 15-NQ/TU được ban hành. Huyện ủy triển khai Chỉ thị số 05-CT/TW",
       {"05-CT/TW triển khai -"},
       "another sentence"},
      {"Công văn số 257-CV/ĐUK về việc triển khai các nghị quyết của Tỉnh ủy (trong đó có Nghị "
       "quyết "
       "15-NQ/TU)",
       {"15-NQ/TU triển khai 257-CV/ĐUK"},
       "the verb governs one of the documents named in general"},
  };
  expect_all(rows);
}

TEST(Relations, AWordGovernsItsList) {
  const Row rows[] = {
      {"Thực hiện Chỉ thị số 13-CT/TW và Kết luận số 61-KL/TW của Ban Bí thư",
       {"13-CT/TW thực hiện -", "61-KL/TW thực hiện -"},
       "\"và\""},
      {"Kế hoạch số 34-KH/HU về thực hiện Nghị quyết số 15-NQ/TU và Nghị quyết số 16-NQ/TU, ngày "
       "29/11/2021",
       {"15-NQ/TU thực hiện 34-KH/HU", "16-NQ/TU thực hiện 34-KH/HU"},
       "the list stands in a subject"},
      {"Triển khai Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị về bảo vệ nền tảng tư "
       "tưởng; Quy định số 08-QĐ/TW, ngày 25/10/2018 về trách nhiệm nêu gương",
       {"35-NQ/TW triển khai -", "08-QĐ/TW triển khai -"},
       "a semicolon between members with subjects"},
      {"theo quy định tại Điều 7 Luật Đấu thầu số 22/2023/QH15, khoản 6 Điều 1 Luật số "
       "90/2025/QH15",
       {"22/2023/QH15 theo -", "90/2025/QH15 theo -"},
       "a member with the place in it"},
      {"theo quy định của Luật, Nghị định số 15/2021/NĐ-CP và Nghị định số 64/2022/NĐ-CP",
       {"15/2021/NĐ-CP theo -", "64/2022/NĐ-CP theo -"},
       "the first member is a law defined before"},
      {"giám sát các dự án, Chỉ thị số 20-CT/TW", {}, "what is supervised is no document"},
      {"thực hiện Luật Đất đai và Nghị định số 102/2024/NĐ-CP",
       {"102/2024/NĐ-CP thực hiện -"},
       "the first member has no number"},
      {"Căn cứ Nghị định số 78/2025/NĐ-CP; Nghị định số 187/2025/NĐ-CP sửa đổi, bổ sung một số "
       "điều "
       "của Nghị định số 51/2025/NĐ-CP quy định chi tiết Luật Lưu trữ và Nghị định số "
       "79/2025/NĐ-CP",
       {"78/2025/NĐ-CP căn cứ -", "187/2025/NĐ-CP căn cứ -", "51/2025/NĐ-CP sửa đổi 187/2025/NĐ-CP",
        "79/2025/NĐ-CP căn cứ -"},
       "behind a law by name in another's subject it is the outer list that goes on"},
      {"Căn cứ Luật Xây dựng số 50/2014/QH13; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng "
       "số "
       "62/2020/QH14;",
       {"50/2014/QH13 căn cứ -", "62/2020/QH14 căn cứ -"},
       "the number is the amending law's"},
      {"Thực hiện Nghị quyết số 15-NQ/TU. Kế hoạch số 34-KH/HU",
       {"15-NQ/TU thực hiện -"},
       "no list goes over a sentence's end"},
  };
  expect_all(rows);
}

TEST(Relations, ChangesAreTurnedRound) {
  const Row rows[] = {
      {"Căn cứ Nghị định số 15/2021/NĐ-CP được sửa đổi, bổ sung một số điều bởi Nghị định số "
       "64/2022/NĐ-CP và Nghị định số 35/2023/NĐ-CP;",
       {"15/2021/NĐ-CP căn cứ -", "15/2021/NĐ-CP sửa đổi 64/2022/NĐ-CP",
        "15/2021/NĐ-CP sửa đổi 35/2023/NĐ-CP"},
       "both decrees change the one before them; the document rests on that"},
      {"Nghị định số 15/2021/NĐ-CP (đã được sửa đổi, bổ sung tại Nghị định số 64/2022/NĐ-CP)",
       {"15/2021/NĐ-CP sửa đổi 64/2022/NĐ-CP"},
       "in brackets"},
      {"Nghị định số 15/2021/NĐ-CP đã được sửa đổi theo Nghị định số 64/2022/NĐ-CP",
       {"15/2021/NĐ-CP sửa đổi 64/2022/NĐ-CP"},
       "\"theo\" leads to the one that changes; the document does not go by it"},
      {"Nghị định số 64/2022/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 15/2021/NĐ-CP",
       {"15/2021/NĐ-CP sửa đổi 64/2022/NĐ-CP"},
       "active"},
      {"Thông tư số 05/2019/TT-BYT hết hiệu lực kể từ ngày Thông tư này có hiệu lực",
       {"05/2019/TT-BYT bãi bỏ -"},
       "the verb stands behind"},
  };
  expect_all(rows);
}

TEST(Relations, WhatIsNone) {
  const Row rows[] = {
      {"Huyện ủy ban hành Kế hoạch số 47-KH/HU, ngày 18/12/2021", {}, "issuing is no relation"},
      {"Nghị quyết số 15-NQ/TU được triển khai thực hiện, Chỉ thị số 05-CT/TW cũng vậy",
       {},
       "a comma behind the verb: it governs what stood before"},
      {"thực hiện tốt công tác tiêm chủng. Nghị quyết số 15-NQ/TU", {}, "another sentence"},
      {"theo dõi Nghị quyết số 15-NQ/TU", {}, "the word only begins like one"},
      {"Thực hiện nhiệm vụ được giao\n\nNghị quyết số 15-NQ/TU", {}, "another paragraph"},
  };
  expect_all(rows);
}

// The title's relation is the document's own, and footnotes do not see the body.
TEST(Relations, StreamsAreApart) {
  DocumentText text;
  for (const auto& [name, line] : std::initializer_list<std::pair<const char*, const char*>>{
           {"header", "Báo cáo sơ kết 3 năm thực hiện Nghị quyết 15-NQ/TU"},
           {"body", "Thực hiện Kế hoạch số 62-KH/HU,"},
           {"footnotes", "và Nghị quyết số 21-NQ/TW"}}) {
    text.streams.emplace_back();
    text.streams.back().name = name;
    text.streams.back().text = line;
  }
  EXPECT_EQ(shown(extractor().extract(text)),
            (std::vector<std::string>{"15-NQ/TU sơ kết -", "62-KH/HU thực hiện -"}));
}

TEST(Relations, TheOneShownIsTheDocumentsOwn) {
  const std::vector<Relation> relations = {{-1, 1, "căn cứ"}, {2, 1, "sửa đổi"}, {1, 4, "theo"}};
  EXPECT_EQ(relation_of(relations, 0), nullptr);
  ASSERT_NE(relation_of(relations, 1), nullptr);
  EXPECT_EQ(relation_of(relations, 1)->kind, "căn cứ");
  EXPECT_EQ(relation_of(relations, 4)->citing, 1);
  EXPECT_EQ(relation_of({}, 0), nullptr);
}

// Whatever the pieces and their order: indices are valid, nothing cites itself, no relation stands
// twice, and they are ordered by cited, then citing.
TEST(Relations, HoldForAnyMixtureOfPieces) {
  const std::vector<std::string> pieces = {"Kế hoạch số 62-KH/HU",
                                           " thực hiện ",
                                           " và ",
                                           "; ",
                                           ". ",
                                           "Nghị quyết số 15-NQ/TU",
                                           " được sửa đổi ",
                                           " bởi ",
                                           " về ",
                                           "(",
                                           ")",
                                           "\n\n",
                                           "Luật Đất đai",
                                           " của Tỉnh ủy",
                                           ", ",
                                           " trong đó có ",
                                           " hết hiệu lực ",
                                           "Nghị định số 15/2021/NĐ-CP"};
  std::uint32_t state = 20;
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % pieces.size()];
    }
    const Mentions mentions = read(text);
    const auto count = static_cast<std::int32_t>(mentions.references.size());
    for (std::size_t i = 0; i < mentions.relations.size(); ++i) {
      const Relation& each = mentions.relations[i];
      ASSERT_TRUE(each.cited >= 0 && each.cited < count) << text;
      ASSERT_TRUE(each.citing >= -1 && each.citing < count) << text;
      ASSERT_NE(each.cited, each.citing) << text;
      ASSERT_FALSE(each.kind.empty());
      if (i == 0) continue;
      const Relation& last = mentions.relations[i - 1];
      ASSERT_LT(std::pair(last.cited, last.citing), std::pair(each.cited, each.citing)) << text;
    }
  }
}

TEST(Relations, AHeadingGovernsTheItemsUnderIt) {
  const Row rows[] = {
      {"Điều 1. Bãi bỏ toàn bộ các Thông tư sau đây:\n1. Thông tư số 05/2019/TT-BYT ngày 02/5/2019 "
       "của Bộ trưởng Bộ Y tế quy định về trang phục.\n2. Thông tư số 06/2019/TT-BYT của Bộ trưởng "
       "Bộ Y tế hướng dẫn khám bệnh.",
       {"05/2019/TT-BYT bãi bỏ -", "06/2019/TT-BYT bãi bỏ -"},
       "numbered"},
      {"2. Các văn bản sau hết hiệu lực kể từ ngày Thông tư này có hiệu lực:\na) Thông tư số "
       "05/2019/TT-BYT;\nb) Thông tư số 06/2019/TT-BYT;\nd) Thông tư số 07/2019/TT-BYT.",
       {"05/2019/TT-BYT bãi bỏ -", "06/2019/TT-BYT bãi bỏ -", "07/2019/TT-BYT bãi bỏ -"},
       "lettered, the verb behind, an item left out"},
      {"Thay thế các Quyết định:\n- Quyết định số 12/QĐ-UBND;\n- Quyết định số 13/QĐ-UBND.",
       {"12/QĐ-UBND thay thế -", "13/QĐ-UBND thay thế -"},
       "dashes"},
      {"Hồ sơ gồm các văn bản:\n1. Quyết định số 12/QĐ-UBND.\n2. Quyết định số 13/QĐ-UBND.",
       {},
       "a heading that does nothing to them"},
      {"Bãi bỏ các Thông tư cũ. Danh mục tham khảo:\n1. Thông tư số 05/2019/TT-BYT.",
       {},
       "the verb of an earlier sentence"},
      {"Bãi bỏ các Thông tư sau:\n1. Thông tư số 05/2019/TT-BYT.\nĐiều 2. Danh mục tham khảo:\n1. "
       "Thông tư số 06/2019/TT-BYT.",
       {"05/2019/TT-BYT bãi bỏ -"},
       "a new list has its own heading"},
  };
  expect_all(rows);
}

TEST(Relations, AQuotationStandsBetween) {
  const Row rows[] = {
      {"Bãi bỏ cụm từ “thi hoặc” tại khoản 4 Điều 4 Thông tư số 16/2021/TT-BYT.",
       {"16/2021/TT-BYT bãi bỏ -"},
       "curly"},
      {"Thay thế cụm từ \"Sở Y tế\" tại Điều 4 Thông tư số 16/2021/TT-BYT.",
       {"16/2021/TT-BYT thay thế -"},
       "straight"},
      {"Bãi bỏ thủ tục “một cửa, Thông tư số 16/2021/TT-BYT.", {}, "never closed"},
  };
  expect_all(rows);
}

}  // namespace
}  // namespace trichdan

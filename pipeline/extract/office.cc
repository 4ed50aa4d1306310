#include "extract/office.h"

#include <algorithm>
#include <vector>

#include "extract/office_line.h"
#include "extract/spelling.h"
#include "layout/fuzzy.h"

namespace trichdan {
namespace {

// A line without a post: a body that is signed for, or one that goes on. The words of a seal are
// few and short ("SỞ", "Y TẾ"), and a pen leaves no words.
bool is_of_a_body(const OfficeLine& line) {
  if (!line.sign.empty()) return !line.before.empty();
  constexpr std::size_t kLeastLetters = 8;
  std::size_t letters = 0;
  for (const std::string& word : line.before) letters += search_key(word).size();
  return !line.remains && line.before.size() >= 2 && letters >= kLeastLetters &&
         std::ranges::all_of(line.before, [](const std::string& word) {
           return is_syllable(word) || search_key(word) == "ubnd" || search_key(word) == "hdnd";
         });
}

// The last word that did not fit its line: "TM. BAN THƯỜNG VỤ TỈNH", "ĐOÀN"; "PHÓ CHỦ TỊCH
// THƯỜNG", "TRỰC".
bool goes_on(OfficeLine& above, const OfficeLine& line) {
  const std::vector<std::string>& words = above.last_words();
  return !words.empty() && line.post.empty() && line.sign.empty() && line.before.size() == 1 &&
         are_of_a_body(words.back(), line.before.front());
}

// Two words that may be of a name which is broken over lines, though of none that is known.
bool may_go_on(const OfficeLine& above, const OfficeLine& line) {
  return !above.behind.empty() && line.post.empty() && line.sign.empty() && !line.remains &&
         line.before.size() == 1 && search_key(line.before.front()).size() >= 3 &&
         is_syllable(line.before.front());
}

// BỘ TRƯỞNG is stood in for by a THỨ TRƯỞNG, others by their PHÓ.
bool stands_in(const OfficeLine& deputy, const OfficeLine& head) {
  return deputy.is_deputy() && !head.is_deputy() &&
         (head.names(deputy.post) || (deputy.post == "THỨ TRƯỞNG" && head.post == "BỘ TRƯỞNG"));
}

// "PHÓ GIÁM Đ)" under GIÁM ĐỐC: a row of which only the beginning was read, the deputy's of the
// post above, is completed.
void complete_deputy(const OfficeLine& head, OfficeLine& line) {
  if (head.post.empty() || head.is_deputy() || !line.post.empty() || !line.sign.empty()) return;
  if (line.before.size() < 2) return;
  const bool minister = head.post == "BỘ TRƯỞNG";
  const std::string post = minister ? "THỨ TRƯỞNG" : head.post;
  const std::string whole = search_key(minister ? post : "PHÓ " + post);
  const std::string read = search_key(joined_words(line.before));
  if (!whole.starts_with(read) || read.size() * 2 < whole.size()) return;
  line.before.clear();
  if (!minister) line.before.push_back("PHÓ");
  line.post = post;
  line.mended = true;
}

bool is_for_another(const OfficeLine& line) {
  const std::string sign = search_key(line.sign);
  return sign == "kt" || sign == "tl" || sign == "tuq";
}

// Two lines of one office: what the second says of the first, and the first of the second.
bool mend_pair(OfficeLine& head, OfficeLine& second) {
  if (head.post.empty() || head.is_deputy()) return false;
  const bool for_the_head = head.sign.empty() || search_key(head.sign) == "kt";
  bool mended = false;
  const bool again = head.names(second.post) && second.sign.empty() && second.before.empty() &&
                     second.behind.empty() && (head.behind.empty() || head.comma);
  if (again && for_the_head) {
    second.before.insert(second.before.begin(), "PHÓ");
    mended = true;
  }
  if (stands_in(second, head) && head.sign.empty()) {
    head.sign = "KT.";
    head.unclear_sign = false;
    mended = true;
  }
  return mended;
}

}  // namespace

bool names_post(std::string_view line) {
  return !office_line(line).post.empty();
}

bool is_office_sign(std::string_view word) {
  return is_sign_before_post(std::string(word));
}

Office read_office(std::span<const std::string> lines) {
  std::vector<OfficeLine> kept;
  bool lost = false;  // a word that may be the end of what stands above it
  for (const std::string& text : lines) {
    OfficeLine line = office_line(text);
    if (!kept.empty()) complete_deputy(kept.back(), line);
    if (!kept.empty() && goes_on(kept.back(), line)) {
      kept.back().last_words().push_back(line.before.front());
      continue;
    }
    lost = lost || (!kept.empty() && may_go_on(kept.back(), line));
    if (!line.post.empty() || is_of_a_body(line)) kept.push_back(std::move(line));
  }
  Office office;
  // Who signs for a body or for another does so in an office, which was printed below.
  office.mended = lost;
  office.mended =
      office.mended || (!kept.empty() && (kept.back().post.empty() || is_for_another(kept.back())));
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const bool mended = i + 1 < kept.size() && mend_pair(kept[i], kept[i + 1]);
    office.mended = office.mended || mended || kept[i].mended || kept[i].unclear_sign;
    office.text += (office.text.empty() ? "" : " ") + kept[i].text();
  }
  return office;
}

}  // namespace trichdan

#include "extract/office_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/spelling.h"
#include "layout/fuzzy.h"
#include "layout/posts.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::vector<std::string>;

// Pairs of words in the names of bodies that sign.
constexpr std::array<std::string_view, 28> kOfBodies{
    "VĂN PHÒNG", "CHI CỤC",   "THƯỜNG VỤ", "THƯỜNG TRỰC", "NHÂN DÂN",  "TỔNG CỤC",   "CHẤP HÀNH",
    "CHÍNH PHỦ", "QUỐC HỘI",  "MẶT TRẬN",  "TỈNH ĐOÀN",   "TỔ QUỐC",   "HUYỆN ĐOÀN", "KIỂM TRA",
    "PHÁP CHẾ",  "TỔ CHỨC",   "CÁN BỘ",    "HÀNH CHÍNH",  "TÀI CHÍNH", "KẾ HOẠCH",   "QUỐC TẾ",
    "HỢP TÁC",   "NGHIỆP VỤ", "TỔNG HỢP",  "ĐÀO TẠO",     "THANH TRA", "GIÁO DỤC",   "DÂN VẬN"};

// What stands before the letters of a word up to its last stop: "KT." of "KT.GIÁM".
std::string prefix_of(const std::string& word) {
  const std::size_t stop = word.find_last_of(".,/");
  return stop == std::string::npos || stop + 1 == word.size() ? "" : word.substr(0, stop + 1);
}

// "KT.", "KT,", "K/T", "K.T.", "TUQ." and, without a stop, "KT": the post a person signs for
// follows.
bool is_sign(const std::string& word) {
  constexpr std::array<std::string_view, 4> kSigns{"kt", "tm", "tl", "tuq"};
  constexpr std::string_view kStops = ".,/";
  const std::string key = search_key(word);
  if (key == "q") return word.size() > 1 && kStops.find(word.back()) != std::string_view::npos;
  const bool letters = std::ranges::all_of(
      word, [&](char c) { return (c >= 'A' && c <= 'Z') || kStops.find(c) != kStops.npos; });
  return letters && std::ranges::find(kSigns, key) != kSigns.end();
}

// The Q. of QUYỀN, read as a nought.
bool is_nought_for_q(const std::string& word) {
  return word == "0." || word == "O.";
}

// What a pen or a seal left: figures, and letters alone. The Y of "Y TẾ" and "Y HỌC" is a word.
bool is_remains(const Words& words, std::size_t at) {
  const std::string& word = words[at];
  if (is_nought_for_q(word) && at + 1 < words.size()) return false;
  if (word.find_first_of("0123456789") != std::string::npos) return true;
  if (search_key(word).size() >= 2 || is_sign(word)) return false;
  const std::string next = at + 1 < words.size() ? search_key(words[at + 1]) : "";
  return word != "Y" || (next != "te" && next != "hoc" && next != "duoc");
}

struct Match {
  std::string_view phrase;
  std::size_t words = 0;  // 0: none
  std::size_t distance = 0;
};

// The phrase that `count` words from `at` on are, one letter in five aside; the nearest, since THỦ
// TƯỚNG and THỨ TRƯỞNG differ in one. A sign may be attached to the first.
template <typename Phrases>
Match known_at(const Words& words, std::size_t at, const Phrases& phrases) {
  Match best;
  std::string key;
  for (std::size_t count = 1; count <= 4 && at + count <= words.size(); ++count) {
    const std::string& word = words[at + count - 1];
    key += search_key(count == 1 ? word.substr(prefix_of(word).size()) : word);
    for (const std::string_view phrase : phrases) {
      const std::string known = search_key(phrase);
      const std::size_t distance = edit_distance(key, known, known.size() / 5);
      if (distance > known.size() / 5) continue;
      if (best.words == 0 || distance < best.distance) best = {phrase, count, distance};
    }
  }
  return best;
}

// A post whose first word lies under something: only one ends so.
std::string_view post_ending_in(const std::string& word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kLast{
      {{"ĐỐC", "GIÁM ĐỐC"}, {"TỊCH", "CHỦ TỊCH"}, {"NHIỆM", "CHỦ NHIỆM"}}};
  const auto found =
      std::ranges::find_if(kLast, [&](const auto& row) { return row.first == word; });
  return found == kLast.end() ? std::string_view() : found->second;
}

bool is_rank(const std::string& word) {
  return word == "PHÓ" || word == "QUYỀN" || word == "TỔNG";
}

// "CON", "cON": a short word that no office begins with.
bool is_rim_word(const std::string& word) {
  const std::string key = search_key(word);
  const bool begins_post = std::ranges::any_of(signing_posts(), [&](std::string_view post) {
    return search_key(post.substr(0, post.find(' '))) == key;
  });
  return key.size() <= 3 && !begins_post && !is_sign(word) && prefix_of(word).empty() &&
         !is_rank(word);
}

bool is_printed_word(const std::string& word) {
  return is_syllable(word) && search_key(word).size() >= 3;
}

void mend_bodies(Words& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const Match body = known_at(words, i, kOfBodies);
    if (body.words != 2) continue;
    const std::size_t space = body.phrase.find(' ');
    words[i] = prefix_of(words[i]).append(body.phrase.substr(0, space));
    words[i + 1] = body.phrase.substr(space + 1);
  }
}

// The sign a line begins with, alone or attached to the next word: "TM.ĐOÀN CHỦ TỊCH".
void take_sign(OfficeLine& line, Words& words) {
  if (words.empty()) return;
  if (words.size() == 1 && is_nought_for_q(words.front())) {
    words.front() = "Q.";
    line.mended = true;
  }
  const std::string prefix = prefix_of(words.front());
  if (is_sign(words.front())) {
    line.sign = std::move(words.front());
    // The stop of a sign is read as a comma, which none has.
    if (line.sign.ends_with(',')) line.sign.back() = '.';
    words.erase(words.begin());
  } else if (!prefix.empty() && is_sign(prefix)) {
    line.sign = prefix;
    line.sign_attached = true;
    words.front().erase(0, prefix.size());
  }
}

// Before a post stand a sign and a rank. Of other words a line keeps what is spelled like words.
void read_before(OfficeLine& line, Words words) {
  // Nothing stands before a sign but what a seal left.
  const auto sign = std::find_if(words.rbegin(), words.rend(), is_sign).base();
  if (sign != words.begin() && sign != words.begin() + 1) {
    words.erase(words.begin(), sign - 1);
    line.mended = true;
  }
  take_sign(line, words);
  for (std::string& word : words) {
    // Before a post PHỤ is PHÓ: there is no such rank.
    const std::string key = search_key(word);
    const bool deputy =
        key.size() == 3 && edit_distance(key, "pho", 1) <= 1 && key.starts_with("ph");
    if (deputy && &word == &words.back()) {
      line.mended = line.mended || key != "pho";
      word = "PHÓ";
    }
    const bool ends_in_stop = word.find_last_of(".,/") != std::string::npos;
    if (is_rank(word) || (!ends_in_stop && is_printed_word(word))) {
      line.before.push_back(std::move(word));
    } else {
      line.unclear_sign = line.unclear_sign || line.sign.empty();
    }
  }
}

// The words without what pens left; says whether there was any. What stands before a seal's letters
// is of its rim too, unless it is a sign, a rank or the beginning of an office.
Words without_remains(std::string_view text, bool& remains) {
  const Words words = words_of(without_marks_around(text));
  Words kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_remains(words, i)) {
      remains = true;
      const bool of_rim = kept.size() == 1 && is_rim_word(kept.front());
      if (of_rim) kept.clear();
      continue;
    }
    const bool run_together = words[i].starts_with("PHÓ") && words[i].size() > 5;
    if (run_together) kept.push_back("PHÓ");
    kept.push_back(run_together ? words[i].substr(std::string_view("PHÓ").size()) : words[i]);
  }
  return kept;
}

struct Place {
  std::string_view post;  // empty: none
  std::size_t begin = 0;
  std::size_t words = 0;
  bool exact = true;  // marks aside
};

// Where the line names its post: the place that is nearest to one, the first of several.
Place post_in(const Words& words, OfficeLine& line) {
  Place best;
  std::size_t least = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Match match = known_at(words, at, signing_posts());
    if (match.words == 0 || (!best.post.empty() && match.distance >= least)) continue;
    best = {match.phrase, at, match.words, match.distance == 0};
    least = match.distance;
  }
  if (best.post.empty() && line.remains && !words.empty()) {
    best = {post_ending_in(words.front()), 0, 1, false};
  }
  return best;
}

}  // namespace

bool are_of_a_body(std::string_view first, std::string_view second) {
  return std::ranges::find(kOfBodies, std::string(first) + " " + std::string(second)) !=
         kOfBodies.end();
}

bool is_sign_before_post(const std::string& word) {
  return is_sign(word) || is_nought_for_q(word);
}

bool OfficeLine::names(std::string_view other) const {
  return post == other || (comma && joined_words(behind) == other);
}

bool OfficeLine::is_deputy() const {
  return post == "THỨ TRƯỞNG" || std::ranges::find(before, "PHÓ") != before.end();
}

std::string OfficeLine::text() const {
  Words words = before;
  if (!post.empty()) words.push_back(comma && !behind.empty() ? post + "," : post);
  words.insert(words.end(), behind.begin(), behind.end());
  return sign + (sign.empty() || sign_attached || words.empty() ? "" : " ") + joined_words(words);
}

OfficeLine office_line(std::string_view text) {
  OfficeLine line;
  Words words = without_remains(text, line.remains);
  const Place place = post_in(words, line);
  if (place.post.empty()) {
    mend_bodies(words);
    take_sign(line, words);
    line.before = std::move(words);
    return line;
  }
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(place.begin);
  line.post = place.post;
  line.mended = !place.exact;
  line.comma = (first + static_cast<std::ptrdiff_t>(place.words) - 1)->ends_with(',');
  line.behind.assign(first + static_cast<std::ptrdiff_t>(place.words), words.end());
  mend_bodies(line.behind);
  const std::string prefix = prefix_of(*first);
  read_before(line, Words(words.begin(), first));
  if (line.sign.empty() && is_sign(prefix)) {
    line.sign = prefix;
    line.sign_attached = line.before.empty();
  }
  line.unclear_sign = line.unclear_sign || (line.sign.empty() && !prefix.empty());
  return line;
}

}  // namespace trichdan

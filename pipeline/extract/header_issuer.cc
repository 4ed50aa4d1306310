#include "extract/header_issuer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// First words of names of bodies, lower case, as key_of gives them. The longest that fits counts.
constexpr std::array<std::string_view, 62> kBodyHeads{"uybannhandan",
                                                      "uybanmattran",
                                                      "uybankiemtra",
                                                      "uybanthuongvu",
                                                      "uyban",
                                                      "ubnd",
                                                      "hdnd",
                                                      "ubmttq",
                                                      "hoidongnhandan",
                                                      "hoidong",
                                                      "bo",
                                                      "so",
                                                      "ban",
                                                      "phong",
                                                      "cuc",
                                                      "tongcuc",
                                                      "chicuc",
                                                      "vu",
                                                      "vien",
                                                      "trungtam",
                                                      "benhvien",
                                                      "truong",
                                                      "vanphong",
                                                      "chinhphu",
                                                      "thutuong",
                                                      "quochoi",
                                                      "chutichnuoc",
                                                      "tinhuy",
                                                      "thanhuy",
                                                      "thiuy",
                                                      "huyenuy",
                                                      "quanuy",
                                                      "danguy",
                                                      "dangbo",
                                                      "chibo",
                                                      "banchaphanh",
                                                      "banthuongvu",
                                                      "mattran",
                                                      "doan",
                                                      "tinhdoan",
                                                      "thanhdoan",
                                                      "huyendoan",
                                                      "hoi",
                                                      "liendoan",
                                                      "congdoan",
                                                      "tongliendoan",
                                                      "congan",
                                                      "quandoi",
                                                      "toaan",
                                                      "kiemtoan",
                                                      "thanhtra",
                                                      "khobac",
                                                      "nganhang",
                                                      "baohiem",
                                                      "dai",
                                                      "tongcongty",
                                                      "congty",
                                                      "hocvien",
                                                      "chidoan",
                                                      "tongdoan",
                                                      "doanthanhnien",
                                                      "thanhtrachinhphu"};

constexpr std::array<std::string_view, 10> kPlaceHeads{
    "tỉnh", "huyện", "quận", "xã", "phường", "thành phố", "thị xã", "thị trấn", "đặc khu", "tp"};

// Words that are capitals wherever they stand, as sentences write them.
constexpr std::array<std::string_view, 13> kPhrases{
    "Trung ương", "Thường vụ Quốc hội", "Chính phủ",   "Việt Nam", "Hồ Chí Minh",
    "Nhà nước",   "Quốc hội",           "Công Thương", "Tổ quốc",  "Mặt trận",
    "Đảng ủy",    "Bộ Chính trị",       "Ban Bí thư"};

constexpr std::array<std::string_view, 12> kAbbreviations{
    "UBND", "HĐND", "UBMTTQ", "MTTQ", "TNCS", "BCH", "BCĐ", "BHXH", "TNHH", "MTV", "KHCN", "TDTT"};

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (!text.empty()) text += ' ';
    text += words[i];
  }
  return text;
}

bool is_abbreviation(std::string_view word) {
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

// How many words at `at` are the head of a body; 0 if none.
std::size_t body_head_size(const Words& words, std::size_t at) {
  for (std::size_t size = std::min<std::size_t>(4, words.size() - at); size > 0; --size) {
    const std::string key = key_of(joined(words, at, at + size));
    // "Sở" and "số" have one key: the letter tells them apart.
    if (key == "so" && to_lower(words[at]) != "sở") continue;
    if (std::find(kBodyHeads.begin(), kBodyHeads.end(), key) != kBodyHeads.end()) return size;
  }
  return 0;
}

struct PlaceHead {
  std::size_t size = 0;      // words; 0: none
  std::string_view written;  // as it is spelled, whatever marks OCR read
};

PlaceHead place_head_at(const Words& words, std::size_t at) {
  for (std::size_t size = std::min<std::size_t>(2, words.size() - at); size > 0; --size) {
    const std::string head = key_of(joined(words, at, at + size));
    for (const std::string_view known : kPlaceHeads) {
      if (head == key_of(known)) return {size, known};
    }
  }
  return {};
}

bool is_committee(std::string_view key) {
  return key == "tinhuy" || key == "thanhuy" || key == "thiuy" || key == "huyenuy" ||
         key == "quanuy" || key == "tinhdoan" || key == "huyendoan" || key == "thanhdoan";
}

bool is_separator(std::string_view word) {
  return word == "-" || word == "–" || word == "và" || word.ends_with(",");
}

// Where the phrase `known` occurs in `text` as whole words, in any case, it is put as it is
// written.
void restore(std::string& text, std::string_view known) {
  const std::string lower_text = to_lower(text);
  const std::string lower_known = to_lower(known);
  if (lower_text.size() != text.size() || lower_known.size() != known.size()) return;
  for (std::size_t at = lower_text.find(lower_known); at != std::string::npos;
       at = lower_text.find(lower_known, at + 1)) {
    const std::size_t end = at + known.size();
    const bool whole = (at == 0 || text[at - 1] == ' ') &&
                       (end == text.size() || text[end] == ' ' || text[end] == ',');
    if (whole) text.replace(at, known.size(), known);
  }
}

class NameWriter {
 public:
  explicit NameWriter(std::string_view capitals)
      : printed_(words_of(capitals)), lower_(words_of(to_lower(capitals))) {}

  std::string write() {
    while (at_ < printed_.size()) step();
    return joined(out_, 0, out_.size());
  }

 private:
  void step() {
    const std::size_t body = body_head_size(printed_, at_);
    const PlaceHead place = place_head_at(lower_, at_);
    if (is_abbreviation(printed_[at_])) {
      out_.push_back(printed_[at_++]);
      in_place_ = false;
    } else if (body > 1 || (body == 1 && next_capital_ && !in_place_)) {
      // One word alone ("phòng", "trường", "vụ") begins a name only where a name may begin.
      take_body_head(body);
    } else if (place.size > 0 && at_ > 0) {
      out_.emplace_back(place.written);
      at_ += place.size;
      in_place_ = true;
    } else {
      const bool capital = in_place_ || next_capital_ || at_ == 0;
      next_capital_ = is_separator(lower_[at_]);
      out_.push_back(capital && !next_capital_ ? to_title(lower_[at_])
                                               : lower_with_capital(capital));
      ++at_;
    }
  }

  // "thao," ends a part and may begin one: "Văn hóa, Thể thao".
  std::string lower_with_capital(bool capital) const {
    const std::string& word = lower_[at_];
    return capital && word != "và" ? to_title(word) : word;
  }

  void take_body_head(std::size_t size) {
    const std::string key = key_of(joined(printed_, at_, at_ + size));
    for (std::size_t i = 0; i < size; ++i, ++at_) {
      out_.push_back(i == 0 ? to_title(lower_[at_]) : lower_[at_]);
    }
    in_place_ = is_committee(key);
    next_capital_ = true;
  }

  Words printed_;
  Words lower_;
  Words out_;
  std::size_t at_ = 0;
  bool in_place_ = false;  // inside the name of a place: every word is a capital
  bool next_capital_ = true;
};

bool starts_body(const std::string& line) {
  const Words words = words_of(line);
  return !words.empty() && body_head_size(words, 0) > 0;
}

// "ỦY BAN THƯỜNG VỤ" alone: whose it is stands on the next line.
bool awaits_owner(const std::string& line) {
  constexpr std::array<std::string_view, 6> kOwned{
      "uybanthuongvu", "uybantrunguong", "banchaphanh", "banthuongvu", "vanphong", "uybannhandan"};
  return std::find(kOwned.begin(), kOwned.end(), key_of(line)) != kOwned.end();
}

// "tỉnh Kiên Giang" of "Ủy ban nhân dân tỉnh Kiên Giang"; empty if no place is named.
std::string place_part(std::string_view name) {
  const Words words = words_of(name);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (place_head_at(words, i).size > 0) return joined(words, i, words.size());
  }
  return {};
}

std::string expanded(std::string name) {
  if (name.starts_with("UBND ")) name.replace(0, 4, "Ủy ban nhân dân");
  if (name.starts_with("HĐND ")) name.replace(0, 5, "Hội đồng nhân dân");
  return name;
}

std::string owned(const std::string& own, const std::string& parent) {
  const std::string place = place_part(parent);
  const std::string parent_key = key_of(parent);
  const bool people =
      parent_key.starts_with("uybannhandan") || parent_key.starts_with("hoidongnhandan");
  if (people && !place.empty()) return place_part(own).empty() ? own + " " + place : own;
  if (parent_key.starts_with("dangbo") || parent_key.starts_with("dangcongsan")) return own;
  const Words words = words_of(parent);
  const std::size_t head = body_head_size(words, 0);
  const std::string key = key_of(joined(words, 0, head));
  if (key.ends_with("uy") || key.ends_with("doan")) return own + " " + parent;
  return own + " - " + parent;
}

}  // namespace

std::string without_marks_around(std::string_view line) {
  constexpr std::string_view kMarks = "'\"`.,:;_-~ ";
  const std::size_t begin = line.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return std::string(line.substr(begin, line.find_last_not_of(kMarks) - begin + 1));
}

std::string body_name(std::string_view capitals, std::string_view place) {
  if (!is_capitals(capitals)) return std::string(capitals);
  std::string name = NameWriter(capitals).write();
  for (const std::string_view phrase : kPhrases) restore(name, phrase);
  if (!place.empty()) restore(name, place);
  return name;
}

std::string issuer_of(std::span<const std::string> lines, std::string_view place) {
  std::vector<std::string> bodies;
  for (const std::string& printed : lines) {
    if (!has_letter_or_digit(printed)) continue;
    const std::string line = without_marks_around(printed);
    if (bodies.empty() || (starts_body(line) && !awaits_owner(bodies.back()))) {
      bodies.push_back(line);
    } else {
      bodies.back() += " " + line;
    }
  }
  if (bodies.empty()) return {};
  for (std::string& body : bodies) body = expanded(body_name(body, place));
  const std::string& own = bodies.back();
  return bodies.size() == 1 ? own : owned(own, bodies[bodies.size() - 2]);
}

}  // namespace trichdan

#include "extract/header_signoff.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "extract/person_name.h"
#include "extract/spelling.h"
#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "layout/numbering.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Offices, as signatures print them: pairs of words OCR is checked against.
constexpr std::array<std::string_view, 22> kPosts{
    "GIÁM ĐỐC",    "CHỦ TỊCH",   "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG",    "BÍ THƯ",
    "TRƯỞNG BAN",  "CỤC TRƯỞNG", "VỤ TRƯỞNG", "VĂN PHÒNG",  "TRƯỞNG PHÒNG", "HIỆU TRƯỞNG",
    "VIỆN TRƯỞNG", "THỐNG ĐỐC",  "CHI CỤC",   "THƯỜNG VỤ",  "THƯỜNG TRỰC",  "NHÂN DÂN",
    "CHỦ NHIỆM",   "TỔNG CỤC",   "CHẤP HÀNH", "CHÍNH PHỦ"};

// What stands before the letters of `word` up to its last stop: "KT." of "KT.GIÁM".
std::string_view prefix_of(std::string_view word) {
  const std::size_t stop = word.find_last_of(".,/");
  return stop == std::string_view::npos || stop + 1 == word.size() ? std::string_view()
                                                                   : word.substr(0, stop + 1);
}

// Empty if no post is like it. "THỦ TƯỚNG" and "THỨ TRƯỞNG" differ by one letter.
std::string_view nearest_post(const std::string& key) {
  std::string_view best;
  std::size_t least = key.size();
  for (const std::string_view post : kPosts) {
    const std::string known = search_key(post);
    const std::size_t distance = edit_distance(key, known, known.size() / 5);
    if (distance > known.size() / 5 || distance >= least) continue;
    best = post;
    least = distance;
  }
  return best;
}

void mend_posts(std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string prefix(prefix_of(words[i]));
    const std::string key = search_key(words[i].substr(prefix.size())) + search_key(words[i + 1]);
    const std::string_view post = nearest_post(key);
    if (!post.empty()) {
      const std::size_t space = post.find(' ');
      words[i] = prefix + std::string(post.substr(0, space));
      words[i + 1] = post.substr(space + 1);
    }
    if (search_key(words[i]) == "pho") words[i] = "PHÓ";
  }
}

// What a pen or a seal left beside a post: figures, and letters alone. "Q." for "quyền" stays.
bool is_remains(const std::string& word) {
  const bool figure = word.find_first_of("0123456789") != std::string::npos;
  return figure || (search_key(word).size() < 2 && !word.ends_with('.'));
}

std::string title_line(std::string_view line) {
  std::vector<std::string> words = words_of(without_marks_around(line));
  std::erase_if(words, is_remains);
  mend_posts(words);
  return joined_words(words);
}

// Specks and remains of a seal are capitals too: of a title every part is a word.
bool is_title_line(std::string_view line) {
  return is_capitals(line) && search_key(line).size() >= 4;
}

// "TS. Nguyễn Văn An", "Đại tá Lê Văn An": degree and rank are no part of the name.
std::string name_in(const std::string& line) {
  static const RE2 kDegree(
      R"re(^(?:(?:GS|PGS|TS|ThS|BS|DS|KS|CN|Ths|TSKH)[.A-Za-z]*\. ?|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý) )+)re");
  std::string name = without_marks_around(line);
  if (is_signature_head(name)) return {};
  RE2::Replace(&name, kDegree, "");
  return person_name(name);
}

std::string without_dash(std::string_view line) {
  const std::size_t space = line.find(' ');
  const std::string_view first = line.substr(0, space);
  if (space != std::string_view::npos && is_item_mark(first)) {
    return without_dash(line.substr(space + 1));
  }
  for (const std::string_view dash : {"-", "–", "—", "+", "•", "="}) {
    if (line.starts_with(dash)) return without_dash(line.substr(dash.size()));
  }
  return std::string(line);
}

bool is_file_copy(std::string_view item) {
  const std::string folded = fold_search(item.substr(0, 12));
  return folded.starts_with("luu");
}

// The State ends its items with ";", the Party with ",", which runs on elsewhere.
bool ends_item(std::string_view item, bool comma_ends) {
  constexpr std::string_view kEnds = ";.:";
  return kEnds.find(item.back()) != std::string_view::npos || (comma_ends && item.back() == ',');
}

bool has_semicolons(std::span<const std::string> lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return line.find(';') != std::string::npos; });
}

}  // namespace

Signature read_signature(std::span<const std::string> lines) {
  Signature signature;
  for (const std::string& line : lines) {
    const std::string name = name_in(line);
    if (!name.empty()) {
      signature.signer = name;
    } else if (signature.signer.empty() && is_title_line(line)) {
      signature.title += (signature.title.empty() ? "" : " ") + title_line(line);
    }
  }
  return signature;
}

std::vector<std::string> read_recipients(std::span<const std::string> lines) {
  std::vector<std::string> items;
  const bool comma_ends = !has_semicolons(lines);
  for (const std::string& line : lines) {
    if (is_recipients_head(line) || !has_letter_or_digit(line)) continue;
    std::string text = without_dash(line);
    const bool marked = text.size() != line.size() || is_file_copy(text);
    const bool note = text.starts_with('(');
    const bool goes_on =
        !items.empty() && !marked && (note || !ends_item(items.back(), comma_ends));
    if (!items.empty() && is_file_copy(items.back()) && !items.back().ends_with(',')) break;
    if (goes_on) {
      items.back() += " " + text;
    } else {
      items.push_back(std::move(text));
    }
  }
  return items;
}

}  // namespace trichdan

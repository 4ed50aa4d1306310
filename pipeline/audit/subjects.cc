#include "audit/subjects.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "audit/prose.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

using Words = std::set<std::string>;

// Words that any subject may have.
bool says_little(std::string_view word) {
  static constexpr std::array<std::string_view, 36> kCommon{
      "ve",   "viec", "va",   "cua",   "cac",  "cho", "trong", "doi",  "voi",
      "den",  "tu",   "tai",  "theo",  "mot",  "so",  "dieu",  "quy",  "dinh",
      "ban",  "hanh", "thuc", "hien",  "cong", "tac", "nam",   "giai", "doan",
      "tren", "dia",  "tinh", "huyen", "duoc", "la",  "nhung", "o",    "chi"};
  return std::ranges::find(kCommon, word) != kCommon.end();
}

Words content_of(std::string_view subject) {
  Words words;
  const std::string text = plain(subject);
  for (const std::string_view word : words_of(text, 60)) {
    const bool number = word.front() >= '0' && word.front() <= '9';
    if (!number && word.size() > 1 && !says_little(word)) words.emplace(word);
  }
  return words;
}

// "tuong" and "tuorng": as OCR has it.
bool nearly_equal(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::size_t least = std::min(a.size(), b.size());
  if (least < 3 || a.size() > b.size() + 1 || b.size() > a.size() + 1) return false;
  std::size_t head = 0, tail = 0;
  while (head < least && a[head] == b[head]) ++head;
  while (tail < least - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return std::max(a.size(), b.size()) - head - tail <= 1;
}

std::size_t shared(const Words& a, const Words& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a, [&](const std::string& word) {
    return std::ranges::any_of(b,
                               [&](const std::string& other) { return nearly_equal(word, other); });
  }));
}

// "về ...": what else follows a symbol may be no subject.
bool is_about(std::string_view subject) {
  return plain(subject.substr(0, 12)).starts_with("ve ");
}

// Of another document, or not in Vietnamese.
bool is_of_other(std::string_view subject) {
  const std::string text = " " + plain(subject) + " ";
  static constexpr std::array<std::string_view, 14> kWords{
      " sua doi",    " bo sung ", " thay the ", " bai bo ",     " dinh chinh ",
      " huong dan ", " so ket ",  " tong ket ", " nghi quyet ", " nghi dinh ",
      " luat ",      " the ",     " on ",       " of "};
  return std::ranges::any_of(
      kWords, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace

bool plainly_different(std::string_view a, std::string_view b) {
  constexpr std::size_t kFewest = 4;  // words that say something
  constexpr std::size_t kOneIn = 5;   // shared words of the shorter
  if (!is_about(a) || !is_about(b) || is_of_other(a) || is_of_other(b)) return false;
  const Words first = content_of(a), second = content_of(b);
  const std::size_t least = std::min(first.size(), second.size());
  return least >= kFewest && shared(first, second) * kOneIn < least;
}

}  // namespace trichdan::audit

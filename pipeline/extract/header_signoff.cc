#include "extract/header_signoff.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "extract/office.h"
#include "extract/spelling.h"
#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "layout/numbering.h"
#include "layout/posts.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Specks and remains of a seal are capitals too: of a title every part is a word.
bool is_title_line(std::string_view line) {
  const std::size_t letters = search_key(line).size();
  return is_capitals(line) && (letters >= 4 || (letters == 3 && is_syllable(line)));
}

// "GIÁM", and "Đốc": a capital behind which all letters look as small ones do.
bool may_be_capitals(const std::string& word) {
  if (is_capitals(word)) return true;
  constexpr std::string_view kAlike = "cdkopsuvwxyz";
  const std::string key = search_key(word);
  return key.size() >= 3 && to_title(word) == word &&
         key.find_first_not_of(kAlike, 1) == std::string::npos;
}

std::string joined_run(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  return joined_words({words.begin() + static_cast<std::ptrdiff_t>(begin),
                       words.begin() + static_cast<std::ptrdiff_t>(end)});
}

// Words in capitals from `begin` on; one whose letters only may be capitals is a pen's stroke where
// what stands before it names a post without it. Ends at `begin` if none is in capitals.
std::size_t end_of_capitals(const std::vector<std::string>& words, std::size_t begin) {
  std::size_t end = begin;
  bool capitals = false;
  for (; end < words.size() && may_be_capitals(words[end]) && is_syllable(words[end]); ++end) {
    const bool certain = is_capitals(words[end]);
    if (!certain && names_post(joined_run(words, begin, end))) break;
    capitals = capitals || certain;
  }
  return capitals ? end : begin;
}

// "* coN b BỘ TRƯỞNG", "T. GIÁM ĐỐC Tước": among what pens and seals left, the longest run of words
// in capitals that names a post, with its sign. Empty if there is none.
std::string office_among_remains(const std::string& line) {
  const std::vector<std::string> words = words_of(line);
  std::string longest;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    const std::size_t end = end_of_capitals(words, begin);
    const std::size_t first = begin > 0 && is_office_sign(words[begin - 1]) ? begin - 1 : begin;
    const std::string run = joined_run(words, first, end);
    if (end > begin && run.size() > longest.size() && names_post(run)) longest = run;
    begin = std::max(begin, end);
  }
  return longest;
}

// "TS. Nguyễn Văn An", "Đại tá Lê Văn An": degree and rank are no part of the name, nor is what a
// seal left before a rank, or of it.
SignedName name_in(const std::string& line, const PersonNames& persons) {
  static const RE2 kDegree(
      R"re(^(?:(?:GS|PGS|TS|ThS|BS|DS|KS|CN|Ths|TSKH)[.A-Za-z]*\. ?|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý) )+)re");
  static const RE2 kBehindRank(R"re(^.* ?(?:Đại|ượng|rung|hiếu) (?:tướng|tá|úy|uý) (.*)$)re");
  std::string name = without_marks_around(line);
  if (is_signature_head(name)) return {};
  const bool ranked = RE2::Replace(&name, kDegree, "");
  std::string behind;
  if (!RE2::FullMatch(name, kBehindRank, &behind)) {
    SignedName found = persons.signed_name(name);
    found.whole = ranked && name.starts_with(found.name);
    return found;
  }
  SignedName found = persons.signed_name(behind);
  found.mended = true;
  return found;
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

void add_part(std::string& whole, const std::string& part) {
  if (!whole.empty() && !part.empty()) whole += "; ";
  whole += part;
}

}  // namespace

Signature read_signature(std::span<const std::string> lines, const PersonNames& persons) {
  Signature signature;
  // Written by hand under a signature and signed again: of who received it.
  constexpr std::size_t kOfReceiver = 3;  // lines
  std::vector<std::string> office;
  std::string signer;
  std::size_t written = 0;  // lines of other text since the name
  const auto finish = [&] {
    const Office found = read_office(office);
    add_part(signature.title, found.text);
    add_part(signature.signer, signer);
    signature.mended = signature.mended || found.mended;
    office.clear();
    signer.clear();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const SignedName found = name_in(line, persons);
    if (!found.name.empty()) {
      signer = found.name;
      written = 0;
      signature.mended = signature.mended || found.mended;
      signature.whole = found.whole && (signature.whole || signature.signer_lines.empty());
      signature.signer_lines.push_back(i);
    } else if (const std::string office_part = office_among_remains(line);
               signer.empty() && !office_part.empty() && !is_capitals(line)) {
      office.push_back(office_part);
      signature.mended = true;
    } else if (is_title_line(line)) {
      // Behind a name only a second office counts: seals are read there too.
      if (!signer.empty() && !is_signature_head(line)) continue;
      if (!signer.empty() && written >= kOfReceiver) break;
      if (!signer.empty()) finish();
      office.push_back(line);
    } else if (!signer.empty() && search_key(line).size() >= 2) {
      ++written;
    }
  }
  finish();
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

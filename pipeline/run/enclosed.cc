#include "run/enclosed.h"

#include <algorithm>
#include <array>

#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

struct Symbol {
  std::string number;  // without leading zeros; empty: not legible
  std::string code;    // "/sytnvy", "-bc/hu" folded, without spaces
};

Symbol symbol_of(const std::string& number, const std::string& symbol) {
  std::string folded = fold_search(symbol);
  std::erase(folded, ' ');
  std::string digits = fold_search(number);
  if (folded.starts_with(digits)) folded.erase(0, digits.size());
  digits.erase(0, digits.find_first_not_of('0'));
  return {digits, folded};
}

// Known to the month, they name the same one.
bool same_month(const std::string& a, const std::string& b) {
  return a.size() >= 7 && b.size() >= 7 && a.compare(0, 7, b, 0, 7) == 0;
}

bool other_month(const std::string& a, const std::string& b) {
  const std::size_t known = std::min({a.size(), b.size(), std::size_t{7}});
  return known >= 4 && a.compare(0, known, b, 0, known) != 0;
}

// A letter cannot send what was not yet written.
bool is_later(const DocumentHeader& next, const DocumentHeader& parent) {
  const bool days = next.state == State::sure && parent.state == State::sure;
  const std::size_t known =
      std::min({next.date.size(), parent.date.size(), days ? std::size_t{10} : std::size_t{7}});
  return known >= 7 && next.date.compare(0, known, parent.date, 0, known) > 0;
}

// Whether a citation may mean the document of this head. A number written by hand is often not
// legible, or read with a wrong figure; then body and month must do.
bool may_mean(const Reference& reference, const DocumentHeader& head) {
  const Symbol cited = symbol_of(reference.number, reference.symbol);
  const Symbol own = symbol_of(head.number, head.symbol);
  if (own.code.empty() || cited.code != own.code) return false;
  if (other_month(reference.date, head.date)) return false;
  if (own.number.empty() || cited.number == own.number) return true;
  return head.state != State::sure && same_month(reference.date, head.date) &&
         edit_distance(cited.number, own.number, 1) <= 1;
}

bool names(const Understanding& parent, const DocumentHeader& head) {
  const auto& all = parent.mentions.references;
  return std::any_of(all.begin(), all.end(),
                     [&](const Reference& reference) { return may_mean(reference, head); });
}

std::string body_of(const Understanding& document) {
  for (const Stream& stream : document.text.streams) {
    if (stream.name != "body") continue;
    std::string folded = fold_search(stream.text);
    std::replace(folded.begin(), folded.end(), '\n', ' ');
    return folded;
  }
  return {};
}

// Letters send documents; what sets rules issues its forms and regulations with it.
bool sets_rules(const std::string& type) {
  static constexpr std::array<std::string_view, 9> kTypes{
      "Luật",       "Bộ luật",    "Pháp lệnh",          "Nghị định",           "Thông tư",
      "Nghị quyết", "Quyết định", "Thông tư liên tịch", "Nghị quyết liên tịch"};
  return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

// "(đính kèm Thông báo tuyển sinh)": a document of this type is sent along. "Ban hành kèm theo
// Quyết định này" is said of what has no head of its own, and a number names another document.
bool encloses_a(const std::string& body, const std::string& type) {
  if (type.empty()) return false;
  static constexpr std::array<std::string_view, 4> kSent{"dinh kem", "gui kem", "(kem theo",
                                                         "sao gui"};
  const std::string wanted = fold_search(type);
  for (const std::string_view sent : kSent) {
    for (std::size_t at = body.find(sent); at != std::string::npos; at = body.find(sent, at + 1)) {
      std::string_view rest = std::string_view(body).substr(at + sent.size());
      for (const std::string_view filler : {" theo", " ban", " cac", " noi dung"}) {
        if (rest.starts_with(filler)) rest.remove_prefix(filler.size());
      }
      if (!rest.starts_with(" " + wanted)) continue;
      rest.remove_prefix(wanted.size() + 1);
      const bool issued = at >= 9 && body.compare(at - 9, 9, "ban hanh ") == 0;
      const bool numbered = rest.starts_with(" so");
      if (!issued && !numbered && !rest.starts_with(" nay")) return true;
    }
  }
  return false;
}

// The head of the document before it once more: a second copy.
bool is_same(const DocumentHeader& a, const DocumentHeader& b) {
  const Symbol first = symbol_of(a.number, a.symbol);
  const Symbol second = symbol_of(b.number, b.symbol);
  if (first.code.empty() || first.code != second.code || other_month(a.date, b.date)) return false;
  if (!first.number.empty() && !second.number.empty()) return first.number == second.number;
  const std::string subject = search_key(a.subject);
  return !subject.empty() && resembles(search_key(b.subject), subject) && a.type == b.type;
}

}  // namespace

std::string why_enclosed(const Understanding& parent, const Understanding& next, bool directly) {
  const DocumentHeader& head = next.mentions.header;
  const DocumentHeader& first = parent.mentions.header;
  if (is_same(first, head)) return "the same number and body as the document before it";
  if (is_later(head, first)) return {};
  if (names(parent, head)) return "the document before it names it: it may have been sent with it";
  if (directly && !sets_rules(first.type) && encloses_a(body_of(parent), head.type)) {
    return "the document before it says that such a document is enclosed";
  }
  return {};
}

}  // namespace trichdan

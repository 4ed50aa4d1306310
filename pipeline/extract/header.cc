#include "extract/header.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/header_fields.h"
#include "extract/header_issuer.h"
#include "extract/header_lines.h"
#include "extract/header_signoff.h"
#include "extract/spelling.h"
#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Below these, what a word reads is no evidence: it is handwriting or lies under a stamp. Digits
// written into a form's blank look like digits to the recogniser even where it is wrong; printed
// ones reach 93 and more. A number in one word with its symbol shares the symbol's confidence,
// which says little: there the height of the figures tells.
constexpr float kLegible = 85;
constexpr float kLegibleByHand = 95;
constexpr float kLegibleWithSymbol = 75;
// Below this a field that was read needs a look.
constexpr float kSure = 85;
constexpr float kDoubtful = 50;  // of a subject's words; most are in the dictionary
constexpr float kCertain = 99;   // no recogniser's: of a text layer, of plain text

// QĐ is Quyết định and Quy định (domain 2): its type is on the title alone.
const DocumentType* type_of_code(std::string_view code, bool party) {
  // TT is the State's Thông tư and the Party's Thông tri.
  const std::string_view wanted = code == "TT" && !party ? "Thông tư" : std::string_view();
  for (const DocumentType& type : document_types()) {
    if (type.code.empty() || type.code != code || code == "QĐ") continue;
    if (wanted.empty() || type.name == wanted) return &type;
  }
  return nullptr;
}

class HeaderReader {
 public:
  HeaderReader(const DocumentText& text, const HeaderNames& names)
      : names_(names),
        left_(lines_with(text, Role::header_left)),
        right_(lines_with(text, Role::header_right)),
        title_(lines_with(text, Role::title)),
        signature_(lines_with(text, Role::signature)),
        recipients_(lines_with(text, Role::recipients)) {}

  DocumentHeader read() {
    read_place_and_date();
    read_number();
    read_issuer();
    read_type_and_subject();
    read_signoff();
    settle_state();
    return std::move(header_);
  }

 private:
  void doubt_if(bool doubtful) { doubtful_ = doubtful_ || doubtful; }

  void read_place_and_date() {
    for (const HeadLine& line : right_) {
      const auto found = trichdan::read_place_and_date(line.text);
      if (!found) continue;
      header_.place = found->place;
      header_.date = found->date;
      const float day = line.confidence(found->day_span);
      const float month = line.confidence(found->month_span);
      // A day or month that was hardly legible is unknown, though it looks like a number.
      if (month < kLegible) header_.date.resize(std::min<std::size_t>(header_.date.size(), 4));
      if (day < kLegible) header_.date.resize(std::min<std::size_t>(header_.date.size(), 7));
      const float place = line.confidence({0, found->day_span.first});
      doubt_if(found->misread || std::min({day, month, place}) < kSure);
      return;
    }
  }

  void read_number() {
    for (number_line_ = 0; number_line_ < left_.size(); ++number_line_) {
      const HeadLine& line = left_[number_line_];
      if (!is_number_line(line.text)) continue;
      if (auto own = read_own_number(line.text)) take_number(line, *std::move(own));
      return;
    }
  }

  void take_number(const HeadLine& line, OwnNumber own) {
    const float confidence = line.confidence(own.number_span);
    const bool illegible = own.filled_in  ? confidence < kLegibleByHand
                           : line.by_hand ? confidence < kLegibleWithSymbol
                                          : false;
    if (illegible && !own.number.empty()) {
      own.symbol.erase(0, own.number.size());
      own.number.clear();
    }
    doubt_if(confidence < (own.filled_in ? kCertain : kSure));
    header_.number = own.number;
    header_.symbol = own.symbol;
    code_ = own.code;
    party_ = own.party;
  }

  void read_issuer() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < number_line_; ++i) {
      if (is_subject_start(left_[i].text)) continue;
      names.emplace_back(left_[i].text);
      doubt_if(left_[i].confidence({0, left_[i].text.size()}) < kSure);
    }
    IssuingBody body = issuing_body(names, header_.place, names_);
    header_.issuer = std::move(body.issuer);
    header_.parent = std::move(body.parent);
    agree_on_place(body.place);
  }

  // A head prints its place twice, in the body's name and before the date: what OCR did to one of
  // them the other tells.
  void agree_on_place(const std::string& of_body) {
    const std::string place = names_.place(header_.place, of_body);
    const std::string body = names_.place(of_body, place);
    doubt_if(place != header_.place || body != of_body);
    header_.place = place;
    for (std::string* const name : {&header_.issuer, &header_.parent}) {
      const std::size_t at = of_body.empty() ? std::string::npos : name->find(of_body);
      if (at != std::string::npos) name->replace(at, of_body.size(), body);
    }
  }

  void read_type_and_subject() {
    for (std::size_t i = 0; i < title_.size(); ++i) {
      const auto title = read_title_line(title_[i].text);
      if (!title) continue;
      header_.type = title->type->name;
      doubt_subject(title_, i);
      take_title(subject_under(*title, joined(title_, i + 1)));
      return;
    }
    const std::size_t first = subject_line();
    if (first < left_.size()) header_.subject = subject_from(joined(left_, first));
    doubt_subject(left_, first);
    read_type_from_code(first < left_.size());
  }

  // Words hardly read, from that line on, lie under a stamp or are one's.
  void doubt_subject(const std::vector<HeadLine>& lines, std::size_t begin) {
    for (std::size_t i = begin; i < lines.size(); ++i)
      doubt_if(lines[i].confidence({0, lines[i].text.size()}) < kDoubtful);
  }

  // Where the type's own line is in capitals and those under it are not, it alone is put in a
  // sentence's writing.
  std::string subject_under(const TitleLine& title, const std::string& below) const {
    if (title.subject.empty()) return below;
    if (below.empty()) return std::string(title.subject);
    const bool one = is_capitals(below);
    return (one ? std::string(title.subject) : names_.sentence(title.subject, header_.place)) +
           ' ' + below;
  }

  // Of a công văn, in the left column: the line that begins with "V/v" or, where neither reader saw
  // that, the one layout put under the number because one of them did.
  std::size_t subject_line() const {
    const auto found = std::ranges::find_if(
        left_, [](const HeadLine& line) { return is_subject_start(line.text); });
    if (found != left_.end()) return static_cast<std::size_t>(found - left_.begin());
    const std::size_t under = number_line_ + 1;
    return under < left_.size() && is_like_about_sign(left_[under].text) ? under : left_.size();
  }

  static bool is_like_about_sign(std::string_view line) {
    const std::string first = to_lower(line.substr(0, line.find(' ')));
    return first.starts_with('v') && search_key(first).size() <= 3 && first != "về";
  }

  static std::string subject_from(std::string text) {
    if (is_subject_start(text) || !is_like_about_sign(text))
      return with_plain_start(std::move(text));
    return "V/v" + text.substr(std::min(text.find(' '), text.size()));
  }

  // "QUYẾT ĐỊNH" and under it the subject, or number and date as well, as Công báo prints them.
  void take_title(const std::string& text) {
    auto gazette = header_.symbol.empty() ? read_gazette_title(text) : std::nullopt;
    header_.subject = names_.sentence(gazette ? gazette->subject : text, header_.place);
    if (!gazette) return;
    header_.number = std::move(gazette->number);
    header_.symbol = std::move(gazette->symbol);
    header_.date = std::move(gazette->date);
    header_.issuer = names_.body(gazette->issuer, "");
  }

  // A công văn has no title and, with the State, no code of a type either.
  void read_type_from_code(bool has_subject_line) {
    const DocumentType* type = type_of_code(code_, party_);
    if (code_.empty() && !has_subject_line) return;
    if (code_ == "CV" || (type == nullptr && !party_ && code_ != "QĐ") ||
        (code_.empty() && has_subject_line)) {
      header_.type = "Công văn";
    } else if (type != nullptr) {
      header_.type = type->name;
      doubt_if(true);  // the title itself was not read
    }
  }

  static std::string joined(const std::vector<HeadLine>& lines, std::size_t begin) {
    std::string text;
    for (std::size_t i = begin; i < lines.size(); ++i) {
      if (!text.empty()) text += ' ';
      text += lines[i].text;
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  void read_signoff() {
    header_.recipients = read_recipients(texts_of(lines_of_first_page(recipients_)));
    const std::vector<HeadLine> lines = lines_of_first_page(signature_);
    Signature signature = read_signature(texts_of(lines), names_.persons());
    const bool scanned = std::ranges::any_of(signature_, [](const HeadLine& line) {
      return line.confidence({0, line.text.size()}) < kCertain;
    });
    const bool guessed = std::ranges::any_of(signature.signer_lines, [&](std::size_t i) {
      return is_guessed(lines[i], signature.signer);
    });
    const bool whole = signature.whole || names_.persons().is_whole(signature.signer);
    const bool misread = std::ranges::any_of(signature.signer_lines, [&](std::size_t i) {
      return has_misread_name(lines[i], signature.signer);
    });
    if (!scanned || (!guessed && whole && !misread)) header_.signer = std::move(signature.signer);
    header_.signer_title = std::move(signature.title);
    doubt_if(scanned && misread);
    doubt_if(signature.mended || std::ranges::any_of(lines, is_hardly_read_office));
    if (!header_.signer.empty()) doubt_signer(lines, signature.signer_lines, scanned);
  }

  // A word of it lies under a seal.
  static bool is_hardly_read_office(const HeadLine& line) {
    constexpr float kHardlyRead = 60;  // confidence
    return is_capitals(line.text) && line.text.size() > 4 &&
           line.confidence({0, line.text.size()}) < kHardlyRead;
  }

  // The family name, before the rest of the name, was not read but guessed.
  static bool is_guessed(const HeadLine& line, std::string_view signer) {
    constexpr float kGuessed = 10;  // confidence
    const std::string_view rest = signer.substr(std::min(signer.find(' '), signer.size()));
    const std::size_t end = rest.empty() ? std::string_view::npos : line.text.rfind(rest);
    if (end == std::string_view::npos || end == 0) return false;
    const std::size_t space = line.text.rfind(' ', end - 1);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    return line.confidence({begin, end}) < kGuessed;
  }

  // A word of it that is no syllable is another people's, or was hardly read.
  static bool has_misread_name(const HeadLine& line, const std::string& signer) {
    for (const std::string& word : words_of(signer)) {
      const std::size_t at = line.text.find(word);
      if (search_key(word).size() < 2 || at == std::string_view::npos) continue;
      if (!is_vietnamese_syllable(word) && line.confidence({at, at + word.size()}) < kSure)
        return true;
    }
    return false;
  }

  // Of a name under a seal a letter may be misread; that a family name is none is a sign of it.
  void doubt_signer(const std::vector<HeadLine>& lines, const std::vector<std::size_t>& names,
                    bool scanned) {
    for (const std::size_t line : names)
      doubt_if(lines[line].confidence({0, lines[line].text.size()}) < kSure);
    doubt_if(scanned &&
             !names_.persons().is_family_name(header_.signer.substr(0, header_.signer.find(' '))));
  }

  void settle_state() {
    const bool nothing = header_.number.empty() && header_.date.empty() && header_.type.empty() &&
                         header_.issuer.empty();
    const bool missing = header_.number.empty() || header_.date.size() < 10 ||
                         header_.type.empty() || header_.issuer.empty();
    header_.state = nothing ? State::unreadable : missing || doubtful_ ? State::check : State::sure;
  }

  const HeaderNames& names_;
  std::vector<HeadLine> left_;
  std::vector<HeadLine> right_;
  std::vector<HeadLine> title_;
  std::vector<HeadLine> signature_;
  std::vector<HeadLine> recipients_;
  std::size_t number_line_ = 0;  // index into left_
  std::string code_;
  bool party_ = false;
  bool doubtful_ = false;
  DocumentHeader header_;
};

}  // namespace

DocumentHeader read_header(const DocumentText& text, const HeaderNames& names) {
  return HeaderReader(text, names).read();
}

}  // namespace trichdan

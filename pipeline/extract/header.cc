#include "extract/header.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/header_fields.h"
#include "extract/header_issuer.h"
#include "layout/evidence.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Below these, what a word reads is no evidence: it is handwriting or lies under a stamp. A number
// written into a form's blank looks like digits to the recogniser even where it is wrong.
constexpr float kLegible = 75;
constexpr float kLegibleByHand = 90;
// Below this a field that was read needs a look.
constexpr float kSure = 85;

struct HeadLine {
  std::string_view text;
  const Stream* stream = nullptr;
  std::uint32_t begin = 0;
  Role role = Role::body;

  // Of the least sure word in these bytes of the line; 100 for plain text.
  float confidence(std::pair<std::size_t, std::size_t> span) const {
    float least = 100;
    const auto from = begin + static_cast<std::uint32_t>(span.first);
    const auto to = begin + static_cast<std::uint32_t>(span.second);
    for (const Origin& word : stream->words_in(from, to)) least = std::min(least, word.confidence);
    return least;
  }
};

std::vector<HeadLine> lines_with(const DocumentText& text, Role role) {
  std::vector<HeadLine> lines;
  for (const Stream& stream : text.streams) {
    for (const LineSpan& line : stream.lines) {
      if (line.role != role) continue;
      const std::string_view part =
          std::string_view(stream.text).substr(line.begin, line.end - line.begin);
      lines.push_back({part, &stream, line.begin, role});
    }
  }
  return lines;
}

const DocumentType* type_of_code(std::string_view code) {
  for (const DocumentType& type : document_types()) {
    if (!type.code.empty() && type.code == code) return &type;
  }
  return nullptr;
}

class HeaderReader {
 public:
  explicit HeaderReader(const DocumentText& text)
      : left_(lines_with(text, Role::header_left)),
        right_(lines_with(text, Role::header_right)),
        title_(lines_with(text, Role::title)),
        signature_(lines_with(text, Role::signature)) {}

  DocumentHeader read() {
    read_place_and_date();
    read_number();
    read_issuer();
    read_type_and_subject();
    read_signer();
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
      doubt_if(found->misread || std::min(day, month) < kSure);
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
    // A number printed with its symbol is read as one word and shares its confidence; one written
    // into the blank before it stands alone.
    const bool illegible = own.filled_in && confidence < kLegibleByHand;
    if (illegible && !own.number.empty()) {
      own.symbol.erase(0, own.number.size());
      own.number.clear();
    }
    doubt_if(own.filled_in || confidence < kSure);
    header_.number = own.number;
    header_.symbol = own.symbol;
    code_ = own.code;
    party_ = own.party;
  }

  void read_issuer() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < number_line_; ++i) {
      if (!is_subject_start(left_[i].text)) names.emplace_back(left_[i].text);
    }
    header_.issuer = issuer_of(names, header_.place);
  }

  void read_type_and_subject() {
    for (std::size_t i = 0; i < title_.size(); ++i) {
      const DocumentType* type = titled_type(title_[i].text);
      if (type == nullptr) continue;
      header_.type = type->name;
      header_.subject = joined(title_, i + 1);
      return;
    }
    const auto subject = std::find_if(left_.begin(), left_.end(), [](const HeadLine& line) {
      return is_subject_start(line.text);
    });
    if (subject != left_.end()) {
      header_.subject = joined(left_, static_cast<std::size_t>(subject - left_.begin()));
    }
    read_type_from_code(subject != left_.end());
  }

  // A công văn has no title and, with the State, no code of a type either.
  void read_type_from_code(bool has_subject_line) {
    const DocumentType* type = type_of_code(code_);
    if (code_.empty() && !has_subject_line) return;
    if (code_ == "CV" || (type == nullptr && !party_) || (code_.empty() && has_subject_line)) {
      header_.type = "Công văn";
    } else if (type != nullptr && code_ != "QĐ") {
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

  void read_signer() {
    for (const HeadLine& line : signature_) {
      const std::string name = without_marks_around(line.text);
      if (is_person_name(name)) header_.signer = name;
    }
  }

  void settle_state() {
    const bool nothing = header_.number.empty() && header_.date.empty() && header_.type.empty() &&
                         header_.issuer.empty();
    const bool missing = header_.number.empty() || header_.date.size() < 10 ||
                         header_.type.empty() || header_.issuer.empty();
    header_.state = nothing ? State::unreadable : missing || doubtful_ ? State::check : State::sure;
  }

  std::vector<HeadLine> left_;
  std::vector<HeadLine> right_;
  std::vector<HeadLine> title_;
  std::vector<HeadLine> signature_;
  std::size_t number_line_ = 0;  // index into left_
  std::string code_;
  bool party_ = false;
  bool doubtful_ = false;
  DocumentHeader header_;
};

}  // namespace

DocumentHeader read_header(const DocumentText& text) {
  return HeaderReader(text).read();
}

}  // namespace trichdan

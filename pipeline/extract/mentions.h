// extract: what a document says that is worth a row: references, figures, units, and its own
// header.
//
// Every mention is a span of one stream. `text` is as printed; the other fields are normalised.
// Empty strings stand for "not stated".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

enum class State { sure, check, unreadable };
std::string_view name_of(State state);  // "sure", "check", "unreadable"

struct Span {
  std::uint32_t stream = 0;  // index into DocumentText::streams
  std::uint32_t begin = 0;   // bytes, half-open
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

// "Kế hoạch số 13-KH/BTGTU, ngày 13/12/2021 của Ban Tuyên giáo Tỉnh ủy"
struct Reference {
  Span span;  // type word to the end of symbol or date
  std::string text;
  std::string type;         // "Kế hoạch"
  std::string number;       // "13"; "30c"
  std::string symbol;       // "13-KH/BTGTU": no inner spaces, printed case
  std::string symbol_read;  // as printed, spaces and all
  std::string year;         // of a normative symbol ("30/2020/NĐ-CP") or of "năm 2019"
  std::string date;         // ISO 8601: "2021-12-13", "2021-12" or ""
  std::string issuer;       // "Ban Tuyên giáo Tỉnh ủy"
  std::string issuer_from;  // "của", "beside", "ban hành", "list", "code" or ""
  std::string subject;
  State state = State::sure;
};

// "Nghị quyết Trung ương 4 (khóa XI, XII)"
struct NamedReference {
  Span span;
  std::string text;
  State state = State::sure;
};

struct Figure {
  Span span;
  std::string text;
  std::string kind;       // percent, permille, ratio, count, money
  std::string value;      // decimal string with a point: "99.2"; empty for a ratio
  std::string numerator;  // of a ratio, as printed ("05")
  std::string denominator;
  std::string unit;          // counted noun or "%"
  std::string bound;         // "hơn", "gần", ...
  std::string verdict;       // "đạt chỉ tiêu", ...
  std::string subject_unit;  // whose figure it is
  State state = State::sure;
};

struct UnitMention {
  Span span;
  std::string text;  // "Huyện ủy Nậm Pồ"
  std::string name;  // normalised
};

// The document's own data, from its header, title and signature.
struct DocumentHeader {
  std::string type, number, symbol, issuer, place, date, subject, signer;
  State state = State::sure;
};

struct Mentions {
  DocumentHeader header;
  std::vector<Reference> references;
  std::vector<NamedReference> named_references;
  std::vector<Figure> figures;
  std::vector<UnitMention> units;
};

}  // namespace trichdan

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
  // The place in it that is meant: "điểm a khoản 2 Điều 5" is point "a", clause "2", article "5".
  // Lists as pinpoint.h writes them: "a, b"; several places "2; 3", "-" where one has no such part.
  std::string article;
  std::string clause;
  std::string point;
  bool central = false;  // the symbol's code belongs to one central body: "TW", "CP", a ministry's
  State state = State::sure;
  // Whether type, symbol and date are well formed, whatever the issuer is.
  bool well_formed = true;
};

// A document named without a number, as patterns/named.toml knows it; what is unknown is empty.
struct NamedWork {
  std::string name;    // "Nghị quyết Trung ương 4 khóa XII"; "Hiến pháp năm 2013"
  std::string type;    // "Nghị quyết"
  std::string symbol;  // "04-NQ/TW" where the table knows it
  std::string date;    // ISO 8601, or a year
  std::string issuer;
};

// "Nghị quyết Trung ương 4 (khóa XI, XII)": one mention, two works.
struct NamedReference {
  Span span;
  std::string text;
  std::vector<NamedWork> works;
  State state = State::sure;
};

// What one document does to another: "Kế hoạch A thực hiện Nghị quyết B".
struct Relation {
  std::int32_t citing = -1;  // index into Mentions::references; -1: the document itself
  std::int32_t cited = 0;    // index into Mentions::references
  std::string kind;  // as patterns/relations.toml names it: "thực hiện", "sửa đổi", "căn cứ"
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
  std::string change;        // "tăng", "giảm", with "so với ..." where it is said
  std::string period;        // "năm 2024", "6 tháng đầu năm 2023"
  std::string row;           // of a table: the headings the cell stands under
  std::string column;
  State state = State::sure;
};

struct UnitMention {
  Span span;
  std::string text;  // "Huyện ủy Nậm Pồ"
  std::string name;  // normalised: as it is usually written
  std::string
      unit;  // the body it is, as complete as the document says: "Tỉnh ủy Điện Biên" for "Tỉnh ủy"
  std::string kind;   // its head: "Tỉnh ủy"
  std::string place;  // the gazetteer's name of its place: "huyện Nậm Pồ"; empty without one
};

// The document's own data, from its header, title and signature.
struct DocumentHeader {
  std::string type, number, symbol, issuer, place, date, subject, signer;
  std::string parent;        // the body above the issuer, as the header's first line has it
  std::string signer_title;  // "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"
  std::vector<std::string> recipients;  // the items under "Nơi nhận"
  State state = State::sure;
};

struct Mentions {
  DocumentHeader header;
  std::vector<Reference> references;
  std::vector<NamedReference> named_references;
  std::vector<Figure> figures;
  std::vector<UnitMention> units;
  std::vector<Relation> relations;  // by cited, then citing
};

}  // namespace trichdan

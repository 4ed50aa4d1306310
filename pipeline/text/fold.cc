#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <optional>

#include "text/special.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace trichdan {
namespace {

char32_t lower_of(char32_t point) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(point)));
}

// --- search
// ----------------------------------------------------------------------------------------

// The definition: lower case, canonical decomposition, marks off, đ to d.
std::string search_form(char32_t point) {
  const char32_t plain = replacement_of(point);
  if (plain == kDropped) return {};
  if (is_dash(plain)) return "-";
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString lower(static_cast<UChar32>(lower_of(plain)));
  const icu::UnicodeString parts = nfd->normalize(lower, status);
  std::string out;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (u_charType(part) == U_NON_SPACING_MARK) continue;
    append_utf8(out, part == 0x111 ? U'd' : static_cast<char32_t>(part));
  }
  return out;
}

// The definition in a table for every character below U+2000, Vietnamese among them: looking a
// letter up costs a fiftieth of asking ICU.
class SearchTable {
 public:
  static constexpr char32_t kEnd = 0x2000;

  SearchTable() {
    for (char32_t point = 0; point < kEnd; ++point) {
      const std::string form = search_form(point);
      Entry& entry = entries_[point];
      if (form.size() > entry.bytes.size()) {
        entry.size = kTooLong;
      } else {
        entry.size = static_cast<unsigned char>(form.size());
        form.copy(entry.bytes.data(), form.size());
      }
    }
  }

  void append(std::string& out, char32_t point) const {
    if (point < kEnd && entries_[point].size != kTooLong) {
      out.append(entries_[point].bytes.data(), entries_[point].size);
    } else {
      out += search_form(point);
    }
  }

 private:
  static constexpr unsigned char kTooLong = 255;
  struct Entry {
    unsigned char size = 0;
    std::array<char, 7> bytes{};
  };
  std::array<Entry, kEnd> entries_;
};

// --- tone
// ------------------------------------------------------------------------------------------

struct Toned {
  std::u32string_view second;        // the letter that carries the mark in the old spelling: à
  std::u32string_view first_marked;  // the first letter with that mark: ò
  char32_t first;                    // o
  char32_t second_plain;             // a
};

// Old and new placement differ in three open rhymes only: oa, oe, uy.
constexpr std::array<Toned, 6> kOpenRhymes{{
    {U"àảãáạ", U"òỏõóọ", U'o', U'a'},
    {U"èẻẽéẹ", U"òỏõóọ", U'o', U'e'},
    {U"ỳỷỹýỵ", U"ùủũúụ", U'u', U'y'},
    {U"ÀẢÃÁẠ", U"ÒỎÕÓỌ", U'O', U'A'},
    {U"ÈẺẼÉẸ", U"ÒỎÕÓỌ", U'O', U'E'},
    {U"ỲỶỸÝỴ", U"ÙỦŨÚỤ", U'U', U'Y'},
}};

struct NewPlacement {
  char32_t first = 0;
  char32_t second = 0;
};

// `first` may be of the other case than `second` ("Uỷ").
std::optional<NewPlacement> replaced(char32_t first, char32_t second) {
  for (const Toned& rhyme : kOpenRhymes) {
    const std::size_t tone = rhyme.second.find(second);
    if (tone == std::u32string_view::npos || lower_of(first) != lower_of(rhyme.first)) continue;
    const char32_t marked = rhyme.first_marked[tone];
    const bool capital = lower_of(first) != first;
    const auto first_marked =
        capital ? static_cast<char32_t>(u_toupper(static_cast<UChar32>(marked))) : lower_of(marked);
    return NewPlacement{first_marked, rhyme.second_plain};
  }
  return {};
}

bool is_letter(char32_t point) {
  return u_isalpha(static_cast<UChar32>(point)) != 0;
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(decode_at(text, at).point);
}

}  // namespace

std::string fold_search(std::string_view text) {
  static const auto kTable = std::make_unique<SearchTable>();
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    kTable->append(out, decoded.point);
    at += decoded.size;
  }
  return out;
}

std::string fold_tone(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  char32_t before = 0;  // the character before the one at `at`, unfolded
  for (std::size_t at = 0; at < text.size();) {
    const Decoded first = decode_at(text, at);
    const std::size_t next = at + first.size;
    const Decoded second = next < text.size() ? decode_at(text, next) : Decoded{};
    const bool glide_of_q = before == 'q' || before == 'Q';  // quý: the u belongs to the q
    std::optional<NewPlacement> placed;
    if (second.point >= 0x80 && !glide_of_q) placed = replaced(first.point, second.point);
    if (placed && !letter_at(text, next + second.size)) {
      append_utf8(out, placed->first);
      append_utf8(out, placed->second);
      before = second.point;
      at = next + second.size;
      continue;
    }
    append_utf8(out, is_dash(first.point) ? U'-' : first.point);
    before = first.point;
    at = next;
  }
  return out;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    append_utf8(out, lower_of(decoded.point));
    at += decoded.size;
  }
  return out;
}

std::string to_title(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    const auto point = static_cast<UChar32>(decoded.point);
    append_utf8(out, static_cast<char32_t>(inside ? u_tolower(point) : u_totitle(point)));
    inside = u_isalnum(point) != 0 || u_charType(point) == U_NON_SPACING_MARK;
    at += decoded.size;
  }
  return out;
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    if (u_isalnum(static_cast<UChar32>(decoded.point)) != 0) return true;
    at += decoded.size;
  }
  return false;
}

double share_of_capitals(std::string_view text) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    if (is_letter(decoded.point)) ++letters;
    if (u_isupper(static_cast<UChar32>(decoded.point)) != 0) ++capitals;
    at += decoded.size;
  }
  return letters < 2 ? 0 : static_cast<double>(capitals) / static_cast<double>(letters);
}

bool is_capitals(std::string_view text) {
  return share_of_capitals(text) >= 0.8;
}

}  // namespace trichdan

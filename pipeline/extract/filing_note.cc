#include "extract/filing_note.h"

#include "extract/unit_tokens.h"

namespace trichdan {
namespace {

constexpr std::size_t kWindow = 120;  // bytes
constexpr int kMostUnits = 6;

// "SĐH-NH", "NN&PTNT": the end of a short name that begins with `token`.
std::uint32_t short_name_end(std::string_view text, const Token& token) {
  std::uint32_t end = token.end;
  for (;;) {
    const Token joint = token_at(text, end, end + kWindow);
    if (joint.gap != Gap::none || !(is_mark(joint, '-') || is_mark(joint, '&'))) return end;
    const Token more = token_at(text, joint.end, joint.end + kWindow);
    if (more.gap != Gap::none || !is_code(text, more)) return end;
    end = more.end;
  }
}

bool separates(const Token& token) {
  return is_mark(token, ',') || is_mark(token, ';') || is_mark(token, ':') || is_mark(token, '.');
}

}  // namespace

FilingNoteReader::FilingNoteReader(const Library& library)
    : filed_at_(library.words_of("filed at")) {}

bool FilingNoteReader::may_start(const Token& token) const {
  static const std::uint64_t kFile = key_of("Lưu");
  return token.key == kFile && token.capital && !token.capitals;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> FilingNoteReader::read(
    std::string_view text, const Token& first) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> units;
  Token token = token_at(text, first.end, first.end + kWindow);
  if (separates(token)) token = token_at(text, token.end, token.end + kWindow);
  const auto clerks = filed_at_.longest(text, token, token.begin + kWindow);
  if (!clerks) return units;
  std::uint32_t end = clerks.end;
  for (int count = 0; count < kMostUnits; ++count) {
    const Token separator = token_at(text, end, end + kWindow);
    if (!separates(separator) || separator.gap > Gap::space) break;
    token = token_at(text, separator.end, separator.end + kWindow);
    if (!is_code(text, token) || token.gap == Gap::paragraph) break;
    end = short_name_end(text, token);
    if (!filed_at_.exactly({&token, 1})) units.emplace_back(token.begin, end);
  }
  return units;
}

}  // namespace trichdan

#include "extract/figure_shares.h"

#include "extract/figure_numbers.h"
#include "extract/tokens.h"

namespace trichdan {

struct ShareReader::Sign {
  std::string_view printed;
  std::string_view kind;
  std::string_view unit;
  const std::vector<Rule>& rules;
};

namespace {

// "128;6%": a comma misread between figures, so that this is the end of another number. Lists have
// a space there.
bool is_torn(std::string_view text, std::size_t begin) {
  return begin >= 2 && (text[begin - 1] == ';' || text[begin - 1] == ':') &&
         text[begin - 2] >= '0' && text[begin - 2] <= '9';
}

}  // namespace

ShareReader::ShareReader(const Library& library)
    : percent_(library.rules_of("percent")), permille_(library.rules_of("permille")) {}

void ShareReader::read(FigurePass& pass, std::size_t number_end) const {
  const std::size_t at = token_at(pass.text, number_end, number_end + 4).begin;
  const std::string_view behind = pass.text.substr(at, 16);
  if (behind.starts_with('%')) return take(pass, at, {"%", "percent", "%", percent_});
  const Sign signs[] = {{"phần trăm", "percent", "%", percent_},
                        {"‰", "permille", "‰", permille_},
                        {"phần nghìn", "permille", "‰", permille_},
                        {"0/00", "permille", "‰", permille_}};
  for (const Sign& sign : signs) {
    if (behind.starts_with(sign.printed)) take(pass, at, sign);
  }
}

// The number before the sign; before a range's upper bound, its lower one too.
void ShareReader::take(FigurePass& pass, std::size_t at, const Sign& sign) const {
  const std::string_view text = pass.text;
  const std::size_t last = number_start(text, skip_left(text, at));
  if (last >= at) return;
  if (!pass.figures.empty() && pass.figures.back().span.begin <= last &&
      pass.figures.back().span.end > last)
    return;
  std::size_t begin = lower_start(text, last);
  auto match = first_match(sign.rules, text, begin, at + 40);
  if (!match && begin != last) match = first_match(sign.rules, text, begin = last, at + 40);
  if (!match) return;
  Figure& figure = pass.add(begin, match->end, sign.kind);
  figure.value = decimal_of((*match)["value"]);
  figure.unit = sign.unit;
  if (is_torn(text, begin)) figure.state = State::check;
  if ((*match)["upper"].empty()) return;
  figure.bound = "từ";
  Figure& upper = pass.add(begin, match->end, sign.kind);
  upper.value = decimal_of((*match)["upper"]);
  upper.unit = sign.unit;
  upper.bound = "đến";
}

}  // namespace trichdan

#include "repair/reference_departments.h"

#include <algorithm>
#include <string>

namespace trichdan {
namespace {

std::string with(std::string text, const std::string& part, const std::string& other) {
  return text.replace(text.rfind(part), part.size(), other);
}

void doubt_part(Reference& r, const std::string& part, const ReferenceText& text,
                const DepartmentRepair& departments, Repairs& repairs) {
  for (const Origin& origin : text.words_of(r)) {
    const Word* const word = text.word_of(origin);
    if (word == nullptr || word->text.find(part) == std::string::npos) continue;
    const DepartmentDoubt doubt = departments.doubt(*word, part);
    if (doubt.open || !doubt.known.empty()) r.state = State::check;
    if (doubt.known.empty()) continue;
    const std::string became = with(r.symbol, part, doubt.known);
    note(repairs, origin, *word, "symbol", r.symbol, became, doubt.evidence);
    r.symbol = became;
    return;
  }
}

}  // namespace

void doubt_departments(Reference& r, const ReferenceText& text, const DepartmentRepair& departments,
                       Repairs& repairs) {
  const std::size_t slash = r.symbol.find('/');
  if (r.type != "Công văn" || slash == std::string::npos) return;
  const std::string tail = r.symbol.substr(slash + 1);
  for (std::size_t at = 0; at < tail.size();) {
    const std::size_t end = std::min(tail.find_first_of("-./", at), tail.size());
    const std::string part = tail.substr(at, end - at);
    if (!departments.is_known(part)) doubt_part(r, part, text, departments, repairs);
    at = end + 1;
  }
}

}  // namespace trichdan

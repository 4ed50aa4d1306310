#include "audit/statements.h"

#include <algorithm>
#include <vector>

#include "audit/prose.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kBefore = 16;
constexpr std::size_t kBehind = 3;
constexpr std::size_t kReach = 900;  // bytes

// The paragraph up to the figure, and what follows it there.
struct Around {
  std::string before;
  std::string behind;
};

Around around(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t from = begin > kReach ? begin - kReach : 0;
  const std::string_view left = text.substr(from, begin - from);
  const std::size_t paragraph = left.rfind("\n\n");
  const std::string_view right = text.substr(end, kReach / 4);
  return {plain(paragraph == std::string_view::npos ? left : left.substr(paragraph + 2)),
          plain(right.substr(0, right.find("\n\n")))};
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) text += std::string(word) + ' ';
  return text;
}

}  // namespace

std::string statement_key(std::string_view text, std::size_t begin, std::size_t end) {
  const Around words = around(text, begin, end);
  auto before = words_of(words.before, 400);
  const auto behind = words_of(words.behind, kBehind);
  if (before.size() < kBefore || behind.size() < kBehind) return {};
  before.erase(before.begin(), before.end() - kBefore);
  return joined(before) + "# " + joined(behind);
}

std::string running_key(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kNear = 60;  // characters from "lũy kế" to its count
  constexpr std::size_t kHead = 4;   // words that name what the paragraph is about
  const Around words = around(text, begin, end);
  const std::size_t said = words.before.rfind("luy ke");
  if (said == std::string::npos || words.before.size() - said > kNear) return {};
  const auto head = words_of(words.before, kHead);
  const auto noun = words_of(words.behind, 2);
  if (head.size() < kHead || noun.size() < 2) return {};
  const bool numbered = std::ranges::any_of(
      head, [](std::string_view word) { return word.front() >= '0' && word.front() <= '9'; });
  return numbered ? std::string() : joined(head) + "# " + joined(noun);
}

}  // namespace trichdan::audit

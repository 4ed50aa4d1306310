#include "evaluate/edit_distance.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <unordered_map>

#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kBits = 64;

// For each symbol of the pattern, the set of its places, 64 to a block.
class Places {
 public:
  explicit Places(std::span<const std::uint32_t> pattern)
      : blocks_((pattern.size() + kBits - 1) / kBits), none_(blocks_, 0) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      auto& sets = of_[pattern[i]];
      sets.resize(blocks_, 0);
      sets[i / kBits] |= std::uint64_t{1} << (i % kBits);
    }
  }
  std::size_t blocks() const { return blocks_; }
  const std::vector<std::uint64_t>& of(std::uint32_t symbol) const {
    const auto found = of_.find(symbol);
    return found == of_.end() ? none_ : found->second;
  }

 private:
  std::size_t blocks_;
  std::vector<std::uint64_t> none_;
  std::unordered_map<std::uint32_t, std::vector<std::uint64_t>> of_;
};

// 64 rows of one column of the distance table, as differences to the row above.
struct Block {
  std::uint64_t plus = ~std::uint64_t{0};
  std::uint64_t minus = 0;
};

// Moves a block one column on (Myers 1999, Hyyrö 2003). `carry` is the horizontal difference that
// enters at the top: -1, 0 or 1; returned is the one that leaves at row `last`.
int advance(Block& block, std::uint64_t equal, int carry, std::uint64_t last) {
  const std::uint64_t entering_minus = carry < 0 ? 1 : 0;
  const std::uint64_t vertical = equal | block.minus;
  equal |= entering_minus;
  const std::uint64_t diagonal = (((equal & block.plus) + block.plus) ^ block.plus) | equal;
  std::uint64_t plus = block.minus | ~(diagonal | block.plus);
  std::uint64_t minus = block.plus & diagonal;
  const int leaving = int((plus & last) != 0) - int((minus & last) != 0);
  plus = (plus << 1) | std::uint64_t(carry > 0);
  minus = (minus << 1) | entering_minus;
  block.plus = minus | ~(vertical | plus);
  block.minus = plus & vertical;
  return leaving;
}

bool is_space(UChar32 c) {
  return u_isUWhiteSpace(c) != 0;
}

std::vector<std::uint32_t> numbered_words(std::string_view text,
                                          std::unordered_map<std::string, std::uint32_t>& numbers) {
  std::vector<std::uint32_t> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const auto next = static_cast<std::uint32_t>(numbers.size());
    words.push_back(numbers.try_emplace(std::string(word), next).first->second);
  }
  return words;
}

}  // namespace

std::int64_t edit_distance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  if (a.empty() || b.empty()) return static_cast<std::int64_t>(a.size() + b.size());
  const Places places(a);
  std::vector<Block> blocks(places.blocks());
  const std::uint64_t top = std::uint64_t{1} << (kBits - 1);
  const std::uint64_t last = std::uint64_t{1} << ((a.size() - 1) % kBits);
  auto distance = static_cast<std::int64_t>(a.size());
  for (const std::uint32_t symbol : b) {
    const auto& equal = places.of(symbol);
    int carry = 1;  // the first row grows by one a column
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      carry = advance(blocks[i], equal[i], carry, i + 1 == blocks.size() ? last : top);
    }
    distance += carry;
  }
  return distance;
}

std::string comparable(std::string_view text) {
  const std::string normal = normalise(text);
  std::string folded;
  const auto size = static_cast<std::int32_t>(normal.size());
  for (std::int32_t i = 0; i < size;) {
    const std::int32_t begin = i;
    UChar32 c = 0;
    U8_NEXT(normal.data(), i, size, c);
    if (!is_space(c)) {
      folded.append(normal, static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
    } else if (!folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

std::vector<std::uint32_t> code_points(std::string_view text) {
  std::vector<std::uint32_t> points;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), i, size, c);
    points.push_back(static_cast<std::uint32_t>(c));
  }
  return points;
}

PageErrors compare_pages(std::string_view truth, std::string_view read) {
  const std::string expected = comparable(truth);
  const std::string found = comparable(read);
  const auto characters = code_points(expected);
  std::unordered_map<std::string, std::uint32_t> numbers;
  const auto words = numbered_words(expected, numbers);
  return {static_cast<std::int64_t>(characters.size()),
          edit_distance(characters, code_points(found)), static_cast<std::int64_t>(words.size()),
          edit_distance(words, numbered_words(found, numbers))};
}

}  // namespace trichdan

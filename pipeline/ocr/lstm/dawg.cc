#include "ocr/lstm/dawg.h"

#include <algorithm>
#include <bit>

#include "ocr/lstm/byte_reader.h"

namespace trichdan::lstm {
namespace {

constexpr std::int16_t kMagic = 42;
constexpr int kFlagBits = 3;
constexpr std::uint64_t kLastOfNode = 1;
constexpr std::uint64_t kBackward = 2;
constexpr std::uint64_t kEndsWord = 4;

// An edge as it is written: letter in the low bits, then the flags, then the place in the file of
// the first edge of the node it leads to; 0 where it leads nowhere.
struct Layout {
  // The letter's field has room for the number of unichars itself.
  explicit Layout(int unichars)
      : letter_bits(static_cast<int>(std::bit_width(static_cast<unsigned>(unichars)))) {}

  int letter(std::uint64_t edge) const {
    return static_cast<int>(edge & ((std::uint64_t{1} << letter_bits) - 1));
  }
  std::uint64_t flags(std::uint64_t edge) const { return edge >> letter_bits & 7; }
  std::uint64_t next(std::uint64_t edge) const { return edge >> (letter_bits + kFlagBits); }

  int letter_bits;
};

// For each place in the file the node that begins there, or kNone.
std::vector<int> nodes_at(std::span<const std::uint64_t> edges, const Layout& layout,
                          const ByteReader& in) {
  std::vector<int> nodes(edges.size(), Dawg::kNone);
  int count = 0;
  bool begins = true;
  for (std::size_t at = 0; at < edges.size(); ++at) {
    if (begins) nodes[at] = count++;
    begins = (layout.flags(edges[at]) & kLastOfNode) != 0;
  }
  if (!begins) in.fail("its last node has no end");
  return nodes;
}

}  // namespace

Dawg Dawg::read(std::span<const std::byte> bytes, std::string_view what, int unichars) {
  ByteReader in(bytes, what);
  if (in.read<std::int16_t>() != kMagic) in.fail("it is no dawg");
  if (in.read<std::int32_t>() != unichars) in.fail("it is of another character set");
  const auto count = in.read<std::int32_t>();
  if (count <= 0) in.fail("it is empty");
  const std::vector<std::uint64_t> edges =
      in.read_array<std::uint64_t>(static_cast<std::size_t>(count));
  const Layout layout(unichars);
  const std::vector<int> nodes = nodes_at(edges, layout, in);

  Dawg dawg;
  dawg.edges_.reserve(edges.size());
  for (std::size_t at = 0; at < edges.size(); ++at) {
    if (nodes[at] != kNone) dawg.begin_.push_back(at);
    const std::uint64_t next = layout.next(edges[at]);
    const std::uint64_t flags = layout.flags(edges[at]);
    if ((flags & kBackward) != 0) in.fail("an edge leads backwards");
    if (layout.letter(edges[at]) >= unichars) in.fail("a letter is out of range");
    if (next >= edges.size() || nodes[next] == kNone) in.fail("an edge leads nowhere");
    dawg.edges_.push_back(
        {layout.letter(edges[at]), next == 0 ? kNone : nodes[next], (flags & kEndsWord) != 0});
  }
  dawg.begin_.push_back(edges.size());
  for (std::size_t node = 0; node + 1 < dawg.begin_.size(); ++node) {
    const auto letters = std::span(dawg.edges_)
                             .subspan(dawg.begin_[node], dawg.begin_[node + 1] - dawg.begin_[node]);
    std::ranges::sort(letters, {}, &Edge::letter);
    if (std::ranges::adjacent_find(letters, {}, &Edge::letter) != letters.end()) {
      in.fail("a node has a letter twice");
    }
  }
  return dawg;
}

int Dawg::edge(int node, int letter) const {
  const auto at = static_cast<std::size_t>(node);
  const auto begin = edges_.begin() + static_cast<std::ptrdiff_t>(begin_[at]);
  const auto end = edges_.begin() + static_cast<std::ptrdiff_t>(begin_[at + 1]);
  const auto found = std::ranges::lower_bound(begin, end, letter, {}, &Edge::letter);
  return found != end && found->letter == letter ? static_cast<int>(found - edges_.begin()) : kNone;
}

}  // namespace trichdan::lstm

#include "source/text_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace trichdan {
namespace {

// In heights of a line.
constexpr double kSameLine = 0.4;   // between middles of a word and its line: raised numbers stay
constexpr double kColumnGap = 1.5;  // between words: another column begins
constexpr double kFilledGap = 6;    // between words where a number was left to be filled in
constexpr double kParagraphGap = 0.9;  // between lines: another block begins
constexpr double kBeside = 0.3;        // of common height, for lines of two columns
constexpr double kGlued = 0.12;        // between middles, and overlap, of parts of one word
constexpr double kGluedGap = 0.17;     // between those parts, in headings set with wide letters too
constexpr double kSameSize = 0.85;  // of heights, below which a part is a raised number, not a part

// A word in a frame turned so that its text runs to the right.
struct Piece {
  double x0, y0, x1, y1;
  PlacedWord word;

  double height() const { return y1 - y0; }
  double middle() const { return (y0 + y1) / 2; }
};

Piece turned(PlacedWord word) {
  const double x0 = word.x0;
  const double y0 = word.y0;
  const double x1 = word.x1;
  const double y1 = word.y1;
  switch (word.rotation) {
    case 1:
      return {y0, -x1, y1, -x0, std::move(word)};
    case 2:
      return {-x1, -y1, -x0, -y0, std::move(word)};
    case 3:
      return {-y1, x0, -y0, x1, std::move(word)};
    default:
      return {x0, y0, x1, y1, std::move(word)};
  }
}

template <class Part>
struct Bounds {
  double x0 = 1e9, y0 = 1e9, x1 = -1e9, y1 = -1e9;
  std::vector<Part> parts;

  void add(Part part) {
    x0 = std::min(x0, part.x0);
    y0 = std::min(y0, part.y0);
    x1 = std::max(x1, part.x1);
    y1 = std::max(y1, part.y1);
    parts.push_back(std::move(part));
  }
};

struct Line : Bounds<Piece> {
  double size = 0;    // height of its tallest word
  double middle = 0;  // of that word

  void take(Piece piece) {
    if (piece.height() > size) {
      size = piece.height();
      middle = piece.middle();
    }
    add(std::move(piece));
  }
};

using Block = Bounds<Line>;

std::vector<Line> rows_of(std::vector<Piece> pieces) {
  std::ranges::stable_sort(pieces, {}, &Piece::middle);
  std::vector<Line> rows;
  for (Piece& piece : pieces) {
    Line* best = nullptr;
    // Rows come in order of height on the page: only the last few can be near.
    for (auto row = rows.rbegin(); row != rows.rend() && row - rows.rbegin() < 4; ++row) {
      const double distance = std::abs(row->middle - piece.middle());
      const bool near = distance <= kSameLine * std::max(row->size, piece.height());
      if (near && (best == nullptr || distance < std::abs(best->middle - piece.middle())))
        best = &*row;
    }
    if (best == nullptr) best = &rows.emplace_back();
    best->take(std::move(piece));
  }
  std::ranges::stable_sort(rows, {}, &Line::middle);
  return rows;
}

bool is_glued(const Piece& left, const Piece& right) {
  const double gap = right.x0 - left.x1;
  const double height = std::max(left.height(), right.height());
  const bool alike = std::min(left.height(), right.height()) >= kSameSize * height &&
                     std::abs(left.middle() - right.middle()) <= kGlued * height;
  return !left.word.space_after && alike && gap <= kGluedGap * height && gap >= -kGlued * height;
}

void glue(Piece& left, const Piece& right) {
  left.word.text += right.word.text;
  left.word.space_after = right.word.space_after;
  left.word.x0 = std::min(left.word.x0, right.word.x0);
  left.word.y0 = std::min(left.word.y0, right.word.y0);
  left.word.x1 = std::max(left.word.x1, right.word.x1);
  left.word.y1 = std::max(left.word.y1, right.word.y1);
  left.x1 = right.x1;
  left.y0 = std::min(left.y0, right.y0);
  left.y1 = std::max(left.y1, right.y1);
}

// Room left for a number, a day or a month to be written by hand: the line goes on behind it.
bool is_blank_to_fill(const Piece& left, const Piece& right) {
  const std::string_view after = right.word.text;
  const std::string_view before = left.word.text;
  const bool number =
      after.starts_with("/") || before == "Số:" || before == "số" || before == "số:";
  const bool date = (before == "ngày" && after == "tháng") || (before == "tháng" && after == "năm");
  return number || date;
}

bool is_new_column(const Line& line, const Piece& next) {
  const double height = std::max(line.size, next.height());
  const double room = is_blank_to_fill(line.parts.back(), next) ? kFilledGap : kColumnGap;
  return next.x0 - line.x1 > room * height;
}

// A row of the page cut where a wide gap parts two columns.
std::vector<Line> lines_of(Line row) {
  std::ranges::stable_sort(row.parts, {}, &Piece::x0);
  std::vector<Line> lines;
  for (Piece& piece : row.parts) {
    if (!lines.empty()) {
      Line& line = lines.back();
      if (is_glued(line.parts.back(), piece)) {
        glue(line.parts.back(), piece);
        line.x1 = std::max(line.x1, piece.x1);
        continue;
      }
      if (!is_new_column(line, piece)) {
        line.take(std::move(piece));
        continue;
      }
    }
    lines.emplace_back().take(std::move(piece));
  }
  return lines;
}

double overlap(double a0, double a1, double b0, double b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}

// Whether a line goes on the block: right below its last line, and under it.
bool continues(const Block& block, const Line& line) {
  const Line& last = block.parts.back();
  const double narrower = std::min(line.x1 - line.x0, last.x1 - last.x0);
  return line.middle > last.middle && overlap(last.x0, last.x1, line.x0, line.x1) >= narrower / 2;
}

// The lines that stand beside each line: of other columns.
std::vector<std::vector<std::size_t>> neighbours_of(const std::vector<Line>& lines) {
  std::vector<std::vector<std::size_t>> beside(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // Lines come down the page, so only those that follow soon can stand beside.
    for (std::size_t k = i + 1; k < lines.size() && lines[k].middle < lines[i].y1 + lines[i].size;
         ++k) {
      const double common = overlap(lines[i].y0, lines[i].y1, lines[k].y0, lines[k].y1);
      const bool apart = overlap(lines[i].x0, lines[i].x1, lines[k].x0, lines[k].x1) <= 0;
      if (!apart || common < kBeside * std::min(lines[i].size, lines[k].size)) continue;
      beside[i].push_back(k);
      beside[k].push_back(i);
    }
  }
  return beside;
}

// Where in `blocks` a line goes on; its size for a new block. A line under two columns at once
// belongs to neither, and a column does not go on a line that runs over its neighbour too.
std::size_t home_of(const Line& line, const std::vector<Block>& blocks,
                    const std::vector<Line>& beside) {
  std::size_t home = blocks.size();
  int above = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Line& last = blocks[i].parts.back();
    const bool near = line.y0 - last.y1 <= kParagraphGap * std::max(last.size, line.size);
    if (!near || overlap(last.x0, last.x1, line.x0, line.x1) <= 0) continue;
    ++above;
    const bool wider = std::ranges::any_of(beside, [&](const Line& other) {
      return overlap(last.x0, last.x1, other.x0, other.x1) > 0;
    });
    if (!wider && continues(blocks[i], line)) home = i;
  }
  return above == 1 ? home : blocks.size();
}

std::vector<Block> blocks_of(const std::vector<Line>& lines) {
  const std::vector<std::vector<std::size_t>> neighbours = neighbours_of(lines);
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<Line> beside;
    for (const std::size_t k : neighbours[i]) beside.push_back(lines[k]);
    const std::size_t home = home_of(lines[i], blocks, beside);
    if (home == blocks.size()) blocks.emplace_back();
    blocks[home].add(lines[i]);
  }
  return blocks;
}

// --- reading order: cut the page across where white runs through, then along, and so on
// -------------

using Order = std::vector<std::size_t>;

template <class Start, class End>
std::vector<Order> cut(Order items, const Start& start, const End& end) {
  std::ranges::stable_sort(items, {}, start);
  std::vector<Order> groups;
  double reach = -1e9;
  for (const std::size_t item : items) {
    if (groups.empty() || start(item) >= reach) groups.emplace_back();
    groups.back().push_back(item);
    reach = std::max(reach, end(item));
  }
  return groups;
}

void append_in_order(const std::vector<Block>& blocks, const Order& items, bool across, bool stuck,
                     Order& result) {
  const auto groups = across ? cut(
                                   items, [&](std::size_t i) { return blocks[i].y0; },
                                   [&](std::size_t i) { return blocks[i].y1 - 1; })
                             : cut(
                                   items, [&](std::size_t i) { return blocks[i].x0; },
                                   [&](std::size_t i) { return blocks[i].x1; });
  const bool whole = groups.size() == 1;
  if (items.size() == 1 || (whole && stuck)) {
    Order rest = items;
    std::ranges::stable_sort(rest, {},
                             [&](std::size_t i) { return std::pair(blocks[i].y0, blocks[i].x0); });
    result.insert(result.end(), rest.begin(), rest.end());
    return;
  }
  for (const Order& group : groups) append_in_order(blocks, group, !across, whole, result);
}

Order reading_order(const std::vector<Block>& blocks) {
  Order all(blocks.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  Order result;
  if (!all.empty()) append_in_order(blocks, all, true, false, result);
  return result;
}

Box pixels_of(const PlacedWord& word, double scale) {
  return {static_cast<std::int32_t>(std::floor(word.x0 * scale)),
          static_cast<std::int32_t>(std::floor(word.y0 * scale)),
          static_cast<std::int32_t>(std::ceil(word.x1 * scale)),
          static_cast<std::int32_t>(std::ceil(word.y1 * scale))};
}

class Writer {
 public:
  explicit Writer(double scale) : scale_(scale) {}
  void write(const Block& block) {
    for (const Line& line : block.parts) {
      for (const Piece& piece : line.parts) {
        words_.push_back({piece.word.text, pixels_of(piece.word, scale_), 100, block_, line_});
      }
      ++line_;
    }
    ++block_;
  }
  std::vector<Word> words() { return std::move(words_); }

 private:
  double scale_;
  std::int32_t block_ = 0;
  std::int32_t line_ = 0;
  std::vector<Word> words_;
};

}  // namespace

std::vector<Word> in_lines(std::vector<PlacedWord> words, double scale) {
  Writer writer(scale);
  // Turned text is a page of its own: first what runs to the right, then the rest.
  for (int rotation = 0; rotation < 4; ++rotation) {
    std::vector<Piece> pieces;
    for (PlacedWord& word : words) {
      if (word.rotation == rotation && !word.text.empty())
        pieces.push_back(turned(std::move(word)));
    }
    std::vector<Line> lines;
    for (Line& row : rows_of(std::move(pieces))) {
      for (Line& line : lines_of(std::move(row))) lines.push_back(std::move(line));
    }
    const std::vector<Block> blocks = blocks_of(lines);
    for (const std::size_t i : reading_order(blocks)) writer.write(blocks[i]);
  }
  return writer.words();
}

}  // namespace trichdan

#include "base/reading.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "base/error.h"

// Layout, all integers little-endian as the machine has them (x86-64 and arm64 agree):
//   u8 version, u8 kind, i32 width, height, dpi, turn (since version 2), f32 mean confidence, f64
//   seconds, string reason, string model, u32 number of words, then for each word: i32 x0 y0 x1 y1,
//   f32 confidence, i32 block, i32 line, string text.   string = u32 length, bytes
//   Since version 2: each word ends with a u8: 0 nobody read twice, 1 the second reading is the
//   same, 2 it is the string that follows; then u32 number of marks, then for each mark: u8 kind,
//   i32 x0 y0 x1 y1.
//   Since version 3: each word ends with a u8, the number of its alternatives, then for each:
//   string text, u8 cost.
//   Since version 4: after the marks u32 number of regions, then for each: u8 lines, i32 x0 y0 x1
//   y1, f32 confidence, f32 of the other reading.
//   Since version 5: after the regions u32 number of traces, then for each: i32 x0 y0 x1 y1, u32
//   number of steps, then for each: u8 how many characters, then for each: u8 length, bytes, u8
//   cost.
namespace trichdan {
namespace {

constexpr std::uint8_t kVersion = 5;
constexpr std::uint8_t kFirstVersion = 1;   // without second readings and marks
constexpr std::uint8_t kSecondVersion = 2;  // without alternatives
constexpr std::uint8_t kThirdVersion = 3;   // without regions
constexpr std::uint8_t kFourthVersion = 4;  // without traces

enum class SecondReading : std::uint8_t { none, same, other };

[[noreturn]] void fail_as_damaged() {
  throw Error(ErrorKind::database, "a stored page reading is damaged");
}

class Writer {
 public:
  template <typename T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T>);
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    out_.append(bytes, sizeof(T));
  }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    out_.append(value);
  }
  void short_text(std::string_view value) {  // of 255 bytes at most
    number(static_cast<std::uint8_t>(value.size()));
    out_.append(value);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
    return value;
  }
  std::string text() {
    const auto size = number<std::uint32_t>();
    return std::string(take(size));
  }
  std::string short_text() {
    const auto size = number<std::uint8_t>();
    return std::string(take(size));
  }
  std::size_t left() const { return rest_.size(); }

 private:
  std::string_view take(std::size_t size) {
    if (rest_.size() < size) fail_as_damaged();
    const std::string_view part = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return part;
  }
  std::string_view rest_;
};

void write_box(Writer& out, const Box& box) {
  for (const std::int32_t side : {box.x0, box.y0, box.x1, box.y1}) out.number(side);
}

Box read_box(Reader& in) {
  Box box;
  box.x0 = in.number<std::int32_t>();
  box.y0 = in.number<std::int32_t>();
  box.x1 = in.number<std::int32_t>();
  box.y1 = in.number<std::int32_t>();
  return box;
}

void write_word(Writer& out, const Word& word) {
  write_box(out, word.box);
  out.number(word.confidence);
  out.number(word.block);
  out.number(word.line);
  out.text(word.text);
  const SecondReading second = word.other.empty()        ? SecondReading::none
                               : word.other == word.text ? SecondReading::same
                                                         : SecondReading::other;
  out.number(static_cast<std::uint8_t>(second));
  if (second == SecondReading::other) out.text(word.other);
  const std::size_t alternatives = std::min(word.alternatives.size(), std::size_t{255});
  out.number(static_cast<std::uint8_t>(alternatives));
  for (std::size_t i = 0; i < alternatives; ++i) {
    out.text(word.alternatives[i].text);
    out.number(word.alternatives[i].cost);
  }
}

void read_second(Reader& in, Word& word) {
  const auto second = static_cast<SecondReading>(in.number<std::uint8_t>());
  if (second > SecondReading::other) fail_as_damaged();
  if (second == SecondReading::same) word.other = word.text;
  if (second == SecondReading::other) word.other = in.text();
}

void read_alternatives(Reader& in, Word& word) {
  word.alternatives.resize(in.number<std::uint8_t>());
  for (WordAlternative& alternative : word.alternatives) {
    alternative.text = in.text();
    alternative.cost = in.number<std::uint8_t>();
  }
}

Word read_word(Reader& in, std::uint8_t version) {
  Word word;
  word.box = read_box(in);
  word.confidence = in.number<float>();
  word.block = in.number<std::int32_t>();
  word.line = in.number<std::int32_t>();
  word.text = in.text();
  if (version != kFirstVersion) read_second(in, word);
  if (version > kSecondVersion) read_alternatives(in, word);
  return word;
}

Mark read_mark(Reader& in) {
  Mark mark;
  mark.kind = static_cast<Mark::Kind>(in.number<std::uint8_t>());
  if (mark.kind > Mark::Kind::unread) fail_as_damaged();
  mark.box = read_box(in);
  return mark;
}

void write_region(Writer& out, const ReadRegion& region) {
  out.number(static_cast<std::uint8_t>(region.lines));
  write_box(out, region.box);
  out.number(region.confidence);
  out.number(region.other);
}

ReadRegion read_region(Reader& in) {
  ReadRegion region;
  region.lines = static_cast<ReadRegion::Lines>(in.number<std::uint8_t>());
  if (region.lines > ReadRegion::Lines::layout) fail_as_damaged();
  region.box = read_box(in);
  region.confidence = in.number<float>();
  region.other = in.number<float>();
  return region;
}

// A count of things that take at least `smallest` bytes each.
std::uint32_t read_count(Reader& in, std::size_t smallest) {
  const auto count = in.number<std::uint32_t>();
  if (count > in.left() / smallest) fail_as_damaged();
  return count;
}

void write_trace(Writer& out, const LineTrace& trace) {
  write_box(out, trace.box);
  out.number(static_cast<std::uint32_t>(trace.steps.size()));
  for (const auto& step : trace.steps) {
    const std::size_t seen = std::min(step.size(), std::size_t{255});
    out.number(static_cast<std::uint8_t>(seen));
    for (std::size_t i = 0; i < seen; ++i) {
      out.short_text(step[i].text);
      out.number(step[i].cost);
    }
  }
}

LineTrace read_trace(Reader& in) {
  LineTrace trace;
  trace.box = read_box(in);
  trace.steps.resize(read_count(in, 1));
  for (auto& step : trace.steps) {
    step.resize(in.number<std::uint8_t>());
    for (WordAlternative& seen : step) {
      seen.text = in.short_text();
      seen.cost = in.number<std::uint8_t>();
    }
  }
  return trace;
}

PageKind read_kind(Reader& in) {
  const auto kind = static_cast<PageKind>(in.number<std::uint8_t>());
  if (kind > PageKind::untrusted_text) fail_as_damaged();
  return kind;
}

}  // namespace

std::string_view name_of(PageKind kind) {
  switch (kind) {
    case PageKind::scan:
      return "scan";
    case PageKind::text:
      return "text";
    case PageKind::untrusted_text:
      return "untrusted_text";
  }
  return "scan";
}

PageKind page_kind_from(std::string_view name) {
  if (name == "text") return PageKind::text;
  if (name == "untrusted_text") return PageKind::untrusted_text;
  return PageKind::scan;
}

std::string encode(const PageReading& reading) {
  Writer out;
  out.number(kVersion);
  out.number(static_cast<std::uint8_t>(reading.kind));
  out.number(reading.width);
  out.number(reading.height);
  out.number(reading.dpi);
  out.number(reading.turn);
  out.number(reading.mean_confidence);
  out.number(reading.seconds);
  out.text(reading.reason);
  out.text(reading.model);
  out.number(static_cast<std::uint32_t>(reading.words.size()));
  for (const Word& word : reading.words) write_word(out, word);
  out.number(static_cast<std::uint32_t>(reading.marks.size()));
  for (const Mark& mark : reading.marks) {
    out.number(static_cast<std::uint8_t>(mark.kind));
    write_box(out, mark.box);
  }
  out.number(static_cast<std::uint32_t>(reading.regions.size()));
  for (const ReadRegion& region : reading.regions) write_region(out, region);
  out.number(static_cast<std::uint32_t>(reading.traces.size()));
  for (const LineTrace& trace : reading.traces) write_trace(out, trace);
  return out.take();
}

PageReading decode_reading(std::string_view bytes) {
  Reader in(bytes);
  const auto version = in.number<std::uint8_t>();
  if (version < kFirstVersion || version > kVersion) {
    throw Error(ErrorKind::database, "a stored page reading is of an unknown version");
  }
  PageReading reading;
  reading.kind = read_kind(in);
  reading.width = in.number<std::int32_t>();
  reading.height = in.number<std::int32_t>();
  reading.dpi = in.number<std::int32_t>();
  if (version >= 2) reading.turn = in.number<std::int32_t>();
  reading.mean_confidence = in.number<float>();
  reading.seconds = in.number<double>();
  reading.reason = in.text();
  reading.model = in.text();
  constexpr std::size_t kSmallestWord = 32;
  constexpr std::size_t kSmallestMark = 17;
  constexpr std::size_t kSmallestRegion = 25;
  const std::uint32_t words = read_count(in, kSmallestWord);
  reading.words.reserve(words);
  for (std::uint32_t i = 0; i < words; ++i) reading.words.push_back(read_word(in, version));
  const std::uint32_t marks = version == kFirstVersion ? 0 : read_count(in, kSmallestMark);
  for (std::uint32_t i = 0; i < marks; ++i) reading.marks.push_back(read_mark(in));
  const std::uint32_t regions = version <= kThirdVersion ? 0 : read_count(in, kSmallestRegion);
  for (std::uint32_t i = 0; i < regions; ++i) reading.regions.push_back(read_region(in));
  constexpr std::size_t kSmallestTrace = 20;
  const std::uint32_t traces = version <= kFourthVersion ? 0 : read_count(in, kSmallestTrace);
  for (std::uint32_t i = 0; i < traces; ++i) reading.traces.push_back(read_trace(in));
  if (in.left() != 0) fail_as_damaged();
  return reading;
}

}  // namespace trichdan

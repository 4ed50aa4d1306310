#include "base/reading.h"

#include <cstring>
#include <type_traits>

#include "base/error.h"

// Layout, all integers little-endian as the machine has them (x86-64 and arm64 agree):
//   u8 version, u8 kind, i32 width, height, dpi, turn (since version 2), f32 mean confidence, f64
//   seconds, string reason, string model, u32 number of words, then for each word: i32 x0 y0 x1 y1,
//   f32 confidence, i32 block, i32 line, string text.   string = u32 length, bytes
namespace trichdan {
namespace {

constexpr std::uint8_t kVersion = 2;

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

void write_word(Writer& out, const Word& word) {
  for (const std::int32_t side : {word.box.x0, word.box.y0, word.box.x1, word.box.y1}) {
    out.number(side);
  }
  out.number(word.confidence);
  out.number(word.block);
  out.number(word.line);
  out.text(word.text);
}

Word read_word(Reader& in) {
  Word word;
  word.box.x0 = in.number<std::int32_t>();
  word.box.y0 = in.number<std::int32_t>();
  word.box.x1 = in.number<std::int32_t>();
  word.box.y1 = in.number<std::int32_t>();
  word.confidence = in.number<float>();
  word.block = in.number<std::int32_t>();
  word.line = in.number<std::int32_t>();
  word.text = in.text();
  return word;
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
  return out.take();
}

PageReading decode_reading(std::string_view bytes) {
  Reader in(bytes);
  const auto version = in.number<std::uint8_t>();
  if (version < 1 || version > kVersion) {
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
  const auto count = in.number<std::uint32_t>();
  constexpr std::size_t kSmallestWord = 32;
  if (count > in.left() / kSmallestWord) fail_as_damaged();
  reading.words.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) reading.words.push_back(read_word(in));
  if (in.left() != 0) fail_as_damaged();
  return reading;
}

}  // namespace trichdan

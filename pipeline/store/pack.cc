#include "store/pack.h"

#include <fmt/format.h>
#include <zstd.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/error.h"

namespace trichdan {
namespace {

// Words and origins of one page or stream: far below this; a damaged size must not take all memory.
constexpr unsigned long long kLargestUnpacked = 1ULL << 30U;
constexpr int kLevel = 3;

Error damaged() {
  return {ErrorKind::database, "stored data is damaged", "Restore the archive from a copy"};
}

class VarintWriter {
 public:
  void number(std::uint32_t value) {
    for (; value >= 0x80; value >>= 7U) out_ += static_cast<char>(value | 0x80U);
    out_ += static_cast<char>(value);
  }
  const std::string& bytes() const { return out_; }

 private:
  std::string out_;
};

class VarintReader {
 public:
  explicit VarintReader(std::string_view bytes) : rest_(bytes) {}
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      if (rest_.empty()) throw damaged();
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint32_t>(byte & 0x7fU) << shift;
      if (byte < 0x80U) return value;
    }
    throw damaged();
  }
  // How many items follow; each takes at least one byte.
  std::uint32_t count() {
    const std::uint32_t value = number();
    if (value > rest_.size()) throw damaged();
    return value;
  }

 private:
  std::string_view rest_;
};

// Small for small steps both ways: 0, -1, 1, -2, ... are 0, 1, 2, 3. Words of a page may stand in
// any order in a stream. Unsigned arithmetic wraps, so that every pair of values comes back.
std::uint32_t zigzag(std::uint32_t now, std::uint32_t before) {
  const std::uint32_t step = now - before;
  return (step << 1U) ^ (0U - (step >> 31U));
}
std::uint32_t unzigzag(std::uint32_t code, std::uint32_t before) {
  return before + ((code >> 1U) ^ (0U - (code & 1U)));
}

nlohmann::json parsed(std::string_view json) {
  nlohmann::json value = nlohmann::json::parse(json, nullptr, false);
  if (!value.is_array()) throw damaged();
  return value;
}

}  // namespace

std::string packed(std::string_view bytes) {
  // One context for each thread: making one costs more than packing a page.
  thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                                  ZSTD_freeCCtx);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compressCCtx(context.get(), out.data(), out.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size) != 0) throw Error(ErrorKind::database, ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

std::string unpacked(std::string_view bytes) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size > kLargestUnpacked) throw damaged();  // also "unknown" and "error", which are huge
  std::string out(size, '\0');
  const std::size_t got = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) != 0 || got != size) throw damaged();
  return out;
}

std::string to_json(const std::vector<PageBox>& boxes) {
  std::string out = "[";
  for (const auto& [page, box] : boxes) {
    if (out.size() > 1) out += ',';
    out += fmt::format("[{},{},{},{},{}]", page, box.x0, box.y0, box.x1, box.y1);
  }
  return out + "]";
}

std::vector<PageBox> boxes_from_json(std::string_view json) {
  std::vector<PageBox> boxes;
  for (const nlohmann::json& row : parsed(json)) {
    boxes.push_back({row.at(0), {row.at(1), row.at(2), row.at(3), row.at(4)}});
  }
  return boxes;
}

std::string to_json(const std::vector<std::string>& texts) {
  return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> texts_from_json(std::string_view json) {
  std::vector<std::string> texts;
  for (const nlohmann::json& text : parsed(json)) texts.push_back(text.get<std::string>());
  return texts;
}

std::string to_json(const std::vector<PartDoubt>& doubts) {
  nlohmann::json json = nlohmann::json::array();
  for (const PartDoubt& doubt : doubts) json.push_back({doubt.page, doubt.reason});
  return json.dump();
}

std::vector<PartDoubt> doubts_from_json(std::string_view json) {
  std::vector<PartDoubt> doubts;
  for (const nlohmann::json& doubt : parsed(json)) {
    doubts.push_back({doubt.at(0).get<int>(), doubt.at(1).get<std::string>()});
  }
  return doubts;
}

std::string to_json(const PageStarts& starts) {
  std::string out = "[";
  for (const auto& [offset, page] : starts) {
    if (out.size() > 1) out += ',';
    out += fmt::format("[{},{}]", offset, page);
  }
  return out + "]";
}

PageStarts page_starts_from_json(std::string_view json) {
  PageStarts starts;
  for (const nlohmann::json& row : parsed(json)) starts.emplace_back(row.at(0), row.at(1));
  return starts;
}

std::string pack_origins(const Stream& stream) {
  VarintWriter out;
  Origin before;
  out.number(static_cast<std::uint32_t>(stream.origins.size()));
  for (const Origin& origin : stream.origins) {
    out.number(origin.begin - before.end);
    out.number(origin.end - origin.begin);
    out.number(zigzag(origin.page, before.page));
    out.number(zigzag(origin.word, before.word + 1));
    before = origin;
  }
  std::uint32_t end = 0;
  out.number(static_cast<std::uint32_t>(stream.lines.size()));
  for (const LineSpan& line : stream.lines) {
    out.number(line.begin - end);
    out.number(line.end - line.begin);
    end = line.end;
  }
  return packed(out.bytes());
}

void unpack_origins(std::string_view bytes, Stream& stream) {
  const std::string plain = unpacked(bytes);
  VarintReader in(plain);
  Origin origin;
  stream.origins.resize(in.count());
  for (Origin& next : stream.origins) {
    origin.begin = origin.end + in.number();
    origin.end = origin.begin + in.number();
    origin.page = unzigzag(in.number(), origin.page);
    origin.word = unzigzag(in.number(), origin.word + 1);
    next = origin;
  }
  std::uint32_t end = 0;
  stream.lines.resize(in.count());
  for (LineSpan& line : stream.lines) {
    line.begin = end + in.number();
    end = line.end = line.begin + in.number();
  }
}

}  // namespace trichdan

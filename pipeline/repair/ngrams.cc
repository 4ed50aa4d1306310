#include "repair/ngrams.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <fstream>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "text/unicode.h"

// A stored model: "TDCTX1\n", varint number of words counted, varint number of entries, then for
// each, ascending: varint difference of its fingerprint to the one before, u8 eight times the
// binary logarithm of its count.
namespace trichdan {
namespace {

constexpr std::string_view kMagic = "TDCTX1\n";
constexpr std::uint64_t kFingerprint = (1ULL << 40U) - 1;
constexpr double kStepsAnOctave = 8;

std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33U;
  value *= 0xff51afd7ed558ccdULL;
  value ^= value >> 33U;
  value *= 0xc4ceb9fe1a85ec53ULL;
  return value ^ (value >> 33U);
}

// Never 0, which stands for no entry.
std::uint64_t key_of(std::uint64_t value) {
  return std::max<std::uint64_t>(mixed(value) & kFingerprint, 1);
}
std::uint64_t chained(std::uint64_t a, std::uint64_t b) {
  return mixed(a * 0x9e3779b97f4a7c15ULL + 0x7f4a7c15ULL) + b;
}

Error damaged() {
  return {ErrorKind::database, "a context model is damaged", "Build or install it again"};
}

void put(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) out += static_cast<char>(value | 0x80U);
  out += static_cast<char>(value);
}

std::uint64_t take(std::string_view& rest) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 63; shift += 7) {
    if (rest.empty()) throw damaged();
    const auto byte = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
    if (byte < 0x80U) return value;
  }
  throw damaged();
}

bool is_ascii_letter(unsigned char byte) {
  return (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
}

}  // namespace

ContextToken token_of_core(std::string_view core) {
  if (core.empty()) return kBreak;
  bool sign = false;
  for (const char c : core) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= '0' && byte <= '9') return kNumber;
    sign = sign || (byte < 0x80 && !is_ascii_letter(byte));
  }
  if (sign) return kOther;
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
  for (const char c : to_lower(core)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  return std::max<ContextToken>(hash, kOther + 1);
}

NgramModel NgramModel::decode(std::string_view bytes) {
  if (!bytes.starts_with(kMagic)) throw damaged();
  bytes.remove_prefix(kMagic.size());
  NgramModel model;
  model.words_ = static_cast<double>(take(bytes));
  const std::uint64_t entries = take(bytes);
  if (entries > bytes.size() / 2) throw damaged();
  model.entries_.resize(std::bit_ceil(entries * 2 + 1));
  const std::uint64_t mask = model.entries_.size() - 1;
  std::uint64_t key = 0;
  for (std::uint64_t i = 0; i < entries; ++i) {
    key += take(bytes);
    if (bytes.empty() || key == 0) throw damaged();
    const auto level = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    std::uint64_t slot = key & mask;
    while (model.entries_[slot].key != 0) slot = (slot + 1) & mask;
    model.entries_[slot] = {key, static_cast<float>(std::exp2(level / kStepsAnOctave))};
  }
  return model;
}

NgramModel NgramModel::open(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorKind::not_found, "there is no context model").at(file.string());
  return decode(std::string(std::istreambuf_iterator<char>(in), {}));
}

double NgramModel::at(std::uint64_t key) const {
  if (entries_.empty()) return 0;
  const std::uint64_t mask = entries_.size() - 1;
  for (std::uint64_t slot = key & mask; entries_[slot].key != 0; slot = (slot + 1) & mask) {
    if (entries_[slot].key == key) return entries_[slot].count;
  }
  return 0;
}

double NgramModel::count(ContextToken a) const {
  return at(key_of(a));
}
double NgramModel::count(ContextToken a, ContextToken b) const {
  return at(key_of(chained(a, b)));
}
double NgramModel::count(ContextToken a, ContextToken b, ContextToken c) const {
  return at(key_of(chained(chained(a, b), c)));
}

void NgramCounter::count(std::uint64_t key) {
  Seen& seen = seen_[key];
  ++seen.count;
  if (seen.last != document_) ++seen.documents;
  seen.last = document_;
}

// Runs of breaks are one; what holds nothing but signs says nothing.
void NgramCounter::add(std::span<const ContextToken> document) {
  ++document_;
  ContextToken before = kBreak;
  ContextToken last = kBreak;
  for (const ContextToken token : document) {
    if (token == kBreak && last == kBreak) continue;
    ++words_;
    count(key_of(token));
    count(key_of(chained(last, token)));
    count(key_of(chained(chained(before, last), token)));
    before = last;
    last = token;
  }
}

std::string NgramCounter::encoded(std::uint32_t least, std::uint32_t documents) const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> kept;
  for (const auto& [key, seen] : seen_) {
    if (seen.count >= least && seen.documents >= documents) kept.emplace_back(key, seen.count);
  }
  std::ranges::sort(kept);
  std::string out(kMagic);
  put(out, words_);
  put(out, kept.size());
  std::uint64_t before = 0;
  for (const auto& [key, count] : kept) {
    put(out, key - std::exchange(before, key));
    out += static_cast<char>(std::min(255.0, std::round(kStepsAnOctave * std::log2(count))));
  }
  return out;
}

}  // namespace trichdan

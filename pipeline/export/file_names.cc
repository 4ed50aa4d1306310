#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "export/export.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// With ending and id a name stays below the 255 bytes that every file system allows.
constexpr std::size_t kLongest = 180;

bool is_reserved_on_windows(const std::string& lower) {
  static constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
  const std::string base = lower.substr(0, lower.find('.'));
  if (std::ranges::find(kDevices, base) != kDevices.end()) return true;
  return base.size() == 4 && (base.starts_with("com") || base.starts_with("lpt")) &&
         base[3] >= '1' && base[3] <= '9';
}

void cut_between_characters(std::string& text, std::size_t length) {
  if (text.size() <= length) return;
  while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
  text.resize(length);
}

std::string safe_name(const std::string& path) {
  std::string name = normalise(std::filesystem::path(path).stem().string());
  for (char& c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F ||
        std::string_view("/\\:*?\"<>|").find(c) != std::string::npos) {
      c = '_';
    }
  }
  cut_between_characters(name, kLongest);
  while (name.ends_with(' ') || name.ends_with('.')) name.pop_back();
  if (name.empty()) return "document";
  if (name.starts_with('.') || name.starts_with('-')) name.front() = '_';
  return is_reserved_on_windows(to_lower(name)) ? "_" + name : name;
}

// "-p004-007" for a part of a file.
std::string pages_of(const DocumentRecord& document) {
  if (document.file == 0) return {};
  return fmt::format("-p{:03}-{:03}", document.first_page,
                     document.first_page + document.pages - 1);
}

// A name that ends as one with an id does would be mistaken for it.
bool ends_like_id(const std::string& name) {
  constexpr std::size_t kDigits = 12;
  if (name.size() <= kDigits || name[name.size() - kDigits - 1] != '-') return false;
  return name.find_last_not_of("0123456789abcdefABCDEF") == name.size() - kDigits - 1;
}

}  // namespace

std::vector<std::string> export_names(const std::vector<DocumentRecord>& documents) {
  std::vector<std::string> names;
  std::map<std::string, int> uses;
  for (const auto& document : documents) {
    names.push_back(safe_name(document.path) + pages_of(document));
    ++uses[to_lower(names.back())];
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (uses[to_lower(names[i])] > 1 || ends_like_id(names[i])) {
      names[i] += "-" + shown(documents[i].id);
    }
  }
  return names;
}

}  // namespace trichdan

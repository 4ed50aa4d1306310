#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "store/gazetteer.h"
#include "store/text_file.h"

namespace trichdan {
namespace {

using nlohmann::json;

constexpr const char* kChange = "2025-07-01";
constexpr const char* kAdvice =
    "A gazetteer is a JSON array of provinces with \"District\" and \"Ward\", or with \"Wards\"";

// "line 3, column 14" of the byte at which the parser stopped.
std::string place_in(const std::string& content, std::size_t byte) {
  const auto end = content.begin() + static_cast<std::ptrdiff_t>(std::min(byte, content.size()));
  const auto line = std::count(content.begin(), end, '\n');
  const auto last = std::find(std::make_reverse_iterator(end), content.rend(), '\n').base();
  return fmt::format("line {}, column {}", line + 1, end - last);
}

class GazetteerReader {
 public:
  explicit GazetteerReader(const std::filesystem::path& path) : path_(path) {}

  GazetteerFile read() {
    const json provinces = parsed(content_of(path_, kAdvice));
    if (!provinces.is_array() || provinces.empty()) fail("", "it is no array of provinces");
    const bool before = std::ranges::any_of(provinces, [](const json& entry) {
      return entry.is_object() && entry.contains("District");
    });
    file_.age = fmt::format("{} {}", before ? "before" : "after", kChange);
    for (std::size_t i = 0; i < provinces.size(); ++i) {
      add_province(provinces[i], fmt::format("/{}", i), before);
    }
    return std::move(file_);
  }

 private:
  [[noreturn]] void fail(const std::string& where, const std::string& what) const {
    const std::string place = where.empty() ? "" : fmt::format("at {}: ", where);
    throw Error(ErrorKind::unsupported, place + what, kAdvice).at(path_.string());
  }

  json parsed(const std::string& content) const {
    try {
      return json::parse(content);
    } catch (const json::parse_error& error) {
      fail(place_in(content, error.byte), "it is no JSON");
    }
  }

  GazetteerPlace place_of(const json& entry, const std::string& where) const {
    const auto name = entry.is_object() ? entry.find("FullName") : entry.end();
    if (!entry.is_object() || name == entry.end() || !name->is_string())
      fail(where, "a place without a \"FullName\"");
    GazetteerPlace place = place_from(name->get<std::string>());
    if (place.level.empty()) {
      fail(where, fmt::format("\"{}\" begins with no level (Tỉnh, Huyện, Xã, ...)",
                              name->get<std::string>()));
    }
    return place;
  }

  // The list under a key; null and an absent key are an empty one (islands without communes).
  const json& list_of(const json& entry, const char* key, const std::string& where) const {
    static const json kNone = json::array();
    const auto found = entry.find(key);
    if (found == entry.end() || found->is_null()) return kNone;
    if (!found->is_array()) fail(where, fmt::format("\"{}\" is no list", key));
    return *found;
  }

  void add_province(const json& entry, const std::string& where, bool before) {
    GazetteerPlace province = place_of(entry, where);
    province.province = province.full();
    file_.places.push_back(province);
    if (!before) {
      add_list(entry, "Wards", where, province, false);
      return;
    }
    const json& districts = list_of(entry, "District", where);
    for (std::size_t i = 0; i < districts.size(); ++i) {
      const std::string here = fmt::format("{}/District/{}", where, i);
      const GazetteerPlace district = add(districts[i], here, province, true);
      add_list(districts[i], "Ward", here, district, true);
    }
  }

  void add_list(const json& entry, const char* key, const std::string& where,
                const GazetteerPlace& above, bool before) {
    const json& list = list_of(entry, key, where);
    for (std::size_t i = 0; i < list.size(); ++i) {
      add(list[i], fmt::format("{}/{}/{}", where, key, i), above, before);
    }
  }

  GazetteerPlace add(const json& entry, const std::string& where, const GazetteerPlace& above,
                     bool before) {
    GazetteerPlace place = place_of(entry, where);
    place.parent = above.full();
    place.province = above.province;
    (before ? place.until : place.from) = kChange;
    file_.places.push_back(place);
    return place;
  }

  std::filesystem::path path_;
  GazetteerFile file_;
};

}  // namespace

GazetteerFile read_gazetteer(const std::filesystem::path& path) {
  return GazetteerReader(path).read();
}

}  // namespace trichdan

#include "extract/gazetteer.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kShortest = 7;  // letters and spaces; a shorter name has too many neighbours

// Longest first where one begins another.
constexpr std::array<std::string_view, 11> kLevels{"tỉnh",   "thành phố", "huyện đảo", "huyện",
                                                   "thị xã", "thị trấn",  "quận",      "đặc khu",
                                                   "phường", "xã",        "tp"};

std::string marked_key(std::string_view name) {
  return to_lower(fold_tone(name));
}

// One byte put in, taken out or changed; both are ASCII.
bool within_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const auto rest_a = a.substr(static_cast<std::size_t>(in_a - a.begin()));
  const auto rest_b = b.substr(static_cast<std::size_t>(in_b - b.begin()));
  if (rest_b.empty()) return true;
  return a.size() == b.size() ? rest_a.substr(1) == rest_b.substr(1) : rest_a == rest_b.substr(1);
}

}  // namespace

bool is_commune_level(std::string_view level) {
  return level == "xã" || level == "phường" || level == "thị trấn" || level == "đặc khu";
}

GazetteerPlace place_from(std::string_view full_name) {
  std::string name;
  for (const char byte : normalise(full_name)) {
    const bool blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    if (!blank) {
      name += byte;
    } else if (!name.empty() && name.back() != ' ') {
      name += ' ';
    }
  }
  if (name.ends_with(' ')) name.pop_back();
  const std::string lower = to_lower(name);
  for (const std::string_view level : kLevels) {
    if (lower.size() != name.size() || !lower.starts_with(level)) continue;
    if (name.size() > level.size() + 1 && name[level.size()] == ' ') {
      return {std::string(level == "huyện đảo" ? "huyện" : level),
              name.substr(level.size() + 1),
              "",
              "",
              "",
              ""};
    }
  }
  return {"", name, "", "", "", ""};
}

void Gazetteer::add(GazetteerPlace place) {
  const std::size_t index = places_.size();
  keys_.push_back({marked_key(place.name), fold_search(place.name)});
  by_name_[keys_.back().marked].push_back(index);
  by_plain_[keys_.back().plain].push_back(index);
  places_.push_back(std::move(place));
}

bool Gazetteer::fits(std::size_t index, const PlaceHint& hint) const {
  // Without a level, the names of communes are too many and too like other words.
  if (hint.level.empty()) return !is_commune_level(places_[index].level);
  return places_[index].level == hint.level;
}

// Smaller is better.
int Gazetteer::rank(std::size_t index, const PlaceHint& hint) const {
  const GazetteerPlace& place = places_[index];
  const bool elsewhere = !hint.province.empty() && place.province != hint.province;
  const bool another_day =
      !hint.date.empty() &&
      ((!place.until.empty() && hint.date >= place.until) || hint.date < place.from);
  const int depth = place.parent.empty() ? 0 : is_commune_level(place.level) ? 2 : 1;
  return (elsewhere ? 100 : 0) + (another_day ? 10 : 0) + depth;
}

const GazetteerPlace* Gazetteer::best(const std::vector<std::size_t>& found,
                                      const PlaceHint& hint) const {
  const GazetteerPlace* best = nullptr;
  int least = 0;
  for (const std::size_t index : found) {
    if (!fits(index, hint)) continue;
    const int here = rank(index, hint);
    if (best != nullptr && here >= least) continue;
    best = &places_[index];
    least = here;
  }
  return best;
}

// The best, if all that are as good have one name.
const GazetteerPlace* Gazetteer::only(const std::vector<std::size_t>& found,
                                      const PlaceHint& hint) const {
  const GazetteerPlace* first = best(found, hint);
  if (first == nullptr) return nullptr;
  const bool here = !hint.province.empty() && first->province == hint.province;
  for (const std::size_t index : found) {
    if (!fits(index, hint) || places_[index].name == first->name) continue;
    if (!here || places_[index].province == hint.province) return nullptr;
  }
  return first;
}

const GazetteerPlace* Gazetteer::find(std::string_view name, const PlaceHint& hint) const {
  const auto found = by_name_.find(marked_key(name));
  return found == by_name_.end() ? nullptr : best(found->second, hint);
}

const GazetteerPlace* Gazetteer::find_sure(std::string_view name, const PlaceHint& hint) const {
  const GazetteerPlace* place = find(name, hint);
  if (place == nullptr || !hint.province.empty()) return place;
  for (const std::size_t index : by_name_.find(marked_key(name))->second) {
    if (fits(index, hint) && places_[index].province != place->province) return nullptr;
  }
  return place;
}

const GazetteerPlace* Gazetteer::nearest(std::string_view name, const PlaceHint& hint) const {
  const std::string plain = fold_search(name);
  if (const auto found = by_plain_.find(plain); found != by_plain_.end()) {
    if (const GazetteerPlace* place = only(found->second, hint)) return place;
  }
  if (plain.size() < kShortest || (hint.level.empty() && hint.province.empty())) return nullptr;
  const auto words = std::ranges::count(plain, ' ');
  std::vector<std::size_t> near;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (fits(i, hint) && within_one_edit(plain, keys_[i].plain) &&
        std::ranges::count(keys_[i].plain, ' ') == words) {
      near.push_back(i);
    }
  }
  return only(near, hint);
}

}  // namespace trichdan

// extract: the places of both ages of administration, found by name, and by a name that was
// mistyped or misread (domain 8).
//
// Built once, then immutable and usable by several threads.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

struct GazetteerPlace {
  std::string level;  // "tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", ...
  std::string name;   // "Nậm Pồ"
  std::string parent;  // the place above, with its level: "tỉnh Điện Biên"; of a province: none
  std::string province;  // the province it lies in, with its level; of a province: itself
  std::string from;      // ISO 8601, the first day; empty: as long as is known
  std::string until;     // ISO 8601, the first day it no longer exists; empty: it does

  std::string full() const { return level + " " + name; }  // "huyện Nậm Pồ"
  bool operator==(const GazetteerPlace&) const = default;
};

// Whether it is the level of a commune: "xã", "phường", "thị trấn", "đặc khu".
bool is_commune_level(std::string_view level);

// "Huyện Nậm Pồ" as level and name; the level is empty if the name begins with none, and always in
// small letters. Spaces are put right, the text is normalised.
GazetteerPlace place_from(std::string_view full_name);

// What is known about a place looked for, beside its name.
struct PlaceHint {
  std::string_view level;     // empty: any above a commune
  std::string_view province;  // "tỉnh Điện Biên": preferred; empty: unknown
  std::string_view date;      // ISO 8601: places of that day are preferred; empty: unknown
};

class Gazetteer {
 public:
  void add(GazetteerPlace place);

  // The place of this name, case and the seat of the tone aside. Of several, one in the province,
  // then one of the day, then the higher level, then the first added. nullptr if there is none.
  const GazetteerPlace* find(std::string_view name, const PlaceHint& hint) const;
  // The same, but nullptr if places of this name lie in several provinces and the hint names none.
  const GazetteerPlace* find_sure(std::string_view name, const PlaceHint& hint) const;
  // For a name no place has: the one that has its letters without marks or, for a name of seven
  // letters and more whose level or province is known, one that is a letter away ("Tòa Chùa" for
  // Tủa Chùa). nullptr if there is none or if several different names
  // are as near.
  const GazetteerPlace* nearest(std::string_view name, const PlaceHint& hint) const;

  const std::vector<GazetteerPlace>& places() const { return places_; }

 private:
  struct Key {
    std::string marked;  // lower case, tones at one place
    std::string plain;   // without marks
  };
  bool fits(std::size_t index, const PlaceHint& hint) const;
  int rank(std::size_t index, const PlaceHint& hint) const;
  const GazetteerPlace* best(const std::vector<std::size_t>& found, const PlaceHint& hint) const;
  const GazetteerPlace* only(const std::vector<std::size_t>& found, const PlaceHint& hint) const;

  std::vector<GazetteerPlace> places_;
  std::vector<Key> keys_;  // parallel to places_
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_name_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_plain_;
};

}  // namespace trichdan

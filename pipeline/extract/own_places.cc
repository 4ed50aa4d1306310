#include "extract/own_places.h"

#include <algorithm>

#include "text/unicode.h"

namespace trichdan {
namespace {

using Kind = UnitPart::Kind;

std::string level_of(const UnitPart& part) {
  std::string level = to_lower(part.form);
  if (level == "tp" || level == "tp.") return "thành phố";
  if (level == "tx" || level == "tx.") return "thị xã";
  return level;
}

bool names_place(const UnitPart& part) {
  return part.kind == Kind::place || (part.kind == Kind::other && part.first.capital);
}

bool is_committee(const UnitPart& part) {
  return part.head != nullptr && part.head->complement == Complement::place &&
         !part.head->level.empty();
}

// The name that begins at `at`, or nothing.
StatedPlace name_at(const std::vector<UnitPart>& parts, std::size_t at) {
  StatedPlace place;
  place.first = at;
  place.known = at < parts.size() && parts[at].kind == Kind::place;
  while (at < parts.size() && names_place(parts[at]) && !(place.known && place.count > 0)) {
    if (!place.name.empty()) place.name += ' ';
    place.name += parts[at++].form;
    ++place.count;
  }
  return place;
}

void settle(OwnPlaces& own, const GazetteerPlace& place, const GazetteerPlace* known) {
  if (known != nullptr && known->parent.empty()) {
    own.province = *known;
  } else if (is_commune_level(place.level)) {
    if (own.commune.name.empty()) own.commune = place;
  } else if (own.district.name.empty() && !place.level.empty() && place.level != "tỉnh") {
    own.district = place;
  }
  if (known == nullptr || !own.province.name.empty()) return;
  own.province = place_from(known->province);
  own.province.province = known->province;
}

void take(OwnPlaces& own, const StatedPlace& stated, const Gazetteer& gazetteer) {
  if (stated.name.empty()) return;
  const PlaceHint hint{stated.level, own.province.province, own.date};
  const GazetteerPlace* known = gazetteer.find_sure(stated.name, hint);
  if (known == nullptr) known = gazetteer.nearest(stated.name, hint);
  if (known == nullptr && stated.level.empty()) return;
  settle(own, known != nullptr ? *known : GazetteerPlace{stated.level, stated.name, "", "", "", ""},
         known);
}

}  // namespace

const GazetteerPlace* OwnPlaces::at(std::string_view level) const {
  for (const GazetteerPlace* place : {&commune, &district, &province}) {
    if (!place->name.empty() && place->level == level) return place;
  }
  return nullptr;
}

StatedPlace place_in(const std::vector<UnitPart>& parts) {
  StatedPlace best;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool level = parts[i].kind == Kind::level;
    const bool committee = is_committee(parts[i]);
    if (level || committee) {
      StatedPlace place = name_at(parts, i + 1);
      if (place.name.empty()) continue;
      place.level = level ? level_of(parts[i]) : parts[i].head->level;
      place.leveled = level;
      place.of_committee = committee;
      best = std::move(place);
    } else if (parts[i].kind == Kind::place &&
               (best.name.empty() || i >= best.first + best.count)) {
      best = name_at(parts, i);
    }
  }
  return best;
}

OwnPlaces own_places(const DocumentHeader& header, const Library& library,
                     const UnitGrammar& grammar) {
  OwnPlaces own;
  own.date = header.date.size() == 10 ? header.date : std::string();
  own.issuer = fold_tone(header.issuer);
  const auto stated = [&](const std::string& name) {
    return place_in(grammar.parts(name, 0, static_cast<std::uint32_t>(name.size())));
  };
  const std::string parent = fold_tone(header.parent);
  take(own, stated(parent), library.gazetteer);
  take(own, stated(own.issuer), library.gazetteer);
  const std::string place = fold_tone(header.place);
  if (to_lower(place) != "hà nội") {
    StatedPlace where = stated(place);
    if (where.name.empty()) where.name = place;
    take(own, where, library.gazetteer);
  }
  return own;
}

}  // namespace trichdan

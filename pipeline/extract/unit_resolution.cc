#include "extract/unit_resolution.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "text/unicode.h"

namespace trichdan {
namespace {

using Kind = UnitPart::Kind;

std::uint32_t size_of(const std::string& text) {
  return static_cast<std::uint32_t>(text.size());
}

std::string joined(const std::vector<UnitPart>& parts, const StatedPlace& replaced,
                   const std::string& by) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool inside = i >= replaced.first && i < replaced.first + replaced.count;
    if (inside && i > replaced.first) continue;
    if (!text.empty() && parts[i].first.gap != Gap::none) text += ' ';
    if (inside) {
      text += by;
    } else {
      text += parts[i].form;
    }
  }
  return text;
}

// The last head, and whether anything stands behind it and its field.
struct Ending {
  const UnitHead* head = nullptr;
  bool bare = true;   // only a field, at most
  bool alone = true;  // nothing at all
  std::string level;  // that ends the name, without a place behind it; no list of levels
};

Ending ending_of(const std::vector<UnitPart>& parts) {
  Ending ending;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].kind == Kind::head) {
      ending = Ending{parts[i].head, true, true, ""};
      continue;
    }
    ending.alone = false;
    if (parts[i].kind != Kind::field) ending.bare = false;
    const bool last = i + 1 == parts.size();
    const bool listed = i > 0 && (parts[i - 1].kind == Kind::level || parts[i - 1].form == "," ||
                                  parts[i - 1].form == "/" || parts[i - 1].form == "và");
    if (last && parts[i].kind == Kind::level && !listed) ending.level = to_lower(parts[i].form);
  }
  return ending;
}

}  // namespace

UnitResolver::UnitResolver(const Library& library, const UnitGrammar& grammar)
    : library_(library), grammar_(grammar), aliases_(library) {}

void UnitResolver::resolve(const DocumentText& text, const std::vector<Span>& codes,
                           Mentions& mentions) const {
  const OwnPlaces own = own_places(mentions.header, library_, grammar_);
  std::unordered_map<std::string, Resolved> known;
  for (UnitMention& unit : mentions.units) {
    auto found = known.find(unit.name);
    if (found == known.end()) found = known.emplace(unit.name, resolved(unit.name, own)).first;
    unit.name = found->second.name;
    unit.unit = found->second.unit;
    unit.kind = found->second.kind;
    unit.place = found->second.place;
  }
  aliases_.apply(text, codes, mentions.units);
}

// Short forms put in full, what stands in brackets left out.
std::string UnitResolver::expanded(const std::string& name) const {
  std::string out;
  bool in_brackets = false;
  for (const UnitPart& part : grammar_.parts(name, 0, size_of(name))) {
    if (part.form == "(") in_brackets = true;
    if (!in_brackets && part.form != ".") {
      const auto full = library_.expansions.find(part.form);
      const bool glued = part.first.gap == Gap::none && (part.form == "," || part.form == "/");
      if (!out.empty() && !glued) out += ' ';
      out += full == library_.expansions.end() ? part.form : std::string_view(full->second);
    }
    if (part.form == ")") in_brackets = false;
  }
  return out;
}

const GazetteerPlace* UnitResolver::find_place(const StatedPlace& stated,
                                               const OwnPlaces& own) const {
  const PlaceHint hint{stated.level, own.province.province, own.date};
  if (const GazetteerPlace* place = library_.gazetteer.find(stated.name, hint)) return place;
  if (stated.known &&
      !stated.level.empty()) {  // a town that was a district, a city that was a town
    return library_.gazetteer.find(stated.name, {"", hint.province, hint.date});
  }
  return stated.known ? nullptr : library_.gazetteer.nearest(stated.name, hint);
}

UnitResolver::Resolved UnitResolver::resolved(const std::string& name, const OwnPlaces& own) const {
  Resolved result{name, "", "", ""};
  auto parts = grammar_.parts(name, 0, size_of(name));
  StatedPlace stated = place_in(parts);
  if (stated.name.empty()) {
    // "BV Giông Riêng": words behind the head that are a place but for their marks.
    const auto last = std::ranges::find_if(parts.rbegin(), parts.rend(), [](const UnitPart& part) {
      return part.kind != Kind::other || !part.first.capital;
    });
    const auto first = static_cast<std::size_t>(parts.rend() - last);
    for (std::size_t i = first; first > 0 && i < parts.size(); ++i) {
      stated.name += (i > first ? " " : "") + std::string(parts[i].form);
    }
    stated.first = first;
    stated.count = parts.size() - first;
    const GazetteerPlace* place =
        stated.name.empty() ? nullptr : library_.gazetteer.nearest(stated.name, {"", "", own.date});
    if (place != nullptr) result.name = fold_tone(joined(parts, stated, place->name));
  } else if (const GazetteerPlace* place = find_place(stated, own);
             place != nullptr && !stated.known) {
    result.name = fold_tone(joined(parts, stated, place->name));
  }
  const std::string full = expanded(result.name);
  result.unit = full;
  parts = grammar_.parts(full, 0, size_of(full));
  if (!parts.empty() && parts[0].head != nullptr) result.kind = parts[0].form;
  complete(result, parts, own);
  result.unit = fold_tone(result.unit);
  result.place = fold_tone(result.place);
  return result;
}

// Puts in what the name leaves out. `parts` are those of result.unit.
void UnitResolver::complete(Resolved& result, const std::vector<UnitPart>& parts,
                            const OwnPlaces& own) const {
  const Ending ending = ending_of(parts);
  const StatedPlace stated = place_in(parts);
  if (!stated.name.empty()) {
    const GazetteerPlace* place = find_place(stated, own);
    if (place == nullptr) return;
    const std::string& level = stated.level.empty() ? place->level : stated.level;
    result.place = level + " " + place->name;
    const bool needs_level =
        !stated.leveled && !stated.of_committee && ending.head != nullptr &&
        (ending.head->complement == Complement::place || !ending.head->level.empty());
    if (needs_level) result.unit = joined(parts, stated, result.place);
    return;
  }
  if (ending.head == nullptr) return;
  const bool committee = ending.head->complement == Complement::place;
  const GazetteerPlace* place = nullptr;
  if (!ending.level.empty()) {
    if ((place = own.at(ending.level)) != nullptr) result.unit += " " + place->name;
  } else if (ending.alone && committee && !ending.head->level.empty()) {
    if ((place = own.at(ending.head->level)) != nullptr) result.unit += " " + place->name;
  } else if (ending.alone && own.issuer.starts_with(ending.head->name + " ")) {
    result.unit += own.issuer.substr(ending.head->name.size());  // "Thanh tra Sở"
  } else if (ending.bare && !ending.alone && !committee && !ending.head->level.empty() &&
             !own.province.name.empty()) {
    place = &own.province;
    result.unit += " " + place->full();
  }
  if (place != nullptr) result.place = place->full();
}

}  // namespace trichdan

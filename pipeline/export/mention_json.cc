#include "export/mention_json.h"

namespace trichdan {
namespace {

using Json = nlohmann::ordered_json;

// The fields every mention starts with.
Json placed(const Place& place) {
  Json json;
  json["page"] = number_or_null(place.page);
  json["stream"] = place.stream;
  return json;
}

}  // namespace

Json reference_json(const Place& place, const Reference& reference, const ReferenceLinks& links) {
  Json json = placed(place);
  add_reference_fields(json, reference, links);
  json["boxes"] = boxes_json(place.boxes);
  return json;
}

Json named_json(const Place& place, const NamedReference& r,
                const std::vector<std::string>& works) {
  Json json = placed(place);
  json["text"] = r.text;
  json["work"] = works.empty() ? Json(nullptr) : Json(works.front());
  json["state"] = name_of(r.state);
  json["works"] = works;
  return json;
}

Json figure_json(const Place& place, const Figure& f) {
  Json json = placed(place);
  json["kind"] = f.kind;
  json["value"] = or_null(f.value);
  json["numerator"] = or_null(f.numerator);
  json["denominator"] = or_null(f.denominator);
  json["unit"] = or_null(f.unit);
  json["bound"] = or_null(f.bound);
  json["verdict"] = or_null(f.verdict);
  json["subject_unit"] = or_null(f.subject_unit);
  json["change"] = or_null(f.change);
  json["period"] = or_null(f.period);
  json["row"] = or_null(f.row);
  json["column"] = or_null(f.column);
  json["text"] = f.text;
  json["state"] = name_of(f.state);
  json["boxes"] = boxes_json(place.boxes);
  return json;
}

Json unit_json(const Place& place, const UnitMention& u) {
  Json json = placed(place);
  json["text"] = u.text;
  json["name"] = or_null(u.name);
  json["unit"] = or_null(u.unit);
  json["kind"] = or_null(u.kind);
  json["place"] = or_null(u.place);
  return json;
}

}  // namespace trichdan

#include "export/reference_json.h"

namespace trichdan {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json number_or_null(int number) {
  return number > 0 ? Json(number) : Json(nullptr);
}

Json boxes_json(const std::vector<PageBox>& boxes) {
  Json all = Json::array();
  for (const auto& [page, box] : boxes) {
    all.push_back(Json::array({page, box.x0, box.y0, box.x1, box.y1}));
  }
  return all;
}

void add_reference_fields(Json& json, const Reference& reference, const ReferenceLinks& links) {
  json["text"] = reference.text;
  json["type"] = or_null(reference.type);
  json["symbol"] = or_null(reference.symbol);
  json["number"] = or_null(reference.number);
  json["year"] = or_null(reference.year);
  json["date"] = or_null(reference.date);
  json["issuer"] = or_null(reference.issuer);
  json["subject"] = or_null(reference.subject);
  json["work"] = or_null(links.work);
  json["relation"] = or_null(links.relation);
  json["state"] = name_of(reference.state);
  json["symbol_read"] = or_null(reference.symbol_read);
  json["issuer_from"] = or_null(reference.issuer_from);
  json["article"] = or_null(reference.article);
  json["clause"] = or_null(reference.clause);
  json["point"] = or_null(reference.point);
  json["relation_by"] = links.relation_by < 0 ? Json(nullptr) : Json(links.relation_by);
}

}  // namespace trichdan

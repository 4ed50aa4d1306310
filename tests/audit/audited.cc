#include "audited.h"

#include <algorithm>

namespace trichdan {

const Extractor& extractor() {
  static const Extractor kExtractor(
      std::string(TRICHDAN_SOURCE_DIR) + "/patterns",
      {{"xã", "Nậm Vì", "huyện Mường Nhé", "tỉnh Điện Biên", "", "2025-07-01"},
       {"xã", "Tỏa Tình", "huyện Tuần Giáo", "tỉnh Điện Biên", "", "2025-07-01"}});
  return kExtractor;
}

std::vector<Finding> Audited::of(const std::string& rule) const {
  std::vector<Finding> found = result.findings;
  std::erase_if(found,
                [&](const Finding& finding) { return !rule.empty() && finding.rule != rule; });
  return found;
}

Audited audited(DocumentText text, bool scanned) {
  Audited all{std::move(text), {}, {}, {}, {}};
  std::set<int> pages;
  for (Stream& stream : all.text.streams) {
    if (!scanned) continue;
    stream.origins = {{0, static_cast<std::uint32_t>(stream.text.size()), 1, 0, 90}};
    for (int page = 1; page <= 40; ++page) pages.insert(page);
  }
  all.mentions = extractor().extract(all.text);
  all.resolution = resolve(all.mentions);
  const Auditor auditor(extractor().library());
  const AuditInput input{all.text, all.mentions, all.resolution, pages};
  all.result = auditor.audit(input);
  all.claims = auditor.claims(input);
  return all;
}

Audited audited(const std::string& text, bool scanned) {
  return audited(text_from_plain(text), scanned);
}

DocumentText table_of(const std::vector<std::vector<std::string>>& rows) {
  DocumentText text;
  text.streams.emplace_back();
  text.streams[0].name = "body";
  TableText table{1, {}};
  for (const auto& row : rows) {
    table.rows.emplace_back();
    for (const std::string& cell : row) {
      const auto begin = static_cast<std::uint32_t>(text.streams[0].text.size());
      text.streams[0].text += cell + " ";
      CellText one{cell, 0, {}};
      if (!cell.empty()) one.runs = {{begin, static_cast<std::uint32_t>(begin + cell.size())}};
      table.rows.back().push_back(one);
    }
    text.streams[0].text += "\n";
  }
  text.tables.push_back(std::move(table));
  return text;
}

}  // namespace trichdan

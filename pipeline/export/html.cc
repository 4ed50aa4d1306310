#include "export/html.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "export/crops.h"
#include "export/markup.h"
#include "store/findings.h"
#include "store/parts.h"

namespace trichdan {
namespace {

constexpr const char* kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Findings</title>
<style>
body { font: 16px/1.45 "Noto Serif", "Times New Roman", serif; color: #111; background: #fff; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; border-top: 2px solid #111; padding-top: .8em; margin-top: 2em; overflow-wrap: anywhere; }
h3 { font-size: 1em; margin: 0 0 .3em; }
table { border-collapse: collapse; margin: 1em 0; } caption { text-align: left; font-weight: bold; padding-bottom: .3em; }
th, td { border: 1px solid #767676; padding: .25em .6em; text-align: left; vertical-align: top; } td.number { text-align: right; }
article { border-left: .4em solid #767676; padding: .2em 0 .2em .9em; margin: 1.4em 0; break-inside: avoid; }
article.error { border-color: #b00020; } article.warning { border-color: #a15c00; }
.label { font-weight: bold; text-transform: uppercase; font-size: .8em; letter-spacing: .04em; }
.sum { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; background: #f3f3f3; padding: .3em .6em; overflow-wrap: anywhere; }
figure { margin: .6em 0; } figcaption { font-size: .9em; } img { max-width: 100%; border: 1px solid #767676; }
.id { color: #555; font-size: .85em; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } h2 { break-after: avoid; } a { color: inherit; text-decoration: none; } }
</style>
</head>
<body>
<main>
<h1>What the audit found</h1>
)";

using Findings = std::vector<FindingRow>;

Findings shown_findings(const Store& store, const DocumentRecord& document) {
  Findings rows = findings_of(store, document.id);
  std::erase_if(rows,
                [](const FindingRow& row) { return row.verdict == FindingVerdict::dismissed; });
  return rows;
}

std::string title_of(const DocumentRecord& document) {
  const DocumentHeader& header = document.header;
  std::string title = header.type;
  if (!header.symbol.empty()) title += (title.empty() ? "" : " ") + header.symbol;
  if (!header.issuer.empty()) title += (title.empty() ? "" : ", ") + header.issuer;
  return title;
}

// The file and its folder: many are called doc.pdf.
std::string short_name(const std::string& path) {
  const std::filesystem::path file(path);
  return (file.parent_path().filename() / file.filename()).string();
}

struct Count {
  int findings = 0;
  int readings = 0;
};

// Two tables: by rule, and by document with links.
void write_summary(const Store& store, const std::vector<DocumentRecord>& documents,
                   std::ostream& out) {
  std::map<std::pair<Severity, std::string>, Count> rules;
  std::vector<std::pair<const DocumentRecord*, Count>> counted;
  for (const DocumentRecord& document : documents) {
    Count all;
    for (const FindingRow& row : shown_findings(store, document)) {
      const bool reading = row.finding.kind == FindingKind::reading;
      ++(reading ? all.readings : all.findings);
      Count& rule = rules[{row.finding.severity, row.finding.rule}];
      ++(reading ? rule.readings : rule.findings);
    }
    if (all.findings + all.readings > 0) counted.emplace_back(&document, all);
  }
  fmt::print(out,
             "<p>{} of {} documents have findings. A <em>reading to check</em> may be a mistake of "
             "reading, not of the report: compare the picture.</p>\n",
             counted.size(), documents.size());
  out << "<table><caption>By rule</caption><thead><tr><th scope=\"col\">Rule</th><th "
         "scope=\"col\">Severity</th>"
         "<th scope=\"col\">Findings</th><th scope=\"col\">Readings to "
         "check</th></tr></thead><tbody>\n";
  for (const auto& [rule, count] : rules) {
    fmt::print(out,
               "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"number\">{}</td><td "
               "class=\"number\">{}</td></tr>\n",
               escaped(rule.second), name_of(rule.first), count.findings, count.readings);
  }
  out << "</tbody></table>\n<table><caption>By document</caption><thead><tr><th "
         "scope=\"col\">Document</th>"
         "<th scope=\"col\">Findings</th><th scope=\"col\">Readings to "
         "check</th></tr></thead><tbody>\n";
  for (const auto& [document, count] : counted) {
    fmt::print(out,
               "<tr><th scope=\"row\"><a href=\"#d{}\">{}</a></th><td class=\"number\">{}</td><td "
               "class=\"number\">{}</td></tr>\n",
               shown(document->id), escaped(short_name(document->path)), count.findings,
               count.readings);
  }
  out << "</tbody></table>\n";
}

void write_evidence(const EvidencePlace& place, Crops* crops, std::ostream& out) {
  std::vector<Box> boxes;
  for (const PageBox& box : place.boxes) {
    if (box.page == place.page) boxes.push_back(box.box);
  }
  const std::string picture = crops == nullptr ? std::string() : crops->data_uri(place.page, boxes);
  out << "<figure>";
  if (!picture.empty()) {
    fmt::print(out, "<img alt=\"Page {}, as printed: {}\" src=\"{}\">", place.page,
               escaped(place.text), picture);
  }
  fmt::print(out, "<figcaption>Page {}: <q lang=\"vi\">{}</q></figcaption></figure>\n", place.page,
             escaped(place.text));
}

void write_finding(const Store& store, const FindingRow& row, Crops& crops, std::ostream& out) {
  const Finding& finding = row.finding;
  const bool reading = finding.kind == FindingKind::reading;
  fmt::print(
      out,
      "<article class=\"{0}\" id=\"f{1}\">\n<h3><span class=\"label\">{0}{2}{3}</span> {4}</h3>\n",
      name_of(finding.severity), row.id, reading ? ", reading to check" : "",
      row.verdict == FindingVerdict::confirmed ? ", confirmed" : "", escaped(finding.explanation));
  if (!finding.arithmetic.empty())
    fmt::print(out, "<p class=\"sum\">{}</p>\n", escaped(finding.arithmetic));
  if (!finding.repaired.empty())
    fmt::print(out, "<p>It agrees if this was misread: {}.</p>\n", escaped(finding.repaired));
  for (const EvidencePlace& place : row.places) {
    const bool own = place.document == row.document;
    if (!own) {
      const auto other = store.document(place.document);
      if (other) fmt::print(out, "<p>In {}:</p>\n", escaped(short_name(shown_name(*other))));
    }
    write_evidence(place, own ? &crops : nullptr, out);
  }
  fmt::print(out, "<p class=\"id\">Rule \"{}\" · {}</p>\n</article>\n", escaped(finding.rule),
             row.id);
}

}  // namespace

void write_findings_page(const Store& store, const std::vector<DocumentRecord>& documents,
                         std::ostream& out) {
  out << kHead;
  write_summary(store, documents, out);
  for (const DocumentRecord& document : documents) {
    const Findings rows = shown_findings(store, document);
    if (rows.empty()) continue;
    Crops crops(document);
    fmt::print(
        out,
        "<section aria-labelledby=\"d{0}\">\n<h2 id=\"d{0}\">{1}</h2>\n<p lang=\"vi\">{2}</p>\n",
        shown(document.id), escaped(shown_name(document)), escaped(title_of(document)));
    for (const FindingRow& row : rows) write_finding(store, row, crops, out);
    if (!crops.why().empty()) fmt::print(out, "<p>No pictures: {}.</p>\n", escaped(crops.why()));
    out << "</section>\n";
  }
  out << "</main>\n</body>\n</html>\n";
}

}  // namespace trichdan

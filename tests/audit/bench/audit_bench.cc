// What the audit says of texts and archives, for looking at by hand.
//
// usage: audit_bench PATTERNS texts FOLDER|FILE [--claims]   plain texts
//        audit_bench PATTERNS archive DB [--claims]          the documents of an archive, read
//        again
#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "audit/audit.h"
#include "extract/extractor.h"
#include "run/understand.h"
#include "store/gazetteer.h"
#include "store/store.h"

namespace trichdan {
namespace {

struct Totals {
  int documents = 0, claims = 0, held = 0, findings = 0;
  std::map<std::string, int> by_rule;
};

void show(const std::string& name, const AuditInput& input, const Auditor& auditor, bool claims,
          Totals& totals) {
  ++totals.documents;
  const auto page = [&](const Span& span) {
    return input.text.streams[span.stream].page_at(span.begin);
  };
  if (claims) {
    for (const audit::Claim& claim : auditor.claims(input)) {
      fmt::print("{} p.{} [{}{}{}] {} | {}\n", name, page(claim.finding.evidence.front().span),
                 claim.finding.rule, claim.loose ? " loose" : "", claim.holds ? " holds" : " FAILS",
                 claim.finding.arithmetic, claim.finding.evidence.front().text);
    }
  }
  const AuditResult result = auditor.audit(input);
  totals.claims += result.claims;
  for (const Finding& finding : result.findings) {
    ++totals.findings;
    ++totals.by_rule[finding.rule];
    if (claims) continue;
    fmt::print("{} p.{} {} {} [{}] {} {} {}\n", name, page(finding.evidence.front().span),
               name_of(finding.severity), name_of(finding.kind), finding.rule, finding.explanation,
               finding.arithmetic, finding.repaired.empty() ? "" : "(" + finding.repaired + "?)");
    for (const Evidence& one : finding.evidence)
      fmt::print("      p.{} {}\n", page(one.span), one.text);
  }
}

void texts(const Extractor& extractor, const std::filesystem::path& path, bool claims,
           Totals& totals) {
  const Auditor auditor(extractor.library());
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(path)) {
    for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry);
  } else {
    files.push_back(path);
  }
  std::ranges::sort(files);
  double extract = 0, audit = 0;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const DocumentText text = text_from_plain(std::string{std::istreambuf_iterator<char>(in), {}});
    const auto a = std::chrono::steady_clock::now();
    const Mentions mentions = extractor.extract(text);
    const Resolution resolution = resolve(mentions);
    const auto b = std::chrono::steady_clock::now();
    show(file.filename().string(), {text, mentions, resolution}, auditor, claims, totals);
    extract += std::chrono::duration<double>(b - a).count();
    audit += std::chrono::duration<double>(std::chrono::steady_clock::now() - b).count();
  }
  fmt::print(stderr, "audit / extraction: {:.2f}\n", audit / extract);
}

std::set<int> scanned(const Understanding& all) {
  std::set<int> pages;
  for (std::size_t i = 0; i < all.pages.size(); ++i) {
    if (all.pages[i].kind != PageKind::text) pages.insert(all.page_numbers[i]);
  }
  return pages;
}

void archive(const Extractor& extractor, const Store& store, bool claims, Totals& totals) {
  const Auditor auditor(extractor.library());
  for (const DocumentRecord& document : store.documents()) {
    const Understanding all = understand(store.readings(document.id), extractor);
    show(std::filesystem::path(document.path).parent_path().filename().string() + "/" +
             std::filesystem::path(document.path).filename().string(),
         {all.text, all.mentions, all.resolution, scanned(all), all.pages, all.page_numbers},
         auditor, claims, totals);
  }
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  using namespace trichdan;
  if (argc < 4) {
    std::cerr << "usage: audit_bench PATTERNS texts|archive PATH [--claims]\n";
    return 2;
  }
  Totals totals;
  const bool claims = argc > 4;
  if (std::string(argv[2]) == "texts") {
    texts(Extractor(argv[1]), argv[3], claims, totals);
  } else {
    const Store store(argv[3], {.create = false, .read_only = true});
    archive(Extractor(argv[1], communes_of(store)), store, claims, totals);
  }
  fmt::print("{} documents, {} claims, {} findings\n", totals.documents, totals.claims,
             totals.findings);
  for (const auto& [rule, count] : totals.by_rule) fmt::print("  {:4} {}\n", count, rule);
  return 0;
}

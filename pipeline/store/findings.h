// store: what the audit found, and what people decided about it.
//
// A finding's id is made of its document's content, its rule and its evidence (page and words as
// read), so that it is the same in every run and every archive, and a verdict survives whatever is
// read, understood or audited again.
//
// Threads, durability and errors as Store.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace trichdan {

enum class FindingVerdict { open, confirmed, dismissed };
std::string_view name_of(FindingVerdict verdict);

// One of the places a finding rests on; of another document where documents were compared.
struct EvidencePlace {
  DocumentId document = 0;
  int page = 0;
  std::string stream;
  std::string text;
  std::vector<PageBox> boxes;
};

struct FindingRow {
  std::string id;  // 12 hexadecimal digits
  DocumentId document = 0;
  bool across = false;                // found by comparing documents
  Finding finding;                    // its evidence without spans
  std::vector<EvidencePlace> places;  // parallel to finding.evidence
  FindingVerdict verdict = FindingVerdict::open;
};

// Worst first, then as the text has them. Dismissed ones too.
std::vector<FindingRow> findings_of(const Store& store, DocumentId document);

// Notes what a person decided; the id may be cut short as long as it is clear. Returns the whole
// id. Throws Error(usage) where no finding, or more than one, has it.
std::string decide(Store& store, std::string_view id, FindingVerdict verdict);

// Documents that were understood and whose findings another version of the rules made, or none.
std::vector<DocumentId> unaudited(const Store& store, std::string_view version);

// Rules that compare documents, over the whole archive: findings of scope "archive" are replaced
// where they differ. Returns whether any did. Linear in what is cited twice.
bool audit_across(Store& store);

// --- for the implementation
// Replaces those of scope "document"; call inside a Writing.
void replace_findings(const Store::Implementation& archive, DocumentId id,
                      const Understanding& understanding);
// Of content, rule and evidence; `repeat` counts equal ones of a document from 0.
std::string finding_id(std::string_view sha256, const Finding& finding,
                       const std::vector<EvidencePlace>& places, int repeat);
void insert_finding(const Database& database, const FindingRow& row, int ordinal);

}  // namespace trichdan

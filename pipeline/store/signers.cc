#include "store/signers.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "store/archive.h"
#include "store/database.h"

namespace trichdan {
namespace {

using Names = std::set<std::pair<std::string, std::string>>;  // body, name

// As the index has it, or all repairs would be gone through: kKnownSigner.
constexpr const char* kHelped = "d.id IN (SELECT document FROM repairs WHERE kind = 'signer')";
static_assert(kKnownSigner == "signer");

Names names_in(Query& query) {
  Names names;
  while (query.next()) names.emplace(query.text(0), query.text(1));
  return names;
}

Names settled_names(const Database& database) {
  Query query = database.query("SELECT body, name FROM known_signers");
  return names_in(query);
}

// Two documents of one body are two of its heads; the same text scanned twice is one name as well.
Names names_read(const Database& database) {
  Query query = database.query(
      std::string("SELECT d.issuer, d.signer FROM documents d WHERE d.issuer <> '' AND "
                  "d.signer <> '' AND NOT ") +
      kHelped + " GROUP BY d.issuer, d.signer HAVING count(*) > 1");
  return names_in(query);
}

std::set<std::string> bodies_that_changed(const Names& before, const Names& now) {
  std::vector<std::pair<std::string, std::string>> changed;
  std::ranges::set_symmetric_difference(before, now, std::back_inserter(changed));
  std::set<std::string> bodies;
  for (const auto& [body, name] : changed) bodies.insert(body);
  return bodies;
}

void add_files(const Database& database, const std::string& body, std::set<DocumentId>& files) {
  Query query = database.query(std::string("SELECT coalesce(d.file, d.id) FROM documents d WHERE "
                                           "d.issuer = ?1 AND (d.signer = '' OR ") +
                               kHelped + ")");
  query.with(body);
  while (query.next()) files.insert(query.integer(0));
}

KnownSigners by_body(const Names& names) {
  KnownSigners signers;
  for (const auto& [body, name] : names) signers[body].push_back(name);
  return signers;
}

}  // namespace

KnownSigners known_signers(const Store& store) {
  return by_body(settled_names(store.implementation().database));
}

SignerChange signer_change(const Store& store) {
  const Database& database = store.implementation().database;
  const Names before = settled_names(database);
  const Names now = names_read(database);
  SignerChange change{before != now, by_body(now), {}};
  std::set<DocumentId> files;
  for (const std::string& body : bodies_that_changed(before, now)) add_files(database, body, files);
  change.files.assign(files.begin(), files.end());
  return change;
}

void save_known_signers(Store& store, const KnownSigners& names) {
  Database& database = store.implementation().database;
  Writing writing(database);
  database.exec("DELETE FROM known_signers");
  for (const auto& [body, of_body] : names) {
    for (const std::string& name : of_body)
      database.query("INSERT INTO known_signers VALUES(?1, ?2)").with(body, name).run();
  }
  writing.commit();
}

}  // namespace trichdan

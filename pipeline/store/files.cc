#include <fmt/format.h>

#include <charconv>

#include "store/archive.h"

namespace trichdan {
namespace {

constexpr int kIdDigits = 12;  // 48 bits

std::string name_in(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));  // npos + 1 is 0: no folder
}

void insert_document(const Database& database, DocumentId id, const FileRecord& file) {
  Query known = database.query("SELECT sha256 FROM documents WHERE id = ?1");
  if (known.with(id).next()) {
    if (known.text(0) == file.sha256) return;
    throw Error(ErrorKind::database, "its content has the same short id as another document's",
                "Keep it in an archive of its own; please report this")
        .at(file.path);
  }
  database.query("INSERT INTO documents(id, sha256) VALUES(?1, ?2)").with(id, file.sha256).run();
}

// A document all of whose files have changed or gone stays, and is shown by the path it had last.
void remember_former_path(const Database& database, std::string_view path, DocumentId now) {
  database
      .query(
          "UPDATE documents SET former_path = ?1 WHERE id = "
          "(SELECT document FROM files WHERE path = ?1 AND document <> ?2)")
      .with(path, now)
      .run();
}

}  // namespace

DocumentId document_id_of(std::string_view sha256) {
  DocumentId id = 0;
  const std::string_view digits = sha256.substr(0, kIdDigits);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id, 16);
  if (error != std::errc() || digits.size() != kIdDigits || end != digits.data() + kIdDigits) {
    throw Error(ErrorKind::database, fmt::format("\"{}\" is no SHA-256", sha256));
  }
  return id;
}

std::string shown(DocumentId id) {
  return fmt::format("{:012x}", id);
}

std::optional<FileRecord> Store::unchanged_file(std::string_view path, std::int64_t size,
                                                std::int64_t mtime_ns) const {
  Query query = implementation_->database.query(
      "SELECT d.sha256 FROM files f JOIN documents d ON d.id = f.document "
      "WHERE f.path = ?1 AND f.size = ?2 AND f.mtime_ns = ?3");
  if (!query.with(path, size, mtime_ns).next()) return {};
  return FileRecord{std::string(path), size, mtime_ns, query.text(0)};
}

DocumentId Store::add_file(const FileRecord& file) {
  Database& database = implementation_->database;
  const DocumentId id = document_id_of(file.sha256);
  Writing writing(database);
  insert_document(database, id, file);
  remember_former_path(database, file.path, id);
  database
      .query(
          "INSERT OR REPLACE INTO files(path, name, document, size, mtime_ns) "
          "VALUES(?1, ?2, ?3, ?4, ?5)")
      .with(file.path, name_in(file.path), id, file.size, file.mtime_ns)
      .run();
  writing.commit();
  return id;
}

}  // namespace trichdan

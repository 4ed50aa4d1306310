#include "store/database.h"

#include <sqlite3.h>

#include "store/errors.h"
#include "store/folds.h"

namespace trichdan {
namespace {

std::string percent_encoded(const std::string& path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

Query::Query(const Database& database, std::string sql)
    : database_(database), sql_(std::move(sql)) {
  auto& idle = database_.pool_[sql_];
  if (!idle.empty()) {
    statement_ = std::move(idle.back());
    idle.pop_back();
    return;
  }
  database_.guarded(
      [&] { statement_ = std::make_unique<SQLite::Statement>(*database_.connection_, sql_); });
}

Query::~Query() {
  if (!statement_) return;
  statement_->tryReset();
  database_.pool_[sql_].push_back(std::move(statement_));
}

bool Query::next() {
  return database_.guarded([&] { return statement_->executeStep(); });
}

int Query::run() {
  return database_.guarded([&] {
    const int changed = statement_->exec();
    statement_->reset();
    return changed;
  });
}

std::int64_t Query::integer(int column) const {
  return statement_->getColumn(column).getInt64();
}
double Query::real(int column) const {
  return statement_->getColumn(column).getDouble();
}
std::string Query::text(int column) const {
  return statement_->getColumn(column).getString();
}
bool Query::null(int column) const {
  return statement_->isColumnNull(column);
}

Query::Value Query::value(int column) const {
  const SQLite::Column cell = statement_->getColumn(column);
  if (cell.isNull()) return {};
  if (cell.isInteger()) return std::int64_t{cell.getInt64()};
  return cell.getString();
}

Query& Query::and_all(const std::vector<Value>& values, int first) {
  for (const Value& value : values) {
    const int position = first++;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      bind(position, *number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      bind(position, std::string_view(*text));
    } else {
      bind_null(position);
    }
  }
  return *this;
}

void Query::bind(int position, std::int64_t value) {
  database_.guarded([&] { statement_->bind(position, value); });
}
void Query::bind(int position, double value) {
  database_.guarded([&] { statement_->bind(position, value); });
}
void Query::bind(int position, std::string_view value) {
  database_.guarded([&] { statement_->bind(position, std::string(value)); });
}
void Query::bind(int position, Blob value) {
  database_.guarded([&] {
    statement_->bind(position, static_cast<const void*>(value.bytes.data()),
                     static_cast<int>(value.bytes.size()));
  });
}
void Query::bind_null(int position) {
  database_.guarded([&] { statement_->bind(position); });
}

Database::Database(const std::filesystem::path& path, int flags, int busy_wait_ms, bool immutable)
    : path_(path) {
  const std::string name =
      immutable ? "file:" + percent_encoded(path.string()) + "?immutable=1" : path.string();
  guarded([&] {
    connection_ = std::make_unique<SQLite::Database>(
        name, immutable ? flags | SQLITE_OPEN_URI : flags, busy_wait_ms);
  });
  register_folds(connection_->getHandle());
}

void Database::exec(const std::string& sql) const {
  guarded([&] { connection_->exec(sql); });
}

std::int64_t Database::integer(const std::string& sql) const {
  return guarded([&]() -> std::int64_t {
    SQLite::Statement statement(*connection_, sql);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
  });
}

std::string Database::text(const std::string& sql) const {
  return guarded([&]() -> std::string {
    SQLite::Statement statement(*connection_, sql);
    return statement.executeStep() ? statement.getColumn(0).getString() : "";
  });
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(connection_->getHandle()) == 0;
}

void Database::rethrow(const SQLite::Exception& failure) const {
  const int code =
      failure.getExtendedErrorCode() > 0 ? failure.getExtendedErrorCode() : failure.getErrorCode();
  const int system_error = connection_ ? sqlite3_system_errno(connection_->getHandle()) : 0;
  throw database_error(path_, code, system_error, failure.what());
}

Writing::Writing(Database& database) : database_(database), nested_(database.in_batch_) {
  // SQLite may give up a whole transaction when the disk is full; what follows would then be
  // committed piece by piece, and the batch would no longer be all or nothing.
  if (nested_ && !database_.in_transaction()) {
    Error error(ErrorKind::database, "an earlier failure undid this batch",
                "Run the command again");
    throw error.at(database_.path().string());
  }
  database_.exec(nested_ ? "SAVEPOINT writing" : "BEGIN IMMEDIATE");
}

Writing::~Writing() {
  if (!open_ || !database_.in_transaction()) return;
  database_.connection_->tryExec(nested_ ? "ROLLBACK TO writing; RELEASE writing" : "ROLLBACK");
}

void Writing::commit() {
  database_.exec(nested_ ? "RELEASE writing" : "COMMIT");
  open_ = false;
}

BatchState::BatchState(Database& of) : database(of) {
  database.exec("BEGIN IMMEDIATE");
  database.in_batch_ = true;
}

BatchState::~BatchState() {
  if (!open) return;
  database.in_batch_ = false;
  if (database.in_transaction()) database.connection_->tryExec("ROLLBACK");
}

void BatchState::commit() {
  if (!database.in_transaction()) {
    Error error(ErrorKind::database, "an earlier failure undid this batch",
                "Run the command again");
    throw error.at(database.path().string());
  }
  database.exec("COMMIT");
  database.in_batch_ = false;
  open = false;
}

}  // namespace trichdan

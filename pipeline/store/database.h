// store: one connection with its prepared statements and transactions. The only place where
// SQLiteCpp is called: everything here throws trichdan::Error, nothing throws SQLite::Exception.
//
// Threads: as Store.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trichdan {

class Database;

// Bytes to be bound as a BLOB.
struct Blob {
  std::string_view bytes;
};

// A prepared statement on loan from the connection's pool; given back, reset, when it goes out of
// scope, so that no read is left open.
class Query {
 public:
  Query(const Database& database, std::string sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  // Binds the values to ?1, ?2, ... Values are copied.
  template <typename... Values>
  Query& with(const Values&... values) {
    int position = 0;
    (bind(++position, values), ...);
    return *this;
  }

  // A value of a row whose columns are known at run time only; a BLOB's bytes are a string.
  using Value = std::variant<std::monostate, std::int64_t, std::string>;
  // Binds the values to ?first, ...
  Query& and_all(const std::vector<Value>& values, int first);

  bool next();  // the next row, if there is one
  int run();    // for statements without rows; the number of rows changed

  std::int64_t integer(int column) const;
  int number(int column) const { return static_cast<int>(integer(column)); }
  double real(int column) const;
  std::string text(int column) const;  // also of a BLOB; empty for NULL
  bool null(int column) const;
  Value value(int column) const;  // of columns that hold whole numbers, text or nothing

 private:
  void bind(int position, std::int64_t value);
  void bind(int position, int value) { bind(position, static_cast<std::int64_t>(value)); }
  void bind(int position, std::uint32_t value) { bind(position, static_cast<std::int64_t>(value)); }
  void bind(int position, double value);
  void bind(int position, std::string_view value);
  void bind(int position, const std::string& value) { bind(position, std::string_view(value)); }
  void bind(int position, const char* value) { bind(position, std::string_view(value)); }
  void bind(int position, Blob value);
  template <typename Value>
  void bind(int position, const std::optional<Value>& value) {
    if (value) {
      bind(position, *value);
    } else {
      bind_null(position);
    }
  }
  void bind_null(int position);

  const Database& database_;
  std::string sql_;
  std::unique_ptr<SQLite::Statement> statement_;
};

class Database {
 public:
  // `flags` are SQLITE_OPEN_*. `uri`: the path is opened as "file:...?immutable=1".
  Database(const std::filesystem::path& path, int flags, int busy_wait_ms, bool immutable);

  Query query(std::string_view sql) const { return {*this, std::string(sql)}; }
  void exec(const std::string& sql) const;  // without caching; may be several statements
  std::int64_t integer(
      const std::string& sql) const;  // the first column of the first row; 0 without one
  std::string text(const std::string& sql) const;
  const std::filesystem::path& path() const { return path_; }
  bool in_transaction() const;

  // Calls `work` and turns what SQLite throws into Error.
  template <typename Work>
  decltype(auto) guarded(const Work& work) const {
    try {
      return work();
    } catch (const SQLite::Exception& failure) {
      rethrow(failure);
    }
  }

 private:
  friend class Query;
  friend class Writing;
  friend struct BatchState;
  [[noreturn]] void rethrow(const SQLite::Exception& failure) const;

  std::filesystem::path path_;
  std::unique_ptr<SQLite::Database> connection_;
  mutable std::map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> pool_;
  bool in_batch_ = false;
};

// One change, all or nothing: a transaction of its own or, inside a batch, a savepoint of it.
class Writing {
 public:
  explicit Writing(Database& database);
  ~Writing();  // undoes what was not committed
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
  void commit();

 private:
  Database& database_;
  bool nested_;
  bool open_ = true;
};

// What Store::Batch holds.
struct BatchState {
  explicit BatchState(Database& of);
  ~BatchState();
  BatchState(const BatchState&) = delete;
  BatchState& operator=(const BatchState&) = delete;
  void commit();

  Database& database;
  bool open = true;
};

}  // namespace trichdan

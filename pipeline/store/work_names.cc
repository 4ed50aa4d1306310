// Works by their names, as people type them.
#include <algorithm>
#include <tuple>

#include "layout/fuzzy.h"
#include "resolve/key.h"
#include "store/archive.h"
#include "store/queries.h"
#include "store/work_rows.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void leave_out(std::string& key, std::string_view words) {
  for (std::size_t at = key.find(words); at != std::string::npos; at = key.find(words, at)) {
    key.erase(at, words.size() - 1);
  }
}

// Words without marks and case, a space before and behind each, and without what is as often left
// out: "năm", "khóa", "hội nghị", "lần thứ". "TW" is "Trung ương".
std::string name_fold(std::string_view name) {
  std::string key = " ";
  for (const char c : fold_search(name) + ' ') {
    if (is_ascii_letter_or_digit(c)) {
      key += c;
    } else if (!key.ends_with(' ')) {
      if (key.ends_with(" tw")) key.replace(key.size() - 2, 2, "trung uong");
      key += ' ';
    }
  }
  for (const char* words : {" hoi nghi ", " lan thu ", " khoa ", " nam "}) leave_out(key, words);
  return key;
}

struct Named {
  std::string work;
  std::string name;
};

std::vector<Named> all_names(const Database& database) {
  std::vector<Named> names;
  Query query = database.query("SELECT id, name FROM works WHERE name <> '' ORDER BY name, id");
  while (query.next()) names.push_back({query.text(0), query.text(1)});
  return names;
}

// How far a name is from what was typed; past kTooFar, no one could have meant it.
constexpr std::size_t kTooFar = 1000;

bool has_all_words(const std::string& key, const std::string& words) {
  for (std::size_t begin = 0; begin + 1 < words.size();) {
    const std::size_t next = words.find(' ', begin + 1);
    if (key.find(words.substr(begin, next - begin + 1)) == std::string::npos) return false;
    begin = next;
  }
  return true;
}

std::size_t distance(const std::string& typed, const std::string& key) {
  const std::size_t most = std::max<std::size_t>(typed.size() / 4, 2);
  const std::size_t letters = edit_distance(typed, key, most);
  if (letters <= most) return letters;
  return has_all_words(key, typed) ? most + key.size() - typed.size() : kTooFar;
}

using Near = std::vector<std::pair<std::size_t, std::string>>;

void add_near_symbols(const Database& database, std::string_view what, Near& near) {
  constexpr std::size_t kMostDifferent = 2;  // bytes of folded symbols
  const std::string typed = symbol_fold(what);
  const std::size_t digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
  if (digits == 0) return;
  Query query = database.query("SELECT DISTINCT symbol FROM works WHERE number = ?1 ORDER BY 1");
  query.with(typed.substr(0, digits));
  while (query.next()) {
    const std::string symbol = query.text(0);
    const std::size_t off = edit_distance(typed, symbol_fold(symbol), kMostDifferent);
    if (off <= kMostDifferent && !symbol.empty()) near.emplace_back(off, symbol);
  }
}

}  // namespace

std::vector<WorkRow> works_named(const Store& store, std::string_view name) {
  const Database& database = store.implementation().database;
  const std::string key = name_fold(name);
  std::vector<WorkRow> rows;
  if (key == " ") return rows;
  for (const Named& named : all_names(database)) {
    if (name_fold(named.name) == key) rows.push_back(work_row(database, named.work));
  }
  std::ranges::stable_sort(rows, std::greater(), &WorkRow::citations);
  return rows;
}

std::vector<WorkRow> works_of(const Store& store, const NamedWork& work) {
  if (work.symbol.empty()) return works_named(store, work.name);
  const Database& database = store.implementation().database;
  std::vector<WorkRow> rows;
  Query query = database.query(
      "SELECT id FROM works WHERE group_key = ?1 AND (date = ?2 OR date = '' OR ?2 = '') "
      "ORDER BY citations DESC, id");
  query.with(symbol_fold(work.symbol), work.date);
  while (query.next()) rows.push_back(work_row(database, query.text(0)));
  return rows;
}

std::vector<std::string> near_names(const Store& store, std::string_view what, std::size_t limit) {
  const Database& database = store.implementation().database;
  Near near;
  add_near_symbols(database, what, near);
  const std::string typed = name_fold(what);
  for (const Named& named : all_names(database)) {
    const std::size_t off = distance(typed, name_fold(named.name));
    if (off < kTooFar) near.emplace_back(off, named.name);
  }
  std::ranges::sort(near);
  std::vector<std::string> names;
  for (auto& [off, name] : near) {
    if (names.size() < limit && std::ranges::find(names, name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

}  // namespace trichdan

// resolve: which one document a reference names. The number alone is no key (Party numbers restart
// every term, "47-KH/HU" is one document of each district): a work is type, symbol, and date or
// issuer.
//
// First version: inside one document. Pure functions; thread-safe.
//
// The rules, all of them independent of the order of the references:
//  1. References are grouped by type and symbol, compared by resolve/key.h. One without a type goes
//  to
//     the only type its symbol has in the document. One without symbol and number stays open.
//  2. Every date of a group is a work, whoever the issuer is said to be: that two bodies give one
//  number
//     to one type on one day is rarer than one body named in two ways ("Tỉnh ủy", "Ban Chấp hành
//     Đảng bộ tỉnh"). A month or a year alone belongs to the only full date within it, is open
//     where there are several, and is a date of its own where there is none.
//  3. A reference without date but with issuer belongs to the only dated work of that issuer or,
//  failing
//     one, to the only dated work whose issuer is not stated; to several: open; to none: a work by
//     issuer. Issuers are one where the one name contains the other (compatible_names).
//  4. One with neither takes the only work of its group, stays open where there are several, and
//  where
//     there is none is a work by type and symbol alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/mentions.h"

namespace trichdan {

// What makes a work that work: keys (resolve/key.h), not for showing. At most one of date and
// issuer is stated: the date if it is known. `date` is ISO 8601 and may be a year or a month alone.
struct WorkKey {
  std::string type;
  std::string symbol;
  std::string date;
  std::string issuer;
  auto operator<=>(const WorkKey&) const = default;
};

// A document that is named, whether or not the archive holds it. Fields as first printed.
struct Work {
  std::string id;  // id_of(key)
  std::string type;
  std::string number;
  std::string symbol;
  std::string year;
  std::string date;
  std::string issuer;
  std::string subject;
  WorkKey key;
};

// 16 hexadecimal digits of the SHA-256 of the key: the same in every archive and every run.
std::string id_of(const WorkKey& key);

struct Resolution {
  std::vector<Work> works;        // by first mention
  std::vector<int> of_reference;  // parallel to Mentions::references: index into works, -1: open
};

Resolution resolve(const Mentions& mentions);

}  // namespace trichdan

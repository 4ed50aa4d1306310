// extract: references by name, without a number, and the documents they name (domain 5;
// patterns/named.toml): "Nghị quyết Trung ương 4 (khóa XI, XII)" is two works.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/mentions.h"

namespace trichdan {

struct NameFound {
  NamedReference reference;
  bool by_subject = false;  // "Kế hoạch thực hiện …": other names may stand in it
};

class NameReader {
 public:
  explicit NameReader(const Library& library);

  bool may_start(const Token& token) const;
  // The name that begins with this token: the longer of a known one and one by the rules. The state
  // is check where OCR has changed it: "(khóa XI, XH)", "(khóa XI, XI)".
  std::optional<NameFound> at(std::string_view text, std::uint32_t stream,
                              const Token& first) const;

 private:
  std::optional<RuleMatch> by_rule(std::string_view text, const Token& first,
                                   std::size_t limit) const;
  std::vector<NamedWork> works_of(const RuleMatch& match, State& state) const;
  NamedWork work_named(std::string name, const RuleMatch& match) const;
  std::string type_of(std::string_view name) const;

  const Library& library_;
  const PhraseTable& starts_;
  const PhraseTable& stops_;
  const std::vector<Rule>& rules_;
};

// The Roman numeral OCR read as `text` ("XH" is XII, "XIIH" can only be XIII); empty if it is none.
std::string roman_numeral(std::string_view text);

}  // namespace trichdan

// Parts against their total, in prose: "211 người (cấp tỉnh 29, cấp huyện 182)".
#include <algorithm>
#include <array>

#include "audit/prose.h"
#include "audit/sums.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kLongestNoun = 70;  // characters between a total and what opens its parts
constexpr std::size_t kMostParts = 24;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// A part: its number, and the words before and behind it in its item.
struct Part {
  Number number;
  std::vector<std::string_view> before;
  std::vector<std::string_view> behind;
};

class PartsFinder {
 public:
  PartsFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context), prose_(prose), text_(prose.text()), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < prose_.numbers().size(); ++i) {
      const auto total = number_at(prose_.numbers()[i]);
      if (!total || total->value.units < 2 || is_label(prose_.numbers()[i])) continue;
      if (!listed(*total)) scattered(*total, i);
    }
  }

 private:
  std::optional<Number> number_at(std::size_t begin) const {
    return prose_.number(text_.substr(begin, end_of(begin) - begin));
  }
  std::size_t end_of(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.' || text_[end] == ','))
      ++end;
    while (end > begin && !is_digit(text_[end - 1])) --end;
    return end;
  }

  // A number that names or dates something, or is a share, is neither total nor part.
  bool is_label(std::size_t begin) const {
    static constexpr std::array kBefore{
        "nam ",    "thang ", "ngay ",    "quy ",        "khoa ", "so ",         "thu ",
        "dieu ",   "khoan ", "lan ",     "cap ",        "/",     "-",           "hang ",
        "loai ",   "nhom ",  "phu luc ", "diem ",       "muc ",  "thang",       "phan ",
        "chuong ", "mau ",   "khu pho ", "to dan pho ", "doi ",  "ban chi dao "};
    static constexpr std::array kBehind{"/", "%",    " %",    " tuoi", " nam", " thang", " ngay",
                                        "-", " gio", " phut", ":",     ")",    "?"};
    const std::string_view before = text_.substr(0, begin);
    for (const char* word : kBefore) {
      if (!before.ends_with(word)) continue;
      // "tổng số 50", "số: 5"
      if (word == std::string_view("so ") && before.ends_with("tong so ")) continue;
      // "nam 30, nữ 21" is no year.
      if (word == std::string_view("nam ") && end_of(begin) != begin + 4) continue;
      return true;
    }
    const std::string_view behind = text_.substr(end_of(begin), 8);
    return std::ranges::any_of(
        kBehind, [&](std::string_view word) { return word != ")" && behind.starts_with(word); });
  }

  // What opens the list behind a total: '(' or 'g' for "gồm"; 0 if nothing does.
  struct Opening {
    char kind = 0;
    std::size_t begin = 0;  // of the first item
    std::size_t end = 0;    // of the last
  };
  Opening opening(std::size_t at) const {
    const std::size_t limit = std::min(prose_.sentence_end(at), at + kLongestNoun);
    for (std::size_t i = at; i < limit; ++i) {
      if (is_digit(text_[i]) || text_[i] == ';' || text_[i] == ')' || text_[i] == ':') return {};
      if (text_[i] == '(') return bracket(i);
      if (text_.substr(i).starts_with("gom ") || text_.substr(i).starts_with("gom: ")) {
        const std::size_t first = text_.find(' ', i) + 1;
        return {'g', first, list_end(first)};
      }
    }
    return {};
  }
  Opening bracket(std::size_t open) const {
    const std::size_t limit = std::min(text_.size(), open + 500);
    int depth = 0;
    for (std::size_t i = open; i < limit && text_[i] != '\n'; ++i) {
      if (text_[i] == '(') ++depth;
      if (text_[i] == ')' && --depth == 0) return {'(', open + 1, i};
    }
    return {};
  }
  std::size_t list_end(std::size_t at) const {
    const std::size_t limit = prose_.sentence_end(at);
    std::size_t end = at;
    while (end < limit && text_[end] != ';' && text_[end] != '(' && text_[end] != ')') ++end;
    return end;
  }

  // The items between the commas, each with one number; nothing if there is anything else.
  std::vector<Part> parts_in(std::size_t begin, std::size_t end) const {
    std::vector<Part> parts;
    std::size_t item = begin;
    for (std::size_t at = begin; at < end;) {
      if (text_[at] == '(' || text_[at] == '/' || text_[at] == '%' || text_[at] == '"') return {};
      if (!is_digit(text_[at])) {
        ++at;
        continue;
      }
      const std::size_t number_end = end_of(at);
      const auto number = number_at(at);
      if (!number || is_label(at) || parts.size() == kMostParts) return {};
      std::size_t next = number_end;
      while (next < end && !is_digit(text_[next]) && text_[next] != ',' && text_[next] != ';' &&
             !text_.substr(next).starts_with(" va "))
        ++next;
      parts.push_back({*number, words_of(text_.substr(item, at - item), 8),
                       words_of(text_.substr(number_end, next - number_end), 8)});
      at = item = next;
    }
    return parts;
  }

  bool listed(const Number& total) {
    const std::size_t at = prose_.position(total.span.end);
    const Opening open = opening(at);
    if (open.kind == 0 || open.end <= open.begin) return false;
    const std::vector<Part> parts = parts_in(open.begin, open.end);
    if (parts.size() < 2) return false;
    std::vector<Number> numbers;
    for (const Part& part : parts) numbers.push_back(part.number);
    Claim claim = sum_claim(kParts, total, numbers);
    if (!claim.holds && !is_partition(open, at, parts)) return false;
    claim.loose = false;
    claim.finding.evidence = {context_.evidence(
        {total.span.stream, total.span.begin, prose_.span(open.begin, open.end).end})};
    claims_.push_back(std::move(claim));
    return true;
  }

  // Whether the items can only be all the parts of the total: labels of one kind ("cấp tỉnh, cấp
  // huyện"; "nam, nữ"), and a sum that is not far off.
  bool is_partition(const Opening& open, std::size_t noun, const std::vector<Part>& parts) const {
    const std::string_view inside = text_.substr(open.begin, open.end - open.begin);
    for (const char* word : {"...", "trong do", "nhu ", "tang", "giam", "moi ", "so voi",
                             "toi thieu", "it nhat", "luy ke"}) {
      if (inside.find(word) != std::string_view::npos) return false;
    }
    if (!is_near(parts, noun)) return false;
    const auto counted = words_of(text_.substr(noun, 40), 2);
    if (labels_alike(parts)) return true;
    return open.kind == 'g' && !counted.empty() &&
           std::ranges::all_of(parts, [&](const Part& part) {
             return !part.behind.empty() && part.before.size() <= 1;
           });
  }

  // Half to twice the total.
  bool is_near(const std::vector<Part>& parts, std::size_t total_end) const {
    std::vector<Decimal> values;
    for (const Part& part : parts) values.push_back(part.number.value);
    const Decimal sum = sum_of(values);
    std::size_t begin = total_end;
    while (begin > 0 &&
           (is_digit(text_[begin - 1]) || text_[begin - 1] == '.' || text_[begin - 1] == ','))
      --begin;
    const auto total = number_at(begin);
    if (!total || total->value.scale != sum.scale) return false;
    return sum.units * 2 > total->value.units && sum.units < total->value.units * 2;
  }

  static bool labels_alike(const std::vector<Part>& parts) {
    const bool sexes = parts.size() == 2 && parts[0].before.size() == 1 &&
                       parts[1].before.size() == 1 && parts[0].before[0] == "nam" &&
                       parts[1].before[0] == "nu";
    const bool before = std::ranges::all_of(parts, [&](const Part& part) {
      return part.before.size() >= 2 && part.before[0] == parts[0].before[0] && part.behind.empty();
    });
    const bool behind = std::ranges::all_of(parts, [&](const Part& part) {
      return part.before.empty() && part.behind.size() >= 2 && part.behind[0] == parts[0].behind[0];
    });
    return sexes || before || (behind && parts.size() >= 2);
  }

  // A total, and further on in its paragraph numbers of the same noun that give it: 518 lượt cơ sở
  // vi phạm, nhắc nhở 498 cơ sở, xử lý 20 cơ sở. Good for confirming only.
  void scattered(const Number& total, std::size_t index) {
    constexpr std::size_t kReach = 420;
    if (total.value.units < 20) return;
    const std::string noun = noun_at(prose_.position(total.span.end));
    if (noun.empty()) return;
    const std::size_t from = prose_.numbers()[index];
    const std::size_t limit = std::min(prose_.paragraph_end(from), from + kReach);
    std::vector<Number> parts;
    std::vector<Decimal> values;
    for (std::size_t i = index + 1; i < prose_.numbers().size(); ++i) {
      const std::size_t at = prose_.numbers()[i];
      if (at >= limit || parts.size() == 6) return;
      const auto number = number_at(at);
      if (!number || is_label(at) || number->value.units == 0) continue;
      if (noun_at(end_of(at)) != noun) continue;
      if (!less(number->value, total.value)) return;
      parts.push_back(*number);
      values.push_back(number->value);
      if (parts.size() < 2 || !is_sum(total.value, values)) continue;
      Claim claim = sum_claim(kParts, total, parts);
      claim.loose = true;
      claim.finding.evidence = {
          context_.evidence({total.span.stream, total.span.begin, number->span.end})};
      claims_.push_back(std::move(claim));
      return;
    }
  }

  // The counted noun's two words; "lượt cơ sở" counts cơ sở. A unit of money is one word.
  std::string noun_at(std::size_t at) const {
    auto words = words_of(text_.substr(at, 40), 3);
    if (words.empty() || at >= text_.size() || text_[at] != ' ') return {};
    if (words[0] == "luot" && words.size() == 3) words.erase(words.begin());
    if (words[0] == "ty" || words[0] == "trieu") return std::string(words[0]);
    if (words.size() < 2) return {};
    return std::string(words[0]) + " " + std::string(words[1]);
  }

  const Context& context_;
  const Prose& prose_;
  std::string_view text_;
  Claims& claims_;
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) PartsFinder(context, prose, claims).run();
}

}  // namespace

const AuditRule kParts{
    "parts", "The parts listed behind a total give the total.",
    "211 người (cấp tỉnh 29, cấp huyện 182): labels of one kind, or \"gồm\", say that the list is "
    "complete; \"trong đó\" does not, and is never held against the report (domain 7).",
    Severity::error, run};

}  // namespace trichdan::audit

#include "repair/reference_repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/alternative_cost.h"
#include "extract/library.h"
#include "repair/department_repair.h"
#include "repair/lost_year.h"
#include "repair/parted_symbols.h"
#include "repair/stray_sign.h"
#include "repair/text_window.h"
#include "repair/unread_date.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr double kOtherReading = 1.0;   // cost of what a second reader read
constexpr double kParted = 2.0;         // of a slash that was not read at all
constexpr double kNear = 3.0;           // cost up to which a candidate needs no other evidence
constexpr double kAttested = 4.0;       // what being cited elsewhere is worth
constexpr std::uint32_t kBefore = 240;  // bytes of the sentence around a reference
constexpr std::uint32_t kBehind = 160;
constexpr std::size_t kWordsBehind = 4;  // where a lost date may stand
constexpr std::size_t kFullDate = 10;    // bytes of 2021-12-13

using Key = std::tuple<std::string, std::string, std::string>;  // type, symbol, date
Key key_of(const Reference& r) {
  return {r.type, fold_tone(r.symbol), r.date};
}

struct Candidate {
  std::size_t word = 0;  // index into TextWindow::words
  std::string text;
  double cost = 0;
  bool attested = false;
  Reference reference;

  double worth() const { return cost - (attested ? kAttested : 0); }
};

}  // namespace

class ReferenceRepair::Pass {
 public:
  Pass(const Extractor& extractor, Mentions& mentions, const DocumentText& text,
       std::span<const PageReading> pages, std::span<const int> page_numbers, Repairs& repairs)
      : extractor_(extractor),
        departments_(extractor.library()),
        mentions_(mentions),
        text_(text),
        pages_(pages),
        page_numbers_(page_numbers),
        repairs_(repairs) {
    for (const Reference& r : mentions.references) {
      if (r.state == State::sure && !r.symbol.empty()) ++certain_[key_of(r)];
    }
  }

  void run() {
    for (Reference& r : mentions_.references) {
      if (!of_scan(r)) continue;
      note_grammar(r);
      if (r.state == State::sure) {
        if (!r.symbol.empty() && (r.date.empty() || lost_slash(r))) mend(r);
        if (r.state == State::sure) doubt_department(r);
      } else {
        mend(r);
        if (!mended_) doubt_department(r);
        const bool complete = r.date.size() == kFullDate;
        if (complete && !mended_ && certain_.contains(key_of(r))) r.state = State::sure;
      }
      part_year(r);
      if (r.date.empty() && !r.year.empty()) find_date(r);
      if (r.state == State::sure && !r.symbol.empty() && lost_date(r)) r.state = State::check;
      if (!r.symbol.empty()) find_beginning(r);
    }
  }

 private:
  const PageReading* page(std::uint32_t number) const {
    const auto found = std::ranges::find(page_numbers_, static_cast<int>(number));
    if (found == page_numbers_.end()) return nullptr;
    return &pages_[static_cast<std::size_t>(found - page_numbers_.begin())];
  }

  const Word* word_of(const Origin& origin) const {
    const PageReading* const of = page(origin.page);
    return of == nullptr || origin.word >= of->words.size() ? nullptr : &of->words[origin.word];
  }

  std::vector<Origin> words_of(const Span& span) const {
    return text_.streams[span.stream].words_in(span.begin, span.end);
  }

  bool of_scan(const Reference& r) const {
    const std::vector<Origin> words = words_of(r.span);
    if (words.empty()) return false;
    const PageReading* const of = page(words.front().page);
    return of != nullptr && of->kind != PageKind::text;
  }

  void note(const Origin& first, std::uint32_t words, const Box& box, std::string_view kind,
            std::string read, std::string became, std::string evidence) {
    repairs_.push_back({static_cast<int>(first.page), first.word, words, box, std::string(kind),
                        std::move(read), std::move(became), std::move(evidence)});
  }

  static bool lost_slash(const Reference& r) {
    return r.year.empty() && year_parted(r.symbol).has_value();
  }

  // The type that a sign of grain before the symbol parted from it.
  void find_beginning(Reference& r) {
    const Stream& stream = text_.streams[r.span.stream];
    const std::uint32_t begin =
        at_character(stream.text, r.span.begin > kBefore ? r.span.begin - kBefore : 0);
    std::string before = stream.text.substr(begin, r.span.begin - begin);
    const auto stray = stray_sign(before);
    if (!stray) return;
    r.state = State::check;
    before.resize(stray->begin);
    TextWindow window = window_of(r);
    window.text = before + window.text.substr(r.span.begin - window.begin);
    window.begin = r.span.begin - static_cast<std::uint32_t>(before.size());
    const std::optional<Reference> whole = reference_in(window, r);
    const std::vector<Origin> words =
        stream.words_in(begin + static_cast<std::uint32_t>(stray->begin), r.span.begin);
    const Word* const word = words.empty() ? nullptr : word_of(words.front());
    if (!whole || whole->symbol != r.symbol || whole->type == r.type || word == nullptr) return;
    note(words.front(), 1, word->box, "symbol", word->text, "",
         "grain between the number word and its symbol");
    r.type = whole->type;
  }

  // A date begins behind it and was not read, or lost its day.
  bool lost_date(const Reference& r) const {
    if (!r.date.empty()) return r.date.size() < kFullDate;
    const std::string_view text = text_.streams[r.span.stream].text;
    return has_unread_date(text.substr(r.span.end, kBehind));
  }

  // Where the date was lost too, or another letter of the symbol was mended: no number has so many
  // figures.
  void part_year(Reference& r) {
    constexpr std::size_t kTooLong = 6;
    const std::optional<std::string> parted = year_parted(r.symbol);
    if (!parted || !r.year.empty() || r.number.size() < kTooLong) return;
    if (!r.date.empty() && parted->find("/" + r.date.substr(0, 4) + "/") == parted->npos) return;
    for (const Origin& origin : words_of(r.span)) {
      const Word* const word = word_of(origin);
      if (word == nullptr || word->text.find(r.number) == std::string::npos) continue;
      note(origin, 1, word->box, "symbol", r.symbol, *parted,
           "no number has so many figures, and they end in a year");
      const std::size_t slash = parted->find('/');
      r.number = parted->substr(0, slash);
      r.year = parted->substr(slash + 1, parted->find('/', slash + 1) - slash - 1);
      r.symbol = *parted;
      r.state = State::check;
      return;
    }
  }

  // A date behind it whose year lost a figure, if the symbol has the year.
  void find_date(Reference& r) {
    const Stream& stream = text_.streams[r.span.stream];
    const std::uint32_t behind = r.span.end;
    const auto lost = lost_year(std::string_view(stream.text).substr(behind, kBehind), r.year);
    if (!lost) return;
    const auto begin = behind + static_cast<std::uint32_t>(lost->begin);
    const auto end = behind + static_cast<std::uint32_t>(lost->end);
    const std::vector<Origin> words = stream.words_in(begin, end);
    const Word* const word = words.empty() ? nullptr : word_of(words.front());
    if (word == nullptr) return;
    note(words.front(), 1, word->box, "date", stream.text.substr(begin, end - begin), r.year,
         "a figure of the year was not read; the symbol has it");
    TextWindow window = window_of(r);
    const auto year = std::ranges::find(window.words, words.front());
    if (year != window.words.end()) {
      const auto at = static_cast<std::size_t>(year - window.words.begin());
      window.exchange(at, r.year);
      if (const auto whole = reference_in(window, r)) take_issuer(r, *whole);
    }
    r.date = lost->date;
    r.span.end = end;
    r.text = text_of(r.span);
    r.state = State::check;
  }

  // What the grammar of symbols, or the second reading, made of the symbol while it was read.
  void note_grammar(const Reference& r) {
    if (letters_and_digits(r.symbol_read) == letters_and_digits(r.symbol)) return;
    for (const Origin& origin : words_of(r.span)) {
      const Word* const word = word_of(origin);
      if (word == nullptr || word->text.find_first_of("0123456789") == std::string::npos) continue;
      const bool second =
          letters_and_digits(word->other).find(letters_and_digits(r.symbol)) != std::string::npos;
      note(origin, 1, word->box, second ? "reading" : "symbol", r.symbol_read, r.symbol,
           second ? "only the second reading is well formed"
                  : "the type word leaves one code, the table one body, a letter away");
      return;
    }
  }

  TextWindow window_of(const Reference& r) const {
    const Stream& stream = text_.streams[r.span.stream];
    const auto size = static_cast<std::uint32_t>(stream.text.size());
    const std::uint32_t begin =
        at_character(stream.text, r.span.begin > kBefore ? r.span.begin - kBefore : 0);
    const std::uint32_t end = at_character(stream.text, std::min(size, r.span.end + kBehind));
    TextWindow window{stream.text.substr(begin, end - begin), begin, {}};
    for (const Origin& word : stream.words_in(r.span.begin, end)) {
      if (word.begin >= r.span.begin && word.end <= end) window.words.push_back(word);
    }
    return window;
  }

  std::optional<Reference> reference_in(const TextWindow& window, const Reference& r) const {
    DocumentText text;
    text.streams.push_back({"body", window.text, {}, {}, {}});
    const Mentions found = extractor_.extract(text);
    const std::uint32_t at = r.span.begin - window.begin;
    for (const Reference& other : found.references) {
      if (other.span.begin <= at && at < other.span.end) return other;
    }
    return {};
  }

  static bool may_matter(std::string_view word) {
    return word.find_first_of("0123456789/") != std::string_view::npos;
  }

  // Grain that was read as a sign or two.
  static bool is_stray(const Word& word) {
    constexpr float kHardlyRead = 50;
    return word.confidence < kHardlyRead && word.text.size() <= 2;
  }

  // What else may stand at a word; its place in the stream must be all of it.
  std::vector<std::pair<std::string, double>> options(const TextWindow& window,
                                                      std::size_t at) const {
    std::vector<std::pair<std::string, double>> out;
    const Origin& origin = window.words[at];
    const Word* const word = word_of(origin);
    if (word == nullptr) return out;
    const std::string read =
        window.text.substr(origin.begin - window.begin, origin.end - origin.begin);
    if (!may_matter(read) || normalise(word->text) != read) return out;
    for (const WordAlternative& other : word->alternatives) {
      out.emplace_back(normalise(other.text), other.cost * kAlternativeCostStep);
    }
    if (is_disputed(*word)) out.emplace_back(normalise(word->other), kOtherReading);
    if (const auto parted = year_parted(read)) out.emplace_back(*parted, kParted);
    for (std::string& parted : bodies_parted(read)) out.emplace_back(std::move(parted), kParted);
    if (read.ends_with(';') || read.ends_with('.')) {
      out.emplace_back(read.substr(0, read.size() - 1) + ",", kParted);
    }
    if (is_stray(*word)) out.emplace_back(std::string(), kParted);
    return out;
  }

  bool is_attested(const Reference& r) const {
    if (r.date.size() == kFullDate) return certain_.contains(key_of(r));
    const auto [type, symbol, date] = key_of(r);
    return std::ranges::any_of(certain_, [&](const auto& entry) {
      return std::get<0>(entry.first) == type && std::get<1>(entry.first) == symbol;
    });
  }

  // "182009/TT-BYT" of 14/10/2009. Of a day that does not exist only the year is left, too.
  static bool found_year(const Reference& read, const Reference& other) {
    return read.year.empty() && !other.year.empty() && read.date.starts_with(other.year) &&
           other.date == read.date;
  }

  bool may_replace(const Reference& read, const Candidate& c) const {
    const Reference& other = c.reference;
    if (other.type != read.type || other.symbol.empty()) return false;
    if (found_year(read, other)) return true;
    if (!other.well_formed) return false;
    if (!read.well_formed) return c.attested || c.cost <= kNear;
    if (read.date.empty()) {
      return other.symbol == read.symbol && !other.date.empty() && (c.attested || c.cost <= kNear);
    }
    return c.attested && other.date.size() == kFullDate && !certain_.contains(key_of(read)) &&
           key_of(other) != key_of(read);
  }

  void mend(Reference& r) {
    mended_ = false;
    TextWindow window = window_of(r);
    std::optional<Reference> read = reference_in(window, r);
    // Once for the symbol, once for the date.
    for (int round = 0; round < 2 && read; ++round) {
      if (round == 0 && letters_and_digits(r.symbol) != letters_and_digits(read->symbol)) return;
      const std::optional<Candidate> best = best_of(window, *read, r);
      if (!best) return;
      take(r, *best, window);
      window.exchange(best->word, best->text);
      read = best->reference;
      mended_ = true;
    }
  }

  std::optional<Candidate> best_of(const TextWindow& window, const Reference& read,
                                   const Reference& r) const {
    std::optional<Candidate> best;
    std::size_t behind = 0;
    const std::uint32_t end = window.begin + read.span.end;
    for (std::size_t at = 0; at < window.words.size(); ++at) {
      if (window.words[at].begin >= end && ++behind > kWordsBehind) break;
      for (const auto& [text, cost] : options(window, at)) {
        TextWindow other = window;
        other.exchange(at, text);
        const std::optional<Reference> found = reference_in(other, r);
        if (!found) continue;
        Candidate candidate{at, text, cost, is_attested(*found), *found};
        if (!may_replace(read, candidate)) continue;
        if (!best || candidate.worth() < best->worth()) best = std::move(candidate);
      }
    }
    return best;
  }

  void take(Reference& r, const Candidate& c, const TextWindow& window) {
    const Origin& place = window.words[c.word];
    const Word* const word = word_of(place);
    const Stream& stream = text_.streams[r.span.stream];
    note(place, 1, word->box, "symbol", word->text, c.text,
         fmt::format("well formed, and by the reader {:.0f} times less probable{}",
                     std::exp(c.cost), c.attested ? "; the document cites it elsewhere" : ""));
    for (const Origin& origin : stream.origins) {
      if (origin.page == place.page && origin.word == place.word) {
        r.span.end = std::max(r.span.end, origin.end);
      }
    }
    const Reference& other = c.reference;
    r.symbol = other.symbol;
    r.number = other.number;
    r.year = other.year;
    r.date = other.date;
    r.central = other.central;
    take_issuer(r, other);
    r.text = text_of(r.span);
    r.state = State::check;
  }

  // What is printed says more than the code of the symbol ("TT-BYT": Bộ Y tế).
  static void take_issuer(Reference& r, const Reference& other) {
    const bool printed = !other.issuer.empty() && other.issuer_from != "code";
    if (!r.issuer.empty() && !(r.issuer_from == "code" && printed)) return;
    r.issuer = other.issuer;
    r.issuer_from = other.issuer_from;
  }

  std::string text_of(const Span& span) const {
    std::string out;
    for (const char c : text_.streams[span.stream].text.substr(span.begin, span.end - span.begin)) {
      const bool blank = c == ' ' || c == '\n';
      if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
    }
    return out;
  }

  // Of a công văn ("1881/KCB-QLCL"): departments nobody knows, of which a letter is open.
  void doubt_department(Reference& r) {
    const std::size_t slash = r.symbol.find('/');
    if (r.type != "Công văn" || slash == std::string::npos) return;
    const std::string tail = r.symbol.substr(slash + 1);
    for (std::size_t at = 0; at < tail.size();) {
      const std::size_t end = std::min(tail.find_first_of("-./", at), tail.size());
      const std::string part = tail.substr(at, end - at);
      if (!departments_.is_known(part)) doubt_part(r, part);
      at = end + 1;
    }
  }

  void doubt_part(Reference& r, const std::string& part) {
    for (const Origin& origin : words_of(r.span)) {
      const Word* const word = word_of(origin);
      if (word == nullptr || word->text.find(part) == std::string::npos) continue;
      const DepartmentDoubt doubt = departments_.doubt(*word, part);
      if (doubt.open || !doubt.known.empty()) r.state = State::check;
      if (doubt.known.empty()) continue;
      const std::string became = with(r.symbol, part, doubt.known);
      note(origin, 1, word->box, "symbol", r.symbol, became, doubt.evidence);
      r.symbol = became;
      return;
    }
  }

  static std::string with(std::string text, const std::string& part, const std::string& other) {
    return text.replace(text.rfind(part), part.size(), other);
  }

  const Extractor& extractor_;
  DepartmentRepair departments_;
  Mentions& mentions_;
  const DocumentText& text_;
  std::span<const PageReading> pages_;
  std::span<const int> page_numbers_;
  Repairs& repairs_;
  std::map<Key, int> certain_;
  bool mended_ = false;  // the reference at work
};

void ReferenceRepair::repair(Mentions& mentions, const DocumentText& text,
                             std::span<const PageReading> pages, std::span<const int> page_numbers,
                             Repairs& repairs) const {
  Pass(extractor_, mentions, text, pages, page_numbers, repairs).run();
}

}  // namespace trichdan

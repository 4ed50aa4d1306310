#include "repair/context.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "base/alternative_cost.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

// All of these were set on the development pages (docs/benchmarks.md).
constexpr double kTrustInReader = 1.0;  // of its logarithms of probability
constexpr double kOtherReading = 1.5;   // cost of a second reader's word
constexpr double kBothAlike = 1.0;      // what a second reader that read the same adds
constexpr double kSecondSides = 1.0;    // what one that read an alternative takes away
constexpr double kMargin = 3;           // by which a candidate must be better
constexpr double kMarginOfNear = 2.5;   // one that the reader held nearly as probable
constexpr double kNear = 1.5;           // cost
constexpr double kMarginOfName = 8;     // one capital beside another: names are in no counts
// The second reader read the candidate, or it has stood so and what was read never has.
constexpr double kMarginOfKnownName = 4;
constexpr double kMarginOfImpossible = 2;  // what was read is no syllable of Vietnamese
constexpr double kArchiveWeight = 2;
constexpr std::size_t kBeam = 12;  // readings of a line kept side by side

struct Candidate {
  std::string text;
  ContextToken token = kBreak;
  double cost = 0;
  bool sided = false;  // a second reader read it
};

// A word's place in the sequence: breaks have one candidate and no word.
struct Place {
  int word = -1;                      // index into the page's words
  std::vector<Candidate> candidates;  // the first is what was read
};

bool is_plain(std::string_view core) {
  return std::ranges::all_of(core, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte | 0x20U) - 'a' < 26U;
  });
}

std::string with_core(const std::string& word, const std::string& core, const std::string& other) {
  std::string text = fold_tone(normalise(word));
  const std::size_t at = text.find(core);
  if (at == std::string::npos) return other;
  return text.replace(at, core.size(), other);
}

// Abbreviations and Roman numbers: their neighbours tell nothing.
bool is_code(const std::string& core) {
  return core.size() > 1 && std::ranges::all_of(core, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

class ContextRepair::Pass {
 public:
  Pass(const ContextModels& models, PageReading& page, const PageLayout& layout)
      : models_(models), page_(page) {
    std::set<std::uint32_t> noted;
    for (const Line& line : layout.lines) {
      for (const NoteMark& mark : line.note_marks) noted.insert(mark.word);
    }
    for (const ContextWord& word : context_words(page, layout)) {
      if (word.break_before) add_break();
      places_.push_back({static_cast<int>(word.word), candidates_of(word, noted)});
      if (word.break_behind) add_break();
    }
    add_break();
    add_break();
  }

  void run(int page_number, Repairs& repairs) {
    if (std::ranges::none_of(places_, [](const Place& p) { return p.candidates.size() > 1; }))
      return;
    const std::vector<std::size_t> best = best_path();
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (best[i] != 0) decide(i, best, page_number, repairs);
    }
  }

 private:
  void add_break() { places_.push_back({-1, {{{}, kBreak, 0, false}}}); }

  std::vector<Candidate> candidates_of(const ContextWord& place,
                                       const std::set<std::uint32_t>& noted) const {
    const Word& word = page_.words[place.word];
    const std::string core = core_of(word.text);
    std::vector<Candidate> out{{word.text, place.token, 0, false}};
    if (noted.contains(place.word) || page_.kind == PageKind::text || !is_plain(core) ||
        is_code(core))
      return out;
    const bool alike = !word.other.empty() && core_of(word.other) == core;
    for (const WordAlternative& other : word.alternatives) {
      const std::string possible = core_of(other.text);
      const bool sided = !alike && possible == core_of(word.other);
      const double cost = other.cost * kAlternativeCostStep * kTrustInReader +
                          (alike ? kBothAlike : 0) - (sided ? kSecondSides : 0);
      offer(out, possible, {{}, kBreak, cost, sided}, word.text, core);
    }
    if (!word.other.empty() && !alike)
      offer(out, core_of(word.other), {{}, kBreak, kOtherReading, true}, word.text, core);
    return out;
  }

  // `how` it is held possible: cost, and who read it.
  static void offer(std::vector<Candidate>& out, const std::string& core, const Candidate& how,
                    const std::string& word, const std::string& read) {
    if (core.empty() || core == read || !is_plain(core)) return;
    // Capitals are no matter of context.
    if (to_lower(core) == to_lower(read) || !is_vietnamese_syllable(core)) return;
    const ContextToken token = token_of_core(core);
    for (Candidate& known : out) {
      if (known.token != token) continue;
      known.cost = std::min(known.cost, how.cost);
      known.sided = known.sided || how.sided;
      return;
    }
    out.push_back({with_core(word, read, core), token, how.cost, how.sided});
  }

  double count(ContextToken a) const {
    return sum([&](const NgramModel& m) { return m.count(a); });
  }
  double count(ContextToken a, ContextToken b) const {
    return sum([&](const NgramModel& m) { return m.count(a, b); });
  }
  double count(ContextToken a, ContextToken b, ContextToken c) const {
    return sum([&](const NgramModel& m) { return m.count(a, b, c); });
  }
  template <typename Count>
  double sum(Count counted) const {
    double total = models_.documents == nullptr ? 0 : counted(*models_.documents);
    if (models_.archive != nullptr) total += kArchiveWeight * counted(*models_.archive);
    return total;
  }

  // Logarithm of the probability of `c` behind `a` and `b`, mixed from triples, pairs and words.
  double behind(ContextToken a, ContextToken b, ContextToken c) const {
    const double words = std::max(1.0, sum([](const NgramModel& m) { return m.words(); }));
    double p = 1e-7 + 0.1 * count(c) / words;
    if (const double pairs = count(b, c); pairs > 0) p += 0.35 * pairs / std::max(count(b), pairs);
    if (const double triples = count(a, b, c); triples > 0) {
      p += 0.5 * triples / std::max(count(a, b), triples);
    }
    return std::log(p);
  }

  struct Path {
    double score = 0;
    ContextToken before = kBreak;
    ContextToken last = kBreak;
    std::vector<std::pair<std::size_t, std::size_t>> chosen;  // place, candidate; only where open
  };

  // One candidate for each place: the best path over all of them.
  std::vector<std::size_t> best_path() const {
    std::vector<std::size_t> best(places_.size(), 0);
    std::vector<Path> paths(1);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      paths = continued(paths, i);
      if (paths.size() > 1) continue;
      for (const auto& [place, candidate] : paths.front().chosen) best[place] = candidate;
      paths.front().chosen.clear();
      paths.front().score = 0;
    }
    for (const auto& [place, candidate] : paths.front().chosen) best[place] = candidate;
    return best;
  }

  std::vector<Path> continued(const std::vector<Path>& paths, std::size_t at) const {
    const std::vector<Candidate>& candidates = places_[at].candidates;
    const bool alone = paths.size() == 1 && candidates.size() == 1;
    std::vector<Path> next;
    for (const Path& path : paths) {
      for (std::size_t c = 0; c < candidates.size(); ++c) {
        Path longer = path;
        if (!alone) {
          longer.score += behind(path.before, path.last, candidates[c].token) - candidates[c].cost;
        }
        longer.before = path.last;
        longer.last = candidates[c].token;
        if (c != 0) longer.chosen.emplace_back(at, c);
        keep(next, std::move(longer));
      }
    }
    std::ranges::stable_sort(next, std::ranges::greater{}, &Path::score);
    if (next.size() > kBeam) next.resize(kBeam);
    return next;
  }

  // Of paths that go on alike only the better one.
  static void keep(std::vector<Path>& paths, Path&& path) {
    const auto same = std::ranges::find_if(paths, [&](const Path& other) {
      return other.before == path.before && other.last == path.last;
    });
    if (same == paths.end()) {
      paths.push_back(std::move(path));
    } else if (path.score > same->score) {
      *same = std::move(path);
    }
  }

  ContextToken token(const std::vector<std::size_t>& best, std::size_t at, int step) const {
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(places_.size())) return kBreak;
    const auto index = static_cast<std::size_t>(place);
    return places_[index].candidates[best[index]].token;
  }

  double score(const Candidate& c, const std::vector<std::size_t>& best, std::size_t at) const {
    const ContextToken a = token(best, at, -2);
    const ContextToken b = token(best, at, -1);
    const ContextToken d = token(best, at, 1);
    const ContextToken e = token(best, at, 2);
    return behind(a, b, c.token) + behind(b, c.token, d) + behind(c.token, d, e) - c.cost;
  }

  bool stands_beside(const std::vector<std::size_t>& best, std::size_t at,
                     const Candidate& c) const {
    return count(token(best, at, -1), c.token) > 0 || count(c.token, token(best, at, 1)) > 0;
  }

  static bool is_capital(const std::string& core) { return core != to_lower(core); }

  bool is_capital_beside(const std::vector<std::size_t>& best, std::size_t at, int step) const {
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(places_.size())) return false;
    const auto index = static_cast<std::size_t>(place);
    return is_capital(core_of(places_[index].candidates[best[index]].text));
  }

  // Beside the other capitals of the name it has stood, and what was read never has.
  bool is_known_name(const std::vector<std::size_t>& best, std::size_t at,
                     const Candidate& c) const {
    const ContextToken read = places_[at].candidates.front().token;
    const ContextToken before = token(best, at, -1);
    const ContextToken behind = token(best, at, 1);
    return (is_capital_beside(best, at, -1) && count(before, c.token) > 0 &&
            count(before, read) == 0) ||
           (is_capital_beside(best, at, 1) && count(c.token, behind) > 0 &&
            count(read, behind) == 0);
  }

  double margin_of(const std::string& core, const Candidate& candidate,
                   const std::vector<std::size_t>& best, std::size_t at) const {
    if (is_capital(core) && (is_capital_beside(best, at, -1) || is_capital_beside(best, at, 1))) {
      const bool known = candidate.sided || is_known_name(best, at, candidate);
      return known ? kMarginOfKnownName : kMarginOfName;
    }
    if (!is_capital(core) && !is_vietnamese_syllable(core)) return kMarginOfImpossible;
    return candidate.cost < kNear ? kMarginOfNear : kMargin;
  }

  void decide(std::size_t at, const std::vector<std::size_t>& best, int page_number,
              Repairs& repairs) {
    const Candidate& read = places_[at].candidates.front();
    const Candidate& candidate = places_[at].candidates[best[at]];
    const std::string core = core_of(read.text);
    const double gain = score(candidate, best, at) - score(read, best, at);
    if (gain < margin_of(core, candidate, best, at) || !stands_beside(best, at, candidate)) return;
    const auto index = static_cast<std::uint32_t>(places_[at].word);
    Word& word = page_.words[index];
    repairs.push_back({page_number, index, 1, word.box, "context", word.text, candidate.text,
                       "its neighbours: " + neighbours(best, at)});
    // What two readers read alike is no dispute any longer.
    if (core_of(word.other) == core) word.other = candidate.text;
    word.text = candidate.text;
  }

  std::string neighbours(const std::vector<std::size_t>& best, std::size_t at) const {
    std::string text;
    for (const int step : {-2, -1, 0, 1, 2}) {
      const auto place = static_cast<std::ptrdiff_t>(at) + step;
      if (place < 0 || place >= static_cast<std::ptrdiff_t>(places_.size())) continue;
      const auto index = static_cast<std::size_t>(place);
      const std::string& word = places_[index].candidates[best[index]].text;
      if (word.empty()) continue;
      text += (text.empty() ? "" : " ") + word;
    }
    return text;
  }

  const ContextModels& models_;
  PageReading& page_;
  std::vector<Place> places_;
};

void ContextRepair::repair(PageReading& page, const PageLayout& layout, int page_number,
                           Repairs& repairs) const {
  if (page.kind == PageKind::text) return;
  Pass(models_, page, layout).run(page_number, repairs);
}

}  // namespace trichdan

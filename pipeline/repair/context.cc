#include "repair/context.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "repair/context_candidates.h"
#include "repair/context_counts.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

// All of these were set on the development pages (docs/benchmarks.md).
constexpr double kMargin = 3;          // by which a candidate must be better
constexpr double kMarginOfNear = 2.5;  // one that the reader held nearly as probable
constexpr double kNear = 1.5;          // cost
constexpr double kMarginOfName = 8;    // one capital beside another: names are in no counts
// The second reader read the candidate, or it has stood so and what was read never has.
constexpr double kMarginOfKnownName = 4;
constexpr double kMarginOfImpossible = 2;  // what was read is no syllable of Vietnamese
// A page with more words than this of which the reader was not sure is a bad copy.
constexpr double kBadCopy = 0.04;
constexpr float kUnsure = 90;
constexpr std::size_t kWordsOfAPage = 50;
constexpr std::size_t kBeam = 12;  // readings of a line kept side by side

// A word's place in the sequence: breaks have one candidate and no word.
struct Place {
  int word = -1;                             // index into the page's words
  std::vector<ContextCandidate> candidates;  // the first is what was read
};

}  // namespace

class ContextRepair::Pass {
 public:
  Pass(const ContextModels& models, PageReading& page, const PageLayout& layout)
      : counts_(models), page_(page) {
    for (const Line& line : layout.lines) {
      for (const NoteMark& mark : line.note_marks) noted_.insert(mark.word);
    }
    for (const ContextWord& word : context_words(page, layout)) {
      if (word.break_before) add_break();
      places_.push_back({static_cast<int>(word.word), candidates_of(word)});
      if (word.break_behind) add_break();
    }
    add_break();
    add_break();
    if (is_bad_copy()) add_variants();
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
  void add_break() { places_.push_back({-1, {{{}, kBreak}}}); }

  std::vector<ContextCandidate> candidates_of(const ContextWord& place) const {
    const Word& word = page_.words[place.word];
    if (noted_.contains(place.word)) return {{word.text, place.token}};
    return read_candidates(word, place.token);
  }

  // A reader is certain of what a bad copy made of a mark; of a good one's words it is rightly so,
  // and what is odd in them was printed.
  bool is_bad_copy() const {
    std::size_t words = 0;
    std::size_t unsure = 0;
    for (const Place& place : places_) {
      if (place.word < 0) continue;
      ++words;
      unsure += page_.words[static_cast<std::size_t>(place.word)].confidence < kUnsure ? 1 : 0;
    }
    return words >= kWordsOfAPage &&
           static_cast<double>(unsure) > kBadCopy * static_cast<double>(words);
  }

  void add_variants() {
    for (std::size_t at = 0; at < places_.size(); ++at) {
      Place& place = places_[at];
      if (place.word < 0 || noted_.contains(static_cast<std::uint32_t>(place.word))) continue;
      add_mark_variants(page_.words[static_cast<std::size_t>(place.word)], read_at(at, -1),
                        read_at(at, 1), counts_, place.candidates);
    }
  }

  ContextToken read_at(std::size_t at, int step) const {
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(places_.size())) return kBreak;
    return places_[static_cast<std::size_t>(place)].candidates.front().token;
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
    const std::vector<ContextCandidate>& candidates = places_[at].candidates;
    const bool alone = paths.size() == 1 && candidates.size() == 1;
    std::vector<Path> next;
    for (const Path& path : paths) {
      for (std::size_t c = 0; c < candidates.size(); ++c) {
        Path longer = path;
        if (!alone) {
          longer.score +=
              counts_.behind(path.before, path.last, candidates[c].token) - candidates[c].cost;
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

  double score(const ContextCandidate& c, const std::vector<std::size_t>& best,
               std::size_t at) const {
    const ContextToken a = token(best, at, -2);
    const ContextToken b = token(best, at, -1);
    const ContextToken d = token(best, at, 1);
    const ContextToken e = token(best, at, 2);
    return counts_.behind(a, b, c.token) + counts_.behind(b, c.token, d) +
           counts_.behind(c.token, d, e) - c.cost;
  }

  bool stands_beside(const std::vector<std::size_t>& best, std::size_t at,
                     const ContextCandidate& c) const {
    return counts_.of(token(best, at, -1), c.token) > 0 ||
           counts_.of(c.token, token(best, at, 1)) > 0;
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
                     const ContextCandidate& c) const {
    const ContextToken read = places_[at].candidates.front().token;
    const ContextToken before = token(best, at, -1);
    const ContextToken behind = token(best, at, 1);
    return (is_capital_beside(best, at, -1) && counts_.of(before, c.token) > 0 &&
            counts_.of(before, read) == 0) ||
           (is_capital_beside(best, at, 1) && counts_.of(c.token, behind) > 0 &&
            counts_.of(read, behind) == 0);
  }

  double margin_of(const std::string& core, const ContextCandidate& candidate,
                   const std::vector<std::size_t>& best, std::size_t at) const {
    if (is_capital(core) && (is_capital_beside(best, at, -1) || is_capital_beside(best, at, 1))) {
      const bool known =
          candidate.sided || (!candidate.variant && is_known_name(best, at, candidate));
      return known ? kMarginOfKnownName : kMarginOfName;
    }
    if (!is_capital(core) && !is_vietnamese_syllable(core)) return kMarginOfImpossible;
    return candidate.cost < kNear ? kMarginOfNear : kMargin;
  }

  void decide(std::size_t at, const std::vector<std::size_t>& best, int page_number,
              Repairs& repairs) {
    const ContextCandidate& read = places_[at].candidates.front();
    const ContextCandidate& candidate = places_[at].candidates[best[at]];
    const std::string core = core_of(read.text);
    const double gain = score(candidate, best, at) - score(read, best, at);
    if (gain < margin_of(core, candidate, best, at) || !stands_beside(best, at, candidate)) return;
    const auto index = static_cast<std::uint32_t>(places_[at].word);
    Word& word = page_.words[index];
    repairs.push_back(
        {page_number, index, 1, word.box, "context", word.text, candidate.text,
         (candidate.variant ? "only its marks differ; its neighbours: " : "its neighbours: ") +
             neighbours(best, at)});
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

  ContextCounts counts_;
  PageReading& page_;
  std::set<std::uint32_t> noted_;  // words a footnote's number stands in
  std::vector<Place> places_;
};

void ContextRepair::repair(PageReading& page, const PageLayout& layout, int page_number,
                           Repairs& repairs) const {
  if (page.kind == PageKind::text) return;
  Pass(models_, page, layout).run(page_number, repairs);
}

}  // namespace trichdan

#include <algorithm>

#include "evaluate/edit_distance.h"
#include "evaluate/keys.h"
#include "evaluate/match.h"
#include "evaluate/score.h"

namespace trichdan {
namespace {

// Both sides brought to comparable form once.
struct Key {
  int page;
  std::string symbol, type, date, issuer;
};

Key key_of(const TruthReference& t) {
  return {t.page, scoring::symbol_key(t.symbol), scoring::words_key(t.type), t.date,
          scoring::words_key(t.issuer)};
}

// A bare "Nghị quyết số 20" has a number and no symbol.
Key key_of(const std::pair<int, Reference>& found) {
  const Reference& r = found.second;
  return {found.first, scoring::symbol_key(r.symbol.empty() ? r.number : r.symbol),
          scoring::words_key(r.type), r.date, scoring::words_key(r.issuer)};
}

template <class Entries>
std::vector<Key> keys_of(const Entries& entries) {
  std::vector<Key> keys;
  for (const auto& entry : entries) keys.push_back(key_of(entry));
  return keys;
}

// Of several citations of one symbol on one page, those with equal fields belong together.
int likeness(const Key& truth, const Key& found) {
  if (!same_page(truth.page, found.page) || truth.symbol != found.symbol) return -1;
  return 4 * int(truth.date == found.date) + 2 * int(truth.type == found.type) +
         int(truth.issuer == found.issuer);
}

// Whether `found` may be somebody's reading of an illegible entry: the symbol is nearly it, or type
// and date are.
int resemblance(const Key& truth, const Key& found) {
  if (!same_page(truth.page, found.page)) return -1;
  const auto a = code_points(truth.symbol);
  const auto b = code_points(found.symbol);
  const auto longest = static_cast<std::int64_t>(std::max(a.size(), b.size()));
  const auto distance = edit_distance(a, b);
  if (2 * distance <= longest) return static_cast<int>(longest - distance);
  return truth.type == found.type && !truth.date.empty() && truth.date == found.date ? 0 : -1;
}

class ReferenceScorer {
 public:
  ReferenceScorer(const std::vector<TruthReference>& truth, const Extracted& extracted,
                  SetScores& scores)
      : truth_(truth),
        found_(extracted.references),
        truth_keys_(keys_of(truth)),
        found_keys_(keys_of(found_)),
        taken_(found_.size(), false),
        scores_(scores) {}

  void run() {
    const auto counted = [](const TruthReference& t) { return t.legible && !t.borderline; };
    const auto neutral = [&](const TruthReference& t) { return !counted(t); };
    pair(
        select(counted), likeness, [&](int t, int f) { count_match(t, f); },
        [&](int t) { count_missed(t); });
    pair(
        select(neutral), likeness, [&](int, int f) { state_of(f, true); }, [](int) {});
    pair(
        select([](const TruthReference& t) { return !t.legible; }), resemblance,
        [&](int t, int f) { count_misread(t, f); }, [](int) {});
    count_extra();
  }

 private:
  template <class Predicate>
  std::vector<int> select(Predicate wanted) const {
    std::vector<int> indices;
    for (std::size_t i = 0; i < truth_.size(); ++i) {
      if (wanted(truth_[i])) indices.push_back(static_cast<int>(i));
    }
    return indices;
  }

  template <class Like, class OnPair, class OnAlone>
  void pair(const std::vector<int>& expected, Like like, OnPair on_pair, OnAlone on_alone) {
    const auto pairs = match(
        static_cast<int>(expected.size()), static_cast<int>(found_.size()), [&](int e, int f) {
          return taken_[std::size_t(f)] ? -1
                                        : like(truth_key(expected[std::size_t(e)]), found_key(f));
        });
    for (std::size_t e = 0; e < expected.size(); ++e) {
      const int f = pairs.of_expected[e];
      if (f < 0) {
        on_alone(expected[e]);
      } else {
        taken_[std::size_t(f)] = true;
        on_pair(expected[e], f);
      }
    }
  }

  void count_match(int t, int f) {
    ++scores_.references.expected;
    ++scores_.references.extracted;
    ++scores_.references.found;
    const Key& truth = truth_key(t);
    const Key& found = found_key(f);
    const bool type_right = truth.type.empty() || found.type.empty() || truth.type == found.type;
    const bool date_right = found.date.empty() || truth.date == found.date;
    const bool sure = state_of(f, type_right && date_right);
    const TruthReference& said = truth_[std::size_t(t)];
    const Reference& ours = reference(f);
    field(scores_.type, truth.type == found.type, said.type, ours.type, "reference type", t, sure);
    field(scores_.date, truth.date == found.date, said.date, ours.date, "reference date", t, sure);
    field(scores_.issuer, truth.issuer == found.issuer, said.issuer, ours.issuer,
          "reference issuer", t, sure);
    count(scores_.issuer_contained, scoring::contains_either(truth.issuer, found.issuer),
          said.issuer, ours.issuer);
    if (said.date.empty() && !date_right) {
      miss(Miss::Kind::wrong, "reference date", truth.page, "", ours.date, said.text, sure);
    }
  }

  static void count(Score& score, bool equal, const std::string& truth, const std::string& ours) {
    score.extracted += truth.empty() || ours.empty() ? 0 : 1;
    if (truth.empty()) return;
    ++score.expected;
    score.found += equal ? 1 : 0;
  }

  void field(Score& score, bool equal, const std::string& truth, const std::string& ours,
             const char* what, int t, bool sure) {
    count(score, equal, truth, ours);
    if (truth.empty() || equal) return;
    const TruthReference& said = truth_[std::size_t(t)];
    miss(Miss::Kind::wrong, what, said.page, truth, ours, said.text, sure && !ours.empty());
  }

  void count_missed(int t) {
    ++scores_.references.expected;
    const TruthReference& said = truth_[std::size_t(t)];
    miss(Miss::Kind::missed, "reference", said.page, said.symbol, "", said.text, false);
  }

  // No false hit: nobody can say what stands there. But then nobody can be sure of it.
  void count_misread(int t, int f) {
    if (!state_of(f, false)) return;
    const TruthReference& said = truth_[std::size_t(t)];
    miss(Miss::Kind::wrong, "illegible reference", said.page, said.symbol, reference(f).symbol,
         reference(f).text, true);
  }

  void count_extra() {
    for (std::size_t f = 0; f < found_.size(); ++f) {
      if (taken_[f]) continue;
      ++scores_.references.extracted;
      const bool sure = state_of(static_cast<int>(f), false);
      const Reference& r = found_[f].second;
      miss(Miss::Kind::extra, "reference", found_[f].first, "",
           r.symbol.empty() ? r.number : r.symbol, r.text, sure);
    }
  }

  bool state_of(int f, bool right) { return count_state(reference(f).state, right, scores_); }
  const Key& truth_key(int t) const { return truth_keys_[std::size_t(t)]; }
  const Key& found_key(int f) const { return found_keys_[std::size_t(f)]; }
  const Reference& reference(int f) const { return found_[std::size_t(f)].second; }

  void miss(Miss::Kind kind, std::string what, int page, std::string expected, std::string found,
            std::string text, bool sure) {
    scores_.misses.push_back({kind, scores_.name, std::move(what), page, std::move(expected),
                              std::move(found), std::move(text), sure});
  }

  const std::vector<TruthReference>& truth_;
  const std::vector<std::pair<int, Reference>>& found_;
  std::vector<Key> truth_keys_, found_keys_;
  std::vector<bool> taken_;
  SetScores& scores_;
};

}  // namespace

void score_references(const std::vector<TruthReference>& truth, const Extracted& extracted,
                      SetScores& scores) {
  ReferenceScorer(truth, extracted, scores).run();
}

}  // namespace trichdan

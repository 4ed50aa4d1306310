#include "evaluate/keys.h"
#include "evaluate/match.h"
#include "evaluate/score.h"

namespace trichdan {
namespace {

struct Found {
  int page;
  std::string key, shown;
  const Figure* figure;
};

void score(const std::vector<TruthFigure>& truth, const std::vector<std::string>& truth_keys,
           const std::vector<Found>& found, const char* what, Score& score, SetScores& scores) {
  const auto pairs =
      match(static_cast<int>(truth.size()), static_cast<int>(found.size()), [&](int e, int f) {
        const Found& ours = found[std::size_t(f)];
        const bool same = same_page(truth[std::size_t(e)].page, ours.page) &&
                          truth_keys[std::size_t(e)] == ours.key;
        return same ? 0 : -1;
      });
  score.expected += static_cast<int>(truth.size());
  score.extracted += static_cast<int>(found.size());
  for (std::size_t e = 0; e < truth.size(); ++e) {
    if (pairs.of_expected[e] >= 0) {
      ++score.found;
    } else {
      scores.misses.push_back({Miss::Kind::missed, scores.name, what, truth[e].page, truth[e].value,
                               "", truth[e].text, false});
    }
  }
  for (std::size_t f = 0; f < found.size(); ++f) {
    const bool right = pairs.of_found[f] >= 0;
    const bool sure = count_state(found[f].figure->state, right, scores);
    if (right) continue;
    scores.misses.push_back({Miss::Kind::extra, scores.name, what, found[f].page, "",
                             found[f].shown, found[f].figure->text, sure});
  }
}

}  // namespace

void score_percentages(const std::vector<TruthFigure>& truth, const Extracted& extracted,
                       SetScores& scores) {
  std::vector<std::string> keys;
  for (const auto& figure : truth) keys.push_back(scoring::printed_number_key(figure.value));
  std::vector<Found> found;
  for (const auto& [page, figure] : extracted.figures) {
    if (figure.kind != "percent") continue;
    found.push_back({page, scoring::stored_number_key(figure.value), figure.value, &figure});
  }
  score(truth, keys, found, "percentage", scores.percentages, scores);
}

void score_ratios(const std::vector<TruthFigure>& truth, const Extracted& extracted,
                  SetScores& scores) {
  std::vector<std::string> keys;
  for (const auto& figure : truth) {
    const auto slash = figure.value.find('/');
    keys.push_back(
        scoring::ratio_key(figure.value.substr(0, slash), figure.value.substr(slash + 1)));
  }
  std::vector<Found> found;
  for (const auto& [page, figure] : extracted.figures) {
    if (figure.kind != "ratio") continue;
    found.push_back({page, scoring::ratio_key(figure.numerator, figure.denominator),
                     figure.numerator + "/" + figure.denominator, &figure});
  }
  score(truth, keys, found, "ratio", scores.ratios, scores);
}

}  // namespace trichdan

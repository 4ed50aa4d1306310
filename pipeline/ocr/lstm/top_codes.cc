#include "ocr/lstm/top_codes.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "ocr/lstm/small_heap.h"

namespace trichdan::lstm {
namespace {

constexpr std::size_t kTop = 5;
constexpr std::size_t kBlock = 16;  // outputs looked at together
constexpr float kLeastCertainty = -20.0F;
const float kLeastProbability = std::exp(kLeastCertainty);

struct Output {
  float probability;
  int code;
  float key() const { return probability; }
};

// Without branches, so that the compiler makes vector instructions of it.
template <typename Predicate>
int count(std::span<const float> outputs, Predicate is_counted) {
  int counted = 0;
  for (const float output : outputs) counted += is_counted(output) ? 1 : 0;
  return counted;
}

}  // namespace

void TopCodes::find(std::span<const float> outputs) {
  outputs_ = outputs;
  if (!find_best_two()) pick_best_two();
  codes_.clear();
  codes_.push_back({.code = charset_.null_code()});
  for (const int code : {best_, second_}) {
    // A code that stands for nothing is an output the model never learnt to use.
    if (code < 0 || code >= charset_.codes() || charset_.unichar_of(code) == Charset::kNone)
      continue;
    codes_.push_back({.code = code});
  }
  std::ranges::sort(codes_, {}, [this](const auto& code) { return charset_.rank_of(code.code); });
  for (CodeScore& scored : codes_) score(scored);
}

// False where more than two codes are equally good: which of them count as the best two depends on
// how `pick_best_two` meets them. Begins with the best two of the step before: they often are
// again, and then no block of outputs has a better one.
bool TopCodes::find_best_two() {
  if (outputs_.size() < kTop) return false;
  const auto codes = static_cast<int>(outputs_.size());
  if (std::min(best_, second_) < 0 || std::max(best_, second_) >= codes) {
    std::tie(best_, second_) = std::pair(0, 1);
  }
  float best = outputs_[static_cast<std::size_t>(best_)];
  float second = outputs_[static_cast<std::size_t>(second_)];
  if (best < second) {
    std::swap(best, second);
    std::swap(best_, second_);
  }
  for (std::size_t begin = 0; begin < outputs_.size(); begin += kBlock) {
    const auto block = outputs_.subspan(begin, std::min(kBlock, outputs_.size() - begin));
    if (count(block, [second](float output) { return output > second; }) == 0) continue;
    for (std::size_t at = begin; at < begin + block.size(); ++at) {
      const float output = outputs_[at];
      if (!(output > second) || static_cast<int>(at) == best_) continue;
      second = output;
      second_ = static_cast<int>(at);
      if (second > best) {
        std::swap(best, second);
        std::swap(best_, second_);
      }
    }
  }
  return count(outputs_, [second](float output) { return output >= second; }) == 2;
}

// Of the best five, among equal ones those that a heap keeps, the last two that it gives up.
void TopCodes::pick_best_two() {
  SmallHeap<Output, kTop> heap;
  for (std::size_t code = 0; code < outputs_.size(); ++code) {
    if (heap.admits(outputs_[code])) heap.push({outputs_[code], static_cast<int>(code)});
  }
  best_ = second_ = -1;
  for (; heap.size() > 0; heap.pop()) {
    second_ = best_;
    best_ = heap[0].code;
  }
}

void TopCodes::score(CodeScore& scored) const {
  const auto probability = [this](int code) { return outputs_[static_cast<std::size_t>(code)]; };
  scored.unichar = charset_.unichar_of(scored.code);
  scored.certainty = certainty_of(probability(scored.code));
  if (scored.code == charset_.null_code()) return;
  const float both = probability(scored.code) + probability(charset_.null_code());
  scored.with_null = certainty_of(both);
  const int other = scored.code == best_ ? second_ : best_;
  if (other >= 0) scored.with_null_other = certainty_of(both + probability(other));
}

float TopCodes::certainty_of(float probability) const {
  const float certainty = probability > kLeastProbability ? std::log(probability) : kLeastCertainty;
  return static_cast<float>(certainty + offset_);
}

}  // namespace trichdan::lstm

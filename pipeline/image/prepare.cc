#include "image/prepare.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "base/error.h"
#include "base/page_notes.h"
#include "image/background.h"
#include "image/colour.h"
#include "image/ink.h"
#include "image/resize.h"
#include "image/shear.h"
#include "image/skew.h"
#include "image/turn.h"
#include "image/wipe.h"

namespace trichdan {
namespace {

// Square inches. The thinnest figure has more than the first, a word more than the second.
constexpr double kLeastInk = 30 / 40'000.0;
constexpr double kHardlyAny = 300 / 40'000.0;
constexpr double kBlack = 0.5;  // share of a page

// One page on its way, in the order of the steps: what later steps count is free of what earlier
// ones take away.
class Preparation {
 public:
  Preparation(const Pix& page, int dpi, const PrepareOptions& options) : options_(options) {
    done_.dpi = std::max(dpi, 1);
    take(page);
  }

  PreparedPage run() {
    reduce();
    whiten_paper();
    count_ink();
    const bool black = is_black();
    wipe_borders();
    wipe_specks();
    if (inches_of_ink() < kLeastInk) {
      done_.blank = true;
      note(std::string(black ? kBlackAllOver : kNothingOnIt));
      return std::move(done_);
    }
    if (inches_of_ink() < kHardlyAny) note(std::string(kHardlyAnyInk));
    skew_ = skew_of(ink_);
    make_upright();
    make_level();
    enlarge();
    return std::move(done_);
  }

 private:
  void note(const std::string& step) { done_.steps += (done_.steps.empty() ? "" : ", ") + step; }

  void replace(PixPtr pixels, const PageTransform& to_before) {
    done_.pixels = std::move(pixels);
    done_.to_page = done_.to_page.after(to_before);
  }

  bool is_grey() const { return pixGetDepth(done_.pixels.get()) == 8; }

  void take(const Pix& page) {
    if (pixGetDepth(&page) == 32) {
      Grey grey = grey_of(page, options_.red);
      if (grey.red) note("red ink removed");
      done_.pixels = std::move(grey.pixels);
      done_.red = std::move(grey.red);
      return;
    }
    done_.pixels.reset(pixCopy(nullptr, const_cast<Pix*>(&page)));
    if (!done_.pixels) throw Error(ErrorKind::memory, "no memory for a copy of the page");
  }

  void reduce() {
    const int times = options_.scale ? reduction_for(done_.dpi) : 1;
    if (times == 1) return;
    const double factor = times;
    replace(reduced(*done_.pixels, times), {factor, 0, 0, 0, factor, 0});
    if (done_.red) done_.red = reduced(*done_.red, times);
    done_.dpi /= times;
    note(fmt::format("reduced {} times", times));
  }

  void whiten_paper() {
    if (!is_grey()) return;
    paper_ = paper_of(*done_.pixels);
    if (!options_.whiten || !paper_.needs_whitening()) return;
    whiten(*done_.pixels, paper_);
    paper_.level = 255;
    note("paper whitened");
  }

  // Where hardly anything is printed, the split into two kinds of pixels is one of paper alone.
  void count_ink() {
    if (is_grey()) {
      constexpr int kPrint = 50;
      const InkLevel level = ink_level(*done_.pixels);
      below_ = level.contrast < kPrint ? std::max(1, paper_.level - kPrint) : level.below;
    }
    ink_ = ink_map(*done_.pixels, below_);
  }

  void wipe_borders() {
    if (!options_.borders) return;
    const Wipe what = borders_of(ink_, done_.dpi);
    if (what.count == 0) return;
    wipe(*done_.pixels, ink_, what);
    ink_ = ink_map(*done_.pixels, below_);
    note("black borders removed");
  }

  void wipe_specks() {
    if (!options_.specks) return;
    const Wipe what = specks_of(ink_, done_.dpi);
    if (what.count == 0) return;
    wipe(*done_.pixels, ink_, what);
    note("specks removed");
  }

  // Square inches of ink.
  double inches_of_ink() const {
    std::int64_t ink = 0;
    for (const std::uint8_t cell : ink_.cells) ink += cell;
    return static_cast<double>(ink) / (static_cast<double>(done_.dpi) * done_.dpi);
  }

  bool is_black() const {
    const double page = static_cast<double>(ink_.width) * ink_.height;
    return inches_of_ink() * done_.dpi * done_.dpi > kBlack * page;
  }

  void make_upright() {
    if (!options_.turn) return;
    const int quarters = turns_needed(*done_.pixels, below_, ink_, skew_);
    if (quarters == 0) return;
    const PageTransform back = turned_back(quarters, ink_.width, ink_.height);
    PixPtr turned(pixRotateOrth(done_.pixels.get(), quarters));
    if (!turned) throw Error(ErrorKind::memory, "no memory for turning the page");
    if (done_.red) done_.red.reset(pixRotateOrth(done_.red.get(), quarters));
    replace(std::move(turned), back);
    done_.turn = quarters;
    ink_ = ink_map(*done_.pixels, below_);
    skew_ = skew_of(ink_);
    note(fmt::format("turned by {} degrees", quarters * 90));
  }

  void make_level() {
    // The least slope that is worth it. Bits moved by whole pixels leave a step in letters, which
    // costs more than a small slope does.
    const double least = (is_grey() ? 0.25 : 0.6) * std::numbers::pi / 180;
    constexpr double kLeastEvidence = 2;
    if (!options_.deskew || std::abs(skew_.slope) < least || skew_.evidence < kLeastEvidence) {
      return;
    }
    Sheared level = sheared(*done_.pixels, skew_.slope);
    replace(std::move(level.pixels), level.to_before);
    if (done_.red) done_.red = sheared(*done_.red, skew_.slope).pixels;
    note(fmt::format("made level by {:.1f} degrees",
                     std::atan(skew_.slope) * 180 / std::numbers::pi));
  }

  void enlarge() {
    const int times = options_.scale ? enlargement_for(done_.dpi) : 1;
    if (times == 1) return;
    const double factor = 1.0 / times;
    replace(enlarged(*done_.pixels, times), {factor, 0, 0, 0, factor, 0});
    if (done_.red) done_.red = enlarged(*done_.red, times);
    done_.dpi *= times;
    note(fmt::format("enlarged {} times", times));
  }

  PrepareOptions options_;
  PreparedPage done_;
  Paper paper_;
  int below_ = 0;
  InkMap ink_;
  Skew skew_;
};

}  // namespace

const std::string& preparation_identity() {
  static const std::string kIdentity = "image 2";
  return kIdentity;
}

PreparedPage prepare(const Pix& page, int dpi, const PrepareOptions& options) {
  return Preparation(page, dpi, options).run();
}

void bring_back(PageReading& reading, const PreparedPage& prepared, const Pix& page, int dpi) {
  reading.width = pixGetWidth(&page);
  reading.height = pixGetHeight(&page);
  reading.dpi = dpi;
  reading.turn = prepared.turn;
  const bool both = !prepared.steps.empty() && !reading.reason.empty();
  reading.reason = prepared.steps + (both ? "; " : "") + reading.reason;
  for (Word& word : reading.words) {
    word.box = prepared.to_page.to_page(word.box, reading.width, reading.height);
  }
  for (Mark& mark : reading.marks) {
    mark.box = prepared.to_page.to_page(mark.box, reading.width, reading.height);
  }
  for (ReadRegion& region : reading.regions) {
    region.box = prepared.to_page.to_page(region.box, reading.width, reading.height);
  }
  for (LineTrace& trace : reading.traces) {
    trace.box = prepared.to_page.to_page(trace.box, reading.width, reading.height);
  }
}

}  // namespace trichdan

// A device that notes what a page draws.
//
// Threads: as PdfCore.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "source/pdf_area.h"
#include "source/pdf_core.h"
#include "source/pdf_image_watcher.h"

namespace trichdan {

constexpr int kInvisible = 3;  // text rendering modes 3 and 7 paint nothing

// Notes what is drawn; decodes nothing.
class ContentWatcher final : public ImageWatcher {
 public:
  explicit ContentWatcher(double width, double height) : page_{0, 0, width, height} {
    content_.width = width;
    content_.height = height;
  }
  const PageContent& content() const { return content_; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode,
                int, const Unicode* unicode, int length) override {
    if (length > 0 && (unicode[0] == ' ' || unicode[0] == 0xa0)) return;
    if (length == 0) ++content_.unmapped_characters;
    const bool invisible = (static_cast<unsigned>(state->getRender()) & 3U) == kInvisible;
    Area area;
    add_transformed(state, x, y, area);
    add_transformed(state, x + dx, y + dy, area);
    if (invisible || state->getFillOpacity() <= 0 || area.cut_to(page_).empty()) {
      ++content_.hidden_characters;
      return;
    }
    ++content_.visible_characters;
    seen_.add(area);
    note_colour(state, false);
  }
  void stroke(GfxState* state) override { shape(state, true); }
  void fill(GfxState* state) override { shape(state, false); }
  void eoFill(GfxState* state) override { shape(state, false); }
  void clip(GfxState* state) override { note_clip(state); }
  void eoClip(GfxState* state) override { note_clip(state); }
  void clipToStrokePath(GfxState*) override { content_.involved = true; }
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override {
    content_.involved = true;
  }
  void paintTransparencyGroup(GfxState* state, const double*) override {
    if (!is_opaque(state)) content_.involved = true;
  }

 protected:
  void stencil(GfxState* state, Stream*, int width, int height, bool) override {
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    const bool black =
        std::max({colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)}) <= kGreyTolerance;
    note_colour(state, false);
    add(state, width, height, black, !is_grey(rgb), false);
  }
  void picture(GfxState* state, Stream*, int width, int height, GfxImageColorMap* map,
               bool opaque) override {
    const bool colour = is_colour(*map);
    content_.colour = content_.colour || colour;
    add(state, width, height, opaque && can_be_taken(*map), colour, opaque);
  }
  bool pattern(GfxState* state) override {
    shape(state, false);
    content_.colour = true;
    return true;
  }

 private:
  static bool is_opaque(GfxState* state) {
    return state->getFillOpacity() >= 1 && state->getBlendMode() == gfxBlendNormal;
  }
  static void add_transformed(GfxState* state, double x, double y, Area& area) {
    const double* m = state->getCTM();
    area.add(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
  }
  Area clip_area(GfxState* state) const {
    Area area;
    state->getClipBBox(&area.x0, &area.y0, &area.x1, &area.y1);
    return area.cut_to(page_);
  }
  void note_colour(GfxState* state, bool stroke) {
    GfxRGB rgb;
    stroke ? state->getStrokeRGB(&rgb) : state->getFillRGB(&rgb);
    if (!is_grey(rgb)) content_.colour = true;
  }

  void add(GfxState* state, int width, int height, bool takeable, bool colour, bool hides) {
    DrawnImage image{.ordinal = ordinal(), .width = width, .height = height, .colour = colour};
    const std::span<const double, 6> matrix(state->getCTM(), 6);
    const Area whole = unit_square(matrix);
    const Area shown = whole.cut_to(page_);
    if (shown.empty() || shown.x1 - shown.x0 <= 0 || shown.y1 - shown.y0 <= 0) return;
    image.orientation = orientation_of(matrix);
    place(image, whole, matrix);
    image.plain = takeable && is_opaque(state) && clip_area(state).contains(shown);
    if (hides && image.plain && image.orientation != 0 && whole.contains(seen_)) forget_hidden();
    content_.images.push_back(image);
    seen_.add(shown);
  }
  static void place(DrawnImage& image, const Area& area, std::span<const double, 6> m) {
    image.x0 = area.x0;
    image.y0 = area.y0;
    image.x1 = area.x1;
    image.y1 = area.y1;
    const double along = std::hypot(m[0], m[1]);
    const double down = std::hypot(m[2], m[3]);
    image.dpi_x = along > 0 ? image.width * kPointsPerInch / along : 0;
    image.dpi_y = down > 0 ? image.height * kPointsPerInch / down : 0;
    if (image.orientation >= 5) std::swap(image.dpi_x, image.dpi_y);
  }
  // What was drawn lies under the image that comes now.
  void forget_hidden() {
    content_.hidden_characters += std::exchange(content_.visible_characters, 0);
    content_.shapes = 0;
    content_.rules.clear();
    content_.images.clear();
    content_.colour = false;
    seen_ = {};
  }

  void shape(GfxState* state, bool stroke) {
    const double opacity = stroke ? state->getStrokeOpacity() : state->getFillOpacity();
    GfxRGB rgb;
    stroke ? state->getStrokeRGB(&rgb) : state->getFillRGB(&rgb);
    const bool white_on_nothing = is_white(rgb) && seen_.empty();
    const Area area = path_area(state).cut_to(clip_area(state));
    if (opacity <= 0 || white_on_nothing || area.empty()) return;
    ++content_.shapes;
    seen_.add(area);
    note_colour(state, stroke);
    if (!is_white(rgb)) note_rules(state, stroke);
  }
  // A stroke draws the sides of its path, an area itself.
  void note_rules(GfxState* state, bool stroke) {
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* part = path->getSubpath(i);
      Area all;
      for (int k = 0; k < part->getNumPoints(); ++k) {
        add_transformed(state, part->getX(k), part->getY(k), all);
        if (!stroke || k == 0) continue;
        Area side;
        add_transformed(state, part->getX(k - 1), part->getY(k - 1), side);
        add_transformed(state, part->getX(k), part->getY(k), side);
        note_rule(side);
      }
      if (!stroke) note_rule(all);
    }
  }
  void note_rule(const Area& area) {
    constexpr double kThick = 3;  // points
    constexpr double kShort = 8;
    const double width = area.x1 - area.x0;
    const double height = area.y1 - area.y0;
    if (std::min(width, height) > kThick || std::max(width, height) < kShort) return;
    content_.rules.push_back({area.x0, area.y0, area.x1, area.y1});
  }
  static Area path_area(GfxState* state) {
    Area area;
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* part = path->getSubpath(i);
      for (int k = 0; k < part->getNumPoints(); ++k) {
        add_transformed(state, part->getX(k), part->getY(k), area);
      }
    }
    return area;
  }
  // Clipping to an upright rectangle is in GfxState's box already; anything else is not.
  void note_clip(GfxState* state) {
    const GfxPath* path = state->getPath();
    if (path->getNumSubpaths() != 1 || !is_upright_rectangle(state, path->getSubpath(0))) {
      content_.involved = true;
    }
  }
  static bool is_upright_rectangle(GfxState* state, const GfxSubpath* part) {
    if (part->getNumPoints() < 4 || part->getNumPoints() > 5) return false;
    const double* m = state->getCTM();
    for (int k = 1; k < part->getNumPoints(); ++k) {
      const double dx = part->getX(k) - part->getX(k - 1);
      const double dy = part->getY(k) - part->getY(k - 1);
      const double across = m[0] * dx + m[2] * dy;
      const double down = m[1] * dx + m[3] * dy;
      if (part->getCurve(k) || (std::abs(across) > 0.01 && std::abs(down) > 0.01)) return false;
    }
    return true;
  }

  Area page_;
  Area seen_;  // what is drawn so far
  PageContent content_;
};

}  // namespace trichdan

// Devices that watch a page being drawn: what those have in common that look at its images, and
// the one that takes an image out.
//
// Threads: as PdfCore.
#pragma once

#include <optional>
#include <utility>

#include "base/error.h"
#include "source/pdf_pixels.h"
#include "source/poppler_internal.h"

namespace trichdan {

// Looks only at images. What they have in common: Poppler's interpreter calls these in the same
// order each time a page is drawn, so that a number names an image.
class ImageWatcher : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                         int, int, int, double, double) override {
    return pattern(state);
  }
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return pattern(state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override {
    return pattern(state);
  }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override {
    return pattern(state);
  }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override {
    return pattern(state);
  }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override {
    return pattern(state);
  }

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool in_line) override {
    stencil(state, stream, width, height, invert);
    if (in_line)
      OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, true);
    ++ordinal_;
  }
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* map, bool interpolate, const int* mask_colours,
                 bool in_line) override {
    picture(state, stream, width, height, map, mask_colours == nullptr);
    if (in_line) {
      OutputDev::drawImage(state, ref, stream, width, height, map, interpolate, mask_colours, true);
    }
    ++ordinal_;
  }
  void drawMaskedImage(GfxState* state, Object*, Stream* stream, int width, int height,
                       GfxImageColorMap* map, bool, Stream*, int, int, bool, bool) override {
    picture(state, stream, width, height, map, false);
    ++ordinal_;
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream* stream, int width, int height,
                           GfxImageColorMap* map, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    picture(state, stream, width, height, map, false);
    ++ordinal_;
  }

 protected:
  virtual void stencil(GfxState* state, Stream* stream, int width, int height, bool invert) = 0;
  virtual void picture(GfxState* state, Stream* stream, int width, int height,
                       GfxImageColorMap* map, bool opaque) = 0;
  virtual bool pattern(GfxState*) { return true; }
  int ordinal() const { return ordinal_; }

 private:
  int ordinal_ = 0;
};

// Decodes one image and lets everything else pass.
class ImageTaker final : public ImageWatcher {
 public:
  explicit ImageTaker(int wanted) : wanted_(wanted) {}
  PixPtr result() { return std::move(result_); }
  bool done() const { return ordinal() > wanted_; }
  // Set where decoding failed; exceptions do not pass through Poppler's frames.
  const std::optional<Error>& error() const { return error_; }

  bool needNonText() override { return true; }

 protected:
  void stencil(GfxState*, Stream* stream, int width, int height, bool invert) override {
    if (ordinal() != wanted_) return;
    guarded([&] { return take_bilevel(*stream, width, height, invert); });
  }
  void picture(GfxState*, Stream* stream, int width, int height, GfxImageColorMap* map,
               bool) override {
    if (ordinal() != wanted_) return;
    guarded([&] { return take(*stream, width, height, *map); });
  }

 private:
  template <class Taking>
  void guarded(const Taking& taking) {
    try {
      result_ = taking();
    } catch (const Error& error) {
      error_ = error;
    }
  }

  int wanted_;
  PixPtr result_;
  std::optional<Error> error_;
};

}  // namespace trichdan

// image: a page image made fit for reading. Works on Leptonica's images with code of its own, one
// small file a step.
//
// Each step decides from the page whether it is needed, by counts over the page that cost little
// (ink by cells of 8 pixels, and by strips of 32). What is done can be taken back: every box found
// on the prepared image leads to its place on the page image as it is in the file.
//
// Threads: free functions without state; one image belongs to one thread.
#pragma once

#include <string>

#include "base/pix.h"
#include "base/reading.h"
#include "image/transform.h"

namespace trichdan {

// Every step may be left out, for measuring what it does. All on: what is read with.
struct PrepareOptions {
  bool turn = true;     // by 90, 180 or 270 degrees, where the lines say so
  bool red = true;      // red ink of seals and stamps taken out of a colour page
  bool whiten = true;   // uneven or dark paper made white
  bool borders = true;  // black frame and punch holes made white
  bool specks = true;   // specks away from writing made white
  bool deskew = true;   // lines made level
  bool scale = true;    // enlarged or reduced to the size the models read best
};

struct PreparedPage {
  PixPtr pixels;          // 1 or 8 bits a pixel; never null
  PixPtr red;             // what red ink was taken out of them, dark on white; null if none was
  int dpi = 0;            // of `pixels`
  int turn = 0;           // quarter turns clockwise that made it upright
  bool blank = false;     // there is nothing to read: see `steps` for why
  PageTransform to_page;  // from `pixels` to the page image
  std::string steps;      // what was done, "turned by 180 degrees, red ink removed"; empty: nothing
};

// What prepares, for the key a reading is stored under: another version may read another text.
const std::string& preparation_identity();

// `page`: 1, 8 or 32 bits a pixel, not changed. `dpi`: dots per inch of it. Throws Error(memory).
PreparedPage prepare(const Pix& page, int dpi, const PrepareOptions& options = {});

// A reading of prepared.pixels as one of the page image it was made from: boxes, size, resolution
// and turn are the page's, and the reason says what was done.
void bring_back(PageReading& reading, const PreparedPage& prepared, const Pix& page, int dpi);

}  // namespace trichdan

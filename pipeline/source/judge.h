// The verdict on a page: where its words can be had from, and why. Pure function.
#pragma once

#include <span>
#include <string>

#include "source/pdf_core.h"
#include "source/source.h"

namespace trichdan {

// One word of a text layer with the name of its font as the PDF has it.
struct LayerWord {
  std::string text;
  std::string font;
};

PageVerdict judge(const PageContent& content, std::span<const LayerWord> words);

}  // namespace trichdan

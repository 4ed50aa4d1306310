// The verdict on a page: where its words can be had from, and why. Pure function.
#pragma once

#include "source/pdf_core.h"
#include "source/source.h"
#include "source/text_layer.h"

namespace trichdan {

// `layer` with its legacy fonts converted.
PageVerdict judge(const PageContent& content, const TextLayer& layer);

}  // namespace trichdan

// Image files as documents: TIFF of many pages, PNG, JPEG, WebP and JPEG 2000.
#pragma once

#include <filesystem>
#include <memory>

#include "source/sniff.h"
#include "source/source.h"

namespace trichdan {

// Reads headers only; pixels are decoded by Document::image. Throws Error without file:
// open_document adds it.
std::unique_ptr<Document> open_image_file(const std::filesystem::path& path, FileKind kind,
                                          const SourceLimits& limits);

}  // namespace trichdan

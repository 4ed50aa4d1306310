// PDF files as documents.
#pragma once

#include <filesystem>
#include <memory>

#include "source/source.h"

namespace trichdan {

// Throws Error without file: open_document adds it.
std::unique_ptr<Document> open_pdf_file(const std::filesystem::path& path,
                                        const SourceLimits& limits);

}  // namespace trichdan

// What kind of file this is, from its first bytes. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace trichdan {

enum class FileKind { pdf, tiff, png, jpeg, webp, jpeg2000, unknown };

// `head` is the first kilobyte of the file, or all of it if it is shorter.
FileKind sniff(std::string_view head);

std::string_view shown(FileKind kind);  // "PDF", "TIFF", ...

// For a file of unknown kind: what a person would call it, "a web page (HTML)", "plain text".
std::string looks_like(std::string_view head);

constexpr std::size_t kSniffBytes = 1024;

}  // namespace trichdan

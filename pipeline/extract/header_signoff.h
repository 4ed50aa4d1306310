// The end of a document: who signed it, in what office, and to whom it goes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/person_name.h"

namespace trichdan {

struct Signature {
  std::string signer;  // "Hà Văn Lộc"; of two who sign side by side "Hà Văn Lộc; Lê Thị An"
  std::string title;  // the lines above the name, as printed: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"
  bool mended = false;  // partly what grammar and family names ask for: to be looked at
  bool whole = false;   // the name stands behind a rank or degree: nothing is missing before it
  std::vector<std::size_t> signer_lines{};  // which of the lines hold names
};

// The lines of one signature block, top to bottom. Offices that pens and seals cross are mended
// (extract/office.h).
Signature read_signature(std::span<const std::string> lines, const PersonNames& persons);

// The items under "Nơi nhận:", each as printed without its dash; an item that runs over lines is
// one. Ends at the item of the file copy ("Lưu: VT"). Nothing before the first item.
std::vector<std::string> read_recipients(std::span<const std::string> lines);

}  // namespace trichdan

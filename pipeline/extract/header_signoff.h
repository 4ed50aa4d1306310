// The end of a document: who signed it, in what office, and to whom it goes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

struct Signature {
  std::string signer;  // "Hà Văn Phúc"
  std::string title;   // the lines above the name, as printed: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"
};

// The lines of one signature block, top to bottom. Posts that OCR misread in a letter or a mark
// ("GIÁM ĐÓC") are mended.
Signature read_signature(std::span<const std::string> lines);

// The items under "Nơi nhận:", each as printed without its dash; an item that runs over lines is
// one. Ends at the item of the file copy ("Lưu: VT"). Nothing before the first item.
std::vector<std::string> read_recipients(std::span<const std::string> lines);

}  // namespace trichdan

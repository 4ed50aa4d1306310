// Fonts for tiny PDF files: no outlines, widths known, and a map to Unicode of the test's choice.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "pdf_builder.h"

namespace trichdan {

// Every character is half an em wide, 0.8 em high above the base line and 0.2 em deep below it.
class TextFont {
 public:
  explicit TextFont(std::string name = "AAAAAA+Test") : name_(std::move(name)) {}

  // The operand of Tj: "<000100020003>".
  std::string operand(std::string_view text);
  // A text at a place, as page content: "BT /F 12 Tf 1 0 0 1 x y Tm <...> Tj ET".
  std::string line(double x, double y, double size, std::string_view text);
  // The font object; call after all texts are known. Characters of `lost` get no Unicode value.
  int add_to(PdfBuilder& pdf, std::string_view lost = {}) const;

 private:
  std::string name_;
  std::map<char32_t, int> codes_;
};

}  // namespace trichdan

// Tiny PDF files written by hand, so that each test says all that is in its file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct Pix;

namespace trichdan {

class PdfBuilder {
 public:
  // Adds an object and gives its number.
  int add(std::string_view body);
  int add_stream(std::string_view dictionary, std::string_view data);
  // An image XObject holding the picture; `encoding` is Leptonica's L_G4_ENCODE, L_JPEG_ENCODE,
  // L_FLATE_ENCODE or L_JP2K_ENCODE. `extra` goes into its dictionary ("/SMask 5 0 R").
  int add_image(Pix& picture, int encoding, std::string_view extra = {});
  // `resources` as "/XObject << /I 1 0 R >>"; `extra` goes into the page ("/Rotate 90").
  void add_page(double width, double height, std::string_view resources, std::string_view content,
                std::string_view extra = {});
  // A page that is one image, drawn with a matrix as "595 0 0 842 0 0".
  void add_image_page(double width, double height, int image, std::string_view matrix,
                      std::string_view extra = {});
  std::string finished();

 private:
  std::vector<std::string> objects_{"", ""};  // 1: catalog, 2: page tree
  std::vector<int> pages_;
};

}  // namespace trichdan

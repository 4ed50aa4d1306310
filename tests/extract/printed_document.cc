#include "printed_document.h"

#include <string_view>

#include "../layout/page_maker.h"
#include "extract_cases.h"
#include "layout/layout.h"
#include "text/stream.h"

namespace trichdan {
namespace {

int letters_of(std::string_view text) {
  int count = 0;
  for (const char c : text) count += (c & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

// A4 at 200 dpi; letters of 12 pixels in the head, so that both columns have room.
class Printer {
 public:
  explicit Printer(const Printed& document) {
    rows(document.head, 340, 1150, 0.8);
    y_ += 40;
    for (const char* line : document.title) centred(line, 825, 0.9);
    y_ += 40;
    for (const char* line : document.body) {
      maker_.line(230, y_, line, {95, 1});
      y_ += 45;
    }
    y_ += 20;
    rows(document.end, 430, 1180, 0.9);
  }
  const PageReading& page() const { return maker_.page(); }

 private:
  void rows(const Sides& sides, int left, int right, double scale) {
    for (const auto& [l, r] : sides) {
      const int y = y_;
      if (*l != 0) centred(l, left, scale);
      y_ = y;
      if (*r != 0) centred(r, right, scale);
      y_ = y + 42;
    }
  }
  // Each line is one of the reader's; `x` its middle.
  void centred(const char* text, int x, double scale) {
    const int width = static_cast<int>(15 * scale) * letters_of(text);
    maker_.line(x - width / 2, y_, text, {95, scale});
    y_ += 42;
  }

  PageMaker maker_;
  int y_ = 100;
};

}  // namespace

std::vector<const char*> plain_body() {
  return {"Căn cứ chức năng, nhiệm vụ được giao và tình hình thực tế của địa phương hiện nay, cơ",
          "quan xây dựng nội dung và tổ chức thực hiện theo đúng quy định của cấp có thẩm quyền.",
          "Các đơn vị trực thuộc chịu trách nhiệm triển khai đầy đủ những nội dung đã nêu ở trên,",
          "định kỳ báo cáo kết quả về cơ quan thường trực để tổng hợp, theo dõi và chỉ đạo chung."};
}

DocumentHeader header_of(const Printed& document) {
  const std::vector<PageReading> pages{Printer(document).page()};
  const std::vector<PageLayout> layouts{lay_out(pages[0], true)};
  const std::vector<int> numbers{1};
  return extractor().extract(build_text(pages, layouts, numbers)).header;
}

}  // namespace trichdan

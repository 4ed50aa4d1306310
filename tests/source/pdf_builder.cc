#include "pdf_builder.h"

#include <fmt/core.h>
#include <leptonica/allheaders.h>

namespace trichdan {

int PdfBuilder::add(std::string_view body) {
  objects_.emplace_back(body);
  return static_cast<int>(objects_.size());
}

int PdfBuilder::add_stream(std::string_view dictionary, std::string_view data) {
  return add(
      fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", dictionary, data.size(), data));
}

int PdfBuilder::add_image(Pix& picture, int encoding, std::string_view extra) {
  L_COMP_DATA* data = nullptr;
  pixGenerateCIData(&picture, encoding, 90, 0, &data);
  std::string filter;
  switch (encoding) {
    case L_G4_ENCODE:
      filter = fmt::format("/CCITTFaxDecode /DecodeParms << /K -1 /Columns {} {} >>", data->w,
                           data->minisblack != 0 ? "/BlackIs1 true" : "");
      break;
    case L_JPEG_ENCODE:
      filter = "/DCTDecode";
      break;
    case L_JP2K_ENCODE:
      filter = "/JPXDecode";
      break;
    default:
      filter = "/FlateDecode";
      // Leptonica's pixels of one bit are 1 for black, PDF's are 0 for black.
      if (data->bps == 1 && data->ncolors == 0) filter += " /Decode [1 0]";
      if (data->predictor != 0) {
        filter += fmt::format(
            " /DecodeParms << /Predictor 14 /Colors {} /BitsPerComponent {} /Columns {} >>",
            data->spp, data->bps, data->w);
      }
  }
  const std::string space = data->spp == 1 ? "/DeviceGray" : "/DeviceRGB";
  const bool is_mask = extra.find("/ImageMask") != std::string_view::npos;
  const std::string dictionary = fmt::format(
      "/Type /XObject /Subtype /Image /Width {} /Height {} /BitsPerComponent {} {} /Filter {} {}",
      data->w, data->h, data->bps, is_mask ? "" : "/ColorSpace " + space, filter, extra);
  const int number =
      add_stream(dictionary, {reinterpret_cast<const char*>(data->datacomp), data->nbytescomp});
  l_CIDataDestroy(&data);
  return number;
}

void PdfBuilder::add_page(double width, double height, std::string_view resources,
                          std::string_view content, std::string_view extra) {
  const int stream = add_stream("", content);
  pages_.push_back(
      add(fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Resources << {} >> "
                      "/Contents {} 0 R {} >>",
                      width, height, resources, stream, extra)));
}

void PdfBuilder::add_image_page(double width, double height, int image, std::string_view matrix,
                                std::string_view extra) {
  add_page(width, height, fmt::format("/XObject << /I {} 0 R >>", image),
           fmt::format("q {} cm /I Do Q", matrix), extra);
}

std::string PdfBuilder::finished() {
  objects_[0] = "<< /Type /Catalog /Pages 2 0 R >>";
  std::string kids;
  for (const int page : pages_) kids += fmt::format("{} 0 R ", page);
  objects_[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages_.size());
  std::string file = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  std::string table;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", file.size());
    file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects_[i]);
  }
  file += fmt::format(
      "xref\n0 {}\n0000000000 65535 f \n{}trailer\n<< /Size {} /Root 1 0 R "
      ">>\nstartxref\n{}\n%%EOF\n",
      objects_.size() + 1, table, objects_.size() + 1, file.size());
  return file;
}

}  // namespace trichdan

#include "reports.h"

#include <fstream>
#include <iterator>
#include <sstream>

namespace trichdan {
namespace {

constexpr std::string_view kNamed = "Nghị quyết Trung ương 4";

Figure figure(const char* text, const char* kind, State state) {
  Figure result;
  result.text = text;
  result.kind = kind;
  result.state = state;
  return result;
}

}  // namespace

Sample report(const std::string& path) {
  Sample sample;
  sample.path = path;
  sample.pages = {
      "Thực hiện Nghị quyết số 15-NQ/TU,\nngày 16/6/2022 của Tỉnh ủy; đạt 99,2% kế hoạch.",
      "Huyện ủy Nậm Pồ đạt 76/129 đơn vị. Kế hoạch 20.\nNghị quyết Trung ương 4."};
  sample.references = {reference_to("Nghị quyết số 15-NQ/TU,\nngày 16/6/2022", "Nghị quyết",
                                    "15-NQ/TU", "2022-06-16", "Tỉnh ủy"),
                       reference_to("Kế hoạch 20", "Kế hoạch", "")};
  sample.references[1].number = "20";
  sample.references[1].state = State::check;
  sample.figures = {figure("99,2%", "percent", State::check),
                    figure("76/129", "ratio", State::sure)};
  sample.figures[0].value = "99.2";
  sample.figures[0].unit = "%";
  sample.figures[1].numerator = "76";
  sample.figures[1].denominator = "129";
  UnitMention unit;
  unit.text = unit.name = "Huyện ủy Nậm Pồ";
  sample.units = {unit};
  sample.header.type = "Báo cáo";
  sample.header.symbol = "123-BC/TU";
  sample.header.date = "2023-01-02";
  return sample;
}

DocumentId Reports::add(const Sample& sample) {
  const DocumentId id = save(store_, sample);
  Understanding all = understanding_of(sample);
  const auto at = all.text.streams[0].text.find(kNamed);
  if (at == std::string::npos) {
    store_.settle_works();
    return id;
  }
  NamedReference named;
  named.span = {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + kNamed.size())};
  named.text = kNamed;
  all.mentions.named_references.push_back(named);
  store_.save_understanding(id, all);
  store_.settle_works();
  return id;
}

std::string Reports::exported(ExportFormat format) const {
  std::ostringstream out;
  export_stream(store_, format, store_.documents(), out);
  return out.str();
}

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace trichdan

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "ocr/crossed_lines.h"
#include "ocr/crossed_names.h"
#include "ocr/engine.h"
#include "ocr/layout_lines.h"
#include "ocr/line_reader.h"
#include "ocr/lines/text_lines.h"
#include "ocr/read_line.h"

namespace trichdan {
namespace {

class OwnEngine : public Engine {
 public:
  OwnEngine(const std::filesystem::path& model, const std::optional<std::filesystem::path>& second)
      : reader_(model, second) {}

  PageReading read(const Pix& page, int dpi) override {
    const lines::PageLines bare(page, lines::Strokes::take_out);
    std::optional<lines::PageLines> with_strokes;
    if (!bare.strokes().empty()) {
      with_strokes.emplace(page, lines::Strokes::leave, bare.seals());
    }
    std::vector<ReadLine> lines = with_strokes ? read_both(*with_strokes, bare) : read_all(bare);
    PageReading reading;
    reading.regions = look_again(page, dpi, lines);
    reading.traces = traces_of_names(page, with_strokes ? &*with_strokes : nullptr, bare, lines);
    for (const ReadLine& line : lines) {
      if (!is_text(line.words)) reading.marks.push_back({Mark::Kind::unread, line.box});
    }
    std::erase_if(lines, [](const ReadLine& line) { return !is_text(line.words); });
    number(lines, reading.words);
    reading.reason = "own lines";
    const auto other =
        std::ranges::count(reading.regions, ReadRegion::Lines::layout, &ReadRegion::lines);
    if (other > 0) {
      reading.reason += fmt::format(", {} of {} regions in doubt by layout analysis", other,
                                    reading.regions.size());
    }
    return reading;
  }

 private:
  ReadLine read_line(const lines::PageLines& found, std::size_t i) {
    const lines::TextLine& line = found.lines()[i];
    return {reader_.read(found, i), line.box, line.row, line.block};
  }

  std::vector<ReadLine> read_all(const lines::PageLines& found) {
    std::vector<ReadLine> lines;
    for (std::size_t i = 0; i < found.lines().size(); ++i) lines.push_back(read_line(found, i));
    return lines;
  }

  // With seals and pens' strokes as they are, and the lines that they cross without them too.
  std::vector<ReadLine> read_both(const lines::PageLines& all, const lines::PageLines& bare) {
    const std::vector<Box> strokes = bare.strokes();
    std::vector<ReadLine> crossed;
    for (std::size_t i = 0; i < bare.lines().size(); ++i) {
      const Box& line = bare.lines()[i].box;
      const auto crosses = [&](const Box& stroke) { return is_crossed(line, stroke); };
      if (std::ranges::any_of(strokes, crosses)) crossed.push_back(read_line(bare, i));
    }
    return with_bare_lines(read_all(all), std::move(crossed));
  }

  // Names under signatures whose beginning was hardly read: what each model sees of them with all
  // ink (null: there are no strokes) and without strokes.
  std::vector<LineTrace> traces_of_names(const Pix& page, const lines::PageLines* all,
                                         const lines::PageLines& bare,
                                         const std::vector<ReadLine>& lines) {
    std::vector<LineTrace> traces;
    const std::int32_t width = pixGetWidth(&page);
    for (const CrossedName& name : crossed_names(lines, width)) {
      for (const lines::PageLines* const found : {all, &bare}) {
        if (found == nullptr) continue;
        const auto line = line_with(found->lines(), name.box);
        if (!line) continue;
        for (const std::int32_t before : {0, name.before}) {
          Box box = name.box;
          box.x0 -= before;
          const lines::Strip strip = found->band(*line, box.x0 - name.around, box.x1 + name.around);
          for (LineTrace& trace : reader_.traces(strip)) {
            trace.box = box;
            traces.push_back(std::move(trace));
          }
        }
      }
    }
    return traces;
  }

  // The line in which what `name` ends with stands.
  static std::optional<std::size_t> line_with(const std::vector<lines::TextLine>& lines,
                                              const Box& name) {
    const std::int32_t x = name.x1 - name.height() / 2;
    const std::int32_t y = (name.y0 + name.y1) / 2;
    const auto found = std::ranges::find_if(lines, [&](const lines::TextLine& line) {
      return line.box.x0 <= x && x < line.box.x1 && line.box.y0 <= y && y < line.box.y1;
    });
    if (found == lines.end()) return {};
    return static_cast<std::size_t>(found - lines.begin());
  }

  // Regions in doubt, each with the better of its two readings in `lines`.
  std::vector<ReadRegion> look_again(const Pix& page, int dpi, std::vector<ReadLine>& lines) {
    std::vector<ReadRegion> regions;
    std::vector<ReadLine> result;
    std::size_t done = 0;
    for (const DoubtfulRegion& region : doubtful_regions(lines)) {
      const auto at = [&](std::size_t i) { return lines.begin() + static_cast<std::ptrdiff_t>(i); };
      std::vector<ReadLine> own(at(region.begin), at(region.end));
      std::vector<ReadLine> other = by_layout(page, dpi, region.box);
      const bool better = is_better(other, own);
      regions.push_back({better ? ReadRegion::Lines::layout : ReadRegion::Lines::own, region.box,
                         static_cast<float>(confidence_of(better ? other : own)),
                         static_cast<float>(confidence_of(better ? own : other))});
      result.insert(result.end(), at(done), at(region.begin));
      std::ranges::move(better ? other : own, std::back_inserter(result));
      done = region.end;
    }
    if (regions.empty()) return regions;
    result.insert(result.end(), lines.begin() + static_cast<std::ptrdiff_t>(done), lines.end());
    lines = std::move(result);
    return regions;
  }

  std::vector<ReadLine> by_layout(const Pix& page, int dpi, Box part) {
    constexpr std::int32_t kAround = 6;
    part = {std::max(0, part.x0 - kAround), std::max(0, part.y0 - kAround),
            std::min(pixGetWidth(&page), part.x1 + kAround),
            std::min(pixGetHeight(&page), part.y1 + kAround)};
    if (layout_ == nullptr) layout_ = std::make_unique<LayoutLines>();
    std::vector<ReadLine> lines;
    for (LayoutLine& line : layout_->find(page, part, dpi)) {
      const Box box{line.x0, line.y0, line.x0 + pixGetWidth(line.image.get()),
                    line.y0 + pixGetHeight(line.image.get())};
      ReadLine read{reader_.read({std::move(line.image), {}}, line.x0, line.y0), box, 0,
                    kLayoutBlocks + line.block};
      if (is_text(read.words)) lines.push_back(std::move(read));
    }
    return lines;
  }

  // Ordinals without gaps, whatever was left out.
  static void number(const std::vector<ReadLine>& lines, std::vector<Word>& words) {
    std::int32_t block = -1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == 0 || lines[i].block != lines[i - 1].block) ++block;
      for (Word word : lines[i].words) {
        word.block = block;
        word.line = static_cast<std::int32_t>(i);
        words.push_back(std::move(word));
      }
    }
  }

  static constexpr std::int32_t kLayoutBlocks = 1 << 20;  // beyond the line finder's ordinals

  LineReader reader_;
  std::unique_ptr<LayoutLines> layout_;  // made when it is first needed
};

}  // namespace

std::unique_ptr<Engine> make_own_engine(const std::filesystem::path& model,
                                        const std::optional<std::filesystem::path>& second) {
  return std::make_unique<OwnEngine>(model, second);
}

}  // namespace trichdan

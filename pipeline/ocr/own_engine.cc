#include <leptonica/allheaders.h>

#include <algorithm>

#include "base/error.h"
#include "ocr/engine.h"
#include "ocr/line_reader.h"
#include "ocr/lines/text_lines.h"

namespace trichdan {
namespace {

// What is read where there is no text (seals, signatures, grain) has next to no confidence; text
// that is hard to read has more. Set on development pages.
constexpr float kNoText = 15;
constexpr float kNoShortText = 35;
constexpr std::size_t kShort = 5;  // bytes

struct ReadLine {
  std::vector<Word> words;  // boxes on the page
  std::int32_t row = 0;
  std::int32_t block = 0;
};

double bytes_of(const std::vector<Word>& words) {
  double bytes = 0;
  for (const Word& word : words) bytes += static_cast<double>(word.text.size());
  return bytes;
}

double confidence_of(const std::vector<Word>& words) {
  double sum = 0;
  for (const Word& word : words) sum += word.confidence * static_cast<double>(word.text.size());
  const double bytes = bytes_of(words);
  return bytes == 0 ? 0 : sum / bytes;
}

bool is_text(const std::vector<Word>& words) {
  const double confidence = confidence_of(words);
  return confidence >= (bytes_of(words) <= kShort ? kNoShortText : kNoText);
}

class OwnEngine : public Engine {
 public:
  OwnEngine(const std::filesystem::path& model, const std::optional<std::filesystem::path>& second)
      : reader_(model, second) {}

  PageReading read(const Pix& page, int /*dpi*/) override {
    const lines::PageLines found(page);
    std::vector<ReadLine> lines;
    PageReading reading;
    for (std::size_t i = 0; i < found.lines().size(); ++i) {
      ReadLine line = read_line(found, i);
      if (is_text(line.words)) {
        lines.push_back(std::move(line));
      } else {
        reading.marks.push_back({Mark::Kind::unread, found.lines()[i].box});
      }
    }
    number(lines, reading.words);
    reading.reason = "own lines";
    return reading;
  }

 private:
  ReadLine read_line(const lines::PageLines& found, std::size_t i) {
    ReadLine line;
    line.row = found.lines()[i].row;
    line.block = found.lines()[i].block;
    line.words = reader_.read(found, i);
    return line;
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

  LineReader reader_;
};

}  // namespace

std::unique_ptr<Engine> make_own_engine(const std::filesystem::path& model,
                                        const std::optional<std::filesystem::path>& second) {
  return std::make_unique<OwnEngine>(model, second);
}

}  // namespace trichdan

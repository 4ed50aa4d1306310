#include <chrono>

#include "image/prepare.h"
#include "marks/marks.h"
#include "ocr/recogniser.h"
#include "run/stamped.h"
#include "run/worker.h"
#include "source/source.h"

namespace trichdan {
namespace {

class DocumentPages : public PageReader {
 public:
  explicit DocumentPages(WorkerSetup setup) : setup_(std::move(setup)) {}

  int count_pages(const std::string& path) override { return open(path).page_count(); }

  PageReading read_page(const std::string& path, int page) override {
    const auto start = std::chrono::steady_clock::now();
    Document& document = open(path);
    PageVerdict verdict = document.classify(page);
    PageReading reading =
        verdict.kind == PageKind::text ? document.read_text(page) : recognise(document, page);
    reading.kind = verdict.kind;
    // Why it was read this way, and then, of a page read by OCR, what was done to its image and how
    // its lines were found.
    const bool recognised = verdict.kind != PageKind::text;
    if (recognised && !reading.reason.empty()) verdict.reason += "; " + reading.reason;
    reading.reason = std::move(verdict.reason);
    reading.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return reading;
  }

 private:
  // Where the file changes under us, serve() sees it by its stamp and the result is thrown away.
  Document& open(const std::string& path) {
    const auto stamp = stamp_of(path);
    if (document_ == nullptr || !stamp || stamp != opened_) {
      document_.reset();
      document_ = open_document(path, setup_.limits);
      opened_ = stamp;
    }
    return *document_;
  }

  PageReading recognise(Document& document, int page) {
    if (recogniser_ == nullptr) {
      recogniser_ = std::make_unique<Recogniser>(
          RecogniserOptions{setup_.model, {}, setup_.engine, setup_.second});
    }
    const PageImage image = document.image(page);
    const PreparedPage prepared = prepare(*image.pixels, image.dpi);
    PageReading reading;
    if (!prepared.blank) {
      reading = recogniser_->read(*prepared.pixels, prepared.dpi);
      const std::vector<Mark> unread = std::move(reading.marks);
      reading.marks = find_marks(*prepared.pixels, reading.words);
      reading.marks.insert(reading.marks.end(), unread.begin(), unread.end());
      if (prepared.red) {
        add_stamped_lines(reading, recogniser_->read(*prepared.red, prepared.dpi));
      }
    }
    bring_back(reading, prepared, *image.pixels, image.dpi);
    return reading;
  }

  WorkerSetup setup_;
  std::unique_ptr<Document> document_;
  std::optional<FileStamp> opened_;
  std::unique_ptr<Recogniser> recogniser_;
};

}  // namespace

std::unique_ptr<PageReader> make_page_reader(const WorkerSetup& setup) {
  return std::make_unique<DocumentPages>(setup);
}

}  // namespace trichdan

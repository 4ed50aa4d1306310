#include "export/pictures.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "export/atomic_file.h"
#include "export/export.h"
#include "export/page_images.h"
#include "export/page_picture.h"
#include "layout/inner_head.h"
#include "layout/layout.h"
#include "store/page_states.h"
#include "store/parts.h"
#include "text/stream.h"

namespace trichdan {
namespace {

PageLayout layout_of(const PageReading& page, bool first_page) {
  PageLayout layout = lay_out(page, first_page);
  if (!first_page) part_inner_head(page, signs_of(0, page, layout).head, layout);
  return layout;
}

// What was seen on each page of one document.
class Drawings {
 public:
  Drawings(const Store& store, const DocumentRecord& document)
      : document_(document), states_(page_states_of(store, document.id)) {
    for (Store::StoredPage& page : store.readings(document.id)) {
      numbers_.push_back(page.page);
      readings_.push_back(std::move(page.reading));
      layouts_.push_back(layout_of(readings_.back(), numbers_.back() == document.first_page));
    }
    for (int i = 0; i < document.pages; ++i) {
      const int page = document.first_page + i;
      pages_[page].heading = heading_of(page);
    }
    add_lines();
    add_notes();
    add_mentions(store);
    add_tables(store);
  }

  const PageDrawing& page(int number) { return pages_[number]; }
  // Of a page that was not read, a reading without words.
  PageReading reading(int number) const {
    const auto at = std::ranges::find(numbers_, number);
    return at == numbers_.end() ? PageReading{} : readings_[index_of(at)];
  }

 private:
  using Numbers = std::vector<int>;
  std::size_t index_of(Numbers::const_iterator at) const {
    return static_cast<std::size_t>(at - numbers_.begin());
  }

  std::vector<std::string> heading_of(int number) const {
    const std::string name = std::filesystem::path(shown_name(document_)).filename().string();
    std::vector<std::string> lines{
        document_.file == 0 ? fmt::format("{}, page {} of {}", name, number, document_.pages)
                            : fmt::format("{}: page {}", name, number)};
    const auto at = std::ranges::find(numbers_, number);
    if (at != numbers_.end()) {
      const PageReading& read = readings_[index_of(at)];
      lines.push_back(fmt::format("{} ({}), {} dpi, {} words, mean confidence {:.0f}",
                                  name_of(read.kind), read.reason, read.dpi, read.words.size(),
                                  read.mean_confidence));
    }
    for (const PageFailure& failure : document_.failures) {
      if (failure.page == number) lines.push_back("Not read: " + failure.message);
    }
    for (const PageStateRow& row : states_) {
      const PageCondition& condition = row.condition;
      if (row.page != number || condition.state == PageState::sure) continue;
      lines.push_back(fmt::format("{}: {}", name_of(condition.state), condition.reason));
    }
    return lines;
  }

  // A role is named where it begins, not at each of its lines.
  void add_lines() {
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      auto& lines = pages_[numbers_[i]].lines;
      for (const Line& line : layouts_[i].lines) {
        const bool begins = lines.empty() || lines.back().role != line.role;
        std::string label(begins ? name_of(line.role) : std::string_view());
        std::ranges::replace(label, '_', ' ');
        lines.push_back({line.role, line.box, std::move(label)});
      }
    }
  }

  void add_notes() {
    const DocumentText text = build_text(readings_, layouts_, numbers_);
    std::map<std::string, PageBox> firsts;  // line of each note
    for (const Stream& stream : text.streams) {
      if (stream.lines.empty()) continue;
      const LineSpan& first = stream.lines.front();
      const auto boxes = boxes_of(stream, first.begin, first.end, readings_, numbers_);
      if (!boxes.empty()) firsts[stream.name] = boxes.front();
    }
    for (const Stream& stream : text.streams) {
      for (const NoteCall& call : stream.calls) {
        PageDrawing::NoteTie tie{call.box, {}};
        const auto note = firsts.find(fmt::format("footnote {}", call.note));
        if (note != firsts.end() && note->second.page == call.page) tie.note = note->second.box;
        pages_[call.page].notes.push_back(tie);
      }
    }
  }

  void add_mention(const Place& place, const std::optional<State>& state) {
    for (const PageBox& box : place.boxes) pages_[box.page].mentions.push_back({state, box.box});
  }
  void add_mentions(const Store& store) {
    for (const auto& row : units_of(store, document_.id)) add_mention(row.place, {});
    for (const auto& row : figures_of(store, document_.id))
      add_mention(row.place, row.figure.state);
    for (const auto& row : named_references_of(store, document_.id))
      add_mention(row.place, row.reference.state);
    for (const auto& row : references_of(store, document_.id))
      add_mention(row.place, row.reference.state);
  }

  void add_tables(const Store& store) {
    for (const TableRow& table : tables_of(store, document_.id)) {
      for (const PageBox& box : table.boxes) pages_[box.page].tables.push_back(box.box);
      for (const auto& row : table.cells) {
        for (const TableCellRow& cell : row) add_cell(cell);
      }
    }
  }
  // One box around the lines of a cell, on each page it has lines on.
  void add_cell(const TableCellRow& cell) {
    std::map<int, Box> whole;
    for (const PageBox& line : cell.boxes) whole[line.page] = united(whole[line.page], line.box);
    for (const auto& [page, box] : whole) pages_[page].cells.push_back(box);
  }

  const DocumentRecord& document_;
  std::vector<PageStateRow> states_;
  Numbers numbers_;
  std::vector<PageReading> readings_;
  std::vector<PageLayout> layouts_;
  std::map<int, PageDrawing> pages_;
};

void write(const std::filesystem::path& path, const std::string& bytes) {
  AtomicFile file(path);
  file.stream() << bytes;
  file.commit();
}

void export_pages(const Store& store, const DocumentRecord& document,
                  const std::filesystem::path& stem, std::vector<Error>& failures) {
  PageImages images(document);
  Drawings drawings(store, document);
  for (int number = document.first_page; number < document.first_page + document.pages; ++number) {
    const Pix* image = images.page(number);
    if (image == nullptr) {
      if (images.error()) {
        Error error = *images.error();
        failures.push_back(error.at(document.path, images.closed() ? 0 : number));
      }
      if (images.closed()) return;
      continue;
    }
    Canvas canvas(*image, drawings.reading(number));
    draw(canvas, drawings.page(number));
    write(fmt::format("{}-p{:03}.png", stem.string(), number), canvas.png());
  }
}

// A file nothing is known of: why is what ingest said.
void add_unopened(const DocumentRecord& document, std::vector<Error>& failures) {
  for (const PageFailure& failure : document.failures) {
    if (failure.page != 0) continue;
    Error error(failure.kind, failure.message, failure.advice);
    failures.push_back(error.at(document.path));
  }
}

}  // namespace

std::vector<Error> export_pictures(const Store& store, const std::vector<DocumentRecord>& documents,
                                   const std::filesystem::path& folder) {
  std::vector<Error> failures;
  const auto names = export_names(documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    add_unopened(documents[i], failures);
    export_pages(store, documents[i], folder / names[i], failures);
  }
  return failures;
}

}  // namespace trichdan

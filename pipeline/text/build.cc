#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "layout/numbering.h"
#include "text/join.h"
#include "text/stream.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

enum StreamIndex : std::size_t { kHeader, kBody, kRecipients, kSignature, kStreams };
constexpr std::array<std::string_view, kStreams> kStreamNames{"header", "body", "recipients",
                                                              "signature"};

std::optional<StreamIndex> stream_of(Role role) {
  switch (role) {
    case Role::header_left:
    case Role::header_right:
      return kHeader;
    case Role::title:
    case Role::body:
      return kBody;
    case Role::recipients:
      return kRecipients;
    case Role::signature:
      return kSignature;
    case Role::footnote:  // each note is a stream of its own
    case Role::page_number:
    case Role::stamp:
      return {};
  }
  return {};
}

struct CleanWord {
  std::string text;
  std::uint32_t index = 0;
};

// Tesseract gives specks and rules as words of spaces.
std::string trimmed(std::string text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  text.erase(0, text.find_first_not_of(kSpace));
  text.erase(text.find_last_not_of(kSpace) + 1);
  return text;
}

bool ends_with_soft_hyphen(std::string_view text) {
  return text.ends_with("\u00AD");
}

class StreamBuilder {
 public:
  explicit StreamBuilder(std::string_view name) { stream_.name = name; }

  void add(const PageReading& page, int number, const Line& line) {
    const std::vector<CleanWord> words = clean_words(page, line);
    if (words.empty()) return;
    separate(words.front().text, number, line.starts_paragraph);
    if (stream_.page_starts.empty() || stream_.page_starts.back().second != number) {
      stream_.page_starts.emplace_back(size(), number);
    }
    LineSpan span{size(), 0, line.role, line.by_hand};
    for (const CleanWord& word : words) {
      if (size() != span.begin) stream_.text += ' ';
      const std::uint32_t begin = size();
      stream_.text += word.text;
      stream_.origins.push_back({begin, size(), static_cast<std::uint32_t>(number), word.index,
                                 page.words[word.index].confidence,
                                 is_disputed(page.words[word.index])});
    }
    span.end = size();
    stream_.lines.push_back(span);
    for (const NoteMark& mark : line.note_marks) call(page, number, mark, span);
    soft_hyphen_ = ends_with_soft_hyphen(page.words[words.back().index].text);
  }

  Stream take() { return std::move(stream_); }

  std::vector<NoteCall*> calls_of(int page) {
    std::vector<NoteCall*> calls;
    for (NoteCall& call : stream_.calls) {
      if (call.page == page) calls.push_back(&call);
    }
    return calls;
  }

 private:
  static std::string without_marks(std::string text, std::uint32_t word, const Line& line) {
    for (std::size_t i = line.note_marks.size(); i-- > 0;) {
      const NoteMark& mark = line.note_marks[i];
      // The text may be a second reader's, which may be shorter.
      if (mark.word == word && mark.begin < text.size()) {
        text.erase(mark.begin, mark.end - mark.begin);
      }
    }
    return text;
  }

  // A call stands behind the word it was read with, and before a stop that is printed behind it.
  void call(const PageReading& page, int number, const NoteMark& mark, const LineSpan& line) {
    auto word = stream_.origins.rbegin();
    while (word != stream_.origins.rend() && word->begin >= line.begin && word->word > mark.word) {
      ++word;
    }
    std::uint32_t at = line.begin;
    if (word != stream_.origins.rend() && word->begin >= line.begin) {
      at = word->end - (word->word == mark.word ? stop_behind(page, mark, *word) : 0);
      const auto before = std::next(word);
      const bool alone =
          at == word->begin && at > line.begin;  // the stop is all that is left of it
      if (alone && before != stream_.origins.rend()) at = before->end;
    }
    stream_.calls.push_back({at, 0, number, mark.box});
  }

  // Bytes of the stop that ends a word of the stream and was read behind the mark.
  std::uint32_t stop_behind(const PageReading& page, const NoteMark& mark,
                            const Origin& word) const {
    const std::string_view read = page.words[mark.word].text;
    std::string_view behind = read.substr(std::min<std::size_t>(mark.end, read.size()));
    // Where nothing was read for the number it may stand on either side of a bracket: bracketed
    // words are called from behind them.
    if (mark.begin == mark.end && behind.starts_with(')')) behind.remove_prefix(1);
    const auto shown = std::string_view(stream_.text).substr(word.begin, word.end - word.begin);
    const bool stop = behind.find_first_not_of(".,;:)") == std::string_view::npos;
    return stop && shown.ends_with(behind) ? static_cast<std::uint32_t>(behind.size()) : 0;
  }

  static std::vector<CleanWord> clean_words(const PageReading& page, const Line& line) {
    std::vector<CleanWord> words;
    for (const std::uint32_t index : line.words) {
      std::string text = trimmed(normalise(without_marks(page.words[index].text, index, line)));
      if (!text.empty()) words.push_back({std::move(text), index});
    }
    return words;
  }

  void separate(std::string_view first_word, int number, bool starts_paragraph) {
    if (stream_.origins.empty()) return;
    const Origin& last = stream_.origins.back();
    const std::string_view last_word =
        std::string_view(stream_.text).substr(last.begin, last.end - last.begin);
    if (soft_hyphen_ || continues_word(last_word, first_word)) return;
    const bool page_break = stream_.page_starts.back().second != number;
    const bool small = starts_with_lower_case(first_word);
    const bool ended = ends_sentence(last_word);
    // No paragraph begins in the middle of a sentence, whatever gap a note or a table leaves before
    // it.
    const bool goes_on =
        !is_item_mark(first_word) && (page_break ? small || !ended : small && !ended);
    stream_.text += starts_paragraph && !goes_on ? "\n\n" : "\n";
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(stream_.text.size()); }

  Stream stream_;
  bool soft_hyphen_ = false;  // the line before ended with one
};

// Notes of the pages seen so far, each a stream; the last one may go on.
class NoteBuilder {
 public:
  void add(const PageReading& page, int number, Line line) {
    if (line.starts_note || notes_.empty()) {
      notes_.emplace_back(fmt::format("footnote {}", notes_.size() + 1));
      if (line.starts_note) ++begun_;
    }
    line.note_marks.clear();
    notes_.back().add(page, number, line);
  }

  // Ties the calls of a page to the notes that begin on it, one by one in their order. Where there
  // are more of one than of the other, some call or number was not seen, and none is tied.
  void tie(const std::vector<NoteCall*>& calls) {
    const std::size_t first = notes_.size() - begun_;
    for (std::size_t i = 0; i < calls.size() && calls.size() == begun_; ++i) {
      calls[i]->note = static_cast<int>(first + i + 1);
    }
    begun_ = 0;
  }

  std::vector<StreamBuilder> take() { return std::move(notes_); }

 private:
  std::vector<StreamBuilder> notes_;
  std::size_t begun_ = 0;  // on this page
};

void take(StreamBuilder& builder, DocumentText& document) {
  Stream stream = builder.take();
  if (!stream.text.empty()) document.streams.push_back(std::move(stream));
}

}  // namespace

DocumentText build_text(std::span<const PageReading> pages, std::span<const PageLayout> layouts,
                        std::span<const int> page_numbers) {
  std::vector<StreamBuilder> builders(kStreamNames.begin(), kStreamNames.end());
  NoteBuilder notes;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const Line& line : layouts[i].lines) {
      if (line.role == Role::footnote) notes.add(pages[i], page_numbers[i], line);
      const auto stream = stream_of(line.role);
      if (stream) builders[*stream].add(pages[i], page_numbers[i], line);
    }
    notes.tie(builders[kBody].calls_of(page_numbers[i]));
  }
  DocumentText document;
  take(builders[kHeader], document);
  take(builders[kBody], document);
  for (StreamBuilder& note : notes.take()) take(note, document);
  take(builders[kRecipients], document);
  take(builders[kSignature], document);
  document.tables = tables_of(document.streams, pages, layouts, page_numbers);
  return document;
}

}  // namespace trichdan

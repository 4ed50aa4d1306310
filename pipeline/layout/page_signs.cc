#include "layout/page_signs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "layout/fuzzy.h"
#include "layout/head_signs.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr float kLegible = 75;
// Fewer legible words than these are what shines through a sheet, or a speck read as a word.
constexpr int kFewestWords = 3;
constexpr int kWordsOfCover = 150;

std::string text_of(const PageReading& page, const Line& line) {
  std::string text;
  for (const std::uint32_t word : line.words) {
    if (!text.empty()) text += ' ';
    text += page.words[word].text;
  }
  return normalise(text);
}

// Bytes beyond ASCII are of letters.
bool has_two_letters(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
         }) >= 2;
}

int legible_words(const PageReading& page) {
  return static_cast<int>(std::count_if(page.words.begin(), page.words.end(), [](const Word& word) {
    return word.confidence >= kLegible && has_two_letters(word.text);
  }));
}

// A register of what a folder holds, or its cover; the sheet that closes it.
bool names_folder(const std::string& text, int words) {
  if (!is_capitals(text)) return false;
  static constexpr std::array<std::string_view, 8> kRegisters{
      "mucluc",       "mucluchoso",          "mucluctailieu",
      "muclucvanban", "muclucvanbantailieu", "muclucvanbantailieutronghoso",
      "toketthuc",    "chungtuketthuc"};
  const std::string key = search_key(text);
  if (std::any_of(kRegisters.begin(), kRegisters.end(),
                  [&](std::string_view known) { return resembles(key, known); })) {
    return true;
  }
  return words <= kWordsOfCover &&
         (resembles(key, "hoso") || resembles(key, "biahoso") || resembles(key, "hosoluutru"));
}

// Numbers that an archive stamps on each sheet stand in a corner.
bool is_in_middle(const PageReading& page, const Line& line) {
  const Box box = turned(line.box, page.turn, page.width, page.height);
  const int width = page.turn % 2 == 0 ? page.width : page.height;
  const int off = (box.x0 + box.x1) - width;
  return off * 6 < width * 2 && off * 6 > -width * 2;
}

int number_in(const std::string& text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string::npos) return 0;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
  return error == std::errc() && number > 0 ? number : 0;
}

bool closes_text(const PageReading& page, const Line& line) {
  return std::any_of(line.words.begin(), line.words.end(), [&](std::uint32_t word) {
    return page.words[word].text.find("./.") != std::string::npos;
  });
}

// Short and beginning with a word in capitals: asked before anything is folded.
bool may_name_folder(const PageReading& page, const Line& line) {
  constexpr std::size_t kWords = 10;
  if (line.words.empty() || line.words.size() > kWords) return false;
  const std::string& first = page.words[line.words.front()].text;
  return first.size() > 1 &&
         std::none_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void look_at_lines(const PageReading& page, const PageLayout& layout, PageSigns& signs) {
  const int height = page.turn % 2 == 0 ? page.height : page.width;
  const auto words = static_cast<int>(page.words.size());
  int lowest = 0;
  for (const Line& line : layout.lines) {
    if (line.role == Role::page_number) {
      if (signs.number == 0 && is_in_middle(page, line)) {
        signs.number = number_in(text_of(page, line));
      }
      continue;
    }
    signs.ends = signs.ends || line.role == Role::recipients || line.role == Role::signature ||
                 closes_text(page, line);
    if (may_name_folder(page, line)) {
      signs.cover = signs.cover || names_folder(text_of(page, line), words);
    }
    if (line.role == Role::stamp || line.words.size() < 2) continue;
    lowest = std::max(lowest, turned(line.box, page.turn, page.width, page.height).y1);
  }
  signs.ends_early = lowest * 3 < height * 2;
}

}  // namespace

std::string_view name_of(HeadKind kind) {
  switch (kind) {
    case HeadKind::none:
      return "none";
    case HeadKind::attached:
      return "attached";
    case HeadKind::form:
      return "form";
    case HeadKind::incomplete:
      return "incomplete";
    case HeadKind::unfilled:
      return "unfilled";
    case HeadKind::whole:
      return "whole";
  }
  return "none";
}

PageSigns signs_of(int page, const PageReading& reading, const PageLayout& layout) {
  PageSigns signs;
  signs.page = page;
  signs.blank = legible_words(reading) < kFewestWords;
  if (signs.blank) return signs;
  look_at_lines(reading, layout, signs);
  for (const TableGrid& table : layout.tables) {
    signs.columns = std::max(signs.columns, static_cast<int>(table.columns));
  }
  signs.head = head_of(reading);
  if (signs.head == HeadKind::whole) signs.cover = false;
  return signs;
}

}  // namespace trichdan

// References that OCR garbled: what their grammar repairs, and what it leaves.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract_cases.h"
#include "reference_cases.h"

namespace trichdan {
namespace {

// What the printed type word and the table of bodies allow only one reading of is put right; it
// stays check, and symbol_read keeps what was read.
TEST(References, GarbledSymbolsAreRepairedByTheirGrammar) {
  struct Row {
    const char* text;
    const char* symbol;
    const char* reason;
  };
  const Row rows[] = {
      {"Quyết định số 8l 19/QĐ-SYT", "8119/QĐ-SYT", "a letter for a digit, and a space"},
      {"quyết định số 8119/QD-SYT", "8119/QĐ-SYT", "a code without its mark"},
      {"Quyết định số 56/QĐĐ-BCH.PCTT ngày 10/11/2017", "56/QĐ-BCH.PCTT",
       "a letter too many in the code"},
      {"Công điện số 1985/CĐ-TTEg ngày 23/12/2017", "1985/CĐ-TTg", "a letter too many in the body"},
      {"Nghị quyết số 15-NQ/FU, ngày", "15-NQ/FU", "TU, HU, QU and ĐU are all as near"},
      {"Quyết định số 12/QC-UBND", "12/QC-UBND",
       "a code of another type: a contradiction in print"},
      {"Kế hoạch số 12/QĐ-UBND", "12/QĐ-UBND", "the same"},
      {"Nghị quyết số 30c/NQ-CP", "30c/NQ-CP", "a letter that belongs to the number"},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_EQ(references.size(), 1U) << row.text;
    EXPECT_EQ(references[0].symbol, row.symbol) << row.reason;
    const bool changed = references[0].symbol_read.find(row.symbol) == std::string::npos;
    if (changed) {
      EXPECT_EQ(references[0].state, State::check) << row.reason;
    }
  }
}

TEST(References, MisreadSymbolsAreKeptForRepair) {
  struct Row {
    const char* text;
    const char* read;
    State state;
  };
  const Row rows[] = {
      {"Nghị quyết số 15-NQ/FU, ngày", "15-NQ/FU", State::check},
      {"Chỉ thị số 02-T1/TU", "02-T1/TU", State::check},
      {"Chỉ thị số 05-C17TW", "05-C17TW", State::check},
      {"Nghị định số T5/2017/NĐ- CP", "T5/2017/NĐ- CP", State::check},
      {"Quyết định số 8l 19/QĐ-SYT", "8l 19/QĐ-SYT", State::check},
      {"quyết định số 8119/QD-SYT", "8119/QD-SYT", State::check},
      {"Quyêt định số 8119/QĐ-SYT", "8119/QĐ-SYT", State::check},
      {"Kế hoạch số 12/QĐ-UBND", "12/QĐ-UBND", State::check},  // word and code disagree
      {"Quyết định số 8119/QĐ-SYT", "8119/QĐ-SYT", State::sure},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_EQ(references.size(), 1U) << row.text;
    EXPECT_EQ(references[0].symbol_read, row.read);
    EXPECT_EQ(references[0].state, row.state) << row.text;
  }
}

TEST(References, SpansAreTheWordsPrinted) {
  const std::string text = "Theo Kết luận số 21-\nKL/TW, ngày 25/10/2021 của";
  const auto references = read(text).references;
  ASSERT_EQ(references.size(), 1U);
  const Span span = references[0].span;
  EXPECT_EQ(text.substr(span.begin, span.end - span.begin),
            "Kết luận số 21-\nKL/TW, ngày 25/10/2021");
}

}  // namespace
}  // namespace trichdan

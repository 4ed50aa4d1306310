#include "repair/cut_names.h"

#include <gtest/gtest.h>

#include "signature_line.h"

namespace trichdan {
namespace {

const std::vector<std::string> kFamily{"Lê",   "Trần", "Nguyễn", "Phan",
                                       "Đoàn", "Tẩn",  "Hoàng",  "Khoàng"};
const std::vector<std::string> kFrequent{"Lê", "Trần", "Nguyễn", "Phan", "Đoàn", "Hoàng"};
const KnownNames kNames{kFamily, {}, kFrequent};

TEST(CutNames, EndAsOneFamilyNameAlone) {
  const struct {
    const char* rest;
    const char* name;
    const char* reason;
  } rows[] = {
      {"ê", "Lê", "one alone"},
      {"rần", "Trần", "without its capital"},
      {"uyễn", "Nguyễn", "without three letters"},
      {"n", "", "no syllable, and many end so"},
      {"an", "Phan", "Phan alone, for à is another letter"},
      {"oàng", "Hoàng", "few are called Khoàng"},
      {"ẩn", "", "hardly anybody is called Tẩn"},
      {"Lê", "", "it is whole"},
      {"lê", "", "a small letter"},
      {"17", "", "no letters"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(family_name_ending(row.rest, kNames).value_or(""), row.name) << row.reason;
}

TEST(CutNames, ArePutInBeforeTheRestOfTheName) {
  const struct {
    const char* read;
    const char* became;
    const char* reason;
  } rows[] = {
      {"ê Minh Khuê", "Lê Minh Khuê", "two words of the name follow"},
      {"~x ~7 ê Minh Khuê", "Lê Minh Khuê", "what a rim left before it goes"},
      {"~ê Minh Khuê", "ê Minh Khuê", "it may be another letter"},
      {"ê Khuê", "ê Khuê", "too little of a name"},
      {"ông ê Minh Khuê", "ông ê Minh Khuê", "a word before it"},
      {"ê Minh ~Khuê", "ê Minh Khuê", "not read for certain"},
      {"Minh Khuê", "Minh Khuê", "nothing was read of it"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    Signature made = signature_of(row.read);
    Repairs repairs;
    repair_cut_names(made.page, made.layout, 2, kNames, repairs);
    EXPECT_EQ(made.text(), row.became) << row.reason;
    for (const Repair& repair : repairs)
      EXPECT_LT(made.page.words[repair.word].confidence, 60) << "to be looked at";
  }
}

}  // namespace
}  // namespace trichdan

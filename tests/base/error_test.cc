#include "base/error.h"

#include <gtest/gtest.h>

#include <set>

namespace trichdan {
namespace {

constexpr ErrorKind kAll[] = {
    ErrorKind::usage,        ErrorKind::not_found,       ErrorKind::unreadable,
    ErrorKind::unsupported,  ErrorKind::empty,           ErrorKind::truncated,
    ErrorKind::encrypted,    ErrorKind::no_pages,        ErrorKind::too_large,
    ErrorKind::damaged_page, ErrorKind::engine,          ErrorKind::model_missing,
    ErrorKind::deadline,     ErrorKind::memory,          ErrorKind::crash,
    ErrorKind::database,     ErrorKind::database_locked, ErrorKind::disk_full};

TEST(Error, EveryKindHasANameOfItsOwnThatLeadsBack) {
  std::set<std::string_view> names;
  for (const ErrorKind kind : kAll) {
    EXPECT_EQ(error_kind_from(name_of(kind)), kind) << name_of(kind);
    names.insert(name_of(kind));
  }
  EXPECT_EQ(names.size(), std::size(kAll));
}

TEST(Error, NamesAreAContract) {
  // They stand in archives and in JSON: a new spelling would orphan what is stored.
  EXPECT_EQ(name_of(ErrorKind::disk_full), "disk_full");
  EXPECT_EQ(name_of(ErrorKind::no_pages), "no_pages");
  EXPECT_EQ(name_of(ErrorKind::damaged_page), "damaged_page");
  EXPECT_EQ(name_of(ErrorKind::model_missing), "model_missing");
}

TEST(Error, UnknownNamesAreCrashes) {
  for (const char* name : {"", "Disk_full", "disk full", "tea"}) {
    EXPECT_EQ(error_kind_from(name), ErrorKind::crash) << name;
  }
}

TEST(Error, SaysWhereWhatAndWhatNext) {
  struct Case {
    const char* file;
    int page;
    const char* advice;
    const char* expected;
  };
  const Case cases[] = {
      {"", 0, "", "it broke"},
      {"", 0, "Try again", "it broke. Try again"},
      {"a.pdf", 0, "", "a.pdf: it broke"},
      {"quyết định.pdf", 3, "", "quyết định.pdf, page 3: it broke"},
      {"a.pdf", 3, "Try again", "a.pdf, page 3: it broke. Try again"},
  };
  for (const Case& c : cases) {
    Error error(ErrorKind::engine, "it broke", c.advice);
    if (*c.file != '\0') error.at(c.file, c.page);
    EXPECT_EQ(error.describe(), c.expected);
    EXPECT_STREQ(error.what(), "it broke");
    EXPECT_EQ(error.page(), c.page);
    EXPECT_EQ(error.file(), c.file);
    EXPECT_EQ(error.advice(), c.advice);
  }
}

TEST(Error, ItsPlaceGoesWithItWhenItIsThrown) {
  try {
    throw Error(ErrorKind::memory, "none left").at("a.tif", 2);
  } catch (const std::exception& caught) {
    const auto* error = dynamic_cast<const Error*>(&caught);
    ASSERT_NE(error, nullptr);
    EXPECT_EQ(error->kind(), ErrorKind::memory);
    EXPECT_EQ(error->describe(), "a.tif, page 2: none left");
  }
}

}  // namespace
}  // namespace trichdan

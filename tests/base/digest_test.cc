#include "base/digest.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/error.h"
#include "temporary.h"

namespace trichdan {
namespace {

// From FIPS 180-4's examples.
struct Known {
  std::string bytes;
  const char* digest;
};
const Known kKnown[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    {std::string(1'000'000, 'a'),
     "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
};

TEST(Digest, OfBytesAndOfFiles) {
  const TemporaryFolder folder;
  for (const Known& known : kKnown) {
    EXPECT_EQ(sha256_of(known.bytes), known.digest);
    EXPECT_EQ(sha256_of_file(folder.file("a", known.bytes)), known.digest);
  }
}

TEST(Digest, FilesLongerThanTheBufferAreReadToTheirEnd) {
  const TemporaryFolder folder;
  constexpr std::size_t kBuffer = std::size_t{1} << 20U;
  for (const std::size_t size : {kBuffer - 1, kBuffer, kBuffer + 1, 3 * kBuffer + 17}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 >> 3U);
    EXPECT_EQ(sha256_of_file(folder.file("a", bytes)), sha256_of(bytes)) << size;
  }
}

ErrorKind kind_of_reading(const std::filesystem::path& path) {
  try {
    sha256_of_file(path);
  } catch (const Error& error) {
    EXPECT_EQ(error.file(), path.string());
    return error.kind();
  }
  return ErrorKind::usage;  // none was thrown
}

TEST(Digest, WhatCannotBeRead) {
  const TemporaryFolder folder;
  EXPECT_EQ(kind_of_reading(folder / "missing"), ErrorKind::not_found);
  EXPECT_EQ(kind_of_reading(folder / ""), ErrorKind::unreadable) << "a folder";
  const auto file = folder.file("a", "abc");
  EXPECT_EQ(kind_of_reading(file / "b"), ErrorKind::unreadable) << "a file taken for a folder";
  if (geteuid() == 0) return;  // root may read everything
  std::filesystem::permissions(file, std::filesystem::perms::none);
  EXPECT_EQ(kind_of_reading(file), ErrorKind::unreadable);
}

}  // namespace
}  // namespace trichdan

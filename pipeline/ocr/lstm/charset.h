// ocr/lstm: the characters a model knows, and how its network numbers them.
//
// A unichar is a character of the model by its number in the unicharset: 0 is the space, 1 and 2
// are reserved. A code is an output of the network. The recoder says which code stands for which
// unichar; one code, named by the network, stands for none: the null of CTC.
//
// Only what Latin-script models need is read: one code for each unichar, scripts whose words are
// set apart by spaces, text from left to right. Other models are refused with Error(unsupported),
// so that the caller can hand them to libtesseract; damaged ones with Error(model_missing).
// Immutable once made; may be read from several threads. Source of the formats: Tesseract's
// UNICHARSET and UnicharCompress.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan::lstm {

class Charset {
 public:
  static constexpr int kSpace = 0;
  static constexpr int kNone = -1;

  // From the unicharset and recoder parts of a model and the network's null code. Keeps no
  // reference to the bytes.
  static Charset read(std::span<const std::byte> unicharset, std::span<const std::byte> recoder,
                      int null_code);

  // Number of unichars, of codes.
  int size() const { return static_cast<int>(texts_.size()); }
  int codes() const { return static_cast<int>(unichars_.size()); }
  int null_code() const { return null_code_; }

  // The unichar a code stands for; kNone for the null code and for codes that stand for nothing.
  int unichar_of(int code) const { return unichars_[static_cast<std::size_t>(code)]; }
  // Codes sorted by the first unichar that has them: the order the search tries them in, which
  // decides between equal scores.
  int rank_of(int code) const { return ranks_[static_cast<std::size_t>(code)]; }

  // UTF-8 of a unichar; " " for the space.
  const std::string& text(int unichar) const { return texts_[static_cast<std::size_t>(unichar)]; }
  bool is_digit(int unichar) const { return digits_[static_cast<std::size_t>(unichar)]; }

 private:
  std::vector<std::string> texts_;  // by unichar
  std::vector<bool> digits_;        // by unichar
  std::vector<int> unichars_;       // by code
  std::vector<int> ranks_;          // by code
  int null_code_ = kNone;
};

}  // namespace trichdan::lstm

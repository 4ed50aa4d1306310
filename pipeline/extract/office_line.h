// One line of an office, taken apart. Internal to office.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

struct OfficeLine {
  std::string sign;                   // "KT.", as printed; empty if none
  bool sign_attached = false;         // to the next word: "KT.GIÁM ĐỐC"
  std::vector<std::string> before{};  // words before the post: PHÓ, QUYỀN; all, where there is none
  std::string post;                   // "GIÁM ĐỐC", mended; empty if the line has none
  bool comma = false;                 // behind it: "BỘ TRƯỞNG, CHỦ NHIỆM"
  std::vector<std::string> behind{};
  bool unclear_sign = false;  // letters before the post that are no sign: one written by hand
  bool remains = false;       // figures or single letters were left out
  bool mended = false;        // a letter of the post, or its first word, was not read

  bool is_deputy() const;
  // Those it ends with: behind the post, or all of a line without one.
  std::vector<std::string>& last_words() { return post.empty() ? before : behind; }
  // Whether that post is its own, of one who has two too.
  bool names(std::string_view other) const;
  std::string text() const;
};

OfficeLine office_line(std::string_view line);

// "KT.", "K/T", "Q."; "0." and "O." for the last.
bool is_sign_before_post(const std::string& word);

// Whether the two words, in capitals, are a pair in the names of bodies that sign: "NHÂN DÂN".
bool are_of_a_body(std::string_view first, std::string_view second);

}  // namespace trichdan

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
  std::vector<std::string> behind{};
  bool unclear_sign = false;  // letters before the post that are no sign: one written by hand
  bool remains = false;       // figures or single letters were left out
  bool mended = false;        // the first word of the post was not read

  bool is_deputy() const;
  std::string text() const;
};

OfficeLine office_line(std::string_view line);

}  // namespace trichdan

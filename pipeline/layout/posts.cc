#include "layout/posts.h"

#include <array>

namespace trichdan {
namespace {

constexpr std::array<std::string_view, 42> kPosts{
    "TỔNG GIÁM ĐỐC",  "TỔNG BÍ THƯ",     "TỔNG CỤC TRƯỞNG", "TỔNG THANH TRA",
    "TỔNG THƯ KÝ",    "TỔNG BIÊN TẬP",   "TỔNG KIỂM TOÁN",  "THỦ TRƯỞNG ĐƠN VỊ",
    "CHI CỤC TRƯỞNG", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "CHỈ HUY TRƯỞNG",
    "KẾ TOÁN TRƯỞNG", "TRƯỞNG CÔNG AN",  "ỦY VIÊN THƯ KÝ",  "ỦY VIÊN THƯỜNG TRỰC",
    "GIÁM ĐỐC",       "CHỦ TỊCH",        "BỘ TRƯỞNG",       "THỨ TRƯỞNG",
    "THỦ TƯỚNG",      "BÍ THƯ",          "TRƯỞNG BAN",      "CỤC TRƯỞNG",
    "VỤ TRƯỞNG",      "TRƯỞNG PHÒNG",    "HIỆU TRƯỞNG",     "VIỆN TRƯỞNG",
    "CHỦ NHIỆM",      "THỐNG ĐỐC",       "TRƯỞNG ĐOÀN",     "CHÁNH ÁN",
    "ĐỘI TRƯỞNG",     "TRẠM TRƯỞNG",     "TRƯỞNG TRẠM",     "TỔ TRƯỞNG",
    "TRƯỞNG KHOA",    "CHÍNH ỦY",        "TƯ LỆNH",         "CHỦ TỌA",
    "THƯ KÝ",         "CHỦ TRÌ"};

}  // namespace

std::span<const std::string_view> signing_posts() {
  return kPosts;
}

}  // namespace trichdan

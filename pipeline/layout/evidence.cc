#include "layout/evidence.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "layout/fuzzy.h"
#include "layout/numbering.h"
#include "layout/posts.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::array<DocumentType, 48> kTypes{{
    {"Thông tư liên tịch", "thongtulientich", "TTLT"},
    {"Nghị quyết liên tịch", "nghiquyetlientich", "NQLT"},
    {"Văn bản hợp nhất", "vanbanhopnhat", "VBHN"},
    {"Bản thỏa thuận", "banthoathuan", "BTT"},
    {"Bản ghi nhớ", "banghinho", "BGN"},
    {"Bản sao", "bansao", "BS"},
    {"Giấy chứng nhận", "giaychungnhan", "GCN"},
    {"Giấy giới thiệu", "giaygioithieu", "GGT"},
    {"Giấy nghỉ phép", "giaynghiphep", "GNP"},
    {"Giấy ủy quyền", "giayuyquyen", "GUQ"},
    {"Giấy đi đường", "giaydiduong", "ĐĐ"},
    {"Giấy mời", "giaymoi", "GM"},
    {"Phiếu chuyển", "phieuchuyen", "PC"},
    {"Phiếu gửi", "phieugui", "PG"},
    {"Phiếu báo", "phieubao", "PB"},
    {"Thông báo", "thongbao", "TB"},
    {"Thông cáo", "thongcao", "TC"},
    {"Thông tri", "thongtri", "TT"},
    {"Thông tư", "thongtu", "TT"},
    {"Nghị quyết", "nghiquyet", "NQ"},
    {"Nghị định", "nghidinh", "NĐ"},
    {"Quyết định", "quyetdinh", "QĐ"},
    {"Quy định", "quydinh", "QyĐ"},
    {"Quy hoạch", "quyhoach", "QH"},
    {"Quy chế", "quyche", "QC"},
    {"Công điện", "congdien", "CĐ"},
    {"Công văn", "congvan", "CV"},
    {"Chương trình", "chuongtrinh", "CTr"},
    {"Chỉ thị", "chithi", "CT"},
    {"Chỉ dẫn", "chidan", "CD"},
    {"Hướng dẫn", "huongdan", "HD"},
    {"Hợp đồng", "hopdong", "HĐ"},
    {"Hiến pháp", "hienphap", ""},
    {"Kế hoạch", "kehoach", "KH"},
    {"Kết luận", "ketluan", "KL"},
    {"Báo cáo", "baocao", "BC"},
    {"Biên bản", "bienban", "BB"},
    {"Tờ trình", "totrinh", "TTr"},
    {"Thể lệ", "thele", "TL"},
    {"Thư công", "thucong", ""},
    {"Phương án", "phuongan", "PA"},
    {"Pháp lệnh", "phaplenh", "PL"},
    {"Đề án", "dean", "ĐA"},
    {"Dự án", "duan", "DA"},
    {"Điều lệ", "dieule", "ĐL"},
    {"Bộ luật", "boluat", ""},
    {"Luật", "luat", ""},
    {"Lệnh", "lenh", "L"},
}};

// Before the body or post a person signs for, as Nghị định 30/2020/NĐ-CP (TM., KT., TL., TUQ., Q.)
// and the Party (T/M, K/T, T/L) write it.
constexpr std::array<std::string_view, 5> kSignedFor{"tm", "kt", "tl", "tuq", "q"};
constexpr std::array<std::string_view, 3> kSignedForByParty{"t/m", "k/t", "t/l"};

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

std::string first_word(std::string_view text) {
  return std::string(text.substr(0, text.find(' ')));
}

template <typename List>
bool begins_with_any(std::string_view text, const List& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view known) { return text.starts_with(known); });
}

int words_like(std::string_view folded, std::string_view known) {
  int count = 0;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (begins_like(search_key(folded.substr(begin, end - begin)), known)) ++count;
    begin = end + 1;
  }
  return count;
}

// "kt. giam doc", "t/m ban thuong vu"; a stop is read as a comma or lost.
bool is_signed_for(std::string_view folded) {
  if (begins_with_any(folded, kSignedForByParty)) return true;
  const std::size_t size = folded.find_first_of("., /");
  if (size == std::string_view::npos || size + 1 == folded.size()) return false;
  const std::string_view sign = folded.substr(0, size);
  return std::find(kSignedFor.begin(), kSignedFor.end(), sign) != kSignedFor.end();
}

// Posts as keys, those of deputies and acting heads too.
const std::vector<std::string>& post_keys() {
  static const std::vector<std::string> kKeys = [] {
    std::vector<std::string> all;
    for (const std::string_view post : signing_posts()) {
      const std::string key = search_key(post);
      all.insert(all.end(), {key, "pho" + key, "quyen" + key});
    }
    return all;
  }();
  return kKeys;
}

// A mail address, a host name, or a time with its zone.
bool has_machine_text(std::string_view folded) {
  return folded.find('@') != std::string_view::npos ||
         folded.find(".vn") != std::string_view::npos ||
         folded.find("+07:00") != std::string_view::npos;
}

}  // namespace

std::span<const DocumentType> document_types() {
  return kTypes;
}

const DocumentType* titled_type(std::string_view text) {
  // "HỘI ĐỒNG NHÂN DÂN" is a letter away from Hợp đồng, "CÔNG AN TỈNH" from Công văn.
  if (!is_capitals(text) || is_issuer_line(text) || is_receipt(text)) return nullptr;
  const std::string key = search_key(text);
  constexpr std::array<std::string_view, 3> kBodies{"congan", "thuongtruc", "thongtanxa"};
  if (std::ranges::any_of(kBodies, [&](std::string_view body) { return key.starts_with(body); }))
    return nullptr;
  for (const DocumentType& type : kTypes) {
    // A short name is the beginning of too much ("LUẬT SƯ", "ĐỀ ÁN" of a table): it must stand
    // alone.
    const bool goes_on = type.key.size() >= 7 || type.name == "Luật" || type.name == "Bộ luật";
    if (goes_on ? begins_like(key, type.key) : resembles(key, type.key)) return &type;
  }
  return nullptr;
}

const DocumentType* sole_type(std::string_view text) {
  // A type alone is short: two letters of seven taken for small ones are no sentence yet.
  constexpr double kCapitals = 2.0 / 3;
  if (share_of_capitals(text) < kCapitals) return nullptr;
  const std::string key = search_key(text);
  for (const DocumentType& type : kTypes) {
    if (resembles(key, type.key)) return &type;
  }
  return nullptr;
}

bool is_national_header(std::string_view text) {
  if (!is_capitals(text)) return false;
  const std::string key = search_key(text);
  return resembles(key, "conghoaxahoichunghiavietnam") || resembles(key, "dangcongsanvietnam") ||
         resembles(key, "doantncshochiminh") || resembles(key, "doanthanhniencongsanhochiminh");
}

bool is_motto(std::string_view text) {
  return resembles(search_key(text), "doclaptudohanhphuc");
}

bool is_number_line(std::string_view text) {
  std::string folded = fold_search(text.substr(0, 80));
  const std::size_t colon = folded.find("so:");
  if (colon != std::string::npos && colon > 0 && titled_type(text) == nullptr) {
    // "Nghị quyết số: 105/2025/UBTVQH15"
    const std::string head = search_key(folded.substr(0, colon));
    const bool typed = std::any_of(kTypes.begin(), kTypes.end(), [&](const DocumentType& type) {
      return resembles(head, type.key);
    });
    if (typed) folded.erase(0, colon);
  }
  if (!folded.starts_with("so")) return false;
  const std::string_view rest = std::string_view(folded).substr(2);
  if (rest.empty() || (rest[0] >= 'a' && rest[0] <= 'z')) return false;
  if (rest.find('/') != std::string_view::npos) return true;
  return rest[0] == ':' || rest[0] == '.' || (has_digit(rest) && rest.size() < 40);
}

bool is_place_and_date(std::string_view text) {
  const std::string folded = fold_search(text);
  const int found = std::min(words_like(folded, "ngay"), 1) +
                    std::min(words_like(folded, "thang"), 1) +
                    std::min(words_like(folded, "nam"), 1);
  const bool starts_so = folded.starts_with("ngay") || folded.find(", ng") != std::string::npos;
  return text.size() < 110 && (found == 3 || (found == 2 && starts_so && has_digit(folded)));
}

// "V/v" and what is made of it: "V/y", "Vv", "VWy", "V1v", "V/". No word of Vietnamese is written
// so.
bool is_about_sign(std::string_view word) {
  constexpr std::string_view kRest = "/.|l1i'vyw";
  if (word.size() < 2 || word.size() > 4 || word[0] != 'v') return false;
  const std::string_view rest = word.substr(1);
  return rest.find_first_not_of(kRest) == std::string_view::npos &&
         (rest == "/" || rest.find_first_of("vyw") != std::string_view::npos);
}

bool is_subject_start(std::string_view text) {
  const std::string folded = fold_search(text.substr(0, 40));
  return folded.starts_with("v/v") || folded.starts_with("ve viec") ||
         is_about_sign(std::string_view(folded).substr(0, folded.find(' ')));
}

bool is_address(std::string_view text) {
  return begins_like(search_key(text.substr(0, 60)), "kinhgui");
}

bool is_recipients_head(std::string_view text) {
  return begins_like(search_key(text.substr(0, 60)), "noinhan") &&
         words_like(fold_search(text), "nhan") > 0;
}

bool is_signature_head(std::string_view text) {
  if (text.size() > 120 || !is_capitals(text)) return false;
  if (is_signed_for(fold_search(text))) return true;
  const std::string key = search_key(text);
  const std::vector<std::string>& posts = post_keys();
  return std::any_of(posts.begin(), posts.end(),
                     [&](const std::string& post) { return begins_like(key, post); });
}

bool is_preamble(std::string_view text) {
  constexpr std::array<std::string_view, 9> kStarts{"can cu ",      "thuc hien ", "theo de nghi ",
                                                    "xet de nghi ", "theo ",      "nham ",
                                                    "trong ",       "ngay ",      "de trien khai "};
  return begins_with_any(fold_search(text.substr(0, 60)), kStarts);
}

bool is_legal_basis(std::string_view text) {
  constexpr std::array<std::string_view, 3> kStarts{"can cu ", "theo de nghi ", "xet de nghi "};
  return begins_with_any(fold_search(text.substr(0, 60)), kStarts);
}

bool is_issuer_line(std::string_view text) {
  constexpr std::array<std::string_view, 12> kHeads{
      "chinhphu", "thutuong", "botruong",    "uyban",       "hoidong",    "quochoi",
      "giamdoc",  "chutich",  "banthuongvu", "banchaphanh", "bochinhtri", "banbithu"};
  if (!is_capitals(text)) return false;
  const std::string key = search_key(text);
  return std::any_of(kHeads.begin(), kHeads.end(),
                     [&](std::string_view head) { return key.starts_with(head); });
}

bool is_part_heading(std::string_view text) {
  const std::string first = first_word(text);
  if (is_item_mark(first)) return true;
  constexpr std::array<std::string_view, 4> kParts{"phan", "chuong", "dieu", "muc"};
  const std::string key = search_key(first);
  if (std::find(kParts.begin(), kParts.end(), key) == kParts.end()) return false;
  const std::string_view rest = text.substr(std::min(first.size() + 1, text.size()));
  return !rest.empty() && std::string_view("0123456789IVX").find(rest[0]) != std::string_view::npos;
}

bool is_receipt(std::string_view text) {
  if (text.size() > 24 || share_of_capitals(text) < 2.0 / 3) return false;
  const std::string key = search_key(text);
  return key == "den" || edit_distance(key, "congvanden", 1) <= 1 ||
         edit_distance(key, "vanbanden", 1) <= 1;
}

bool is_copy_note(std::string_view text) {
  constexpr std::array<std::string_view, 6> kNotes{
      "saoy", "saoluc", "trichsao", "chungthucbansao", "saonguyenvan", "bansaoy"};
  return text.size() < 80 && is_capitals(text) && begins_with_any(search_key(text), kNotes);
}

bool is_signing_note(std::string_view text) {
  if (text.size() > 160) return false;
  const std::string folded = fold_search(text);
  if (has_machine_text(folded)) return true;
  for (const std::string_view mark :
       {"nguoi ky", "gian ky:", "ngay ky:", "email:", "co quan:", "ky boi", "signed by",
        "signature valid", "chung thu so", "chu ky so"}) {
    if (folded.find(mark) != std::string::npos) return true;
  }
  return false;
}

}  // namespace trichdan

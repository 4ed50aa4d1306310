#include "invented.h"

#include <fmt/format.h>

#include <random>
#include <string>

#include "audit/decimal.h"

namespace trichdan {
namespace {

using audit::Decimal;
using audit::printed;

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  DocumentText report() {
    text_ = {};
    text_.streams.emplace_back();
    text_.streams[0].name = "body";
    sentences();
    plan_table();
    sum_table();
    return std::move(text_);
  }

 private:
  std::int64_t any(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(high - low + 1));
  }
  static std::string show(std::int64_t value) { return printed({value, 0}); }
  static std::string share(std::int64_t k, std::int64_t n, int scale) {
    return printed(audit::share_of({k, 0}, {n, 0}, scale));
  }
  void say(const std::string& sentence) { text_.streams[0].text += sentence + "\n\n"; }

  void sentences() {
    static constexpr const char* kNouns[] = {"hộ", "đảng viên", "học sinh", "hồ sơ", "cơ sở"};
    for (const char* noun : kNouns) {
      const std::int64_t n = any(120, 90'000), k = any(n / 3, n);
      const int scale = static_cast<int>(any(1, 2));
      say(fmt::format("Toàn huyện có {}/{} {}, đạt {}%.", show(k), show(n), noun,
                      share(k, n, scale)));
      say(fmt::format("Đã rà soát {} {} trên tổng số {} {}, chiếm {}%.", show(k), noun, show(n),
                      noun, share(k, n, scale)));
      const std::int64_t part = any(n / 5, n / 2);
      say(fmt::format("Tổng số {} {}, trong đó có {} {} mới, chiếm {}%.", show(n), noun, show(part),
                      noun, share(part, n, scale)));
      say(fmt::format("Đã xử lý {} {} (kế hoạch {} {}), đạt {}%.", show(k), noun, show(n), noun,
                      share(k, n, 1)));
      const std::int64_t a = any(10, 900), b = any(10, 900), c = any(10, 900);
      say(fmt::format("Kết nạp {} {} (cấp tỉnh {}, cấp huyện {}, cấp xã {}).", show(a + b + c),
                      noun, show(a), show(b), show(c)));
      const std::int64_t before = any(1'000, 9'000), less = any(100, 900);
      say(fmt::format("Số vụ giảm từ {} vụ năm 2021 xuống còn {} vụ năm 2022 (giảm {} vụ).",
                      show(before), show(before - less), show(less)));
      const std::int64_t tenths = any(200, 950);
      say(fmt::format("Có {}% {} đạt chuẩn, còn lại {}%.", printed({tenths, 1}), noun,
                      printed({1000 - tenths, 1})));
    }
  }

  // A cell's bytes go to the stream, and the cell knows where they are.
  void cell(TableText& table, const std::string& text) {
    std::string& stream = text_.streams[0].text;
    const auto begin = static_cast<std::uint32_t>(stream.size());
    stream += text + " ";
    table.rows.back().push_back(
        {text, 0, {{begin, static_cast<std::uint32_t>(begin + text.size())}}});
  }
  void row(TableText& table, const std::vector<std::string>& cells) {
    table.rows.emplace_back();
    for (const std::string& text : cells) cell(table, text);
    text_.streams[0].text += "\n";
  }

  void plan_table() {
    TableText table{1, {}};
    row(table, {"STT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ %"});
    for (int i = 1; i <= 6; ++i) {
      const std::int64_t n = any(200, 9'000), k = any(n / 2, n * 6 / 5);
      row(table, {std::to_string(i), fmt::format("Xã mẫu {}", static_cast<char>('A' + i)), show(n),
                  show(k), share(k, n, 1)});
    }
    text_.tables.push_back(std::move(table));
    say("");
  }

  void sum_table() {
    TableText table{1, {}};
    row(table, {"STT", "Đơn vị", "Tổng số", "Nam", "Nữ"});
    std::int64_t men = 0, women = 0;
    for (int i = 1; i <= 6; ++i) {
      const std::int64_t a = any(20, 900), b = any(20, 900);
      men += a;
      women += b;
      row(table, {std::to_string(i), fmt::format("Thôn mẫu {}", static_cast<char>('A' + i)),
                  show(a + b), show(a), show(b)});
    }
    row(table, {"", "Tổng cộng", show(men + women), show(men), show(women)});
    text_.tables.push_back(std::move(table));
    say("");
  }

  std::mt19937 random_;
  DocumentText text_;
};

}  // namespace

std::vector<DocumentText> invented_reports(std::uint32_t seed, int count) {
  std::vector<DocumentText> reports;
  Writer writer(seed);
  for (int i = 0; i < count; ++i) reports.push_back(writer.report());
  return reports;
}

}  // namespace trichdan

#include "store/csv_reader.h"

#include <algorithm>

namespace trichdan {

CsvReader::CsvReader(std::string_view content) : content_(content) {
  if (content_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

bool CsvReader::next() {
  while (at_ < content_.size()) {
    read_row();
    if (row_.size() > 1 || !row_.front().empty()) return true;
  }
  return false;
}

void CsvReader::read_row() {
  row_.clear();
  line_ = next_line_;
  for (;;) {
    row_.push_back(field());
    if (at_ >= content_.size()) return;
    const char ended_by = content_[at_++];
    if (ended_by == ',') continue;
    if (ended_by == '\r' && at_ < content_.size() && content_[at_] == '\n') ++at_;
    ++next_line_;
    return;
  }
}

std::string CsvReader::field() {
  std::string value;
  if (at_ < content_.size() && content_[at_] == '"') value = quoted();
  const std::size_t end = std::min(content_.find_first_of(",\r\n", at_), content_.size());
  value += content_.substr(at_, end - at_);
  at_ = end;
  return value;
}

std::string CsvReader::quoted() {
  std::string value;
  for (++at_; at_ < content_.size(); ++at_) {
    if (content_[at_] == '"') {
      ++at_;
      if (at_ >= content_.size() || content_[at_] != '"') break;
    }
    if (content_[at_] == '\n') ++next_line_;
    value += content_[at_];
  }
  return value;
}

}  // namespace trichdan

#include "base/error.h"

#include <array>
#include <utility>

namespace trichdan {
namespace {

constexpr std::array<std::pair<ErrorKind, std::string_view>, 18> kNames{{
    {ErrorKind::usage, "usage"},
    {ErrorKind::not_found, "not_found"},
    {ErrorKind::unreadable, "unreadable"},
    {ErrorKind::unsupported, "unsupported"},
    {ErrorKind::empty, "empty"},
    {ErrorKind::truncated, "truncated"},
    {ErrorKind::encrypted, "encrypted"},
    {ErrorKind::no_pages, "no_pages"},
    {ErrorKind::too_large, "too_large"},
    {ErrorKind::damaged_page, "damaged_page"},
    {ErrorKind::engine, "engine"},
    {ErrorKind::model_missing, "model_missing"},
    {ErrorKind::deadline, "deadline"},
    {ErrorKind::memory, "memory"},
    {ErrorKind::crash, "crash"},
    {ErrorKind::database, "database"},
    {ErrorKind::database_locked, "database_locked"},
    {ErrorKind::disk_full, "disk_full"},
}};

}  // namespace

std::string_view name_of(ErrorKind kind) {
  for (const auto& [known, name] : kNames) {
    if (known == kind) return name;
  }
  return "crash";
}

ErrorKind error_kind_from(std::string_view name) {
  for (const auto& [kind, known] : kNames) {
    if (known == name) return kind;
  }
  return ErrorKind::crash;
}

Error::Error(ErrorKind kind, const std::string& message, std::string advice)
    : std::runtime_error(message), kind_(kind), advice_(std::move(advice)) {}

Error& Error::at(std::string file, int page) {
  file_ = std::move(file);
  page_ = page;
  return *this;
}

std::string Error::describe() const {
  std::string text = file_;
  if (page_ > 0) text += ", page " + std::to_string(page_);
  if (!text.empty()) text += ": ";
  text += what();
  if (!advice_.empty()) text += ". " + advice_;
  return text;
}

}  // namespace trichdan

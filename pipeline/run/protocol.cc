#include "run/protocol.h"

#include <sys/socket.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

namespace trichdan {
namespace {

using nlohmann::json;

constexpr std::uint32_t kLargestFrame = 256U << 20U;

std::string packed(const json& value) {
  std::string bytes;
  json::to_cbor(value, bytes);
  return bytes;
}

// Runs `make` over the decoded value; any surprise is one error.
template <typename Make>
auto unpacked(std::string_view bytes, const Make& make) {
  try {
    return make(json::from_cbor(bytes));
  } catch (const json::exception&) {
    throw Error(ErrorKind::crash, "a worker and the coordinator do not understand each other");
  }
}

json::binary_t binary(const std::string& bytes) {
  return json::binary_t(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
}

PageReading reading_of(const json& value) {
  const json::binary_t& bytes = value.get_binary();
  return decode_reading({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

std::string encode(const WorkerSetup& setup) {
  return packed({{"model", setup.model},
                 {"max_side", setup.limits.max_side},
                 {"render_dpi", setup.limits.render_dpi},
                 {"engine", name_of(setup.engine)},
                 {"second", setup.second}});
}

WorkerSetup decode_setup(std::string_view bytes) {
  return unpacked(bytes, [](const json& value) {
    return WorkerSetup{value.at("model"),
                       {value.at("max_side"), value.at("render_dpi")},
                       ocr_engine_from(value.at("engine").get<std::string>()),
                       value.at("second")};
  });
}

// Paths are bytes, not always UTF-8, so they travel as binary.
std::string encode(const Job& job) {
  return packed({{"path", binary(job.file.path)},
                 {"size", job.file.size},
                 {"mtime_ns", job.file.mtime_ns},
                 {"page", job.page}});
}

Job decode_job(std::string_view bytes) {
  return unpacked(bytes, [](const json& value) {
    const json::binary_t& path = value.at("path").get_binary();
    return Job{{{path.begin(), path.end()}, value.at("size"), value.at("mtime_ns")},
               value.at("page")};
  });
}

std::string encode(const Result& result) {
  json value{{"page", result.page},
             {"file_changed", result.file_changed},
             {"sha256", result.sha256},
             {"pages", result.pages}};
  if (result.reading) value["reading"] = binary(encode(*result.reading));
  if (result.failure) {
    value["failure"] = {{"kind", name_of(result.failure->kind)},
                        {"message", binary(result.failure->message)},
                        {"advice", result.failure->advice}};
  }
  return packed(value);
}

Result decode_result(std::string_view bytes) {
  return unpacked(bytes, [](const json& value) {
    Result result{.page = value.at("page"),
                  .file_changed = value.at("file_changed"),
                  .sha256 = value.at("sha256"),
                  .pages = value.at("pages"),
                  .reading = {},
                  .failure = {}};
    if (value.contains("reading")) result.reading = reading_of(value["reading"]);
    if (value.contains("failure")) {
      const json& failure = value["failure"];
      const json::binary_t& message = failure.at("message").get_binary();
      result.failure = Failure{error_kind_from(failure.at("kind").get<std::string>()),
                               {message.begin(), message.end()},
                               failure.at("advice")};
    }
    return result;
  });
}

std::optional<std::string> FrameBuffer::next() {
  std::uint32_t size = 0;
  if (bytes_.size() < sizeof size) return {};
  std::memcpy(&size, bytes_.data(), sizeof size);
  if (size > kLargestFrame) throw Error(ErrorKind::crash, "a worker sent an impossible message");
  if (bytes_.size() < sizeof size + size) return {};
  std::string frame = bytes_.substr(sizeof size, size);
  bytes_.erase(0, sizeof size + size);
  return frame;
}

bool send_frame(int descriptor, std::string_view payload) {
  const auto size = static_cast<std::uint32_t>(payload.size());
  std::string frame(reinterpret_cast<const char*>(&size), sizeof size);
  frame += payload;
  std::string_view rest = frame;
  while (!rest.empty()) {
    const ssize_t sent = send(descriptor, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::optional<std::string> receive_frame(int descriptor, FrameBuffer& buffer) {
  std::array<char, 1 << 16> bytes;
  while (true) {
    if (auto frame = buffer.next()) return frame;
    const ssize_t got = recv(descriptor, bytes.data(), bytes.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return {};
    buffer.add({bytes.data(), static_cast<std::size_t>(got)});
  }
}

std::optional<FileStamp> stamp_of(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return {};
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return FileStamp{path, status.st_size,
                   status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

}  // namespace trichdan

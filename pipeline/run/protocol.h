// run, internal: what the coordinator and a worker say to each other over one socket.
//
// A frame is a 4-byte length and that many bytes of CBOR. The coordinator sends one WorkerSetup,
// which a worker answers with kReady, then jobs, each of which it answers with one result, in their
// order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/default_model.h"
#include "base/error.h"
#include "base/reading.h"
#include "ocr/recogniser.h"
#include "source/source.h"

namespace trichdan {

inline constexpr std::string_view kReady = "ready";
// Exit code of a worker that has answered its job and cannot take another.
inline constexpr int kLeftAfterAnswer = 70;

struct WorkerSetup {
  std::string model = kDefaultModel;
  SourceLimits limits;
  OcrEngine engine = OcrEngine::own;
  std::string second = kSecondModel;  // empty: nothing is read twice
};

// A file as it was when it was looked at; a worker refuses one that has changed since.
struct FileStamp {
  std::string path;
  std::int64_t size = 0;
  std::int64_t mtime_ns = 0;
  bool operator==(const FileStamp&) const = default;
};

struct Job {
  FileStamp file;
  int page = 0;  // 0: take the file's hash and count its pages
};

struct Failure {
  ErrorKind kind = ErrorKind::crash;
  std::string message;
  std::string advice;
};

struct Result {
  int page = 0;
  bool file_changed = false;  // since the coordinator looked; nothing else is set then
  std::string sha256;         // of a file looked at, even if it has no pages
  int pages = 0;
  std::optional<PageReading> reading;
  std::optional<Failure> failure;
};

std::string encode(const WorkerSetup& setup);
std::string encode(const Job& job);
std::string encode(const Result& result);
// Throw Error(crash) on bytes encode did not make: the other side is out of its mind.
WorkerSetup decode_setup(std::string_view bytes);
Job decode_job(std::string_view bytes);
Result decode_result(std::string_view bytes);

// Takes bytes as they come and gives whole frames.
class FrameBuffer {
 public:
  void add(std::string_view bytes) { bytes_.append(bytes); }
  // Nothing while the frame is incomplete. Throws Error(crash) on an impossible length.
  std::optional<std::string> next();

 private:
  std::string bytes_;
};

// Writes one frame. False if the other side is gone.
bool send_frame(int descriptor, std::string_view payload);
// Waits for one frame. Nothing at the end of the stream.
std::optional<std::string> receive_frame(int descriptor, FrameBuffer& buffer);

// Nothing where there is no such file.
std::optional<FileStamp> stamp_of(const std::string& path);

}  // namespace trichdan

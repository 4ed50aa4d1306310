// Milliseconds a line: libtesseract's raw-line mode against scaling and forward pass here, for each
// kernel, on the same line images, one after the other so that a busy machine slows all alike.
// Processor time of this thread. Run with OMP_THREAD_LIMIT=1.
//
//   forward_bench MODEL.traineddata [LINES_A_PAGE [ROUNDS]]
//
// ROUNDS: without libtesseract, each line as often as this.
#include <fmt/format.h>
#include <tesseract/baseapi.h>
#include <time.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "../lines.h"
#include "ocr/lstm/runner.h"
#include "ocr/lstm/traineddata.h"

namespace {

using namespace trichdan;
using namespace trichdan::lstm;

double seconds() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

template <typename Work>
double time_of(const Work& work) {
  const double begin = seconds();
  work();
  return seconds() - begin;
}

void print(const std::string& name, double time, double reference, std::size_t lines) {
  fmt::print("{:<28}{:8.3f} ms a line  {:5.2f}x\n", name, time * 1e3 / static_cast<double>(lines),
             reference / time);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::filesystem::path file = argv[1];
  const auto lines = corpus_lines(argc > 2 ? std::stoul(argv[2]) : 10);
  const TrainedData data = TrainedData::open(file);
  const int rounds = argc > 3 ? std::stoi(argv[3]) : 0;
  tesseract::TessBaseAPI api;
  if (api.Init(file.parent_path().c_str(), file.stem().c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
    return 4;
  }
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  std::map<std::string, double> times;
  double reference = 0;
  std::vector<Network> networks;
  for (const Kernel kernel : {Kernel::plain, Kernel::avx2, Kernel::avx512_vnni}) {
    if (can_run(kernel)) networks.push_back(Network::parse(data.part(Part::network), kernel));
  }
  std::vector<Runner> runners;
  for (const Network& network : networks) runners.emplace_back(network);
  LineOutput output;
  LineImage image;
  for (std::size_t turn = 0; turn < lines.size() * static_cast<std::size_t>(std::max(1, rounds));
       ++turn) {
    const PixPtr& line = lines[turn % lines.size()];
    if (rounds == 0) {
      reference += time_of([&] {
        api.SetImage(line.get());
        api.Recognize(nullptr);
      });
    }
    times["scaling alone"] += time_of([&] { scale_line(line.get(), 36, 3, image); });
    for (std::size_t i = 0; i < runners.size(); ++i) {
      times[fmt::format("scaling, network: {}", name_of(networks[i].kernel()))] +=
          time_of([&] { runners[i].read(line.get(), output); });
    }
  }
  const std::size_t count = lines.size() * static_cast<std::size_t>(std::max(1, rounds));
  if (rounds == 0) print("libtesseract", reference, reference, count);
  for (const auto& [name, time] : times)
    print(name, time, rounds == 0 ? reference : times.rbegin()->second, count);
}

// How fast the stages are, one thread: reading pages (bytes a second) and understanding texts (words a second).
//
// The material is a folder of reports, $STEMMA_BENCH_REPORTS or the project's example. Build and run:
//   cmake --build --preset release --target bench_stages && build/release/bench_stages
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/data_path.hpp"
#include "read/read.hpp"
#include "understand/pass.hpp"
#include "understand/resources.hpp"

namespace {

namespace fs = std::filesystem;

struct File {
  std::string path, bytes;
};

std::vector<File> load_reports() {
  const char* named = std::getenv("STEMMA_BENCH_REPORTS");
  const fs::path folder = named ? named : STEMMA_SOURCE_DIR "/examples/reports";
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().string(), std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

std::size_t words(const std::string& text) {
  std::size_t count = 0;
  bool inside = false;
  for (const unsigned char c : text) {
    const bool space = std::isspace(c) != 0;
    count += !space && !inside;
    inside = !space;
  }
  return count;
}

std::vector<stemma::Document> read_all(const std::vector<File>& files) {
  std::vector<stemma::Document> documents;
  for (const File& file : files)
    for (auto& document : stemma::read::read({file.path, "0", file.bytes}, {}))
      if (!document.error) documents.push_back(std::move(document));
  return documents;
}

void read_reports(benchmark::State& state) {
  const auto files = load_reports();
  std::size_t bytes = 0;
  for (const File& file : files) bytes += file.bytes.size();
  for (auto _ : state) benchmark::DoNotOptimize(read_all(files));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes * state.iterations()));
  state.counters["reports"] =
      benchmark::Counter(static_cast<double>(files.size() * state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(read_reports)->Unit(benchmark::kMillisecond);

void understand_reports(benchmark::State& state) {
  const auto documents = read_all(load_reports());
  const auto resources = stemma::understand::load_resources(stemma::base::data_directory(), stemma::Tier::fast);
  std::size_t count = 0;
  for (const auto& document : documents) count += words(document.text);
  for (auto _ : state) {
    auto copies = documents;
    for (auto& document : copies) stemma::understand::annotate(document, resources);
    benchmark::DoNotOptimize(copies);
  }
  state.counters["words"] =
      benchmark::Counter(static_cast<double>(count * state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(understand_reports)->Unit(benchmark::kMillisecond);

// One pass after the other over the same drafts, to see where the time goes.
void understand_pass(benchmark::State& state) {
  const auto documents = read_all(load_reports());
  const auto resources = stemma::understand::load_resources(stemma::base::data_directory(), stemma::Tier::fast);
  const auto list = stemma::understand::passes();
  const auto index = static_cast<std::size_t>(state.range(0));
  state.SetLabel(std::string(list[index].name));
  std::size_t count = 0;
  for (const auto& document : documents) count += words(document.text);
  for (auto _ : state) {
    state.PauseTiming();
    auto copies = documents;
    std::vector<stemma::understand::Draft> drafts;
    drafts.reserve(copies.size());
    for (auto& document : copies) {
      drafts.emplace_back(document);
      for (std::size_t before = 0; before < index; ++before) list[before].run(drafts.back(), resources);
    }
    state.ResumeTiming();
    for (auto& draft : drafts) list[index].run(draft, resources);
  }
  state.counters["words"] =
      benchmark::Counter(static_cast<double>(count * state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(understand_pass)
    ->DenseRange(0, static_cast<int>(stemma::understand::passes().size()) - 1)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();

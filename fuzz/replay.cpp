// Runs a fuzz target over files and folders, without a fuzzer: every seed and every old finding, in each run of the
// tests.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** names) {
  namespace fs = std::filesystem;
  std::size_t inputs = 0;
  const auto run = [&](const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());  // NOLINT
    ++inputs;
  };
  for (int i = 1; i < count; ++i) {
    if (!fs::is_directory(names[i])) {
      run(names[i]);
      continue;
    }
    for (const auto& entry : fs::directory_iterator(names[i])) run(entry.path());
  }
  std::printf("%zu inputs hold\n", inputs);  // NOLINT(*-vararg)
  return inputs == 0;
}

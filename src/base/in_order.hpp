// Work in parallel, results in the order of the input, with a bounded number of items in memory: the only place that
// knows the thread pool (oneTBB).
#pragma once

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <utility>

namespace stemma::base {

/// `wanted`, or as many as the machine has where it is 0.
inline unsigned thread_count(unsigned wanted) {
  return wanted ? wanted : std::max(1u, std::thread::hardware_concurrency());
}

/// Calls `work(i)` for i in [0, count) on up to `threads` threads and `done(i, result)` for each, one at a time and in
/// the order of i. At most four results a thread wait for their turn. `done` returns false to end early: what has not
/// been started is left undone. An exception from either ends the run and is thrown on.
template <typename Work, typename Done>
void in_order(unsigned threads, std::size_t count, const Work& work, const Done& done) {
  using Made = std::pair<std::size_t, decltype(work(std::size_t{}))>;
  namespace tbb = oneapi::tbb;
  threads = thread_count(threads);
  std::size_t next = 0;
  std::atomic<bool> ended = false;
  const auto feed = [&](tbb::flow_control& control) -> std::size_t {
    if (ended.load() || next == count) {
      control.stop();
      return 0;
    }
    return next++;
  };
  const auto make = [&](std::size_t i) { return Made(i, work(i)); };
  const auto take = [&](Made made) {
    if (!ended.load() && !done(made.first, std::move(made.second))) ended.store(true);
  };
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(static_cast<int>(threads));
  arena.execute([&] {
    tbb::parallel_pipeline(4 * std::size_t{threads},
                           tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, feed) &
                               tbb::make_filter<std::size_t, Made>(tbb::filter_mode::parallel, make) &
                               tbb::make_filter<Made, void>(tbb::filter_mode::serial_in_order, take));
  });
}

}  // namespace stemma::base

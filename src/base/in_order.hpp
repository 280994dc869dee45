// Work in parallel, results in the order of the input, with a bounded number of them in memory: the only place that
// knows threads. Plain standard threads: a task library's own synchronisation is invisible to ThreadSanitizer, and
// nothing here needs more than a window that moves over the input.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace stemma::base {

/// `wanted`, or as many as the machine has where it is 0.
inline unsigned thread_count(unsigned wanted) {
  return wanted ? wanted : std::max(1u, std::thread::hardware_concurrency());
}

/// The items of one run: handed out in order, taken back in order.
template <typename Made>
class Window {
 public:
  Window(std::size_t count, std::size_t width) : count_(count), slots_(width) {}

  /// The next item to work on; none once all are handed out or the run has ended. Waits for room.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return ended_ || next_ == count_ || next_ < taken_ + slots_.size(); });
    if (ended_ || next_ == count_) return std::nullopt;
    return next_++;
  }
  void give(std::size_t i, Made made) {
    const std::lock_guard lock(mutex_);
    slots_[i % slots_.size()] = std::move(made);
    ready_.notify_one();
  }
  void fail(std::exception_ptr why) {
    const std::lock_guard lock(mutex_);
    if (!why_) why_ = std::move(why);
    ready_.notify_one();
  }
  /// The result of the next item in order, once it is there; throws what the work has thrown.
  Made take() {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[taken_ % slots_.size()];
    ready_.wait(lock, [&] { return why_ || slot; });
    if (why_) std::rethrow_exception(why_);
    Made made = std::move(*slot);
    slot.reset();
    ++taken_;
    room_.notify_one();
    return made;
  }
  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    room_.notify_all();
  }

 private:
  const std::size_t count_;
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::size_t next_ = 0, taken_ = 0;  // items [taken_, next_) are being worked on or wait in their slots
  std::vector<std::optional<Made>> slots_;
  std::exception_ptr why_;
  bool ended_ = false;
};

/// Calls `work(i)` for i in [0, count) on `threads` threads, and `done(i, result)` for each on the calling thread, in
/// the order of i. At most four items a thread are under way or wait for their turn. `done` returns false to end
/// early: what has not been started is left undone. An exception from either ends the run and is thrown on.
template <typename Work, typename Done>
void in_order(unsigned threads, std::size_t count, const Work& work, const Done& done) {
  using Made = decltype(work(std::size_t{}));
  const std::size_t workers = std::min<std::size_t>(thread_count(threads), count);
  Window<Made> window(count, 4 * std::max<std::size_t>(workers, 1));
  const auto run = [&] {
    while (const auto i = window.next()) try {
        window.give(*i, work(*i));
      } catch (...) {
        return window.fail(std::current_exception());
      }
  };
  // Joins the threads whatever happens below.
  struct Crew {
    Window<Made>& window;
    std::vector<std::thread> members;
    ~Crew() {
      window.end();
      for (auto& member : members) member.join();
    }
  } crew{window, {}};
  for (std::size_t n = 0; n < workers; ++n) crew.members.emplace_back(run);
  for (std::size_t i = 0; i < count; ++i)
    if (!done(i, window.take())) return;
}

}  // namespace stemma::base

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

/// The items of one run: drawn from the source in order, taken back in order.
template <typename Item, typename Made, typename Source>
class Window {
 public:
  Window(const Source& source, std::size_t width) : source_(source), slots_(width) {}

  /// The next item to work on; none once the source is dry or the run has ended. Waits for room.
  std::optional<std::pair<std::size_t, Item>> next() {
    const std::lock_guard turn(drawing_);
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [&] { return ended_ || dry_ || next_ < taken_ + slots_.size(); });
      if (ended_ || dry_) return std::nullopt;
    }
    std::optional<Item> item = source_();  // not under the lock: an archive may have to be unpacked for it
    const std::lock_guard lock(mutex_);
    if (item) return std::pair(next_++, std::move(*item));
    dry_ = true;
    ready_.notify_one();
    return std::nullopt;
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
  /// The result of the next item in order, once it is there; none after the last. Throws what the work has thrown.
  std::optional<Made> take() {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[taken_ % slots_.size()];
    ready_.wait(lock, [&] { return why_ || slot || (dry_ && taken_ == next_); });
    if (why_) std::rethrow_exception(why_);
    if (!slot) return std::nullopt;
    std::optional<Made> made = std::move(slot);
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
  const Source& source_;
  std::mutex drawing_, mutex_;
  std::condition_variable room_, ready_;
  std::size_t next_ = 0, taken_ = 0;  // items [taken_, next_) are being worked on or wait in their slots
  std::vector<std::optional<Made>> slots_;
  std::exception_ptr why_;
  bool dry_ = false, ended_ = false;
};

/// Draws items from `source()` until it gives none, calls `work(item)` for each on `threads` threads, and
/// `done(i, result)` on the calling thread, in the order in which they were drawn. `source` is called by one thread at
/// a time. At most four items a thread are under way or wait for their turn. `done` returns false to end early: what
/// has not been drawn is left undone. An exception from any of the three ends the run and is thrown on.
template <typename Source, typename Work, typename Done>
void draw_in_order(unsigned threads, const Source& source, const Work& work, const Done& done) {
  using Item = typename decltype(source())::value_type;
  using Made = decltype(work(std::declval<Item>()));
  const std::size_t workers = thread_count(threads);
  Window<Item, Made, Source> window(source, 4 * workers);
  const auto run = [&] {
    try {
      while (auto drawn = window.next()) window.give(drawn->first, work(std::move(drawn->second)));
    } catch (...) {
      window.fail(std::current_exception());
    }
  };
  // Joins the threads whatever happens below.
  struct Crew {
    Window<Item, Made, Source>& window;
    std::vector<std::thread> members;
    ~Crew() {
      window.end();
      for (auto& member : members) member.join();
    }
  } crew{window, {}};
  for (std::size_t n = 0; n < workers; ++n) crew.members.emplace_back(run);
  for (std::size_t i = 0; auto made = window.take(); ++i)
    if (!done(i, std::move(*made))) return;
}

/// The same for the numbers [0, count): `work(i)`, `done(i, result)`.
template <typename Work, typename Done>
void in_order(unsigned threads, std::size_t count, const Work& work, const Done& done) {
  std::size_t next = 0;
  const auto source = [&] { return next < count ? std::optional(next++) : std::nullopt; };
  draw_in_order(static_cast<unsigned>(std::min<std::size_t>(thread_count(threads), std::max<std::size_t>(count, 1))),
                source, work, done);
}

}  // namespace stemma::base

#include "understand/encoder.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <openvino/openvino.hpp>
#include <sstream>
#include <thread>

#include "base/mapped_file.hpp"
#include "base/sha256.hpp"
#include "understand/encoder_decode.hpp"
#include "understand/encoder_text.hpp"

namespace stemma::understand {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t cue_tags = 3, pair_tags = 7;
constexpr std::int32_t near_buckets = 24;
enum PairKind : std::size_t { pair_source, pair_content, pair_cue };

/// Windows are filled up to such lengths, so that the library prepares itself for few shapes.
constexpr std::size_t step = 32;
std::size_t filled_up(std::size_t n) { return (n + step - 1) / step * step; }

/// Added to what others make of what only fills up: nothing is left of it.
constexpr float unseen = -1e9F;

/// Words between a word and a cue -> 0 ... 2 * near_buckets; as bucket() in training/encoder/model.py.
std::int32_t bucket(std::int64_t distance) {
  const auto size = static_cast<float>(std::max<std::int64_t>(std::abs(distance), 1));
  const float far = size <= 8 ? size : 8 + 4 * std::log2(size / 8);
  const auto steps = distance == 0 ? 0 : std::min(static_cast<std::int32_t>(far), near_buckets);
  return near_buckets + (distance < 0 ? -steps : steps);
}

/// What the network says of one window. `words` rows each.
struct Scores {
  std::size_t words = 0;
  std::vector<float> cue, word_side, cue_side;
};

std::vector<float> copy_of(const ov::Tensor& tensor, std::size_t rows) {
  const auto width = tensor.get_size() / tensor.get_shape()[tensor.get_shape().size() - 2];
  const auto* data = tensor.data<const float>();
  return {data, data + rows * width};
}

/// One thread's copies of the two networks, which share their weights with all others.
struct Session {
  ov::InferRequest words, pairs;
};

class Network {
 public:
  explicit Network(const fs::path& folder) {
    // As many streams as there may be readers, of one thread each, and no rounding of states to bytes, which only some
    // processors would do: sums are then always taken in the same order.
    const int readers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const ov::AnyMap settings = {
        ov::inference_num_threads(readers), ov::num_streams(readers), ov::hint::inference_precision(ov::element::f32),
        ov::hint::execution_mode(ov::hint::ExecutionMode::ACCURACY), ov::hint::dynamic_quantization_group_size(0)};
    words_ = core_.compile_model(core_.read_model((folder / "words.xml").string()), "CPU", settings);
    pairs_ = core_.compile_model(core_.read_model((folder / "pairs.xml").string()), "CPU", settings);
    for (const char* name : {"pieces", "marks", "mask", "firsts"}) words_.input(name);  // throws where there is none
    for (const char* name : {"word", "cue", "far", "mask"}) pairs_.input(name);
  }

  Scores words(Session& session, const EncoderWindow& window, const WordPieces& pieces) const {
    std::vector<std::int64_t> ids{pieces.start()}, marks{0}, firsts;
    for (const auto& word : window.words) {
      firsts.push_back(static_cast<std::int64_t>(ids.size()));
      ids.insert(ids.end(), word.pieces.begin(), word.pieces.end());
      marks.insert(marks.end(), word.pieces.size(), word.mark);
    }
    ids.push_back(pieces.stop());
    marks.push_back(0);
    std::vector<float> mask(ids.size(), 0.0F);
    const auto length = filled_up(ids.size()), count = filled_up(firsts.size());
    ids.resize(length, 0), marks.resize(length, 0), mask.resize(length, unseen), firsts.resize(count, 0);
    set(session.words, "pieces", {1, length}, ids);
    set(session.words, "marks", {1, length}, marks);
    set(session.words, "mask", {1, 1, 1, length}, mask);
    set(session.words, "firsts", {1, count}, firsts);
    session.words.infer();
    const auto n = window.words.size();
    const auto out = [&](const char* name) { return copy_of(session.words.get_tensor(name), n); };
    return {n, out("cue"), out("word_side"), out("cue_side")};
  }

  /// Scores of each word for one cue, `pair_tags` a word.
  std::vector<float> pairs(Session& session, const Scores& scores, TaggedSpan cue) const {
    const auto width = scores.word_side.size() / scores.words, count = filled_up(scores.words);
    std::vector<float> side = scores.word_side, mean(width, 0.0F);
    side.resize(count * width, 0.0F);
    for (auto w = cue.first; w < cue.last; ++w)
      for (std::size_t i = 0; i < width; ++i) mean[i] += scores.cue_side[w * width + i];
    for (auto& value : mean) value /= static_cast<float>(cue.last - cue.first);
    std::vector<std::int64_t> far(count);
    for (std::size_t w = 0; w < count; ++w)
      far[w] = bucket(static_cast<std::int64_t>(w) - static_cast<std::int64_t>(cue.first));
    set(session.pairs, "word", {count, width}, side);
    set(session.pairs, "cue", {1, width}, mean);
    set(session.pairs, "far", {1, count}, far);
    std::vector<float> mask(scores.words, 0.0F);
    mask.resize(count, unseen);
    set(session.pairs, "mask", {1, 1, 1, count}, mask);
    session.pairs.infer();
    return copy_of(session.pairs.get_output_tensor(), scores.words);
  }

  Session session() const {
    const std::scoped_lock lock(making_);
    return {words_.create_infer_request(), pairs_.create_infer_request()};
  }

 private:
  template <typename T>
  static void set(ov::InferRequest& request, const char* name, const ov::Shape& shape, const std::vector<T>& values) {
    auto tensor = request.get_tensor(name);
    tensor.set_shape(shape);
    std::copy(values.begin(), values.end(), tensor.data<T>());
  }

  ov::Core core_;
  mutable ov::CompiledModel words_, pairs_;
  mutable std::mutex making_;
};

class LoadedEncoder final : public Encoder {
 public:
  LoadedEncoder(const fs::path& folder, WordPieces pieces) : pieces_(std::move(pieces)), network_(folder) {}

  EncoderReading read(std::string_view text) const override {
    EncoderReading out;
    text = beginning(text);
    out.end = static_cast<std::uint32_t>(text.size());
    auto windows = encoder_windows(encoder_paragraphs(text, pieces_));
    if (windows.size() > most_windows) {
      windows.resize(most_windows);
      out.end = windows.back().words[windows.back().own_last - 1].span.end;
    }
    auto session = taken();
    for (const auto& window : windows) read_window(session, window, out);
    give_back(std::move(session));
    return out;
  }

 private:
  /// As much as is read: to the end of a line if there is one not far before the limit.
  static std::string_view beginning(std::string_view text) {
    if (text.size() <= longest_encoded) return text;
    const auto line = text.rfind('\n', longest_encoded);
    return text.substr(0, line != std::string_view::npos && line > longest_encoded / 2 ? line : longest_encoded);
  }

  static Span place(const EncoderWindow& window, TaggedSpan words) {
    return {window.words[words.first].span.begin, window.words[words.last - 1].span.end};
  }
  static bool own(const EncoderWindow& window, TaggedSpan words) {
    return window.own_first <= words.first && words.first < window.own_last;
  }

  void read_window(Session& session, const EncoderWindow& window, EncoderReading& out) const {
    const auto scores = network_.words(session, window, pieces_);
    std::vector<TaggedSpan> taken;  // further pieces of cues that have been read
    for (const auto& cue : best_spans(scores.cue, cue_tags, Beginning::anywhere)) {
      const auto overlaps = [&](TaggedSpan other) { return cue.first < other.last && other.first < cue.last; };
      if (!own(window, cue) || std::any_of(taken.begin(), taken.end(), overlaps)) continue;
      const auto found = best_spans(network_.pairs(session, scores, cue), pair_tags, Beginning::after_a_gap);
      auto read = read_cue(window, found, cue, taken);
      if (!read.content.empty()) out.attributions.push_back(std::move(read));
    }
  }

  static ReadAttribution read_cue(const EncoderWindow& window, const std::vector<TaggedSpan>& found, TaggedSpan cue,
                                  std::vector<TaggedSpan>& taken) {
    ReadAttribution out;
    out.cue.push_back(place(window, cue));
    const TaggedSpan* source = nullptr;
    for (const auto& piece : found) {
      if (piece.kind == pair_source && (!source || gap(piece, cue) < gap(*source, cue))) source = &piece;
      if (piece.kind == pair_content) out.content.push_back(place(window, piece));
      if (piece.kind == pair_cue) out.cue.push_back(place(window, piece));
      if (piece.kind == pair_cue) taken.push_back({piece.first, piece.last, 0});
    }
    if (source) out.source.push_back(place(window, *source));
    return out;
  }

  /// Words between two spans. A source is one phrase: of several candidates the nearest to the cue is it.
  static std::size_t gap(const TaggedSpan& a, const TaggedSpan& b) {
    return a.first >= b.last ? a.first - b.last : b.first >= a.last ? b.first - a.last : 0;
  }

  Session taken() const {
    {
      const std::scoped_lock lock(idle_mutex_);
      if (!idle_.empty()) {
        Session session = std::move(idle_.back());
        idle_.pop_back();
        return session;
      }
    }
    return network_.session();
  }
  void give_back(Session session) const {
    const std::scoped_lock lock(idle_mutex_);
    idle_.push_back(std::move(session));
  }

  WordPieces pieces_;
  Network network_;
  mutable std::mutex idle_mutex_;
  mutable std::vector<Session> idle_;
};

/// The bytes of a file of `folder` if they are those that were written, as its SHA256SUMS says.
Status check_sum(const fs::path& folder, const std::string& name, const std::string& sum) {
  const auto file = base::MappedFile::open(folder / name);
  if (!file) return Error{ErrorKind::input, (folder / name).string() + " cannot be read"};
  const auto bytes = file.value().bytes();
  if (base::sha256_hex({bytes.data(), bytes.size()}) != sum)
    return Error{ErrorKind::input, (folder / name).string() + " is damaged: its SHA-256 is not that of SHA256SUMS"};
  return ok();
}

}  // namespace

Result<std::shared_ptr<const Encoder>> Encoder::load(const fs::path& folder) {
  const auto sums = base::MappedFile::open(folder / "SHA256SUMS");
  if (!sums) return Error{ErrorKind::input, (folder / "SHA256SUMS").string() + " cannot be read"};
  const auto listing = sums.value().bytes();
  std::istringstream lines(std::string(listing.data(), listing.size()));
  std::map<std::string, std::string> expected;
  for (std::string sum, name; lines >> sum >> name;) expected[name] = sum;
  for (const char* name : {"pairs.bin", "pairs.xml", "vocabulary.txt", "words.bin", "words.xml"}) {
    if (!expected.contains(name))
      return Error{ErrorKind::input, (folder / "SHA256SUMS").string() + " does not list " + name};
    if (auto good = check_sum(folder, name, expected[name]); !good) return good.error();
  }
  const auto vocabulary = base::MappedFile::open(folder / "vocabulary.txt");
  if (!vocabulary) return Error{ErrorKind::input, (folder / "vocabulary.txt").string() + " cannot be read"};
  const auto bytes = vocabulary.value().bytes();
  auto pieces = WordPieces::read({bytes.data(), bytes.size()});
  if (!pieces) return Error{ErrorKind::input, (folder / "vocabulary.txt").string() + " " + pieces.error().message};
  try {
    return std::shared_ptr<const Encoder>(std::make_shared<LoadedEncoder>(folder, std::move(pieces).value()));
  } catch (const std::exception& failed) {
    std::string why = failed.what();
    why.erase(why.find_last_not_of('\n') + 1);
    return Error{ErrorKind::input, folder.string() + " cannot be used: " + why.substr(why.rfind('\n') + 1)};
  }
}

}  // namespace stemma::understand

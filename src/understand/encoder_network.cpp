#include "understand/encoder_network.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

#include "understand/encoder_tree.hpp"

namespace stemma::understand {
namespace {

constexpr std::int32_t near_buckets = 24;

/// Inputs are filled up to such lengths, so that the library prepares itself for few shapes.
constexpr std::size_t window_step = 32, sentence_step = 16;
std::size_t filled_up(std::size_t n, std::size_t step) { return (n + step - 1) / step * step; }

/// Added to what others make of what only fills up: nothing is left of it.
constexpr float unseen = -1e9F;

/// Words between a word and a cue -> 0 ... 2 * near_buckets; as bucket() in training/encoder/model.py.
std::int32_t bucket(std::int64_t distance) {
  const auto size = static_cast<float>(std::max<std::int64_t>(std::abs(distance), 1));
  const float far = size <= 8 ? size : 8 + 4 * std::log2(size / 8);
  const auto steps = distance == 0 ? 0 : std::min(static_cast<std::int32_t>(far), near_buckets);
  return near_buckets + (distance < 0 ? -steps : steps);
}

std::size_t width_of(const ov::Tensor& tensor) { return tensor.get_shape().back(); }

std::vector<float> copy_of(const ov::Tensor& tensor, std::size_t rows) {
  const auto* data = tensor.data<const float>();
  return {data, data + rows * width_of(tensor)};
}

template <typename T>
void set(ov::InferRequest& request, const char* name, const ov::Shape& shape, std::span<const T> values, T filling) {
  auto tensor = request.get_tensor(name);
  tensor.set_shape(shape);
  const auto rest = std::copy(values.begin(), values.end(), tensor.data<T>());
  std::fill(rest, tensor.data<T>() + tensor.get_size(), filling);
}

/// A mask over `length` places of which the first `seen` are there.
void set_mask(ov::InferRequest& request, std::size_t seen, std::size_t length) {
  const std::vector<float> values(seen, 0.0F);
  set<float>(request, "mask", {1, 1, 1, length}, values, unseen);
}

std::uint8_t best_of(std::span<const float> scores) {
  return static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

std::vector<std::uint8_t> best_of_each(const ov::Tensor& tensor, std::size_t rows) {
  std::vector<std::uint8_t> out;
  const std::size_t width = width_of(tensor);
  const auto* data = tensor.data<const float>();
  for (std::size_t r = 0; r < rows; ++r) out.push_back(best_of({data + r * width, width}));
  return out;
}

}  // namespace

EncoderNetwork::EncoderNetwork(const std::filesystem::path& folder)
    : words_(compiled(folder / "words.xml", {"pieces", "marks", "mask", "firsts"})),
      pairs_(compiled(folder / "pairs.xml", {"word", "cue", "far", "mask"})),
      syntax_(compiled(folder / "syntax.xml", {"states", "mask", "firsts", "lasts", "inside"})),
      relations_(compiled(folder / "relations.xml", {"word", "head"})),
      names_(compiled(folder / "names.xml", {"states", "mask", "firsts", "lasts", "inside", "hints"})) {}

ov::CompiledModel EncoderNetwork::compiled(const std::filesystem::path& file,
                                           std::initializer_list<const char*> inputs) {
  // As many streams as there may be readers, of one thread each, and no rounding of states to bytes, which only some
  // processors would do: sums are then always taken in the same order.
  const int readers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  const ov::AnyMap settings = {
      ov::inference_num_threads(readers), ov::num_streams(readers), ov::hint::inference_precision(ov::element::f32),
      ov::hint::execution_mode(ov::hint::ExecutionMode::ACCURACY), ov::hint::dynamic_quantization_group_size(0)};
  auto model = core_.compile_model(core_.read_model(file.string()), "CPU", settings);
  for (const char* name : inputs) model.input(name);  // throws where there is none
  return model;
}

Session EncoderNetwork::session() const {
  const std::scoped_lock lock(making_);
  return {words_.create_infer_request(), pairs_.create_infer_request(), syntax_.create_infer_request(),
          relations_.create_infer_request(), names_.create_infer_request()};
}

WindowScores EncoderNetwork::words(Session& session, const EncoderWindow& window, const WordPieces& pieces) const {
  std::vector<std::int64_t> ids{pieces.start()}, marks{0}, firsts;
  for (const auto& word : window.words) {
    firsts.push_back(static_cast<std::int64_t>(ids.size()));
    ids.insert(ids.end(), word.pieces.begin(), word.pieces.end());
    marks.insert(marks.end(), word.pieces.size(), word.mark);
  }
  ids.push_back(pieces.stop());
  marks.push_back(0);
  const auto n = window.words.size();
  const auto length = filled_up(ids.size(), window_step), count = filled_up(n, window_step);
  set<std::int64_t>(session.words, "pieces", {1, length}, ids, 0);
  set<std::int64_t>(session.words, "marks", {1, length}, marks, 0);
  set_mask(session.words, ids.size(), length);
  set<std::int64_t>(session.words, "firsts", {1, count}, firsts, 0);
  session.words.infer();
  const auto out = [&](const char* name, std::size_t rows) { return copy_of(session.words.get_tensor(name), rows); };
  return {n, ids.size(), out("cue", n), out("word_side", n), out("cue_side", n), out("trunk", ids.size())};
}

std::vector<float> EncoderNetwork::pairs(Session& session, const WindowScores& scores, TaggedSpan cue) const {
  const auto width = scores.word_side.size() / scores.words, count = filled_up(scores.words, window_step);
  std::vector<float> mean(width, 0.0F);
  for (auto w = cue.first; w < cue.last; ++w)
    for (std::size_t i = 0; i < width; ++i) mean[i] += scores.cue_side[w * width + i];
  for (auto& value : mean) value /= static_cast<float>(cue.last - cue.first);
  std::vector<std::int64_t> far(count);
  for (std::size_t w = 0; w < count; ++w)
    far[w] = bucket(static_cast<std::int64_t>(w) - static_cast<std::int64_t>(cue.first));
  set<float>(session.pairs, "word", {count, width}, scores.word_side, 0.0F);
  set<float>(session.pairs, "cue", {1, width}, mean, 0.0F);
  set<std::int64_t>(session.pairs, "far", {1, count}, far, 0);
  set_mask(session.pairs, scores.words, count);
  session.pairs.infer();
  return copy_of(session.pairs.get_output_tensor(), scores.words);
}

namespace {

/// Of each piece of a sentence, 1 for what is so of its token.
std::vector<float> spread(const TokenHints& hints, const SentencePieces& sentence) {
  std::vector<float> out(sentence.count * hint_kinds, 0.0F);
  for (std::size_t t = 0; t < hints.size(); ++t)
    for (auto piece = sentence.firsts[t]; piece <= sentence.lasts[t]; ++piece)
      for (std::size_t kind = 0; kind < hint_kinds; ++kind)
        if (hints[t] >> kind & 1U) out[static_cast<std::size_t>(piece) * hint_kinds + kind] = 1;
  return out;
}

/// Runs one of the networks that read a sentence.
void infer(ov::InferRequest& request, const WindowScores& scores, const SentencePieces& sentence) {
  const std::size_t count = filled_up(sentence.firsts.size(), sentence_step);
  const std::size_t length = filled_up(sentence.count, sentence_step);
  const std::size_t width = scores.trunk.size() / scores.pieces;
  set<float>(request, "states", {1, length, width},
             std::span(scores.trunk).subspan(sentence.first * width, sentence.count * width), 0.0F);
  set_mask(request, sentence.count, length);
  set<std::int64_t>(request, "firsts", {1, count}, sentence.firsts, 0);
  set<std::int64_t>(request, "lasts", {1, count}, sentence.lasts, 0);
  set<std::int64_t>(request, "inside", {1, count}, sentence.inside, 0);
  request.infer();
}

}  // namespace

std::vector<float> EncoderNetwork::names(Session& session, const WindowScores& scores, const SentencePieces& sentence,
                                         const TokenHints& hints) const {
  set<float>(session.names, "hints", {1, filled_up(sentence.count, sentence_step), hint_kinds}, spread(hints, sentence),
             0.0F);
  infer(session.names, scores, sentence);
  return copy_of(session.names.get_output_tensor(), sentence.firsts.size());
}

Parse EncoderNetwork::parse(Session& session, const WindowScores& scores, const SentencePieces& sentence) const {
  const std::size_t words = sentence.firsts.size(), count = filled_up(words, sentence_step);
  auto& request = session.syntax;
  infer(request, scores, sentence);
  Parse out{best_of_each(request.get_tensor("tags"), words), {}, {}};

  std::vector<float> arcs;  // without the columns of what only fills up
  const auto* all = request.get_tensor("arcs").data<const float>();
  for (std::size_t w = 0; w < words; ++w)
    arcs.insert(arcs.end(), all + w * (count + 1), all + w * (count + 1) + words + 1);
  out.heads = best_tree(arcs, words);

  const auto heads = request.get_tensor("heads");
  const std::size_t side = width_of(heads);
  std::vector<float> of_head;
  for (const std::int32_t head : out.heads) {
    const auto* row = heads.data<const float>() + static_cast<std::size_t>(head + 1) * side;
    of_head.insert(of_head.end(), row, row + side);
  }
  set<float>(session.relations, "word", {count, side}, copy_of(request.get_tensor("words"), words), 0.0F);
  set<float>(session.relations, "head", {count, side}, of_head, 0.0F);
  session.relations.infer();
  out.relations = best_of_each(session.relations.get_output_tensor(), words);
  return out;
}

}  // namespace stemma::understand

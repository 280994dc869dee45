#include "understand/encoder.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <sstream>

#include "base/mapped_file.hpp"
#include "base/sha256.hpp"
#include "understand/encoder_network.hpp"

namespace stemma::understand {
namespace {

namespace fs = std::filesystem;

enum PairKind : std::size_t { pair_source, pair_content, pair_cue };

class LoadedEncoder final : public Encoder {
 public:
  LoadedEncoder(const fs::path& folder, WordPieces pieces) : pieces_(std::move(pieces)), network_(folder) {}

  EncoderReading read(std::string_view text, std::span<const TokenSpans> sentences,
                      std::span<const TokenHints> hints) const override {
    EncoderReading out;
    out.parses.resize(sentences.size());
    out.names.resize(sentences.size());
    text = beginning(text);
    out.end = static_cast<std::uint32_t>(text.size());
    auto windows = encoder_windows(encoder_paragraphs(text, pieces_));
    if (windows.size() > most_windows) {
      windows.resize(most_windows);
      out.end = windows.back().words[windows.back().own_last - 1].span.end;
    }
    auto session = taken();
    for (std::size_t next = 0; const auto& window : windows) {
      const auto scores = network_.words(session, window, pieces_);
      read_attributions(session, window, scores, out);
      next = read_sentences(session, window, scores, sentences, hints, next, out);
    }
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

  /// Parses and names the sentences from `next` on that begin before the window's own words end, and gives the first
  /// that does not.
  std::size_t read_sentences(Session& session, const EncoderWindow& window, const WindowScores& scores,
                             std::span<const TokenSpans> sentences, std::span<const TokenHints> hints, std::size_t next,
                             EncoderReading& out) const {
    const auto end = window.words[window.own_last - 1].span.end;
    for (; next < sentences.size() && (sentences[next].empty() || sentences[next].front().begin < end); ++next)
      if (const auto pieces = sentence_pieces(window, sentences[next])) {
        out.parses[next] = network_.parse(session, scores, *pieces);
        const TokenHints hint = hints.empty() ? TokenHints(sentences[next].size(), 0) : hints[next];
        out.names[next] = read_names(network_.names(session, scores, *pieces, hint));
      }
    return next;
  }

  static std::vector<ReadName> read_names(std::span<const float> scores) {
    constexpr MentionType types[] = {MentionType::person, MentionType::organization, MentionType::place};
    std::vector<ReadName> out;
    for (const TaggedSpan& name : best_spans(scores, name_tags, Beginning::anywhere)) {
      float least = 1;
      for (std::size_t w = name.first; w < name.last; ++w) {
        const std::size_t tag = 2 * name.kind + (w == name.first ? 1 : 2);
        least = std::min(least, probability(scores.subspan(w * name_tags, name_tags), tag));
      }
      out.push_back({name.first, name.last, types[name.kind], least});
    }
    return out;
  }

  void read_attributions(Session& session, const EncoderWindow& window, const WindowScores& scores,
                         EncoderReading& out) const {
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
  EncoderNetwork network_;
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
  for (const char* name : {"names.bin", "names.xml", "pairs.bin", "pairs.xml", "relations.bin", "relations.xml",
                           "syntax.bin", "syntax.xml", "vocabulary.txt", "words.bin", "words.xml"}) {
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

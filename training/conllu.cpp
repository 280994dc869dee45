#include "conllu.hpp"

#include <cstdio>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "understand/characters.hpp"
#include "understand/segments.hpp"
#include "understand/universal.hpp"

namespace stemma::training {
namespace {

using understand::Token;

std::string read_all(const std::string& path) {
  if (path.find('\'') != std::string::npos) throw std::runtime_error(path + ": a quotation mark in the name");
  const std::string command = (path.ends_with(".gz") ? "gzip -dc '" : "cat '") + path + "'";
  std::FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) throw std::runtime_error(path + ": cannot be read");
  std::string out;
  char block[1 << 16];
  while (const std::size_t n = std::fread(block, 1, sizeof block, pipe)) out.append(block, n);
  if (pclose(pipe) != 0 || out.empty()) throw std::runtime_error(path + ": cannot be read");
  return out;
}

struct Gold {
  std::uint32_t begin = 0, end = 0;
  std::uint8_t tag = 0, relation = 0;
  std::int32_t head = 0;
};

std::vector<std::string_view> fields(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t tab; (tab = line.find('\t')) != std::string_view::npos; line.remove_prefix(tab + 1)) {
    out.push_back(line.substr(0, tab));
  }
  out.push_back(line);
  return out;
}

/// Reads the lines of one sentence and finds each word in its text.
class SentenceReader {
 public:
  void line(std::string_view line) {
    if (line.starts_with("# text = ")) sentence_.text = line.substr(9);
    if (line.starts_with("# newpar")) sentence_.new_paragraph = true;
    if (line.starts_with("# newdoc")) document_ = line.substr(line.rfind(' ') + 1), sentence_.new_paragraph = true;
    if (line.empty() || line[0] == '#') return;
    const auto f = fields(line);
    if (f.size() < 8 || f[0].find('.') != std::string_view::npos) return;
    if (const auto dash = f[0].find('-'); dash != std::string_view::npos) {
      parts_end_ = std::stoi(std::string(f[0].substr(dash + 1)));
      parts_at_ = place_of(f[1]);
      parts_limit_ = parts_at_ + static_cast<std::uint32_t>(f[1].size());
      at_ = parts_limit_;
      return;
    }
    word(std::stoi(std::string(f[0])), f);
  }

  std::optional<Sentence> finish() {
    std::optional<Sentence> out;
    if (!gold_.empty()) out = merged();
    gold_.clear();
    sentence_ = {};
    at_ = parts_at_ = parts_limit_ = 0;
    parts_end_ = 0;
    return out;
  }

 private:
  std::uint32_t place_of(std::string_view form) {
    const auto found = sentence_.text.find(form, at_);
    if (found == std::string::npos) throw std::runtime_error("a word is not in its text: " + std::string(form));
    return static_cast<std::uint32_t>(found);
  }

  void word(int number, const std::vector<std::string_view>& f) {
    Gold g;
    if (number <= parts_end_) {
      const bool last = number == parts_end_;
      const auto size = static_cast<std::uint32_t>(f[1].size());
      g.begin = parts_at_;
      g.end = last ? parts_limit_ : std::min(parts_limit_, parts_at_ + size);
      parts_at_ = g.end;
    } else {
      g.begin = place_of(f[1]);
      g.end = g.begin + static_cast<std::uint32_t>(f[1].size());
      at_ = g.end;
    }
    g.tag = static_cast<std::uint8_t>(understand::upos(f[3]).value_or(understand::Upos::x));
    g.relation = static_cast<std::uint8_t>(understand::deprel(f[7]).value_or(understand::Deprel::dep));
    g.head = std::stoi(std::string(f[6])) - 1;
    gold_.push_back(g);
  }

  std::size_t depth(std::size_t w) const {
    std::size_t d = 0;
    for (std::int32_t h = gold_[w].head; h >= 0; h = gold_[static_cast<std::size_t>(h)].head) ++d;
    return d;
  }

  Sentence merged() {
    std::vector<Token> tokens;
    understand::split_tokens(sentence_.text, {0, static_cast<std::uint32_t>(sentence_.text.size())}, tokens);
    // group gold words that share one of our tokens; where ours are finer, gold words stay as they are
    std::vector<std::size_t> group(gold_.size());
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    std::size_t t = 0, last_token = tokens.size();
    for (std::size_t w = 0; w < gold_.size(); ++w) {
      while (t < tokens.size() && tokens[t].span.end <= gold_[w].begin) ++t;
      const bool inside =
          t < tokens.size() && tokens[t].span.begin <= gold_[w].begin && gold_[w].end <= tokens[t].span.end;
      const bool empty = gold_[w].begin == gold_[w].end;
      if (!groups.empty() && (empty || (inside && t == last_token))) {
        groups.back().second = w + 1;
      } else {
        groups.emplace_back(w, w + 1);
      }
      last_token = inside ? t : tokens.size();
      group[w] = groups.size() - 1;
    }
    Sentence out = std::move(sentence_);
    out.document = document_;
    const auto root = static_cast<std::int32_t>(groups.size());
    for (const auto& [first, last] : groups) {
      std::size_t chief = first;
      for (std::size_t w = first; w < last; ++w) {
        if (depth(w) < depth(chief)) chief = w;
      }
      const std::uint32_t begin = gold_[first].begin, end = gold_[last - 1].end;
      out.forms.push_back(out.text.substr(begin, end - begin));
      out.spans.emplace_back(begin, end);
      out.tags.push_back(gold_[chief].tag);
      out.relations.push_back(gold_[chief].relation);
      const std::int32_t head = gold_[chief].head;
      out.heads.push_back(head < 0 ? root : static_cast<std::int32_t>(group[static_cast<std::size_t>(head)]));
    }
    return out;
  }

  Sentence sentence_;
  std::string document_;
  std::vector<Gold> gold_;
  std::uint32_t at_ = 0, parts_at_ = 0, parts_limit_ = 0;
  int parts_end_ = 0;
};

}  // namespace

std::vector<Sentence> read_treebank(const std::string& path) {
  const std::string all = read_all(path);
  std::vector<Sentence> out;
  SentenceReader reader;
  std::string_view rest = all;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty()) {
      reader.line(line);
    } else if (auto sentence = reader.finish()) {
      out.push_back(std::move(*sentence));
    }
  }
  if (auto sentence = reader.finish()) out.push_back(std::move(*sentence));
  return out;
}

void make_projective(Sentence& s) {
  const auto size = static_cast<std::int32_t>(s.heads.size());
  const auto dominated = [&](std::int32_t w, std::int32_t by) {
    while (w != size && w != by) w = s.heads[static_cast<std::size_t>(w)];
    return w == by;
  };
  for (bool lifted = true; lifted;) {
    lifted = false;
    std::int32_t shortest = -1, length = size + 1;
    for (std::int32_t w = 0; w < size; ++w) {
      const std::int32_t h = s.heads[static_cast<std::size_t>(w)];
      if (h == size) continue;
      const std::int32_t low = std::min(w, h), high = std::max(w, h);
      if (high - low >= length) continue;
      for (std::int32_t k = low + 1; k < high; ++k) {
        if (!dominated(k, h)) {
          shortest = w, length = high - low;
          break;
        }
      }
    }
    if (shortest >= 0) {
      auto& head = s.heads[static_cast<std::size_t>(shortest)];
      head = s.heads[static_cast<std::size_t>(head)];
      lifted = true;
    }
  }
}

}  // namespace stemma::training

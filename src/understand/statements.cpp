// What the report says, slot by slot: runs the extractors sentence by sentence, then gives each statement its sources,
// its incident and its id.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/names.hpp"
#include "understand/all_passes.hpp"
#include "understand/attributions.hpp"
#include "understand/counts.hpp"
#include "understand/incidents.hpp"
#include "understand/perpetrators.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_said.hpp"
#include "understand/statements_scene.hpp"
#include "understand/statements_where.hpp"
#include "understand/statements_why.hpp"

namespace stemma::understand {
namespace {

bool same(const Statement& a, const Statement& b) {
  return a.slot == b.slot && a.number == b.number && a.low == b.low && a.high == b.high && a.value == b.value &&
         a.actor == b.actor && a.approximate == b.approximate && a.polarity == b.polarity && a.mode == b.mode;
}

/// Two triggers may tell of one thing ("shot and killed"): of overlapping findings that say the same, the first stays.
void drop_repeats(Findings& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.statement.span.begin, a.statement.slot) < std::pair(b.statement.span.begin, b.statement.slot);
  });
  Findings kept;
  for (Finding& f : findings) {
    const std::size_t from = kept.size() > 24 ? kept.size() - 24 : 0;
    const bool repeated =
        std::any_of(kept.begin() + static_cast<std::ptrdiff_t>(from), kept.end(), [&](const Finding& k) {
          return same(k.statement, f.statement) && k.statement.span.overlaps(f.statement.span) &&
                 (k.statement.of == f.statement.of || !f.statement.of || !k.statement.of);
        });
    if (!repeated) kept.push_back(std::move(f));
  }
  findings = std::move(kept);
}

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return lower;
}

/// "Ana Bell, 58, and Kay Bell, 20": two names of two words or more that share the last only
bool namesakes(std::string_view a, std::string_view b) {
  const std::size_t i = a.find(' '), k = b.find(' ');
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return i != a.npos && k != b.npos && a.substr(0, i) != b.substr(0, k) && capital(a[0]) && capital(b[0]);
}

/// "A commander was held ... the commander ... him": one person keeps the words that first named him, so that he is not
/// counted as three; and "insurgents were held" adds nothing where a report gives their number.
void settle_groups(Findings& findings) {
  std::map<Slot, std::pair<std::string, Span>> first_single;
  std::map<std::string, std::string> first_group;
  std::set<Slot> numbered;
  for (Finding& f : findings) {
    Statement& s = f.statement;
    if (s.approximate != "some" && model::is_count(s.slot)) numbered.insert(s.slot);
    if (model::is_count(s.slot) && s.of && s.number != 1) {
      // The same number of the same people told again: "two insurgents ... the two armed insurgents".
      const std::string key = std::to_string(static_cast<int>(s.slot)) + "/" + std::to_string(s.number.value_or(-1)) +
                              "/" + s.approximate.value_or("") + "/" + lower_case(last_word(*s.of));
      s.of = first_group.try_emplace(key, *s.of).first->second;
    }
    if (!model::is_count(s.slot) || s.number != 1 || !s.of) continue;
    const auto known = first_single.find(s.slot);
    if (known == first_single.end()) {
      first_single.emplace(s.slot, std::pair(*s.of, s.span));
      continue;
    }
    static constexpr std::array generic = {std::string_view("individual"), std::string_view("man"),
                                           std::string_view("him"),        std::string_view("person"),
                                           std::string_view("suspect"),    std::string_view("male")};
    const std::string_view head = last_word(*s.of);
    const bool stands_in =
        std::any_of(generic.begin(), generic.end(), [&](std::string_view w) { return same_word(w, head); });
    const auto& [first, where] = known->second;
    if (namesakes(first, *s.of) && s.span.overlaps(where)) continue;
    if (same_word(head, last_word(first)) || (f.definite && stands_in)) s.of = first;
  }
  std::erase_if(findings, [&](const Finding& f) {
    return f.statement.approximate == "some" && numbered.contains(f.statement.slot);
  });
}

/// "The group" may have been taken for whoever spoke last. A source that nothing names as an actor is not made one by a
/// description or a pronoun.
void drop_speakers_as_actors(const Draft& draft, Findings& findings) {
  std::set<std::size_t> speakers, named;
  for (const Attribution& a : draft.document.attributions)
    if (a.entity) speakers.insert(*a.entity);
  const auto by_name = [&](const Finding& f) {
    const Statement& s = f.statement;
    return std::any_of(draft.document.mentions.begin(), draft.document.mentions.end(),
                       [&](const Mention& m) { return m.entity == *s.actor_entity && m.span.overlaps(s.span); });
  };
  for (const Finding& f : findings)
    if (f.statement.slot == Slot::responsibility && f.statement.actor_entity && by_name(f))
      named.insert(*f.statement.actor_entity);
  std::erase_if(findings, [&](const Finding& f) {
    const Statement& s = f.statement;
    return s.slot == Slot::responsibility && s.actor_entity && s.mode == Mode::attributed &&
           speakers.contains(*s.actor_entity) && !named.contains(*s.actor_entity);
  });
}

/// Passages that stood in the text before, by the words around each token.
class Repeats {
 public:
  explicit Repeats(const View& view) : window_(view.draft().tokens.size(), 0), again_(window_.size(), false) {
    constexpr std::size_t left = 6, right = 2;  // tokens to each side: titles that repeat are short
    const std::size_t n = window_.size();
    std::set<std::uint64_t> seen;
    std::vector<std::uint64_t> hash(n);
    for (std::size_t i = 0; i < n; ++i) hash[i] = word_hash(view.lower(i));
    for (std::size_t i = left; i + right < n; ++i) {
      for (std::size_t k = i - left; k <= i + right; ++k) window_[i] = window_[i] * 0x9E3779B97F4A7C15ULL + hash[k];
      again_[i] = !seen.insert(window_[i]).second;
    }
  }
  bool at(std::size_t token) const { return token < again_.size() && again_[token]; }
  std::uint64_t window(std::size_t token) const { return token < window_.size() ? window_[token] : 0; }

 private:
  // FNV-1a: the same on every machine.
  static std::uint64_t word_hash(std::string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
  }

  std::vector<std::uint64_t> window_;
  std::vector<bool> again_;
};

/// Slots whose statements may contradict each other on a question of fact, so that a repetition must say the same.
bool disputable(Slot slot) {
  return model::is_count(slot) || slot == Slot::responsibility || slot == Slot::perpetrator || slot == Slot::cause ||
         slot == Slot::motive;
}

/// The first paragraph may be the headline once more: only what the body says counts.
bool in_headline(const View& view, Span span) {
  const Draft& draft = view.draft();
  if (!draft.document.title || draft.sentences.empty()) return false;
  const Sentence& first = draft.sentences.front();
  return span.begin < first.span.end &&
         draft.document.title->starts_with(draft.text(view.span(first.first, first.last)));
}

bool same_sources(const std::vector<ChainLink>& a, const std::vector<ChainLink>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const ChainLink& x, const ChainLink& y) { return x.name == y.name; });
}

/// Words that a report repeats word for word (a gallery's title under each picture, a standfirst, the headline) count
/// once, where they are said alike: the same words in another's mouth, or denied, are no repetition.
void drop_repeated_words(const View& view, Findings& findings) {
  constexpr std::size_t versions = 16;  // of one passage, that are compared
  const Draft& draft = view.draft();
  const Repeats repeats(view);
  std::map<std::uint64_t, std::vector<Finding>> seen;
  std::erase_if(findings, [&](const Finding& f) {
    if (f.statement.slot == Slot::statement) return false;
    if (in_headline(view, f.anchor)) return true;
    const std::size_t token = view.token_at(f.anchor.begin);
    if (!disputable(f.statement.slot)) return repeats.at(token);
    if (repeats.window(token) == 0) return false;
    std::vector<Finding>& before = seen[repeats.window(token)];
    const bool again = std::any_of(before.begin(), before.end(), [&](const Finding& g) {
      return !g.anchor.overlaps(f.anchor) && same(f.statement, g.statement) &&
             f.statement.certainty == g.statement.certainty &&
             same_sources(chain_at(draft, f.anchor), chain_at(draft, g.anchor));
    });
    if (!again && before.size() < versions) before.push_back(f);
    return again;
  });
}

/// Whether the cue bears on the words: "has never apologised for the fire that killed 60" doubts no dead.
bool reaches(const View& view, const Attribution& a, Span anchor) {
  if (a.cue.empty()) return true;
  const std::size_t cue = view.token_at(a.cue.back().begin), at = view.token_at(anchor.begin);
  return cue > at || !shielded(view, cue, at);
}

/// "A jury convicted X of murdering Y": that X did it is the jury's word, that Y is dead nobody's in particular.
bool is_verdict(const View& view, const Attribution& a) {
  if (a.cue.empty() || a.kind != AttributionKind::indirect) return false;
  const std::string_view word = view.lower(view.token_at(a.cue.front().begin));
  return word == "convicted" || word == "sentenced" || word == "convicts" || word == "sentences";
}

void complete(Draft& draft, const View& view, Finding& f) {
  Statement& s = f.statement;
  s.document = draft.document.id;
  auto above = governing(draft, f.anchor);
  const auto& all = draft.document.attributions;
  const bool accuses = s.slot == Slot::perpetrator || s.slot == Slot::responsibility || s.slot == Slot::statement;
  if (!accuses && !above.empty() && is_verdict(view, all[above.front()])) above.erase(above.begin());
  const auto relayed = f.background ? std::vector<const Attribution*>{} : relayed_at(draft, f.anchor);
  // What somebody is quoted with is all his own, background included.
  for (const std::size_t a : above)
    if (all[a].kind != AttributionKind::indirect) f.background = false;
  if (!f.background) s.chain = chain_of(draft, above, relayed);
  // "No group has said": what nobody said has no source.
  std::erase_if(s.chain, [](const ChainLink& link) {
    return link.name.starts_with("No ") || link.name.starts_with("None ") || link.name.starts_with("Nobody");
  });
  const auto bare = [](std::string_view name) {
    return name.starts_with("The ") || name.starts_with("the ") ? name.substr(4) : name;
  };
  const auto repeats = [&](const ChainLink& link) {
    return bare(link.name) == bare(f.own->name) || link.span.overlaps(f.own->span);
  };
  if (f.own && std::none_of(s.chain.begin(), s.chain.end(), repeats)) s.chain.insert(s.chain.begin(), *f.own);
  const auto hedges = [&](std::size_t a) {
    const Stance held = stance(draft, all[a]);
    return unvouched(draft, all[a]) ||
           ((held == Stance::hedges || held == Stance::withholds) && reaches(view, all[a], f.anchor));
  };
  const auto doubted = [&](const Attribution* a) {
    return stance(draft, *a) == Stance::hedges && reaches(view, *a, f.anchor);
  };
  // "No group has said it was behind": the silence itself is certain.
  const bool silence = s.slot == Slot::responsibility && s.polarity == Polarity::denied && !s.actor;
  if (!f.background && !silence && s.certainty == Certainty::asserted &&
      (std::any_of(above.begin(), above.end(), hedges) || std::any_of(relayed.begin(), relayed.end(), doubted)))
    s.certainty = Certainty::hedged;
  s.incident = incident_at(draft, f.anchor);
}

}  // namespace

void find_statements(Draft& draft, const Resources&) {
  const View view(draft);
  Findings findings;
  for (const Sentence& sentence : draft.sentences) {
    find_counts(view, sentence, findings);
    find_responsibility(view, sentence, findings);
    find_actors(view, sentence, findings);
    find_perpetrators(view, sentence, findings);
    find_places_and_dates(view, sentence, findings);
    find_causes(view, sentence, findings);
    find_motives(view, sentence, findings);
    find_foundings(view, sentence, findings);
  }
  find_weapons_and_targets(view, findings);
  find_said(view, findings);
  set_scene(view, findings);
  drop_repeated_words(view, findings);
  drop_repeats(findings);
  settle_groups(findings);
  drop_speakers_as_actors(draft, findings);
  for (Finding& f : findings) {
    complete(draft, view, f);
    f.statement.id = "s" + std::to_string(draft.document.statements.size() + 1);
    draft.document.statements.push_back(std::move(f.statement));
  }
}

}  // namespace stemma::understand

#include "understand/universal.hpp"

#include <algorithm>
#include <array>

namespace stemma::understand {
namespace {

constexpr std::array<std::string_view, tag_count> tags = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                          "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                          "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::array<std::string_view, relation_count> relations = {
    "acl",       "acl:relcl",  "advcl", "advmod",     "amod",   "appos",    "aux",   "aux:pass", "case",
    "cc",        "ccomp",      "clf",   "compound",   "conj",   "cop",      "csubj", "dep",      "det",
    "discourse", "dislocated", "expl",  "fixed",      "flat",   "goeswith", "iobj",  "list",     "mark",
    "nmod",      "nmod:poss",  "nsubj", "nsubj:pass", "nummod", "obj",      "obl",   "orphan",   "parataxis",
    "punct",     "reparandum", "root",  "vocative",   "xcomp"};

template <typename Value, std::size_t N>
std::optional<Value> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Value>(at - names.begin());
}

}  // namespace

std::string_view name(Upos tag) { return tags[static_cast<std::size_t>(tag)]; }
std::string_view name(Deprel relation) { return relations[static_cast<std::size_t>(relation)]; }
std::optional<Upos> upos(std::string_view name) { return find<Upos>(tags, name); }

std::optional<Deprel> deprel(std::string_view name) {
  if (const auto whole = find<Deprel>(relations, name)) return whole;
  return find<Deprel>(relations, name.substr(0, name.find(':')));
}

}  // namespace stemma::understand

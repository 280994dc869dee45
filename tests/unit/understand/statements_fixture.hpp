// Reads a text with every pass, for tests of statements.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_path.hpp"
#include "model/names.hpp"
#include "understand/pass.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {

inline const Resources& test_resources() {
  static const Resources loaded = load_resources(base::data_directory(), Tier::fast);
  return loaded;
}

inline Document annotated(std::string text, std::string published = {}) {
  Document document;
  document.id = std::string("test");
  document.text = std::move(text);
  if (!published.empty()) document.published = std::move(published);
  annotate(document, test_resources());
  return document;
}

/// "12", ">=12", "30-40", "dozens" or the value, then " of X", "!" where denied and "?" where hedged.
inline std::string show(const Statement& s) {
  std::string text;
  if (s.number)
    text = std::to_string(*s.number);
  else if (s.low && s.high)
    text = std::to_string(*s.low) + "-" + std::to_string(*s.high);
  else if (s.approximate)
    text = *s.approximate;
  else if (s.actor)
    text = *s.actor;
  else
    text = s.value.value_or("");
  if (s.of) text += " of " + *s.of;
  if (s.polarity == Polarity::denied) text += "!";
  if (s.certainty == Certainty::hedged) text += "?";
  return text;
}

/// What a text says in one slot.
inline std::vector<std::string> said(std::string_view slot, std::string text, std::string published = {}) {
  std::vector<std::string> all;
  for (const Statement& s : annotated(std::move(text), std::move(published)).statements)
    if (model::name(s.slot) == slot) all.push_back(show(s));
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace stemma::understand

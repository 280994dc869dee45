// The account as the dossier's sections look at it: by id, by document, by event, with the anchor of everything that
// can be linked to.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "publish/html.hpp"
#include "publish/withhold.hpp"
#include "stemma/model.hpp"

namespace stemma::publish {

/// Where a statement is shown: a reading of a fact of an event.
struct Shown {
  const Event* event = nullptr;
  const Fact* fact = nullptr;
  const Reading* reading = nullptr;
  std::string anchor;  ///< id of the reading's element
};

/// Keeps references to the account, which must outlive it.
class View {
 public:
  explicit View(const Account& account);

  const Account& account;

  /// Null where there is none of that id.
  const Document* document(std::string_view id) const;
  const Statement* statement(std::string_view id) const;
  const Shown* shown_at(std::string_view statement) const;
  /// Place in Account::documents; only for documents of this account.
  std::size_t index(const Document& document) const;
  /// What a derivation's end means: a document's id as it is, a statement's as that of its document.
  std::string_view document_id(std::string_view document_or_statement) const;
  const std::vector<const Statement*>& statements_of(const Document& document) const;

  /// What is withheld of its text, looked for once.
  const std::vector<Withheld>& withheld(const Document& document) const { return withheld_[index(document)]; }

  std::string anchor(const Document& document) const;
  /// `fact` and `reading` count from 0 in their event and fact.
  static std::string anchor(const Event& event, std::size_t fact);
  static std::string anchor(const Event& event, std::size_t fact, std::size_t reading);
  static std::string anchor(const Event& event);
  /// What a report is called: source_label, made once.
  const std::string& label(const Document& document) const;
  /// The same with the report's number on the page, so that a citation on paper finds it: "Harbour Post [4]".
  std::string numbered(const Document& document) const;

  /// What an event is called, for people. One that is called by a title that may name a private source is not.
  std::string title(const Event& event) const;

  /// Events that some report is mainly about, the one with most reports first; if there is none, the largest.
  const std::vector<const Event*>& main_events() const { return main_; }
  /// All others: what background paragraphs speak of.
  const std::vector<const Event*>& background_events() const { return background_; }
  /// Who a source's name is in the account: "Ilse Tarrant" for a report's "Tarrant", where the account has joined the
  /// two and only them; else the name itself.
  const std::string& full_name(std::string_view document, const std::string& name) const;

  /// How many reports are mainly about it.
  std::size_t reports_about(const Event& event) const;

 private:
  void index_documents();
  void index_events();
  void index_names();
  void sort_events();

  std::unordered_map<std::string_view, std::size_t> documents_, statements_;
  std::unordered_map<std::string_view, Shown> shown_;
  std::unordered_map<std::string_view, std::size_t> about_;
  std::vector<std::vector<const Statement*>> by_document_;
  std::vector<std::string> labels_;
  std::vector<std::vector<Withheld>> withheld_;
  std::vector<const Event*> main_, background_;
  std::map<std::pair<std::string_view, std::string_view>, const std::string*> names_;  ///< null where two share it
  std::set<std::string_view> private_titles_;
};

/// Who says it, outward, without the outlet: "Anna Roth, as reported by Norrland News Agency"; empty for the outlet's
/// own voice.
std::string chain_words(const View& view, const Statement& statement);
/// The nearest source, or the outlet where it speaks in its own voice.
std::string speaker_of(const View& view, const Statement& statement);
/// Day of the report in a form that sorts; empty without a date.
std::string_view published(const View& view, const Statement& statement);

}  // namespace stemma::publish

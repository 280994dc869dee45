#include "publish/view.hpp"

#include <algorithm>

namespace stemma::publish {
namespace {

template <typename Map>
std::size_t find_index(const Map& map, std::string_view id) {
  const auto found = map.find(id);
  return found == map.end() ? static_cast<std::size_t>(-1) : found->second;
}

}  // namespace

View::View(const Account& shown_account) : account(shown_account) {
  index_documents();
  index_events();
  index_names();
  sort_events();
}

void View::index_names() {
  for (const Entity& entity : account.entities) {
    if (entity.type != MentionType::person) continue;
    for (const std::string& document : entity.documents)
      for (const std::string& alias : entity.aliases) {
        const auto [at, added] =
            names_.emplace(std::pair<std::string_view, std::string_view>(document, alias), &entity.name);
        if (!added) at->second = nullptr;
      }
  }
}

const std::string& View::full_name(std::string_view document, const std::string& name) const {
  const auto found = names_.find({document, name});
  return found == names_.end() || !found->second ? name : *found->second;
}

std::string View::title(const Event& event) const {
  return private_titles_.contains(event.title) ? "Incident" : shown(event.title);
}

void View::index_documents() {
  by_document_.resize(account.documents.size());
  for (std::size_t i = 0; i < account.documents.size(); ++i) {
    documents_.emplace(account.documents[i].id, i);
    labels_.push_back(source_label(account.documents[i]));
    withheld_.push_back(find_withheld(account.documents[i].text));
    if (account.documents[i].title && may_be_private(account.documents[i]))
      private_titles_.insert(*account.documents[i].title);
    if (account.documents[i].event) ++about_[*account.documents[i].event];
  }
  for (std::size_t i = 0; i < account.statements.size(); ++i) {
    const Statement& statement = account.statements[i];
    statements_.emplace(statement.id, i);
    const std::size_t at = find_index(documents_, statement.document);
    if (at < by_document_.size()) by_document_[at].push_back(&statement);
  }
}

void View::index_events() {
  for (const Event& event : account.events)
    for (std::size_t f = 0; f < event.facts.size(); ++f)
      for (std::size_t r = 0; r < event.facts[f].readings.size(); ++r)
        for (const std::string& id : event.facts[f].readings[r].statements)
          shown_.emplace(id, Shown{&event, &event.facts[f], &event.facts[f].readings[r], anchor(event, f, r)});
}

void View::sort_events() {
  for (const Event& event : account.events) (reports_about(event) ? main_ : background_).push_back(&event);
  const auto larger = [this](const Event* a, const Event* b) {
    const std::size_t about_a = reports_about(*a), about_b = reports_about(*b);
    return about_a != about_b ? about_a > about_b : a->documents.size() > b->documents.size();
  };
  std::stable_sort(main_.begin(), main_.end(), larger);
  std::stable_sort(background_.begin(), background_.end(), larger);
  if (main_.empty() && !background_.empty()) {
    main_.push_back(background_.front());
    background_.erase(background_.begin());
  }
}

const Document* View::document(std::string_view id) const {
  const std::size_t at = find_index(documents_, id);
  return at < account.documents.size() ? &account.documents[at] : nullptr;
}

const Statement* View::statement(std::string_view id) const {
  const std::size_t at = find_index(statements_, id);
  return at < account.statements.size() ? &account.statements[at] : nullptr;
}

const Shown* View::shown_at(std::string_view id) const {
  const auto found = shown_.find(id);
  return found == shown_.end() ? nullptr : &found->second;
}

std::size_t View::index(const Document& document) const {
  return static_cast<std::size_t>(&document - account.documents.data());
}

std::string_view View::document_id(std::string_view id) const {
  const Statement* said = statement(id);
  return said ? std::string_view(said->document) : id;
}

const std::vector<const Statement*>& View::statements_of(const Document& document) const {
  return by_document_[index(document)];
}

std::string View::anchor(const Document& document) const { return "report-" + std::to_string(index(document) + 1); }
std::string View::anchor(const Event& event) { return "event-" + event.id; }

std::string View::anchor(const Event& event, std::size_t fact) {
  return anchor(event) + "-fact-" + std::to_string(fact + 1);
}

std::string View::anchor(const Event& event, std::size_t fact, std::size_t reading) {
  return anchor(event, fact) + "-" + std::to_string(reading + 1);
}

const std::string& View::label(const Document& document) const { return labels_[index(document)]; }

std::string View::numbered(const Document& document) const {
  return label(document) + " [" + std::to_string(index(document) + 1) + "]";
}

std::size_t View::reports_about(const Event& event) const {
  const auto found = about_.find(event.id);
  return found == about_.end() ? 0 : found->second;
}

std::string chain_words(const View& view, const Statement& statement) {
  std::string out;
  for (const ChainLink& link : statement.chain) {
    if (!out.empty()) out += ", as reported by ";
    out += shown(view.full_name(statement.document, link.name));
  }
  return out;
}

std::string speaker_of(const View& view, const Statement& statement) {
  if (!statement.chain.empty()) return shown(view.full_name(statement.document, statement.chain.front().name));
  const Document* document = view.document(statement.document);
  return document ? view.label(*document) : statement.document;
}

std::string_view published(const View& view, const Statement& statement) {
  const Document* document = view.document(statement.document);
  return document && document->published ? std::string_view(*document->published) : std::string_view();
}

}  // namespace stemma::publish

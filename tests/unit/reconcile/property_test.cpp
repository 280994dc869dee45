// What holds for every pile of reports: the order of input, one unrelated report more and the number of threads change
// nothing but ids, and no reading has more origins than reports.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <thread>

#include "model/names.hpp"
#include "reconcile/pass.hpp"

namespace stemma::reconcile {
namespace {

struct Setting {
  std::string town, country, type, date, words;
  double latitude, longitude;
};

const std::vector<Setting>& settings() {
  static const std::vector<Setting> list = {
      {"Lowick", "SR", "bombing", "2031-05-09", "The bomb went off in the Lowick fish market at noon", 10, 20},
      {"Tarn", "TN", "sinking", "2031-05-09", "The ferry Albatross sank off the port of Tarn in calm weather", 30, 40},
      {"Lowick", "SR", "fire", "2030-01-02", "A fire burned down the Orvel textile mill outside Lowick", 10, 20},
      {"Sant", "ST", "earthquake", "2031-07-30", "The earthquake brought down houses all over Sant and its valley", -20,
       5}};
  return list;
}

const std::vector<std::string>& sentences() {
  static const std::vector<std::string> list = {
      "Rescuers worked through the night and into the cold grey morning without finding anyone alive",
      "The governor promised help to every family that lost somebody, and left without taking questions",
      "\"We heard a noise like a train, and then there was nothing but dust,\" said Ilse Marr",
      "Hospitals asked people with the right blood group to come before the stocks ran out on Sunday"};
  return list;
}

void say(Document& document, const std::string& words, Statement said) {
  said.span.begin = static_cast<std::uint32_t>(document.text.size());
  document.text += words;
  said.span.end = static_cast<std::uint32_t>(document.text.size());
  document.text += ". ";
  said.incident = 0;
  document.statements.push_back(said);
}

/// A report made of few random choices, so that reports meet: the same events, sentences, figures and names.
Document report(std::size_t number, const std::vector<unsigned>& choices) {
  const auto pick = [&](std::size_t at, std::size_t of) { return choices[at % choices.size()] % of; };
  const Setting& setting = settings()[pick(0, settings().size())];
  Document document;
  document.id = "id" + std::to_string(number);
  if (pick(1, 3) > 0) document.published = "2031-08-" + std::to_string(10 + pick(2, 9));
  document.text = setting.words + ". ";
  document.places.push_back(
      {{0, 3}, setting.town, setting.latitude, setting.longitude, setting.country, std::nullopt, Precision::town});
  Incident incident;
  incident.type = setting.type;
  incident.date = pick(3, 3) > 0 ? setting.date : "";
  incident.place = 0;
  incident.main = true;
  document.incidents.push_back(incident);
  for (const char* name : {"Ilse Marr", "Marr", "Tom Marr", "Sarn Front", "SF"}) {
    if (pick(document.entities.size() + 4, 2) == 0) continue;
    Entity entity;
    entity.name = name;
    entity.type = std::string_view(name).starts_with("S") ? MentionType::organization : MentionType::person;
    document.entities.push_back(entity);
  }
  Statement killed;
  killed.slot = Slot::killed;
  killed.number = killed.low = 5 + pick(5, 4);
  if (pick(6, 2) == 0) killed.high = killed.number;
  if (!killed.high) killed.qualifier = Qualifier::at_least;
  say(document, "At the last count " + std::to_string(*killed.number) + " were dead", killed);
  Statement other;
  other.value = "said";
  say(document, sentences()[pick(7, sentences().size())], other);
  return document;
}

std::vector<Document> pile(const std::vector<std::vector<unsigned>>& choices) {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < choices.size(); ++i) documents.push_back(report(i, choices[i]));
  return documents;
}

Account account(std::vector<Document> documents) {
  Account filled;
  filled.documents = std::move(documents);
  reconcile(filled);
  return filled;
}

/// A statement by what it is, not by its id.
std::string anchor(const Account& filled, const std::string& id) {
  const auto said =
      std::find_if(filled.statements.begin(), filled.statements.end(), [&](const Statement& s) { return s.id == id; });
  return said->document + "@" + std::to_string(said->span.begin);
}

std::string in_words(const Account& filled, const Event& event) {
  std::multiset<std::string> facts;
  for (const Fact& fact : event.facts) {
    std::string text =
        std::string(model::name(fact.slot)) + fact.of.value_or("") + std::string(model::name(fact.status));
    for (const Reading& reading : fact.readings) {
      std::set<std::string> said;
      for (const std::string& id : reading.statements) said.insert(anchor(filled, id));
      text += "|" + reading.summary + reading.first.value_or("") + reading.last.value_or("") +
              std::to_string(reading.origins);
      for (const std::string& one : said) text += "," + one;
    }
    facts.insert(text);
  }
  std::set<std::string> documents(event.documents.begin(), event.documents.end());
  std::string all = event.title + event.type + event.date;
  for (const std::string& one : documents) all += " " + one;
  for (const std::string& one : facts) all += "\n  " + one;
  return all;
}

/// The account but for ids and the order of lists.
std::multiset<std::string> without_ids(const Account& filled) {
  std::multiset<std::string> all;
  for (const Event& event : filled.events) all.insert(in_words(filled, event));
  for (const Entity& entity : filled.entities) {
    std::set<std::string> documents(entity.documents.begin(), entity.documents.end());
    std::string text = "entity " + entity.name;
    for (const std::string& alias : entity.aliases) text += "/" + alias;
    for (const std::string& one : documents) text += " " + one;
    all.insert(text);
  }
  for (const Derivation& one : filled.derivations) {
    std::multiset<std::string> spans;
    for (const Evidence& e : one.evidence) spans.insert(e.document + "@" + std::to_string(e.span.begin));
    std::string text = "derivation " + one.from + ">" + one.to + std::string(model::name(one.kind));
    for (const std::string& span : spans) text += " " + span;
    all.insert(text);
  }
  return all;
}

using Choices = std::vector<std::vector<unsigned>>;

Choices some_choices() {
  return *rc::gen::container<Choices>(rc::gen::container<std::vector<unsigned>>(8, rc::gen::inRange(0u, 1000u)));
}

RC_GTEST_PROP(ReconcileProperty, TheOrderOfInputChangesNothingButIds, ()) {
  const std::vector<Document> documents = pile(some_choices());
  std::vector<Document> shuffled = documents;
  std::rotate(
      shuffled.begin(),
      shuffled.begin() + (shuffled.empty() ? 0 : *rc::gen::inRange<long>(0, static_cast<long>(shuffled.size()))),
      shuffled.end());
  if (*rc::gen::arbitrary<bool>()) std::reverse(shuffled.begin(), shuffled.end());
  RC_ASSERT(without_ids(account(documents)) == without_ids(account(shuffled)));
}

RC_GTEST_PROP(ReconcileProperty, OneUnrelatedReportLeavesTheOtherEventsAsTheyAre, ()) {
  std::vector<Document> documents = pile(some_choices());
  const Account before = account(documents);
  Document unrelated;
  unrelated.id = "unrelated";
  unrelated.text = "Zebra crossings get fresh paint under a programme of the roads office.";
  unrelated.incidents.resize(1);
  unrelated.incidents[0].main = true;
  unrelated.incidents[0].type = "election";
  unrelated.incidents[0].date = "1999-04-01";
  const auto at = *rc::gen::inRange<std::size_t>(0, documents.size() + 1);
  documents.insert(documents.begin() + static_cast<std::ptrdiff_t>(at), unrelated);
  const Account after = account(documents);
  RC_ASSERT(after.events.size() == before.events.size() + 1);
  const auto all = without_ids(after);
  for (const std::string& one : without_ids(before)) RC_ASSERT(all.contains(one));
}

RC_GTEST_PROP(ReconcileProperty, NoReadingHasMoreOriginsThanReports, ()) {
  const Account filled = account(pile(some_choices()));
  std::map<std::string, std::string> document_of;
  for (const Statement& said : filled.statements) document_of[said.id] = said.document;
  for (const Event& event : filled.events) {
    for (const Fact& fact : event.facts) {
      for (const Reading& reading : fact.readings) {
        std::set<std::string> reports;
        for (const std::string& id : reading.statements) reports.insert(document_of[id]);
        RC_ASSERT(reading.origins >= 1u);
        RC_ASSERT(reading.origins <= reports.size());
      }
    }
  }
}

RC_GTEST_PROP(ReconcileProperty, EveryStatementStandsInOneReadingOfItsEvent, ()) {
  const Account filled = account(pile(some_choices()));
  std::map<std::string, std::string> event_of;
  for (const Event& event : filled.events) {
    for (const Fact& fact : event.facts) {
      for (const Reading& reading : fact.readings) {
        for (const std::string& id : reading.statements) RC_ASSERT(event_of.emplace(id, event.id).second);
      }
    }
  }
  RC_ASSERT(event_of.size() == filled.statements.size());
  for (const Statement& said : filled.statements) RC_ASSERT(event_of[said.id] == said.event);
}

RC_GTEST_PROP(ReconcileProperty, EvidenceLiesInItsDocuments, ()) {
  const Account filled = account(pile(some_choices()));
  std::map<std::string, std::size_t> size;
  for (const Document& document : filled.documents) size[document.id] = document.text.size();
  for (const Derivation& one : filled.derivations) {
    RC_ASSERT(one.from != one.to);
    RC_ASSERT(!one.evidence.empty());
    for (const Evidence& e : one.evidence) RC_ASSERT(e.span.begin < e.span.end && e.span.end <= size.at(e.document));
  }
}

TEST(ReconcileProperty, ThreadsBesideItChangeNothing) {
  Choices choices;
  for (unsigned i = 0; i < 30; ++i) choices.push_back({i, i * 7, i * 3, i / 2, i * 5, i * 11, i, i * 13});
  const auto expected = without_ids(account(pile(choices)));
  std::vector<std::multiset<std::string>> found(4);
  std::vector<std::thread> threads;
  for (auto& one : found) threads.emplace_back([&] { one = without_ids(account(pile(choices))); });
  for (std::thread& thread : threads) thread.join();
  for (const auto& one : found) EXPECT_EQ(one, expected);
}

}  // namespace
}  // namespace stemma::reconcile

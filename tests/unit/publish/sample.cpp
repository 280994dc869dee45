#include "unit/publish/sample.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace stemma::publish {
namespace {

// A report whose text has its statements in braces: "{s1:At least 12 people} died".
Document report(std::string id, std::string outlet, std::string title, std::string published, std::string_view marked,
                std::map<std::string, Span>& spans) {
  Document out;
  out.id = id;
  out.path = "reports/" + id.substr(0, 4) + ".html";
  out.media_type = "text/html";
  out.language = "en";
  if (!outlet.empty()) out.outlet = std::move(outlet);
  out.title = std::move(title);
  if (!published.empty()) out.published = std::move(published);
  out.event = "e1";
  std::vector<std::string> open;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    const auto here = static_cast<std::uint32_t>(out.text.size());
    if (marked[at] == '{') {
      const auto colon = marked.find(':', at);
      open.emplace_back(marked.substr(at + 1, colon - at - 1));
      spans[open.back()].begin = here;
      at = colon;
    } else if (marked[at] == '}') {
      spans[open.back()].end = here;
      open.pop_back();
    } else {
      out.text += marked[at];
    }
  }
  for (std::size_t at = 0; at < out.text.size();) {  // a sentence a line or full stop is near enough here
    auto end = out.text.find_first_of(".\n", at);
    end = end == std::string::npos ? out.text.size() : end + 1;
    out.sentences.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  return out;
}

void add_place(Document& document, std::string_view words, double latitude, double longitude, Precision precision) {
  const auto at = document.text.find(words);
  const auto begin = static_cast<std::uint32_t>(at);
  document.places.push_back({{begin, begin + static_cast<std::uint32_t>(words.size())},
                             std::string(words),
                             latitude,
                             longitude,
                             "NO",
                             std::nullopt,
                             precision});
}

std::string hash(int n) { return (n < 10 ? "b0" : "b") + std::to_string(n) + std::string(61, '0'); }

class Sample {
 public:
  Account build() {
    add_reports();
    add_statements();
    add_events();
    add_rest();
    return std::move(account_);
  }

 private:
  void add_report(int n, std::string outlet, std::string title, std::string published, std::string_view text) {
    account_.documents.push_back(
        report(hash(n), std::move(outlet), std::move(title), std::move(published), text, spans_));
    home_[n] = account_.documents.back().id;
  }

  void add_reports() {
    add_report(
        1, "Norrland News Agency", "Explosion at Halvern ferry terminal", "2031-05-14T19:40+02:00",
        "HALVERN (NNA) - {s1:At least seven people were killed} and {s2:dozens injured} on {s3:Wednesday} when an "
        "explosion tore through {s4:the ferry terminal of Halvern}, police said.\n\n“{s5:We heard one very loud "
        "bang and then nothing},” said Ingrid Solheim, a passenger.\n\nThe blast came twelve years after {s6:a fire "
        "on the ferry Solvik killed 31 people} in 2019.");
    add_report(
        2, "Halvern Courier", "Seven dead in terminal blast", "2031-05-14T20:15+02:00",
        "{s7:At least seven people were killed} and dozens injured on Wednesday when an explosion tore through the "
        "ferry terminal of Halvern, police said, according to Norrland News Agency.\n\nThe Courier’s reporter saw "
        "{s8:four bodies} under blankets near the ticket hall.");
    add_report(
        3, "The Straits Review", "Death toll rises after Halvern explosion", "2031-05-15",
        "{s9:The death toll rose to 11}, the Interior Ministry said on Thursday. {s10:Two of the dead were "
        "children}, the ministry added.\n\n{s11:The Sea League claimed responsibility} for the attack in a "
        "statement, saying {s12:its fighters “punished the harbour”}.\n\nInterior Minister Karin Dahl said {s13:the "
        "bomb was hidden in a fish crate}.");
    add_report(
        4, "Harbour Post", "Sea League denies Halvern attack", "2031-05-16",
        "A spokesman for the Sea League, Jonas Berg, told the Harbour Post that {s14:the group had nothing to do with "
        "the explosion}. “{s15:We do not attack our own people},” he said.\n\nThe Interior Ministry {s16:puts the "
        "number of dead at 12} and says {s17:63 people were injured}. {s18:Three men were detained near Lysvik}, it "
        "said.");
    add_report(5, "Westwind Daily", "What we know about Halvern", "",
               "{s19:More than 10 people were killed} in the explosion at Halvern. {s20:A gas leak may have caused the "
               "blast}, a "
               "fire officer said. {s21:The League reportedly has 300 members and {s22:was founded in 2016}, one "
               "analyst said.\n\nOthers put it at fewer} than that.");
    add_report(
        6, "Meridian World", "Terminal blast: 12 dead, ministry says", "2031-05-16T08:00Z",
        "The Interior Ministry {s23:puts the number of dead at 12} and says 63 people were injured, the Harbour Post "
        "reported. {s24:Between 60 and 70 people were treated in hospital}, a doctor said.\n\n“{s25:We do not attack "
        "our own people},” Sea League spokesman Jonas Berg said.");
    add_report(7, "", "Statement on Halvern", "2031-05-15T06:12Z",
               "{s26:We punished the harbour.} More at https://t.me/sealeague_real and @sealeague or mail "
               "press@league.example "
               "now.");
    account_.documents.back().url = "https://t.me/sealeague_real/411";
    add_report(8, "Lowick Market Observer", "Port traffic after the blast <script>alert('title')</script>",
               "2031-05-20",
               "Freight through Halvern fell by a third. <img src=x onerror=alert(1)> {s27:<b>Twelve</b> people died} "
               "there last "
               "week.\n\n\u202eReversed and <a href=\"javascript:alert(2)\">clickable</a> \u202c text stays text.");
    account_.documents.back().url = "javascript:alert(3)";
    add_report(9, "Radio Fjell", "Dockers call off strike", "2031-05-21",
               "{s28:Some 1,500 dockers} ended their strike on Wednesday, the union said.");
    account_.documents.back().event = "e2";
    Document broken;
    broken.id = hash(10);
    broken.path = "reports/b010.json";
    broken.media_type = "application/json";
    broken.error = "reports/b010.json: ends in the middle of its JSON, at byte 310";
    account_.documents.push_back(broken);
    account_.documents[0].agency = "Norrland News Agency";
    account_.documents[0].byline = {"Tor Vik"};
    account_.documents[1].url = "https://www.halverncourier.example/news/1?utm=x";
    add_place(account_.documents[0], "Halvern,", 62.4722, 6.1495, Precision::town);
    add_place(account_.documents[3], "Lysvik", 62.9, 7.9, Precision::exact);
  }

  Statement& add(int report, std::string id, Slot slot, std::string speaker = {}, std::string through = {}) {
    Statement out;
    out.id = std::move(id);
    out.document = home_[report];
    out.span = spans_[out.id];
    out.slot = slot;
    out.event = "e1";
    if (!speaker.empty()) out.chain.push_back({std::move(speaker), {}, "said", std::nullopt});
    if (!through.empty()) out.chain.push_back({std::move(through), {}, "reported", std::nullopt});
    account_.statements.push_back(std::move(out));
    return account_.statements.back();
  }

  Statement& count(int report, std::string id, Slot slot, std::optional<int> low, std::optional<int> high,
                   std::string speaker = {}, std::string through = {}) {
    Statement& out = add(report, std::move(id), slot, std::move(speaker), std::move(through));
    out.low = low;
    out.high = high;
    out.number = low ? low : high;
    return out;
  }

  void add_statements() {
    count(1, "s1", Slot::killed, 7, std::nullopt, "police");
    add(1, "s2", Slot::injured, "police").approximate = "dozens";
    add(1, "s3", Slot::date, "police").value = "2031-05-14";
    add(1, "s4", Slot::place, "police").value = "Halvern ferry terminal";
    add(1, "s5", Slot::statement, "Ingrid Solheim").value = "We heard one very loud bang and then nothing";
    count(1, "s6", Slot::killed, 31, 31).event = "e3";
    count(2, "s7", Slot::killed, 7, std::nullopt, "police", "Norrland News Agency");
    count(2, "s8", Slot::killed, 4, 4);
    count(3, "s9", Slot::killed, 11, 11, "Interior Ministry");
    count(3, "s10", Slot::killed, 2, 2, "Interior Ministry").of = "children";
    Statement& claim = add(3, "s11", Slot::responsibility, "Sea League");
    claim.actor = "Sea League";
    claim.mode = Mode::claimed;
    add(3, "s12", Slot::motive, "Sea League").value = "punishing the harbour";
    add(3, "s13", Slot::weapon, "Karin Dahl").value = "bomb in a fish crate";
    Statement& denial = add(4, "s14", Slot::responsibility, "Jonas Berg");
    denial.actor = "Sea League";
    denial.mode = Mode::claimed;
    denial.polarity = Polarity::denied;
    add(4, "s15", Slot::statement, "Jonas Berg").value = "We do not attack our own people";
    count(4, "s16", Slot::killed, 12, 12, "Interior Ministry");
    count(4, "s17", Slot::injured, 63, 63, "Interior Ministry");
    count(4, "s18", Slot::detained, 3, 3, "Interior Ministry");
    count(5, "s19", Slot::killed, 11, std::nullopt);
    add(5, "s20", Slot::cause, "fire officer").certainty = Certainty::hedged;
    account_.statements.back().value = "gas leak";
    count(5, "s21", Slot::strength, 300, 300, "one analyst").certainty = Certainty::hedged;
    add(5, "s22", Slot::founded, "one analyst").value = "2016";
    count(6, "s23", Slot::killed, 12, 12, "Interior Ministry", "Harbour Post");
    count(6, "s24", Slot::injured, 60, 70, "a doctor").certainty = Certainty::hedged;
    add(6, "s25", Slot::statement, "Jonas Berg").value = "We do not attack our own people";
    Statement& post = add(7, "s26", Slot::responsibility);
    post.actor = "Sea League";
    post.mode = Mode::claimed;
    count(8, "s27", Slot::killed, 12, 12);
    count(9, "s28", Slot::strength, 1500, 1500, "the union").event = "e2";
  }

  static Reading reading(std::string summary, std::vector<std::string> statements, std::string first, std::string last,
                         std::size_t origins, std::optional<int> low = {}, std::optional<int> high = {}) {
    Reading out;
    out.summary = std::move(summary);
    out.statements = std::move(statements);
    if (!first.empty()) out.first = std::move(first);
    if (!last.empty()) out.last = std::move(last);
    out.origins = origins;
    out.low = low;
    out.high = high;
    return out;
  }

  void add_events() {
    Event main;
    main.id = "e1";
    main.title = "Explosion at the Halvern ferry terminal";
    main.type = "explosion";
    main.date = "2031-05-14";
    main.place = EventPlace{"Halvern", 62.4722, 6.1495, Precision::town};
    for (int n = 1; n <= 8; ++n) main.documents.push_back(home_[n]);
    const std::string wed = "2031-05-14T19:40+02:00", later = "2031-05-14T20:15+02:00", fri = "2031-05-16";
    main.facts.push_back(
        {Slot::killed,
         {},
         ReadingStatus::updated,
         {reading("at least 7", {"s1", "s7"}, wed, later, 1, 7), reading("4", {"s8"}, later, later, 1, 4, 4),
          reading("11", {"s9"}, "2031-05-15", "2031-05-15", 1, 11, 11),
          reading("12", {"s16", "s23", "s27"}, fri, "2031-05-20", 2, 12, 12),
          reading("more than 10", {"s19"}, "", "", 1, 11)}});
    main.facts.push_back({Slot::killed,
                          "children",
                          ReadingStatus::single,
                          {reading("2", {"s10"}, "2031-05-15", "2031-05-15", 1, 2, 2)}});
    main.facts.push_back({Slot::injured,
                          {},
                          ReadingStatus::compatible,
                          {reading("dozens", {"s2"}, wed, wed, 1), reading("63", {"s17"}, fri, fri, 1, 63, 63),
                           reading("60 to 70", {"s24"}, "2031-05-16T08:00Z", "2031-05-16T08:00Z", 1, 60, 70)}});
    main.facts.push_back({Slot::detained, {}, ReadingStatus::single, {reading("3", {"s18"}, fri, fri, 1, 3, 3)}});
    Reading denied = reading("Sea League: did not do it", {"s14"}, fri, fri, 1);
    denied.polarity = Polarity::denied;
    main.facts.push_back(
        {Slot::responsibility,
         {},
         ReadingStatus::disputed,
         {reading("Sea League: claimed", {"s11", "s26"}, "2031-05-15T06:12Z", "2031-05-15", 2), denied}});
    main.facts.push_back({Slot::weapon,
                          {},
                          ReadingStatus::single,
                          {reading("bomb in a fish crate", {"s13"}, "2031-05-15", "2031-05-15", 1)}});
    main.facts.push_back({Slot::motive,
                          {},
                          ReadingStatus::single,
                          {reading("punishing the harbour", {"s12"}, "2031-05-15", "2031-05-15", 1)}});
    main.facts.push_back({Slot::cause, {}, ReadingStatus::single, {reading("gas leak", {"s20"}, "", "", 1)}});
    main.facts.push_back(
        {Slot::place, {}, ReadingStatus::single, {reading("Halvern ferry terminal", {"s4"}, wed, wed, 1)}});
    main.facts.push_back({Slot::date, {}, ReadingStatus::single, {reading("2031-05-14", {"s3"}, wed, wed, 1)}});
    main.facts.push_back({Slot::strength, {}, ReadingStatus::single, {reading("300", {"s21"}, "", "", 1, 300, 300)}});
    main.facts.push_back({Slot::founded, {}, ReadingStatus::single, {reading("2016", {"s22"}, "", "", 1)}});
    main.facts.push_back({Slot::statement,
                          {},
                          ReadingStatus::single,
                          {reading("We heard one very loud bang and then nothing", {"s5"}, wed, wed, 1),
                           reading("We do not attack our own people", {"s15", "s25"}, fri, fri, 1)}});
    Event strike;
    strike.id = "e2";
    strike.title = "Dockers’ strike";
    strike.documents = {home_[9]};
    strike.facts.push_back({Slot::strength,
                            {},
                            ReadingStatus::single,
                            {reading("about 1,500", {"s28"}, "2031-05-21", "2031-05-21", 1, 1500, 1500)}});
    Event fire;
    fire.id = "e3";
    fire.title = "Fire on the ferry Solvik";
    fire.date = "2019";
    fire.documents = {home_[1]};
    fire.facts.push_back({Slot::killed, {}, ReadingStatus::single, {reading("31", {"s6"}, wed, wed, 1, 31, 31)}});
    account_.events = {fire, strike, main};
  }

  void tie(int from, int to, DerivationKind kind) {
    const Document& document = account_.documents[static_cast<std::size_t>(from - 1)];
    account_.derivations.push_back({home_[from], home_[to], kind, {{document.id, {0, 60}}}});
  }

  void add_rest() {
    tie(2, 1, DerivationKind::wire);
    tie(6, 4, DerivationKind::copy);
    tie(6, 4, DerivationKind::citation);
    tie(8, 6, DerivationKind::copy);
    tie(3, 7, DerivationKind::quote);
    account_.derivations.push_back({home_[5], "Coastal Wire", DerivationKind::citation, {{home_[5], {0, 40}}}});
    account_.entities = {
        {"n1", "Sea League", MentionType::organization, {"SL", "the League"}, {home_[3], home_[4], home_[5]}},
        {"n2", "Jonas Berg", MentionType::person, {"Berg"}, {home_[4], home_[6]}},
        {"n3", "@sealeague", MentionType::other, {}, {home_[7]}}};
    account_.version = "0.0.1";
    account_.passes = {{"segments", 1}, {"names", 2}, {"derivations", 1}};
  }

  Account account_;
  std::map<std::string, Span> spans_;
  std::map<int, std::string> home_;
};

}  // namespace

Account sample_account() { return Sample().build(); }

Account long_account(std::size_t times) {
  const Account one = sample_account();
  Account out = one;
  const auto renamed = [](std::string id, std::size_t turn) { return id + "-" + std::to_string(turn); };
  for (std::size_t turn = 1; turn < times; ++turn) {
    for (Document document : one.documents) {
      document.id = renamed(document.id, turn);
      out.documents.push_back(std::move(document));
    }
    for (Statement statement : one.statements) {
      statement.id = renamed(statement.id, turn);
      statement.document = renamed(statement.document, turn);
      out.statements.push_back(std::move(statement));
    }
    for (Derivation derivation : one.derivations) {
      derivation.from = renamed(derivation.from, turn);
      for (Evidence& evidence : derivation.evidence) evidence.document = renamed(evidence.document, turn);
      out.derivations.push_back(std::move(derivation));
    }
    for (std::size_t e = 0; e < one.events.size(); ++e)
      for (std::size_t f = 0; f < one.events[e].facts.size(); ++f)
        for (std::size_t r = 0; r < one.events[e].facts[f].readings.size(); ++r)
          for (const std::string& id : one.events[e].facts[f].readings[r].statements)
            out.events[e].facts[f].readings[r].statements.push_back(renamed(id, turn));
  }
  return out;
}

}  // namespace stemma::publish

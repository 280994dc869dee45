#include "golden/claims/claims.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "golden/claims/words.hpp"

namespace stemma::claims {
namespace {

using nlohmann::json;

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The account, indexed the way claims ask for it.
class Court {
 public:
  explicit Court(const json& account) : account_(account) {
    for (const json& d : account["documents"]) {
      const std::string path = text_of(d, "path");
      files_[text_of(d, "id")] = path.substr(path.rfind('/') + 1);
    }
    for (const json& s : account["statements"]) statements_[text_of(s, "id")] = &s;
  }

  Verdict judge(std::string_view line) {
    Words words(split(line));
    Verdict verdict;
    verdict.claim = std::string(line);
    const bool wanted = !words.flag("no");
    const std::string verb = words.next();
    const auto found = verbs().find(verb);
    if (found == verbs().end()) {
      verdict.found = "'" + verb + "' is no kind of claim";
      return verdict;
    }
    found_.clear();
    verdict.holds = found->second(*this, words) == wanted;
    if (!words.done()) {
      verdict.holds = false;
      found_ = "'" + words.next() + "' was not understood";
    }
    if (!verdict.holds) verdict.found = found_;
    return verdict;
  }

 private:
  using Verb = std::function<bool(Court&, Words&)>;
  static const std::map<std::string, Verb>& verbs() {
    static const std::map<std::string, Verb> all = {
        {"event", &Court::event}, {"reading", &Court::reading}, {"fact", &Court::fact},
        {"said", &Court::said},   {"place", &Court::place},     {"same", &Court::same},
        {"apart", &Court::apart}, {"derives", &Court::derives}, {"published", &Court::published},
        {"text", &Court::text},   {"failed", &Court::failed},   {"responsibility", &Court::responsibility}};
    return all;
  }

  bool in_file(const std::string& document, const std::string& file) const {
    const auto found = files_.find(document);
    return found != files_.end() && found->second.rfind(file, 0) == 0;
  }

  static bool spoken_by(const json& statement, const std::string& pattern) {
    return std::any_of(statement["chain"].begin(), statement["chain"].end(),
                       [&](const json& link) { return matches(text_of(link, "name"), pattern); });
  }

  // What a claim may ask of one statement behind a reading.
  struct Asked {
    std::optional<std::string> by, in;
    bool hedged = false, own_voice = false;
  };

  bool bears_out(const json& statement, const Asked& asked) const {
    return (!asked.by || spoken_by(statement, *asked.by)) &&
           (!asked.in || in_file(text_of(statement, "document"), *asked.in)) &&
           (!asked.hedged || text_of(statement, "certainty") == "hedged") &&
           (!asked.own_voice || statement["chain"].empty());
  }

  std::vector<const json*> events(const std::string& name) const {
    const auto found = named_.find(name);
    return found == named_.end() ? std::vector<const json*>() : found->second;
  }

  bool event(Words& words) {
    const std::string name = words.next(), date = words.next(), pattern = words.next();
    auto& chosen = named_[name];
    chosen.clear();
    for (const json& e : account_["events"]) {
      const std::string label = text_of(e, "title") + " " + text_of(e, "type") + " " +
                                (e.contains("place") && e["place"].is_object() ? text_of(e["place"], "name") : "");
      found_ += "[" + text_of(e, "date") + " " + label + "] ";
      if ((date == "any" || text_of(e, "date").rfind(date, 0) == 0) && matches(label, pattern)) chosen.push_back(&e);
    }
    return !chosen.empty();
  }

  // Calls `visit` for each fact of the named events with that slot and sub-group.
  void each_fact(const std::string& name, const std::string& slot, const std::optional<std::string>& of,
                 const std::function<void(const json&)>& visit) {
    for (const json* e : events(name))
      for (const json& f : (*e)["facts"]) {
        const std::string group = text_of(f, "of");
        if (text_of(f, "slot") == slot && (of ? matches(group, *of) : true)) visit(f);
      }
  }

  bool reading(Words& words) {
    const auto of = words.option("of"), origins = words.option("origins");
    const Asked asked{words.option("by"), words.option("in"), words.flag("hedged"), words.flag("own-voice")};
    const bool denied = words.flag("denied"), affirmed = words.flag("affirmed");
    const std::string name = words.next(), slot = words.next(), summary = words.next();
    bool holds = false;
    each_fact(name, slot, of, [&](const json& f) {
      for (const json& r : f["readings"]) {
        found_ += "[" + text_of(r, "summary") + " of " + text_of(f, "of") + ", at most " +
                  std::to_string(r.value("origins", 0)) + "] ";
        const std::string polarity = text_of(r, "polarity");
        if (!matches(text_of(r, "summary"), summary) || (denied && polarity != "denied") ||
            (affirmed && polarity != "affirmed") || (origins && std::to_string(r.value("origins", 0)) != *origins))
          continue;
        for (const json& id : r["statements"]) {
          const auto found = statements_.find(id.get<std::string>());
          holds |= found != statements_.end() && bears_out(*found->second, asked);
        }
      }
    });
    return holds;
  }

  bool fact(Words& words) {
    const auto of = words.option("of");
    const std::string name = words.next(), slot = words.next(), status = words.next();
    bool holds = false;
    each_fact(name, slot, of, [&](const json& f) {
      if (!of && !text_of(f, "of").empty()) return;
      found_ += text_of(f, "status") + " ";
      holds |= text_of(f, "status") == status;
    });
    return holds;
  }

  bool said(Words& words) {
    const Asked asked{words.option("by"), words.option("in"), false, false};
    const std::string content = words.next();
    bool holds = false;
    for (const json& s : account_["statements"]) {
      if (text_of(s, "slot") != "statement" || !matches(text_of(s, "value"), content)) continue;
      found_ += s["chain"].dump() + " ";
      holds |= bears_out(s, asked);
    }
    return holds;
  }

  bool responsibility(Words& words) {
    const Asked asked{words.option("by"), words.option("in"), false, false};
    const std::string name = words.next(), mode = words.next(), polarity = words.next(), actor = words.next();
    std::set<std::string> ids;
    for (const json* e : events(name)) ids.insert(text_of(*e, "id"));
    bool holds = false;
    for (const json& s : account_["statements"]) {
      if (text_of(s, "slot") != "responsibility" || !ids.count(text_of(s, "event"))) continue;
      found_ += "[" + text_of(s, "actor") + " " + text_of(s, "mode") + " " + text_of(s, "polarity") + " " +
                files_[text_of(s, "document")].substr(0, 6) + "] ";
      holds |= matches(text_of(s, "actor"), actor) && text_of(s, "mode") == mode &&
               text_of(s, "polarity") == polarity && bears_out(s, asked);
    }
    return holds;
  }

  bool place(Words& words) {
    const std::string name = words.next();
    const double latitude = std::atof(words.next().c_str()), longitude = std::atof(words.next().c_str());
    const auto events_of = events(name);
    return std::any_of(events_of.begin(), events_of.end(), [&](const json* e) {
      if (!e->contains("place") || !(*e)["place"].is_object()) return false;
      found_ += (*e)["place"].dump();
      return std::abs((*e)["place"]["latitude"].get<double>() - latitude) < 0.1 &&
             std::abs((*e)["place"]["longitude"].get<double>() - longitude) < 0.1;
    });
  }

  std::set<std::string> bearers(const std::string& pattern) {
    std::set<std::string> ids;
    for (const json& e : account_["entities"]) {
      std::vector<std::string> names = {text_of(e, "name")};
      for (const json& alias : e["aliases"]) names.push_back(alias.get<std::string>());
      for (const std::string& n : names)
        if (matches(n, "^(?:" + pattern + ")$")) {
          ids.insert(text_of(e, "id"));
          found_ += "[" + n + " -> " + text_of(e, "name") + "] ";
        }
    }
    return ids;
  }

  bool same(Words& words) {
    const auto a = bearers(words.next()), b = bearers(words.next());
    return !a.empty() && a == b && a.size() == 1;
  }

  bool apart(Words& words) {
    const auto a = bearers(words.next()), b = bearers(words.next());
    return !a.empty() && !b.empty() &&
           std::none_of(a.begin(), a.end(), [&](const std::string& id) { return b.count(id) > 0; });
  }

  bool derives(Words& words) {
    const std::string a = words.next(), b = words.next();
    const auto document = [&](const json& d, const char* key) {
      const std::string id = text_of(d, key);
      const auto found = statements_.find(id);
      return found == statements_.end() ? id : text_of(*found->second, "document");
    };
    const json& all = account_["derivations"];
    return std::any_of(all.begin(), all.end(), [&](const json& d) {
      const std::string from = document(d, "from"), to = document(d, "to");
      return (in_file(from, a) && in_file(to, b)) || (in_file(from, b) && in_file(to, a));
    });
  }

  const json* document(const std::string& file) const {
    for (const json& d : account_["documents"])
      if (in_file(text_of(d, "id"), file)) return &d;
    return nullptr;
  }

  bool published(Words& words) {
    const json* d = document(words.next());
    const std::string value = words.next();
    if (!d) return false;
    found_ = text_of(*d, "published");
    return value == "none" ? found_.empty() : found_.rfind(value, 0) == 0;
  }

  bool text(Words& words) {
    const json* d = document(words.next());
    const bool wanted = words.next() == "has";
    const std::string pattern = words.next();
    return d && matches(text_of(*d, "text"), pattern) == wanted;
  }

  bool failed(Words& words) {
    const json* d = document(words.next());
    const std::string pattern = words.next();
    if (d) found_ = text_of(*d, "error");
    return d && d->contains("error") && matches(found_, pattern);
  }

  const json& account_;
  std::map<std::string, std::string> files_;
  std::map<std::string, const json*> statements_;
  std::map<std::string, std::vector<const json*>> named_;
  std::string found_;
};

}  // namespace

std::vector<Verdict> judge(const json& account, std::string_view text) {
  Court court(account);
  std::vector<Verdict> verdicts;
  for (std::size_t at = 0, line = 1; at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view claim = text.substr(at, end - at);
    at = end + 1;
    if (claim.empty() || claim.front() == '#') continue;
    verdicts.push_back(court.judge(claim));
    verdicts.back().line = line;
  }
  return verdicts;
}

}  // namespace stemma::claims

#include "model/event_types.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace stemma::model {
namespace {

struct EventType {
  std::string_view name;
  std::string_view nouns;  ///< singular
  std::string_view verbs;  ///< base forms; irregular forms are listed as they are, after '+'
  std::string_view like;   ///< other types that the same happening can have
};

constexpr std::array types = {
    EventType{"attack",
              "attack assault massacre atrocity onslaught rampage ambush murder slaying beheading killing "
              "assassination",
              "attack assault massacre ambush storm murder slaughter assassinate behead +slain slew",
              "bombing shooting stabbing ramming airstrike kidnapping siege raid explosion fire crash clash stampede"},
    EventType{"bombing", "bombing", "bomb", "explosion"},
    EventType{"shooting", "shooting shootout gunfight shelling", "shell gun +shot shoot shoots", "clash siege raid"},
    EventType{"stabbing", "stabbing knifing", "stab knife", ""},
    EventType{"ramming", "ramming", "ram plow plough mow", "crash collision"},
    EventType{"airstrike", "airstrike bombardment strike", "bombard", "bombing explosion launch raid"},
    EventType{"kidnapping", "kidnapping abduction hijacking", "kidnap abduct hijack", "siege"},
    EventType{"siege", "siege standoff", "besiege", "raid"},
    EventType{"raid", "raid crackdown", "raid", "arrest clash"},
    EventType{"clash", "clash riot unrest skirmish fighting battle coup uprising", "clash riot", "protest"},
    EventType{"protest", "protest demonstration rally march", "protest", "stampede"},
    EventType{"arrest", "arrest detention manhunt", "arrest detain", ""},
    EventType{"escape", "escape jailbreak", "escape", ""},
    EventType{"trial", "trial verdict sentencing conviction lawsuit", "convict sentence indict sue", ""},
    EventType{"accident", "accident mishap", "",
              "crash collision derailment sinking fire explosion collapse stampede leak ramming"},
    EventType{"crash", "crash wreck pileup", "crash", "collision derailment fire explosion sinking"},
    EventType{"collision", "collision", "collide", "derailment sinking"},
    EventType{"derailment", "derailment", "derail", ""},
    EventType{"sinking", "sinking shipwreck capsizing grounding", "sink capsize +sank sunk", ""},
    EventType{"fire", "fire blaze inferno arson", "burn", "explosion wildfire"},
    EventType{"explosion", "explosion blast detonation", "explode detonate", "leak collapse"},
    EventType{"collapse", "collapse cave-in", "collapse", "earthquake flood storm landslide"},
    EventType{"stampede", "stampede crush", "", "clash"},
    EventType{"leak", "leak spill contamination", "leak spill", ""},
    EventType{
        "disaster", "disaster catastrophe calamity", "",
        "accident crash sinking fire explosion collapse earthquake flood storm landslide wildfire tsunami eruption "
        "avalanche drought leak stampede"},
    EventType{"earthquake", "earthquake quake tremor aftershock", "", "tsunami landslide"},
    EventType{"flood", "flood flooding floodwater deluge", "flood", "storm landslide tsunami"},
    EventType{"storm", "storm hurricane typhoon cyclone tornado blizzard rainstorm snowstorm twister", "", "landslide"},
    EventType{"landslide", "landslide mudslide rockslide", "", "avalanche"},
    EventType{"wildfire", "wildfire bushfire", "", ""},
    EventType{"tsunami", "tsunami", "", ""},
    EventType{"eruption", "eruption", "erupt", ""},
    EventType{"avalanche", "avalanche", "", ""},
    EventType{"drought", "drought heatwave famine", "", ""},
    EventType{"outbreak", "outbreak epidemic pandemic poisoning", "poison", ""},
    EventType{"launch", "launch test-firing overflight", "launch test-fire +test-fires", ""},
    EventType{"election", "election vote referendum", "", ""},
    EventType{any_event, "incident tragedy emergency mayhem carnage death",
              "kill die injure wound hurt maim perish drown strike +struck", ""},
};

/// `call(word)` for each word of a list separated by spaces.
template <typename Call>
void each_word(std::string_view list, Call call) {
  while (!list.empty()) {
    const std::size_t space = std::min(list.find(' '), list.size());
    if (space > 0) call(list.substr(0, space));
    list.remove_prefix(std::min(space + 1, list.size()));
  }
}

using Forms = std::map<std::string, std::string_view, std::less<>>;

bool hisses(const std::string& word) { return word.ends_with("s") || word.ends_with("sh") || word.ends_with("ch"); }

Forms noun_forms() {
  Forms forms;
  for (const EventType& type : types) {
    each_word(type.nouns, [&](std::string_view noun) {
      const std::string word(noun);
      forms.emplace(word, type.name);
      forms.emplace(hisses(word) ? word + "es" : word + "s", type.name);
    });
  }
  return forms;
}

/// Doubling is tried for every short verb: "rammed" is a word, and what is none ("killled") does no harm.
void add_verb(Forms& forms, const std::string& verb, std::string_view type) {
  const bool mute = verb.ends_with("e");
  const std::string stem = mute ? verb.substr(0, verb.size() - 1) : verb;
  forms.emplace(verb, type);
  forms.emplace(hisses(verb) ? verb + "es" : verb + "s", type);
  for (const char* ending : {"ed", "ing"}) {
    forms.emplace(stem + ending, type);
    forms.emplace(stem + stem.back() + ending, type);
  }
}

Forms verb_forms() {
  Forms forms;
  forms.emplace("dying", any_event);
  for (const EventType& type : types) {
    const std::size_t plus = std::min(type.verbs.find('+'), type.verbs.size());
    each_word(type.verbs.substr(0, plus),
              [&](std::string_view verb) { add_verb(forms, std::string(verb), type.name); });
    if (plus < type.verbs.size()) {
      each_word(type.verbs.substr(plus + 1), [&](std::string_view form) { forms.emplace(form, type.name); });
    }
  }
  return forms;
}

std::string_view look_up(const Forms& forms, std::string_view word) {
  const auto found = forms.find(word);
  return found == forms.end() ? std::string_view() : found->second;
}

const EventType* find_type(std::string_view name) {
  const auto found = std::find_if(types.begin(), types.end(), [&](const EventType& t) { return t.name == name; });
  return found == types.end() ? nullptr : &*found;
}

bool lists(const EventType* type, std::string_view other) {
  bool found = false;
  if (type) each_word(type->like, [&](std::string_view word) { found = found || word == other; });
  return found;
}

}  // namespace

std::string_view event_noun(std::string_view word) {
  static const Forms forms = noun_forms();
  return look_up(forms, word);
}

std::string_view event_verb(std::string_view word) {
  static const Forms forms = verb_forms();
  return look_up(forms, word);
}

bool event_types_agree(std::string_view a, std::string_view b) {
  if (a == b || a == any_event || b == any_event) return true;
  return lists(find_type(a), b) || lists(find_type(b), a);
}

int event_type_depth(std::string_view type) {
  if (type == any_event) return 0;
  return type == "attack" || type == "accident" || type == "disaster" ? 1 : 2;
}

std::string event_type_title(std::string_view type) {
  if (type == "airstrike") return "Air strike";
  std::string title(type);
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

}  // namespace stemma::model

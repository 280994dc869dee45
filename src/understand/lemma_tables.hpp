// Irregular English forms, sorted by form, for lemma.cpp.
#pragma once

#include <string_view>

namespace stemma::understand {

struct Irregular {
  std::string_view form, lemma;
};

inline constexpr Irregular irregular_verbs[] = {
    {"am", "be"}, {"are", "be"}, {"arisen", "arise"}, {"arose", "arise"}, {"ate", "eat"}, {"awoke", "awake"},
    {"awoken", "awake"}, {"bade", "bid"}, {"beaten", "beat"}, {"became", "become"}, {"been", "be"},
    {"befallen", "befall"}, {"befell", "befall"}, {"began", "begin"}, {"begun", "begin"}, {"beheld", "behold"},
    {"being", "be"}, {"bent", "bend"}, {"bidden", "bid"}, {"bit", "bite"}, {"bitten", "bite"}, {"bled", "bleed"},
    {"blew", "blow"}, {"blown", "blow"}, {"bore", "bear"}, {"born", "bear"}, {"borne", "bear"}, {"bought", "buy"},
    {"bound", "bind"}, {"bred", "breed"}, {"broke", "break"}, {"broken", "break"}, {"brought", "bring"},
    {"built", "build"}, {"burnt", "burn"}, {"came", "come"}, {"caught", "catch"}, {"chose", "choose"},
    {"chosen", "choose"}, {"clung", "cling"}, {"crept", "creep"}, {"dealt", "deal"}, {"did", "do"}, {"does", "do"},
    {"done", "do"}, {"drank", "drink"}, {"drawn", "draw"}, {"dreamt", "dream"}, {"drew", "draw"}, {"driven", "drive"},
    {"drove", "drive"}, {"drunk", "drink"}, {"dug", "dig"}, {"dwelt", "dwell"}, {"dying", "die"}, {"eaten", "eat"},
    {"fallen", "fall"}, {"fed", "feed"}, {"fell", "fall"}, {"felt", "feel"}, {"fled", "flee"}, {"flew", "fly"},
    {"flies", "fly"}, {"flown", "fly"}, {"flung", "fling"}, {"forbade", "forbid"}, {"forbidden", "forbid"},
    {"foresaw", "foresee"}, {"foreseen", "foresee"}, {"forgave", "forgive"}, {"forgiven", "forgive"},
    {"forgone", "forgo"}, {"forgot", "forget"}, {"forgotten", "forget"}, {"forwent", "forgo"}, {"fought", "fight"},
    {"found", "find"}, {"frolicked", "frolic"}, {"frolicking", "frolic"}, {"froze", "freeze"}, {"frozen", "freeze"},
    {"gave", "give"}, {"given", "give"}, {"goes", "go"}, {"gone", "go"}, {"got", "get"}, {"gotten", "get"},
    {"grew", "grow"}, {"ground", "ground"}, {"grown", "grow"}, {"had", "have"}, {"has", "have"}, {"heard", "hear"},
    {"held", "hold"}, {"hid", "hide"}, {"hidden", "hide"}, {"hung", "hang"}, {"is", "be"}, {"kept", "keep"},
    {"knelt", "kneel"}, {"knew", "know"}, {"known", "know"}, {"laid", "lay"}, {"lain", "lie"}, {"lay", "lay"},
    {"leant", "lean"}, {"leapt", "leap"}, {"learnt", "learn"}, {"led", "lead"}, {"left", "leave"}, {"lent", "lend"},
    {"lit", "light"}, {"lost", "lose"}, {"lying", "lie"}, {"made", "make"}, {"meant", "mean"}, {"met", "meet"},
    {"mimicked", "mimic"}, {"mimicking", "mimic"}, {"misled", "mislead"}, {"mistaken", "mistake"},
    {"mistook", "mistake"}, {"misunderstood", "misunderstand"}, {"mown", "mow"}, {"outdid", "outdo"},
    {"outdone", "outdo"}, {"overcame", "overcome"}, {"overheard", "overhear"}, {"overridden", "override"},
    {"overrode", "override"}, {"oversaw", "oversee"}, {"overseen", "oversee"}, {"overtaken", "overtake"},
    {"overthrew", "overthrow"}, {"overthrown", "overthrow"}, {"overtook", "overtake"}, {"paid", "pay"},
    {"panicked", "panic"}, {"panicking", "panic"}, {"picnicked", "picnic"}, {"picnicking", "picnic"},
    {"pled", "plead"}, {"proven", "prove"}, {"ran", "run"}, {"rang", "ring"}, {"rebuilt", "rebuild"},
    {"redid", "redo"}, {"redone", "redo"}, {"repaid", "repay"}, {"retold", "retell"}, {"rewritten", "rewrite"},
    {"rewrote", "rewrite"}, {"ridden", "ride"}, {"risen", "rise"}, {"rode", "ride"}, {"rose", "rise"},
    {"rung", "ring"}, {"said", "say"}, {"sang", "sing"}, {"sank", "sink"}, {"sat", "sit"}, {"saw", "see"},
    {"seen", "see"}, {"sent", "send"}, {"sewn", "sew"}, {"shaken", "shake"}, {"shone", "shine"}, {"shook", "shake"},
    {"shorn", "shear"}, {"shot", "shoot"}, {"shown", "show"}, {"shrank", "shrink"}, {"shrunk", "shrink"},
    {"slain", "slay"}, {"slept", "sleep"}, {"slew", "slay"}, {"slid", "slide"}, {"slung", "sling"},
    {"smelt", "smell"}, {"sold", "sell"}, {"sought", "seek"}, {"sown", "sow"}, {"spat", "spit"}, {"sped", "speed"},
    {"spent", "spend"}, {"spilt", "spill"}, {"spoke", "speak"}, {"spoken", "speak"}, {"sprang", "spring"},
    {"sprung", "spring"}, {"spun", "spin"}, {"stank", "stink"}, {"stole", "steal"}, {"stolen", "steal"},
    {"stood", "stand"}, {"stricken", "strike"}, {"striven", "strive"}, {"strode", "stride"}, {"strove", "strive"},
    {"struck", "strike"}, {"strung", "string"}, {"stuck", "stick"}, {"stung", "sting"}, {"stunk", "stink"},
    {"sung", "sing"}, {"sunk", "sink"}, {"swam", "swim"}, {"swept", "sweep"}, {"swollen", "swell"},
    {"swore", "swear"}, {"sworn", "swear"}, {"swum", "swim"}, {"swung", "swing"}, {"taken", "take"},
    {"taught", "teach"}, {"thought", "think"}, {"threw", "throw"}, {"thrown", "throw"}, {"told", "tell"},
    {"took", "take"}, {"tore", "tear"}, {"torn", "tear"}, {"trafficked", "traffic"}, {"trafficking", "traffic"},
    {"trod", "tread"}, {"trodden", "tread"}, {"tying", "tie"}, {"undergone", "undergo"}, {"understood", "understand"},
    {"undertaken", "undertake"}, {"undertook", "undertake"}, {"underwent", "undergo"}, {"undid", "undo"},
    {"undone", "undo"}, {"untying", "untie"}, {"upheld", "uphold"}, {"vying", "vie"}, {"was", "be"}, {"went", "go"},
    {"wept", "weep"}, {"were", "be"}, {"withdrawn", "withdraw"}, {"withdrew", "withdraw"}, {"withheld", "withhold"},
    {"withstood", "withstand"}, {"woke", "wake"}, {"woken", "wake"}, {"won", "win"}, {"wore", "wear"},
    {"worn", "wear"}, {"wound", "wound"}, {"wove", "weave"}, {"woven", "weave"}, {"written", "write"},
    {"wrote", "write"}, {"wrung", "wring"},
};

inline constexpr Irregular irregular_nouns[] = {
    {"abuses", "abuse"}, {"aches", "ache"}, {"aircraft", "aircraft"}, {"alias", "alias"}, {"aliases", "alias"},
    {"alumni", "alumnus"}, {"analyses", "analysis"}, {"analysis", "analysis"}, {"apparatus", "apparatus"},
    {"appendices", "appendix"}, {"athletics", "athletics"}, {"atlas", "atlas"}, {"atlases", "atlas"},
    {"avalanches", "avalanche"}, {"axes", "axis"}, {"axis", "axis"}, {"bacteria", "bacterium"},
    {"barracks", "barracks"}, {"bases", "base"}, {"basis", "basis"}, {"bias", "bias"}, {"biases", "bias"},
    {"blouses", "blouse"}, {"bonus", "bonus"}, {"bonuses", "bonus"}, {"bus", "bus"}, {"buses", "bus"},
    {"caches", "cache"}, {"cacti", "cactus"}, {"calories", "calorie"}, {"calves", "calf"}, {"campus", "campus"},
    {"campuses", "campus"}, {"cannabis", "cannabis"}, {"canvas", "canvas"}, {"canvases", "canvas"},
    {"cargoes", "cargo"}, {"cases", "case"}, {"caucus", "caucus"}, {"causes", "cause"}, {"census", "census"},
    {"censuses", "census"}, {"chaos", "chaos"}, {"children", "child"}, {"chorus", "chorus"}, {"choruses", "chorus"},
    {"christmas", "christmas"}, {"circus", "circus"}, {"clauses", "clause"}, {"clothes", "clothes"},
    {"consensus", "consensus"}, {"cookies", "cookie"}, {"coronavirus", "coronavirus"}, {"corps", "corps"},
    {"corpses", "corpse"}, {"cosmos", "cosmos"}, {"courses", "course"}, {"crises", "crisis"}, {"crisis", "crisis"},
    {"criteria", "criterion"}, {"crossroads", "crossroads"}, {"curricula", "curriculum"}, {"curses", "curse"},
    {"databases", "database"}, {"decreases", "decrease"}, {"defenses", "defense"}, {"diabetes", "diabetes"},
    {"diagnoses", "diagnosis"}, {"diagnosis", "diagnosis"}, {"dice", "die"}, {"diseases", "disease"},
    {"echoes", "echo"}, {"economics", "economics"}, {"elves", "elf"}, {"embargoes", "embargo"},
    {"emphases", "emphasis"}, {"emphasis", "emphasis"}, {"enterprises", "enterprise"}, {"ethics", "ethics"},
    {"ethos", "ethos"}, {"excuses", "excuse"}, {"exercises", "exercise"}, {"expenses", "expense"}, {"feet", "foot"},
    {"focus", "focus"}, {"foes", "foe"}, {"franchises", "franchise"}, {"fungi", "fungus"}, {"gallows", "gallows"},
    {"gas", "gas"}, {"gases", "gas"}, {"geese", "goose"}, {"genius", "genius"}, {"greenhouses", "greenhouse"},
    {"gunmen", "gunman"}, {"halves", "half"}, {"headaches", "headache"}, {"headquarters", "headquarters"},
    {"heroes", "hero"}, {"hoes", "hoe"}, {"hooves", "hoof"}, {"horses", "horse"}, {"houses", "house"},
    {"hovercraft", "hovercraft"}, {"hypotheses", "hypothesis"}, {"increases", "increase"}, {"indices", "index"},
    {"iris", "iris"}, {"knives", "knife"}, {"leaves", "leaf"}, {"lens", "lens"}, {"lenses", "lens"},
    {"lice", "louse"}, {"licenses", "license"}, {"lies", "lie"}, {"lives", "life"}, {"loaves", "loaf"},
    {"logistics", "logistics"}, {"mathematics", "mathematics"}, {"matrices", "matrix"}, {"means", "means"},
    {"measles", "measles"}, {"memoranda", "memorandum"}, {"men", "man"}, {"mice", "mouse"}, {"minibus", "minibus"},
    {"minibuses", "minibus"}, {"mosquitoes", "mosquito"}, {"mothers-in-law", "mother-in-law"}, {"movies", "movie"},
    {"negroes", "negro"}, {"news", "news"}, {"nexus", "nexus"}, {"niches", "niche"}, {"noses", "nose"},
    {"nuclei", "nucleus"}, {"nurses", "nurse"}, {"oases", "oasis"}, {"oasis", "oasis"}, {"offenses", "offense"},
    {"oxen", "ox"}, {"parentheses", "parenthesis"}, {"passersby", "passerby"}, {"pauses", "pause"},
    {"people", "people"}, {"phases", "phase"}, {"phenomena", "phenomenon"}, {"phrases", "phrase"},
    {"physics", "physics"}, {"pies", "pie"}, {"plus", "plus"}, {"plusses", "plus"}, {"police", "police"},
    {"politics", "politics"}, {"potatoes", "potato"}, {"prairies", "prairie"}, {"premises", "premise"},
    {"promises", "promise"}, {"purchases", "purchase"}, {"purposes", "purpose"}, {"purses", "purse"},
    {"rabies", "rabies"}, {"radii", "radius"}, {"radius", "radius"}, {"referenda", "referendum"},
    {"refuses", "refuse"}, {"releases", "release"}, {"remains", "remains"}, {"responses", "response"},
    {"rookies", "rookie"}, {"roses", "rose"}, {"scarves", "scarf"}, {"selfies", "selfie"}, {"selves", "self"},
    {"senses", "sense"}, {"series", "series"}, {"shelves", "shelf"}, {"shoes", "shoe"}, {"spacecraft", "spacecraft"},
    {"species", "species"}, {"spouses", "spouse"}, {"status", "status"}, {"statuses", "status"},
    {"stimuli", "stimulus"}, {"strata", "stratum"}, {"surplus", "surplus"}, {"surprises", "surprise"},
    {"syllabi", "syllabus"}, {"tactics", "tactic"}, {"teeth", "tooth"}, {"tennis", "tennis"}, {"thanks", "thanks"},
    {"theses", "thesis"}, {"thesis", "thesis"}, {"thieves", "thief"}, {"ties", "tie"}, {"toes", "toe"},
    {"tomatoes", "tomato"}, {"tornadoes", "tornado"}, {"torpedoes", "torpedo"}, {"trans", "trans"},
    {"troops", "troop"}, {"tuberculosis", "tuberculosis"}, {"universes", "universe"}, {"uses", "use"},
    {"verses", "verse"}, {"vertices", "vertex"}, {"vetoes", "veto"}, {"virus", "virus"}, {"viruses", "virus"},
    {"volcanoes", "volcano"}, {"warehouses", "warehouse"}, {"wives", "wife"}, {"wolves", "wolf"}, {"women", "woman"},
    {"zombies", "zombie"},
};

inline constexpr Irregular irregular_degrees[] = {
    {"best", "good"}, {"better", "good"}, {"farther", "far"}, {"farthest", "far"}, {"further", "far"},
    {"furthest", "far"}, {"least", "little"}, {"less", "little"}, {"more", "more"}, {"most", "most"},
    {"worse", "bad"}, {"worst", "bad"},
};

inline constexpr Irregular auxiliary_forms[] = {
    {"'d", "would"}, {"'ll", "will"}, {"'m", "be"}, {"'re", "be"}, {"'s", "be"}, {"'ve", "have"}, {"ai", "be"},
    {"am", "be"}, {"are", "be"}, {"be", "be"}, {"been", "be"}, {"being", "be"}, {"ca", "can"}, {"could", "could"},
    {"did", "do"}, {"does", "do"}, {"doing", "do"}, {"done", "do"}, {"gets", "get"}, {"getting", "get"},
    {"got", "get"}, {"had", "have"}, {"has", "have"}, {"having", "have"}, {"is", "be"}, {"may", "may"},
    {"might", "might"}, {"must", "must"}, {"n't", "not"}, {"sha", "shall"}, {"should", "should"}, {"was", "be"},
    {"were", "be"}, {"wo", "will"}, {"would", "would"},
};

inline constexpr Irregular function_forms[] = {
    {"'em", "they"}, {"an", "a"}, {"him", "he"}, {"me", "i"}, {"them", "they"}, {"these", "this"}, {"those", "that"},
    {"us", "we"}, {"whom", "whom"},
};

}  // namespace stemma::understand

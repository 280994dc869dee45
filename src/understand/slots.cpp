#include "understand/slots.hpp"

#include <string>
#include <unordered_map>

namespace stemma::understand {
namespace {

struct ClassRow {
  WordClass kind;
  std::string_view words;  // separated by spaces
};

constexpr ClassRow class_rows[] = {
    {WordClass::be, "be is are was were been being am get gets got getting 're remain remained remains"},
    {WordClass::have, "have has had having 've 'd"},
    {WordClass::modal, "may might could would will shall should can must 'll"},
    {WordClass::negator, "not n't no no-one never none nobody neither nor nothing without hardly"},
    {WordClass::deny,
     "deny denies denied denying denial denials refute refutes refuted refuting reject rejects rejected rejecting "
     "dismiss dismissed dismisses dispute disputes disputed disavow disavowed disavows disclaim disclaimed repudiated "
     "rebuts rebutted contradict contradicts contradicted disproved debunked"},
    {WordClass::doubt,
     "discount discounts discounted discounting retract retracts retracted retracting retraction withdraw withdraws "
     "withdrew withdrawn withdrawing withdrawal corrected corrects correcting correction apologise apologises "
     "apologised apologising apologize apologizes apologized apologizing scoff scoffs scoffed scoffing mock mocks "
     "mocked mocking ridicule ridicules ridiculed ridiculing acquit acquits acquitted acquitting acquittal exonerate "
     "exonerates exonerated exonerating exoneration absolve absolves absolved absolving sceptical skeptical scepticism "
     "skepticism sceptic sceptics skeptic skeptics lied lie lies lying fabrication fabrications fabricate fabricated "
     "fabricating fake faked bogus discredit discredits discredited wrongly wrongfully mistakenly erroneously myth "
     "fiction nonsense pretend pretends pretended pretending baseless unfounded groundless unsubstantiated implausible "
     "absurd ridiculous preposterous ludicrous laughable nonsensical "
     "improbable impossible inconceivable unthinkable unable questioned questions questioning challenged decline "
     "declined declines declining rule ruled rules ruling stop stopped stops stopping laugh laughed laughs laughing "
     "shrugged brushed clear cleared clears clearing drop dropped drops dropping yet far fell contrary instead rather "
     "as lack lacks lacked lacking absence little doubtful overturn overturned overturns overturning quash quashed "
     "quashes "
     "quashing rebuff rebuffed rebuffs recant recanted recants recanting disagree disagreed disagrees exaggerated "
     "refrain "
     "refrained refraining pour poured play played plays playing throw threw thrown wrong few arranged arranging "
     "arrange"},
    {WordClass::hedge_adverb,
     "reportedly allegedly apparently possibly perhaps probably likely maybe presumably supposedly purportedly "
     "seemingly "
     "ostensibly potentially conceivably"},
    {WordClass::hedge_verb,
     "believe believes believed believing think thinks thought suspect suspects suspected suspecting fear fears feared "
     "fearing presume presumes presumed assume assumes assumed assuming appear appears appeared appearing seem seems "
     "seemed suggest suggests suggested suggesting indicate indicates indicated speculate speculated rumoured rumored "
     "rumoured alleged alleges allege understood investigate investigating investigates theorize theories theory "
     "hypothesis hypotheses possibility possibilities speculation indications indication"},
    {WordClass::hedge_adjective,
     "unconfirmed possible suspected alleged presumed preliminary unverified potential purported apparent likely "
     "believed probable initial supposed"},
    {WordClass::avert,
     "avoid avoided avoiding avoids prevent prevented preventing prevents foil foiled foiling thwart thwarted "
     "thwarting "
     "avert averted averting disrupted fail failed fails failing refuse refused refuses unlikely false falsely hoax "
     "untrue unclear uncertain unknown doubt doubts doubted"},
    {WordClass::intent,
     "plan plans planned planning plot plots plotted plotting threaten threatens threatened threatening want wants "
     "wanted wanting intend intends intended intending try tries tried trying attempt attempts attempted attempting "
     "aim "
     "aims aimed aiming hope hopes hoped vow vowed vows urge urged urging call called calling ready order ordered seek "
     "seeks sought decided wish wished conspiring conspired conspiracy"},
    {WordClass::person,
     "man woman boy girl child kid baby infant toddler teenager teen person individual victim passenger driver pilot "
     "copilot co-pilot motorist cyclist pedestrian worker employee guard officer policeman policewoman soldier marine "
     "sailor airman serviceman civilian student pupil teacher doctor nurse paramedic firefighter journalist reporter "
     "cameraman photographer priest imam pastor monk nun tourist visitor resident villager farmer fisherman shepherd "
     "migrant refugee protester demonstrator bystander attacker gunman bomber assailant perpetrator shooter suspect "
     "militant insurgent fighter terrorist extremist jihadist rebel hostage-taker hijacker kidnapper accomplice "
     "commander leader facilitator sub-commander deputy chief official minister mayor governor lawmaker politician "
     "candidate ambassador diplomat consul general colonel major captain lieutenant sergeant corporal inspector "
     "detective contractor interpreter translator engineer technician miner builder labourer laborer climber hiker "
     "skier "
     "swimmer diver crewman crewmember crew-member steward stewardess conductor engineer trucker father mother dad mum "
     "mom son daughter brother sister husband wife grandmother grandfather grandson granddaughter uncle aunt nephew "
     "niece cousin fiance fiancee girlfriend boyfriend partner relative parent sibling widow neighbour neighbor friend "
     "colleague co-worker coworker citizen national american briton frenchman teammate athlete player coach fan "
     "spectator singer musician "
     "actor scientist professor lawyer judge prosecutor activist volunteer aid-worker shopkeeper vendor waiter manager "
     "owner clerk cashier customer patient inmate prisoner detainee fugitive associate cleric preacher lone-wolf "
     "hostage captive male female adult pensioner couple fanatic smuggler dealer trafficker recruiter financier "
     "planner "
     "bombmaker bomb-maker emplacer sniper lorry-driver bus-driver agent operative sheriff fireman one"},
    {WordClass::people,
     "men women boys girls children kids babies infants toddlers teenagers teens individuals passengers drivers pilots "
     "motorists cyclists pedestrians workers employees guards officers policemen soldiers marines sailors airmen "
     "servicemen servicewomen civilians students pupils teachers doctors nurses paramedics firefighters journalists "
     "reporters priests monks nuns tourists visitors residents villagers farmers fishermen shepherds migrants refugees "
     "protesters demonstrators bystanders attackers gunmen bombers assailants perpetrators shooters suspects militants "
     "insurgents fighters terrorists extremists jihadists rebels hijackers kidnappers accomplices commanders leaders "
     "facilitators officials ministers lawmakers politicians diplomats troops personnel police forces contractors "
     "engineers miners builders labourers laborers climbers hikers skiers swimmers divers crew crewmen crewmembers "
     "members staff fathers mothers parents sons daughters brothers sisters relatives siblings neighbours neighbors "
     "friends colleagues co-workers coworkers workmates citizens nationals locals foreigners americans britons "
     "athletes players fans spectators "
     "activists volunteers shopkeepers customers patients inmates prisoners detainees associates clerics hostages "
     "captives males females adults pensioners couples families family revellers revelers worshippers worshipers "
     "holidaymakers vacationers commuters shoppers diners guests partygoers concertgoers onlookers responders rescuers "
     "peacekeepers agents operatives recruits conscripts veterans schoolchildren schoolgirls schoolboys youths elders "
     "muslims christians jews sons-in-law couriers smugglers emplacers planners defenders assistants occupants"},
    {WordClass::plain_people,
     "people persons person others other more victims dead deaths lives bodies fatalities casualties injuries arrest "
     "wounded "
     "injured body corpses souls individuals survivors one ones killed arrests human humans"},
    {WordClass::attacker,
     "attacker attackers gunman gunmen bomber bombers assailant assailants perpetrator perpetrators shooter shooters "
     "terrorist terrorists militant militants hijacker hijackers extremist extremists jihadist jihadists insurgent "
     "insurgents rebel rebels suspect suspects fanatic killer killers knifeman murderer arsonist arsonists individual "
     "kidnapper kidnappers abductors hostage-takers pirate pirates robber robbers"},
    {WordClass::force,
     "police policeman policemen officer officers soldier soldiers troops forces army military guards guard "
     "authorities "
     "security marines commandos navy air-force gendarmes swat"},
    {WordClass::incident,
     "attack attacks assault assaults bombing bombings blast blasts explosion explosions shooting shootings massacre "
     "rampage stabbing stabbings strike strikes airstrike airstrikes raid raids ambush ambushes crash crashes "
     "collision "
     "collisions derailment derailments accident accidents disaster disasters tragedy fire fires blaze blazes wildfire "
     "wildfires inferno flood floods flooding earthquake quake tremor tsunami landslide landslides mudslide avalanche "
     "storm hurricane cyclone typhoon tornado sinking shipwreck capsizing capsize stampede crush collapse eruption "
     "outbreak killing killings murder murders atrocity carnage slaughter siege hijacking kidnapping abduction "
     "hostage-taking incident riot riots clash clashes protest protests demonstration operation operations offensive "
     "shelling bombardment launch leak spill search ramming rioting looting gunfight shootout gunbattle unrest "
     "lynching hijackings robbery robberies heist heists burglary burglaries arson vandalism hit-and-run brawl "
     "break-in break-ins carjacking carjackings"},
    {WordClass::attack,
     "attack attacks assault assaults bombing bombings shooting shootings massacre rampage stabbing stabbings ambush "
     "atrocity slaughter siege hijacking killings ramming carnage murders murder airstrike airstrikes shelling "
     "bombardment raid raids"},
    {WordClass::impact,
     "plow plows plowed plowing plough ploughs ploughed ploughing ram rams rammed ramming mow mows mowed mowing mown "
     "careen careened careening career careered careering barrel barreled barrelled barreling barrelling smash smashed "
     "smashes smashing slam slammed slams slamming crash crashed crashes crashing sped speed speeding tear tore "
     "tearing "
     "run ran running runs hit hits hitting drive drove driven drives driving zigzagged zig-zagged zigzagging rushed "
     "rushes accelerate accelerated accelerating accelerates mount mounted mounts veer veered veering charge charged "
     "steer steered swerve swerved rolled bulldozed struck crush crushed crushing trample trampled"},
    {WordClass::assault_verb,
     "attack attacks attacked attacking target targets targeted targeting storm stormed storming bomb bombed bombing "
     "raid raided ambush ambushed ambushing assault assaulted assaulting strike struck striking hit shell shelled "
     "shelling besieged stab stabbed stabbing massacred massacre murdered slaughtered shot gunned torched stormed"},
    {WordClass::shoot, "shoot shoots shot shooting shootings fire fires fired firing gunfire gunshot gunshots shots"},
    {WordClass::crash,
     "crash crashed crashes crashing collide collided collides colliding derail derailed derails derailing explode "
     "exploded explodes exploding detonate detonated detonates detonating erupt erupted sank sink sunk sinking capsize "
     "capsized capsizing collapse collapsed collapsing burst burned burnt overturned overturn went plunged plunge "
     "plunging slammed plummeted landed ditched ran struck hit engulfed swept flooded ripped tore shook"},
    {WordClass::happen,
     "happen happened happens happening occur occurred occurs occurring took take taken place unfolded began started"},
    {WordClass::rise,
     "rose rise rises rising risen climbed climbs climb climbing increased increase jumped reached reaches stood "
     "stands "
     "stand standing hit grew grown passed topped exceeded soared mounted fell revised raised put now"},
    {WordClass::vehicle,
     "truck trucks lorry lorries van vans car cars vehicle vehicles bus tractor-trailer pickup suv jeep minivan "
     "bulldozer motorcycle motorbike taxi minibus"},
    {WordClass::craft,
     "plane aircraft airplane aeroplane jet airliner helicopter flight seaplane train trains ferry boat ship vessel "
     "barge tanker bus coach freighter trawler trawlers airbus boeing cessna tram ferry yacht dinghy balloon carriage "
     "locomotive"},
    {WordClass::arms,
     "gun guns rifle rifles pistol pistols handgun handguns revolver shotgun firearm firearms weapon weapons arms "
     "weaponry ammunition grenade grenades bomb bombs explosive explosives knife knives machete machetes axe axes "
     "sword "
     "hammer dagger blade ied ieds mortar mortars rocket rockets missile missiles drone drones artillery shell shells "
     "landmine landmines mine mines vest vests belt dynamite tnt acid petrol gasoline molotov kalashnikov kalashnikovs "
     "ak-47 ak-47s machine-gun machine-guns launcher launchers device devices airstrike airstrikes gas sarin chlorine "
     "launchers revolvers swords daggers blades firebomb firebombs carbine carbines torpedo torpedoes howitzer "
     "howitzers "
     "bazooka bazookas bayonet bayonets crossbows hatchet hatchets cleaver semtex napalm "
     "arsenal crossbow fire-bomb fire-bombs petrol-bomb petrol-bombs car-bomb car-bombs magnum glock"},
    {WordClass::arms_cue,
     "armed using used use uses with wielding wielded carrying carried brandishing brandished detonated detonating "
     "detonate exploded explode threw throwing hurled hurling lobbed loaded laden packed filled full stuffed rigged "
     "found seized recovered discovered uncovered discovery wearing wore strapped planted fired firing opened launched "
     "dropped attacked stabbed killed killing shot equipped by holding waved waving pointed pointing pulled drew "
     "aimed confiscated confiscating"},
    {WordClass::crowd,
     "crowd crowds pedestrians pedestrian people revellers revelers throngs throng spectators tourists worshippers "
     "worshipers shoppers commuters passers-by bystanders crowds celebrants protesters demonstrators marchers "
     "civilians "
     "children men women groups group mass masses parade soldiers police officers troops students families passengers "
     "concertgoers partygoers festivalgoers runners cyclists holidaymakers locals queue diners procession"},
    {WordClass::locale,
     "tunnel bridge river lake sea beach boardwalk promenade street road highway motorway avenue square market mall "
     "station airport school university church mosque synagogue temple cathedral hotel restaurant cafe bar nightclub "
     "club theater theatre stadium arena hall park forest woods wood wooded woodland mountain mountains mountainside "
     "hill hills hillside hilly field fields village town city suburb district area region province northwest "
     "northeast "
     "southwest southeast north south east west coast seafront waterfront beachfront harbour harbor port base compound "
     "checkpoint terminal embassy consulate hospital prison camp mine factory plant warehouse building house apartment "
     "block "
     "tower pavement sidewalk parking lot corner strip stretch valley desert island bay strait canal runway airfield "
     "border "
     "intersection junction crossing bank store shop firm gym court court-room neighborhood neighbourhood ranch farm "
     "reservoir dam pier riverbank shore supermarket center centre heart college campus classroom courtroom courthouse "
     "crosswalk rooftop"},
    {WordClass::fighter,
     "fighters members militants followers troops soldiers insurgents combatants men recruits personnel"},
    {WordClass::place_preposition,
     "in at on near along outside inside into through off across around over beside onto under beneath within between "
     "by from against"},
    {WordClass::determiner, "the a an this that these those his her their its our my your all another some any both"},
    {WordClass::relative, "who whom which whose where when that"},
    {WordClass::subordinator,
     "because although though while whereas after before since until unless as when if whether how why what where"},
    {WordClass::say,
     "say says said saying tell tells told telling add adds added report reports reported reporting claim claims "
     "claimed "
     "announce announced confirm confirmed confirms state stated states describe described note noted wrote tweeted "
     "posted estimate estimates estimated estimating according warn warned"},
};

/// What nouns are beyond the lists above.
constexpr ClassRow noun_rows[] = {
#define X(kind, words) {WordClass::kind, words},
#include "understand/noun_kinds.inc"
#undef X
};

struct TriggerRow {
  Slot slot;
  TriggerKind kind;
  std::string_view words;
};

using K = TriggerKind;

constexpr TriggerRow trigger_rows[] = {
    {Slot::killed, K::transitive,
     "kill kills killed killing slay slain slaying murder murdered murdering massacred slaughtered slaughtering "
     "assassinated beheaded electrocuted drowned martyred"},
    {Slot::killed, K::intransitive, "die dies died dying perish perishes perished perishing succumbed drown"},
    {Slot::killed, K::adjective, "dead deceased lifeless"},
    {Slot::killed, K::noun,
     "death deaths victims fatality fatalities body bodies corpse corpses lives killing killings murder murders "
     "assassination slayings assassinations beheadings lynchings"},
    {Slot::killed, K::toll, "toll"},
    {Slot::injured, K::transitive,
     "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maim maimed maiming "
     "hospitalized "
     "hospitalised harmed"},
    {Slot::injured, K::noun, "injury injuries wounds"},
    {Slot::casualties, K::noun, "casualty casualties"},
    {Slot::missing, K::adjective, "missing unaccounted"},
    {Slot::detained, K::transitive,
     "arrest arrested arrests arresting detain detains detained detaining capture captures captured capturing "
     "apprehend "
     "apprehended apprehending nab nabs nabbed nabbing imprisoned jailed handcuffed cuffed"},
    {Slot::detained, K::intransitive, "surrendered"},
    {Slot::detained, K::noun, "arrest arrests detention detentions apprehension capture"},
    {Slot::freed, K::transitive,
     "free freed freeing rescue rescued rescues rescuing release released releasing releases liberated saved "
     "extricated"},
    {Slot::freed, K::intransitive, "escaped"},
    {Slot::abducted, K::transitive, "abduct abducted abducting abducts kidnap kidnapped kidnapping kidnaps"},
};

using Table = std::unordered_map<std::string_view, WordInfo>;

template <typename Use>
void each_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    if (space > 0) use(words.substr(0, space));
    words.remove_prefix(std::min(space + 1, words.size()));
  }
}

Table build() {
  Table table;
  const auto put = [&table](const ClassRow& row) {
    each_word(row.words, [&](std::string_view w) { table[w].classes |= bit(row.kind); });
  };
  for (const ClassRow& row : class_rows) put(row);
  for (const ClassRow& row : noun_rows) put(row);
  // The first row that names a form wins: "killing" is a verb before it is a noun.
  for (const TriggerRow& row : trigger_rows)
    each_word(row.words, [&](std::string_view w) {
      if (auto& info = table[w]; !info.trigger) info.trigger = Trigger{row.slot, row.kind};
    });
  return table;
}

}  // namespace

WordInfo word_info(std::string_view lower) {
  static const Table table = build();
  const auto found = table.find(lower);
  return found == table.end() ? WordInfo{} : found->second;
}

}  // namespace stemma::understand

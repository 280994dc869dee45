// The plain values of Stemma: what a report says, and what an account of an incident holds.
//
// They carry no behaviour. Field names, meanings and the strings of each enumeration are those of the outward
// contract (schemas stemma.document/1 and stemma.account/1). Texts are UTF-8; spans are bytes of `Document::text`
// (see span.hpp); dates and times are EDTF strings (ISO 8601-2); an unknown value is empty, never guessed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/span.hpp"

namespace stemma {

/// What a document is: a report as outlets publish them, one post of a channel or chat, or one e-mail.
enum class DocumentKind { report, post, mail };
enum class BlockKind { paragraph, heading, quotation, list, caption, table, preformatted };
enum class MentionType { person, organization, place, facility, nationality, weapon, event, product, other };
enum class Precision { exact, town, region, country };
enum class AttributionKind { direct, indirect, mixed };
enum class Slot {
  killed,
  injured,
  casualties,
  missing,
  detained,
  freed,
  abducted,
  perpetrator_count,
  strength,
  responsibility,
  perpetrator,
  weapon,
  target,
  motive,
  cause,
  place,
  date,
  nationality,
  founded,
  statement,
};
enum class Qualifier { exactly, at_least, more_than, about, nearly, up_to, fewer_than };
enum class Mode { claimed, attributed };
enum class Polarity { affirmed, denied };
enum class Certainty { asserted, hedged };
enum class ReadingStatus { single, agreed, compatible, updated, disputed };
enum class DerivationKind { copy, wire, quote, citation };
/// `full` and `fast` are English with and without the encoder; `partial` is what plain rules find in some other
/// languages; `none` is a text cut into sentences and no more.
enum class UnderstandingTier { full, fast, partial, none };

/// Bytes [byte_begin, byte_end) of the preserved original gave `text` of the document.
struct OriginRun {
  Span text;
  std::uint64_t byte_begin = 0;
  std::uint64_t byte_end = 0;
  bool operator==(const OriginRun&) const = default;
};

/// Where something stands on a printed page, in points from its upper left corner.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// One block of a document's text, as its source tells them apart. Blocks stand in text order and never overlap.
struct TextBlock {
  Span span;
  BlockKind kind = BlockKind::paragraph;
  std::optional<std::string> time;      ///< EDTF: of the post of a live blog that the block belongs to
  std::string language;                 ///< BCP 47, only where it is another than the document's
  std::optional<std::uint32_t> page{};  ///< PDF: from 1 on; where it goes on over a break, the first
  std::optional<Box> box{};             ///< PDF: of its lines before any break
};

/// How an item was unpacked: bytes [begin, end) of what the layer before gave (the first: of the original) were
/// decoded as `coding` says: "warc", "arc", "http", "chunked", "gzip", "zstd", "deflate", "br", "zip", "base64",
/// "quoted-printable", "identity".
struct Layer {
  std::string coding;
  std::uint64_t begin = 0, end = 0;
};

/// A name as it stands in the text. `entity` indexes Document::entities.
struct Mention {
  Span span;
  MentionType type = MentionType::other;
  std::size_t entity = 0;
};

/// One bearer of names within a document, or, in an Account, across documents.
struct Entity {
  std::string id;    ///< "n3"
  std::string name;  ///< the fullest form
  MentionType type = MentionType::other;
  std::vector<std::string> aliases;    ///< every other form, sorted, without the name
  std::vector<std::string> documents;  ///< ids; only in an Account
};

/// Where a phrase leads that tells a place by another: "30 km south of Kelm", "near Kelm".
struct RelativePlace {
  Span span;  ///< the whole phrase
  double latitude = 0, longitude = 0;
  Precision precision = Precision::region;
};

struct Place {
  Span span;
  std::string name;                    ///< the gazetteer's name, or the text itself for written coordinates
  double latitude = 0, longitude = 0;  ///< WGS 84, degrees
  std::string country;                 ///< ISO 3166-1 alpha-2, or empty
  std::optional<std::int64_t> geonames;
  Precision precision = Precision::town;
  std::optional<RelativePlace> relative = {};  ///< where the text means a spot away from it
};

struct TimeMention {
  Span span;
  std::string value;  ///< EDTF
};

/// Who is said to say what. Each role may be in several pieces, in text order.
struct Attribution {
  std::string id;  ///< "a1"
  std::vector<Span> source, cue, content;
  AttributionKind kind = AttributionKind::indirect;
  std::optional<std::string> speaker;  ///< fullest name in the document
  std::optional<std::size_t> entity;   ///< the speaker in Document::entities, where it is one of them
  std::optional<std::size_t> within;   ///< index of the attribution whose content holds this one
};

struct ChainLink {
  std::string name;
  Span span;  ///< of the source phrase
  std::string cue;
  std::optional<std::size_t> entity;  ///< in Document::entities
};

/// What somebody holds to be so, in one place of one document.
struct Statement {
  std::string id;        ///< unique in an account
  std::string document;  ///< Document::id
  Span span;
  Slot slot = Slot::statement;
  std::optional<std::int64_t> number, low, high;  ///< counts: as stated, and the interval that it allows
  Qualifier qualifier = Qualifier::exactly;       ///< counts only
  std::optional<std::string> approximate;         ///< "dozens"
  std::optional<std::string> of;                  ///< the sub-group that is counted
  std::optional<std::string> value;               ///< the other slots
  std::optional<std::string> actor;               ///< responsibility only, as are actor_entity and mode
  std::optional<std::size_t> actor_entity;
  Mode mode = Mode::attributed;
  Polarity polarity = Polarity::affirmed;
  Certainty certainty = Certainty::asserted;
  std::optional<std::size_t> incident;  ///< in Document::incidents
  std::optional<std::string> event;     ///< Event::id, given by the account
  std::vector<ChainLink> chain;         ///< nearest source first; empty: the outlet's own voice
};

/// One happening that a document speaks of: its main incident, or one from a background paragraph.
struct Incident {
  Span trigger;                      ///< the words that introduce it ("a suicide bombing")
  std::string type;                  ///< "attack", "crash", ...: see model/event_types.hpp
  std::string date;                  ///< EDTF, or empty
  std::optional<std::size_t> place;  ///< in Document::places
  std::string phrase;                ///< what the text calls it, for a title
  bool main = false;                 ///< the one that the document is mainly about
  std::vector<Span> scope;           ///< sentences that speak of it
};

/// How much of a text was read for what it says. What stands in `not_done` was not tried: nothing follows from its
/// absence.
struct Understanding {
  UnderstandingTier tier = UnderstandingTier::none;
  std::string language;  ///< BCP 47, or empty
  std::vector<std::string> done, not_done;
};

/// One report: stemma.document/1.
struct Document {
  std::string id;  ///< SHA-256 of the preserved bytes, in hex; "#n" follows for the n-th document of an archive
  std::string path, media_type;
  DocumentKind kind = DocumentKind::report;
  std::optional<std::string> url, outlet, title;
  std::vector<std::string> byline;
  std::optional<std::string> published, modified;  ///< EDTF
  std::optional<std::string> agency;               ///< declared origin: the agency that the page credits
  std::string language;                            ///< BCP 47, or empty
  std::string text;
  std::vector<OriginRun> origin;
  std::vector<TextBlock> blocks;    ///< may be empty: the text is one run of paragraphs
  std::vector<Layer> layers;        ///< empty: the text lies in the original as it is
  std::vector<OriginRun> unpacked;  ///< where a layer is compressed: exact runs in the bytes that the last layer gave
  std::optional<std::string> reply_to;        ///< posts: the id of the document that is answered
  std::optional<std::string> forwarded_from;  ///< posts: where the source says that it was first published
  std::vector<std::string> notes;  ///< what a reader should know, one sentence each ("modified before published")
  std::optional<std::string> error;

  // given by `annotate`
  std::optional<Understanding> understanding;
  std::vector<Span> sentences;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<Place> places;
  std::vector<TimeMention> times;
  std::vector<Attribution> attributions;
  std::vector<Incident> incidents;
  std::vector<Statement> statements;

  std::optional<std::string> event;  ///< Event::id that it is mainly about, given by the account
};

struct Reading {
  std::string summary;  ///< "at least 163"
  std::optional<std::int64_t> low, high;
  std::optional<std::string> value;
  Polarity polarity = Polarity::affirmed;
  std::vector<std::string> statements;     ///< Statement::id
  std::optional<std::string> first, last;  ///< EDTF of the reports, where they carry a date
  std::size_t origins = 0;                 ///< at most so many independent origins; never a confirmation
};

/// All readings of one slot (and, for a count, one sub-group) of one event.
struct Fact {
  Slot slot = Slot::statement;
  std::optional<std::string> of;
  ReadingStatus status = ReadingStatus::single;
  std::vector<Reading> readings;
};

struct EventPlace {
  std::string name;
  double latitude = 0, longitude = 0;
  Precision precision = Precision::town;
};

struct Event {
  std::string id, title, type;
  std::string date;  ///< EDTF, or empty
  std::optional<EventPlace> place;
  std::vector<std::string> documents;
  std::vector<Fact> facts;
};

struct Evidence {
  std::string document;
  Span span;
};

/// `from` derives from `to` (ids of documents or statements), or, for a quote, both from the same words.
struct Derivation {
  std::string from, to;
  DerivationKind kind = DerivationKind::copy;
  std::vector<Evidence> evidence;
};

struct PassInfo {
  std::string name;
  int version = 1;  ///< changes whenever the behaviour does
};

/// What all reports together say: stemma.account/1.
struct Account {
  std::string version;  ///< of the program
  std::vector<PassInfo> passes;
  std::vector<Document> documents;
  std::vector<Entity> entities;
  std::vector<Event> events;
  std::vector<Statement> statements;
  std::vector<Derivation> derivations;
};

}  // namespace stemma

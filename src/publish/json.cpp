// The contract's JSON, written value by value: keys stand in the contract's order, so that the same account gives the
// same bytes. A document is turned into JSON and printed before the next is begun, which keeps memory flat.
#include "publish/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/text_index.hpp"
#include "model/names.hpp"

namespace stemma::publish {
namespace {

using Json = nlohmann::ordered_json;
using model::name;

// Turns byte spans of one text into spans of code points. A span that reaches beyond the text is cut.
class Counter {
 public:
  explicit Counter(const Document& document) : text_(document.text), index_(document.text) {}

  std::uint32_t at(std::uint32_t byte) const {
    return index_.code_point(text_, std::min<std::uint32_t>(byte, static_cast<std::uint32_t>(text_.size())));
  }
  Json operator()(Span span) const { return Json::array({at(span.begin), at(span.end)}); }
  Json operator()(const std::vector<Span>& spans) const {
    Json out = Json::array();
    for (Span span : spans) out.push_back((*this)(span));
    return out;
  }

 private:
  std::string_view text_;
  base::TextIndex index_;
};

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }

template <typename T>
Json id_or_null(const std::optional<std::size_t>& index, const std::vector<T>& from) {
  return index && *index < from.size() ? Json(from[*index].id) : Json(nullptr);
}

template <typename T, typename Make>
Json list(const std::vector<T>& values, Make make) {
  Json out = Json::array();
  for (const T& value : values) out.push_back(make(value));
  return out;
}

// One line; bytes that are no UTF-8 become U+FFFD rather than an exception.
std::string print(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json origin(const std::vector<OriginRun>& runs, const Counter& count) {
  return list(runs, [&](const OriginRun& run) {
    return Json::array({count.at(run.text.begin), count.at(run.text.end), run.byte_begin, run.byte_end});
  });
}

Json block(const TextBlock& value, const Counter& count) {
  Json out = {{"span", count(value.span)}, {"kind", name(value.kind)}};
  if (value.time) out["time"] = *value.time;
  if (!value.language.empty()) out["language"] = value.language;
  if (value.page) out["page"] = *value.page;
  if (value.box) out["box"] = Json::array({value.box->left, value.box->top, value.box->right, value.box->bottom});
  return out;
}

Json layer(const Layer& value) { return {{"coding", value.coding}, {"bytes", Json::array({value.begin, value.end})}}; }

Json understanding(const Understanding& value) {
  return {{"tier", name(value.tier)},
          {"language", or_null(value.language)},
          {"done", value.done},
          {"not_done", value.not_done}};
}

// What only some documents have: the keys stand where there is something to say.
void add_particulars(Json& out, const Document& document, const Counter& count) {
  if (!document.blocks.empty())
    out["blocks"] = list(document.blocks, [&](const TextBlock& value) { return block(value, count); });
  if (!document.layers.empty()) out["layers"] = list(document.layers, layer);
  if (!document.unpacked.empty()) out["unpacked"] = origin(document.unpacked, count);
  if (document.reply_to) out["reply_to"] = *document.reply_to;
  if (document.forwarded_from) out["forwarded_from"] = *document.forwarded_from;
  if (!document.notes.empty()) out["notes"] = document.notes;
  if (document.understanding) out["understanding"] = understanding(*document.understanding);
  if (document.error) out["error"] = *document.error;
}

Json reading_part(const Document& document, const Counter& count) {
  Json out = {{"schema", "stemma.document/1"},
              {"id", document.id},
              {"path", document.path},
              {"media_type", document.media_type},
              {"kind", name(document.kind)},
              {"url", or_null(document.url)},
              {"outlet", or_null(document.outlet)},
              {"title", or_null(document.title)},
              {"byline", document.byline},
              {"published", or_null(document.published)},
              {"modified", or_null(document.modified)},
              {"agency", or_null(document.agency)},
              {"language", or_null(document.language)},
              {"text", document.text},
              {"origin", origin(document.origin, count)}};
  add_particulars(out, document, count);
  return out;
}

Json mention(const Mention& value, const Document& document, const Counter& count) {
  return {{"span", count(value.span)},
          {"type", name(value.type)},
          {"entity", id_or_null(std::optional(value.entity), document.entities)}};
}

Json entity(const Entity& value) {
  return {{"id", value.id}, {"name", value.name}, {"type", name(value.type)}, {"aliases", value.aliases}};
}

Json place(const Place& value, const Counter& count) {
  Json out = {{"span", count(value.span)},         {"name", value.name},
              {"latitude", value.latitude},        {"longitude", value.longitude},
              {"country", or_null(value.country)}, {"geonames", or_null(value.geonames)},
              {"precision", name(value.precision)}};
  if (const auto& away = value.relative)
    out["relative"] = {{"span", count(away->span)},
                       {"latitude", away->latitude},
                       {"longitude", away->longitude},
                       {"precision", name(away->precision)}};
  return out;
}

Json attribution(const Attribution& value, const Document& document, const Counter& count) {
  return {{"id", value.id},
          {"source", count(value.source)},
          {"cue", count(value.cue)},
          {"content", count(value.content)},
          {"kind", name(value.kind)},
          {"speaker", or_null(value.speaker)},
          {"entity", id_or_null(value.entity, document.entities)},
          {"within", id_or_null(value.within, document.attributions)}};
}

Json chain(const Statement& statement, const Counter& count) {
  return list(statement.chain, [&](const ChainLink& link) -> Json {
    return {{"name", link.name}, {"span", count(link.span)}, {"cue", or_null(link.cue)}};
  });
}

// Every key stands in every statement; those that do not apply to its slot are null.
Json statement(const Statement& value, const Counter& count) {
  const bool counted = model::is_count(value.slot), blamed = value.slot == Slot::responsibility;
  return {{"id", value.id},
          {"document", value.document},
          {"span", count(value.span)},
          {"slot", name(value.slot)},
          {"number", or_null(value.number)},
          {"low", or_null(value.low)},
          {"high", or_null(value.high)},
          {"qualifier", counted ? Json(name(value.qualifier)) : Json(nullptr)},
          {"approximate", or_null(value.approximate)},
          {"of", or_null(value.of)},
          {"value", or_null(value.value)},
          {"actor", or_null(value.actor)},
          {"mode", blamed ? Json(name(value.mode)) : Json(nullptr)},
          {"polarity", name(value.polarity)},
          {"certainty", name(value.certainty)},
          {"event", or_null(value.event)},
          {"chain", chain(value, count)}};
}

void add_annotations(Json& out, const Document& document, const Counter& count) {
  out["sentences"] = count(document.sentences);
  out["mentions"] = list(document.mentions, [&](const Mention& value) { return mention(value, document, count); });
  out["entities"] = list(document.entities, entity);
  out["places"] = list(document.places, [&](const Place& value) { return place(value, count); });
  out["times"] = list(document.times, [&](const TimeMention& value) -> Json {
    return {{"span", count(value.span)}, {"value", value.value}};
  });
  out["attributions"] =
      list(document.attributions, [&](const Attribution& value) { return attribution(value, document, count); });
  out["statements"] = list(document.statements, [&](const Statement& value) { return statement(value, count); });
}

Json reading(const Reading& value) {
  return {{"summary", value.summary},      {"low", or_null(value.low)},        {"high", or_null(value.high)},
          {"value", or_null(value.value)}, {"polarity", name(value.polarity)}, {"statements", value.statements},
          {"first", or_null(value.first)}, {"last", or_null(value.last)},      {"origins", value.origins}};
}

Json fact(const Fact& value) {
  return {{"slot", name(value.slot)},
          {"of", or_null(value.of)},
          {"status", name(value.status)},
          {"readings", list(value.readings, reading)}};
}

Json event_place(const std::optional<EventPlace>& value) {
  if (!value) return nullptr;
  return {{"name", value->name},
          {"latitude", value->latitude},
          {"longitude", value->longitude},
          {"precision", name(value->precision)}};
}

Json event(const Event& value) {
  return {{"id", value.id},
          {"title", value.title},
          {"type", or_null(value.type)},
          {"date", or_null(value.date)},
          {"place", event_place(value.place)},
          {"documents", value.documents},
          {"facts", list(value.facts, fact)}};
}

// Documents of an account by id, each with its counter made on first use and kept for what follows.
class Texts {
 public:
  explicit Texts(const Account& account) {
    for (const Document& document : account.documents) documents_.emplace(document.id, &document);
  }

  const Counter& of(const std::string& id) {
    const auto known = counters_.find(id);
    if (known != counters_.end()) return known->second;
    const auto document = documents_.find(id);
    return counters_.emplace(id, Counter(document == documents_.end() ? nothing_ : *document->second)).first->second;
  }

 private:
  const Document nothing_;
  std::unordered_map<std::string_view, const Document*> documents_;
  std::unordered_map<std::string, Counter> counters_;
};

Json derivation(const Derivation& value, Texts& texts) {
  return {{"from", value.from},
          {"to", value.to},
          {"kind", name(value.kind)},
          {"evidence", list(value.evidence, [&](const Evidence& part) -> Json {
             return {{"document", part.document}, {"span", texts.of(part.document)(part.span)}};
           })}};
}

// One element a line.
template <typename T, typename Make>
void print_list(std::string& out, std::string_view key, const std::vector<T>& values, Make make) {
  out.append(" \"").append(key).append("\": [");
  bool first = true;
  for (const T& value : values) {
    out.append(first ? "\n  " : ",\n  ").append(print(make(value)));
    first = false;
  }
  out.append(values.empty() ? "]" : "\n ]");
}

Json generator(const Account& account) {
  const auto passes = list(account.passes, [](const PassInfo& pass) -> Json {
    return {{"name", pass.name}, {"version", pass.version}};
  });
  return {{"name", "stemma"}, {"version", account.version}, {"passes", passes}};
}

}  // namespace

std::string document_json(const Document& document, bool annotated) {
  const Counter count(document);
  Json out = reading_part(document, count);
  if (annotated) add_annotations(out, document, count);
  return print(out);
}

std::string account_json(const Account& account) {
  Texts texts(account);
  std::string out = "{\n \"schema\": \"stemma.account/1\",\n \"generator\": " + print(generator(account)) + ",\n";
  print_list(out, "documents", account.documents, [&](const Document& document) {
    Json value = reading_part(document, texts.of(document.id));
    value["event"] = or_null(document.event);
    return value;
  });
  out += ",\n";
  print_list(out, "entities", account.entities, [](const Entity& value) {
    Json named = entity(value);
    named["documents"] = value.documents;
    return named;
  });
  out += ",\n";
  print_list(out, "events", account.events, event);
  out += ",\n";
  print_list(out, "statements", account.statements,
             [&](const Statement& value) { return statement(value, texts.of(value.document)); });
  out += ",\n";
  print_list(out, "derivations", account.derivations,
             [&](const Derivation& value) { return derivation(value, texts); });
  out += "\n}\n";
  return out;
}

}  // namespace stemma::publish

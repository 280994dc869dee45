#include "model/names.hpp"

#include <array>
#include <cstddef>

namespace stemma::model {
namespace {

constexpr std::array<std::string_view, 3> document_kinds = {"report", "post", "mail"};
constexpr std::array<std::string_view, 7> block_kinds = {"paragraph", "heading", "quotation",   "list",
                                                         "caption",   "table",   "preformatted"};
constexpr std::array<std::string_view, 9> mention_types = {
    "person", "organization", "place", "facility", "nationality", "weapon", "event", "product", "other"};
constexpr std::array<std::string_view, 4> precisions = {"exact", "town", "region", "country"};
constexpr std::array<std::string_view, 3> kinds = {"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 20> slots = {
    "killed",   "injured",        "casualties",  "missing",  "detained", "freed",  "abducted", "perpetrator_count",
    "strength", "responsibility", "perpetrator", "weapon",   "target",   "motive", "cause",    "place",
    "date",     "nationality",    "founded",     "statement"};
constexpr std::array<std::string_view, 7> qualifiers = {"exactly", "at_least", "more_than", "about",
                                                        "nearly",  "up_to",    "fewer_than"};
constexpr std::array<std::string_view, 2> modes = {"claimed", "attributed"};
constexpr std::array<std::string_view, 2> polarities = {"affirmed", "denied"};
constexpr std::array<std::string_view, 2> certainties = {"asserted", "hedged"};
constexpr std::array<std::string_view, 5> statuses = {"single", "agreed", "compatible", "updated", "disputed"};
constexpr std::array<std::string_view, 4> derivations = {"copy", "wire", "quote", "citation"};
constexpr std::array<std::string_view, 4> tiers = {"full", "fast", "partial", "none"};

template <typename Enum, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name(DocumentKind value) { return pick(document_kinds, value); }
std::string_view name(BlockKind value) { return pick(block_kinds, value); }
std::string_view name(MentionType value) { return pick(mention_types, value); }
std::string_view name(Precision value) { return pick(precisions, value); }
std::string_view name(AttributionKind value) { return pick(kinds, value); }
std::string_view name(Slot value) { return pick(slots, value); }
std::string_view name(Qualifier value) { return pick(qualifiers, value); }
std::string_view name(Mode value) { return pick(modes, value); }
std::string_view name(Polarity value) { return pick(polarities, value); }
std::string_view name(Certainty value) { return pick(certainties, value); }
std::string_view name(ReadingStatus value) { return pick(statuses, value); }
std::string_view name(DerivationKind value) { return pick(derivations, value); }
std::string_view name(UnderstandingTier value) { return pick(tiers, value); }

std::optional<Slot> slot(std::string_view word) {
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (slots[i] == word) return static_cast<Slot>(i);
  return std::nullopt;
}

bool is_count(Slot value) { return value <= Slot::strength; }

}  // namespace stemma::model

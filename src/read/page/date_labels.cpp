// Labels of dates: see date_labels.hpp. The words are those that content systems print in the languages of the months.
#include "read/page/date_labels.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t nearest = 6;  // words: farther ones speak of something else

constexpr auto published = std::to_array<std::string_view>(
    {"published",    "publish",      "posted",       "created",   "written",    "first",       "originally",
     "filed",        "issued",       "released",     "uploaded",  "asked",      "publication", "veröffentlicht",
     "erstellt",     "erschienen",   "publié",       "publiée",   "publicado",  "publicada",   "pubblicato",
     "gepubliceerd", "geplaatst",    "opublikowano", "dodano",    "publicerad", "udgivet",     "julkaistu",
     "опубликовано", "опубліковано", "yayınlanma",   "zveřejněno"});
constexpr auto modified = std::to_array<std::string_view>(
    {"updated",       "update",       "modified",       "changed",     "edited",      "revised",      "reviewed",
     "last",          "aktualisiert", "aktualisierung", "geändert",    "änderung",    "überarbeitet", "stand",
     "jour",          "modifié",      "modifiée",       "actualizado", "actualizada", "modificado",   "aggiornato",
     "aggiornamento", "modifica",     "bijgewerkt",     "gewijzigd",   "atualizado",  "atualizada",   "zaktualizowano",
     "aktualizacja",  "uppdaterad",   "opdateret",      "päivitetty",  "обновлено",   "изменено",     "оновлено",
     "güncelleme",    "güncellenme",  "aktualizováno"});
constexpr auto other = std::to_array<std::string_view>(
    {"submitted",  "received",    "accepted", "current",  "aktuelle",    "today",          "heute",      "joined",
     "registered", "registriert", "member",   "mitglied", "beigetreten", "inscrit",        "registrado", "founded",
     "born",       "expires",     "expired",  "deadline", "valid",       "until",          "bis",        "since",
     "seit",       "copyright",   "visit",    "seen",     "active",      "зарегистрирован"});

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

DateLabel date_label(std::string_view before) {
  const auto all = words(before.size() > 200 ? before.substr(before.size() - 200) : before);
  std::size_t left = nearest;
  for (auto word = all.rbegin(); word != all.rend() && left > 0; ++word, --left) {
    if (holds(other, *word)) return DateLabel::other;
    if (holds(published, *word)) return DateLabel::published;
    if (holds(modified, *word)) return DateLabel::modified;
  }
  return DateLabel::none;
}

DateLabel date_label_of_name(std::string_view name) {
  if (find_nocase(name, "publi") != std::string_view::npos || find_nocase(name, "created") != std::string_view::npos)
    return DateLabel::published;
  // not "updated": hAtom asks for that class on every date
  if (find_nocase(name, "modif") != std::string_view::npos) return DateLabel::modified;
  if (find_nocase(name, "joined") != std::string_view::npos) return DateLabel::other;
  return DateLabel::none;
}

}  // namespace stemma::read

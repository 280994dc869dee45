// News agencies: see agencies.hpp. The list follows the members of the European Alliance of News Agencies, OANA, FAAPA
// and the international services.
#include "read/agencies.hpp"

#include <algorithm>
#include <array>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

struct Agency {
  std::string_view name;    // as the world calls it
  std::string_view others;  // other forms in lower case, each between bars
};

constexpr std::array<Agency, 52> agencies = {{
    {"Reuters", "|reuters|thomson reuters|thomson reuters foundation|"},
    {"Associated Press", "|ap|associated press|the associated press|assoc. press|"},
    {"AFP", "|afp|agence france-presse|agence france presse|afp news|"},
    {"dpa", "|dpa|deutsche presse-agentur|deutsche presse agentur|dpa-afx|"},
    {"EFE", "|efe|agencia efe|agência efe|"},
    {"ANSA", "|ansa|agenzia ansa|"},
    {"PA Media", "|pa|pa media|press association|the press association|pa news agency|"},
    {"UPI", "|upi|united press international|"},
    {"Xinhua", "|xinhua|xinhua news agency|新华社|"},
    {"TASS", "|tass|itar-tass|тасс|russian news agency tass|"},
    {"RIA Novosti", "|ria novosti|ria|риа новости|"},
    {"Interfax", "|interfax|интерфакс|interfax-ukraine|"},
    {"Sputnik", "|sputnik|"},
    {"Kyodo News", "|kyodo|kyodo news|共同通信|"},
    {"Jiji Press", "|jiji|jiji press|時事通信|"},
    {"Yonhap", "|yonhap|yonhap news agency|연합뉴스|"},
    {"KCNA", "|kcna|korean central news agency|"},
    {"Bernama", "|bernama|"},
    {"Antara", "|antara|antara news|"},
    {"PTI", "|pti|press trust of india|"},
    {"ANI", "|ani|asian news international|"},
    {"IANS", "|ians|indo-asian news service|"},
    {"UNI", "|united news of india|"},
    {"APP", "|associated press of pakistan|"},
    {"Pajhwok", "|pajhwok|pajhwok afghan news|"},
    {"IRNA", "|irna|islamic republic news agency|"},
    {"ISNA", "|isna|"},
    {"Tasnim", "|tasnim|tasnim news agency|"},
    {"Anadolu", "|aa|anadolu|anadolu agency|anadolu ajansı|"},
    {"DHA", "|dha|"},
    {"SANA", "|sana|syrian arab news agency|"},
    {"WAM", "|wam|emirates news agency|"},
    {"SPA", "|saudi press agency|"},
    {"MENA", "|middle east news agency|"},
    {"Petra", "|petra news agency|"},
    {"WAFA", "|wafa|wafa news agency|"},
    {"Amaq", "|amaq news agency|"},
    {"ANP", "|anp|"},
    {"Belga", "|belga|belga news agency|"},
    {"APA", "|apa|austria presse agentur|"},
    {"Keystone-SDA", "|sda|keystone-sda|ats|"},
    {"NTB", "|ntb|"},
    {"TT", "|tt|tt nyhetsbyrån|"},
    {"Ritzau", "|ritzau|"},
    {"STT", "|stt|"},
    {"PAP", "|pap|polska agencja prasowa|"},
    {"Ukrinform", "|ukrinform|укринформ|"},
    {"BelTA", "|belta|белта|"},
    {"Lusa", "|lusa|agência lusa|"},
    {"AAP", "|aap|australian associated press|"},
    {"Canadian Press", "|the canadian press|canadian press|cp|"},
    {"NAN", "|news agency of nigeria|"},
}};

/// Acronyms of two or three letters that are also words, initials or photo credits: only where a form says agency.
bool ambiguous(std::string_view low) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"pa", "ria", "aa", "tt", "cp", "ani", "app", "ats", "sda", "sana", "wam", "dha"});
  return std::find(words.begin(), words.end(), low) != words.end();
}

std::optional<std::string> look_up(std::string_view name) {
  const std::string key = "|" + lower(squeeze(name)) + "|";
  if (key.size() < 4) return std::nullopt;
  for (const Agency& agency : agencies)
    if (agency.others.find(key) != std::string_view::npos) return std::string(agency.name);
  return std::nullopt;
}

/// "(Reuters) -", "(AFP) —", "/TASS/." within the first line.
std::optional<std::string> from_dateline(std::string_view text) {
  const std::string_view head = text.substr(0, 240);
  for (std::size_t at = head.find_first_of("(/"); at != std::string_view::npos; at = head.find_first_of("(/", at + 1)) {
    const char close = head[at] == '(' ? ')' : '/';
    const std::size_t end = head.find(close, at + 1);
    if (end == std::string_view::npos || end - at > 40) continue;
    const auto found = look_up(trim(head.substr(at + 1, end - at - 1)));
    const std::string_view after = trim(head.substr(end + 1, 8));
    const bool dash = after.substr(0, 1) == "-" || after.substr(0, 3) == "–" || after.substr(0, 3) == "—" ||
                      after.substr(0, 1) == ":";
    if (found && (dash || close == '/')) return found;
  }
  return std::nullopt;
}

/// "© 2026 The Associated Press", "(c) 2015 Thomson Reuters", "Copyright 2016 AFP".
std::optional<std::string> from_copyright(std::string_view text) {
  for (const std::string_view sign : {"\xC2\xA9", "(c)", "copyright"}) {
    for (std::size_t at = find_nocase(text, sign); at != std::string_view::npos; at = find_nocase(text, sign, at + 1)) {
      std::string_view rest = text.substr(at + sign.size(), 60);
      while (!rest.empty() && !is_letter(rest.front())) rest.remove_prefix(1);
      if (starts_with_nocase(rest, "copyright")) continue;
      const std::size_t stop = rest.find_first_of(".,;\n|(");
      if (const auto found = look_up(trim(rest.substr(0, stop)))) return found;
    }
  }
  return std::nullopt;
}

/// The last lines: "- Reuters", "(AP)", "Source: Xinhua".
std::optional<std::string> from_credit(std::string_view text) {
  text = trim(text);
  std::string_view line = text.substr(text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1);
  if (line.size() > 60) return std::nullopt;
  while (!line.empty() && !is_word(line.front())) line.remove_prefix(1);
  if (line.substr(0, 3) == "–" || line.substr(0, 3) == "—") line.remove_prefix(3);
  for (const std::string_view key : {"source:", "source", "by"})
    if (starts_with_nocase(line, key)) line = trim(line.substr(key.size()));
  while (!line.empty() && !is_word(line.back())) line.remove_suffix(1);
  const std::string low = lower(trim(line));
  return ambiguous(low) ? std::nullopt : look_up(low);
}

}  // namespace

std::optional<std::string> agency_named(std::string_view name) {
  const std::string low = lower(squeeze(name));
  return ambiguous(low) ? std::nullopt : look_up(low);
}

std::optional<std::string> agency_of_text(std::string_view text) {
  if (auto found = from_dateline(text)) return found;
  const std::size_t tail = text.size() > 2000 ? text.size() - 2000 : 0;
  if (auto found = from_copyright(text.substr(tail))) return found;
  return from_credit(text.substr(tail));
}

}  // namespace stemma::read

// How the dossier was made, what its words mean and where they end.
#include <nlohmann/json.hpp>

#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

// {"rates": [{"measure", "on", "value", "note"}]}: see DossierInput.
Html error_rates(std::string_view notes) {
  Html rows;
  const Json json = Json::parse(notes, nullptr, false);
  const Json rates = json.is_object() && json.contains("rates") ? json["rates"] : Json::array();
  for (const Json& rate : rates)
    if (rate.is_object())
      rows.add("<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"number\">{}</td><td>{}</td></tr>\n",
               text_of(rate, "measure"), text_of(rate, "on"), text_of(rate, "value"), text_of(rate, "note"));
  Html out;
  if (rows.empty())
    return out.add(
               "<p>No measured error rates are recorded with this program. Treat every reading as unchecked.</p>\n"),
           out;
  out.add(
      "<table class=\"data\"><thead><tr><th scope=\"col\">Measured</th><th scope=\"col\">On</th><th "
      "scope=\"col\">Result"
      "</th><th scope=\"col\">Note</th></tr></thead><tbody>\n{}</tbody></table>\n",
      rows);
  return out;
}

Html passes(const Account& account) {
  Html out;
  out.add("<p>Made by Stemma {} in these steps, each with the version of its behaviour:</p>\n<ol class=\"passes\">\n",
          account.version);
  for (const PassInfo& pass : account.passes)
    out.add("<li>{} <span class=\"quiet\">{}</span></li>\n", pass.name, pass.version);
  out.add("</ol>\n");
  return out;
}

Html failed(const View& view) {
  Html items;
  for (const Document& document : view.account.documents)
    if (document.error)
      items.add("<li><a href=\"#{}\"><bdi>{}</bdi></a></li>\n", view.anchor(document), file_label(document));
  Html out;
  if (!items.empty()) out.add("<h3>What could not be read</h3>\n<ul>\n{}</ul>\n", items);
  return out;
}

}  // namespace

Html method_section(const View& view, std::string_view quality_notes) {
  Html out;
  out.add(
      "<section id=\"method\" aria-labelledby=\"method-name\"><h2 id=\"method-name\">Method and limits</h2>\n"
      "<dl class=\"limits\">\n"
      "<dt>A machine’s reading</dt><dd>Every reading on this page was found by a program and is a suggestion. It can "
      "be "
      "wrong. It says what a report says, not what is true; the cited words decide, so open them.</dd>\n"
      "<dt>At most N origins</dt><dd>Reports that share words, quote the same person in the same words or cite one "
      "another "
      "are counted as one origin. What is left is the largest number of independent origins that the statements can "
      "have. "
      "It is never a confirmation: two reports can have one source without sharing a word.</dd>\n"
      "<dt>Status</dt><dd>One reading: one report says it, or copies of one. Agreed: two reports or more that may have "
      "different origins say the same. Compatible: all can hold at once, "
      "as "
      "‘more than 150’ and 163 can. Updated over time: a figure that changes with the dates of the reports. Disputed: "
      "not "
      "all can hold.</dd>\n"
      "<dt>In the negative, said with reservation</dt><dd>‘Did not’, ‘denied’, ‘no connection’ and ‘has not claimed’ "
      "are marked as said in the negative; ‘reportedly’, ‘believed’, ‘appears’ as said with reservation. Where the "
      "reach "
      "of a ‘not’ was unclear the statement was left out.</dd>\n"
      "<dt>Dates</dt><dd>‘First’ and ‘last’ are dates that the reports carry. A report without a date is never placed "
      "before or after another one.</dd>\n"
      "<dt>Custody</dt><dd>The originals were sealed by their SHA-256 when they were imported. Nothing is known here "
      "of "
      "what happened to them before. ‘stemma verify’ recomputes the account from the sealed originals.</dd>\n"
      "<dt>Withheld</dt><dd>Links, handles, e-mail addresses and the names of channels on platforms are not shown. No "
      "address of a report can be clicked, and this page asks for nothing over a network.</dd>\n</dl>\n");
  out.add("<h3>Measured error rates</h3>\n{}<h3>Steps</h3>\n{}{}</section>\n", error_rates(quality_notes),
          passes(view.account), failed(view));
  return out;
}

}  // namespace stemma::publish

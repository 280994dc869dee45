#include "publish/dossier.hpp"

namespace stemma::publish {
namespace {

void escape(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

void event_section(std::string& out, const Event& event) {
  out += "<section><h2>";
  escape(out, event.title);
  out += "</h2><ul>";
  for (const Fact& fact : event.facts) {
    for (const Reading& reading : fact.readings) {
      out += "<li>";
      escape(out, reading.summary);
      out += "</li>";
    }
  }
  out += "</ul></section>\n";
}

}  // namespace

std::string dossier_html(const DossierInput& input) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Dossier</title></head><body>\n";
  for (const Event& event : input.account.events) event_section(out, event);
  out += "</body></html>\n";
  return out;
}

}  // namespace stemma::publish

// Tables of auto-archiver: see auto_archiver.hpp. Two kinds: the sheet that its Google Sheets module fills in
// (modules/gsheet_feeder_db), and the file of its CSV module (modules/csv_db), whose cells are Python dictionaries.
#include "read/chat/auto_archiver.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "model/edtf.hpp"
#include "read/ascii.hpp"
#include "read/chat/csv.hpp"
#include "read/chat/posts.hpp"
#include "read/chat/python_literal.hpp"
#include "read/chat/social.hpp"

namespace stemma::read {
namespace {

enum class Column {
  other,
  url,
  status,
  archive,
  archived,
  timestamp,
  title,
  text,
  screenshot,
  thumbnail,
  hash,
  wacz,
  replay,
  metadata,
  media
};

Column column_of(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Column>, 23> names = {{
      {"link", Column::url},
      {"url", Column::url},
      {"archive status", Column::status},
      {"status", Column::status},
      {"archive location", Column::archive},
      {"archive", Column::archive},
      {"archive date", Column::archived},
      {"upload timestamp", Column::timestamp},
      {"timestamp", Column::timestamp},
      {"upload title", Column::title},
      {"title", Column::title},
      {"text content", Column::text},
      {"textual content", Column::text},
      {"content", Column::text},
      {"text", Column::text},
      {"screenshot", Column::screenshot},
      {"thumbnail", Column::thumbnail},
      {"hash", Column::hash},
      {"wacz", Column::wacz},
      {"replaywebpage", Column::replay},
      {"metadata", Column::metadata},
      {"media", Column::media},
      {"date", Column::archived},
  }};
  const std::string low = squeeze(lower(name));
  for (const auto& [known, column] : names)
    if (low == known) return column;
  return Column::other;
}

constexpr std::size_t header_rows = 8;  // a sheet may have notes above its header

/// How the table is laid out: its separator, and its columns from the row after the header on.
struct Layout {
  char separator = ',';
  std::size_t header = 0;  // number of that row, from 1 on
  std::vector<Column> columns;
};

bool is_header(const std::vector<Column>& columns) {
  const auto has = [&](Column wanted) { return std::count(columns.begin(), columns.end(), wanted) > 0; };
  if (has(Column::metadata) && has(Column::media) && has(Column::status)) return columns.size() <= 4;
  const int more = has(Column::archive) + has(Column::archived) + has(Column::hash) + has(Column::wacz) +
                   has(Column::replay) + has(Column::screenshot) + has(Column::timestamp);
  return has(Column::url) && has(Column::status) && more >= 2;
}

std::optional<Layout> layout_of(std::string_view text) {
  for (const char separator : {',', ';', '\t'}) {
    CsvReader reader(text.substr(0, 1 << 16), separator);
    for (std::size_t n = 1; n <= header_rows && !reader.at_end(); ++n) {
      Layout layout = {separator, n, {}};
      for (const Cell& cell : reader.row()) layout.columns.push_back(column_of(cell_text(text, cell).text));
      if (is_header(layout.columns)) return layout;
    }
  }
  return std::nullopt;
}

class Reader {
 public:
  Reader(const Decoded& source, const Document& base, const Reading& reading)
      : source_(source), base_(base), reading_(reading) {}

  std::vector<Document> read() {
    const auto layout = layout_of(source_.text());
    if (!layout) return {};
    CsvReader reader(source_.text(), layout->separator);
    for (std::size_t n = 1; !reader.at_end(); ++n) {
      const auto cells = reader.row();
      if (n <= layout->header || all_empty(cells)) continue;
      if (reading_.full(out_.size())) {
        out_.push_back(export_error(base_, too_many(reading_.limits.documents)));
        break;
      }
      out_.push_back(row(layout->columns, cells, n));
    }
    if (const auto quote = reader.unclosed())
      out_.push_back(
          export_error(base_, "has a quote at byte " + std::to_string(source_.byte_at(*quote)) + " that never closes"));
    return std::move(out_);
  }

 private:
  static bool all_empty(const std::vector<Cell>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.begin == cell.end; });
  }

  Document row(const std::vector<Column>& columns, const std::vector<Cell>& cells, std::size_t n) const {
    Document document = base_;
    document.path += "!" + std::to_string(n);
    TextBuilder builder(source_);
    for (std::size_t i = 0; i < std::min(columns.size(), cells.size()); ++i)
      take(columns[i], cell_text(source_.text(), cells[i]), document, builder);
    finish_post(builder, document);
    if (document.url) {
      const Site site = site_of(*document.url);
      if (site.social) document.kind = DocumentKind::post;
      if (!site.outlet.empty()) document.outlet = site.outlet;
    }
    return document;
  }

  static void take(Column column, const Placed& cell, Document& document, TextBuilder& builder) {
    const std::string value = squeeze(cell.text);
    if (value.empty()) return;
    switch (column) {
      case Column::url:
        document.url = value;
        return;
      case Column::title:
        document.title = value;
        return;
      case Column::timestamp:
        document.published = time(value);
        return;
      case Column::text:
        return write_trimmed(cell, builder);
      case Column::metadata:
        return metadata(cell, document, builder);
      case Column::media:
        return media(cell, document);
      default:
        note(column, value, document);
    }
  }

  static void note(Column column, const std::string& value, Document& document) {
    const char* words = column == Column::status       ? "has the archive status: "
                        : column == Column::archive    ? "is archived as "
                        : column == Column::archived   ? "was archived on "
                        : column == Column::screenshot ? "has a screenshot: "
                        : column == Column::thumbnail  ? "has a thumbnail: "
                        : column == Column::hash       ? "has an archived file with the hash "
                        : column == Column::wacz       ? "is archived in the WACZ "
                                                       : nullptr;
    if (words) document.notes.push_back(words + value);
  }

  /// "2021-03-04 05:06:07+00:00" or the same as ISO 8601 has it.
  static std::optional<std::string> time(const std::string& value) {
    const auto date = model::parse_edtf(value);
    return date ? std::optional(model::to_string(*date)) : std::nullopt;
  }

  static void metadata(const Placed& cell, Document& document, TextBuilder& builder) {
    const auto value = python_value(cell.text);
    if (!value) {
      document.notes.push_back("has metadata that cannot be read");
      return;
    }
    const auto string = [&](const char* key) -> std::optional<std::string> {
      const JsonValue* found = value->find(key);
      if (!found || !found->is(JsonValue::Type::string)) return std::nullopt;
      return squeeze(python_string(cell, *found).text);
    };
    document.url = string("url");
    document.title = string("title");
    if (const JsonValue* stamp = value->find("timestamp")) {
      const auto written = string("timestamp");
      document.published =
          written ? time(*written)
                  : python_time(std::string_view(cell.text).substr(stamp->begin, stamp->end - stamp->begin));
    }
    const JsonValue* content = value->find("content");
    if (content && content->is(JsonValue::Type::string)) write_trimmed(python_string(cell, *content), builder);
  }

  /// [{'filename': ..., 'urls': [...], 'properties': {'hash': ...}}]
  static void media(const Placed& cell, Document& document) {
    const auto list = python_value(cell.text);
    if (!list) return;
    for (const JsonMember& member : list->members) {
      const auto string = [&](const JsonValue* value) {
        return value && value->is(JsonValue::Type::string) ? python_string(cell, *value).text : std::string();
      };
      const JsonValue* urls = member.value.find("urls");
      if (urls && !urls->members.empty())
        note(Column::archive, string(&urls->members.front().value), document);
      else if (const auto name = string(member.value.find("filename")); !name.empty())
        note(Column::archive, name, document);
      if (const JsonValue* properties = member.value.find("properties"))
        if (const auto hash = string(properties->find("hash")); !hash.empty()) note(Column::hash, hash, document);
    }
  }

  const Decoded& source_;
  const Document& base_;
  const Reading& reading_;
  std::vector<Document> out_;
};

}  // namespace

bool is_auto_archiver(std::string_view text) { return layout_of(text).has_value(); }

std::vector<Document> read_auto_archiver(const Decoded& source, const Document& base, const Reading& reading) {
  return Reader(source, base, reading).read();
}

}  // namespace stemma::read

// Telegram Desktop's messages.html: see telegram_page.hpp. Classes are those that its export writes
// (Telegram/SourceFiles/export/output/export_output_html.cpp in telegramdesktop/tdesktop).
#include "read/chat/telegram_page.hpp"

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "model/edtf.hpp"
#include "read/ascii.hpp"
#include "read/chat/posts.hpp"
#include "read/fragment.hpp"
#include "read/page/markup.hpp"
#include "read/part.hpp"

namespace stemma::read {
namespace {

/// "04.03.2021 07:12:30 UTC+01:00"; older exports give no zone.
std::optional<std::string> time_of(std::string_view title) {
  if (title.size() < 19) return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t size) { return std::string(title.substr(at, size)); };
  std::string edtf = part(6, 4) + "-" + part(3, 2) + "-" + part(0, 2) + "T" + part(11, 8);
  if (title.substr(19, 4) == " UTC") edtf += title.size() > 23 ? part(23, 6) : "Z";
  const auto date = model::parse_edtf(edtf);
  return date ? std::optional(model::to_string(*date)) : std::nullopt;
}

constexpr auto media =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"photo_wrap", "a photo"},
                                                                  {"video_file_wrap", "a video"},
                                                                  {"animated_wrap", "an animation"},
                                                                  {"sticker_wrap", "a sticker"},
                                                                  {"media_voice_message", "a voice message"},
                                                                  {"media_audio_file", "an audio file"},
                                                                  {"media_video", "a video"},
                                                                  {"media_photo", "a photo"},
                                                                  {"media_file", "a file"}});

class Reader {
 public:
  Reader(const Decoded& source, const Document& base, const Reading& reading)
      : source_(source), base_(base), reading_(reading), markup_(source.text()) {}

  std::vector<Document> read() {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = 1; i < nodes.size();) {
      if (outlet_.empty() && has_class(i, "page_header"))
        if (const auto name = below(i, "text")) outlet_ = markup_.text(*name);
      if (!has_class(i, "message")) {
        ++i;
        continue;
      }
      if (!has_class(i, "service")) {
        if (reading_.full(out_.size())) {
          out_.push_back(export_error(base_, too_many(reading_.limits.documents)));
          break;
        }
        message(i);
      }
      i = nodes[i].next;
    }
    answer();
    return std::move(out_);
  }

 private:
  bool has_class(std::uint32_t node, std::string_view wanted) const {
    if (markup_.nodes()[node].text) return false;
    const std::string classes = " " + markup_.attribute(node, "class") + " ";
    return classes.find(" " + std::string(wanted) + " ") != std::string::npos;
  }

  /// The first element of a class below `node`, but none in a forwarded part that is not asked for.
  std::optional<std::uint32_t> below(std::uint32_t node, std::string_view wanted, bool forwarded = true) const {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = node + 1; i < nodes[node].next; ++i) {
      if (!forwarded && has_class(i, "forwarded")) {
        i = nodes[i].next - 1;
        continue;
      }
      if (has_class(i, wanted)) return i;
    }
    return std::nullopt;
  }

  void message(std::uint32_t node) {
    std::string id = markup_.attribute(node, "id");
    if (id.rfind("message", 0) == 0) id.erase(0, 7);
    Document post = new_post(base_, id);
    if (!outlet_.empty()) post.outlet = outlet_;
    if (const auto date = below(node, "date", false)) post.published = time_of(markup_.attribute(*date, "title"));
    // A message that follows one of the same sender does not name it again.
    if (const auto name = below(node, "from_name", false))
      sender_ = markup_.text(*name);
    else if (!has_class(node, "joined"))
      sender_.clear();
    if (!sender_.empty() && sender_ != outlet_) post.byline.push_back(sender_);
    if (const auto signature = below(node, "signature")) post.byline = {markup_.text(*signature)};
    forward(node, post);
    text(node, post);
    files(node, post);
    if (const auto reply = below(node, "reply_to")) replies_.push_back({out_.size(), link_below(*reply)});
    by_id_.emplace(id, out_.size());
    out_.push_back(std::move(post));
  }

  /// The name stands before the date of the original.
  void forward(std::uint32_t node, Document& post) const {
    const auto part = below(node, "forwarded");
    const auto name = part ? below(*part, "from_name") : std::nullopt;
    if (!name) return;
    for (std::uint32_t i = *name + 1; i < markup_.nodes()[*name].next; ++i) {
      if (!markup_.nodes()[i].text) continue;
      post.forwarded_from = markup_.text(i);
      return;
    }
  }

  void text(std::uint32_t node, Document& post) const {
    TextBuilder builder(source_);
    if (const auto words = below(node, "text")) {
      const auto& nodes = markup_.nodes();
      const std::size_t begin = nodes[*words].end;
      const std::uint32_t next = nodes[*words].next;
      const std::size_t end = next < nodes.size() ? nodes[next].begin : source_.text().size();
      Placed inside;
      inside.same(source_.text().substr(begin, end - begin), begin);
      std::vector<TextBlock> blocks;
      write_fragment(inside, builder, blocks);
    }
    finish_post(builder, post);
  }

  void files(std::uint32_t node, Document& post) const {
    const auto& nodes = markup_.nodes();
    for (std::uint32_t i = node + 1; i < nodes[node].next; ++i)
      for (const auto& [name, what] : media) {
        if (!has_class(i, name)) continue;
        const std::string path = markup_.attribute(i, "href");
        post.notes.push_back(path.empty() ? "has " + std::string(what) + " that the export left out"
                                          : file_note(what, path));
        i = nodes[i].next - 1;
        break;
      }
  }

  std::string link_below(std::uint32_t node) const {
    for (std::uint32_t i = node + 1; i < markup_.nodes()[node].next; ++i)
      if (markup_.nodes()[i].tag == Tag::a) return markup_.attribute(i, "href");
    return {};
  }

  void answer() {
    constexpr std::string_view key = "go_to_message";
    for (const auto& [document, link] : replies_) {
      const std::size_t at = link.find(key);
      if (at == std::string::npos) continue;
      const std::string id = link.substr(at + key.size());
      const auto found = by_id_.find(id);
      // A long chat is several pages, and an answer may lead into another.
      if (found == by_id_.end() || link.front() != '#')
        out_[document].notes.push_back("answers message " + id + ", which is not in this file");
      else
        out_[document].reply_to = numbered(base_.id, found->second + 1);
    }
  }

  const Decoded& source_;
  const Document& base_;
  const Reading& reading_;
  const Markup markup_;
  std::vector<Document> out_;
  std::string outlet_, sender_;
  std::vector<std::pair<std::size_t, std::string>> replies_;
  std::unordered_map<std::string, std::size_t> by_id_;  // only looked up
};

}  // namespace

bool is_telegram_page(std::string_view markup) {
  const std::string_view head = markup.substr(0, 1 << 16);
  return head.find("class=\"page_wrap\"") != std::string_view::npos &&
         head.find("class=\"history\"") != std::string_view::npos &&
         head.find("<div class=\"message ") != std::string_view::npos;
}

std::vector<Document> read_telegram_page(const Decoded& source, const Document& base, const Reading& reading) {
  return Reader(source, base, reading).read();
}

}  // namespace stemma::read

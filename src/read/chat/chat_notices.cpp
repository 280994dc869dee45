// Notices of messengers: see chat_notices.hpp. Phrases are those that WhatsApp writes in its larger languages, and
// those of signal-export (carderne/signal-export, sigexport/models.py). An unknown one stays in the text.
#include "read/chat/chat_notices.hpp"

#include <algorithm>
#include <array>

#include "read/ascii.hpp"
#include "read/chat/posts.hpp"

namespace stemma::read {
namespace {

using View = std::string_view;

constexpr auto service_phrases = std::to_array<View>({"end-to-end encrypted",
                                                      "messages to this group are now secured",
                                                      "messages to this chat and calls",
                                                      "created group",
                                                      "created this group",
                                                      "created the group",
                                                      "was added",
                                                      "added you",
                                                      " added ",
                                                      "changed the subject",
                                                      "changed the group",
                                                      "changed this group",
                                                      "changed their phone number",
                                                      "security code",
                                                      "joined using",
                                                      "joined from the community",
                                                      "disappearing messages",
                                                      "pinned a message",
                                                      "missed voice call",
                                                      "missed video call",
                                                      "voice call",
                                                      "video call",
                                                      "business account",
                                                      "is a contact",
                                                      "now an admin",
                                                      "no longer an admin",
                                                      " left",
                                                      " removed ",
                                                      "deleted this group"});

constexpr auto deleted_phrases = std::to_array<View>(
    {"this message was deleted", "you deleted this message", "(this message was deleted)",
     "diese nachricht wurde gelöscht", "du hast diese nachricht gelöscht", "se eliminó este mensaje",
     "eliminaste este mensaje", "ce message a été supprimé", "vous avez supprimé ce message", "mensagem apagada",
     "esta mensagem foi apagada", "questo messaggio è stato eliminato", "dit bericht is verwijderd",
     "Данное сообщение удалено", "Сообщение удалено", "bu mesaj silindi", "تم حذف هذه الرسالة"});

constexpr auto edited_phrases = std::to_array<View>(
    {"<this message was edited>", "<diese nachricht wurde bearbeitet>", "<diese nachricht wurde bearbeitet.>",
     "<se editó este mensaje>", "<se editó este mensaje.>", "<ce message a été modifié>", "<mensagem editada>",
     "<questo messaggio è stato modificato>", "<dit bericht is bewerkt>", "<Сообщение изменено>",
     "<Данное сообщение изменено>", "<bu mesaj düzenlendi>"});

constexpr auto omitted_phrases = std::to_array<View>(
    {"<media omitted>", "<view once message omitted>", "<view once voice message omitted>", "<medien ausgeschlossen>",
     "<multimedia omitido>", "<archivo omitido>", "<médias omis>", "<fichier omis>", "<mídia oculta>",
     "<arquivo de mídia oculto>", "<ficheiro não revelado>", "<media omessi>", "<media weggelaten>",
     "<Без медиафайлов>", "<Медиафайлы опущены>", "<medya dahil edilmedi>", "<تم استبعاد الوسائط>"});

constexpr auto omitted_kinds = std::to_array<std::pair<View, View>>({{"image omitted", "a picture"},
                                                                     {"video omitted", "a video"},
                                                                     {"audio omitted", "an audio file"},
                                                                     {"gif omitted", "an animation"},
                                                                     {"sticker omitted", "a sticker"},
                                                                     {"document omitted", "a file"},
                                                                     {"contact card omitted", "a contact card"},
                                                                     {"video note omitted", "a video message"}});

constexpr View left_to_right = "\u200E";

/// Bytes of the mark of direction at the start, or 0.
std::size_t mark_length(View text) {
  for (const View mark :
       {View("\u200E"), View("\u200F"), View("\u202A"), View("\u202B"), View("\u202C"), View("\u202D"), View("\u202E"),
        View("\u2066"), View("\u2067"), View("\u2068"), View("\u2069"), View("\uFEFF")})
    if (text.substr(0, mark.size()) == mark) return mark.size();
  return 0;
}

constexpr std::size_t longest_notice = 400;  // bytes; nothing is looked for further away, so cutting stays linear

/// Place of the last `what` near the end of `text`, or npos.
std::size_t last_of(View text, View what) {
  const std::size_t from = text.size() - std::min(text.size(), longest_notice);
  const std::size_t found = text.substr(from).rfind(what);
  return found == View::npos ? found : from + found;
}

template <typename List>
bool is_one_of(View text, const List& list) {
  if (text.size() > longest_notice) return false;
  const std::string low = lower(text);
  return std::find(list.begin(), list.end(), View(low)) != list.end();
}

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// "IMG-20210102-WA0001.jpg"
bool is_file_name(View name) {
  const std::size_t dot = name.rfind('.');
  return dot != View::npos && dot > 0 && name.size() - dot >= 3 && name.size() - dot <= 6 && name.size() < 256 &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(), is_alnum);
}

/// Takes what stands in for things that are no text off `text`, until nothing is left to take.
class Cutter {
 public:
  Cutter(View text, std::vector<std::string>& notes) : text_(trim_marks(text)), notes_(notes) {}

  View cut() {
    while (!text_.empty() &&
           (edited() || deleted() || omitted() || attached_first() || attached_last() || linked() || reactions()))
      text_ = trim_marks(text_);
    return text_;
  }

 private:
  bool edited() {
    const std::size_t open = last_of(text_, "<");
    if (open == View::npos || !is_one_of(text_.substr(open), edited_phrases)) return false;
    notes_.push_back("was edited after it was sent");
    text_ = text_.substr(0, open);
    return true;
  }

  bool deleted() {
    View text = text_;
    if (ends_with(text, ".")) text.remove_suffix(1);
    if (!is_one_of(text, deleted_phrases)) return false;
    notes_.push_back("was deleted");
    text_ = {};
    return true;
  }

  bool omitted() {
    if (is_one_of(text_, omitted_phrases)) return leave_out("a picture, film or file", {});
    const std::string end = lower(text_.substr(text_.size() - std::min<std::size_t>(text_.size(), 40)));
    for (const auto& [phrase, what] : omitted_kinds) {
      if (!ends_with(end, phrase)) continue;
      const View before = text_.substr(0, text_.size() - phrase.size());
      // Without the mark before it, a sender may have written it.
      if (!before.empty() && !ends_with(before, left_to_right)) continue;
      return leave_out(what, before);
    }
    return false;
  }

  bool leave_out(View what, View before) {
    notes_.push_back("has " + std::string(what) + " that the export left out");
    text_ = before;
    return true;
  }

  /// "IMG-20210102-WA0001.jpg (file attached)", then the caption.
  bool attached_first() {
    const std::size_t stop = text_.substr(0, longest_notice).find('\n');
    if (stop == View::npos && text_.size() > longest_notice) return false;
    const View line = trim_marks(text_.substr(0, stop));
    const std::size_t open = line.rfind(" (");
    if (open == View::npos || !ends_with(line, ")") || line.size() - open > 40) return false;
    const bool told = line.substr(open) == " (file attached)";
    if (!is_file_name(line.substr(0, open)) || (!told && line.find(' ') != open)) return false;
    return attach(line.substr(0, open), text_.substr(std::min(stop, text_.size())));
  }

  /// The caption, then "<attached: 00000012-PHOTO.jpg>".
  bool attached_last() {
    const std::size_t open = last_of(text_, "<");
    if (open == View::npos || !ends_with(text_, ">")) return false;
    const View inside = text_.substr(open + 1, text_.size() - open - 2);
    const std::size_t colon = inside.find(": ");
    if (colon == View::npos || colon > 40 || !is_file_name(inside.substr(colon + 2))) return false;
    return attach(inside.substr(colon + 2), text_.substr(0, open));
  }

  /// "![photo](./media/photo.jpg)" at the end: signal-export.
  bool linked() {
    const std::size_t middle = last_of(text_, "](");
    if (middle == View::npos || !ends_with(text_, ")")) return false;
    const View path = text_.substr(middle + 2, text_.size() - middle - 3);
    const bool kept = path.substr(0, 2) == "./" || path.substr(0, 3) == "../" || path.substr(0, 6) == "media/";
    std::size_t open = last_of(text_.substr(0, middle), "[");
    if (!kept || open == View::npos || path.find(')') != View::npos) return false;
    if (open > 0 && text_[open - 1] == '!') --open;
    return attach(path, text_.substr(0, open));
  }

  /// "(- Ann: ❤ -)" on a last line: signal-export.
  bool reactions() {
    const std::size_t line = last_of(text_, "\n");
    if (line == View::npos && text_.size() > longest_notice) return false;
    const std::size_t begin = line == View::npos ? 0 : line + 1;
    if (text_.substr(begin, 3) != "(- " || !ends_with(text_, " -)")) return false;
    text_ = text_.substr(0, begin);
    return true;
  }

  bool attach(View path, View rest) {
    notes_.push_back(file_note("a file", path));
    text_ = rest;
    return true;
  }

  View text_;
  std::vector<std::string>& notes_;
};

}  // namespace

bool is_service(std::string_view sender, std::string_view text) {
  const auto holds = [](const std::string& low) {
    return std::any_of(service_phrases.begin(), service_phrases.end(),
                       [&](View phrase) { return low.find(phrase) != std::string::npos; });
  };
  // On one kind of phone the group or a member is the sender, and a mark stands before the phone's own words.
  return holds(lower(sender)) || (text.substr(0, left_to_right.size()) == left_to_right && holds(lower(text)));
}

std::string_view written_part(std::string_view text, std::vector<std::string>& notes) {
  return Cutter(text, notes).cut();
}

std::string_view trim_marks(std::string_view text) {
  for (;;) {
    text = trim(text);
    if (const std::size_t mark = mark_length(text); mark > 0)
      text.remove_prefix(mark);
    else if (text.size() >= 3 && mark_length(text.substr(text.size() - 3)) == 3)
      text.remove_suffix(3);
    else
      return text;
  }
}

std::string without_marks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (const std::size_t mark = mark_length(text); mark > 0) {
      text.remove_prefix(mark);
      continue;
    }
    out += text.front();
    text.remove_prefix(1);
  }
  return squeeze(out);
}

}  // namespace stemma::read

#include "understand/statements_scene.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.hpp"
#include "model/edtf.hpp"
#include "model/names.hpp"
#include "understand/statements_spots.hpp"
#include "understand/statements_when.hpp"
#include "understand/times.hpp"

namespace stemma::understand {
namespace {

/// Paragraphs from the dateline's own on that are told as of its date.
constexpr std::size_t lead_paragraphs = 3;

class Scene {
 public:
  Scene(const View& view, Findings& findings)
      : view_(view), draft_(view.draft()), sentences_(draft_.sentences), findings_(findings) {}

  void run() {
    find_dateline();
    if (!find_happening()) return;
    if (none_of([](const Statement& s) { return s.slot == Slot::date && names_day(s.value.value_or("")); })) add_date();
    if (none_of([](const Statement& s) { return s.slot == Slot::place; })) add_place();
  }

 private:
  template <typename Test>
  bool none_of(Test test) const {
    return std::none_of(findings_.begin(), findings_.end(), [&](const Finding& f) { return test(f.statement); });
  }

  static bool names_day(const std::string& value) {
    const auto date = model::parse_edtf(value);
    return date && date->has_day();
  }

  /// The first count of people below the headline and dateline that the report holds to be so.
  bool find_happening() {
    const Finding* first = nullptr;
    const std::uint32_t body = body_ < draft_.tokens.size() ? view_.token(body_).span.begin : 0;
    for (const Finding& f : findings_) {
      const bool counts = model::is_count(f.statement.slot) && f.statement.polarity == Polarity::affirmed;
      if (!counts || f.background || f.anchor.begin < body) continue;
      if (!first || f.anchor.begin < first->anchor.begin) first = &f;
    }
    if (!first) return false;
    happening_ = view_.token_at(first->anchor.begin);
    while (home_ < sentences_.size() && sentences_[home_].last <= happening_) ++home_;
    return home_ < sentences_.size();
  }

  std::size_t time_end(std::size_t first) const {
    const auto time = view_.time_at(first);
    std::size_t last = first;
    while (last < draft_.tokens.size() && view_.time_at(last) == time) ++last;
    return last;
  }

  void find_dateline() {
    for (const auto& time : draft_.document.times) {
      const std::size_t first = view_.token_at(time.span.begin), last = time_end(first);
      if (in_dateline(draft_, first, last)) dateline_ = &time, body_ = last;
    }
  }

  /// "2024-03-22 06:50": figures alone are a stamp of when it was published, not how a report tells.
  bool is_stamp(Span span) const {
    const std::string_view text = draft_.text(span);
    return text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
  }

  /// The happening's own sentence, then back to the head of the paragraph before its own.
  template <typename Try>
  bool each_sentence(Try attempt) const {
    for (std::size_t s = home_ + 1; s-- > 0 && sentences_[s].paragraph + 1 >= sentences_[home_].paragraph;)
      if (!view_.is(sentences_[s].last - 1, "?") && attempt(sentences_[s])) return true;  // a question says nothing
    return false;
  }

  bool is_past_day(const std::string& value) const {
    if (!names_day(value) || value.ends_with('~')) return false;
    const auto& published = draft_.document.published;
    const std::string now = published ? *published : dateline_ ? dateline_->value : value;
    return value.substr(0, 10) <= now.substr(0, 10);
  }

  void add_date() {
    const bool found = each_sentence([&](const Sentence& s) {
      for (std::size_t i = std::max(s.first, body_); i < s.last; i = std::max(i + 1, time_end(i))) {
        const auto time = view_.time_at(i);
        if (!time || !may_date(view_, s, *time, i)) continue;
        const TimeMention& mention = draft_.document.times[*time];
        if (is_stamp(mention.span)) continue;
        if (is_past_day(mention.value)) return add(Slot::date, mention.span, mention.value);
      }
      return false;
    });
    if (!found && dateline_ && in_lead() && undated_so_far()) add(Slot::date, dateline_->span, dateline_->value + "~");
  }

  bool in_lead() const {
    const auto at = std::find_if(sentences_.begin(), sentences_.end(), [&](const auto& s) { return body_ <= s.last; });
    return is_past_day(dateline_->value) && dateline_->value.size() == 10 &&
           sentences_[home_].paragraph - at->paragraph < lead_paragraphs;
  }

  /// "killed in March": old news, of which only the month is told, is not of the dateline's day.
  bool undated_so_far() const {
    const std::uint32_t end = sentences_[home_].span.end;
    return none_of([&](const Statement& s) { return s.slot == Slot::date && s.span.begin < end; });
  }

  void add_place() {
    each_sentence([&](const Sentence& s) {
      for (std::size_t i = std::max(s.first, body_); i < s.last; ++i) {
        if (view_.is(i, "on") || view_.is(i, "into")) continue;
        const auto spot = spot_at(view_, s, i, s.last, false);
        if (spot && named(*spot))
          return add(Slot::place, view_.span(spot->first, spot->last), view_.text(spot->value_first, spot->value_last));
      }
      return false;
    });
  }

  bool named(const Spot& spot) const {
    bool named = false;
    for (std::size_t i = spot.value_first; i < spot.value_last; ++i) {
      if (base::any_of(view_.lower(i), {"hospital", "clinic", "morgue"})) return false;  // where the hurt are treated
      named = named || view_.mention_at(i);
    }
    return named;
  }

  bool add(Slot slot, Span span, std::string value) {
    Finding f;
    f.statement.slot = slot;
    f.statement.span = span;
    f.statement.value = std::move(value);
    f.anchor = view_.token(happening_).span;
    findings_.push_back(std::move(f));
    return true;
  }

  const View& view_;
  const Draft& draft_;
  const std::vector<Sentence>& sentences_;
  Findings& findings_;
  std::size_t happening_ = 0, home_ = 0;  ///< its token and sentence
  const TimeMention* dateline_ = nullptr;
  std::size_t body_ = 0;  ///< first token after the dateline's date
};

}  // namespace

void set_scene(const View& view, Findings& findings) { Scene(view, findings).run(); }

}  // namespace stemma::understand

// Page furniture: the words of menus, notices, sharing bars, sign-up boxes, teasers and footers, which stand around a
// report on a page and are no part of it.
#pragma once

#include <string_view>

namespace stemma::read {

/// A short line that is furniture as a whole ("Advertisement", "Share this article", "5 min read", "Already a
/// subscriber?").
bool is_furniture(std::string_view line);

/// A line that opens a list of other reports or a footer ("Latest from World", "Related stories", "Read more:").
bool opens_teasers(std::string_view line);

/// A heading of what follows a report: a note on its author, a form, the readers' comments ("About the author").
bool opens_afterword(std::string_view line);

/// A heading of links that lead on, which counts where mostly links follow ("Share this", "Recent posts").
bool opens_links(std::string_view line);

/// A heading of a report's own last parts ("Conclusion", "FAQ", "Sources").
bool closes_report(std::string_view line);

/// A short call to do something for the outlet ("Book a demo", "Start your free trial", "Join our newsletter").
bool is_offer(std::string_view line);

/// A copyright or rights notice.
bool is_rights_notice(std::string_view line);

/// Where a trailing pointer to other reports begins ("... he said. (More storm stories.)"), or the length of the line.
std::size_t without_pointer(std::string_view line);

}  // namespace stemma::read

// What the dossier does not show by default: addresses, handles, telephone numbers and the names of channels.
//
// A dossier travels further than the material it was made of. A link in it would lead readers to propaganda, or
// somebody's attention to a private source; so no address of a report is shown or can be clicked, and links, handles,
// e-mail addresses and telephone numbers inside texts are taken out before the page is written (they stand in the
// preserved originals and in account.json). Of a report's own address only the host is shown, and that only where the
// host is a site of its own: on platforms where anybody can have a channel, host and outlet are both withheld. Of posts
// of a chat or channel and of e-mails neither sender nor channel nor file is named: each may be a private source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/address.hpp"
#include "stemma/model.hpp"

namespace stemma::publish {

struct Withheld {
  Span span;              ///< bytes of the text
  std::string_view note;  ///< what stands instead: "[link withheld]"
};

/// Every link, handle, address and telephone number in `text`, in order, none overlapping. Linear.
std::vector<Withheld> find_withheld(std::string_view text);
/// `text` with the notes in their places.
std::string shown(std::string_view text);

/// Whether a report's title, author and notes may name a private source: a post, an e-mail, or a page of a platform
/// where anybody can have a channel.
bool may_be_private(const Document& document);

/// Host of an http(s) address in lower case without "www."; empty for anything else.
std::string host_of(std::string_view url);
/// The last part of a report's path: what leads to it tells who keeps which case where. Of an archive's member that is
/// known by its address, the archive. Of a post, its number; of an
/// e-mail, nothing.
std::string file_label(const Document& document);
/// What a report is called on the page: its outlet, or its host, or its file's name.
std::string source_label(const Document& document);

}  // namespace stemma::publish

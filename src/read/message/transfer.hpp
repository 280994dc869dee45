// Content-Transfer-Encodings of MIME (RFC 2045, section 6), decoded with the place of every byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "read/place_map.hpp"

namespace stemma::read {

struct Transferred {
  std::string bytes;
  PlaceMap places;     ///< from `bytes` to the outer bytes, of which the encoded text begins at `begin`
  std::string coding;  ///< "base64", "quoted-printable" or "identity": what was undone
};

/// Undoes `encoding` ("base64", "quoted-printable"; anything else is the bytes as they are). What is malformed is read
/// as mail programs read it: a lone '=' stands for itself, foreign characters in base64 are passed over.
/// Quoted-printable keeps each byte's place. Base64 keeps each line's: three bytes share four characters.
Transferred undo_transfer(std::string_view encoded, std::string_view encoding, std::uint64_t begin);

/// The same for the two encodings of a header's word (RFC 2047), whose places nobody asks for.
std::string base64_bytes(std::string_view encoded);
std::string q_bytes(std::string_view encoded);

}  // namespace stemma::read

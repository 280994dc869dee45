// Addresses of social networks, where an account and not the site is who publishes.
#pragma once

#include <string>
#include <string_view>

namespace stemma::read {

struct Site {
  bool social = false;
  std::string outlet;  ///< the host without "www.", and the account where the address begins with it: "t.me/name"
};
Site site_of(std::string_view url);

}  // namespace stemma::read

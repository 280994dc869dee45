// ARC archives, versions 1 and 2, which came before WARC (M. Burner and B. Kahle, "Arc File Format", Internet Archive,
// 1996).
#pragma once

#include "read/archive/records.hpp"

namespace stemma::read {

bool is_arc(std::string_view head);

class ArcReader : public Records {
 public:
  using Records::Records;

 protected:
  Start start() override;
  void read_record() override;
  std::size_t find_record(std::string_view text, std::size_t from) const override;
};

}  // namespace stemma::read

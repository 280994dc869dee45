// WARC archives, versions 0.17 to 1.1 (ISO 28500:2017).
#pragma once

#include "read/archive/records.hpp"

namespace stemma::read {

/// Whether unpacked bytes begin so.
bool is_warc(std::string_view head);

class WarcReader : public Records {
 public:
  using Records::Records;

 protected:
  Start start() override;
  void read_record() override;
  std::size_t find_record(std::string_view text, std::size_t from) const override;

 private:
  struct Record;
  void read_response(const Record& record);
  void read_revisit(const Record& record);
};

}  // namespace stemma::read

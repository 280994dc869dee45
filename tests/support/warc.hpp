// Small WARC archives for tests.
#pragma once

#include <string>

namespace stemma::tests {

/// A response record that holds an HTML page with one paragraph.
inline std::string warc_page(const std::string& uri, const std::string& title, const std::string& paragraph) {
  const std::string html = "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" +
                           paragraph + "</p></article></body></html>";
  const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
  return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: " + uri +
         "\r\nWARC-Date: 2031-05-14T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; "
         "msgtype=response\r\nContent-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

}  // namespace stemma::tests

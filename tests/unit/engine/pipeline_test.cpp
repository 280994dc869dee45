// What is left of a document when a pass trips over it.
#include "engine/pipeline.hpp"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

namespace stemma::engine {
namespace {

Document read_well() {
  Document document;
  document.id = "abc";
  document.path = "in/a.txt";
  document.title = "Ferry sinks";
  document.published = "2031-05-14";
  document.text = "Nine people died.";
  document.origin = {{{0, 17}, 0, 17}};
  return document;
}

TEST(Pipeline, KeepsWhatWasReadWhereAPassTrips) {
  Document document = read_well();
  understand_one(document, [&] {
    document.sentences = {{0, 17}};
    document.statements.emplace_back();
    document.incidents.emplace_back();
    throw std::out_of_range("no such token");
  });
  EXPECT_EQ(document.error, "cannot be annotated, by a fault of this program: no such token");
  EXPECT_EQ(document.text, "Nine people died.");
  EXPECT_EQ(document.title, "Ferry sinks");
  EXPECT_EQ(document.published, "2031-05-14");
  EXPECT_EQ(document.origin, read_well().origin);
  EXPECT_TRUE(document.sentences.empty() && document.statements.empty() && document.incidents.empty());
}

TEST(Pipeline, WantOfMemoryIsNoFaultOfADocument) {
  Document document = read_well();
  EXPECT_THROW(understand_one(document, [] { throw std::bad_alloc(); }), std::bad_alloc);
}

TEST(Pipeline, WhatCouldNotBeReadIsNotAnnotated) {
  Document document = read_well();
  document.error = "is empty";
  understand_one(document, [] { FAIL() << "annotated"; });
  EXPECT_EQ(document.error, "is empty");
}

}  // namespace
}  // namespace stemma::engine

// Sentences that sound like statements of an incident and are none (tests/golden/misleading), in both tiers.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

class Misleading : public testing::TestWithParam<Tier> {
 protected:
  static Texts said_in(const Document& document, std::string_view slot) {
    Texts all;
    for (const Statement& s : document.statements)
      if (model::name(s.slot) == slot) all.push_back(show(s));
    return all;
  }
};

TEST_P(Misleading, NothingMoreIsSaid) {
  const Resources resources = load_resources(base::data_directory(), GetParam());
  std::ifstream in(std::string(STEMMA_SOURCE_DIR) + "/tests/golden/misleading/sentences.txt");
  ASSERT_TRUE(in.is_open());
  std::size_t read = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t colon = line.find(": ");
    ASSERT_NE(colon, std::string::npos) << line;
    Document document;
    document.id = "test";
    document.text = line.substr(colon + 2);
    annotate(document, resources);
    std::istringstream slots(line.substr(0, colon));
    for (std::string spec; std::getline(slots, spec, ',');) {
      spec.erase(0, spec.find_first_not_of(' '));
      const std::size_t equals = spec.find('=');
      ASSERT_NE(equals, std::string::npos) << line;
      Texts wanted;
      std::istringstream values(spec.substr(equals + 1));
      for (std::string value; std::getline(values, value, ';');) wanted.push_back(value);
      EXPECT_EQ(said_in(document, spec.substr(0, equals)), wanted) << line;
      ++read;
    }
  }
  EXPECT_GT(read, 80u);
}

INSTANTIATE_TEST_SUITE_P(InBothTiers, Misleading, testing::Values(Tier::fast, Tier::full),
                         [](const auto& tier) { return tier.param == Tier::fast ? "fast" : "full"; });

}  // namespace
}  // namespace stemma::understand

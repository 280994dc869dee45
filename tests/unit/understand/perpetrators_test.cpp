// Persons, by name, who are said to have done it.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Perpetrators, ByTheirDeed) {
  const Texts lopez = {"Juan Lopez"};
  EXPECT_EQ(said("perpetrator", "Juan Lopez opened fire on the guards."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez shot and killed two women."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez, 43, then stabbed a guard."), lopez);
  EXPECT_EQ(said("perpetrator", "Two women were wounded by the sniper Juan Lopez."), lopez);
  EXPECT_EQ(said("perpetrator", "The gunman, 31-year-old Juan Lopez, fled."), lopez);
}

TEST(Perpetrators, AnOfficerIsNone) {
  EXPECT_TRUE(said("perpetrator", "Officer Juan Lopez shot and killed two women.").empty());
  EXPECT_TRUE(said("perpetrator", "The guard was shot dead by Sgt. Juan Lopez.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez shot the gunman.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez shot three films in Kolm.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez killed the bill.").empty());
  EXPECT_TRUE(said("perpetrator", "A video shot by Juan Lopez shows the dead.").empty());
}

TEST(Perpetrators, BeforeTheLaw) {
  EXPECT_EQ(said("perpetrator", "Juan Lopez was convicted of killing four people."), Texts{"Juan Lopez"});
  EXPECT_EQ(said("perpetrator", "Juan Lopez, 37, was found guilty last month of murder."), Texts{"Juan Lopez"});
  EXPECT_EQ(said("perpetrator", "Juan Lopez was sentenced to ten years for the bombing."), Texts{"Juan Lopez"});
  EXPECT_EQ(said("perpetrator", "Juan Lopez was charged with murder."), Texts{"Juan Lopez?"});
  EXPECT_EQ(said("perpetrator", "Prosecutors accused Juan Lopez of killing a nurse."), Texts{"Juan Lopez?"});
  EXPECT_TRUE(said("perpetrator", "Juan Lopez was not charged with murder.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez was acquitted of killing his wife.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez was convicted of fraud.").empty());
  EXPECT_TRUE(said("perpetrator", "Anna Berg accused Juan Lopez of killing the economy.").empty());
  EXPECT_TRUE(said("responsibility", "Anna Berg accused Juan Lopez of killing the economy.").empty());
}

TEST(Perpetrators, AConfessionIsAClaimAndAPleaOfNotGuiltyADenial) {
  EXPECT_EQ(said("responsibility", "Juan Lopez confessed to the killings."), Texts{"Juan Lopez"});
  EXPECT_EQ(said("responsibility", "Juan Lopez pleaded guilty to the murder of two women."), Texts{"Juan Lopez"});
  EXPECT_EQ(said("responsibility", "Juan Lopez pleaded not guilty to the murder."), Texts{"Juan Lopez!"});
  EXPECT_TRUE(said("responsibility", "Juan Lopez has not confessed to the killings.").empty() ||
              said("responsibility", "Juan Lopez has not confessed to the killings.") == Texts{"Juan Lopez!"});
}

}  // namespace
}  // namespace stemma::understand

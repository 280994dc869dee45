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

TEST(Perpetrators, HeldOnSuspicion) {
  const Texts hedged = {"Juan Lopez?"};
  EXPECT_EQ(said("perpetrator", "Juan Lopez was arrested early on Sunday on suspicion of drunk driving."), hedged);
  EXPECT_EQ(said("perpetrator", "Juan Lopez was arrested for investigation of DUI."), hedged);
  EXPECT_EQ(said("perpetrator", "Juan Lopez was arrested in connection with a shooting in Kolm."), hedged);
  EXPECT_EQ(said("perpetrator", "Police arrested Juan Lopez, of Kolm, on murder charges."), hedged);
  EXPECT_EQ(said("perpetrator", "Police arrested Juan Lopez on charges he killed his mother."), hedged);
  EXPECT_EQ(said("perpetrator", "Police are investigating Juan Lopez over a murder."), hedged);
  EXPECT_EQ(said("perpetrator", "Juan Lopez was being tried for rape."), hedged);
  EXPECT_EQ(said("perpetrator", "Juan Lopez is on trial for the murder of two women."), hedged);
  EXPECT_TRUE(said("perpetrator", "Juan Lopez was arrested on suspicion of fraud.").empty());
  EXPECT_TRUE(
      said("perpetrator", "Juan Lopez was arrested on suspicion of murder and released without charge.").empty());
  EXPECT_TRUE(said("perpetrator", "Detective Juan Lopez arrested a man on suspicion of murder.").empty());
  EXPECT_TRUE(said("perpetrator", "The father of Juan Lopez was arrested on suspicion of murder.").empty());
}

TEST(Perpetrators, WhoFacesACharge) {
  const Texts hedged = {"Juan Lopez?"};
  EXPECT_EQ(said("perpetrator", "Juan Lopez faces two counts of murder."), hedged);
  EXPECT_EQ(said("perpetrator", "Juan Lopez, 35, will face murder and kidnapping charges."), hedged);
  EXPECT_EQ(said("perpetrator", "Juan Lopez also faces an animal cruelty charge."), hedged);
  EXPECT_EQ(said("perpetrator", "Juan Lopez is charged with DWI and leaving the scene of an accident."), hedged);
  EXPECT_EQ(said("perpetrator", "Juan Lopez is expected to be charged with vehicular homicide."), hedged);
  EXPECT_EQ(said("perpetrator", "Police charged Juan Lopez, age 61, with rape."), hedged);
  EXPECT_TRUE(said("perpetrator", "Juan Lopez could face murder charges.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez no longer faces murder charges.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez will not face murder charges.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez faces questions about the murder charges.").empty());
}

TEST(Perpetrators, Sentenced) {
  const Texts lopez = {"Juan Lopez"};
  EXPECT_EQ(said("perpetrator", "A judge sentenced Juan Lopez to life in prison for the murders."), lopez);
  EXPECT_EQ(said("perpetrator", "The jury took two hours to convict Juan Lopez of murder."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez is serving a life sentence after being convicted in 1998 of rape."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez was convicted of overpowering a guard."), lopez);
  EXPECT_EQ(said("perpetrator", "Convicted murderer Juan Lopez fled."), lopez);
  EXPECT_TRUE(said("perpetrator", "Anna Lund asked the jury to convict Juan Lopez of murder.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez sentenced the killer to life in prison for murder.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez was jailed for contempt over the murder trial.").empty());
}

TEST(Perpetrators, WhoThreatensTakesOrFlees) {
  const Texts lopez = {"Juan Lopez"};
  EXPECT_EQ(said("perpetrator", "Juan Lopez went down a hallway and fired three shots."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez pulled a gun on two guards."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez, 49, took two women hostage."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez overpowered a woman and kidnapped her son."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez hit and killed a woman."), lopez);
  EXPECT_EQ(said("perpetrator", "Juan Lopez, 49, escaped from a prison van."), lopez);
  EXPECT_TRUE(said("perpetrator", "Juan Lopez fired the coach.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez pulled a gun from the river.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez was held hostage for three days.").empty());
  EXPECT_TRUE(said("perpetrator", "Officers shot Juan Lopez after he pointed a gun at them.").empty());
  EXPECT_TRUE(said("perpetrator", "Juan Lopez stabbed the robber.").empty());
}

}  // namespace
}  // namespace stemma::understand

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
  const Texts hedged = {"Emil Varga?"};
  EXPECT_EQ(said("perpetrator", "Emil Varga was arrested late on Thursday on suspicion of arson."), hedged);
  EXPECT_EQ(said("perpetrator", "Emil Varga was detained for investigation of assault."), hedged);
  EXPECT_EQ(said("perpetrator", "Emil Varga was held in connection with a stabbing in Kolm."), hedged);
  EXPECT_EQ(said("perpetrator", "Police arrested Emil Varga, of Kolm, on murder charges."), hedged);
  EXPECT_EQ(said("perpetrator", "Police arrested Emil Varga on charges he strangled two monks."), hedged);
  EXPECT_EQ(said("perpetrator", "Police are investigating Emil Varga over a murder."), hedged);
  EXPECT_EQ(said("perpetrator", "Emil Varga was being tried for arson."), hedged);
  EXPECT_EQ(said("perpetrator", "Emil Varga is on trial for the murder of nine monks."), hedged);
  EXPECT_TRUE(said("perpetrator", "Emil Varga was held on suspicion of forgery.").empty());
  EXPECT_TRUE(said("perpetrator", "Detective Emil Varga arrested a cook on suspicion of arson.").empty());
  EXPECT_TRUE(said("perpetrator", "The aunt of Emil Varga was held on suspicion of arson.").empty());
}

TEST(Perpetrators, WhoFacesACharge) {
  const Texts hedged = {"Emil Varga?"};
  EXPECT_EQ(said("perpetrator", "Emil Varga faces nine counts of arson."), hedged);
  EXPECT_EQ(said("perpetrator", "Emil Varga, 62, will face arson and assault charges."), hedged);
  EXPECT_EQ(said("perpetrator", "Emil Varga also faces a stalking charge."), hedged);
  EXPECT_EQ(said("perpetrator", "Emil Varga is charged with driving while intoxicated and hit-and-run."), hedged);
  EXPECT_EQ(said("perpetrator", "Emil Varga is likely to be charged with aggravated assault."), hedged);
  EXPECT_EQ(said("perpetrator", "Police charged Emil Varga, age 61, with rape."), hedged);
  EXPECT_TRUE(said("perpetrator", "Emil Varga could face murder charges.").empty());
  EXPECT_TRUE(said("perpetrator", "Emil Varga no longer faces murder charges.").empty());
  EXPECT_TRUE(said("perpetrator", "Emil Varga will not face murder charges.").empty());
  EXPECT_TRUE(said("perpetrator", "Emil Varga faces questions about the murder charges.").empty());
}

TEST(Perpetrators, Sentenced) {
  const Texts varga = {"Emil Varga"};
  EXPECT_EQ(said("perpetrator", "A court sentenced Emil Varga on Monday to death for the stabbings."), varga);
  EXPECT_EQ(said("perpetrator", "The jurors needed a week to convict Emil Varga of arson."), varga);
  EXPECT_EQ(said("perpetrator", "Emil Varga has received two life sentences in Kolm for the murder of a monk."), varga);
  EXPECT_EQ(said("perpetrator", "Emil Varga was convicted of strangling a nun."), varga);
  EXPECT_EQ(said("perpetrator", "Convicted arsonist Emil Varga fled."), varga);
  EXPECT_TRUE(said("perpetrator", "Anna Lund asked the jury to convict Emil Varga of arson.").empty());
  EXPECT_TRUE(said("perpetrator", "Emil Varga sentenced the arsonist to death for murder.").empty());
  EXPECT_TRUE(said("perpetrator", "Emil Varga was jailed for contempt over the murder trial.").empty());
}

TEST(Perpetrators, WhoThreatensTakesOrFlees) {
  const Texts varga = {"Emil Varga"};
  EXPECT_EQ(said("perpetrator", "Emil Varga came back to the inn and fired nine shots."), varga);
  EXPECT_EQ(said("perpetrator", "Emil Varga pulled a pistol on a waiter."), varga);
  EXPECT_EQ(said("perpetrator", "Emil Varga, 71, took nine nurses hostage."), varga);
  EXPECT_EQ(said("perpetrator", "Emil Varga tied up a monk and kidnapped his pupil."), varga);
  EXPECT_EQ(said("perpetrator", "Emil Varga ran over a cyclist."), varga);
  EXPECT_EQ(said("perpetrator", "Emil Varga, 71, broke out of the county jail."), varga);
  EXPECT_TRUE(said("perpetrator", "Emil Varga fired the coach.").empty());
  EXPECT_TRUE(said("perpetrator", "Emil Varga pulled a gun from the river.").empty());
  EXPECT_TRUE(said("perpetrator", "Emil Varga was held hostage for three days.").empty());
  EXPECT_TRUE(said("perpetrator", "Officers shot Emil Varga after he aimed a shotgun at them.").empty());
  EXPECT_TRUE(said("perpetrator", "Emil Varga stabbed the robber.").empty());
}

}  // namespace
}  // namespace stemma::understand

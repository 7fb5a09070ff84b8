#include "care/dose.h"
#include "care/plan.h"
#include "care/possible.h"
#include "real_content.h"

#include <algorithm>

namespace myoatlas::care {
namespace {

Possibilities of(const std::string& point, const Kit& kit) {
    const content::PointRef ref = realContent()->point(point);
    EXPECT_TRUE(ref) << point;
    return possibilities(*realContent(), *ref.muscle, *ref.point, kit);
}

template <typename Entries> std::set<std::string> techniques(const Entries& entries) {
    std::set<std::string> ids;
    for (const auto& entry : entries) ids.insert(entry.care->technique);
    return ids;
}

template <typename Visit> void forEveryPoint(const Visit& visit) {
    for (const content::Muscle& muscle : realContent()->muscles)
        for (const content::TriggerPoint& point : muscle.points) visit(muscle, point);
}

bool isPressed(const content::Care& care) {
    const auto* technique = content::findById(realContent()->techniques, care.technique);
    return technique != nullptr && content::presses(*technique);
}

TEST(Possible, EverythingIsAtHandUnlessSaidOtherwise) {
    forEveryPoint([](const content::Muscle& muscle, const content::TriggerPoint& point) {
        const Possibilities all = possibilities(*realContent(), muscle, point, {});
        EXPECT_EQ(all.possible.size(), point.care.size()) << point.id;
        EXPECT_TRUE(all.dropped.empty());
        EXPECT_TRUE(all.askFirst.empty());
        EXPECT_FALSE(all.pressureAtMost);
    });
}

TEST(Possible, MissingToolsAndPlacesAreNamed) {
    Kit kit;
    kit.missingTools = {"tennis_ball"};
    const Possibilities noBall = of("infraspinatus.1", kit);
    EXPECT_EQ(techniques(noBall.possible), std::set<std::string>{"deep_stroking"});
    ASSERT_EQ(noBall.dropped.size(), 1u);
    EXPECT_EQ(noBall.dropped[0].reasons, std::vector<std::string>{"Not at hand: Tennis ball."});
    kit = {};
    kit.missingPositions = {"wall", "chair"};
    EXPECT_TRUE(of("infraspinatus.1", kit).possible.empty());
}

TEST(Possible, HandsAreAlwaysAtHand) {
    Kit kit;
    for (const content::Tool& tool : realContent()->tools) kit.missingTools.insert(tool.id);
    forEveryPoint([&](const content::Muscle& muscle, const content::TriggerPoint& point) {
        for (const DroppedCare& dropped :
             possibilities(*realContent(), muscle, point, kit).dropped) {
            EXPECT_NE(dropped.care->tool, "fingers") << point.id;
            EXPECT_NE(dropped.care->tool, "knuckles") << point.id;
        }
    });
}

TEST(Possible, BloodThinnersLeaveLightHands) {
    const Kit kit{{}, {}, {"blood_thinners"}};
    const Possibilities found = of("infraspinatus.1", kit);
    EXPECT_TRUE(found.possible.empty());
    EXPECT_FALSE(found.askFirst.empty());
    ASSERT_EQ(found.dropped.size(), 2u);
    EXPECT_NE(found.dropped[0].reasons[0].find("hands only"), std::string::npos);
    EXPECT_EQ(found.dropped[1].reasons.size(), 2u) << "deep strokes, and with a cane";
    forEveryPoint([&](const content::Muscle& muscle, const content::TriggerPoint& point) {
        for (const PossibleCare& possible :
             possibilities(*realContent(), muscle, point, kit).possible) {
            EXPECT_NE(possible.care->technique, "deep_stroking");
            if (isPressed(*possible.care) && possible.dose.pressure) {
                EXPECT_LE((*possible.dose.pressure)[1], 3.0) << point.id;
            }
        }
    });
}

TEST(Possible, PregnancyLeavesBellyLowBackAndCalfAlone) {
    const Kit kit{{}, {}, {"pregnancy"}};
    for (const char* point : {"quadratus_lumborum.1", "gastrocnemius.1", "soleus.1",
                              "adductor_longus.1", "iliocostalis_lumborum.1"})
        for (const PossibleCare& possible : of(point, kit).possible)
            EXPECT_FALSE(isPressed(*possible.care)) << point;
    EXPECT_FALSE(of("trapezius_descending.1", kit).possible.empty())
        << "the shoulder stays, lightly";
}

TEST(Possible, WithoutTheFloorNothingIsOnTheFloor) {
    for (const char* limit : {"no_floor", "cannot_kneel", "over_75", "thin_bones"})
        forEveryPoint([&](const content::Muscle& muscle, const content::TriggerPoint& point) {
            for (const PossibleCare& possible :
                 possibilities(*realContent(), muscle, point, {{}, {}, {limit}}).possible)
                EXPECT_NE(possible.care->position, "floor") << point.id;
        });
}

TEST(Possible, EveryReasonIsASentence) {
    for (const content::Limit& limit : realContent()->limits)
        for (const content::Limit::Drop& drop : limit.drops) {
            EXPECT_TRUE(drop.why.ends_with(".")) << limit.id << ": " << drop.why;
        }
}

TEST(Dose, NeverExceedsTheTechniquesAndFillsWhatIsMissing) {
    content::Technique technique;
    technique.dose.pressure = {{4, 6}};
    technique.dose.holdSeconds = {{30, 60}};
    content::Care care;
    care.dose.pressure = {{5, 9}};
    const content::Dose dose = doseOf(care, technique);
    EXPECT_EQ(dose.pressure, (std::array<double, 2>{5, 6}));
    EXPECT_EQ(dose.holdSeconds, (std::array<double, 2>{30, 60}));
    EXPECT_EQ(doseOf(care, technique, 3.0).pressure, (std::array<double, 2>{3, 3}));
}

TEST(Plan, TakesThePointsInOrderAndTheOtherSideAfterEach) {
    const std::vector<PointOnSide> points{{"infraspinatus.1", Side::left},
                                          {"soleus.1", Side::right}};
    const auto plan = planFor(*realContent(), points, {}, true);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->parts.size(), 4u);
    EXPECT_EQ(plan->parts[0].at, points[0]);
    EXPECT_EQ(plan->parts[1].at, (PointOnSide{"infraspinatus.1", Side::right}));
    EXPECT_EQ(plan->parts[0].what, "Steady pressure · Tennis ball · Standing at a wall");
    EXPECT_EQ(planFor(*realContent(), points, {}, false)->parts.size(), 2u);
}

TEST(Plan, StaysWithinTheCeilingsForEveryPoint) {
    forEveryPoint([](const content::Muscle&, const content::TriggerPoint& point) {
        const std::vector<PointOnSide> points{{point.id, Side::right}};
        const auto plan = planFor(*realContent(), points, {}, false);
        if (!plan) {
            EXPECT_FALSE(plan.error().message.empty()) << point.id;
            return;
        }
        const Part& part = plan->parts[0];
        EXPECT_GE(part.seconds, 1) << point.id;
        EXPECT_LE(part.seconds, part.mostSeconds) << point.id;
        EXPECT_LE(part.mostSeconds, kLongestSeconds) << point.id;
        EXPECT_LE(part.pressureTo, content::kDoseCeilings.pressure) << point.id;
        EXPECT_LE(part.seconds * part.repeats, 5 * 60) << point.id;
        EXPECT_FALSE(part.steps.empty()) << point.id;
    });
}

TEST(Plan, EndsAfterTwentyMinutesAndSaysWhatIsLeftOut) {
    std::vector<PointOnSide> points;
    forEveryPoint([&](const content::Muscle&, const content::TriggerPoint& point) {
        points.push_back({point.id, Side::right});
    });
    const auto plan = planFor(*realContent(), points, {}, false);
    ASSERT_TRUE(plan);
    int total = 0;
    for (const Part& part : plan->parts) total += part.seconds * part.repeats;
    EXPECT_LE(total, kLongestSessionSeconds);
    EXPECT_EQ(plan->parts.size() + plan->leftOut.size(), points.size());
}

TEST(Plan, SaysWhyNothingIsLeft) {
    const std::vector<PointOnSide> points{{"infraspinatus.1", Side::right}};
    const auto plan = planFor(*realContent(), points, {{}, {}, {"blood_thinners"}}, false);
    ASSERT_FALSE(plan);
    EXPECT_NE(plan.error().message.find("hands only"), std::string::npos);
}

TEST(Limits, BelongToTheirQuestions) {
    EXPECT_EQ(limitsOf(*realContent(), {"pregnancy"}), std::set<std::string>{"pregnancy"});
    EXPECT_EQ(gatesOf(*realContent(), {"pregnancy", "no_floor"}),
              std::set<std::string>{"pregnancy"});
}

} // namespace
} // namespace myoatlas::care

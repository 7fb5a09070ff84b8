#include "care/gates.h"

#include "care/session.h"
#include "real_content.h"

#include <algorithm>

namespace myoatlas::care {
namespace {

std::set<std::string> askedFor(const std::string& point) {
    const Session session = beginSession(realContent(), {{point, Side::left}}, {}, 0.0);
    std::set<std::string> asked;
    for (const content::Gate& gate : realContent()->gates)
        if (isAsked(session, gate)) asked.insert(gate.id);
    return asked;
}

TEST(Gates, AHipIsNotAskedAboutTheNeck) {
    const std::set<std::string> hip = askedFor("gluteus_minimus.1");
    EXPECT_FALSE(hip.contains("whiplash"));
    EXPECT_FALSE(hip.contains("neck_over_65"));
    EXPECT_TRUE(askedFor("sternocleidomastoid_sternal.3").contains("neck_over_65"));
    for (const char* point : {"trapezius_descending.1", "levator_scapulae.1", "suboccipitals.1",
                              "rhomboids.1", "iliocostalis_cervicis.1"})
        EXPECT_TRUE(askedFor(point).contains("whiplash")) << point;
}

TEST(Gates, WhatIsAboutThePersonIsAlwaysAsked) {
    for (const content::Muscle& muscle : realContent()->muscles)
        for (const content::TriggerPoint& point : muscle.points) {
            const std::set<std::string> asked = askedFor(point.id);
            EXPECT_GE(asked.size(), realContent()->gates.size() - 2) << point.id;
            for (const content::Gate& gate : realContent()->gates)
                if (gate.effect == "stop" || gate.effect == "skip_area") {
                    EXPECT_TRUE(asked.contains(gate.id)) << gate.id << " for " << point.id;
                }
            for (const char* id : {"cancer", "blood_thinners", "pregnancy", "numbness", "ill",
                                   "clot", "nerve_loss", "very_bendy", "under_16", "over_75"})
                EXPECT_TRUE(asked.contains(id)) << id << " for " << point.id;
        }
}

TEST(Gates, SeveralPointsAreAskedWhatAnyOfThemNeeds) {
    const Session session = beginSession(
        realContent(), {{"gluteus_minimus.1", Side::left}, {"scalenes.1", Side::left}}, {}, 0.0);
    EXPECT_TRUE(session.elsewhere.empty());
}

TEST(Gates, AYesToAnotherRegionDoesNotHoldAnythingBack) {
    // As ticked under "What I have" long before.
    Session session = beginSession(realContent(), {{"gluteus_minimus.1", Side::left}},
                                   {{}, {}, {"whiplash"}}, 0.0);
    for (int page = 0; page < kGatePages; ++page) session = advance(session, Next{}, 0.0);
    EXPECT_EQ(session.stage, Stage::warmUp);
}

} // namespace
} // namespace myoatlas::care

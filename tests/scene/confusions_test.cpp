#include "real_atlas.h"
#include "scene/confusions.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

bool holds(const std::vector<std::size_t>& areas, const char* id) {
    return std::ranges::find(areas, areaIndex(id)) != areas.end();
}

TEST(Confusions, NameMusclesWithMuchTheSameZone) {
    const auto found = confusionsOf(*realAtlas(), pointIndex("brachioradialis.1.right"));
    EXPECT_TRUE(std::ranges::any_of(found, [](const Confusion& confusion) {
        const std::string& id = realAtlas()->points()[confusion.point].ref.muscle->id;
        return id == "supinator" || id == "extensor_carpi_radialis_longus";
    })) << "elbow and web of the thumb ache from both";
}

TEST(Confusions, AreOfOtherMusclesOnTheSameSideEachOnceMostAlikeFirst) {
    for (const char* id : {"infraspinatus.1.left", "piriformis.1.right", "soleus.1.right"}) {
        const std::size_t point = pointIndex(id);
        const auto points = realAtlas()->points();
        const auto found = confusionsOf(*realAtlas(), point, 8);
        std::vector<const content::Muscle*> muscles;
        float last = 1.0f;
        for (const Confusion& confusion : found) {
            const PlacedPoint& other = points[confusion.point];
            EXPECT_EQ(other.side, points[point].side);
            EXPECT_NE(other.ref.muscle, points[point].ref.muscle);
            EXPECT_EQ(std::ranges::find(muscles, other.ref.muscle), muscles.end());
            muscles.push_back(other.ref.muscle);
            EXPECT_LE(confusion.alike, last);
            EXPECT_GE(confusion.alike, 0.25f);
            last = confusion.alike;
        }
    }
}

TEST(Confusions, TellApartByWhatOnlyOneIsFeltIn) {
    const std::size_t point = pointIndex("brachioradialis.1.right");
    for (const Confusion& confusion : confusionsOf(*realAtlas(), point)) {
        for (const std::size_t area : confusion.onlyThis)
            EXPECT_EQ(std::ranges::find(confusion.onlyOther, area), confusion.onlyOther.end());
        if (realAtlas()->points()[confusion.point].ref.muscle->id != "supinator") continue;
        EXPECT_TRUE(holds(confusion.both, "thumb_web.right"));
        EXPECT_TRUE(holds(confusion.onlyOther, "elbow_crease.right"));
    }
}

} // namespace
} // namespace myoatlas::scene

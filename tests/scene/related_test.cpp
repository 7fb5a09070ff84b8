#include "real_atlas.h"
#include "scene/action.h"
#include "scene/related.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

const ArcPage kPage{
    {1200.0f, 900.0f}, 16.0f, [](const std::string& text) { return 8.0f * float(text.size()); }};

Scene selected(const char* point) {
    Scene scene = apply(openingScene(realAtlas(), 4.0f / 3.0f), SelectPoint{pointIndex(point)});
    return apply(scene, ShowRelated{true});
}

std::vector<std::string> musclesOf(const std::vector<RelatedLink>& links, bool isFromKey) {
    std::vector<std::string> muscles;
    for (const RelatedLink& link : links)
        if (link.isFromKey == isFromKey)
            muscles.push_back(realAtlas()->points()[link.other].ref.muscle->id);
    return muscles;
}

TEST(Related, LinksAreThoseOfTheContentOnTheSameSide) {
    const auto links = relatedLinks(selected("infraspinatus.1.left"));
    const content::Muscle& muscle = *realAtlas()->content().muscle("infraspinatus");
    EXPECT_EQ(musclesOf(links, true), muscle.related.key);
    EXPECT_EQ(musclesOf(links, false), muscle.related.satellites);
    ASSERT_FALSE(links.empty());
    for (const RelatedLink& link : links)
        EXPECT_EQ(realAtlas()->points()[link.other].side, Side::left);
}

TEST(Related, AMuscleHasTheLinksOfItsCommonestPoint) {
    const Scene scene = apply(openingScene(realAtlas(), 1.0f),
                              SelectStructure{*realAtlas()->body().find("infraspinatus.right")});
    const auto links = relatedLinks(scene);
    ASSERT_FALSE(links.empty());
    EXPECT_EQ(realAtlas()->points()[links[0].here].ref.muscle->id, "infraspinatus");
    EXPECT_TRUE(relatedLinks(apply(scene, ClearSelection{})).empty());
}

TEST(Related, ArcsLeadFromTheKeyToTheSatelliteAndTheirNamesAreClearOfEachOther) {
    Scene scene = selected("infraspinatus.1.right");
    scene.camera =
        framed(from(scene.camera, StandardView::posterior), selectionBounds(scene), 1.3f, 0.6f);
    const auto arcs = relatedArcs(scene, kPage);
    ASSERT_GE(arcs.size(), 3u);
    for (const RelatedArc& arc : arcs) {
        // A key's arc ends at the selected point, so all of those end near one place.
        for (const RelatedArc& other : arcs) {
            if (arc.link.isFromKey && other.link.isFromKey) {
                EXPECT_LT(glm::distance(arc.path.back(), other.path.back()), 80.0f);
            }
            if (&arc == &other) continue;
            const bool isClear =
                arc.box.max.x <= other.box.min.x || other.box.max.x <= arc.box.min.x ||
                arc.box.max.y <= other.box.min.y || other.box.max.y <= arc.box.min.y;
            EXPECT_TRUE(isClear) << arc.name << " and " << other.name;
        }
        for (const RelatedArc& other : arcs)
            for (const glm::vec2 place : other.path)
                EXPECT_FALSE(glm::all(glm::greaterThan(place, arc.box.min)) &&
                             glm::all(glm::lessThan(place, arc.box.max)))
                    << "an arc runs through " << arc.name;
        EXPECT_TRUE(glm::all(glm::greaterThanEqual(arc.box.min, glm::vec2(0.0f))));
        EXPECT_TRUE(glm::all(glm::lessThanEqual(arc.box.max, kPage.size)));
    }
    EXPECT_TRUE(relatedArcs(apply(scene, ShowRelated{false}), kPage).empty());
}

} // namespace
} // namespace myoatlas::scene

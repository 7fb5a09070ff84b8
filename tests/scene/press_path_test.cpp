#include "scene/press_path.h"

#include "real_atlas.h"
#include "scene/action.h"
#include "scene/cut_face.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

PressPath pathTo(std::string_view id) { return pressPath(*realAtlas(), pointIndex(id)); }

const body::Structure* structureOf(const PressSegment& segment) {
    return segment.structure ? &realAtlas()->body().structures[*segment.structure] : nullptr;
}

TEST(PressPath, BeginsWithTheSkinAndHasNoGaps) {
    for (std::size_t i = 0; i < realAtlas()->points().size(); i += 7) {
        const PressPath path = pressPath(*realAtlas(), i);
        ASSERT_FALSE(path.segments.empty());
        EXPECT_EQ(structureOf(path.segments.front())->kind, body::Kind::skin);
        EXPECT_EQ(path.segments.front().from, 0.0f);
        for (std::size_t s = 1; s < path.segments.size(); ++s)
            EXPECT_EQ(path.segments[s].from, path.segments[s - 1].to);
        EXPECT_NEAR(glm::distance(path.at(path.depth), realAtlas()->points()[i].position), 0.0f,
                    1e-4f);
    }
}

/// Where the way from the skin ends a point's own muscle lies, at most 2 mm off. A few points are
/// exceptions: the way only grazes the muscle's rim there, or a bone or tendon of this body takes
/// the muscle's place (subscapularis 2, rectus abdominis 2 on its intersection).
TEST(PressPath, LeadsToThePointsOwnMuscle) {
    std::string offenders;
    int count = 0;
    const auto points = realAtlas()->points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const PressPath path = pressPath(*realAtlas(), i);
        const bool isMet = std::ranges::any_of(path.segments, [&](const PressSegment& segment) {
            return segment.structure == points[i].structure && segment.from < path.depth + 0.002f &&
                   segment.to > path.depth - 0.002f;
        });
        if (isMet) continue;
        offenders += points[i].id + " ";
        ++count;
    }
    EXPECT_LE(count, 8) << offenders;
}

TEST(PressPath, MeetsNoBoneBeforeInfraspinatus) {
    const PressPath path = pathTo("infraspinatus.1.right");
    for (const PressSegment& segment : path.segments) {
        if (segment.from >= path.depth - 0.001f) break;
        const body::Structure* structure = structureOf(segment);
        EXPECT_TRUE(structure == nullptr || structure->kind != body::Kind::bone) << structure->id;
    }
}

TEST(PressPath, IsMirrored) {
    const PressPath left = pathTo("gluteus_medius.1.left"),
                    right = pathTo("gluteus_medius.1.right");
    EXPECT_NEAR(left.depth, right.depth, 0.002f);
    EXPECT_NEAR(left.skin.x, -right.skin.x, 0.003f);
    EXPECT_NEAR(left.direction.x, -right.direction.x, 0.1f);
}

TEST(PressPath, KnowsTheCarotidBesideTheSternocleidomastoid) {
    const PressPath path = pathTo("sternocleidomastoid_sternal.1.right");
    const auto& structures = realAtlas()->body().structures;
    EXPECT_TRUE(std::ranges::any_of(path.noPress, [&](const PressNeighbour& near) {
        return structures[near.structure].kind == body::Kind::vessel;
    }));
    EXPECT_TRUE(std::ranges::is_sorted(path.noPress, {}, &PressNeighbour::distance));
    EXPECT_FALSE(rulesOn(*realAtlas(), path).empty());
}

TEST(PressPath, LiesInThePlaneOfItsCut) {
    const PressPath path = pathTo("gluteus_medius.1.left");
    const glm::vec4 plane = equationOf(cutAlong(path));
    EXPECT_NEAR(glm::dot(plane, glm::vec4(path.skin, 1.0f)), 0.0f, 1e-4f);
    EXPECT_NEAR(glm::dot(plane, glm::vec4(path.at(path.depth), 1.0f)), 0.0f, 1e-4f);
}

TEST(PressPath, IsLaidOpenAndUndone) {
    const std::size_t point = pointIndex("infraspinatus.1.right");
    History history(openingScene(realAtlas(), 1.0f));
    const Scene before = history.present();
    history.apply(ShowCutaway{point});
    const Scene& cut = history.present();
    ASSERT_TRUE(cut.cutaway && cut.clipPlane);
    EXPECT_TRUE(cut.cutaway->path.contains(realAtlas()->points()[point].structure));
    const auto far = realAtlas()->body().find("gastrocnemius_medial.right");
    ASSERT_TRUE(far);
    EXPECT_LE(visibleOpacity(cut, *far), kCoveringOpacity);
    EXPECT_TRUE(history.undo());
    EXPECT_EQ(history.present(), before);
}

TEST(CutFace, NamesTheBoneInTheThigh) {
    Scene scene = openingScene(realAtlas(), 1.0f);
    const body::Body& body = realAtlas()->body();
    const body::Structure* femur = body.structure("femur.left");
    ASSERT_NE(femur, nullptr);
    scene.clipPlane = ClipPlane{ClipDirection::axial, femur->bounds.centre().y, false, {0, 0, 1}};
    // The middle of the femur's own section.
    const body::PlaneFrame plane = body::frameOf(-equationOf(*scene.clipPlane));
    body::Bounds bounds;
    for (const glm::vec2 p : body::sectionOf(femur->mesh, femur->mesh.indices, plane).points)
        bounds.add(plane.toBody(p));
    const auto found = structureAtCut(scene, bounds.centre());
    ASSERT_TRUE(found);
    EXPECT_EQ(body.structures[*found].id, "femur.left");
    EXPECT_FALSE(structureAtCut(scene, {2.0f, scene.clipPlane->position, 0.0f}));
}

TEST(CutFace, OfTheBodysOwnStructuresIsClosed) {
    std::string open;
    for (const float height : {0.3f, 0.62f, 1.06f, 1.35f, 1.55f}) {
        const body::PlaneFrame plane = body::frameOf({0.0f, 1.0f, 0.0f, -height});
        for (const body::Structure& structure : realAtlas()->body().structures)
            if (!body::sectionOf(structure.mesh, structure.mesh.indices, plane).isClosed)
                open += structure.id + " ";
    }
    EXPECT_EQ(open, "");
}

} // namespace
} // namespace myoatlas::scene

#include "scene/labels.h"

#include "real_atlas.h"
#include "scene/action.h"
#include "scene/press_path.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

const Picker& picker() {
    static const Picker instance(realAtlas());
    return instance;
}

LabelPage page() {
    return plainLabelPage({1600, 900}, 20.0f, [](const std::string& text) {
        return 10.0f * static_cast<float>(text.size());
    });
}

constexpr float kAspect = 1600.0f / 900.0f;

std::vector<std::string> wordsOf(const std::vector<Label>& labels) {
    std::vector<std::string> words;
    for (const Label& label : labels) {
        std::string text;
        for (const std::string& line : label.lines) text += (text.empty() ? "" : " ") + line;
        words.push_back(text);
    }
    return words;
}

bool contains(const std::vector<std::string>& words, const std::string& text) {
    return std::ranges::find(words, text) != words.end();
}

TEST(Labels, NameWhatIsSeenWithItsSideAndEachTwinOnce) {
    const Scene scene = openingScene(realAtlas(), kAspect);
    LabelTracker tracker;
    tracker.look(scene, picker(), kAspect);
    const auto words = wordsOf(tracker.place(scene, picker(), page()));
    EXPECT_GE(words.size(), 10u);
    EXPECT_LE(words.size(), 22u);
    EXPECT_NE(contains(words, "Rectus femoris (left)"), contains(words, "Rectus femoris (right)"));
    EXPECT_FALSE(contains(words, "Gluteus maximus (right)")) << "behind";
}

TEST(Labels, NameShownPointsFirstAndInTheirHue) {
    const std::size_t point = pointIndex("infraspinatus.1.right");
    const Scene scene = apply(openingScene(realAtlas(), kAspect), SelectPoint{point});
    LabelTracker tracker;
    tracker.look(scene, picker(), kAspect);
    const std::vector<Label> labels = tracker.place(scene, picker(), page());
    ASSERT_FALSE(labels.empty());
    EXPECT_EQ(wordsOf(labels).front(), "Infraspinatus 1 (right)");
    EXPECT_EQ(labels.front().shown, 0u);
    EXPECT_TRUE(labels.front().isStrong);
}

TEST(Labels, EndAtTheRimOfADiscThatWasPushedAside) {
    Scene scene = openingScene(realAtlas(), kAspect);
    for (const char* id : {"infraspinatus.1.right", "infraspinatus.2.right"})
        scene = apply(std::move(scene), SelectPoint{pointIndex(id), true});
    scene.camera = from(scene.camera, StandardView::posterior);
    LabelTracker tracker;
    tracker.look(scene, picker(), kAspect);
    const auto discs = placedMarkers(scene, {kAspect, 900.0f});
    const std::vector<Label> labels = tracker.place(scene, picker(), page());
    int found = 0;
    for (const Label& label : labels)
        for (const PlacedMarker& marker : discs) {
            if (!label.shown || marker.shown != label.shown) continue;
            EXPECT_NE(marker.offset, glm::vec2(0.0f)) << "they would overlap";
            const glm::vec2 centre =
                glm::vec2(800.0f, 450.0f) + glm::vec2(marker.centre().x, -marker.centre().y);
            EXPECT_NEAR(glm::distance(label.path.back(), centre), 0.5f * marker.diameter, 0.1f);
            EXPECT_EQ(label.lines.front().substr(0, 3), *label.shown == 0 ? "A  " : "B  ");
            ++found;
        }
    EXPECT_EQ(found, 2);
}

TEST(Labels, StayWhileTheViewTurnsSlowly) {
    Scene scene = openingScene(realAtlas(), kAspect);
    LabelTracker tracker;
    tracker.look(scene, picker(), kAspect);
    std::vector<Label> before = tracker.place(scene, picker(), page());
    for (int step = 0; step < 10; ++step) {
        scene.camera = orbited(scene.camera, 0.01f, 0.0f);
        if (step % 3 == 2) tracker.look(scene, picker(), kAspect);
        const std::vector<Label> now = tracker.place(scene, picker(), page());
        int kept = 0;
        for (const Label& label : now)
            for (const Label& old : before) {
                if (old.lines != label.lines) continue;
                ++kept;
                EXPECT_EQ(old.column, label.column) << label.lines.front();
                // Where the old end is seen no more, the line moves on to a cell or two beside it.
                EXPECT_LT(glm::distance(old.path.back(), label.path.back()), 18.0f)
                    << label.lines.front();
            }
        EXPECT_GE(kept + 2, static_cast<int>(before.size()));
        before = now;
    }
}

TEST(Labels, NameTheLayersOfAPressPathWithTheirDepths) {
    Scene scene = openingScene(realAtlas(), kAspect);
    const std::size_t point = pointIndex("piriformis.1");
    scene = apply(std::move(scene), ShowCutaway{point});
    const PressPath path = pressPath(*realAtlas(), point);
    scene.camera = cutawayView(scene.camera, path);
    LabelTracker tracker;
    tracker.look(scene, picker(), kAspect);
    const std::vector<std::string> words = wordsOf(tracker.place(scene, picker(), page()));
    const auto says = [&](std::string_view part) {
        return std::ranges::any_of(words, [&](const std::string& text) {
            return text.find(part) != std::string::npos && text.ends_with("mm");
        });
    };
    EXPECT_TRUE(says("Gluteus maximus")) << "one presses through it";
    EXPECT_TRUE(says("Skin and fat under it, 0"));
    const std::string depth = std::to_string(std::lround(1000.0f * path.depth)) + " mm deep";
    EXPECT_TRUE(std::ranges::any_of(words, [&](const std::string& text) {
        return text.starts_with("Piriformis 1") && text.ends_with(depth);
    })) << depth;
}

} // namespace
} // namespace myoatlas::scene

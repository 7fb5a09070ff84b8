// The names beside the body, in every size of window and type and from everywhere.

#include "scene/action.h"
#include "whole_window.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace myoatlas::app {
namespace {

const scene::Picker& picker() {
    static const scene::Picker instance(scene::realAtlas());
    return instance;
}

scene::Camera somewhere(scene::Camera camera, std::mt19937& random) {
    std::uniform_real_distribution<float> around(-3.1f, 3.1f), up(-1.2f, 1.2f), share(0.2f, 1.1f);
    camera = scene::orbited(camera, around(random), up(random));
    camera.distance *= share(random);
    return camera;
}

class Names : public ::testing::TestWithParam<WindowSize> {
protected:
    void SetUp() override {
        if (!window.hasFonts()) GTEST_SKIP() << "Open Sans is not installed";
    }
    std::vector<scene::Label> named(const scene::Scene& scene) {
        const scene::LabelPage page = window.labelPage(scene);
        scene::LabelTracker tracker;
        tracker.look(scene, picker(), page.size.x / page.size.y);
        const std::vector<scene::Label> labels = tracker.place(scene, picker(), page);
        const scene::PixelRect whole{{0, 0}, page.size};
        for (std::size_t i = 0; i < labels.size(); ++i) {
            constexpr float kRounding = 0.05f; // pixels
            const scene::PixelRect box{labels[i].box.min + kRounding,
                                       labels[i].box.max - kRounding};
            const std::string& name = labels[i].lines.front();
            EXPECT_TRUE(glm::all(glm::greaterThanEqual(box.min, whole.min)) &&
                        glm::all(glm::lessThanEqual(box.max, whole.max)))
                << name;
            for (const std::string& line : labels[i].lines)
                EXPECT_LE(page.widthOf(line), labels[i].box.size().x + kRounding) << line;
            for (const scene::PixelRect& rect : page.reserved)
                EXPECT_FALSE(scene::overlaps(box, rect)) << name;
            for (const scene::PixelRect& rect : page.passing)
                EXPECT_FALSE(scene::overlaps(box, rect)) << name;
            for (std::size_t j = i + 1; j < labels.size(); ++j)
                EXPECT_FALSE(scene::overlaps(box, labels[j].box))
                    << name << " and " << labels[j].lines.front();
        }
        return labels;
    }
    /// The names from many sides, with what the window shows now.
    void fromEverywhere() {
        std::mt19937 random(7);
        for (int i = 0; i < 12; ++i) {
            scene::Scene scene = session.scene();
            scene.showLabels = true;
            scene.camera = somewhere(scene.camera, random);
            named(scene);
        }
    }

    WholeWindow window{GetParam()};
    Session session{scene::realAtlas(), Settings(),
                    Host{.clipboard = [] { return std::string(); },
                         .setClipboard = [](const std::string&) {},
                         .wake = [] {},
                         .cacheFolder = {},
                         .diaryFile = {}}};
};

TEST_P(Names, LieOverNothingWithPanelsOpen) {
    window.show(session);
    fromEverywhere();
}

TEST_P(Names, LieOverNothingWithPanelsClosed) {
    session.widgets().isLeftOpen = session.widgets().isRightOpen = false;
    window.show(session);
    fromEverywhere();
}

TEST_P(Names, LieOverNothingBesidePointsACutArcsAndNotices) {
    for (const char* id : {"pectoralis_major_sternocostal.4.right", "infraspinatus.1.right"}) {
        ui::Requests requests;
        requests.add(scene::SelectPoint{scene::pointIndex(id), true});
        session.perform(requests, 0.0);
    }
    session.perform(ui::Command::toggleRelated, 0.0);
    session.notify("Saved: /home/somebody/Documents/myoatlas-view-001.txt", 0.0);
    window.show(session);
    fromEverywhere();
    session.perform(ui::Command::toggleClip, 0.0);
    window.show(session);
    fromEverywhere();
}

TEST_P(Names, OfThePointShownIsAmongThem) {
    if (GetParam().width < 600.0f * GetParam().scale) GTEST_SKIP() << "no room for so long a name";
    const std::size_t point = scene::pointIndex("sternocleidomastoid_clavicular.1.right");
    session.selectPoint(point, 0.0);
    session.advance(1e6);
    window.show(session);
    scene::Scene scene = session.scene();
    scene.showLabels = true;
    const std::vector<scene::Label> labels = named(scene);
    EXPECT_TRUE(std::ranges::any_of(
        labels, [](const scene::Label& label) { return label.shown.has_value(); }));
}

TEST_P(Names, AreGivenWhereThereIsRoom) {
    session.widgets().isLeftOpen = session.widgets().isRightOpen = false;
    window.show(session);
    scene::Scene scene = session.scene();
    scene.showLabels = true;
    const float lines = window.area().size.y / window.style().fonts.small->FontSize;
    EXPECT_GE(named(scene).size(), lines > 30.0f ? 14u : 4u);
}

INSTANTIATE_TEST_SUITE_P(All, Names,
                         ::testing::Values(WindowSize{1280, 720, 1}, WindowSize{1280, 720, 1.5f},
                                           WindowSize{1280, 720, 2}, WindowSize{1280, 720, 2.5f},
                                           WindowSize{1920, 1080, 1}, WindowSize{1920, 1080, 2.5f},
                                           WindowSize{3840, 2160, 2}, WindowSize{3840, 2160, 5}));

} // namespace
} // namespace myoatlas::app

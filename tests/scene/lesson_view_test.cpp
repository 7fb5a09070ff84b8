#include "scene/lesson_view.h"

#include "real_atlas.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

TEST(LessonView, EveryStepOfTheLessonsIsUnderstood) {
    const Scene habits = openingScene(realAtlas(), 1.0f);
    content::Problems problems;
    const auto lessons =
        content::loadLessons(std::filesystem::path(MYOATLAS_DATA) / "lessons", problems);
    ASSERT_FALSE(lessons.empty());
    for (const content::Lesson& lesson : lessons)
        for (const content::LessonStep& step : lesson.steps) {
            Diagnostics missing;
            const Result<Scene> shown = lessonView(habits, 1.5f, step, missing);
            ASSERT_TRUE(shown) << lesson.title << ": " << shown.error().message;
            EXPECT_EQ(missing, Diagnostics{}) << lesson.title;
            EXPECT_EQ(shown->shownPoints.size(), step.points.size()) << lesson.title;
            EXPECT_NE(shown->camera, habits.camera) << lesson.title << ": " << step.view;
        }
}

TEST(LessonView, NoStepDependsOnAnother) {
    const content::LessonStep plain{.caption = "Look.", .view = "myoatlas:1", .points = {}};
    Scene before = openingScene(realAtlas(), 1.0f);
    before.hidden.insert(3);
    before.opacity.fill(0.5f);
    before.showAllMarkers = false;
    before.zoneStyle = ZoneStyle::stipple;
    Diagnostics missing;
    const Result<Scene> shown = lessonView(before, 1.0f, plain, missing);
    ASSERT_TRUE(shown);
    EXPECT_TRUE(shown->hidden.empty());
    EXPECT_EQ(shown->opacity, openingScene(realAtlas(), 1.0f).opacity);
    EXPECT_FALSE(shown->showAllMarkers) << "a person's habit, not a part of the lesson";
    EXPECT_EQ(shown->zoneStyle, ZoneStyle::stipple);
}

TEST(LessonView, SaysWhatTheBodyLacks) {
    const Scene habits = openingScene(realAtlas(), 1.0f);
    Diagnostics missing;
    const content::LessonStep step{
        .caption = "Look.", .view = "myoatlas:1", .points = {"tail.1.right"}};
    EXPECT_TRUE(lessonView(habits, 1.0f, step, missing));
    EXPECT_EQ(missing, Diagnostics{"this body has no point 'tail.1.right'"});
    EXPECT_FALSE(lessonView(
        habits, 1.0f, {.caption = "Look.", .view = "myoatlas:1 camera=1", .points = {}}, missing));
}

} // namespace
} // namespace myoatlas::scene

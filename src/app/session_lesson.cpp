// Lessons: files with steps, each a view and what is said about it.

#include "app/session.h"
#include "scene/lesson_view.h"

namespace myoatlas::app {

Result<void> Session::openLesson(const std::filesystem::path& file, double now) {
    if (care_.session() != nullptr)
        return Error{
            "You are being led through self-care; end it first (Esc), then open the lesson"};
    Result<content::Lesson> lesson = content::loadLesson(file);
    if (!lesson) return lesson.error();
    Diagnostics missing;
    for (const content::LessonStep& step : lesson->steps)
        if (const auto shown = scene::lessonView(scene(), view_.aspect(), step, missing); !shown)
            return shown.error().within("view").within(file.string() + ":" +
                                                       std::to_string(step.viewLine));
    // From one lesson into the next: what was there before the first is what one comes back to.
    scene::Scene before = lesson_ ? lesson_->before : scene();
    if (!lesson_ && flight_.isActive()) before.camera = *flight_.destination();
    lesson_ = LessonRun{std::move(*lesson), 0, std::move(before)};
    widgets_.pain.isOpen = false;
    showLessonStep(now);
    if (!missing.empty()) notify(missing.front(), now, true);
    return {};
}

void Session::showLessonStep(double now) {
    Diagnostics told; // when the lesson was opened
    Result<scene::Scene> shown =
        scene::lessonView(scene(), view_.aspect(), lesson_->lesson.steps[lesson_->step], told);
    if (!shown) return notify(shown.error().message, now, true);
    widgets_.info.topic.reset();
    widgets_.density = {};
    showScene(std::move(*shown), now);
}

void Session::showScene(scene::Scene shown, double now) {
    const scene::Camera target = shown.camera;
    travel_.stop();
    shown.camera = scene().camera;
    history_.replace(std::move(shown));
    flyTo(target, now);
}

void Session::closeLesson(double now) {
    if (!lesson_) return;
    scene::Scene before = std::move(lesson_->before);
    lesson_.reset();
    showScene(std::move(before), now);
}

void Session::performLesson(ui::Command command, double now) {
    if (!lesson_) return; // a clicker may be pressed at any time
    if (command == ui::Command::closeLesson) return closeLesson(now);
    const bool isForward = command == ui::Command::nextLessonStep;
    if (isForward && lesson_->step + 1 == lesson_->lesson.steps.size())
        return notify("This is the last step. Esc closes the lesson", now);
    if (!isForward && lesson_->step == 0) return;
    lesson_->step += isForward ? 1 : std::size_t(-1);
    showLessonStep(now);
}

std::optional<ui::LessonPlace> Session::lesson() const {
    if (!lesson_) return std::nullopt;
    return ui::LessonPlace{lesson_->lesson, lesson_->step};
}

} // namespace myoatlas::app

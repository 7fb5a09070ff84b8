// Lessons: files with steps, each a view and what is said about it.

#include "app/session.h"
#include "scene/lesson_view.h"

#include <array>

namespace myoatlas::app {

void Session::readLessons() {
    content::Problems problems;
    lessons_ = content::loadLessons(host_.lessonsFolder, problems);
    lessonProblems_.clear();
    for (content::Problem& problem : problems)
        if (lessonProblems_.empty() || lessonProblems_.back().file != problem.file)
            lessonProblems_.push_back(std::move(problem));
}

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
    scene::History before = lesson_ ? lesson_->before : restingHistory();
    const LessonRun::Panels panels =
        lesson_ ? lesson_->panels : LessonRun::Panels{widgets_.isLeftOpen, widgets_.isRightOpen};
    lesson_ = LessonRun{std::move(*lesson), 0, std::move(before), panels, {}};
    widgets_.pain.isOpen = false;
    widgets_.isLeftOpen = widgets_.isRightOpen = false;
    showLessonStep(now);
    if (!missing.empty()) notify(missing.front(), now, true);
    return {};
}

/// Each page begins with nothing to undo: to turn a page is to read on, not to do something.
void Session::showLessonStep(double now) {
    Diagnostics told; // when the lesson was opened
    Result<scene::Scene> shown =
        scene::lessonView(scene(), view_.aspect(), lesson_->lesson.steps[lesson_->step], told);
    if (!shown) return notify(shown.error().message, now, true);
    widgets_.info.topic.reset();
    widgets_.density = {};
    beforeCutaway_.reset();
    lesson_->shown = {shown->selectedPoint, shown->selectedStructure};
    comeBack(scene::History(std::move(*shown)), now);
}

bool Session::hasLeftLessonView() const {
    return lesson_->shown != std::pair(scene().selectedPoint, scene().selectedStructure);
}

scene::History Session::restingHistory() const {
    scene::History history = history_;
    if (flight_.isActive()) {
        const std::array<scene::Action, 1> look{scene::SetCamera{*flight_.destination()}};
        history.amend(look);
    }
    return history;
}

void Session::comeBack(scene::History before, double now) {
    const scene::Camera target = before.present().camera;
    const std::array<scene::Action, 2> look{
        scene::SetCamera{scene().camera},
        scene::SetNameLanguage{settings_.preferences.nameLanguage}};
    travel_.stop();
    history_ = std::move(before);
    history_.amend(look);
    flyTo(target, now);
}

void Session::dropLesson() {
    if (!lesson_) return;
    widgets_.isLeftOpen = lesson_->panels.isLeftOpen;
    widgets_.isRightOpen = lesson_->panels.isRightOpen;
    lesson_.reset();
}

void Session::closeLesson(double now) {
    if (!lesson_) return;
    scene::History before = std::move(lesson_->before);
    dropLesson();
    beforeCutaway_.reset();
    comeBack(std::move(before), now);
}

void Session::returnFromCare(double now) {
    if (!beforeCare_ || care_.session() != nullptr) return;
    scene::History before = std::move(*beforeCare_);
    beforeCare_.reset();
    comeBack(std::move(before), now);
}

void Session::performLesson(ui::Command command, double now) {
    if (!lesson_) return; // a clicker may be pressed at any time
    if (care_.session() != nullptr)
        return notify("You are being led through self-care; the lesson comes back when it ends",
                      now);
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

// What each command of keys, buttons and the help does.

#include "app/session.h"
#include "scene/names.h"
#include "scene/view_text.h"

#include <array>

namespace myoatlas::app {

using ui::Command;

void Session::setStyle(scene::ZoneStyle style, double now) {
    apply(scene::SetZoneStyle{style});
    notify(style == scene::ZoneStyle::heat ? "Pain zones as heat"
                                           : "Pain zones as dots: dense is essential",
           now);
}

void Session::stepBack(double now) {
    // While one is led, the panels behind are out of sight: nothing of theirs is closed unseen.
    if (care_.session() != nullptr) {
        if (!ui::closeDialog(widgets_)) careEvent(care::AskToEnd{}, now);
        return;
    }
    if (ui::stepBack(widgets_)) return;
    if (lesson_) return hasLeftLessonView() ? showLessonStep(now) : closeLesson(now);
    if (scene().cutaway) return endCutaway(now);
    apply(scene::ClearSelection{});
}

void Session::stepThroughHistory(bool isForward, double now) {
    const auto view = isForward ? history_.viewAfterRedo(headedFor())
                                : history_.viewBeforeUndo(headedFor());
    if (!(isForward ? history_.redo() : history_.undo()))
        return notify(isForward ? "Nothing to do again" : "Nothing to undo", now);
    if (view) flyTo(*view, now);
}

void Session::togglePin(double now) {
    isPinning_ = !isPinning_;
    notify(isPinning_ ? "Points chosen from now on join those shown; " +
                            keys_.keysOf(Command::togglePin) + " ends it"
                      : "The next point chosen replaces those shown",
           now);
}

void Session::savePicture(PictureKind kind, double now) {
    wantedPicture_ = kind;
    notify("Saving the picture …", now);
}

void Session::pictureEnded(const Result<std::filesystem::path>& saved, double now) {
    std::erase_if(notices_, [](const ui::Notice& notice) { return !notice.isProblem; });
    if (saved)
        notify("Picture saved: " + saved->string(), now);
    else
        notify(saved.error().message, now, true);
}

void Session::perform(Command command, double now) {
    const auto selected = scene().selectedStructure;
    scene::Camera camera = flight_.isActive() ? *flight_.at(now) : scene().camera;
    switch (command) {
    case Command::viewAnterior:
        return flyToStandardView(scene::StandardView::anterior, now);
    case Command::viewPosterior:
        return flyToStandardView(scene::StandardView::posterior, now);
    case Command::viewLeft:
        return flyToStandardView(scene::StandardView::left, now);
    case Command::viewRight:
        return flyToStandardView(scene::StandardView::right, now);
    case Command::viewSuperior:
        return flyToStandardView(scene::StandardView::superior, now);
    case Command::viewInferior:
        return flyToStandardView(scene::StandardView::inferior, now);
    case Command::toggleOrthographic:
        camera.isOrthographic = !camera.isOrthographic;
        flight_.stop();
        apply(scene::SetCamera{camera});
        return notify(camera.isOrthographic ? "Parallel view" : "Perspective view", now);
    case Command::frameSelection:
        return frameSelection(camera, now);
    case Command::frameAll:
        return flyTo(scene::framed(scene::from(camera, scene::StandardView::anterior),
                                   scene().atlas->body().bounds(), view_.aspect()),
                     now);
    case Command::goBack:
    case Command::goForward:
    case Command::peelInward:
    case Command::peelOutward:
    case Command::toggleDensity:
    case Command::toggleDifference:
    case Command::toggleRelated:
        return performExplore(command, now);
    case Command::hideSelected:
        if (!selected) return notify("Select a structure first, then H hides it", now);
        notify("Hidden: " + scene::structureName(scene(), *selected) + ". " +
                   keys_.keysOf(Command::undo) + " takes it back",
               now);
        return apply(
            std::array<scene::Action, 2>{scene::HideStructure{*selected}, scene::ClearSelection{}});
    case Command::isolateSelected:
        if (!selected) return notify("Select a muscle first, then Shift+H shows it alone", now);
        return apply(scene::IsolateStructure{*selected});
    case Command::showAll:
        return apply(scene::ShowAll{});
    case Command::undo:
        if (scene().cutaway && beforeCutaway_) flyTo(beforeCutaway_->camera, now);
        return stepThroughHistory(false, now);
    case Command::redo:
        return stepThroughHistory(true, now);
    case Command::stepBack:
        return stepBack(now);
    case Command::togglePin:
        return togglePin(now);
    case Command::toggleFullScreen:
        if (host_.toggleFullScreen) host_.toggleFullScreen();
        return;
    case Command::focusSearch:
        return ui::focusSearch(widgets_);
    case Command::toggleZoneStyle:
        return setStyle(scene().zoneStyle == scene::ZoneStyle::heat ? scene::ZoneStyle::stipple
                                                                    : scene::ZoneStyle::heat,
                        now);
    case Command::toggleSpillover:
        apply(scene::ShowSpillover{!scene().showSpillover});
        return notify(scene().showSpillover ? "Spillover zones shown: felt by some"
                                            : "Essential zones only: felt by nearly everybody",
                      now);
    case Command::toggleMarkers:
        apply(scene::ShowAllMarkers{!scene().showAllMarkers});
        return notify(scene().showAllMarkers ? "Markers of all points" : "Markers of shown points",
                      now);
    case Command::toggleLabels:
        apply(scene::ShowLabels{!scene().showLabels});
        return notify(scene().showLabels ? "Names shown" : "Names hidden", now);
    case Command::playTravel:
        if (!scene().selectedPoint)
            return notify("Select a point first, then Shift+P shows where its pain travels", now);
        return travel_.start(now);
    case Command::switchPointView:
        return switchPointView(now);
    case Command::togglePain:
    case Command::smallerBrush:
    case Command::largerBrush:
    case Command::toggleEraser:
    case Command::toggleBothSides:
        return performPainting(command, now);
    case Command::toggleClip:
    case Command::flipClip:
    case Command::lookAtCut:
    case Command::toggleCutaway:
    case Command::toggleNoPress:
        return performCut(command, now);
    case Command::toggleLeftPanel:
        widgets_.isLeftOpen = !widgets_.isLeftOpen;
        return;
    case Command::toggleRightPanel:
        widgets_.isRightOpen = !widgets_.isRightOpen;
        return;
    case Command::savePicture:
        return savePicture(PictureKind::captioned, now);
    case Command::saveCleanPicture:
        return savePicture(PictureKind::transparent, now);
    case Command::copyView:
        host_.setClipboard(scene::toText(scene()));
        return notify("The view was copied as text. Paste it into a message, or here with Ctrl+V",
                      now);
    case Command::pasteView:
        return openView(host_.clipboard(), now);
    case Command::startSession:
        return startCare(now);
    case Command::toggleKit:
        return ui::toggleKit(widgets_);
    case Command::toggleDiary:
        care_.readDiary();
        tellCareNews(now);
        return ui::toggleDiary(widgets_);
    case Command::nextLessonStep:
    case Command::previousLessonStep:
    case Command::closeLesson:
        return performLesson(command, now);
    case Command::openFile:
    case Command::openView:
    case Command::saveView:
    case Command::toggleText:
    case Command::nextPanel:
    case Command::previousPanel:
    case Command::toggleMenu:
    case Command::startTour:
    case Command::writeKeyFile:
    case Command::readKeyFile:
        return performComfort(command, now);
    case Command::toggleHelp:
        return ui::toggleHelp(widgets_);
    case Command::toggleSettings:
        return ui::toggleSettings(widgets_);
    }
}

} // namespace myoatlas::app

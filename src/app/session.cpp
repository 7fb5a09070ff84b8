#include "app/session.h"

#include "scene/area_view.h"
#include "ui/point_view.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <cmath>

namespace myoatlas::app {

namespace {

using ui::Command;

constexpr double kNoticeSeconds = 5.0;
constexpr double kProblemSeconds = 12.0;
/// Who has had the tour before the eyes for so long, and closed the window, did not want it.
constexpr double kTourSeconds = 8.0;
/// Around what is framed, so that one sees where on the body it lies.
constexpr float kFrameMargin = 0.6f;

scene::Scene firstScene(std::shared_ptr<const scene::Atlas> atlas, const Settings& settings) {
    scene::Scene scene = scene::openingScene(std::move(atlas), 1.0f);
    scene.zoneStyle = settings.zoneStyle;
    scene.showSpillover = settings.showSpillover;
    scene.showAllMarkers = settings.showAllMarkers;
    scene.camera.isOrthographic = settings.preferences.opensParallel;
    scene.nameLanguage = settings.preferences.nameLanguage;
    return scene;
}

/// These leave a text field instead of being typed.
bool worksWhileTyping(Command command) {
    return command == Command::nextPanel || command == Command::previousPanel;
}

bool pausesCare(const KeyEvent& key) {
    return key.key == GLFW_KEY_SPACE && key.action == GLFW_PRESS;
}

/// From where a structure is seen best: from where its points face, or from outside.
scene::Camera facing(const scene::Scene& scene, std::size_t structure) {
    glm::vec3 facing(0.0f);
    for (const scene::PlacedPoint& point : scene.atlas->points())
        if (point.structure == structure) facing += point.normal;
    const glm::vec3 centre = scene.atlas->body().structures[structure].bounds.centre();
    if (glm::length(facing) < 0.1f) {
        facing = centre - scene.atlas->body().bounds().centre();
        facing.y = 0.0f; // from the side, not from above the head
    }
    return scene::turnedTo(scene.camera, facing, centre.x);
}

/// The middle of what is selected, body space.
std::optional<glm::vec3> selectedPlace(const scene::Scene& scene) {
    if (scene.selectedPoint) return scene.atlas->points()[*scene.selectedPoint].position;
    if (scene.selectedStructure)
        return scene.atlas->body().structures[*scene.selectedStructure].bounds.centre();
    return std::nullopt;
}

} // namespace

Session::Session(std::shared_ptr<const scene::Atlas> atlas, const Settings& settings, Host host)
    : history_(firstScene(atlas, settings)), picker_(atlas), settings_(settings),
      host_(std::move(host)),
      patterns_(std::move(atlas), host_.cacheFolder, picker_.future(), host_.wake) {
    readLessons();
}

void Session::setView(const ViewRect& view) {
    const bool isFirst = !hasView_;
    view_ = view;
    hasView_ = true;
    if (!isFirst) return;
    // The opening view was framed before anybody knew how wide the picture would be.
    apply(scene::SetCamera{
        scene::framed(scene().camera, scene().atlas->body().bounds(), view.aspect())});
}

void Session::apply(std::span<const scene::Action> actions) {
    for (const scene::Action& action : actions) rememberHabit(action);
    if (!isPinning_ || care_.session() != nullptr) return history_.apply(actions);
    scene::Actions pinned(actions.begin(), actions.end());
    for (scene::Action& action : pinned)
        if (auto* select = std::get_if<scene::SelectPoint>(&action)) select->together = true;
    history_.apply(pinned);
}

void Session::rememberHabit(const scene::Action& action) {
    if (const auto* style = std::get_if<scene::SetZoneStyle>(&action))
        settings_.zoneStyle = style->style;
    if (const auto* spillover = std::get_if<scene::ShowSpillover>(&action))
        settings_.showSpillover = spillover->visible;
    if (const auto* markers = std::get_if<scene::ShowAllMarkers>(&action))
        settings_.showAllMarkers = markers->visible;
}

std::optional<Command> Session::commandOf(const Event& event) const {
    std::optional<ui::Chord> chord;
    if (const auto* key = std::get_if<KeyEvent>(&event);
        key != nullptr && key->action != GLFW_RELEASE)
        chord = chordOf(key->key, key->mods);
    if (const auto* character = std::get_if<CharacterEvent>(&event))
        chord = chordOfCharacter(character->codepoint);
    if (!chord) return std::nullopt;
    if (*chord == ui::Chord{.key = "Tab"}) return Command::nextPanel;
    if (*chord == ui::Chord{.key = "Tab", .shift = true}) return Command::previousPanel;
    return keys_.commandFor(*chord);
}

void Session::notify(std::string text, double now, bool isProblem) {
    // What was wrong a while ago is past when something else has been done since.
    constexpr double kStillNews = 1.0;
    std::erase_if(notices_, [&](const ui::Notice& notice) {
        const bool isPast = notice.until - kProblemSeconds + kStillNews < now;
        return notice.isProblem == isProblem || (notice.isProblem && isPast);
    });
    notices_.push_back(
        {std::move(text), isProblem, now + (isProblem ? kProblemSeconds : kNoticeSeconds)});
}

void Session::handle(const Event& event, bool isOverView, bool isTyping, double now) {
    followTour(event);
    if (const auto* drop = std::get_if<DropEvent>(&event)) {
        for (const auto& file : drop->files) open(file, now);
        return;
    }
    if (const auto* key = std::get_if<KeyEvent>(&event); key != nullptr && pausesCare(*key) &&
                                                         care_.session() != nullptr && !isTyping &&
                                                         !widgets_.isKeyboardOnWidget)
        return careEvent(care::TogglePause{}, now);
    if (handleSideButton(event, now)) return;
    const std::optional<Command> command = commandOf(event);
    if (command && (!isTyping || worksWhileTyping(*command))) perform(*command, now);
    if (command == Command::stepBack && isTyping) ui::leaveTextField(widgets_);

    if (isPainting())
        paint(event, isOverView, now);
    else if (const auto gesture = pointer_.handle(event, view_, isOverView))
        on(*gesture, now);
    if (const auto* pointer = std::get_if<MouseMoveEvent>(&event)) {
        pointerAt_ = pointer->position;
        isPointing_ = true;
    }
    if (std::holds_alternative<MouseLeaveEvent>(event)) pointerAt_.reset();
    returnFromCare(now);
    followSelection();
}

void Session::lookUnderPointer(bool isOverView) {
    const bool isAiming =
        isOverView && pointerAt_ && isPointing_ && !pointer_.isHeld() && !flight_.isActive();
    cursor_.reset();
    if (isPainting()) {
        hovered_ = {};
        if (isAiming && picker_.isReady()) cursor_ = cursorAt(view_.ndc(*pointerAt_));
        return;
    }
    if (isAiming && picker_.isReady())
        hovered_ = pickAt(view_.ndc(*pointerAt_));
    else
        hovered_ = {};
}

ui::Highlight Session::highlight() const {
    if (isPainting() && widgets_.pain.tool == ui::PainTool::wholeArea && cursor_ && cursor_->area) {
        ui::Highlight highlight = panelHighlight_;
        const scene::AreaMap& map = scene().atlas->areas();
        highlight.areas = widgets_.pain.brush.bothSides ? scene::withTwin(map, *cursor_->area)
                                                        : std::vector{*cursor_->area};
        return highlight;
    }
    if (!hovered_.structure || isOnMap(hovered_)) return panelHighlight_;
    ui::Highlight highlight = panelHighlight_;
    highlight.structures = {*hovered_.structure};
    highlight.point = hovered_.point;
    return highlight;
}

scene::Pick Session::pickAt(glm::vec2 ndc) const {
    return picker_.get().pick(scene(), {view_.aspect(), view_.size.y / widgets_.scale}, ndc);
}

void Session::on(const Gesture& gesture, double now) {
    if (const auto* click = std::get_if<Click>(&gesture)) {
        // Hands that are busy hit anything.
        if (care_.session() != nullptr) return careEvent(care::TogglePause{}, now);
        return onClick(*click);
    }
    if (std::holds_alternative<ClearClick>(gesture)) return apply(scene::ClearSelection{});
    if (const auto* twice = std::get_if<DoubleClick>(&gesture)) {
        const scene::Pick pick = pickAt(twice->ndc);
        if (!pick.structure) return;
        scene::Camera camera = scene().camera;
        camera.pivot = pick.position;
        return flyTo(camera, now);
    }
    flight_.stop();
    Gesture wanted = gesture;
    if (auto* zoom = std::get_if<Zoom>(&wanted);
        zoom != nullptr && !settings_.preferences.zoomsToPointer)
        zoom->ndc = {0.0f, 0.0f};
    const ui::Preferences& preferences = settings_.preferences;
    const Turning turning{preferences.turnsFreely,
                          preferences.turnsAroundSelection ? selectedPlace(scene()) : std::nullopt};
    apply(scene::SetCamera{moved(scene().camera, wanted, view_.aspect(), turning)});
}

void Session::onClick(const Click& click) {
    const scene::Pick pick = pickAt(click.ndc);
    widgets_.info.topic.reset();
    if (readDensity(pick)) return;
    widgets_.density = {};
    if (pick.point) {
        const auto& shown = scene().shownPoints;
        const bool isShown = std::ranges::find(shown, *pick.point) != shown.end();
        // A second Ctrl+click takes the zone away again.
        if (click.isTogether && isShown) return apply(scene::HidePoint{*pick.point});
        return apply(scene::SelectPoint{*pick.point, click.isTogether || isShown});
    }
    if (click.isTogether) return; // a near miss must not lose what was gathered
    if (pick.structure)
        apply(scene::SelectStructure{*pick.structure});
    else
        apply(scene::ClearSelection{});
}

void Session::flyTo(const scene::Camera& camera, double now) {
    isPointing_ = false;
    if (settings_.preferences.hasReducedMotion)
        apply(scene::SetCamera{camera});
    else
        flight_.start(scene().camera, camera, now);
}

void Session::flyToSelection(double now) {
    if (scene().selectedPoint)
        return flyTo(scene::zoneView(scene(), *scene().selectedPoint, view_.aspect()), now);
    if (scene().selectedStructure)
        return frameSelection(facing(scene(), *scene().selectedStructure), now);
    scene::Camera camera = scene().camera;
    camera.pitch = camera.roll = 0.0f;
    frameSelection(camera, now);
}

void Session::frameSelection(const scene::Camera& from, double now) {
    flyTo(scene::framed(from, scene::selectionBounds(scene()), view_.aspect(), kFrameMargin), now);
}

void Session::flyToStandardView(scene::StandardView view, double now) {
    flyTo(scene::from(scene().camera, view), now);
}

void Session::switchPointView(double now) {
    if (!scene().selectedPoint)
        return notify("Select a point first, then V shows its zone or its muscle", now);
    if (const auto other = ui::otherPointView(scene()))
        return flyTo(ui::cameraFor(*other, scene(), view_.aspect()), now);
    // One direction shows both.
    flyTo(scene::markerView(scene(), *scene().selectedPoint, view_.aspect()), now);
}

void Session::follow(const ui::Preferences& preferences) {
    const bool levels = settings_.preferences.turnsFreely && !preferences.turnsFreely;
    settings_.preferences = preferences;
    if (scene().nameLanguage != preferences.nameLanguage)
        apply(scene::SetNameLanguage{preferences.nameLanguage});
    if (!levels) return;
    scene::Camera camera = scene().camera;
    camera.roll = 0.0f;
    apply(scene::SetCamera{camera});
}

void Session::perform(const ui::Requests& requests, double now) {
    const bool hadSounds = settings_.preferences.hasSounds;
    const scene::Camera before = headedFor();
    const bool isStep = !requests.actions.empty() && !requests.isContinued;
    if (!requests.actions.empty()) {
        if (requests.isContinued)
            history_.amend(requests.actions);
        else
            apply(requests.actions);
    }
    panelHighlight_ = requests.highlight;
    performCare(requests.care, now);
    if (requests.clipboard) {
        host_.setClipboard(*requests.clipboard);
        notify("Copied as text", now);
    }
    if (requests.flyToSelection) flyToSelection(now);
    if (!requests.flyToAreas.empty())
        flyTo(scene::areaView(scene(), requests.flyToAreas, view_.aspect()), now);
    if (isStep && headedFor() != before) history_.noteFlight(before, headedFor());
    if (requests.standardView) flyToStandardView(*requests.standardView, now);
    if (requests.preferences) follow(*requests.preferences);
    performFiles(requests, now);
    followSounds(hadSounds);
    for (const Command command : requests.commands) perform(command, now);
    returnFromCare(now);
    followSelection();
}

void Session::advance(double now) {
    if (!scene().selectedPoint) travel_.stop();
    travel_.advance(now);
    if (const auto camera = flight_.at(now)) apply(scene::SetCamera{*camera});
    std::erase_if(notices_, [&](const ui::Notice& notice) { return notice.until <= now; });
    if (care_.session() != nullptr) careEvent(care::Tick{}, now);
    if (chime_)
        if (auto problem = chime_->takeProblem()) notify(std::move(*problem), now, true);
    if (tourSince_ && now >= *tourSince_ + kTourSeconds) markTourSeen();
    returnFromCare(now);
    followSelection();
}

std::optional<double> Session::nextChange(double now) const {
    std::optional<double> next = care_.nextChange(now, settings_.preferences.hasReducedMotion);
    // The bar of a density map that is being worked out grows.
    if (scene().density && !scene().atlas->hasPatterns()) next = now + 0.15;
    for (const ui::Notice& notice : notices_)
        next = std::min(next.value_or(notice.until), notice.until);
    if (tourSince_) {
        const double seen = *tourSince_ + kTourSeconds;
        next = std::min(next.value_or(seen), seen);
    }
    return next;
}

void Session::selectPoint(std::size_t point, double now) {
    apply(scene::SelectPoint{point, false});
    flyToSelection(now);
}

} // namespace myoatlas::app

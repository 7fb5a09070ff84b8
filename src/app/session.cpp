#include "app/session.h"

#include "base/files.h"
#include "body/load.h"
#include "scene/view_text.h"
#include "ui/point_view.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace myoatlas::app {

namespace {

using ui::Command;

constexpr double kNoticeSeconds = 5.0;
constexpr double kProblemSeconds = 12.0;
/// How far from a marker's centre a click still meets it, pixels at scale 1.
constexpr float kMarkerReach = 13.0f;
/// Around what is framed, so that one sees where on the body it lies.
constexpr float kFrameMargin = 0.6f;

scene::Scene firstScene(std::shared_ptr<const scene::Atlas> atlas, const Settings& settings) {
    scene::Scene scene = scene::openingScene(std::move(atlas), 1.0f);
    scene.zoneStyle = settings.zoneStyle;
    return scene;
}

/// The scene with the choices of another one that have nothing to do with the body.
scene::Scene withHabits(scene::Scene scene, const scene::Scene& other) {
    scene.zoneStyle = other.zoneStyle;
    scene.showSpillover = other.showSpillover;
    scene.showAllMarkers = other.showAllMarkers;
    scene.revealSelected = other.revealSelected;
    return scene;
}

/// From where a structure is seen best: from where its points face, or from outside.
float facingYaw(const scene::Scene& scene, std::size_t structure) {
    glm::vec3 facing(0.0f);
    for (const scene::PlacedPoint& point : scene.atlas->points())
        if (point.structure == structure) facing += point.normal;
    if (glm::length(glm::vec2(facing.x, facing.z)) < 0.1f) {
        const body::Body& body = scene.atlas->body();
        facing = body.structures[structure].bounds.centre() - body.bounds().centre();
    }
    return std::atan2(facing.x, facing.z);
}

} // namespace

Session::Session(std::shared_ptr<const scene::Atlas> atlas, const Settings& settings, Host host)
    : history_(firstScene(atlas, settings)), picker_(atlas), settings_(settings),
      host_(std::move(host)) {}

void Session::setView(const ViewRect& view) {
    const bool isFirst = !hasView_;
    view_ = view;
    hasView_ = true;
    if (!isFirst) return;
    // The opening view was framed before anybody knew how wide the picture would be.
    apply(scene::SetCamera{
        scene::framed(scene().camera, scene().atlas->body().bounds(), view.aspect())});
}

void Session::apply(std::span<const scene::Action> actions) { history_.apply(actions); }

void Session::notify(std::string text, double now, bool isProblem) {
    std::erase_if(notices_,
                  [&](const ui::Notice& notice) { return notice.isProblem == isProblem; });
    notices_.push_back(
        {std::move(text), isProblem, now + (isProblem ? kProblemSeconds : kNoticeSeconds)});
}

void Session::handle(const Event& event, bool isOverView, bool isTyping, double now) {
    if (const auto* drop = std::get_if<DropEvent>(&event)) {
        for (const auto& file : drop->files) open(file, now);
        return;
    }
    std::optional<Command> command;
    if (const auto* key = std::get_if<KeyEvent>(&event); key != nullptr && key->action != 0)
        command = commandForKey(key->key, key->mods);
    if (const auto* character = std::get_if<CharacterEvent>(&event))
        command = commandForCharacter(character->codepoint);
    if (command && !isTyping) perform(*command, now);

    if (const auto gesture = pointer_.handle(event, view_, isOverView)) on(*gesture, now);
    if (const auto* pointer = std::get_if<MouseMoveEvent>(&event)) pointerAt_ = pointer->position;
    if (std::holds_alternative<MouseLeaveEvent>(event)) pointerAt_.reset();
}

void Session::lookUnderPointer(bool isOverView) {
    const bool isAiming = isOverView && pointerAt_ && !pointer_.isHeld() && !flight_.isActive();
    if (isAiming && picker_.isReady())
        hovered_ = pickAt(view_.ndc(*pointerAt_));
    else
        hovered_ = {};
}

ui::Highlight Session::highlight() const {
    if (!hovered_.structure) return rowHighlight_;
    return {{*hovered_.structure}, hovered_.point};
}

scene::Pick Session::pickAt(glm::vec2 ndc) const {
    const float reach = 2.0f * kMarkerReach * widgets_.scale / view_.size.y;
    return picker_.get().pick(scene(), view_.aspect(), ndc, reach);
}

void Session::on(const Gesture& gesture, double now) {
    if (const auto* click = std::get_if<Click>(&gesture)) return onClick(*click);
    if (std::holds_alternative<ClearClick>(gesture)) return apply(scene::ClearSelection{});
    if (const auto* twice = std::get_if<DoubleClick>(&gesture)) {
        const scene::Pick pick = pickAt(twice->ndc);
        if (!pick.structure) return;
        scene::Camera camera = scene().camera;
        camera.pivot = pick.position;
        return flyTo(camera, now);
    }
    flight_.stop();
    apply(scene::SetCamera{moved(scene().camera, gesture, view_.aspect())});
}

void Session::onClick(const Click& click) {
    const scene::Pick pick = pickAt(click.ndc);
    widgets_.info.topic.reset();
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
    if (settings_.preferences.hasReducedMotion)
        apply(scene::SetCamera{camera});
    else
        flight_.start(scene().camera, camera, now);
}

void Session::flyToSelection(double now) {
    if (scene().selectedPoint)
        return flyTo(scene::zoneView(scene(), *scene().selectedPoint, view_.aspect()), now);
    scene::Camera camera = scene().camera;
    if (scene().selectedStructure) camera.yaw = facingYaw(scene(), *scene().selectedStructure);
    camera.pitch = 0.0f;
    flyTo(scene::framed(camera, scene::selectionBounds(scene()), view_.aspect(), kFrameMargin),
          now);
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

void Session::perform(const ui::Requests& requests, double now) {
    if (!requests.actions.empty()) {
        if (requests.isContinued)
            history_.amend(requests.actions);
        else
            apply(requests.actions);
    }
    rowHighlight_ = requests.highlight;
    if (requests.flyToSelection) flyToSelection(now);
    if (requests.standardView) flyToStandardView(*requests.standardView, now);
    if (requests.preferences) settings_.preferences = *requests.preferences;
    for (const Command command : requests.commands) perform(command, now);
}

void Session::setStyle(scene::ZoneStyle style, double now) {
    apply(scene::SetZoneStyle{style});
    settings_.zoneStyle = style;
    notify(style == scene::ZoneStyle::heat ? "Pain zones as heat"
                                           : "Pain zones as dots: dense is essential",
           now);
}

void Session::stepBack() {
    if (ui::stepBack(widgets_)) return;
    apply(scene::ClearSelection{});
}

void Session::savePicture(bool isTransparent, double now) {
    const Result<std::filesystem::path> saved = host_.savePicture(isTransparent);
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
        return flyTo(
            scene::framed(camera, scene::selectionBounds(scene()), view_.aspect(), kFrameMargin),
            now);
    case Command::frameAll:
        return flyTo(scene::framed(scene::from(camera, scene::StandardView::anterior),
                                   scene().atlas->body().bounds(), view_.aspect()),
                     now);
    case Command::hideSelected:
        if (!selected) return notify("Select a structure first, then H hides it", now);
        return apply(
            std::array<scene::Action, 2>{scene::HideStructure{*selected}, scene::ClearSelection{}});
    case Command::isolateSelected:
        if (!selected) return notify("Select a muscle first, then Shift+H shows it alone", now);
        return apply(scene::IsolateStructure{*selected});
    case Command::showAll:
        return apply(scene::ShowAll{});
    case Command::undo:
        if (!history_.undo()) notify("Nothing to undo", now);
        return;
    case Command::redo:
        if (!history_.redo()) notify("Nothing to do again", now);
        return;
    case Command::stepBack:
        return stepBack();
    case Command::focusSearch:
        return ui::focusSearch(widgets_);
    case Command::toggleZoneStyle:
        return setStyle(scene().zoneStyle == scene::ZoneStyle::heat ? scene::ZoneStyle::stipple
                                                                    : scene::ZoneStyle::heat,
                        now);
    case Command::toggleSpillover:
        return apply(scene::ShowSpillover{!scene().showSpillover});
    case Command::toggleMarkers:
        return apply(scene::ShowAllMarkers{!scene().showAllMarkers});
    case Command::switchPointView:
        return switchPointView(now);
    case Command::toggleLeftPanel:
        widgets_.isLeftOpen = !widgets_.isLeftOpen;
        return;
    case Command::toggleRightPanel:
        widgets_.isRightOpen = !widgets_.isRightOpen;
        return;
    case Command::savePicture:
        return savePicture(false, now);
    case Command::saveCleanPicture:
        return savePicture(true, now);
    case Command::copyView:
        host_.setClipboard(scene::toText(scene()));
        return notify("The view was copied as text. Paste it into a message, or here with Ctrl+V",
                      now);
    case Command::pasteView:
        return openView(host_.clipboard(), now);
    case Command::toggleHelp:
        return ui::toggleHelp(widgets_);
    case Command::toggleSettings:
        return ui::toggleSettings(widgets_);
    }
}

void Session::advance(double now) {
    if (const auto camera = flight_.at(now)) apply(scene::SetCamera{*camera});
    std::erase_if(notices_, [&](const ui::Notice& notice) { return notice.until <= now; });
}

std::optional<double> Session::nextNotice() const {
    if (notices_.empty()) return std::nullopt;
    return std::ranges::min(notices_, {}, &ui::Notice::until).until;
}

void Session::selectPoint(std::size_t point, double now) {
    apply(scene::SelectPoint{point, false});
    flyToSelection(now);
}

void Session::open(const std::filesystem::path& file, double now) {
    const std::string extension = file.extension().string();
    if (extension == ".glb" || extension == ".gltf") return openBody(file, now);
    const Result<std::string> text = readFile(file, 1u << 16);
    if (text)
        openView(*text, now);
    else
        notify(text.error().message, now, true);
}

void Session::openView(std::string_view text, double now) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    Diagnostics missing;
    Result<scene::Scene> view = scene::withView(scene(), text, missing);
    if (!view) return notify(view.error().within("this is no view").message, now, true);
    const scene::Camera target = view->camera;
    view->camera = scene().camera;
    history_.replace(std::move(*view));
    flyTo(target, now);
    if (missing.empty())
        notify("View opened", now);
    else
        notify(missing.front(), now, true);
}

void Session::openBody(const std::filesystem::path& file, double now) {
    Diagnostics warnings;
    Result<body::Body> body = body::loadBody(file, warnings);
    if (!body) return notify(body.error().message, now, true);
    // The session's own atlas keeps the content alive.
    std::shared_ptr<const content::Content> content(scene().atlas, &scene().atlas->content());
    auto atlas = scene::Atlas::create(std::move(content),
                                      std::make_shared<body::Body>(std::move(*body)), warnings);
    if (!atlas) return notify(atlas.error().within(file.string()).message, now, true);
    flight_.stop();
    hovered_ = {};
    rowHighlight_ = {};
    picker_ = BackgroundPicker(*atlas);
    history_.reset(withHabits(scene::openingScene(*atlas, view_.aspect()), scene()));
    widgets_.info.topic.reset();
    if (warnings.empty())
        notify("Opened " + file.filename().string(), now);
    else
        notify("Opened " + file.filename().string() + " (" + std::to_string(warnings.size()) +
                   " remarks, the first: " + warnings.front() + ")",
               now, true);
}

} // namespace myoatlas::app

// What is opened while the program runs: bodies, files with a view, pasted views.

#include "app/session.h"
#include "base/files.h"
#include "body/load.h"
#include "scene/view_text.h"

#include <cctype>

namespace myoatlas::app {

namespace {

/// The scene with the choices of another one that have nothing to do with the body.
scene::Scene withHabits(scene::Scene scene, const scene::Scene& other) {
    scene.zoneStyle = other.zoneStyle;
    scene.showSpillover = other.showSpillover;
    scene.showAllMarkers = other.showAllMarkers;
    scene.revealSelected = other.revealSelected;
    return scene;
}

} // namespace

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
    cursor_.reset();
    widgets_.pain.results = {};
    panelHighlight_ = {};
    picker_ = BackgroundPicker(*atlas);
    patterns_ = BackgroundPatterns(*atlas, host_.cacheFolder, picker_.future(), host_.wake);
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

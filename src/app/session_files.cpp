// What is opened while the program runs: bodies, files with a view, pasted views.

#include "app/session.h"
#include "base/files.h"
#include "body/load.h"
#include "scene/view_text.h"

#include <cctype>

namespace myoatlas::app {

namespace {

constexpr std::size_t kMaxViewBytes = 1u << 20;

/// The scene with the choices of another one that have nothing to do with the body.
scene::Scene withHabits(scene::Scene scene, const scene::Scene& other) {
    scene.zoneStyle = other.zoneStyle;
    scene.nameLanguage = other.nameLanguage;
    scene.showSpillover = other.showSpillover;
    scene.showAllMarkers = other.showAllMarkers;
    scene.revealSelected = other.revealSelected;
    scene.camera.isOrthographic = other.camera.isOrthographic;
    return scene;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    return text;
}

} // namespace

bool Session::open(const std::filesystem::path& file, double now) {
    const auto kind = ui::kindOf(file);
    bool isOpened = false;
    if (kind == ui::FileKind::body) {
        isOpened = openBody(file, now);
    } else if (kind == ui::FileKind::lesson) {
        const Result<void> opened = openLesson(file, now);
        isOpened = opened.has_value();
        if (!isOpened) notify(opened.error().message, now, true);
    } else {
        isOpened = openViewFile(file, now);
    }
    if (isOpened) rememberFile(file);
    return isOpened;
}

bool Session::openViewFile(const std::filesystem::path& file, double now) {
    const Result<std::string> text = readFile(file, kMaxViewBytes);
    if (text && trimmed(*text).starts_with("myoatlas:")) return showView(*text, file.string(), now);
    notify(text ? file.string() + ": this is neither a body (.glb, .gltf) nor a lesson (.yaml) nor "
                                  "a view that was saved or copied as text"
                : text.error().message,
           now, true);
    return false;
}

void Session::chooseFile(std::optional<ui::FileKind> kind, double now) {
    ui::OpenState& chooser = widgets_.open;
    chooser = {};
    chooser.home = host_.home;
    if (host_.places) chooser.places = host_.places();
    chooser.kind = kind;
    const bool isForViews = kind == ui::FileKind::view;
    if (isForViews) chooser.order = ui::FileOrder::newestFirst;
    std::vector<std::filesystem::path> folders;
    if (isForViews) folders.push_back(host_.documentsFolder);
    if (!settings_.recentFiles.empty())
        folders.push_back(settings_.recentFiles.front().parent_path());
    folders.insert(folders.end(), {host_.documentsFolder, host_.home, "/"});
    std::optional<std::string> problem;
    for (const std::filesystem::path& folder : folders) {
        if (folder.empty()) continue;
        Result<ui::FileListing> listing = ui::listFolder(folder);
        if (listing) {
            ui::showFolder(chooser, std::move(*listing));
            chooser.isOpen = true;
            return;
        }
        problem = listing.error().message;
    }
    notify(problem.value_or("No folder can be read"), now, true);
}

void Session::openOrEnter(const std::filesystem::path& place, double now) {
    std::error_code ignored;
    if (!widgets_.open.isOpen || !std::filesystem::is_directory(place, ignored)) {
        if (open(place, now)) widgets_.open.isOpen = false;
        return;
    }
    Result<ui::FileListing> listing = ui::listFolder(place);
    if (!listing) return notify(listing.error().message, now, true);
    ui::showFolder(widgets_.open, std::move(*listing));
}

void Session::openView(std::string_view text, double now) {
    showView(text, "this is no view", now);
}

void Session::rememberFile(const std::filesystem::path& file) {
    std::error_code code;
    const std::filesystem::path whole = std::filesystem::absolute(file, code);
    settings_.recentFiles = withRecentFile(settings_.recentFiles, code ? file : whole);
}

bool Session::showView(std::string_view text, const std::string& source, double now) {
    Diagnostics missing;
    Result<scene::Scene> view = scene::withView(scene(), trimmed(text), missing);
    if (!view) {
        notify(view.error().within(source).message, now, true);
        return false;
    }
    const scene::Camera target = view->camera;
    view->camera = scene().camera;
    history_.replace(std::move(*view));
    flyTo(target, now);
    if (missing.empty())
        notify("View opened", now);
    else
        notify(missing.front(), now, true);
    return true;
}

bool Session::openBody(const std::filesystem::path& file, double now) {
    Diagnostics warnings;
    Result<body::Body> body = body::loadBody(file, warnings);
    if (!body) {
        notify(body.error().message, now, true);
        return false;
    }
    // The session's own atlas keeps the content alive.
    std::shared_ptr<const content::Content> content(scene().atlas, &scene().atlas->content());
    auto atlas = scene::Atlas::create(std::move(content),
                                      std::make_shared<body::Body>(std::move(*body)), warnings);
    if (!atlas) {
        notify(atlas.error().within(file.string()).message, now, true);
        return false;
    }
    flight_.stop();
    dropLesson();
    beforeCare_.reset();
    hovered_ = {};
    cursor_.reset();
    widgets_.pain.results = {};
    panelHighlight_ = {};
    picker_ = BackgroundPicker(*atlas);
    patterns_ = BackgroundPatterns(*atlas, host_.cacheFolder, picker_.future(), host_.wake);
    history_.reset(withHabits(scene::openingScene(*atlas, view_.aspect()), scene()));
    trail_ = {};
    widgets_.density = {};
    widgets_.compare = {};
    widgets_.info.topic.reset();
    widgets_.info.causesOf.reset(); // its points are numbered otherwise on this body
    if (warnings.empty())
        notify("Opened " + file.filename().string(), now);
    else
        notify("Opened " + file.filename().string() + " (" + std::to_string(warnings.size()) +
                   " remarks, the first: " + warnings.front() + ")",
               now, true);
    return true;
}

} // namespace myoatlas::app

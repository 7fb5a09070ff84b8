#include "app/app.h"

#include "app/file_places.h"
#include "app/imgui_feed.h"
#include "app/imgui_session.h"
#include "app/pictures.h"
#include "app/session.h"
#include "app/shown_text.h"
#include "app/viewport.h"
#include "app/window.h"
#include "app/window_labels.h"
#include "base/files.h"
#include "base/memory.h"
#include "diary/location.h"
#include "renderer/arc_drawing.h"
#include "renderer/label_drawing.h"
#include "renderer/palette.h"
#include "renderer/scene_caption.h"
#include "scene/view_text.h"
#include "ui/label_overlay.h"

#include <chrono>
#include <cstdlib>

namespace myoatlas::app {

namespace {

/// The picture is drawn finely once nothing has moved for this long.
constexpr double kRestSeconds = 0.12;

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::vector<glm::vec3> huesOf(const scene::Scene& scene, scene::ZonePalette palette) {
    const scene::ZoneHues all = scene::zoneHues(palette);
    std::vector<glm::vec3> hues;
    // One more for a zone that is shown for the moment.
    for (std::size_t i = 0; i <= scene.shownPoints.size(); ++i) hues.push_back(all[i % all.size()]);
    return hues;
}

/// The window's life: events in, panels and picture out. Borrows what `run` made.
class Program {
public:
    Program(Window& window, ImguiSession& imgui, Viewport& viewport, const ViewOptions& options,
            const Opening& opening, const Settings& settings)
        : window_(window), imgui_(imgui), viewport_(viewport), kept_(settings),
          session_(opening.atlas, settings, host(options)) {}

    /// Shows what was asked for on the command line.
    Result<void> openWith(const ViewOptions& options, const Opening& opening);
    /// Until the window is closed.
    Result<void> live();

private:
    Host host(const ViewOptions& options);
    std::optional<double> patience() const;
    void takeEvents(std::vector<Event> events);
    void moveKeyboard();
    void interfaceFrame(const std::vector<Event>& events);
    bool updateLabels(bool isResting);
    Result<void> draw(bool isMoving);
    Viewport::Look look() const;
    void noteShownText();
    void saveWantedPicture();
    Result<std::filesystem::path> savePicture(PictureKind kind);
    void keepSettings();

    Window& window_;
    ImguiSession& imgui_;
    Viewport& viewport_;
    /// As they are in the file.
    Settings kept_;
    Session session_;
    ImguiFeed feed_;
    WindowLabels labels_;
    ui::PictureArea area_;
    std::weak_ptr<const scene::Atlas> drawnAtlas_;
    bool hasReturnedMemory_ = false; // that of opening `drawnAtlas_`
    double lastChange_ = 0.0;
    bool canKeepSettings_ = true;
    /// What `noteShownText` wrote last.
    std::string noted_;
    /// There is something to show that no event brought.
    bool hasNews_ = false;
};

Host Program::host(const ViewOptions& options) {
    return {.clipboard = [this] { return window_.clipboard(); },
            .setClipboard = [this](const std::string& text) { window_.setClipboard(text); },
            .wake = [] { wakeWindow(); },
            .cacheFolder = options.cacheFolder,
            .diaryFile = diary::diaryFile(),
            .keyFile = keyFile(),
            .documentsFolder = documentsFolder(),
            .defaultBody = options.defaultBody,
            .lessonsFolder = options.lessonsFolder,
            .home = homeFolder(),
            .places = [folder = options.lessonsFolder] { return filePlaces(folder); },
            .toggleFullScreen = [this] { window_.toggleFullScreen(); }};
}

Result<void> Program::openWith(const ViewOptions& options, const Opening& opening) {
    takeEvents({RefreshEvent{}}); // lays the window out, so that views know their shape
    if (options.viewText) {
        Diagnostics ignored;
        if (const auto view = scene::withView(session_.scene(), *options.viewText, ignored); !view)
            return view.error().within("--view");
        session_.openView(*options.viewText, now());
    }
    if (opening.point) session_.selectPoint(*opening.point, now());
    if (!options.lessonFile.empty()) {
        if (const auto opened = session_.openLesson(options.lessonFile, now()); !opened)
            return opened.error().within("--lesson");
        session_.rememberFile(options.lessonFile);
    }
    if (!options.openedBody.empty()) session_.rememberFile(options.openedBody);
    session_.readKeys(now());
    if (!options.diagnostics.empty()) session_.notify(options.diagnostics.front(), now(), true);
    if (options.lessonFile.empty()) session_.welcome(now()); // a class is waiting
    return {};
}

Result<void> Program::live() {
    while (!window_.shouldClose()) {
        if (const Result<void> drawn =
                draw(session_.isMoving() || now() - lastChange_ < kRestSeconds);
            !drawn)
            return drawn;
        saveWantedPicture(); // now that the window says so
        takeEvents(window_.wait(patience()));
    }
    session_.rememberWindowSize(window_.size());
    keepSettings();
    return {};
}

/// How long nothing will happen by itself; nothing means for ever.
std::optional<double> Program::patience() const {
    if (session_.isFlying() || hasNews_) return 0.0;
    std::optional<double> wait;
    if (viewport_.isUnfinished() || labels_.isStale(session_.scene()))
        wait = std::max(lastChange_ + kRestSeconds - now(), 0.01);
    if (const auto change = session_.nextChange(now()))
        wait = std::min(wait.value_or(60.0), std::max(*change - now(), 0.001));
    return wait;
}

void Program::takeEvents(std::vector<Event> events) {
    hasNews_ = false;
    const scene::Scene before = session_.scene();
    const ui::Highlight highlight = session_.highlight();
    session_.advance(now());
    feed_.push(std::move(events));
    while (!feed_.isEmpty()) {
        interfaceFrame(feed_.feed(ImGui::GetIO(), session_.lesson().has_value()));
        moveKeyboard();
    }
    // Once more for what the events changed, and for ImGui, which measures before it lays out.
    interfaceFrame({});
    session_.lookUnderPointer(area_.isHovered);
    updateLabels(false);
    interfaceFrame({});
    // A tooltip is measured in one frame and laid out in the next.
    if (session_.hovered().structure) interfaceFrame({});
    if (session_.scene() != before || session_.highlight() != highlight) lastChange_ = now();
    keepSettings();
}

/// ImGui takes some frames to give a field the keyboard; keys that are waiting belong to the field.
void Program::moveKeyboard() {
    const ui::MainWindowState& widgets = session_.widgets();
    if (!widgets.search.wantsFocus && !widgets.help.wantsFocus && !widgets.text.wantsFocus &&
        !widgets.menu.wantsFocus && !widgets.open.wantsFocus && widgets.panelStep == 0)
        return;
    for (int i = 0; i < 3; ++i) interfaceFrame({});
}

void Program::interfaceFrame(const std::vector<Event>& events) {
    // Before each frame: the one before may have asked for larger type.
    Diagnostics fonts;
    imgui_.useStyle(session_.settings().preferences, window_.displayScale(), fonts);
    if (!fonts.empty()) session_.notify(fonts.front(), now(), true);
    imgui_.beginFrame(window_.framebufferSize(), now());
    const bool isTyping = ImGui::GetIO().WantTextInput;
    const std::vector<glm::vec3> hues =
        huesOf(session_.scene(), session_.settings().preferences.palette);
    ui::Requests requests;
    const ui::CareContext care = session_.care();
    const ui::FilesContext files = session_.files();
    const std::optional<ui::LessonPlace> lesson = session_.lesson();
    area_ = ui::mainWindow({.scene = session_.scene(),
                            .style = imgui_.style(),
                            .hues = hues,
                            .preferences = session_.settings().preferences,
                            .notices = session_.notices(),
                            .hovered = session_.hovered(),
                            .labels = labels_.placed(),
                            .densityHues = renderer::kDensityHues,
                            .canGoBack = session_.canGoBack(),
                            .canGoForward = session_.canGoForward(),
                            .canUndo = session_.history().canUndo(),
                            .canRedo = session_.history().canRedo(),
                            .brush = session_.brush(),
                            .isPainting = session_.isPainting(),
                            .isPinning = session_.isPinning(),
                            .care = &care,
                            .keys = &session_.keys(),
                            .files = &files,
                            .lesson = lesson ? &*lesson : nullptr,
                            .picker = session_.picker()},
                           reinterpret_cast<ImTextureID>(std::uintptr_t(viewport_.texture())),
                           session_.widgets(), requests);
    imgui_.endFrame();
    session_.setView({{area_.origin.x, area_.origin.y}, {area_.size.x, area_.size.y}});
    session_.perform(requests, now());
    for (const Event& event : events) session_.handle(event, area_.isHovered, isTyping, now());
}

/// The names for what is shown now; true when they are others than before.
bool Program::updateLabels(bool isResting) {
    return labels_.update(
        session_.scene(), session_.picker(),
        ui::labelPage(imgui_.style(), session_.scene(), {area_.origin, area_.size}), isResting);
}

Viewport::Look Program::look() const {
    Viewport::Look look;
    look.size = glm::max(glm::ivec2(int(area_.size.x), int(area_.size.y)), glm::ivec2(1));
    look.pixelScale = imgui_.style().scale;
    look.theme = session_.settings().preferences.theme;
    look.palette = session_.settings().preferences.palette;
    look.highlight = session_.highlight();
    look.travel = session_.travel();
    look.isPainting = session_.isPainting();
    look.hasPatterns = !session_.scene().density || session_.scene().atlas->hasPatterns();
    return look;
}

Result<void> Program::draw(bool isMoving) {
    const std::shared_ptr<const scene::Atlas>& atlas = session_.scene().atlas;
    if (drawnAtlas_.lock() != atlas) {
        viewport_.setBody(atlas->body());
        drawnAtlas_ = atlas;
        hasReturnedMemory_ = false;
    }
    const unsigned before = viewport_.texture();
    if (const Result<void> drawn = viewport_.update(session_.scene(), look(), isMoving); !drawn)
        return drawn;
    // The interface still shows the old texture and the old names. What floats over the picture
    // takes a frame or two to find its place, and the names give way to it.
    bool hasNewLabels = !isMoving && updateLabels(true);
    for (int i = 0; i < 3 && (hasNewLabels || (i == 0 && viewport_.texture() != before)); ++i) {
        interfaceFrame({});
        hasNewLabels = !isMoving && updateLabels(true);
    }
    imgui_.draw(window_.framebufferSize());
    window_.present();
    if (!isMoving && !hasReturnedMemory_) {
        returnFreedMemory(); // a tenth of what a start takes, not needed again
        hasReturnedMemory_ = true;
    }
    noteShownText();
    return {};
}

/// What the window says, for the journeys of tests/journeys and for nobody else.
void Program::noteShownText() {
    const char* file = std::getenv("MYOATLAS_SHOWN_TEXT");
    if (file == nullptr) return;
    const glm::vec2 origin(area_.origin.x, area_.origin.y);
    const ShownText picture{origin, origin + glm::vec2(area_.size.x, area_.size.y), "[picture]"};
    const std::string text =
        listed({picture}) + listed(shownText(*ImGui::GetDrawData(), *ImGui::GetIO().Fonts));
    if (text == noted_) return;
    noted_ = text;
    if (!writeFileAtomically(file, text)) noted_.clear();
}

void Program::saveWantedPicture() {
    const std::optional<PictureKind> kind = session_.takeWantedPicture();
    if (!kind) return;
    const Result<std::filesystem::path> saved = savePicture(*kind);
    session_.pictureEnded(saved, now());
    hasNews_ = true;
}

Result<std::filesystem::path> Program::savePicture(PictureKind kind) {
    const bool isTransparent = kind == PictureKind::transparent;
    const std::filesystem::path folder = picturesFolder();
    if (folder.empty()) return Error{"no folder for pictures: set XDG_PICTURES_DIR or HOME"};
    if (const Result<void> made = makeFolder(folder); !made) return made.error();
    Result<renderer::Image> picture = viewport_.still(session_.scene(), look(), isTransparent);
    if (picture && session_.picker() != nullptr)
        if (const Result<void> named = renderer::drawLabels(
                *picture, session_.scene(), *session_.picker(),
                imgui_.style().isDark && !isTransparent, session_.settings().preferences.palette,
                area_.size.y / imgui_.style().scale);
            !named)
            return named.error();
    if (picture)
        if (const Result<void> drawn = renderer::drawRelated(
                *picture, session_.scene(), imgui_.style().isDark && !isTransparent);
            !drawn)
            return drawn.error();
    if (picture && !isTransparent)
        picture = renderer::withCaption(
            *picture, renderer::captionOf(session_.scene(), imgui_.style().isDark,
                                          session_.settings().preferences.palette));
    if (!picture) return picture.error();
    const std::filesystem::path file = nextFile(folder, "myoatlas", ".png");
    if (const Result<void> written = renderer::writePng(*picture, file); !written)
        return written.error();
    return file;
}

void Program::keepSettings() {
    if (session_.settings() == kept_ || !canKeepSettings_) return;
    kept_ = session_.settings();
    if (const Result<void> saved = saveSettings(settingsFile(), kept_); !saved) {
        canKeepSettings_ = false; // said once
        session_.notify("Settings cannot be kept: " + saved.error().message, now(), true);
    }
}

} // namespace

Result<void> run(const ViewOptions& options) {
    ViewOptions asked = options;
    const Settings settings = loadSettings(settingsFile(), asked.diagnostics);
    Result<Window> window = Window::open(settings.windowSize, "Myoatlas");
    if (!window) {
        // What was asked for may be wrong as well, and is easier to mend.
        const Result<Opening> opening = options.opening();
        return opening ? window.error() : opening.error();
    }
    Result<Viewport> viewport = Viewport::create();
    if (!viewport) return viewport.error();
    Result<ImguiSession> imgui = ImguiSession::start(*window);
    if (!imgui) return imgui.error();
    const Result<Opening> opening = options.opening();
    if (!opening) return opening.error();
    Program program(*window, *imgui, *viewport, options, *opening, settings);
    if (const Result<void> opened = program.openWith(asked, *opening); !opened) return opened;
    return program.live();
}

} // namespace myoatlas::app

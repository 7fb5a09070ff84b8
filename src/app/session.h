#pragma once

#include "app/background_patterns.h"
#include "app/background_picker.h"
#include "app/brush.h"
#include "app/care_desk.h"
#include "app/chime.h"
#include "app/flight.h"
#include "app/input.h"
#include "app/settings.h"
#include "app/travel_player.h"
#include "content/lesson.h"
#include "scene/action.h"
#include "scene/picking.h"
#include "ui/main_window.h"
#include "ui/notice.h"

#include <functional>
#include <memory>
#include <utility>

namespace myoatlas::app {

/// What a session needs from the world around it.
struct Host {
    std::function<std::string()> clipboard;
    std::function<void(const std::string&)> setClipboard;
    /// Makes the program look again; called from any thread.
    std::function<void()> wake;
    /// For what may be deleted at any time; empty: nothing is kept.
    std::filesystem::path cacheFolder;
    /// The pain diary; empty: none can be kept.
    std::filesystem::path diaryFile;
    /// Where keys are changed (`ui::readKeyBindings`); empty: nowhere.
    std::filesystem::path keyFile{};
    /// For texts and views that are kept; empty: none can be.
    std::filesystem::path documentsFolder{};
    /// The program's own body; empty: there is none to go back to.
    std::filesystem::path defaultBody{};
    /// The program's own lessons; empty: there are none.
    std::filesystem::path lessonsFolder{};
    /// "~" of a place that is typed; empty: there is none.
    std::filesystem::path home{};
    /// Folders that the chooser of files offers; nothing: none.
    std::function<std::vector<ui::FilePlace>()> places{};
    /// Between a window and the whole display; empty: there is no window.
    std::function<void()> toggleFullScreen{};
};

/// A lesson that is being shown.
struct LessonRun {
    content::Lesson lesson;
    std::size_t step = 0;
    /// What one comes back to, with what can be undone there.
    scene::History before;
    /// Which panels were open; a lesson leaves the window to its pictures.
    struct Panels {
        bool isLeftOpen = true, isRightOpen = true;
    };
    Panels panels;
    /// Point and structure that the step selects.
    std::pair<std::optional<std::size_t>, std::optional<std::size_t>> shown;
};

/// A picture to keep, as it was asked for.
enum class PictureKind { captioned, transparent };

/// The program without its window: what is shown, and how keys, pointer and panels change it.
/// Times are seconds on one clock.
class Session {
public:
    Session(std::shared_ptr<const scene::Atlas> atlas, const Settings& settings, Host host);

    const scene::Scene& scene() const { return history_.present(); }
    const scene::History& history() const { return history_; }
    const Settings& settings() const { return settings_; }
    ui::MainWindowState& widgets() { return widgets_; }
    const std::vector<ui::Notice>& notices() const { return notices_; }
    const scene::Pick& hovered() const { return hovered_; }
    bool canGoBack() const { return trail_.canGoBack(); }
    bool canGoForward() const { return trail_.canGoForward(); }
    /// Points that are chosen join those shown.
    bool isPinning() const { return isPinning_; }
    /// What is lit in the picture: what the pointer is over there, or what the panels speak of.
    ui::Highlight highlight() const;
    bool isMoving() const {
        return flight_.isActive() || travel_.isActive() || pointer_.isDragging() || brush_.isHeld();
    }
    /// How far the pain of the selected point has come, 0..1; 1 when it is not travelling.
    float travel() const { return travel_.progress(); }
    /// "Where does it hurt?" is open: the left button paints.
    bool isPainting() const { return widgets_.pain.isOpen; }
    /// Where the brush would paint now; nullptr beside the skin.
    const ui::BrushCursor* brush() const { return cursor_ ? &*cursor_ : nullptr; }
    ui::CareContext care() const { return care_.context(settings_.kit); }
    const ui::KeyBindings& keys() const { return keys_; }
    ui::FilesContext files() const;
    /// Nothing until it is built, half a second after the body was opened.
    const scene::Picker* picker() const { return picker_.isReady() ? &picker_.get() : nullptr; }
    /// Whether something moves by itself.
    bool isFlying() const { return flight_.isActive() || travel_.isActive(); }

    /// Where the picture is now.
    void setView(const ViewRect& view);

    /// One event. `isTyping`: a text field has the keyboard.
    void handle(const Event& event, bool isOverView, bool isTyping, double now);
    void perform(const ui::Requests& requests, double now);
    void perform(ui::Command command, double now);
    /// Finds what the pointer is over now, whether it moved or the body did.
    void lookUnderPointer(bool isOverView);
    /// Moves what moves by itself and drops notices whose time is over.
    void advance(double now);
    /// When `advance` has something to do next, if that is not at once.
    std::optional<double> nextChange(double now) const;

    /// Opens a body, a lesson or a file with a view; on failure all stays, a notice says why, and
    /// it is false.
    bool open(const std::filesystem::path& file, double now);
    void openView(std::string_view text, double now);
    /// Shows the first step. Fails, and all stays, with file and line when a step cannot be shown.
    Result<void> openLesson(const std::filesystem::path& file, double now);
    std::optional<ui::LessonPlace> lesson() const;
    void selectPoint(std::size_t point, double now);
    /// Shows the tour, unless it was seen.
    void welcome(double now);
    /// Reads the file of keys and says what is wrong with it.
    void readKeys(double now);
    /// It was opened; the menu offers it again.
    void rememberFile(const std::filesystem::path& file);
    /// The picture that was asked for since the last call. Drawing one takes seconds on a slow
    /// machine, so the window first shows that it is being saved; then `pictureEnded` says where
    /// the picture is or why there is none.
    std::optional<PictureKind> takeWantedPicture() { return std::exchange(wantedPicture_, {}); }
    void pictureEnded(const Result<std::filesystem::path>& saved, double now);
    void notify(std::string text, double now, bool isProblem = false);
    void rememberWindowSize(glm::ivec2 size) { settings_.windowSize = size; }

private:
    void apply(std::span<const scene::Action> actions);
    void apply(const scene::Action& action) { apply(std::span(&action, 1)); }
    void on(const Gesture& gesture, double now);
    void onClick(const Click& click);
    /// The pointer's event while one paints: it is the brush's, or turns the body.
    void paint(const Event& event, bool isOverView, double now);
    void layStroke(const BrushMove& move, double now);
    void layArea(glm::vec2 ndc, double now);
    std::optional<ui::BrushCursor> cursorAt(glm::vec2 ndc) const;
    void performPainting(ui::Command command, double now);
    /// Self-care: begin with the points that are shown, what panels ask for, the clock, and keys.
    void startCare(double now);
    void performCare(const ui::CareRequests& requests, double now);
    void careEvent(const care::Event& event, double now);
    /// Warning signs that painting has ruled out need not be asked again at once.
    void rememberPainAnswers();
    void tellCareNews(double now);
    /// Brings the point that is next in a session into the picture.
    void followCare(double now);
    /// A tone, where tones are wanted.
    void sound(care::Moment moment);
    /// Makes one tone when they have just been switched on, so that one knows how they sound.
    void followSounds(bool hadSounds);
    /// Where the camera is, or where it flies to.
    scene::Camera headedFor() const { return flight_.destination().value_or(scene().camera); }
    /// Undo or redo; the view goes along unless it was changed by hand since.
    void stepThroughHistory(bool isForward, double now);
    void togglePin(double now);
    /// Something else is selected than the step of the lesson shows.
    bool hasLeftLessonView() const;
    /// The lesson is over; its panels come back.
    void dropLesson();
    /// Settings that change what is shown do so at once.
    void follow(const ui::Preferences& preferences);
    void flyTo(const scene::Camera& camera, double now);
    void flyToSelection(double now);
    /// Keeps the direction of `from`.
    void frameSelection(const scene::Camera& from, double now);
    void switchPointView(double now);
    void flyToStandardView(scene::StandardView view, double now);
    void stepBack(double now);
    void performCut(ui::Command command, double now);
    void performExplore(ui::Command command, double now);
    void toggleDensity(double now);
    void toggleDifference(double now);
    void toggleRelated(double now);
    /// The pointer is on the skin while a density map is shown there.
    bool isOnMap(const scene::Pick& pick) const;
    /// A click on the skin while a density map is shown asks about the spot.
    bool readDensity(const scene::Pick& pick);
    bool handleSideButton(const Event& event, double now);
    /// Keeps the way through what was selected up to date.
    void followSelection();
    void goTo(const std::optional<scene::SelectionTrail::Stop>& stop, const char* otherwise,
              double now);
    void performComfort(ui::Command command, double now);
    void performFiles(const ui::Requests& requests, double now);
    /// The chooser of files; `kind` is what it lists besides folders, nothing: all.
    void chooseFile(std::optional<ui::FileKind> kind, double now);
    /// Enters a folder in the chooser, or opens a file and closes it.
    void openOrEnter(const std::filesystem::path& place, double now);
    /// Whoever does anything while the tour is shown has seen it.
    void followTour(const Event& event);
    void markTourSeen();
    void writeKeys(double now);
    void saveView(double now);
    /// Writes `bytes` to the next numbered file and says where it is.
    void saveDocument(const std::string& bytes, const char* stem, const char* extension,
                      double now);
    /// What the action changes is kept for the next start too.
    void rememberHabit(const scene::Action& action);
    std::optional<ui::Command> commandOf(const Event& event) const;
    void toggleCutaway(double now);
    /// Back to how one looked before the press path was laid open.
    void endCutaway(double now);
    void savePicture(PictureKind kind, double now);
    /// Reads the program's lessons; what is wrong with them stands in the menu.
    void readLessons();
    void showLessonStep(double now);
    void performLesson(ui::Command command, double now);
    /// Back to what was shown before it was opened.
    void closeLesson(double now);
    /// With the camera where a flight is leading it.
    scene::History restingHistory() const;
    /// Shows what was shown before, with a flight to its camera; undo goes on from there.
    void comeBack(scene::History before, double now);
    /// Once self-care has ended: back to what was shown when it began, such as a page of a lesson.
    void returnFromCare(double now);
    bool openViewFile(const std::filesystem::path& file, double now);
    bool openBody(const std::filesystem::path& file, double now);
    /// `source` is named in front of what is wrong with it.
    bool showView(std::string_view text, const std::string& source, double now);
    scene::Pick pickAt(glm::vec2 ndc) const;
    void setStyle(scene::ZoneStyle style, double now);

    scene::History history_;
    scene::SelectionTrail trail_;
    /// From where and what one looked at before the press path was laid open.
    std::optional<scene::Scene> beforeCutaway_;
    BackgroundPicker picker_;
    Settings settings_;
    Host host_;
    ui::KeyBindings keys_ = ui::KeyBindings::defaults();
    Diagnostics keyProblems_;
    BackgroundPatterns patterns_;
    ui::MainWindowState widgets_;
    std::vector<ui::Notice> notices_;
    std::optional<PictureKind> wantedPicture_;
    /// Those of the program.
    std::vector<content::Lesson> lessons_;
    content::Problems lessonProblems_;
    std::optional<LessonRun> lesson_;
    /// What was shown when self-care began.
    std::optional<scene::History> beforeCare_;
    /// When the tour was first shown by itself; nothing: it was not, or it counts as seen.
    std::optional<double> tourSince_;
    CareDesk care_{host_.diaryFile};
    /// The part of the session that is in the picture.
    std::optional<std::size_t> followedPart_;
    /// From the first tone until tones are switched off.
    std::unique_ptr<Chime> chime_;
    PointerInput pointer_;
    BrushInput brush_;
    std::optional<ui::BrushCursor> cursor_;
    /// The last touch of the stroke that is being painted.
    glm::vec3 touched_{0.0f};
    Flight flight_;
    TravelPlayer travel_;
    ViewRect view_;
    bool hasView_ = false;
    bool isPinning_ = false;
    /// The pointer moved since the camera flew: what flies under a resting one is not meant.
    bool isPointing_ = false;
    scene::Pick hovered_;
    ui::Highlight panelHighlight_;
    std::optional<glm::vec2> pointerAt_;
};

} // namespace myoatlas::app

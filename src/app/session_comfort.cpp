// Keys, menu, tour, texts and recent files: what makes the window fit the person in front of it.

#include "app/pictures.h"
#include "app/session.h"
#include "base/files.h"
#include "scene/view_text.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <array>

namespace myoatlas::app {

namespace {

constexpr std::size_t kMaxKeyFileBytes = 1u << 16;
/// More would not be read before they are gone.
constexpr std::size_t kToldProblems = 3;

} // namespace

ui::FilesContext Session::files() const {
    std::error_code ignored;
    ui::FilesContext files;
    files.recent = settings_.recentFiles;
    files.lessons = lessons_;
    files.lessonProblems = lessonProblems_;
    files.keyFile = host_.keyFile;
    files.hasKeyFile = widgets_.settings.isOpen && !host_.keyFile.empty() &&
                       std::filesystem::exists(host_.keyFile, ignored);
    files.keyProblems = keyProblems_;
    files.defaultBody = host_.defaultBody;
    return files;
}

void Session::welcome(double now) {
    if (settings_.isTourSeen) return;
    ui::startTour(widgets_);
    tourSince_ = now;
}

void Session::markTourSeen() {
    settings_.isTourSeen = true;
    tourSince_.reset();
}

void Session::followTour(const Event& event) {
    if (!tourSince_) return;
    const auto* key = std::get_if<KeyEvent>(&event);
    const auto* button = std::get_if<MouseButtonEvent>(&event);
    // A pointer that passes by means nothing.
    const bool isDeed = (key != nullptr && key->action == GLFW_PRESS) ||
                        (button != nullptr && button->isPressed) ||
                        std::holds_alternative<WheelEvent>(event) ||
                        std::holds_alternative<DropEvent>(event);
    if (isDeed) markTourSeen();
}

void Session::readKeys(double now) {
    std::error_code ignored;
    keyProblems_.clear();
    keys_ = ui::KeyBindings::defaults();
    if (host_.keyFile.empty() || !std::filesystem::exists(host_.keyFile, ignored)) return;
    const Result<std::string> text = readFile(host_.keyFile, kMaxKeyFileBytes);
    if (text)
        keys_ = ui::readKeyBindings(*text, host_.keyFile.string(), keyProblems_);
    else
        keyProblems_.push_back(text.error().message);
    if (keyProblems_.empty()) return;
    std::string all;
    for (std::size_t i = 0; i < std::min(keyProblems_.size(), kToldProblems); ++i)
        all += (i > 0 ? "\n" : "") + keyProblems_[i];
    if (keyProblems_.size() > kToldProblems)
        all += "\nAll " + std::to_string(keyProblems_.size()) + " remarks stand in the settings.";
    notify(all, now, true);
}

void Session::writeKeys(double now) {
    std::error_code ignored;
    if (host_.keyFile.empty())
        return notify("No folder for settings: set XDG_CONFIG_HOME or HOME", now, true);
    if (std::filesystem::exists(host_.keyFile, ignored))
        return notify("There is a file of keys already: " + host_.keyFile.string(), now);
    if (const auto written = writeFileAtomically(host_.keyFile, ui::keyFileTemplate()); !written)
        return notify(written.error().message, now, true);
    notify("Written: " + host_.keyFile.string() + ". Open it in any text editor.", now);
}

void Session::saveDocument(const std::string& bytes, const char* stem, const char* extension,
                           double now) {
    if (host_.documentsFolder.empty())
        return notify("No folder for documents: set XDG_DOCUMENTS_DIR or HOME", now, true);
    if (const Result<void> made = makeFolder(host_.documentsFolder); !made)
        return notify(made.error().message, now, true);
    const std::filesystem::path file = nextFile(host_.documentsFolder, stem, extension);
    if (const Result<void> written = writeFileAtomically(file, bytes); !written)
        return notify(written.error().message, now, true);
    notify("Saved: " + file.string(), now);
}

void Session::performFiles(const ui::Requests& requests, double now) {
    if (requests.restoreDefaults) {
        const Settings restored = restoredDefaults(settings_);
        follow(restored.preferences);
        settings_ = restored;
        apply(std::array<scene::Action, 3>{scene::SetZoneStyle{settings_.zoneStyle},
                                           scene::ShowSpillover{settings_.showSpillover},
                                           scene::ShowAllMarkers{settings_.showAllMarkers}});
    }
    if (requests.forgetRecentFiles) settings_.recentFiles.clear();
    if (requests.page) saveDocument(*requests.page, "myoatlas-text", ".html", now);
    if (requests.open) openOrEnter(*requests.open, now);
    if (widgets_.tour.hasEnded) markTourSeen();
}

void Session::performComfort(ui::Command command, double now) {
    switch (command) {
    case ui::Command::saveView:
        return saveDocument(scene::toText(scene()) + "\n", "myoatlas-view", ".txt", now);
    case ui::Command::toggleText:
        return ui::toggleText(widgets_);
    case ui::Command::nextPanel:
        widgets_.panelStep = 1;
        return;
    case ui::Command::previousPanel:
        widgets_.panelStep = -1;
        return;
    case ui::Command::toggleMenu:
        readLessons(); // one may have been mended meanwhile
        return ui::toggleMenu(widgets_);
    case ui::Command::openFile:
        return chooseFile(std::nullopt, now);
    case ui::Command::openView:
        return chooseFile(ui::FileKind::view, now);
    case ui::Command::startTour:
        return ui::startTour(widgets_);
    case ui::Command::writeKeyFile:
        return writeKeys(now);
    case ui::Command::readKeyFile:
        readKeys(now);
        if (keyProblems_.empty()) notify("The keys were read", now);
        return;
    default:
        return;
    }
}

} // namespace myoatlas::app

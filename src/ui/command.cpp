#include "ui/command.h"

#include <algorithm>
#include <cassert>

namespace myoatlas::ui {

namespace {

constexpr const char* kLook = "Look";
constexpr const char* kPeel = "Peel";
constexpr const char* kZones = "Pain zones";
constexpr const char* kPain = "Where does it hurt?";
constexpr const char* kCare = "Self-care";
constexpr const char* kLessons = "Lessons";
constexpr const char* kShare = "Open, save and share";
constexpr const char* kWindow = "Window";

constexpr CommandInfo kCommands[] = {
    {Command::viewAnterior, "view_anterior", kLook, "From the front (anterior)", "1"},
    {Command::viewPosterior, "view_posterior", kLook, "From the back (posterior)", "Ctrl+1"},
    {Command::viewLeft, "view_left", kLook, "From the body's left", "3"},
    {Command::viewRight, "view_right", kLook, "From the body's right", "Ctrl+3"},
    {Command::viewSuperior, "view_superior", kLook, "From above (superior)", "7"},
    {Command::viewInferior, "view_inferior", kLook, "From below (inferior)", "Ctrl+7"},
    {Command::toggleOrthographic, "toggle_orthographic", kLook, "Parallel or perspective view",
     "5"},
    {Command::frameSelection, "frame_selection", kLook, "Frame what is selected", "F"},
    {Command::frameAll, "frame_all", kLook, "Show the whole body", "Home or 0"},
    {Command::goBack, "go_back", kLook, "Back to what was selected before, as it was seen",
     "Alt+Left"},
    {Command::goForward, "go_forward", kLook, "Forward again", "Alt+Right"},
    {Command::peelInward, "peel_inward", kPeel, "Peel the next layer away", "Alt+Down"},
    {Command::peelOutward, "peel_outward", kPeel, "Put the last layer back", "Alt+Up"},
    {Command::hideSelected, "hide_selected", kPeel, "Hide the selected structure", "H"},
    {Command::isolateSelected, "isolate_selected", kPeel, "Show only the selected muscle",
     "Shift+H"},
    {Command::toggleClip, "toggle_clip", kPeel, "Cut the body along a plane, or make it whole",
     "X"},
    {Command::flipClip, "flip_clip", kPeel, "Cut the other side away", "Shift+X"},
    {Command::lookAtCut, "look_at_cut", kPeel, "Face the cut", "Alt+X"},
    {Command::toggleCutaway, "toggle_cutaway", kPeel, "Cut open where one presses at the point",
     "C"},
    {Command::toggleNoPress, "toggle_no_press", kPeel, "Mark what to keep off near the point", "N"},
    {Command::showAll, "show_all", kPeel, "Show everything again", "Alt+H"},
    {Command::undo, "undo", kPeel, "Undo hiding, selecting and painting", "Ctrl+Z"},
    {Command::redo, "redo", kPeel, "Do it again", "Ctrl+Y or Ctrl+Shift+Z"},
    {Command::stepBack, "step_back", kPeel, "Step back: close, then clear the selection", "Esc"},
    {Command::toggleZoneStyle, "toggle_zone_style", kZones, "Heat or dots", "Z"},
    {Command::toggleSpillover, "toggle_spillover", kZones, "Spillover zones on or off", "Shift+Z"},
    {Command::toggleMarkers, "toggle_markers", kZones, "Markers of all points on or off", "M"},
    {Command::toggleLabels, "toggle_labels", kZones, "Names with lines on or off", "L"},
    {Command::switchPointView, "switch_point_view", kZones,
     "Show the zone or the muscle of the point", "V"},
    {Command::playTravel, "play_travel", kZones, "Show the pain travelling from the point",
     "Shift+P"},
    {Command::toggleDensity, "toggle_density", kZones, "How many points refer to each spot", "G"},
    {Command::toggleDifference, "toggle_difference", kZones,
     "Compare the zones of two shown points", "J"},
    {Command::togglePin, "toggle_pin", kZones,
     "Pin: show several, add the points chosen next to those shown", "A"},
    {Command::toggleRelated, "toggle_related", kZones, "Arcs to key and satellite points", "K"},
    {Command::togglePain, "toggle_pain", kPain, "Paint where it hurts, or be done", "P"},
    {Command::smallerBrush, "smaller_brush", kPain, "Smaller brush", "["},
    {Command::largerBrush, "larger_brush", kPain, "Larger brush", "]"},
    {Command::toggleEraser, "toggle_eraser", kPain, "Rub out instead of painting", "E"},
    {Command::toggleBothSides, "toggle_both_sides", kPain, "Paint on both sides at once", "B"},
    {Command::startSession, "start_session", kCare, "Be led through the points shown", "T"},
    {Command::toggleKit, "toggle_kit", kCare, "What I have: tools, places, limits", "W"},
    {Command::toggleDiary, "toggle_diary", kCare, "Pain diary", "D"},
    {Command::nextLessonStep, "next_lesson_step", kLessons, "Next step of the lesson", "PageDown"},
    {Command::previousLessonStep, "previous_lesson_step", kLessons, "Step before of the lesson",
     "PageUp"},
    {Command::closeLesson, "close_lesson", kLessons,
     "Close the lesson, back to the view from before", ""},
    {Command::openFile, "open_file", kShare, "Open a body, a lesson or a view …", "Ctrl+O"},
    {Command::openView, "open_view", kShare, "Open a saved view, the newest first …", "Ctrl+L"},
    {Command::savePicture, "save_picture", kShare, "Save a picture with its caption", "F12"},
    {Command::saveCleanPicture, "save_clean_picture", kShare, "Save a transparent picture",
     "Ctrl+F12"},
    {Command::copyView, "copy_view", kShare, "Copy the view as text", "Ctrl+C"},
    {Command::pasteView, "paste_view", kShare, "Open a view from copied text", "Ctrl+V"},
    {Command::saveView, "save_view", kShare, "Save the view as a file", "Ctrl+S"},
    {Command::toggleText, "toggle_text", kShare, "Text of this view, for screen readers too",
     "Ctrl+T"},
    {Command::focusSearch, "focus_search", kWindow, "Search", "Ctrl+F or /"},
    {Command::toggleLeftPanel, "toggle_left_panel", kWindow, "Search and tree on or off", "F3"},
    {Command::toggleRightPanel, "toggle_right_panel", kWindow, "Information on or off", "F4"},
    {Command::nextPanel, "next_panel", kWindow, "Move the keyboard to the next panel", "F6"},
    {Command::previousPanel, "previous_panel", kWindow, "Move it to the panel before", "Shift+F6"},
    {Command::toggleMenu, "toggle_menu", kWindow, "Menu", "F10"},
    {Command::toggleFullScreen, "toggle_full_screen", kWindow, "Full screen, as for a projector",
     "F11"},
    {Command::startTour, "start_tour", kWindow, "A tour in three steps", ""},
    {Command::toggleSettings, "toggle_settings", kWindow, "Settings", "Ctrl+,"},
    {Command::writeKeyFile, "write_key_file", kWindow, "Write a file of keys to edit", ""},
    {Command::readKeyFile, "read_key_file", kWindow, "Read the file of keys again", ""},
    {Command::toggleHelp, "toggle_help", kWindow, "All keys", "? or F1"},
};

constexpr MouseHabit kHabits[] = {
    {"Left drag", "Turn the body"},
    {"Middle or Shift+left drag", "Move the picture"},
    {"Wheel", "Zoom to the pointer"},
    {"Click", "Select a point or a muscle"},
    {"Ctrl or Shift+click on a point", "Show its zone together with the others"},
    {"Side buttons of the mouse", "Back and forward through what was selected"},
    {"Double click", "Turn around this place from now on"},
    {"Click or Space during a session", "Pause, and go on"},
    {"Click on nothing, right click", "Clear the selection"},
    {"Left drag while painting", "Paint on the skin; beside the body it turns"},
    {"Right or Alt+left drag while painting", "Turn the body"},
    {"Double click while painting", "Paint the whole area"},
};

} // namespace

std::span<const CommandInfo> commandTable() { return kCommands; }

const CommandInfo& infoOf(Command command) {
    const auto* found = std::ranges::find(kCommands, command, &CommandInfo::command);
    assert(found != std::end(kCommands));
    return *found;
}

std::span<const MouseHabit> mouseHabits() { return kHabits; }

} // namespace myoatlas::ui

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
constexpr const char* kShare = "Save and share";
constexpr const char* kWindow = "Window";

constexpr CommandInfo kCommands[] = {
    {Command::viewAnterior, kLook, "From the front (anterior)", "1"},
    {Command::viewPosterior, kLook, "From the back (posterior)", "Ctrl+1"},
    {Command::viewLeft, kLook, "From the body's left", "3"},
    {Command::viewRight, kLook, "From the body's right", "Ctrl+3"},
    {Command::viewSuperior, kLook, "From above (superior)", "7"},
    {Command::viewInferior, kLook, "From below (inferior)", "Ctrl+7"},
    {Command::toggleOrthographic, kLook, "Parallel or perspective view", "5"},
    {Command::frameSelection, kLook, "Frame what is selected", "F"},
    {Command::frameAll, kLook, "Show the whole body", "Home"},
    {Command::hideSelected, kPeel, "Hide the selected structure", "H"},
    {Command::isolateSelected, kPeel, "Show only the selected muscle", "Shift+H"},
    {Command::toggleClip, kPeel, "Cut the body along a plane, or make it whole", "X"},
    {Command::flipClip, kPeel, "Cut the other side away", "Shift+X"},
    {Command::lookAtCut, kPeel, "Face the cut", "Alt+X"},
    {Command::toggleCutaway, kPeel, "Cut open where one presses at the point", "C"},
    {Command::toggleNoPress, kPeel, "Mark what to keep off near the point", "N"},
    {Command::showAll, kPeel, "Show everything again", "Alt+H"},
    {Command::undo, kPeel, "Undo hiding, selecting and painting", "Ctrl+Z"},
    {Command::redo, kPeel, "Do it again", "Ctrl+Y"},
    {Command::stepBack, kPeel, "Step back: close, then clear the selection", "Esc"},
    {Command::toggleZoneStyle, kZones, "Heat or dots", "Z"},
    {Command::toggleSpillover, kZones, "Spillover zones on or off", "Shift+Z"},
    {Command::toggleMarkers, kZones, "Markers of all points on or off", "M"},
    {Command::toggleLabels, kZones, "Names with lines on or off", "L"},
    {Command::switchPointView, kZones, "Show the zone or the muscle of the point", "V"},
    {Command::togglePain, kPain, "Paint where it hurts, or be done", "P"},
    {Command::smallerBrush, kPain, "Smaller brush", "["},
    {Command::largerBrush, kPain, "Larger brush", "]"},
    {Command::toggleEraser, kPain, "Rub out instead of painting", "E"},
    {Command::toggleBothSides, kPain, "Paint on both sides at once", "B"},
    {Command::startSession, kCare, "Be led through the points shown", "T"},
    {Command::toggleKit, kCare, "What I have: tools, places, limits", "W"},
    {Command::toggleDiary, kCare, "Pain diary", "D"},
    {Command::playTravel, kZones, "Show the pain travelling from the point", "Shift+P"},
    {Command::savePicture, kShare, "Save a picture with its caption", "F12"},
    {Command::saveCleanPicture, kShare, "Save a transparent picture", "Ctrl+F12"},
    {Command::copyView, kShare, "Copy the view as text", "Ctrl+C"},
    {Command::pasteView, kShare, "Open a view from copied text", "Ctrl+V"},
    {Command::focusSearch, kWindow, "Search", "Ctrl+F or /"},
    {Command::toggleLeftPanel, kWindow, "Search and tree on or off", "F3"},
    {Command::toggleRightPanel, kWindow, "Information on or off", "F4"},
    {Command::toggleSettings, kWindow, "Settings", "Ctrl+,"},
    {Command::toggleHelp, kWindow, "All keys", "? or F1"},
};

constexpr MouseHabit kHabits[] = {
    {"Left drag", "Turn the body"},
    {"Middle or Shift+left drag", "Move the picture"},
    {"Wheel", "Zoom to the pointer"},
    {"Click", "Select a point or a muscle"},
    {"Ctrl or Shift+click on a point", "Show its zone together with the others"},
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

#pragma once

#include <span>

namespace myoatlas::ui {

/// Everything that can be done by key and by button, beside choosing and typing.
enum class Command {
    viewAnterior,
    viewPosterior,
    viewLeft,
    viewRight,
    viewSuperior,
    viewInferior,
    toggleOrthographic,
    frameSelection,
    frameAll,
    goBack,
    goForward,
    hideSelected,
    isolateSelected,
    peelInward,
    peelOutward,
    showAll,
    undo,
    redo,
    stepBack,
    focusSearch,
    toggleZoneStyle,
    toggleSpillover,
    toggleMarkers,
    toggleLabels,
    switchPointView,
    playTravel,
    toggleDensity,
    toggleDifference,
    toggleRelated,
    togglePin,
    toggleClip,
    flipClip,
    lookAtCut,
    toggleCutaway,
    toggleNoPress,
    togglePain,
    smallerBrush,
    largerBrush,
    toggleEraser,
    toggleBothSides,
    toggleLeftPanel,
    toggleRightPanel,
    openFile,
    openView,
    savePicture,
    saveCleanPicture,
    copyView,
    pasteView,
    startSession,
    toggleKit,
    toggleDiary,
    saveView,
    toggleText,
    nextLessonStep,
    previousLessonStep,
    closeLesson,
    nextPanel,
    previousPanel,
    toggleMenu,
    startTour,
    writeKeyFile,
    readKeyFile,
    toggleHelp,
    toggleSettings,
    toggleFullScreen,
};

/// A row of the help: what it does and how it is typed ("Ctrl+Z") unless it was given other keys
/// (`KeyBindings`). `id` is its word in the file of keys and stays as it is.
struct CommandInfo {
    Command command;
    const char* id;
    const char* group;
    const char* title;
    const char* keys;
};

/// All commands, in the order and the groups in which the help shows them.
std::span<const CommandInfo> commandTable();
const CommandInfo& infoOf(Command command);

/// What the mouse does in the picture; not commands, but part of the help.
struct MouseHabit {
    const char* gesture;
    const char* effect;
};
std::span<const MouseHabit> mouseHabits();

} // namespace myoatlas::ui

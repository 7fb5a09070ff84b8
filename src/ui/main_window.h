#pragma once

#include "ui/clip_panel.h"
#include "ui/compare_panel.h"
#include "ui/context.h"
#include "ui/density_panel.h"
#include "ui/help_panel.h"
#include "ui/info_panel.h"
#include "ui/layers_panel.h"
#include "ui/menu_panel.h"
#include "ui/open_panel.h"
#include "ui/pain_state.h"
#include "ui/search_panel.h"
#include "ui/settings_panel.h"
#include "ui/text_panel.h"
#include "ui/tour.h"
#include "ui/tree_panel.h"

namespace myoatlas::ui {

/// Which panel is away where large type leaves room for one only.
struct RoomState {
    bool isLeftAway = false, isRightAway = false;
    /// As they were at the last frame.
    bool wasLeftOpen = true, wasRightOpen = true;
    std::optional<Topic> topic;
};

/// What the widgets remember between frames.
struct MainWindowState {
    bool isLeftOpen = true;
    bool isRightOpen = true;
    RoomState room;
    SearchState search;
    TreeState tree;
    LayersState layers;
    InfoState info;
    HelpState help;
    ClipState clip;
    /// "Where does it hurt?", in place of the information on the right.
    PainState pain;
    CareState care;
    /// Pages on the right, while the scene shows what they are about.
    DensityState density;
    CompareState compare;
    /// The list of what is hidden stands in place of the tree.
    bool isHiddenListed = false;
    SettingsState settings;
    MenuState menu;
    OpenState open;
    TextState text;
    TourState tour;
    /// 1 or -1: the keyboard goes on to the next panel, or to the one before; 0 once it has.
    int panelStep = 0;
    /// A ring shows on which widget the keyboard is; Space presses it.
    bool isKeyboardOnWidget = false;
    /// On which side muscles and points are looked up; follows what is selected.
    Side side = Side::right;
    std::optional<std::size_t> lastSelected;
    /// Pixels for each nominal pixel at the last frame.
    float scale = 1.0f;
};

/// Closes the topmost dialog; false when none is open.
bool closeDialog(MainWindowState& state);
/// Closes the topmost thing that is open; false when nothing is.
bool stepBack(MainWindowState& state);
/// The same while a text field has the keyboard, which it gives up by itself: closes the help that
/// the field belongs to, or ends the search.
void leaveTextField(MainWindowState& state);
void focusSearch(MainWindowState& state);
void toggleHelp(MainWindowState& state);
void toggleSettings(MainWindowState& state);
void toggleMenu(MainWindowState& state);
void toggleText(MainWindowState& state);
void startTour(MainWindowState& state);
void toggleDiary(MainWindowState& state);
void toggleKit(MainWindowState& state);
/// Opens or closes "Where does it hurt?".
void togglePain(MainWindowState& state);

/// Where the picture went.
struct PictureArea {
    ImVec2 origin{0, 0};
    ImVec2 size{1, 1};
    /// The pointer is on the picture and nothing is in front of it there.
    bool isHovered = false;
};

/// Draws the whole window: the panels around `picture`, which somebody else has drawn (its first
/// row at the bottom), and what floats over it.
PictureArea mainWindow(const Context& context, ImTextureID picture, MainWindowState& state,
                       Requests& requests);

} // namespace myoatlas::ui

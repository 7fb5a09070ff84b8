#include "ui/key_bindings.h"

#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

Chord chord(std::string_view text) { return chordFromText(text).value_or(Chord{.key = "none"}); }

TEST(Chords, AreReadAndWrittenTheSameWay) {
    for (const char* text : {"Ctrl+Shift+Z", "F12", "/", "?", "Ctrl+,", "Home", "Keypad 7",
                             "Keypad +", "Ctrl+Keypad 1", "Alt+Left", "7", "Ctrl++"})
        EXPECT_EQ(toText(chord(text)), text);
    EXPECT_EQ(toText(chord("ctrl + pageup")), "Ctrl+PageUp");
    for (const char* text : {"", "Ctrl+", "F0", "F25", "Hyper+A", "AB", "Shift+/", "Keypad A"})
        EXPECT_FALSE(chordFromText(text)) << text;
}

TEST(KeyBindings, ReadEveryKeyOfTheTableByDefault) {
    const KeyBindings keys = KeyBindings::defaults();
    for (const CommandInfo& info : commandTable()) {
        EXPECT_EQ(keys.keysOf(info.command), info.keys) << info.id;
        const std::string text = info.keys;
        if (text.empty()) continue;
        EXPECT_EQ(keys.commandFor(chord(text.substr(0, text.find(" or ")))), info.command)
            << info.id;
    }
    EXPECT_EQ(keys.commandFor(chord("Keypad 3")), Command::viewLeft);
    EXPECT_EQ(keys.commandFor(chord("F1")), Command::toggleHelp);
    EXPECT_EQ(keys.commandFor(chord("Ctrl+Shift+Z")), Command::redo);
    EXPECT_FALSE(keys.commandFor(chord("Ctrl+Q")));
}

TEST(KeyBindings, FollowTheFile) {
    Diagnostics problems;
    const KeyBindings keys =
        readKeyBindings("# mine\n\nframe_all = Ctrl+0 or F7\nundo =\n", "keys.txt", problems);
    EXPECT_TRUE(problems.empty()) << problems.front();
    EXPECT_EQ(keys.commandFor(chord("F7")), Command::frameAll);
    EXPECT_EQ(keys.keysOf(Command::frameAll), "Ctrl+0 or F7");
    EXPECT_FALSE(keys.commandFor(chord("Home"))) << "the line counts instead of the default";
    EXPECT_FALSE(keys.commandFor(chord("Ctrl+Z")));
    EXPECT_EQ(keys.keysOf(Command::undo), "");
}

TEST(KeyBindings, SayInOneSentenceWhatIsWrongAndWhere) {
    const auto problemOf = [](std::string_view text) {
        Diagnostics problems;
        readKeyBindings(text, "keys.txt", problems);
        EXPECT_EQ(problems.size(), 1u) << text;
        return problems.empty() ? std::string() : problems.front();
    };
    EXPECT_EQ(problemOf("\nfly = F7"), "keys.txt, line 2: there is no command 'fly'.");
    EXPECT_EQ(
        problemOf("frame_all Home"),
        "keys.txt, line 1: expected a command, '=' and its keys, such as 'frame_all = Home'.");
    EXPECT_EQ(
        problemOf("frame_all = Hmoe"),
        "keys.txt, line 1: 'Hmoe' is no key; keys are written as in Ctrl+Shift+Z, F12, Home or /.");
    EXPECT_EQ(
        problemOf("frame_all = F7\nundo = F7"),
        "keys.txt, line 2: F7 belongs to 'frame_all' of line 1 already; this line is left out.");
    EXPECT_EQ(
        problemOf("frame_all = F7\nframe_all = F8"),
        "keys.txt, line 2: 'frame_all' has its keys in line 1 already; this line is left out.");
    EXPECT_EQ(
        problemOf("frame_all = Tab"),
        "keys.txt, line 1: Tab moves through the panels or closes them and cannot be given away.");
    EXPECT_EQ(problemOf("frame_all = X"),
              "keys.txt, line 1: X is now 'frame_all', so 'toggle_clip' has no key any more.");
}

TEST(KeyBindings, KeepAMistakenCommandsOwnKeys) {
    Diagnostics problems;
    const KeyBindings keys =
        readKeyBindings("frame_all = Hmoe\nundo = Ctrl+F7", "keys.txt", problems);
    EXPECT_EQ(keys.commandFor(chord("Home")), Command::frameAll);
    EXPECT_EQ(keys.commandFor(chord("Ctrl+F7")), Command::undo);
}

TEST(KeyBindings, AlwaysStepBackWithEsc) {
    Diagnostics problems;
    const KeyBindings keys =
        readKeyBindings("step_back = F9\nhide_selected = Esc", "keys.txt", problems);
    EXPECT_EQ(keys.commandFor(chord("Esc")), Command::stepBack);
    EXPECT_EQ(problems.size(), 1u);
}

TEST(KeyBindings, TwoCommandsCanExchangeTheirKeys) {
    Diagnostics problems;
    const KeyBindings keys = readKeyBindings("undo = Ctrl+Y\nredo = Ctrl+Z", "keys.txt", problems);
    EXPECT_TRUE(problems.empty()) << problems.front();
    EXPECT_EQ(keys.commandFor(chord("Ctrl+Y")), Command::undo);
    EXPECT_EQ(keys.commandFor(chord("Ctrl+Z")), Command::redo);
}

TEST(KeyFile, BeginsWithEveryCommandAndChangesNothing) {
    const std::string text = keyFileTemplate();
    Diagnostics problems;
    EXPECT_EQ(readKeyBindings(text, "keys.txt", problems), KeyBindings::defaults());
    // With all remarks made lines it is the default once more.
    std::string uncommented;
    for (const CommandInfo& info : commandTable()) {
        EXPECT_NE(text.find(std::string("\n#") + info.id + " = " + info.keys), std::string::npos)
            << info.id;
        uncommented += std::string(info.id) + " = " + info.keys + "\n";
    }
    const KeyBindings keys = readKeyBindings(uncommented, "keys.txt", problems);
    EXPECT_TRUE(problems.empty()) << problems.front();
    for (const CommandInfo& info : commandTable()) EXPECT_EQ(keys.keysOf(info.command), info.keys);
}

} // namespace
} // namespace myoatlas::ui

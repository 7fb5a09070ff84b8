#pragma once

#include "base/diagnostics.h"
#include "ui/command.h"

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::ui {

/// A key with what is held meanwhile. `key` is written as in "F12", "Home", "A", "7", "Keypad 7",
/// or it is the character itself, such as "/", wherever the keyboard has it.
struct Chord {
    std::string key;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;

    friend auto operator<=>(const Chord&, const Chord&) = default;
};

/// "Ctrl+Shift+Z" and "Ctrl+,"; in any case of letters. Nothing when it names no key.
std::optional<Chord> chordFromText(std::string_view text);
std::string toText(const Chord& chord);

/// Which keys do what. Every command has its own keys, no key does two things, and Esc steps back
/// whatever else does.
class KeyBindings {
public:
    /// The keys of `commandTable`, and those of the number pad.
    static KeyBindings defaults();

    std::optional<Command> commandFor(const Chord& chord) const;
    /// "Ctrl+F or /" for people; empty when the command has no key. Keys of the number pad that
    /// come beside others are left out.
    std::string keysOf(Command command) const;

    /// Gives the command these keys and no others; takes them from commands that had them.
    void assign(Command command, std::vector<Chord> chords);

    friend bool operator==(const KeyBindings&, const KeyBindings&) = default;

private:
    std::map<Command, std::vector<Chord>> chords_;
};

/// Default keys, changed by the lines of `text`: "frame_all = Home or Ctrl+0", a command and its
/// keys; "show_all =" leaves it without; "#" begins a remark. What a line says counts for that
/// command instead of its default keys. A line with a mistake is left out and told in `diagnostics`
/// in a sentence that begins with `file` and the line. So are keys that two lines want, which the
/// first one gets, and keys that are taken from a command that has no line.
KeyBindings readKeyBindings(std::string_view text, std::string_view file, Diagnostics& diagnostics);

/// A file to begin with: every command with its default keys, as remarks.
std::string keyFileTemplate();

} // namespace myoatlas::ui

#include "ui/key_bindings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace myoatlas::ui {

namespace {

constexpr std::string_view kOr = " or ";
constexpr std::string_view kKeypad = "Keypad ";

constexpr std::array kNamedKeys{"Home",   "End",       "PageUp", "PageDown", "Insert",
                                "Delete", "Backspace", "Space",  "Left",     "Right",
                                "Up",     "Down",      "Enter",  "Tab",      "Esc"};

/// The number pad beside the keys of `commandTable`: what users of other 3D programs try first.
constexpr std::pair<Command, const char*> kNumberPad[] = {
    {Command::viewAnterior, "Keypad 1"},       {Command::viewPosterior, "Ctrl+Keypad 1"},
    {Command::viewLeft, "Keypad 3"},           {Command::viewRight, "Ctrl+Keypad 3"},
    {Command::viewSuperior, "Keypad 7"},       {Command::viewInferior, "Ctrl+Keypad 7"},
    {Command::frameSelection, "Keypad ."},     {Command::frameAll, "Keypad 0"},
    {Command::toggleOrthographic, "Keypad 5"},
};

/// These move the keyboard through the panels, write, or close, whatever the file says.
constexpr std::array kReserved{"Tab", "Enter", "Space", "Left", "Right", "Up", "Down", "Esc"};

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

bool isPunctuation(char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

std::optional<int> functionKey(std::string_view text) {
    if (text.size() < 2 || text.size() > 3 ||
        std::toupper(static_cast<unsigned char>(text[0])) != 'F')
        return std::nullopt;
    int number = 0;
    for (const char c : text.substr(1)) {
        if (!std::isdigit(static_cast<unsigned char>(c))) return std::nullopt;
        number = 10 * number + (c - '0');
    }
    if (number < 1 || number > 24) return std::nullopt;
    return number;
}

/// The key as it is always written, or nothing.
std::optional<std::string> keyFromText(std::string_view text) {
    if (text.size() == 1) {
        const auto c = static_cast<unsigned char>(text[0]);
        if (std::isalnum(c)) return std::string(1, static_cast<char>(std::toupper(c)));
        if (isPunctuation(text[0])) return std::string(text);
        return std::nullopt;
    }
    if (const auto number = functionKey(text)) return "F" + std::to_string(*number);
    for (const char* name : kNamedKeys)
        if (equalsIgnoringCase(text, name)) return name;
    if (text.size() == kKeypad.size() + 1 &&
        equalsIgnoringCase(text.substr(0, kKeypad.size()), kKeypad)) {
        const char c = text.back();
        if (std::isdigit(static_cast<unsigned char>(c)) ||
            std::string_view(".+-*/").find(c) != std::string_view::npos)
            return std::string(kKeypad) + c;
    }
    return std::nullopt;
}

/// Splits at " or "; a key may be a character but never that word.
std::vector<std::string_view> alternatives(std::string_view text) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(kOr);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + kOr.size());
    }
}

std::vector<Chord> chordsFromText(std::string_view text) {
    std::vector<Chord> chords;
    if (text.empty()) return chords;
    for (const std::string_view part : alternatives(text))
        if (auto chord = chordFromText(part)) chords.push_back(std::move(*chord));
    return chords;
}

const CommandInfo* commandWithId(std::string_view id) {
    for (const CommandInfo& info : commandTable())
        if (id == info.id) return &info;
    return nullptr;
}

bool isReserved(const Chord& chord) {
    return !chord.ctrl && !chord.alt &&
           std::ranges::any_of(kReserved, [&](const char* key) { return chord.key == key; });
}

/// Reads a file of keys line by line.
class Reader {
public:
    Reader(std::string_view file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    KeyBindings read(std::string_view text) {
        for (; !text.empty(); ++line_) {
            const std::size_t end = text.find('\n');
            readLine(trimmed(text.substr(0, end)));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        tellLosses();
        return keys_;
    }

private:
    void say(const std::string& what) {
        diagnostics_.push_back(std::string(file_) + ", line " + std::to_string(line_) + ": " +
                               what);
    }

    void readLine(std::string_view line) {
        if (line.empty() || line.front() == '#') return;
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            return say("expected a command, '=' and its keys, such as 'frame_all = Home'.");
        const std::string id(trimmed(line.substr(0, equals)));
        const CommandInfo* info = commandWithId(id);
        if (info == nullptr) return say("there is no command '" + id + "'.");
        if (lines_.contains(info->command))
            return say("'" + id + "' has its keys in line " +
                       std::to_string(lines_[info->command]) + " already; this line is left out.");
        // Split by hand: "=" may be a key as well.
        std::vector<Chord> chords;
        if (const std::string_view keys = trimmed(line.substr(equals + 1)); !keys.empty())
            for (const std::string_view part : alternatives(keys)) {
                auto chord = readChord(part, info->command);
                if (!chord) return;
                chords.push_back(std::move(*chord));
            }
        lines_[info->command] = line_;
        keys_.assign(info->command, std::move(chords));
    }

    std::optional<Chord> readChord(std::string_view text, Command command) {
        auto chord = chordFromText(text);
        if (!chord) {
            say("'" + std::string(text) +
                "' is no key; keys are written as in Ctrl+Shift+Z, F12, Home or /.");
            return std::nullopt;
        }
        if (isReserved(*chord) && keys_.commandFor(*chord) != command) {
            say(toText(*chord) +
                " moves through the panels or closes them and cannot be given away.");
            return std::nullopt;
        }
        const auto owner = keys_.commandFor(*chord);
        if (owner && lines_.contains(*owner)) {
            say(toText(*chord) + " belongs to '" + infoOf(*owner).id + "' of line " +
                std::to_string(lines_[*owner]) + " already; this line is left out.");
            return std::nullopt;
        }
        return chord;
    }

    /// Commands that lost their last key to a line of the file, which may be an oversight.
    void tellLosses() {
        const KeyBindings defaults = KeyBindings::defaults();
        for (const CommandInfo& info : commandTable()) {
            if (lines_.contains(info.command) || info.keys[0] == '\0') continue;
            if (!keys_.keysOf(info.command).empty()) continue;
            const auto chord = chordsFromText(info.keys).front();
            const auto taker = keys_.commandFor(chord);
            if (!taker) continue;
            line_ = lines_[*taker];
            say(toText(chord) + " is now '" + infoOf(*taker).id + "', so '" + info.id +
                "' has no key any more.");
        }
    }

    std::string_view file_;
    Diagnostics& diagnostics_;
    KeyBindings keys_ = KeyBindings::defaults();
    std::map<Command, int> lines_;
    int line_ = 1;
};

} // namespace

std::optional<Chord> chordFromText(std::string_view text) {
    Chord chord;
    // The last "+" may be the key itself.
    for (std::size_t plus = text.find('+');
         plus != std::string_view::npos && plus + 1 < text.size(); plus = text.find('+')) {
        const std::string_view held = trimmed(text.substr(0, plus));
        bool* flag = equalsIgnoringCase(held, "ctrl")    ? &chord.ctrl
                     : equalsIgnoringCase(held, "shift") ? &chord.shift
                     : equalsIgnoringCase(held, "alt")   ? &chord.alt
                                                         : nullptr;
        if (flag == nullptr) break; // "Keypad +"
        *flag = true;
        text = trimmed(text.substr(plus + 1));
    }
    const auto key = keyFromText(text);
    if (!key) return std::nullopt;
    chord.key = *key;
    // Which character Shift makes of a key depends on the keyboard: it is written itself.
    if (chord.shift && chord.key.size() == 1 && isPunctuation(chord.key[0])) return std::nullopt;
    return chord;
}

std::string toText(const Chord& chord) {
    return std::string(chord.ctrl ? "Ctrl+" : "") + (chord.shift ? "Shift+" : "") +
           (chord.alt ? "Alt+" : "") + chord.key;
}

KeyBindings KeyBindings::defaults() {
    KeyBindings keys;
    for (const CommandInfo& info : commandTable())
        keys.chords_[info.command] = chordsFromText(info.keys);
    for (const auto& [command, text] : kNumberPad)
        keys.chords_[command].push_back(*chordFromText(text));
    // As many programs have it.
    keys.chords_[Command::frameAll].push_back(*chordFromText("0"));
    keys.chords_[Command::redo].push_back(*chordFromText("Ctrl+Shift+Z"));
    return keys;
}

std::optional<Command> KeyBindings::commandFor(const Chord& chord) const {
    if (chord == Chord{.key = "Esc"}) return Command::stepBack;
    for (const auto& [command, chords] : chords_)
        if (std::ranges::find(chords, chord) != chords.end()) return command;
    return std::nullopt;
}

std::string KeyBindings::keysOf(Command command) const {
    const auto found = chords_.find(command);
    if (found == chords_.end()) return "";
    // The silent ones of `defaults` are worth knowing only where they are all there is.
    const std::vector<Chord> usual = chordsFromText(infoOf(command).keys);
    const bool isUsual = !usual.empty() && std::ranges::all_of(usual, [&](const Chord& chord) {
        return std::ranges::find(found->second, chord) != found->second.end();
    });
    std::string text;
    for (const Chord& chord : isUsual ? usual : found->second)
        text += (text.empty() ? std::string() : std::string(kOr)) + toText(chord);
    return text;
}

void KeyBindings::assign(Command command, std::vector<Chord> chords) {
    for (auto& [other, theirs] : chords_)
        std::erase_if(theirs, [&](const Chord& chord) {
            return std::ranges::find(chords, chord) != chords.end();
        });
    chords_[command] = std::move(chords);
}

KeyBindings readKeyBindings(std::string_view text, std::string_view file,
                            Diagnostics& diagnostics) {
    return Reader(file, diagnostics).read(text);
}

std::string keyFileTemplate() {
    std::string text =
        "# Keys of Myoatlas. Take the '#' away from a line to change the keys of a command:\n"
        "#   frame_all = Home or Ctrl+0\n"
        "# Several keys are parted by 'or'; nothing after '=' leaves a command without a key.\n"
        "# Keys: A to Z, 0 to 9, F1 to F24, Home, End, PageUp, PageDown, Insert, Delete, "
        "Backspace,\n"
        "# 'Keypad 0' to 'Keypad 9', and characters such as / or ?; before them Ctrl+, Shift+, "
        "Alt+.\n"
        "# Settings > Keys > Read again makes changes count at once.\n";
    const char* group = nullptr;
    for (const CommandInfo& info : commandTable()) {
        if (group != info.group) text += std::string("\n# ") + info.group + "\n";
        group = info.group;
        text += std::string("# ") + info.title + "\n#" + info.id + " = " + info.keys + "\n";
    }
    return text;
}

} // namespace myoatlas::ui

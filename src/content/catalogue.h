#pragma once

#include "content/muscle.h"

#include <string>
#include <vector>

namespace myoatlas::content {

/// Entries that muscles and points refer to by id. Each knows the file and line it came from.
struct Entry {
    std::string id;
    std::string file;
    int line = 0;
};

struct Source : Entry {
    std::string citation, doi, note;
    /// Ids of the works a synthesis rests on.
    std::vector<std::string> basedOn;
};

/// What a caution or a no-press area forbids: any pressure, all but the lightest, the firmest;
/// or asks somebody first; or just says.
enum class Rule { block, light, care, ask, note };
std::string_view name(Rule rule);
/// What `care` and `light` allow: felt pressure 0..10, and seconds of one hold.
inline constexpr double kCarePressure = 4.0, kLightPressure = 3.0, kLightSeconds = 20.0;

struct Caution : Entry {
    std::string name, text;
    Rule rule = Rule::note;
    std::vector<std::string> areas, sources;
};

struct RedFlag : Entry {
    enum class Action { emergency, sameDay, doctor };
    std::string sign, say;
    Action action = Action::doctor;
    std::vector<std::string> sources;
};
std::string_view name(RedFlag::Action action);

struct LookAlike : Entry {
    std::string name, clue;
    std::vector<std::string> sources;
};

struct Technique : Entry {
    std::string name, purpose, avoid;
    std::vector<std::string> synonyms, steps, sources;
    Dose dose;
    SelfCare selfCare = SelfCare::self;
    Evidence evidence;
};

/// Whether it presses on the muscle, as stretching and warmth do not.
bool presses(const Technique& technique);

struct Tool : Entry {
    std::string name, suits, notFor, control, hazards;
    std::vector<std::string> synonyms, steps, positions, sources;
    /// 1 soft .. 5 hard.
    int hardness = 1;
    /// A hand or an elbow, which everybody has at hand.
    bool isPartOfBody = false;
};

struct Position : Entry {
    std::string name, text, needs;
};

struct Gate : Entry {
    std::string question, say, effect;
    std::vector<std::string> sources;
};

/// Something about a person that leaves some techniques out.
struct Limit : Entry {
    /// Leaves out what fits all of its conditions; an empty list fits everything. Of a list one
    /// entry must fit.
    struct Drop {
        std::vector<std::string> techniques, tools, positions;
        /// Of the muscle, and of the point.
        std::vector<std::string> regions, muscles, cautions;
        /// Only techniques that press; only tools that are no part of the body.
        bool whatPresses = false, whatIsNoHand = false;
        std::string why;
    };
    std::string name;
    /// Id of the opening question to which this limit is a yes; may be empty.
    std::string gate;
    /// Whom to ask first; may be empty.
    std::string askFirst;
    /// No more felt pressure than this, 0..10.
    std::optional<double> pressure;
    std::vector<Drop> drops;
    std::vector<std::string> sources;
};

struct NoPress : Entry {
    std::string name, why;
    Rule rule = Rule::block;
    std::vector<std::string> areas, structures, sources;
};

struct Symptom : Entry {
    std::string text;
    std::vector<std::string> muscles;
};

struct Page : Entry {
    struct Section {
        std::string heading;
        std::vector<std::string> paragraphs, sources;
    };
    std::string title;
    int order = 0;
    std::vector<Section> sections;
};

struct Disclaimer {
    /// One line, always visible; and the full text.
    std::string brief, full;
};

Source readSource(const YamlReader& yaml);
Caution readCaution(const YamlReader& yaml);
RedFlag readRedFlag(const YamlReader& yaml);
LookAlike readLookAlike(const YamlReader& yaml);
Technique readTechnique(const YamlReader& yaml);
Tool readTool(const YamlReader& yaml);
Position readPosition(const YamlReader& yaml);
Gate readGate(const YamlReader& yaml);
Limit readLimit(const YamlReader& yaml);
NoPress readNoPress(const YamlReader& yaml);
Symptom readSymptom(const YamlReader& yaml);
Page readPage(const YamlReader& yaml);
Disclaimer readDisclaimer(const YamlReader& yaml);

} // namespace myoatlas::content

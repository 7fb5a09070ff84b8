#pragma once

#include "content/anchor.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::content {

/// Felt by nearly everybody with that point, or by some.
enum class ZoneKind { essential, spillover };
std::string_view name(ZoneKind kind);

/// One element of a referral pattern; exactly one of the four places is set.
struct ReferralZone {
    enum class Across { same, opposite, both };
    ZoneKind kind = ZoneKind::essential;
    /// On which side of the body, seen from the point.
    Across side = Across::same;
    /// A line along the skin (one anchor: a round spot) of full width `width` metres.
    std::vector<Anchor> stroke;
    float width = 0.0f;
    /// Id of a whole area of the skin, or of a deep one.
    std::string area;
    std::string file;
    int line = 0;
};

/// What no dose in the data may exceed. Source: data/sources, evidence_dose.
struct DoseCeilings {
    double pressure = 7.0;
    double holdSeconds = 90.0;
    /// A hold beyond this is sustained; below it, it is a pulse or a movement.
    double pulseSeconds = 10.0;
    double sustainedRepeats = 6.0;
    double repeats = 10.0;
    double restSeconds = 120.0;
    double strokes = 12.0;
    double minutes = 20.0;
    double perWeek = 7.0;
    /// Up to this pressure work is gentle and may be daily, whatever its technique says.
    double gentlePressure = 4.0;
    double stretchSeconds = 30.0;
    /// Of a held stretch; where it is a movement (`pulseSeconds`), twice as many.
    double stretchRepeats = 3.0;
};
inline constexpr DoseCeilings kDoseCeilings;

/// How much, how long, how often. Ranges are [low, high]; nothing where it does not apply.
/// Ceilings: `kDoseCeilings`.
struct Dose {
    /// Felt pressure, 0..10.
    std::optional<std::array<double, 2>> pressure;
    std::optional<std::array<double, 2>> holdSeconds;
    std::optional<std::array<double, 2>> repeats;
    std::optional<std::array<double, 2>> restSeconds;
    std::optional<std::array<double, 2>> strokes;
    std::optional<std::array<double, 2>> minutes;
    std::optional<double> perWeek;
    std::string text;
};
/// `mostMinutes`: a professional's session may last longer than self-care.
Dose readDose(const YamlReader& yaml, double mostMinutes = kDoseCeilings.minutes);
/// "Pressure 4-6 of 10 · hold 30-60 s · 2-3 times · …"
std::string describe(const Dose& dose);

/// One thing to do about a point.
struct Care {
    std::string technique;
    /// Tool id; empty for bare movement.
    std::string tool;
    std::string position;
    std::vector<std::string> steps;
    Dose dose;
};

struct ToolAdvice {
    std::string tool;
    std::string why;
};

struct Stretch {
    std::string name;
    std::vector<std::string> steps;
    std::array<double, 2> holdSeconds{};
    std::array<double, 2> repeats{};
};

enum class SelfCare { self, careful, professional };
std::string_view name(SelfCare selfCare);

/// How well something is supported: consistent trials, small trials, practice only.
enum class EvidenceClass { good, some, tradition };
std::string_view name(EvidenceClass evidence);

struct Evidence {
    EvidenceClass grade = EvidenceClass::tradition;
    std::string note;
    std::vector<std::string> sources;
};
Evidence readEvidence(const YamlReader& yaml);

/// Where a point lies, relative to its muscle.
struct Place {
    /// Along the fibres from origin (0) to insertion (1); used when `near` is not set.
    float along = 0.5f;
    /// Meet the muscle here when pressing against `face`.
    std::optional<Anchor> near;
    /// The direction from the muscle out to the presser, unit length (as `Anchor::face`).
    glm::vec3 face{0.0f, 0.0f, 1.0f};
};

struct TriggerPoint {
    /// "infraspinatus.1": muscle id and number, no side.
    std::string id;
    std::string label;
    Place place;
    /// Search this far around the marked place, metres.
    float searchRadius = 0.02f;
    std::vector<std::string> find;
    std::vector<ReferralZone> referral;
    std::string referralText;
    /// 1 rare .. 5 very common, in clinical experience.
    int howCommon = 3;
    SelfCare selfCare = SelfCare::self;
    std::vector<Care> care;
    std::vector<ToolAdvice> suits;
    std::vector<ToolAdvice> avoid;
    std::optional<Stretch> stretch;
    std::vector<std::string> cautions;
    /// Why a point has no caution; empty where it has one.
    std::string noCautions;
    std::vector<std::string> redFlags;
    std::vector<std::string> lookAlikes;
    Evidence evidence;
    std::vector<std::string> sources;
    int line = 0;
};

struct Overload {
    std::string load;
    std::string change;
};

struct Muscle {
    std::string id;
    std::string name;
    std::string latin;
    std::vector<std::string> synonyms;
    std::string fmaRight, fmaLeft;
    /// Structure ids without side; most often just `id`.
    std::vector<std::string> structures;
    std::string region;
    int layer = 1;

    struct Anatomy {
        std::string origin, insertion, action, nerve, roots;
        std::vector<std::string> sources;
    } anatomy;

    struct Everyday {
        std::string function;
        std::vector<Overload> overload;
        std::vector<std::string> symptoms;
        std::vector<std::string> sources;
    } everyday;

    /// Ids of other muscles.
    struct Related {
        std::vector<std::string> synergists, antagonists, satellites, key;
        std::vector<std::string> sources;
    } related;

    std::vector<TriggerPoint> points;
    std::string file;
};

Muscle readMuscle(const YamlReader& yaml);

} // namespace myoatlas::content

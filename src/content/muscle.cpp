#include "content/muscle.h"

#include <sstream>

namespace myoatlas::content {

namespace {

constexpr std::array<std::string_view, 2> kZoneKinds{"essential", "spillover"};
constexpr std::array<std::string_view, 3> kSelfCare{"self", "careful", "professional"};
constexpr std::array<std::string_view, 3> kEvidence{"Good", "Some", "Tradition"};
constexpr std::array<std::string_view, 3> kAcross{"same", "opposite", "both"};
constexpr std::array<std::string_view, 8> kRegions{
    "head-neck",    "shoulder-upper back", "torso",     "arm",
    "forearm-hand", "low back-pelvis",     "hip-thigh", "leg-foot"};

ReferralZone readZone(const YamlReader& yaml) {
    yaml.allowOnly({"kind", "side", "stroke", "spot", "width", "area", "deep"});
    ReferralZone zone;
    zone.file = yaml.file();
    zone.line = yaml.line();
    zone.kind = static_cast<ZoneKind>(yaml.at("kind").oneOf(kZoneKinds));
    if (yaml.has("side"))
        zone.side = static_cast<ReferralZone::Across>(yaml.at("side").oneOf(kAcross));
    int places = 0;
    if (const YamlReader stroke = yaml.maybe("stroke"); stroke.exists()) {
        ++places;
        for (const YamlReader& anchor : stroke.list()) zone.stroke.push_back(readAnchor(anchor));
        if (zone.stroke.size() < 2) stroke.expected("two or more anchors");
    }
    if (const YamlReader spot = yaml.maybe("spot"); spot.exists()) {
        ++places;
        zone.stroke.push_back(readAnchor(spot));
    }
    if (!zone.stroke.empty())
        zone.width = 0.01f * static_cast<float>(yaml.at("width").number(0.5, 30.0));
    for (const char* key : {"area", "deep"}) {
        if (!yaml.has(key)) continue;
        ++places;
        zone.area = yaml.at(key).text();
    }
    if (places != 1) yaml.expected("exactly one of 'stroke', 'spot', 'area', 'deep'");
    return zone;
}

Place readPlace(const YamlReader& yaml) {
    yaml.allowOnly({"along", "near", "face"});
    Place place;
    place.face = readDirection(yaml.at("face"));
    if (yaml.has("near"))
        place.near = readAnchor(yaml.at("near"));
    else
        place.along = static_cast<float>(yaml.at("along").number(0.0, 1.0));
    return place;
}

Care readCare(const YamlReader& yaml) {
    yaml.allowOnly({"technique", "tool", "position", "steps", "dose"});
    Care care;
    care.technique = yaml.at("technique").text();
    care.tool = yaml.maybe("tool").text();
    care.position = yaml.maybe("position").text();
    care.steps = yaml.at("steps").texts();
    care.dose = readDose(yaml.maybe("dose"));
    return care;
}

std::vector<ToolAdvice> readAdvice(const YamlReader& yaml) {
    std::vector<ToolAdvice> advice;
    for (const YamlReader& entry : yaml.list()) {
        entry.allowOnly({"tool", "why"});
        advice.push_back({entry.at("tool").text(), entry.at("why").text()});
    }
    return advice;
}

std::optional<Stretch> readStretch(const YamlReader& yaml) {
    if (!yaml.exists()) return std::nullopt;
    yaml.allowOnly({"name", "steps", "hold_s", "repeats"});
    Stretch stretch;
    stretch.name = yaml.at("name").text();
    stretch.steps = yaml.at("steps").texts();
    stretch.holdSeconds = yaml.at("hold_s").range(1, kDoseCeilings.stretchSeconds);
    const bool isMovement = stretch.holdSeconds[1] <= kDoseCeilings.pulseSeconds;
    stretch.repeats =
        yaml.at("repeats").range(1, (isMovement ? 2 : 1) * kDoseCeilings.stretchRepeats);
    return stretch;
}

TriggerPoint readPoint(const YamlReader& yaml, const std::string& muscle) {
    yaml.allowOnly({"id", "label", "place", "search", "find", "referral", "referral_text",
                    "how_common", "self_care", "care", "tools", "stretch", "cautions",
                    "no_cautions", "red_flags", "look_alikes", "evidence", "sources"});
    TriggerPoint point;
    point.line = yaml.line();
    point.id = muscle + "." + std::to_string(yaml.at("id").integer(1, 99));
    point.label = yaml.at("label").text();
    point.place = readPlace(yaml.at("place"));
    if (yaml.has("search"))
        point.searchRadius = 0.01f * static_cast<float>(yaml.at("search").number(0.5, 8.0));
    point.find = yaml.at("find").texts();
    for (const YamlReader& zone : yaml.at("referral").list())
        point.referral.push_back(readZone(zone));
    point.referralText = yaml.at("referral_text").text();
    point.howCommon = yaml.at("how_common").integer(1, 5);
    point.selfCare = static_cast<SelfCare>(yaml.at("self_care").oneOf(kSelfCare));
    for (const YamlReader& care : yaml.at("care").list()) point.care.push_back(readCare(care));
    if (const YamlReader tools = yaml.maybe("tools"); tools.exists()) {
        tools.allowOnly({"suits", "avoid"});
        point.suits = readAdvice(tools.maybe("suits"));
        point.avoid = readAdvice(tools.maybe("avoid"));
    }
    point.stretch = readStretch(yaml.maybe("stretch"));
    if (yaml.has("no_cautions"))
        point.noCautions = yaml.at("no_cautions").text();
    else
        point.cautions = yaml.at("cautions").texts();
    if (yaml.has("no_cautions") && yaml.has("cautions"))
        yaml.expected("either 'cautions' or 'no_cautions'");
    point.redFlags = yaml.at("red_flags").texts();
    point.lookAlikes = yaml.at("look_alikes").texts();
    point.evidence = readEvidence(yaml.at("evidence"));
    point.sources = yaml.at("sources").texts();
    return point;
}

Muscle::Anatomy readAnatomy(const YamlReader& yaml) {
    yaml.allowOnly({"origin", "insertion", "action", "innervation", "sources"});
    Muscle::Anatomy anatomy;
    anatomy.origin = yaml.at("origin").text();
    anatomy.insertion = yaml.at("insertion").text();
    anatomy.action = yaml.at("action").text();
    const YamlReader innervation = yaml.at("innervation");
    innervation.allowOnly({"nerve", "roots"});
    anatomy.nerve = innervation.at("nerve").text();
    anatomy.roots = innervation.at("roots").text();
    anatomy.sources = yaml.at("sources").texts();
    return anatomy;
}

Muscle::Everyday readEveryday(const YamlReader& yaml) {
    yaml.allowOnly({"function", "overload", "symptoms", "sources"});
    Muscle::Everyday everyday;
    everyday.function = yaml.at("function").text();
    for (const YamlReader& entry : yaml.at("overload").list()) {
        entry.allowOnly({"load", "change"});
        everyday.overload.push_back({entry.at("load").text(), entry.at("change").text()});
    }
    everyday.symptoms = yaml.at("symptoms").texts();
    everyday.sources = yaml.at("sources").texts();
    return everyday;
}

Muscle::Related readRelated(const YamlReader& yaml) {
    yaml.allowOnly({"synergists", "antagonists", "satellites", "key", "sources"});
    return {yaml.maybe("synergists").texts(), yaml.maybe("antagonists").texts(),
            yaml.maybe("satellites").texts(), yaml.maybe("key").texts(),
            yaml.maybe("sources").texts()};
}

std::string rangeText(const std::array<double, 2>& range) {
    std::ostringstream out;
    out << range[0];
    if (range[1] != range[0]) out << "-" << range[1];
    return out.str();
}

} // namespace

std::string_view name(ZoneKind kind) { return kZoneKinds[static_cast<std::size_t>(kind)]; }
std::string_view name(SelfCare selfCare) { return kSelfCare[static_cast<std::size_t>(selfCare)]; }
std::string_view name(EvidenceClass evidence) {
    return kEvidence[static_cast<std::size_t>(evidence)];
}

Evidence readEvidence(const YamlReader& yaml) {
    yaml.allowOnly({"class", "note", "sources"});
    Evidence evidence;
    evidence.grade = static_cast<EvidenceClass>(yaml.at("class").oneOf(kEvidence));
    evidence.note = yaml.maybe("note").text();
    evidence.sources = yaml.maybe("sources").texts();
    return evidence;
}

Dose readDose(const YamlReader& yaml, double mostMinutes) {
    Dose dose;
    if (!yaml.exists()) return dose;
    yaml.allowOnly(
        {"pressure", "hold_s", "repeats", "rest_s", "strokes", "minutes", "per_week", "text"});
    const auto read = [&](const char* key, double max) -> std::optional<std::array<double, 2>> {
        const YamlReader value = yaml.maybe(key);
        if (!value.exists()) return std::nullopt;
        return value.range(0.0, max);
    };
    dose.pressure = read("pressure", kDoseCeilings.pressure);
    dose.holdSeconds = read("hold_s", kDoseCeilings.holdSeconds);
    const bool isSustained =
        dose.holdSeconds && (*dose.holdSeconds)[1] > kDoseCeilings.pulseSeconds;
    dose.repeats =
        read("repeats", isSustained ? kDoseCeilings.sustainedRepeats : kDoseCeilings.repeats);
    dose.restSeconds = read("rest_s", kDoseCeilings.restSeconds);
    dose.strokes = read("strokes", kDoseCeilings.strokes);
    dose.minutes = read("minutes", mostMinutes);
    if (yaml.has("per_week"))
        dose.perWeek = yaml.at("per_week").range(0.5, kDoseCeilings.perWeek)[1];
    dose.text = yaml.maybe("text").text();
    return dose;
}

std::string describe(const Dose& dose) {
    std::vector<std::string> parts;
    if (dose.pressure) parts.push_back("pressure " + rangeText(*dose.pressure) + " of 10");
    if (dose.holdSeconds) parts.push_back("hold " + rangeText(*dose.holdSeconds) + " s");
    if (dose.strokes) parts.push_back(rangeText(*dose.strokes) + " slow strokes");
    if (dose.repeats) parts.push_back(rangeText(*dose.repeats) + " times");
    if (dose.restSeconds) parts.push_back("rest " + rangeText(*dose.restSeconds) + " s between");
    if (dose.minutes) parts.push_back(rangeText(*dose.minutes) + " min");
    if (dose.perWeek) parts.push_back(rangeText({*dose.perWeek, *dose.perWeek}) + " days a week");
    if (!dose.text.empty()) parts.push_back(dose.text);
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : " · ") + part;
    return text;
}

Muscle readMuscle(const YamlReader& yaml) {
    yaml.allowOnly({"id", "name", "latin", "synonyms", "fma", "structures", "region", "layer",
                    "anatomy", "everyday", "related", "points"});
    Muscle muscle;
    muscle.file = yaml.file();
    if (!yaml.isMap()) {
        yaml.expected("a map with id, name, points, …");
        return muscle;
    }
    muscle.id = yaml.at("id").text();
    muscle.name = yaml.at("name").text();
    muscle.latin = yaml.at("latin").text();
    muscle.synonyms = yaml.at("synonyms").texts();
    if (const YamlReader fma = yaml.maybe("fma"); fma.exists()) {
        fma.allowOnly({"right", "left"});
        muscle.fmaRight = fma.maybe("right").text();
        muscle.fmaLeft = fma.maybe("left").text();
    }
    muscle.structures = yaml.at("structures").texts();
    muscle.region = kRegions[yaml.at("region").oneOf(kRegions)];
    muscle.layer = yaml.at("layer").integer(1, 4);
    muscle.anatomy = readAnatomy(yaml.at("anatomy"));
    muscle.everyday = readEveryday(yaml.at("everyday"));
    muscle.related = readRelated(yaml.maybe("related"));
    for (const YamlReader& point : yaml.at("points").list())
        muscle.points.push_back(readPoint(point, muscle.id));
    return muscle;
}

} // namespace myoatlas::content

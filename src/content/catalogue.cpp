#include "content/catalogue.h"

namespace myoatlas::content {

namespace {

constexpr std::array<std::string_view, 5> kRules{"block", "light", "care", "ask", "note"};
constexpr std::array<std::string_view, 3> kActions{"emergency", "same_day", "doctor"};
constexpr std::array<std::string_view, 3> kSelfCareWords{"self", "careful", "professional"};
constexpr std::array<std::string_view, 4> kEffects{"stop", "ask_first", "light_only", "skip_area"};

template <typename T>
T begin(const YamlReader& yaml, std::initializer_list<std::string_view> keys) {
    yaml.allowOnly(keys);
    T entry;
    entry.file = yaml.file();
    entry.line = yaml.line();
    entry.id = yaml.at("id").text();
    return entry;
}

Page::Section readSection(const YamlReader& yaml) {
    yaml.allowOnly({"heading", "paragraphs", "sources"});
    return {yaml.at("heading").text(), yaml.at("paragraphs").texts(),
            yaml.maybe("sources").texts()};
}

bool readFlag(const YamlReader& yaml, std::string_view key) {
    constexpr std::array<std::string_view, 2> kWords{"false", "true"};
    return yaml.has(key) && yaml.at(key).oneOf(kWords) == 1;
}

Limit::Drop readDrop(const YamlReader& yaml) {
    yaml.allowOnly({"techniques", "tools", "positions", "regions", "muscles", "cautions",
                    "what_presses", "what_is_no_hand", "why"});
    Limit::Drop drop;
    drop.techniques = yaml.maybe("techniques").texts();
    drop.tools = yaml.maybe("tools").texts();
    drop.positions = yaml.maybe("positions").texts();
    drop.regions = yaml.maybe("regions").texts();
    drop.muscles = yaml.maybe("muscles").texts();
    drop.cautions = yaml.maybe("cautions").texts();
    drop.whatPresses = readFlag(yaml, "what_presses");
    drop.whatIsNoHand = readFlag(yaml, "what_is_no_hand");
    drop.why = yaml.at("why").text();
    return drop;
}

} // namespace

std::string_view name(Rule rule) { return kRules[static_cast<std::size_t>(rule)]; }
std::string_view name(RedFlag::Action action) { return kActions[static_cast<std::size_t>(action)]; }

Source readSource(const YamlReader& yaml) {
    auto source = begin<Source>(yaml, {"id", "citation", "doi", "note", "based_on"});
    source.citation = yaml.at("citation").text();
    source.doi = yaml.maybe("doi").text();
    source.note = yaml.maybe("note").text();
    source.basedOn = yaml.maybe("based_on").texts();
    return source;
}

Caution readCaution(const YamlReader& yaml) {
    auto caution = begin<Caution>(yaml, {"id", "name", "text", "rule", "areas", "sources"});
    caution.name = yaml.at("name").text();
    caution.text = yaml.at("text").text();
    caution.rule = static_cast<Rule>(yaml.at("rule").oneOf(kRules));
    caution.areas = yaml.maybe("areas").texts();
    caution.sources = yaml.at("sources").texts();
    return caution;
}

RedFlag readRedFlag(const YamlReader& yaml) {
    auto flag = begin<RedFlag>(yaml, {"id", "sign", "action", "say", "sources"});
    flag.sign = yaml.at("sign").text();
    flag.say = yaml.at("say").text();
    flag.action = static_cast<RedFlag::Action>(yaml.at("action").oneOf(kActions));
    flag.sources = yaml.at("sources").texts();
    return flag;
}

LookAlike readLookAlike(const YamlReader& yaml) {
    auto lookAlike = begin<LookAlike>(yaml, {"id", "name", "clue", "sources"});
    lookAlike.name = yaml.at("name").text();
    lookAlike.clue = yaml.at("clue").text();
    lookAlike.sources = yaml.at("sources").texts();
    return lookAlike;
}

Technique readTechnique(const YamlReader& yaml) {
    auto technique = begin<Technique>(yaml, {"id", "name", "synonyms", "purpose", "steps", "dose",
                                             "avoid", "self_care", "evidence", "sources"});
    technique.name = yaml.at("name").text();
    technique.synonyms = yaml.maybe("synonyms").texts();
    technique.purpose = yaml.at("purpose").text();
    technique.steps = yaml.maybe("steps").texts();
    constexpr double kProfessionalMinutes = 90.0;
    technique.dose = readDose(yaml.at("dose"), kProfessionalMinutes);
    technique.avoid = yaml.at("avoid").text();
    technique.selfCare = static_cast<SelfCare>(yaml.at("self_care").oneOf(kSelfCareWords));
    technique.evidence = readEvidence(yaml.at("evidence"));
    technique.sources = yaml.at("sources").texts();
    return technique;
}

Tool readTool(const YamlReader& yaml) {
    auto tool =
        begin<Tool>(yaml, {"id", "name", "synonyms", "hardness", "suits", "not_for", "steps",
                           "hazards", "control", "positions", "part_of_body", "sources"});
    tool.name = yaml.at("name").text();
    tool.synonyms = yaml.maybe("synonyms").texts();
    tool.hardness = yaml.at("hardness").integer(1, 5);
    tool.suits = yaml.at("suits").text();
    tool.notFor = yaml.at("not_for").text();
    tool.steps = yaml.at("steps").texts();
    tool.hazards = yaml.at("hazards").text();
    tool.control = yaml.maybe("control").text();
    tool.positions = yaml.maybe("positions").texts();
    tool.isPartOfBody = readFlag(yaml, "part_of_body");
    tool.sources = yaml.at("sources").texts();
    return tool;
}

Position readPosition(const YamlReader& yaml) {
    auto position = begin<Position>(yaml, {"id", "name", "text", "needs"});
    position.name = yaml.at("name").text();
    position.text = yaml.at("text").text();
    position.needs = yaml.maybe("needs").text();
    return position;
}

Gate readGate(const YamlReader& yaml) {
    auto gate = begin<Gate>(yaml, {"id", "question", "if_yes", "effect", "sources"});
    gate.question = yaml.at("question").text();
    gate.say = yaml.at("if_yes").text();
    gate.effect = kEffects[yaml.at("effect").oneOf(kEffects)];
    gate.sources = yaml.at("sources").texts();
    return gate;
}

Limit readLimit(const YamlReader& yaml) {
    auto limit =
        begin<Limit>(yaml, {"id", "name", "gate", "ask_first", "pressure", "drops", "sources"});
    limit.name = yaml.at("name").text();
    limit.gate = yaml.maybe("gate").text();
    limit.askFirst = yaml.maybe("ask_first").text();
    if (yaml.has("pressure")) limit.pressure = yaml.at("pressure").number(0.0, 10.0);
    for (const YamlReader& drop : yaml.maybe("drops").list()) limit.drops.push_back(readDrop(drop));
    limit.sources = yaml.at("sources").texts();
    return limit;
}

NoPress readNoPress(const YamlReader& yaml) {
    auto noPress =
        begin<NoPress>(yaml, {"id", "name", "why", "rule", "areas", "structures", "sources"});
    noPress.name = yaml.at("name").text();
    noPress.why = yaml.at("why").text();
    noPress.rule = static_cast<Rule>(yaml.at("rule").oneOf(kRules));
    noPress.areas = yaml.at("areas").texts();
    noPress.structures = yaml.maybe("structures").texts();
    noPress.sources = yaml.at("sources").texts();
    return noPress;
}

Symptom readSymptom(const YamlReader& yaml) {
    auto symptom = begin<Symptom>(yaml, {"id", "text", "muscles"});
    symptom.text = yaml.at("text").text();
    symptom.muscles = yaml.at("muscles").texts();
    return symptom;
}

Page readPage(const YamlReader& yaml) {
    auto page = begin<Page>(yaml, {"id", "title", "order", "sections"});
    page.title = yaml.at("title").text();
    page.order = yaml.at("order").integer(0, 1000);
    for (const YamlReader& section : yaml.at("sections").list())
        page.sections.push_back(readSection(section));
    return page;
}

Disclaimer readDisclaimer(const YamlReader& yaml) {
    yaml.allowOnly({"short", "long"});
    return {yaml.at("short").text(), yaml.at("long").text()};
}

} // namespace myoatlas::content

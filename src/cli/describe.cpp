#include "cli/describe.h"

#include <cmath>

namespace myoatlas::cli {

namespace {

using content::Content;

Json sources(const Content& content, const std::vector<std::string>& ids) {
    Json list = Json::array();
    for (const std::string& id : ids)
        if (const content::Source* source = content::findById(content.sources, id)) {
            Json entry{{"id", id}, {"citation", source->citation}};
            if (!source->doi.empty()) entry["doi"] = source->doi;
            list.push_back(entry);
        }
    return list;
}

/// A list of entries looked up by id, each described by `describe`.
template <typename T, typename Describe>
Json lookedUp(const std::vector<T>& entries, const std::vector<std::string>& ids,
              Describe describe) {
    Json list = Json::array();
    for (const std::string& id : ids)
        if (const T* entry = content::findById(entries, id)) list.push_back(describe(*entry));
    return list;
}

Json range(const std::optional<std::array<double, 2>>& value) {
    return value ? Json(*value) : Json();
}

Json dose(const content::Dose& dose) {
    Json json{{"pressure", range(dose.pressure)},
              {"hold_s", range(dose.holdSeconds)},
              {"repeats", range(dose.repeats)},
              {"rest_s", range(dose.restSeconds)},
              {"strokes", range(dose.strokes)},
              {"minutes", range(dose.minutes)},
              {"per_week", dose.perWeek ? Json(*dose.perWeek) : Json()}};
    for (auto entry = json.begin(); entry != json.end();)
        entry = entry->is_null() ? json.erase(entry) : std::next(entry);
    json["text"] = content::describe(dose);
    return json;
}

Json evidence(const Content& content, const content::Evidence& evidence) {
    return {{"class", name(evidence.grade)},
            {"note", evidence.note},
            {"sources", sources(content, evidence.sources)}};
}

/// "Static compression, tennis ball, at the wall": names for people beside the ids.
std::string careName(const Content& content, const content::Care& care) {
    std::string text;
    const auto add = [&](const auto* entry) {
        if (entry) text += (text.empty() ? "" : ", ") + entry->name;
    };
    add(content::findById(content.techniques, care.technique));
    add(content::findById(content.tools, care.tool));
    add(content::findById(content.positions, care.position));
    return text;
}

Json care(const Content& content, const content::TriggerPoint& point) {
    Json list = Json::array();
    for (const content::Care& care : point.care)
        list.push_back({{"name", careName(content, care)},
                        {"technique", care.technique},
                        {"tool", care.tool},
                        {"position", care.position},
                        {"steps", care.steps},
                        {"dose", dose(care.dose)}});
    return list;
}

Json advice(const Content& content, const std::vector<content::ToolAdvice>& advice) {
    Json list = Json::array();
    for (const content::ToolAdvice& entry : advice) {
        const content::Tool* tool = content::findById(content.tools, entry.tool);
        list.push_back(
            {{"tool", entry.tool}, {"name", tool ? tool->name : entry.tool}, {"why", entry.why}});
    }
    return list;
}

/// Metres as centimetres with one digit after the point.
double centimetres(float metres) { return std::round(1000.0 * double(metres)) / 10.0; }

Json anchor(const content::Anchor& anchor) {
    Json json{{"from", anchor.from}};
    if (!anchor.to.empty()) json.update({{"to", anchor.to}, {"at", anchor.at}});
    return json;
}

Json zone(const content::ReferralZone& zone) {
    Json json{{"kind", name(zone.kind)}};
    if (!zone.area.empty()) json["area"] = zone.area;
    if (!zone.stroke.empty()) {
        json["width_cm"] = centimetres(zone.width);
        json["stroke"] = Json::array();
        for (const content::Anchor& at : zone.stroke) json["stroke"].push_back(anchor(at));
    }
    return json;
}

Json referral(const content::TriggerPoint& point) {
    Json list = Json::array();
    for (const content::ReferralZone& entry : point.referral) list.push_back(zone(entry));
    return list;
}

Json stretch(const content::TriggerPoint& point) {
    if (!point.stretch) return nullptr;
    return {{"name", point.stretch->name},
            {"steps", point.stretch->steps},
            {"hold_s", point.stretch->holdSeconds},
            {"repeats", point.stretch->repeats}};
}

} // namespace

Json describePoint(const Content& content, content::PointRef ref) {
    const content::TriggerPoint& point = *ref.point;
    Json json{{"kind", "point"}, {"id", point.id}, {"muscle", ref.muscle->id}};
    json["label"] = point.label;
    json["disclaimer"] = content.disclaimer.brief;
    json["red_flags"] =
        lookedUp(content.redFlags, point.redFlags, [](const content::RedFlag& flag) {
            return Json{{"id", flag.id},
                        {"sign", flag.sign},
                        {"action", name(flag.action)},
                        {"say", flag.say}};
        });
    json["cautions"] =
        lookedUp(content.cautions, point.cautions, [](const content::Caution& caution) {
            return Json{{"id", caution.id},
                        {"name", caution.name},
                        {"text", caution.text},
                        {"rule", name(caution.rule)}};
        });
    if (!point.noCautions.empty()) json["no_cautions"] = point.noCautions;
    json["look_alikes"] =
        lookedUp(content.lookAlikes, point.lookAlikes, [](const content::LookAlike& entry) {
            return Json{{"id", entry.id}, {"name", entry.name}, {"clue", entry.clue}};
        });
    json["self_care"] = name(point.selfCare);
    json["referral_text"] = point.referralText;
    json["referral"] = referral(point);
    json["how_common"] = point.howCommon;
    json["search_cm"] = centimetres(point.searchRadius);
    json["find"] = point.find;
    json["care"] = care(content, point);
    json["tools"] = {{"suits", advice(content, point.suits)},
                     {"avoid", advice(content, point.avoid)}};
    json["stretch"] = stretch(point);
    json["evidence"] = evidence(content, point.evidence);
    json["sources"] = sources(content, point.sources);
    return json;
}

Json describeMuscle(const Content& content, const content::Muscle& muscle) {
    Json json{{"kind", "muscle"},
              {"id", muscle.id},
              {"name", muscle.name},
              {"latin", muscle.latin},
              {"synonyms", muscle.synonyms},
              {"fma", {{"right", muscle.fmaRight}, {"left", muscle.fmaLeft}}},
              {"region", muscle.region},
              {"layer", muscle.layer}};
    json["cautions"] = Json::array();
    for (const content::TriggerPoint& point : muscle.points)
        for (const std::string& id : point.cautions)
            if (const auto* caution = content::findById(content.cautions, id)) {
                Json entry{{"id", id},
                           {"name", caution->name},
                           {"text", caution->text},
                           {"rule", name(caution->rule)}};
                auto& list = json["cautions"];
                if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(entry);
            }
    json["origin"] = muscle.anatomy.origin;
    json["insertion"] = muscle.anatomy.insertion;
    json["action"] = muscle.anatomy.action;
    json["innervation"] = {{"nerve", muscle.anatomy.nerve}, {"roots", muscle.anatomy.roots}};
    json["function"] = muscle.everyday.function;
    json["overload"] = Json::array();
    for (const content::Overload& entry : muscle.everyday.overload)
        json["overload"].push_back({{"load", entry.load}, {"change", entry.change}});
    json["symptoms"] = muscle.everyday.symptoms;
    json["related"] = {{"synergists", muscle.related.synergists},
                       {"antagonists", muscle.related.antagonists},
                       {"satellites", muscle.related.satellites},
                       {"key", muscle.related.key}};
    json["points"] = Json::array();
    for (const content::TriggerPoint& point : muscle.points)
        json["points"].push_back({{"id", point.id}, {"label", point.label}});
    json["sources"] = sources(content, muscle.anatomy.sources);
    for (const Json& source : sources(content, muscle.everyday.sources))
        json["sources"].push_back(source);
    return json;
}

Json describeArea(const content::Area& area) {
    return {{"kind", "area"},
            {"id", area.id},
            {"name", area.name},
            {"synonyms", area.synonyms},
            {"region", area.region},
            {"side", area.isPaired ? "both" : "midline"},
            {"deep", area.deep.has_value()}};
}

Json describeTechnique(const Content& content, const content::Technique& technique) {
    return {{"kind", "technique"},
            {"id", technique.id},
            {"name", technique.name},
            {"purpose", technique.purpose},
            {"avoid", technique.avoid},
            {"self_care", name(technique.selfCare)},
            {"steps", technique.steps},
            {"dose", dose(technique.dose)},
            {"evidence", evidence(content, technique.evidence)},
            {"sources", sources(content, technique.sources)}};
}

Json describeTool(const Content& content, const content::Tool& tool) {
    return {{"kind", "tool"},
            {"id", tool.id},
            {"name", tool.name},
            {"hazards", tool.hazards},
            {"not_for", tool.notFor},
            {"suits", tool.suits},
            {"hardness", tool.hardness},
            {"control", tool.control},
            {"steps", tool.steps},
            {"positions", tool.positions},
            {"sources", sources(content, tool.sources)}};
}

} // namespace myoatlas::cli

#include "cli/describe.h"
#include "content/search.h"
#include "scene/press_path.h"

#include <cmath>
#include <iostream>

namespace myoatlas::cli {

namespace {

/// "look_alikes" to "Look alikes".
std::string heading(std::string key) {
    for (char& c : key)
        if (c == '_') c = ' ';
    if (!key.empty()) key[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(key[0])));
    return key;
}

/// A description as indented text for people: what is empty is left out, ids give way to texts.
void printText(const Json& json, const std::string& indent);

void printItem(const Json& item, const std::string& indent) {
    if (!item.is_object()) {
        std::cout << indent << "- " << (item.is_string() ? item.get<std::string>() : item.dump())
                  << "\n";
        return;
    }
    std::string line;
    for (const char* key : {"name", "sign", "label", "load", "id"})
        if (line.empty() && item.contains(key)) line = item[key].get<std::string>();
    for (const char* key : {"text", "clue", "say", "citation", "why", "change"})
        if (item.contains(key) && item[key].is_string())
            line += (line.ends_with('.') ? " " : ": ") + item[key].get<std::string>();
    if (item.contains("from_mm"))
        line += ", " + item["from_mm"].dump() + " to " + item["to_mm"].dump() + " mm";
    if (item.contains("distance_mm"))
        line += ", " + item["distance_mm"].dump() + " mm beside the way, " +
                item["depth_mm"].dump() + " mm deep";
    std::cout << indent << "- " << line << "\n";
    if (item.contains("steps")) {
        for (const Json& step : item["steps"])
            std::cout << indent << "    " << step.get<std::string>() << "\n";
        if (item.contains("dose") && !item["dose"]["text"].get<std::string>().empty())
            std::cout << indent << "    Dose: " << item["dose"]["text"].get<std::string>() << "\n";
    }
}

void printText(const Json& json, const std::string& indent) {
    for (const auto& [key, value] : json.items()) {
        if (value.is_null() || value.empty() || key == "referral") continue;
        if (value.is_string() && value.get_ref<const std::string&>().empty()) continue;
        std::cout << indent << heading(key) << ":";
        if (value.is_object()) {
            std::cout << "\n";
            printText(value, indent + "  ");
        } else if (value.is_array() && !value[0].is_number()) {
            std::cout << "\n";
            for (const Json& item : value) printItem(item, indent + "  ");
        } else {
            std::cout << " " << (value.is_string() ? value.get<std::string>() : value.dump())
                      << "\n";
        }
    }
}

Json describe(const content::Content& content, const std::string& id) {
    const std::string bare = splitSide(id).id;
    if (const auto* muscle = content.muscle(bare)) return describeMuscle(content, *muscle);
    if (const auto point = content.point(bare)) return describePoint(content, point);
    if (const auto* area = content.area(bare)) return describeArea(*area);
    if (const auto* technique = content::findById(content.techniques, bare))
        return describeTechnique(content, *technique);
    if (const auto* tool = content::findById(content.tools, bare))
        return describeTool(content, *tool);
    return nullptr;
}

/// To a tenth.
double millimetres(float metres) { return std::round(10000.0 * double(metres)) / 10.0; }

/// The layers from the skin to the point on this body, and what to keep off beside them.
Json describePressPath(const scene::Atlas& atlas, std::size_t point) {
    const scene::PressPath path = scene::pressPath(atlas, point);
    const auto& structures = atlas.body().structures;
    Json json{{"point", atlas.points()[point].id}, {"depth_mm", millimetres(path.depth)}};
    json["segments"] = Json::array();
    for (const scene::PressSegment& segment : path.segments)
        json["segments"].push_back(
            {{"structure", segment.structure ? Json(structures[*segment.structure].id) : Json()},
             {"name", scene::segmentName(atlas, segment)},
             {"from_mm", millimetres(segment.from)},
             {"to_mm", millimetres(segment.to)}});
    json["no_press"] = Json::array();
    for (const scene::PressNeighbour& near : path.noPress)
        json["no_press"].push_back({{"structure", structures[near.structure].id},
                                    {"name", structures[near.structure].name},
                                    {"distance_mm", millimetres(near.distance)},
                                    {"depth_mm", millimetres(near.depth)}});
    json["rules"] = Json::array();
    for (const content::NoPress* rule : scene::rulesOn(atlas, path))
        json["rules"].push_back({{"id", rule->id},
                                 {"name", rule->name},
                                 {"text", rule->why},
                                 {"rule", name(rule->rule)}});
    return json;
}

/// Adds the press path to a point's description. Without a body the words stand alone.
void addPressPath(Json& description, const Context& context, const std::string& id) {
    const auto atlas = context.loadAtlas();
    if (!atlas) {
        std::cerr << "warning: no press path: " << atlas.error().message << "\n";
        return;
    }
    if (const auto point = (*atlas)->findPoint(id))
        description["press_path"] = describePressPath(**atlas, *point);
}

void run(Context& context, const std::string& id) {
    const auto content = context.loadContent();
    if (!content) return context.fail(content.error());
    Json description = describe(**content, id);
    if (description.is_null()) {
        std::string message = "nothing has the id '" + id + "'";
        const auto matches = content::find(**content, id, {}, 3);
        for (std::size_t i = 0; i < matches.size(); ++i)
            message += (i == 0 ? "; did you mean " : ", ") + matches[i].id;
        return context.fail(Error{message});
    }
    if (description["kind"] == "point") addPressPath(description, context, id);
    if (context.json)
        print(description);
    else
        printText(description, "");
}

} // namespace

void addShow(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("show", "Everything about a muscle, point, area, technique or tool");
    const auto id = std::make_shared<std::string>();
    command->add_option("ID", *id, "Such as infraspinatus or infraspinatus.1")->required();
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, id] { run(context, *id); });
}

} // namespace myoatlas::cli

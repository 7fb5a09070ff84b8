#include "builder/measurements.h"

#include "base/files.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace myoatlas::builder {

namespace {

using Json = nlohmann::json;

// The functions below let nlohmann's exceptions pass and throw their own; `parseFile` turns them
// into an `Error`.

glm::vec3 vec3From(const Json& json) {
    return {json.at(0).get<float>(), json.at(1).get<float>(), json.at(2).get<float>()};
}

std::vector<glm::vec3> pointsFrom(const Json& json) {
    std::vector<glm::vec3> points;
    for (const Json& entry : json) points.push_back(vec3From(entry));
    return points;
}

std::array<glm::vec3, 3> axesFrom(const Json& json) {
    return {vec3From(json.at(0)), vec3From(json.at(1)), vec3From(json.at(2))};
}

Outline outlineFrom(const Json& json, const char* centreKey) {
    return {vec3From(json.at(centreKey)), glm::normalize(vec3From(json.at("dir"))),
            json.at("major").get<float>(), json.at("minor").get<float>()};
}

CentreLine centreLineFrom(const Json& json) {
    CentreLine line{
        vec3From(json.at("tip0")), vec3From(json.at("tip1")), json.at("length").get<float>(), {}};
    for (const Json& entry : json.at("stations")) {
        // A plane that met no closed outline was written without one.
        if (!entry.contains("dir")) continue;
        Station station;
        station.along = entry.at("s").get<float>();
        station.tangent = glm::normalize(vec3From(entry.at("t")));
        station.outline = outlineFrom(entry, "p");
        if (entry.contains("parts"))
            for (const Json& part : entry.at("parts"))
                station.parts.push_back(outlineFrom(part, "c"));
        const bool rises = line.stations.empty() || line.stations.back().along < station.along;
        if (!rises) throw std::invalid_argument("stations: s must rise");
        line.stations.push_back(std::move(station));
    }
    if (line.stations.size() < 2) throw std::invalid_argument("a line needs two stations");
    return line;
}

Sheet sheetFrom(const Json& json) {
    Sheet sheet;
    sheet.columns = json.at("nu").get<int>();
    sheet.rows = json.at("nv").get<int>();
    sheet.slabVolume = json.at("slab_volume").get<float>();
    for (int row = 0; row < sheet.rows; ++row)
        for (int column = 0; column < sheet.columns; ++column) {
            const Json& node = json.at("nodes").at(row).at(column);
            sheet.nodes.push_back({vec3From(node), node.at(3).get<float>()});
        }
    return sheet;
}

Dome domeFrom(const Json& json) {
    Dome dome{json.at("x").get<std::vector<float>>(),
              json.at("z").get<std::vector<float>>(),
              {},
              pointsFrom(json.at("rim"))};
    for (const Json& row : json.at("upper_lower_y"))
        for (const Json& cell : row) {
            if (cell.is_null())
                dome.upperLower.push_back(std::nullopt);
            else
                dome.upperLower.push_back(glm::vec2(cell.at(0), cell.at(1)));
        }
    return dome;
}

StraightSections straightFrom(const Json& json) {
    StraightSections straight{
        glm::normalize(vec3From(json.at("axis"))), json.at("length").get<float>(), {}};
    for (const Json& entry : json.at("sections")) {
        AxisSection section{entry.at("s").get<float>(), vec3From(entry.at("p")), {}};
        for (const Json& loop : entry.at("loops"))
            section.outlines.push_back(outlineFrom(loop, "c"));
        straight.sections.push_back(std::move(section));
    }
    return straight;
}

Plate plateFrom(const Json& json, const Json& outline) {
    Plate plate{axesFrom(json.at("axes")),
                static_cast<int>(json.at("nodes").size()),
                {},
                pointsFrom(outline)};
    for (const Json& row : json.at("nodes"))
        for (int column = 0; column < plate.size; ++column) {
            const Json& cell = row.at(column);
            if (cell.is_null())
                plate.nodes.push_back(std::nullopt);
            else
                plate.nodes.push_back(glm::vec4(vec3From(cell), cell.at(3).get<float>()));
        }
    return plate;
}

Vertebra vertebraFrom(const Json& json) {
    Vertebra vertebra;
    for (const auto& [key, value] : json.items()) {
        if (value.is_string())
            vertebra.level = value.get<std::string>();
        else if (value.is_number())
            vertebra.sizes[key] = value.get<float>();
        else if (key == "axis")
            vertebra.axis = glm::normalize(vec3From(value));
        else if (key == "front")
            vertebra.front = glm::normalize(vec3From(value));
        else
            vertebra.points[key] = vec3From(value);
    }
    return vertebra;
}

Side sideFrom(const Json& json) {
    return sideFromName(json.at("side").get<std::string>()).value_or(Side::midline);
}

Measured measuredFrom(const Json& json) {
    Measured measured;
    measured.name = json.at("name").get<std::string>();
    measured.side = sideFrom(json);
    measured.boxMin = vec3From(json.at("bbox").at("min"));
    measured.boxMax = vec3From(json.at("bbox").at("max"));
    measured.centroid = vec3From(json.at("centroid"));
    measured.volume = json.at("volume").get<float>();
    measured.axes = axesFrom(json.at("axes"));
    measured.axisExtent = vec3From(json.at("axis_extent"));
    if (json.contains("centre_line")) measured.line = centreLineFrom(json.at("centre_line"));
    if (json.contains("arc")) measured.line = centreLineFrom(json.at("arc"));
    if (json.contains("parts"))
        for (const Json& part : json.at("parts")) measured.parts.push_back(centreLineFrom(part));
    if (json.contains("branches"))
        for (const Json& branch : json.at("branches"))
            measured.branches.push_back(centreLineFrom(branch));
    if (json.contains("sheet")) measured.sheet = sheetFrom(json.at("sheet"));
    if (json.contains("dome")) measured.dome = domeFrom(json.at("dome"));
    if (json.contains("straight")) measured.straight = straightFrom(json.at("straight"));
    if (json.contains("plate")) measured.plate = plateFrom(json.at("plate"), json.at("outline"));
    if (json.contains("crest")) measured.crest = pointsFrom(json.at("crest"));
    if (json.contains("vertebra")) measured.vertebra = vertebraFrom(json.at("vertebra"));
    if (json.contains("disc"))
        measured.disc = DiscSize{json.at("disc").at("width"), json.at("disc").at("depth"),
                                 json.at("disc").at("thickness")};
    return measured;
}

/// Throws when the figures of the form are not there or do not fit together.
void checkForm(const Constructed& constructed) {
    const bool hasProfile =
        constructed.form == Constructed::Form::fusiform ||
        (constructed.form == Constructed::Form::fascicles && !constructed.profile.empty());
    const std::size_t widths =
        hasProfile ? constructed.profile.size() : constructed.thickness.size();
    if (constructed.lines.empty()) throw std::invalid_argument(constructed.name + ": no lines");
    if (widths < 2)
        throw std::invalid_argument(constructed.name + ": profile or thickness is missing");
    for (const std::vector<glm::vec3>& line : constructed.lines) {
        const bool matches = constructed.form == Constructed::Form::sheet
                                 ? line.size() == widths
                                 : line.size() == constructed.lines.front().size();
        if (!matches || line.size() < 2)
            throw std::invalid_argument(constructed.name + ": lines of different length");
    }
    if (constructed.form == Constructed::Form::sheet && constructed.lines.size() < 2)
        throw std::invalid_argument(constructed.name + ": a sheet needs two lines");
}

/// `tendons` is one pair for all lines, `line_tendons` one pair for each.
std::vector<glm::vec2> tendonsFrom(const Json& json) {
    std::vector<glm::vec2> shares;
    const auto add = [&](const Json& pair) {
        shares.emplace_back(pair.at(0).get<float>(), pair.at(1).get<float>());
    };
    if (json.contains("tendons")) add(json.at("tendons"));
    if (json.contains("line_tendons"))
        for (const Json& pair : json.at("line_tendons")) add(pair);
    return shares;
}

Constructed constructedFrom(const Json& json) {
    static const std::map<std::string, Constructed::Form> forms{
        {"fusiform", Constructed::Form::fusiform},
        {"sheet", Constructed::Form::sheet},
        {"ring", Constructed::Form::ring},
        {"fascicles", Constructed::Form::fascicles}};
    Constructed constructed;
    constructed.name = json.at("name").get<std::string>();
    constructed.form = forms.at(json.at("form").get<std::string>());
    constructed.volume = json.at("volume_typical").get<float>();
    for (const Json& line : json.at("lines")) constructed.lines.push_back(pointsFrom(line));
    if (json.contains("thickness"))
        constructed.thickness = json.at("thickness").get<std::vector<float>>();
    if (json.contains("profile")) constructed.profile = pointsFrom(json.at("profile"));
    constructed.tendons = tendonsFrom(json);
    checkForm(constructed);
    return constructed;
}

SkullShell skullShellFrom(const Json& json) {
    SkullShell shell{vec3From(json.at("centre")),
                     json.at("elevations").get<std::vector<float>>(),
                     json.at("azimuths").get<std::vector<float>>(),
                     {}};
    for (const Json& row : json.at("radii"))
        for (const Json& radius : row) {
            if (radius.is_null())
                shell.radii.push_back(std::nullopt);
            else
                shell.radii.push_back(radius.get<float>());
        }
    return shell;
}

/// Reads and parses `path`, hands the document to `take`; any shortcoming becomes an `Error`.
template <typename Take> Result<void> parseFile(const std::filesystem::path& path, Take&& take) {
    const Result<std::string> text = readFile(path);
    if (!text) return text.error();
    try {
        take(Json::parse(*text));
    } catch (const std::exception& exception) {
        return Error{exception.what()}.within(path.string());
    }
    return {};
}

void addMeasured(const Json& list, std::map<std::string, Measured, std::less<>>& into) {
    for (const Json& entry : list) {
        Measured measured = measuredFrom(entry);
        into.emplace(measured.name, std::move(measured));
    }
}

void addLandmarks(const Json& list, std::map<std::string, Landmark, std::less<>>& into) {
    for (const Json& entry : list) {
        const Side side = sideFrom(entry);
        const std::string id = joinSide(entry.at("name").get<std::string>(), side);
        into.emplace(
            id, Landmark{id, side, entry.at("bone").get<std::string>(), vec3From(entry.at("p"))});
    }
}

} // namespace

Result<glm::vec3> Measurements::landmark(const std::string& id) const {
    const auto found = landmarks.find(id);
    if (found == landmarks.end()) return Error{"no landmark '" + id + "'"};
    return found->second.position;
}

Result<Measurements> loadMeasurements(const std::filesystem::path& folder) {
    Measurements result;
    Result<void> read = parseFile(folder / "muscles.json", [&](const Json& json) {
        addMeasured(json.at("muscles"), result.muscles);
    });
    if (!read) return read.error();
    read = parseFile(folder / "bones.json", [&](const Json& json) {
        addMeasured(json.at("bones"), result.bones);
        result.skull = skullShellFrom(json.at("groups").at("skull").at("shell"));
    });
    if (!read) return read.error();
    read = parseFile(folder / "attachments.json", [&](const Json& json) {
        for (const Json& entry : json.at("muscles")) {
            Constructed constructed = constructedFrom(entry);
            result.constructed.emplace(constructed.name, std::move(constructed));
        }
    });
    if (!read) return read.error();
    read = parseFile(folder / "landmarks.json", [&](const Json& json) {
        addLandmarks(json.at("landmarks"), result.landmarks);
    });
    if (!read) return read.error();
    const std::filesystem::path noPress = folder / "no_press.json";
    const Result<std::string> text = readFile(noPress);
    if (!text) return text.error();
    Result<std::vector<NoPressCourse>> courses = parseNoPressCourses(*text);
    if (!courses) return courses.error().within(noPress.string());
    result.noPress = std::move(*courses);
    const std::filesystem::path boneShapes = folder / "bone_shapes.json";
    const Result<std::string> shapesText = readFile(boneShapes);
    if (!shapesText) return shapesText.error();
    Result<BoneShapes> shapes = parseBoneShapes(*shapesText);
    if (!shapes) return shapes.error().within(boneShapes.string());
    result.boneShapes = std::move(*shapes);
    return result;
}

} // namespace myoatlas::builder

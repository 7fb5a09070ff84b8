#include "builder/no_press.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

namespace myoatlas::builder {

namespace {

using Json = nlohmann::json;

/// Everything below throws what is wrong; `parseNoPressCourses` turns it into an `Error`.
glm::vec3 vec3From(const Json& json) {
    const auto values = json.get<std::vector<float>>();
    if (values.size() != 3)
        throw std::runtime_error("expected 3 numbers, found " + std::to_string(values.size()));
    return {values[0], values[1], values[2]};
}

Anchor anchorFrom(const Json& json) {
    Anchor anchor;
    anchor.from = json.at("from").get<std::string>();
    anchor.offset = vec3From(json.at("offset"));
    if (json.contains("to")) {
        anchor.to = json.at("to").get<std::string>();
        anchor.at = json.at("at").get<float>();
    }
    return anchor;
}

AnchoredEllipsoid ellipsoidFrom(const Json& json) {
    const glm::vec3 axis = vec3From(json.at("axis"));
    if (glm::length(axis) < 1e-3f) throw std::runtime_error("axis: has no direction");
    return {anchorFrom(json.at("centre")), vec3From(json.at("radii")), glm::normalize(axis)};
}

std::map<Side, std::string> sidedFrom(const Json& json) {
    std::map<Side, std::string> result;
    for (const auto& [key, value] : json.items()) {
        const std::optional<Side> side = sideFromName(key);
        if (!side) throw std::runtime_error("fma: expected left or right, found '" + key + "'");
        result[*side] = value.get<std::string>();
    }
    return result;
}

std::vector<Anchor> lineFrom(const Json& json) {
    std::vector<Anchor> line;
    for (const Json& anchor : json) line.push_back(anchorFrom(anchor));
    if (line.size() < 2) throw std::runtime_error("lines: a line needs two anchors at least");
    return line;
}

NoPressCourse courseFrom(const Json& json) {
    NoPressCourse course;
    course.id = json.at("id").get<std::string>();
    course.name = json.at("name").get<std::string>();
    course.ta2 = json.at("ta2").get<std::string>();
    const std::optional<body::Kind> kind = body::kindFromName(json.at("kind").get<std::string>());
    if (!kind) throw std::runtime_error("kind: unknown");
    course.kind = *kind;
    course.fma = sidedFrom(json.value("fma", Json::object()));
    course.radius = json.value("radius", 0.0f);
    for (const Json& line : json.value("lines", Json::array()))
        course.lines.push_back(lineFrom(line));
    for (const Json& ellipsoid : json.value("ellipsoids", Json::array()))
        course.ellipsoids.push_back(ellipsoidFrom(ellipsoid));
    if (course.lines.empty() && course.ellipsoids.empty())
        throw std::runtime_error("neither lines nor ellipsoids");
    if (!course.lines.empty() && course.radius <= 0.0f)
        throw std::runtime_error("radius: must be positive");
    return course;
}

} // namespace

Result<std::vector<NoPressCourse>> parseNoPressCourses(std::string_view text) {
    std::vector<NoPressCourse> courses;
    try {
        const Json document = Json::parse(text);
        for (const Json& entry : document.at("structures")) courses.push_back(courseFrom(entry));
    } catch (const std::exception& exception) {
        return Error{exception.what()}.within("structures[" + std::to_string(courses.size()) + "]");
    }
    return courses;
}

} // namespace myoatlas::builder

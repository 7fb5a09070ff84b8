#include "content/area.h"

namespace myoatlas::content {

namespace {

constexpr std::array<std::string_view, 2> kSides{"both", "midline"};
constexpr double kMaxVolumeCentimetres = 40.0;

Area::Volume readVolume(const YamlReader& yaml) {
    yaml.allowOnly({"at", "size"});
    Area::Volume volume;
    volume.centre = readAnchor(yaml.at("at"));
    const YamlReader size = yaml.at("size");
    const std::vector<YamlReader> widths = size.list();
    if (widths.size() != 3) {
        size.expected("three widths in cm: sideways, up, forward");
        return volume;
    }
    for (int i = 0; i < 3; ++i)
        volume.size[i] = 0.01f * static_cast<float>(widths[static_cast<std::size_t>(i)].number(
                                     0.1, kMaxVolumeCentimetres));
    return volume;
}

Area readArea(const YamlReader& yaml) {
    yaml.allowOnly({"id", "name", "synonyms", "region", "side", "seeds", "deep"});
    Area area;
    area.file = yaml.file();
    area.line = yaml.line();
    area.id = yaml.at("id").text();
    area.name = yaml.at("name").text();
    area.synonyms = yaml.maybe("synonyms").texts();
    area.region = yaml.at("region").text();
    area.isPaired = yaml.at("side").oneOf(kSides) == 0;
    if (yaml.has("deep")) {
        area.deep = readVolume(yaml.at("deep"));
        if (yaml.has("seeds")) yaml.problem("an area has either 'seeds' or 'deep', not both");
        return area;
    }
    for (const YamlReader& line : yaml.at("seeds").list()) {
        std::vector<Anchor> anchors;
        for (const YamlReader& anchor : line.list()) anchors.push_back(readAnchor(anchor));
        if (anchors.empty()) line.expected("a list of anchors");
        area.seeds.push_back(std::move(anchors));
    }
    return area;
}

} // namespace

std::vector<Area> readAreas(const YamlReader& yaml) {
    std::vector<Area> areas;
    for (const YamlReader& entry : yaml.list()) areas.push_back(readArea(entry));
    return areas;
}

} // namespace myoatlas::content

#include "content/anchor.h"

namespace myoatlas::content {

namespace {

constexpr std::array<std::string_view, 6> kDirections{"anterior", "posterior", "lateral",
                                                      "medial",   "superior",  "inferior"};

glm::vec3 directionVector(std::size_t index) {
    switch (index) {
    case 0:
        return {0.0f, 0.0f, 1.0f};
    case 1:
        return {0.0f, 0.0f, -1.0f};
    case 2:
        return {1.0f, 0.0f, 0.0f};
    case 3:
        return {-1.0f, 0.0f, 0.0f};
    case 4:
        return {0.0f, 1.0f, 0.0f};
    default:
        return {0.0f, -1.0f, 0.0f};
    }
}

constexpr double kMaxMove = 40.0;
constexpr float kMetresPerCentimetre = 0.01f;

} // namespace

glm::vec3 readDirection(const YamlReader& yaml) {
    if (!yaml.isList()) return directionVector(yaml.oneOf(kDirections));
    glm::vec3 sum(0.0f);
    for (const YamlReader& word : yaml.list()) sum += directionVector(word.oneOf(kDirections));
    if (glm::length(sum) < 0.5f) {
        yaml.expected("directions that do not cancel out");
        return {0.0f, 0.0f, 1.0f};
    }
    return glm::normalize(sum);
}

Anchor readAnchor(const YamlReader& yaml) {
    Anchor anchor;
    if (!yaml.isMap()) {
        if (yaml.exists()) yaml.expected("an anchor such as {on: landmark} or {from:, to:, at:}");
        return anchor;
    }
    yaml.allowOnly({"on", "from", "to", "at", "move", "face"});
    if (yaml.has("on")) {
        anchor.from = yaml.at("on").text();
        if (yaml.has("from") || yaml.has("to") || yaml.has("at"))
            yaml.problem("give either 'on' or 'from', 'to' and 'at', not both");
    } else {
        anchor.from = yaml.at("from").text();
        anchor.to = yaml.at("to").text();
        anchor.at = static_cast<float>(yaml.at("at").number(-1.0, 2.0));
    }
    if (const YamlReader move = yaml.maybe("move"); move.exists()) {
        move.allowOnly({"anterior", "posterior", "lateral", "medial", "superior", "inferior"});
        for (std::size_t i = 0; i < kDirections.size(); ++i)
            if (const YamlReader step = move.maybe(std::string(kDirections[i])); step.exists())
                anchor.move += kMetresPerCentimetre *
                               static_cast<float>(step.number(-kMaxMove, kMaxMove)) *
                               directionVector(i);
    }
    if (const YamlReader face = yaml.maybe("face"); face.exists())
        anchor.face = readDirection(face);
    return anchor;
}

} // namespace myoatlas::content

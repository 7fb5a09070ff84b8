#include "builder/bone_shape.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace myoatlas::builder {

namespace {

using Json = nlohmann::json;

constexpr float kMillimetre = 0.001f;

/// Everything below throws what is wrong; `parseBoneShapes` turns it into an `Error`.
glm::vec3 millimetresFrom(const Json& json) {
    const auto values = json.get<std::vector<float>>();
    if (values.size() != 3)
        throw std::runtime_error("expected 3 numbers, found " + std::to_string(values.size()));
    return kMillimetre * glm::vec3(values[0], values[1], values[2]);
}

BonePiece::Form formFrom(const std::string& text) {
    if (text == "hull") return BonePiece::Form::hull;
    if (text == "ball") return BonePiece::Form::ball;
    if (text == "rod") return BonePiece::Form::rod;
    throw std::runtime_error("form: expected hull, ball or rod, found '" + text + "'");
}

BonePiece pieceFrom(const Json& json) {
    BonePiece piece;
    piece.form = formFrom(json.at("form").get<std::string>());
    for (const Json& point : json.at("points")) piece.points.push_back(millimetresFrom(point));
    const std::size_t fewest = piece.form == BonePiece::Form::hull  ? 4
                               : piece.form == BonePiece::Form::rod ? 2
                                                                    : 1;
    if (piece.points.size() < fewest) throw std::runtime_error("points: too few");
    if (json.contains("radii")) piece.radii = millimetresFrom(json["radii"]);
    const bool isBall = piece.form == BonePiece::Form::ball;
    if (piece.form != BonePiece::Form::hull &&
        (piece.radii.x <= 0.0f || piece.radii.y <= 0.0f || (isBall && piece.radii.z <= 0.0f)))
        throw std::runtime_error("radii: must be positive");
    piece.rounding = kMillimetre * json.value("rounding", 1.0f);
    piece.blend = kMillimetre * json.value("blend", 2.0f);
    if (piece.rounding <= 0.0f || piece.blend <= 0.0f)
        throw std::runtime_error("rounding and blend must be positive");
    piece.isCut = json.value("cut", false);
    return piece;
}

BoneShape shapeFrom(const Json& json) {
    BoneShape shape;
    shape.bone = json.at("bone").get<std::string>();
    for (const Json& piece : json.at("pieces")) shape.pieces.push_back(pieceFrom(piece));
    if (shape.pieces.empty() || shape.pieces.front().isCut)
        throw std::runtime_error("pieces: the first one must be solid");
    return shape;
}

} // namespace

Result<BoneShapes> parseBoneShapes(std::string_view text) {
    BoneShapes shapes;
    try {
        const Json document = Json::parse(text);
        for (const Json& entry : document.at("shapes")) {
            BoneShape shape = shapeFrom(entry);
            const std::string bone = shape.bone;
            shapes.emplace(bone, std::move(shape));
        }
    } catch (const std::exception& exception) {
        return Error{exception.what()}.within("shapes[" + std::to_string(shapes.size()) + "]");
    }
    return shapes;
}

} // namespace myoatlas::builder

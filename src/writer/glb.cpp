#include "writer/glb.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>

namespace myoatlas::writer {

namespace {

// nlohmann::json keeps keys sorted, which makes the text deterministic.
using Json = nlohmann::json;

// Numbers of the glTF 2.0 specification.
constexpr int kFloat = 5126, kUnsignedInt = 5125, kUnsignedShort = 5123;
constexpr int kArrayBuffer = 34962, kElementArrayBuffer = 34963;
constexpr std::uint32_t kMagic = 0x46546C67, kJsonChunk = 0x4E4F534A, kBinChunk = 0x004E4942;

/// The arrays that all meshes share; each becomes one buffer view.
struct Array {
    int stride; // 0 where elements of an index array follow each other
    int target;
    std::string bytes;
};

enum ArrayName { positions, normals, texcoords, wideIndices, shortIndices };

using Arrays = std::array<Array, 5>;

Arrays emptyArrays() {
    return {{{sizeof(glm::vec3), kArrayBuffer, {}},
             {sizeof(glm::vec3), kArrayBuffer, {}},
             {sizeof(glm::vec2), kArrayBuffer, {}},
             {0, kElementArrayBuffer, {}},
             {0, kElementArrayBuffer, {}}}};
}

struct Look {
    body::Kind kind;
    glm::vec3 colour;
    float roughness;
};

constexpr Look kLooks[] = {
    {body::Kind::skin, {0.80f, 0.60f, 0.50f}, 0.75f},
    {body::Kind::muscle, {0.56f, 0.16f, 0.13f}, 0.55f},
    {body::Kind::tendon, {0.87f, 0.83f, 0.72f}, 0.45f},
    {body::Kind::ligament, {0.84f, 0.79f, 0.66f}, 0.50f},
    {body::Kind::bone, {0.88f, 0.83f, 0.71f}, 0.65f},
    {body::Kind::cartilage, {0.72f, 0.79f, 0.80f}, 0.40f},
    {body::Kind::nerve, {0.93f, 0.80f, 0.25f}, 0.55f},
    {body::Kind::vessel, {0.72f, 0.09f, 0.10f}, 0.45f},
    {body::Kind::organ, {0.66f, 0.32f, 0.28f}, 0.55f},
};

bool hasFibres(body::Kind kind) {
    return kind == body::Kind::muscle || kind == body::Kind::tendon || kind == body::Kind::ligament;
}

Json vec3Json(glm::vec3 v) { return Json::array({v.x, v.y, v.z}); }

/// Appends `values` to one of the arrays as an accessor, whose number is returned. Its "bufferView"
/// is the ArrayName until the arrays are joined.
template <typename T>
int addAccessor(Json& gltf, Arrays& arrays, ArrayName array, const std::vector<T>& values,
                int componentType, const char* type) {
    std::string& bytes = arrays[array].bytes;
    gltf["accessors"].push_back({{"bufferView", array},
                                 {"byteOffset", bytes.size()},
                                 {"componentType", componentType},
                                 {"count", values.size()},
                                 {"type", type}});
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    return static_cast<int>(gltf["accessors"].size()) - 1;
}

/// Short where all vertices can be told apart so; 65535 is set aside by the specification.
int addIndices(Json& gltf, Arrays& arrays, const std::vector<std::uint32_t>& indices,
               std::size_t vertexCount) {
    if (vertexCount > 0xFFFF)
        return addAccessor(gltf, arrays, wideIndices, indices, kUnsignedInt, "SCALAR");
    const std::vector<std::uint16_t> narrow(indices.begin(), indices.end());
    return addAccessor(gltf, arrays, shortIndices, narrow, kUnsignedShort, "SCALAR");
}

/// The levels of detail as accessors that only `extras.levels` refers to, so that other viewers
/// show the whole mesh.
Json addLevels(Json& gltf, Arrays& arrays, const body::Structure& structure) {
    Json levels = Json::array();
    for (std::size_t l = 0; l < structure.levels.size(); ++l) {
        levels.push_back(
            addIndices(gltf, arrays, structure.levels[l], structure.mesh.positions.size()));
        gltf["accessors"].back()["name"] = body::levelName(structure.id, l);
    }
    return levels;
}

int addMesh(Json& gltf, Arrays& arrays, const body::Structure& structure, int material) {
    const body::Mesh& mesh = structure.mesh;
    const int position = addAccessor(gltf, arrays, positions, mesh.positions, kFloat, "VEC3");
    gltf["accessors"].back()["min"] = vec3Json(structure.bounds.min);
    gltf["accessors"].back()["max"] = vec3Json(structure.bounds.max);
    Json attributes{{"POSITION", position},
                    {"NORMAL", addAccessor(gltf, arrays, normals, mesh.normals, kFloat, "VEC3")}};
    if (hasFibres(structure.kind))
        attributes["TEXCOORD_0"] =
            addAccessor(gltf, arrays, texcoords, mesh.texcoords, kFloat, "VEC2");
    Json primitive{{"attributes", attributes},
                   {"indices", addIndices(gltf, arrays, mesh.indices, mesh.positions.size())},
                   {"material", material}};
    if (!structure.levels.empty())
        primitive["extras"]["levels"] = addLevels(gltf, arrays, structure);
    gltf["meshes"].push_back({{"name", structure.id}, {"primitives", Json::array({primitive})}});
    return static_cast<int>(gltf["meshes"].size()) - 1;
}

/// Adds one material for each kind that occurs.
std::map<body::Kind, int> addMaterials(Json& gltf, std::span<const body::Structure> structures) {
    std::map<body::Kind, int> materials;
    for (const Look& look : kLooks) {
        const auto used = [&](const body::Structure& s) { return s.kind == look.kind; };
        if (std::none_of(structures.begin(), structures.end(), used)) continue;
        materials[look.kind] = static_cast<int>(gltf["materials"].size());
        gltf["materials"].push_back(
            {{"name", std::string(name(look.kind))},
             {"pbrMetallicRoughness",
              {{"baseColorFactor", {look.colour.r, look.colour.g, look.colour.b, 1.0f}},
               {"metallicFactor", 0.0f},
               {"roughnessFactor", look.roughness}}}});
    }
    return materials;
}

/// The keys of `extras` that only imported bodies have.
void addProvenance(Json& extras, const body::Provenance& provenance) {
    using Origin = body::Provenance::Origin;
    if (provenance.origin == Origin::carriedOver) extras["carried_over"] = true;
    if (!provenance.doubt.empty()) extras["doubt"] = provenance.doubt;
    if (provenance.origin != Origin::imported) return;
    extras["imported"] = true;
    extras["source_name"] = provenance.sourceName;
    // Two decimals are meant; a double made from a float would print seventeen digits.
    extras["confidence"] = std::round(100.0 * static_cast<double>(provenance.confidence)) / 100.0;
}

void addStructures(Json& gltf, Arrays& arrays, std::span<const body::Structure> structures) {
    const std::map<body::Kind, int> materials = addMaterials(gltf, structures);
    for (const body::Structure& structure : structures) {
        Json extras{{"kind", std::string(name(structure.kind))},
                    {"side", std::string(name(structure.side))},
                    {"layer", structure.layer},
                    {"name", structure.name}};
        if (!structure.fma.empty()) extras["fma"] = structure.fma;
        if (!structure.ta2.empty()) extras["ta2"] = structure.ta2;
        addProvenance(extras, structure.provenance);
        const int mesh = addMesh(gltf, arrays, structure, materials.at(structure.kind));
        gltf["nodes"].push_back({{"name", structure.id}, {"mesh", mesh}, {"extras", extras}});
    }
}

void addLandmarks(Json& gltf, std::span<const Landmark> landmarks) {
    for (const Landmark& landmark : landmarks)
        gltf["nodes"].push_back({{"name", landmark.id},
                                 {"translation", vec3Json(landmark.position)},
                                 {"extras",
                                  {{"kind", "landmark"},
                                   {"side", std::string(name(landmark.side))},
                                   {"bone", landmark.bone}}}});
}

/// Lays the arrays out one after the other in one buffer, the short indices last so that all is
/// aligned. An array that nothing was added to gets no buffer view: an empty one is not allowed.
std::string joinArrays(Json& gltf, const Arrays& arrays) {
    std::string joined;
    std::array<int, std::tuple_size_v<Arrays>> viewOf{};
    for (std::size_t i = 0; i < arrays.size(); ++i) {
        if (arrays[i].bytes.empty()) continue;
        viewOf[i] = static_cast<int>(gltf["bufferViews"].size());
        Json view{{"buffer", 0},
                  {"byteOffset", joined.size()},
                  {"byteLength", arrays[i].bytes.size()},
                  {"target", arrays[i].target}};
        if (arrays[i].stride > 0) view["byteStride"] = arrays[i].stride;
        gltf["bufferViews"].push_back(view);
        joined += arrays[i].bytes;
    }
    for (Json& accessor : gltf["accessors"])
        accessor["bufferView"] = viewOf[accessor["bufferView"].get<std::size_t>()];
    gltf["buffers"] = Json::array({{{"byteLength", joined.size()}}});
    return joined;
}

void appendWord(std::string& bytes, std::uint32_t word) {
    for (int shift = 0; shift < 32; shift += 8)
        bytes.push_back(static_cast<char>((word >> shift) & 0xFF));
}

void appendChunk(std::string& bytes, std::uint32_t type, std::string content, char padding) {
    content.append((4 - content.size() % 4) % 4, padding);
    appendWord(bytes, static_cast<std::uint32_t>(content.size()));
    appendWord(bytes, type);
    bytes += content;
}

} // namespace

std::string glbBytes(const GlbContent& content) {
    Json gltf{{"asset", {{"version", "2.0"}, {"generator", content.generator}}}, {"scene", 0}};
    if (!content.copyright.empty()) gltf["asset"]["copyright"] = content.copyright;
    if (content.notes)
        gltf["asset"]["extras"]["imported"] = {{"source", content.notes->source},
                                               {"set_aside", content.notes->setAside},
                                               {"doubts", content.notes->doubts}};
    Arrays arrays = emptyArrays();
    addStructures(gltf, arrays, content.structures);
    addLandmarks(gltf, content.landmarks);
    Json roots = Json::array();
    for (std::size_t i = 0; i < gltf["nodes"].size(); ++i) roots.push_back(i);
    gltf["scenes"] = Json::array({{{"name", "body"}, {"nodes", roots}}});
    std::string binary = joinArrays(gltf, arrays);

    std::string chunks;
    appendChunk(chunks, kJsonChunk, gltf.dump(), ' ');
    appendChunk(chunks, kBinChunk, std::move(binary), '\0');
    std::string bytes;
    appendWord(bytes, kMagic);
    appendWord(bytes, 2);
    appendWord(bytes, static_cast<std::uint32_t>(12 + chunks.size()));
    return bytes + chunks;
}

} // namespace myoatlas::writer

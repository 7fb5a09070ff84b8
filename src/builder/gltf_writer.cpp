#include "builder/gltf_writer.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>

namespace myoatlas::builder {

namespace {

// nlohmann::json keeps keys sorted, which makes the text deterministic.
using Json = nlohmann::json;

// Numbers of the glTF 2.0 specification.
constexpr int kFloat = 5126, kUnsignedInt = 5125;
constexpr int kArrayBuffer = 34962, kElementArrayBuffer = 34963;
constexpr std::uint32_t kMagic = 0x46546C67, kJsonChunk = 0x4E4F534A, kBinChunk = 0x004E4942;

constexpr const char* kCopyright =
    "Shapes built from measurements of BodyParts3D, (c) The Database Center for Life Science, "
    "licensed under CC Attribution-Share Alike 2.1 Japan";

/// The four arrays that all meshes share; each becomes one buffer view.
struct Buffers {
    std::string positions, normals, texcoords, indices;
};

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

template <typename T> std::size_t appendBytes(std::string& bytes, const std::vector<T>& values) {
    const std::size_t offset = bytes.size();
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    return offset;
}

bool hasFibres(body::Kind kind) {
    return kind == body::Kind::muscle || kind == body::Kind::tendon || kind == body::Kind::ligament;
}

Json vec3Json(glm::vec3 v) { return Json::array({v.x, v.y, v.z}); }

int addAccessor(Json& gltf, int view, std::size_t offset, int componentType, std::size_t count,
                const char* type) {
    gltf["accessors"].push_back({{"bufferView", view},
                                 {"byteOffset", offset},
                                 {"componentType", componentType},
                                 {"count", count},
                                 {"type", type}});
    return static_cast<int>(gltf["accessors"].size()) - 1;
}

int addMesh(Json& gltf, Buffers& buffers, const body::Structure& structure, int material) {
    const body::Mesh& mesh = structure.mesh;
    const std::size_t count = mesh.positions.size();
    const int positions =
        addAccessor(gltf, 0, appendBytes(buffers.positions, mesh.positions), kFloat, count, "VEC3");
    gltf["accessors"].back()["min"] = vec3Json(structure.bounds.min);
    gltf["accessors"].back()["max"] = vec3Json(structure.bounds.max);
    const int normals =
        addAccessor(gltf, 1, appendBytes(buffers.normals, mesh.normals), kFloat, count, "VEC3");
    Json attributes{{"POSITION", positions}, {"NORMAL", normals}};
    if (hasFibres(structure.kind))
        attributes["TEXCOORD_0"] = addAccessor(
            gltf, 2, appendBytes(buffers.texcoords, mesh.texcoords), kFloat, count, "VEC2");
    const int indices = addAccessor(gltf, 3, appendBytes(buffers.indices, mesh.indices),
                                    kUnsignedInt, mesh.indices.size(), "SCALAR");
    gltf["meshes"].push_back({{"name", structure.id},
                              {"primitives", Json::array({{{"attributes", attributes},
                                                           {"indices", indices},
                                                           {"material", material}}})}});
    return static_cast<int>(gltf["meshes"].size()) - 1;
}

/// Adds one material for each kind that occurs.
std::map<body::Kind, int> addMaterials(Json& gltf, const BuiltBody& body) {
    std::map<body::Kind, int> materials;
    for (const Look& look : kLooks) {
        const auto used = [&](const body::Structure& s) { return s.kind == look.kind; };
        if (std::none_of(body.structures.begin(), body.structures.end(), used)) continue;
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

void addStructures(Json& gltf, Buffers& buffers, const BuiltBody& body) {
    const std::map<body::Kind, int> materials = addMaterials(gltf, body);
    for (const body::Structure& structure : body.structures) {
        Json extras{{"kind", std::string(name(structure.kind))},
                    {"side", std::string(name(structure.side))},
                    {"layer", structure.layer},
                    {"name", structure.name}};
        if (!structure.fma.empty()) extras["fma"] = structure.fma;
        if (!structure.ta2.empty()) extras["ta2"] = structure.ta2;
        const int mesh = addMesh(gltf, buffers, structure, materials.at(structure.kind));
        gltf["nodes"].push_back({{"name", structure.id}, {"mesh", mesh}, {"extras", extras}});
    }
}

void addLandmarks(Json& gltf, const BuiltBody& body) {
    for (const Landmark& landmark : body.landmarks)
        gltf["nodes"].push_back({{"name", landmark.id},
                                 {"translation", vec3Json(landmark.position)},
                                 {"extras",
                                  {{"kind", "landmark"},
                                   {"side", std::string(name(landmark.side))},
                                   {"bone", landmark.bone}}}});
}

/// Lays the arrays out one after the other as buffer views 0 to 3 of one buffer.
std::string joinBuffers(Json& gltf, const Buffers& buffers) {
    std::string bytes;
    const auto add = [&](const std::string& part, int stride, int target) {
        Json view{{"buffer", 0},
                  {"byteOffset", bytes.size()},
                  {"byteLength", part.size()},
                  {"target", target}};
        if (stride > 0) view["byteStride"] = stride;
        gltf["bufferViews"].push_back(view);
        bytes += part;
    };
    add(buffers.positions, sizeof(glm::vec3), kArrayBuffer);
    add(buffers.normals, sizeof(glm::vec3), kArrayBuffer);
    add(buffers.texcoords, sizeof(glm::vec2), kArrayBuffer);
    add(buffers.indices, 0, kElementArrayBuffer);
    gltf["buffers"] = Json::array({{{"byteLength", bytes.size()}}});
    return bytes;
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

std::string glbBytes(const BuiltBody& body) {
    Json gltf{{"asset",
               {{"version", "2.0"}, {"generator", "Myoatlas body builder"}, {"copyright", kCopyright}}},
              {"scene", 0}};
    Buffers buffers;
    addStructures(gltf, buffers, body);
    addLandmarks(gltf, body);
    Json roots = Json::array();
    for (std::size_t i = 0; i < gltf["nodes"].size(); ++i) roots.push_back(i);
    gltf["scenes"] = Json::array({{{"name", "body"}, {"nodes", roots}}});
    std::string binary = joinBuffers(gltf, buffers);

    std::string chunks;
    appendChunk(chunks, kJsonChunk, gltf.dump(), ' ');
    appendChunk(chunks, kBinChunk, std::move(binary), '\0');
    std::string bytes;
    appendWord(bytes, kMagic);
    appendWord(bytes, 2);
    appendWord(bytes, static_cast<std::uint32_t>(12 + chunks.size()));
    return bytes + chunks;
}

} // namespace myoatlas::builder

#include "body/load.h"

#include "base/files.h"
#include "body/accessor.h"
#include "body/gltf_file.h"
#include "body/provenance_reader.h"

#include <algorithm>
#include <future>
#include <glm/gtc/quaternion.hpp>
#include <glm/gtc/type_ptr.hpp>
#include <set>
#include <tiny_gltf.h>

namespace myoatlas::body {

namespace fs = std::filesystem;

namespace {

glm::mat4 parentFromNode(const tinygltf::Node& node) {
    if (node.matrix.size() == 16) {
        const glm::dmat4 matrix = glm::make_mat4(node.matrix.data());
        return glm::mat4(matrix);
    }
    glm::mat4 result(1.0f);
    if (node.translation.size() == 3)
        for (int i = 0; i < 3; ++i)
            result[3][i] = static_cast<float>(node.translation[static_cast<std::size_t>(i)]);
    if (node.rotation.size() == 4) {
        const glm::quat rotation(
            static_cast<float>(node.rotation[3]), static_cast<float>(node.rotation[0]),
            static_cast<float>(node.rotation[1]), static_cast<float>(node.rotation[2]));
        result *= glm::mat4_cast(rotation);
    }
    if (node.scale.size() == 3)
        for (int i = 0; i < 3; ++i)
            result[i] *= static_cast<float>(node.scale[static_cast<std::size_t>(i)]);
    return result;
}

std::string extra(const tinygltf::Node& node, const char* key) {
    if (!node.extras.IsObject() || !node.extras.Has(key)) return {};
    const tinygltf::Value& value = node.extras.Get(key);
    if (value.IsString()) return value.Get<std::string>();
    if (value.IsInt()) return std::to_string(value.Get<int>());
    if (value.IsNumber()) return std::to_string(static_cast<int>(value.GetNumberAsDouble()));
    return {};
}

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

using Indices = std::vector<std::uint32_t>;

class Loader {
public:
    Loader(const tinygltf::Model& model, const LoadLimits& limits, Diagnostics& diagnostics)
        : model_(model), limits_(limits), diagnostics_(diagnostics),
          visited_(model.nodes.size(), false) {}

    Result<Body> load() {
        if (model_.nodes.size() > limits_.maxNodes)
            return Error{"has " + std::to_string(model_.nodes.size()) + " nodes; at most " +
                         std::to_string(limits_.maxNodes) + " are read"};
        if (model_.scenes.empty()) return Error{"has no scene"};
        const auto scene = static_cast<std::size_t>(std::max(model_.defaultScene, 0));
        if (scene >= model_.scenes.size()) return Error{"its default scene does not exist"};
        for (const int root : model_.scenes[scene].nodes)
            if (Result<void> walked = walk(root, glm::mat4(1.0f), kNobody, 0); !walked)
                return walked.error();
        return finish();
    }

private:
    Result<void> walk(int index, const glm::mat4& bodyFromParent, std::size_t owner,
                      std::size_t depth) {
        if (index < 0 || static_cast<std::size_t>(index) >= model_.nodes.size())
            return Error{"refers to node " + std::to_string(index) + ", which does not exist"};
        const auto at = static_cast<std::size_t>(index);
        if (visited_[at] || depth > limits_.maxDepth)
            return Error{"node " + std::to_string(index) +
                         " is its own ancestor, has two parents or lies too deep"};
        visited_[at] = true;
        const tinygltf::Node& node = model_.nodes[at];
        const glm::mat4 bodyFromNode = bodyFromParent * parentFromNode(node);
        const std::string kind = extra(node, "kind");
        if (kind == "landmark") return addLandmark(node, bodyFromNode);
        if (!kind.empty()) {
            Result<std::size_t> structure = addStructure(node, kind);
            if (!structure) return structure.error();
            owner = *structure;
        }
        if (node.mesh >= 0) {
            Result<void> added = addMesh(node, bodyFromNode, owner);
            if (!added) return added.error().within("node '" + node.name + "'");
        }
        for (const int child : node.children)
            if (Result<void> walked = walk(child, bodyFromNode, owner, depth + 1); !walked)
                return walked;
        return {};
    }

    Result<void> addLandmark(const tinygltf::Node& node, const glm::mat4& bodyFromNode) {
        if (node.name.empty()) return Error{"a landmark node has no name"};
        body_.landmarks[node.name] = glm::vec3(bodyFromNode[3]);
        return {};
    }

    Result<std::size_t> addStructure(const tinygltf::Node& node, const std::string& kind) {
        if (node.name.empty()) return Error{"a structure node has no name"};
        const std::optional<Kind> known = kindFromName(kind);
        if (!known)
            return Error{"extras.kind: '" + kind + "' is not a kind of structure"}.within(
                "node '" + node.name + "'");
        if (!ids_.insert(node.name).second)
            return Error{"two structures are named '" + node.name + "'"};
        Structure structure;
        structure.id = node.name;
        structure.kind = *known;
        structure.side = sideFromName(extra(node, "side")).value_or(splitSide(node.name).side);
        structure.fma = extra(node, "fma");
        structure.ta2 = extra(node, "ta2");
        structure.name = extra(node, "name");
        structure.provenance = readProvenance(node.extras);
        if (structure.name.empty()) structure.name = splitSide(node.name).id;
        const std::string layer = extra(node, "layer");
        if (!layer.empty()) structure.layer = std::clamp(std::atoi(layer.c_str()), 0, 5);
        body_.structures.push_back(std::move(structure));
        return body_.structures.size() - 1;
    }

    Result<void> addMesh(const tinygltf::Node& node, const glm::mat4& bodyFromNode,
                         std::size_t owner) {
        if (owner == kNobody) {
            diagnostics_.push_back("node '" + node.name +
                                   "' has a mesh but no extras.kind; it is left out");
            return {};
        }
        if (static_cast<std::size_t>(node.mesh) >= model_.meshes.size())
            return Error{"its mesh does not exist"};
        for (const auto& primitive : model_.meshes[static_cast<std::size_t>(node.mesh)].primitives)
            if (Result<void> added = addPrimitive(primitive, bodyFromNode, owner); !added)
                return added;
        return {};
    }

    /// Reads an attribute with `components` numbers per vertex, or nothing when it is absent.
    Result<std::optional<AccessorData>> attribute(const tinygltf::Primitive& primitive,
                                                  const char* name, int components) {
        const auto found = primitive.attributes.find(name);
        if (found == primitive.attributes.end()) return std::optional<AccessorData>();
        Result<AccessorData> data = readAccessor(model_, found->second, limits_.maxVertices);
        if (!data) return data.error().within(name);
        if (data->components != components)
            return Error{"expected " + std::to_string(components) + " numbers per vertex"}.within(
                name);
        return std::optional<AccessorData>(std::move(*data));
    }

    Result<void> addPrimitive(const tinygltf::Primitive& primitive, const glm::mat4& bodyFromNode,
                              std::size_t owner) {
        if (primitive.mode != TINYGLTF_MODE_TRIANGLES && primitive.mode != -1)
            return Error{"only triangles are read, found primitive mode " +
                         std::to_string(primitive.mode)};
        const auto positions = attribute(primitive, "POSITION", 3);
        if (!positions) return positions.error();
        if (!*positions) return Error{"a primitive has no POSITION"};
        const auto normals = attribute(primitive, "NORMAL", 3);
        if (!normals) return normals.error();
        const auto texcoords = attribute(primitive, "TEXCOORD_0", 2);
        if (!texcoords) return texcoords.error();

        const std::size_t count = (*positions)->count;
        if ((*normals && (*normals)->count != count) ||
            (*texcoords && (*texcoords)->count != count))
            return Error{"its attributes have different lengths"};
        vertices_ += count;
        if (vertices_ > limits_.maxVertices)
            return Error{"has more than " + std::to_string(limits_.maxVertices) + " vertices"};

        Mesh part;
        fill(part, **positions, *normals ? &**normals : nullptr,
             *texcoords ? &**texcoords : nullptr, bodyFromNode);
        if (Result<void> indexed = readTriangles(primitive, part); !indexed) return indexed;
        Structure& structure = body_.structures[owner];
        Result<std::vector<Indices>> levels = readLevels(primitive, part, structure.id);
        if (!levels) return levels.error();
        if (glm::determinant(glm::mat3(bodyFromNode)) < 0.0f) { // a mirroring node turns faces over
            turnOver(part.indices);
            for (Indices& level : *levels) turnOver(level);
        }
        if (!*normals) computeNormals(part);
        if (structure.mesh.positions.empty()) { // as good as always
            structure.mesh = std::move(part);
            structure.levels = std::move(*levels);
            return {};
        }
        appendLevels(structure, part, *levels);
        append(structure.mesh, part);
        return {};
    }

    static void turnOver(Indices& indices) {
        for (std::size_t i = 0; i < indices.size(); i += 3)
            std::swap(indices[i + 1], indices[i + 2]);
    }

    /// Appends the levels of `part` to those of `structure`, before `part` joins its mesh. Where
    /// one of the two has fewer levels, its coarsest triangles stand in.
    static void appendLevels(Structure& structure, const Mesh& part,
                             const std::vector<Indices>& levels) {
        const auto base = static_cast<std::uint32_t>(structure.mesh.positions.size());
        while (structure.levels.size() < levels.size())
            structure.levels.push_back(structure.indicesAt(structure.levels.size()));
        for (std::size_t l = 0; l < structure.levels.size(); ++l) {
            const Indices& source =
                levels.empty() ? part.indices : levels[std::min(l, levels.size() - 1)];
            for (const std::uint32_t index : source) structure.levels[l].push_back(base + index);
        }
    }

    static void fill(Mesh& part, const AccessorData& positions, const AccessorData* normals,
                     const AccessorData* texcoords, const glm::mat4& bodyFromNode) {
        const std::size_t count = positions.count;
        const glm::mat3 normalFromNode = glm::transpose(glm::inverse(glm::mat3(bodyFromNode)));
        part.positions.reserve(count + 1); // so that a RayCaster need not copy them
        part.positions.resize(count);
        part.normals.assign(count, glm::vec3(0.0f, 1.0f, 0.0f));
        part.texcoords.assign(count, glm::vec2(0.0f));
        for (std::size_t i = 0; i < count; ++i) {
            const glm::vec3 p = glm::make_vec3(&positions.values[3 * i]);
            part.positions[i] = glm::vec3(bodyFromNode * glm::vec4(p, 1.0f));
            if (normals) {
                const glm::vec3 n = normalFromNode * glm::make_vec3(&normals->values[3 * i]);
                const float length = glm::length(n);
                if (length > 0.0f) part.normals[i] = n / length;
            }
            if (texcoords) part.texcoords[i] = glm::make_vec2(&texcoords->values[2 * i]);
        }
    }

    Result<void> readTriangles(const tinygltf::Primitive& primitive, Mesh& part) {
        if (primitive.indices >= 0) {
            auto indices = readIndices(model_, primitive.indices, 3 * limits_.maxTriangles);
            if (!indices) return indices.error();
            part.indices = std::move(*indices);
        } else {
            part.indices.resize(part.positions.size());
            for (std::size_t i = 0; i < part.indices.size(); ++i)
                part.indices[i] = static_cast<std::uint32_t>(i);
        }
        return checkTriangles(part.indices, part.positions.size());
    }

    Result<void> checkTriangles(const Indices& indices, std::size_t vertexCount) {
        if (indices.size() % 3 != 0) return Error{"its number of indices is no multiple of three"};
        triangles_ += indices.size() / 3;
        if (triangles_ > limits_.maxTriangles)
            return Error{"has more than " + std::to_string(limits_.maxTriangles) + " triangles"};
        for (const std::uint32_t index : indices)
            if (index >= vertexCount)
                return Error{"index " + std::to_string(index) + " is past the last vertex"};
        return {};
    }

    /// The coarser triangles that `extras.levels` of a primitive lists, for the vertices of `part`.
    Result<std::vector<Indices>> readLevels(const tinygltf::Primitive& primitive, const Mesh& part,
                                            const std::string& structureId) {
        std::vector<Indices> levels;
        if (!primitive.extras.IsObject() || !primitive.extras.Has("levels")) return levels;
        const tinygltf::Value& list = primitive.extras.Get("levels");
        if (!list.IsArray()) return Error{"extras.levels: expected a list of accessors"};
        if (list.ArrayLen() > limits_.maxLevels)
            return Error{"extras.levels: has more than " + std::to_string(limits_.maxLevels)};
        for (std::size_t l = 0; l < list.ArrayLen(); ++l) {
            const tinygltf::Value& entry = list.Get(l);
            const int accessor = entry.IsInt() ? entry.Get<int>() : -1;
            if (!isLevel(accessor, structureId, l)) {
                diagnostics_.push_back("structure '" + structureId + "' has lost level of detail " +
                                       std::to_string(l + 1));
                break;
            }
            Result<Indices> indices = readIndices(model_, accessor, part.indices.size());
            if (!indices) return indices.error().within("extras.levels");
            if (Result<void> checked = checkTriangles(*indices, part.positions.size()); !checked)
                return checked.error().within("extras.levels");
            levels.push_back(std::move(*indices));
        }
        return levels;
    }

    /// Programs that rewrite a glTF drop or renumber accessors that only extras refer to; the
    /// accessor's name tells whether it still is the one that was meant.
    bool isLevel(int accessor, const std::string& structureId, std::size_t level) const {
        return accessor >= 0 && static_cast<std::size_t>(accessor) < model_.accessors.size() &&
               model_.accessors[static_cast<std::size_t>(accessor)].name ==
                   levelName(structureId, level);
    }

    Result<Body> finish() {
        std::erase_if(body_.structures, [&](const Structure& structure) {
            if (!structure.mesh.indices.empty()) return false;
            diagnostics_.push_back("structure '" + structure.id + "' has no mesh");
            return true;
        });
        if (body_.structures.empty())
            return Error{"holds no structure: no node has extras.kind (is it a Myoatlas body? "
                         "'myoatlas import' makes one from an atlas)"};
        for (Structure& structure : body_.structures) structure.bounds = structure.mesh.bounds();
        if (body_.skin() == nullptr) return Error{"holds no structure of kind 'skin'"};
        body_.copyright = model_.asset.copyright;
        body_.importNotes = readImportNotes(model_.asset.extras);
        return std::move(body_);
    }

    const tinygltf::Model& model_;
    const LoadLimits& limits_;
    Diagnostics& diagnostics_;
    Body body_;
    std::vector<bool> visited_;
    std::set<std::string> ids_;
    std::size_t vertices_ = 0;
    std::size_t triangles_ = 0;
};

} // namespace

Result<Body> loadBody(const fs::path& path, Diagnostics& diagnostics, const LoadLimits& limits) {
    Result<MappedFile> file = MappedFile::open(path, limits.maxFileBytes);
    if (!file) return file.error();
    // On another core: it reads all bytes once more.
    std::future<std::uint64_t> key =
        std::async(std::launch::async, [bytes = file->bytes()] { return hashLargeFile(bytes); });
    const Result<tinygltf::Model> model = parseGltf(file->bytes(), path, limits.maxFileBytes);
    if (!model) return model.error().within(path.string());
    const std::uint64_t contentKey = key.get();
    { const MappedFile unmapped = std::move(*file); } // the model has its own copy
    Result<Body> body = Loader(*model, limits, diagnostics).load();
    if (!body) return body.error().within(path.string());
    body->contentKey = contentKey;
    return body;
}

} // namespace myoatlas::body

#include "importer/mesh_file.h"

#include "base/files.h"

#include <assimp/Importer.hpp>
#include <assimp/MemoryIOWrapper.h>
#include <assimp/config.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>
#include <cmath>
#include <meshoptimizer.h>
#include <new>

namespace myoatlas::importer {

namespace fs = std::filesystem;

namespace {

/// Assimp ends the names of OBJ objects and groups at the first space, so that all that are called
/// "Musculus ..." become one: joins their words with "_".
void joinNames(std::string& obj) {
    for (std::size_t start = 0; start < obj.size();) {
        const std::size_t end = std::min(obj.find('\n', start), obj.size());
        const bool isName =
            end - start > 2 && (obj[start] == 'o' || obj[start] == 'g') && obj[start + 1] == ' ';
        const std::size_t last = isName ? obj.find_last_not_of(" \t\r", end - 1) : start;
        for (std::size_t i = start + 2; isName && i < last; ++i)
            if (obj[i] == ' ' || obj[i] == '\t') obj[i] = '_';
        start = end + 1;
    }
}

bool isObj(const fs::path& file) {
    const std::string extension = file.extension().string();
    return extension == ".obj" || extension == ".OBJ" || extension == ".Obj";
}

/// Lets Assimp see the files of one folder and nothing else.
class GuardedFiles : public Assimp::IOSystem {
public:
    GuardedFiles(const FolderGuard& guard, std::size_t maxBytes)
        : guard_(guard), maxBytes_(maxBytes) {}

    bool Exists(const char* file) const override {
        std::error_code code;
        return guard_.holds(file) && fs::is_regular_file(file, code);
    }
    char getOsSeparator() const override { return '/'; }
    Assimp::IOStream* Open(const char* file, const char* mode) override {
        if (mode[0] != 'r' || !Exists(file)) return nullptr;
        Result<std::string> bytes = readFile(file, maxBytes_);
        if (!bytes) return nullptr;
        if (isObj(file)) joinNames(*bytes);
        auto* copy = new std::uint8_t[bytes->size() + 1];
        std::copy(bytes->begin(), bytes->end(), copy);
        return new Assimp::MemoryIOStream(copy, bytes->size(), /*own=*/true);
    }
    void Close(Assimp::IOStream* stream) override { delete stream; }

private:
    const FolderGuard& guard_;
    std::size_t maxBytes_;
};

glm::mat4 matrixOf(const aiMatrix4x4& m) {
    return {{m.a1, m.b1, m.c1, m.d1},
            {m.a2, m.b2, m.c2, m.d2},
            {m.a3, m.b3, m.c3, m.d3},
            {m.a4, m.b4, m.c4, m.d4}};
}

bool isFinite(const aiVector3D& v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

/// One vertex for each position, no triangle without three different ones.
body::Mesh welded(const body::Mesh& mesh) {
    std::vector<std::uint32_t> renamed(mesh.positions.size());
    const std::size_t count = meshopt_generateVertexRemap(
        renamed.data(), mesh.indices.data(), mesh.indices.size(), mesh.positions.data(),
        mesh.positions.size(), sizeof(glm::vec3));
    body::Mesh result;
    result.positions.resize(count);
    meshopt_remapVertexBuffer(result.positions.data(), mesh.positions.data(), mesh.positions.size(),
                              sizeof(glm::vec3), renamed.data());
    result.indices.reserve(mesh.indices.size());
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const std::uint32_t a = renamed[mesh.indices[i]], b = renamed[mesh.indices[i + 1]],
                            c = renamed[mesh.indices[i + 2]];
        if (a != b && b != c && c != a) result.indices.insert(result.indices.end(), {a, b, c});
    }
    return result;
}

/// The triangles of one Assimp mesh; triangles with a corner that is no number are dropped.
body::Mesh meshOf(const aiMesh& found) {
    body::Mesh mesh;
    mesh.positions.reserve(found.mNumVertices);
    for (unsigned i = 0; i < found.mNumVertices; ++i) {
        // Adding zero turns -0 into 0, which welding tells apart.
        const aiVector3D& p = found.mVertices[i];
        mesh.positions.push_back(isFinite(p) ? glm::vec3(p.x, p.y, p.z) + 0.0f : glm::vec3(0.0f));
    }
    for (unsigned i = 0; i < found.mNumFaces; ++i) {
        const aiFace& face = found.mFaces[i];
        if (face.mNumIndices != 3) continue;
        bool isSound = true;
        for (unsigned k = 0; k < 3; ++k)
            isSound = isSound && face.mIndices[k] < found.mNumVertices &&
                      isFinite(found.mVertices[face.mIndices[k]]);
        if (isSound) mesh.indices.insert(mesh.indices.end(), face.mIndices, face.mIndices + 3);
    }
    if (mesh.indices.empty()) return {};
    return welded(mesh);
}

/// "FMA22558" from the node's extras, or nothing.
std::string fmaOf(const aiNode& node) {
    aiString text;
    if (node.mMetaData != nullptr && node.mMetaData->Get("fma", text)) return text.C_Str();
    return {};
}

class Collector {
public:
    Collector(const aiScene& scene, const SourceLimits& limits) : scene_(scene), limits_(limits) {}

    Result<std::vector<SourcePart>> collect() {
        if (const Result<void> walked = walk(*scene_.mRootNode, glm::mat4(1.0f), {}, 0); !walked)
            return walked.error();
        if (parts_.empty()) return Error{"holds no triangles"};
        return std::move(parts_);
    }

private:
    Result<void> walk(const aiNode& node, const glm::mat4& sourceFromParent,
                      std::vector<std::string> names, std::size_t depth) {
        if (depth > kMaxDepth) return Error{"its nodes lie too deep"};
        const glm::mat4 sourceFromNode = sourceFromParent * matrixOf(node.mTransformation);
        if (node.mName.length > 0) names.insert(names.begin(), node.mName.C_Str());
        for (unsigned i = 0; i < node.mNumMeshes; ++i)
            if (const Result<void> added = add(node, i, sourceFromNode, names); !added)
                return added;
        for (unsigned i = 0; i < node.mNumChildren; ++i)
            if (const Result<void> walked =
                    walk(*node.mChildren[i], sourceFromNode, names, depth + 1);
                !walked)
                return walked;
        return {};
    }

    Result<void> add(const aiNode& node, unsigned index, const glm::mat4& sourceFromNode,
                     const std::vector<std::string>& names) {
        const aiMesh& found = *scene_.mMeshes[node.mMeshes[index]];
        body::Mesh mesh = meshOf(found);
        if (mesh.indices.empty()) return {};
        triangles_ += mesh.triangleCount();
        if (triangles_ > limits_.maxTriangles)
            return Error{"has more than " + std::to_string(limits_.maxTriangles) + " triangles"};
        // The pieces of one node, split by material, are one part.
        if (index > 0 && !parts_.empty() && parts_.back().labels == labelsOf(names, found)) {
            const auto base = static_cast<std::uint32_t>(parts_.back().mesh.positions.size());
            for (std::uint32_t& i : mesh.indices) i += base;
            body::Mesh& whole = parts_.back().mesh;
            whole.positions.insert(whole.positions.end(), mesh.positions.begin(),
                                   mesh.positions.end());
            whole.indices.insert(whole.indices.end(), mesh.indices.begin(), mesh.indices.end());
            return {};
        }
        if (parts_.size() == limits_.maxParts)
            return Error{"has more than " + std::to_string(limits_.maxParts) + " meshes"};
        parts_.push_back({.file = {},
                          .labels = labelsOf(names, found),
                          .fma = fmaOf(node),
                          .mesh = std::move(mesh),
                          .sourceFromNode = sourceFromNode});
        return {};
    }

    static std::vector<std::string> labelsOf(const std::vector<std::string>& names,
                                             const aiMesh& mesh) {
        std::vector<std::string> labels = names;
        const std::string own = mesh.mName.C_Str();
        if (!own.empty() && std::find(labels.begin(), labels.end(), own) == labels.end())
            labels.insert(labels.begin() + (labels.empty() ? 0 : 1), own);
        return labels;
    }

    static constexpr std::size_t kMaxDepth = 256;
    const aiScene& scene_;
    const SourceLimits& limits_;
    std::vector<SourcePart> parts_;
    std::size_t triangles_ = 0;
};

} // namespace

Result<std::vector<SourcePart>> readMeshFile(const fs::path& file, const FolderGuard& guard,
                                             const SourceLimits& limits) {
    std::error_code code;
    if (fs::file_size(file, code) > limits.maxFileBytes || code)
        return Error{code ? code.message() : "is larger than is read"};
    if (fs::file_size(file, code) == 0) return Error{"is empty"};
    try {
        Assimp::Importer importer;
        importer.SetIOHandler(new GuardedFiles(guard, limits.maxFileBytes)); // the importer owns it
        importer.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE,
                                    aiPrimitiveType_POINT | aiPrimitiveType_LINE);
        importer.SetPropertyBool(AI_CONFIG_IMPORT_NO_SKELETON_MESHES, true);
        const aiScene* scene =
            importer.ReadFile(file.string(), aiProcess_Triangulate | aiProcess_SortByPType);
        if (scene == nullptr || scene->mRootNode == nullptr) {
            const std::string reason = importer.GetErrorString();
            if (reason.empty()) return Error{"cannot be read"};
            return Error{reason == std::bad_alloc().what() ? "takes more memory than is given to it"
                                                           : reason};
        }
        return Collector(*scene, limits).collect();
    } catch (const std::bad_alloc&) {
        return Error{"takes more memory than is given to it"};
    } catch (const std::exception& exception) {
        return Error{exception.what()};
    }
}

} // namespace myoatlas::importer

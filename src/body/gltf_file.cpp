#include "body/gltf_file.h"

#include "base/files.h"

#include <algorithm>
#include <tiny_gltf.h>

namespace myoatlas::body {

namespace fs = std::filesystem;

namespace {

/// What tinygltf's file callbacks may reach.
struct Folder {
    fs::path root;
    std::size_t maxBytes = 0;
};

bool isInside(const Folder& folder, const fs::path& path) {
    std::error_code code;
    const fs::path resolved = fs::weakly_canonical(path, code);
    if (code) return false;
    const auto [end, rest] =
        std::mismatch(folder.root.begin(), folder.root.end(), resolved.begin(), resolved.end());
    return end == folder.root.end();
}

bool fileExists(const std::string& path, void* user) {
    const auto& folder = *static_cast<const Folder*>(user);
    std::error_code code;
    return isInside(folder, path) && fs::is_regular_file(path, code);
}

bool readWholeFile(std::vector<unsigned char>* out, std::string* error, const std::string& path,
                   void* user) {
    const auto& folder = *static_cast<const Folder*>(user);
    if (!isInside(folder, path)) {
        *error += "'" + path + "' lies outside the folder of the file that names it\n";
        return false;
    }
    const Result<std::string> bytes = readFile(path, folder.maxBytes);
    if (!bytes) {
        *error += bytes.error().message + "\n";
        return false;
    }
    out->assign(bytes->begin(), bytes->end());
    return true;
}

std::string firstLine(std::string text) {
    text = text.substr(0, text.find('\n'));
    if (text.empty() || text.starts_with("[json.exception")) return "is no glTF file";
    return text;
}

Result<void> checkExtensions(const tinygltf::Model& model) {
    for (const std::string& extension : model.extensionsRequired)
        if (extension != "KHR_mesh_quantization" && !extension.starts_with("KHR_materials") &&
            extension != "KHR_texture_transform")
            return Error{"needs the glTF extension " + extension +
                         ", which is not supported; export it without"};
    return {};
}

} // namespace

Result<tinygltf::Model> parseGltf(std::string_view bytes, const fs::path& path,
                                  std::size_t maxFileBytes) {
    std::error_code code;
    Folder folder{fs::weakly_canonical(fs::absolute(path).parent_path(), code), maxFileBytes};
    tinygltf::TinyGLTF reader;
    reader.SetFsCallbacks({&fileExists, &tinygltf::ExpandFilePath, &readWholeFile,
                           &tinygltf::WriteWholeFile, &folder});
    // Textures are not part of a body; none is decoded.
    reader.SetImageLoader([](tinygltf::Image*, const int, std::string*, std::string*, int, int,
                             const unsigned char*, int, void*) { return true; },
                          nullptr);
    tinygltf::Model model;
    std::string error, warning;
    const auto size = static_cast<unsigned int>(bytes.size());
    const bool isBinary = bytes.starts_with("glTF");
    // tinygltf reports by return value, but the JSON and standard library below it may throw.
    try {
        const bool read =
            isBinary
                ? reader.LoadBinaryFromMemory(&model, &error, &warning,
                                              reinterpret_cast<const unsigned char*>(bytes.data()),
                                              size, folder.root.string())
                : reader.LoadASCIIFromString(&model, &error, &warning, bytes.data(), size,
                                             folder.root.string());
        if (!read) return Error{firstLine(error)};
    } catch (const std::exception& exception) {
        return Error{firstLine(exception.what())};
    }
    if (const Result<void> known = checkExtensions(model); !known) return known.error();
    return model;
}

} // namespace myoatlas::body

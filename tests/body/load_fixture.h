#pragma once

#include "body/load.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <unistd.h>

/// Small body files made on the spot.
namespace myoatlas::body {

using Json = nlohmann::json;

inline void append(std::string& bytes, std::uint32_t value) {
    bytes.append(reinterpret_cast<const char*>(&value), 4);
}

/// A binary glTF file of that JSON and buffer.
inline std::string glb(std::string json, std::string buffer) {
    while (json.size() % 4 != 0) json.push_back(' ');
    while (buffer.size() % 4 != 0) buffer.push_back('\0');
    std::string bytes = "glTF";
    append(bytes, 2);
    append(bytes, static_cast<std::uint32_t>(28 + json.size() + buffer.size()));
    append(bytes, static_cast<std::uint32_t>(json.size()));
    append(bytes, 0x4E4F534A);
    bytes += json;
    append(bytes, static_cast<std::uint32_t>(buffer.size()));
    append(bytes, 0x004E4942);
    return bytes + buffer;
}

/// The smallest body: one triangle of skin and a landmark.
inline Json minimalJson() {
    return Json::parse(R"({
        "asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0, 1]}],
        "nodes": [{"name": "skin", "mesh": 0, "extras": {"kind": "skin", "layer": 0}},
                  {"name": "vertex", "translation": [0, 1.65, 0], "extras": {"kind": "landmark"}}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
        "buffers": [{"byteLength": 42}],
        "bufferViews": [{"buffer": 0, "byteLength": 36}, {"buffer": 0, "byteOffset": 36, "byteLength": 6}],
        "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3",
                       "min": [0, 0, 0], "max": [1, 1, 0]},
                      {"bufferView": 1, "componentType": 5123, "count": 3, "type": "SCALAR"}]})");
}

inline std::string minimalBuffer() {
    const float positions[9] = {0, 0, 0, 1, 0, 0, 0, 1, 0};
    const std::uint16_t indices[3] = {0, 1, 2};
    std::string buffer(reinterpret_cast<const char*>(positions), sizeof positions);
    buffer.append(reinterpret_cast<const char*>(indices), sizeof indices);
    return buffer;
}

/// Writes bytes to a file of their own folder and loads it.
class Load : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() /
                  ("myoatlas-load-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    Result<Body> load(const std::string& bytes, const LoadLimits& limits = {}) {
        const std::filesystem::path path = folder_ / "body.glb";
        std::ofstream(path, std::ios::binary) << bytes;
        return loadBody(path, diagnostics_, limits);
    }
    Result<Body> load(const Json& json) { return load(glb(json.dump(), minimalBuffer())); }

    /// Expects an Error that names the file and says `part`.
    void expectError(const Result<Body>& body, const std::string& part) {
        ASSERT_FALSE(body) << "expected: " << part;
        EXPECT_NE(body.error().message.find("body.glb"), std::string::npos);
        EXPECT_NE(body.error().message.find(part), std::string::npos) << body.error().message;
    }

    std::filesystem::path folder_;
    Diagnostics diagnostics_;
};

} // namespace myoatlas::body

#include "body/provenance_reader.h"

#include <algorithm>
#include <tiny_gltf.h>

namespace myoatlas::body {

namespace {

/// Longer texts of an untrusted file are cut; nothing that is shown needs more.
constexpr std::size_t kMaxText = 2000;
constexpr std::size_t kMaxEntries = 20'000;

std::string text(const tinygltf::Value& object, const char* key) {
    if (!object.IsObject() || !object.Has(key) || !object.Get(key).IsString()) return {};
    return object.Get(key).Get<std::string>().substr(0, kMaxText);
}

bool isTrue(const tinygltf::Value& object, const char* key) {
    return object.IsObject() && object.Has(key) && object.Get(key).IsBool() &&
           object.Get(key).Get<bool>();
}

std::vector<std::string> texts(const tinygltf::Value& object, const char* key) {
    std::vector<std::string> list;
    if (!object.Has(key) || !object.Get(key).IsArray()) return list;
    const tinygltf::Value& array = object.Get(key);
    for (std::size_t i = 0; i < std::min(array.ArrayLen(), kMaxEntries); ++i)
        if (const tinygltf::Value& entry = array.Get(i); entry.IsString())
            list.push_back(entry.Get<std::string>().substr(0, kMaxText));
    return list;
}

} // namespace

Provenance readProvenance(const tinygltf::Value& extras) {
    Provenance provenance;
    provenance.doubt = text(extras, "doubt");
    if (isTrue(extras, "carried_over")) provenance.origin = Provenance::Origin::carriedOver;
    if (!isTrue(extras, "imported")) return provenance;
    provenance.origin = Provenance::Origin::imported;
    provenance.sourceName = text(extras, "source_name");
    if (extras.Has("confidence") && extras.Get("confidence").IsNumber())
        provenance.confidence = std::clamp(
            static_cast<float>(extras.Get("confidence").GetNumberAsDouble()), 0.0f, 1.0f);
    return provenance;
}

std::optional<ImportNotes> readImportNotes(const tinygltf::Value& assetExtras) {
    if (!assetExtras.IsObject() || !assetExtras.Has("imported")) return std::nullopt;
    const tinygltf::Value& imported = assetExtras.Get("imported");
    if (!imported.IsObject()) return std::nullopt;
    return ImportNotes{.source = text(imported, "source"),
                       .setAside = texts(imported, "set_aside"),
                       .doubts = texts(imported, "doubts")};
}

} // namespace myoatlas::body

#pragma once

#include "content/yaml_document.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace myoatlas::content {

/// YAML files that were parsed beforehand, each under the hash of its bytes: parsing is most of
/// what loading content costs, and most files are as they were when the program was built. A file
/// that was edited since is not found, and parsed as ever.
class PackedDocuments {
public:
    PackedDocuments() = default;
    /// The pack that belongs to a folder of content: `data.pack` beside `data`. Empty when there is
    /// none or it is damaged.
    static PackedDocuments beside(const std::filesystem::path& folder);
    /// Empty when the bytes are not from `pack`.
    explicit PackedDocuments(std::string bytes);

    /// The document of a file whose bytes have that hash (`hashBytes`), or nothing.
    std::optional<YamlDocument> find(std::uint64_t hash) const;

    static std::string pack(const std::map<std::uint64_t, YamlDocument>& documents);

private:
    std::string bytes_;
    std::map<std::uint64_t, std::string_view> parts_; // of `bytes_`
};

/// Parses every YAML file in `folder` and below; those that are no YAML are left to whoever loads
/// the content, which reports them.
std::string packFolder(const std::filesystem::path& folder);

} // namespace myoatlas::content

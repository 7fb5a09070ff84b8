#pragma once

#include "content/problem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::content {

/// A value of a YAML file.
struct YamlNode {
    enum class Kind { null, text, list, map };
    Kind kind = Kind::null;
    int line = 0; ///< From 1; 0 when not known.
    std::string text;
    /// Indices of the elements of a list, or of a map's keys and values in turn. An alias is the
    /// index of the node that its anchor names, so several nodes may share a child.
    std::vector<std::size_t> children;
};

/// The nodes of a YAML file; the first is the outermost.
using YamlDocument = std::vector<YamlNode>;

/// Parses the first document in `text`; nothing when it is not YAML (then a problem with the name
/// `file` says so). Built from yaml-cpp's events: its own nodes cost more than the parsing does,
/// and count themselves in a global that threads would race for.
std::optional<YamlDocument> parseYaml(const std::string& text, const std::string& file,
                                      Problems& problems);

} // namespace myoatlas::content

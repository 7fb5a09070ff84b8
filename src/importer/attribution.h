#pragma once

#include <filesystem>
#include <string>

namespace myoatlas::importer {

/// Whose a source is, and where that was found; both empty when nothing says so.
struct Attribution {
    std::string text;
    std::string from;
};

/// `given`, or the words of a licence, copyright or readme file in the folder of `source`.
Attribution findAttribution(const std::filesystem::path& source, const std::string& given);

} // namespace myoatlas::importer

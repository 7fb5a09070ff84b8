#pragma once

#include "base/files.h"
#include "content/yaml_reader.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace myoatlas::content {

/// A folder of its own that is gone when the object is.
class TempFolder {
public:
    TempFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "myoatlas-XXXXXX").string();
        if (mkdtemp(name.data())) path_ = name;
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder() {
        std::error_code code;
        if (!path_.empty()) std::filesystem::remove_all(path_, code);
    }

    const std::filesystem::path& path() const { return path_; }

    /// Writes `text` to the file `name` and returns where that is.
    std::filesystem::path write(const std::string& name, std::string_view text) const {
        const std::filesystem::path file = path_ / name;
        const Result<void> written = writeFileAtomically(file, text);
        EXPECT_TRUE(written) << written.error().message;
        return file;
    }

private:
    std::filesystem::path path_;
};

/// What `read` makes of `text`, as the file "test.yaml"; its problems are added to `problems`.
template <typename Read> auto readText(std::string_view text, Problems& problems, Read read) {
    const TempFolder folder;
    const auto yaml = YamlReader::open(folder.write("test.yaml", text), "test.yaml", problems);
    using Value = decltype(read(*yaml));
    return yaml ? read(*yaml) : Value{};
}

/// The problems as lines, for comparison with what a person would see.
inline std::vector<std::string> lines(const Problems& problems) {
    std::vector<std::string> all;
    for (const Problem& problem : problems) all.push_back(format(problem));
    return all;
}

/// The problems that reading `text` with `read` reports.
template <typename Read> std::vector<std::string> problemsOf(std::string_view text, Read read) {
    Problems problems;
    const auto ignored = [&](const YamlReader& yaml) { return read(yaml), 0; };
    readText(text, problems, ignored);
    return lines(problems);
}

using Lines = std::vector<std::string>;

} // namespace myoatlas::content

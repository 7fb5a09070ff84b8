#include "diary/location.h"

#include <cstdlib>

namespace myoatlas::diary {

std::filesystem::path diaryFile() {
    // The XDG base directory specification: a relative path is to be ignored.
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && data[0] == '/')
        return std::filesystem::path(data) / "myoatlas" / "diary.sqlite";
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
        return std::filesystem::path(home) / ".local" / "share" / "myoatlas" / "diary.sqlite";
    return {};
}

} // namespace myoatlas::diary

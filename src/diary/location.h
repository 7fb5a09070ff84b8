#pragma once

#include <filesystem>

namespace myoatlas::diary {

/// `$XDG_DATA_HOME/myoatlas/diary.sqlite`, or below `~/.local/share`; empty when neither is set.
std::filesystem::path diaryFile();

} // namespace myoatlas::diary

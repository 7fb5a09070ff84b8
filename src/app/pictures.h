#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace myoatlas::app {

/// The person's folder for pictures: XDG_PICTURES_DIR of the desktop's `user-dirs.dirs`, else
/// `~/Pictures`. It may have to be made. Empty without a home.
std::filesystem::path picturesFolder();

/// Makes the folder with those above it, unless it is there. Fails where that is not allowed.
Result<void> makeFolder(const std::filesystem::path& folder);

/// The first of `myoatlas-001.png`, `myoatlas-002.png` … that does not exist in `folder`.
std::filesystem::path nextPictureFile(const std::filesystem::path& folder);

/// The folder that `user-dirs.dirs` names, with $HOME written out; empty when it names none.
std::filesystem::path picturesFolderFrom(std::string_view userDirs,
                                         const std::filesystem::path& home);

} // namespace myoatlas::app

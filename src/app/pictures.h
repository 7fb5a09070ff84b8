#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace myoatlas::app {

/// The person's folder for pictures: XDG_PICTURES_DIR of the desktop's `user-dirs.dirs`, else
/// `~/Pictures` where there is one, else the home folder. Empty without a home.
std::filesystem::path picturesFolder();

/// The first of `myoatlas-001.png`, `myoatlas-002.png` … that does not exist in `folder`.
std::filesystem::path nextPictureFile(const std::filesystem::path& folder);

/// The folder that `user-dirs.dirs` names, with $HOME written out; empty when it names none.
std::filesystem::path picturesFolderFrom(std::string_view userDirs,
                                         const std::filesystem::path& home);

} // namespace myoatlas::app

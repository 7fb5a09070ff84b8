#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace myoatlas::app {

/// The person's folder for pictures: XDG_PICTURES_DIR of the desktop's `user-dirs.dirs`, else
/// `~/Pictures`. It may have to be made. Empty without a home.
std::filesystem::path picturesFolder();
/// The same for documents, and for what is fetched from elsewhere.
std::filesystem::path documentsFolder();
std::filesystem::path downloadsFolder();
/// HOME; empty when it is not set.
std::filesystem::path homeFolder();

/// Makes the folder with those above it, unless it is there. Fails where that is not allowed.
Result<void> makeFolder(const std::filesystem::path& folder);

/// The first of `<stem>-001<extension>`, `<stem>-002<extension>` … that does not exist in `folder`.
std::filesystem::path nextFile(const std::filesystem::path& folder, const std::string& stem,
                               const std::string& extension);

/// The folder that `user-dirs.dirs` names for `kind` ("PICTURES"), with $HOME written out; empty
/// when it names none.
std::filesystem::path userFolderFrom(std::string_view userDirs, std::string_view kind,
                                     const std::filesystem::path& home);

} // namespace myoatlas::app

#pragma once

#include "ui/open_panel.h"

namespace myoatlas::app {

/// The person's home, documents and downloads, and the lessons of the program: those that there
/// are, each folder once.
std::vector<ui::FilePlace> filePlaces(const std::filesystem::path& lessonsFolder);

} // namespace myoatlas::app

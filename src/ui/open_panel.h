#pragma once

#include "ui/file_listing.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::ui {

struct Context;
struct Requests;

/// A way to a folder that people know by name.
struct FilePlace {
    std::string title;
    std::filesystem::path folder{};
};

/// The parts of the chooser in the order in which Tab goes through them.
enum class OpenPart { path, field, kinds, places, files };

/// The chooser of a file to open. The program fills it when it opens and each time a folder is
/// entered (`showFolder`); the panel itself reads nothing.
struct OpenState {
    bool isOpen = false;
    /// The keyboard goes to the field.
    bool wantsFocus = false;
    /// Where the keyboard is, and where Tab takes it next.
    OpenPart part = OpenPart::field;
    std::optional<OpenPart> wantedPart;
    FileListing listing;
    std::vector<FilePlace> places;
    std::filesystem::path home;
    /// Nothing: all that can be opened.
    std::optional<FileKind> kind;
    FileOrder order = FileOrder::byName;
    /// Part of a name, or a place that was typed or pasted there.
    std::string filter;
    /// The folder as text, to be changed.
    std::string path;
    /// Index into `shown`.
    int row = 0;
    /// The row is to be brought into sight.
    bool scrollsToRow = false;
    /// Indices into the entries of the listing; worked out when one of these has changed.
    std::vector<std::size_t> shown;
    std::string shownFilter;
};

/// Shows another folder from its top, or at the folder that one comes from when that lies in it.
void showFolder(OpenState& state, FileListing listing);

/// Tab: to the next part, or with -1 to the one before.
void moveInChooser(OpenState& state, int step);

/// Folders and files that can be opened, places to begin from, a field that filters while one
/// types and takes a whole path as well. Asks to open what is chosen, folders too.
void openPanel(const Context& context, OpenState& state, Requests& requests);

} // namespace myoatlas::ui

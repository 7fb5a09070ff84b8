#pragma once

#include "care/kit.h"
#include "care/session.h"
#include "diary/entry.h"
#include "diary/export.h"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace myoatlas::ui {

/// What self-care panels read; borrowed for one frame.
struct CareContext {
    const care::Kit& kit;
    /// While one is led through a session.
    const care::Session* session = nullptr;
    /// Oldest first.
    std::span<const diary::Entry> entries;
    /// Why the diary cannot be read or kept; empty when it can.
    std::string_view problem;
    /// Seconds since 1970, UTC: for "today" and the end of the curve.
    std::int64_t now = 0;
    /// How bright the frame of the session is, 1 at a moment that must be noticed, then fading to
    /// 0.
    double flash = 0.0;
};

struct AddEntry {
    diary::Entry entry;
};
struct UpdateEntry {
    diary::Entry entry;
};
struct RemoveEntry {
    std::int64_t id = 0;
};
struct RemoveAllEntries {};
struct ExportEntries {
    diary::ExportFormat format = diary::ExportFormat::csv;
};
using DiaryRequest =
    std::variant<AddEntry, UpdateEntry, RemoveEntry, RemoveAllEntries, ExportEntries>;

/// What self-care panels ask for in one frame.
struct CareRequests {
    std::optional<care::Kit> kit;
    std::vector<care::Event> events;
    bool leaveSession = false;
    /// What the session has written to the diary is taken back.
    bool discardSession = false;
    std::vector<DiaryRequest> diary;
};

/// What the diary panel remembers between frames.
struct DiaryState {
    bool isOpen = false;
    /// A point with its side; empty: all.
    std::string point;
    /// The entry in the form: new (id 0) or one that is changed.
    std::optional<diary::Entry> edited;
    /// The date in the form as it is typed.
    std::string editedAt;
    /// What is typed to find another point for it.
    std::string pointWords;
    bool isDeletingAll = false;
};

/// What self-care panels remember between frames.
struct CareState {
    bool isKitOpen = false;
    DiaryState diary;
};

} // namespace myoatlas::ui

#pragma once

#include "base/side.h"

#include <string>

namespace myoatlas::ui {

/// Something to read about that is not a structure or point of the body.
struct Topic {
    enum class Kind { technique, tool, page, area };
    Kind kind = Kind::page;
    /// As in the content, without a side.
    std::string id;
    friend bool operator==(const Topic&, const Topic&) = default;
};

} // namespace myoatlas::ui

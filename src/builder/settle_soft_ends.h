#pragma once

#include <string_view>

namespace myoatlas::builder {

/// What this end of a muscle (id without side) holds on to when that is neither bone nor
/// cartilage of the body: "skin", "linea alba"; empty for all others.
/// Source: standard anatomy, as in any textbook.
std::string_view softTissueAt(std::string_view muscleId, bool insertion);

} // namespace myoatlas::builder

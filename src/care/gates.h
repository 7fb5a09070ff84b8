#pragma once

#include "care/plan.h"

namespace myoatlas::care {

/// Regions of the muscles that the points belong to.
std::set<std::string> regionsOf(const content::Content& content,
                                std::span<const PointOnSide> points);

/// The regions that an opening question is about; empty where it is about the whole person. A
/// question is about a place when the limit that says the same only leaves out what lies there:
/// the neck, after a jolt.
std::set<std::string> regionsOf(const content::Content& content, const content::Gate& gate);

/// Ids of the opening questions that these points need not be asked: those about other regions.
std::set<std::string> gatesElsewhere(const content::Content& content,
                                     std::span<const PointOnSide> points);

} // namespace myoatlas::care

#pragma once

#include "cli/context.h"

namespace myoatlas::cli {

/// Everything the content says about one entry, safety before technique; ids come with their
/// texts, so that the answer stands alone.
Json describeMuscle(const content::Content& content, const content::Muscle& muscle);
Json describePoint(const content::Content& content, content::PointRef ref);
Json describeArea(const content::Area& area);
Json describeTechnique(const content::Content& content, const content::Technique& technique);
Json describeTool(const content::Content& content, const content::Tool& tool);

} // namespace myoatlas::cli

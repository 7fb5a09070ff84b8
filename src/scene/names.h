#pragma once

#include "scene/scene.h"

#include <string>

namespace myoatlas::scene {

/// "Infraspinatus", or "Musculus infraspinatus" where names are Latin.
std::string muscleName(const Scene& scene, const content::Muscle& muscle);

/// "Infraspinatus (right)": the muscle's name in the content, else the structure's own. What has no
/// Latin name keeps its English one.
std::string structureName(const Scene& scene, std::size_t structure);

/// "Infraspinatus 2 (right)"
std::string pointName(const Scene& scene, std::size_t point);

/// "2", of "infraspinatus.2".
std::string pointNumber(const content::TriggerPoint& point);

/// What the marker of the `shown`th of `Scene::shownPoints` says, and every list beside it: the
/// point's number in its muscle, "2"; of several points, whose numbers may be alike, a letter in
/// the order in which they were chosen, "A", "B" …
std::string markerSign(const Scene& scene, std::size_t shown);

/// "A  Infraspinatus 2 (right)": the point with its letter where it has one.
std::string shownPointName(const Scene& scene, std::size_t shown);

} // namespace myoatlas::scene

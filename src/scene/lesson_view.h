#pragma once

#include "content/lesson.h"
#include "scene/scene.h"

namespace myoatlas::scene {

/// What a step of a lesson shows on the body of `habits`: the whole body with the skin as a veil
/// where its view says nothing else, so that no step depends on another. From `habits` come the
/// look of zones and the markers. Fails, naming the part, when the view is none; points and
/// structures that this body lacks are named in `missing`.
Result<Scene> lessonView(const Scene& habits, float aspect, const content::LessonStep& step,
                         Diagnostics& missing);

} // namespace myoatlas::scene

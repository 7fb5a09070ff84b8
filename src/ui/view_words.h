#pragma once

#include "scene/picking.h"
#include "ui/context.h"
#include "ui/info_panel.h"
#include "ui/pain_state.h"
#include "ui/plain_text.h"

namespace myoatlas::ui {

/// "the front", "the back, from the body's left, and from above": from where the camera looks.
std::string directionWords(const scene::Camera& camera);

/// The names of the structures of which most is seen, most first; tens of milliseconds. `aspect`:
/// width of the picture over its height.
std::vector<std::string> seenBest(const scene::Scene& scene, const scene::Picker& picker,
                                  float aspect, std::size_t most);

/// The picture in words: from where one looks, layers, what is hidden and cut, what is seen best
/// (`seen`), which points are shown and where they may be felt.
PlainText pictureWords(const Context& context, std::span<const std::string> seen);

/// All that the right panel can tell of what is selected or spoken of: every tab of a point, a
/// muscle, a structure, a topic; nothing when nothing is selected.
PlainText informationWords(const Context& context, const InfoState& info, Side side);
PlainText pointWords(const Context& context, std::size_t point);
PlainText muscleWords(const Context& context, const content::Muscle& muscle, Side side);
PlainText topicWords(const Context& context, const Topic& topic, Side side);

/// Where it hurts, and what can cause it; nothing when nothing was painted.
PlainText painWords(const Context& context, const PainState& pain);

/// What is said in this step of a lesson and what it rests on; nothing without a lesson.
PlainText lessonWords(const Context& context);

/// Where a session stands; nothing when nobody is led through one.
PlainText sessionWords(const Context& context);
/// What the diary holds and what it may mean.
PlainText diaryWords(const Context& context);

/// Settings and effective keys.
PlainText settingsWords(const Context& context);

} // namespace myoatlas::ui

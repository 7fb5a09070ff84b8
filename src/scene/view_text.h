#pragma once

#include "scene/scene.h"

#include <string>

namespace myoatlas::scene {

/// A view (camera, layers, selection) as one line of text that can be pasted into a message:
/// "myoatlas:1 camera=… layers=… points=… structure=… hidden=… style=… reveal=0 labels=1 clip=…
/// drawing=…". Ids, not numbers, name
/// points and structures, so that it opens on another body too.
std::string toText(const Scene& scene);

/// `scene` changed to the view that `text` describes. Fails, naming the part, when the text is no
/// view; points and structures that this body lacks are left out and named in `diagnostics`.
Result<Scene> withView(Scene scene, std::string_view text, Diagnostics& diagnostics);

} // namespace myoatlas::scene

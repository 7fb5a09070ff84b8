#include "scene/lesson_view.h"

#include "scene/action.h"
#include "scene/view_text.h"

namespace myoatlas::scene {

Result<Scene> lessonView(const Scene& habits, float aspect, const content::LessonStep& step,
                         Diagnostics& missing) {
    Scene empty = openingScene(habits.atlas, aspect);
    empty.zoneStyle = habits.zoneStyle;
    empty.nameLanguage = habits.nameLanguage;
    empty.showSpillover = habits.showSpillover;
    empty.showAllMarkers = habits.showAllMarkers;
    Result<Scene> shown = withView(std::move(empty), step.view, missing);
    if (!shown) return shown;
    for (const std::string& id : step.points) {
        if (const auto point = shown->atlas->findPoint(id))
            *shown = apply(std::move(*shown), SelectPoint{*point, true});
        else
            missing.push_back("this body has no point '" + id + "'");
    }
    return shown;
}

} // namespace myoatlas::scene

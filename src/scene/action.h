#pragma once

#include "scene/painting.h"
#include "scene/scene.h"
#include "scene/selection_trail.h"

#include <span>
#include <variant>

namespace myoatlas::scene {

/// Chooses a point: its zones are shown and it is explained. `together` keeps the points that are
/// shown already (at most `kMaxShownPoints`).
struct SelectPoint {
    std::size_t point = 0;
    bool together = false;
};
/// Shows the zone of a point with what is shown already, and leaves the selection alone.
struct ShowPoint {
    std::size_t point = 0;
};
/// Stops showing one point.
struct HidePoint {
    std::size_t point = 0;
};
struct SelectStructure {
    std::size_t structure = 0;
};
struct ClearSelection {};
struct HideStructure {
    std::size_t structure = 0;
};
struct ShowStructure {
    std::size_t structure = 0;
};
/// Hides every muscle, tendon and vessel but this one (bones and skin stay as they are).
struct IsolateStructure {
    std::size_t structure = 0;
};
/// Nothing is hidden, and the layers are as at first.
struct ShowAll {};
struct SetLayerOpacity {
    Layer layer = Layer::skin;
    float opacity = 1.0f;
};
/// Peels the body to that depth, as `scene::peeledOpacity` says.
struct SetPeel {
    float depth = 0.0f;
};
struct SetZoneStyle {
    ZoneStyle style = ZoneStyle::heat;
};
struct ShowSpillover {
    bool visible = true;
};
struct ShowAllMarkers {
    bool visible = true;
};
struct ShowLabels {
    bool visible = true;
};
struct SetNameLanguage {
    NameLanguage language = NameLanguage::english;
};
struct RevealSelected {
    bool enabled = true;
};
/// One touch of the brush; all up to the next that `begins` are one stroke.
struct PaintTouch {
    Brush brush;
    /// Body space; the nearest skin is painted.
    glm::vec3 at{0.0f};
    bool begins = true;
};
/// The whole of an area, of the skin or deep.
struct PaintArea {
    Brush brush;
    std::size_t area = 0;
};
struct ClearPainting {};
/// Cuts along a plane, or makes the body whole again.
struct SetClipPlane {
    std::optional<ClipPlane> plane;
};
/// Selects a point and lays its press path open.
struct ShowCutaway {
    std::size_t point = 0;
};
struct ShowNoPress {
    bool visible = true;
};
/// Shows how many points can refer to each spot, or zones again.
struct ShowDensity {
    std::optional<DensityMap> map;
};
/// Shows two points, if they are not shown yet, and sets their zones against each other, or ends
/// it.
struct ShowDifference {
    std::optional<Difference> points;
};
/// Draws the zone of one shown point alone, or all of them again.
struct SoloPoint {
    std::optional<std::size_t> point;
};
struct ShowRelated {
    bool visible = true;
};
/// Selects again what was selected before.
struct RestoreSelection {
    Selection selection;
};
struct SetCamera {
    Camera camera;
};

using Action =
    std::variant<SelectPoint, ShowPoint, HidePoint, SelectStructure, ClearSelection, HideStructure,
                 ShowStructure, IsolateStructure, ShowAll, SetLayerOpacity, SetPeel, SetZoneStyle,
                 ShowSpillover, ShowAllMarkers, ShowLabels, SetNameLanguage, RevealSelected,
                 PaintTouch, PaintArea, ClearPainting, SetClipPlane, ShowCutaway, ShowNoPress,
                 ShowDensity, ShowDifference, SoloPoint, ShowRelated, RestoreSelection, SetCamera>;
using Actions = std::vector<Action>;

/// The scene after the action. Actions that name something that is not there change nothing.
Scene apply(Scene scene, const Action& action);

/// Past and future scenes. Camera and language of names are how one looks, not what one does: undo
/// leaves them alone.
class History {
public:
    explicit History(Scene scene) : present_(std::move(scene)) {}

    const Scene& present() const { return present_; }
    /// Applies and remembers, unless nothing but the look changed.
    void apply(const Action& action);
    /// The same for actions that are undone together.
    void apply(std::span<const Action> actions);
    /// Applies without remembering: goes on with what was done last, as a slider that is dragged.
    void amend(std::span<const Action> actions);
    /// Shows another scene of the same body, remembering this one.
    void replace(Scene scene);
    /// Replaces everything (another body was opened); nothing is left to undo.
    void reset(Scene scene);
    /// The last step came with a flight of the camera from one view to another.
    void noteFlight(const Camera& from, const Camera& to);
    /// The view from before the last step, if one still looks, as `camera`, from where it led to:
    /// who has turned the body since keeps that view.
    std::optional<Camera> viewBeforeUndo(const Camera& camera) const;
    /// The view that the next step to redo led to, if one still looks from before it.
    std::optional<Camera> viewAfterRedo(const Camera& camera) const;
    bool undo();
    bool redo();
    bool canUndo() const { return !past_.empty(); }
    bool canRedo() const { return !future_.empty(); }

private:
    struct Flight {
        Camera from, to;
    };
    /// What is on one side of a step, and how the camera went with it.
    struct Step {
        Scene scene;
        std::optional<Flight> flight{};
    };

    Scene present_;
    /// The scenes before each step that was done, and after each that was undone.
    std::vector<Step> past_, future_;
};

} // namespace myoatlas::scene

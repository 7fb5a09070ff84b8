#pragma once

#include "scene/atlas.h"
#include "scene/camera.h"
#include "scene/clip_plane.h"

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace myoatlas::scene {

struct Painting;

/// What is shown and hidden together, from the outside in.
enum class Layer {
    skin,
    superficialMuscles,
    middleMuscles,
    deepMuscles,
    deepestMuscles,
    bones,
    vesselsAndNerves
};
inline constexpr std::size_t kLayerCount = 7;

/// "skin", "muscles1" .. "muscles4", "bones", "vessels": the words of `--layers`.
std::string_view name(Layer layer);
/// "Superficial muscles": for people.
std::string_view title(Layer layer);
std::optional<Layer> layerFromName(std::string_view text);
Layer layerOf(const body::Structure& structure);
/// The layers that have any structure in this body, from the outside in.
std::vector<Layer> layersOf(const body::Body& body);

/// How referral zones look: continuous colour, or the textbook's dots.
enum class ZoneStyle { heat, stipple };
std::string_view name(ZoneStyle style);
std::optional<ZoneStyle> zoneStyleFromName(std::string_view text);

/// In which language muscles, bones and other structures are named: everyday English, or the Latin
/// of Terminologia Anatomica 2.
enum class NameLanguage { english, latin };
/// "english", "latin".
std::string_view name(NameLanguage language);
std::optional<NameLanguage> nameLanguageFromName(std::string_view text);

/// At most this many points are shown at once, each with its hue.
inline constexpr std::size_t kMaxShownPoints = 8;

/// A point whose press path is laid open by a cut: what does not lie on the path is lighter.
struct Cutaway {
    /// Index into `Atlas::points()`.
    std::size_t point = 0;
    /// Structures on the path; indices into `Body::structures`.
    std::set<std::size_t> path;

    friend bool operator==(const Cutaway&, const Cutaway&) = default;
};

/// How many points can refer to each spot of the skin is shown, in place of zones.
struct DensityMap {
    /// Only the points of muscles of that `content::Muscle::region` count; empty: all do.
    std::string region{};

    friend bool operator==(const DensityMap&, const DensityMap&) = default;
};

/// Two shown points whose zones are set against each other; indices into `Atlas::points()`.
struct Difference {
    std::size_t a = 0, b = 0;

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// What is looked at. A value: cheap to copy, compare and keep for undo; it points at an `Atlas`
/// that never changes. `apply` is the one place where a scene changes.
struct Scene {
    std::shared_ptr<const Atlas> atlas;
    Camera camera;

    /// 0 (hidden) .. 1 (opaque) per `Layer`.
    std::array<float, kLayerCount> opacity{1.0f, 1.0f, 1.0f, 1.0f, 1.0f, 1.0f, 1.0f};
    /// Structures hidden one by one; indices into `Body::structures`.
    std::set<std::size_t> hidden;

    /// Points with their zones shown, in the order in which they were chosen; indices into
    /// `Atlas::points()`.
    std::vector<std::size_t> shownPoints;
    /// One of `shownPoints`, the one that is explained.
    std::optional<std::size_t> selectedPoint;
    /// The structure that is explained and outlined.
    std::optional<std::size_t> selectedStructure;

    /// Where it hurts, as it was painted; nothing when nothing is.
    std::shared_ptr<const Painting> painting;

    /// Cuts part of the body away; nothing when the body is whole.
    std::optional<ClipPlane> clipPlane;
    /// The press path that is laid open; its plane is `clipPlane`.
    std::optional<Cutaway> cutaway;
    /// Arteries, nerves and places to keep off near the selected point are marked.
    bool showNoPress = false;

    /// At most one of the next two; the skin is opaque below the first.
    std::optional<DensityMap> density;
    std::optional<Difference> difference;
    /// The only one of `shownPoints` whose zone is drawn; nothing when all are.
    std::optional<std::size_t> soloPoint;
    /// Arcs lead from the selected point to its satellites and from its key points to it.
    bool showRelated = false;

    ZoneStyle zoneStyle = ZoneStyle::heat;
    bool showSpillover = true;
    /// Markers of all points that are not shown, small.
    bool showAllMarkers = true;
    /// Names with leader lines beside the body.
    bool showLabels = false;
    NameLanguage nameLanguage = NameLanguage::english;
    /// Muscles that cover the selected one are lighter.
    bool revealSelected = true;

    friend bool operator==(const Scene&, const Scene&) = default;
};

/// The first look: the whole body from the front, everything shown but nothing chosen.
Scene openingScene(std::shared_ptr<const Atlas> atlas, float aspect);

/// How opaque muscles are that cover the selected one, at most.
inline constexpr float kCoveringOpacity = 0.3f;

/// Whether a structure lies in a muscle layer above the selected muscle's and close to it.
bool coversSelected(const Scene& scene, std::size_t structure);

/// Opacity of a structure from its layer, whether it is hidden and whether it covers what is
/// selected; 0 = not drawn. Picture and picking both follow it.
float visibleOpacity(const Scene& scene, std::size_t structure);

/// The box around what is selected (the muscle and its zones); the whole body when nothing is.
body::Bounds selectionBounds(const Scene& scene);

/// A camera that shows the zones of the point best: from where most of them face, framed.
Camera zoneView(const Scene& scene, std::size_t point, float aspect);

/// A camera that shows the marker on its muscle, with the zones in the picture too.
Camera markerView(const Scene& scene, std::size_t point, float aspect);

/// Whether the marker faces that camera. Where it does not, a still shows both views.
bool facesMarker(const Scene& scene, std::size_t point, const Camera& camera);

} // namespace myoatlas::scene

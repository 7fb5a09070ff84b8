#pragma once

#include "scene/label_layout.h"
#include "scene/picking.h"

#include <functional>
#include <string>

namespace myoatlas::scene {

struct SurfaceMap;

/// The picture that names stand on; pixels, y down.
struct LabelPage {
    glm::vec2 size{1.0f};
    /// Height of a line of text, pixels.
    float em = 16.0f;
    /// The picture without a margin at its edges.
    PixelRect inner;
    /// What lies over the picture: no name stands there, and what lies below it is not named.
    std::vector<PixelRect> reserved{};
    /// What lies over it for a moment, or moves with the view: names step aside for nothing that is
    /// gone soon, so those below it are left out meanwhile.
    std::vector<PixelRect> passing{};
    /// Width of a text at that height, pixels.
    std::function<float(const std::string&)> widthOf;
    /// Nominal pixels from bottom to top, as `MarkerPage::height`: lines end at the markers.
    float nominalHeight = 900.0f;
};

/// Height of a line of text that is read from the back row: a 36th of the picture's (of its width,
/// where that is less), at least `least` pixels.
float labelEm(float pictureHeight, float least);

/// Whether names have the same room on both, in letters of the same height.
bool haveSameRoom(const LabelPage& a, const LabelPage& b);

/// A page without anything over it. `widthOf` measures text `em` pixels high.
LabelPage plainLabelPage(glm::vec2 size, float em,
                         std::function<float(const std::string&)> widthOf);

/// A name on the picture, ready to be drawn.
struct Label {
    /// One to three lines; flush with the side of the box that faces the body.
    std::vector<std::string> lines;
    Column column = Column::left;
    PixelRect box;
    /// From the box to the place it names, or to the rim of the disc that marks a point.
    std::vector<glm::vec2> path;
    /// Of what is selected or shown, as against its surroundings.
    bool isStrong = false;
    /// Index into `Scene::shownPoints` of the point it names, whose hue it bears.
    std::optional<std::size_t> shown{};

    friend bool operator==(const Label&, const Label&) = default;
};

/// Chooses what is named and keeps to its choice while the view turns slowly: a name stays as long
/// as what it names is seen, on its side, with its line on the same place of the structure.
class LabelTracker {
public:
    /// Looks at all that is visible and chooses: shown points, the selected structure, then the
    /// structures of which most is seen; of two that differ by side only, one. Tens of
    /// milliseconds, so once when the view has come to rest.
    void look(const Scene& scene, const Picker& picker, float aspect);

    /// The chosen names on the page, for any camera: what has turned out of sight is left out.
    /// Quick enough for each picture of a movement.
    std::vector<Label> place(const Scene& scene, const Picker& picker, const LabelPage& page);

    void clear() { *this = {}; }

private:
    struct Target {
        std::string text;
        std::optional<std::size_t> structure, point;
        /// Body space.
        glm::vec3 position{0.0f};
        bool isStrong = false;
        std::optional<Column> before{};
        /// It lies on the face of a cut, where nothing is in front of it.
        bool isOnCut = false;
    };
    struct Seen;

    const Target* known(std::size_t structure) const;
    std::vector<Target> pressPathTargets(const Scene& scene) const;
    std::vector<Seen> seenStructures(const Scene& scene, const SurfaceMap& map) const;
    std::vector<Seen> withoutTwins(const Scene& scene, std::vector<Seen> seen) const;
    void measureBody(const SurfaceMap& map);
    LabelSpace roomFor(const LabelPage& page) const;
    LabelSpace spaceFor(const LabelPage& page, const LabelSpace& room, float widest) const;

    std::vector<Target> targets_;
    /// Left and right edge of what is seen, in [-1, 1]; nothing before the first look.
    std::optional<glm::vec2> edges_;
};

} // namespace myoatlas::scene

#pragma once

#include "base/result.h"
#include "base/side.h"
#include "builder/bone_shape.h"
#include "builder/no_press.h"

#include <array>
#include <filesystem>
#include <glm/glm.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The figures of `data/anatomy/` as plain values. Metres in body space throughout; the meaning of
/// each field stands in data/anatomy/README.md.
namespace myoatlas::builder {

/// An ellipse across a line: full widths along `majorDirection` and across it.
struct Outline {
    glm::vec3 centre{0.0f};
    glm::vec3 majorDirection{1.0f, 0.0f, 0.0f};
    float major = 0.0f;
    float minor = 0.0f;
};

/// One plane section of a measured line.
struct Station {
    /// Place along the line, 0 (first tip) to 1 (last tip).
    float along = 0.0f;
    glm::vec3 tangent{0.0f, -1.0f, 0.0f};
    Outline outline;
    /// The separate outlines when there is more than one: heads, tendons.
    std::vector<Outline> parts;
};

struct CentreLine {
    /// The upper end (the medial end when the line is nearly level) and the other one.
    glm::vec3 firstTip{0.0f}, lastTip{0.0f};
    float length = 0.0f;
    std::vector<Station> stations;
};

/// A mid-surface node: half of `thickness` lies on either side.
struct SheetNode {
    glm::vec3 position{0.0f};
    float thickness = 0.0f;
};

/// A broad muscle as a grid: `columns` along the fibres from origin to insertion, `rows` across.
struct Sheet {
    int rows = 0;
    int columns = 0;
    std::vector<SheetNode> nodes;
    /// Volume of the plain slab made of the nodes; 0 when it is not known.
    float slabVolume = 0.0f;

    const SheetNode& at(int row, int column) const { return nodes[row * columns + column]; }
};

/// Upper and lower surface heights over a grid of x and z; rows follow z.
struct Dome {
    std::vector<float> x, z;
    std::vector<std::optional<glm::vec2>> upperLower;
    std::vector<glm::vec3> rim;
};

/// A section across the straight axis of a long bone with every outline apart.
struct AxisSection {
    float along = 0.0f;
    glm::vec3 axisPoint{0.0f};
    std::vector<Outline> outlines;
};

struct StraightSections {
    glm::vec3 axis{0.0f, -1.0f, 0.0f};
    float length = 0.0f;
    std::vector<AxisSection> sections;
};

/// A plate bone: a square grid over its two long axes, each cell a mid point with thickness.
struct Plate {
    std::array<glm::vec3, 3> axes;
    int size = 0;
    std::vector<std::optional<glm::vec4>> nodes;
    std::vector<glm::vec3> outline;
};

/// The named measures of a vertebra; points are absent where the level has none.
struct Vertebra {
    std::string level;
    glm::vec3 axis{0.0f, 1.0f, 0.0f}, front{0.0f, 0.0f, 1.0f};
    std::map<std::string, float> sizes;
    std::map<std::string, glm::vec3> points;
};

struct DiscSize {
    float width = 0.0f, depth = 0.0f, thickness = 0.0f;
};

/// Everything known of one measured bone, cartilage, disc, muscle, tendon or ligament.
struct Measured {
    std::string name;
    Side side = Side::midline;
    glm::vec3 boxMin{0.0f}, boxMax{0.0f};
    glm::vec3 centroid{0.0f};
    float volume = 0.0f;
    std::array<glm::vec3, 3> axes;
    glm::vec3 axisExtent{0.0f};
    /// `centre_line` of muscles and long bones, `arc` of ribs and cartilages.
    std::optional<CentreLine> line;
    std::vector<CentreLine> parts;
    /// Tendons to further fingers or toes; `line` leads to one of them.
    std::vector<CentreLine> branches;
    std::optional<Sheet> sheet;
    std::optional<Dome> dome;
    std::optional<StraightSections> straight;
    std::optional<Plate> plate;
    std::vector<glm::vec3> crest;
    std::optional<Vertebra> vertebra;
    std::optional<DiscSize> disc;
};

/// A muscle placed from descriptions of its attachments: poly-lines from origin to insertion.
struct Constructed {
    enum class Form { fusiform, sheet, ring, fascicles };
    std::string name;
    Form form = Form::fusiform;
    std::vector<std::vector<glm::vec3>> lines;
    /// Along the lines, one value for each point (sheet, ring, fascicles).
    std::vector<float> thickness;
    /// Place along the line, major and minor width of the whole bundle (fusiform) or, where it is
    /// flat, of one fascicle.
    std::vector<glm::vec3> profile;
    /// Shares of the length that are tendon at origin and insertion: none when they are not known,
    /// one for all lines or one for each.
    std::vector<glm::vec2> tendons;
    float volume = 0.0f;
};

/// A named point of surface anatomy, `name` with its side: "acromion_tip.left".
struct Landmark {
    std::string id;
    Side side = Side::midline;
    std::string bone;
    glm::vec3 position{0.0f};
};

/// Outer radii of the skull about a centre; azimuth 0 is the front, 90 the left.
struct SkullShell {
    glm::vec3 centre{0.0f};
    std::vector<float> elevationsDegrees, azimuthsDegrees;
    std::vector<std::optional<float>> radii;
};

struct Measurements {
    std::map<std::string, Measured, std::less<>> muscles;
    std::map<std::string, Measured, std::less<>> bones;
    std::map<std::string, Constructed, std::less<>> constructed;
    std::map<std::string, Landmark, std::less<>> landmarks;
    SkullShell skull;
    std::vector<NoPressCourse> noPress;
    BoneShapes boneShapes;

    /// The landmark's position, or an error that names it.
    Result<glm::vec3> landmark(const std::string& id) const;
};

/// Reads landmarks.json, muscles.json, bones.json, attachments.json, no_press.json and
/// bone_shapes.json of `folder`; fails with the file and what was missing in it.
Result<Measurements> loadMeasurements(const std::filesystem::path& folder);

} // namespace myoatlas::builder

#include "builder/slab.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace myoatlas::builder {

namespace {

/// Thinnest rim that still shades as a solid, metres.
constexpr float kThinnest = 0.0006f;
/// Steps of the half circle that closes the rim.
constexpr int kRimSteps = 4;

using Node = glm::vec4; // mid point and thickness

/// Uniform Catmull-Rom between b and c.
Node catmullRom(const Node& a, const Node& b, const Node& c, const Node& d, float t) {
    return 0.5f * (2.0f * b + t * (c - a) + t * t * (2.0f * a - 5.0f * b + 4.0f * c - d) +
                   t * t * t * (3.0f * b - a - 3.0f * c + d));
}

Node nodeAt(const Sheet& sheet, int row, int column) {
    const SheetNode& node = sheet.at(row, column);
    return {node.position, node.thickness};
}

/// Catmull-Rom through `at(0)` … `at(last)` at `place`; the ends are continued straight on.
template <typename At> Node alongNodes(const At& at, int last, float place) {
    const auto continued = [&](int i) -> Node {
        if (i < 0) return 2.0f * at(0) - at(1);
        if (i > last) return 2.0f * at(last) - at(last - 1);
        return at(i);
    };
    const int i = std::min(static_cast<int>(place), last - 1);
    return catmullRom(continued(i - 1), continued(i), continued(i + 1), continued(i + 2),
                      place - static_cast<float>(i));
}

/// The mid-surface at `place`: x across (0..1 over the rows), y along (0..1 over the columns).
Node surfaceAt(const Sheet& sheet, glm::vec2 place) {
    const float row = place.x * static_cast<float>(sheet.rows - 1);
    const float column = place.y * static_cast<float>(sheet.columns - 1);
    const auto inRow = [&](int r) {
        return alongNodes([&](int c) { return nodeAt(sheet, r, c); }, sheet.columns - 1, column);
    };
    return alongNodes(inRow, sheet.rows - 1, row);
}

/// Moves the square 0..1 into one with round corners; its edges' middles stay.
glm::vec2 roundedPlace(glm::vec2 place) {
    constexpr float kSquareness = 6.0f;
    const glm::vec2 q = glm::abs(2.0f * place - 1.0f);
    const float largest = std::max(q.x, q.y);
    if (largest <= 0.0f) return place;
    const float norm =
        std::pow(std::pow(q.x, kSquareness) + std::pow(q.y, kSquareness), 1.0f / kSquareness);
    return 0.5f + (place - 0.5f) * (largest / norm);
}

struct Grid {
    int rows = 0, columns = 0;
    std::vector<Node> nodes;
    std::vector<glm::vec2> places;

    const Node& at(int row, int column) const { return nodes[row * columns + column]; }
    glm::vec3 point(int row, int column) const { return glm::vec3(at(row, column)); }
};

Grid refined(const Sheet& sheet, int rows, int columns, bool roundCorners) {
    Grid grid{rows, columns, {}, {}};
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            glm::vec2 place(static_cast<float>(row) / static_cast<float>(rows - 1),
                            static_cast<float>(column) / static_cast<float>(columns - 1));
            if (roundCorners) place = roundedPlace(place);
            grid.places.push_back(place);
            grid.nodes.push_back(surfaceAt(sheet, place));
        }
    return grid;
}

/// Unit normal of the mid-surface from its neighbours: along the columns times along the rows.
glm::vec3 gridNormal(const Grid& grid, int row, int column) {
    const glm::vec3 along = grid.point(row, std::min(column + 1, grid.columns - 1)) -
                            grid.point(row, std::max(column - 1, 0));
    const glm::vec3 across = grid.point(std::min(row + 1, grid.rows - 1), column) -
                             grid.point(std::max(row - 1, 0), column);
    const glm::vec3 normal = glm::cross(along, across);
    const float length = glm::length(normal);
    return length > 1e-12f ? normal / length : glm::vec3(0.0f);
}

/// Gives the normals that could not be found (collapsed corners) their nearest good neighbour's.
void fillMissing(const Grid& grid, std::vector<glm::vec3>& normals) {
    for (int pass = 0; pass < 2; ++pass)
        for (std::size_t k = 0; k < normals.size(); ++k) {
            const std::size_t i = pass == 0 ? k : normals.size() - 1 - k;
            const std::size_t other = pass == 0 ? i - 1 : i + 1;
            if (glm::length(normals[i]) < 0.5f && other < normals.size() &&
                i / grid.columns == other / grid.columns)
                normals[i] = normals[other];
        }
    for (glm::vec3& normal : normals)
        if (glm::length(normal) < 0.5f) normal = glm::vec3(0.0f, 0.0f, 1.0f);
}

float lengthAlong(const Sheet& sheet) {
    float longest = 0.0f;
    for (int row = 0; row < sheet.rows; ++row) {
        float length = 0.0f;
        for (int column = 1; column < sheet.columns; ++column)
            length +=
                glm::distance(sheet.at(row, column).position, sheet.at(row, column - 1).position);
        longest = std::max(longest, length);
    }
    return longest;
}

float lengthAcross(const Sheet& sheet) {
    float longest = 0.0f;
    for (int column = 0; column < sheet.columns; ++column) {
        float length = 0.0f;
        for (int row = 1; row < sheet.rows; ++row)
            length +=
                glm::distance(sheet.at(row, column).position, sheet.at(row - 1, column).position);
        longest = std::max(longest, length);
    }
    return longest;
}

struct BorderPoint {
    int row, column;
};

/// Once around the grid, counter-clockwise seen from the side of the normals.
std::vector<BorderPoint> border(const Grid& grid) {
    std::vector<BorderPoint> points;
    for (int c = 0; c < grid.columns - 1; ++c) points.push_back({0, c});
    for (int r = 0; r < grid.rows - 1; ++r) points.push_back({r, grid.columns - 1});
    for (int c = grid.columns - 1; c > 0; --c) points.push_back({grid.rows - 1, c});
    for (int r = grid.rows - 1; r > 0; --r) points.push_back({r, 0});
    return points;
}

/// Builds both faces and the rim of one slab.
class SlabBuilder {
public:
    SlabBuilder(Grid grid, float thicknessScale) : grid_(std::move(grid)), scale_(thicknessScale) {
        for (int row = 0; row < grid_.rows; ++row)
            for (int column = 0; column < grid_.columns; ++column)
                normals_.push_back(gridNormal(grid_, row, column));
        fillMissing(grid_, normals_);
    }

    body::Mesh build() {
        addFace(1.0f);
        addFace(-1.0f);
        addFaceTriangles();
        addRim();
        body::computeNormals(mesh_);
        return std::move(mesh_);
    }

private:
    std::size_t index(int row, int column) const {
        return static_cast<std::size_t>(row) * grid_.columns + column;
    }
    float halfThickness(int row, int column) const {
        return 0.5f * std::max(scale_ * grid_.at(row, column).w, kThinnest);
    }
    glm::vec2 texcoord(int row, int column) const { return grid_.places[index(row, column)]; }
    void triangle(std::size_t a, std::size_t b, std::size_t c) {
        for (const std::size_t i : {a, b, c})
            mesh_.indices.push_back(static_cast<std::uint32_t>(i));
    }

    void addFace(float sign) {
        for (int row = 0; row < grid_.rows; ++row)
            for (int column = 0; column < grid_.columns; ++column) {
                mesh_.positions.push_back(grid_.point(row, column) +
                                          sign * halfThickness(row, column) *
                                              normals_[index(row, column)]);
                mesh_.texcoords.push_back(texcoord(row, column));
            }
    }

    void addFaceTriangles() {
        const std::size_t below = index(grid_.rows, 0);
        for (int row = 0; row + 1 < grid_.rows; ++row)
            for (int column = 0; column + 1 < grid_.columns; ++column) {
                const std::size_t a = index(row, column), b = index(row, column + 1);
                const std::size_t c = index(row + 1, column + 1), d = index(row + 1, column);
                triangle(a, b, c);
                triangle(a, c, d);
                triangle(below + a, below + c, below + b);
                triangle(below + a, below + d, below + c);
            }
    }

    /// Away from the sheet within its tangent plane, at the border point `i`.
    glm::vec3 outward(const std::vector<BorderPoint>& points, std::size_t i) const {
        const BorderPoint& before = points[(i + points.size() - 1) % points.size()];
        const BorderPoint& after = points[(i + 1) % points.size()];
        const glm::vec3 along =
            grid_.point(after.row, after.column) - grid_.point(before.row, before.column);
        const glm::vec3 normal = normals_[index(points[i].row, points[i].column)];
        const glm::vec3 out = glm::cross(along, normal);
        const float length = glm::length(out);
        return length > 1e-9f ? out / length : glm::vec3(0.0f);
    }

    void addRim() {
        const std::vector<BorderPoint> points = border(grid_);
        const std::size_t below = index(grid_.rows, 0);
        std::vector<std::vector<std::size_t>> loops(kRimSteps + 1);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto [row, column] = points[i];
            const glm::vec3 out = outward(points, i);
            for (int step = 0; step <= kRimSteps; ++step) {
                if (step == 0 || step == kRimSteps) {
                    loops[step].push_back(index(row, column) + (step == 0 ? 0 : below));
                    continue;
                }
                const float angle =
                    std::numbers::pi_v<float> * static_cast<float>(step) / kRimSteps;
                loops[step].push_back(mesh_.positions.size());
                mesh_.positions.push_back(
                    grid_.point(row, column) +
                    halfThickness(row, column) *
                        (std::cos(angle) * normals_[index(row, column)] + std::sin(angle) * out));
                mesh_.texcoords.push_back(texcoord(row, column));
            }
        }
        for (int step = 0; step < kRimSteps; ++step)
            for (std::size_t i = 0; i < points.size(); ++i) {
                const std::size_t next = (i + 1) % points.size();
                triangle(loops[step][i], loops[step + 1][i], loops[step + 1][next]);
                triangle(loops[step][i], loops[step + 1][next], loops[step][next]);
            }
    }

    Grid grid_;
    float scale_;
    std::vector<glm::vec3> normals_;
    body::Mesh mesh_;
};

} // namespace

body::Mesh slabMesh(const Sheet& sheet, const SlabOptions& options) {
    const int columns = std::clamp(static_cast<int>(lengthAlong(sheet) / options.cell) + 1, 13, 97);
    const int rows = std::clamp(static_cast<int>(lengthAcross(sheet) / options.cell) + 1, 9, 97);
    return SlabBuilder(refined(sheet, rows, columns, options.roundCorners), options.thicknessScale)
        .build();
}

Sheet sheetFromLines(const std::vector<std::vector<glm::vec3>>& lines,
                     const std::vector<float>& thickness) {
    Sheet sheet;
    sheet.rows = static_cast<int>(lines.size());
    sheet.columns = static_cast<int>(thickness.size());
    for (const std::vector<glm::vec3>& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            sheet.nodes.push_back({line[i], thickness[i]});
    return sheet;
}

} // namespace myoatlas::builder

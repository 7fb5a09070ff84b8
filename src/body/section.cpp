#include "body/section.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace myoatlas::body {

namespace {

bool isBefore(glm::vec3 a, glm::vec3 b) {
    return std::tie(a.x, a.y, a.z) < std::tie(b.x, b.y, b.z);
}

/// Where an edge meets the plane. The ends are taken in one order, so that both triangles at the
/// edge find the same point to the last bit.
glm::vec3 crossing(glm::vec3 a, float heightA, glm::vec3 b, float heightB) {
    if (isBefore(b, a)) {
        std::swap(a, b);
        std::swap(heightA, heightB);
    }
    return a + heightA / (heightA - heightB) * (b - a);
}

/// Makes one point of equal ones and the pairs in `ends` indices into them.
Section weld(const std::vector<glm::vec2>& ends) {
    std::vector<std::uint32_t> order(ends.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto place = [&](std::uint32_t i) { return std::pair(ends[i].x, ends[i].y); };
    std::ranges::sort(order, {}, place);
    Section section;
    section.segments.resize(ends.size() / 2);
    // What arrives at a point must leave it.
    int balance = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || ends[order[i]] != ends[order[i - 1]]) {
            section.isClosed = section.isClosed && balance == 0;
            balance = 0;
            section.points.push_back(ends[order[i]]);
        }
        const std::uint32_t end = order[i] % 2;
        balance += end == 0 ? 1 : -1;
        section.segments[order[i] / 2][static_cast<int>(end)] =
            static_cast<std::uint32_t>(section.points.size() - 1);
    }
    section.isClosed = section.isClosed && balance == 0;
    std::erase_if(section.segments, [](glm::uvec2 s) { return s[0] == s[1]; });
    return section;
}

float cross(glm::vec2 a, glm::vec2 b) { return a.x * b.y - a.y * b.x; }

/// A segment on its way up or down, as the sweep over v meets it.
struct Edge {
    glm::vec2 low, high;
    int turn = 0; // +1 where it goes down, which is where the inside begins
    float at(float v) const {
        return v >= high.y ? high.x : low.x + (high.x - low.x) * (v - low.y) / (high.y - low.y);
    }
};

std::vector<Edge> edgesOf(const Section& section) {
    std::vector<Edge> edges;
    for (const glm::uvec2 segment : section.segments) {
        const glm::vec2 a = section.points[segment[0]], b = section.points[segment[1]];
        if (a.y == b.y) continue;
        edges.push_back(a.y < b.y ? Edge{a, b, -1} : Edge{b, a, 1});
    }
    std::ranges::sort(edges, {}, [](const Edge& edge) { return edge.low.y; });
    return edges;
}

/// The sweep's inside between two edges, begun at `bottom`.
struct Span {
    const Edge* left = nullptr;
    const Edge* right = nullptr;
    float bottom = 0.0f;
    friend bool operator==(const Span& a, const Span& b) {
        return a.left == b.left && a.right == b.right;
    }
};

/// Spans between the edges that are met at a height, from left to right.
std::vector<Span> spansAt(std::vector<const Edge*>& active, float bottom, float top) {
    const float middle = 0.5f * (bottom + top);
    std::ranges::sort(active, {}, [&](const Edge* edge) { return edge->at(middle); });
    std::vector<Span> spans;
    int winding = 0;
    const Edge* begin = nullptr;
    for (const Edge* edge : active) {
        if (winding == 0) begin = edge;
        winding += edge->turn;
        if (winding == 0) spans.push_back({begin, edge, bottom});
    }
    return spans;
}

Trapezoid closed(const Span& span, float top) {
    return {span.bottom,
            top,
            {span.left->at(span.bottom), span.left->at(top)},
            {span.right->at(span.bottom), span.right->at(top)}};
}

} // namespace

PlaneFrame frameOf(glm::vec4 equation) {
    PlaneFrame frame;
    frame.normal = glm::vec3(equation);
    frame.origin = -equation.w * frame.normal;
    const glm::vec3 aside =
        std::abs(frame.normal.y) < 0.9f ? glm::vec3(0, 1, 0) : glm::vec3(0, 0, 1);
    frame.u = glm::normalize(glm::cross(aside, frame.normal));
    frame.v = glm::cross(frame.normal, frame.u);
    return frame;
}

Section sectionOf(const Mesh& mesh, std::span<const std::uint32_t> indices,
                  const PlaneFrame& plane) {
    std::vector<float> heights(mesh.positions.size());
    for (std::size_t i = 0; i < heights.size(); ++i)
        heights[i] = glm::dot(plane.normal, mesh.positions[i] - plane.origin);
    std::vector<glm::vec2> ends;
    for (std::size_t t = 0; t + 2 < indices.size(); t += 3) {
        const bool isAbove[3] = {heights[indices[t]] >= 0.0f, heights[indices[t + 1]] >= 0.0f,
                                 heights[indices[t + 2]] >= 0.0f};
        if (isAbove[0] == isAbove[1] && isAbove[1] == isAbove[2]) continue;
        glm::vec2 segment[2];
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const std::size_t next = (corner + 1) % 3;
            if (isAbove[corner] == isAbove[next]) continue;
            const std::uint32_t a = indices[t + corner], b = indices[t + next];
            // Going around a triangle counter-clockwise the section begins where one comes down.
            segment[isAbove[corner] ? 0 : 1] = plane.toPlane(
                crossing(mesh.positions[a], heights[a], mesh.positions[b], heights[b]));
        }
        ends.insert(ends.end(), {segment[0], segment[1]});
    }
    return weld(ends);
}

int windingNumber(const Section& section, glm::vec2 point) {
    int winding = 0;
    for (const glm::uvec2 segment : section.segments) {
        const glm::vec2 a = section.points[segment[0]] - point;
        const glm::vec2 b = section.points[segment[1]] - point;
        if (a.y <= 0.0f && b.y > 0.0f && cross(a, b) > 0.0f) ++winding;
        if (a.y > 0.0f && b.y <= 0.0f && cross(a, b) < 0.0f) --winding;
    }
    return winding;
}

float areaOf(const Section& section) {
    if (section.points.empty()) return 0.0f;
    const glm::vec2 origin = section.points.front();
    float sum = 0.0f;
    for (const glm::uvec2 segment : section.segments)
        sum += cross(section.points[segment[0]] - origin, section.points[segment[1]] - origin);
    return 0.5f * sum;
}

float perimeterOf(const Section& section) {
    float sum = 0.0f;
    for (const glm::uvec2 segment : section.segments)
        sum += glm::distance(section.points[segment[0]], section.points[segment[1]]);
    return sum;
}

std::vector<Trapezoid> trapezoidsOf(const Section& section) {
    std::vector<float> heights;
    for (const glm::vec2 point : section.points) heights.push_back(point.y);
    std::ranges::sort(heights);
    heights.erase(std::unique(heights.begin(), heights.end()), heights.end());

    const std::vector<Edge> edges = edgesOf(section);
    std::vector<Trapezoid> pieces;
    std::vector<const Edge*> active;
    std::vector<Span> open;
    std::size_t next = 0;
    for (std::size_t i = 0; i + 1 < heights.size(); ++i) {
        std::erase_if(active, [&](const Edge* edge) { return edge->high.y <= heights[i]; });
        for (; next < edges.size() && edges[next].low.y <= heights[i]; ++next)
            active.push_back(&edges[next]);
        std::vector<Span> spans = spansAt(active, heights[i], heights[i + 1]);
        // A span between the same two edges as below goes on; the others end here.
        for (const Span& below : open) {
            const auto same = std::ranges::find(spans, below);
            if (same == spans.end())
                pieces.push_back(closed(below, heights[i]));
            else
                same->bottom = below.bottom;
        }
        open = std::move(spans);
    }
    for (const Span& span : open) pieces.push_back(closed(span, heights.back()));
    return pieces;
}

} // namespace myoatlas::body

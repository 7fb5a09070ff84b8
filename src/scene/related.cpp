#include "scene/related.h"

#include "scene/names.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

constexpr int kSteps = 24;
/// How far an arc rises above the straight way between its ends, as a share of that, and at least
/// (metres): points beside each other have an arc that one sees.
constexpr float kRise = 0.35f;
constexpr float kLeastRise = 0.025f;
/// Pixels in lines of text: how far from a marker its arc ends, and a name stands.
constexpr float kMarkerGap = 0.75f;
constexpr float kNameGap = 0.9f;

const content::TriggerPoint* commonest(const content::Muscle& muscle) {
    const auto found =
        std::ranges::max_element(muscle.points, {}, &content::TriggerPoint::howCommon);
    return found == muscle.points.end() ? nullptr : &*found;
}

std::optional<std::size_t> commonestOf(const Atlas& atlas, const content::Muscle& muscle,
                                       Side side) {
    const content::TriggerPoint* point = commonest(muscle);
    return point == nullptr ? std::nullopt : atlas.findPoint(joinSide(point->id, side));
}

/// The point that the links start from.
std::optional<std::size_t> centreOf(const Scene& scene) {
    if (scene.selectedPoint || !scene.selectedStructure) return scene.selectedPoint;
    const content::Muscle* muscle = scene.atlas->muscleOf(*scene.selectedStructure);
    const Side side = scene.atlas->body().structures[*scene.selectedStructure].side;
    return muscle == nullptr ? std::nullopt : commonestOf(*scene.atlas, *muscle, side);
}

/// Body space to pixels of a page.
class Page {
public:
    Page(const Scene& scene, glm::vec2 size)
        : size_(size),
          clipFromWorld_(clipFromView(scene.camera, size.x / size.y, scene.atlas->body().bounds()) *
                         viewFromWorld(scene.camera)) {}

    std::optional<glm::vec2> place(glm::vec3 position) const {
        const glm::vec4 clip = clipFromWorld_ * glm::vec4(position, 1.0f);
        if (clip.w <= 0.0f) return std::nullopt;
        const glm::vec2 ndc = glm::vec2(clip) / clip.w;
        return size_ * (0.5f + 0.5f * glm::vec2(ndc.x, -ndc.y));
    }

    bool holds(glm::vec2 place) const {
        return glm::all(glm::greaterThan(place, glm::vec2(0.0f))) &&
               glm::all(glm::lessThan(place, size_));
    }

private:
    glm::vec2 size_;
    glm::mat4 clipFromWorld_;
};

/// The curve from one point to the other, over the outside of the body.
std::vector<glm::vec2> curve(const Page& page, const PlacedPoint& from, const PlacedPoint& to) {
    const float length = glm::distance(from.position, to.position);
    glm::vec3 outward = from.normal + to.normal;
    if (glm::length(outward) < 0.2f) outward = from.normal;
    const glm::vec3 middle = 0.5f * (from.position + to.position) +
                             2.0f * std::max(kRise * length, kLeastRise) * glm::normalize(outward);
    std::vector<glm::vec2> path;
    for (int i = 0; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(kSteps), s = 1.0f - t;
        const auto place =
            page.place(s * s * from.position + 2.0f * s * t * middle + t * t * to.position);
        if (!place) return {};
        path.push_back(*place);
    }
    return path;
}

/// Without what would lie over the markers at its ends, but never without its middle.
std::vector<glm::vec2> shortened(const std::vector<glm::vec2>& path, float most) {
    if (path.empty()) return {};
    float reach = 0.0f;
    for (const glm::vec2 place : path)
        reach = std::max(
            reach, std::min(glm::distance(place, path.front()), glm::distance(place, path.back())));
    const float gap = std::min(most, 0.4f * reach);
    std::vector<glm::vec2> kept;
    for (const glm::vec2 place : path)
        if (glm::distance(place, path.front()) > gap && glm::distance(place, path.back()) > gap)
            kept.push_back(place);
    return kept;
}

bool overlap(const PixelRect& a, const PixelRect& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

bool holds(const PixelRect& box, glm::vec2 place) {
    return glm::all(glm::greaterThan(place, box.min)) && glm::all(glm::lessThan(place, box.max));
}

/// Whether a name may stand there: on no arc and on none of the first `placed` names.
bool isFree(const PixelRect& box, const std::vector<RelatedArc>& arcs, std::size_t placed) {
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (i < placed && overlap(arcs[i].box, box)) return false;
        if (std::ranges::any_of(arcs[i].path, [&](glm::vec2 place) { return holds(box, place); }))
            return false;
    }
    return true;
}

/// Moves a name up and down, by turns and farther each time, until it is clear of the arcs and of
/// the first `placed` names.
PixelRect freeBox(PixelRect box, const std::vector<RelatedArc>& arcs, std::size_t placed,
                  glm::vec2 size, float em) {
    const glm::vec2 extent = box.max - box.min;
    const glm::vec2 start = glm::clamp(box.min, glm::vec2(0.0f), glm::max(size - extent, 0.0f));
    constexpr int kTries = 40;
    for (int i = 0; i < kTries; ++i) {
        const float step =
            static_cast<float>((i + 1) / 2) * 0.5f * em * (i % 2 == 0 ? 1.0f : -1.0f);
        const glm::vec2 at{start.x,
                           std::clamp(start.y + step, 0.0f, std::max(size.y - extent.y, 0.0f))};
        const PixelRect tried{at, at + extent};
        if (isFree(tried, arcs, placed)) return tried;
    }
    return {start, start + extent};
}

/// Beside the other end of the arc, away from this one.
PixelRect nameBox(const RelatedArc& arc, const ArcPage& page, glm::vec2 here, glm::vec2 other) {
    const glm::vec2 extent{
        std::max(page.widthOf(arc.name), page.widthOf(arc.role)) + 0.4f * page.em, 2.4f * page.em};
    const bool isRight = other.x >= here.x;
    const glm::vec2 corner{isRight ? other.x + kNameGap * page.em
                                   : other.x - kNameGap * page.em - extent.x,
                           other.y - 0.5f * extent.y};
    return {corner, corner + extent};
}

} // namespace

std::vector<RelatedLink> relatedLinks(const Scene& scene) {
    const auto centre = centreOf(scene);
    if (!centre) return {};
    const Atlas& atlas = *scene.atlas;
    const PlacedPoint& here = atlas.points()[*centre];
    std::vector<RelatedLink> links;
    const auto add = [&](const std::vector<std::string>& muscles, bool isFromKey) {
        for (const std::string& id : muscles) {
            const content::Muscle* muscle = atlas.content().muscle(id);
            if (muscle == nullptr) continue;
            const auto other = commonestOf(atlas, *muscle, here.side);
            if (other && other != centre) links.push_back({*centre, *other, isFromKey});
        }
    };
    add(here.ref.muscle->related.key, true);
    add(here.ref.muscle->related.satellites, false);
    return links;
}

std::vector<RelatedArc> relatedArcs(const Scene& scene, const ArcPage& arcPage) {
    std::vector<RelatedArc> arcs;
    if (!scene.showRelated) return arcs;
    const Page page(scene, arcPage.size);
    for (const RelatedLink& link : relatedLinks(scene)) {
        const PlacedPoint& here = scene.atlas->points()[link.here];
        const PlacedPoint& other = scene.atlas->points()[link.other];
        const auto from = page.place(here.position), to = page.place(other.position);
        if (!from || !to || !page.holds(*from) || !page.holds(*to)) continue;
        RelatedArc arc;
        arc.link = link;
        arc.path = shortened(link.isFromKey ? curve(page, other, here) : curve(page, here, other),
                             kMarkerGap * arcPage.em);
        if (arc.path.size() < 2) continue;
        arc.name = muscleName(scene, *other.ref.muscle);
        arc.role = link.isFromKey ? "may keep this one sore" : "may become sore too";
        arc.box = nameBox(arc, arcPage, *from, *to);
        arcs.push_back(std::move(arc));
    }
    for (std::size_t i = 0; i < arcs.size(); ++i)
        arcs[i].box = freeBox(arcs[i].box, arcs, i, arcPage.size, arcPage.em);
    return arcs;
}

} // namespace myoatlas::scene

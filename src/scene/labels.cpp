#include "scene/labels.h"

#include "scene/markers.h"
#include "scene/names.h"
#include "scene/press_path.h"
#include "scene/surface_map.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace myoatlas::scene {

namespace {

constexpr int kRows = 120;
/// Cells of the map below which a structure is too small in the picture to be named.
constexpr int kLeastCells = 12;
constexpr std::size_t kMostLabels = 22;
/// Beside shown points, which the picture is about, fewer structures are named.
constexpr std::size_t kMostBesidePoints = 10;
/// A structure that is named already counts as so much larger than it is seen.
constexpr float kLoyalty = 1.6f;
/// Of the picture's width: a column of names takes what the body leaves, within these.
constexpr float kLeastColumn = 0.2f;
constexpr float kMostColumn = 0.27f;
/// Between a column and the body, in heights of a line.
constexpr float kGap = 1.6f;
/// Between two names, in heights of a line.
constexpr float kSpacing = 0.22f;
/// Half a picture's width; what the body's edge may move before the columns follow.
constexpr float kEdgeStep = 0.08f;
/// Metres between a place and the surface met in front of it that is still that place.
constexpr float kSameSurface = 0.012f;

constexpr int kMostLines = 3;

/// In `count` lines, broken at spaces so that the widest is as narrow as may be.
std::vector<std::string> broken(const std::string& text, int count, const LabelPage& page) {
    std::vector<std::string> best{text};
    if (count < 2) return best;
    const auto widest = [&](const std::vector<std::string>& lines) {
        float most = 0.0f;
        for (const std::string& line : lines) most = std::max(most, page.widthOf(line));
        return most;
    };
    float least = page.widthOf(text);
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        std::vector<std::string> lines = broken(text.substr(at + 1), count - 1, page);
        lines.insert(lines.begin(), text.substr(0, at));
        if (widest(lines) >= least) continue;
        least = widest(lines);
        best = std::move(lines);
    }
    return best;
}

/// In the fewest lines that are no wider than `most`; three at most.
std::vector<std::string> linesOf(const std::string& text, float most, const LabelPage& page) {
    for (int count = 1; count < kMostLines; ++count) {
        std::vector<std::string> lines = broken(text, count, page);
        if (std::ranges::all_of(
                lines, [&](const std::string& line) { return page.widthOf(line) <= most; }))
            return lines;
    }
    return broken(text, kMostLines, page);
}

/// Of the lines, with a little room before the line that leads away.
glm::vec2 sizeOf(const std::vector<std::string>& lines, const LabelPage& page) {
    float widest = 0.0f;
    for (const std::string& line : lines) widest = std::max(widest, page.widthOf(line));
    return {widest + 0.3f * page.em, 1.25f * page.em * static_cast<float>(lines.size())};
}

bool isWithin(std::span<const PixelRect> rects, glm::vec2 place) {
    return std::ranges::any_of(rects, [&](const PixelRect& rect) {
        return overlaps(rect, {place, place + glm::vec2(1e-3f)});
    });
}

/// The disc of a shown point on the page; pixels, y down.
struct PageDisc {
    glm::vec2 centre{0.0f};
    float radius = 0.0f;
};

std::map<std::size_t, PageDisc> discsOn(const Scene& scene, const LabelPage& page) {
    std::map<std::size_t, PageDisc> discs;
    if (scene.shownPoints.empty()) return discs;
    const float scale = page.size.y / page.nominalHeight;
    for (const PlacedMarker& marker :
         placedMarkers(scene, {page.size.x / page.size.y, page.nominalHeight}))
        if (marker.shown)
            discs[marker.point] = {0.5f * page.size +
                                       scale * glm::vec2(marker.centre().x, -marker.centre().y),
                                   0.5f * scale * marker.diameter};
    return discs;
}

/// `end` drawn back so that the line stops at the rim of the disc around it.
glm::vec2 atRim(glm::vec2 start, glm::vec2 end, float radius) {
    const float length = glm::distance(start, end);
    return length > radius ? end + (start - end) * (radius / length) : start;
}

/// "biceps_brachii.left" without its side.
std::string_view withoutSide(std::string_view id) { return id.substr(0, id.rfind('.')); }

/// One column where most is clear, for names up to `wish` pixels wide, on the side of the picture
/// where that lies.
LabelSpace oneColumn(const LabelPage& page, float wish) {
    const auto worth = [&](const PixelRect& rect) {
        return rect.size().y * std::min(rect.size().x, wish);
    };
    PixelRect best{page.inner.min, page.inner.min};
    const auto consider = [&](float end) {
        PixelRect area = page.inner;
        area.max.x = std::min(end, area.max.x);
        if (area.size().x <= 0.0f) return;
        const PixelRect clear = clearColumn(area, Column::left, page.reserved, wish);
        if (worth(clear) > worth(best)) best = clear;
    };
    consider(page.inner.max.x);
    for (const PixelRect& rect : page.reserved) consider(rect.min.x);
    const float spacing = kSpacing * page.em;
    return best.min.x + best.max.x < page.size.x ? LabelSpace{best, {best.max, best.max}, spacing}
                                                 : LabelSpace{{best.min, best.min}, best, spacing};
}

} // namespace

/// A structure that is seen, with the most inner place of what is seen of it.
struct LabelTracker::Seen {
    std::size_t structure = 0;
    float importance = 0.0f;
    glm::vec3 position{0.0f};
    int depth = 0;
};

float labelEm(float pictureHeight, float least) { return std::max(least, pictureHeight / 36.0f); }

LabelPage plainLabelPage(glm::vec2 size, float em,
                         std::function<float(const std::string&)> widthOf) {
    const float margin = 0.8f * em;
    const PixelRect inner{glm::vec2(margin), size - margin};
    return {size, em, inner, {}, {}, std::move(widthOf)};
}

bool haveSameRoom(const LabelPage& a, const LabelPage& b) {
    return a.size == b.size && a.em == b.em && a.inner == b.inner && a.reserved == b.reserved &&
           a.passing == b.passing && a.nominalHeight == b.nominalHeight;
}

const LabelTracker::Target* LabelTracker::known(std::size_t structure) const {
    const auto found = std::ranges::find_if(
        targets_, [&](const Target& target) { return target.structure == structure; });
    return found == targets_.end() ? nullptr : &*found;
}

std::vector<LabelTracker::Seen> LabelTracker::seenStructures(const Scene& scene,
                                                             const SurfaceMap& map) const {
    std::map<std::size_t, Seen> found;
    for (const SurfaceMap::Cell& cell : map.cells) {
        if (!cell.structure) continue;
        Seen& seen =
            found.try_emplace(*cell.structure, Seen{.structure = *cell.structure}).first->second;
        seen.importance += 1.0f;
        if (cell.depth <= seen.depth) continue;
        seen.depth = cell.depth;
        seen.position = cell.position;
    }
    std::vector<Seen> result;
    const auto& structures = scene.atlas->body().structures;
    for (auto& [structure, seen] : found) {
        if (structures[structure].kind == body::Kind::skin) continue;
        const Target* const before = known(structure);
        if (seen.importance < static_cast<float>(before ? kLeastCells / 2 : kLeastCells)) continue;
        if (before) {
            seen.importance *= kLoyalty;
            // The line stays on its place while that is well inside what is seen.
            const glm::vec4 clip =
                clipFromView(scene.camera,
                             static_cast<float>(map.size.x) / static_cast<float>(map.size.y),
                             scene.atlas->body().bounds()) *
                viewFromWorld(scene.camera) * glm::vec4(before->position, 1.0f);
            const SurfaceMap::Cell* const cell =
                clip.w > 0.0f ? map.at(glm::vec2(clip) / clip.w) : nullptr;
            if (cell && cell->structure == structure && 2 * cell->depth >= seen.depth)
                seen.position = before->position;
        }
        result.push_back(seen);
    }
    return result;
}

/// Largest first. Of two twins of which about as much is seen, the one on the side that has fewer
/// names; both columns then say something of their own.
std::vector<LabelTracker::Seen> LabelTracker::withoutTwins(const Scene& scene,
                                                           std::vector<Seen> seen) const {
    const auto& structures = scene.atlas->body().structures;
    std::ranges::stable_sort(seen, std::greater{}, &Seen::importance);
    constexpr float kAlike = 0.6f;
    std::vector<Seen> kept;
    int balance = 0; // names of the right side less those of the left
    std::vector<bool> isDone(seen.size(), false);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (isDone[i]) continue;
        std::size_t choice = i;
        const body::Structure& here = structures[seen[i].structure];
        for (std::size_t j = i + 1; j < seen.size() && here.side != Side::midline; ++j) {
            if (withoutSide(structures[seen[j].structure].id) != withoutSide(here.id)) continue;
            isDone[j] = true;
            const bool isAlike = seen[j].importance > kAlike * seen[i].importance;
            const bool hasMore = here.side == (balance > 0 ? Side::right : Side::left);
            if (isAlike && balance != 0 && hasMore && !known(seen[i].structure)) choice = j;
        }
        const Side side = structures[seen[choice].structure].side;
        balance += side == Side::right ? 1 : side == Side::left ? -1 : 0;
        kept.push_back(seen[choice]);
    }
    return kept;
}

void LabelTracker::measureBody(const SurfaceMap& map) {
    glm::vec2 edges(1.0f, -1.0f);
    for (int y = 0; y < map.size.y; ++y)
        for (int x = 0; x < map.size.x; ++x) {
            if (!map.at(x, y).structure) continue;
            edges.x = std::min(edges.x, map.ndc(x, y).x);
            edges.y = std::max(edges.y, map.ndc(x, y).x);
        }
    if (!edges_) edges_ = edges;
    for (int side = 0; side < 2; ++side)
        if (std::abs(edges[side] - (*edges_)[side]) > kEdgeStep) (*edges_)[side] = edges[side];
}

/// Where a press path is laid open the picture is about its layers: each with its depth.
std::vector<LabelTracker::Target> LabelTracker::pressPathTargets(const Scene& scene) const {
    constexpr float kLeastThickness = 0.002f;
    const auto millimetres = [](float metres) {
        return std::to_string(std::lround(1000 * metres));
    };
    const std::size_t point = scene.cutaway->point;
    const PressPath path = pressPath(*scene.atlas, point);
    std::vector<Target> targets{
        {pointName(scene, point) + ", " + millimetres(path.depth) + " mm deep",
         {},
         point,
         scene.atlas->points()[point].position,
         true}};
    for (const PressSegment& segment : path.segments) {
        if (segment.to - segment.from < kLeastThickness) continue;
        targets.push_back({segmentName(*scene.atlas, segment) + ", " + millimetres(segment.from) +
                               "–" + millimetres(segment.to) + " mm",
                           segment.structure,
                           {},
                           path.at(0.5f * (segment.from + segment.to))});
        targets.back().isOnCut = true;
    }
    return targets;
}

void LabelTracker::look(const Scene& scene, const Picker& picker, float aspect) {
    const SurfaceMap map = surfaceMap(scene, picker, aspect, kRows);
    measureBody(map);
    if (scene.cutaway) {
        targets_ = pressPathTargets(scene);
        return;
    }
    std::vector<Target> targets;
    const auto add = [&](Target target) {
        for (const Target& old : targets_)
            if (old.structure == target.structure && old.point == target.point)
                target.before = old.before;
        targets.push_back(std::move(target));
    };
    const auto points = scene.atlas->points();
    const auto carriesShown = [&](std::size_t structure) {
        return std::ranges::any_of(scene.shownPoints, [&](std::size_t point) {
            return points[point].structure == structure;
        });
    };
    for (std::size_t i = 0; i < scene.shownPoints.size(); ++i) {
        const std::size_t point = scene.shownPoints[i];
        add({shownPointName(scene, i), {}, point, points[point].position, true, {}});
    }
    std::vector<Seen> seen = seenStructures(scene, map);
    for (Seen& entry : seen) // a name that was asked for comes before all others
        if (scene.selectedStructure == entry.structure) entry.importance += 1e6f;
    const std::size_t most =
        scene.shownPoints.empty() ? kMostLabels : scene.shownPoints.size() + kMostBesidePoints;
    for (const Seen& entry : withoutTwins(scene, std::move(seen))) {
        if (targets.size() >= most) break;
        if (carriesShown(entry.structure)) continue;
        add({structureName(scene, entry.structure),
             entry.structure,
             {},
             entry.position,
             scene.selectedStructure == entry.structure,
             {}});
    }
    targets_ = std::move(targets);
}

/// The most that columns can have, up to the middle between them; one column over all of it where
/// two are too narrow for the words: for one that must be there, or for many.
LabelSpace LabelTracker::roomFor(const LabelPage& page) const {
    const float between = 0.5f * kGap * page.em;
    float wish = kMostColumn * page.size.x;
    const auto upTo = [&](float leftEnd, float rightBegin) {
        PixelRect left = page.inner, right = page.inner;
        left.max.x = leftEnd;
        right.min.x = rightBegin;
        return LabelSpace{clearColumn(left, Column::left, page.reserved, wish),
                          clearColumn(right, Column::right, page.reserved, wish),
                          kSpacing * page.em};
    };
    const float half = 0.5f * page.size.x;
    LabelSpace room = upTo(half, half);
    const float middle = 0.5f * (room.left.min.x + room.right.max.x);
    room = upTo(middle - between, middle + between);

    const float most = std::max(room.left.size().x, room.right.size().x);
    std::size_t fitting = 0;
    bool isStrongOut = false;
    for (const Target& target : targets_) {
        const float needed = sizeOf(broken(target.text, kMostLines, page), page).x;
        const bool fits = needed <= most;
        wish = std::max(wish, needed);
        fitting += fits ? 1 : 0;
        isStrongOut |= !fits && target.isStrong;
    }
    if (!isStrongOut && 2 * fitting >= targets_.size()) return room;
    return oneColumn(page, wish);
}

/// Columns beside the body where there is room, else at the edges of what they can have.
LabelSpace LabelTracker::spaceFor(const LabelPage& page, const LabelSpace& room,
                                  float widest) const {
    const float gap = kGap * page.em;
    const float bodyLeft = 0.5f * (edges_->x + 1.0f) * page.size.x;
    const float bodyRight = 0.5f * (edges_->y + 1.0f) * page.size.x;
    LabelSpace space = room;
    space.left.max.x =
        std::min(std::max(room.left.min.x + widest, bodyLeft - gap), room.left.max.x);
    space.right.min.x =
        std::max(std::min(room.right.max.x - widest, bodyRight + gap), room.right.min.x);
    return space;
}

std::vector<Label> LabelTracker::place(const Scene& scene, const Picker& picker,
                                       const LabelPage& page) {
    const float aspect = page.size.x / page.size.y;
    const glm::mat4 clipFromWorld =
        clipFromView(scene.camera, aspect, scene.atlas->body().bounds()) *
        viewFromWorld(scene.camera);
    const std::vector<bool> isSolid = picker.solidStructures(scene);
    const auto isSeen = [&](const Target& target, glm::vec2 ndc) {
        if (target.point || target.isOnCut) return true;
        const auto surface =
            picker.firstSurface(scene, isSolid, rayThrough(scene.camera, aspect, ndc));
        return surface && surface->mesh == target.structure &&
               glm::distance(surface->position, target.position) < kSameSurface;
    };

    const std::map<std::size_t, PageDisc> discs = discsOn(scene, page);
    const float beside = edges_ ? std::min(edges_->x + 1.0f, 1.0f - edges_->y) : 0.0f;
    const LabelSpace room = roomFor(page);
    const float clear = 0.5f * beside * page.size.x - kGap * page.em - room.left.min.x;
    const float left = room.left.size().x, right = room.right.size().x;
    const float widestLine =
        std::min(left > 0.0f && right > 0.0f
                     ? std::clamp(clear, kLeastColumn * page.size.x, kMostColumn * page.size.x)
                     : page.size.x,
                 std::max(left, right) - 0.3f * page.em);
    std::vector<Label> labels;
    std::vector<LabelRequest> requests;
    std::vector<Target*> named;
    std::vector<float> radii; // of the discs that lines end at
    float widest = 0.0f;
    for (Target& target : targets_) {
        const glm::vec4 clip = clipFromWorld * glm::vec4(target.position, 1.0f);
        if (clip.w <= 0.0f) continue;
        const glm::vec2 ndc = glm::vec2(clip) / clip.w;
        if (std::max(std::abs(ndc.x), std::abs(ndc.y)) > 1.0f || !isSeen(target, ndc)) continue;
        Label label;
        label.lines = linesOf(target.text, widestLine, page);
        label.isStrong = target.isStrong;
        const glm::vec2 size = sizeOf(label.lines, page);
        if (target.point)
            label.shown = static_cast<std::size_t>(
                std::ranges::find(scene.shownPoints, *target.point) - scene.shownPoints.begin());
        const auto disc = target.point ? discs.find(*target.point) : discs.end();
        const glm::vec2 place = glm::vec2(ndc.x + 1.0f, 1.0f - ndc.y) * 0.5f * page.size;
        if (!target.isStrong && isWithin(page.reserved, place)) continue;
        requests.push_back(
            {disc == discs.end() ? place : disc->second.centre, size, target.before});
        radii.push_back(disc == discs.end() ? 0.0f : disc->second.radius);
        widest = std::max(widest, size.x);
        labels.push_back(std::move(label));
        named.push_back(&target);
    }

    std::vector<Label> placed;
    if (requests.empty()) return placed;
    for (const PlacedName& name : layOutLabels(requests, spaceFor(page, room, widest))) {
        named[name.request]->before = name.column;
        if (std::ranges::any_of(page.passing,
                                [&](const PixelRect& rect) { return overlaps(rect, name.box); }))
            continue;
        Label& label = labels[name.request];
        label.column = name.column;
        label.box = name.box;
        label.path = {name.lineStart, atRim(name.lineStart, name.lineEnd, radii[name.request])};
        placed.push_back(std::move(label));
    }
    return placed;
}

} // namespace myoatlas::scene

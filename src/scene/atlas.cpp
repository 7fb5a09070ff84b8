#include "scene/atlas.h"

#include "base/parallel.h"

namespace myoatlas::scene {

namespace {

/// Patterns that cannot be worked out (a missing landmark) are reported by `create`; afterwards
/// they are empty.
ReferralPattern patternOrNothing(const PlacedPoint& point, const ReferralInputs& inputs) {
    Result<ReferralPattern> pattern = evaluate(*point.ref.point, point.side, inputs);
    return pattern ? std::move(*pattern) : ReferralPattern{};
}

/// Landmarks that the referral zones of a point need and the body lacks.
Result<void> checkLandmarks(const content::TriggerPoint& point, const Placement& placement) {
    for (const content::ReferralZone& zone : point.referral)
        for (const content::Anchor& anchor : zone.stroke)
            if (const auto resolved = placement.resolve(anchor, Side::left); !resolved)
                return resolved.error().within(zone.file + ":" + std::to_string(zone.line));
    return {};
}

/// A point on the left and on the right.
struct PlacedPair {
    content::PointRef ref;
    Result<void> landmarks;
    std::vector<Result<PlacedPoint>> sides;
};

/// All points in the order of the content, placed on all cores.
std::vector<PlacedPair> placeAll(const content::Content& content, const Placement& placement) {
    std::vector<PlacedPair> pairs;
    for (const content::Muscle& muscle : content.muscles)
        for (const content::TriggerPoint& point : muscle.points)
            pairs.push_back({{&muscle, &point}, {}, {}});
    forEachIndex(pairs.size(), [&](std::size_t i) {
        PlacedPair& pair = pairs[i];
        pair.landmarks = checkLandmarks(*pair.ref.point, placement);
        for (const Side side : {Side::left, Side::right})
            pair.sides.push_back(placement.place(pair.ref, side));
    });
    return pairs;
}

/// Of a body that lacks the landmarks of the areas: its skin can be measured all the same.
AreaMap withoutAreas(const body::Mesh& skin) {
    AreaMap map;
    assignSkin(map, {}, skin);
    return map;
}

} // namespace

Atlas::Atlas(std::shared_ptr<const content::Content> content,
             std::shared_ptr<const body::Body> body)
    : content_(std::move(content)), body_(std::move(body)), placement_(*body_),
      geodesic_(body_->skin()->mesh), muscleOfStructure_(body_->structures.size(), nullptr) {}

Result<std::shared_ptr<const Atlas>> Atlas::create(std::shared_ptr<const content::Content> content,
                                                   std::shared_ptr<const body::Body> body,
                                                   Diagnostics& diagnostics) {
    std::shared_ptr<Atlas> atlas(new Atlas(std::move(content), std::move(body)));
    for (const content::Muscle& muscle : atlas->content_->muscles) {
        for (const std::string& id : muscle.structures)
            for (const Side side : {Side::left, Side::right, Side::midline})
                if (const auto structure = atlas->body_->find(joinSide(id, side)))
                    atlas->muscleOfStructure_[*structure] = &muscle;
    }
    for (PlacedPair& pair : placeAll(*atlas->content_, atlas->placement_)) {
        if (!pair.landmarks) diagnostics.push_back(pair.landmarks.error().message);
        for (Result<PlacedPoint>& placed : pair.sides) {
            if (placed)
                atlas->points_.push_back(std::move(*placed));
            else
                diagnostics.push_back(placed.error().message);
        }
    }
    atlas->patterns_.resize(atlas->points_.size());
    atlas->evaluated_.assign(atlas->points_.size(), false);
    return std::shared_ptr<const Atlas>(std::move(atlas));
}

std::optional<std::size_t> Atlas::findPoint(std::string_view id) const {
    SidedId sided = splitSide(id);
    if (sided.side == Side::midline) sided.side = Side::right;
    const std::string full = joinSide(sided.id, sided.side);
    for (std::size_t i = 0; i < points_.size(); ++i)
        if (points_[i].id == full) return i;
    return std::nullopt;
}

const content::Muscle* Atlas::muscleOf(std::size_t structure) const {
    return muscleOfStructure_[structure];
}

const AreaMap& Atlas::areas() const {
    const std::lock_guard lock(mutex_);
    if (!areas_) {
        Result<AreaMap> map = mapAreas(*content_, placement_, geodesic_);
        areas_ = map ? std::move(*map) : withoutAreas(body_->skin()->mesh);
    }
    return *areas_;
}

const ReferralPattern& Atlas::pattern(std::size_t point) const {
    const std::lock_guard lock(mutex_);
    if (!evaluated_[point]) {
        patterns_[point] = patternOrNothing(points_[point], {placement_, geodesic_, areas()});
        evaluated_[point] = true;
    }
    return patterns_[point];
}

std::vector<std::size_t> Atlas::notEvaluated() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < points_.size(); ++i)
        if (!evaluated_[i]) open.push_back(i);
    return open;
}

bool Atlas::hasPatterns() const { return notEvaluated().empty(); }

float Atlas::patternProgress() const {
    if (hasPatterns()) return 1.0f;
    const std::size_t all = inWork_, done = worked_;
    return all == 0 ? 0.0f : static_cast<float>(done) / static_cast<float>(all);
}

std::span<const ReferralPattern> Atlas::patterns() const {
    const ReferralInputs inputs{placement_, geodesic_, areas()};
    // Worked out without the lock, so that others may ask for single patterns meanwhile.
    const std::vector<std::size_t> open = notEvaluated();
    std::vector<ReferralPattern> found(open.size());
    inWork_ = open.size();
    worked_ = 0;
    forEachIndex(open.size(), [&](std::size_t i) {
        found[i] = patternOrNothing(points_[open[i]], inputs);
        ++worked_;
    });
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (evaluated_[open[i]]) continue; // somebody may be reading it
        patterns_[open[i]] = std::move(found[i]);
        evaluated_[open[i]] = true;
    }
    return patterns_;
}

const UnderSkin& Atlas::underSkin() const {
    std::call_once(underSkinOnce_, [this] { underSkin_.emplace(*body_); });
    return *underSkin_;
}

} // namespace myoatlas::scene

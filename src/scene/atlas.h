#pragma once

#include "base/diagnostics.h"
#include "scene/referral.h"
#include "scene/under_skin.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace myoatlas::scene {

/// Content placed on a body: the points on their muscles, the areas on the skin and the referral
/// patterns. Immutable to its users; the areas and patterns are worked out when first asked for
/// (and may be restored from a cache), so opening one is quick. Safe to share between threads.
class Atlas {
public:
    /// Places every point on both sides. Points whose muscle or landmarks the body lacks are left
    /// out and named in `diagnostics`.
    static Result<std::shared_ptr<const Atlas>>
    create(std::shared_ptr<const content::Content> content, std::shared_ptr<const body::Body> body,
           Diagnostics& diagnostics);

    const content::Content& content() const { return *content_; }
    const body::Body& body() const { return *body_; }
    const Placement& placement() const { return placement_; }
    /// Distances along the skin.
    const body::GeodesicSolver& geodesic() const { return geodesic_; }

    std::span<const PlacedPoint> points() const { return points_; }
    /// Index into `points()`; an id without a side means the right one.
    std::optional<std::size_t> findPoint(std::string_view id) const;
    /// The muscle that a structure belongs to, or nullptr.
    const content::Muscle* muscleOf(std::size_t structure) const;

    /// On a body that lacks the landmarks of the areas there are none, but its skin is measured.
    const AreaMap& areas() const;
    const ReferralPattern& pattern(std::size_t point) const;
    /// Works out all patterns on all cores; the reverse look-up needs them.
    std::span<const ReferralPattern> patterns() const;
    /// Whether `patterns` would answer at once.
    bool hasPatterns() const;
    /// How much of them is worked out, 0..1; for a bar that grows.
    float patternProgress() const;

    /// Which skin lies over what; asked for first, it takes half a second.
    const UnderSkin& underSkin() const;

    /// Everything worked out, as bytes that `restore` takes back on the same body and content.
    std::string save() const;
    /// False, and nothing changed, when the bytes are not from `save` of the same pair.
    bool restore(std::string_view bytes) const;

private:
    Atlas(std::shared_ptr<const content::Content> content, std::shared_ptr<const body::Body> body);
    /// Points whose pattern nobody asked for yet.
    std::vector<std::size_t> notEvaluated() const;

    std::shared_ptr<const content::Content> content_;
    std::shared_ptr<const body::Body> body_;
    Placement placement_;
    body::GeodesicSolver geodesic_;
    std::vector<PlacedPoint> points_;
    std::vector<const content::Muscle*> muscleOfStructure_;

    mutable std::recursive_mutex mutex_;
    mutable std::optional<AreaMap> areas_;
    mutable std::vector<ReferralPattern> patterns_;
    mutable std::vector<bool> evaluated_;
    /// Of those that `patterns` is working out; read without the lock.
    mutable std::atomic<std::size_t> inWork_{0}, worked_{0};
    mutable std::once_flag underSkinOnce_;
    mutable std::optional<UnderSkin> underSkin_;
};

} // namespace myoatlas::scene

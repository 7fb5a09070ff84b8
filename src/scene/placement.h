#pragma once

#include "base/result.h"
#include "base/side.h"
#include "body/body.h"
#include "body/ray_caster.h"
#include "content/content.h"

#include <mutex>
#include <optional>

namespace myoatlas::scene {

/// A trigger point on one side of one body, sitting on its muscle's surface.
struct PlacedPoint {
    /// "infraspinatus.1.left"
    std::string id;
    content::PointRef ref;
    Side side = Side::right;
    /// Index into `Body::structures` of the muscle that carries it.
    std::size_t structure = 0;
    /// Body space; `normal` is the muscle's, outward, unit length.
    glm::vec3 position{0.0f};
    glm::vec3 normal{0.0f};
};

/// Finds content's places on one body. Borrows the body.
class Placement {
public:
    explicit Placement(const body::Body& body);

    /// The anchor's point in body space, before any way out to the skin. Fails when the body lacks
    /// a landmark.
    Result<glm::vec3> resolve(const content::Anchor& anchor, Side side) const;

    /// The anchor's point on the skin: out along its face, or the nearest skin.
    Result<body::SurfacePoint> onSkin(const content::Anchor& anchor, Side side) const;

    /// The skin nearest to a place in body space, within `maxDistance` metres.
    std::optional<body::SurfacePoint> nearestSkin(glm::vec3 place, float maxDistance) const;

    /// A line along the skin through the anchors, sampled about every `spacing` metres: between two
    /// anchors, the straight line between their points is carried out to the skin with their faces.
    Result<std::vector<body::SurfacePoint>> alongSkin(std::span<const content::Anchor> anchors,
                                                      Side side, float spacing = 0.003f) const;

    /// Where the point lies on its muscle. Fails when the body has none of its structures.
    Result<PlacedPoint> place(content::PointRef ref, Side side) const;

    const body::Body& body() const { return body_; }
    /// Metres on this body for one metre on a body of `content::kReferenceStature`.
    float scale() const { return scale_; }

private:
    struct Way {
        glm::vec3 from;
        std::optional<glm::vec3> face;
    };
    Result<Way> way(const content::Anchor& anchor, Side side) const;
    body::SurfacePoint outward(const Way& way) const;
    /// Built on first use: where the zones come from a cache, nothing is cast.
    const body::RayCaster& skin() const;

    const body::Body& body_;
    mutable std::once_flag skinOnce_;
    mutable std::optional<body::RayCaster> skin_;
    float scale_ = 1.0f;
};

/// `v` (x = lateral) in body space on that side.
glm::vec3 toBody(glm::vec3 v, Side side);

} // namespace myoatlas::scene

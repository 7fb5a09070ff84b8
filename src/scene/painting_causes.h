#pragma once

#include "scene/causes.h"

#include <map>
#include <memory>

namespace myoatlas::scene {

/// Ranks the causes of a drawing while it is being painted. It keeps the sums behind the ranking of
/// `rankCauses` and changes them only where the drawing changed, so a touch of the brush costs a
/// millisecond or two. Borrows nothing: it shares the atlas, whose patterns it needs worked out.
class PaintingCauses {
public:
    explicit PaintingCauses(std::shared_ptr<const Atlas> atlas);

    /// Nothing (nullptr) ranks nothing.
    void update(const Drawing* drawing);
    /// Of the drawing of the last `update`, best first.
    const std::vector<Candidate>& candidates() const { return candidates_; }
    const std::shared_ptr<const Atlas>& atlas() const { return atlas_; }
    /// Points whose warning signs are to be ruled out: the leading candidates of the drawing, and
    /// those of every area that it reaches, by itself. So another area only ever adds questions,
    /// and taking it back leaves those that were there before.
    std::vector<std::size_t> pointsToRuleOut();

private:
    /// How one point shades a skin vertex.
    struct Share {
        std::uint32_t point = 0;
        float weight = 0.0f;
        bool isEssential = true;
    };
    void change(std::uint32_t vertex, float from, float to);
    void changeDeep(std::size_t area, double by);
    /// Areas of which a good part is painted, or so much skin that it is no slip.
    std::vector<std::size_t> areasReached() const;

    std::shared_ptr<const Atlas> atlas_;
    /// Shares of vertex v: `shares_[first_[v] .. first_[v + 1])`.
    std::vector<std::uint32_t> first_;
    std::vector<Share> shares_;
    std::vector<ZoneOverlap> overlaps_;
    Drawing last_;
    double drawn_ = 0.0;
    std::vector<Candidate> candidates_;
    /// The leading points of a whole area, by its index; filled when they are first needed.
    std::map<std::size_t, std::vector<std::size_t>> leadersOfArea_;
};

} // namespace myoatlas::scene

#include "builder/vertebra_plan.h"

#include <cmath>
#include <string>

namespace myoatlas::builder {

namespace {

using Region = VertebraPlan::Region;

Region regionOf(const std::string& level) {
    if (level.starts_with("C")) return Region::cervical;
    return level.starts_with("T") ? Region::thoracic : Region::lumbar;
}

/// Reads points and sizes by name and remembers the first that was missing.
class Reader {
public:
    Reader(const Vertebra& vertebra, const VertebraPlan& plan) : vertebra_(vertebra), plan_(plan) {}

    glm::vec3 point(const std::string& name) {
        const auto found = vertebra_.points.find(name);
        if (found != vertebra_.points.end()) return found->second;
        if (missing_.empty()) missing_ = name;
        return glm::vec3(0.0f);
    }
    glm::vec3 local(const std::string& name) { return plan_.local(point(name)); }
    /// The mean of both sides.
    glm::vec3 paired(const std::string& name) {
        return 0.5f * (local(name + "_left") + local(name + "_right"));
    }
    float size(const std::string& name) {
        const auto found = vertebra_.sizes.find(name);
        if (found != vertebra_.sizes.end()) return found->second;
        if (missing_.empty()) missing_ = name;
        return 0.0f;
    }
    const std::string& missing() const { return missing_; }

private:
    const Vertebra& vertebra_;
    const VertebraPlan& plan_;
    std::string missing_;
};

} // namespace

glm::vec3 VertebraPlan::local(glm::vec3 world) const {
    const glm::vec3 q = world - origin;
    return {std::abs(q.x), glm::dot(q, up), glm::dot(q, front)};
}

Result<VertebraPlan> vertebraPlan(const Vertebra& vertebra) {
    VertebraPlan plan;
    plan.region = regionOf(vertebra.level);
    plan.number = std::atoi(vertebra.level.c_str() + 1);
    plan.up = glm::normalize(glm::vec3(0.0f, vertebra.axis.y, vertebra.axis.z));
    plan.front = glm::cross(glm::vec3(1.0f, 0.0f, 0.0f), plan.up);
    Reader read(vertebra, plan);
    plan.origin = read.point("body_centre");
    plan.spinous = read.local("spinous_tip");
    plan.transverse = read.paired("transverse_tip");
    plan.superior = read.paired("superior_articular");
    plan.inferior = read.paired("inferior_articular");
    // The atlas has no body.
    if (vertebra.level != "C1") {
        plan.width = read.size("body_width");
        plan.depth = read.size("body_depth");
        plan.height = read.size("body_height");
        plan.canalWidth = read.size("canal_width");
        plan.canalDepth = read.size("canal_depth");
        plan.canal = read.local("canal_centre");
    }
    if (!read.missing().empty()) return Error{read.missing() + " is missing"};
    return plan;
}

} // namespace myoatlas::builder

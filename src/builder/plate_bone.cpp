#include "builder/plate_bone.h"

#include "builder/hip_bone.h"
#include "builder/sacrum.h"
#include "builder/scapula.h"
#include "builder/sternum.h"
#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::builder {

namespace {

float catmullRom(float a, float b, float c, float d, float t) {
    return 0.5f * (2.0f * b + t * (c - a) + t * t * (2.0f * a - 5.0f * b + 4.0f * c - d) +
                   t * t * t * (3.0f * b - a - 3.0f * c + d));
}

} // namespace

PlateField::PlateField(const Measured& bone, const Keep& keep)
    : origin_(bone.centroid), axes_(bone.plate->axes), size_(bone.plate->size) {
    place(*bone.plate, keep);
    for (const glm::vec3& corner : bone.plate->outline) outline_.emplace_back(local(corner));
}

glm::vec3 PlateField::local(glm::vec3 point) const {
    const glm::vec3 q = point - origin_;
    return {glm::dot(q, axes_[0]), glm::dot(q, axes_[1]), glm::dot(q, axes_[2])};
}

glm::vec3 PlateField::world(glm::vec3 local) const {
    return origin_ + local.x * axes_[0] + local.y * axes_[1] + local.z * axes_[2];
}

void PlateField::place(const Plate& plate, const Keep& keep) {
    const int count = size_ * size_;
    nodes_.assign(count, glm::vec2(0.0f));
    std::vector<bool> known(count, false);
    // The grid is regular: its two outermost columns and rows with a node give origin and step.
    glm::ivec2 low(size_), high(-1);
    glm::vec2 lowPlace(0.0f), highPlace(0.0f);
    for (int i = 0; i < count; ++i) {
        if (!plate.nodes[i]) continue;
        const glm::ivec2 cell(i % size_, i / size_);
        const glm::vec3 q = local(glm::vec3(*plate.nodes[i]));
        for (int axis = 0; axis < 2; ++axis) {
            if (cell[axis] < low[axis]) low[axis] = cell[axis], lowPlace[axis] = q[axis];
            if (cell[axis] > high[axis]) high[axis] = cell[axis], highPlace[axis] = q[axis];
        }
        if (!keep(q)) continue;
        nodes_[i] = {q.z, plate.nodes[i]->w};
        known[i] = true;
    }
    step_ = (highPlace - lowPlace) / glm::vec2(high - low);
    first_ = lowPlace - glm::vec2(low) * step_;
    fillGaps(std::move(known));
}

void PlateField::fillGaps(std::vector<bool> known) {
    while (std::find(known.begin(), known.end(), false) != known.end()) {
        std::vector<bool> next = known;
        for (int i = 0; i < size_ * size_; ++i) {
            if (known[i]) continue;
            glm::vec2 sum(0.0f);
            int found = 0;
            for (int row = i / size_ - 1; row <= i / size_ + 1; ++row)
                for (int column = i % size_ - 1; column <= i % size_ + 1; ++column) {
                    if (row < 0 || column < 0 || row >= size_ || column >= size_) continue;
                    if (!known[row * size_ + column]) continue;
                    sum += nodes_[row * size_ + column];
                    ++found;
                }
            if (found == 0) continue;
            nodes_[i] = sum / static_cast<float>(found);
            next[i] = true;
        }
        if (next == known) return;
        known = std::move(next);
    }
}

glm::vec2 PlateField::node(int row, int column) const {
    return nodes_[std::clamp(row, 0, size_ - 1) * size_ + std::clamp(column, 0, size_ - 1)];
}

glm::vec2 PlateField::sample(glm::vec2 uv) const {
    const glm::vec2 place =
        glm::clamp((uv - first_) / step_, glm::vec2(0.0f), glm::vec2(size_ - 1.0f));
    const glm::ivec2 cell = glm::min(glm::ivec2(place), glm::ivec2(size_ - 2));
    const glm::vec2 t = place - glm::vec2(cell);
    glm::vec2 result;
    for (int channel = 0; channel < 2; ++channel) {
        float rows[4];
        for (int r = 0; r < 4; ++r) {
            const auto at = [&](int c) { return node(cell.y - 1 + r, cell.x - 1 + c)[channel]; };
            rows[r] = catmullRom(at(0), at(1), at(2), at(3), t.x);
        }
        result[channel] = catmullRom(rows[0], rows[1], rows[2], rows[3], t.y);
    }
    return {result.x, std::max(result.y, 0.002f)};
}

float PlateField::distance(glm::vec3 point) const {
    constexpr float kRounding = 0.004f, kStep = 0.001f;
    const glm::vec3 q = local(point);
    const glm::vec2 uv(q);
    const glm::vec2 here = sample(uv);
    const float slopeU = (middle(uv + glm::vec2(kStep, 0.0f)) - here.x) / kStep;
    const float slopeV = (middle(uv + glm::vec2(0.0f, kStep)) - here.x) / kStep;
    const float steepness = std::sqrt(1.0f + slopeU * slopeU + slopeV * slopeV);
    const float plate = (std::abs(q.z - here.x) - 0.5f * here.y) / steepness;
    return smoothIntersection(plate, polygonDistance(uv, outline_), kRounding);
}

Result<body::Mesh> plateBoneMesh(const Measured& bone, const Measurements& measurements) {
    if (bone.name.ends_with("scapula")) return scapulaMesh(bone, measurements);
    if (bone.name.ends_with("hip bone")) return hipBoneMesh(bone, measurements);
    if (bone.name == "Sacrum") return sacrumMesh(bone, measurements);
    if (bone.name == "Manubrium" || bone.name == "Body of sternum")
        return sternumMesh(bone, measurements);
    const PlateField plate(bone, [](glm::vec3) { return true; });
    body::Bounds box;
    box.add(bone.boxMin);
    box.add(bone.boxMax);
    // The body is built symmetric where the bone lies in the middle; the coarse grid is not.
    return solidMesh(box, 0.0015f, [&](glm::vec3 p) {
        return 0.5f * (plate.distance(p) + plate.distance({-p.x, p.y, p.z}));
    });
}

} // namespace myoatlas::builder

#include "importer/odd_scale.h"

#include "body/ray_caster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <glm/gtc/matrix_transform.hpp>
#include <memory>

namespace myoatlas::importer {

namespace {

/// A structure of another person may be so much smaller or larger.
constexpr double kSmallest = 0.6, kLargest = 1.7;
/// And lie this far from where the default body has it, metres.
constexpr double kFarthest = 0.15;
/// Scales that differ by less than this come from one export.
constexpr double kSameScale = 0.12;
/// Surfaces of a mended part lie this close to the expected one, metres or share of its radius.
constexpr double kMended = 0.004, kMendedShare = 0.12;
/// So many times farther when others of the same export say so.
constexpr double kPatience = 2.5;
constexpr std::size_t kFewestOfExport = 3;
constexpr std::size_t kSamples = 400;
constexpr int kRounds = 60;

/// One way to read a part's own coordinates: what its node says, or parts of that left out.
enum class Reading { whole, withoutShift, raw };
constexpr Reading kReadings[] = {Reading::whole, Reading::withoutShift, Reading::raw};

glm::dmat4 nodeOf(const SourcePart& part, Reading reading) {
    glm::dmat4 node(part.sourceFromNode);
    if (reading == Reading::raw) return glm::dmat4(1.0);
    if (reading == Reading::withoutShift) node[3] = glm::dvec4(0.0, 0.0, 0.0, 1.0);
    return node;
}

/// Scale and shift that are still to be found, on top of the frame's axes.
struct Correction {
    double scale = 1.0;
    glm::dvec3 shift{0.0};
};

/// A part that does not fit, in body axes and of its own scale.
struct Outlier {
    std::size_t index = 0;
    PlacedPart* placed = nullptr;
    glm::dmat4 bodyFromPart{1.0};
    Shape shape;
    Shape expected;
    std::vector<Sample> samples;
    std::unique_ptr<body::RayCaster> target;
    double ratio = 1.0;
};

glm::dvec3 corrected(const Correction& c, glm::dvec3 p) { return c.scale * p + c.shift; }

/// Mean distance of the samples from the structure that they should lie on.
double distanceOf(const Outlier& outlier, const Correction& c) {
    double sum = 0.0;
    for (const Sample& sample : outlier.samples) {
        const auto nearest =
            outlier.target->nearest(glm::vec3(corrected(c, glm::dvec3(sample.position))));
        sum += nearest ? static_cast<double>(nearest->distance) : 10.0;
    }
    return sum / static_cast<double>(std::max<std::size_t>(outlier.samples.size(), 1));
}

/// Solves the symmetric 4 x 4 system by elimination; the unknowns are scale and shift.
Correction solved(std::array<std::array<double, 5>, 4> rows) {
    for (std::size_t pivot = 0; pivot < 4; ++pivot) {
        std::size_t best = pivot;
        for (std::size_t r = pivot; r < 4; ++r)
            if (std::abs(rows[r][pivot]) > std::abs(rows[best][pivot])) best = r;
        std::swap(rows[pivot], rows[best]);
        if (std::abs(rows[pivot][pivot]) < 1e-18) return {};
        for (std::size_t r = 0; r < 4; ++r) {
            if (r == pivot) continue;
            const double factor = rows[r][pivot] / rows[pivot][pivot];
            for (std::size_t c = pivot; c < 5; ++c) rows[r][c] -= factor * rows[pivot][c];
        }
    }
    return {rows[0][4] / rows[0][0],
            {rows[1][4] / rows[1][1], rows[2][4] / rows[2][2], rows[3][4] / rows[3][3]}};
}

using System = std::array<std::array<double, 5>, 4>;

/// Adds the equation scale * (p . n) + shift . n = q . n.
void addEquation(System& system, glm::dvec3 p, glm::dvec3 n, glm::dvec3 q) {
    const std::array<double, 5> row{glm::dot(p, n), n.x, n.y, n.z, glm::dot(q, n)};
    for (std::size_t r = 0; r < 4; ++r)
        for (std::size_t c = 0; c < 5; ++c) system[r][c] += row[r] * row[c];
}

/// Scale and shift under which the middles of all fall on those expected.
Correction fromCentroids(const std::vector<Outlier*>& group) {
    System system{};
    for (const Outlier* outlier : group)
        for (int axis = 0; axis < 3; ++axis) {
            glm::dvec3 n(0.0);
            n[axis] = 1.0;
            addEquation(system, outlier->shape.centroid, n, outlier->expected.centroid);
        }
    return solved(system);
}

/// A sample and the place of the structure that it should lie on.
struct Contact {
    glm::dvec3 sample, normal, place;
    double distance = 0.0;
};

/// Where the samples of a part meet its structure, both facing one way.
std::vector<Contact> contactsOf(const Outlier& outlier, const Correction& c) {
    std::vector<Contact> contacts;
    for (const Sample& sample : outlier.samples) {
        const glm::dvec3 p(sample.position);
        const auto nearest = outlier.target->nearest(glm::vec3(corrected(c, p)), 0.05f);
        if (nearest && glm::dot(nearest->normal, sample.normal) > 0.5f)
            contacts.push_back({p, glm::dvec3(nearest->normal), glm::dvec3(nearest->position),
                                static_cast<double>(nearest->distance)});
    }
    return contacts;
}

/// Lets the surfaces meet: point to plane, as Chen and Medioni (1992), with scale and shift free.
/// Of each part the nearer half counts, for the default body lacks hollows that a real bone has.
Correction refined(const std::vector<Outlier*>& group, Correction c) {
    for (int round = 0; round < kRounds; ++round) {
        System system{};
        for (const Outlier* outlier : group) {
            std::vector<Contact> contacts = contactsOf(*outlier, c);
            const auto half =
                contacts.begin() + static_cast<std::ptrdiff_t>((contacts.size() + 1) / 2);
            std::nth_element(
                contacts.begin(), half, contacts.end(),
                [](const Contact& a, const Contact& b) { return a.distance < b.distance; });
            for (auto contact = contacts.begin(); contact != half; ++contact)
                addEquation(system, contact->sample, contact->normal, contact->place);
        }
        const Correction next = solved(system);
        if (next.scale <= 0.0) return c;
        const bool isStill = glm::length(next.shift - c.shift) < 1e-7;
        c = next;
        if (isStill) break;
    }
    return c;
}

Outlier outlierOf(std::size_t index, PlacedPart& placed, const SourcePart& part,
                  const glm::dmat4& bodyFromPart, const body::Body& body,
                  const std::vector<Shape>& bodyShapes) {
    const std::size_t target = placed.match.targets.front();
    Outlier outlier;
    outlier.index = index;
    outlier.placed = &placed;
    outlier.bodyFromPart = bodyFromPart;
    outlier.shape = shapeOf(part.mesh, bodyFromPart);
    outlier.expected = bodyShapes[target];
    outlier.samples = samplesOf(moved(part.mesh, bodyFromPart), kSamples);
    outlier.target = std::make_unique<body::RayCaster>(
        std::vector<const body::Mesh*>{&body.structures[target].mesh});
    outlier.ratio = outlier.expected.radius / std::max(outlier.shape.radius, 1e-12);
    return outlier;
}

/// How well a reading of the node can fit once its own scale and shift are free.
double bestDistance(const Outlier& outlier) {
    const Correction own{outlier.ratio,
                         outlier.expected.centroid - outlier.ratio * outlier.shape.centroid};
    return distanceOf(outlier, own);
}

/// The reading of the node's transform that fits best; what the node says wins unless another is
/// clearly better.
Outlier bestReading(std::size_t index, PlacedPart& placed, const SourcePart& part,
                    const Frame& frame, const body::Body& body,
                    const std::vector<Shape>& bodyShapes) {
    std::optional<Outlier> best;
    double bestFit = 0.0;
    for (const Reading reading : kReadings) {
        Outlier outlier = outlierOf(index, placed, part, frame.matrix() * nodeOf(part, reading),
                                    body, bodyShapes);
        const double fit = bestDistance(outlier);
        if (best && fit > 0.7 * bestFit) continue;
        bestFit = fit;
        best = std::move(outlier);
    }
    return std::move(*best);
}

bool isClose(const Outlier& outlier, const Correction& c, double patience) {
    return distanceOf(outlier, c) <
           patience * std::max(kMended, kMendedShare * outlier.expected.radius);
}

void apply(const Outlier& outlier, const Correction& c) {
    glm::dmat4 correction(glm::dmat3(c.scale));
    correction[3] = glm::dvec4(c.shift, 1.0);
    outlier.placed->bodyFromPart = correction * outlier.bodyFromPart;
    const double factor = c.scale > 1.0 ? c.scale : 1.0 / c.scale;
    char sentence[160];
    if (factor > 1.05)
        std::snprintf(sentence, sizeof sentence,
                      "it was %.3f times too %s for the rest and was scaled and moved to fit",
                      factor, c.scale > 1.0 ? "small" : "large");
    else
        std::snprintf(sentence, sizeof sentence, "it lay elsewhere and was moved to fit");
    outlier.placed->match.addDoubt(sentence);
    outlier.placed->match.confidence = std::min(outlier.placed->match.confidence, 0.9f);
}

/// Those of like ratio, each with all others of its export.
std::vector<std::vector<Outlier*>> grouped(std::vector<Outlier>& outliers) {
    std::vector<Outlier*> sorted;
    for (Outlier& outlier : outliers) sorted.push_back(&outlier);
    std::sort(sorted.begin(), sorted.end(),
              [](const Outlier* a, const Outlier* b) { return a->ratio < b->ratio; });
    std::vector<std::vector<Outlier*>> groups;
    for (Outlier* outlier : sorted) {
        if (groups.empty() || outlier->ratio > groups.back().front()->ratio * (1.0 + kSameScale))
            groups.emplace_back();
        groups.back().push_back(outlier);
    }
    return groups;
}

Correction correctionOf(const std::vector<Outlier*>& group) {
    if (group.size() > 1) return refined(group, fromCentroids(group));
    const Outlier& only = *group.front();
    return refined(group, {only.ratio, only.expected.centroid - only.ratio * only.shape.centroid});
}

} // namespace

bool fits(const Shape& shape, const Shape& expected) {
    const double ratio = expected.radius / std::max(shape.radius, 1e-12);
    return ratio > kSmallest && ratio < kLargest &&
           glm::length(shape.centroid - expected.centroid) < kFarthest;
}

std::vector<bool> mendScale(std::vector<PlacedPart*> placed, const std::vector<SourcePart>& parts,
                            const Frame& frame, const body::Body& body,
                            const std::vector<Shape>& bodyShapes) {
    std::vector<Outlier> outliers;
    for (std::size_t i = 0; i < placed.size(); ++i)
        outliers.push_back(
            bestReading(i, *placed[i], parts[placed[i]->match.part], frame, body, bodyShapes));
    std::vector<Correction> exports;
    for (const std::vector<Outlier*>& group : grouped(outliers))
        if (group.size() >= kFewestOfExport) exports.push_back(correctionOf(group));
    std::vector<bool> isMended(placed.size(), false);
    for (Outlier& outlier : outliers) {
        // What others of an export agree on is worth more than the shape of one thin bone.
        const auto shared = std::find_if(exports.begin(), exports.end(), [&](const Correction& c) {
            return isClose(outlier, c, kPatience);
        });
        const Correction correction = shared != exports.end() ? *shared : correctionOf({&outlier});
        if (shared == exports.end() && !isClose(outlier, correction, 1.0)) continue;
        apply(outlier, correction);
        isMended[outlier.index] = true;
    }
    return isMended;
}

} // namespace myoatlas::importer

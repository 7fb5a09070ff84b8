#include "importer/placing.h"

#include "importer/guessing.h"
#include "importer/odd_scale.h"
#include "importer/repeats.h"
#include "importer/shape.h"
#include "importer/sides.h"

#include <algorithm>
#include <set>

namespace myoatlas::importer {

namespace {

/// The whole that several structures make.
Shape jointShape(const std::vector<std::size_t>& targets, const std::vector<Shape>& shapes) {
    Shape joint;
    for (const std::size_t target : targets) {
        joint.centroid += shapes[target].area * shapes[target].centroid;
        joint.area += shapes[target].area;
    }
    if (joint.area <= 0.0) return shapes[targets.front()];
    joint.centroid /= joint.area;
    double second = 0.0;
    for (const std::size_t target : targets) {
        const glm::dvec3 offset = shapes[target].centroid - joint.centroid;
        second += shapes[target].area *
                  (shapes[target].radius * shapes[target].radius + glm::dot(offset, offset));
    }
    joint.radius = std::sqrt(second / joint.area);
    return joint;
}

/// A structure that may lie on either side tells nothing about axes.
bool isOfOneSide(const std::vector<std::size_t>& targets, const body::Body& body) {
    const Side side = body.structures[targets.front()].side;
    return std::all_of(targets.begin(), targets.end(),
                       [&](std::size_t target) { return body.structures[target].side == side; });
}

class Placer {
public:
    Placer(const std::vector<SourcePart>& parts, const body::Body& body)
        : parts_(parts), body_(body), vocabulary_(body) {
        for (const body::Structure& structure : body.structures)
            bodyShapes_.push_back(shapeOf(structure.mesh));
        for (const SourcePart& part : parts)
            partShapes_.push_back(shapeOf(part.mesh, glm::dmat4(part.sourceFromNode)));
    }

    Result<Placing> place(const Progress& progress) {
        if (!progress("recognising", 0, 0)) return Error{"stopped"};
        recogniseAll();
        Result<Frame> frame = findFrame(pairs());
        if (!frame) return frame.error();
        placing_.frame = *frame;
        if (frame->isMirrored)
            placing_.doubts.push_back(
                "the source is a mirror image, or its names use the viewer's left and right; it "
                "was turned so that the names hold");
        if (!progress("placing", 0, 0)) return Error{"stopped"};
        settleSides();
        mendOutliers();
        guess();
        setAsideRepeats(placing_, parts_, body_);
        countTurnedSides();
        return std::move(placing_);
    }

private:
    void recogniseAll() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (auto match = recognise(parts_[i], i, vocabulary_, body_))
                placing_.parts.push_back({std::move(*match), glm::dmat4(1.0)});
            else
                unknown_.push_back(i);
        }
    }

    std::vector<CentroidPair> pairs() const {
        std::vector<CentroidPair> result;
        for (const PlacedPart& placed : placing_.parts)
            if (isOfOneSide(placed.match.targets, body_))
                result.push_back({partShapes_[placed.match.part].centroid,
                                  jointShape(placed.match.targets, bodyShapes_).centroid});
        return result;
    }

    glm::dmat4 frameOf(std::size_t part) const {
        return placing_.frame.matrix() * glm::dmat4(parts_[part].sourceFromNode);
    }

    Shape shapeInBody(std::size_t part) const {
        Shape shape = partShapes_[part];
        shape.centroid = placing_.frame.toBody(shape.centroid);
        shape.radius *= placing_.frame.scale;
        shape.area *= placing_.frame.scale * placing_.frame.scale;
        return shape;
    }

    void settleSides() {
        for (PlacedPart& placed : placing_.parts) {
            placed.bodyFromPart = frameOf(placed.match.part);
            const Shape shape = shapeInBody(placed.match.part);
            // The place of a part of odd scale tells nothing.
            if (!fits(shape, jointShape(placed.match.targets, bodyShapes_)) &&
                placed.match.namedSide)
                continue;
            if (settleSide(placed.match, shape, body_, bodyShapes_)) ++turned_;
        }
    }

    void countTurnedSides() {
        if (turned_ > 0)
            placing_.doubts.push_back(std::to_string(turned_) +
                                      (turned_ == 1 ? " part lies" : " parts lie") +
                                      " on the other side than the name says");
    }

    void mendOutliers() {
        std::set<std::size_t> inPlace;
        std::vector<std::size_t> outliers;
        for (std::size_t i = 0; i < placing_.parts.size(); ++i) {
            const Match& match = placing_.parts[i].match;
            if (fits(shapeInBody(match.part), jointShape(match.targets, bodyShapes_)))
                inPlace.insert(match.targets.begin(), match.targets.end());
            else
                outliers.push_back(i);
        }
        std::set<std::size_t> dropped;
        std::vector<PlacedPart*> toMend;
        std::vector<std::size_t> indices;
        for (const std::size_t i : outliers) {
            const Match& match = placing_.parts[i].match;
            if (inPlace.contains(match.targets.front())) {
                setAside(match.part, "another part is " + idOf(match) + " in its right place");
                dropped.insert(i);
            } else if (match.targets.size() == 1) {
                toMend.push_back(&placing_.parts[i]);
                indices.push_back(i);
            } else {
                setAside(match.part, "neither size nor place are those of " + idOf(match));
                dropped.insert(i);
            }
        }
        const std::vector<bool> mended =
            mendScale(toMend, parts_, placing_.frame, body_, bodyShapes_);
        for (std::size_t k = 0; k < mended.size(); ++k) {
            if (mended[k]) continue;
            const Match& match = placing_.parts[indices[k]].match;
            setAside(match.part, "neither size nor place are those of " + idOf(match) +
                                     ", and no other scale makes them so");
            dropped.insert(indices[k]);
        }
        for (auto it = dropped.rbegin(); it != dropped.rend(); ++it)
            placing_.parts.erase(placing_.parts.begin() + static_cast<std::ptrdiff_t>(*it));
    }

    void guess() {
        std::set<std::size_t> taken;
        for (const PlacedPart& placed : placing_.parts)
            taken.insert(placed.match.targets.begin(), placed.match.targets.end());
        for (const std::size_t part : unknown_) {
            const Shape shape = shapeInBody(part);
            auto match = bestGuess(guesses(parts_[part], part, vocabulary_), shape, body_,
                                   bodyShapes_, taken);
            if (match)
                placing_.parts.push_back({std::move(*match), frameOf(part)});
            else
                setAside(part, "no structure of the body is called so");
        }
    }

    void setAside(std::size_t part, const std::string& reason) {
        placing_.setAside.push_back({titleOf(parts_[part]), reason});
    }
    std::string idOf(const Match& match) const {
        return body_.structures[match.targets.front()].id;
    }

    const std::vector<SourcePart>& parts_;
    const body::Body& body_;
    Vocabulary vocabulary_;
    std::vector<Shape> bodyShapes_, partShapes_;
    std::vector<std::size_t> unknown_;
    std::size_t turned_ = 0;
    Placing placing_;
};

} // namespace

Result<Placing> placeParts(const std::vector<SourcePart>& parts, const body::Body& body,
                           const Progress& progress) {
    return Placer(parts, body).place(progress);
}

std::string titleOf(const SourcePart& part) {
    const std::string stem = std::filesystem::path(part.file).stem().string();
    if (part.labels.empty() || part.labels.front() == stem) return part.file;
    return part.file + ": " + part.labels.front();
}

} // namespace myoatlas::importer

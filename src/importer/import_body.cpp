#include "importer/import_body.h"

#include "base/parallel.h"
#include "importer/attribution.h"
#include "importer/divide.h"
#include "importer/fibres.h"
#include "importer/landmarks.h"
#include "importer/registration.h"
#include "importer/shape.h"
#include "importer/table.h"
#include "writer/levels_of_detail.h"

#include <algorithm>

namespace myoatlas::importer {

namespace fs = std::filesystem;

namespace {

/// A piece of a divided mesh with less than this share of the expected area is none.
constexpr double kLeastPiece = 0.05;
/// A sole off the floor by more than this, metres, is brought down.
constexpr float kFloor = 0.005f;

bool hasFibres(body::Kind kind) {
    return kind == body::Kind::muscle || kind == body::Kind::tendon || kind == body::Kind::ligament;
}

class Import {
public:
    Import(const Options& options, body::Body body, const Progress& progress)
        : options_(options), body_(std::move(body)), progress_(progress),
          found_(body_.structures.size()), provenance_(body_.structures.size()) {}

    Result<Imported> run() {
        Result<Source> source = readSource(options_.source, progress_, options_.limits);
        if (!source) return source.error();
        if (const Result<void> told = applyTable(*source); !told) return told.error();
        Result<Placing> placing = placeParts(source->parts, body_, progress_);
        if (!placing) return placing.error().within(options_.source.string());
        noteUnread(*source);
        gather(*source, *placing);
        Result<Registration> registration = registerBody(body_, found_, progress_);
        if (!registration) return registration.error();
        divideWholes(*source, *placing, registration->warp);
        keepOwnSkin();
        source->parts.clear();
        report(*placing, *registration);
        if (!progress_("carrying over", 0, 0)) return Error{"stopped"};
        landmarks_ = carriedLandmarks(body_, registration->warp, found_);
        assemble(registration->warp);
        if (!progress_("wrapping the skin", 0, 0)) return Error{"stopped"};
        wrap();
        if (!progress_("writing", 0, 0)) return Error{"stopped"};
        return Imported{bytes(), std::move(report_)};
    }

private:
    Result<void> applyTable(Source& source) {
        const auto table = readTable(options_.source, options_.table);
        if (!table) return table.error();
        if (*table) (*table)->applyTo(source.parts);
        const Attribution attribution = findAttribution(options_.source, options_.attribution);
        report_.attribution = attribution.text;
        report_.attributionFrom = attribution.from;
        return {};
    }

    void noteUnread(const Source& source) {
        for (const Unread& unread : source.unread)
            report_.setAside.push_back({unread.file, unread.reason});
    }

    void note(std::size_t target, const Match& match, const std::string& title) {
        body::Provenance& provenance = provenance_[target];
        using Origin = body::Provenance::Origin;
        if (provenance.origin == Origin::imported) { // a further piece of the same structure
            provenance.sourceName += ", " + title;
            provenance.confidence = std::min(provenance.confidence, match.confidence);
            if (provenance.doubt.empty()) provenance.doubt = match.doubt;
            return;
        }
        provenance = {Origin::imported, title, match.confidence, match.doubt};
    }

    /// Takes in the parts that are one structure each, or pieces of one.
    void gather(const Source& source, const Placing& placing) {
        for (const PlacedPart& placed : placing.parts) {
            if (placed.match.targets.size() != 1) continue;
            const std::size_t target = placed.match.targets.front();
            const SourcePart& part = source.parts[placed.match.part];
            body::append(found_[target], moved(part.mesh, placed.bodyFromPart));
            note(target, placed.match, titleOf(part));
            noteMatched(part, placed.match, {body_.structures[target].id});
        }
    }

    /// A skin of the source shapes the default one but does not stand in for it: zones need a
    /// closed one of even triangles.
    void keepOwnSkin() {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (body_.structures[i].kind != body::Kind::skin || found_[i].indices.empty()) continue;
            found_[i] = {};
            provenance_[i] = {.doubt = "shaped after the skin of the source, " +
                                       provenance_[i].sourceName};
        }
    }

    void noteMatched(const SourcePart& part, const Match& match, std::vector<std::string> ids) {
        report_.matched.push_back(
            {titleOf(part), std::move(ids), match.how, match.confidence, match.doubt});
    }

    /// Divides the parts that hold several structures between those that no other part is.
    void divideWholes(const Source& source, const Placing& placing, const Warp& warp) {
        for (const PlacedPart& placed : placing.parts) {
            if (placed.match.targets.size() < 2) continue;
            std::vector<std::size_t> targets;
            for (const std::size_t target : placed.match.targets)
                if (found_[target].indices.empty()) targets.push_back(target);
            const SourcePart& part = source.parts[placed.match.part];
            if (targets.empty()) {
                report_.setAside.push_back({titleOf(part), "all its parts are there already"});
                continue;
            }
            divideOne(part, placed, targets, warp);
        }
    }

    void divideOne(const SourcePart& part, const PlacedPart& placed,
                   const std::vector<std::size_t>& targets, const Warp& warp) {
        std::vector<body::Mesh> expected(targets.size());
        std::vector<const body::Mesh*> borrowed;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            expected[i] = body_.structures[targets[i]].mesh;
            warp.apply(expected[i].positions);
            borrowed.push_back(&expected[i]);
        }
        std::vector<body::Mesh> pieces = divided(moved(part.mesh, placed.bodyFromPart), borrowed);
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            if (shapeOf(pieces[i]).area < kLeastPiece * shapeOf(expected[i]).area) continue;
            found_[targets[i]] = std::move(pieces[i]);
            note(targets[i], placed.match, titleOf(part));
            ids.push_back(body_.structures[targets[i]].id);
        }
        noteMatched(part, placed.match, std::move(ids));
    }

    void report(const Placing& placing, const Registration& registration) {
        report_.source = fs::absolute(options_.source).lexically_normal().filename().string();
        if (report_.source.empty())
            report_.source = options_.source.parent_path().filename().string();
        report_.frame = describe(placing.frame);
        report_.setAside.insert(report_.setAside.end(), placing.setAside.begin(),
                                placing.setAside.end());
        report_.doubts = placing.doubts;
        report_.boneGap = registration.boneGap;
        report_.gap = registration.gap;
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (found_[i].indices.empty()) report_.carriedOver.push_back(body_.structures[i].id);
    }

    /// Every structure gets the source's mesh, or its own where `warp` carries it.
    void assemble(const Warp& warp) {
        forEachIndex(body_.structures.size(), [&](std::size_t i) {
            body::Structure& structure = body_.structures[i];
            structure.levels.clear();
            warp.apply(structure.mesh.positions);
            if (found_[i].indices.empty()) {
                body::computeNormals(structure.mesh);
                provenance_[i].origin = body::Provenance::Origin::carriedOver;
            } else {
                if (hasFibres(structure.kind)) layFibres(found_[i], structure.mesh);
                structure.mesh = std::move(found_[i]);
            }
            structure.provenance = provenance_[i];
        });
    }

    void wrap() {
        std::vector<const body::Mesh*> under;
        body::Mesh* skin = nullptr;
        for (body::Structure& structure : body_.structures) {
            if (structure.kind == body::Kind::skin)
                skin = &structure.mesh;
            else
                under.push_back(&structure.mesh);
        }
        report_.cover = wrapSkin(*skin, under);
        standOnFloor(*skin);
        for (body::Structure& structure : body_.structures)
            structure.bounds = structure.mesh.bounds();
    }

    /// The floor lies under the soles, whatever the size of the person.
    void standOnFloor(const body::Mesh& skin) {
        const float sole = skin.bounds().min.y;
        if (std::abs(sole) < kFloor) return;
        for (body::Structure& structure : body_.structures)
            for (glm::vec3& p : structure.mesh.positions) p.y -= sole;
        for (writer::Landmark& landmark : landmarks_) landmark.position.y -= sole;
    }

    std::string bytes() {
        writer::addLevelsOfDetail(body_.structures);
        body::ImportNotes notes{.source = report_.source, .setAside = {}, .doubts = report_.doubts};
        for (const SetAside& entry : report_.setAside)
            notes.setAside.push_back(entry.part + ": " + entry.reason);
        return writer::glbBytes({.structures = body_.structures,
                                 .landmarks = std::move(landmarks_),
                                 .generator = "Myoatlas import",
                                 .copyright = copyright(),
                                 .notes = std::move(notes)});
    }

    /// What was carried over has its own attribution.
    std::string copyright() const {
        std::string text = report_.attribution;
        if (!body_.copyright.empty() && text.find(body_.copyright) == std::string::npos)
            text += (text.empty()          ? ""
                     : text.ends_with(".") ? " Carried over: "
                                           : ". Carried over: ") +
                    body_.copyright;
        return text;
    }

    const Options& options_;
    body::Body body_;
    const Progress& progress_;
    /// The source's mesh of each structure, in body space; empty where it has none.
    std::vector<body::Mesh> found_;
    std::vector<body::Provenance> provenance_;
    std::vector<writer::Landmark> landmarks_;
    Report report_;
};

} // namespace

Result<Imported> importBody(const Options& options, body::Body body, const Progress& progress) {
    if (body.skin() == nullptr) return Error{"the default body has no skin"};
    return Import(options, std::move(body), progress).run();
}

} // namespace myoatlas::importer

#include "importer/import_body.h"

#include "body/load.h"
#include "body/ray_caster.h"
#include "folder.h"
#include "importer/shape.h"

#include <cstdio>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace myoatlas::importer {
namespace {

namespace fs = std::filesystem;
using Origin = body::Provenance::Origin;

bool goOn(std::string_view, std::size_t, std::size_t) { return true; }

body::Body defaultBody() {
    Diagnostics diagnostics;
    Result<body::Body> body = body::loadBody(MYOATLAS_BODY, diagnostics);
    return body ? std::move(*body) : body::Body();
}

/// Bones and muscles whose Latin name no other has.
std::vector<const body::Structure*> namedStructures(const body::Body& body) {
    std::map<std::string, std::set<std::string>> stemsOf;
    for (const body::Structure& s : body.structures) stemsOf[s.ta2].insert(splitSide(s.id).id);
    std::vector<const body::Structure*> chosen;
    for (const body::Structure& s : body.structures) {
        const bool isWanted = s.kind == body::Kind::bone || s.kind == body::Kind::muscle;
        if (isWanted && !s.ta2.empty() && stemsOf[s.ta2].size() == 1) chosen.push_back(&s);
    }
    return chosen;
}

/// One OBJ in centimetres, Z up, facing -Y, named in Latin with "_L" and "_R".
std::string latinObj(const std::vector<const body::Structure*>& structures) {
    std::string text;
    std::size_t base = 1;
    char line[96];
    for (const body::Structure* structure : structures) {
        const char* side = structure->side == Side::left    ? "_L"
                           : structure->side == Side::right ? "_R"
                                                            : "";
        text += "o " + structure->ta2 + side + "\n";
        for (const glm::vec3& p : structure->mesh.positions) {
            std::snprintf(line, sizeof line, "v %.5f %.5f %.5f\n", 100.0 * double(p.x),
                          -100.0 * double(p.z), 100.0 * double(p.y));
            text += line;
        }
        const std::vector<std::uint32_t>& indices = structure->mesh.indices;
        for (std::size_t i = 0; i < indices.size(); i += 3) {
            std::snprintf(line, sizeof line, "f %zu %zu %zu\n", base + indices[i],
                          base + indices[i + 1], base + indices[i + 2]);
            text += line;
        }
        base += structure->mesh.positions.size();
    }
    return text;
}

/// Mean distance of `a` from the surface of `b`, metres.
float gap(const body::Mesh& a, const body::Mesh& b) {
    const body::RayCaster caster({&b});
    float sum = 0.0f;
    const std::vector<Sample> samples = samplesOf(a, 300);
    for (const Sample& sample : samples) sum += caster.nearest(sample.position)->distance;
    return sum / static_cast<float>(samples.size());
}

} // namespace

/// The default body, exported with Latin names in another frame, comes back as it was.
TEST(ImportBody, BringsTheDefaultBodyBack) {
    const body::Body before = defaultBody();
    ASSERT_FALSE(before.structures.empty());
    const Folder folder("import");
    const auto chosen = namedStructures(before);
    ASSERT_GT(chosen.size(), 100u);
    folder.write("atlas.obj", latinObj(chosen));

    const auto imported = importBody({.source = folder.path() / "atlas.obj",
                                      .table = {},
                                      .attribution = "(c) somebody",
                                      .limits = {}},
                                     defaultBody(), goOn);
    ASSERT_TRUE(imported) << imported.error().message;
    const Report& report = imported->report;
    EXPECT_EQ(report.frame, "centimetres, up is +Z, front is -Y, the body's left is +X");
    EXPECT_EQ(report.matched.size(), chosen.size());
    EXPECT_EQ(report.count(Match::How::guess), 0u) << text(report, false);
    EXPECT_TRUE(report.doubts.empty());
    EXPECT_EQ(report.cover.outside, 0u);

    folder.write("body.glb", imported->glb);
    Diagnostics diagnostics;
    const Result<body::Body> after = body::loadBody(folder.path() / "body.glb", diagnostics);
    ASSERT_TRUE(after) << after.error().message;
    EXPECT_EQ(after->structures.size(), before.structures.size());
    EXPECT_EQ(after->landmarks.size(), before.landmarks.size());
    EXPECT_TRUE(after->copyright.starts_with("(c) somebody"));
    for (const body::Structure* structure : chosen) {
        const body::Structure* same = after->structure(structure->id);
        ASSERT_NE(same, nullptr);
        EXPECT_EQ(same->provenance.origin, Origin::imported) << structure->id;
        EXPECT_LT(gap(same->mesh, structure->mesh), 0.0005f) << structure->id;
    }
    EXPECT_EQ(after->skin()->provenance.origin, Origin::carriedOver);
    EXPECT_LT(gap(after->skin()->mesh, before.skin()->mesh), 0.001f);
}

TEST(ImportBody, SaysWhatItCouldNotUse) {
    const Folder folder("unknown");
    folder.write("Teapot.obj", kTetrahedron);
    const auto imported =
        importBody({.source = folder.path(), .table = {}, .attribution = {}, .limits = {}},
                   defaultBody(), goOn);
    ASSERT_FALSE(imported);
    EXPECT_NE(imported.error().message.find("only 0 structures were recognised"), std::string::npos)
        << imported.error().message;
}

/// The first real source, where it is at hand: nothing guessed, no side turned.
TEST(PlaceParts, KnowsBodyParts3D) {
    if (!fs::is_directory(MYOATLAS_REFERENCE))
        GTEST_SKIP() << "no reference atlas at " << MYOATLAS_REFERENCE;
    const body::Body body = defaultBody();
    const auto source = readSource(MYOATLAS_REFERENCE, goOn);
    ASSERT_TRUE(source) << source.error().message;
    const auto placing = placeParts(source->parts, body, goOn);
    ASSERT_TRUE(placing) << placing.error().message;
    std::set<std::size_t> targets;
    for (const PlacedPart& placed : placing->parts) {
        EXPECT_EQ(placed.match.how, Match::How::id);
        EXPECT_EQ(placed.match.doubt, "");
        targets.insert(placed.match.targets.front());
    }
    EXPECT_GE(targets.size(), 505u);
    EXPECT_TRUE(placing->doubts.empty());
    EXPECT_EQ(placing->frame.scale, 0.001);
    EXPECT_FALSE(placing->frame.isMirrored);
}

/// The parts of odd scale, as they were found.
TEST(PlaceParts, MendsPartsOfOddScale) {
    const fs::path reference(MYOATLAS_REFERENCE);
    if (!fs::is_directory(reference / "as_found"))
        GTEST_SKIP() << "no reference atlas at " << MYOATLAS_REFERENCE;
    const Folder folder("odd");
    std::set<std::string> odd;
    for (const auto& entry : fs::directory_iterator(reference / "as_found")) {
        fs::copy_file(entry, folder.path() / entry.path().filename());
        odd.insert(entry.path().filename().string());
    }
    for (const auto& entry : fs::directory_iterator(reference / "bones"))
        if (!odd.contains(entry.path().filename().string()))
            fs::copy_file(entry, folder.path() / entry.path().filename());
    const body::Body body = defaultBody();
    const auto source = readSource(folder.path(), goOn);
    ASSERT_TRUE(source);
    const auto placing = placeParts(source->parts, body, goOn);
    ASSERT_TRUE(placing) << placing.error().message;
    EXPECT_TRUE(placing->setAside.empty());
    std::size_t mended = 0;
    for (const PlacedPart& placed : placing->parts)
        if (odd.contains(source->parts[placed.match.part].file)) {
            EXPECT_NE(placed.match.doubt.find("times too small"), std::string::npos);
            const double scale = glm::length(glm::dvec3(placed.bodyFromPart[0]));
            EXPECT_NEAR(scale, 0.027643, 0.0001);
            ++mended;
        }
    EXPECT_EQ(mended, 8u);
}

} // namespace myoatlas::importer

#include "small_atlas.h"

#include <cstdlib>
#include <iostream>

namespace myoatlas::ui {

namespace {

body::Structure box(std::string id, body::Kind kind, glm::vec3 centre, glm::vec3 half) {
    body::Structure structure;
    structure.side = splitSide(id).side;
    structure.name = splitSide(id).id;
    structure.id = std::move(id);
    structure.kind = kind;
    body::Mesh& mesh = structure.mesh;
    for (int corner = 0; corner < 8; ++corner)
        mesh.positions.push_back(centre + half * glm::vec3(corner & 1 ? 1 : -1, corner & 2 ? 1 : -1,
                                                           corner & 4 ? 1 : -1));
    mesh.indices = {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4,
                    2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5};
    mesh.texcoords.resize(8);
    for (std::size_t i = 0; i < 8; ++i) mesh.texcoords[i].y = i & 2 ? 1.0f : 0.0f;
    body::computeNormals(mesh);
    structure.bounds = mesh.bounds();
    return structure;
}

content::Content smallContent() {
    content::Content content;
    content::Muscle muscle;
    muscle.id = "calf";
    muscle.name = "Calf muscle";
    muscle.latin = "Musculus surae";
    muscle.synonyms = {"shank"};
    muscle.structures = {"calf"};
    muscle.region = "leg-foot";
    muscle.everyday.function = "Walking.";
    content::TriggerPoint point;
    point.id = "calf.1";
    point.label = "In the middle";
    point.find = {"Feel the middle."};
    point.referralText = "The heel.";
    content::Anchor atHeel;
    atHeel.from = "heel";
    content::ReferralZone heel;
    heel.stroke = {atHeel};
    heel.width = 0.06f;
    point.referral = {heel};
    point.care = {{"pressing", "ball", "", {"Press gently."}, {}}};
    point.redFlags = {"clot"};
    point.sources = {"book", "trial"};
    point.evidence.sources = {"trial"};
    muscle.points = {point};
    content.muscles = {muscle};
    content::Area foot;
    foot.id = foot.name = "foot";
    foot.seeds = {{atHeel}};
    content.areas = {foot};
    content::Technique technique;
    technique.id = "pressing";
    technique.name = "Pressing";
    content.techniques = {technique};
    content::Tool tool;
    tool.id = "ball";
    tool.name = "Ball";
    content.tools = {tool};
    content::RedFlag flag;
    flag.id = "clot";
    flag.sign = "A swollen, warm calf.";
    flag.say = "Get help now.";
    content.redFlags = {flag};
    for (const char* id : {"book", "trial"}) {
        content::Source source;
        source.id = id;
        source.citation = "The " + source.id + ", 1999.";
        content.sources.push_back(source);
    }
    content.disclaimer = {"For education only.", "For education only, in full."};
    return content;
}

std::shared_ptr<const scene::Atlas> atlasOf(content::Content content) {
    body::Body body;
    body.structures = {
        box("skin", body::Kind::skin, {0, 0.85f, 0}, {0.3f, 0.85f, 0.15f}),
        box("calf.left", body::Kind::muscle, {0.1f, 0.3f, 0}, {0.05f, 0.15f, 0.05f}),
        box("calf.right", body::Kind::muscle, {-0.1f, 0.3f, 0}, {0.05f, 0.15f, 0.05f})};
    // At corners of the skin, the only places where so coarse a mesh can hold a zone.
    body.landmarks = {{"heel.left", {0.3f, 0, -0.15f}}, {"heel.right", {-0.3f, 0, -0.15f}}};
    Diagnostics diagnostics;
    auto atlas = scene::Atlas::create(std::make_shared<content::Content>(std::move(content)),
                                      std::make_shared<body::Body>(std::move(body)), diagnostics);
    if (!atlas) {
        std::cerr << atlas.error().message << "\n";
        std::exit(1);
    }
    return *atlas;
}

} // namespace

std::shared_ptr<const scene::Atlas> smallAtlas() { return atlasOf(smallContent()); }

std::shared_ptr<const scene::Atlas> smallAtlasWithoutZones() {
    content::Content content = smallContent();
    content.muscles.front().points.front().referral.clear();
    return atlasOf(std::move(content));
}

} // namespace myoatlas::ui

#include "builder/build_body.h"

#include "builder/bone.h"
#include "builder/constructed.h"
#include "builder/landmark_bones.h"
#include "builder/muscle.h"
#include "builder/no_press.h"
#include "builder/settle.h"
#include "builder/settle_flat.h"
#include "builder/simplify.h"
#include "builder/skin.h"
#include "builder/skin_tuck.h"
#include "builder/voxel_parallel.h"
#include "writer/levels_of_detail.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <thread>

namespace myoatlas::builder {

namespace {

/// One mesh to make.
struct Task {
    const StructureRow* row;
    Side side;
    std::string measuredName;
};

template <typename Map> auto findNamed(const Map& map, const std::string& name) {
    const auto found = map.find(name);
    return found == map.end() ? nullptr : &found->second;
}

Result<body::Mesh> meshOf(const Task& task, const Measurements& measurements) {
    const auto missing = [&] { return Error{"no figures for '" + task.measuredName + "'"}; };
    switch (task.row->source) {
    case StructureRow::Source::muscles: {
        const Measured* muscle = findNamed(measurements.muscles, task.measuredName);
        if (!muscle) return missing();
        return muscleMesh(
            *muscle,
            {.flip = task.row->flip, .asTube = task.row->asTube, .tendons = task.row->tendons});
    }
    case StructureRow::Source::bones: {
        const Measured* bone = findNamed(measurements.bones, task.measuredName);
        if (!bone) return missing();
        return boneMesh(*bone, measurements);
    }
    case StructureRow::Source::attachments: {
        const Constructed* muscle = findNamed(measurements.constructed, task.measuredName);
        if (!muscle) return missing();
        return constructedMesh(*muscle, measurements);
    }
    }
    return missing();
}

/// Whether the row names the figures of the other side for this one.
bool isFromOtherSide(const Task& task, const Measurements& measurements) {
    const Measured* measured = findNamed(measurements.muscles, task.measuredName);
    if (!measured) measured = findNamed(measurements.bones, task.measuredName);
    return measured && task.side != Side::midline && measured->side == opposite(task.side);
}

Result<body::Structure> structureOf(const Task& task, const Measurements& measurements) {
    const std::string id = joinSide(task.row->id, task.side);
    Result<body::Mesh> mesh = meshOf(task, measurements);
    if (!mesh) return mesh.error().within(id);
    if (isFromOtherSide(task, measurements)) *mesh = body::mirrored(*mesh);
    body::Structure structure{.id = id,
                              .name = task.row->name,
                              .kind = task.row->kind,
                              .side = task.side,
                              .fma = "",
                              .ta2 = task.row->ta2,
                              .layer = task.row->layer,
                              .mesh = std::move(*mesh),
                              .bounds = {}};
    if (const auto fma = task.row->fma.find(task.side); fma != task.row->fma.end())
        structure.fma = fma->second;
    structure.bounds = structure.mesh.bounds();
    return structure;
}

/// Lets muscles lie on bones, then leaves out the vertices that do not show.
void finish(std::vector<body::Structure>& structures,
            const std::vector<body::Structure>& furtherBones) {
    // Flat stretches of the even grids need no vertex every few millimetres; a tenth of a
    // millimetre cannot be seen.
    constexpr float kSimplification = 0.0001f;
    settleMuscles(structures, furtherBones, [](const body::Structure&) { return true; });
    parallelFor(static_cast<int>(structures.size()), [&](int i) {
        body::Structure& structure = structures[static_cast<std::size_t>(i)];
        structure.mesh = simplified(structure.mesh, kSimplification);
        removeFlatTriangles(structure.mesh);
        structure.bounds = structure.mesh.bounds();
    });
}

/// Runs the tasks on all cores; which thread takes which one does not matter to the result.
std::vector<std::optional<Result<body::Structure>>> runTasks(const std::vector<Task>& tasks,
                                                             const Measurements& measurements) {
    std::vector<std::optional<Result<body::Structure>>> results(tasks.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < tasks.size(); i = next++)
            results[i].emplace(structureOf(tasks[i], measurements));
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    return results;
}

/// Muscles that lie in or just under the skin and move with it; the skin is not shaped by them.
bool followsSkin(const body::Structure& structure) {
    static constexpr std::array<std::string_view, 21> kFollowers{
        "buccinator",
        "corrugator_supercilii",
        "depressor_anguli_oris",
        "depressor_labii_inferioris",
        "epicranial_aponeurosis",
        "frontalis",
        "levator_anguli_oris",
        "levator_labii_superioris",
        "levator_labii_superioris_alaeque_nasi",
        "masseter_deep",
        "masseter_superficial",
        "mentalis",
        "nasalis",
        "occipitalis",
        "orbicularis_oculi",
        "orbicularis_oris",
        "platysma",
        "procerus",
        "risorius",
        "zygomaticus_major",
        "zygomaticus_minor"};
    const std::string id = splitSide(structure.id).id;
    return std::find(kFollowers.begin(), kFollowers.end(), id) != kFollowers.end();
}

/// Adds nerves, vessels and organs on both sides.
Result<void> addNoPress(BuiltBody& built, const Measurements& measurements) {
    const auto lookup = [&](const std::string& id) { return measurements.landmark(id); };
    for (const NoPressCourse& course : measurements.noPress)
        for (const Side side : {Side::left, Side::right}) {
            Result<body::Structure> structure = noPressStructure(course, side, lookup);
            if (!structure) return structure.error();
            built.structures.push_back(std::move(*structure));
        }
    return {};
}

/// The skin over all of `built`, as one more structure; moves the muscles that follow it.
Result<body::Structure> skinStructure(BuiltBody& built) {
    std::vector<const body::Mesh*> meshes;
    std::vector<body::Mesh*> followers;
    for (body::Structure& structure : built.structures)
        if (followsSkin(structure))
            followers.push_back(&structure.mesh);
        else
            meshes.push_back(&structure.mesh);
    std::map<std::string, glm::vec3, std::less<>> landmarks;
    for (const Landmark& landmark : built.landmarks) landmarks[landmark.id] = landmark.position;
    Result<body::Mesh> mesh =
        buildSkin({.structures = meshes, .followers = followers, .landmarks = landmarks});
    for (body::Structure& structure : built.structures) structure.bounds = structure.mesh.bounds();
    if (!mesh) return mesh.error().within("skin");
    body::Structure skin{.id = "skin",
                         .name = "Skin",
                         .kind = body::Kind::skin,
                         .side = Side::midline,
                         .fma = "FMA7163",
                         .ta2 = "Cutis",
                         .layer = 0,
                         .mesh = std::move(*mesh),
                         .bounds = {}};
    skin.bounds = skin.mesh.bounds();
    return skin;
}

/// Pulls what sticks out of muscles and tendons, by less than the skin shows, back under it.
void pullUnderSkin(std::vector<body::Structure>& structures, const body::Mesh& skin) {
    const body::RayCaster caster({&skin});
    parallelFor(static_cast<int>(structures.size()), [&](int i) {
        body::Structure& structure = structures[static_cast<std::size_t>(i)];
        if (structure.kind != body::Kind::muscle && structure.kind != body::Kind::tendon) return;
        pullUnder(caster, structure.mesh);
        // What moved with the skin, or back under it, may have lost the area of a triangle.
        removeFlatTriangles(structure.mesh);
        structure.bounds = structure.mesh.bounds();
    });
}

/// Every row of `table` on each of its sides, before `finish`.
Result<BuiltBody> measuredStructures(const Measurements& measurements,
                                     const std::vector<StructureRow>& table) {
    std::vector<Task> tasks;
    for (const StructureRow& row : table)
        for (const auto& [side, measuredName] : row.measured)
            tasks.push_back({&row, side, measuredName});
    BuiltBody built;
    for (std::optional<Result<body::Structure>>& result : runTasks(tasks, measurements)) {
        if (!*result) return result->error();
        built.structures.push_back(std::move(**result));
    }
    return built;
}

} // namespace

Result<BuiltBody> buildStructures(const Measurements& measurements,
                                  const std::vector<StructureRow>& table) {
    Result<BuiltBody> built = measuredStructures(measurements, table);
    if (built) finish(built->structures, {});
    return built;
}

Result<BuiltBody> buildBody(const Measurements& measurements,
                            const std::vector<StructureRow>& table) {
    Result<BuiltBody> structures = measuredStructures(measurements, table);
    if (!structures) return structures.error();
    BuiltBody built = std::move(*structures);
    Result<std::vector<body::Structure>> bones = landmarkBones(measurements);
    if (!bones) return bones.error();
    finish(built.structures, *bones);
    for (const auto& [id, landmark] : measurements.landmarks) built.landmarks.push_back(landmark);
    Result<body::Structure> skin = skinStructure(built);
    if (!skin) return skin.error();
    // The skin has pressed some of those that follow it into the bones below.
    settleMuscles(built.structures, *bones, followsSkin);
    pullUnderSkin(built.structures, skin->mesh);
    // After the skin, which they do not shape: they lie between what does.
    for (body::Structure& bone : *bones) built.structures.push_back(std::move(bone));
    if (const Result<void> added = addNoPress(built, measurements); !added) return added.error();
    built.structures.push_back(std::move(*skin));
    writer::addLevelsOfDetail(built.structures);
    return built;
}

} // namespace myoatlas::builder

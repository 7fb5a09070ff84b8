#include "builder/settle.h"

#include "builder/settle_bones.h"
#include "builder/settle_carve.h"
#include "builder/settle_ends.h"
#include "builder/settle_pieces.h"
#include "builder/settle_push.h"

#include <atomic>
#include <thread>

namespace myoatlas::builder {

namespace {

bool isFirm(const body::Structure& structure) {
    return structure.kind == body::Kind::bone || structure.kind == body::Kind::cartilage;
}

/// Pushes the muscle out of bone, as far as it keeps half of its volume: one that lies deep within
/// a bone has no way out that keeps its shape.
body::Mesh pushedOut(const body::Mesh& muscle, const BoneRoom& bones) {
    const float least = 0.5f * signedVolume(muscle);
    for (const PushOptions& options : {PushOptions{}, PushOptions{.stiffShare = 0.08f},
                                       PushOptions{.stiffShare = 0.08f, .onlyStiffly = true}}) {
        body::Mesh pushed = muscle;
        pushOutOfBone(pushed, bones, options);
        if (signedVolume(pushed) > least) return pushed;
    }
    return muscle;
}

/// Carves the pieces that hold most of what lies in bone, when that is too much of the whole.
void carve(std::vector<body::Mesh>& pieces, const BoneRoom& bones) {
    constexpr double kAllowed = 0.016; // of the whole
    constexpr double kLeft = 0.012;    // of a piece
    body::Mesh whole;
    for (const body::Mesh& piece : pieces) body::append(whole, piece);
    if (bones.shareWithin(whole) <= kAllowed) return;
    for (body::Mesh& piece : pieces)
        if (bones.shareWithin(piece) > kLeft) piece = carvedOutOfBone(piece, bones);
}

void settle(body::Structure& muscle, const BoneRoom& bones) {
    coverFibres(muscle.mesh);
    drawEndsToBone(muscle, bones);
    std::vector<body::Mesh> pieces;
    for (const Piece& piece : piecesOf(muscle.mesh)) pieces.push_back(pushedOut(piece.mesh, bones));
    carve(pieces, bones);
    muscle.mesh = {};
    for (const body::Mesh& piece : pieces) body::append(muscle.mesh, piece);
    coverFibres(muscle.mesh);
    body::computeNormals(muscle.mesh);
    muscle.bounds = muscle.mesh.bounds();
}

} // namespace

void settleMuscles(std::vector<body::Structure>& structures,
                   std::span<const body::Structure> furtherBones,
                   const std::function<bool(const body::Structure&)>& accept) {
    std::vector<const body::Mesh*> firm;
    std::vector<body::Structure*> muscles;
    for (body::Structure& structure : structures) {
        if (isFirm(structure)) firm.push_back(&structure.mesh);
        if (structure.kind == body::Kind::muscle && accept(structure))
            muscles.push_back(&structure);
    }
    for (const body::Structure& bone : furtherBones) firm.push_back(&bone.mesh);
    if (firm.empty()) return;
    const BoneRoom bones(firm);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < muscles.size(); i = next++) settle(*muscles[i], bones);
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
}

} // namespace myoatlas::builder

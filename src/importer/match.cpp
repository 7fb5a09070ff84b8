#include "importer/match.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace myoatlas::importer {

namespace {

/// What a part may be called, most telling first; the file's name last, or first where it holds
/// one part only and so names it (`labels` then repeats it or says "default").
std::vector<std::string> labelsOf(const SourcePart& part) {
    std::vector<std::string> labels = part.labels;
    labels.push_back(std::filesystem::path(part.file).stem().string());
    return labels;
}

/// The first side that a label tells: of a part called "Femur" in a group called "Left leg".
std::optional<Side> sideOf(const std::vector<Name>& names) {
    for (const Name& name : names) {
        if (name.namesBothSides) return std::nullopt;
        if (name.side) return name.side;
    }
    return std::nullopt;
}

std::vector<Name> namesOf(const SourcePart& part) {
    std::vector<Name> names;
    for (const std::string& label : labelsOf(part)) names.push_back(readName(label));
    return names;
}

/// The ids that the part and its names tell, the most telling first.
std::vector<std::string> fmaIdsOf(const SourcePart& part, const std::vector<Name>& names) {
    std::vector<std::string> ids;
    if (!part.fma.empty()) ids.push_back(part.fma);
    for (const Name& name : names)
        if (!name.fma.empty()) ids.push_back(name.fma);
    return ids;
}

/// What the first label that is a name stands for, and which label that is.
std::pair<const Stems*, std::size_t> exactOf(const std::vector<Name>& names,
                                             const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const Stems* stems = vocabulary.exact(names[i])) return {stems, i};
    return {nullptr, 0};
}

std::set<std::string> stemsOf(const std::vector<std::size_t>& targets, const body::Body& body) {
    std::set<std::string> stems;
    for (const std::size_t target : targets) stems.insert(splitSide(body.structures[target].id).id);
    return stems;
}

bool share(const std::set<std::string>& stems, const Stems& others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const std::string& stem) { return stems.contains(stem); });
}

} // namespace

std::optional<Match> recognise(const SourcePart& part, std::size_t index,
                               const Vocabulary& vocabulary, const body::Body& body) {
    const std::vector<std::string> labels = labelsOf(part);
    const std::vector<Name> names = namesOf(part);
    Match match{.part = index, .targets = {}, .label = {}, .namedSide = sideOf(names), .doubt = {}};
    const auto [stems, at] = exactOf(names, vocabulary);
    for (const std::string& fma : fmaIdsOf(part, names)) {
        match.targets = vocabulary.withFma(fma);
        match.label = fma;
        if (!match.targets.empty()) break;
    }
    if (!match.targets.empty()) {
        match.how = Match::How::id;
        if (stems != nullptr && !share(stemsOf(match.targets, body), *stems))
            match.addDoubt("its number says " + body.structures[match.targets.front()].id +
                           ", its name '" + labels[at] + "' says " + stems->front());
        return match;
    }
    if (stems == nullptr) return std::nullopt;
    match.how = Match::How::name;
    match.label = labels[at];
    match.targets = vocabulary.structuresOf(*stems, match.namedSide);
    if (match.targets.empty()) return std::nullopt;
    return match;
}

std::vector<Match> guesses(const SourcePart& part, std::size_t index,
                           const Vocabulary& vocabulary) {
    const std::vector<std::string> labels = labelsOf(part);
    const std::vector<Name> names = namesOf(part);
    std::vector<Match> result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const Vocabulary::Candidate& candidate : vocabulary.alike(names[i])) {
            Match match{.part = index,
                        .targets = vocabulary.structuresOf(*candidate.stems, sideOf(names)),
                        .how = Match::How::guess,
                        .confidence = candidate.likeness,
                        .label = labels[i],
                        .namedSide = sideOf(names),
                        .doubt = {}};
            if (!match.targets.empty()) result.push_back(std::move(match));
        }
        if (!result.empty()) break; // a nearer label is worth more than a group's
    }
    return result;
}

} // namespace myoatlas::importer

#include "importer/vocabulary.h"

#include "base/text.h"
#include "importer/word_table.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::importer {

namespace {

constexpr float kAlike = 0.5f;
constexpr std::size_t kMostCandidates = 12;

} // namespace

Vocabulary::Vocabulary(const body::Body& body) : body_(body) {
    for (std::size_t i = 0; i < body.structures.size(); ++i) {
        const body::Structure& structure = body.structures[i];
        const std::string stem = splitSide(structure.id).id;
        byStem_[stem].push_back(i);
        if (!structure.fma.empty()) byFma_[structure.fma].push_back(i);
        if (byStem_[stem].size() > 1) continue; // the other side has the same names
        add(stem, {stem});
        add(structure.name, {stem});
        add(structure.ta2, {stem});
    }
    for (const Alias& alias : aliases()) {
        Stems stems;
        for (const std::string& id : words(alias.ids))
            if (byStem_.contains(id)) stems.push_back(id);
        // A structure's own name comes before everyday ones.
        const bool isKnown = entries_.contains(readName(alias.name).key());
        if (!stems.empty() && !isKnown) add(std::string(alias.name), stems);
    }
    std::map<std::string, int> uses;
    for (const auto& [key, entry] : entries_)
        for (const std::string& word : entry.words) ++uses[word];
    for (const auto& [word, count] : uses)
        weight_[word] =
            std::log(1.0f + static_cast<float>(entries_.size()) / static_cast<float>(count));
}

void Vocabulary::add(const std::string& text, const Stems& stems) {
    const Name name = readName(text);
    if (name.words.empty()) return;
    const std::string key = name.key();
    const auto [entry, isNew] = entries_.try_emplace(key, Entry{name.words, stems});
    if (!isNew && entry->second.stems != stems) isAmbiguous_[key] = true;
}

std::vector<std::size_t> Vocabulary::withFma(const std::string& fma) const {
    const auto found = byFma_.find(fma);
    return found == byFma_.end() ? std::vector<std::size_t>() : found->second;
}

const Stems* Vocabulary::exact(const Name& name) const {
    const std::string key = name.key();
    const auto found = entries_.find(key);
    return found == entries_.end() || isAmbiguous_.contains(key) ? nullptr : &found->second.stems;
}

std::vector<Vocabulary::Candidate> Vocabulary::alike(const Name& name) const {
    std::vector<Candidate> candidates;
    // A name of a hundred words is none, and comparing costs their square.
    if (name.words.empty() || name.words.size() > 24) return candidates;
    const float unknown = std::log(1.0f + static_cast<float>(entries_.size()));
    const auto weightOf = [&](const std::string& word) {
        const auto found = weight_.find(word);
        return found == weight_.end() ? unknown : found->second;
    };
    for (const auto& [key, entry] : entries_)
        if (const float like = likeness(name.words, entry.words, weightOf); like >= kAlike)
            candidates.push_back({&entry.stems, like});
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.likeness > b.likeness; });
    if (candidates.size() > kMostCandidates) candidates.resize(kMostCandidates);
    return candidates;
}

std::vector<std::size_t> Vocabulary::structuresOf(const Stems& stems,
                                                  std::optional<Side> side) const {
    std::vector<std::size_t> result;
    for (const std::string& stem : stems)
        if (const auto found = byStem_.find(stem); found != byStem_.end())
            for (const std::size_t i : found->second)
                if (!side || body_.structures[i].side == Side::midline ||
                    body_.structures[i].side == *side)
                    result.push_back(i);
    return result;
}

} // namespace myoatlas::importer

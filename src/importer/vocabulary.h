#pragma once

#include "body/body.h"
#include "importer/names.h"

#include <map>
#include <string>
#include <vector>

namespace myoatlas::importer {

/// What one name can stand for: structures of the body by id without side. More than one when the
/// name is that of a whole ("trapezius", "ribs").
using Stems = std::vector<std::string>;

/// All names by which the structures of a body are known.
class Vocabulary {
public:
    /// Takes ids, English and Latin names from `body` (borrowed) and adds `aliases()`.
    explicit Vocabulary(const body::Body& body);

    /// The structures with this FMA id, by index; the parts of a muscle may share one.
    std::vector<std::size_t> withFma(const std::string& fma) const;
    /// What exactly these words stand for, or nothing.
    const Stems* exact(const Name& name) const;

    struct Candidate {
        const Stems* stems = nullptr;
        /// How alike the names are, 0 to 1.
        float likeness = 0.0f;
    };
    /// The most alike names, best first, at least half alike.
    std::vector<Candidate> alike(const Name& name) const;

    /// The structures of those stems on a side, by index; both sides and the midline where `side`
    /// is not told.
    std::vector<std::size_t> structuresOf(const Stems& stems, std::optional<Side> side) const;

private:
    struct Entry {
        std::vector<std::string> words;
        Stems stems;
    };
    void add(const std::string& text, const Stems& stems);

    const body::Body& body_;
    std::map<std::string, std::vector<std::size_t>> byFma_;
    std::map<std::string, std::vector<std::size_t>> byStem_;
    /// By key; a key that several structures share ("intervertebral disc") is no name of one.
    std::map<std::string, Entry> entries_;
    std::map<std::string, bool> isAmbiguous_;
    std::map<std::string, float> weight_;
};

} // namespace myoatlas::importer

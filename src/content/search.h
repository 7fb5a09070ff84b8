#pragma once

#include "content/content.h"

namespace myoatlas::content {

/// What a search can lead to.
enum class MatchKind { muscle, point, area, technique, tool };
std::string_view name(MatchKind kind);
std::optional<MatchKind> matchKindFromName(std::string_view text);

struct Match {
    MatchKind kind = MatchKind::muscle;
    std::string id;
    std::string name;
    /// 0..1; 1 is the very name.
    double score = 0.0;
    /// The synonym, Latin name or symptom that was met, when it was not the name itself.
    std::string because;
};

/// What of the content answers `text`, best first: names, Latin names, synonyms, symptoms and
/// everyday words; whole words, beginnings of words and small misspellings. Nothing below 0.5.
std::vector<Match> find(const Content& content, std::string_view text,
                        std::optional<MatchKind> kind = {}, std::size_t most = 30);

} // namespace myoatlas::content

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::scene {

/// How a text means a place.
enum class Sense {
    /// The pain is there.
    named,
    /// The pain goes that way and may or may not arrive ("toward the buttock").
    toward,
    /// The pain is not there ("skipping the elbow").
    denied
};

/// A place that a text mentions.
struct Mention {
    std::string_view phrase;
    /// As in `PlaceWord`.
    std::string_view areas;
    Sense sense = Sense::named;
};

/// What a `referral_text` says about places.
struct Reading {
    std::vector<Mention> mentions;
    /// Names of body parts that belong to no known phrase.
    std::vector<std::string> unknown;
};

/// Reads a text by the words of `place_words.h`.
Reading readReferral(std::string_view text);

/// Whether `name` is what `pattern` describes, where a '*' stands for any letters.
bool fits(std::string_view pattern, std::string_view name);

} // namespace myoatlas::scene

#pragma once

#include <string>

namespace myoatlas::content {

/// The shortest description of a muscle that is complete.
inline const std::string kMinimalMuscle = R"(id: sample
name: Sample muscle
latin: Musculus exempli
synonyms: []
structures: [sample]
region: arm
layer: 1
anatomy:
  origin: Here.
  insertion: There.
  action: Bends.
  innervation: {nerve: Some nerve, roots: C5}
  sources: [book]
everyday:
  function: Lifting.
  overload: []
  symptoms: []
  sources: [book]
points:
  - id: 1
    label: The middle
    place: {along: 0.5, face: anterior}
    find: [Feel for it.]
    referral:
      - {kind: essential, spot: {on: wrist}, width: 4}
    referral_text: The wrist.
    how_common: 3
    self_care: self
    care:
      - technique: press
        steps: [Press.]
        dose: {pressure: [4, 6], hold_s: 30, per_week: 3}
    cautions: [careful]
    red_flags: []
    look_alikes: []
    evidence: {class: Tradition, sources: [book]}
    sources: [book]
)";

/// `text` with its first `from` replaced by `to`.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

} // namespace myoatlas::content

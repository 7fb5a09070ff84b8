#pragma once

#include "content/content.h"
#include "content/muscle_fixture.h"
#include "content/yaml_fixture.h"

namespace myoatlas::content {

/// An entry of the catalogue with that id and whatever else it must have.
template <typename T> T entry(const std::string& id) {
    T made;
    made.id = id;
    made.file = "catalogue.yaml";
    made.line = 1;
    if constexpr (requires { made.sources; }) made.sources = {"book"};
    return made;
}

/// Content in which everything fits together: the minimal muscle, changed, and what it names.
inline Content contentWith(const std::string& from = "", const std::string& to = "") {
    Problems problems;
    Content content;
    content.muscles = {readText(replaced(kMinimalMuscle, from, to), problems, readMuscle)};
    EXPECT_EQ(lines(problems), Lines{});
    content.sources.push_back(entry<Source>("book"));
    content.cautions.push_back(entry<Caution>("careful"));
    content.techniques.push_back(entry<Technique>("press"));
    return content;
}

} // namespace myoatlas::content

#include "real_atlas.h"

#include "body/load.h"

#include <cstdlib>
#include <iostream>

namespace myoatlas::scene {

namespace {

/// A test program that cannot load what all its cases need stops with the reason.
[[noreturn]] void stop(const std::string& why) {
    std::cerr << why << "\n";
    std::exit(1);
}

std::shared_ptr<const Atlas> loadAtlas() {
    content::Problems problems;
    auto content = content::loadContent(MYOATLAS_DATA, problems);
    if (!content) stop(content.error().message);
    Diagnostics diagnostics;
    auto body = body::loadBody(MYOATLAS_BODY, diagnostics);
    if (!body) stop(body.error().message);
    auto atlas = Atlas::create(std::make_shared<content::Content>(std::move(*content)),
                               std::make_shared<body::Body>(std::move(*body)), diagnostics);
    if (!atlas) stop(atlas.error().message);
    for (const std::string& message : diagnostics) std::cerr << message << "\n";
    if (!diagnostics.empty()) stop("content and body do not fit");
    return *atlas;
}

} // namespace

std::shared_ptr<const Atlas> realAtlas() {
    static const std::shared_ptr<const Atlas> atlas = loadAtlas();
    return atlas;
}

std::size_t pointIndex(std::string_view id) {
    const auto point = realAtlas()->findPoint(id);
    if (!point) stop("no point " + std::string(id));
    return *point;
}

std::size_t areaIndex(std::string_view id) {
    const auto area = realAtlas()->areas().find(id);
    if (!area) stop("no area " + std::string(id));
    return *area;
}

float coverageOf(std::string_view point, std::string_view area) {
    const auto atlas = realAtlas();
    float sum = 0.0f;
    for (const AreaCoverage& entry :
         coverages(atlas->pattern(pointIndex(point)), atlas->areas(), 0.0f))
        if (entry.area == areaIndex(area)) sum += entry.coverage;
    return sum;
}

} // namespace myoatlas::scene

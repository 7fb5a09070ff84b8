// Golden images: what `myoatlas render` draws, against pictures that somebody looked at. A failure
// leaves the actual picture and the difference in the build's golden/ folder.

#include "process.h"
#include "renderer/image.h"

#include <cmath>
#include <filesystem>
#include <gtest/gtest.h>

namespace myoatlas::cli {
namespace {

namespace fs = std::filesystem;

/// Grey levels of 255. Pictures are bit-identical on one Mesa version; another version or a real
/// GPU rasterises silhouettes and samples antialiasing differently, so single pixels may differ a
/// lot but the mean may not.
struct Tolerance {
    double mean = 0.6;
    /// Share of pixels that may differ by more than 48 levels.
    double outliers = 0.01;
};

struct Difference {
    double mean = 0.0;
    double outliers = 0.0;
    renderer::Image image;
};

Difference difference(const renderer::Image& a, const renderer::Image& b) {
    Difference result{0.0, 0.0, renderer::Image(a.size)};
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        int most = 0;
        for (int c = 0; c < 4; ++c) {
            const int d = std::abs(int(a.pixels[i][c]) - int(b.pixels[i][c]));
            result.mean += d / 4.0;
            most = std::max(most, d);
        }
        result.outliers += most > 48 ? 1.0 : 0.0;
        result.image.pixels[i] = {most, most, most, 255};
    }
    result.mean /= double(a.pixels.size());
    result.outliers /= double(a.pixels.size());
    return result;
}

void expectGolden(const std::string& name, std::vector<std::string> arguments,
                  const Tolerance& tolerance = {}) {
    const fs::path folder(MYOATLAS_OUTPUT);
    fs::create_directories(folder);
    const fs::path actualFile = folder / (name + ".png");
    arguments.insert(arguments.begin(), "render");
    arguments.insert(arguments.end(),
                     {"--size", "320x240", "--no-caption", "--out", actualFile.string()});
    const Finished finished = myoatlas(arguments);
    ASSERT_EQ(finished.exitCode, 0) << finished.err;
    const auto actual = renderer::readPng(actualFile);
    ASSERT_TRUE(actual) << actual.error().message;
    const auto golden = renderer::readPng(fs::path(MYOATLAS_GOLDEN) / (name + ".png"));
    ASSERT_TRUE(golden) << golden.error().message << "; look at " << actualFile
                        << " and copy it there if it is right";
    ASSERT_EQ(actual->size, golden->size);
    const Difference found = difference(*actual, *golden);
    if (found.mean > tolerance.mean || found.outliers > tolerance.outliers) {
        const fs::path differenceFile = folder / (name + ".difference.png");
        (void)renderer::writePng(found.image, differenceFile).has_value();
        ADD_FAILURE() << name << ": mean " << found.mean << " (at most " << tolerance.mean
                      << "), outliers " << found.outliers << " (at most " << tolerance.outliers
                      << "); see " << actualFile << " and " << differenceFile;
    }
}

TEST(Golden, WholeBodySkin) { expectGolden("skin", {"--layers", "skin", "--view", "anterior"}); }

TEST(Golden, WholeBodyMusclesFromBehind) {
    expectGolden("muscles_posterior", {"--layers", "muscles,bones", "--view", "posterior"});
}

TEST(Golden, Skeleton) { expectGolden("skeleton", {"--layers", "bones", "--view", "left"}); }

TEST(Golden, InfraspinatusZoneAndMarkerSideBySide) {
    expectGolden("infraspinatus_1", {"--point", "infraspinatus.1"});
}

TEST(Golden, ZoneOnTheMusclesWithoutSkin) {
    expectGolden("zone_on_muscles", {"--point", "gluteus_minimus.1", "--layers", "muscles,bones"});
}

TEST(Golden, UpperTrapeziusLeft) {
    expectGolden("trapezius_descending_1_left", {"--point", "trapezius_descending.1.left"});
}

TEST(Golden, StippleOnTheBackOfTheLeg) {
    expectGolden("gluteus_minimus_3_stipple",
                 {"--point", "gluteus_minimus.3", "--style", "stipple", "--view", "posterior"});
}

TEST(Golden, TwoPointsTogetherDark) {
    expectGolden("two_points_dark", {"--point", "vastus_medialis.1", "--point",
                                     "vastus_lateralis.1", "--view", "anterior", "--dark"});
}

TEST(Golden, TransparentBackground) {
    expectGolden("transparent", {"--point", "masseter_superficial.1", "--transparent"});
}

TEST(Golden, ThighCutAcross) { expectGolden("thigh_axial", {"--clip", "axial:0.62"}); }

TEST(Golden, WhereOnePressesLaidOpen) {
    expectGolden("infraspinatus_1_cutaway", {"--point", "infraspinatus.1", "--cutaway"});
}

TEST(Golden, NamesBesideTheBack) {
    expectGolden("names_posterior",
                 {"--layers", "muscles,bones", "--view", "posterior", "--labels", "--no-markers"});
}

TEST(Golden, HowManyPointsReferWhere) {
    expectGolden("density_posterior", {"--density", "--view", "posterior"});
}

TEST(Golden, TwoZonesCompared) {
    expectGolden("difference",
                 {"--difference", "brachioradialis.1", "supinator.1", "--view", "right"});
}

TEST(Golden, ArcsToKeyAndSatellitePoints) {
    expectGolden("related", {"--point", "infraspinatus.1", "--related", "--view", "posterior"});
}

TEST(Golden, PainOnItsWay) {
    expectGolden("travel", {"--point", "gluteus_minimus.1", "--travel", "0.6"});
}

} // namespace
} // namespace myoatlas::cli

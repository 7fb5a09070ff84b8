#include "app/chime.h"

#include "base/files.h"

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <future>
#include <gtest/gtest.h>
#include <span>
#include <thread>
#include <unistd.h>

namespace myoatlas::app {
namespace {

namespace fs = std::filesystem;
using care::Moment;
using namespace std::chrono_literals;

/// ALSA with devices of this test's own instead of those of the machine.
class ChimeOn : public ::testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override {
        unsetenv("ALSA_CONFIG_PATH");
        fs::remove_all(folder);
    }

    void configure(const std::string& text) const {
        // ALSA reads a file again only when it has another name or is a second younger.
        const fs::path file =
            folder / ::testing::UnitTest::GetInstance()->current_test_info()->name();
        ASSERT_TRUE(writeFileAtomically(file, text));
        setenv("ALSA_CONFIG_PATH", file.c_str(), 1);
    }
    /// A device that writes what it is given to `written`.
    void configureFile() const {
        configure("pcm.default { type file slave.pcm { type null } file \"" + written.string() +
                  "\" format \"raw\" }\n");
    }
    /// What was written once it is `count` samples or more, or after some seconds.
    std::vector<std::int16_t> heard(std::size_t count) const {
        std::error_code none;
        for (int i = 0; i < 500; ++i) {
            if (const auto bytes = fs::file_size(written, none); !none && bytes >= 2 * count) break;
            std::this_thread::sleep_for(10ms);
        }
        const Result<std::string> bytes = readFile(written, 1u << 22);
        if (!bytes) return {};
        std::vector<std::int16_t> samples(bytes->size() / 2);
        std::memcpy(samples.data(), bytes->data(), 2 * samples.size());
        return samples;
    }

    fs::path folder =
        fs::path(::testing::TempDir()) / ("myoatlas_chime_" + std::to_string(::getpid()));
    fs::path written = folder / "heard.raw";
};

/// From the crossings of zero, upwards.
double hertzOf(std::span<const std::int16_t> samples) {
    std::vector<std::size_t> up;
    for (std::size_t i = 1; i < samples.size(); ++i)
        if (samples[i - 1] < 0 && samples[i] >= 0) up.push_back(i);
    return double(kChimeRate) * double(up.size() - 1) / double(up.back() - up.front());
}

double peakOf(std::span<const std::int16_t> samples) {
    int peak = 0;
    for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(int(sample)));
    return peak / 32767.0;
}

TEST_F(ChimeOn, AFilePlaysTheToneOfEachMoment) {
    const std::size_t tone = std::lround(kChimeSeconds * kChimeRate);
    for (const auto& [moment, hertz] :
         {std::pair{Moment::holdBegins, kBeginHertz}, {Moment::holdEnds, kEndHertz}}) {
        fs::remove(written);
        configureFile();
        Chime chime({});
        chime.play(moment);
        const std::vector<std::int16_t> samples = heard(tone);
        ASSERT_EQ(samples.size(), tone);
        EXPECT_NEAR(hertzOf(samples), hertz, 1.0);
        EXPECT_NEAR(peakOf(samples), kChimeLoudness, 0.005);
        EXPECT_FALSE(chime.takeProblem());
    }
}

TEST_F(ChimeOn, AFilePlaysTwoTonesToChangeSides) {
    configureFile();
    Chime chime({});
    chime.play(Moment::changeSides);
    const std::size_t tone = std::lround(kChimeSeconds * kChimeRate);
    const std::vector<std::int16_t> samples = heard(2 * tone + kChimeRate / 10);
    ASSERT_GT(samples.size(), 2 * tone);
    const std::span<const std::int16_t> all(samples);
    EXPECT_NEAR(hertzOf(all.first(tone)), kEndHertz, 1.0);
    EXPECT_NEAR(hertzOf(all.last(tone)), kEndHertz, 1.0);
    EXPECT_EQ(peakOf(all.subspan(tone, samples.size() - 2 * tone)), 0.0) << "a pause";
}

TEST(Chime, BeginsAndEndsSoftly) {
    const std::vector<std::int16_t> samples = chimeSamples(Moment::holdBegins);
    const std::span<const std::int16_t> all(samples);
    EXPECT_LT(peakOf(all.first(kChimeRate / 100)), 0.05 * kChimeLoudness + 0.002);
    EXPECT_LT(peakOf(all.last(kChimeRate / 100)), 0.05 * kChimeLoudness + 0.002);
}

TEST_F(ChimeOn, NoDeviceTellsItOnceAndNeverWaits) {
    configure("# no device\n");
    std::promise<void> woken;
    Chime chime([&] { woken.set_value(); });
    const auto begin = std::chrono::steady_clock::now();
    chime.play(Moment::holdBegins);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 50ms);
    ASSERT_EQ(woken.get_future().wait_for(5s), std::future_status::ready);
    const std::optional<std::string> problem = chime.takeProblem();
    ASSERT_TRUE(problem);
    EXPECT_NE(problem->find("No sound can be played"), std::string::npos) << *problem;
    EXPECT_FALSE(chime.takeProblem());
    chime.play(Moment::holdEnds); // a second call of `wake` would throw
    std::this_thread::sleep_for(200ms);
    EXPECT_FALSE(chime.takeProblem());
}

TEST_F(ChimeOn, TheEndOfTheProgramDoesNotWaitForATone) {
    configureFile();
    const auto begin = std::chrono::steady_clock::now();
    {
        Chime chime({});
        chime.play(Moment::changeSides);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
}

} // namespace
} // namespace myoatlas::app

#include "app/chime.h"

#include "base/result.h"

#include <algorithm>
#include <alsa/asoundlib.h>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <numbers>
#include <utility>

namespace myoatlas::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kEdgeSeconds = 0.08;
constexpr double kPauseSeconds = 0.12;
constexpr unsigned kLatencyMicroseconds = 100'000;
constexpr int kWaitMilliseconds = 50;
/// A device that has not taken a tone by then never will.
constexpr std::chrono::seconds kPatience{4};
/// How long the end of the program waits for a device that hangs.
constexpr std::chrono::seconds kFarewell{1};

void addTone(std::vector<std::int16_t>& samples, double hertz) {
    const int count = static_cast<int>(std::lround(kChimeSeconds * kChimeRate));
    const double edge = kEdgeSeconds * kChimeRate;
    for (int i = 0; i < count; ++i) {
        const double inside = std::min({1.0, i / edge, (count - 1 - i) / edge});
        const double softness = 0.5 - 0.5 * std::cos(std::numbers::pi * inside);
        const double wave = std::sin(2.0 * std::numbers::pi * hertz * i / kChimeRate);
        samples.push_back(
            static_cast<std::int16_t>(std::lround(32767.0 * kChimeLoudness * softness * wave)));
    }
}

struct CloseDevice {
    void operator()(snd_pcm_t* device) const { snd_pcm_close(device); }
};
using Device = std::unique_ptr<snd_pcm_t, CloseDevice>;

Error silence(int code) {
    return {std::string("No sound can be played: the sound device does not answer (") +
            snd_strerror(code) + "). The session goes on, and the page tells what to do."};
}

/// ALSA would print to stderr what is told in the window.
void keepQuiet(const char*, int, const char*, int, const char*, ...) {}

Result<Device> openDevice() {
    snd_pcm_t* opened = nullptr;
    if (const int code =
            snd_pcm_open(&opened, "default", SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK);
        code < 0)
        return silence(code);
    Device device(opened);
    if (const int code =
            snd_pcm_set_params(opened, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1,
                               kChimeRate, 1, kLatencyMicroseconds);
        code < 0)
        return silence(code);
    return device;
}

} // namespace

std::vector<std::int16_t> chimeSamples(care::Moment moment) {
    std::vector<std::int16_t> samples;
    addTone(samples, moment == care::Moment::holdBegins ? kBeginHertz : kEndHertz);
    if (moment == care::Moment::changeSides) {
        samples.resize(samples.size() + static_cast<std::size_t>(kPauseSeconds * kChimeRate));
        addTone(samples, kEndHertz);
    }
    return samples;
}

/// What the window and the thread hand to each other.
struct Chime::Desk {
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<care::Moment> wanted;
    std::optional<std::string> problem;
    bool hasToldProblem = false;
    bool isLeaving = false;
    bool hasLeft = false;
    std::function<void()> wake;

    bool mustEnd(Clock::time_point until) {
        const std::lock_guard lock(mutex);
        return isLeaving || Clock::now() > until;
    }

    /// The device takes what its buffer holds; the rest when it has room again.
    Result<void> playTo(snd_pcm_t* device, const std::vector<std::int16_t>& samples) {
        const Clock::time_point until = Clock::now() + kPatience;
        std::size_t done = 0;
        while (done < samples.size() && !mustEnd(until)) {
            const snd_pcm_sframes_t written =
                snd_pcm_writei(device, samples.data() + done, samples.size() - done);
            if (written >= 0)
                done += static_cast<std::size_t>(written);
            else if (written == -EAGAIN)
                snd_pcm_wait(device, kWaitMilliseconds);
            else if (const int code = snd_pcm_recover(device, static_cast<int>(written), 1);
                     code < 0)
                return silence(code);
        }
        // Without blocking this only asks for it; the state tells when all was heard.
        snd_pcm_drain(device);
        while (snd_pcm_state(device) == SND_PCM_STATE_DRAINING && !mustEnd(until))
            std::this_thread::sleep_for(std::chrono::milliseconds(kWaitMilliseconds));
        return {};
    }

    void play(care::Moment moment) {
        Result<Device> device = openDevice();
        const Result<void> played =
            device ? playTo(device->get(), chimeSamples(moment)) : Result<void>(device.error());
        if (played) return;
        {
            const std::lock_guard lock(mutex);
            if (hasToldProblem || isLeaving) return;
            hasToldProblem = true;
            problem = played.error().message;
        }
        if (wake) wake();
    }
};

Chime::Chime(std::function<void()> wake) : desk_(std::make_shared<Desk>()) {
    desk_->wake = std::move(wake);
    thread_ = std::thread([desk = desk_] { work(desk); });
}

Chime::~Chime() {
    std::unique_lock lock(desk_->mutex);
    desk_->isLeaving = true;
    desk_->changed.notify_all();
    const bool hasLeft =
        desk_->changed.wait_for(lock, kFarewell, [this] { return desk_->hasLeft; });
    lock.unlock();
    if (hasLeft)
        thread_.join();
    else
        thread_.detach();
}

void Chime::work(const std::shared_ptr<Desk>& desk) {
    snd_lib_error_set_handler(keepQuiet);
    std::unique_lock lock(desk->mutex);
    while (true) {
        desk->changed.wait(lock, [&] { return desk->wanted || desk->isLeaving; });
        if (desk->isLeaving) break;
        const care::Moment moment = *std::exchange(desk->wanted, std::nullopt);
        lock.unlock();
        desk->play(moment);
        lock.lock();
    }
    desk->hasLeft = true;
    desk->changed.notify_all();
}

void Chime::play(care::Moment moment) {
    const std::lock_guard lock(desk_->mutex);
    desk_->wanted = moment;
    desk_->changed.notify_all();
}

std::optional<std::string> Chime::takeProblem() {
    const std::lock_guard lock(desk_->mutex);
    return std::exchange(desk_->problem, std::nullopt);
}

} // namespace myoatlas::app

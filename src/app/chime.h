#pragma once

#include "care/moment.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace myoatlas::app {

inline constexpr int kChimeRate = 48000;
/// Peak of the tones, as a share of full scale: -14 dB.
inline constexpr double kChimeLoudness = 0.2;
inline constexpr double kChimeSeconds = 0.45;
/// C5 to begin; G4, lower, to let go, and twice when the other side comes next.
inline constexpr double kBeginHertz = 523.25, kEndHertz = 392.0;

/// Mono samples at `kChimeRate`: sines with edges of a half cosine, so that nothing clicks.
std::vector<std::int16_t> chimeSamples(care::Moment moment);

/// Soft tones through ALSA's default device. The device is opened for each tone and by a thread of
/// its own: it may take seconds, and others want it too.
class Chime {
public:
    /// `wake` is called from that thread when there is a problem to tell.
    explicit Chime(std::function<void()> wake);
    /// Ends a tone that is being played.
    ~Chime();
    Chime(const Chime&) = delete;
    Chime& operator=(const Chime&) = delete;

    /// Returns at once. A tone that has not begun gives way to this one.
    void play(care::Moment moment);
    /// Why nothing is heard, in a sentence; the first time only.
    std::optional<std::string> takeProblem();

private:
    struct Desk;
    static void work(const std::shared_ptr<Desk>& desk);

    /// Shared with the thread, which may outlive this when a device hangs.
    std::shared_ptr<Desk> desk_;
    std::thread thread_;
};

} // namespace myoatlas::app

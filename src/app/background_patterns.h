#pragma once

#include "base/thread_priority.h"
#include "scene/zone_cache.h"

#include <functional>
#include <future>

namespace myoatlas::app {

/// Works out all referral patterns on another thread, so that the reverse look-up and comparisons
/// answer at once when somebody asks for them. Waits for its end when destroyed.
class BackgroundPatterns {
public:
    /// Begins when `after` is ready; `done` is called on the other thread.
    template <typename Future>
    BackgroundPatterns(std::shared_ptr<const scene::Atlas> atlas, std::filesystem::path cacheFolder,
                       Future after, std::function<void()> done)
        : work_(std::async(std::launch::async, [=, atlas = std::move(atlas)] {
              workInBackground(); // the first pictures go first
              after.wait();
              scene::workOut(*atlas, cacheFolder);
              if (done) done();
              atlas->underSkin(); // so that hiding the skin under zones is quick
          })) {}

private:
    std::future<void> work_;
};

} // namespace myoatlas::app

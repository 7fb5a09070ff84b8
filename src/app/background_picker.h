#pragma once

#include "scene/picking.h"

#include <chrono>
#include <future>

namespace myoatlas::app {

/// A `scene::Picker` that is built on another thread (half a second and more for a full body), so
/// that the first picture need not wait for it.
class BackgroundPicker {
public:
    explicit BackgroundPicker(std::shared_ptr<const scene::Atlas> atlas)
        : picker_(std::async(std::launch::async, [atlas = std::move(atlas)] {
                      return scene::Picker(atlas);
                  }).share()) {}

    bool isReady() const {
        return picker_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }
    /// Waits until it is built.
    const scene::Picker& get() const { return picker_.get(); }
    std::shared_future<scene::Picker> future() const { return picker_; }

private:
    std::shared_future<scene::Picker> picker_;
};

} // namespace myoatlas::app

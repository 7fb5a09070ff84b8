#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace myoatlas {

/// Calls `work(i)` once for each i below `count`, in any order, on all cores; returns when all are
/// done. `work` must not throw.
template <typename Work> void forEachIndex(std::size_t count, const Work& work) {
    std::atomic<std::size_t> next = 0;
    const auto loop = [&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::thread::hardware_concurrency() && i < count; ++i)
        others.emplace_back(loop);
    loop();
}

} // namespace myoatlas

#pragma once

#include <algorithm>
#include <thread>
#include <vector>

namespace myoatlas::builder {

/// Calls `work(begin, end)` for contiguous pieces of [0, count) on all cores and waits. Pieces must
/// write to separate memory, so results do not depend on how many threads there are.
template <typename Work> void parallelRanges(int count, Work&& work) {
    const int threadCount =
        std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, std::max(count, 1));
    std::vector<std::thread> threads;
    for (int i = 1; i < threadCount; ++i) {
        const int begin = static_cast<int>(static_cast<long long>(count) * i / threadCount);
        const int end = static_cast<int>(static_cast<long long>(count) * (i + 1) / threadCount);
        threads.emplace_back([&work, begin, end] { work(begin, end); });
    }
    work(0, count / threadCount);
    for (std::thread& thread : threads) thread.join();
}

/// Calls `work(i)` for every i in [0, count), spread over all cores; as `parallelRanges`.
template <typename Work> void parallelFor(int count, Work&& work) {
    parallelRanges(count, [&work](int begin, int end) {
        for (int i = begin; i < end; ++i) work(i);
    });
}

} // namespace myoatlas::builder

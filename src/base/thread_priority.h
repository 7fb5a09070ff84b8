#pragma once

#if defined(__linux__)
#include <sys/resource.h>
#endif

namespace myoatlas {

/// Lets everything else go before the calling thread and the threads that it starts from now on:
/// for work that nobody waits for. Does nothing where only whole processes have a priority.
inline void workInBackground() {
#if defined(__linux__)
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, 0, kNice); // 0 is the calling thread here
#endif
}

} // namespace myoatlas

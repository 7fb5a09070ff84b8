#pragma once

#include <functional>
#include <vector>

namespace myoatlas::bench {

/// Milliseconds that `work` takes, once.
double millisecondsOf(const std::function<void()>& work);

/// The middle of `values`, which must not be empty: single runs on a shared machine mislead.
double median(std::vector<double> values);

/// Median of `runs` runs, after one that is not counted.
double medianMilliseconds(int runs, const std::function<void()>& work);

/// Most memory this process has held so far, megabytes (10^6 bytes).
double peakMegabytes();

} // namespace myoatlas::bench

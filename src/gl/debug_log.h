#pragma once

#include <memory>
#include <string>
#include <vector>

namespace myoatlas::gl {

/// Collects what the driver has to say (KHR_debug) while it lives, and reports OpenGL errors.
/// One per context; create and destroy it while that context is current.
class DebugLog {
public:
    DebugLog();
    ~DebugLog();
    DebugLog(const DebugLog&) = delete;
    DebugLog& operator=(const DebugLog&) = delete;

    /// Errors, undefined behaviour and deprecations since the last call, in the driver's words,
    /// and "GL error 0x0502" for each pending error flag. Empty when all is well; tests expect so.
    std::vector<std::string> take();

private:
    // On the heap because the driver keeps its address.
    std::unique_ptr<std::vector<std::string>> messages_;
};

} // namespace myoatlas::gl

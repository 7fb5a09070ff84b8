#pragma once

#include "base/result.h"
#include "content/problem.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::content {

/// A view of the body with what is said about it.
struct LessonStep {
    std::string caption;
    /// As `scene::toText` writes it; what it says is checked where there is a body.
    std::string view;
    /// Ids with a side, shown beside those of the view.
    std::vector<std::string> points;
    /// Of the view in the file, from 1.
    int viewLine = 0;
};

/// A file of its own, read when it is opened; those of the program lie in `data/lessons`.
struct Lesson {
    std::filesystem::path file;
    std::string title;
    /// Ids of `Content::sources`; a lesson that somebody wrote may name none.
    std::vector<std::string> sources;
    /// At least one.
    std::vector<LessonStep> steps;
};

/// Whether a file is taken for a lesson: "*.yaml" or "*.yml".
bool isLessonFile(const std::filesystem::path& file);

/// Fails with the first mistake, with file and line.
Result<Lesson> loadLesson(const std::filesystem::path& file);

/// The lessons of a folder, by title; every mistake is added to `problems` and its file left out.
/// A folder that does not exist has none.
std::vector<Lesson> loadLessons(const std::filesystem::path& folder, Problems& problems);

} // namespace myoatlas::content

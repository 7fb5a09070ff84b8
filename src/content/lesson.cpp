#include "content/lesson.h"

#include "content/yaml_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace myoatlas::content {

namespace fs = std::filesystem;

namespace {

std::string readWords(const YamlReader& yaml) {
    std::string text = yaml.text();
    if (yaml.isText() && text.find_first_not_of(" \t\n") == std::string::npos)
        yaml.expected("some words");
    return text;
}

LessonStep readStep(const YamlReader& yaml) {
    yaml.allowOnly({"caption", "view", "points"});
    LessonStep step;
    step.caption = readWords(yaml.at("caption"));
    const YamlReader view = yaml.at("view");
    step.view = view.text();
    step.viewLine = view.line();
    step.points = yaml.maybe("points").texts();
    return step;
}

std::optional<Lesson> readLesson(const fs::path& file, Problems& problems) {
    const std::size_t before = problems.size();
    const auto yaml = YamlReader::open(file, file.string(), problems);
    if (!yaml) return std::nullopt;
    if (!yaml->isMap()) yaml->expected("a lesson with title and steps");
    Lesson lesson;
    lesson.file = file;
    yaml->allowOnly({"title", "sources", "steps"});
    lesson.title = readWords(yaml->at("title"));
    lesson.sources = yaml->maybe("sources").texts();
    const YamlReader steps = yaml->at("steps");
    for (const YamlReader& step : steps.list()) lesson.steps.push_back(readStep(step));
    if (steps.isList() && lesson.steps.empty()) steps.expected("at least one step");
    if (problems.size() > before) return std::nullopt;
    return lesson;
}

} // namespace

bool isLessonFile(const fs::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension == ".yaml" || extension == ".yml";
}

Result<Lesson> loadLesson(const fs::path& file) {
    Problems problems;
    std::optional<Lesson> lesson = readLesson(file, problems);
    if (!lesson) return Error{format(problems.front())};
    return std::move(*lesson);
}

std::vector<Lesson> loadLessons(const fs::path& folder, Problems& problems) {
    std::vector<Lesson> lessons;
    std::error_code code;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder, code))
        if (isLessonFile(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const fs::path& file : files)
        if (auto lesson = readLesson(file, problems)) lessons.push_back(std::move(*lesson));
    std::ranges::stable_sort(lessons, {}, &Lesson::title);
    return lessons;
}

} // namespace myoatlas::content

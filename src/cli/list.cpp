#include "cli/context.h"

#include "content/lesson.h"

#include <array>
#include <functional>
#include <iostream>

namespace myoatlas::cli {

namespace {

struct Request {
    std::string kind;
    std::string muscle;
};

template <typename T>
Json listed(const std::vector<T>& entries, const std::function<Json(const T&)>& describe) {
    Json list = Json::array();
    for (const T& entry : entries) list.push_back(describe(entry));
    return list;
}

template <typename T> Json idAndName(const std::vector<T>& entries) {
    return listed<T>(entries, [](const T& entry) {
        return Json{{"id", entry.id}, {"name", entry.name}};
    });
}

Json muscles(const content::Content& content) {
    return listed<content::Muscle>(content.muscles, [](const content::Muscle& muscle) {
        return Json{{"id", muscle.id},
                    {"name", muscle.name},
                    {"latin", muscle.latin},
                    {"region", muscle.region},
                    {"points", muscle.points.size()}};
    });
}

Json points(const content::Content& content, const std::string& onlyMuscle) {
    Json list = Json::array();
    for (const content::Muscle& muscle : content.muscles) {
        if (!onlyMuscle.empty() && muscle.id != onlyMuscle) continue;
        for (const content::TriggerPoint& point : muscle.points)
            list.push_back({{"id", point.id}, {"muscle", muscle.id}, {"label", point.label}});
    }
    return list;
}

Json areas(const content::Content& content) {
    return listed<content::Area>(content.areas, [](const content::Area& area) {
        return Json{{"id", area.id},
                    {"name", area.name},
                    {"region", area.region},
                    {"side", area.isPaired ? "both" : "midline"},
                    {"deep", area.deep.has_value()}};
    });
}

Json lessons(const std::vector<content::Lesson>& lessons) {
    return listed<content::Lesson>(lessons, [](const content::Lesson& lesson) {
        return Json{{"id", lesson.file.stem().string()},
                    {"name", lesson.title},
                    {"steps", lesson.steps.size()},
                    {"file", lesson.file.string()}};
    });
}

Json entriesOf(const content::Content& content, const Request& request) {
    if (request.kind == "muscles") return muscles(content);
    if (request.kind == "points") return points(content, request.muscle);
    if (request.kind == "areas") return areas(content);
    if (request.kind == "techniques") return idAndName(content.techniques);
    return idAndName(content.tools);
}

void printText(const Json& entries) {
    std::size_t width = 0;
    for (const Json& entry : entries)
        width = std::max(width, entry["id"].get_ref<const std::string&>().size());
    for (const Json& entry : entries) {
        const auto& id = entry["id"].get_ref<const std::string&>();
        const char* key = entry.contains("name") ? "name" : "label";
        std::cout << id << std::string(width + 2 - id.size(), ' ')
                  << entry[key].get_ref<const std::string&>() << "\n";
    }
}

void show(const Context& context, const Request& request, const Json& entries) {
    if (context.json)
        print(Json{{request.kind, entries}});
    else
        printText(entries);
}

void runLessons(Context& context, const Request& request) {
    content::Problems problems;
    const auto found = content::loadLessons(context.lessonsFolder(), problems);
    if (!problems.empty()) return context.fail(Error{format(problems.front())});
    show(context, request, lessons(found));
}

void run(Context& context, const Request& request) {
    if (request.kind == "lessons") return runLessons(context, request);
    const auto content = context.loadContent();
    if (!content) return context.fail(content.error());
    if (!request.muscle.empty() && !(*content)->muscle(request.muscle))
        return context.fail(Error{"no muscle has the id '" + request.muscle +
                                  "'; 'myoatlas list muscles' names them all"});
    show(context, request, entriesOf(**content, request));
}

} // namespace

void addList(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("list", "List what the atlas knows");
    const auto request = std::make_shared<Request>();
    command
        ->add_option("KIND", request->kind, "muscles, points, areas, techniques, tools or lessons")
        ->required()
        ->check(CLI::IsMember({"muscles", "points", "areas", "techniques", "tools", "lessons"}));
    command->add_option("--muscle", request->muscle, "Only the points of this muscle");
    context.addCommonOptions(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli

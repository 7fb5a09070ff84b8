#include "cli/context.h"
#include "content/lesson.h"
#include "scene/lesson_view.h"
#include "scene/referral.h"

#include <iostream>

namespace myoatlas::cli {

namespace {

/// What only shows once content and body meet: areas without skin, zones that shade nothing.
void checkTogether(const scene::Atlas& atlas, Diagnostics& problems) {
    const scene::AreaMap& map = atlas.areas();
    if (map.areaOfVertex.empty()) problems.push_back("the areas cannot be laid on this body");
    for (const scene::SidedArea& area : map.areas)
        if (!area.isDeep() && area.skinArea <= 0.0f)
            problems.push_back("area '" + area.id + "' gets no skin");
    const auto patterns = atlas.patterns();
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (patterns[i].essential.empty() && patterns[i].spillover.empty() &&
            patterns[i].deep.empty())
            problems.push_back("point '" + atlas.points()[i].id + "' shades nothing");
}

/// Views that are none, points and structures that this body lacks, sources that no entry has.
void checkLessons(const Context& context, const std::shared_ptr<const scene::Atlas>& atlas,
                  content::Problems& problems) {
    const scene::Scene habits = scene::openingScene(atlas, 1.0f);
    for (const content::Lesson& lesson : content::loadLessons(context.lessonsFolder(), problems)) {
        for (const std::string& id : lesson.sources)
            if (content::findById(atlas->content().sources, id) == nullptr)
                problems.push_back(
                    {lesson.file.string(), 0, "sources: no entry has the id '" + id + "'"});
        for (const content::LessonStep& step : lesson.steps) {
            Diagnostics wrong;
            if (const auto shown = scene::lessonView(habits, 1.0f, step, wrong); !shown)
                wrong.push_back("view: " + shown.error().message);
            for (const std::string& message : wrong)
                problems.push_back({lesson.file.string(), step.viewLine, message});
        }
    }
}

struct Report {
    content::Problems content;
    Diagnostics body;
    std::size_t muscles = 0, points = 0, areas = 0;
    bool isClean() const { return content.empty() && body.empty(); }
};

Report check(const Context& context) {
    Report report;
    const auto atlas = context.loadAtlas(report.content, report.body);
    if (!atlas) {
        if (report.content.empty()) report.body.push_back(atlas.error().message);
        return report;
    }
    const content::Content& content = (*atlas)->content();
    report.muscles = content.muscles.size();
    report.areas = content.areas.size();
    for (const content::Muscle& muscle : content.muscles) report.points += muscle.points.size();
    checkTogether(**atlas, report.body);
    checkLessons(context, *atlas, report.content);
    return report;
}

void run(Context& context) {
    const Report report = check(context);
    if (!report.isClean()) context.exitCode = kNo;
    if (context.json) {
        Json problems = Json::array();
        for (const content::Problem& problem : report.content)
            problems.push_back(
                {{"file", problem.file}, {"line", problem.line}, {"message", problem.message}});
        for (const std::string& message : report.body)
            problems.push_back({{"file", nullptr}, {"line", nullptr}, {"message", message}});
        return print(Json{{"valid", report.isClean()}, {"problems", problems}});
    }
    for (const content::Problem& problem : report.content)
        std::cout << content::format(problem) << "\n";
    for (const std::string& message : report.body) std::cout << message << "\n";
    if (report.isClean())
        std::cout << "valid: " << report.muscles << " muscles, " << report.points << " points, "
                  << report.areas << " areas\n";
    else
        std::cout << report.content.size() + report.body.size() << " problems\n";
}

} // namespace

void addValidate(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("validate", "Check content and body, naming file and line");
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context] { run(context); });
}

} // namespace myoatlas::cli

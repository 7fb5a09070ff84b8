#include "content/content.h"

#include <set>

namespace myoatlas::content {

namespace {

/// Ids of one kind of entry, to look references up in.
template <typename T> std::set<std::string_view> idsOf(const std::vector<T>& entries) {
    std::set<std::string_view> ids;
    for (const T& entry : entries) ids.insert(entry.id);
    return ids;
}

class Checker {
public:
    Checker(const Content& content, Problems& problems) : content_(content), problems_(problems) {}

    void check() {
        checkUnique("area", content_.areas);
        checkUnique("source", content_.sources);
        checkUnique("caution", content_.cautions);
        checkUnique("red flag", content_.redFlags);
        checkUnique("look-alike", content_.lookAlikes);
        checkUnique("technique", content_.techniques);
        checkUnique("tool", content_.tools);
        checkUnique("limit", content_.limits);
        for (const Muscle& muscle : content_.muscles) checkMuscle(muscle);
        checkCatalogue();
    }

private:
    struct At {
        const std::string& file;
        int line;
    };

    void report(At at, const std::string& message) {
        problems_.push_back({at.file, at.line, message});
    }

    template <typename T> void checkUnique(const std::string& kind, const std::vector<T>& entries) {
        std::set<std::string_view> seen;
        for (const T& entry : entries)
            if (!seen.insert(entry.id).second)
                report({entry.file, entry.line}, kind + " '" + entry.id + "' is given twice");
    }

    void resolve(At at, const std::string& what, const std::vector<std::string>& ids,
                 const std::set<std::string_view>& known) {
        for (const std::string& id : ids) resolve(at, what, id, known);
    }

    void resolve(At at, const std::string& what, const std::string& id,
                 const std::set<std::string_view>& known) {
        if (id.empty() || known.contains(id)) return;
        std::string message = "no " + what + " has the id '" + id + "'";
        const std::vector<std::string_view> all(known.begin(), known.end());
        if (const auto near = nearestWord(id, all))
            message += "; did you mean '" + std::string(*near) + "'?";
        report(at, message);
    }

    void checkSources(At at, const std::string& what, const std::vector<std::string>& ids) {
        if (ids.empty()) report(at, what + " names no source");
        resolve(at, "source", ids, sources_);
    }

    static bool saysSomething(const Muscle::Related& related) {
        return !(related.synergists.empty() && related.antagonists.empty() &&
                 related.satellites.empty() && related.key.empty());
    }

    void checkMuscle(const Muscle& muscle) {
        const At at{muscle.file, 1};
        if (!muscleIds_.insert(muscle.id).second)
            report(at, "muscle '" + muscle.id + "' is given twice");
        if (muscle.structures.empty()) report(at, "structures: expected at least one");
        if (muscle.points.empty()) report(at, "points: expected at least one");
        checkSources(at, "anatomy", muscle.anatomy.sources);
        checkSources(at, "everyday", muscle.everyday.sources);
        for (const auto* related : {&muscle.related.synergists, &muscle.related.antagonists,
                                    &muscle.related.satellites, &muscle.related.key})
            resolve(at, "muscle", *related, muscles_);
        if (saysSomething(muscle.related)) checkSources(at, "related", muscle.related.sources);
        std::set<std::string_view> pointIds;
        for (const TriggerPoint& point : muscle.points) {
            if (!pointIds.insert(point.id).second)
                report({muscle.file, point.line}, "point '" + point.id + "' is given twice");
            checkPoint(muscle, point);
        }
    }

    void checkPoint(const Muscle& muscle, const TriggerPoint& point) {
        const At at{muscle.file, point.line};
        if (point.referral.empty()) report(at, point.id + ": referral: expected at least one zone");
        if (point.find.empty()) report(at, point.id + ": find: expected at least one step");
        if (point.cautions.empty() && point.noCautions.empty())
            report(at, point.id + ": cautions: expected at least one; safety comes first (or "
                                  "'no_cautions' with the reason)");
        resolve(at, "caution", point.cautions, cautions_);
        resolve(at, "red flag", point.redFlags, redFlags_);
        resolve(at, "look-alike", point.lookAlikes, lookAlikes_);
        checkSources(at, point.id, point.sources);
        checkSources(at, point.id + ": evidence", point.evidence.sources);
        for (const ReferralZone& zone : point.referral)
            resolve({zone.file, zone.line}, "area", zone.area, areas_);
        for (const Care& care : point.care) {
            resolve(at, "technique", care.technique, techniques_);
            resolve(at, "tool", care.tool, tools_);
            resolve(at, "position", care.position, positions_);
        }
        for (const auto* advice : {&point.suits, &point.avoid})
            for (const ToolAdvice& entry : *advice) resolve(at, "tool", entry.tool, tools_);
    }

    void checkCatalogue() {
        const auto sourced = [this](const std::string& kind, const auto& entries) {
            for (const auto& entry : entries)
                checkSources({entry.file, entry.line}, kind + " '" + entry.id + "'", entry.sources);
        };
        sourced("caution", content_.cautions);
        sourced("red flag", content_.redFlags);
        sourced("look-alike", content_.lookAlikes);
        sourced("technique", content_.techniques);
        sourced("tool", content_.tools);
        sourced("gate", content_.gates);
        sourced("no-press area", content_.noPress);
        for (const Caution& caution : content_.cautions)
            resolve({caution.file, caution.line}, "area", caution.areas, areas_);
        for (const NoPress& noPress : content_.noPress)
            resolve({noPress.file, noPress.line}, "area", noPress.areas, areas_);
        for (const Symptom& symptom : content_.symptoms)
            resolve({symptom.file, symptom.line}, "muscle", symptom.muscles, muscles_);
        for (const Source& source : content_.sources)
            resolve({source.file, source.line}, "source", source.basedOn, sources_);
        for (const Tool& tool : content_.tools)
            resolve({tool.file, tool.line}, "position", tool.positions, positions_);
        sourced("limit", content_.limits);
        for (const Limit& limit : content_.limits) checkLimit(limit);
        for (const Page& page : content_.pages)
            for (const Page::Section& section : page.sections)
                checkSources({page.file, page.line}, "section '" + section.heading + "'",
                             section.sources);
    }

    void checkLimit(const Limit& limit) {
        const At at{limit.file, limit.line};
        resolve(at, "gate", limit.gate, gates_);
        for (const Limit::Drop& drop : limit.drops) {
            resolve(at, "technique", drop.techniques, techniques_);
            resolve(at, "tool", drop.tools, tools_);
            resolve(at, "position", drop.positions, positions_);
            resolve(at, "region", drop.regions, regions_);
            resolve(at, "muscle", drop.muscles, muscles_);
            resolve(at, "caution", drop.cautions, cautions_);
        }
    }

    static std::set<std::string_view> regionsOf(const std::vector<Muscle>& muscles) {
        std::set<std::string_view> regions;
        for (const Muscle& muscle : muscles) regions.insert(muscle.region);
        return regions;
    }

    const Content& content_;
    Problems& problems_;
    std::set<std::string_view> muscleIds_;
    const std::set<std::string_view> muscles_ = idsOf(content_.muscles);
    const std::set<std::string_view> areas_ = idsOf(content_.areas);
    const std::set<std::string_view> sources_ = idsOf(content_.sources);
    const std::set<std::string_view> cautions_ = idsOf(content_.cautions);
    const std::set<std::string_view> redFlags_ = idsOf(content_.redFlags);
    const std::set<std::string_view> lookAlikes_ = idsOf(content_.lookAlikes);
    const std::set<std::string_view> techniques_ = idsOf(content_.techniques);
    const std::set<std::string_view> tools_ = idsOf(content_.tools);
    const std::set<std::string_view> positions_ = idsOf(content_.positions);
    const std::set<std::string_view> gates_ = idsOf(content_.gates);
    const std::set<std::string_view> regions_ = regionsOf(content_.muscles);
};

} // namespace

void checkReferences(const Content& content, Problems& problems) {
    Checker(content, problems).check();
}

} // namespace myoatlas::content

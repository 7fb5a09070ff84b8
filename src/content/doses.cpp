#include "content/content.h"

#include <algorithm>

namespace myoatlas::content {

namespace {

using Range = std::optional<std::array<double, 2>>;

/// One quantity of a dose, as it is named in the data.
struct Quantity {
    std::string_view key;
    Range Dose::*range;
};

/// A longer rest is no higher dose, so rests have no limit here.
constexpr std::array<Quantity, 5> kQuantities{{{"pressure", &Dose::pressure},
                                               {"hold_s", &Dose::holdSeconds},
                                               {"repeats", &Dose::repeats},
                                               {"strokes", &Dose::strokes},
                                               {"minutes", &Dose::minutes}}};

/// The words of a limit that `high` breaks, such as "at most 4".
std::string atMost(std::string_view key, double limit, double high) {
    const auto number = [](double value) {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
        return text;
    };
    return std::string(key) + ": expected at most " + number(limit) + ", found " + number(high);
}

class DoseChecker {
public:
    DoseChecker(const Content& content, Problems& problems)
        : content_(content), problems_(problems) {}

    void check() {
        for (const Muscle& muscle : content_.muscles)
            for (const TriggerPoint& point : muscle.points)
                for (const Care& care : point.care)
                    if (const Technique* technique = findById(content_.techniques, care.technique))
                        checkCare(muscle, point, care, *technique);
    }

private:
    void checkCare(const Muscle& muscle, const TriggerPoint& point, const Care& care,
                   const Technique& technique) {
        const auto report = [&](const std::string& message) {
            problems_.push_back(
                {muscle.file, point.line, point.id + ": " + technique.id + ": " + message});
        };
        checkAgainstTechnique(care.dose, technique.dose, report);
        if (!presses(technique)) return;
        if (point.selfCare == SelfCare::professional)
            report("expected no pressure where self_care is professional");
        if (const NoPress* area = strictestFor(muscle))
            checkAgainstArea(withDefaults(care.dose, technique.dose), care, *area, report);
    }

    template <typename Report>
    static void checkAgainstTechnique(const Dose& dose, const Dose& usual, const Report& report) {
        for (const Quantity& quantity : kQuantities) {
            const Range& own = dose.*quantity.range;
            const Range& limit = usual.*quantity.range;
            if (own && limit && (*own)[1] > (*limit)[1])
                report(atMost(quantity.key, (*limit)[1], (*own)[1]) + " (a point may only lower " +
                       "its technique's dose)");
        }
        const Range pressure = dose.pressure ? dose.pressure : usual.pressure;
        const bool isGentle = pressure && (*pressure)[1] <= kDoseCeilings.gentlePressure;
        if (!isGentle && dose.perWeek && usual.perWeek && *dose.perWeek > *usual.perWeek)
            report(atMost("per_week", *usual.perWeek, *dose.perWeek) + " (more often only at " +
                   "pressure 4 or less)");
    }

    template <typename Report>
    static void checkAgainstArea(const Dose& dose, const Care& care, const NoPress& area,
                                 const Report& report) {
        const std::string within = " (no-press area '" + area.id + "')";
        const auto limit = [&](std::string_view key, const Range& range, double most) {
            if (range && (*range)[1] > most) report(atMost(key, most, (*range)[1]) + within);
        };
        if (area.rule == Rule::block) report("expected no pressure" + within);
        if (area.rule == Rule::care) limit("pressure", dose.pressure, kCarePressure);
        if (area.rule != Rule::light) return;
        limit("pressure", dose.pressure, kLightPressure);
        limit("hold_s", dose.holdSeconds, kLightSeconds);
        if (!isByHand(care)) report("expected fingers, found '" + care.tool + "'" + within);
    }

    static bool isByHand(const Care& care) {
        constexpr std::array<std::string_view, 4> kHands{"", "fingers", "pincer", "thumb"};
        return std::find(kHands.begin(), kHands.end(), care.tool) != kHands.end();
    }

    static Dose withDefaults(Dose dose, const Dose& usual) {
        for (const Quantity& quantity : kQuantities)
            if (!(dose.*quantity.range)) dose.*quantity.range = usual.*quantity.range;
        return dose;
    }

    /// The no-press area with the strictest rule for the structures of `muscle` as a whole.
    const NoPress* strictestFor(const Muscle& muscle) const {
        const NoPress* strictest = nullptr;
        for (const NoPress& area : content_.noPress) {
            const bool concerns = std::any_of(
                muscle.structures.begin(), muscle.structures.end(), [&](const std::string& id) {
                    return std::find(area.structures.begin(), area.structures.end(), id) !=
                           area.structures.end();
                });
            if (concerns && (!strictest || area.rule < strictest->rule)) strictest = &area;
        }
        return strictest;
    }

    const Content& content_;
    Problems& problems_;
};

} // namespace

bool presses(const Technique& technique) {
    constexpr std::array<std::string_view, 3> kWithoutPressure{"stretching", "contract_relax",
                                                               "heat"};
    return std::find(kWithoutPressure.begin(), kWithoutPressure.end(), technique.id) ==
           kWithoutPressure.end();
}

void checkDoses(const Content& content, Problems& problems) {
    DoseChecker(content, problems).check();
}

} // namespace myoatlas::content

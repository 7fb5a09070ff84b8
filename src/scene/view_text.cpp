#include "scene/view_text.h"

#include "base/text.h"
#include "scene/action.h"
#include "scene/density.h"
#include "scene/painting_text.h"
#include "scene/press_path.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace myoatlas::scene {

namespace {

constexpr std::string_view kMagic = "myoatlas:1";

std::vector<std::string> splitAt(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<std::vector<float>> numbers(std::string_view text, std::size_t count) {
    std::vector<float> values;
    for (const std::string& part : splitAt(text, ',')) {
        float value = 0.0f;
        const auto [end, code] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (code != std::errc() || end != part.data() + part.size() || !std::isfinite(value))
            return std::nullopt;
        values.push_back(value);
    }
    if (values.size() != count) return std::nullopt;
    return values;
}

template <typename Range, typename Text> std::string joined(const Range& items, Text text) {
    std::string result;
    for (const auto& item : items) result += (result.empty() ? "" : ",") + text(item);
    return result;
}

std::string decimal(float value) {
    std::ostringstream out;
    out.precision(5);
    out << value;
    return out.str();
}

class Reader {
public:
    Reader(Scene scene, Diagnostics& diagnostics)
        : scene_(std::move(scene)), diagnostics_(diagnostics) {
        scene_.hidden.clear();
        scene_.shownPoints.clear();
        scene_.selectedPoint.reset();
        scene_.selectedStructure.reset();
        scene_.revealSelected = true;
        scene_.showLabels = false;
        scene_.clipPlane.reset();
        scene_.cutaway.reset();
        scene_.showNoPress = false;
        scene_.painting.reset();
        scene_.density.reset();
        scene_.difference.reset();
        scene_.soloPoint.reset();
        scene_.showRelated = false;
    }

    Result<void> read(std::string_view key, std::string_view value) {
        if (key == "camera") return readCamera(value);
        if (key == "layers") return readLayers(value);
        if (key == "points") return readPoints(value);
        if (key == "structure") return readStructure(value);
        if (key == "hidden") return readHidden(value);
        if (key == "style") return readStyle(value);
        if (key == "reveal") return readFlag(key, value, scene_.revealSelected);
        if (key == "labels") return readFlag(key, value, scene_.showLabels);
        if (key == "related") return readFlag(key, value, scene_.showRelated);
        if (key == "density") return readDensity(value);
        if (key == "solo") return readSolo(value);
        if (key == "difference") return readDifference(value);
        if (key == "drawing") return readDrawing(value);
        if (key == "clip") return readClip(value);
        if (key == "cutaway") return readCutaway(value);
        if (key == "nopress") return readNoPress(value);
        return Error{"unknown part '" + std::string(key) + "'"};
    }

    Scene take() {
        // A selected point has its muscle selected, as `SelectPoint` does it.
        if (scene_.selectedPoint && !scene_.selectedStructure)
            scene_.selectedStructure = scene_.atlas->points()[*scene_.selectedPoint].structure;
        // Whatever order the parts of the text were in: the points of a difference are shown, and
        // one that is not shown cannot be alone.
        if (const auto points = scene_.difference)
            scene_ = apply(std::move(scene_), ShowDifference{points});
        else
            scene_ = apply(std::move(scene_), SoloPoint{scene_.soloPoint});
        return std::move(scene_);
    }

private:
    Result<void> readCamera(std::string_view value) {
        const auto rolled = numbers(value, 8); // a view with a level horizon has no roll
        const auto n = rolled ? rolled : numbers(value, 7);
        if (!n || (*n)[5] <= 0.0f) return Error{"camera: expected seven or eight numbers"};
        scene_.camera = {{(*n)[0], (*n)[1], (*n)[2]}, (*n)[3], (*n)[4], (*n)[5], (*n)[6] != 0.0f,
                         rolled ? (*n)[7] : 0.0f};
        return {};
    }

    Result<void> readLayers(std::string_view value) {
        const auto n = numbers(value, kLayerCount);
        if (!n) return Error{"layers: expected " + std::to_string(kLayerCount) + " numbers"};
        for (const float opacity : *n)
            if (opacity < 0.0f || opacity > 1.0f)
                return Error{"layers: expected numbers from 0 to 1"};
        std::ranges::copy(*n, scene_.opacity.begin());
        return {};
    }

    Result<void> readPoints(std::string_view value) {
        for (const std::string& id : splitAt(value, ',')) {
            const auto point = scene_.atlas->findPoint(id);
            if (!point) {
                diagnostics_.push_back("this body has no point '" + id + "'");
            } else if (scene_.shownPoints.size() < kMaxShownPoints) {
                scene_.shownPoints.push_back(*point);
                scene_.selectedPoint = *point;
            }
        }
        return {};
    }

    std::optional<std::size_t> structure(const std::string& id) {
        const auto index = scene_.atlas->body().find(id);
        if (!index) diagnostics_.push_back("this body has no structure '" + id + "'");
        return index;
    }

    Result<void> readStructure(std::string_view value) {
        scene_.selectedStructure = structure(std::string(value));
        return {};
    }

    Result<void> readHidden(std::string_view value) {
        for (const std::string& id : splitAt(value, ','))
            if (const auto index = structure(id)) scene_.hidden.insert(*index);
        return {};
    }

    Result<void> readStyle(std::string_view value) {
        const auto style = zoneStyleFromName(value);
        if (!style) return Error{"style: expected heat or stipple"};
        scene_.zoneStyle = *style;
        return {};
    }

    Result<void> readFlag(std::string_view key, std::string_view value, bool& flag) {
        if (value != "0" && value != "1") return Error{std::string(key) + ": expected 0 or 1"};
        flag = value == "1";
        return {};
    }

    Result<void> readDrawing(std::string_view value) {
        Result<Painting> painting = paintingFromText(*scene_.atlas, value, diagnostics_);
        if (!painting) return painting.error().within("drawing");
        scene_.painting = std::make_shared<const Painting>(std::move(*painting));
        return {};
    }

    Result<void> readDensity(std::string_view value) {
        const auto map = densityFromText(scene_.atlas->content(), value);
        if (!map) return map.error().within("density");
        scene_.density = *map;
        return {};
    }

    Result<void> readDifference(std::string_view value) {
        const std::vector<std::string> ids = splitAt(value, ',');
        if (ids.size() != 2) return Error{"difference: expected two points"};
        const auto a = scene_.atlas->findPoint(ids[0]), b = scene_.atlas->findPoint(ids[1]);
        if (a && b)
            scene_.difference = Difference{*a, *b};
        else
            diagnostics_.push_back("this body has no point '" + (a ? ids[1] : ids[0]) + "'");
        return {};
    }

    Result<void> readSolo(std::string_view value) {
        scene_.soloPoint = scene_.atlas->findPoint(value);
        if (!scene_.soloPoint)
            diagnostics_.push_back("this body has no point '" + std::string(value) + "'");
        return {};
    }

    Result<void> readClip(std::string_view value) {
        const Result<ClipPlane> plane = clipPlaneFromText(value);
        if (!plane) return plane.error().within("clip");
        scene_.clipPlane = *plane;
        return {};
    }

    Result<void> readCutaway(std::string_view value) {
        const auto point = scene_.atlas->findPoint(value);
        if (point)
            scene_.cutaway = cutawayOf(pressPath(*scene_.atlas, *point));
        else
            diagnostics_.push_back("this body has no point '" + std::string(value) + "'");
        return {};
    }

    Result<void> readNoPress(std::string_view value) {
        if (value != "0" && value != "1") return Error{"nopress: expected 0 or 1"};
        scene_.showNoPress = value == "1";
        return {};
    }

    Scene scene_;
    Diagnostics& diagnostics_;
};

} // namespace

std::string toText(const Scene& scene) {
    const Camera& c = scene.camera;
    const auto& structures = scene.atlas->body().structures;
    std::vector<float> camera{c.pivot.x,
                              c.pivot.y,
                              c.pivot.z,
                              c.yaw,
                              c.pitch,
                              c.distance,
                              c.isOrthographic ? 1.0f : 0.0f};
    if (c.roll != 0.0f) camera.push_back(c.roll);
    std::string text(kMagic);
    text += " camera=" + joined(camera, decimal);
    text += " layers=" + joined(scene.opacity, decimal);
    text += " style=" + std::string(name(scene.zoneStyle));
    if (!scene.shownPoints.empty())
        text += " points=" + joined(scene.shownPoints, [&](std::size_t point) {
                    return scene.atlas->points()[point].id;
                });
    if (scene.selectedStructure) text += " structure=" + structures[*scene.selectedStructure].id;
    if (!scene.hidden.empty())
        text += " hidden=" + joined(scene.hidden, [&](std::size_t structure) {
                    return structures[structure].id;
                });
    if (!scene.revealSelected) text += " reveal=0";
    if (scene.showLabels) text += " labels=1";
    if (scene.clipPlane) text += " clip=" + toText(*scene.clipPlane);
    if (scene.cutaway) text += " cutaway=" + scene.atlas->points()[scene.cutaway->point].id;
    if (scene.showNoPress) text += " nopress=1";
    if (scene.showRelated) text += " related=1";
    if (scene.density) text += " density=" + toText(*scene.density);
    if (scene.soloPoint) text += " solo=" + scene.atlas->points()[*scene.soloPoint].id;
    if (scene.difference)
        text += " difference=" + scene.atlas->points()[scene.difference->a].id + "," +
                scene.atlas->points()[scene.difference->b].id;
    if (scene.painting && !isBlank(*scene.painting))
        text += " drawing=" + toText(*scene.painting, scene.atlas->areas());
    return text;
}

Result<Scene> withView(Scene scene, std::string_view text, Diagnostics& diagnostics) {
    const std::vector<std::string> parts = words(text);
    if (parts.empty() || parts[0] != kMagic)
        return Error{"expected a view that begins with '" + std::string(kMagic) + "'"};
    Reader reader(std::move(scene), diagnostics);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::size_t equals = parts[i].find('=');
        if (equals == std::string::npos)
            return Error{"expected key=value, found '" + parts[i] + "'"};
        const std::string_view part = parts[i];
        if (const Result<void> read = reader.read(part.substr(0, equals), part.substr(equals + 1));
            !read)
            return read.error();
    }
    return reader.take();
}

} // namespace myoatlas::scene

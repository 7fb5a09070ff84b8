#include "base/memory.h"
#include "cli/context.h"
#include "cli/locations.h"
#include "cli/picture_size.h"
#include "gl/headless_context.h"
#include "renderer/arc_drawing.h"
#include "renderer/label_drawing.h"
#include "renderer/scene_caption.h"
#include "renderer/scene_draw_list.h"
#include "renderer/still.h"
#include "scene/action.h"
#include "scene/cut_face.h"
#include "scene/density.h"
#include "scene/press_path.h"
#include "scene/view_text.h"
#include "scene/zone_cache.h"

#include <charconv>
#include <cmath>
#include <future>
#include <glm/gtc/constants.hpp>
#include <iostream>
#include <sstream>

namespace myoatlas::cli {

namespace {

struct Request {
    std::filesystem::path out;
    std::vector<std::string> points;
    std::string view = "auto";
    std::string layers;
    std::string style = "heat";
    std::string names = "english";
    std::string size = "1280x960";
    bool transparent = false;
    bool dark = false;
    std::string palette = "textbook";
    bool noCaption = false;
    bool noMarkers = false;
    bool draft = false;
    std::string clip;
    bool cutaway = false;
    bool noPress = false;
    bool labels = false;
    float travel = 1.0f;
    bool density = false;
    std::string region;
    std::vector<std::string> difference;
    bool related = false;
};

/// CLI11 has checked the word.
scene::ZonePalette paletteOf(const Request& request) {
    return scene::zonePaletteFromName(request.palette).value_or(scene::ZonePalette::textbook);
}

/// "skin=0.3,muscles,bones": what is not named is hidden. "muscles" stands for all four layers.
Result<scene::Scene> withLayers(scene::Scene scene, const std::string& text) {
    std::istringstream parts(text);
    std::vector<scene::Action> actions;
    for (std::size_t i = 0; i < scene::kLayerCount; ++i)
        actions.push_back(scene::SetLayerOpacity{static_cast<scene::Layer>(i), 0.0f});
    for (std::string part; std::getline(parts, part, ',');) {
        const std::size_t equals = part.find('=');
        const std::string layerName = part.substr(0, equals);
        float opacity = 1.0f;
        if (equals != std::string::npos) {
            const char* const end = part.data() + part.size();
            const auto [last, code] = std::from_chars(part.data() + equals + 1, end, opacity);
            if (code != std::errc() || last != end || opacity < 0.0f || opacity > 1.0f)
                return Error{"--layers: expected an opacity from 0 to 1 in '" + part + "'"};
        }
        bool known = false;
        for (std::size_t i = 0; i < scene::kLayerCount; ++i) {
            const auto layer = static_cast<scene::Layer>(i);
            if (name(layer) != layerName &&
                !(layerName == "muscles" && name(layer).starts_with("muscles")))
                continue;
            actions.push_back(scene::SetLayerOpacity{layer, opacity});
            known = true;
        }
        if (!known)
            return Error{"--layers: no layer is called '" + layerName +
                         "'; there are skin, muscles, muscles1 to muscles4, bones and vessels"};
    }
    for (const scene::Action& action : actions) scene = scene::apply(std::move(scene), action);
    return scene;
}

/// A scene from each direction that the picture shows, side by side.
using Panels = std::vector<scene::Scene>;

scene::Scene with(scene::Scene scene, const scene::Camera& camera) {
    scene.camera = camera;
    return scene;
}

/// From there and from behind on the same side of the body, or from across: of several zones some
/// lie behind.
Panels bothSides(const scene::Scene& scene, const scene::Camera& from, float aspect) {
    constexpr float kAside = 0.35f; // of the way to the front
    const bool isFromAside = std::abs(std::cos(from.yaw)) < kAside;
    const float across = glm::pi<float>() + (isFromAside ? from.yaw : -from.yaw);
    Panels panels;
    for (const float yaw : {from.yaw, across}) {
        scene::Camera camera = from;
        camera.yaw = yaw;
        panels.push_back(with(
            scene, scene::framed(camera, scene::selectionBounds(scene), 0.5f * aspect, 0.12f)));
    }
    return panels;
}

/// The best view of the zones and, when the marker cannot be seen from there, a second one of the
/// muscle: most muscles ache where one does not look for them.
Panels bestViews(const scene::Scene& scene, float aspect, bool hasNames) {
    const std::size_t point = scene.shownPoints.front(); // the first point given leads
    const scene::Camera zones = scene::zoneView(scene, point, aspect);
    if (scene.shownPoints.size() > 1) {
        if (hasNames)
            return {
                with(scene, scene::framed(zones, scene::selectionBounds(scene), aspect, 0.25f))};
        return bothSides(scene, zones, aspect);
    }
    // Names want the room that a second view would take.
    if (hasNames || scene::facesMarker(scene, point, zones)) return {with(scene, zones)};
    const float half = 0.5f * aspect;
    return {with(scene, scene::zoneView(scene, point, half)),
            with(scene, scene::markerView(scene, point, half))};
}

/// The whole body from the front and from the back.
Panels bothFaces(const scene::Scene& scene, float aspect) {
    Panels panels;
    for (const auto view : {scene::StandardView::anterior, scene::StandardView::posterior})
        panels.push_back(with(scene, scene::framed(scene::from(scene.camera, view),
                                                   scene.atlas->body().bounds(), 0.5f * aspect)));
    return panels;
}

/// The cameras for `--view`: a standard view, the best ones for the points, or a pasted view.
Result<Panels> withView(scene::Scene scene, const Request& request, float aspect) {
    if (request.view.starts_with("myoatlas:")) {
        Diagnostics warnings;
        auto seen = scene::withView(std::move(scene), request.view, warnings);
        for (const std::string& warning : warnings) std::cerr << "warning: " << warning << "\n";
        if (!seen) return seen.error().within("--view");
        return Panels{std::move(*seen)};
    }
    if (request.view == "auto" && scene.cutaway) {
        const scene::Camera camera =
            scene::cutawayView(scene.camera, scene::pressPath(*scene.atlas, scene.cutaway->point));
        return Panels{with(std::move(scene), camera)};
    }
    if (request.view == "auto" && scene.clipPlane && scene.shownPoints.empty()) {
        const scene::Camera camera = scene::cutView(scene, aspect);
        return Panels{with(std::move(scene), camera)};
    }
    if (request.view == "auto") {
        if (scene.density && scene.shownPoints.empty()) return bothFaces(scene, aspect);
        if (scene.shownPoints.empty()) return Panels{std::move(scene)};
        return bestViews(scene, aspect, request.labels);
    }
    const auto standard = scene::standardViewFromName(request.view);
    if (!standard)
        return Error{"--view: expected anterior, posterior, left, right, superior, inferior, auto "
                     "or a copied view, found '" +
                     request.view + "'"};
    const scene::Camera from = scene::from(scene.camera, *standard);
    const bool isCutAlone = scene.clipPlane && scene.shownPoints.empty();
    const scene::Camera camera = scene::framed(
        from, isCutAlone ? scene::cutBounds(scene, from) : scene::selectionBounds(scene), aspect,
        isCutAlone ? 0.1f : 0.15f);
    return Panels{with(std::move(scene), camera)};
}

Result<Panels> panelsOf(std::shared_ptr<const scene::Atlas> atlas, const Request& request,
                        float aspect) {
    scene::Scene scene = scene::openingScene(std::move(atlas), aspect);
    for (const std::string& id : request.points) {
        const auto point = findPoint(*scene.atlas, id);
        if (!point) return point.error();
        scene = scene::apply(std::move(scene), scene::SelectPoint{*point, true});
    }
    scene.showRelated = request.related;
    if (request.density) {
        const auto map = scene::densityFromText(scene.atlas->content(), request.region);
        if (!map) return map.error().within("--region");
        scene = scene::apply(std::move(scene), scene::ShowDensity{*map});
    }
    if (!request.difference.empty()) {
        const auto a = findPoint(*scene.atlas, request.difference[0]);
        if (!a) return a.error().within("--difference");
        const auto b = findPoint(*scene.atlas, request.difference[1]);
        if (!b) return b.error().within("--difference");
        if (*a == *b) return Error{"--difference: expected two different points"};
        scene = scene::apply(std::move(scene), scene::ShowDifference{scene::Difference{*a, *b}});
    }
    // Dots would be read as part of the map.
    scene.showAllMarkers = scene.shownPoints.empty() && !request.density && !request.noMarkers;
    scene.zoneStyle = *scene::zoneStyleFromName(request.style);
    scene.nameLanguage = *scene::nameLanguageFromName(request.names);
    scene.showNoPress = request.noPress;
    if (request.cutaway && scene.selectedPoint)
        scene = scene::apply(std::move(scene), scene::ShowCutaway{*scene.selectedPoint});
    if (!request.clip.empty()) {
        const auto plane = scene::clipPlaneFromText(request.clip);
        if (!plane) return plane.error().within("--clip");
        scene = scene::apply(std::move(scene), scene::SetClipPlane{*plane});
    }
    if (!request.layers.empty()) {
        auto layered = withLayers(std::move(scene), request.layers);
        if (!layered) return layered.error();
        scene = std::move(*layered);
    }
    // Names stand beside the body: it is framed in what they leave of the width.
    constexpr float kBetweenNames = 0.55f;
    auto panels =
        withView(std::move(scene), request, request.labels ? kBetweenNames * aspect : aspect);
    if (panels && request.labels)
        for (scene::Scene& panel : *panels) panel.showLabels = true; // a copied view may say no
    return panels;
}

/// What draws, without a display.
struct Studio {
    gl::HeadlessContext context;
    renderer::Renderer renderer;
};

Result<Studio> openStudio() {
    auto context = gl::HeadlessContext::create();
    if (!context) return context.error();
    auto renderer = renderer::Renderer::create(renderer::ShaderLibrary::embedded());
    if (!renderer) return renderer.error();
    return Studio{std::move(*context), std::move(*renderer)};
}

/// Draws the panels beside each other into a picture of `size`.
Result<renderer::Image> drawPanels(renderer::Renderer& renderer, const Panels& panels,
                                   const Request& request, glm::ivec2 size) {
    renderer.setBody(panels.front().atlas->body(),
                     request.draft ? renderer::Detail::firstLevel : renderer::Detail::full);
    renderer::ZoneWeightCache weights;
    renderer::SceneView view;
    // Markers and outlines keep their share of the picture at every size.
    view.pixelScale = static_cast<float>(size.y) / 900.0f;
    view.travel = request.travel;
    if (request.draft) view.quality = renderer::Quality::moving;
    view.background = request.transparent ? renderer::transparentBackground()
                      : request.dark      ? renderer::darkStudio()
                                          : renderer::lightStudio();
    view.palette = paletteOf(request);
    std::optional<scene::Picker> picker; // half a second, so only where names need it
    if (panels.front().showLabels) picker.emplace(panels.front().atlas);
    renderer::Image picture(size);
    const int count = static_cast<int>(panels.size());
    for (int i = 0; i < count; ++i) {
        const int left = i * size.x / count, right = (i + 1) * size.x / count;
        const glm::ivec2 panelSize(right - left, size.y);
        view.aspect = static_cast<float>(panelSize.x) / static_cast<float>(panelSize.y);
        const scene::Scene& scene = panels[static_cast<std::size_t>(i)];
        auto panel = renderer::renderStill(renderer, renderer::drawListOf(scene, view, weights),
                                           {panelSize});
        if (!panel) return panel.error();
        if (picker) {
            const auto named =
                renderer::drawLabels(*panel, scene, *picker, request.dark, view.palette);
            if (!named) return named.error();
        }
        const auto related = renderer::drawRelated(*panel, scene, request.dark);
        if (!related) return related.error();
        renderer::copyInto(picture, *panel, {left, 0});
    }
    return picture;
}

/// The whole picture: the panels above, the words in a strip below them.
Result<renderer::Image> drawPicture(renderer::Renderer& renderer,
                                    std::shared_ptr<const scene::Atlas> atlas,
                                    const Request& request) {
    glm::ivec2 size = *parseSize(request.size);
    const bool hasCaption = !request.noCaption && !request.transparent;
    const auto aspect = [&] { return static_cast<float>(size.x) / static_cast<float>(size.y); };
    auto panels = panelsOf(atlas, request, aspect());
    if (!panels) return panels.error();
    renderer::Image strip;
    if (hasCaption) {
        auto drawn = renderer::captionStrip(
            renderer::captionOf(panels->front(), request.dark, paletteOf(request)), size);
        if (!drawn) return drawn.error();
        strip = std::move(*drawn);
    }
    // A picture too small for words does without them.
    if (strip.size.y > size.y / 2) strip = {};
    size.y -= strip.size.y;
    if (strip.size.y > 0) panels = panelsOf(atlas, request, aspect());
    auto picture = drawPanels(renderer, *panels, request, size);
    if (!picture || strip.size.y == 0) return picture;
    renderer::Image whole({size.x, size.y + strip.size.y});
    renderer::copyInto(whole, *picture, {0, 0});
    renderer::copyInto(whole, strip, {0, size.y});
    return whole;
}

/// Folders are not made: a missing one is most often a slip of the pen.
Result<void> checkFolderOf(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored)) return {};
    return Error{"--out: there is no folder '" + folder.string() + "'"};
}

void run(Context& context, const Request& request) {
    keepFreedMemory();
    if (const Result<void> known = checkFolderOf(request.out); !known)
        return context.fail(known.error());
    // The body is read meanwhile.
    auto loading = std::async(std::launch::async, [&] { return context.loadAtlas(); });
    const auto picture = [&]() -> Result<renderer::Image> {
        auto studio = openStudio(); // closed before the picture is written, which takes memory too
        const auto atlas = loading.get();
        if (!atlas) return atlas.error();
        if (!studio) return studio.error();
        if (!request.points.empty() || !request.difference.empty() || request.density)
            scene::workOut(**atlas, cacheFolder());
        return drawPicture(studio->renderer, *atlas, request);
    }();
    if (!picture) return context.fail(picture.error());
    if (const Result<void> written = renderer::writePng(*picture, request.out); !written)
        return context.fail(written.error());
    if (context.json)
        print(Json{{"out", request.out.string()},
                   {"width", picture->size.x},
                   {"height", picture->size.y}});
}

} // namespace

void addRender(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("render", "Draw a picture into a PNG file");
    const auto request = std::make_shared<Request>();
    command->add_option("--out", request->out, "PNG file to write, in a folder that exists")
        ->required();
    command->add_option("--point", request->points, "Point to show; may be given several times");
    command->add_option("--view", request->view,
                        "anterior, posterior, left, right, superior, inferior, auto, or a copied "
                        "view");
    command->add_option("--layers", request->layers,
                        "Layers with opacity, such as skin=0.3,muscles,bones");
    command->add_option("--style", request->style, "heat or stipple")
        ->check(CLI::IsMember({"heat", "stipple"}));
    command->add_option("--names", request->names, "Names: english, or latin (TA2)")
        ->check(CLI::IsMember({"english", "latin"}));
    command->add_option("--size", request->size, "WIDTHxHEIGHT in pixels")
        ->check(CLI::Validator(checkSize, "WxH"));
    command->add_flag("--transparent", request->transparent, "No background and no caption");
    command->add_flag("--dark", request->dark, "Dark studio background");
    command
        ->add_option("--palette", request->palette,
                     "Hues of points shown together: textbook, red_green_safe or "
                     "blue_yellow_safe")
        ->check(CLI::IsMember({"textbook", "red_green_safe", "blue_yellow_safe"}));
    command->add_flag("--no-caption", request->noCaption, "Leave the strip of words away");
    command->add_flag("--no-markers", request->noMarkers,
                      "Only the points given, no faint markers of others");
    command->add_flag("--draft", request->draft,
                      "The quickest picture: rougher edges, no soft shadows in the furrows");
    command
        ->add_option("--travel", request->travel,
                     "How far the pain has come on its way from the point, 0 to 1")
        ->check(CLI::Range(0.0f, 1.0f));
    command->add_flag("--labels", request->labels,
                      "Names with leader lines: of the points given, and of what is seen best");
    command->add_option("--clip", request->clip,
                        "Cut along a plane, in metres: axial:1.02, sagittal:0.1, coronal:-0.02; "
                        "with :flip the other side is cut away");
    command->add_flag("--cutaway", request->cutaway, "Cut open where one presses at the point");
    command->add_flag("--no-press", request->noPress,
                      "Mark arteries, nerves and places to keep off near the point");
    command->add_flag("--related", request->related,
                      "Arcs to key and satellite points of the point");
    CLI::Option* const density = command->add_flag(
        "--density", request->density, "How many points can refer to each spot, instead of zones");
    command
        ->add_option("--region", request->region,
                     "With --density: only the points of muscles there, such as head-neck")
        ->needs(density);
    command
        ->add_option("--difference", request->difference,
                     "Two points whose zones are set against each other")
        ->expected(2)
        ->type_name("A B")
        ->excludes(density);
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli

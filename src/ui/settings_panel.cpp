#include "ui/settings_panel.h"

#include "ui/dialog.h"
#include "ui/keyboard_focus.h"
#include "ui/text_blocks.h"

#include <array>
#include <cmath>

namespace myoatlas::ui {

namespace {

constexpr float kTextStep = 0.25f;

void themeChoice(const Style& style, Preferences& changed) {
    strong(style, "Colours");
    constexpr std::array<const char*, 3> kThemes{"Light", "Dark", "High contrast"};
    if (const int theme = segments(style, "theme", kThemes, static_cast<int>(changed.theme));
        theme >= 0)
        changed.theme = static_cast<Theme>(theme);
    gap(style, 6);
}

void textChoice(const Style& style, Preferences& changed) {
    strong(style, "Size of text");
    constexpr std::array<const char*, 7> kSizes{"100 %", "125 %", "150 %", "175 %",
                                                "200 %", "225 %", "250 %"};
    const int size = static_cast<int>(std::lround((changed.textScale - 1.0f) / kTextStep));
    if (const int clicked = segments(style, "size", kSizes, size); clicked >= 0)
        changed.textScale = 1.0f + kTextStep * static_cast<float>(clicked);
    gap(style, 6);
}

void swatches(const Style& style, scene::ZonePalette palette) {
    const float side = style.px(20), gap = style.px(5);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float x = corner.x;
    for (const glm::vec3 hue : scene::zoneHues(palette)) {
        const ImVec2 from{x, corner.y}, to{x + side, corner.y + side};
        list.AddRectFilled(from, to, pack({hue.r, hue.g, hue.b, 1.0f}), style.px(4));
        list.AddRect(from, to, pack(style.colours.muted), style.px(4));
        x += side + gap;
    }
    ImGui::Dummy({x - gap - corner.x, side});
}

void paletteChoice(const Style& style, Preferences& changed) {
    strong(style, "Hues of points shown together");
    for (const scene::ZonePalette palette : scene::kZonePalettes) {
        if (radioButton(style, scene::title(palette).data(), changed.palette == palette))
            changed.palette = palette;
        ImGui::Indent(style.px(32));
        swatches(style, palette);
        ImGui::Unindent(style.px(32));
    }
    smallText(style, "Whether a zone is felt by nearly everybody or by some shows in its pattern, "
                     "not in its hue.");
    gap(style, 6);
}

void nameChoice(const Style& style, Preferences& changed) {
    strong(style, "Names of muscles and bones");
    constexpr std::array<const char*, 2> kLanguages{"English", "Latin (TA2)"};
    if (const int language =
            segments(style, "names", kLanguages, static_cast<int>(changed.nameLanguage));
        language >= 0)
        changed.nameLanguage = static_cast<scene::NameLanguage>(language);
    gap(style, 6);
}

void motionChoices(const Style& style, Preferences& changed) {
    strong(style, "Motion and mouse");
    checkBox(style, "Reduced motion: views change at once, nothing moves by itself",
             changed.hasReducedMotion);
    checkBox(style, "The wheel zooms to the pointer", changed.zoomsToPointer);
    checkBox(style, "Turn around what is selected, not around the middle of the picture",
             changed.turnsAroundSelection);
    checkBox(style, "Turn freely, as a ball under the hand (trackball); the horizon tilts",
             changed.turnsFreely);
    checkBox(style, "Open bodies in a parallel view, without perspective", changed.opensParallel);
    gap(style, 6);
}

void soundChoice(const Style& style, Preferences& changed) {
    strong(style, "Being led through self-care");
    checkBox(style, "A soft tone when a hold begins, when it ends and when to change sides",
             changed.hasSounds);
    smallText(style, "The frame lights up at the same moments, unless motion is reduced.");
    gap(style, 6);
}

void pictureChoices(const Context& context, Requests& requests) {
    const Style& style = context.style;
    strong(style, "In the picture");
    bool hasDots = context.scene.zoneStyle == scene::ZoneStyle::stipple;
    bool hasSpillover = context.scene.showSpillover, hasMarkers = context.scene.showAllMarkers;
    if (checkBox(style, "Pain zones as dots, as in textbooks", hasDots))
        requests.add(Command::toggleZoneStyle);
    if (checkBox(style, "Spillover zones, felt by some", hasSpillover))
        requests.add(scene::ShowSpillover{hasSpillover});
    if (checkBox(style, "Markers of all points", hasMarkers))
        requests.add(scene::ShowAllMarkers{hasMarkers});
    gap(style, 6);
}

void keyChoices(const Context& context, Requests& requests) {
    const FilesContext* files = context.files;
    if (files == nullptr || files->keyFile.empty()) return;
    const Style& style = context.style;
    strong(style, "Keys");
    paragraph("Keys can be changed in a text file:");
    paragraph(files->keyFile.string());
    if (!files->hasKeyFile) {
        if (ImGui::Button("Write this file")) requests.add(Command::writeKeyFile);
    } else if (ImGui::Button("Read it again")) {
        requests.add(Command::readKeyFile);
    }
    if (ImGui::IsItemHovered() && !files->hasKeyFile)
        tooltip("Every command with its keys, ready to be changed in a text editor");
    sameLineIfRoom(style, "Copy its path");
    if (ImGui::Button("Copy its path")) requests.clipboard = files->keyFile.string();
    sameLineIfRoom(style, "All keys");
    if (ImGui::Button("All keys")) requests.add(Command::toggleHelp);
    for (const std::string& problem : files->keyProblems)
        callout(style, Tone::warning, "", problem);
    gap(style, 6);
}

} // namespace

void settingsPanel(const Context& context, SettingsState& state, Requests& requests) {
    if (!state.isOpen) return;
    const Style& style = context.style;
    Preferences changed = context.preferences;
    beginDialog(style, "Settings", {560, 660}, state.isOpen);
    beginPart("choices");
    themeChoice(style, changed);
    textChoice(style, changed);
    paletteChoice(style, changed);
    nameChoice(style, changed);
    motionChoices(style, changed);
    soundChoice(style, changed);
    pictureChoices(context, requests);
    keyChoices(context, requests);
    if (ImGui::Button("Restore defaults")) requests.restoreDefaults = true;
    if (ImGui::IsItemHovered())
        tooltip("All settings on this page as on the first day. Your diary, what you have "
                "and your keys are left alone");
    ImGui::EndChild();
    ImGui::End();
    if (changed != context.preferences) requests.preferences = changed;
}

} // namespace myoatlas::ui

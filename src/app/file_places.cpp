#include "app/file_places.h"

#include "app/pictures.h"

#include <algorithm>

namespace myoatlas::app {

std::vector<ui::FilePlace> filePlaces(const std::filesystem::path& lessonsFolder) {
    std::vector<ui::FilePlace> places;
    for (ui::FilePlace place : {ui::FilePlace{"Home", homeFolder()},
                                {"Documents", documentsFolder()},
                                {"Downloads", downloadsFolder()},
                                {"Lessons of Myoatlas", lessonsFolder}}) {
        std::error_code code;
        place.folder = std::filesystem::canonical(place.folder, code);
        const bool isKnown =
            std::ranges::find(places, place.folder, &ui::FilePlace::folder) != places.end();
        if (!code && !isKnown) places.push_back(std::move(place));
    }
    return places;
}

} // namespace myoatlas::app

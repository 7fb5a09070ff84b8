#pragma once

#include "gl/handle.h"
#include "renderer/font.h"

#include <map>
#include <optional>
#include <string>

namespace myoatlas::renderer {

/// Short marker labels, rasterised once each into the cells of one texture.
class LabelAtlas {
public:
    /// Without a font no label is drawn and markers show a cross instead.
    explicit LabelAtlas(std::optional<Font> font);

    /// The cell that shows `label`, or -1 when it is empty, there is no font or all cells are
    /// taken.
    int cell(const std::string& label);
    void bind() const;

private:
    std::optional<Font> font_;
    std::map<std::string, int> cells_;
    gl::Texture texture_;
};

} // namespace myoatlas::renderer

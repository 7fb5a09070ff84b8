#include "renderer/marker_pass.h"

#include "renderer/colour.h"
#include "shaders/include/bindings.h"

#include <algorithm>
#include <cstddef>

namespace myoatlas::renderer {

namespace {

struct Instance {
    glm::vec3 centre;
    glm::vec4 hue;
    glm::vec4 shape;
    glm::vec3 normal;
    glm::vec2 offset;
};

void describe(GLuint attribute, GLint size, std::size_t offset) {
    glEnableVertexAttribArray(attribute);
    glVertexAttribPointer(attribute, size, GL_FLOAT, GL_FALSE, sizeof(Instance),
                          reinterpret_cast<const void*>(offset));
    glVertexAttribDivisor(attribute, 1);
}

/// Far markers first and the selected one last, on top of its neighbours.
std::vector<const Marker*> paintingOrder(const DrawList& list) {
    std::vector<const Marker*> order;
    for (const Marker& marker : list.markers) order.push_back(&marker);
    const glm::mat4 cameraFromWorld = list.camera.cameraFromWorld();
    const auto key = [&](const Marker* marker) {
        return std::pair(marker->selected, (cameraFromWorld * glm::vec4(marker->position, 1.0f)).z);
    };
    std::ranges::stable_sort(order, {}, key);
    return order;
}

} // namespace

MarkerPass::MarkerPass() : instances_(gl::Buffer::create()), arrays_(gl::VertexArray::create()) {
    glBindVertexArray(arrays_.id());
    glBindBuffer(GL_ARRAY_BUFFER, instances_.id());
    describe(ATTRIBUTE_CENTRE, 3, offsetof(Instance, centre));
    describe(ATTRIBUTE_HUE, 4, offsetof(Instance, hue));
    describe(ATTRIBUTE_SHAPE, 4, offsetof(Instance, shape));
    describe(ATTRIBUTE_AXIS_X, 3, offsetof(Instance, normal));
    describe(ATTRIBUTE_AXIS_Y, 2, offsetof(Instance, offset));
    glBindVertexArray(0);
}

void MarkerPass::draw(const Frame& frame, LabelAtlas& labels) const {
    if (frame.list.markers.empty()) return;
    std::vector<Instance> instances;
    for (const Marker* marker : paintingOrder(frame.list))
        instances.push_back({marker->position,
                             {linearFromSrgb(marker->hue), marker->selected ? 1.0f : 0.0f},
                             {marker->size, static_cast<float>(labels.cell(marker->label)),
                              marker->isCutAway ? 0.35f : 1.0f, 0.0f},
                             marker->normal,
                             marker->offset});
    glBindBuffer(GL_ARRAY_BUFFER, instances_.id());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(instances.size() * sizeof(Instance)),
                 instances.data(), GL_STREAM_DRAW);

    frame.targets.composed().bind(frame.picture);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    bindTexture(UNIT_SCENE_DEPTH, frame.targets.depth());
    labels.bind();
    glBindVertexArray(arrays_.id());
    for (const ProgramId program : {ProgramId::markerStem, ProgramId::marker}) {
        glUseProgram(frame.programs[program].id());
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(instances.size()));
    }
    glBindVertexArray(0);
    glDisable(GL_BLEND);
}

} // namespace myoatlas::renderer

#include "renderer/deep_volume_pass.h"

#include "renderer/colour.h"
#include "shaders/include/bindings.h"

#include <cstddef>

namespace myoatlas::renderer {

namespace {

struct Instance {
    glm::vec3 centre;
    glm::vec4 hue;
    glm::vec4 shape;
    glm::mat3 axes;
};

void describe(GLuint attribute, GLint size, std::size_t offset) {
    glEnableVertexAttribArray(attribute);
    glVertexAttribPointer(attribute, size, GL_FLOAT, GL_FALSE, sizeof(Instance),
                          reinterpret_cast<const void*>(offset));
    glVertexAttribDivisor(attribute, 1);
}

} // namespace

DeepVolumePass::DeepVolumePass()
    : instances_(gl::Buffer::create()), arrays_(gl::VertexArray::create()) {
    glBindVertexArray(arrays_.id());
    glBindBuffer(GL_ARRAY_BUFFER, instances_.id());
    describe(ATTRIBUTE_CENTRE, 3, offsetof(Instance, centre));
    describe(ATTRIBUTE_HUE, 4, offsetof(Instance, hue));
    describe(ATTRIBUTE_SHAPE, 4, offsetof(Instance, shape));
    describe(ATTRIBUTE_AXIS_X, 3, offsetof(Instance, axes));
    describe(ATTRIBUTE_AXIS_Y, 3, offsetof(Instance, axes) + sizeof(glm::vec3));
    describe(ATTRIBUTE_AXIS_Z, 3, offsetof(Instance, axes) + 2 * sizeof(glm::vec3));
    glBindVertexArray(0);
}

void DeepVolumePass::draw(const Frame& frame) const {
    std::vector<Instance> instances;
    for (const DeepVolume& volume : frame.list.deepVolumes)
        instances.push_back({volume.centre,
                             {linearFromSrgb(volume.hue), volume.weight},
                             {volume.essential ? 1.0f : 0.0f, 0.0f, 0.0f, 0.0f},
                             volume.axes});
    if (instances.empty()) return;
    glBindBuffer(GL_ARRAY_BUFFER, instances_.id());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(instances.size() * sizeof(Instance)),
                 instances.data(), GL_STREAM_DRAW);

    frame.targets.composed().bind(frame.picture);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glUseProgram(frame.programs[ProgramId::deepVolume].id());
    glBindVertexArray(arrays_.id());
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(instances.size()));
    glBindVertexArray(0);
    glDisable(GL_BLEND);
}

} // namespace myoatlas::renderer

#include "renderer/cap_pass.h"

#include "shaders/include/bindings.h"

#include <algorithm>
#include <cstddef>

namespace myoatlas::renderer {

namespace {

constexpr float kLineWidth = 1.25f;

void describe(GLuint attribute, GLint size, std::size_t offset) {
    glEnableVertexAttribArray(attribute);
    glVertexAttribPointer(attribute, size, GL_FLOAT, GL_FALSE, sizeof(CapVertex),
                          reinterpret_cast<const void*>(offset));
}

void drawIndices(std::size_t first, std::size_t count) {
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT,
                   reinterpret_cast<const void*>(first * sizeof(std::uint32_t)));
}

} // namespace

CapPass::CapPass()
    : vertices_(gl::Buffer::create()), indices_(gl::Buffer::create()),
      arrays_(gl::VertexArray::create()) {
    glBindVertexArray(arrays_.id());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
    describe(ATTRIBUTE_POSITION, 3, offsetof(CapVertex, position));
    describe(ATTRIBUTE_OFFSET, 3, offsetof(CapVertex, offset));
    describe(ATTRIBUTE_MATERIAL, 1, offsetof(CapVertex, material));
    glEnableVertexAttribArray(ATTRIBUTE_STRUCTURE);
    glVertexAttribIPointer(ATTRIBUTE_STRUCTURE, 1, GL_UNSIGNED_INT, sizeof(CapVertex),
                           reinterpret_cast<const void*>(offsetof(CapVertex, structure)));
    glBindVertexArray(0);
}

void CapPass::upload(const std::shared_ptr<const CapMesh>& caps) {
    if (uploaded_ == caps) return;
    uploaded_ = caps;
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    glBufferData(GL_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(caps->vertices.size() * sizeof(CapVertex)),
                 caps->vertices.data(), GL_DYNAMIC_DRAW);
    glBindVertexArray(arrays_.id());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(caps->indices.size() * sizeof(std::uint32_t)),
                 caps->indices.data(), GL_DYNAMIC_DRAW);
    glBindVertexArray(0);
}

void CapPass::draw(const Frame& frame) {
    if (!frame.list.caps || frame.list.caps->indices.empty()) return;
    upload(frame.list.caps);
    frame.targets.surfaces().bind(frame.layerSize());
    glDisable(GL_BLEND);
    glDisable(GL_CULL_FACE);
    glEnable(GL_DEPTH_TEST);
    const gl::Program& program = frame.programs[ProgramId::cap];
    glUseProgram(program.id());
    glUniform1f(gl::uniform(program, "lineWidth"), kLineWidth);
    // In front of the surfaces that end in the plane.
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(-2.0f, -4.0f);
    glBindVertexArray(arrays_.id());
    glDepthMask(GL_FALSE);
    drawIndices(0, uploaded_->indices.size());
    glDepthMask(GL_TRUE);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    drawIndices(0, uploaded_->indices.size());
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDisable(GL_POLYGON_OFFSET_FILL);
    glBindVertexArray(0);
}

void CapPass::drawMask(const Frame& frame, bool selected) const {
    if (!frame.list.caps || uploaded_ != frame.list.caps) return;
    glBindVertexArray(arrays_.id());
    for (const Item& item : frame.list.items) {
        if (!(selected ? item.selected : item.hovered)) continue;
        const auto part =
            std::ranges::find(uploaded_->parts, item.structure, &CapMesh::Part::structure);
        if (part != uploaded_->parts.end()) drawIndices(part->first, part->count);
    }
    glBindVertexArray(0);
}

} // namespace myoatlas::renderer

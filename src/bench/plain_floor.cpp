#include "bench/plain_floor.h"

#include "gl/default_framebuffer.h"
#include "gl/framebuffer.h"
#include "gl/program.h"

#include <glm/gtc/type_ptr.hpp>

namespace myoatlas::bench {

namespace {

struct Vertex {
    glm::vec3 position, normal;
};

} // namespace

Result<PlainFloor> PlainFloor::create(const renderer::ShaderLibrary& shaders,
                                      const body::Body& body, glm::ivec2 size, int samples) {
    const Result<gl::ShaderSource> vertex = shaders.load("plain.vert");
    if (!vertex) return vertex.error();
    const Result<gl::ShaderSource> fragment = shaders.load("plain.frag");
    if (!fragment) return fragment.error();
    Result<gl::Program> program = gl::buildProgram(*vertex, *fragment);
    if (!program) return program.error();
    PlainFloor floor(std::move(*program), size);
    floor.upload(body);
    if (const Result<void> made = floor.makeTarget(samples); !made) return made.error();
    return floor;
}

void PlainFloor::upload(const body::Body& body) {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
    for (const body::Structure& structure : body.structures) {
        const auto base = static_cast<std::uint32_t>(vertices.size());
        for (std::size_t v = 0; v < structure.mesh.positions.size(); ++v)
            vertices.push_back({structure.mesh.positions[v], structure.mesh.normals[v]});
        for (const std::uint32_t index : structure.mesh.indices) indices.push_back(base + index);
    }
    indexCount_ = static_cast<int>(indices.size());
    arrays_ = gl::VertexArray::create();
    vertices_ = gl::Buffer::create();
    indices_ = gl::Buffer::create();
    glBindVertexArray(arrays_.id());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size() * sizeof(Vertex)),
                 vertices.data(), GL_STATIC_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint32_t)), indices.data(),
                 GL_STATIC_DRAW);
    for (const GLuint attribute : {0u, 1u}) {
        glEnableVertexAttribArray(attribute);
        glVertexAttribPointer(attribute, 3, GL_FLOAT, GL_FALSE, sizeof(Vertex),
                              reinterpret_cast<const void*>(attribute * sizeof(glm::vec3)));
    }
    glBindVertexArray(0);
}

Result<void> PlainFloor::makeTarget(int samples) {
    if (const Result<void> fits = gl::checkSize(size_); !fits) return fits;
    colour_ = gl::makeRenderbuffer(GL_RGBA8, size_, samples);
    depth_ = gl::makeRenderbuffer(GL_DEPTH_COMPONENT24, size_, samples);
    framebuffer_ = gl::Framebuffer::create();
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_.id());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, depth_.id());
    return gl::checkFramebuffer();
}

void PlainFloor::draw(const renderer::Camera& camera, Faces faces) const {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    glViewport(0, 0, size_.x, size_.y);
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    glDepthMask(GL_TRUE);
    if (faces == Faces::front) glEnable(GL_CULL_FACE);
    glClearColor(1.0f, 1.0f, 1.0f, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    glUseProgram(program_.id());
    const glm::mat4 clipFromWorld = camera.clipFromWorld();
    const glm::vec3 towardLight = glm::normalize(glm::vec3(0.4f, 0.6f, 0.7f));
    glUniformMatrix4fv(gl::uniform(program_, "clipFromWorld"), 1, GL_FALSE,
                       glm::value_ptr(clipFromWorld));
    glUniform3fv(gl::uniform(program_, "towardLight"), 1, glm::value_ptr(towardLight));
    glBindVertexArray(arrays_.id());
    glDrawElements(GL_TRIANGLES, indexCount_, GL_UNSIGNED_INT, nullptr);
    glBindVertexArray(0);
    glUseProgram(0);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);
    gl::finish();
}

} // namespace myoatlas::bench

#pragma once

#include <epoxy/gl.h>
#include <utility>

namespace myoatlas::gl {

/// Owns one OpenGL object name; 0 owns nothing. Moves, never copies.
/// Create and destroy it while its context is current.
template <typename Kind> class Handle {
public:
    Handle() = default;
    static Handle create() { return Handle(Kind::create()); }
    Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
    Handle& operator=(Handle other) noexcept {
        std::swap(id_, other.id_);
        return *this;
    }
    ~Handle() {
        if (id_ != 0) Kind::destroy(id_);
    }

    GLuint id() const { return id_; }
    explicit operator bool() const { return id_ != 0; }

private:
    explicit Handle(GLuint id) : id_(id) {}
    GLuint id_ = 0;
};

struct BufferKind {
    static GLuint create() {
        GLuint id = 0;
        glGenBuffers(1, &id);
        return id;
    }
    static void destroy(GLuint id) { glDeleteBuffers(1, &id); }
};

struct VertexArrayKind {
    static GLuint create() {
        GLuint id = 0;
        glGenVertexArrays(1, &id);
        return id;
    }
    static void destroy(GLuint id) { glDeleteVertexArrays(1, &id); }
};

struct TextureKind {
    static GLuint create() {
        GLuint id = 0;
        glGenTextures(1, &id);
        return id;
    }
    static void destroy(GLuint id) { glDeleteTextures(1, &id); }
};

struct FramebufferKind {
    static GLuint create() {
        GLuint id = 0;
        glGenFramebuffers(1, &id);
        return id;
    }
    static void destroy(GLuint id) { glDeleteFramebuffers(1, &id); }
};

struct RenderbufferKind {
    static GLuint create() {
        GLuint id = 0;
        glGenRenderbuffers(1, &id);
        return id;
    }
    static void destroy(GLuint id) { glDeleteRenderbuffers(1, &id); }
};

struct ProgramKind {
    static GLuint create() { return glCreateProgram(); }
    static void destroy(GLuint id) { glDeleteProgram(id); }
};

using Buffer = Handle<BufferKind>;
using VertexArray = Handle<VertexArrayKind>;
using Texture = Handle<TextureKind>;
using Framebuffer = Handle<FramebufferKind>;
using Renderbuffer = Handle<RenderbufferKind>;
using Program = Handle<ProgramKind>;

} // namespace myoatlas::gl

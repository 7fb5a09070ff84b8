#include "gl/framebuffer.h"

#include <algorithm>

namespace myoatlas::gl {

namespace {

struct TransferFormat {
    GLenum format;
    GLenum type;
};

/// glTexImage2D wants a matching transfer format even when no pixels are passed (WebGL 2 insists).
TransferFormat transferFormat(GLenum internalFormat) {
    switch (internalFormat) {
    case GL_R8:
        return {GL_RED, GL_UNSIGNED_BYTE};
    case GL_RG8:
        return {GL_RG, GL_UNSIGNED_BYTE};
    case GL_R16F:
        return {GL_RED, GL_HALF_FLOAT};
    case GL_RGBA16F:
        return {GL_RGBA, GL_HALF_FLOAT};
    case GL_RGBA32F:
        return {GL_RGBA, GL_FLOAT};
    case GL_DEPTH_COMPONENT32F:
        return {GL_DEPTH_COMPONENT, GL_FLOAT};
    default:
        return {GL_RGBA, GL_UNSIGNED_BYTE};
    }
}

const char* reasonOf(GLenum status) {
    switch (status) {
    case GL_FRAMEBUFFER_INCOMPLETE_ATTACHMENT:
        return "incomplete attachment";
    case GL_FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT:
        return "missing attachment";
    case GL_FRAMEBUFFER_UNSUPPORTED:
        return "unsupported combination of formats";
    case GL_FRAMEBUFFER_INCOMPLETE_MULTISAMPLE:
        return "attachments differ in their samples";
    default:
        return "incomplete (out of video memory?)";
    }
}

} // namespace

Texture makeTexture(GLenum internalFormat, glm::ivec2 size, GLenum filter) {
    Texture texture = Texture::create();
    const TransferFormat transfer = transferFormat(internalFormat);
    const auto wanted = static_cast<GLint>(filter);
    glBindTexture(GL_TEXTURE_2D, texture.id());
    glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(internalFormat), size.x, size.y, 0,
                 transfer.format, transfer.type, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, wanted);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, wanted);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    return texture;
}

Renderbuffer makeRenderbuffer(GLenum internalFormat, glm::ivec2 size, int samples) {
    Renderbuffer buffer = Renderbuffer::create();
    glBindRenderbuffer(GL_RENDERBUFFER, buffer.id());
    glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, internalFormat, size.x, size.y);
    return buffer;
}

Result<void> checkFramebuffer() {
    const GLenum status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
    if (status != GL_FRAMEBUFFER_COMPLETE)
        return Error{reasonOf(status)}.within("framebuffer cannot be drawn to");
    return {};
}

Result<void> checkSize(glm::ivec2 size) {
    GLint texture = 0, renderbuffer = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &renderbuffer);
    const int limit = std::min(texture, renderbuffer);
    if (size.x > 0 && size.y > 0 && size.x <= limit && size.y <= limit) return {};
    return Error{"a picture of " + std::to_string(size.x) + "x" + std::to_string(size.y) +
                 " pixels cannot be drawn; each side must have 1 to " + std::to_string(limit)};
}

int supportedSamples(int wanted) {
    GLint limit = 0;
    glGetIntegerv(GL_MAX_SAMPLES, &limit);
    const int samples = std::min(wanted, limit);
    return samples < 2 ? 0 : samples;
}

} // namespace myoatlas::gl

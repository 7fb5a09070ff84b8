#include "gl/program.h"

namespace myoatlas::gl {

namespace {

/// A shader object for the length of one link.
class Stage {
public:
    explicit Stage(GLenum type) : id_(glCreateShader(type)) {}
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage() { glDeleteShader(id_); }
    GLuint id() const { return id_; }

private:
    GLuint id_;
};

/// WebGL 2 wants its own version line and a float precision in every stage.
std::string versionLine() {
    return epoxy_is_desktop_gl() ? "#version 330 core\n"
                                 : "#version 300 es\nprecision highp float;\nprecision highp int;\n"
                                   "precision highp sampler2D;\n";
}

std::string shaderLog(GLuint shader) {
    GLint length = 0;
    glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length), '\0');
    GLsizei written = 0;
    glGetShaderInfoLog(shader, length, &written, log.data());
    log.resize(static_cast<std::size_t>(written));
    return log;
}

std::string programLog(GLuint program) {
    GLint length = 0;
    glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length), '\0');
    GLsizei written = 0;
    glGetProgramInfoLog(program, length, &written, log.data());
    log.resize(static_cast<std::size_t>(written));
    return log;
}

Result<void> compile(const Stage& stage, const ShaderSource& source,
                     std::span<const std::string_view> defines) {
    std::string head = versionLine();
    for (const std::string_view define : defines) head.append("#define ").append(define) += " 1\n";
    const std::string text = head + source.text;
    const char* data = text.c_str();
    glShaderSource(stage.id(), 1, &data, nullptr);
    glCompileShader(stage.id());
    GLint compiled = GL_FALSE;
    glGetShaderiv(stage.id(), GL_COMPILE_STATUS, &compiled);
    if (!compiled) return Error{withFileNames(shaderLog(stage.id()), source.files)};
    return {};
}

} // namespace

Result<Program> buildProgram(const ShaderSource& vertex, const ShaderSource& fragment,
                             std::span<const std::string_view> defines) {
    const Stage vertexStage(GL_VERTEX_SHADER), fragmentStage(GL_FRAGMENT_SHADER);
    if (Result<void> done = compile(vertexStage, vertex, defines); !done) return done.error();
    if (Result<void> done = compile(fragmentStage, fragment, defines); !done) return done.error();

    Program program = Program::create();
    glAttachShader(program.id(), vertexStage.id());
    glAttachShader(program.id(), fragmentStage.id());
    glLinkProgram(program.id());
    glDetachShader(program.id(), vertexStage.id());
    glDetachShader(program.id(), fragmentStage.id());
    GLint linked = GL_FALSE;
    glGetProgramiv(program.id(), GL_LINK_STATUS, &linked);
    if (!linked)
        return Error{programLog(program.id())}.within(vertex.files[0] + " + " + fragment.files[0]);
    return program;
}

} // namespace myoatlas::gl

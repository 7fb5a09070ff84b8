#include "diary/sqlite.h"

#include <charconv>
#include <sqlite3.h>

namespace myoatlas::diary {

namespace {

/// Another program may be writing; its turn takes milliseconds.
constexpr int kPatienceMilliseconds = 5000;

Error errorOf(sqlite3* connection) { return Error{sqlite3_errmsg(connection)}; }

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::note(int code) {
    if (code != SQLITE_OK && failed_ == 0) failed_ = code;
}

Statement& Statement::bind(int place, std::int64_t value) {
    note(sqlite3_bind_int64(statement_.get(), place, value));
    return *this;
}

Statement& Statement::bind(int place, const std::optional<int>& value) {
    if (value) return bind(place, std::int64_t{*value});
    note(sqlite3_bind_null(statement_.get(), place));
    return *this;
}

Statement& Statement::bind(int place, std::string_view text) {
    note(sqlite3_bind_text64(statement_.get(), place, text.data() ? text.data() : "", text.size(),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Result<bool> Statement::step() {
    if (failed_ != 0) return Error{sqlite3_errstr(failed_)};
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return errorOf(sqlite3_db_handle(statement_.get()));
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::optional<int> Statement::maybeInteger(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    return sqlite3_column_int(statement_.get(), column);
}

std::string Statement::text(int column) const {
    const unsigned char* text = sqlite3_column_text(statement_.get(), column);
    if (text == nullptr) return {};
    return std::string(reinterpret_cast<const char*>(text),
                       static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close(connection); }

Result<Database> Database::open(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &connection, SQLITE_OPEN_READWRITE, /*vfs=*/nullptr);
    Database database(connection); // closes it on failure too
    if (code != SQLITE_OK)
        return connection != nullptr ? errorOf(connection) : Error{sqlite3_errstr(code)};
    sqlite3_busy_timeout(connection, kPatienceMilliseconds);
    return database;
}

Result<void> Database::run(const std::string& statements) {
    if (sqlite3_exec(connection_.get(), statements.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return errorOf(connection_.get());
    return {};
}

Result<Statement> Database::prepare(const std::string& statement) {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(connection_.get(), statement.c_str(), -1, &prepared, nullptr) !=
        SQLITE_OK)
        return errorOf(connection_.get());
    return Statement(prepared);
}

Result<std::int64_t> Database::number(const std::string& statement) {
    Result<Statement> prepared = prepare(statement);
    if (!prepared) return prepared.error();
    const Result<bool> row = prepared->step();
    if (!row) return row.error();
    return *row ? prepared->integer(0) : 0;
}

std::int64_t Database::lastInserted() const { return sqlite3_last_insert_rowid(connection_.get()); }

int Database::changed() const { return sqlite3_changes(connection_.get()); }

bool tellsOfUnreadPage(std::string_view verdict) {
    constexpr std::string_view kBefore = "error code=";
    const std::size_t at = verdict.find(kBefore);
    if (at == std::string_view::npos) return false;
    int code = 0;
    std::from_chars(verdict.data() + at + kBefore.size(), verdict.data() + verdict.size(), code);
    return (code & 0xff) != SQLITE_CORRUPT;
}

bool Database::isDamaged() const {
    const int code = sqlite3_errcode(connection_.get());
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

} // namespace myoatlas::diary

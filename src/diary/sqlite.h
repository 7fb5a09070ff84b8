#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace myoatlas::diary {

/// One prepared statement; closes itself. Places are counted from 1 for binding, from 0 for
/// columns.
class Statement {
public:
    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, const std::optional<int>& value);
    /// `text` is copied.
    Statement& bind(int place, std::string_view text);

    /// True when there is a row to read, false at the end. What went wrong while binding shows
    /// here.
    Result<bool> step();

    std::int64_t integer(int column) const;
    std::optional<int> maybeInteger(int column) const;
    std::string text(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
    void note(int code);

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int failed_ = 0;
};

/// Whether this line of SQLite's quick_check speaks of a page that could not be read, not of one
/// that is wrong: a failing disk is no damaged file.
bool tellsOfUnreadPage(std::string_view verdict);

/// One connection to a database file; closes itself.
class Database {
public:
    /// Opens the file for reading and writing, or for reading where it may not be written. Fails
    /// when it is missing. (SQLite reads nothing before the first statement.)
    static Result<Database> open(const std::filesystem::path& file);

    Result<void> run(const std::string& statements);
    Result<Statement> prepare(const std::string& statement);
    /// The single number that a statement such as "PRAGMA user_version" answers.
    Result<std::int64_t> number(const std::string& statement);
    std::int64_t lastInserted() const;
    /// How many rows the last statement changed.
    int changed() const;
    /// The last failure was for what the file holds, not for how it can be reached.
    bool isDamaged() const;

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    explicit Database(sqlite3* connection) : connection_(connection) {}

    std::unique_ptr<sqlite3, Close> connection_;
};

} // namespace myoatlas::diary

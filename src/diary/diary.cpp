#include "diary/diary.h"

#include "diary/moment.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace myoatlas::diary {

namespace fs = std::filesystem;

namespace {

/// "Myoa": tells the file from other programs' databases.
constexpr std::int64_t kApplicationId = 0x4d796f61;
constexpr std::int64_t kSchemaVersion = 1;

// EXTRA flushes the folder too once the journal is gone, so that a confirmed entry is not rolled
// back by a journal that reappears after a power loss. Erased entries are overwritten with zeros.
constexpr const char* kSettings = "PRAGMA trusted_schema = OFF;"
                                  "PRAGMA journal_mode = DELETE;"
                                  "PRAGMA synchronous = EXTRA;"
                                  "PRAGMA secure_delete = ON;";

constexpr const char* kSchema = "CREATE TABLE entry ("
                                " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                                " at INTEGER NOT NULL,"
                                " point TEXT NOT NULL,"
                                " pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),"
                                " pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),"
                                " next_day INTEGER CHECK (next_day BETWEEN 0 AND 10),"
                                " technique TEXT NOT NULL,"
                                " tool TEXT NOT NULL,"
                                " seconds INTEGER CHECK (seconds >= 0),"
                                " repeats INTEGER CHECK (repeats >= 0),"
                                " pressure INTEGER CHECK (pressure BETWEEN 0 AND 10),"
                                " notes TEXT NOT NULL"
                                ") STRICT;"
                                "CREATE INDEX entry_at ON entry (at);";

constexpr const char* kColumns = "at, point, pain_before, pain_after, next_day, technique, tool, "
                                 "seconds, repeats, pressure, notes";
constexpr int kColumnCount = 11;

/// Makes folder and file where they are missing, for nobody's eyes but the owner's.
Result<void> makeFile(const fs::path& file) {
    std::error_code code;
    if (fs::create_directories(file.parent_path(), code))
        fs::permissions(file.parent_path(), fs::perms::owner_all, code);
    const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (made >= 0) {
        ::close(made);
        return {};
    }
    if (fs::is_regular_file(file, code)) return {}; // may be read at least
    return Error{std::strerror(errno)};
}

Result<void> beginSchema(Database& database) {
    // Two programs may find the new file empty; the second then waits here and finds the schema.
    if (Result<void> begun = database.run("BEGIN IMMEDIATE"); !begun) return begun;
    const Result<std::int64_t> version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version != 0) return database.run("COMMIT");
    return database.run(std::string(kSchema) +
                        "PRAGMA application_id = " + std::to_string(kApplicationId) +
                        "; PRAGMA user_version = " + std::to_string(kSchemaVersion) + "; COMMIT;");
}

Result<void> checkKind(Database& database) {
    const Result<std::int64_t> tables = database.number("SELECT count(*) FROM sqlite_schema");
    const Result<std::int64_t> application = database.number("PRAGMA application_id");
    const Result<std::int64_t> version = database.number("PRAGMA user_version");
    for (const auto* answer : {&tables, &application, &version})
        if (!*answer) return answer->error();
    if (*tables == 0 && *version == 0) return beginSchema(database);
    if (*application != kApplicationId) return Error{"this is the database of another program"};
    if (*version > kSchemaVersion)
        return Error{"this diary was written by a newer version of Myoatlas; update the program"};
    return {};
}

/// Whether the pages of the file agree with each other. Fails when they cannot be read now.
Result<bool> isSound(Database& database) {
    Result<Statement> check = database.prepare("PRAGMA quick_check(1)");
    if (!check) return check.error();
    const Result<bool> row = check->step();
    if (!row) return row.error();
    if (!*row) return false;
    const std::string verdict = check->text(0);
    if (tellsOfUnreadPage(verdict)) return Error{"the disk did not give all of it: " + verdict};
    return verdict == "ok";
}

/// What came of trying to open the file.
struct Attempt {
    std::optional<Database> database;
    Error error;
    bool isDamaged = false;
};

Attempt attempt(const fs::path& file) {
    Result<Database> database = Database::open(file);
    if (!database) return {std::nullopt, database.error()};
    const auto failed = [&](const Error& error) {
        return Attempt{std::nullopt, error, database->isDamaged()};
    };
    if (const Result<void> set = database->run(kSettings); !set) return failed(set.error());
    const Result<bool> sound = isSound(*database);
    if (!sound) return failed(sound.error());
    if (!*sound) return {std::nullopt, Error{"its pages contradict each other"}, true};
    if (const Result<void> known = checkKind(*database); !known) return failed(known.error());
    return {std::move(*database), {}};
}

/// Keeps the damaged file, with the journal that may help to mend it, under a free name.
Result<fs::path> setAside(const fs::path& file) {
    std::string stamp = plainTime(currentTime());
    for (char& c : stamp)
        if (c == ' ' || c == ':') c = '-';
    const std::string name = file.string() + ".damaged-" + stamp;
    fs::path aside = name;
    std::error_code code;
    for (int i = 2; fs::exists(aside, code); ++i) aside = name + "-" + std::to_string(i);
    fs::rename(file, aside, code);
    if (code) return Error{code.message()}.within("the damaged diary cannot be set aside");
    fs::rename(file.string() + "-journal", aside.string() + "-journal", code); // where there is one
    return aside;
}

/// Says that a damaged diary lies aside as long as nothing was kept since: the program that set it
/// aside may have ended before it could say so.
void recallSetAside(Database& database, const fs::path& file, Diagnostics& diagnostics) {
    const Result<std::int64_t> count = database.number("SELECT count(*) FROM entry");
    if (!count || *count != 0) return;
    for (const fs::path& aside : damagedFiles(file))
        if (!aside.string().ends_with("-journal"))
            return diagnostics.push_back("An earlier diary was damaged. It is kept as " +
                                         aside.string() + "; this one is new.");
}

void bindEntry(Statement& statement, const Entry& entry) {
    statement.bind(1, entry.at).bind(2, entry.point);
    statement.bind(3, entry.before).bind(4, entry.after).bind(5, entry.nextDay);
    statement.bind(6, entry.technique).bind(7, entry.tool);
    statement.bind(8, entry.seconds).bind(9, entry.repeats).bind(10, entry.pressure);
    statement.bind(kColumnCount, entry.notes);
}

Entry readEntry(const Statement& row) {
    Entry entry;
    entry.id = row.integer(kColumnCount);
    entry.at = row.integer(0);
    entry.point = row.text(1);
    entry.before = row.maybeInteger(2);
    entry.after = row.maybeInteger(3);
    entry.nextDay = row.maybeInteger(4);
    entry.technique = row.text(5);
    entry.tool = row.text(6);
    entry.seconds = row.maybeInteger(7);
    entry.repeats = row.maybeInteger(8);
    entry.pressure = row.maybeInteger(9);
    entry.notes = row.text(10);
    return entry;
}

Error noEntry(std::int64_t id) { return Error{"the diary has no entry " + std::to_string(id)}; }

} // namespace

Result<Diary> Diary::open(const fs::path& file, Diagnostics& diagnostics) {
    const auto failed = [&](const Error& error) { return error.within(file.string()); };
    if (file.empty()) return Error{"no folder for the diary: set XDG_DATA_HOME or HOME"};
    if (const Result<void> made = makeFile(file); !made)
        return Error{made.error().message + "; set XDG_DATA_HOME to a folder that can be written"}
            .within("the diary cannot be kept in " + file.string());
    Attempt first = attempt(file);
    // Nothing is set aside on one reading alone.
    if (first.isDamaged) first = attempt(file);
    if (first.database) {
        recallSetAside(*first.database, file, diagnostics);
        return Diary(std::move(*first.database), file);
    }
    if (!first.isDamaged) return failed(first.error);
    const Result<fs::path> aside = setAside(file);
    if (!aside) return failed(aside.error());
    diagnostics.push_back("The diary was damaged (" + first.error.message + "). It is kept as " +
                          aside->string() + ", and a new one was begun.");
    if (const Result<void> made = makeFile(file); !made) return failed(made.error());
    Attempt second = attempt(file);
    if (second.database) return Diary(std::move(*second.database), file);
    return failed(second.error);
}

Result<std::int64_t> Diary::add(const Entry& entry) {
    if (const Result<void> good = check(entry); !good) return good.error();
    Result<Statement> insert =
        database_.prepare(std::string("INSERT INTO entry (") + kColumns +
                          ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!insert) return insert.error().within(file_.string());
    bindEntry(*insert, entry);
    if (const Result<bool> done = insert->step(); !done) return done.error().within(file_.string());
    return database_.lastInserted();
}

Result<void> Diary::update(const Entry& entry) {
    if (Result<void> good = check(entry); !good) return good;
    Result<Statement> update =
        database_.prepare(std::string("UPDATE entry SET (") + kColumns +
                          ") = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) WHERE id = ?12");
    if (!update) return update.error().within(file_.string());
    bindEntry(*update, entry);
    update->bind(kColumnCount + 1, entry.id);
    if (const Result<bool> done = update->step(); !done) return done.error().within(file_.string());
    if (database_.changed() == 0) return noEntry(entry.id);
    return {};
}

Result<void> Diary::remove(std::int64_t id) {
    Result<Statement> remove = database_.prepare("DELETE FROM entry WHERE id = ?1");
    if (!remove) return remove.error().within(file_.string());
    remove->bind(1, id);
    if (const Result<bool> done = remove->step(); !done) return done.error().within(file_.string());
    if (database_.changed() == 0) return noEntry(id);
    return {};
}

Result<std::size_t> Diary::removeAll() {
    if (const Result<void> done = database_.run("DELETE FROM entry"); !done)
        return done.error().within(file_.string());
    const auto count = static_cast<std::size_t>(database_.changed());
    if (const Result<void> done = database_.run("VACUUM"); !done)
        return done.error().within(file_.string());
    for (const fs::path& damaged : damagedFiles(file_)) {
        std::error_code code;
        if (!fs::remove(damaged, code) && code)
            return Error{code.message()}.within(damaged.string());
    }
    return count;
}

Result<std::vector<Entry>> Diary::entries(const Filter& filter) {
    Result<Statement> rows =
        database_.prepare(std::string("SELECT ") + kColumns + ", id FROM entry ORDER BY at, id");
    if (!rows) return rows.error().within(file_.string());
    std::vector<Entry> found;
    while (true) {
        const Result<bool> row = rows->step();
        if (!row) return row.error().within(file_.string());
        if (!*row) return found;
        Entry entry = readEntry(*rows);
        if (matches(filter, entry)) found.push_back(std::move(entry));
    }
}

std::vector<fs::path> damagedFiles(const fs::path& diaryFile) {
    const std::string beginning = diaryFile.filename().string() + ".damaged-";
    std::vector<fs::path> found;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(diaryFile.parent_path(), code))
        if (entry.path().filename().string().starts_with(beginning)) found.push_back(entry.path());
    return found;
}

} // namespace myoatlas::diary

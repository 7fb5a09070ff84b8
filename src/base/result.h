#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace myoatlas {

/// Why something could not be done: facts, worded for the user by `cli` and `ui`.
/// `message` reads outside in: "shoulder.yaml:12: points[0]: place: expected a number, found 'x'".
struct Error {
    std::string message;

    /// The same error seen from further out: "context: message".
    [[nodiscard]] Error within(const std::string& context) const {
        return Error{context + ": " + message};
    }
    friend bool operator==(const Error&, const Error&) = default;
};

/// A `T` or the `Error` that kept it from being made; spelled like C++23 `std::expected`.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    bool has_value() const { return state_.index() == 0; }

    T& value() & { return assert(*this), std::get<0>(state_); }
    const T& value() const& { return assert(*this), std::get<0>(state_); }
    T&& value() && { return assert(*this), std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { return assert(!*this), std::get<1>(state_); }

private:
    std::variant<T, Error> state_;
};

/// Success without a value, or an `Error`.
template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const { return !error_; }
    bool has_value() const { return !error_; }
    const Error& error() const { return assert(error_), *error_; }

private:
    std::optional<Error> error_;
};

} // namespace myoatlas

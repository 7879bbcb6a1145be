//! What goes wrong outside a command, on the standard error: a place in this program and a code, nothing else.
//!
//! No other line is printed by the window (a lint refuses it), and nothing here can hold what somebody typed: a place
//! is text of this program, and a cause is turned into a code. There is no switch that makes it say more.

use doorstep_core::error::AppError;

/// What can be said of a cause without quoting it.
pub trait Cause {
    /// Its code.
    fn code(&self) -> String;
}

impl Cause for AppError {
    fn code(&self) -> String {
        self.code.clone()
    }
}

impl Cause for std::io::Error {
    fn code(&self) -> String {
        format!("{:?}", self.kind())
    }
}

impl Cause for tauri::Error {
    fn code(&self) -> String {
        match self {
            Self::Io(error) => error.code(),
            Self::Runtime(_) => "runtime".to_owned(),
            Self::WindowNotFound => "no-window".to_owned(),
            // Its own words may hold a path, and a path the name of an account.
            _ => "shell".to_owned(),
        }
    }
}

impl Cause for &'static str {
    fn code(&self) -> String {
        (*self).to_owned()
    }
}

/// Says where something went wrong, and with what code.
#[expect(clippy::print_stderr, reason = "the one line of the window that prints")]
pub fn note(place: &'static str, cause: &impl Cause) {
    eprintln!("doorstep: {place}: {}", cause.code());
}

/// An unexpected stop: where in the program, never what it said.
#[expect(clippy::print_stderr, reason = "a place in the program's own source")]
pub fn note_stop(at: &std::panic::Location<'_>) {
    eprintln!("doorstep: unexpected stop at {}:{}", at.file(), at.line());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_a_code_and_not_its_words() {
        let error = tauri::Error::from(std::io::Error::other("/home/marisol/vault"));
        assert_eq!(error.code(), "Other", "a path names somebody's account");
        let error = AppError::coded("save-failed", "Marisol's note");
        assert_eq!(error.code(), "save-failed", "a diagnosis may quote; a code cannot");
    }
}

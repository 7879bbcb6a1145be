//! A panic becomes an error: a command that never answers leaves a screen that never ends.

use std::panic::{AssertUnwindSafe, catch_unwind};

use doorstep_core::error::{AppError, Code, Outcome};

/// Runs work and turns a panic into [`Code::Unexpected`]. The open transaction, if any, was rolled back on the way.
pub fn guarded<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(AppError::new(Code::Unexpected)))
}

/// Panics say where, never what: their message may quote what somebody typed.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            crate::log::note_stop(place);
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_answer() {
        let outcome: Outcome<()> = guarded(|| panic!("Marisol"));
        let error = outcome.expect_err("a panic must not look like success");
        assert!(error.is(Code::Unexpected), "the screen shows the general sentence");
        assert!(!error.to_string().contains("Marisol"), "what a panic says may be somebody's name");
    }
}

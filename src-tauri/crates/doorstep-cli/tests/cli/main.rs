//! The real program on a real encrypted folder: its answers, its refusals, its codes.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod care;
mod day;
mod diagnostics;
mod imports;
mod kept;
mod keys;
mod refusals;
mod releases;
mod staff;
mod support;

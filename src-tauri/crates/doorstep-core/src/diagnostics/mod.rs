//! What support may know about an installation: versions, sizes, counts, settings. Nothing about people.
//!
//! It is not made by striking things out. Each line has a name that stands in this program and a [`Fact`], and a fact
//! can hold a word of this program, a number or a truth: no text that was read from anywhere fits into it.

mod closed;
mod fact;
mod open;

pub use closed::{Surroundings, closed};
pub use fact::{Diagnostics, Fact};
pub use open::open;

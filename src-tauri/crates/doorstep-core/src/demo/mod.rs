//! A programme with invented families, to look around in. It goes into an empty vault only, and every screen says
//! that its families are invented.
//!
//! The tables hold the words; the `write_*` files turn them into records around the day the demo is filled.

mod days;
mod deliveries;
mod families;
mod fill_demo;
mod goods;
mod household;
mod households;
mod more_families;
mod more_households;
mod words;
mod write_deliveries;
mod write_families;
mod write_goods;
mod write_visits;

pub use fill_demo::{FillDemo, fill_demo};

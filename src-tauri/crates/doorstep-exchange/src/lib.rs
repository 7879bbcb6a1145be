//! Bringing in families, items and stock from the spreadsheets a programme has.
//!
//! The way of a file: [`decode`] bytes to text → [`table`] to rows → [`mapping`] of columns →
//! [`questions`] to the person → [`families`], [`items`] or [`stock`] as drafts → [`preview`]
//! and [`mod@plan`]. All of that is pure: no clock, no files, no vault. [`commit_families`],
//! [`commit_items`] and [`commit_stock`] then write a plan in one transaction, which is one undo.
//!
//! Invariants, held by tests:
//! * every row of the file is added, joined, waiting, rejected or left out, and is listed as such;
//! * nothing is guessed silently: what can be read two ways is asked;
//! * an order about safe contact or a confidential address, in whatever cell, reaches the review
//!   list and nothing else;
//! * no input makes it panic, and its time is linear in the size of the file.

mod commit_families;
mod commit_items;
mod commit_stock;
pub mod decode;
pub mod existing;
pub mod families;
pub mod fold;
mod imported;
pub mod items;
pub mod mapping;
pub mod plan;
pub mod preview;
pub mod problems;
pub mod progress;
pub mod questions;
mod read_existing;
pub mod refused;
pub mod rejected;
pub mod source;
pub mod stock;
pub mod table;

pub use commit_families::commit_families;
pub use commit_items::commit_items;
pub use commit_stock::commit_stock;
pub use existing::{Existing, ExistingFamily, ExistingItem, Named};
pub use imported::{Imported, commit};
pub use mapping::{ColumnChoice, Kind, Mapping};
pub use plan::{ImportPlan, PlanRequest, Writes, plan, plan_file};
pub use preview::Preview;
pub use progress::{Progress, Report, Stage};
pub use questions::Answers;
pub use read_existing::read_existing;
pub use refused::ImportRefused;
pub use rejected::rejected_rows;
pub use source::ReadFile;

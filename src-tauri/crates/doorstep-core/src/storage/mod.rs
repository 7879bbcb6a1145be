//! The database file: its schema and how it moves on.

mod migrate;

pub use migrate::{LATEST, MIGRATIONS, Migration, migrate};

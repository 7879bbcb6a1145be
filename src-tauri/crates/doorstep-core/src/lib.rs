//! The core: the journal, the tables, the use cases, what travels to a screen, and the error codes.
//!
//! One use case is one file, named by its verb. A use case takes the [`Session`](session::Session) of an unlocked vault and a request,
//! and answers with what the screen shows, a typed refusal, or an [`error::AppError`].

pub mod access;
pub mod access_journal;
pub mod attachments;
pub mod care;
pub mod changed;
pub mod cover;
pub mod demo;
pub mod diagnostics;
pub mod error;
pub mod families;
pub mod history;
pub mod ids;
pub mod input;
pub mod journal;
pub mod keeping;
pub mod kits;
pub mod permit;
pub mod promises;
pub mod releases;
pub mod review;
pub mod schema;
pub mod sealed;
pub mod search;
pub mod session;
pub mod settings;
pub mod stock;
pub mod storage;
pub mod team;
pub mod today;
pub mod visits;

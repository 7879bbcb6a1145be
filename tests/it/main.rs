//! Journeys over the core, on a real encrypted file; and what holds the house together.

mod attachments;
mod care;
mod cover;
mod demo;
mod diagnostics;
mod history;
mod house;
mod journal;
mod keeping;
mod kits;
mod migrations;
mod permissions;
mod records;
mod releases;
mod safe_contact;
mod sealed;
mod team;
mod window;

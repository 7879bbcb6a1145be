//! The vault as its users see it, on real files in temporary folders.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod backups;
mod copies;
mod creating;
mod damage;
mod devices;
mod kept;
mod keychain;
mod keys;
mod leaks;
mod made;
mod people;
mod places;
mod recovery;
mod restoring;
mod rotation;
mod unlocking;

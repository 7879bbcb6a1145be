//! What the windows may call. Each command passes one request on; nothing is decided here.

pub mod attachments;
pub mod brief;
pub mod care;
pub mod cover;
pub mod exchange;
pub mod families;
pub mod frame;
pub mod history;
pub mod keeping;
pub mod keychain;
pub mod kits;
pub mod mending;
pub mod recovery;
pub mod releases;
pub mod sealed;
pub mod support;
pub mod team;
mod typed_words;
pub mod vault;
pub mod visits;

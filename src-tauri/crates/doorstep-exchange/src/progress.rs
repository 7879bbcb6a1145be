//! Telling how far a long import is, and stopping it.

use std::ops::ControlFlow;

use serde::Serialize;
use specta::Type;

use crate::refused::ImportRefused;

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Splitting the file into rows.
    Reading,
    /// Turning rows into drafts.
    Understanding,
    /// Looking for the same family twice.
    Comparing,
    /// Writing into the vault.
    Saving,
}

/// How far along a stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// The stage.
    pub stage: Stage,
    /// Rows done.
    pub done: u32,
    /// Rows in all.
    pub of: u32,
}

/// Receives progress; answering [`ControlFlow::Break`] stops the import with nothing changed.
pub type Report<'r> = &'r mut dyn FnMut(Progress) -> ControlFlow<()>;

/// Rows between two reports: often enough to stop at once, seldom enough to cost nothing.
pub(crate) const EVERY: u32 = 512;

/// Reports when it is time to; `Err` when the person stopped it.
pub(crate) fn tick(report: Report<'_>, stage: Stage, done: usize, of: usize) -> Result<(), ImportRefused> {
    let progress = Progress { stage, done: done as u32, of: of as u32 };
    if !progress.done.is_multiple_of(EVERY) && done != of {
        return Ok(());
    }
    match report(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ImportRefused::Cancelled),
    }
}

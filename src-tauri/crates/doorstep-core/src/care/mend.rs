//! The ladder for damaged records, rung by rung; each works on a copy, and a person decides what takes the place.

use std::path::PathBuf;

use doorstep_vault::{Repair, Retried, Staged, Stop, Try};
use rusqlite::Connection;

use crate::error::Outcome;
use crate::journal;

/// What trying again on a copy came to.
#[derive(Debug)]
pub struct TriedAgain {
    /// Where the byte copy lies: the next rung works on it.
    pub aside: PathBuf,
    /// It opens, in this way (a code), and everything in it is whole.
    pub opens: Option<(&'static str, Box<Staged>)>,
}

/// What could be saved table by table.
#[derive(Debug)]
pub struct Saved {
    /// Ready to take the place.
    pub staged: Box<Staged>,
    /// Tables of which some rows could not be read.
    pub torn: Vec<String>,
}

/// Copies the files aside byte for byte and tries to open that copy, as it is and mended by what the keys know.
///
/// # Errors
/// A full disk; [`crate::error::Code::Cancelled`]. That it stays damaged is an answer.
pub fn try_again(repair: &Repair, stop: &Stop) -> Outcome<TriedAgain> {
    let aside = repair.copy_aside()?;
    let opens = match repair.retry(&aside, stop)? {
        Retried::Opens(way, staged) => Some((way_code(way), staged)),
        Retried::StaysDamaged => None,
    };
    Ok(TriedAgain { aside, opens })
}

fn way_code(way: Try) -> &'static str {
    match way {
        Try::AsItIs => "asItIs",
        Try::WithFirstBytes => "withFirstBytes",
        Try::WithoutWaiting => "withoutWaiting",
    }
}

/// Saves what can be read of the copy aside, and builds the tables of records again from the journal that was saved.
///
/// # Errors
/// `nothing-to-save`; a full disk; [`crate::error::Code::Cancelled`].
pub fn save_what_is_left(repair: &Repair, tried: &TriedAgain, stop: &Stop) -> Outcome<Saved> {
    let mut salvaged = repair.salvage(&tried.aside, stop)?;
    let torn = salvaged.tables.iter().filter(|(_, _, lost)| *lost).map(|(name, ..)| name.clone()).collect();
    put_right(salvaged.connection())?;
    Ok(Saved { staged: Box::new(repair.check_salvaged(salvaged, stop)?), torn })
}

/// The ends of the chains that were saved may lie before the remembered ones: those are kept, so that a later check
/// still says what is missing.
fn put_right(db: &mut Connection) -> Outcome<()> {
    db.execute("INSERT INTO built_with (schema) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM built_with)", [])?;
    journal::rebuild(db)?;
    Ok(())
}

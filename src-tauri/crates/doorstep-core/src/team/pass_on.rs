//! What somebody still had to do for a family goes to whoever comes after them: no planned visit, no promise and no
//! kit on its way is left with a person who no longer goes there.

use jiff::civil::Date;
use rusqlite::Connection;

use crate::error::Outcome;
use crate::ids::{FamilyId, Id, StaffId};
use crate::journal::Tx;
use crate::schema::{delivery, promise, visit};

/// Passes a person's open work for one family on; `to` may be nobody yet.
pub(super) fn pass_on(
    db: &Connection,
    tx: &mut Tx,
    family: FamilyId,
    (from, to): (StaffId, Option<StaffId>),
    today: Date,
) -> Outcome<()> {
    let open = [
        (
            visit::VISITOR,
            "SELECT id FROM visit WHERE family = ?1 AND visitor = ?2 AND status = 'planned' AND deleted = 0 AND held_on >= ?3",
        ),
        (
            promise::OWNER,
            "SELECT id FROM promise WHERE family = ?1 AND owner = ?2 AND who = 'us' AND done_on IS NULL AND dropped_on IS NULL AND deleted = 0 AND ?3 <> ''",
        ),
        (
            delivery::CARRIER,
            "SELECT id FROM delivery WHERE family = ?1 AND carrier = ?2 AND deleted = 0 AND state NOT IN ('talked', 'declined', 'later', 'cancelled') AND ?3 <> ''",
        ),
    ];
    for (field, sql) in open {
        let ids: Vec<FamilyId> = db
            .prepare_cached(sql)?
            .query_map((family, from, today.to_string()), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for id in ids {
            tx.set(Id::from(id), field, to);
        }
    }
    Ok(())
}

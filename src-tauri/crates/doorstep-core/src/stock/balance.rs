//! Balances: the sum of the movements, kept in the same transaction as a cache.

use rusqlite::{Connection, OptionalExtension, params};

use crate::ids::Id;
use crate::journal::id_from_sql;

/// Takes a movement's effect out of the balances, before its row is written anew.
pub(crate) fn take_out(db: &Connection, movement: Id) -> rusqlite::Result<()> {
    book(db, movement, -1)
}

/// Puts a movement's effect into the balances.
pub(crate) fn put_in(db: &Connection, movement: Id) -> rusqlite::Result<()> {
    book(db, movement, 1)
}

fn book(db: &Connection, movement: Id, sign: i64) -> rusqlite::Result<()> {
    let mut query = db.prepare_cached(
        "SELECT item, lot, from_place, to_place, quantity FROM movement WHERE id = ?1 AND deleted = 0",
    )?;
    let row = query
        .query_row([movement.as_bytes()], |row| {
            let lot: Option<Vec<u8>> = row.get(1)?;
            let place = |n| id_from_sql(row.get_ref(n)?).map_err(rusqlite::Error::from);
            Ok((id_from_sql(row.get_ref(0)?)?, lot.unwrap_or_default(), place(2)?, place(3)?, row.get::<_, i64>(4)?))
        })
        .optional()?;
    let Some((item, lot, from, to, quantity)) = row else {
        return Ok(());
    };
    change(db, from, item, &lot, -sign * quantity)?;
    change(db, to, item, &lot, sign * quantity)
}

fn change(db: &Connection, place: Id, item: Id, lot: &[u8], by: i64) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO balance (place, item, lot, quantity) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (place, item, lot) DO UPDATE SET quantity = quantity + excluded.quantity",
    )?
    .execute(params![place.as_bytes(), item.as_bytes(), lot, by])?;
    Ok(())
}

//! The index: one document per record that can be found. Sealed fields and waiting review lines never enter it.

use doorstep_domain::fold::fold;
use rusqlite::{Connection, OptionalExtension, params};

use crate::ids::Id;
use crate::schema::{delivery, family, item, kit, note, person, strength, visit};

/// Writes one record's document anew, or takes it out if the record is gone or has no words.
pub(crate) fn refresh(db: &Connection, entity: u16, id: Id) -> rusqlite::Result<()> {
    let Some(words) = words_of(entity) else { return Ok(()) };
    let found: Option<(Option<String>, Option<String>)> =
        db.prepare_cached(words)?.query_row([id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let (name, text) = found.unwrap_or_default();
    let (name, text) = (fold(&name.unwrap_or_default()), fold(&text.unwrap_or_default()));
    let known: Option<i64> = db
        .prepare_cached("SELECT doc FROM search_doc WHERE entity = ?1 AND id = ?2")?
        .query_row(params![entity, id.as_bytes()], |row| row.get(0))
        .optional()?;
    if let Some(doc) = known {
        db.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([doc])?;
    }
    if name.trim().is_empty() && text.trim().is_empty() {
        db.prepare_cached("DELETE FROM search_doc WHERE entity = ?1 AND id = ?2")?
            .execute(params![entity, id.as_bytes()])?;
        return Ok(());
    }
    let doc = match known {
        Some(doc) => doc,
        None => {
            db.prepare_cached("INSERT INTO search_doc (entity, id) VALUES (?1, ?2)")?
                .execute(params![entity, id.as_bytes()])?;
            db.last_insert_rowid()
        }
    };
    db.prepare_cached("INSERT INTO search (rowid, name, words) VALUES (?1, ?2, ?3)")?
        .execute(params![doc, name, text])?;
    Ok(())
}

/// Which words a kind of record is found by: first what it is called, then what it says.
fn words_of(entity: u16) -> Option<&'static str> {
    Some(match entity {
        family::CODE => "SELECT concat_ws(' ', name, reference), NULL FROM family WHERE id = ?1 AND deleted = 0",
        person::CODE => "SELECT concat_ws(' ', name, also_called), NULL FROM person WHERE id = ?1 AND deleted = 0",
        visit::CODE => {
            "SELECT NULL, concat_ws(' ', text, saw, told, enjoyed, agenda, went_well) FROM visit WHERE id = ?1 AND deleted = 0"
        }
        note::CODE => "SELECT NULL, text FROM note WHERE id = ?1 AND deleted = 0",
        strength::CODE => "SELECT NULL, words FROM strength WHERE id = ?1 AND deleted = 0",
        delivery::CODE => {
            "SELECT NULL, concat_ws(' ', asked_words, heard_words, talked_words) FROM delivery WHERE id = ?1 AND deleted = 0"
        }
        item::CODE => "SELECT concat_ws(' ', name, size, code), NULL FROM item WHERE id = ?1 AND deleted = 0",
        kit::CODE => "SELECT name, with_sentence FROM kit WHERE id = ?1 AND deleted = 0",
        _ => return None,
    })
}

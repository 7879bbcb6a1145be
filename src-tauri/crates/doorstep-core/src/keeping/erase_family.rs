//! Records of a family are erased, for good.

use doorstep_domain::fold::fold;
use doorstep_domain::keeping::Class;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::classes::{count, is_on_hold, last_day, left_on, records_of};
use crate::attachments;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id, OpId};
use crate::journal;
use crate::schema::destruction as d;
use crate::sealed;
use crate::session::Session;

/// What is to be erased.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EraseFamily {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// Which classes, by code. The family's own record goes last, and with everything that is left.
    pub classes: Vec<String>,
    /// By what right: `periodOver`, `theyAsked` or `court`.
    pub authority: String,
    /// The family's name, typed: this cannot be taken back.
    pub typed: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Erased {
    /// The change. It cannot be undone.
    pub changed: Changed,
    /// How many records went.
    pub records: u32,
    /// How many entries of the journal lost their content.
    pub entries: u32,
    /// The file was swept and photos, papers and films are gone: nothing erased stands in unused parts. `false` if there
    /// was no room to do so; the next unlock sweeps again.
    pub swept: bool,
}

/// Erases. In one transaction the bodies of every entry go, the rows, the words in the index, half-typed drafts, the
/// reasons why they were opened, and with the family's own record its key; the log keeps a class, a count, a day and an
/// authority. Then the file is swept.
///
/// # Errors
/// [`Code::NotAllowed`]; `not-left` while they are with us; `on-hold`; `not-due` if the period is the authority and is
/// not over; `typed-differs`; by field; [`Code::NotFound`]. Then nothing was erased.
pub fn erase_family(session: &mut Session, request: EraseFamily) -> Outcome<Erased> {
    let EraseFamily { op_id, family, classes, authority, typed } = request;
    session.permit("erase_family")?;
    let authority = crate::input::one_of("authority", &authority, &["periodOver", "theyAsked", "court"])?.to_owned();
    let classes = chosen(&classes)?;
    check(session, family, &classes, &authority)?;
    check_name(session.db(), family, &typed)?;
    let today = session.today();
    let (mut records, mut entries) = (0, 0);
    let contents = attachments::contents_of(session.db(), &records_of(session.db(), family, &classes)?)?;
    let changed = session.act_for_good(op_id, "keeping.erase", (&ChangeKind::ALL, &[family]), |db, tx| {
        for (class, n) in classes.iter().zip(0..) {
            let going = records_of(db, family, &[*class])?;
            let how_many = u32::try_from(going.len()).unwrap_or(u32::MAX);
            drop_drafts(db, &going)?;
            sealed::erase_access_reasons(db, &going)?;
            entries += journal::erase(db, &going)?;
            records += how_many;
            tx.put(
                op_id.record(n),
                [
                    (d::CLASS, class.code().into()),
                    (d::RECORDS, how_many.into()),
                    (d::ERASED_ON, today.into()),
                    (d::AUTHORITY, authority.as_str().into()),
                    (d::SUBJECT, family.into()),
                ],
            );
        }
        attachments::erase_rows(db, &contents)?;
        if classes.contains(&Class::FamilyRecord) {
            sealed::erase_family_key(db, family)?;
        }
        Ok(())
    })?;
    let files_gone = attachments::erase_files(session, &contents).is_ok();
    let swept = session.vault_mut().rewrite_file() && files_gone;
    Ok(Erased { changed, records, entries: u32::try_from(entries).unwrap_or(u32::MAX), swept })
}

/// The classes, in an order in which the family's own record comes last.
fn chosen(codes: &[String]) -> Outcome<Vec<Class>> {
    let unknown = || AppError::field(Code::Required, "classes");
    let mut classes: Vec<Class> =
        codes.iter().map(|code| Class::from_code(code).ok_or_else(unknown)).collect::<Result<_, _>>()?;
    classes.sort_by_key(|class| *class == Class::FamilyRecord);
    classes.dedup();
    if classes.is_empty() { Err(unknown()) } else { Ok(classes) }
}

fn check(session: &Session, family: FamilyId, classes: &[Class], authority: &str) -> Outcome<()> {
    let db = session.db();
    let left = left_on(db, family)?.ok_or_else(|| AppError::coded("not-left", ""))?;
    if is_on_hold(db, family)? {
        return Err(AppError::coded("on-hold", ""));
    }
    if authority == "periodOver" {
        for class in classes {
            if last_day(db, family, *class, left)? >= session.today() {
                return Err(AppError::coded("not-due", ""));
            }
        }
    }
    if classes.contains(&Class::FamilyRecord) {
        for other in Class::ALL.into_iter().filter(|other| !classes.contains(other)) {
            if count(db, family, other)? > 0 {
                return Err(AppError { field: Some("classes".to_owned()), ..AppError::coded("record-goes-last", "") });
            }
        }
    }
    Ok(())
}

/// Their name, typed by a person: a click alone never erases.
fn check_name(db: &Connection, family: FamilyId, typed: &str) -> Outcome<()> {
    let name: Option<Option<String>> =
        db.query_row("SELECT name FROM family WHERE id = ?1", [family], |row| row.get(0)).optional()?;
    let name = name.ok_or_else(|| AppError::new(Code::NotFound))?.unwrap_or_default();
    let plain = |text: &str| fold(text.trim());
    if plain(&name) == plain(typed) {
        return Ok(());
    }
    Err(AppError { field: Some("typed".to_owned()), ..AppError::coded("typed-differs", "") })
}

/// Half-typed words about a record are kept under its identity.
fn drop_drafts(db: &Connection, records: &[(u16, Id)]) -> Outcome<()> {
    let mut delete = db.prepare_cached("DELETE FROM draft WHERE instr(key, ?1) > 0")?;
    for (_, id) in records {
        delete.execute([id.to_string()])?;
    }
    Ok(())
}

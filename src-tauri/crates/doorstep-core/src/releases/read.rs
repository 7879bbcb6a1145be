//! Releases read back: as a form, and as the pure rules want them.

use doorstep_domain::release::{InfoClass, Means, Release};
use rusqlite::{Connection, OptionalExtension, Row};

use super::form::{ReleaseForm, members_of, people_in};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, ReleaseId};
use crate::schema::release as r;

/// A release as it is stored.
pub(super) struct Stored {
    pub id: ReleaseId,
    pub family: FamilyId,
    pub form: ReleaseForm,
    pub given_on: Option<String>,
    pub revoked_on: Option<String>,
    pub revoked_by: Option<String>,
    pub renews: Option<ReleaseId>,
}

const COLUMNS: &str =
    "id, family, signer, signer_name, relationship, authority, proof, from_whom, to_whom, purpose, language,
  interpreter, oral, expires_on, explained, copy_given, given_on, revoked_on, revoked_by, renews";

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
    let yes = |n: usize| row.get::<_, Option<bool>>(n).map(Option::unwrap_or_default);
    Ok(Stored {
        id: row.get(0)?,
        family: row.get(1)?,
        form: ReleaseForm {
            signer: row.get(2)?,
            signer_name: text(3)?,
            relationship: row.get(4)?,
            authority: text(5)?,
            proof: row.get(6)?,
            about: Vec::new(),
            classes: Vec::new(),
            from_whom: text(7)?,
            to_whom: text(8)?,
            purpose: text(9)?,
            how: Vec::new(),
            language: row.get(10)?,
            interpreter: row.get(11)?,
            oral: yes(12)?,
            expires_on: row.get(13)?,
            explained: yes(14)?,
            copy_given: yes(15)?,
        },
        given_on: row.get(16)?,
        revoked_on: row.get(17)?,
        revoked_by: row.get(18)?,
        renews: row.get(19)?,
    })
}

fn with_sets(db: &Connection, mut release: Stored) -> Outcome<Stored> {
    let id = release.id.0;
    release.form.about = people_in(db, id, r::ABOUT)?;
    release.form.classes = members_of(db, id, r::CLASSES)?;
    release.form.how = members_of(db, id, r::HOW)?;
    Ok(release)
}

/// One release.
pub(super) fn load(db: &Connection, id: ReleaseId) -> Outcome<Stored> {
    let mut query = db.prepare_cached(&format!("SELECT {COLUMNS} FROM release WHERE id = ?1 AND deleted = 0"))?;
    let found = query.query_row([id], stored).optional()?;
    with_sets(db, found.ok_or_else(|| AppError::new(Code::NotFound))?)
}

/// A family's releases, the latest first.
pub(super) fn load_all(db: &Connection, family: FamilyId) -> Outcome<Vec<Stored>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM release WHERE family = ?1 AND deleted = 0 ORDER BY given_on IS NOT NULL, given_on DESC, made_hlc DESC"
    );
    let mut query = db.prepare_cached(&sql)?;
    let rows = query.query_map([family], stored)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|release| with_sets(db, release)).collect()
}

impl Stored {
    /// As the pure rules read it. A code this version does not know allows nothing.
    pub fn to_domain(&self) -> Release {
        let day = |text: &Option<String>| text.as_deref().and_then(|day| day.parse().ok());
        Release {
            id: self.id.to_string(),
            about: self.form.about.iter().map(ToString::to_string).collect(),
            classes: self.form.classes.iter().filter_map(|code| InfoClass::from_code(code)).collect(),
            how: self.form.how.iter().filter_map(|code| Means::from_code(code)).collect(),
            to: self.form.to_whom.clone(),
            given_on: day(&self.given_on),
            expires_on: day(&self.form.expires_on),
            revoked_on: day(&self.revoked_on),
        }
    }
}

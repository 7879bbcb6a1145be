//! A family's releases: what may be told to whom until when, those that hold first.

use doorstep_domain::release::{State, is_minor, state};
use jiff::civil::Date;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::read::{Stored, load_all};
use crate::error::Outcome;
use crate::families::must_exist;
use crate::ids::{FamilyId, PersonId, ReleaseId};
use crate::session::Session;

/// Whose releases.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReleasesRequest {
    /// The family.
    pub family: FamilyId,
}

/// A family's releases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FamilyReleases {
    /// The releases, those that hold first.
    pub releases: Vec<ReleaseLine>,
    /// Everybody a release was ever written for, to choose a recipient from.
    pub recipients: Vec<String>,
    /// The programme's own name: who tells.
    pub from_whom: String,
}

/// A release in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseLine {
    /// The release.
    pub id: ReleaseId,
    /// `draft`, `active`, `expiring`, `expired` or `revoked`.
    pub state: String,
    /// To whom.
    pub to_whom: String,
    /// What, by code.
    pub classes: Vec<String>,
    /// About whom, by name.
    pub about: Vec<String>,
    /// Who signed.
    pub signer_name: String,
    /// When it was signed.
    pub given_on: Option<String>,
    /// Its last day.
    pub expires_on: Option<String>,
    /// Days left, while it holds and ends within two weeks.
    pub days_left: Option<u32>,
    /// When it was taken back.
    pub revoked_on: Option<String>,
    /// Who signed was not yet eighteen: state law says whether that holds.
    pub minor_signer: bool,
}

/// Lists a family's releases.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; [`crate::error::Code::NotFound`]; those of the database.
pub fn list_releases(session: &Session, request: ReleasesRequest) -> Outcome<FamilyReleases> {
    session.permit_for("releases", request.family)?;
    let db = session.db();
    must_exist(db, request.family)?;
    let mut releases = Vec::new();
    for stored in load_all(db, request.family)? {
        releases.push(line(db, &stored, session.today())?);
    }
    releases.sort_by_key(|line| order(&line.state));
    let mut recipients: Vec<String> = releases.iter().map(|line| line.to_whom.clone()).collect();
    recipients.sort();
    recipients.dedup();
    recipients.retain(|name| !name.is_empty());
    let from_whom = db.query_row("SELECT coalesce(max(name), '') FROM programme", [], |row| row.get(0))?;
    Ok(FamilyReleases { releases, recipients, from_whom })
}

fn order(state: &str) -> usize {
    ["expiring", "active", "draft", "expired", "revoked"].iter().position(|known| *known == state).unwrap_or(9)
}

/// A release in a line.
pub(super) fn line(db: &Connection, stored: &Stored, today: Date) -> Outcome<ReleaseLine> {
    let stands = state(&stored.to_domain(), today);
    let days_left = match stands {
        State::Expiring { days } => u32::try_from(days).ok(),
        _ => None,
    };
    Ok(ReleaseLine {
        id: stored.id,
        state: stands.code().to_owned(),
        to_whom: stored.form.to_whom.clone(),
        classes: stored.form.classes.clone(),
        about: names(db, &stored.form.about)?,
        signer_name: stored.form.signer_name.clone(),
        given_on: stored.given_on.clone(),
        expires_on: stored.form.expires_on.clone(),
        days_left,
        revoked_on: stored.revoked_on.clone(),
        minor_signer: minor_signer(db, stored, today)?,
    })
}

/// People's names, in the order given; a baby without one is an empty name.
pub(super) fn names(db: &Connection, people: &[PersonId]) -> Outcome<Vec<String>> {
    let mut query = db.prepare_cached("SELECT coalesce(max(name), '') FROM person WHERE id = ?1")?;
    people.iter().map(|person| Ok(query.query_row([person], |row| row.get(0))?)).collect()
}

fn minor_signer(db: &Connection, stored: &Stored, today: Date) -> Outcome<bool> {
    let Some(signer) = stored.form.signer else { return Ok(false) };
    let born: Option<String> =
        db.prepare_cached("SELECT max(birth_date) FROM person WHERE id = ?1")?.query_row([signer], |row| row.get(0))?;
    let day = |text: Option<&str>| text.and_then(|day| day.parse::<Date>().ok());
    let on = day(stored.given_on.as_deref()).unwrap_or(today);
    Ok(day(born.as_deref()).is_some_and(|born| is_minor(born, on)))
}

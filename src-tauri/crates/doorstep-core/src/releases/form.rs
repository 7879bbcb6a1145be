//! The form of a release: what a draft may leave open, and what must be there to sign.

use doorstep_domain::release::{Authority, ExpiryRefused, InfoClass, Means, check_expiry, default_expiry};
use jiff::civil::Date;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::{AppError, Code, Outcome};
use crate::families::{put_changed, put_members, rule_of};
use crate::ids::{FamilyId, Id, PersonId, ReleaseId};
use crate::input;
use crate::journal::{Tx, Value};
use crate::schema::{Field, release as r};

/// A release as it stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseForm {
    /// The adult who signs, if they are one of the family.
    pub signer: Option<PersonId>,
    /// The name of who signs.
    pub signer_name: String,
    /// Who they are to the children, in words.
    pub relationship: Option<String>,
    /// By what right: `parent`, `court`, `kin` or `agency`.
    pub authority: String,
    /// The paper behind it.
    pub proof: Option<String>,
    /// About whom.
    pub about: Vec<PersonId>,
    /// What, by code.
    pub classes: Vec<String>,
    /// Who tells: one agency.
    pub from_whom: String,
    /// To whom: one agency.
    pub to_whom: String,
    /// Why.
    pub purpose: String,
    /// How: `paper`, `phone`, `email`, `inPerson`.
    pub how: Vec<String>,
    /// The language it was explained in.
    pub language: Option<String>,
    /// Who interpreted.
    pub interpreter: Option<String>,
    /// They said yes aloud instead of signing.
    pub oral: bool,
    /// Its last day; none is the usual term.
    pub expires_on: Option<String>,
    /// What they can refuse, take back and expect was explained.
    pub explained: bool,
    /// They have a copy.
    pub copy_given: bool,
}

impl ReleaseForm {
    /// The fields, checked one by one. A draft may leave any of them open.
    fn values(&self) -> Outcome<Vec<(Field, Value)>> {
        let known = Authority::from_code(&self.authority).map(Authority::code);
        let text = |field: &str, text: &str, most| input::optional(field, Some(text), most);
        let optional = |field: &str, text: &Option<String>, most| input::optional(field, text.as_deref(), most);
        Ok(vec![
            (r::SIGNER, self.signer.into()),
            (r::SIGNER_NAME, text("signerName", &self.signer_name, input::NAME)?.into()),
            (r::RELATIONSHIP, optional("relationship", &self.relationship, input::NAME)?.into()),
            (r::AUTHORITY, known.into()),
            (r::PROOF, optional("proof", &self.proof, input::LINE)?.into()),
            (r::FROM_WHOM, text("fromWhom", &self.from_whom, input::NAME)?.into()),
            (r::TO_WHOM, text("toWhom", &self.to_whom, input::NAME)?.into()),
            (r::PURPOSE, text("purpose", &self.purpose, input::LINE)?.into()),
            (r::LANGUAGE, optional("language", &self.language, input::NAME)?.into()),
            (r::INTERPRETER, optional("interpreter", &self.interpreter, input::NAME)?.into()),
            (r::ORAL, self.oral.into()),
            (r::EXPIRES_ON, input::date_if_any("expiresOn", self.expires_on.as_deref())?.into()),
            (r::EXPLAINED, self.explained.into()),
            (r::COPY_GIVEN, self.copy_given.into()),
        ])
    }

    /// Gathers the form into a transaction: a new draft, or what differs in one that is there.
    pub(super) fn put(
        &self,
        db: &Connection,
        tx: &mut Tx,
        release: ReleaseId,
        family: FamilyId,
        fresh: bool,
    ) -> Outcome<()> {
        check_people(db, family, &self.about)?;
        let values = self.values()?;
        if fresh {
            tx.put(release, [(r::FAMILY, family.into())]);
            tx.put(release, values);
        } else {
            put_changed(db, tx, release, values)?;
        }
        let about: Vec<Value> = self.about.iter().map(|person| (*person).into()).collect();
        put_members(db, tx, release, r::ABOUT, &about)?;
        put_members(
            db,
            tx,
            release,
            r::CLASSES,
            &codes("classes", &self.classes, |code| InfoClass::from_code(code).is_some())?,
        )?;
        put_members(db, tx, release, r::HOW, &codes("how", &self.how, |code| Means::from_code(code).is_some())?)
    }

    /// That the release is whole: without any of this it would allow nothing, or too much. Gives its last day.
    pub(super) fn check_whole(&self, db: &Connection, family: FamilyId, given: Date) -> Outcome<Date> {
        input::required("signerName", &self.signer_name, input::NAME)?;
        let authority = Authority::from_code(&self.authority).ok_or_else(|| required("authority"))?;
        if authority.needs_proof() {
            input::required("proof", self.proof.as_deref().unwrap_or_default(), input::LINE)?;
        }
        for (field, missing) in [
            ("about", self.about.is_empty()),
            ("classes", self.classes.is_empty()),
            ("how", self.how.is_empty()),
            ("explained", !self.explained),
        ] {
            if missing {
                return Err(required(field));
            }
        }
        for (field, text) in [("fromWhom", &self.from_whom), ("toWhom", &self.to_whom), ("purpose", &self.purpose)] {
            input::required(field, text, input::LINE)?;
        }
        check_own(db, self)?;
        self.last_day(db, family, given)
    }

    fn last_day(&self, db: &Connection, family: FamilyId, given: Date) -> Outcome<Date> {
        let usual = default_expiry(given, rule_of(db, family)?.is_some());
        let last = input::date_if_any("expiresOn", self.expires_on.as_deref())?.unwrap_or(usual);
        check_expiry(given, last).map_err(|refused| {
            let code = match refused {
                ExpiryRefused::BeforeGiven => "release-ends-before",
                ExpiryRefused::OverAYear => "release-over-a-year",
            };
            AppError { field: Some("expiresOn".to_owned()), ..AppError::coded(code, "") }
        })?;
        Ok(last)
    }
}

fn required(field: &str) -> AppError {
    AppError::field(Code::Required, field)
}

fn codes(field: &str, given: &[String], is_known: impl Fn(&str) -> bool) -> Outcome<Vec<Value>> {
    given.iter().map(|code| if is_known(code) { Ok(code.into()) } else { Err(required(field)) }).collect()
}

/// A release speaks of this family's people only.
fn check_people(db: &Connection, family: FamilyId, people: &[PersonId]) -> Outcome<()> {
    let mut query = db.prepare_cached("SELECT EXISTS (SELECT 1 FROM person WHERE id = ?1 AND family = ?2)")?;
    for person in people {
        if !query.query_row((person, family), |row| row.get(0))? {
            return Err(AppError::field(Code::NotFound, "about"));
        }
    }
    Ok(())
}

/// Each adult signs for themselves: two households need two releases.
fn check_own(db: &Connection, form: &ReleaseForm) -> Outcome<()> {
    let mut query = db.prepare_cached("SELECT kind = 'adult' FROM person WHERE id = ?1")?;
    for person in form.about.iter().filter(|person| Some(**person) != form.signer) {
        if query.query_row([person], |row| row.get::<_, Option<bool>>(0))?.unwrap_or_default() {
            return Err(AppError { field: Some("about".to_owned()), ..AppError::coded("release-own", "") });
        }
    }
    Ok(())
}

/// The elements of a set field as text, in a steady order.
pub(super) fn members_of(db: &Connection, id: Id, field: Field) -> rusqlite::Result<Vec<String>> {
    let mut query =
        db.prepare_cached("SELECT element FROM member WHERE entity = ?1 AND id = ?2 AND field = ?3 ORDER BY element")?;
    query.query_map((field.entity, id.as_bytes(), field.code), |row| row.get(0))?.collect()
}

/// The people in a set field.
pub(super) fn people_in(db: &Connection, id: Id, field: Field) -> rusqlite::Result<Vec<PersonId>> {
    let mut query =
        db.prepare_cached("SELECT element FROM member WHERE entity = ?1 AND id = ?2 AND field = ?3 ORDER BY element")?;
    query.query_map((field.entity, id.as_bytes(), field.code), |row| row.get(0))?.collect()
}

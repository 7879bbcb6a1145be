//! The rule of a safe contact: what the family said is safe, open to all who may meet them.
//! The facts behind it are sealed and live elsewhere.

use doorstep_domain::reach::Channel;
use doorstep_domain::safe_contact::{
    AllowedWay, RECHECK_DAYS, RECHECK_LONGEST, SafeContact as Rule, Voicemail, banner,
};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::must_exist;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, OpId};
use crate::input;
use crate::journal::{Tx, Value};
use crate::schema::{Field, safe_contact as s};
use crate::session::Session;

/// A way the family said is safe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SafeWay {
    /// The channel, by code.
    pub kind: String,
    /// The number or address, as they gave it.
    pub words: Option<String>,
    /// When, in their words.
    pub hours: Option<String>,
}

/// The rule, as a screen shows it. Nothing is safe unless it stands here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SafeContact {
    /// The ways that are safe.
    pub allowed: Vec<SafeWay>,
    /// `never`, `neutral` or `allowed`.
    pub voicemail: String,
    /// Who to say is calling.
    pub say_we_are: Option<String>,
    /// Their don'ts, in words.
    pub never: Vec<String>,
    /// Kits are picked up; nobody brings them.
    pub pickup_only: bool,
    /// No address on any page, label or list.
    pub no_address: bool,
    /// The name to print on paper instead of theirs.
    pub cover_name: Option<String>,
    /// When it was last checked with them.
    pub last_checked: Option<String>,
    /// The day until which they want it; none has no end.
    pub expires_on: Option<String>,
    /// After how many days it is asked again; none is the usual month.
    pub recheck_days: Option<u32>,
    /// It is asked again at every contact.
    #[serde(default)]
    pub each_contact: bool,
    /// Not part of what is kept: words about their safety wait to be decided.
    #[serde(skip)]
    #[specta(skip)]
    pub waiting: bool,
}

impl Default for SafeContact {
    /// Nothing is safe until somebody says so.
    fn default() -> Self {
        Self {
            allowed: Vec::new(),
            voicemail: "never".to_owned(),
            say_we_are: None,
            never: Vec::new(),
            pickup_only: false,
            no_address: true,
            cover_name: None,
            last_checked: None,
            expires_on: None,
            recheck_days: None,
            each_contact: false,
            waiting: false,
        }
    }
}

impl SafeContact {
    /// The rule as the pure rules read it. A code this version does not know counts as not safe.
    #[must_use]
    pub fn to_domain(&self) -> Rule {
        let allowed = self.allowed.iter().filter_map(|way| {
            Some(AllowedWay {
                channel: Channel::from_code(&way.kind)?,
                words: way.words.clone().unwrap_or_default(),
                hours: way.hours.clone(),
            })
        });
        Rule {
            allowed: allowed.collect(),
            voicemail: Voicemail::from_code(&self.voicemail).unwrap_or(Voicemail::Never),
            say_we_are: self.say_we_are.clone(),
            never: self.never.clone(),
            pickup_only: self.pickup_only,
            no_address: self.no_address,
            cover_name: self.cover_name.clone(),
            last_checked: self.last_checked.as_deref().and_then(|day| day.parse().ok()),
            recheck_days: self.recheck_days.unwrap_or(RECHECK_DAYS),
            each_contact: self.each_contact,
            expires_on: self.expires_on.as_deref().and_then(|day| day.parse().ok()),
            waiting: self.waiting,
        }
    }
}

/// The rule to keep for a family, or none any more.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetSafeContact {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The rule; none ends it.
    pub rule: Option<SafeContact>,
}

/// Keeps a family's rule.
///
/// # Errors
/// By field; [`Code::NotFound`].
pub fn set_safe_contact(session: &mut Session, request: SetSafeContact) -> Outcome<Changed> {
    let SetSafeContact { op_id, family, rule } = request;
    session.permit_for("set_safe_contact", family)?;
    let values = rule.as_ref().map(rule_values).transpose()?;
    session.act(op_id, "safe_contact.set", (&[ChangeKind::Families, ChangeKind::Kits], &[family]), |db, tx| {
        must_exist(db, family)?;
        put_rule(tx, family, values);
        Ok(())
    })
}

/// Writes a rule, or takes it away.
pub(crate) fn put_rule(tx: &mut Tx, family: FamilyId, values: Option<Vec<(Field, Value)>>) {
    match values {
        Some(values) => {
            tx.put(family, values);
            // A rule that was taken away before comes back with its new words.
            tx.bring_back(family, s::CODE);
        }
        None => tx.delete(family, s::CODE),
    }
}

/// Whether a way says all that makes it safe: which channel, and with what number or address. "Text" alone would be any
/// number, also the one that somebody else reads.
fn is_whole(way: &SafeWay) -> bool {
    let has_words = way.words.as_deref().is_some_and(|words| !words.trim().is_empty());
    Channel::from_code(&way.kind).is_some_and(|channel| has_words || channel == Channel::InPerson)
}

/// The fields of a rule, checked.
pub(crate) fn rule_values(rule: &SafeContact) -> Outcome<Vec<(Field, Value)>> {
    let SafeContact {
        allowed,
        voicemail,
        say_we_are,
        never,
        pickup_only,
        no_address,
        cover_name,
        last_checked,
        expires_on,
        recheck_days,
        each_contact,
        waiting: _,
    } = rule;
    if !allowed.iter().all(is_whole) {
        return Err(AppError::field(Code::Required, "allowed"));
    }
    if recheck_days.is_some_and(|days| !(1..=RECHECK_LONGEST).contains(&days)) {
        return Err(AppError::field(Code::NotANumber, "recheckDays"));
    }
    let allowed = serde_json::to_string(allowed).map_err(|_| AppError::field(Code::Required, "allowed"))?;
    let never = never.iter().map(|line| line.replace('\n', " ")).collect::<Vec<_>>().join("\n");
    Ok(vec![
        (s::ALLOWED, input::required("allowed", &allowed, input::TEXT)?.into()),
        (s::VOICEMAIL, input::one_of("voicemail", voicemail, &["never", "neutral", "allowed"])?.into()),
        (s::SAY_WE_ARE, input::optional("sayWeAre", say_we_are.as_deref(), input::NAME)?.into()),
        (s::NEVER, input::optional("never", Some(&never), input::TEXT)?.into()),
        (s::PICKUP_ONLY, (*pickup_only).into()),
        (s::NO_ADDRESS, (*no_address).into()),
        (s::COVER_NAME, input::optional("coverName", cover_name.as_deref(), input::NAME)?.into()),
        (s::LAST_CHECKED, input::date_if_any("lastChecked", last_checked.as_deref())?.into()),
        (s::EXPIRES_ON, input::date_if_any("expiresOn", expires_on.as_deref())?.into()),
        (s::RECHECK_DAYS, (*recheck_days).into()),
        (s::EACH_CONTACT, (*each_contact).into()),
    ])
}

/// The banner of a rule, in the words of whoever reads it.
pub(crate) fn banner_lines(session: &Session, rule: &SafeContact) -> Vec<String> {
    let today = session.today();
    banner(&rule.to_domain(), today).iter().map(|line| session.words().phrase(line, today)).collect()
}

/// SQL that is true for a family that something binds (see [`rule_of`]); the argument is SQL for its id.
macro_rules! is_bound {
    ($family:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM safe_contact WHERE id = ",
            $family,
            " AND deleted = 0) OR EXISTS (SELECT 1 FROM review WHERE family = ",
            $family,
            " AND filed_as IS NULL AND deleted = 0))"
        )
    };
}
pub(crate) use is_bound;

/// What binds everybody who may meet a family. Words about their safety that came with a list and that nobody has
/// decided about yet bind like a rule that knows no safe way: whoever waits for a decision must not be harmed by the wait.
///
/// # Errors
/// As [`kept_rule_of`].
pub fn rule_of(db: &Connection, family: FamilyId) -> Outcome<Option<SafeContact>> {
    let kept = kept_rule_of(db, family)?;
    bound_by(db, family, kept)
}

/// As [`rule_of`], for whoever has read the kept rule.
pub(super) fn bound_by(db: &Connection, family: FamilyId, kept: Option<SafeContact>) -> Outcome<Option<SafeContact>> {
    let mut query = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM review WHERE family = ?1 AND filed_as IS NULL AND deleted = 0)",
    )?;
    let waiting: bool = query.query_row([family], |row| row.get(0))?;
    Ok(if waiting { Some(SafeContact { waiting, ..kept.unwrap_or_default() }) } else { kept })
}

/// The rule that was kept for a family, if there is one.
///
/// # Errors
/// Those of the database; [`Code::Damaged`] for a rule that cannot be read: no rule must never look like freedom.
pub fn kept_rule_of(db: &Connection, family: FamilyId) -> Outcome<Option<SafeContact>> {
    let mut query = db.prepare_cached(
        "SELECT allowed, voicemail, say_we_are, never, pickup_only, no_address, cover_name, last_checked,
                expires_on, recheck_days, each_contact
           FROM safe_contact WHERE id = ?1 AND deleted = 0",
    )?;
    let row = query
        .query_row([family], |row| {
            let allowed: String = row.get::<_, Option<String>>(0)?.unwrap_or_default();
            let never: Option<String> = row.get(3)?;
            let rule = SafeContact {
                allowed: Vec::new(),
                voicemail: row.get::<_, Option<String>>(1)?.unwrap_or_else(|| "never".to_owned()),
                say_we_are: row.get(2)?,
                never: never.unwrap_or_default().lines().map(str::to_owned).collect(),
                pickup_only: row.get::<_, Option<bool>>(4)?.unwrap_or_default(),
                no_address: row.get::<_, Option<bool>>(5)?.unwrap_or_default(),
                cover_name: row.get(6)?,
                last_checked: row.get(7)?,
                expires_on: row.get(8)?,
                recheck_days: row.get(9)?,
                each_contact: row.get::<_, Option<bool>>(10)?.unwrap_or_default(),
                waiting: false,
            };
            Ok((allowed, rule))
        })
        .optional()?;
    let Some((allowed, rule)) = row else { return Ok(None) };
    let allowed = serde_json::from_str(&allowed).map_err(|_| AppError::new(Code::Damaged))?;
    Ok(Some(SafeContact { allowed, ..rule }))
}

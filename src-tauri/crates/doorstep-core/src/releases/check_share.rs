//! May this be told to them? Asked before anything is made ready, answered with the release or the reason.

use std::collections::BTreeSet;

use doorstep_domain::release::{Ask, Blocked, InfoClass, Means, Verdict, may_share};
use doorstep_words::Catalogue;
use serde::{Deserialize, Serialize};

use super::list_releases::names;
use super::read::load_all;
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, PersonId, ReleaseId};
use crate::session::Session;

/// What somebody wants to tell.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckShare {
    /// The family.
    pub family: FamilyId,
    /// To whom.
    pub to_whom: String,
    /// What, by code.
    pub classes: Vec<String>,
    /// About whom.
    pub about: Vec<PersonId>,
    /// How, by code.
    pub how: String,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ShareCheck {
    /// The releases it would go under.
    pub under: Vec<ReleaseId>,
    /// What is in the way; empty if it may go.
    pub blocked: Vec<BlockedLine>,
}

/// Something that may not be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BlockedLine {
    /// What, by code.
    pub class: String,
    /// About whom, by name.
    pub person: String,
    /// Why, by code.
    pub why: String,
    /// Why, in a sentence.
    pub says: String,
    /// The release that can be renewed.
    pub renew: Option<ReleaseId>,
}

/// Asks every class about every person.
///
/// # Errors
/// [`Code::NotAllowed`]; by field for what was not chosen; those of the database.
pub fn check_share(session: &Session, request: &CheckShare) -> Outcome<ShareCheck> {
    session.permit_for("check_share", request.family)?;
    let CheckShare { family, to_whom, classes, about, how } = request;
    let means = Means::from_code(how).ok_or_else(|| AppError::field(Code::Required, "how"))?;
    for (field, missing) in
        [("toWhom", to_whom.trim().is_empty()), ("classes", classes.is_empty()), ("about", about.is_empty())]
    {
        if missing {
            return Err(AppError::field(Code::Required, field));
        }
    }
    let releases: Vec<_> = load_all(session.db(), *family)?.iter().map(super::read::Stored::to_domain).collect();
    let people = names(session.db(), about)?;
    let (mut under, mut blocked) = (BTreeSet::new(), Vec::new());
    for code in classes {
        let class = InfoClass::from_code(code).ok_or_else(|| AppError::field(Code::Required, "classes"))?;
        for (person, name) in about.iter().zip(&people) {
            let id = person.to_string();
            let ask = Ask { class, person: &id, recipient: to_whom, means };
            match may_share(&releases, &ask, session.today()) {
                Verdict::Allowed { release } => under.extend(release.parse::<ReleaseId>().ok()),
                Verdict::Blocked { why, renew } => blocked.push(BlockedLine {
                    class: code.clone(),
                    person: name.clone(),
                    why: why.code().to_owned(),
                    says: says(session.words(), why, class, name, to_whom),
                    renew: renew.and_then(|renewal| renewal.release.parse().ok()),
                }),
            }
        }
    }
    Ok(ShareCheck { under: under.into_iter().collect(), blocked })
}

fn says(words: &Catalogue, why: Blocked, class: InfoClass, person: &str, to: &str) -> String {
    let told = [("what", words.word(class.word()).into()), ("person", person.into()), ("to", to.into())];
    match why {
        Blocked::Revoked { on } => words.say("share-blocked-revoked", &with_day(told, on)),
        Blocked::Expired { on } => words.say("share-blocked-expired", &with_day(told, on)),
        Blocked::NotSigned => words.say("share-blocked-not-signed", &told),
        Blocked::NotThisWay => words.say("share-blocked-not-this-way", &told),
        Blocked::NotThisClass => words.say("share-blocked-not-this-class", &told),
        Blocked::NotThisPerson => words.say("share-blocked-not-this-person", &told),
        Blocked::NoRelease => words.say("share-blocked-no-release", &told),
    }
}

type Told<'a> = (&'a str, doorstep_domain::phrase::Arg);

fn with_day(told: [Told<'_>; 3], on: jiff::civil::Date) -> [Told<'_>; 4] {
    let [what, person, to] = told;
    [what, person, to, ("day", on.into())]
}

//! May this be told to them, today?

use jiff::civil::Date;

use super::{InfoClass, Release, State, state};
use crate::fold::fold;

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Yes, under this release.
    Allowed {
        /// Its identity.
        release: String,
    },
    /// No.
    Blocked {
        /// Why.
        why: Blocked,
        /// A release of old that can be renewed; none where a new one is needed.
        renew: Option<Renewal>,
    },
}

/// Why something may not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocked {
    /// The family has taken it back.
    Revoked {
        /// When.
        on: Date,
    },
    /// It held, and its day is over.
    Expired {
        /// Its last day.
        on: Date,
    },
    /// It is written and not signed.
    NotSigned,
    /// What holds for them is about others.
    NotThisPerson,
    /// What holds for them does not name this.
    NotThisClass,
    /// Nothing was ever signed for them.
    NoRelease,
}

impl Blocked {
    /// How near it came: the nearest miss is the reason that is told.
    fn rank(self) -> u8 {
        match self {
            Self::Revoked { .. } => 0,
            Self::Expired { .. } => 1,
            Self::NotSigned => 2,
            Self::NotThisClass => 3,
            Self::NotThisPerson => 4,
            Self::NoRelease => 5,
        }
    }

    /// The stable code for screens.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Revoked { .. } => "revoked",
            Self::Expired { .. } => "expired",
            Self::NotSigned => "notSigned",
            Self::NotThisClass => "notThisClass",
            Self::NotThisPerson => "notThisPerson",
            Self::NoRelease => "noRelease",
        }
    }
}

/// A release that can be renewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// Its identity.
    pub release: String,
}

/// Whether a class about a person may be told to a recipient on a day.
///
/// The releases that hold are asked first. If none does, the nearest miss is the reason: a person who hears "it ended
/// on the 28th" can do something about it.
#[must_use]
pub fn may_share(releases: &[Release], class: InfoClass, recipient: &str, person: &str, on: Date) -> Verdict {
    let theirs = || releases.iter().filter(|release| same_recipient(&release.to, recipient));
    let covers = |release: &Release| release.classes.contains(&class) && release.about.iter().any(|one| one == person);
    if let Some(release) = theirs().find(|release| state(release, on).holds() && covers(release)) {
        return Verdict::Allowed { release: release.id.clone() };
    }
    let misses = theirs().filter_map(|release| Some((miss(release, class, person, on)?, release)));
    let nearest = misses.min_by_key(|(why, release)| (why.rank(), std::cmp::Reverse(release.expires_on)));
    let Some((why, release)) = nearest else {
        return Verdict::Blocked { why: Blocked::NoRelease, renew: None };
    };
    let can_renew = matches!(why, Blocked::Expired { .. });
    Verdict::Blocked { why, renew: can_renew.then(|| Renewal { release: release.id.clone() }) }
}

/// Why this release does not allow it; none if it does.
fn miss(release: &Release, class: InfoClass, person: &str, on: Date) -> Option<Blocked> {
    let about = release.about.iter().any(|one| one == person);
    let named = release.classes.contains(&class);
    Some(match state(release, on) {
        _ if !about => Blocked::NotThisPerson,
        _ if !named => Blocked::NotThisClass,
        State::Revoked => Blocked::Revoked { on: release.revoked_on? },
        State::Expired => Blocked::Expired { on: release.expires_on.or(release.given_on)? },
        State::Draft => Blocked::NotSigned,
        State::Active | State::Expiring { .. } => return None,
    })
}

/// Whether two names mean one agency: accents, case and spaces do not count.
#[must_use]
pub fn same_recipient(one: &str, other: &str) -> bool {
    let plain = |name: &str| fold(name).split_whitespace().collect::<Vec<_>>().join(" ");
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ON: Date = date(2026, 3, 2);

    fn release(id: &str, to: &str, classes: &[InfoClass], about: &[&str]) -> Release {
        Release {
            id: id.into(),
            about: about.iter().map(|one| (*one).to_owned()).collect(),
            classes: classes.to_vec(),
            to: to.into(),
            given_on: Some(date(2026, 2, 10)),
            expires_on: Some(date(2026, 5, 1)),
            revoked_on: None,
        }
    }

    fn why(releases: &[Release], class: InfoClass, to: &str, person: &str) -> Result<String, Blocked> {
        match may_share(releases, class, to, person, ON) {
            Verdict::Allowed { release } => Ok(release),
            Verdict::Blocked { why, .. } => Err(why),
        }
    }

    #[test]
    fn class_recipient_person_and_day_all_count() {
        use InfoClass::{Contact, Kit, Mood};
        let ended =
            Release { expires_on: Some(date(2026, 2, 28)), ..release("old", "Harbour Housing", &[Contact], &["maia"]) };
        let draft = Release { given_on: None, ..release("draft", "Clinic", &[Contact], &["maia"]) };
        let back = Release { revoked_on: Some(date(2026, 3, 1)), ..release("back", "School", &[Contact], &["maia"]) };
        let all = [release("now", "Advocate", &[Contact, Kit], &["maia", "teo"]), ended, draft, back];
        for (class, to, person, expected, reason) in [
            (Contact, "Advocate", "maia", Ok("now"), "signed for this, for them, about her"),
            (Contact, "  ADVOCATE ", "teo", Ok("now"), "a name is a name however it is typed"),
            (Mood, "Advocate", "maia", Err(Blocked::NotThisClass), "mood was not ticked"),
            (Kit, "Advocate", "dario", Err(Blocked::NotThisPerson), "nobody signed for him"),
            (Contact, "Harbour Housing", "maia", Err(Blocked::Expired { on: date(2026, 2, 28) }), "it ended, and when"),
            (Contact, "Clinic", "maia", Err(Blocked::NotSigned), "a draft allows nothing"),
            (Contact, "School", "maia", Err(Blocked::Revoked { on: date(2026, 3, 1) }), "taken back, at once"),
            (Contact, "Police", "maia", Err(Blocked::NoRelease), "nothing was ever signed"),
        ] {
            assert_eq!(why(&all, class, to, person), expected.map(str::to_owned), "{reason}");
        }
    }

    #[test]
    fn what_ended_can_be_renewed_and_what_was_taken_back_cannot() {
        let ended = Release {
            expires_on: Some(date(2026, 2, 28)),
            ..release("old", "Clinic", &[InfoClass::Health], &["maia"])
        };
        let blocked = may_share(&[ended.clone()], InfoClass::Health, "Clinic", "maia", ON);
        assert!(
            matches!(blocked, Verdict::Blocked { renew: Some(Renewal { ref release }), .. } if release == "old"),
            "the offer names the release: {blocked:?}"
        );
        let back = Release { revoked_on: Some(ON), ..ended };
        let blocked = may_share(&[back], InfoClass::Health, "Clinic", "maia", ON);
        assert!(matches!(blocked, Verdict::Blocked { renew: None, .. }), "a no is not asked round: {blocked:?}");
    }

    #[test]
    fn each_adult_needs_their_own_release() {
        let hers = release("hers", "Clinic", &[InfoClass::Contact], &["maia", "teo"]);
        assert_eq!(
            why(&[hers.clone()], InfoClass::Contact, "Clinic", "dario"),
            Err(Blocked::NotThisPerson),
            "hers is not his"
        );
        let his = release("his", "Clinic", &[InfoClass::Contact], &["dario"]);
        assert_eq!(why(&[hers, his], InfoClass::Contact, "Clinic", "dario"), Ok("his".into()), "his own opens his own");
    }

    #[test]
    fn the_latest_end_is_the_one_to_tell() {
        let ended =
            |id: &str, on| Release { expires_on: Some(on), ..release(id, "Clinic", &[InfoClass::Kit], &["maia"]) };
        let all = [ended("first", date(2026, 1, 5)), ended("second", date(2026, 2, 20))];
        let Verdict::Blocked { why, renew } = may_share(&all, InfoClass::Kit, "Clinic", "maia", ON) else {
            panic!("both have ended");
        };
        assert_eq!(why, Blocked::Expired { on: date(2026, 2, 20) }, "the latest day is the one that helps");
        assert_eq!(renew.map(|renewal| renewal.release).as_deref(), Some("second"), "and the one to renew");
    }
}

//! May this be told to them, today?

use jiff::civil::Date;

use super::{InfoClass, Means, Release, State, state};
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
    /// It holds, but not for telling it this way.
    NotThisWay,
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
            Self::NotThisWay => 3,
            Self::NotThisClass => 4,
            Self::NotThisPerson => 5,
            Self::NoRelease => 6,
        }
    }

    /// The stable code for screens.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Revoked { .. } => "revoked",
            Self::Expired { .. } => "expired",
            Self::NotSigned => "notSigned",
            Self::NotThisWay => "notThisWay",
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

/// What somebody wants to tell.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// What.
    pub class: InfoClass,
    /// About whom: one person.
    pub person: &'a str,
    /// To whom.
    pub recipient: &'a str,
    /// How.
    pub means: Means,
}

/// Whether a class about a person may be told to a recipient on a day.
///
/// The releases that hold are asked first. If none does, the nearest miss is the reason: a person who hears "it ended
/// on the 28th" can do something about it.
#[must_use]
pub fn may_share(releases: &[Release], ask: &Ask<'_>, on: Date) -> Verdict {
    let theirs = || releases.iter().filter(|release| same_recipient(&release.to, ask.recipient));
    if let Some(release) = theirs().find(|release| miss(release, ask, on).is_none()) {
        return Verdict::Allowed { release: release.id.clone() };
    }
    let misses = theirs().filter_map(|release| Some((miss(release, ask, on)?, release)));
    let nearest = misses.min_by_key(|(why, release)| (why.rank(), std::cmp::Reverse(release.expires_on)));
    let Some((why, release)) = nearest else {
        return Verdict::Blocked { why: Blocked::NoRelease, renew: None };
    };
    let can_renew = matches!(why, Blocked::Expired { .. });
    Verdict::Blocked { why, renew: can_renew.then(|| Renewal { release: release.id.clone() }) }
}

/// Why this release does not allow it; none if it does.
fn miss(release: &Release, ask: &Ask<'_>, on: Date) -> Option<Blocked> {
    if !release.about.iter().any(|one| one == ask.person) {
        return Some(Blocked::NotThisPerson);
    }
    if !release.classes.contains(&ask.class) {
        return Some(Blocked::NotThisClass);
    }
    match state(release, on) {
        State::Revoked => release.revoked_on.map(|on| Blocked::Revoked { on }),
        State::Expired => Some(Blocked::Expired { on: release.expires_on.or(release.given_on)? }),
        State::Draft => Some(Blocked::NotSigned),
        State::Active | State::Expiring { .. } => (!release.how.contains(&ask.means)).then_some(Blocked::NotThisWay),
    }
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
            how: vec![Means::Paper],
            to: to.into(),
            given_on: Some(date(2026, 2, 10)),
            expires_on: Some(date(2026, 5, 1)),
            revoked_on: None,
        }
    }

    fn asked<'a>(class: InfoClass, recipient: &'a str, person: &'a str) -> Ask<'a> {
        Ask { class, person, recipient, means: Means::Paper }
    }

    fn why(releases: &[Release], class: InfoClass, to: &str, person: &str) -> Result<String, Blocked> {
        match may_share(releases, &asked(class, to, person), ON) {
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
        let blocked = may_share(std::slice::from_ref(&ended), &asked(InfoClass::Health, "Clinic", "maia"), ON);
        assert!(
            matches!(blocked, Verdict::Blocked { renew: Some(Renewal { ref release }), .. } if release == "old"),
            "the offer names the release: {blocked:?}"
        );
        let back = Release { revoked_on: Some(ON), ..ended };
        let blocked = may_share(&[back], &asked(InfoClass::Health, "Clinic", "maia"), ON);
        assert!(matches!(blocked, Verdict::Blocked { renew: None, .. }), "a no is not asked round: {blocked:?}");
    }

    #[test]
    fn each_adult_needs_their_own_release() {
        let hers = release("hers", "Clinic", &[InfoClass::Contact], &["maia", "teo"]);
        assert_eq!(
            why(std::slice::from_ref(&hers), InfoClass::Contact, "Clinic", "dario"),
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
        let Verdict::Blocked { why, renew } = may_share(&all, &asked(InfoClass::Kit, "Clinic", "maia"), ON) else {
            panic!("both have ended");
        };
        assert_eq!(why, Blocked::Expired { on: date(2026, 2, 20) }, "the latest day is the one that helps");
        assert_eq!(renew.map(|renewal| renewal.release).as_deref(), Some("second"), "and the one to renew");
    }

    #[test]
    fn how_it_is_told_counts_too() {
        let paper = release("paper", "Clinic", &[InfoClass::Kit], &["maia"]);
        let ask = Ask { means: Means::Email, ..asked(InfoClass::Kit, "Clinic", "maia") };
        let blocked = may_share(&[paper], &ask, ON);
        assert!(
            matches!(blocked, Verdict::Blocked { why: Blocked::NotThisWay, .. }),
            "paper is not e-mail: {blocked:?}"
        );
    }
}

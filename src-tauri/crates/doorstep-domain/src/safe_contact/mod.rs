//! Safe contact: never reach anybody in a way they have not said is safe (reference I.5).
//!
//! The rule itself is open to everyone who may meet the family. The facts behind it (the other
//! person, an old number, a confidential address) are sealed elsewhere and have no place here.

mod banner;
mod fresh;

pub use banner::banner;
pub use fresh::{RECHECK_DAYS, RECHECK_LONGEST, has_run_out, recheck_due, recheck_on};

use jiff::civil::Date;

use crate::delivery::Way;
use crate::mode::Mode;
use crate::phrase::Phrase;
use crate::reach::Channel;

/// A way that is safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedWay {
    /// The channel.
    pub channel: Channel,
    /// The number, address or place, in the words it was given.
    pub words: String,
    /// When, in the words it was given ("Mon-Fri 10-12").
    pub hours: Option<String>,
}

/// Whether a message may be left on a machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voicemail {
    /// Never.
    Never,
    /// Only a message that names neither the programme nor the reason.
    Neutral,
    /// Yes.
    Allowed,
}

impl Voicemail {
    /// Every answer.
    pub const ALL: [Voicemail; 3] = [Voicemail::Never, Voicemail::Neutral, Voicemail::Allowed];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Voicemail::Never => "never",
            Voicemail::Neutral => "neutral",
            Voicemail::Allowed => "allowed",
        }
    }

    /// The answer of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Voicemail> {
        Voicemail::ALL.into_iter().find(|v| v.code() == code)
    }
}

/// The rule a family has given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeContact {
    /// The ways that are safe. Empty means: only in person, when they come to us.
    pub allowed: Vec<AllowedWay>,
    /// Messages on a machine.
    pub voicemail: Voicemail,
    /// What to say who is calling, if the programme must not be named.
    pub say_we_are: Option<String>,
    /// What must never be done, in their words.
    pub never: Vec<String>,
    /// Things are picked up; nobody brings them.
    pub pickup_only: bool,
    /// No address on any page, label, calendar or list.
    pub no_address: bool,
    /// What to print instead of their name.
    pub cover_name: Option<String>,
    /// When this was last checked with the family.
    pub last_checked: Option<Date>,
    /// After how many days it is asked again.
    pub recheck_days: u32,
    /// It is asked again at every contact.
    pub each_contact: bool,
    /// The day until which they wanted it. A rule that has run out binds until somebody has asked.
    pub expires_on: Option<Date>,
    /// Words that may be about their safety came with a list and wait until somebody has decided about them.
    pub waiting: bool,
}

impl Default for SafeContact {
    /// Nothing is safe until somebody says so.
    fn default() -> Self {
        Self {
            allowed: Vec::new(),
            voicemail: Voicemail::Never,
            say_we_are: None,
            never: Vec::new(),
            pickup_only: false,
            no_address: true,
            cover_name: None,
            last_checked: None,
            recheck_days: RECHECK_DAYS,
            each_contact: false,
            expires_on: None,
            waiting: false,
        }
    }
}

/// Why a way of reaching somebody is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forbidden {
    /// The channel is not among those the family said are safe.
    ChannelNotSaid,
    /// The channel is safe, but not with this number or address.
    NotThisNumber,
    /// A message on a machine is not safe.
    NoVoicemail,
    /// Only a neutral message is safe.
    NeutralMessageOnly,
    /// Things are picked up or brought by the family's own visitor only.
    NotThisWay,
    /// Nobody brings anything to the door.
    NotAtTheDoor,
}

impl Forbidden {
    /// The sentence that says so.
    #[must_use]
    pub fn phrase(self) -> Phrase {
        crate::phrase::msg(match self {
            Forbidden::ChannelNotSaid => "safe-forbidden-channel",
            Forbidden::NotThisNumber => "safe-forbidden-number",
            Forbidden::NoVoicemail => "safe-forbidden-voicemail",
            Forbidden::NeutralMessageOnly => "safe-forbidden-neutral-only",
            Forbidden::NotThisWay => "safe-forbidden-way",
            Forbidden::NotAtTheDoor => "safe-forbidden-porch",
        })
    }
}

impl SafeContact {
    /// Whether a channel may be used at all.
    ///
    /// # Errors
    /// [`Forbidden::ChannelNotSaid`] unless the family named it.
    pub fn check_channel(&self, channel: Channel) -> Result<(), Forbidden> {
        let named = self.allowed.iter().any(|way| way.channel == channel);
        if named || channel == Channel::InPerson { Ok(()) } else { Err(Forbidden::ChannelNotSaid) }
    }

    /// Whether a channel may be used with this very number or address.
    ///
    /// # Errors
    /// The channel is not named, or not with this number (digits are compared, else the words).
    pub fn check_address(&self, channel: Channel, address: &str) -> Result<(), Forbidden> {
        self.check_channel(channel)?;
        let same = |way: &AllowedWay| way.channel == channel && same_address(&way.words, address);
        if channel == Channel::InPerson || self.allowed.iter().any(same) {
            Ok(())
        } else {
            Err(Forbidden::NotThisNumber)
        }
    }

    /// Whether a message may be left on a machine.
    ///
    /// # Errors
    /// Never, or only a neutral one.
    pub fn check_voicemail(&self, neutral: bool) -> Result<(), Forbidden> {
        match (self.voicemail, neutral) {
            (Voicemail::Allowed, _) | (Voicemail::Neutral, true) => Ok(()),
            (Voicemail::Neutral, false) => Err(Forbidden::NeutralMessageOnly),
            (Voicemail::Never, _) => Err(Forbidden::NoVoicemail),
        }
    }

    /// Whether a voicemail preference, by its code, goes no further than the rule.
    ///
    /// # Errors
    /// As [`Self::check_voicemail`].
    pub fn check_voicemail_code(&self, code: &str) -> Result<(), Forbidden> {
        match Voicemail::from_code(code) {
            None | Some(Voicemail::Never) => Ok(()),
            Some(Voicemail::Neutral) => self.check_voicemail(true),
            Some(Voicemail::Allowed) => self.check_voicemail(false),
        }
    }

    /// Whether a visit may be held this way: a way of being together needs a channel they said is safe.
    ///
    /// # Errors
    /// [`Forbidden::ChannelNotSaid`], or [`Forbidden::NotAtTheDoor`] where nobody is to bring anything.
    pub fn check_mode(&self, mode: Mode) -> Result<(), Forbidden> {
        let any = |channels: &[Channel]| {
            let safe = channels.iter().any(|channel| self.check_channel(*channel).is_ok());
            if safe { Ok(()) } else { Err(Forbidden::ChannelNotSaid) }
        };
        match mode {
            Mode::Home | Mode::Group => Ok(()),
            Mode::Porch if self.pickup_only => Err(Forbidden::NotAtTheDoor),
            Mode::Porch => Ok(()),
            Mode::Video => any(&[Channel::Video]),
            Mode::Phone => any(&[Channel::Call, Channel::Landline]),
            Mode::Mail => any(&[Channel::Mail]),
            Mode::Message => any(&[
                Channel::Text,
                Channel::WhatsApp,
                Channel::Messenger,
                Channel::Signal,
                Channel::Zalo,
                Channel::Email,
            ]),
        }
    }

    /// Whether a kit may travel this way: picked up, or with the family's own visitor.
    ///
    /// # Errors
    /// [`Forbidden::NotThisWay`] for every other way.
    pub fn check_way(&self, way: Way) -> Result<(), Forbidden> {
        match way {
            Way::Pickup => Ok(()),
            Way::OwnVisitor if !self.pickup_only => Ok(()),
            _ => Err(Forbidden::NotThisWay),
        }
    }
}

/// Numbers are the same when their digits end alike (seven or more); other addresses by their text.
fn same_address(safe: &str, asked: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (safe_digits, asked_digits) = (digits(safe), digits(asked));
    if safe_digits.len() >= 7 && asked_digits.len() >= 7 {
        return safe_digits.ends_with(&asked_digits) || asked_digits.ends_with(&safe_digits);
    }
    crate::fold::fold(safe.trim()) == crate::fold::fold(asked.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule() -> SafeContact {
        SafeContact {
            allowed: vec![AllowedWay {
                channel: Channel::Text,
                words: "555-0142".into(),
                hours: Some("Mon-Fri 10-12".into()),
            }],
            voicemail: Voicemail::Never,
            say_we_are: Some("the library".into()),
            never: vec!["the old number".into()],
            ..SafeContact::default()
        }
    }

    #[test]
    fn what_was_not_said_is_forbidden() {
        for channel in Channel::ALL {
            let allowed = matches!(channel, Channel::Text | Channel::InPerson);
            assert_eq!(
                rule().check_channel(channel).is_ok(),
                allowed,
                "{channel:?}: only a channel the family named is safe"
            );
        }
    }

    #[test]
    fn the_number_counts_too() {
        let check = |number| rule().check_address(Channel::Text, number);
        assert_eq!(check("(207) 555 0142"), Ok(()), "the same number, written longer");
        assert_eq!(check("555-0199"), Err(Forbidden::NotThisNumber), "an old number stays forbidden");
    }

    #[test]
    fn voicemail_in_its_three_answers() {
        let check = |voicemail, neutral| {
            let rule = SafeContact { voicemail, ..rule() };
            rule.check_voicemail(neutral)
        };
        assert_eq!(check(Voicemail::Never, true), Err(Forbidden::NoVoicemail), "never is never");
        assert_eq!(check(Voicemail::Neutral, true), Ok(()), "a neutral message is safe");
        assert_eq!(check(Voicemail::Neutral, false), Err(Forbidden::NeutralMessageOnly), "but not one that names us");
        assert_eq!(check(Voicemail::Allowed, false), Ok(()), "allowed is allowed");
    }

    #[test]
    fn kits_travel_by_pickup_or_own_visitor() {
        for way in Way::ALL {
            let open = matches!(way, Way::Pickup | Way::OwnVisitor);
            assert_eq!(rule().check_way(way).is_ok(), open, "{way:?} under a rule");
            let strict = SafeContact { pickup_only: true, ..rule() };
            assert_eq!(strict.check_way(way).is_ok(), way == Way::Pickup, "{way:?} when only pickup is safe");
        }
    }

    #[test]
    fn a_visit_needs_a_channel_they_said_is_safe() {
        for mode in Mode::ALL {
            let open = matches!(mode, Mode::Home | Mode::Group | Mode::Porch | Mode::Message);
            assert_eq!(rule().check_mode(mode).is_ok(), open, "{mode:?} when only texts are safe");
        }
        let strict = SafeContact { pickup_only: true, ..rule() };
        assert_eq!(strict.check_mode(Mode::Porch), Err(Forbidden::NotAtTheDoor), "nobody comes to the door");
    }

    #[test]
    fn a_way_asks_for_no_more_voicemail_than_the_rule() {
        let rule = SafeContact { voicemail: Voicemail::Neutral, ..rule() };
        for (code, open) in [("never", true), ("neutral", true), ("allowed", false)] {
            assert_eq!(rule.check_voicemail_code(code).is_ok(), open, "{code} under a rule of neutral messages");
        }
    }

    #[test]
    fn codes_read_back() {
        for answer in Voicemail::ALL {
            assert_eq!(Voicemail::from_code(answer.code()), Some(answer), "a stored code must read back");
        }
    }
}

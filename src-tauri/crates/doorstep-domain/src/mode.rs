//! How a visit is held (reference A6).

/// The way a visit is held. It can change at any time without losing the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// In the family's home, or wherever they live now.
    Home,
    /// A video call.
    Video,
    /// A telephone call.
    Phone,
    /// Written messages to and fro.
    Message,
    /// Something sent by post.
    Mail,
    /// At the door: a few words, a hand-over.
    Porch,
    /// A group of families together.
    Group,
}

impl Mode {
    /// Every mode, in the order a person picks from.
    pub const ALL: [Mode; 7] =
        [Mode::Home, Mode::Video, Mode::Phone, Mode::Message, Mode::Mail, Mode::Porch, Mode::Group];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Mode::Home => "home",
            Mode::Video => "video",
            Mode::Phone => "phone",
            Mode::Message => "message",
            Mode::Mail => "mail",
            Mode::Porch => "porch",
            Mode::Group => "group",
        }
    }

    /// The mode of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.code() == code)
    }

    /// The catalogue's word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Mode::Home => "mode-home",
            Mode::Video => "mode-video",
            Mode::Phone => "mode-phone",
            Mode::Message => "mode-message",
            Mode::Mail => "mode-mail",
            Mode::Porch => "mode-porch",
            Mode::Group => "mode-group",
        }
    }

    /// Whether people are not in the same place (the prompts for remote contact apply).
    #[must_use]
    pub fn is_remote(self) -> bool {
        matches!(self, Mode::Video | Mode::Phone | Mode::Message | Mode::Mail)
    }

    /// Whether the visitor stands before the family in person.
    #[must_use]
    pub fn is_in_person(self) -> bool {
        matches!(self, Mode::Home | Mode::Porch | Mode::Group)
    }

    /// Whether somebody's minutes or data are used while it lasts.
    #[must_use]
    pub fn is_live_call(self) -> bool {
        matches!(self, Mode::Video | Mode::Phone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back_and_differ() {
        for mode in Mode::ALL {
            assert_eq!(Mode::from_code(mode.code()), Some(mode), "a stored code must read back");
        }
        assert_eq!(Mode::from_code("fax"), None, "an unknown code is not guessed");
    }

    #[test]
    fn no_mode_is_both_remote_and_in_person() {
        for mode in Mode::ALL {
            assert_ne!(mode.is_remote(), mode.is_in_person(), "{mode:?} must be exactly one of the two");
        }
    }
}

//! The ways an adult can be reached (reference A14). Preference is recorded as it is; whether the
//! programme allows a channel is another matter and not decided here.

/// A kind of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    /// A call to a mobile.
    Call,
    /// A text message.
    Text,
    /// WhatsApp, written or spoken.
    WhatsApp,
    /// Facebook Messenger.
    Messenger,
    /// Signal.
    Signal,
    /// Zalo.
    Zalo,
    /// E-mail.
    Email,
    /// A letter.
    Mail,
    /// In person.
    InPerson,
    /// A call to a telephone at home.
    Landline,
    /// A video call.
    Video,
}

impl Channel {
    /// Every channel, in the order a person picks from.
    pub const ALL: [Channel; 11] = [
        Channel::Call,
        Channel::Text,
        Channel::WhatsApp,
        Channel::Messenger,
        Channel::Signal,
        Channel::Zalo,
        Channel::Email,
        Channel::Mail,
        Channel::InPerson,
        Channel::Landline,
        Channel::Video,
    ];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Channel::Call => "call",
            Channel::Text => "text",
            Channel::WhatsApp => "whatsapp",
            Channel::Messenger => "messenger",
            Channel::Signal => "signal",
            Channel::Zalo => "zalo",
            Channel::Email => "email",
            Channel::Mail => "mail",
            Channel::InPerson => "inPerson",
            Channel::Landline => "landline",
            Channel::Video => "video",
        }
    }

    /// The channel of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// The catalogue's word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Channel::Call => "channel-call",
            Channel::Text => "channel-text",
            Channel::WhatsApp => "channel-whatsapp",
            Channel::Messenger => "channel-messenger",
            Channel::Signal => "channel-signal",
            Channel::Zalo => "channel-zalo",
            Channel::Email => "channel-email",
            Channel::Mail => "channel-mail",
            Channel::InPerson => "channel-in-person",
            Channel::Landline => "channel-landline",
            Channel::Video => "channel-video",
        }
    }

    /// Whether a voice may be heard by others in the room, and a machine may take a message.
    #[must_use]
    pub fn can_leave_voicemail(self) -> bool {
        matches!(self, Channel::Call | Channel::Landline)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for channel in Channel::ALL {
            assert_eq!(Channel::from_code(channel.code()), Some(channel), "a stored code must read back");
        }
        assert_eq!(Channel::from_code("pigeon"), None, "an unknown code is not guessed");
    }
}

//! Sentences before they have a language.
//!
//! A rule never writes English. It names a message of the catalogue and its arguments, or hands on
//! people's own words, which are never translated.

use jiff::civil::{Date, Time};

/// Something to be said on a screen or on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase {
    /// A message of the catalogue, with its arguments in the order they were given.
    Message {
        /// The message id, for example `brief-agenda-ask`.
        id: &'static str,
        /// Named arguments of the message.
        args: Vec<(&'static str, Arg)>,
    },
    /// People's own words: shown as they are, never translated.
    Own(String),
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text shown as it is (a name, a place).
    Text(String),
    /// A whole number; the catalogue chooses the plural form.
    Number(i64),
    /// A civil date; the catalogue writes it in the reader's way.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// The id of another message, put in as a word.
    Message(&'static str),
    /// A whole phrase, put in as a part of the sentence.
    Phrase(Box<Phrase>),
}

/// Starts a message of the catalogue.
///
/// ```
/// use doorstep_domain::phrase::{msg, Phrase};
/// let hello = msg("brief-heading").with("name", "Reyes");
/// assert!(matches!(hello, Phrase::Message { id: "brief-heading", .. }));
/// ```
#[must_use]
pub fn msg(id: &'static str) -> Phrase {
    Phrase::Message { id, args: Vec::new() }
}

/// People's own words.
#[must_use]
pub fn own(words: impl Into<String>) -> Phrase {
    Phrase::Own(words.into())
}

impl Phrase {
    /// Adds a named argument. Own words take none and come back unchanged.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Phrase {
        if let Phrase::Message { args, .. } = &mut self {
            args.push((name, value.into()));
        }
        self
    }

    /// The message ids this phrase names, nested ones too (for the test that the catalogue has them all).
    #[must_use]
    pub fn message_ids(&self) -> Vec<&'static str> {
        let Phrase::Message { id, args } = self else {
            return Vec::new();
        };
        let mut ids = vec![*id];
        for (_, arg) in args {
            match arg {
                Arg::Message(inner) => ids.push(inner),
                Arg::Phrase(inner) => ids.extend(inner.message_ids()),
                Arg::Text(_) | Arg::Number(_) | Arg::Date(_) | Arg::Time(_) => {}
            }
        }
        ids
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Arg::Number(i64::from(number))
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Arg::Date(date)
    }
}

impl From<Time> for Arg {
    fn from(time: Time) -> Self {
        Arg::Time(time)
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Arg::Phrase(Box::new(phrase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_messages_are_all_named() {
        let phrase = msg("outer").with("a", msg("inner").with("n", 3_i64)).with("b", Arg::Message("word"));
        assert_eq!(
            phrase.message_ids(),
            ["outer", "inner", "word"],
            "the catalogue test relies on seeing nested ids too"
        );
    }

    #[test]
    fn own_words_take_no_arguments() {
        assert_eq!(
            own("que se siente solita").with("x", 1_i64),
            own("que se siente solita"),
            "people's words must come out as they went in"
        );
    }
}

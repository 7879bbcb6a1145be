//! The one catalogue of words for the screens, the printed page and the errors.
//!
//! One folder per language, one file per part; each file has an owner and the parts of a language
//! are one name space: an id stands in exactly one of them.

use std::sync::OnceLock;

use doorstep_domain::phrase::{Arg, Phrase};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Lang;
use crate::calendar;
use crate::direction::isolated;

/// A part of the catalogue: its name and its text.
pub(crate) type Part = (&'static str, &'static str);

macro_rules! parts_of {
    ($lang:literal: $($part:literal)*) => {
        &[$(($part, include_str!(concat!("../../../locales/", $lang, "/", $part, ".ftl")))),*]
    };
}

/// The embedded parts of a language.
pub(crate) fn parts(lang: Lang) -> &'static [Part] {
    match lang {
        Lang::En => parts_of!(
            "en": "domain" "core" "ui" "screens" "import" "print" "errors" "cli"
            "team" "permissions" "sealed" "history" "attachments" "releases" "keeping" "backups" "cover" "guide"
        ),
        Lang::Es => parts_of!(
            "es": "domain" "core" "ui" "screens" "import" "print" "errors" "cli"
            "team" "permissions" "sealed" "history" "attachments" "releases" "keeping" "backups" "cover" "guide"
        ),
    }
}

/// The words of one language.
pub struct Catalogue {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The words of a language. Parsed at first use, then shared for the life of the program.
    #[must_use]
    pub fn for_language(lang: Lang) -> &'static Self {
        static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
        static SPANISH: OnceLock<Catalogue> = OnceLock::new();
        let words = match lang {
            Lang::En => &ENGLISH,
            Lang::Es => &SPANISH,
        };
        words.get_or_init(|| Self::parsed(lang))
    }

    /// The language of this catalogue.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether this language has the message (`id` or `id.attribute`); English is not asked.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    /// Says a message, or an attribute of one (`error-locked.next`), with its arguments.
    ///
    /// Dates are written with their year, since no "this year" is known here; for sentences of the
    /// rules see [`Catalogue::phrase`]. A message this language lacks is said in English, and one
    /// nobody has comes out as its id: a wrong word on a page is better than no page.
    #[must_use]
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut written = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            written.set(*name, self.value(arg, None));
        }
        self.format(id, &written)
    }

    /// Says a message that takes no arguments.
    #[must_use]
    pub fn word(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    pub(crate) fn value(&self, arg: &Arg, today: Option<jiff::civil::Date>) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => isolated(text).into_owned().into(),
            Arg::Number(number) => (*number).into(),
            Arg::Date(date) => calendar::date_long(self.lang, *date, today).into(),
            Arg::Time(time) => calendar::time(*time).into(),
            Arg::Message(id) => self.word(id).into(),
            Arg::Phrase(phrase) if matches!(**phrase, Phrase::Own(_)) => {
                isolated(&self.spoken(phrase, today)).into_owned().into()
            }
            Arg::Phrase(phrase) => self.spoken(phrase, today).into(),
        }
    }

    pub(crate) fn format(&self, id: &str, args: &FluentArgs) -> String {
        let english = || (self.lang != Lang::En).then(|| Self::for_language(Lang::En).formatted(id, args)).flatten();
        self.formatted(id, args).or_else(english).unwrap_or_else(|| {
            debug_assert!(false, "no message `{id}` in the catalogue");
            id.to_owned()
        })
    }

    fn formatted(&self, id: &str, args: &FluentArgs) -> Option<String> {
        let mut problems = Vec::new();
        let text = self.bundle.format_pattern(self.pattern(id)?, Some(args), &mut problems).into_owned();
        debug_assert!(problems.is_empty(), "message `{id}` in {:?}: {problems:?}", self.lang);
        Some(text)
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match id.split_once('.') {
            Some((message, attribute)) => {
                self.bundle.get_message(message)?.get_attribute(attribute).map(|found| found.value())
            }
            None => self.bundle.get_message(id)?.value(),
        }
    }

    /// A message that does not parse, or stands twice, is left out here and fails the tests.
    fn parsed(lang: Lang) -> Self {
        // The tag by which Fluent finds the plural rules.
        let identifier: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Fluent would wrap every argument in invisible marks, which then travel into PDFs, file
        // names and copied text. Only text that runs right to left gets them; see `direction`.
        bundle.set_use_isolating(false);
        for (_, text) in parts(lang) {
            let part = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
            let _told_by_the_tests = bundle.add_resource(part);
        }
        Self { lang, bundle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LANGUAGES;

    #[test]
    fn a_number_chooses_its_plural() {
        let english = Catalogue::for_language(Lang::En);
        let late = |days: i64| english.say("when-late", &[("days", Arg::Number(days))]);
        assert_eq!(late(1), "1 day late", "one day is not one days");
        assert_eq!(late(2), "2 days late", "the plural follows the number");
    }

    #[test]
    fn every_language_is_found_by_itself() {
        for lang in LANGUAGES {
            assert_eq!(Catalogue::for_language(lang).lang(), lang, "each language keeps its own words");
        }
    }

    #[test]
    fn a_name_that_runs_right_to_left_keeps_its_place() {
        let said = Catalogue::for_language(Lang::En).say("print-quote", &[("words", "فاطمة".into())]);
        assert!(said.contains("\u{2068}فاطمة\u{2069}"), "the closing quotation mark must not jump over the name");
    }
}

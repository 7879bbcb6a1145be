//! Sentences of the rules, said in a language.

use doorstep_domain::phrase::Phrase;
use fluent_bundle::FluentArgs;
use jiff::civil::Date;

use crate::catalogue::Catalogue;

impl Catalogue {
    /// Says a phrase. People's own words come back letter for letter; dates leave out the year when
    /// it is that of `today`.
    #[must_use]
    pub fn phrase(&self, phrase: &Phrase, today: Date) -> String {
        self.spoken(phrase, Some(today))
    }

    pub(crate) fn spoken(&self, phrase: &Phrase, today: Option<Date>) -> String {
        match phrase {
            Phrase::Own(words) => words.clone(),
            Phrase::Message { id, args } => {
                let mut written = FluentArgs::with_capacity(args.len());
                for (name, arg) in args {
                    written.set(*name, self.value(arg, today));
                }
                self.format(id, &written)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use doorstep_domain::phrase::{msg, own};
    use jiff::civil::date;

    use super::*;
    use crate::LANGUAGES;
    use crate::Lang;

    #[test]
    fn own_words_are_never_touched() {
        let words = "{ $x } “Se ríe cuando canto” — #1";
        for lang in LANGUAGES {
            assert_eq!(
                Catalogue::for_language(lang).phrase(&own(words), date(2026, 3, 2)),
                words,
                "what a parent said is data, not a template"
            );
        }
    }

    #[test]
    fn a_date_inside_a_sentence_follows_the_language() {
        let due = msg("when-due").with("date", date(2026, 3, 2));
        let today = date(2026, 3, 1);
        assert_eq!(Catalogue::for_language(Lang::En).phrase(&due, today), "due Monday 2 March", "English order");
        assert_eq!(Catalogue::for_language(Lang::Es).phrase(&due, today), "para el lunes 2 de marzo", "Spanish order");
    }

    #[test]
    fn an_argument_cannot_bring_markup_with_it() {
        let said = Catalogue::for_language(Lang::En).say("print-quote", &[("words", "{ $secret }".into())]);
        assert!(said.contains("{ $secret }"), "an argument is put in as text, never read as a message");
    }
}

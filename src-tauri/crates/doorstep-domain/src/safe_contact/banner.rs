//! The words of the banner that stands on every page of a family with a safe contact rule.

use jiff::civil::Date;

use super::{SafeContact, Voicemail, has_run_out, recheck_due};
use crate::phrase::{Arg, Phrase, msg, own};

/// The lines of the banner: what waits to be decided, what is safe, then what is not.
#[must_use]
pub fn banner(rule: &SafeContact, on: Date) -> Vec<Phrase> {
    let mut lines: Vec<Phrase> = rule.waiting.then(|| msg("safe-waiting")).into_iter().collect();
    lines.extend(safe_ways(rule));
    lines.push(msg(match rule.voicemail {
        Voicemail::Never => "safe-voicemail-never",
        Voicemail::Neutral => "safe-voicemail-neutral",
        Voicemail::Allowed => "safe-voicemail-allowed",
    }));
    if let Some(name) = &rule.say_we_are {
        lines.push(msg("safe-say-we-are").with("name", name.as_str()));
    }
    let never = rule.never.iter();
    lines.extend(never.map(|words| msg("safe-never").with("words", own(words.as_str()))));
    if rule.pickup_only {
        lines.push(msg("safe-pickup-only"));
    }
    if rule.no_address {
        lines.push(msg("safe-no-address"));
    }
    // Where nothing was kept yet there is nothing that could still be right.
    if !(rule.waiting && rule.last_checked.is_none()) {
        lines.extend(checked(rule, on));
    }
    lines
}

fn safe_ways(rule: &SafeContact) -> Vec<Phrase> {
    if rule.allowed.is_empty() {
        return vec![msg("safe-no-way-given")];
    }
    let line = |way: &super::AllowedWay| {
        let id = if way.hours.is_some() { "safe-way-hours" } else { "safe-way" };
        let phrase = msg(id).with("channel", Arg::Message(way.channel.word())).with("words", way.words.as_str());
        match &way.hours {
            Some(hours) => phrase.with("hours", hours.as_str()),
            None => phrase,
        }
    };
    rule.allowed.iter().map(line).collect()
}

fn checked(rule: &SafeContact, on: Date) -> Vec<Phrase> {
    let mut lines = Vec::new();
    if let Some(day) = rule.last_checked {
        lines.push(msg("safe-checked").with("date", day));
    }
    if let Some(day) = rule.expires_on.filter(|_| has_run_out(rule, on)) {
        lines.push(msg("safe-run-out").with("date", day));
    }
    if rule.each_contact {
        lines.push(msg("safe-check-each"));
    } else if recheck_due(rule, on) {
        lines.push(msg("safe-check-again"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reach::Channel;
    use crate::safe_contact::AllowedWay;
    use jiff::civil::date;

    fn ids(rule: &SafeContact, on: Date) -> Vec<&'static str> {
        let first = |line: Phrase| line.message_ids().first().copied();
        banner(rule, on).into_iter().filter_map(first).collect()
    }

    #[test]
    fn everything_the_rule_says_is_on_the_banner() {
        let rule = SafeContact {
            allowed: vec![AllowedWay {
                channel: Channel::Text,
                words: "555-0142".into(),
                hours: Some("Mon-Fri 10-12".into()),
            }],
            voicemail: Voicemail::Never,
            say_we_are: Some("the library".into()),
            never: vec!["call".into()],
            pickup_only: true,
            last_checked: Some(date(2026, 2, 27)),
            ..SafeContact::default()
        };
        assert_eq!(
            ids(&rule, date(2026, 3, 2)),
            [
                "safe-way-hours",
                "safe-voicemail-never",
                "safe-say-we-are",
                "safe-never",
                "safe-pickup-only",
                "safe-no-address",
                "safe-checked",
            ],
            "no part of a rule may be left out"
        );
        assert_eq!(
            ids(&rule, date(2026, 4, 2)).last(),
            Some(&"safe-check-again"),
            "what is safe changes, so it is asked again after a month"
        );
    }

    #[test]
    fn words_that_wait_stand_first() {
        let rule = SafeContact { waiting: true, ..SafeContact::default() };
        assert_eq!(
            ids(&rule, date(2026, 3, 2)),
            ["safe-waiting", "safe-no-way-given", "safe-voicemail-never", "safe-no-address"],
            "until somebody has decided no way is safe, and there is nothing to ask again"
        );
    }

    #[test]
    fn an_empty_rule_still_warns() {
        let rule = SafeContact { no_address: false, ..SafeContact::default() };
        assert_eq!(
            ids(&rule, date(2026, 3, 2)),
            ["safe-no-way-given", "safe-voicemail-never", "safe-check-again"],
            "no way given means no contact but in person"
        );
    }

    #[test]
    fn a_rule_that_ran_out_says_so_and_still_stands() {
        let rule = SafeContact {
            last_checked: Some(date(2026, 3, 1)),
            expires_on: Some(date(2026, 3, 9)),
            each_contact: true,
            ..SafeContact::default()
        };
        assert_eq!(
            ids(&rule, date(2026, 3, 9)).last(),
            Some(&"safe-check-each"),
            "on its last day it stands as it was given"
        );
        let later = ids(&rule, date(2026, 3, 10));
        assert!(later.contains(&"safe-run-out"), "from then on it says that somebody must ask");
        assert!(later.contains(&"safe-voicemail-never"), "and binds until they have: silence is not permission");
    }
}

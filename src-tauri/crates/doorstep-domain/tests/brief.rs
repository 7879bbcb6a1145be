//! The brief: what stands where.

use doorstep_domain::ages::{Birth, Gestation};
use doorstep_domain::brief::{
    AdultFacts, Arrival, BriefPage, ChildFacts, FamilyFacts, Interpreter, KitFacts, LastVisit, MAX_PROMPTS, Mark,
    NextVisit, Place, Promise, SectionKind, Snapshot, StrengthFacts, VisitFacts, WhomToCall, assemble,
};
use doorstep_domain::delivery::State;
use doorstep_domain::load::{Answer, Ask, AskKind, Quadrant, Reading, Standing};
use doorstep_domain::mode::Mode;
use doorstep_domain::phrase::{Arg, Phrase, own};
use doorstep_domain::prompts::{KitKind, Language, Prompt, PromptGroup};
use doorstep_domain::reach::Channel;
use doorstep_domain::safe_contact::{AllowedWay, SafeContact, Voicemail};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const ON: Date = date(2026, 3, 2);

fn prompt(id: &str, group: PromptGroup) -> Prompt {
    Prompt {
        id: id.into(),
        group,
        seed: "C28".into(),
        modes: vec![],
        masks: false,
        from_months: None,
        to_months: None,
        prenatal: false,
        kits: vec![],
        needs_purchase: false,
        en: format!("{id} in English"),
        es: format!("{id} en español"),
    }
}

fn library() -> Vec<Prompt> {
    let all = PromptGroup::ALL.iter();
    all.flat_map(|g| [prompt(&format!("{}-1", g.code()), *g), prompt(&format!("{}-2", g.code()), *g)]).collect()
}

fn visit(mode: Mode) -> VisitFacts {
    VisitFacts { on: ON, time: None, minutes: Some(60), mode, purpose: None, visitors: vec!["Ana".into()] }
}

fn bare(mode: Mode) -> Snapshot {
    Snapshot {
        language: Language::En,
        family: FamilyFacts {
            name: "Torres-Reyes".into(),
            place: Place::At("14 Alder St".into()),
            languages: vec![],
            interpreter: None,
        },
        adults: vec![],
        children: vec![],
        safe_contact: None,
        visit: visit(mode),
        last_visit: None,
        our_promises: vec![],
        their_promises: vec![],
        strengths: vec![],
        kits: vec![],
        readings: vec![],
        asks: vec![],
        next_visit: None,
        platform_limit_minutes: None,
        family_pays_data: false,
        masks: false,
        seen_prompts: vec![],
        whom_to_call: vec![],
    }
}

fn born(date: Date, weeks: u8) -> ChildFacts {
    ChildFacts {
        name: Some("Amaya".into()),
        said: Some("ah-MY-ah".into()),
        arrival: Arrival::Born(Birth { date, approximate: false }),
        gestation: Gestation::new(weeks, 0).ok(),
        allergies: vec!["lactose".into()],
    }
}

fn promise(id: &str, due: Option<Date>) -> Promise {
    Promise { id: id.into(), words: format!("do {id}"), by: None, due }
}

fn strength(words: &str, on: Date) -> StrengthFacts {
    StrengthFacts { words: words.into(), on, said_by: Some("Lucía".into()) }
}

fn full() -> Snapshot {
    Snapshot {
        adults: vec![AdultFacts {
            name: "Lucía Torres".into(),
            said: None,
            relation: Some("mamá".into()),
            best_way: Some(Channel::WhatsApp),
            best_way_words: Some("mornings".into()),
            languages: vec!["español".into()],
        }],
        children: vec![born(date(2025, 4, 2), 28)],
        last_visit: Some(LastVisit {
            on: date(2026, 2, 26),
            agenda: Some("que se siente solita".into()),
            went_well: Some("durmió toda la noche".into()),
            cut_off: false,
        }),
        our_promises: vec![
            promise("none", None),
            promise("soon", Some(date(2026, 3, 5))),
            promise("late", Some(date(2026, 2, 20))),
        ],
        their_promises: vec![promise("group", Some(date(2026, 3, 10)))],
        strengths: vec![
            strength("one", date(2026, 1, 1)),
            strength("two", date(2026, 2, 2)),
            strength("three", date(2026, 2, 9)),
            strength("four", date(2026, 2, 16)),
        ],
        kits: vec![KitFacts {
            name: "First books".into(),
            kind: Some(KitKind::Literacy),
            state: State::HandedOver,
            with_sentence: Some("Miren una página juntos".into()),
            planned_for: None,
            handed_on: Some(date(2026, 2, 12)),
            heard: None,
            basic_need: false,
        }],
        readings: vec![Reading {
            person: "lucia".into(),
            name: "Lucía".into(),
            on: date(2026, 2, 26),
            answer: Answer::Placed(Quadrant::Blue),
        }],
        asks: vec![
            Ask { id: "form".into(), what: own("screening"), kind: AskKind::Form, standing: Standing::Free },
            Ask {
                id: "ride".into(),
                what: own("eye clinic"),
                kind: AskKind::OwedByUs,
                standing: Standing::AskedByFamily,
            },
        ],
        next_visit: Some(NextVisit { on: date(2026, 3, 9), time: None, mode: Mode::Home }),
        whom_to_call: vec![WhomToCall {
            situation: "an emergency tonight".into(),
            name: "Aunt Rosa".into(),
            how: "555-0133".into(),
        }],
        ..bare(Mode::Home)
    }
}

fn brief(snapshot: &Snapshot) -> BriefPage {
    assemble(snapshot, &library())
}

fn kinds(page: &BriefPage) -> Vec<SectionKind> {
    page.sections.iter().map(|s| s.kind).collect()
}

fn texts(page: &BriefPage, kind: SectionKind) -> Vec<&Phrase> {
    let lines = page.sections.iter().filter(|s| s.kind == kind).flat_map(|s| &s.lines);
    lines.map(|line| &line.text).collect()
}

/// Every word of the page that is not a message id.
fn all_words(page: &BriefPage) -> String {
    fn words(phrase: &Phrase, out: &mut String) {
        match phrase {
            Phrase::Own(text) => out.push_str(text),
            Phrase::Message { args, .. } => {
                for (_, arg) in args {
                    match arg {
                        Arg::Text(text) => out.push_str(text),
                        Arg::Phrase(inner) => words(inner, out),
                        _ => {}
                    }
                }
            }
        }
        out.push('\n');
    }
    let mut out = String::new();
    page.place.iter().for_each(|place| words(place, &mut out));
    for line in page.sections.iter().flat_map(|s| &s.lines) {
        words(&line.text, &mut out);
        line.detail.iter().for_each(|detail| words(detail, &mut out));
    }
    out
}

fn ids(page: &BriefPage, kind: SectionKind) -> Vec<&'static str> {
    let lines = page.sections.iter().filter(|s| s.kind == kind).flat_map(|s| &s.lines);
    lines
        .flat_map(|line| {
            let detail = line.detail.as_ref().map(Phrase::message_ids).unwrap_or_default();
            line.text.message_ids().into_iter().chain(detail)
        })
        .collect()
}

#[test]
fn the_order_of_the_page() {
    assert_eq!(
        kinds(&brief(&full())),
        [
            SectionKind::Who,
            SectionKind::Purpose,
            SectionKind::Opening,
            SectionKind::OurPromises,
            SectionKind::WentWell,
            SectionKind::Load,
            SectionKind::Prompts,
            SectionKind::Kits,
            SectionKind::Dates,
            SectionKind::PutOff,
            SectionKind::Ending,
            SectionKind::WhomToCall,
        ],
        "the order of reference K"
    );
}

#[test]
fn an_empty_family_still_has_a_human_page() {
    let page = brief(&bare(Mode::Home));
    assert_eq!(ids(&page, SectionKind::Purpose), ["brief-purpose-default"], "just to check in is a purpose");
    assert!(ids(&page, SectionKind::Opening).contains(&"brief-agenda-ask"), "their agenda is always asked for");
    assert_eq!(
        ids(&page, SectionKind::WentWell),
        ["brief-went-well-ask"],
        "what went well is asked for when nothing is noted"
    );
    assert!(ids(&page, SectionKind::Load).contains(&"brief-load-no-reading"), "no reading is said, not guessed");
}

#[test]
fn their_words_stand_in_the_opening() {
    let page = brief(&full());
    assert!(
        texts(&page, SectionKind::Opening).contains(&&own("que se siente solita")),
        "their own words, untranslated"
    );
    let went_well = texts(&page, SectionKind::WentWell);
    assert_eq!(
        went_well,
        [&own("durmió toda la noche"), &own("four"), &own("three"), &own("two")],
        "their success first, then the last three strengths"
    );
}

#[test]
fn our_overdue_promises_come_first() {
    let page = brief(&full());
    let section = page.sections.iter().find(|s| s.kind == SectionKind::OurPromises);
    let marks: Vec<&Mark> = section.iter().flat_map(|s| &s.lines).map(|l| &l.mark).collect();
    let tick = |id: &str| Mark::Tick(id.into());
    assert_eq!(
        marks,
        [&tick("late"), &tick("soon"), &tick("none")],
        "the longest overdue on top, those without a day last"
    );
    assert!(ids(&page, SectionKind::OurPromises).contains(&"brief-promise-late"), "and it says how late we are");
}

#[test]
fn both_ages_and_which_one_counts() {
    let page = brief(&full());
    assert!(
        ids(&page, SectionKind::Who).contains(&"age-adjusted-counts"),
        "a baby of 28 weeks is read by the adjusted age"
    );
    let after = |months_old: Date, weeks| {
        let snapshot = Snapshot { children: vec![born(months_old, weeks)], ..bare(Mode::Home) };
        let page = brief(&snapshot);
        (ids(&page, SectionKind::Who), ids(&page, SectionKind::Dates))
    };
    let (who, dates) = after(date(2024, 3, 2), 31);
    assert!(who.contains(&"age-birth-counts-now"), "two years to the day");
    assert!(dates.contains(&"brief-date-cliff-now"), "and why two lists apply");
    assert!(dates.contains(&"brief-date-birthday"), "and it is a birthday");
    let (_, soon) = after(date(2024, 3, 10), 31);
    assert!(soon.contains(&"brief-date-cliff-soon"), "a week before it");
    let (term, _) = after(date(2025, 4, 2), 39);
    assert!(term.contains(&"age-birth-counts"), "born at term: one age");
}

#[test]
fn babies_expected_and_birthdays_nobody_is_sure_of() {
    let child = |arrival| ChildFacts { name: None, said: None, arrival, gestation: None, allergies: vec![] };
    let unsure = Birth { date: date(2024, 3, 2), approximate: true };
    let snapshot = Snapshot {
        children: vec![child(Arrival::Expected(date(2026, 5, 20))), child(Arrival::Born(unsure))],
        ..bare(Mode::Home)
    };
    let page = brief(&snapshot);
    assert!(ids(&page, SectionKind::Who).contains(&"age-expected"), "weeks of pregnancy");
    assert_eq!(
        ids(&page, SectionKind::Dates),
        ["brief-date-expected", "brief-baby"],
        "an uncertain birthday raises nothing"
    );
    let nonsense = Snapshot { children: vec![born(date(25, 1, 1), 39)], ..bare(Mode::Home) };
    assert!(
        ids(&brief(&nonsense), SectionKind::Who).contains(&"age-check-date"),
        "the year 0025 asks somebody to look, and the page still comes"
    );
}

fn rule() -> SafeContact {
    SafeContact {
        allowed: vec![AllowedWay {
            channel: Channel::Text,
            words: "555-0142".into(),
            hours: Some("Mon-Fri 10-12".into()),
        }],
        voicemail: Voicemail::Never,
        say_we_are: Some("the library".into()),
        last_checked: Some(ON),
        ..SafeContact::default()
    }
}

#[test]
fn safe_contact_first_and_no_address_anywhere() {
    let snapshot = Snapshot { safe_contact: Some(rule()), ..full() };
    let page = brief(&snapshot);
    assert_eq!(kinds(&page).first(), Some(&SectionKind::SafeContact), "before anything else");
    let words = all_words(&page);
    assert!(!words.contains("14 Alder"), "no address line on the page");
    assert!(!words.contains("mornings"), "no other way to reach them beside the banner");
    let place = page.place.as_ref().map(Phrase::message_ids);
    assert_eq!(place, Some(vec!["brief-place-agreed"]), "the agreed place");
    assert_eq!(brief(&full()).place, Some(own("14 Alder St")), "without a rule: where they live");
    assert_eq!(brief(&bare(Mode::Phone)).place, None, "a call goes nowhere");
}

#[test]
fn a_blue_reading_asks_for_less() {
    let page = brief(&full());
    let load = ids(&page, SectionKind::Load);
    for id in ["brief-load-affirm", "brief-load-open-question", "brief-load-offer", "brief-load-shorten"] {
        assert!(load.contains(&id), "{id}: one affirming line, one question, one offer, a choice");
    }
    assert!(ids(&page, SectionKind::PutOff).contains(&"brief-put-off-until"), "the form waits, with a date");
    assert!(ids(&page, SectionKind::Dates).contains(&"brief-apart-asked"), "what they asked for stays");
    let words = all_words(&page);
    assert!(!words.contains("together-"), "no new activity on a hard day");
    assert!(!kinds(&page.for_paper()).contains(&SectionKind::Load), "how people are is never printed");
}

#[test]
fn kits_are_a_conversation() {
    let page = brief(&full());
    let kits = ids(&page, SectionKind::Kits);
    assert!(kits.contains(&"brief-kit-moment"), "the moment it is for");
    assert!(kits.contains(&"brief-kit-talk-late"), "and the talk that is due");
    let all = page.sections.iter().flat_map(|s| &s.lines);
    assert!(all.clone().any(|l| l.mark == Mark::Warning), "a late talk is marked");
    let mut closed = full();
    closed.kits[0].state = State::Talked;
    assert!(!kinds(&brief(&closed)).contains(&SectionKind::Kits), "a closed loop is not shown again");
}

#[test]
fn the_ending_is_complete() {
    assert_eq!(
        ids(&brief(&full()), SectionKind::Ending),
        [
            "brief-end-say-back",
            "brief-end-who-does-what",
            "brief-prompt-source",
            "brief-source-C",
            "brief-end-next",
            "mode-home",
            "brief-end-thanks"
        ],
        "say back, who does what, next time, thanks"
    );
    let call = Snapshot { family_pays_data: true, platform_limit_minutes: Some(40), ..bare(Mode::Video) };
    let ending = ids(&brief(&call), SectionKind::Ending);
    assert!(ending.contains(&"brief-end-over-limit"), "an hour does not fit forty minutes");
    assert_eq!(ending.last(), Some(&"brief-end-thanks-data"), "thanks for their data too");
}

#[test]
fn after_a_call_that_broke_off() {
    let snapshot = Snapshot {
        last_visit: Some(LastVisit { on: date(2026, 2, 18), agenda: None, went_well: None, cut_off: true }),
        ..bare(Mode::Video)
    };
    let page = brief(&snapshot);
    assert_eq!(
        texts(&page, SectionKind::Opening).first(),
        Some(&&own("tech-trouble-1 in English")),
        "the bump is named first"
    );
}

#[test]
fn interpreters_and_spanish() {
    let mut snapshot = bare(Mode::Home);
    snapshot.language = Language::Es;
    snapshot.family.interpreter =
        Some(Interpreter { language: "Dari".into(), wish: Some("a woman".into()), booked: None });
    let page = brief(&snapshot);
    assert!(
        ids(&page, SectionKind::Who).contains(&"brief-interpreter-not-booked"),
        "nobody is booked yet, and it says so"
    );
    assert!(all_words(&page).contains("en español"), "prompts in the reader's language");
}

fn some_snapshot() -> impl Strategy<Value = Snapshot> {
    let flags = prop::collection::vec(any::<bool>(), 12);
    (flags, 0..Mode::ALL.len(), 0_usize..4, 0_usize..12).prop_map(|(f, mode, reading, seen)| {
        let mut s = full();
        s.visit = visit(Mode::ALL[mode]);
        s.visit.purpose = f[0].then(|| "books".into());
        s.safe_contact = f[1].then(rule);
        if f[2] {
            s.last_visit = None;
        }
        if f[3] {
            s.our_promises.clear();
        }
        if f[4] {
            s.strengths.clear();
        }
        if f[5] {
            s.kits.clear();
        }
        if f[6] {
            s.asks.clear();
        }
        if f[7] {
            s.children.clear();
        }
        if f[8] {
            s.whom_to_call.clear();
        }
        if f[9] {
            s.their_promises.clear();
        }
        s.masks = f[10];
        s.family_pays_data = f[11];
        s.readings[0].answer = Answer::Placed(Quadrant::ALL[reading]);
        s.seen_prompts = library().into_iter().take(seen).map(|p| p.id).collect();
        s
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_familys_agenda_stands_above_the_programme(snapshot in some_snapshot()) {
        let page = brief(&snapshot);
        let kinds = kinds(&page);
        let opening = kinds.iter().position(|k| *k == SectionKind::Opening).expect("always there");
        let allowed = [SectionKind::SafeContact, SectionKind::Who, SectionKind::Purpose];
        prop_assert!(kinds[..opening].iter().all(|k| allowed.contains(k)), "{kinds:?}");
        let strengths = kinds.iter().position(|k| *k == SectionKind::WentWell).expect("always there");
        for later in [SectionKind::Load, SectionKind::Prompts, SectionKind::Kits, SectionKind::Dates, SectionKind::PutOff] {
            let at = kinds.iter().position(|k| *k == later);
            prop_assert!(at.is_none_or(|at| strengths < at), "strengths before {later:?}");
        }
        let below: Vec<SectionKind> = kinds.iter().copied().skip_while(|k| *k != SectionKind::Ending).collect();
        prop_assert!(matches!(below.as_slice(), [_] | [_, SectionKind::WhomToCall]), "the ending is last: {below:?}");
        prop_assert!(kinds.is_sorted(), "the order of the page is the order of the enum");
    }

    #[test]
    fn the_page_keeps_its_measure(snapshot in some_snapshot()) {
        let page = brief(&snapshot);
        prop_assert!(texts(&page, SectionKind::Prompts).len() <= MAX_PROMPTS);
        prop_assert!(page.sections.iter().all(|s| !s.lines.is_empty()), "no empty block");
        prop_assert_eq!(brief(&snapshot), page.clone(), "the same each time");
        if snapshot.safe_contact.is_some() {
            prop_assert!(!all_words(&page).contains("14 Alder"), "no address under a rule");
        }
    }

    #[test]
    fn every_ask_is_on_the_page(snapshot in some_snapshot()) {
        let words = all_words(&brief(&snapshot));
        for ask in &snapshot.asks {
            let Phrase::Own(what) = &ask.what else { continue };
            prop_assert!(words.contains(what.as_str()), "{what} was dropped");
        }
    }
}

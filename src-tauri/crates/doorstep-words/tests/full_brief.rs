//! A brief with something in every block, said in every language: no id and no hole reaches a page.

use doorstep_domain::ages::{Birth, Gestation};
use doorstep_domain::brief::*;
use doorstep_domain::delivery::State;
use doorstep_domain::load::{Answer, Ask, AskKind, Quadrant, Reading, Standing};
use doorstep_domain::mode::Mode;
use doorstep_domain::phrase::own;
use doorstep_domain::prompts::KitKind;
use doorstep_domain::reach::Channel;
use doorstep_domain::safe_contact::{AllowedWay, SafeContact, Voicemail};
use doorstep_words::{Catalogue, LANGUAGES, Lang, RenderedBrief, prompts, render_brief};
use jiff::civil::{Date, date, time};

const ON: Date = date(2026, 3, 2);

fn child(name: &str, arrival: Arrival) -> ChildFacts {
    ChildFacts { name: Some(name.to_owned()), said: None, arrival, gestation: None, allergies: Vec::new() }
}

fn children() -> Vec<ChildFacts> {
    let born = |on| Arrival::Born(Birth { date: on, approximate: false });
    vec![
        ChildFacts {
            gestation: Gestation::new(28, 0).ok(),
            said: Some("eh-MEE-lya".into()),
            allergies: vec!["cow’s milk".into()],
            ..child("Emilia", born(date(2025, 4, 3)))
        },
        child("Posy", born(date(2021, 3, 9))),
        child("Wren", Arrival::Born(Birth { date: date(2024, 12, 1), approximate: true })),
        ChildFacts { name: None, ..child("", Arrival::Expected(date(2026, 5, 20))) },
        child("Sol", Arrival::NotKnown),
    ]
}

fn promise(words: &str, due: Option<Date>) -> Promise {
    Promise { id: words.to_owned(), words: words.to_owned(), by: Some("Dana".into()), due }
}

fn kit(name: &str, state: State) -> KitFacts {
    KitFacts {
        name: name.to_owned(),
        kind: Some(KitKind::Literacy),
        state,
        with_sentence: Some("for the moment before sleep".into()),
        planned_for: Some(date(2026, 3, 4)),
        handed_on: Some(date(2026, 2, 20)),
        heard: Some("She chews it more than she looks at it!".into()),
        basic_need: false,
    }
}

fn ask(what: &str, kind: AskKind, standing: Standing) -> Ask {
    Ask { id: what.to_owned(), what: own(what), kind, standing }
}

fn asks() -> Vec<Ask> {
    vec![
        ask("Screening form", AskKind::Form, Standing::Free),
        ask("Library idea", AskKind::NewActivity, Standing::Free),
        ask("Choose a group date", AskKind::Choice, Standing::Free),
        ask("A safe place to sleep", AskKind::KitWithSetUp, Standing::Safety),
        ask("A ride to the clinic", AskKind::CallOrApplication, Standing::AskedByFamily),
        ask("Renew the certificate", AskKind::CallOrApplication, Standing::LegalDate(date(2026, 3, 6))),
    ]
}

fn safe_contact() -> SafeContact {
    let text = AllowedWay { channel: Channel::Text, words: "555-0142".into(), hours: Some("Mon-Fri 10-12".into()) };
    SafeContact {
        allowed: vec![text.clone(), AllowedWay { hours: None, ..text }],
        voicemail: Voicemail::Never,
        say_we_are: Some("the library".into()),
        never: vec!["call the old number".into()],
        pickup_only: true,
        last_checked: Some(date(2026, 1, 12)),
        ..SafeContact::default()
    }
}

fn people() -> Vec<AdultFacts> {
    let marisol = AdultFacts {
        name: "Marisol".into(),
        said: Some("mah-ree-SOHL".into()),
        relation: Some("mother".into()),
        best_way: Some(Channel::WhatsApp),
        best_way_words: Some("mornings".into()),
        languages: vec!["Spanish".into()],
    };
    vec![marisol.clone(), AdultFacts { name: "سارة".into(), said: None, relation: None, best_way: None, ..marisol }]
}

fn snapshot(language: Lang, mode: Mode, mood: Quadrant, guarded: bool) -> Snapshot {
    Snapshot {
        language,
        family: FamilyFacts {
            name: "Castellanos".into(),
            place: Place::At("14 Birch Lane".into()),
            languages: vec!["Spanish".into(), "English".into()],
            interpreter: Some(Interpreter { language: "Mixtec".into(), wish: Some("a woman".into()), booked: None }),
        },
        adults: people(),
        children: children(),
        safe_contact: guarded.then(safe_contact),
        visit: VisitFacts {
            on: ON,
            time: Some(time(9, 30, 0, 0)),
            minutes: Some(50),
            mode,
            purpose: None,
            visitors: vec!["Dana".into(), "Lee".into()],
        },
        last_visit: Some(LastVisit {
            on: date(2026, 2, 19),
            agenda: Some("Que se siente solita.".into()),
            went_well: Some("Se ríe cuando canto.".into()),
            cut_off: true,
        }),
        our_promises: vec![
            promise("Call the eye clinic about a ride", Some(date(2026, 2, 28))),
            promise("Bring the truck book back", Some(ON)),
            promise("Ask about Sundays", Some(date(2027, 1, 4))),
            promise("Look for a crib", None),
        ],
        their_promises: vec![promise("ask abuela", Some(date(2026, 3, 7))), promise("measure the door", None)],
        strengths: vec![
            StrengthFacts {
                words: "Iván squeaks the book and Emilia looks.".into(),
                on: date(2026, 2, 26),
                said_by: None,
            },
            StrengthFacts { words: "Me espera.".into(), on: date(2026, 2, 12), said_by: Some("Marisol".into()) },
        ],
        kits: vec![kit("Reading kit", State::HeardBack), kit("Diapers, 2 or 3", State::Planned)],
        readings: vec![Reading {
            person: "p".into(),
            name: "Marisol".into(),
            on: date(2026, 2, 26),
            answer: Answer::Placed(mood),
        }],
        asks: asks(),
        next_visit: Some(NextVisit { on: date(2026, 3, 9), time: Some(time(9, 30, 0, 0)), mode: Mode::Home }),
        platform_limit_minutes: Some(40),
        family_pays_data: true,
        masks: true,
        seen_prompts: Vec::new(),
        whom_to_call: vec![WhomToCall {
            situation: "A hard night".into(),
            name: "the family line".into(),
            how: "555-0177".into(),
        }],
    }
}

fn said(language: Lang, mode: Mode, mood: Quadrant, guarded: bool) -> RenderedBrief {
    let page = assemble(&snapshot(language, mode, mood, guarded), prompts());
    render_brief(&page, Catalogue::for_language(language), ON)
}

fn every_text(brief: &RenderedBrief) -> Vec<&str> {
    let lines = brief.sections.iter().flat_map(|section| &section.lines);
    let texts = lines.flat_map(|line| std::iter::once(&line.text).chain(&line.detail));
    let headings = brief.sections.iter().map(|section| &section.heading);
    let top = [&brief.title, &brief.subtitle, &brief.banner_heading];
    top.into_iter().chain(&brief.place).chain(&brief.banner).chain(headings).chain(texts).map(String::as_str).collect()
}

#[test]
fn no_id_and_no_hole_reaches_a_page() {
    for language in LANGUAGES {
        for mode in [Mode::Home, Mode::Porch, Mode::Group, Mode::Video, Mode::Phone, Mode::Message, Mode::Mail] {
            for (mood, guarded) in [(Quadrant::Blue, true), (Quadrant::Yellow, false)] {
                let brief = said(language, mode, mood, guarded);
                for text in every_text(&brief) {
                    assert!(!text.contains("{"), "{language:?} {mode:?}: an argument is missing in “{text}”");
                    let is_id =
                        !text.contains(' ') && text.contains('-') && text.starts_with(|c: char| c.is_ascii_lowercase());
                    assert!(!is_id, "{language:?} {mode:?}: “{text}” is an id, not a sentence");
                }
                assert!(
                    brief.sections.len() >= 8,
                    "{language:?} {mode:?}: the blocks are filled, so the test sees them"
                );
                assert_eq!(
                    brief.banner.is_empty(),
                    !guarded,
                    "{language:?} {mode:?}: the banner follows the family's rule"
                );
            }
        }
    }
}

#[test]
fn both_languages_say_the_same_amount() {
    let (english, spanish) =
        (said(Lang::En, Mode::Home, Quadrant::Blue, true), said(Lang::Es, Mode::Home, Quadrant::Blue, true));
    let shape = |brief: &RenderedBrief| {
        brief.sections.iter().map(|section| (section.kind, section.lines.len())).collect::<Vec<_>>()
    };
    assert_eq!(shape(&english), shape(&spanish), "nobody gets a shorter brief for their language");
    assert_ne!(english.subtitle, spanish.subtitle, "and each is in its own words");
}

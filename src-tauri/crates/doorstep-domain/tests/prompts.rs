//! The library as it is shipped, and the choice from it.

use std::collections::HashSet;

use doorstep_domain::mode::Mode;
use doorstep_domain::prompts::{KitKind, Language, Prompt, PromptGroup, Wanted, choose};
use proptest::prelude::*;
use serde_json::Value;

fn library() -> Vec<Prompt> {
    let file = include_str!("../../../content/prompts.json");
    let file: Value = serde_json::from_str(file).expect("the library is JSON");
    let prompts = file["prompts"].as_array().expect("a list of prompts");
    prompts.iter().map(read).collect()
}

fn read(value: &Value) -> Prompt {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let months = |key: &str| value[key].as_u64().map(|n| u32::try_from(n).expect("months"));
    let list = |key: &str| value[key].as_array().expect("a list").clone();
    let flag = |key: &str| value[key].as_bool().expect("yes or no");
    assert_eq!(text(&value["kind"]), "idea", "nothing in the library is a requirement");
    Prompt {
        id: text(&value["id"]),
        group: PromptGroup::from_code(&text(&value["group"])).expect("a known group"),
        seed: text(&value["seed"]),
        modes: list("modes").iter().map(|m| Mode::from_code(&text(m)).expect("a known mode")).collect(),
        masks: flag("masks"),
        from_months: months("from_months"),
        to_months: months("to_months"),
        prenatal: flag("prenatal"),
        kits: list("kits").iter().map(|k| KitKind::from_code(&text(k)).expect("a known kind")).collect(),
        needs_purchase: flag("needs_purchase"),
        en: text(&value["text"]["en"]),
        es: text(&value["text"]["es"]),
    }
}

fn wanted(mode: Mode, ages: &[u32]) -> Wanted<'_> {
    Wanted {
        mode,
        masks: false,
        ages,
        prenatal: false,
        kits: &[],
        kits_to_talk: &[],
        seen: &[],
        groups: PromptGroup::ALL,
        max: 3,
    }
}

#[test]
fn the_library_is_in_order() {
    let library = library();
    assert!(library.len() >= 48, "at least 48 prompts, there are {}", library.len());
    let ids: HashSet<&str> = library.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids.len(), library.len(), "no id is used twice");
    let groups: HashSet<PromptGroup> = library.iter().map(|p| p.group).collect();
    assert_eq!(groups.len(), PromptGroup::ALL.len(), "every group has prompts");
    for prompt in &library {
        let seed = prompt.seed.split_at(1);
        let line = seed.1.parse::<u32>();
        assert!(
            matches!(seed.0, "A" | "B" | "C" | "D") && line.is_ok(),
            "{}: the source is a line of a seed",
            prompt.id
        );
        assert!(
            prompt.from_months.unwrap_or(0) < prompt.to_months.unwrap_or(u32::MAX),
            "{}: the age band is not empty",
            prompt.id
        );
        assert!(!prompt.en.is_empty() && !prompt.es.is_empty(), "{}: both languages", prompt.id);
        assert!(prompt.en.chars().count() <= 130, "{}: short enough to read at a glance", prompt.id);
        assert!(prompt.es.chars().count() <= 130, "{}: short in Spanish too", prompt.id);
    }
}

#[test]
fn the_library_gives_no_orders_and_no_advice() {
    let never = [
        "should",
        "must",
        "need to",
        "needs to",
        "have to",
        "has to",
        "ought",
        "make sure to",
        "read to",
        "sing to",
        "talk to",
        "play to",
        "cook for",
        "mom",
        "mother",
        "mama",
        "behind",
        "normal",
        "right way",
        "correct",
        "teach",
        "debe",
        "deben",
        "debería",
        "tiene que",
        "tienen que",
        "hay que",
        "madre",
        "mamá",
        "léale",
        "leer a",
        "leer al",
        "enséñele",
        "retraso",
        "normal",
        "correcta",
    ];
    for prompt in library() {
        for text in [&prompt.en, &prompt.es] {
            let words: String =
                text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
            let words = format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "));
            for word in never {
                assert!(!words.contains(&format!(" {word} ")), "{}: “{word}” in {text}", prompt.id);
            }
        }
    }
}

#[test]
fn a_choice_fits_mode_and_age() {
    let library = library();
    let phone = choose(&library, &Wanted { max: 20, ..wanted(Mode::Phone, &[8]) });
    assert!(
        phone.iter().all(|p| p.modes.is_empty() || p.modes.contains(&Mode::Phone)),
        "nothing that needs to be seen on the telephone"
    );
    let groups = [PromptGroup::Together];
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..30 {
        let wanted = Wanted { groups: &groups, seen: &seen, ..wanted(Mode::Home, &[3]) };
        let ids: Vec<String> = choose(&library, &wanted).iter().map(|p| p.id.clone()).collect();
        assert!(!ids.contains(&"story-with".to_owned()), "nothing for four-year-olds with a newborn");
        seen.extend(ids);
    }
    let prenatal = Wanted { prenatal: true, groups: &[PromptGroup::Connection], ..wanted(Mode::Home, &[]) };
    assert_eq!(choose(&library, &prenatal).len(), 1, "there is something while a baby is expected");
}

#[test]
fn masks_and_kits() {
    let library = library();
    let masked = [PromptGroup::Masked];
    let ids = |wanted: &Wanted<'_>| -> Vec<String> { choose(&library, wanted).iter().map(|p| p.id.clone()).collect() };
    let bare = Wanted { groups: &masked, ..wanted(Mode::Home, &[8]) };
    assert!(ids(&bare).is_empty(), "no mask prompts without masks");
    assert_eq!(ids(&Wanted { masks: true, ..bare }), ["eyes-speak"], "with masks there are");
    let talk = [PromptGroup::KitTalk];
    let kits = [KitKind::Food];
    let on_its_way = Wanted { groups: &talk, kits: &kits, ..wanted(Mode::Phone, &[8]) };
    assert!(ids(&on_its_way).is_empty(), "nobody asks how the box was before it came");
    assert_eq!(
        ids(&Wanted { kits_to_talk: &kits, ..on_its_way }),
        ["kit-lighter-week"],
        "once they have it, there is something to ask"
    );
    let routine = [PromptGroup::Routine];
    let diaper = [KitKind::Diaper];
    let with_kit = Wanted { groups: &routine, kits: &diaper, ..wanted(Mode::Home, &[8]) };
    assert_eq!(ids(&with_kit), ["diaper-time"], "a nappy kit brings the routine that goes with it");
}

#[test]
fn both_languages_are_there() {
    let library = library();
    let first = library.first().expect("the library is not empty");
    assert_eq!(first.text(Language::Es), first.es, "Spanish text for Spanish readers");
    assert_eq!(Language::from_code("es-MX"), Some(Language::Es), "regions read the same text");
    assert_eq!(Language::from_code("de"), None, "a language without texts is not guessed");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn few_of_different_groups_and_the_same_each_time(
        mode in 0..Mode::ALL.len(), ages in prop::collection::vec(0_u32..72, 0..4), masks: bool,
        prenatal: bool, had in 0_usize..60, max in 0_usize..6,
    ) {
        let library = library();
        let seen: Vec<String> = library.iter().take(had).map(|p| p.id.clone()).collect();
        let wanted = Wanted { masks, prenatal, seen: &seen, max, ..wanted(Mode::ALL[mode], &ages) };
        let chosen = choose(&library, &wanted);
        prop_assert!(chosen.len() <= max, "never more than asked for");
        let groups: HashSet<PromptGroup> = chosen.iter().map(|p| p.group).collect();
        prop_assert_eq!(groups.len(), chosen.len(), "one of a group");
        prop_assert_eq!(choose(&library, &wanted), chosen, "the same each time");
    }
}

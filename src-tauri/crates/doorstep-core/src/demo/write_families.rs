//! A family of the demo: who they are, how to reach them, what goes well, what was promised.

use super::days::{calendar_day, workday};
use super::fill_demo::{Around, Written};
use super::household::{Adult, Child, Home, Household, Safe, Strength};
use super::words::{KEPT, STRENGTHS};
use crate::error::Outcome;
use crate::families::{SafeContact, SafeWay, put_rule, rule_values};
use crate::ids::{FamilyId, PersonId, StaffId};
use crate::journal::Value;
use crate::schema::{Field, family, note, person, promise, strength, way};
use crate::stock::Ledger;

/// Writes a family with everything that hangs on it but visits and kits.
pub(super) fn family(
    ledger: &mut Ledger<'_>,
    around: &Around,
    id: FamilyId,
    (n, household): (u32, &Household),
) -> Outcome<Written> {
    own_record(ledger, around, id, (n, household));
    let adults = household
        .adults
        .iter()
        .enumerate()
        .map(|(at, adult)| write_adult(ledger, id, (n, at), adult, household.safe.as_ref()))
        .collect();
    let children =
        household.children.iter().enumerate().map(|(at, child)| write_child(ledger, around, id, at, child)).collect();
    let written = Written { id, adults, children };
    strengths(ledger, around, &written, (n, household));
    promises(ledger, around, &written, (n, household));
    for (day, kind, text) in household.notes {
        let note = ledger.fresh();
        let on = workday(around.today, *day);
        ledger.tx.put(
            note,
            [
                (note::FAMILY, id.into()),
                (note::KIND, (*kind).into()),
                (note::WRITTEN_ON, on.into()),
                (note::TEXT, (*text).into()),
            ],
        );
    }
    if let Some(safe) = &household.safe {
        put_rule(ledger.tx, id, Some(rule_values(&rule(around, safe))?));
    }
    Ok(written)
}

/// The day a family joined: half a year ago and more.
pub(super) fn enrolled(n: u32) -> i32 {
    -190 - i32::try_from(n * 37 % 240).unwrap_or(0)
}

fn own_record(ledger: &mut Ledger<'_>, around: &Around, id: FamilyId, (n, household): (u32, &Household)) {
    let (kind, line, note) = match household.place {
        Home::At(line) => ("address", Some(line), None),
        Home::NoFixed(note) => ("none", None, Some(note)),
        Home::Withheld => ("withheld", None, None),
    };
    let town = (!household.town.is_empty()).then_some(household.town);
    let lead = around.staff[household.visitor];
    let values: [(Field, Value); 13] = [
        (family::NAME, household.name.into()),
        (family::REFERENCE, format!("D-{:03}", n + 1).into()),
        (family::ENROLLED_ON, workday(around.today, enrolled(n)).into()),
        (family::INTERPRETER, household.interpreter.into()),
        (family::PLACE_KIND, kind.into()),
        (family::PLACE_LINE, line.into()),
        (family::PLACE_NOTE, note.into()),
        (family::TOWN, town.into()),
        (family::POSTCODE, town.map(postcode).into()),
        (family::DIET, household.diet.into()),
        (family::KIT_CHOICE, household.kit_choice.into()),
        (family::KIT_CHOICE_WORDS, household.kit_words.into()),
        (family::LEAD, lead.into()),
    ];
    ledger.tx.put(id, values);
    ledger.tx.add(id, family::VISITORS, lead);
    for language in household.languages {
        ledger.tx.add(id, family::LANGUAGES, *language);
    }
}

fn postcode(town: &'static str) -> &'static str {
    match town {
        "Eastmere" => "00121",
        "Quill Creek" => "00124",
        _ => "00127",
    }
}

fn write_adult(
    ledger: &mut Ledger<'_>,
    family: FamilyId,
    (n, at): (u32, usize),
    adult: &Adult,
    safe: Option<&Safe>,
) -> PersonId {
    let id = PersonId(ledger.fresh());
    ledger.tx.put(
        id,
        [
            (person::FAMILY, family.into()),
            (person::KIND, "adult".into()),
            (person::POSITION, position(at)),
            (person::NAME, adult.name.into()),
            (person::SAID, adult.said.into()),
            (person::ALSO_CALLED, adult.also.into()),
            (person::RELATION, adult.relation.into()),
        ],
    );
    for (rank, (kind, hours, voicemail)) in (1_u32..).zip(adult.ways) {
        let way = ledger.fresh();
        ledger.tx.put(
            way,
            [
                (way::FAMILY, family.into()),
                (way::PERSON, id.into()),
                (way::KIND, (*kind).into()),
                (way::VALUE, address(kind, (n, at), adult, safe).into()),
                (way::HOURS, filled(hours)),
                (way::VOICEMAIL, filled(voicemail)),
                (way::RANK, rank.into()),
            ],
        );
    }
    id
}

/// A number that nobody has (555-0100 to 555-0199 are kept for stories), or what the rule allows.
fn address(kind: &str, (n, at): (u32, usize), adult: &Adult, safe: Option<&Safe>) -> Option<String> {
    if let Some(safe) = safe {
        return safe.allowed.iter().find(|(allowed, ..)| *allowed == kind).map(|(_, words, _)| (*words).to_owned());
    }
    match kind {
        "inPerson" | "mail" => None,
        "email" => Some(format!("{}@example.org", first_word(adult.name).to_lowercase())),
        _ if at == 0 => Some(format!("555-01{:02}", n + 10)),
        _ => Some(format!("555-01{:02}", n + 54)),
    }
}

fn write_child(ledger: &mut Ledger<'_>, around: &Around, family: FamilyId, at: usize, child: &Child) -> PersonId {
    let id = PersonId(ledger.fresh());
    let day = calendar_day(around.today, child.born);
    let (born, due) = if child.born > 0 { (None, Some(day)) } else { (Some(day), None) };
    ledger.tx.put(
        id,
        [
            (person::FAMILY, family.into()),
            (person::KIND, "child".into()),
            (person::POSITION, position(at + 10)),
            (person::NAME, filled(child.name)),
            (person::SAID, child.said.into()),
            (person::ALSO_CALLED, child.also.into()),
            (person::BIRTH_DATE, born.into()),
            (person::BIRTH_APPROXIMATE, false.into()),
            (person::DUE_DATE, due.into()),
            (person::GESTATION_DAYS, child.gestation.map(|(weeks, days)| weeks * 7 + days).into()),
            (person::ALLERGIES, child.allergies.into()),
            (person::DIAPER_SIZE, child.diaper.into()),
        ],
    );
    id
}

fn strengths(ledger: &mut Ledger<'_>, around: &Around, family: &Written, (n, household): (u32, &Household)) {
    for one in household.strengths {
        let who = one.adult.and_then(|at| family.adults.get(at)).copied();
        write_strength(ledger, around, family.id, (one, one.words.to_owned(), who));
    }
    if household.strengths.is_empty() {
        for (at, day) in [(n, -20), (n + 3, -75)] {
            let at = at as usize % STRENGTHS.len();
            let words = told(STRENGTHS[at], household, None);
            let one = Strength { words: "", adult: Some(0), said_by: None, day: day - i32::try_from(n).unwrap_or(0) };
            write_strength(ledger, around, family.id, (&one, words, family.adults.first().copied()));
        }
    }
}

fn write_strength(
    ledger: &mut Ledger<'_>,
    around: &Around,
    family: FamilyId,
    (one, words, who): (&Strength, String, Option<PersonId>),
) {
    let id = ledger.fresh();
    ledger.tx.put(
        id,
        [
            (strength::FAMILY, family.into()),
            (strength::PERSON, who.into()),
            (strength::WORDS, words.into()),
            (strength::SEEN_ON, workday(around.today, one.day).into()),
            (strength::SAID_BY, one.said_by.into()),
        ],
    );
}

fn promises(ledger: &mut Ledger<'_>, around: &Around, family: &Written, (n, household): (u32, &Household)) {
    let owner = around.staff[household.visitor];
    for one in household.promises {
        write_promise(ledger, around, (family.id, owner), (one.who, one.words.to_owned(), one.due, one.done));
    }
    if household.promises.is_empty() {
        let days = i32::try_from(n).unwrap_or(0);
        for (at, day) in [(n, -30 - days), (n + 1, -60 - days)] {
            let (who, words) = KEPT[at as usize % KEPT.len()];
            write_promise(
                ledger,
                around,
                (family.id, owner),
                (who, told(words, household, None), Some(day + 3), Some(day)),
            );
        }
        let (who, words) = KEPT[(n as usize + 2) % KEPT.len()];
        write_promise(
            ledger,
            around,
            (family.id, owner),
            (who, told(words, household, None), Some(4 + days % 9), None),
        );
    }
}

fn write_promise(
    ledger: &mut Ledger<'_>,
    around: &Around,
    (family, owner): (FamilyId, StaffId),
    (who, words, due, done): (&str, String, Option<i32>, Option<i32>),
) {
    let id = ledger.fresh();
    let owner = (who == "us").then_some(owner);
    ledger.tx.put(
        id,
        [
            (promise::FAMILY, family.into()),
            (promise::WHO, who.into()),
            (promise::WORDS, words.into()),
            (promise::DUE_ON, due.map(|day| workday(around.today, day)).into()),
            (promise::DONE_ON, done.map(|day| workday(around.today, day)).into()),
            (promise::OWNER, owner.into()),
        ],
    );
}

fn rule(around: &Around, safe: &Safe) -> SafeContact {
    let allowed = safe.allowed.iter().map(|(kind, words, hours)| SafeWay {
        kind: (*kind).to_owned(),
        words: Some((*words).to_owned()),
        hours: (!hours.is_empty()).then(|| (*hours).to_owned()),
    });
    SafeContact {
        allowed: allowed.collect(),
        voicemail: safe.voicemail.to_owned(),
        say_we_are: safe.say_we_are.map(str::to_owned),
        never: safe.never.lines().map(str::to_owned).collect(),
        pickup_only: safe.pickup_only,
        no_address: true,
        cover_name: Some(safe.cover_name.to_owned()),
        last_checked: Some(workday(around.today, safe.checked).to_string()),
        ..SafeContact::default()
    }
}

/// Common words with the family's names in them. Without a child named, it is the first one who has a name.
pub(super) fn told(words: &str, household: &Household, child: Option<&Child>) -> String {
    let named = child.or_else(|| household.children.iter().find(|child| !child.name.is_empty()));
    let child = named.map_or("the baby", |child| child.name);
    let adult = household.adults.first().map_or("", |adult| first_word(adult.name));
    words.replace("{child}", child).replace("{adult}", adult)
}

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

fn position(at: usize) -> Value {
    u32::try_from(at + 1).unwrap_or(u32::MAX).into()
}

fn filled(words: &str) -> Value {
    (!words.is_empty()).then_some(words).into()
}

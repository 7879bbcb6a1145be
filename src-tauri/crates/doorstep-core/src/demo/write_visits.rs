//! Half a year of a family's visits, and the next one.

use super::days::workday;
use super::fill_demo::{Around, Written};
use super::household::{Child, Household, Visit};
use super::words::{AGENDA, ENJOYED, FOR_BABIES, MISSED, SAW, TOLD, WELL};
use super::write_families::{enrolled, told};
use crate::error::Outcome;
use crate::ids::Id;
use crate::schema::visit;
use crate::stock::Ledger;

/// How far back the visits go, in days.
const BACK: i32 = -182;

/// Writes the visits of a family: the latest from its own notes, older ones from the common words, a few missed.
pub(super) fn visits(
    ledger: &mut Ledger<'_>,
    around: &Around,
    family: &Written,
    (n, household): (u32, &Household),
) -> Outcome<()> {
    plan(ledger, around, family, household);
    let first = BACK.max(enrolled(n));
    let days = (1..).map(|k| household.next - household.every * k).take_while(|day| *day > first);
    for (k, day) in (0_u32..).zip(days) {
        let id = ledger.fresh();
        let on = workday(around.today, day);
        let minutes: u32 = match household.mode {
            "phone" => 20,
            "video" => 40,
            _ => 60,
        };
        ledger.tx.put(
            id,
            [
                (visit::FAMILY, family.id.into()),
                (visit::HELD_ON, on.into()),
                (visit::TIME, household.time.into()),
                (visit::MINUTES, minutes.into()),
                (visit::MODE, household.mode.into()),
                (visit::VISITOR, around.staff[household.visitor].into()),
            ],
        );
        if k > 0 && (n * 5 + k * 3) % 11 == 0 {
            missed(ledger, id, n + k);
        } else {
            done(ledger, family, id, (n, household), (k, day));
        }
    }
    Ok(())
}

fn plan(ledger: &mut Ledger<'_>, around: &Around, family: &Written, household: &Household) {
    let id = ledger.fresh();
    ledger.tx.put(
        id,
        [
            (visit::FAMILY, family.id.into()),
            (visit::HELD_ON, workday(around.today, household.next).into()),
            (visit::TIME, household.time.into()),
            (visit::MINUTES, 60_u32.into()),
            (visit::MODE, household.mode.into()),
            (visit::PURPOSE, household.purpose.into()),
            (visit::STATUS, "planned".into()),
            (visit::VISITOR, around.staff[household.visitor].into()),
        ],
    );
}

fn missed(ledger: &mut Ledger<'_>, id: Id, n: u32) {
    let (by, why) = MISSED[n as usize % MISSED.len()];
    ledger
        .tx
        .put(id, [(visit::STATUS, "missed".into()), (visit::MISSED_BY, by.into()), (visit::MISSED_WHY, why.into())]);
}

fn done(ledger: &mut Ledger<'_>, family: &Written, id: Id, (n, household): (u32, &Household), (k, day): (u32, i32)) {
    let own = household.visits.get(k as usize);
    let words = own.map_or_else(|| common((n, household), (k, day)), |visit| own_words(*visit));
    ledger.tx.set(id, visit::STATUS, "done");
    let fields = [visit::SAW, visit::TOLD, visit::ENJOYED, visit::AGENDA, visit::WENT_WELL];
    for (field, words) in fields.into_iter().zip(words) {
        if !words.is_empty() {
            ledger.tx.set(id, field, words);
        }
    }
    let adults = if k.is_multiple_of(3) { family.adults.len() } else { 1 };
    for person in family.adults.iter().take(adults) {
        ledger.tx.add(id, visit::ATTENDED, *person);
    }
    for (person, child) in family.children.iter().zip(household.children) {
        if child.born <= day {
            ledger.tx.add(id, visit::ATTENDED, *person);
        }
    }
}

fn own_words(visit: Visit) -> [String; 5] {
    let Visit { saw, told, enjoyed, agenda, well } = visit;
    [saw, told, enjoyed, agenda, well].map(str::to_owned)
}

/// Sentences for a visit of that day, chosen so that neighbouring visits and families differ.
fn common((n, household): (u32, &Household), (k, day): (u32, i32)) -> [String; 5] {
    let born: Vec<&Child> =
        household.children.iter().filter(|child| child.born <= day && !child.name.is_empty()).collect();
    let child = if born.is_empty() { None } else { Some(born[(n + k) as usize % born.len()]) };
    let band = child.map_or(0, |child| band(child, day));
    let (told_of, enjoyed_of, well_of) = if band < 3 { FOR_BABIES } else { (TOLD.len(), ENJOYED.len(), WELL.len()) };
    let pick = |from: &[&'static str], step: u32| from[(n * 7 + k * step) as usize % from.len()];
    let say = |words: &str| told(words, household, child);
    let now_and_then = |every: u32, words: String| {
        if (n + k).is_multiple_of(every) { words } else { String::new() }
    };
    // Before there is a child to speak of, what was seen is enough.
    let with_child = |words: String| {
        if child.is_some() { words } else { String::new() }
    };
    [
        say(pick(SAW[band], 1)),
        with_child(now_and_then(2, say(pick(&TOLD[..told_of], 1)))),
        with_child(now_and_then(3, say(pick(&ENJOYED[..enjoyed_of], 2)))),
        if k == 0 { pick(&AGENDA, 1).to_owned() } else { String::new() },
        with_child(now_and_then(2, pick(&WELL[..well_of], 3).to_owned())),
    ]
}

/// Which sentences fit a child on a day: by age counted from the due date, as for everything that is about doing.
fn band(child: &Child, day: i32) -> usize {
    let early = child.gestation.map_or(0, |(weeks, days)| 280 - i32::try_from(weeks * 7 + days).unwrap_or(280)).max(0);
    match (day - child.born - early) * 10 / 304 {
        ..6 => 1,
        6..12 => 2,
        12..24 => 3,
        24..36 => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::household::child;

    #[test]
    fn an_early_baby_is_written_about_by_the_age_from_the_due_date() {
        let early = Child { gestation: Some((29, 2)), ..child("Nayeli", -200) };
        assert_eq!(band(&early, 0), 1, "six months and a half since birth, but four since the due date");
        assert_eq!(band(&child("Otis", -200), 0), 2, "born when expected: six months and a half");
    }
}

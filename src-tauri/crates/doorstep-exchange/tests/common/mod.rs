//! What the tests of the importer share.
#![allow(dead_code, missing_docs)]

use std::fmt::Write as _;
use std::ops::ControlFlow;

use doorstep_exchange::families::{FamilyDraft, PlaceDraft};
use doorstep_exchange::questions::{Answers, DateOrderAnswer, DayOrder, NameOrder, NameOrderAnswer, SerialAnswer};
use doorstep_exchange::{Existing, ImportPlan, ImportRefused, Kind, Mapping, PlanRequest, Preview, plan};
use jiff::civil::{Date, date};

pub const TODAY: Date = date(2026, 3, 2);

pub fn run(
    kind: Kind,
    bytes: &[u8],
    answers: &Answers,
    existing: &Existing,
) -> Result<(Preview, ImportPlan), ImportRefused> {
    run_mapped(kind, bytes, None, answers, existing)
}

pub fn run_mapped(
    kind: Kind,
    bytes: &[u8],
    mapping: Option<&Mapping>,
    answers: &Answers,
    existing: &Existing,
) -> Result<(Preview, ImportPlan), ImportRefused> {
    let request = PlanRequest { kind, mapping, answers, existing, today: TODAY };
    let found = plan(bytes, &request, &mut |_| ControlFlow::Continue(()));
    if let Ok((preview, _)) = &found {
        assert_every_row_is_somewhere(preview);
    }
    found
}

/// The invariant behind every import: rows are neither lost nor counted twice.
pub fn assert_every_row_is_somewhere(preview: &Preview) {
    let sum = preview.summary;
    let all = sum.will_add + sum.will_join + sum.waiting + sum.rejected + sum.left_out;
    assert_eq!(all, sum.rows, "each row is added, joined, waiting, rejected or left out: {sum:?}");
}

/// Month first, Last-First and Excel days in every column that asks.
pub fn usual_answers(preview: &Preview) -> Answers {
    use doorstep_exchange::questions::Question;
    let mut answers = Answers::default();
    for question in &preview.questions {
        match question {
            Question::DateOrder { column, .. } => {
                answers.date_orders.push(DateOrderAnswer { column: *column, order: DayOrder::MonthFirst });
            }
            Question::SerialDates { column, .. } => {
                answers.serial_dates.push(SerialAnswer { column: *column, yes: true })
            }
            Question::NameOrder { column, .. } => {
                answers.name_orders.push(NameOrderAnswer { column: *column, order: NameOrder::LastFirst });
            }
            Question::StockPlace { .. } => answers.place = Some("Shelf".to_owned()),
        }
    }
    answers
}

/// A draft in lines, one field each.
pub fn show(draft: &FamilyDraft) -> String {
    let mut text = format!("{}: {}\n", draft.line, draft.name);
    let mut line = |label: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = writeln!(text, "  {label}: {}", value.replace('\n', "⏎").replace('\r', ""));
        }
    };
    line("reference", draft.reference.clone());
    for adult in &draft.adults {
        line("adult", Some(format!("{} ({})", adult.name, adult.relation.clone().unwrap_or_default())));
    }
    for child in &draft.children {
        let parts = [
            Some(child.name.clone().unwrap_or("?".to_owned())),
            child.birth.map(|day| format!("born {day}")),
            child.due.map(|day| format!("due {day}")),
            child.gestation.map(|gestation| gestation.to_string()),
            child.diaper.clone().map(|size| format!("size {size}")),
            child.allergies.clone(),
        ];
        line("child", Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", ")));
    }
    for way in &draft.ways {
        let value = way.value.clone().unwrap_or("-".to_owned());
        line(
            "way",
            Some(
                format!("{} {} {value} {}", way.adult, way.channel.code(), way.words.clone().unwrap_or_default())
                    .trim()
                    .to_owned(),
            ),
        );
    }
    line("languages", Some(draft.languages.join(" + ")));
    line("interpreter", draft.interpreter.clone());
    line(
        "place",
        match &draft.place {
            PlaceDraft::Unknown => None,
            PlaceDraft::Address(address) => Some(address.clone()),
            PlaceDraft::NoFixed(words) => Some(format!("none: {words}")),
            PlaceDraft::Withheld => Some("withheld".to_owned()),
        },
    );
    line("town", draft.town.clone().map(|town| format!("{town} {}", draft.postcode.clone().unwrap_or_default())));
    line("enrolled", draft.enrolled_on.map(|day| day.to_string()));
    line("visitor", draft.visitor.clone());
    line("diet", draft.diet.clone());
    line(
        "kits",
        draft.kits.map(|kits| format!("{kits:?} {}", draft.kits_words.clone().unwrap_or_default()).trim().to_owned()),
    );
    line("note", draft.note.clone());
    for item in &draft.reviews {
        line("REVIEW", Some(format!("{:?} {}: {}", item.kind, item.column, item.text)));
    }
    text
}

/// Problem groups in lines.
pub fn show_problems(preview: &Preview) -> String {
    let mut text = String::new();
    for group in &preview.problems {
        let rows: Vec<String> = group.cells.iter().map(|cell| format!("{} {:?}", cell.row, cell.text)).collect();
        let column = group.column_name.clone().or(group.column.map(|column| format!("#{column}"))).unwrap_or_default();
        let _ =
            writeln!(text, "{:?} {} [{column}] ×{}: {}", group.repair, group.message_id, group.count, rows.join("; "));
    }
    text
}

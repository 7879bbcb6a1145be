//! What a person is shown before anything is written.

use serde::Serialize;
use specta::Type;

use crate::decode::TextEncoding;
use crate::families::{ChildDraft, FamilyDraft, PlaceDraft, ReviewKind};
use crate::items::ItemDraft;
use crate::mapping::{ColumnGuess, Kind, Target, shorten};
use crate::problems::{ProblemCode, ProblemGroup};
use crate::questions::Question;
use crate::stock::{Known, StockDraft};
use crate::table::{Delimiter, LeftOutReason};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum RowOutcome {
    /// It is added as it is.
    Add,
    /// It is added; something is to be looked at.
    AddWithNotes,
    /// It joins a family that is there, or an earlier row.
    Join,
    /// It waits for the person.
    Waits,
    /// It cannot come in as it is.
    Rejected,
    /// It is no record, or was left out by choice.
    LeftOut,
}

/// The table as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// What is brought in.
    pub kind: Kind,
    /// How the file was written.
    pub encoding: TextEncoding,
    /// What stands between cells.
    pub delimiter: Delimiter,
    /// Line of the header; `None` where there is none.
    pub header_line: Option<u32>,
    /// Columns and what they are taken for.
    pub columns: Vec<ColumnGuess>,
    /// Codes of all targets a column can be given.
    pub targets: Vec<String>,
    /// What the person must say.
    pub questions: Vec<Question>,
    /// What is not as it should be, grouped by what mends it.
    pub problems: Vec<ProblemGroup>,
    /// Rows that may be there already.
    pub duplicates: Vec<MayBeSame>,
    /// How many of what.
    pub summary: Summary,
    /// Rows that are no records.
    pub left_out: Vec<LeftOut>,
    /// The first rows as they will come in.
    pub rows: Vec<PreviewRow>,
    /// Cells that wait in the review list, the first of them.
    pub reviews: Vec<PreviewReview>,
    /// Orders found in lines that belong to no family.
    pub stray_orders: Vec<PreviewReview>,
}

/// Counts of rows. `rows` is the sum of all the others but `families_changed` and `review_items`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Lines of the table, empty ones included.
    pub rows: u32,
    /// Rows that are added.
    pub will_add: u32,
    /// Of these, rows with something to look at.
    pub with_notes: u32,
    /// Rows that join a family that is there or an earlier row.
    pub will_join: u32,
    /// Rows that wait for an answer or a choice.
    pub waiting: u32,
    /// Rows that cannot come in.
    pub rejected: u32,
    /// Rows that are no records, or were left out by choice.
    pub left_out: u32,
    /// Cells that will wait in the review list.
    pub review_items: u32,
    /// Questions without an answer.
    pub open_questions: u32,
}

/// A row that may be there already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MayBeSame {
    /// Line of the file.
    pub row: u32,
    /// What the row is called.
    pub name: String,
    /// The earlier line, if it is one of the file.
    pub same_row: Option<u32>,
    /// The record of the vault, if it is one.
    pub same_id: Option<String>,
    /// What the other is called.
    pub same_name: String,
    /// What was chosen.
    pub choice: Option<crate::questions::DuplicateChoice>,
}

/// A line that is no record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// Line of the file.
    pub row: u32,
    /// Why.
    pub reason: LeftOutReason,
    /// Its first filled cell.
    pub text: String,
}

/// A cell that waits in the review list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PreviewReview {
    /// Line of the file.
    pub row: u32,
    /// The header of its column.
    pub column: String,
    /// The whole cell.
    pub text: String,
    /// Which kind.
    pub kind: ReviewKind,
}

/// A row as it will come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PreviewRow {
    /// Line of the file.
    pub row: u32,
    /// What becomes of it.
    pub outcome: RowOutcome,
    /// What it is called.
    pub name: String,
    /// Its fields, by target.
    pub facts: Vec<Fact>,
    /// What is not as it should be.
    pub problems: Vec<ProblemCode>,
}

/// A field as it will come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// Code of the target.
    pub target: String,
    /// Its text.
    pub text: String,
}

/// Collects facts, leaving out what is empty.
#[derive(Default)]
struct Facts(Vec<Fact>);

impl Facts {
    fn add(&mut self, target: Target, text: impl Into<Option<String>>) {
        if let Some(text) = text.into().filter(|text| !text.is_empty()) {
            self.0.push(Fact { target: target.code(), text: shorten(&text) });
        }
    }
}

/// The fields of a family.
pub(crate) fn family_facts(draft: &FamilyDraft) -> Vec<Fact> {
    let mut facts = Facts::default();
    facts.add(Target::Reference, draft.reference.clone());
    for (number, adult) in (1_u8..).zip(&draft.adults) {
        facts.add(Target::AdultName(number), adult.name.clone());
        facts.add(Target::AdultRelation(number), adult.relation.clone());
    }
    for (number, child) in (1_u8..).zip(&draft.children) {
        facts.add(Target::Child(number, crate::mapping::ChildPart::Name), child_line(child));
    }
    for way in &draft.ways {
        let parts = [Some(way.channel.code().to_owned()), way.value.clone(), way.words.clone()];
        facts.add(Target::BestWay, parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    facts.add(Target::Languages, draft.languages.join(", "));
    facts.add(Target::Interpreter, draft.interpreter.clone());
    facts.add(
        Target::Address,
        match &draft.place {
            PlaceDraft::Unknown => None,
            PlaceDraft::Address(line) | PlaceDraft::NoFixed(line) => Some(line.clone()),
            PlaceDraft::Withheld => Some("•••".to_owned()),
        },
    );
    facts.add(Target::Town, draft.town.clone());
    facts.add(Target::Postcode, draft.postcode.clone());
    facts.add(Target::EnrolledOn, draft.enrolled_on.map(|day| day.to_string()));
    facts.add(Target::Visitor, draft.visitor.clone());
    facts.add(Target::Food, draft.diet.clone());
    facts.add(Target::Kits, draft.kits_words.clone());
    facts.add(Target::Notes, draft.note.clone());
    facts.0
}

fn child_line(child: &ChildDraft) -> String {
    let parts = [
        child.name.clone(),
        child.birth.map(|day| if child.approximate { format!("~{day}") } else { day.to_string() }),
        child.due.map(|day| format!("({day})")),
        child.gestation.map(|gestation| gestation.to_string()),
        child.diaper.clone(),
        child.allergies.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The fields of an item.
pub(crate) fn item_facts(draft: &ItemDraft) -> Vec<Fact> {
    let mut facts = Facts::default();
    facts.add(Target::Code, draft.code.clone());
    facts.add(Target::Size, draft.size.clone());
    facts.add(Target::PerPack, draft.per_pack.map(|count| count.to_string()));
    facts.0
}

/// The fields of a line of stock.
pub(crate) fn stock_facts(draft: &StockDraft, place_name: impl Fn(&str) -> String) -> Vec<Fact> {
    let mut facts = Facts::default();
    facts.add(Target::Code, draft.code.clone());
    facts.add(Target::Quantity, draft.quantity.map(|count| count.to_string()));
    facts.add(
        Target::Place,
        draft.place.as_ref().map(|place| match place {
            Known::Id(id) => place_name(id),
            Known::New(name) => name.clone(),
        }),
    );
    facts.0
}

//! Each record ends in exactly one place: added, joined, waiting, rejected or left out.

use crate::families::duplicates::SameAs;
use crate::families::{FamilyDraft, merge};
use crate::items::ItemDraft;
use crate::plan::KeptBack;
use crate::preview::{Fact, MayBeSame, PreviewReview, PreviewRow, RowOutcome, Summary};
use crate::problems::{Problem, ProblemCode, Weight};
use crate::questions::{Answers, DuplicateChoice};
use crate::stock::StockDraft;
use crate::table::Row;

/// A row as understood, of any kind.
pub(super) struct Record<D> {
    pub row_index: usize,
    pub line: u32,
    pub draft: D,
    pub problems: Vec<Problem>,
}

impl<D> Record<D> {
    pub fn new(row: Row<'_>, draft: D, problems: Vec<Problem>) -> Self {
        Self { row_index: row.index(), line: row.line(), draft, problems }
    }

    fn weight(&self) -> Weight {
        self.problems.iter().map(Problem::weight).max().unwrap_or(Weight::Note)
    }
}

/// What the kinds of drafts have in common.
pub(super) trait Draft: Default {
    /// What a possible double is called.
    const DOUBLE: ProblemCode = ProblemCode::MayBeSame;
    /// What to call it.
    fn name(&self) -> &str;
    /// Takes in another row of the same thing.
    fn join(&mut self, other: Self);
    /// What waits in the review list.
    fn reviews(&self) -> Vec<PreviewReview>;
}

impl Draft for FamilyDraft {
    fn name(&self) -> &str {
        &self.name
    }

    fn join(&mut self, other: Self) {
        merge(self, other);
    }

    fn reviews(&self) -> Vec<PreviewReview> {
        self.reviews.iter().cloned().map(PreviewReview::from).collect()
    }
}

impl Draft for ItemDraft {
    fn name(&self) -> &str {
        &self.name
    }

    /// The same code again says nothing new.
    fn join(&mut self, _: Self) {}

    fn reviews(&self) -> Vec<PreviewReview> {
        Vec::new()
    }
}

impl Draft for StockDraft {
    const DOUBLE: ProblemCode = ProblemCode::StockTwice;

    fn name(&self) -> &str {
        &self.name
    }

    /// Two lines of one thing in one place add up.
    fn join(&mut self, other: Self) {
        self.quantity = match (self.quantity, other.quantity) {
            (Some(one), Some(more)) => Some(one.saturating_add(more)),
            (one, more) => one.or(more),
        };
    }

    fn reviews(&self) -> Vec<PreviewReview> {
        Vec::new()
    }
}

impl From<crate::families::ReviewItem> for PreviewReview {
    fn from(item: crate::families::ReviewItem) -> Self {
        Self { row: item.line, column: item.column, text: item.text, kind: item.kind }
    }
}

/// Where every record went.
pub(super) struct Sorted<D> {
    pub add: Vec<D>,
    pub join: Vec<(String, D)>,
    pub kept_back: Vec<KeptBack>,
    pub problems: Vec<Problem>,
    pub duplicates: Vec<MayBeSame>,
    pub rows: Vec<PreviewRow>,
    pub reviews: Vec<PreviewReview>,
    pub summary: Summary,
}

/// Rows shown as they will come in.
const SHOWN: usize = 20;
/// Review items and duplicates shown.
const LISTED: usize = 500;

/// Sorts `records`; `same[i]` says what record `i` may be the same as.
pub(super) fn sort_rows<D: Draft>(
    records: Vec<Record<D>>,
    same: Vec<Option<SameAs>>,
    answers: &Answers,
    name_of: impl Fn(&str) -> Option<String>,
    facts: impl Fn(&D) -> Vec<Fact>,
) -> Sorted<D> {
    let heads: Vec<(u32, String)> =
        records.iter().map(|record| (record.line, record.draft.name().to_owned())).collect();
    let choices: std::collections::HashMap<u32, DuplicateChoice> =
        answers.duplicates.iter().map(|answer| (answer.row, answer.choice)).collect();
    let mut sorting = Sorting { placed: vec![None; heads.len()], sorted: Sorted::empty() };
    for (index, mut record) in records.into_iter().enumerate() {
        let rejected = record.weight() == Weight::Rejects;
        let same = same[index].clone().filter(|_| !rejected);
        let choice = choices.get(&record.line).copied();
        if let Some(same) = &same {
            let other = describe(same, &heads, &name_of);
            if choice.is_none() {
                record.problems.push(Problem::row(D::DOUBLE, record.line, &other.1));
            }
            sorting.list_duplicate(&record, same, other, choice);
        }
        let preview = sorting.show(&record, &facts);
        let outcome = sorting.place(index, &mut record, same.as_ref().zip(choice));
        sorting.sorted.rows.extend(preview.map(|row| PreviewRow { outcome, ..row }));
        sorting.sorted.problems.append(&mut record.problems);
    }
    sorting.sorted
}

fn describe(
    same: &SameAs,
    heads: &[(u32, String)],
    name_of: &impl Fn(&str) -> Option<String>,
) -> (Option<u32>, String) {
    match same {
        SameAs::Row(index) => (Some(heads[*index].0), heads[*index].1.clone()),
        SameAs::Family(id) => (None, name_of(id).unwrap_or_default()),
    }
}

impl<D> Sorted<D> {
    fn empty() -> Self {
        Self {
            add: Vec::new(),
            join: Vec::new(),
            kept_back: Vec::new(),
            problems: Vec::new(),
            duplicates: Vec::new(),
            rows: Vec::new(),
            reviews: Vec::new(),
            summary: Summary::default(),
        }
    }
}

struct Sorting<D> {
    /// Where a record went among those added.
    placed: Vec<Option<usize>>,
    sorted: Sorted<D>,
}

impl<D: Draft> Sorting<D> {
    fn place(
        &mut self,
        index: usize,
        record: &mut Record<D>,
        duplicate: Option<(&SameAs, DuplicateChoice)>,
    ) -> RowOutcome {
        match record.weight() {
            Weight::Rejects => return self.keep_back(record, RowOutcome::Rejected),
            Weight::Waits if !matches!(duplicate, Some((_, DuplicateChoice::Skip))) => {
                return self.keep_back(record, RowOutcome::Waits);
            }
            _ => {}
        }
        match duplicate {
            Some((_, DuplicateChoice::Skip)) => {
                self.sorted.summary.left_out += 1;
                RowOutcome::LeftOut
            }
            Some((SameAs::Family(id), DuplicateChoice::Same)) => {
                self.joined(record);
                self.sorted.join.push((id.clone(), std::mem::take(&mut record.draft)));
                RowOutcome::Join
            }
            Some((SameAs::Row(first), DuplicateChoice::Same)) => match self.placed[*first] {
                Some(at) => {
                    self.joined(record);
                    self.sorted.add[at].join(std::mem::take(&mut record.draft));
                    RowOutcome::Join
                }
                // The first row itself does not come in: this one waits with it.
                None => self.keep_back(record, RowOutcome::Waits),
            },
            Some((_, DuplicateChoice::Add)) | None => self.add(index, record),
        }
    }

    fn add(&mut self, index: usize, record: &mut Record<D>) -> RowOutcome {
        self.count_reviews(record);
        self.placed[index] = Some(self.sorted.add.len());
        self.sorted.add.push(std::mem::take(&mut record.draft));
        self.sorted.summary.will_add += 1;
        if record.problems.is_empty() {
            RowOutcome::Add
        } else {
            self.sorted.summary.with_notes += 1;
            RowOutcome::AddWithNotes
        }
    }

    fn joined(&mut self, record: &Record<D>) {
        self.sorted.summary.will_join += 1;
        self.count_reviews(record);
    }

    fn keep_back(&mut self, record: &Record<D>, outcome: RowOutcome) -> RowOutcome {
        let why = record.problems.iter().filter(|problem| problem.weight() > Weight::Note).cloned().collect();
        self.sorted.kept_back.push(KeptBack { row_index: record.row_index, why });
        match outcome {
            RowOutcome::Rejected => self.sorted.summary.rejected += 1,
            _ => self.sorted.summary.waiting += 1,
        }
        outcome
    }

    fn count_reviews(&mut self, record: &Record<D>) {
        let reviews = record.draft.reviews();
        self.sorted.summary.review_items += reviews.len() as u32;
        let room = LISTED.saturating_sub(self.sorted.reviews.len());
        self.sorted.reviews.extend(reviews.into_iter().take(room));
    }

    fn list_duplicate(
        &mut self,
        record: &Record<D>,
        same: &SameAs,
        (same_row, same_name): (Option<u32>, String),
        choice: Option<DuplicateChoice>,
    ) {
        if self.sorted.duplicates.len() >= LISTED {
            return;
        }
        let same_id = match same {
            SameAs::Family(id) => Some(id.clone()),
            SameAs::Row(_) => None,
        };
        let name = record.draft.name().to_owned();
        self.sorted.duplicates.push(MayBeSame { row: record.line, name, same_row, same_id, same_name, choice });
    }

    /// One of the first rows as it will come in; its outcome is put in when it is known.
    fn show(&self, record: &Record<D>, facts: &impl Fn(&D) -> Vec<Fact>) -> Option<PreviewRow> {
        (self.sorted.rows.len() < SHOWN).then(|| PreviewRow {
            row: record.line,
            outcome: RowOutcome::Waits,
            name: crate::mapping::shorten(record.draft.name()),
            facts: facts(&record.draft),
            problems: record.problems.iter().map(|problem| problem.code).collect(),
        })
    }
}

//! From a file to a preview and a plan: pure, so that it can be asked again after each answer.

mod sort_rows;

use jiff::civil::Date;

use crate::existing::Existing;
use crate::families::{FamilyDraft, Reading, ReviewItem, find_duplicates, hold_everywhere, stray_orders, understand};
use crate::items::{ItemDraft, find_same_items, read_items};
use crate::mapping::{ColumnGuess, Columns, Kind, Mapping, Target, propose};
use crate::preview::{LeftOut, Preview, PreviewReview, family_facts, item_facts, stock_facts};
use crate::problems::{Problem, ProblemCode, group};
use crate::progress::{Report, Stage, tick};
use crate::questions::{Answers, Question, ask};
use crate::refused::ImportRefused;
use crate::source::{ReadFile, Source};
use crate::stock::{StockDraft, find_same_lines, read_stock};
use crate::table::ShapeNote;

use sort_rows::{Record, Sorted, sort_rows};

/// Everything a plan is made from besides the file.
#[derive(Debug)]
pub struct PlanRequest<'a> {
    /// What is brought in.
    pub kind: Kind,
    /// The person's own column choices, if any.
    pub mapping: Option<&'a Mapping>,
    /// The person's answers so far.
    pub answers: &'a Answers,
    /// What the vault holds.
    pub existing: &'a Existing,
    /// Today.
    pub today: Date,
}

/// What a commit writes, and what goes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPlan {
    /// What is written.
    pub writes: Writes,
    /// Rows that do not come in, with why.
    pub kept_back: Vec<KeptBack>,
    /// Orders about safe contact in lines that are no records: they wait in the review list, without a family.
    pub stray: Vec<ReviewItem>,
}

/// The drafts, by kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writes {
    /// Families.
    Families {
        /// New families.
        add: Vec<FamilyDraft>,
        /// What is new about families that are there, by their id.
        join: Vec<(String, FamilyDraft)>,
    },
    /// Items.
    Items {
        /// New items.
        add: Vec<ItemDraft>,
    },
    /// Stock.
    Stock {
        /// Lines to receive.
        receive: Vec<StockDraft>,
    },
}

/// A row that does not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBack {
    /// Index of the row in the table.
    pub row_index: usize,
    /// Why.
    pub why: Vec<Problem>,
}

/// Reads `bytes` and plans their import.
///
/// # Errors
/// [`ImportRefused`]: the file as a whole, the mapping, or the person stopped it.
pub fn plan(
    bytes: &[u8],
    request: &PlanRequest<'_>,
    report: Report<'_>,
) -> Result<(Preview, ImportPlan), ImportRefused> {
    let file = ReadFile::open(bytes, report)?;
    plan_file(&file, request, report)
}

/// As [`plan`], for a file that was read before.
///
/// # Errors
/// As [`plan`].
pub fn plan_file(
    file: &ReadFile,
    request: &PlanRequest<'_>,
    report: Report<'_>,
) -> Result<(Preview, ImportPlan), ImportRefused> {
    let no_mapping = Mapping::default();
    let mapping = request.mapping.unwrap_or(&no_mapping);
    let source = Source::new(request.kind, file, mapping, request.answers)?;
    let first_data = source.header.map_or(0, |header| header + 1);
    let guesses = propose(request.kind, source.table, source.header, first_data, &mapping.columns);
    check_columns(mapping, request.answers, guesses.len())?;
    let columns = Columns::new(request.kind, &guesses)?;
    let mut planning =
        Planning { file, source: &source, request, columns: &columns, guesses: &guesses, problems: Vec::new() };
    planning.column_problems();
    match request.kind {
        Kind::Families => planning.families(report),
        Kind::Items => planning.items(report),
        Kind::Stock => planning.stock(report),
    }
}

fn check_columns(mapping: &Mapping, answers: &Answers, width: usize) -> Result<(), ImportRefused> {
    let named = mapping
        .columns
        .iter()
        .map(|choice| choice.column)
        .chain(answers.date_orders.iter().map(|answer| answer.column))
        .chain(answers.serial_dates.iter().map(|answer| answer.column))
        .chain(answers.name_orders.iter().map(|answer| answer.column));
    match named.into_iter().find(|column| *column as usize >= width) {
        Some(column) => Err(ImportRefused::UnknownColumn { column }),
        None => Ok(()),
    }
}

struct Planning<'p> {
    file: &'p ReadFile,
    source: &'p Source<'p>,
    request: &'p PlanRequest<'p>,
    columns: &'p Columns,
    guesses: &'p [ColumnGuess],
    problems: Vec<Problem>,
}

impl Planning<'_> {
    /// Columns nothing is read from, columns named twice, and what no column holds.
    fn column_problems(&mut self) {
        for guess in self.guesses {
            let unused = guess.target == Target::Ignore.code() && !guess.chosen && guess.filled > 0;
            if unused {
                let example = guess.examples.first().map_or("", String::as_str);
                self.problems.push(Problem::cell(ProblemCode::ColumnUnused, 0, guess.column as usize, example));
            }
        }
        for (column, target) in &self.columns.doubled {
            self.problems.push(Problem::cell(ProblemCode::ColumnDoubled, 0, *column, &target.code()));
        }
        let wanted: &[Target] = match self.request.kind {
            Kind::Families => &[Target::AdultName(1), Target::Child(1, crate::mapping::ChildPart::Name)],
            Kind::Items => &[Target::ItemName, Target::Brand, Target::Line],
            Kind::Stock => &[Target::ItemName, Target::Code],
        };
        let there = wanted.iter().any(|target| self.columns.find(*target).is_some());
        if !there {
            self.problems.push(Problem::row(ProblemCode::ColumnMissing, 0, &wanted[0].code()));
        }
        if self.request.kind == Kind::Stock && self.columns.find(Target::Quantity).is_none() {
            self.problems.push(Problem::row(ProblemCode::ColumnMissing, 0, &Target::Quantity.code()));
        }
    }

    fn families(self, report: Report<'_>) -> Result<(Preview, ImportPlan), ImportRefused> {
        let request = self.request;
        let reading = Reading::new(
            self.source,
            self.columns,
            self.guesses,
            request.answers,
            &request.existing.staff,
            request.today,
        );
        let mut found = Vec::with_capacity(self.source.count());
        for (done, row) in self.source.data().enumerate() {
            tick(report, Stage::Understanding, done, self.source.count())?;
            found.push(understand(&reading, row));
        }
        let phones = self.columns.find(Target::Phones).unwrap_or_default();
        let named = self.guesses.get(phones).and_then(|guess| guess.name.clone()).unwrap_or_default();
        hold_everywhere(&mut found, (phones, &named));
        let records: Vec<_> =
            self.source.data().zip(found).map(|(row, one)| Record::new(row, one.draft, one.problems)).collect();
        tick(report, Stage::Comparing, self.source.count(), self.source.count())?;
        let drafts: Vec<&FamilyDraft> = records.iter().map(|record| &record.draft).collect();
        let same = find_duplicates(&drafts, request.existing);
        let questions = ask(self.source, self.columns, self.guesses, request.answers);
        let name_of = |id: &str| {
            request.existing.families.iter().find(|family| family.id == id).map(|family| family.name.clone())
        };
        let sorted = sort_rows(records, same, request.answers, name_of, family_facts);
        Ok(self.finish(questions, sorted, |sorted| Writes::Families { add: sorted.add, join: sorted.join }))
    }

    fn items(self, report: Report<'_>) -> Result<(Preview, ImportPlan), ImportRefused> {
        let items = read_items(self.source, self.columns);
        tick(report, Stage::Understanding, items.len(), items.len())?;
        let same = find_same_items(&items, self.request.existing);
        let records =
            self.source.data().zip(items).map(|(row, (draft, problems))| Record::new(row, draft, problems)).collect();
        let name_of =
            |id: &str| self.request.existing.items.iter().find(|item| item.id == id).map(|item| item.name.clone());
        let sorted = sort_rows(records, same, self.request.answers, name_of, item_facts);
        Ok(self.finish(Vec::new(), sorted, |sorted| Writes::Items { add: sorted.add }))
    }

    fn stock(self, report: Report<'_>) -> Result<(Preview, ImportPlan), ImportRefused> {
        let existing = self.request.existing;
        let lines = read_stock(self.source, self.columns, self.request.answers, existing);
        tick(report, Stage::Understanding, lines.len(), lines.len())?;
        let same = find_same_lines(&lines);
        let records =
            self.source.data().zip(lines).map(|(row, (draft, problems))| Record::new(row, draft, problems)).collect();
        let place_name = |id: &str| {
            existing.places.iter().find(|place| place.id == id).map(|place| place.name.clone()).unwrap_or_default()
        };
        let sorted = sort_rows(records, same, self.request.answers, |_| None, |draft| stock_facts(draft, place_name));
        let question = self.columns.find(Target::Place).is_none().then(|| Question::StockPlace {
            places: existing.places.iter().map(|place| place.name.clone()).collect(),
            answer: self.request.answers.place.clone(),
        });
        Ok(self.finish(question.into_iter().collect(), sorted, |sorted| Writes::Stock { receive: sorted.add }))
    }

    fn finish<D>(
        mut self,
        questions: Vec<Question>,
        mut sorted: Sorted<D>,
        writes: impl FnOnce(Sorted<D>) -> Writes,
    ) -> (Preview, ImportPlan) {
        self.problems.append(&mut sorted.problems);
        self.shape_problems();
        let left_out = self.left_out();
        let stray = stray_orders(self.source);
        sorted.summary.rows = self.source.table.len() as u32;
        sorted.summary.left_out += self.source.left_out.len() as u32;
        sorted.summary.open_questions = questions.iter().filter(|question| question.waits()).count() as u32;
        let preview = Preview {
            kind: self.request.kind,
            encoding: self.file.encoding,
            delimiter: self.file.delimiter,
            header_line: self.source.header.map(|header| self.source.table.row(header).line()),
            columns: self.guesses.to_vec(),
            targets: Target::all(self.request.kind).into_iter().map(Target::code).collect(),
            questions,
            problems: group(&self.problems, self.guesses),
            duplicates: std::mem::take(&mut sorted.duplicates),
            summary: sorted.summary,
            left_out,
            rows: std::mem::take(&mut sorted.rows),
            reviews: std::mem::take(&mut sorted.reviews),
            stray_orders: stray.iter().cloned().map(PreviewReview::from).collect(),
        };
        let kept_back = std::mem::take(&mut sorted.kept_back);
        (preview, ImportPlan { writes: writes(sorted), kept_back, stray })
    }

    fn left_out(&self) -> Vec<LeftOut> {
        const SHOWN: usize = 200;
        let mut left_out = Vec::new();
        for (index, reason) in self.source.left_out.iter().take(SHOWN) {
            let row = self.source.table.row(*index);
            let text = row.cells().find(|cell| !cell.is_empty()).unwrap_or("");
            left_out.push(LeftOut { row: row.line(), reason: *reason, text: crate::mapping::shorten(text) });
        }
        left_out
    }

    fn shape_problems(&mut self) {
        let table = self.source.table;
        for (index, note) in &table.notes {
            let code = match note {
                ShapeNote::Ragged => ProblemCode::Ragged,
                ShapeNote::OpenQuote => ProblemCode::OpenQuote,
                ShapeNote::TextAfterQuote => ProblemCode::TextAfterQuote,
            };
            let row = table.row(*index as usize);
            self.problems.push(Problem::row(code, row.line(), row.cell(0)));
        }
        let width = self.source.header.map_or_else(|| table.width(), |header| table.row(header).len());
        for row in self.source.data().filter(|row| row.len() != width) {
            self.problems.push(Problem::row(ProblemCode::Ragged, row.line(), row.cell(0)));
        }
    }
}

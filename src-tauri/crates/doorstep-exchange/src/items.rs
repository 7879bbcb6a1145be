//! A product list as items of the shelf.

use std::collections::HashMap;

use doorstep_domain::gtin::{GtinError, normalise};

use crate::existing::Existing;
use crate::families::duplicates::SameAs;
use crate::fold::fold;
use crate::mapping::{Columns, Target};
use crate::problems::{Problem, ProblemCode};
use crate::source::Source;
use crate::table::Row;

/// The longest name of an item, in characters.
pub(crate) const MAX_ITEM_NAME: usize = 300;

/// An item as it will be added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemDraft {
    /// Line of the file.
    pub line: u32,
    /// Its name: as the file has it, or brand, line and size.
    pub name: String,
    /// Product code, as written.
    pub code: Option<String>,
    /// Size, as written.
    pub size: Option<String>,
    /// Pieces in a pack.
    pub per_pack: Option<u32>,
    /// The same thing comes in other packs in this file.
    pub other_packs: bool,
}

/// Reads all rows of a product list.
pub fn read_items(source: &Source<'_>, columns: &Columns) -> Vec<(ItemDraft, Vec<Problem>)> {
    let mut items: Vec<(ItemDraft, Vec<Problem>)> = source.data().map(|row| read_item(source, row, columns)).collect();
    tell_packs_apart(&mut items);
    items
}

fn read_item(source: &Source<'_>, row: Row<'_>, columns: &Columns) -> (ItemDraft, Vec<Problem>) {
    let line = row.line();
    let mut problems = Vec::new();
    let take = |target| {
        let column = columns.find(target)?;
        let cell = source.cell(row, column);
        (!cell.is_empty()).then_some((column, cell))
    };
    let text = |target| take(target).map(|(_, cell)| cell);
    let draft = ItemDraft {
        line,
        name: name_of(text(Target::ItemName), [text(Target::Brand), text(Target::Line)], text(Target::Size)),
        code: take(Target::Code).map(|(column, cell)| read_code(line, column, cell, &mut problems)),
        size: text(Target::Size).map(str::to_owned),
        per_pack: take(Target::PerPack).and_then(|(column, cell)| read_count(line, column, cell, &mut problems)),
        other_packs: false,
    };
    if draft.name.is_empty() {
        problems.push(Problem::row(ProblemCode::NoName, line, draft.code.as_deref().unwrap_or("")));
    } else if draft.name.chars().count() > MAX_ITEM_NAME {
        problems.push(Problem::row(ProblemCode::NameTooLong, line, &draft.name));
    }
    (draft, problems)
}

/// A name of its own, with the brand before it; or brand, line and size put together.
fn name_of(name: Option<&str>, brand_and_line: [Option<&str>; 2], size: Option<&str>) -> String {
    let base: Vec<&str> = brand_and_line.into_iter().flatten().collect();
    match (name, size) {
        (Some(name), _) if base.is_empty() => name.to_owned(),
        (Some(name), _) => format!("{} {name}", base.join(" ")),
        (None, Some(size)) if !base.is_empty() => format!("{}, {size}", base.join(" ")),
        (None, Some(size)) => size.to_owned(),
        (None, None) => base.join(" "),
    }
}

fn read_code(line: u32, column: usize, cell: &str, problems: &mut Vec<Problem>) -> String {
    let problem = match normalise(cell) {
        Err(GtinError::CheckDigit) => Some(ProblemCode::CodeCheckDigit),
        // A programme's own code ("BK-12") is as good as any.
        Err(GtinError::WrongLength) => Some(ProblemCode::CodeLength),
        Err(GtinError::NotDigits) | Ok(_) => None,
    };
    problems.extend(problem.map(|code| Problem::cell(code, line, column, cell)));
    cell.to_owned()
}

fn read_count(line: u32, column: usize, cell: &str, problems: &mut Vec<Problem>) -> Option<u32> {
    let count = cell.parse().ok().filter(|count| (1..=100_000).contains(count));
    if count.is_none() {
        problems.push(Problem::cell(ProblemCode::UnreadableCount, line, column, cell));
    }
    count
}

/// "Size Newborn" and "Newborn" are one size.
fn size_key(size: Option<&str>) -> String {
    let folded = fold(size.unwrap_or(""));
    ["size ", "talla "].iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded).to_owned()
}

/// Where one thing comes in several packs, each name says its pack, and each is listed.
fn tell_packs_apart(items: &mut [(ItemDraft, Vec<Problem>)]) {
    let key = |draft: &ItemDraft| {
        let size = size_key(draft.size.as_deref());
        let name = fold(&draft.name);
        let base = name.strip_suffix(&fold(draft.size.as_deref().unwrap_or(""))).unwrap_or(&name);
        (base.to_owned(), size)
    };
    let mut seen: HashMap<(String, String), u32> = HashMap::new();
    for (draft, _) in items.iter() {
        *seen.entry(key(draft)).or_default() += 1;
    }
    let mut used = std::collections::HashSet::new();
    for (draft, problems) in items.iter_mut() {
        if let (Some(count), true) = (draft.per_pack, seen[&key(draft)] > 1) {
            draft.other_packs = true;
            problems.push(Problem::row(ProblemCode::OtherPack, draft.line, &draft.name));
            draft.name = format!("{} ({count})", draft.name);
            // The same pack under another code: only the code tells them apart.
            if let (false, Some(code)) = (used.insert(draft.name.clone()), &draft.code) {
                draft.name = format!("{} {code}", draft.name);
            }
        }
    }
}

/// For each item, the item or earlier row with the same code, or without codes the same name.
pub fn find_same_items(items: &[(ItemDraft, Vec<Problem>)], existing: &Existing) -> Vec<Option<SameAs>> {
    let code_key = |code: &str| normalise(code).unwrap_or_else(|_| fold(code));
    let mut codes: HashMap<String, SameAs> = HashMap::new();
    let mut names: HashMap<String, SameAs> = HashMap::new();
    for item in &existing.items {
        let same = || SameAs::Family(item.id.clone());
        codes.extend(item.code.as_deref().map(|code| (code_key(code), same())));
        names.insert(fold(&item.name), same());
    }
    let mut found = Vec::with_capacity(items.len());
    for (index, (draft, _)) in items.iter().enumerate() {
        let code = draft.code.as_deref().map(code_key);
        let name = fold(&draft.name);
        let same = match &code {
            Some(code) => codes.get(code).or_else(|| names.get(&name).filter(|same| matches!(same, SameAs::Family(_)))),
            None => names.get(&name),
        };
        found.push(same.cloned());
        if let Some(code) = code {
            codes.entry(code).or_insert(SameAs::Row(index));
        }
        names.entry(name).or_insert(SameAs::Row(index));
    }
    found
}

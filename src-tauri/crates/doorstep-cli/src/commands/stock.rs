//! What lies on the shelves, and how it comes, moves and is counted.

use clap::{Args, Subcommand};
use doorstep_core::ids::OpId;
use doorstep_core::session::Session;
use doorstep_core::stock::{
    AddItem, AddPlace, CountStock, ItemRow, MoveStock, ReceiveStock, StockOutcome, add_item, add_place, count_stock,
    move_stock, receive_stock,
};
use doorstep_words::Catalogue;

use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// The shelves.
#[derive(Subcommand)]
pub enum StockCommand {
    /// What there is.
    List,
    /// Goods come in.
    Receive(Receive),
    /// Goods go from one of our places to another.
    Move(Move),
    /// Goods were counted.
    Count(Count),
    /// A new thing.
    AddItem(NewItem),
    /// A new place.
    AddPlace {
        /// What it is called.
        name: String,
        /// shelf, vehicle or office.
        #[arg(long, default_value = "shelf")]
        kind: String,
    },
}

/// Goods that come in.
#[derive(Args)]
pub struct Receive {
    /// The thing, by id, product code or name.
    item: String,
    /// Whole pieces.
    quantity: u32,
    /// Where it lies now.
    #[arg(long)]
    place: String,
    /// donor or supplier.
    #[arg(long, default_value = "donor")]
    from: String,
    /// The lot printed on it.
    #[arg(long)]
    lot: Option<String>,
    /// The last day it may be used.
    #[arg(long, value_name = "DATE")]
    use_by: Option<String>,
}

/// Goods that move.
#[derive(Args)]
pub struct Move {
    /// The thing, by id, product code or name.
    item: String,
    /// Whole pieces.
    quantity: u32,
    /// From which place.
    #[arg(long)]
    from: String,
    /// To which place.
    #[arg(long)]
    to: String,
    /// Which lot.
    #[arg(long)]
    lot: Option<String>,
}

/// Goods that were counted.
#[derive(Args)]
pub struct Count {
    /// The thing, by id, product code or name.
    item: String,
    /// How many there are.
    counted: u32,
    /// Where.
    #[arg(long)]
    place: String,
    /// Which lot.
    #[arg(long)]
    lot: Option<String>,
}

/// A thing that is new.
#[derive(Args)]
pub struct NewItem {
    /// What it is called.
    name: String,
    /// consumable, keep, loan or sheet.
    #[arg(long, default_value = "consumable")]
    kind: String,
    /// Its size.
    #[arg(long)]
    size: Option<String>,
    /// Its product code.
    #[arg(long)]
    code: Option<String>,
    /// What one is called.
    #[arg(long)]
    unit: Option<String>,
    /// How many in a pack.
    #[arg(long, value_name = "N")]
    pack_of: Option<u32>,
    /// From which age, in months.
    #[arg(long, value_name = "N")]
    min_age_months: Option<u32>,
    /// It has small parts.
    #[arg(long)]
    small_parts: bool,
    /// What is in it that some must not eat.
    #[arg(long)]
    allergens: Option<String>,
}

/// Lists, or moves goods.
pub fn stock(session: &mut Session, asked: Option<StockCommand>) -> Told {
    let op_id = OpId::fresh();
    let shelf = find::shelf(session)?;
    let words = session.words();
    match asked.unwrap_or(StockCommand::List) {
        StockCommand::List => {
            let text: String = shelf.items.iter().map(|row| line(row, words)).collect();
            Answer::of(&shelf, if text.is_empty() { words.word("cli-nothing") } else { text })
        }
        StockCommand::Receive(Receive { item, quantity, place, from, lot, use_by }) => {
            let (item, place) = (find::item(&shelf, &item)?, find::place(&shelf, &place, "place")?);
            Answer::saved(
                &receive_stock(session, ReceiveStock { op_id, item, place, quantity, from, lot, use_by })?,
                words,
            )
        }
        StockCommand::Move(Move { item, quantity, from, to, lot }) => {
            let item = find::item(&shelf, &item)?;
            let (from, to) = (find::place(&shelf, &from, "from")?, find::place(&shelf, &to, "to")?);
            let lot = find::lot(&shelf, item, lot.as_deref())?;
            moved(&move_stock(session, MoveStock { op_id, item, lot, from, to, quantity })?, words)
        }
        StockCommand::Count(Count { item, counted, place, lot }) => {
            let item = find::item(&shelf, &item)?;
            let (place, lot) = (find::place(&shelf, &place, "place")?, find::lot(&shelf, item, lot.as_deref())?);
            Answer::saved(&count_stock(session, CountStock { op_id, item, lot, place, counted })?, words)
        }
        StockCommand::AddItem(new) => {
            let NewItem { name, kind, size, code, unit, pack_of, min_age_months, small_parts, allergens } = new;
            let item = AddItem {
                op_id,
                id: None,
                name,
                kind,
                size,
                code,
                unit,
                pack_of,
                min_age_months,
                small_parts,
                allergens,
            };
            Answer::saved(&add_item(session, item)?, words)
        }
        StockCommand::AddPlace { name, kind } => {
            Answer::saved(&add_place(session, AddPlace { op_id, name, kind })?, words)
        }
    }
}

/// Too little of a thing is a refusal, with the numbers.
fn moved(outcome: &StockOutcome, words: &Catalogue) -> Told {
    match outcome {
        StockOutcome::Done { .. } => Answer::saved(outcome, words),
        StockOutcome::NotEnough { on_hand, promised, free } => {
            let lines = vec![numbers(*on_hand, *promised, *free, words)];
            Err(Refusal::coded("not-enough", "quantity").with(outcome, lines))
        }
    }
}

/// The three numbers of a thing.
pub fn numbers(on_hand: i32, promised: i32, free: i32, words: &Catalogue) -> String {
    let args = [("onHand", on_hand), ("promised", promised), ("free", free)];
    words.say("cli-numbers", &args.map(|(name, number)| (name, i64::from(number).into())))
}

fn line(row: &ItemRow, words: &Catalogue) -> String {
    let size = row.size.as_ref().map(|size| format!(", {size}")).unwrap_or_default();
    let use_by = row.use_by.as_deref().unwrap_or("-");
    format!("{}  {}{size}  {}  {use_by}\n", row.id, row.name, numbers(row.on_hand, row.promised, row.free, words))
}

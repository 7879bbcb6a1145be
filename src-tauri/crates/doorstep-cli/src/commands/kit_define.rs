//! What a kit is made of.

use clap::Args;
use doorstep_core::error::{AppError, Code};
use doorstep_core::ids::OpId;
use doorstep_core::kits::{DefineKit, NewLine, define_kit};
use doorstep_core::session::Session;
use doorstep_core::stock::Shelf;

use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// A kit.
#[derive(Args)]
pub struct Define {
    /// What it is called.
    name: String,
    /// The kit that is changed, by id or name. Left out: a new one.
    #[arg(long)]
    of: Option<String>,
    /// Its kind: literacy, diaper, safe_sleep, play, food, feeding, tech, postpartum, welcome, big_item, comfort or other.
    #[arg(long, default_value = "other")]
    kind: String,
    /// It covers a basic need: its talk is due sooner.
    #[arg(long)]
    basic_need: bool,
    /// The everyday moment it is for, in English.
    #[arg(long = "with", value_name = "SENTENCE")]
    with_sentence: Option<String>,
    /// The same in Spanish.
    #[arg(long = "with-es", value_name = "SENTENCE")]
    with_sentence_es: Option<String>,
    /// What was learned since the last version.
    #[arg(long)]
    learned: Option<String>,
    /// A thing and how many of it; the rule is required, optional or chooseOne. Several times for several things.
    #[arg(long = "line", value_name = "ITEM=QUANTITY[:RULE]", required = true)]
    lines: Vec<String>,
}

/// Makes it, or a new version of it.
pub fn define(session: &mut Session, asked: Define) -> Told {
    let Define { name, of, kind, basic_need, with_sentence, with_sentence_es, learned, lines } = asked;
    let shelf = find::shelf(session)?;
    let lines = lines.iter().map(|text| line(&shelf, text)).collect::<Result<_, _>>()?;
    let id = of.map(|of| find::kit(session, &of)).transpose()?;
    let op_id = OpId::fresh();
    let request = DefineKit { op_id, id, name, kind, basic_need, with_sentence, with_sentence_es, learned, lines };
    let made = define_kit(session, request)?;
    Answer::saved(&made, session.words())
}

fn line(shelf: &Shelf, text: &str) -> Result<NewLine, Refusal> {
    // A thing's own name may hold the sign that parts it from its number: the last one counts.
    let (item, rest) = text.rsplit_once('=').ok_or_else(|| AppError::field(Code::Required, "quantity"))?;
    let (quantity, rule) = rest.split_once(':').unwrap_or((rest, "required"));
    let quantity = quantity.trim().parse().map_err(|_| AppError::field(Code::NotANumber, "quantity"))?;
    Ok(NewLine { item: find::item(shelf, item)?, quantity, rule: rule.trim().to_owned() })
}

//! What a kit is made of. A version is never edited: other contents are a new version.

use doorstep_domain::prompts::KitKind;
use rusqlite::Connection;
use serde::Deserialize;

use super::latest_version;
use crate::changed::{ChangeKind, Made};
use crate::error::{AppError, Code, Outcome};
use crate::families::put_changed;
use crate::ids::{Id, ItemId, KitId, KitVersionId, OpId};
use crate::input;
use crate::journal::{Tx, Value};
use crate::schema::{Field, kit, kit_line, kit_version};
use crate::session::Session;
use crate::stock::item_must_exist;

/// How a line belongs to a kit.
pub const LINE_RULES: &[&str] = &["required", "optional", "chooseOne"];

/// A line of a kit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewLine {
    /// The item.
    pub item: ItemId,
    /// Whole pieces.
    pub quantity: u32,
    /// One of [`LINE_RULES`].
    pub rule: String,
}

/// A kit as it stands in the form.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DefineKit {
    /// The click.
    pub op_id: OpId,
    /// The kit; none makes one.
    pub id: Option<KitId>,
    /// What it is called.
    pub name: String,
    /// The kind, by code of [`KitKind`].
    pub kind: String,
    /// Its follow-up talk is due after three days, not seven.
    pub basic_need: bool,
    /// The everyday moment it is for, in English.
    pub with_sentence: Option<String>,
    /// The same in Spanish.
    pub with_sentence_es: Option<String>,
    /// What was learned since the last version, in one line.
    pub learned: Option<String>,
    /// What it is made of.
    pub lines: Vec<NewLine>,
}

/// Makes a kit, or changes it. Other contents, or a line of what was learned, make a new version; kits that are
/// planned or packed keep theirs.
///
/// # Errors
/// By field for what cannot be kept; [`Code::NotFound`].
pub fn define_kit(session: &mut Session, request: DefineKit) -> Outcome<Made<KitId>> {
    session.permit("define_kit")?;
    let DefineKit { op_id, id: known, name, kind, basic_need, with_sentence, with_sentence_es, learned, lines } =
        request;
    let values: Vec<(Field, Value)> = vec![
        (kit::NAME, input::required("name", &name, input::NAME)?.into()),
        (kit::KIND, KitKind::from_code(&kind).ok_or_else(|| AppError::field(Code::Required, "kind"))?.code().into()),
        (kit::BASIC_NEED, basic_need.into()),
        (kit::WITH_SENTENCE, input::optional("withSentence", with_sentence.as_deref(), input::LINE)?.into()),
        (kit::WITH_SENTENCE_ES, input::optional("withSentenceEs", with_sentence_es.as_deref(), input::LINE)?.into()),
    ];
    let learned = input::optional("learned", learned.as_deref(), input::LINE)?;
    check(&lines)?;
    let id = known.unwrap_or_else(|| KitId(op_id.record(0)));
    let changed = session.act(op_id, "kit.define", (&[ChangeKind::Kits, ChangeKind::Stock], &[]), |db, tx| {
        for line in &lines {
            item_must_exist(db, line.item)?;
        }
        let mut number = 1;
        if known.is_some() {
            let (version, last) = latest_version(db, id)?;
            put_changed(db, tx, id, values)?;
            if learned.is_none() && lines_of(db, version)? == lines {
                return Ok(());
            }
            number = last + 1;
        } else {
            tx.put(id, values);
        }
        let version = [
            (kit_version::KIT, id.into()),
            (kit_version::NUMBER, number.into()),
            (kit_version::LEARNED, learned.into()),
        ];
        tx.put(op_id.record(1), version);
        put_lines(tx, op_id, &lines);
        Ok(())
    })?;
    Ok(Made { changed, id })
}

fn check(lines: &[NewLine]) -> Outcome<()> {
    if lines.is_empty() {
        return Err(AppError::field(Code::Required, "lines"));
    }
    for line in lines {
        input::count("quantity", line.quantity)?;
        input::one_of("rule", &line.rule, LINE_RULES)?;
    }
    Ok(())
}

fn put_lines(tx: &mut Tx, op_id: OpId, lines: &[NewLine]) {
    let version: Id = op_id.record(1);
    for (position, line) in (0_u32..).zip(lines) {
        tx.put(
            op_id.record(2 + position),
            [
                (kit_line::VERSION, version.into()),
                (kit_line::ITEM, line.item.into()),
                (kit_line::QUANTITY, line.quantity.into()),
                (kit_line::RULE, line.rule.as_str().into()),
                (kit_line::POSITION, position.into()),
            ],
        );
    }
}

fn lines_of(db: &Connection, version: KitVersionId) -> Outcome<Vec<NewLine>> {
    let mut query = db.prepare_cached(
        "SELECT item, quantity, rule FROM kit_line WHERE version = ?1 AND deleted = 0 ORDER BY position",
    )?;
    let rows = query
        .query_map([version], |row| Ok(NewLine { item: row.get(0)?, quantity: row.get(1)?, rule: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

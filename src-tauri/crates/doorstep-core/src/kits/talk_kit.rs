//! The kit is talked over together, and what was learned goes into its next version.

use doorstep_domain::delivery::Step;
use rusqlite::Connection;
use serde::Deserialize;

use super::delivery::take_step;
use super::latest_version;
use crate::changed::Changed;
use crate::error::Outcome;
use crate::ids::{DeliveryId, ItemId, KitId, KitVersionId, OpId};
use crate::input;
use crate::schema::{delivery as d, kit_line, kit_version};
use crate::session::Session;
use crate::stock::Ledger;

/// What came out of the talk.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TalkKit {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// What was said.
    pub words: String,
    /// One line for whoever packs this kit next.
    pub learned: Option<String>,
}

/// Closes the loop. A line of what we learned becomes a new version of the kit with the same things in it, so that
/// it stands before the eyes of whoever packs or changes it next.
///
/// # Errors
/// By field; [`crate::error::Code::StepNotPossible`]; [`crate::error::Code::NotFound`].
pub fn talk_kit(session: &mut Session, request: TalkKit) -> Outcome<Changed> {
    let TalkKit { op_id, delivery, words, learned } = request;
    session.permit_delivery("talk_kit", delivery)?;
    let words = input::required("words", &words, input::TEXT)?;
    let learned = input::optional("learned", learned.as_deref(), input::LINE)?;
    let today = session.today();
    take_step(session, (op_id, delivery), "kit.talk", Step::Talk, |delivery, ledger| {
        ledger.tx.put(delivery.id, [(d::TALKED_WORDS, words.into()), (d::TALKED_ON, today.into())]);
        learned.map_or(Ok(()), |learned| next_version(ledger.db, ledger, delivery.kit, &learned))
    })
}

fn next_version(db: &Connection, ledger: &mut Ledger<'_>, kit: KitId, learned: &str) -> Outcome<()> {
    let (version, number) = latest_version(db, kit)?;
    let next = KitVersionId(ledger.fresh());
    ledger.tx.put(
        next,
        [
            (kit_version::KIT, kit.into()),
            (kit_version::NUMBER, (number + 1).into()),
            (kit_version::LEARNED, learned.into()),
        ],
    );
    let mut query = db.prepare_cached(
        "SELECT item, quantity, rule, position FROM kit_line WHERE version = ?1 AND deleted = 0 ORDER BY position",
    )?;
    let lines = query.query_map([version], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    for line in lines {
        let (item, quantity, rule, position): (ItemId, u32, String, u32) = line?;
        let id = ledger.fresh();
        ledger.tx.put(
            id,
            [
                (kit_line::VERSION, next.into()),
                (kit_line::ITEM, item.into()),
                (kit_line::QUANTITY, quantity.into()),
                (kit_line::RULE, rule.into()),
                (kit_line::POSITION, position.into()),
            ],
        );
    }
    Ok(())
}

//! The board: every kit that is not finished, by where it stands.

use serde::{Deserialize, Serialize};

use super::card::{CARD, KitCard, OPEN, card, carried_by, with_steps};
use crate::error::Outcome;
use crate::session::Session;

/// How many cards a column shows.
const MOST: usize = 50;

/// Whose kits.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListBoard {
    /// Only those of my families, and those I bring.
    pub mine: bool,
}

/// The board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct KitBoard {
    /// Its columns, from asked for to heard back.
    pub columns: Vec<BoardColumn>,
    /// What the person at the keyboard has with them.
    pub carrier_mine: Vec<KitCard>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BoardColumn {
    /// The state it stands for; `handedOver` for all five ways a kit can have reached a family.
    pub state: String,
    /// Its cards, the most pressing first.
    pub cards: Vec<KitCard>,
    /// How many more there are.
    pub more: u32,
}

/// The columns: the state each stands for, all states in it, and what makes a card pressing.
const COLUMNS: [(&str, &str, &str); 7] = [
    ("asked", "'asked'", "d.asked_on"),
    ("planned", "'planned'", "coalesce(d.planned_for, '9999'), d.asked_on"),
    ("packed", "'packed'", "coalesce(d.planned_for, '9999'), d.asked_on"),
    ("out", "'out'", "coalesce(d.planned_for, '9999'), d.asked_on"),
    ("handedOver", "'handedOver', 'leftSafe', 'pickedUp', 'sent', 'viaVisitor'", "d.talk_due, d.asked_on"),
    ("notDelivered", "'notDelivered', 'returned'", "d.asked_on"),
    ("heardBack", "'heardBack'", "d.talk_due, d.asked_on"),
];

/// A family that is mine, or a kit that I bring.
const MINE: &str = "(EXISTS (SELECT 1 FROM member WHERE entity = 3 AND field = 16 AND id = d.family AND element = ?1)
  OR d.carrier = ?1 OR d.carried_by = ?1)";

/// Reads the board.
///
/// # Errors
/// Those of the database.
pub fn kit_board(session: &Session, request: ListBoard) -> Outcome<KitBoard> {
    let columns = COLUMNS.into_iter().map(|column| read(session, column, request.mine));
    Ok(KitBoard { columns: columns.collect::<Result<_, _>>()?, carrier_mine: carried_by(session, session.person())? })
}

fn read(session: &Session, (state, states, order): (&str, &str, &str), mine: bool) -> Outcome<BoardColumn> {
    let mine = if mine { MINE } else { "?1 IS NOT NULL" };
    let which = format!("d.state IN ({states}) AND {OPEN} AND {mine}");
    let db = session.db();
    let mut query =
        db.prepare_cached(&format!("{CARD} WHERE {which} ORDER BY {order}, d.made_hlc, d.id LIMIT {MOST}"))?;
    let cards =
        query.query_map([session.person()], |row| card(row, session.today()))?.collect::<Result<Vec<_>, _>>()?;
    let all: usize = if cards.len() < MOST {
        cards.len()
    } else {
        let count = format!(
            "SELECT count(*) FROM delivery AS d JOIN family AS f ON f.id = d.family AND f.deleted = 0 WHERE {which}"
        );
        db.prepare_cached(&count)?.query_row([session.person()], |row| row.get(0))?
    };
    let more = u32::try_from(all - cards.len()).unwrap_or(u32::MAX);
    Ok(BoardColumn { state: state.to_owned(), cards: with_steps(session, cards)?, more })
}

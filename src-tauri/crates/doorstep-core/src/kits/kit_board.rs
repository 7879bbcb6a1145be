//! The board: every kit that is not finished, by where it stands.

use doorstep_domain::team::Reach;
use serde::{Deserialize, Serialize};

use super::card::{CARD, KitCard, OPEN, card, carried_by, finished};
use crate::error::Outcome;
use crate::permit::within;
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
fn mine() -> String {
    format!("({} OR d.carrier = ?1 OR d.carried_by = ?1)", within(Reach::Caseload, "?1"))
}

/// Reads the board. Whoever has a caseload has no other board than that of their families and of what they bring.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn kit_board(session: &Session, request: ListBoard) -> Outcome<KitBoard> {
    session.permit("kit_board")?;
    let only_mine = request.mine || session.reach("kit_board")? == Reach::Caseload;
    let which = if only_mine { mine() } else { within(Reach::Everywhere, "?1") };
    let columns = COLUMNS.into_iter().map(|column| read(session, column, &which));
    Ok(KitBoard { columns: columns.collect::<Result<_, _>>()?, carrier_mine: carried_by(session, session.person())? })
}

fn read(session: &Session, (state, states, order): (&str, &str, &str), which: &str) -> Outcome<BoardColumn> {
    let which = format!(
        "FROM delivery AS d JOIN family AS f ON f.id = d.family AND f.deleted = 0
          WHERE d.state IN ({states}) AND {OPEN} AND {which}"
    );
    let order = format!("ORDER BY {order}, d.made_hlc, d.id");
    let db = session.db();
    // Which cards stand on top is settled before anything is told of them: a long column costs what its first cards cost.
    let cards = format!("{CARD} WHERE d.id IN (SELECT d.id {which} {order} LIMIT {MOST}) {order}");
    let mut query = db.prepare_cached(&cards)?;
    let cards =
        query.query_map([session.person()], |row| card(row, session.today()))?.collect::<Result<Vec<_>, _>>()?;
    let all: usize = if cards.len() < MOST {
        cards.len()
    } else {
        db.prepare_cached(&format!("SELECT count(*) {which}"))?.query_row([session.person()], |row| row.get(0))?
    };
    let more = u32::try_from(all - cards.len()).unwrap_or(u32::MAX);
    Ok(BoardColumn { state: state.to_owned(), cards: finished(session, cards)?, more })
}

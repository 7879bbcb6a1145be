//! A delivery as the steps need it, and what every step has in common.

use doorstep_domain::delivery::{Next, State, Step, StockEffect, Way, next_state, offered};
use doorstep_domain::safe_contact::SafeContact;
use rusqlite::{Connection, OptionalExtension};

use super::contents;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::families::{family_of, rule_of};
use crate::ids::{DeliveryId, FamilyId, KitId, KitVersionId, OpId, PlaceId};
use crate::schema::delivery as d;
use crate::session::Session;
use crate::stock::Ledger;

/// What a step touches.
pub(super) const TOUCHES: &[ChangeKind] = &[ChangeKind::Kits, ChangeKind::Stock];

/// A delivery as it stands.
pub(super) struct Delivery {
    pub id: DeliveryId,
    pub family: FamilyId,
    pub kit: KitId,
    pub version: Option<KitVersionId>,
    pub state: State,
    pub way: Option<Way>,
    pub packed_kit: Option<PlaceId>,
    pub basic_need: bool,
    rule: Option<SafeContact>,
}

impl Delivery {
    /// Reads a delivery and its family's rule.
    pub fn load(db: &Connection, id: DeliveryId) -> Outcome<Self> {
        let mut query = db.prepare_cached(
            "SELECT d.family, d.kit, d.version, d.state, d.way, d.packed_kit, coalesce(k.basic_need, 0)
               FROM delivery AS d LEFT JOIN kit AS k ON k.id = d.kit WHERE d.id = ?1 AND d.deleted = 0",
        )?;
        let found = query
            .query_row([id], |row| {
                let (state, way): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
                Ok(Self {
                    id,
                    family: row.get(0)?,
                    kit: row.get(1)?,
                    version: row.get(2)?,
                    // A state that a newer version wrote allows no step here.
                    state: state.as_deref().and_then(State::from_code).unwrap_or(State::Talked),
                    way: way.as_deref().and_then(Way::from_code),
                    packed_kit: row.get(5)?,
                    basic_need: row.get(6)?,
                    rule: None,
                })
            })
            .optional()?;
        let mut delivery = found.ok_or_else(|| AppError::new(Code::NotFound))?;
        delivery.rule = rule_of(db, delivery.family)?.map(|rule| rule.to_domain());
        Ok(delivery)
    }

    /// Where a step leads.
    ///
    /// # Errors
    /// [`Code::StepNotPossible`] if it does not start here; [`Code::WayNotAllowed`] if the family's rule forbids it.
    pub fn next(&self, step: Step) -> Outcome<Next> {
        let next = next_state(self.state, step).map_err(|_| AppError::new(Code::StepNotPossible))?;
        let safe = matches!(step, Step::NotDelivered(_)) || offered(self.state, self.rule.as_ref()).contains(&step);
        if safe { Ok(next) } else { Err(AppError::new(Code::WayNotAllowed)) }
    }

    /// That the kit may travel this way. A rule can be younger than a plan, so this is asked again when it leaves.
    ///
    /// # Errors
    /// [`Code::WayNotAllowed`].
    pub fn check_way(&self, way: Option<Way>) -> Outcome<()> {
        match (&self.rule, way) {
            (Some(rule), Some(way)) => rule.check_way(way).map_err(|_| AppError::field(Code::WayNotAllowed, "way")),
            _ => Ok(()),
        }
    }
}

/// Takes one step: checks that it can follow, writes the new state and the movements it means, and whatever else
/// `also` gathers. All of it is one action.
pub(super) fn take_step(
    session: &mut Session,
    (op_id, id): (OpId, DeliveryId),
    op: &str,
    step: Step,
    also: impl FnOnce(&Delivery, &mut Ledger<'_>) -> Outcome<()>,
) -> Outcome<Changed> {
    let family = family_of(session.db(), "delivery", id.0)?;
    let today = session.today();
    session.act(op_id, op, (TOUCHES, &[family]), |db, tx| {
        let delivery = Delivery::load(db, id)?;
        let next = delivery.next(step)?;
        let mut ledger = Ledger::new(db, tx, op_id, today);
        ledger.tx.set(id, d::STATE, next.state.code());
        match next.stock {
            StockEffect::UnpackToShelf => contents::put_back(db, &delivery, &mut ledger)?,
            StockEffect::ToFamily => contents::give(db, &delivery, &mut ledger)?,
            // Packing has its own questions first, see `pack_kit`. The rest moves no item.
            StockEffect::PackFromShelf
            | StockEffect::Nothing
            | StockEffect::LeavesWithCarrier
            | StockEffect::StaysWithCarrier
            | StockEffect::BackFromCarrier => {}
        }
        also(&delivery, &mut ledger)
    })
}

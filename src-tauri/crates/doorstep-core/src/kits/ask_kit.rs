//! A family asks for a kit, or says yes to one. Their words are kept as they said them.

use doorstep_domain::delivery::{State, Step};
use serde::Deserialize;

use super::delivery::{TOUCHES, take_step};
use super::latest_version;
use crate::changed::{Changed, Made};
use crate::error::Outcome;
use crate::families::{must_belong, must_exist};
use crate::ids::{DeliveryId, FamilyId, KitId, OpId, PersonId};
use crate::input;
use crate::journal::Value;
use crate::schema::delivery as d;
use crate::session::Session;

/// What a family asked for.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AskKit {
    /// The click.
    pub op_id: OpId,
    /// The family.
    pub family: FamilyId,
    /// The kit.
    pub kit: KitId,
    /// Their words.
    pub words: String,
    /// Who asked.
    pub asked_by: Option<String>,
    /// The child it is for, if it is for one.
    pub child: Option<PersonId>,
}

/// Writes down what they asked for. It reserves nothing until somebody plans it.
///
/// # Errors
/// By field; [`crate::error::Code::NotFound`] for a family or kit that is not there.
pub fn ask_kit(session: &mut Session, request: AskKit) -> Outcome<Made<DeliveryId>> {
    let AskKit { op_id, family, kit, words, asked_by, child } = request;
    session.permit_for("ask_kit", family)?;
    let id = DeliveryId(op_id.record(0));
    let values: [(_, Value); 7] = [
        (d::FAMILY, family.into()),
        (d::KIT, kit.into()),
        (d::CHILD, child.into()),
        (d::STATE, State::Asked.code().into()),
        (d::ASKED_WORDS, input::optional("words", Some(&words), input::TEXT)?.into()),
        (d::ASKED_BY, input::optional("askedBy", asked_by.as_deref(), input::NAME)?.into()),
        (d::ASKED_ON, session.today().into()),
    ];
    let changed = session.act(op_id, "kit.ask", (TOUCHES, &[family]), |db, tx| {
        must_exist(db, family)?;
        must_belong(db, "person", child, family)?;
        latest_version(db, kit)?;
        tx.put(id, values);
        Ok(())
    })?;
    Ok(Made { changed, id })
}

/// A kit to ask about again.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AskKitAgain {
    /// The click.
    pub op_id: OpId,
    /// The delivery.
    pub delivery: DeliveryId,
}

/// They said yes after "no, thank you", "not now" or a plan that was called off: it stands at the beginning again.
///
/// # Errors
/// [`crate::error::Code::StepNotPossible`]; [`crate::error::Code::NotFound`].
pub fn ask_kit_again(session: &mut Session, request: AskKitAgain) -> Outcome<Changed> {
    let AskKitAgain { op_id, delivery } = request;
    session.permit_delivery("ask_kit_again", delivery)?;
    let today = session.today();
    take_step(session, (op_id, delivery), "kit.askAgain", Step::AskAgain, |delivery, ledger| {
        let over = [d::PLANNED_FOR, d::WAY, d::CARRIER, d::CARRIED_BY, d::VERSION, d::ASK_AGAIN_ON];
        ledger.tx.put(delivery.id, over.map(|field| (field, Value::Null)));
        ledger.tx.set(delivery.id, d::ASKED_ON, today);
        Ok(())
    })
}

//! Kits: every step from asked for to talked about.

use doorstep_core::ids::OpId;
use doorstep_core::kits::{
    AskKit, AskKitAgain, CancelKit, DeclineKit, HandOver, HearBack, KitCard, ListBoard, NotDelivered, PackKit,
    PackOutcome, PlanKit, ReturnKit, SendKit, TalkKit, TryKitAgain, UnpackKit, ask_kit, ask_kit_again, cancel_kit,
    decline_kit, hand_over, hear_back, kit_board, list_kits, not_delivered, pack_kit, plan_kit, return_kit, send_kit,
    talk_kit, try_kit_again, unpack_kit,
};
use doorstep_core::session::Session;
use doorstep_domain::delivery::State;
use doorstep_words::Catalogue;

use super::kit_args::KitCommand;
use super::kit_define::define;
use super::stock::numbers;
use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// Lists, or takes a step.
pub fn kit(session: &mut Session, asked: KitCommand) -> Told {
    let words = session.words();
    match asked {
        KitCommand::List => {
            let kits = list_kits(session)?;
            let text: String =
                kits.iter().map(|kit| format!("{}  {}  {}\n", kit.id, kit.name, kit.enough_for)).collect();
            Answer::of(&kits, if text.is_empty() { words.word("cli-nothing") } else { text })
        }
        KitCommand::Board { mine } => board(session, mine),
        KitCommand::Define(asked) => define(session, asked),
        KitCommand::Ask { family, kit, words: said, by, child } => {
            let (family, kit) = (find::family(session, &family)?, find::kit(session, &kit)?);
            let child = child.map(|name| find::person(session, family, &name)).transpose()?;
            let request = AskKit { op_id: OpId::fresh(), family, kit, words: said, asked_by: by, child };
            Answer::saved(&ask_kit(session, request)?, words)
        }
        KitCommand::Pack { delivery, from, reasons } => {
            let from = find::place(&find::shelf(session)?, &from, "from")?;
            let delivery = find::delivery(session, &delivery)?;
            packed(&pack_kit(session, PackKit { op_id: OpId::fresh(), delivery, from, reasons })?, words)
        }
        step => take(session, step, words),
    }
}

/// The steps that answer with a change and nothing else.
fn take(session: &mut Session, step: KitCommand, words: &Catalogue) -> Told {
    let op_id = OpId::fresh();
    let which = |session: &Session, asked: &str| find::delivery(session, asked);
    let changed = match step {
        KitCommand::Plan { delivery, on, way, carrier } => {
            let carrier = carrier.map(|name| find::staff(session, &name)).transpose()?;
            let delivery = which(session, &delivery)?;
            plan_kit(session, PlanKit { op_id, delivery, on, way, carrier })?
        }
        KitCommand::Unpack { delivery } => {
            let delivery = which(session, &delivery)?;
            unpack_kit(session, UnpackKit { op_id, delivery })?
        }
        KitCommand::Send { delivery } => {
            let delivery = which(session, &delivery)?;
            send_kit(session, SendKit { op_id, delivery })?
        }
        KitCommand::HandOver { delivery, end, r#where } => {
            let delivery = which(session, &delivery)?;
            hand_over(session, HandOver { op_id, delivery, end, where_left: r#where })?
        }
        KitCommand::NotDelivered { delivery, reason, words } => {
            let delivery = which(session, &delivery)?;
            not_delivered(session, NotDelivered { op_id, delivery, reason, words })?
        }
        KitCommand::Again { delivery, on } => {
            let delivery = which(session, &delivery)?;
            try_kit_again(session, TryKitAgain { op_id, delivery, on })?
        }
        KitCommand::Return { delivery, to } => {
            let to = find::place(&find::shelf(session)?, &to, "to")?;
            let delivery = which(session, &delivery)?;
            return_kit(session, ReturnKit { op_id, delivery, to })?
        }
        KitCommand::HearBack { delivery, words, who } => {
            let delivery = which(session, &delivery)?;
            hear_back(session, HearBack { op_id, delivery, words, who })?
        }
        KitCommand::Talk { delivery, words, learned } => {
            let delivery = which(session, &delivery)?;
            talk_kit(session, TalkKit { op_id, delivery, words, learned })?
        }
        KitCommand::Decline { delivery, words, ask_again_on } => {
            let delivery = which(session, &delivery)?;
            decline_kit(session, DeclineKit { op_id, delivery, words, ask_again_on })?
        }
        KitCommand::AskAgain { delivery } => {
            let delivery = which(session, &delivery)?;
            ask_kit_again(session, AskKitAgain { op_id, delivery })?
        }
        KitCommand::Cancel { delivery } => {
            let delivery = which(session, &delivery)?;
            cancel_kit(session, CancelKit { op_id, delivery })?
        }
        // These answer with more than a change and are told elsewhere.
        KitCommand::List
        | KitCommand::Board { .. }
        | KitCommand::Define(_)
        | KitCommand::Ask { .. }
        | KitCommand::Pack { .. } => {
            return kit(session, step);
        }
    };
    Answer::saved(&changed, words)
}

fn board(session: &Session, mine: bool) -> Told {
    let board = kit_board(session, ListBoard { mine })?;
    let words = session.words();
    let lines: Vec<String> =
        board.columns.iter().flat_map(|column| &column.cards).map(|card| line(card, words)).collect();
    Answer::of(&board, if lines.is_empty() { words.word("cli-nothing") } else { lines.join("\n") })
}

/// A kit in a line.
pub fn line(card: &KitCard, words: &Catalogue) -> String {
    let state = State::from_code(&card.state).map(|state| words.word(state.word())).unwrap_or_default();
    let day = card.due_on.as_deref().unwrap_or("-");
    format!("{}  {}: {}  {state}  {day}", card.id, card.family_name, card.kit_name)
}

/// What keeps a kit from being packed is a refusal, with the things it is about.
fn packed(outcome: &PackOutcome, words: &Catalogue) -> Told {
    match outcome {
        PackOutcome::Done { .. } => Answer::saved(outcome, words),
        PackOutcome::NotEnough { short } => {
            let lines = short.iter().map(|one| {
                format!("{} ×{}: {}", one.item, one.wanted, numbers(one.on_hand, one.promised, one.free, words))
            });
            Err(Refusal::coded("not-enough", "from").with(outcome, lines.collect()))
        }
        PackOutcome::Stopped { stops } => {
            let code = if stops.iter().any(|stop| stop.never) { "pack-never" } else { "pack-stopped" };
            let lines = stops.iter().map(|stop| format!("{} ({})", stop.item, stop.code));
            Err(Refusal::coded(code, "reasons").with(outcome, lines.collect()))
        }
    }
}

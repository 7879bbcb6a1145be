//! Acts on kits and shelves.

use doorstep_core::error::Outcome;
use doorstep_core::ids::OpId;
use doorstep_core::kits::{self, ListBoard};
use doorstep_core::session::Session;
use doorstep_core::stock::{self, AddPlace, CountStock, MoveStock, ReceiveStock};

use super::world::{Kin, World, ask, new_item, new_kit};

pub fn call(act: &str, session: &mut Session, world: &World, kin: &Kin) -> Option<Outcome<()>> {
    let World { kit, item, place, .. } = *world;
    let (op_id, delivery) = (OpId::fresh(), kin.delivery);
    let words = || "too small".to_owned();
    Some(match act {
        "kit_board" => kits::kit_board(session, ListBoard { mine: false }).map(drop),
        "kits" => kits::list_kits(session).map(drop),
        "define_kit" => kits::define_kit(session, new_kit(item)).map(drop),
        "ask_kit" => kits::ask_kit(session, ask(kin.family, kit, kin.child)).map(drop),
        "plan_kit" => {
            let (on, way) = ("2026-03-04".into(), "ownVisitor".into());
            kits::plan_kit(session, kits::PlanKit { op_id, delivery, on, way, carrier: None }).map(drop)
        }
        "pack_kit" => kits::pack_kit(session, kits::PackKit { op_id, delivery, from: place, reasons: None }).map(drop),
        "unpack_kit" => kits::unpack_kit(session, kits::UnpackKit { op_id, delivery }).map(drop),
        "send_kit" => kits::send_kit(session, kits::SendKit { op_id, delivery }).map(drop),
        "hand_over" => {
            let end = "handOver".into();
            kits::hand_over(session, kits::HandOver { op_id, delivery, end, where_left: None }).map(drop)
        }
        "not_delivered" => {
            let reason = "nobodyIn".into();
            kits::not_delivered(session, kits::NotDelivered { op_id, delivery, reason, words: None }).map(drop)
        }
        "try_kit_again" => {
            kits::try_kit_again(session, kits::TryKitAgain { op_id, delivery, on: "2026-03-05".into() }).map(drop)
        }
        "return_kit" => kits::return_kit(session, kits::ReturnKit { op_id, delivery, to: place }).map(drop),
        "hear_back" => {
            kits::hear_back(session, kits::HearBack { op_id, delivery, words: words(), who: None }).map(drop)
        }
        "talk_kit" => {
            kits::talk_kit(session, kits::TalkKit { op_id, delivery, words: words(), learned: None }).map(drop)
        }
        "decline_kit" => {
            let request = kits::DeclineKit { op_id, delivery, words: None, ask_again_on: None };
            kits::decline_kit(session, request).map(drop)
        }
        "ask_kit_again" => kits::ask_kit_again(session, kits::AskKitAgain { op_id, delivery }).map(drop),
        "cancel_kit" => kits::cancel_kit(session, kits::CancelKit { op_id, delivery }).map(drop),
        _ => return shelf(act, session, world),
    })
}

fn shelf(act: &str, session: &mut Session, world: &World) -> Option<Outcome<()>> {
    let World { item, place, .. } = *world;
    let op_id = OpId::fresh();
    Some(match act {
        "shelf" => stock::list_shelf(session).map(drop),
        "receive_stock" => {
            let from = "donor".into();
            let request = ReceiveStock { op_id, item, place, quantity: 1, from, lot: None, use_by: None };
            stock::receive_stock(session, request).map(drop)
        }
        "move_stock" => {
            let request = MoveStock { op_id, item, lot: None, from: place, to: place, quantity: 1 };
            stock::move_stock(session, request).map(drop)
        }
        "count_stock" => {
            stock::count_stock(session, CountStock { op_id, item, lot: None, place, counted: 3 }).map(drop)
        }
        "add_item" => stock::add_item(session, new_item()).map(drop),
        "add_place" => {
            stock::add_place(session, AddPlace { op_id, name: "Van".into(), kind: "vehicle".into() }).map(drop)
        }
        _ => return None,
    })
}

//! Goods on their way between our own places, and counts.

use super::*;

#[test]
fn goods_move_between_our_places_and_counts_are_movements() {
    let mut p = Programme::open();
    let lot = p.row(p.wipes).lots.iter().find(|lot| lot.lot.as_deref() == Some("soon")).and_then(|lot| lot.lot_id);
    let go =
        |quantity| stock::MoveStock { op_id: OpId::fresh(), item: p.wipes, lot, from: p.shelf, to: p.van, quantity };
    let (few, many) = (go(3), go(2));
    assert!(
        matches!(stock::move_stock(&mut p.session, few).expect("an answer"), StockOutcome::Done { .. }),
        "three of four go"
    );
    let refused = stock::move_stock(&mut p.session, many).expect("an answer");
    assert_eq!(refused, StockOutcome::NotEnough { on_hand: 1, promised: 0, free: 1 }, "one is left there");
    assert_eq!(p.numbers(p.wipes), (5, 0, 5), "what is in the van is still ours");

    let count = |counted| stock::CountStock { op_id: OpId::fresh(), item: p.wipes, lot, place: p.van, counted };
    let (five, nothing) = (count(5), count(5));
    stock::count_stock(&mut p.session, five).expect("a count");
    assert_eq!(p.numbers(p.wipes), (7, 0, 7), "two more were there than anybody knew");
    let again = stock::count_stock(&mut p.session, nothing).expect("a second count");
    assert_eq!(again.txn, None, "a count that finds what was expected moves nothing");
    p.undo();
    assert_eq!(p.numbers(p.wipes), (5, 0, 5), "a count that was typed wrong is taken back");
    let kits = kits::list_kits(&p.session).expect("the kits");
    assert_eq!(kits[0].enough_for, 2, "five packets make two kits of two");
}

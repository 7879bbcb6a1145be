//! The ledger adds up, and picking takes what expires first.

use doorstep_domain::stock::{
    Balances, Goods, LotOnShelf, Movement, MovementError, NotEnough, Numbers, Outside, PacksError, Place, Taken,
    discrepancies, pick, pieces, split,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn goods(item: &str) -> Goods {
    Goods { item: item.into(), lot: None }
}

fn shelf() -> Place {
    Place::Shelf("main".into())
}

fn kit() -> Place {
    Place::Kit("k1".into())
}

fn moved(from: Place, to: Place, quantity: u32) -> Movement {
    Movement::new(goods("rattle"), from, to, quantity).expect("a movement that moves something")
}

#[test]
fn three_numbers() {
    let movements = [
        moved(Place::Outside(Outside::Donor), shelf(), 10),
        moved(shelf(), kit(), 3),
        moved(shelf(), Place::Outside(Outside::Waste), 1),
    ];
    let balances = Balances::of(&movements);
    assert_eq!(
        balances.numbers("rattle", 2),
        Numbers { on_hand: 9, promised: 5, free: 4 },
        "packed ones are still ours but spoken for, and so are reserved ones"
    );
    let handed = moved(kit(), Place::Outside(Outside::Family), 3);
    let after = Balances::of(movements.iter().chain([&handed]));
    assert_eq!(
        after.numbers("rattle", 0),
        Numbers { on_hand: 6, promised: 0, free: 6 },
        "stock leaves when the goods leave"
    );
}

#[test]
fn shorts_and_discrepancies_are_listed() {
    let short = Balances::of(&[moved(shelf(), kit(), 2)]);
    assert_eq!(
        short.shorts().map(|(_, _, n)| n).collect::<Vec<_>>(),
        [-2],
        "a shelf below zero is shown as short by two"
    );
    let kept = Balances::of(&[moved(shelf(), kit(), 1)]);
    assert_eq!(discrepancies(&kept, &short).len(), 2, "both places where the cache is wrong");
    assert!(discrepancies(&short, &short).is_empty(), "a cache that is right has none");
}

#[test]
fn a_movement_moves_something_somewhere() {
    let new = |to, quantity| Movement::new(goods("rattle"), shelf(), to, quantity).err();
    assert_eq!(new(kit(), 0), Some(MovementError::Nothing), "no pieces");
    assert_eq!(new(shelf(), 1), Some(MovementError::SamePlace), "no way");
}

fn lot(name: &str, use_by: Option<Date>, quantity: i64) -> LotOnShelf {
    LotOnShelf { lot: Some(name.into()), use_by, recalled: false, quantity }
}

fn taken(lots: &[LotOnShelf], wanted: u32, reserved: u32) -> Result<Vec<(String, u32)>, NotEnough> {
    let name = |t: Taken| (t.lot.unwrap_or_default(), t.quantity);
    pick(lots, wanted, reserved, date(2026, 3, 2)).map(|all| all.into_iter().map(name).collect())
}

#[test]
fn first_expired_first_out() {
    let lots = [
        lot("no date", None, 5),
        lot("june", Some(date(2026, 6, 1)), 2),
        lot("past", Some(date(2026, 3, 1)), 9),
        lot("today", Some(date(2026, 3, 2)), 1),
        lot("short", Some(date(2026, 4, 1)), -3),
    ];
    assert_eq!(
        taken(&lots, 4, 0),
        Ok(vec![("today".into(), 1), ("june".into(), 2), ("no date".into(), 1)]),
        "dates first, none past its day, none from a lot below zero"
    );
    assert_eq!(
        taken(&lots, 5, 4),
        Err(NotEnough { on_hand: 8, promised: 4, free: 4, wanted: 5 }),
        "the refusal names the three numbers"
    );
}

#[test]
fn recalled_lots_are_never_picked() {
    let recalled = LotOnShelf { recalled: true, ..lot("bad", None, 10) };
    let refusal = taken(&[recalled], 1, 0).unwrap_err();
    assert_eq!(refusal.on_hand, 0, "a recalled lot is not there to be given");
}

#[test]
fn packs_are_a_lens() {
    assert_eq!(pieces(12, 24, 5), Ok(293), "12 packs of 24 and 5 loose");
    assert_eq!(split(293, 24), Ok((12, 5)), "and back");
    assert_eq!(pieces(1, 0, 0), Err(PacksError::EmptyPack), "a pack of none");
    assert_eq!(split(1, 0), Err(PacksError::EmptyPack), "a pack of none");
    assert_eq!(pieces(u32::MAX, 2, 0), Err(PacksError::TooMany), "no overflow");
}

fn some_place() -> impl Strategy<Value = Place> {
    prop_oneof![
        (0..3_u8).prop_map(|n| Place::Shelf(n.to_string())),
        (0..3_u8).prop_map(|n| Place::Kit(n.to_string())),
        (0..6_usize).prop_map(|n| Place::Outside(Outside::ALL[n])),
    ]
}

fn some_movements() -> impl Strategy<Value = Vec<Movement>> {
    let one = ("[ab]", some_place(), some_place(), 1_u32..500)
        .prop_filter_map("places differ", |(item, from, to, n)| Movement::new(goods(&item), from, to, n).ok());
    prop::collection::vec(one, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_ledger_adds_up(movements in some_movements()) {
        let balances = Balances::of(&movements);
        let total: i64 = balances.iter().map(|(_, _, n)| n).sum();
        prop_assert_eq!(total, 0, "over all places nothing appears and nothing vanishes");
        for item in ["a", "b"] {
            let of_item = movements.iter().filter(|m| m.goods.item == item);
            let net: i64 = of_item
                .map(|m| i64::from(m.quantity) * (i64::from(m.to.is_ours()) - i64::from(m.from.is_ours())))
                .sum();
            prop_assert_eq!(balances.numbers(item, 0).on_hand, net, "in minus out is on hand");
        }
    }

    #[test]
    fn reversing_everything_leaves_nothing(movements in some_movements()) {
        let back: Vec<Movement> = movements.iter().map(Movement::reversed).collect();
        prop_assert_eq!(Balances::of(movements.iter().chain(&back)), Balances::default());
    }

    #[test]
    fn picking_takes_exactly_what_was_asked(quantities in prop::collection::vec(-5_i64..30, 0..8), wanted in 0_u32..80, reserved in 0_u32..20) {
        let lots: Vec<LotOnShelf> = quantities.iter().enumerate().map(|(n, q)| lot(&n.to_string(), None, *q)).collect();
        let free = quantities.iter().filter(|q| **q > 0).sum::<i64>() - i64::from(reserved);
        match taken(&lots, wanted, reserved) {
            Ok(all) => {
                prop_assert_eq!(all.iter().map(|(_, n)| n).sum::<u32>(), wanted);
                prop_assert!(i64::from(wanted) <= free, "what is reserved stays");
            }
            Err(refusal) => prop_assert!(refusal.free < i64::from(wanted), "refused only when short"),
        }
    }

    #[test]
    fn packs_read_back(packs in 0_u32..1000, size in 1_u32..200, loose in 0_u32..200) {
        let all = pieces(packs, size, loose).unwrap();
        let (whole, left) = split(all, size).unwrap();
        prop_assert_eq!(whole * size + left, all);
    }
}

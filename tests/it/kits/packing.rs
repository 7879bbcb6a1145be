//! What goes into a kit, what stops it, and how it comes out again.

use super::*;

#[test]
fn too_little_is_told_by_name_with_its_three_numbers() {
    let mut p = Programme::open();
    let (first, second, third) = (p.ask(), p.ask(), p.ask());
    p.plan(first, "2026-03-04", "ownVisitor").expect("planned");
    p.plan(second, "2026-03-05", "ownVisitor").expect("planned");
    let before = dump(p.session.db());
    let PackOutcome::NotEnough { short } = p.pack(third, None) else { panic!("two planned kits take four of five") };
    assert_eq!(short.len(), 1, "books are enough for three");
    let short = &short[0];
    assert_eq!((short.item.as_str(), short.wanted), ("Wipes", 2), "it says what is short");
    assert_eq!((short.on_hand, short.promised, short.free), (5, 4, 1), "and why: others come first");
    assert_eq!(dump(p.session.db()), before, "nothing was moved");
    assert!(
        matches!(p.pack(second, None), PackOutcome::Done { .. }),
        "a planned kit does not wait for its own reservation"
    );
    assert!(
        matches!(p.pack(first, None), PackOutcome::Done { .. }),
        "and the first in line can be packed whatever came before"
    );
}

#[test]
fn unpacking_puts_the_very_lots_back() {
    let mut p = Programme::open();
    let before = p.lots(p.wipes);
    let delivery = p.packed();
    assert_ne!(p.lots(p.wipes), before, "two packets are in the kit");
    kits::unpack_kit(&mut p.session, kits::UnpackKit { op_id: OpId::fresh(), delivery }).expect("it is taken apart");
    assert_eq!(
        (p.lots(p.wipes), p.card().state.as_str()),
        (before.clone(), "planned"),
        "the lots that went in are back"
    );
    p.undo();
    assert_eq!(p.card().state, "packed", "the undo of taking apart packs it again");
    kits::cancel_kit(&mut p.session, kits::CancelKit { op_id: OpId::fresh(), delivery }).expect("it is called off");
    assert_eq!((p.lots(p.wipes), p.numbers(p.wipes)), (before, (5, 0, 5)), "calling off takes it apart too, once");
}

#[test]
fn small_parts_ask_and_what_is_past_its_day_never_goes() {
    let mut p = Programme::open();
    let beads =
        stock::add_item(&mut p.session, stock::AddItem { small_parts: true, ..new_item("Beads") }).expect("an item").id;
    p.kit = kit(&mut p.session, &[(beads, 1, "required")]);
    p.receive(beads, 2, None);
    let delivery = p.ask();
    let PackOutcome::Stopped { stops } = p.pack(delivery, None) else {
        panic!("a child of fifteen months lives there")
    };
    let said: Vec<_> = stops.iter().map(|stop| (stop.code.as_str(), stop.item.as_str(), stop.never)).collect();
    assert_eq!(said, [("pack-stop-small-parts", "Beads", false)], "the stop says what and why");
    assert!(
        matches!(p.pack(delivery, Some("For the older cousin, kept on the top shelf")), PackOutcome::Done { .. }),
        "a written reason lets it go"
    );

    let cream = item(&mut p.session, "Cream");
    p.receive(cream, 2, Some(("old", "2026-03-01")));
    p.kit = kit(&mut p.session, &[(cream, 1, "required")]);
    let delivery = p.ask();
    let PackOutcome::Stopped { stops } = p.pack(delivery, Some("It smells fine")) else {
        panic!("its last day was yesterday")
    };
    assert_eq!((stops[0].code.as_str(), stops[0].never), ("pack-stop-past-use-by", true), "no reason helps");
    assert_eq!(p.row(cream).use_by_state.as_deref(), Some("past"), "and the shelf says so");
}

#[test]
fn of_a_choice_one_goes_and_what_is_optional_may_stay() {
    let mut p = Programme::open();
    let (none, card) = (item(&mut p.session, "Out of print"), item(&mut p.session, "Card"));
    p.receive(card, 1, None);
    p.kit = kit(
        &mut p.session,
        &[(none, 1, "chooseOne"), (card, 1, "chooseOne"), (p.book, 1, "chooseOne"), (none, 1, "optional")],
    );
    let delivery = p.ask();
    assert!(matches!(p.pack(delivery, None), PackOutcome::Done { .. }), "one of the choices is there");
    assert_eq!(p.card().contents.as_deref(), Some("1 × Card"), "the first that is there goes, and only that");
}

#[test]
fn a_kit_that_is_planned_keeps_its_version() {
    let mut p = Programme::open();
    let delivery = p.ask();
    p.plan(delivery, "2026-03-04", "ownVisitor").expect("planned");
    let same = definition(Some(p.kit), None, &[(p.book, 1, "required"), (p.wipes, 2, "required")]);
    assert_eq!(
        kits::define_kit(&mut p.session, same).expect("saved").changed.txn,
        None,
        "saving the same makes no version"
    );
    let fewer =
        definition(Some(p.kit), Some("One packet is enough."), &[(p.book, 1, "required"), (p.wipes, 1, "required")]);
    kits::define_kit(&mut p.session, fewer).expect("a new version");
    assert_eq!(kits::list_kits(&p.session).expect("the kits")[0].version, 2, "other contents are a new version");
    assert!(matches!(p.pack(delivery, None), PackOutcome::Done { .. }), "it is packed");
    assert_eq!(p.card().contents.as_deref(), Some("1 × Book · 2 × Wipes"), "as it was planned");
}

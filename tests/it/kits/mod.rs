//! A kit from "they said" to "what we learned", with the ledger checked at each step.

mod journey;
mod packing;
mod shelf;

use doorstep_core::error::{AppError, Code};
use doorstep_core::families::{self, EnrolFamily, NewAdult, NewChild, Place, SafeContact, SetSafeContact};
use doorstep_core::ids::{DeliveryId, FamilyId, ItemId, KitId, OpId, PlaceId};
use doorstep_core::kits::{self, KitCard, PackOutcome};
use doorstep_core::session::Session;
use doorstep_core::settings::{self, UndoRequest};
use doorstep_core::stock::{self, ItemRow, StockOutcome};
use doorstep_testkit::{TestVault, dump};

/// A programme with one family, one shelf, one van, and a kit of one book and two packets of wipes.
struct Programme {
    _vault: TestVault,
    session: Session,
    family: FamilyId,
    shelf: PlaceId,
    van: PlaceId,
    book: ItemId,
    wipes: ItemId,
    kit: KitId,
}

impl Programme {
    fn open() -> Self {
        let (vault, mut session) = TestVault::create();
        let family = family(&mut session, "2024-11-30");
        let shelf = place(&mut session, "Long shelf", "shelf");
        let van = place(&mut session, "Van", "vehicle");
        let (book, wipes) = (item(&mut session, "Book"), item(&mut session, "Wipes"));
        let kit = kit(&mut session, &[(book, 1, "required"), (wipes, 2, "required")]);
        let mut this = Self { _vault: vault, session, family, shelf, van, book, wipes, kit };
        this.receive(book, 3, None);
        this.receive(wipes, 1, Some(("late", "2027-06-01")));
        this.receive(wipes, 4, Some(("soon", "2026-09-01")));
        this
    }

    fn receive(&mut self, item: ItemId, quantity: u32, lot: Option<(&str, &str)>) {
        let request = stock::ReceiveStock {
            op_id: OpId::fresh(),
            item,
            place: self.shelf,
            quantity,
            from: "donor".into(),
            lot: lot.map(|lot| lot.0.to_owned()),
            use_by: lot.map(|lot| lot.1.to_owned()),
        };
        stock::receive_stock(&mut self.session, request).expect("goods come in");
    }

    fn ask(&mut self) -> DeliveryId {
        let request = kits::AskKit {
            op_id: OpId::fresh(),
            family: self.family,
            kit: self.kit,
            words: "Uno con animales, por favor.".into(),
            asked_by: Some("Inés".into()),
            child: None,
        };
        kits::ask_kit(&mut self.session, request).expect("they ask").id
    }

    fn plan(&mut self, delivery: DeliveryId, on: &str, way: &str) -> Result<(), AppError> {
        let request = kits::PlanKit { op_id: OpId::fresh(), delivery, on: on.into(), way: way.into(), carrier: None };
        kits::plan_kit(&mut self.session, request).map(drop)
    }

    fn pack(&mut self, delivery: DeliveryId, reasons: Option<&str>) -> PackOutcome {
        let request =
            kits::PackKit { op_id: OpId::fresh(), delivery, from: self.shelf, reasons: reasons.map(str::to_owned) };
        kits::pack_kit(&mut self.session, request).expect("packing answers")
    }

    fn packed(&mut self) -> DeliveryId {
        let delivery = self.ask();
        self.plan(delivery, "2026-03-04", "ownVisitor").expect("it is planned");
        assert!(matches!(self.pack(delivery, None), PackOutcome::Done { .. }), "there is enough of everything");
        delivery
    }

    fn send(&mut self, delivery: DeliveryId) {
        kits::send_kit(&mut self.session, kits::SendKit { op_id: OpId::fresh(), delivery }).expect("it leaves");
    }

    fn hand_over(&mut self, op_id: OpId, delivery: DeliveryId) -> Result<(), AppError> {
        let request = kits::HandOver { op_id, delivery, end: "handOver".into(), where_left: None };
        kits::hand_over(&mut self.session, request).map(drop)
    }

    fn undo(&mut self) {
        settings::undo(&mut self.session, UndoRequest { txn: None }).expect("the last action is taken back");
    }

    fn row(&self, item: ItemId) -> ItemRow {
        let shelf = stock::list_shelf(&self.session).expect("the shelf");
        assert_eq!(shelf.discrepancies, 0, "every balance is the sum of its movements, always");
        shelf.items.into_iter().find(|row| row.id == item).expect("the item is on the list")
    }

    /// On hand, promised, free.
    fn numbers(&self, item: ItemId) -> (i32, i32, i32) {
        let row = self.row(item);
        (row.on_hand, row.promised, row.free)
    }

    /// Which lots lie on shelves, with how many pieces.
    fn lots(&self, item: ItemId) -> Vec<(Option<String>, i32)> {
        self.row(item).lots.into_iter().map(|lot| (lot.lot, lot.quantity)).collect()
    }

    fn card(&self) -> KitCard {
        let mut cards = kits::open_kits_of(&self.session, self.family).expect("the family's kits");
        assert_eq!(cards.len(), 1, "one kit is on its way");
        cards.remove(0)
    }

    fn columns(&self) -> Vec<(String, usize)> {
        let board = kits::kit_board(&self.session, kits::ListBoard { mine: true }).expect("the board");
        board
            .columns
            .into_iter()
            .filter(|column| !column.cards.is_empty())
            .map(|column| (column.state, column.cards.len()))
            .collect()
    }
}

fn family(session: &mut Session, born: &str) -> FamilyId {
    let request = EnrolFamily {
        op_id: OpId::fresh(),
        name: "Arrieta".into(),
        reference: None,
        languages: vec!["Spanish".into()],
        interpreter: None,
        place: Place { kind: "none".into(), line: None, note: None },
        town: None,
        postcode: None,
        adults: vec![NewAdult { name: "Inés Arrieta".into(), said: None, relation: None }],
        children: vec![NewChild {
            name: "Paz".into(),
            said: None,
            birth_date: Some(born.into()),
            birth_approximate: false,
            due_date: None,
            gestation: None,
        }],
        visitors: Vec::new(),
    };
    families::enrol_family(session, request).expect("a family joins").id
}

fn place(session: &mut Session, name: &str, kind: &str) -> PlaceId {
    stock::add_place(session, stock::AddPlace { op_id: OpId::fresh(), name: name.into(), kind: kind.into() })
        .expect("a place")
        .id
}

fn item(session: &mut Session, name: &str) -> ItemId {
    stock::add_item(session, new_item(name)).expect("an item").id
}

fn new_item(name: &str) -> stock::AddItem {
    stock::AddItem {
        op_id: OpId::fresh(),
        id: None,
        name: name.into(),
        kind: "keep".into(),
        size: None,
        code: None,
        unit: None,
        pack_of: None,
        min_age_months: None,
        small_parts: false,
        allergens: None,
    }
}

fn kit(session: &mut Session, lines: &[(ItemId, u32, &str)]) -> KitId {
    kits::define_kit(session, definition(None, None, lines)).expect("a kit").id
}

fn definition(id: Option<KitId>, learned: Option<&str>, lines: &[(ItemId, u32, &str)]) -> kits::DefineKit {
    let line = |(item, quantity, rule): &(ItemId, u32, &str)| kits::NewLine {
        item: *item,
        quantity: *quantity,
        rule: (*rule).into(),
    };
    kits::DefineKit {
        op_id: OpId::fresh(),
        id,
        name: "Bedtime".into(),
        kind: "literacy".into(),
        basic_need: false,
        with_sentence: Some("One page, and wait.".into()),
        with_sentence_es: Some("Una página, y esperar.".into()),
        learned: learned.map(str::to_owned),
        lines: lines.iter().map(line).collect(),
    }
}

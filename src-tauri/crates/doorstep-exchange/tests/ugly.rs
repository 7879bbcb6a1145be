//! Ugly tables of our own, each with the one thing that is ugly about it.

mod common;

use common::{run, run_mapped, show, show_problems, usual_answers};
use doorstep_exchange::problems::ProblemCode;
use doorstep_exchange::questions::{CellFix, DuplicateAnswer, DuplicateChoice};
use doorstep_exchange::stock::Known;
use doorstep_exchange::{
    Answers, ColumnChoice, Existing, ExistingFamily, ExistingItem, ImportPlan, ImportRefused, Kind, Mapping, Named,
    Preview, Writes,
};
use expect_test::{Expect, expect};

/// The drafts and problems of a roster, after the usual answers.
fn families(text: &str, wanted: Expect) -> (Preview, ImportPlan) {
    let (preview, _) =
        run(Kind::Families, text.as_bytes(), &Answers::default(), &Existing::default()).expect("a table");
    let (preview, plan) =
        run(Kind::Families, text.as_bytes(), &usual_answers(&preview), &Existing::default()).expect("a table");
    let Writes::Families { add, .. } = &plan.writes else { panic!("families were asked for") };
    let all: String = add.iter().map(show).collect();
    wanted.assert_eq(&format!("{all}{}", show_problems(&preview)));
    (preview, plan)
}

fn has(preview: &Preview, code: ProblemCode) -> bool {
    preview.problems.iter().any(|group| group.code == code)
}

#[test]
fn spanish_headers_semicolons_and_days_first() {
    families(
        "Familia;Madre;Teléfono;Idioma;Intérprete;Niño;Fecha de nacimiento;Notas\n7;Ana Ruiz;555-0101 (Ana);español y mixteco;sí, de mixteco;Leo;3 de marzo de 2024;le gusta cantar\n",
        expect![[r#"
            2: 7
              adult: Ana Ruiz ()
              child: Leo, born 2024-03-03
              way: 0 call 555-0101
              languages: Español + Mixteco
              interpreter: yes, de mixteco
              note: le gusta cantar
        "#]],
    );
}

#[test]
fn a_family_is_a_name_where_it_has_no_digits() {
    let target = |text: &str| {
        let (preview, _) =
            run(Kind::Families, text.as_bytes(), &Answers::default(), &Existing::default()).expect("a table");
        preview.columns[0].target.clone()
    };
    assert_eq!(target("Family,Mother\nNguyen,Linh\nHaddad,Rima\n"), "family-name", "names");
    assert_eq!(target("Family,Mother\nF-204,Linh\nF-205,Rima\n"), "reference", "numbers");
}

#[test]
fn a_row_without_any_name_is_rejected_and_given_back() {
    let (preview, plan) = families(
        "Parent,Phone,Notes\n,555-0101,somebody\nAna Ruiz,555-0102,\n",
        expect![[r#"
        3: Ana Ruiz
          adult: Ana Ruiz ()
          way: 0 call 555-0102
        Fix import-problem-no-name [] ×1: 2 ""
        Later import-problem-leftover [Phone] ×1: 2 "555-0101"
        Later import-problem-no-way [] ×1: 2 ""
    "#]],
    );
    assert_eq!(preview.summary.rejected, 1, "a family nobody can name cannot be added");
    assert_eq!(plan.kept_back.len(), 1, "and its row goes back");
}

#[test]
fn a_name_of_ten_thousand_letters_is_rejected_with_its_reason() {
    let text = format!("Parent,Phone\n{},555-0101\nAna 🌻 Ruiz,555-0102\n", "x".repeat(10_000));
    let (preview, _) =
        run(Kind::Families, text.as_bytes(), &Answers::default(), &Existing::default()).expect("a table");
    assert!(has(&preview, ProblemCode::NameTooLong), "it is said what is wrong");
    assert_eq!((preview.summary.rejected, preview.summary.will_add), (1, 1), "the emoji is a name like any other");
}

#[test]
fn years_that_cannot_be_meant() {
    families(
        "Parent,Phone,Child,DOB\nAna Ruiz,555-0101,Leo,0025-03-04\nEva Lim,555-0102,Mia,3/4/25\nIda Roy,555-0103,Ben,2031-01-05\nUma Das,555-0104,Tim,2026-06-01\n",
        expect![[r#"
            2: Ana Ruiz
              adult: Ana Ruiz ()
              child: Leo
              way: 0 call 555-0101
              note: DOB: 0025-03-04
            3: Eva Lim
              adult: Eva Lim ()
              child: Mia
              way: 0 call 555-0102
              note: DOB: 3/4/25
            4: Ida Roy
              adult: Ida Roy ()
              child: Ben
              way: 0 call 555-0103
              note: DOB: 2031-01-05
            5: Uma Das
              adult: Uma Das ()
              child: Tim, due 2026-06-01
              way: 0 call 555-0104
            Fix import-problem-short-year [DOB] ×1: 3 "3/4/25"
            Fix import-problem-far-off-year [DOB] ×1: 2 "0025-03-04"
            Fix import-problem-future-date [DOB] ×2: 4 "2031-01-05"; 5 "2026-06-01"
        "#]],
    );
}

#[test]
fn an_order_in_a_column_nobody_mapped_is_found() {
    let (preview, _) = families(
        "Parent,Phone,Favourite colour,Address\nAna Ruiz,555-0101,do not call my husband,\"3 Elm St, shelter\"\nEva Lim,555-0102,blue,4 Elm St\n",
        expect![[r#"
            2: Ana Ruiz
              adult: Ana Ruiz ()
              place: withheld
              REVIEW: SafeContact Phone: 555-0101
              REVIEW: SafeContact Favourite colour: do not call my husband
              REVIEW: ConfidentialAddress Address: 3 Elm St, shelter
            3: Eva Lim
              adult: Eva Lim ()
              way: 0 call 555-0102
              place: 4 Elm St
            Mapping import-problem-column-unused [Favourite colour] ×1: 0 "do not call my husband"
            Later import-problem-review [Phone] ×1: 2 "555-0101"
            Later import-problem-review [Favourite colour] ×1: 2 "do not call my husband"
            Later import-problem-review [Address] ×1: 2 "3 Elm St, shelter"
        "#]],
    );
    assert!(has(&preview, ProblemCode::ColumnUnused), "the column is listed as ignored");
    assert_eq!(preview.reviews.len(), 3, "the order, the address, and the number beside them wait");
}

#[test]
fn an_order_in_a_title_line_is_listed_though_it_belongs_to_no_family() {
    let text = "Do not call the Ruiz family at home,,\n\nParent,Phone,Child\nAna Ruiz,555-0101,Leo\n";
    let (preview, plan) =
        run(Kind::Families, text.as_bytes(), &Answers::default(), &Existing::default()).expect("a table");
    assert_eq!(preview.stray_orders.len(), 1, "nothing of the kind is dropped");
    assert_eq!(plan.stray.len(), 1, "and it comes in with the rest, to wait for a person");
}

#[test]
fn no_header_at_all_and_the_person_says_which_column_is_which() {
    let text = "Ana Ruiz,555-0101,2024-03-03\nEva Lim,555-0102,2023-04-04\n";
    let column = |column, target: &str| ColumnChoice { column, target: target.to_owned() };
    let mapping = Mapping { columns: vec![column(0, "adult1"), column(2, "child1-birth")], ..Mapping::default() };
    let (preview, _) =
        run_mapped(Kind::Families, text.as_bytes(), Some(&mapping), &Answers::default(), &Existing::default())
            .expect("a table");
    assert_eq!(preview.header_line, None, "the first row is a family");
    assert_eq!(preview.columns[0].name, None, "shown as \"Column 1\"");
    assert_eq!(preview.columns[1].target, "phones", "what cannot be mistaken is proposed");
    assert_eq!(preview.summary.will_add, 2, "both rows come in");
    let unknown = Mapping { columns: vec![column(0, "shoe-size")], ..Mapping::default() };
    let refused =
        run_mapped(Kind::Families, text.as_bytes(), Some(&unknown), &Answers::default(), &Existing::default());
    assert_eq!(
        refused.map(|_| ()),
        Err(ImportRefused::UnknownTarget { target: "shoe-size".to_owned() }),
        "a typing error is refused"
    );
    let beyond = Mapping { columns: vec![column(9, "notes")], ..Mapping::default() };
    let refused = run_mapped(Kind::Families, text.as_bytes(), Some(&beyond), &Answers::default(), &Existing::default());
    assert_eq!(refused.map(|_| ()), Err(ImportRefused::UnknownColumn { column: 9 }), "and a column that is not there");
}

#[test]
fn two_columns_for_one_thing_and_ragged_rows_are_said() {
    let text = "Parent,Phone,Town,City\nAna Ruiz,555-0101,Millbrook,Stonefield\nEva Lim,555-0102\n";
    let mapping =
        Mapping { columns: vec![ColumnChoice { column: 3, target: "town".to_owned() }], ..Mapping::default() };
    let (preview, _) =
        run_mapped(Kind::Families, text.as_bytes(), Some(&mapping), &Answers::default(), &Existing::default())
            .expect("a table");
    assert!(has(&preview, ProblemCode::ColumnDoubled), "which of the two is meant is for the person to say");
    assert!(has(&preview, ProblemCode::Ragged), "the short row is kept and noted");
    assert_eq!(preview.summary.will_add, 2, "and comes in");
}

#[test]
fn a_cell_put_right_in_the_window_counts() {
    let text = "Parent,Phone,Child,DOB\nAna Ruiz,555-0101,Leo,31/02/2025\n";
    let fixes = vec![CellFix { row: 2, column: 3, text: "2025-02-28".to_owned() }];
    let answers = Answers { fixes, ..Answers::default() };
    let (preview, plan) = run(Kind::Families, text.as_bytes(), &answers, &Existing::default()).expect("a table");
    let Writes::Families { add, .. } = &plan.writes else { panic!("families") };
    assert_eq!(add[0].children[0].birth, Some(jiff::civil::date(2025, 2, 28)), "the corrected day is taken");
    assert!(!has(&preview, ProblemCode::NoSuchDay), "and the problem is gone");
}

#[test]
fn families_of_the_vault_are_recognised_with_other_spelling() {
    let known = ExistingFamily {
        id: "f1".to_owned(),
        name: "Trần".to_owned(),
        adults: vec!["Thị Mai Trần".to_owned()],
        phones: vec!["+1 207 555 0102".to_owned()],
        children: vec![("Trần Gia Bảo".to_owned(), Some(jiff::civil::date(2023, 8, 20)))],
        reference: None,
    };
    let existing = Existing { families: vec![known], ..Existing::default() };
    let text = "Parent,Phone,Child,DOB\nMai Thi Tran,,,\nsomebody else,(207) 555-0102,,\nX Y,,Tran Ben,2023-08-20\nAna Ruiz,555-0199,Leo,2023-08-20\n";
    let mut answers = Answers::default();
    let (preview, _) = run(Kind::Families, text.as_bytes(), &answers, &existing).expect("a table");
    let rows: Vec<u32> = preview.duplicates.iter().map(|same| same.row).collect();
    assert_eq!(rows, [2, 3, 4], "by name in any order, by number, by a child; not by birth date alone");
    answers.duplicates = rows.iter().map(|row| DuplicateAnswer { row: *row, choice: DuplicateChoice::Same }).collect();
    let (preview, plan) = run(Kind::Families, text.as_bytes(), &answers, &existing).expect("a table");
    let Writes::Families { join, .. } = &plan.writes else { panic!("families") };
    assert_eq!((join.len(), preview.summary.will_join), (3, 3), "each joins the family that is there");
}

#[test]
fn what_one_row_holds_back_its_double_does_not_tell() {
    let text = "Family #,Parent,Phone,Address,Notes\n1,Ana Ruiz,555-0101,9 Elm St,likes tea\n1,Ana Ruiz,555-0101,CONFIDENTIAL,never leave a message\n";
    let answers =
        Answers { duplicates: vec![DuplicateAnswer { row: 3, choice: DuplicateChoice::Same }], ..Answers::default() };
    let (_, plan) = run(Kind::Families, text.as_bytes(), &answers, &Existing::default()).expect("a table");
    let Writes::Families { add, .. } = &plan.writes else { panic!("families") };
    expect![[r#"
        2: Ana Ruiz
          reference: 1
          adult: Ana Ruiz ()
          place: withheld
          REVIEW: SafeContact Phone: 555-0101
          REVIEW: SafeContact : likes tea
          REVIEW: ConfidentialAddress : 9 Elm St
          REVIEW: SafeContact Phone: 555-0101
          REVIEW: ConfidentialAddress Address: CONFIDENTIAL
          REVIEW: SafeContact Notes: never leave a message
    "#]]
    .assert_eq(&show(&add[0]));
}

#[test]
fn a_list_of_products_without_header() {
    let text = "036000291452,Snug,Comfort,Size 3,32\n036000291453,Snug,Comfort,Size 4,28\n3600029145,Snug,Comfort,Size 3,60\n4006381333931,Mia,Night,Newborn,20\n4006381333931,Mia,Night,Newborn,20\n";
    let (preview, plan) =
        run(Kind::Items, text.as_bytes(), &Answers::default(), &Existing::default()).expect("a table");
    assert_eq!(preview.header_line, None, "the first row is a product");
    let Writes::Items { add } = &plan.writes else { panic!("items") };
    let names: Vec<String> = add
        .iter()
        .map(|item| format!("{} {} {:?}", item.name, item.code.clone().unwrap_or_default(), item.per_pack))
        .collect();
    expect![[r#"
        Snug Comfort, Size 3 (32) 036000291452 Some(32)
        Snug Comfort, Size 4 036000291453 Some(28)
        Snug Comfort, Size 3 (60) 3600029145 Some(60)
        Mia Night, Newborn (20) 4006381333931 Some(20)
        Duplicate import-problem-may-be-same [] ×1: 5 "Mia Night, Newborn (20)"
        Fix import-problem-code-check-digit [#0] ×1: 2 "036000291453"
        Fix import-problem-code-length [#0] ×1: 3 "3600029145"
        Later import-problem-other-pack [] ×4: 1 "Snug Comfort, Size 3"; 3 "Snug Comfort, Size 3"; 4 "Mia Night, Newborn"; 5 "Mia Night, Newborn"
    "#]].assert_eq(&format!("{}\n{}", names.join("\n"), show_problems(&preview)));
}

#[test]
fn stock_with_an_order_for_a_header() {
    let text = "Quantity,PLEASE LEAVE THIS COLUMN ALONE\r\n500,Wipes\r\n,Bibs\r\n\"1,200\",Nappies (Size 2)\r\nmany,Swim pants\r\n5,wipes\r\n";
    let existing = Existing {
        items: vec![ExistingItem { id: "i1".to_owned(), name: "WIPES".to_owned(), code: None }],
        places: vec![Named { id: "p1".to_owned(), name: "Back room".to_owned() }],
        ..Existing::default()
    };
    let (preview, _) = run(Kind::Stock, text.as_bytes(), &Answers::default(), &existing).expect("a table");
    assert_eq!(
        (preview.summary.open_questions, preview.summary.will_add),
        (1, 1),
        "where it stands is asked; only the blank row needs no place"
    );
    let answers = Answers { place: Some("back ROOM".to_owned()), ..Answers::default() };
    let (preview, plan) = run(Kind::Stock, text.as_bytes(), &answers, &existing).expect("a table");
    assert_eq!(preview.columns[1].target, "item-name", "by what stands below, not by the header");
    let Writes::Stock { receive } = &plan.writes else { panic!("stock") };
    assert_eq!(receive[0].item, Known::Id("i1".to_owned()), "an item that is there is found without regard to case");
    assert_eq!(receive[0].place, Some(Known::Id("p1".to_owned())), "and so is a place");
    let lines: Vec<String> = receive.iter().map(|line| format!("{} {:?}", line.name, line.quantity)).collect();
    expect![[r#"
        Wipes Some(500)
        Bibs None
        Nappies (Size 2) Some(1200)
        Duplicate import-problem-stock-twice [] ×1: 6 "Wipes"
        Fix import-problem-quantity-blank [Quantity] ×1: 3 ""
        Fix import-problem-quantity-unreadable [Quantity] ×1: 5 "many"
        Later import-problem-new-item [] ×3: 3 "Bibs"; 4 "Nappies (Size 2)"; 5 "Swim pants"
        Later import-problem-thousands [Quantity] ×1: 4 "1,200"
    "#]]
    .assert_eq(&format!("{}\n{}", lines.join("\n"), show_problems(&preview)));
}

#[test]
fn files_without_rows_are_refused() {
    for text in ["Parent,Phone\n", "Parent,Phone\n,\n", "Parent,Phone,Child\nTOTAL,3,4\n"] {
        let refused = run(Kind::Families, text.as_bytes(), &Answers::default(), &Existing::default());
        assert_eq!(refused.map(|_| ()), Err(ImportRefused::NoRows), "{text:?} holds no family");
    }
}

#[test]
fn stopping_changes_nothing_and_says_so() {
    let text = format!("Parent,Phone\n{}", "Ana Ruiz,555-0101\n".repeat(2_000));
    let request = doorstep_exchange::PlanRequest {
        kind: Kind::Families,
        mapping: None,
        answers: &Answers::default(),
        existing: &Existing::default(),
        today: common::TODAY,
    };
    let mut asked = 0;
    let refused = doorstep_exchange::plan(text.as_bytes(), &request, &mut |_| {
        asked += 1;
        if asked > 2 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    });
    assert_eq!(refused.map(|_| ()), Err(ImportRefused::Cancelled), "it stops when asked to");
}

#[test]
fn rows_that_did_not_come_in_are_given_back_as_a_file() {
    let text = "Parent,Phone,Notes\n,555-0101,=HYPERLINK(1)\nAna Ruiz,555-0102,\n";
    let file = doorstep_exchange::ReadFile::open(text.as_bytes(), &mut |_| std::ops::ControlFlow::Continue(()))
        .expect("a table");
    let (preview, plan) =
        run(Kind::Families, text.as_bytes(), &Answers::default(), &Existing::default()).expect("a table");
    let bytes = doorstep_exchange::rejected_rows(&file, preview.header_line, &plan, "Why", &|problem| {
        problem.code.code().to_owned()
    });
    let back = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(
        back, "\u{feff}Why,Parent,Phone,Notes\r\nno-name,,555-0101,'=HYPERLINK(1)\r\n",
        "the reason first, formulas made harmless"
    );
}

//! The roster as a programme exported it: what becomes of each of its lines.

mod common;

use common::{run, show, show_problems, usual_answers};
use doorstep_exchange::families::FamilyDraft;
use doorstep_exchange::questions::{DuplicateAnswer, DuplicateChoice};
use doorstep_exchange::{Answers, Existing, ImportPlan, Kind, Named, Preview, Writes};
use expect_test::expect;

const ROSTER: &[u8] = include_bytes!("fixtures/roster-as-exported.csv");

fn existing() -> Existing {
    let staff = |id: &str, name: &str| Named { id: id.to_owned(), name: name.to_owned() };
    Existing { staff: vec![staff("s1", "Dana Ortiz"), staff("s2", "Sam Whitfield")], ..Existing::default() }
}

fn plan(answers: &Answers) -> (Preview, ImportPlan) {
    run(Kind::Families, ROSTER, answers, &existing()).expect("the roster is a table")
}

fn answered() -> Answers {
    usual_answers(&plan(&Answers::default()).0)
}

fn added(plan: &ImportPlan) -> &[FamilyDraft] {
    match &plan.writes {
        Writes::Families { add, .. } => add,
        other => panic!("families were asked for, got {other:?}"),
    }
}

#[test]
fn columns_are_recognised_by_their_headers() {
    let (preview, _) = plan(&Answers::default());
    assert_eq!(preview.header_line, Some(3), "below a title and an empty line");
    let columns: Vec<String> = preview
        .columns
        .iter()
        .map(|column| format!("{} → {}", column.name.as_deref().unwrap_or("-"), column.target))
        .collect();
    expect![[r#"
        Family # → reference
        Caregiver 1 (Last, First) → adult1
        Rel. → adult1-relation
        Caregiver 2 → adult2
        Phone(s) → phones
        Best way to reach → best-way
        Language → languages
        Interp? → interpreter
        Child 1 → child1
        DOB → child1-birth
        Gest. wks → child1-gestation
        Child 2 → child2
        DOB 2 → child2-birth
        Address → address
        Town → town
        ZIP → postcode
        Enrolled → enrolled-on
        Home visitor → visitor
        Diapers → diapers
        Allergies / diet → food
        Kits? → kits
        Notes → notes"#]]
    .assert_eq(&columns.join("\n"));
}

#[test]
fn before_any_answer_rows_wait_and_the_questions_are_put() {
    let (preview, plan) = plan(&Answers::default());
    expect![[r#"
        Summary {
            rows: 24,
            will_add: 2,
            with_notes: 2,
            will_join: 0,
            waiting: 17,
            rejected: 0,
            left_out: 5,
            review_items: 0,
            open_questions: 5,
        }
    "#]]
    .assert_debug_eq(&preview.summary);
    expect![[r#"
        [
            NameOrder {
                column: 1,
                column_name: Some(
                    "Caregiver 1 (Last, First)",
                ),
                examples: [
                    NameExample {
                        text: "Castellanos, Marisol",
                        becomes: "Marisol Castellanos",
                    },
                    NameExample {
                        text: "Trần, Thị Mai",
                        becomes: "Thị Mai Trần",
                    },
                    NameExample {
                        text: "Adeyemi, Folake",
                        becomes: "Folake Adeyemi",
                    },
                    NameExample {
                        text: "Lindqvist, Tessa (foster)",
                        becomes: "Tessa Lindqvist",
                    },
                    NameExample {
                        text: "Hollis, Jordan",
                        becomes: "Jordan Hollis",
                    },
                ],
                count: 18,
                said_by_header: true,
                answer: Some(
                    LastFirst,
                ),
            },
            NameOrder {
                column: 3,
                column_name: Some(
                    "Caregiver 2",
                ),
                examples: [
                    NameExample {
                        text: "Castellanos, Iván",
                        becomes: "Iván Castellanos",
                    },
                    NameExample {
                        text: "Grant, Marcus",
                        becomes: "Marcus Grant",
                    },
                    NameExample {
                        text: "Lindqvist, Carl",
                        becomes: "Carl Lindqvist",
                    },
                    NameExample {
                        text: "Barlow, Roy",
                        becomes: "Roy Barlow",
                    },
                    NameExample {
                        text: "Warsame, Bile",
                        becomes: "Bile Warsame",
                    },
                ],
                count: 10,
                said_by_header: false,
                answer: None,
            },
            DateOrder {
                column: 9,
                column_name: Some(
                    "DOB",
                ),
                suggested: Some(
                    MonthFirst,
                ),
                examples: [
                    CellRef {
                        row: 4,
                        column: 9,
                        text: "4/2/2025",
                    },
                    CellRef {
                        row: 14,
                        column: 9,
                        text: "1/10/2025",
                    },
                    CellRef {
                        row: 16,
                        column: 9,
                        text: "04/02/2025",
                    },
                ],
                open: 3,
                against_month_first: [
                    CellRef {
                        row: 21,
                        column: 9,
                        text: "13/08/2024",
                    },
                    CellRef {
                        row: 24,
                        column: 9,
                        text: "31/02/2025",
                    },
                ],
                against_day_first: [
                    CellRef {
                        row: 6,
                        column: 9,
                        text: "7/28/2025",
                    },
                    CellRef {
                        row: 8,
                        column: 9,
                        text: "6/19/2025",
                    },
                    CellRef {
                        row: 9,
                        column: 9,
                        text: "9/25/2025",
                    },
                    CellRef {
                        row: 12,
                        column: 9,
                        text: "12/20/2025",
                    },
                    CellRef {
                        row: 17,
                        column: 8,
                        text: "(expected 5/20/2026)",
                    },
                    CellRef {
                        row: 19,
                        column: 9,
                        text: "2/29/2024",
                    },
                    CellRef {
                        row: 24,
                        column: 9,
                        text: "31/02/2025",
                    },
                ],
                answer: None,
            },
            SerialDates {
                column: 9,
                column_name: Some(
                    "DOB",
                ),
                cells: [
                    SerialCell {
                        row: 18,
                        text: "45292",
                        becomes: "2024-01-01",
                    },
                ],
                count: 1,
                answer: None,
            },
            DateOrder {
                column: 12,
                column_name: Some(
                    "DOB 2",
                ),
                suggested: Some(
                    MonthFirst,
                ),
                examples: [
                    CellRef {
                        row: 6,
                        column: 12,
                        text: "12/10/2021",
                    },
                    CellRef {
                        row: 12,
                        column: 12,
                        text: "5/1/2023",
                    },
                    CellRef {
                        row: 22,
                        column: 12,
                        text: "8/1/2025",
                    },
                ],
                open: 3,
                against_month_first: [],
                against_day_first: [
                    CellRef {
                        row: 8,
                        column: 12,
                        text: "6/19/2025",
                    },
                ],
                answer: None,
            },
            DateOrder {
                column: 16,
                column_name: Some(
                    "Enrolled",
                ),
                suggested: Some(
                    MonthFirst,
                ),
                examples: [
                    CellRef {
                        row: 5,
                        column: 16,
                        text: "9/8/2025",
                    },
                    CellRef {
                        row: 6,
                        column: 16,
                        text: "2/1/2026",
                    },
                    CellRef {
                        row: 8,
                        column: 16,
                        text: "8/1/2025",
                    },
                    CellRef {
                        row: 11,
                        column: 16,
                        text: "9/1/2024",
                    },
                    CellRef {
                        row: 12,
                        column: 16,
                        text: "2/10/2026",
                    },
                    CellRef {
                        row: 13,
                        column: 16,
                        text: "11/3/2025",
                    },
                    CellRef {
                        row: 14,
                        column: 16,
                        text: "6/2/2025",
                    },
                    CellRef {
                        row: 20,
                        column: 16,
                        text: "4/1/2024",
                    },
                    CellRef {
                        row: 21,
                        column: 16,
                        text: "10/1/2024",
                    },
                    CellRef {
                        row: 23,
                        column: 16,
                        text: "12/2/2024",
                    },
                ],
                open: 10,
                against_month_first: [],
                against_day_first: [
                    CellRef {
                        row: 4,
                        column: 16,
                        text: "7/14/2025",
                    },
                    CellRef {
                        row: 9,
                        column: 16,
                        text: "1/20/2026",
                    },
                    CellRef {
                        row: 17,
                        column: 16,
                        text: "2/20/2026",
                    },
                    CellRef {
                        row: 18,
                        column: 16,
                        text: "1/15/2025",
                    },
                    CellRef {
                        row: 19,
                        column: 16,
                        text: "2/29/2024",
                    },
                    CellRef {
                        row: 22,
                        column: 16,
                        text: "9/15/2022",
                    },
                ],
                answer: None,
            },
        ]
    "#]]
    .assert_debug_eq(&preview.questions);
    let waiting = added(&plan).len() as u32;
    assert_eq!(waiting, preview.summary.will_add, "nothing that waits is among what is added");
}

#[test]
fn what_every_row_becomes_after_the_answers() {
    let (preview, plan) = plan(&answered());
    let all: String = added(&plan).iter().map(show).collect();
    expect![[r#"
        4: Castellanos
          reference: F-201
          adult: Marisol Castellanos (mother)
          adult: Iván Castellanos ()
          child: Emilia Castellanos, born 2025-04-02, 28w0d, size 2
          way: 0 whatsapp 555-0101 mornings
          way: 1 call 555-0111
          languages: Spanish
          place: 14 Alder St Apt 2B
          town: Millbrook 04401
          enrolled: 2025-07-14
          visitor: Dana Ortiz
          kits: Yes
          note: born early. Iván works till 3
        5: Trần
          reference: F-202
          adult: Thị Mai Trần (grandmother)
          child: Trần Gia Bảo, born 2023-08-20, 39w0d, size 5
          languages: Vietnamese
          interpreter: yes
          place: 9 Canal Rd
          town: Millbrook 04401
          enrolled: 2025-09-08
          visitor: Dana Ortiz
          diet: vegetarian 1st & 15th
          kits: Yes
          REVIEW: SafeContact Phone(s): (555) 0102
          REVIEW: SafeContact Best way to reach: phone call only
          REVIEW: SafeContact Notes: calls him "Ben" at the clinic
        6: R.
          reference: F-203
          adult: R. (mother)
          child: K., born 2025-07-28, 38w0d
          child: J., born 2021-12-10
          languages: English + Spanish
          place: withheld
          enrolled: 2026-02-01
          visitor: Sam Whitfield
          REVIEW: SafeContact Phone(s): 555-0142
          REVIEW: SafeContact Best way to reach: TEXT ONLY Mon-Fri 10-12
          REVIEW: ConfidentialAddress Address: CONFIDENTIAL
          REVIEW: SafeContact Kits?: pickup only
          REVIEW: SafeContact Notes: NO VOICEMAIL. Say you are calling from the library.⏎Do not use old number 555-0199
          REVIEW: SafeContact Diapers: 3
        8: Adeyemi / Grant
          reference: F-204
          adult: Folake Adeyemi (mother)
          adult: Marcus Grant ()
          child: Ife Grant, born 2025-06-19, 34w3d, size 2
          child: Tobi Grant, born 2025-06-19, size 1, Tobi: special formula from clinic
          way: 0 text 555-0104
          way: 0 text 555-0114
          languages: English + Yoruba
          place: 77 Quarry Ln
          town: Stonefield 4402
          enrolled: 2025-08-01
          visitor: Sam Whitfield
          kits: Yes
          note: twins
        9: Lindqvist
          reference: F-205
          adult: Tessa Lindqvist (foster parent)
          adult: Carl Lindqvist ()
          child: baby Z., born 2025-09-25, 36w5d, size 1-2
          way: 0 email tessa.l@example.org
          way: 0 call 555-0105
          languages: English
          place: 3 Mill Pond Ct
          town: Stonefield 04402
          enrolled: 2026-01-20
          visitor: Priya N.
          kits: Yes
          note: caseworker J. Alm; no photos⏎Home visitor: Priya N.
        10: Hollis
          reference: F-206
          adult: Jordan Hollis (father)
          child: Wren Hollis, born 2024-11-30, 40w0d, size 4
          way: 0 text 5550106 text after 4pm
          languages: English
          place: 210 Depot Ave #4
          town: Millbrook 04401
          enrolled: 2025-03-03
          visitor: Priya N.
          kits: Yes
          note: works nights 10-6⏎Home visitor: Priya N.
        11: Barlow
          reference: F-207
          adult: Edith Barlow (grandmother)
          adult: Roy Barlow ()
          child: Posy Barlow, born 2021-11-05, 39w0d
          way: 0 landline 207 555 0107 voicemail ok
          languages: English
          place: RR 2 Box 41
          town: Upper Falls 04417
          enrolled: 2024-09-01
          visitor: Sam Whitfield
          kits: BooksOnly books only
          note: large print please; no internet
        12: Warsame
          reference: F-208
          adult: Ayaan Warsame (mother)
          adult: Bile Warsame ()
          child: Sahra Warsame, born 2025-12-20, 39w0d, size 1
          child: Ilyas Warsame, born 2023-05-01, size 6, Ilyas PEANUT allergy
          way: 0 call 555-0108
          way: 0 inPerson -
          languages: Somali
          interpreter: sometimes
          place: 18 Union St 3rd fl
          town: Millbrook 04401
          enrolled: 2026-02-10
          visitor: Dana Ortiz
          diet: halal
          kits: Yes
          note: no car, 75 min by bus to a full grocery
        13: نوری
          reference: F-209
          adult: مریم نوری (mother)
          adult: فرید نوری ()
          child: پروانه, born 2024-01-01, size 5
          way: 0 call 555-0109 call Farid first
          languages: Dari
          interpreter: yes, female only
          place: 18 Union St 1st fl
          town: Millbrook 04401
          enrolled: 2025-11-03
          visitor: Dana Ortiz
          diet: halal
          kits: Yes
          note: birthday on papers is not sure
        14: Pemberton
          reference: F-210
          adult: Grace Pemberton (mother)
          adult: Samuel Pemberton ()
          child: June Pemberton, born 2025-01-10, 38w0d, size 4
          way: 0 email -
          way: 0 call 555-0110
          languages: English
          place: 6 Orchard Way
          town: Stonefield 04402
          enrolled: 2025-06-02
          visitor: Priya N.
          kits: No no thanks
          note: "we manage, others need it more"⏎Home visitor: Priya N.
        17: O'Rourke-Dubois
          reference: F-212
          adult: Siobhán O'Rourke-Dubois (mother)
          child: ?, due 2026-05-20
          way: 0 messenger -
          way: 0 call 555-0112
          languages: English + French
          place: 41 Ferry St
          town: Millbrook 04401
          enrolled: 2026-02-20
          visitor: Sam Whitfield
          kits: Yes
          note: prenatal
        18: Mendes
          reference: F-213
          adult: Ana Luísa Mendes (mother)
          child: Davi Mendes, born 2024-01-01, 41w0d, size 5
          way: 0 text 555-0113
          languages: Portuguese
          place: 5 Elm Ct
          town: Stonefield 04402
          enrolled: 2025-01-15
          visitor: Priya N.
          diet: lactose
          kits: Yes
          note: Home visitor: Priya N.
        19: Kowalczyk
          reference: F-214
          adult: Piotr Kowalczyk (father)
          adult: Ewa Kowalczyk ()
          child: Zofia Kowalczyk, born 2024-02-29, 40w0d, size 5
          way: 0 call 555 0115
          way: 0 call 555 0116
          languages: Polish
          place: 33 River Rd
          town: Upper Falls 04417
          enrolled: 2024-02-29
          visitor: Sam Whitfield
          kits: Yes
          note: leap day birthday
        20: Baptiste
          reference: F-215
          adult: Mirlande Baptiste (mother)
          child: Wilner Baptiste, born 2024-03-03, 31w0d, size 5
          way: 0 whatsapp 555-0117 WhatsApp voice message
          languages: Haitian Creole
          interpreter: yes
          place: 18 Union St 2nd fl
          town: Millbrook 04401
          enrolled: 2024-04-01
          visitor: Dana Ortiz
          kits: Yes
          note: NICU 8 wks
        21: Nguyen
          reference: F-216
          adult: Kim Nguyen (mother)
          child: Lena Nguyen, size 4
          way: 0 text 555-0118
          languages: English
          place: 2 Hill St
          town: Millbrook 04401
          enrolled: 2024-10-01
          visitor: Priya N.
          kits: Yes
          note: DOB: 13/08/2024⏎Home visitor: Priya N.
        22: Whitehorse
          reference: F-217
          adult: Delia Whitehorse (mother)
          adult: Ray Whitehorse ()
          child: Sky Whitehorse, born 2022-07-07, 39w0d
          child: River Whitehorse, born 2025-08-01, size 3
          way: 0 inPerson -
          way: 0 call 555-0119
          languages: English + Passamaquoddy
          place: 12 Point Rd
          town: Upper Falls 04417
          enrolled: 2022-09-15
          visitor: Sam Whitfield
          kits: Ask ask each time
          note: visit at auntie's on Fridays
        23: Al-Sayed
          reference: F-218
          adult: Rima Al-Sayed (mother)
          adult: Omar Al-Sayed ()
          child: سلمى, born 2024-11-11, 37w0d, size 4
          way: 0 whatsapp +1 555-0120
          languages: Arabic
          interpreter: yes
          place: 90 Canal Rd
          town: Millbrook 04401
          enrolled: 2024-12-02
          visitor: Dana Ortiz
          diet: halal
          kits: Yes
        24: Doyle
          reference: F-219
          adult: Kacey Doyle (mother)
          child: Arlo Doyle, size 3
          languages: English
          place: none: no fixed address - motel
          town: Stonefield 04402
          enrolled: 2026-02-02
          visitor: Priya N.
          kits: Yes
          note: phone cut off; find at the library Tuesdays⏎DOB: 31/02/2025⏎Home visitor: Priya N.
    "#]]
    .assert_eq(&all);
    expect![[r#"
        Summary {
            rows: 24,
            will_add: 18,
            with_notes: 12,
            will_join: 0,
            waiting: 1,
            rejected: 0,
            left_out: 5,
            review_items: 9,
            open_questions: 0,
        }
    "#]]
    .assert_debug_eq(&preview.summary);
}

#[test]
fn problems_are_grouped_by_what_mends_them() {
    let (preview, _) = plan(&answered());
    expect![[r#"
        Duplicate import-problem-may-be-same [] ×1: 16 "Castellanos"
        Fix import-problem-date-against-order [DOB] ×1: 21 "13/08/2024"
        Fix import-problem-no-such-day [DOB] ×1: 24 "31/02/2025"
        Fix import-problem-postcode-short [ZIP] ×1: 8 "4402"
        Later import-problem-review [Phone(s)] ×2: 5 "(555) 0102"; 6 "555-0142"
        Later import-problem-review [Best way to reach] ×2: 5 "phone call only"; 6 "TEXT ONLY Mon-Fri 10-12"
        Later import-problem-review [Address] ×1: 6 "CONFIDENTIAL"
        Later import-problem-review [Kits?] ×1: 6 "pickup only"
        Later import-problem-review [Notes] ×2: 5 "calls him \"Ben\" at the clinic"; 6 "NO VOICEMAIL. Say you are calling from the library.\nDo not use old number 555-01…"
        Later import-problem-number-whose [Phone(s)] ×2: 8 "555-0114"; 19 "555 0116"
        Later import-problem-way-without-value [Best way to reach] ×2: 14 "email"; 17 "Facebook Messenger"
        Later import-problem-no-way [] ×1: 24 "Doyle"
        Later import-problem-first-of-january [DOB] ×2: 13 "1/1/2024"; 18 "45292"
        Later import-problem-twin-gestation [Gest. wks] ×1: 8 "Tobi Grant"
        Later import-problem-diaper-whose [Diapers] ×1: 6 "3"
        Later import-problem-visitor-maybe [Home visitor] ×1: 16 "D. Ortiz"
        Later import-problem-visitor-unknown [Home visitor] ×6: 9 "Priya N."; 10 "Priya N."; 14 "Priya N."; 18 "Priya N."; 21 "Priya N."; 24 "Priya N."
    "#]].assert_eq(&show_problems(&preview));
}

#[test]
fn lines_that_are_no_records_are_listed_with_their_reason() {
    let (preview, _) = plan(&answered());
    let lines: Vec<String> =
        preview.left_out.iter().map(|line| format!("{} {:?} {}", line.row, line.reason, line.text)).collect();
    expect![[r#"
        1 AboveHeader Home visiting roster, as of 2/27/2026
        2 Blank 
        3 Header Family #
        15 Blank 
        25 Totals TOTAL FAMILIES"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn the_second_entry_of_a_family_waits_until_somebody_chooses() {
    let mut answers = answered();
    let (preview, _) = plan(&answers);
    let may_be: Vec<_> = preview.duplicates.iter().map(|same| (same.row, same.same_row)).collect();
    assert_eq!(may_be, [(16, Some(4))], "F-211 is F-201 again; the twins of F-204 are nobody's duplicates");

    answers.duplicates = vec![DuplicateAnswer { row: 16, choice: DuplicateChoice::Same }];
    let (preview, joined) = plan(&answers);
    assert_eq!(preview.summary.will_join, 1, "the row joins the family");
    expect![[r#"
        4: Castellanos
          reference: F-201
          adult: Marisol Castellanos (mother)
          adult: Iván Castellanos ()
          child: Emilia Castellanos, born 2025-04-02, 28w0d, size 2
          way: 0 whatsapp 555-0101 mornings
          way: 1 call 555-0111
          languages: Spanish
          place: 14 Alder St Apt 2B
          town: Millbrook 04401
          enrolled: 2025-07-14
          visitor: Dana Ortiz
          kits: Yes
          note: born early. Iván works till 3⏎F-211; 14 Alder Street, 2B; D. Ortiz⏎DUPLICATE? entered again by front desk⏎Home visitor: D. Ortiz
    "#]].assert_eq(&show(&added(&joined)[0]));

    answers.duplicates[0].choice = DuplicateChoice::Skip;
    assert_eq!(plan(&answers).0.summary.left_out, preview.summary.left_out + 1, "left out by choice");
    answers.duplicates[0].choice = DuplicateChoice::Add;
    assert_eq!(plan(&answers).0.summary.will_add, preview.summary.will_add + 1, "added as another family");
}

#[test]
fn no_order_and_no_confidential_address_reaches_a_plain_field() {
    let (_, plan) = plan(&answered());
    for draft in added(&plan) {
        let plain = format!("{:?}", FamilyDraft { reviews: Vec::new(), ..draft.clone() });
        for secret in ["TEXT ONLY", "VOICEMAIL.", "555-0199", "CONFIDENTIAL", "library.", "pickup only"] {
            assert!(!plain.contains(secret), "{secret} of line {} waits in the review list only", draft.line);
        }
    }
    let reviews: String = added(&plan).iter().flat_map(|draft| &draft.reviews).map(|item| item.text.as_str()).collect();
    for secret in ["TEXT ONLY Mon-Fri 10-12", "NO VOICEMAIL", "555-0199", "CONFIDENTIAL", "pickup only"] {
        assert!(reviews.contains(secret), "{secret} is not dropped");
    }
}

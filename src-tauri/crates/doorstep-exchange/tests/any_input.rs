//! Whatever the bytes: no panic, and every row ends in exactly one place.

mod common;

use common::{run, usual_answers};
use doorstep_exchange::{Answers, Existing, Kind};
use proptest::prelude::*;

const KINDS: [Kind; 3] = [Kind::Families, Kind::Items, Kind::Stock];

/// Cells that resemble what people write, so that the inner readers are reached.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zéñ ,().;/-]{0,20}",
        "[0-9/. -]{0,12}",
        "\\PC{0,12}",
        Just("Parent".to_owned()),
        Just("DOB".to_owned()),
        Just("Phone".to_owned()),
        Just("Quantity".to_owned()),
        Just("total".to_owned()),
        Just("(expected 5/20/2026)".to_owned()),
        Just("do not call".to_owned()),
        Just("CONFIDENTIAL".to_owned()),
        Just("\"a\nb\"".to_owned()),
        Just("45292".to_owned()),
        Just("555-0101 (Ana) or 555-0102".to_owned()),
    ]
}

fn table() -> impl Strategy<Value = String> {
    let row = proptest::collection::vec(cell(), 0..8).prop_map(|cells| cells.join(","));
    proptest::collection::vec(row, 0..12).prop_map(|rows| rows.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for kind in KINDS {
            // A refusal is a fine answer; `run` checks the sums of what is not refused.
            let _ = run(kind, &bytes, &Answers::default(), &Existing::default());
        }
    }

    #[test]
    fn any_table(text in table()) {
        for kind in KINDS {
            let Ok((preview, plan)) = run(kind, text.as_bytes(), &Answers::default(), &Existing::default()) else { continue };
            prop_assert_eq!(plan.kept_back.len() as u32, preview.summary.waiting + preview.summary.rejected, "what does not come in goes back");
            let (again, _) = run(kind, text.as_bytes(), &usual_answers(&preview), &Existing::default()).expect("the same file");
            prop_assert!(again.problems.iter().all(|group| group.repair != doorstep_exchange::problems::Repair::Answer), "answers are taken");
        }
    }

    #[test]
    fn a_file_written_another_way_means_the_same(text in table()) {
        let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let plain = run(Kind::Families, text.as_bytes(), &Answers::default(), &Existing::default()).map(|(preview, _)| preview.summary);
        let wide = run(Kind::Families, &utf16, &Answers::default(), &Existing::default()).map(|(preview, _)| preview.summary);
        prop_assert_eq!(plain, wide, "the encoding changes nothing");
    }
}

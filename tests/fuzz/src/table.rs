//! Spreadsheets of every kind.

use std::ops::ControlFlow;

use doorstep_exchange::{Answers, Existing, Kind, PlanRequest, plan};
use jiff::civil::date;

/// Read as families, things or stock: a refusal, or every row in exactly one place.
pub fn table(bytes: &[u8]) -> bool {
    let mut read = false;
    for kind in [Kind::Families, Kind::Items, Kind::Stock] {
        let (answers, existing) = (Answers::default(), Existing::default());
        let request =
            PlanRequest { kind, mapping: None, answers: &answers, existing: &existing, today: date(2026, 3, 2) };
        let Ok((preview, plan)) = plan(bytes, &request, &mut |_| ControlFlow::Continue(())) else { continue };
        read = true;
        let sum = preview.summary;
        let somewhere = sum.will_add + sum.will_join + sum.waiting + sum.rejected + sum.left_out;
        assert_eq!(somewhere, sum.rows, "each row is in exactly one place");
        assert_eq!(plan.kept_back.len() as u64, u64::from(sum.waiting + sum.rejected), "what stays out goes back");
    }
    read
}

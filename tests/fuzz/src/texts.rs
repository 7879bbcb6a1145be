//! What people write in cells and notes: orders about safe contact, and days.

use doorstep_domain::dates::{Order, parse};
use doorstep_domain::text_signals::signals;

/// A signal stands on whole characters, from left to right; a day is read or is none.
pub fn words(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let found = signals(&text);
    for signal in &found {
        assert!(text.get(signal.span.clone()).is_some_and(|words| !words.trim().is_empty()), "whole words");
    }
    assert!(found.is_sorted_by_key(|signal| signal.span.start), "from left to right");
    let mut read = !found.is_empty();
    for hint in [None, Some(Order::DayFirst), Some(Order::MonthFirst)] {
        // A day in its plainest form is itself again, whatever the order of a column.
        let Some(day) = parse(&text, hint).day() else { continue };
        read = true;
        assert_eq!(parse(&day.to_string(), None).day(), Some(day), "{day} written plainly");
    }
    read
}

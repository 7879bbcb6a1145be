//! When a backup is due, which old ones may go, and when somebody should be told.
//!
//! The clock of a laptop can be years off. So the order of backups is that of their numbers, and a date only says
//! whether two of them were made on the same day, in the same week, in the same month.

use std::collections::BTreeSet;

use jiff::civil::Date;

/// Hours of work after which a regular backup is due (security design §5).
pub const HOURS_BETWEEN: i64 = 4;
/// The last so many stay, whatever the clock said when they were made.
pub const LATEST: usize = 12;
const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 9;
/// However little room is allowed, so many stay.
pub const FEWEST: usize = 3;
/// A drill by the program itself is due after so many days.
pub const AUTOMATIC_DRILL_DAYS: i32 = 30;
/// After so many days without a person's drill, somebody is told.
pub const DRILL_DAYS: i32 = 90;
/// A backup older than this is told of on Today.
pub const STALE_DAYS: i32 = 3;

/// A backup, as far as thinning needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Its number: later ones are higher.
    pub number: u64,
    /// The day the clock showed.
    pub day: Date,
    /// The room it takes.
    pub bytes: u64,
    /// It was verified and nothing has been found wrong since.
    pub sound: bool,
}

/// Whether a regular backup is due: something has changed, and some hours have gone by. A clock that was set back
/// does not keep one from being made.
#[must_use]
pub fn is_due(last: Option<(i64, u64)>, now_ms: i64, sequence: u64) -> bool {
    match last {
        None => sequence > 0,
        Some((made_ms, at)) => {
            let since = now_ms - made_ms;
            at != sequence && !(0..=HOURS_BETWEEN * 3_600_000).contains(&since)
        }
    }
}

/// The numbers of the backups that may go: not among the last twelve, and not the last of one of the twelve last
/// days, ten last weeks or nine last months that have one. The newest sound one never goes.
///
/// `room` is how many bytes all of them may take: beyond it the oldest go first, down to [`FEWEST`].
#[must_use]
pub fn thin(backups: &[Kept], room: u64) -> Vec<u64> {
    let mut newest_first = backups.to_vec();
    newest_first.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    let mut keep: BTreeSet<u64> = newest_first.iter().take(LATEST).map(|backup| backup.number).collect();
    keep.extend(last_of_each(&newest_first, DAYS, |day| (day.year().into(), day.day_of_year().into())));
    keep.extend(last_of_each(&newest_first, WEEKS, |day| {
        let week = day.iso_week_date();
        (week.year().into(), week.week().into())
    }));
    keep.extend(last_of_each(&newest_first, MONTHS, |day| (day.year().into(), day.month().into())));
    let newest_sound = newest_first.iter().find(|backup| backup.sound).map(|backup| backup.number);
    keep.extend(newest_sound);
    let fits = within_room(&newest_first, &keep, newest_sound, room);
    newest_first.iter().map(|backup| backup.number).filter(|number| !fits.contains(number)).collect()
}

fn last_of_each(newest_first: &[Kept], most: usize, label: impl Fn(Date) -> (i64, i64)) -> Vec<u64> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for backup in newest_first {
        if seen.len() < most && seen.insert(label(backup.day)) {
            kept.push(backup.number);
        }
    }
    kept
}

fn within_room(newest_first: &[Kept], keep: &BTreeSet<u64>, newest_sound: Option<u64>, room: u64) -> BTreeSet<u64> {
    let mut taken = 0_u64;
    let mut fits = BTreeSet::new();
    for backup in newest_first.iter().filter(|backup| keep.contains(&backup.number)) {
        let with = taken.saturating_add(backup.bytes);
        if with <= room || fits.len() < FEWEST || newest_sound == Some(backup.number) {
            taken = with;
            fits.insert(backup.number);
        }
    }
    fits
}

/// Whether what backups take comes near the room they may have: told before the first one goes for it.
#[must_use]
pub fn room_is_short(taken: u64, room: u64) -> bool {
    taken >= room / 5 * 4
}

/// Days since something, none below zero: a clock that was set back makes nothing younger than today.
#[must_use]
pub fn days_since(day: Date, today: Date) -> i32 {
    let days = today.since(day).map_or(0, |span| span.get_days());
    days.max(0)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const MUCH: u64 = u64::MAX;

    fn kept(number: u64, day: Date) -> Kept {
        Kept { number, day, bytes: 1, sound: true }
    }

    fn daily(days: i64) -> Vec<Kept> {
        let first = date(2026, 1, 1);
        (0..days).map(|n| kept(n.unsigned_abs() + 1, first.checked_add(n.days()).expect("a day of our era"))).collect()
    }

    #[test]
    fn a_regular_backup_is_due_after_four_hours_of_which_something_came() {
        let hour = 3_600_000;
        let cases = [
            ("nothing was ever written", None, 0, 0, false),
            ("the first change", None, 0, 1, true),
            ("changed, and long ago", Some((0, 1)), 5 * hour, 2, true),
            ("changed a moment ago", Some((0, 1)), hour, 2, false),
            ("long ago and unchanged", Some((0, 2)), 99 * hour, 2, false),
            ("changed, and the clock was set back ten years", Some((99 * hour, 1)), hour, 2, true),
            ("an older file was put back", Some((0, 9)), 5 * hour, 4, true),
        ];
        for (what, last, now, sequence, due) in cases {
            assert_eq!(is_due(last, now, sequence), due, "{what}");
        }
    }

    #[test]
    fn a_year_of_days_leaves_days_weeks_and_months() {
        let mut backups = daily(365);
        let gone = thin(&backups, MUCH);
        backups.retain(|backup| !gone.contains(&backup.number));
        let days: Vec<String> = backups.iter().map(|backup| backup.day.to_string()).collect();
        assert_eq!(days.first().map(String::as_str), Some("2026-04-30"), "nine months back");
        assert_eq!(days.last().map(String::as_str), Some("2026-12-31"), "the newest");
        assert!(days.len() <= 12 + 10 + 9, "no more than each rule keeps: {}", days.len());
    }

    #[test]
    fn a_clock_ten_years_off_deletes_nothing_that_matters() {
        let before = daily(40);
        let gone = thin(&before, MUCH);
        let mut left: Vec<Kept> = before.into_iter().filter(|backup| !gone.contains(&backup.number)).collect();
        let whole = left.len();
        for (n, day) in [date(2036, 2, 9), date(2016, 2, 9), date(2026, 2, 10)].into_iter().enumerate() {
            left.push(kept(41 + n as u64, day));
        }
        let gone = thin(&left, MUCH);
        assert!(gone.len() <= 6, "three strange days push out no more than three ordinary ones would: {gone:?}");
        assert!(whole - gone.len() >= 12, "and most of the past is still there");
        assert!(!gone.contains(&43), "the newest is the one with the highest number, whatever its day");
    }

    #[test]
    fn a_clock_that_stands_still_keeps_the_last_twelve() {
        let backups: Vec<Kept> = (1..=50).map(|number| kept(number, date(1970, 1, 1))).collect();
        assert_eq!(thin(&backups, MUCH), (1..=38).rev().collect::<Vec<_>>(), "the order is that of the numbers");
    }

    #[test]
    fn room_takes_the_oldest_first_and_never_the_newest_sound_one() {
        let mut backups = daily(8);
        assert_eq!(thin(&backups, 5), [3, 2, 1], "five fit");
        assert_eq!(thin(&backups, 0), [5, 4, 3, 2, 1], "three stay whatever the room");
        for backup in &mut backups[2..] {
            backup.sound = false;
        }
        assert!(!thin(&backups, 0).contains(&2), "damaged ones never push out the last that is whole");
        assert!(room_is_short(8, 10) && !room_is_short(7, 10), "told at four fifths");
    }

    #[test]
    fn days_never_count_backwards() {
        assert_eq!(days_since(date(2026, 3, 1), date(2026, 3, 4)), 3, "three days");
        assert_eq!(days_since(date(2036, 3, 1), date(2026, 3, 4)), 0, "a clock that was ahead");
    }

    fn any_backups() -> impl Strategy<Value = Vec<Kept>> {
        let one = (0..40_000_i64, 0..5_u64, any::<bool>());
        prop::collection::vec(one, 0..120).prop_map(|all| {
            let kept = |(n, (days, bytes, sound)): (usize, (i64, u64, bool))| {
                let day = date(1950, 1, 1).checked_add(days.days()).expect("a day of our era");
                Kept { number: n as u64 + 1, day, bytes, sound }
            };
            all.into_iter().enumerate().map(kept).collect()
        })
    }

    proptest! {
        #[test]
        fn the_newest_sound_one_and_the_last_twelve_stay(backups in any_backups()) {
            let gone = thin(&backups, MUCH);
            if let Some(newest) = backups.iter().filter(|backup| backup.sound).map(|backup| backup.number).max() {
                prop_assert!(!gone.contains(&newest), "the newest sound one");
                prop_assert!(!thin(&backups, 0).contains(&newest), "even without any room");
            }
            let last = backups.len().saturating_sub(LATEST) as u64;
            prop_assert!(gone.iter().all(|number| *number <= last), "the last twelve");
        }

        #[test]
        fn thinning_twice_takes_nothing_more(backups in any_backups()) {
            let gone = thin(&backups, MUCH);
            let left: Vec<Kept> = backups.into_iter().filter(|backup| !gone.contains(&backup.number)).collect();
            prop_assert!(thin(&left, MUCH).is_empty(), "what stayed once stays until something new comes");
        }

        #[test]
        fn one_more_backup_on_any_day_pushes_out_four_at_most(backups in any_backups(), days in 0..40_000_i64) {
            let gone = thin(&backups, MUCH);
            let mut left: Vec<Kept> = backups.into_iter().filter(|backup| !gone.contains(&backup.number)).collect();
            let day = date(1950, 1, 1).checked_add(days.days()).expect("a day of our era");
            left.push(kept(1_000, day));
            prop_assert!(thin(&left, MUCH).len() <= 5, "one for each rule, whatever the clock says");
        }
    }
}

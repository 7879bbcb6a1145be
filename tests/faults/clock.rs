//! Row 14: a clock that is years off, an hour off twice a year, or stands still. Nothing is deleted for it, and the order
//! of what was done is the order in which it was done.

use std::sync::{Arc, Mutex};

use doorstep_core::care;
use doorstep_core::session::{Clock, Session};
use doorstep_vault::{Reason, Stop, list_backups};
use jiff::tz::TimeZone;
use jiff::{Span, Zoned};

use crate::chance::Chance;
use crate::row::Counted;
use crate::world::{made, save, sound, unlock};

/// The backups that stay whatever their dates say.
const ALWAYS_KEPT: usize = 12;

/// A clock in a place with summer time that goes wherever it is put.
#[derive(Clone)]
struct Odd(Arc<Mutex<Zoned>>);

impl Clock for Odd {
    fn now(&self) -> Zoned {
        self.0.lock().expect("one thread").clone()
    }
}

impl Odd {
    fn jump(&self, chance: &mut Chance) {
        let sign = if chance.next().is_multiple_of(2) { 1 } else { -1 };
        let span = match chance.below(5) {
            0 => Span::new().years(10 * sign),
            1 => Span::new().days(sign * 190), // into the other time of the year
            2 => Span::new().hours(sign),
            3 => Span::new(), // it stands still, as after a suspend that nobody noticed
            _ => Span::new().days(1),
        };
        let mut now = self.0.lock().expect("one thread");
        // A century is as far as a broken battery goes.
        *now = now.checked_add(span).ok().filter(|then| (1926..2127).contains(&then.year())).unwrap_or_else(start);
    }
}

fn start() -> Zoned {
    let zone = TimeZone::get("America/New_York").expect("the system knows its places");
    // The night in which an hour comes twice.
    jiff::civil::date(2026, 11, 1).at(0, 30, 0, 0).to_zoned(zone).expect("an hour of that day")
}

pub fn run(times: u32) -> Counted {
    let vault = made(1);
    let path = vault.dir.path();
    let clock = Odd(Arc::new(Mutex::new(start())));
    let mut chance = Chance::seeded(14);
    let (mut misses, mut saved, mut thinned) = (Vec::new(), 1, 0);
    let enter = || Session::open(unlock(path).expect("it opens"), Box::new(clock.clone())).expect("tables that open");
    let mut session = enter();
    for n in 0..times {
        clock.jump(&mut chance);
        if n % 7 == 6 {
            doorstep_testkit::lock(session);
            session = enter();
        }
        save(&mut session, n).expect("a save at any hour");
        saved += 1;
        let before = numbers(path);
        match care::back_up(&session, Reason::Asked, &Stop::default()) {
            Ok(made) => thinned += made.thinned,
            Err(error) => misses.push(format!("jump {n}: {error}")),
        }
        let after = numbers(path);
        let mut newest = before.iter().rev().take(ALWAYS_KEPT - 1);
        if let Some(gone) = newest.find(|number| !after.contains(number)) {
            misses.push(format!("jump {n}: backup {gone} of the last twelve is gone"));
        }
        if after.last() <= before.last() {
            misses.push(format!("jump {n}: the newest backup is not the last"));
        }
    }
    misses.extend(in_order(&session, saved));
    if times > 40 && thinned == 0 {
        misses.push("nothing was thinned, whatever the clock said".to_owned());
    }
    doorstep_testkit::lock(session);
    misses.extend(sound(path, saved).err());
    Counted::of(
        format!(
            "{times} jumps of up to ten years, {saved} saves in order, {thinned} old backups thinned by number wanted"
        ),
        &misses,
    )
}

/// The numbers of the backups, oldest first.
fn numbers(path: &std::path::Path) -> Vec<u64> {
    let mut numbers: Vec<u64> = list_backups(path).expect("a list").iter().map(|backup| backup.number).collect();
    numbers.sort_unstable();
    numbers
}

/// Whether the moments that the journal names never go back, whatever the clock did.
fn in_order(session: &Session, saved: u32) -> Option<String> {
    let back = "SELECT count(*) FROM journal AS a JOIN journal AS b ON b.dev = a.dev AND b.seq = a.seq + 1 WHERE b.hlc < a.hlc";
    let back: u32 = session.db().query_row(back, [], |row| row.get(0)).expect("a count");
    (back > 0).then(|| format!("{back} of {saved} saves stand before what was done before them"))
}

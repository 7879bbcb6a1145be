//! Row 1: SIGKILL during writes that are acknowledged over a pipe.

use std::io::{BufRead, BufReader};
use std::time::Duration;

use crate::chance::Chance;
use crate::child;
use crate::row::Counted;
use crate::world::{made, sound};

pub fn run(times: u32) -> Counted {
    let mut chance = Chance::seeded(1);
    let mut misses = Vec::new();
    let (mut vault, mut acknowledged, mut all) = (made(1), 1, 0);
    for n in 0..times {
        if acknowledged > 3_000 {
            (vault, acknowledged) = (made(1), 1); // a fresh one: its size is not what this row is about
        }
        let path = vault.dir.path().to_str().expect("a path").to_owned();
        let mut process = child::start(&["write", &path]);
        let mut lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
        let ready = lines.next().and_then(Result::ok);
        if ready.as_deref() != Some("ready") {
            misses.push(format!("kill {n}: the vault did not open"));
            drop(process.wait());
            break;
        }
        let reader = std::thread::spawn(move || lines.map_while(Result::ok).filter(|line| line == "saved").count());
        std::thread::sleep(Duration::from_micros(500 + chance.next() % 60_000));
        process.kill().expect("our own child");
        process.wait().expect("it is gone");
        let saved = u32::try_from(reader.join().expect("a count")).expect("few");
        all += saved;
        match sound(vault.dir.path(), acknowledged + saved) {
            Ok(there) => acknowledged = there,
            Err(miss) => misses.push(format!("kill {n}: {miss}")),
        }
    }
    Counted::of(format!("{times} kills, {all} acknowledged saves, 0 lost, 0 half there, 0 unreadable wanted"), &misses)
}

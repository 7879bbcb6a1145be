//! Row 13: two programs at once on one vault. Never two writers, and the first is unharmed.

use std::io::Read;
use std::time::Duration;

use crate::chance::Chance;
use crate::child;
use crate::row::Counted;
use crate::world::{made, sound};

pub fn run(times: u32) -> Counted {
    let mut chance = Chance::seeded(13);
    let (mut misses, mut turned_away) = (Vec::new(), 0);
    for n in 0..times {
        let vault = made(1);
        let path = vault.dir.path().to_str().expect("a path").to_owned();
        let mut first = child::start(&["hold", &path, "150"]);
        std::thread::sleep(Duration::from_millis(chance.next() % 300));
        let mut second = child::start(&["hold", &path, "10"]);
        let mut said = [String::new(), String::new()];
        for (process, said) in [&mut first, &mut second].into_iter().zip(&mut said) {
            process.stdout.take().expect("a pipe").read_to_string(said).expect("words");
            process.wait().expect("it ends");
        }
        let inside = said.iter().filter(|said| said.contains("in\n") && said.contains("out\n")).count();
        turned_away += u32::from(said.iter().any(|said| said.contains("open in another program")));
        let saved = u32::try_from(inside).expect("two") * 5;
        if inside == 0 {
            misses.push(format!("pair {n}: nobody got in: {said:?}"));
        }
        misses.extend(sound(vault.dir.path(), 1 + saved).err().map(|miss| format!("pair {n}: {miss}")));
    }
    Counted::of(
        format!("{times} pairs, {turned_away} times the second was turned away, never two writers wanted"),
        &misses,
    )
}

//! Medians, because a machine is never alone with one program.

use std::time::{Duration, Instant};

/// Runs before the clock counts, so that caches are as warm as on any other morning.
const WARM: usize = 3;

/// The middle of several runs.
pub fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The median time of one kind of work.
pub fn of<E>(runs: usize, mut work: impl FnMut() -> Result<(), E>) -> Result<Duration, E> {
    let mut times = Vec::with_capacity(runs);
    for run in 0..runs + WARM {
        let started = Instant::now();
        work()?;
        if run >= WARM {
            times.push(started.elapsed());
        }
    }
    Ok(median(&mut times))
}

/// The median times of two kinds of work that take turns, so that whatever slows the machine slows both.
pub fn in_turns<E>(
    runs: usize,
    mut one: impl FnMut() -> Result<(), E>,
    mut other: impl FnMut() -> Result<(), E>,
) -> Result<(Duration, Duration), E> {
    let (mut ones, mut others) = (Vec::with_capacity(runs), Vec::with_capacity(runs));
    for run in 0..runs + WARM {
        let started = Instant::now();
        one()?;
        let between = Instant::now();
        other()?;
        let ended = Instant::now();
        if run >= WARM {
            ones.push(between - started);
            others.push(ended - between);
        }
    }
    Ok((median(&mut ones), median(&mut others)))
}

/// Milliseconds, for a person to read.
pub fn ms(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1000.0)
}

/// How many times as long.
pub fn ratio(one: Duration, other: Duration) -> String {
    format!("{:.2}×", one.as_secs_f64() / other.as_secs_f64().max(1e-9))
}

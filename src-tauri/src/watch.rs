//! Looks every few seconds whether somebody is still there, whether the machine slept, and whether its clock was set back.

use std::time::{Duration, Instant, SystemTime};

use doorstep_core::cover::note_clock;
use jiff::Timestamp;
use tauri::{AppHandle, Manager, Runtime};

use crate::desk::Desk;
use crate::{log, windows};

/// How often somebody looks.
const TICK: Duration = Duration::from_secs(5);
/// The wall clock may run ahead of the machine's own by this much; more means that the machine slept.
const SLEPT: Duration = Duration::from_secs(30);
/// A wall clock set back by more than this locks as well.
const SET_BACK: Duration = Duration::from_secs(120);
/// A window that may be covered is, when nobody has been there for this long. The page does it by itself at this very
/// moment; this is for a page that hangs.
const COVER_AFTER: Duration = Duration::from_secs(60);
/// How long a vault opened by its words waits for its new passphrase: the longest that anybody may choose for the idle
/// lock, because twenty-four words are being written on paper twice meanwhile.
const RECOVERY: Duration = Duration::from_secs(15 * 60);

/// Keeps looking for as long as the program runs.
pub fn watch_idleness<R: Runtime>(app: AppHandle<R>) {
    tauri::async_runtime::spawn(async move {
        let mut watch = Watch::start();
        loop {
            tokio::time::sleep(TICK).await;
            look(&app, watch.look()).await;
        }
    });
}

async fn look<R: Runtime>(app: &AppHandle<R>, seen: Seen) {
    let desk = app.state::<Desk>().inner().clone();
    let is_open = app.get_webview_window(windows::MAIN).is_some();
    if let (true, Seen::SetBack { from, to }) = (is_open, seen) {
        note(&desk, from, to).await;
    }
    let is_over = match (is_open, desk.is_recovering()) {
        (true, _) => desk.is_idle(),
        (false, true) => desk.is_idle_for(RECOVERY),
        (false, false) => return,
    };
    if is_over || seen != Seen::Nothing {
        windows::lock(app.clone()).await;
    } else if desk.is_cover_due(COVER_AFTER) {
        desk.veil().cover();
    }
}

async fn note(desk: &Desk, from: Timestamp, to: Timestamp) {
    let noted = desk.ask(move |keeper| note_clock(keeper.behind_the_cover()?, from, to)).await;
    if let Err(error) = noted {
        log::note("clock", &error);
    }
}

/// What the two clocks say about the time since the last look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Nothing,
    /// The machine slept, or its clock was set forward.
    Slept,
    /// Its clock was set back.
    SetBack {
        from: Timestamp,
        to: Timestamp,
    },
}

/// Two clocks side by side: the machine's own stands still while it sleeps, the wall clock does not.
#[derive(Clone, Copy)]
struct Watch {
    own: Instant,
    wall: SystemTime,
}

impl Watch {
    fn start() -> Self {
        Self { own: Instant::now(), wall: SystemTime::now() }
    }

    fn look(&mut self) -> Seen {
        let before = std::mem::replace(self, Self::start());
        before.until(*self)
    }

    fn until(self, now: Self) -> Seen {
        let own = now.own - self.own;
        let expected = self.wall + own;
        if let Ok(ahead) = now.wall.duration_since(expected) {
            return if ahead > SLEPT { Seen::Slept } else { Seen::Nothing };
        }
        let behind = expected.duration_since(now.wall).unwrap_or_default();
        if behind <= SET_BACK {
            return Seen::Nothing;
        }
        match (Timestamp::try_from(expected), Timestamp::try_from(now.wall)) {
            (Ok(from), Ok(to)) => Seen::SetBack { from, to },
            // A clock outside of any calendar was set all the same.
            _ => Seen::Slept,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten seconds later by the machine's own clock, and by the wall clock this much more or less.
    fn ten_seconds(more: i64) -> Seen {
        let before = Watch { own: Instant::now(), wall: SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000) };
        let wall = match u64::try_from(more) {
            Ok(more) => before.wall + Duration::from_secs(10 + more),
            Err(_) => before.wall + Duration::from_secs(10) - Duration::from_secs(more.unsigned_abs()),
        };
        before.until(Watch { own: before.own + Duration::from_secs(10), wall })
    }

    #[test]
    fn sleep_and_a_clock_that_was_set_are_told_apart() {
        assert_eq!(ten_seconds(0), Seen::Nothing, "both clocks agree");
        assert_eq!(ten_seconds(20), Seen::Nothing, "a correction by the network");
        assert_eq!(ten_seconds(600), Seen::Slept, "the machine's own clock stood still");
        assert_eq!(ten_seconds(-100), Seen::Nothing, "a correction by the network");
        let Seen::SetBack { from, to } = ten_seconds(-3600) else { panic!("an hour back must be noticed") };
        assert_eq!(from.as_second() - to.as_second(), 3600, "by how much, for whoever reads of it");
    }
}

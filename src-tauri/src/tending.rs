//! What the program does by itself while somebody is in: a backup when one is due, a check after each unlock, a drill
//! each month. None of it holds up the work: the owner thread only
//! writes, or copies a piece at a time; everything slow runs beside it.

use std::time::{Duration, Instant};

use doorstep_core::care;
use doorstep_core::error::Outcome;
use doorstep_core::ids::OpId;
use tauri::{AppHandle, Manager, Runtime};

use crate::commands::care::{aside, copied};
use crate::desk::Desk;
use crate::{log, windows};

/// How often somebody looks whether a window was opened.
const LOOK: Duration = Duration::from_secs(5);
/// How often the rule is asked whether a backup is due.
const AGAIN: Duration = Duration::from_secs(600);

/// Looks after what is kept, for as long as the program runs.
pub fn tend<R: Runtime>(app: AppHandle<R>) {
    tauri::async_runtime::spawn(async move {
        let mut last: Option<Instant> = None;
        loop {
            tokio::time::sleep(LOOK).await;
            if app.get_webview_window(windows::MAIN).is_none() {
                last = None;
                continue;
            }
            let desk = app.state::<Desk>().inner().clone();
            match last {
                None => {
                    note(check(&desk).await);
                    note(back_up(&desk).await);
                    note(drill(&desk).await);
                    last = Some(Instant::now());
                }
                Some(at) if at.elapsed() >= AGAIN => {
                    note(back_up(&desk).await);
                    last = Some(Instant::now());
                }
                Some(_) => {}
            }
        }
    });
}

/// A lock in between is no trouble: the next unlock does it. What went wrong shows on Today by its age.
fn note(done: Outcome<()>) {
    if let Err(error) = done {
        log::note("care", &error);
    }
}

async fn check(desk: &Desk) -> Outcome<()> {
    let begin = |keeper: &mut crate::keeper::Keeper| {
        let stop = keeper.care.clone();
        Ok((care::begin_check(keeper.behind_the_cover()?)?, stop))
    };
    let (check, stop) = desk.ask(begin).await?;
    let check = copied(desk, check).await?;
    let found = aside(move || check.finish(&stop)).await?;
    desk.ask(|keeper| {
        keeper.behind_the_cover()?.note_integrity(found);
        Ok(())
    })
    .await
}

async fn back_up(desk: &Desk) -> Outcome<()> {
    let begin = |keeper: &mut crate::keeper::Keeper| {
        let stop = keeper.care.clone();
        Ok((care::begin_if_due(keeper.behind_the_cover()?)?, stop))
    };
    let (begun, stop) = desk.ask(begin).await?;
    if let Some(begun) = begun {
        aside(move || begun.finish(&stop)).await?;
    }
    Ok(())
}

async fn drill(desk: &Desk) -> Outcome<()> {
    let begin = |keeper: &mut crate::keeper::Keeper| {
        let stop = keeper.care.clone();
        Ok((care::begin_automatic_drill(keeper.behind_the_cover()?)?, stop))
    };
    let (begun, stop) = desk.ask(begin).await?;
    let Some(begun) = begun else { return Ok(()) };
    let done = aside(move || begun.finish("", &stop)).await?;
    desk.ask(move |keeper| care::record_drill(keeper.behind_the_cover()?, OpId::fresh(), &done).map(drop)).await
}

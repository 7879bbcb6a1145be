//! Three windows, never two at once: a small one to unlock, the main one, which a lock destroys, and a neutral one,
//! which is left behind by whoever had to leave in a hurry.

use tauri::image::Image;
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder};

use crate::desk::Desk;
use crate::{log, storage};

/// The small window.
pub const UNLOCK: &str = "unlock";
/// The main window.
pub const MAIN: &str = "main";
/// A clock, and nothing that says whose.
pub const NEUTRAL: &str = "neutral";

const ALL: [&str; 3] = [UNLOCK, MAIN, NEUTRAL];

/// Opens the small window and destroys the others.
///
/// # Errors
/// What the system says.
pub fn show_unlock<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    exchange(app, UNLOCK, "unlock.html", (940.0, 700.0), |window| Ok(window.title("Doorstep")))
}

/// Opens the main window and destroys the others.
///
/// # Errors
/// What the system says.
pub fn show_main<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    exchange(app, MAIN, "index.html", (1180.0, 780.0), |window| Ok(window.title("Doorstep")))
}

/// Hides the main window from screen shots and shared screens, or shows it to them. The small one is always hidden.
pub fn hide_main<R: Runtime>(app: &AppHandle<R>, hidden: bool) {
    // A driven window is looked at by its test.
    let hidden = hidden && !cfg!(feature = "automation");
    if let Some(window) = app.get_webview_window(MAIN)
        && let Err(error) = window.set_content_protected(hidden)
    {
        log::note("window", &error);
    }
}

/// Opens the neutral window where the main one stood, and destroys the others.
///
/// # Errors
/// What the system says.
pub fn show_neutral<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let title = neutral_title(app);
    let (size, place) = where_main_stands(app).unwrap_or(((1180.0, 780.0), None));
    exchange(app, NEUTRAL, "neutral.html", size, |window| {
        let window = window.title(title).icon(neutral_icon())?;
        Ok(match place {
            Some((left, top)) => window.position(left, top),
            None => window,
        })
    })
}

/// Size and place of a window. Some desktops do not tell the place.
type Standing = ((f64, f64), Option<(f64, f64)>);

fn where_main_stands<R: Runtime>(app: &AppHandle<R>) -> Option<Standing> {
    let main = app.get_webview_window(MAIN)?;
    let scale = main.scale_factor().ok()?;
    let size = main.inner_size().ok()?.to_logical::<f64>(scale);
    let place = main.outer_position().ok().map(|place| place.to_logical::<f64>(scale));
    Some(((size.width, size.height), place.map(|place| (place.x, place.y))))
}

/// Takes our name off the main window at once, before anything else is done.
pub fn make_neutral<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    if let Err(error) = window.set_title(neutral_title(app)).and_then(|()| window.set_icon(neutral_icon())) {
        log::note("window", &error);
    }
}

fn neutral_title<R: Runtime>(app: &AppHandle<R>) -> &'static str {
    if app.state::<Desk>().is_spanish() { "Reloj" } else { "Clock" }
}

/// A plain grey square: the program's own icon is a door.
fn neutral_icon() -> Image<'static> {
    const SIDE: u32 = 32;
    Image::new_owned([0x80, 0x80, 0x80, 0xff].repeat((SIDE * SIDE) as usize), SIDE, SIDE)
}

/// The new window stands before the old ones go: with no window at all the program would end.
fn exchange<'a, R: Runtime>(
    app: &'a AppHandle<R>,
    show: &str,
    page: &str,
    (width, height): (f64, f64),
    dress: impl FnOnce(
        WebviewWindowBuilder<'a, R, AppHandle<R>>,
    ) -> tauri::Result<WebviewWindowBuilder<'a, R, AppHandle<R>>>,
) -> tauri::Result<()> {
    if app.get_webview_window(show).is_none() {
        let window = WebviewWindowBuilder::new(app, show, WebviewUrl::App(page.into()))
            .inner_size(width, height)
            .min_inner_size(width.min(760.0), height.min(640.0))
            .on_navigation(is_ours)
            // Other programs do not see it in their captures; a driven window is looked at by its test.
            .content_protected(!cfg!(feature = "automation"));
        storage::private(app, dress(window)?).build()?;
    }
    for old in ALL.into_iter().filter(|label| *label != show).filter_map(|label| app.get_webview_window(label)) {
        storage::forget(&old);
        old.destroy()?;
    }
    Ok(())
}

/// Nothing but the app's own pages is ever opened.
fn is_ours(url: &tauri::Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

/// Brings the program to the front for whoever started it a second time. Left in a hurry, it asks who is there.
pub fn come_forward<R: Runtime>(app: &AppHandle<R>) {
    if app.get_webview_window(NEUTRAL).is_some() {
        return or_end(app, show_unlock(app));
    }
    for window in app.webview_windows().values() {
        if let Err(error) = window.set_focus() {
            log::note("window", &error);
        }
    }
}

/// Locks, whoever asked: the running statement is stopped, the vault closed, the main window destroyed.
pub async fn lock<R: Runtime>(app: AppHandle<R>) {
    let Some(main) = app.get_webview_window(MAIN) else { return stop_recovering(&app).await };
    // What is on the screen goes first; closing the vault may have to wait for a statement to stop.
    if let Err(error) = main.hide() {
        log::note("window", &error);
    }
    close_vault(&app).await;
    or_end(&app, show_unlock(&app));
}

/// Safe exit: the neutral window takes the main one's place, then the vault is closed behind it.
pub async fn leave<R: Runtime>(app: AppHandle<R>) {
    or_end(&app, show_neutral(&app));
    close_vault(&app).await;
}

/// A vault that the words opened is closed again; the small window, which shows new words, begins anew.
async fn stop_recovering<R: Runtime>(app: &AppHandle<R>) {
    if !app.state::<Desk>().is_recovering() {
        return;
    }
    close_vault(app).await;
    if let Some(unlock) = app.get_webview_window(UNLOCK) {
        or_end(app, unlock.reload());
    }
}

/// What can no longer be seen is closed even if the owner thread is gone.
async fn close_vault<R: Runtime>(app: &AppHandle<R>) {
    let desk = app.state::<Desk>().inner().clone();
    desk.interrupt();
    let locked = desk.ask(|keeper| {
        keeper.lock();
        Ok(())
    });
    if let Err(error) = locked.await {
        log::note("lock", &error);
    }
}

/// Without the window that should stand now, the one before must not stay: the program ends, locked.
fn or_end<R: Runtime>(app: &AppHandle<R>, shown: tauri::Result<()>) {
    if let Err(error) = shown {
        log::note("window", &error);
        app.exit(1);
    }
}

/// Whether there is anything to lock.
pub fn is_open<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.get_webview_window(MAIN).is_some() || app.state::<Desk>().is_recovering()
}

//! Two windows, never both at once: a small one to unlock, and the main one, which a lock destroys.

use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder};

use crate::desk::Desk;

/// The small window.
pub const UNLOCK: &str = "unlock";
/// The main window.
pub const MAIN: &str = "main";

/// Opens the small window and destroys the main one.
///
/// # Errors
/// What the system says.
pub fn show_unlock<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    exchange(app, UNLOCK, MAIN, "unlock.html", (940.0, 700.0))
}

/// Opens the main window and destroys the small one.
///
/// # Errors
/// What the system says.
pub fn show_main<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    exchange(app, MAIN, UNLOCK, "index.html", (1180.0, 780.0))
}

/// The new window stands before the old one goes: with no window at all the program would end.
fn exchange<R: Runtime>(
    app: &AppHandle<R>,
    show: &str,
    destroy: &str,
    page: &str,
    (width, height): (f64, f64),
) -> tauri::Result<()> {
    if app.get_webview_window(show).is_none() {
        let window = WebviewWindowBuilder::new(app, show, WebviewUrl::App(page.into()))
            .title("Doorstep")
            .inner_size(width, height)
            .min_inner_size(width.min(760.0), height.min(640.0))
            .on_navigation(is_ours);
        private(app, window)?.build()?;
    }
    if let Some(old) = app.get_webview_window(destroy) {
        old.destroy()?;
    }
    Ok(())
}

/// Nothing but the app's own pages is ever opened.
fn is_ours(url: &tauri::Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

/// What ships keeps no webview storage at all, and other programs do not see the window in their captures.
#[cfg(not(feature = "automation"))]
fn private<'a, R: Runtime>(
    _: &AppHandle<R>,
    window: WebviewWindowBuilder<'a, R, AppHandle<R>>,
) -> tauri::Result<WebviewWindowBuilder<'a, R, AppHandle<R>>> {
    Ok(window.incognito(true).content_protected(true))
}

/// A window that can be driven cannot be incognito: it gets a data folder of its own, wiped at start and exit.
#[cfg(feature = "automation")]
fn private<'a, R: Runtime>(
    app: &AppHandle<R>,
    window: WebviewWindowBuilder<'a, R, AppHandle<R>>,
) -> tauri::Result<WebviewWindowBuilder<'a, R, AppHandle<R>>> {
    Ok(window.data_directory(automation_folder(app)?))
}

#[cfg(feature = "automation")]
fn automation_folder<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<std::path::PathBuf> {
    Ok(app.path().app_cache_dir()?.join("webview"))
}

/// Wipes the automation build's data folder.
///
/// # Errors
/// What the system says.
#[cfg(feature = "automation")]
pub fn wipe_webview<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let folder = automation_folder(app)?;
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    #[cfg(unix)]
    std::fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

/// Locks, whoever asked: the running statement is stopped, the vault closed, the main window destroyed.
pub async fn lock<R: Runtime>(app: AppHandle<R>) {
    let desk = app.state::<Desk>().inner().clone();
    desk.interrupt();
    // What is on the screen goes first; closing the vault may have to wait for a statement to stop.
    if let Some(window) = app.get_webview_window(MAIN)
        && let Err(error) = window.hide()
    {
        eprintln!("doorstep: window: {error}");
    }
    let locked = desk.ask(|keeper| {
        keeper.lock();
        Ok(())
    });
    // The window goes even if the owner thread is gone: what cannot be seen cannot be read.
    if let Err(error) = locked.await {
        eprintln!("doorstep: lock: {}", error.code);
    }
    if let Err(error) = show_unlock(&app) {
        eprintln!("doorstep: window: {error}");
        // No small window, and the main one must not stay: the program ends, locked.
        app.exit(1);
    }
}

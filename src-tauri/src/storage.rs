//! What the webview may keep between two windows or two starts: nothing.
//!
//! Windows and macOS run it without storage. WebKitGTK would then make a context of its own for every window, and the
//! network process of a context stays until the program ends: two more after every lock. So on Linux all windows share
//! one context, and its folder lies in memory where the system has such a place, belongs to this account alone, and is
//! wiped at start and exit. Our pages store nothing in it, and a test reads every file there to make sure of that.

use tauri::plugin::{self, TauriPlugin};
use tauri::{AppHandle, Runtime, WebviewWindowBuilder};

/// A driven window cannot do without storage anywhere.
#[cfg(any(target_os = "linux", feature = "automation"))]
mod folder {
    use std::fs;
    use std::path::PathBuf;

    use tauri::{AppHandle, Manager, Runtime};

    /// Where it lies.
    pub fn of<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<PathBuf> {
        let paths = app.path();
        let name = &app.config().identifier;
        // No such place: a session without a runtime folder, another system.
        paths
            .runtime_dir()
            .map(|memory| memory.join(name))
            .or_else(|_| paths.app_cache_dir())
            .map(|at| at.join("webview"))
    }

    /// Empties it.
    pub fn wipe<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
        let folder = of(app)?;
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        #[cfg(unix)]
        fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        Ok(())
    }
}

/// Empties what there is to empty before the first window opens.
pub fn wiped<R: Runtime>() -> TauriPlugin<R> {
    plugin::Builder::new("storage").setup(|app, _| Ok(wipe(app)?)).build()
}

/// Empties what there is to empty.
///
/// # Errors
/// What the system says.
pub fn wipe<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    #[cfg(any(target_os = "linux", feature = "automation"))]
    return folder::wipe(app);
    #[cfg(not(any(target_os = "linux", feature = "automation")))]
    {
        let _ = app;
        Ok(())
    }
}

/// Gives a window the storage that it may have.
///
/// # Errors
/// What the system says.
pub fn private<'a, R: Runtime>(
    app: &AppHandle<R>,
    window: WebviewWindowBuilder<'a, R, AppHandle<R>>,
) -> tauri::Result<WebviewWindowBuilder<'a, R, AppHandle<R>>> {
    #[cfg(any(target_os = "linux", feature = "automation"))]
    return Ok(window.data_directory(folder::of(app)?));
    #[cfg(not(any(target_os = "linux", feature = "automation")))]
    {
        let _ = app;
        Ok(window.incognito(true))
    }
}

//! What the webview may keep between two windows or two starts: nothing.
//!
//! Windows and macOS run it without storage. WebKitGTK would then make a context of its own for every window, and the
//! network process of a context stays until the program ends: two more after every lock. So on Linux all windows of a
//! program share one context. Its folder lies in memory where the session has such a place, is this program's and this
//! account's alone, is emptied by the webview at every lock, and goes with the program; one that a killed program left
//! goes at the next start. Our pages store nothing, and a test reads every file there to make sure of that.

use tauri::plugin::{self, TauriPlugin};
use tauri::{AppHandle, Runtime, WebviewWindow, WebviewWindowBuilder};

/// A driven window cannot do without storage anywhere.
#[cfg(any(target_os = "linux", feature = "automation"))]
mod folder {
    use std::fs::{self, DirBuilder};
    use std::io;
    use std::path::{Path, PathBuf};

    use tauri::{AppHandle, Manager, Runtime};

    use crate::log;

    const NAME: &str = "doorstep-webview-";

    /// The folder of this program.
    pub struct Own(pub PathBuf);

    /// Makes it, and takes away those of programs that are gone.
    pub fn make<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Own> {
        let paths = app.path();
        let memory = paths.runtime_dir().ok().filter(|place| is_ours_alone(place));
        let folder = match memory.map(|place| within(&place)) {
            Some(Ok(folder)) => folder,
            // No such place, or a full one. The cache is the account's own as well.
            _ => {
                let cache = paths.app_cache_dir()?;
                fs::create_dir_all(&cache)?;
                within(&cache)?
            }
        };
        Ok(Own(folder))
    }

    fn within(place: &Path) -> io::Result<PathBuf> {
        for entry in fs::read_dir(place)?.flatten() {
            let name = entry.file_name();
            let process = name.to_str().and_then(|name| name.strip_prefix(NAME)?.parse::<u32>().ok());
            if process.is_some_and(|process| process == std::process::id() || is_gone(process)) {
                note(fs::remove_dir_all(entry.path()));
            }
        }
        let folder = place.join(format!("{NAME}{}", std::process::id()));
        let mut new = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut new, 0o700);
        new.create(&folder)?;
        Ok(folder)
    }

    fn is_gone(process: u32) -> bool {
        cfg!(target_os = "linux") && !Path::new("/proc").join(process.to_string()).exists()
    }

    /// Whether a place is a folder that nobody but this account can look into: the name of one is only a promise.
    fn is_ours_alone(place: &Path) -> bool {
        #[cfg(target_os = "linux")]
        {
            use std::os::unix::fs::MetadataExt;
            let (Ok(place), Ok(us)) = (fs::symlink_metadata(place), fs::metadata("/proc/self")) else { return false };
            place.is_dir() && place.uid() == us.uid() && place.mode() & 0o077 == 0
        }
        #[cfg(not(target_os = "linux"))]
        {
            let _ = place;
            false
        }
    }

    /// What could not be taken away says nothing of anybody, and the next start tries again.
    pub fn note(done: io::Result<()>) {
        if let Err(error) = done {
            log::note("webview storage", &error);
        }
    }
}

/// Makes room for what the webview insists on, before the first window opens.
pub fn prepared<R: Runtime>() -> TauriPlugin<R> {
    plugin::Builder::new("storage")
        .setup(|app, _| {
            #[cfg(any(target_os = "linux", feature = "automation"))]
            tauri::Manager::manage(app, folder::make(app)?);
            #[cfg(not(any(target_os = "linux", feature = "automation")))]
            let _ = app;
            Ok(())
        })
        .build()
}

/// Takes it away again, at exit.
pub fn take_away<R: Runtime>(app: &AppHandle<R>) {
    #[cfg(any(target_os = "linux", feature = "automation"))]
    if let Some(own) = tauri::Manager::try_state::<folder::Own>(app) {
        folder::note(std::fs::remove_dir_all(&own.0));
    }
    #[cfg(not(any(target_os = "linux", feature = "automation")))]
    let _ = app;
}

/// Lets go of whatever a window that goes has left in it.
pub fn forget<R: Runtime>(window: &WebviewWindow<R>) {
    if let Err(error) = window.clear_all_browsing_data() {
        crate::log::note("webview storage", &error);
    }
}

/// Gives a window the storage that it may have.
pub fn private<'a, R: Runtime>(
    app: &AppHandle<R>,
    window: WebviewWindowBuilder<'a, R, AppHandle<R>>,
) -> WebviewWindowBuilder<'a, R, AppHandle<R>> {
    #[cfg(any(target_os = "linux", feature = "automation"))]
    return match tauri::Manager::try_state::<folder::Own>(app) {
        Some(own) => window.data_directory(own.0.clone()),
        None => window, // no real webview: the tests' own runtime
    };
    #[cfg(not(any(target_os = "linux", feature = "automation")))]
    {
        let _ = app;
        window.incognito(true)
    }
}

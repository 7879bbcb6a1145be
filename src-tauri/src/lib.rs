//! The desktop shell: windows, the owner thread, and commands that each pass one request to the core.
//!
//! Nothing is decided here. What the window may call is declared in `commands.in`, granted per window in
//! `capabilities/`, and handled in `commands`; a test holds the three together.

// Whatever is printed may be read by others: `log` is the only one to do it.
#![deny(clippy::print_stderr)]

mod bindings;
mod commands;
mod desk;
mod guard;
mod keeper;
mod keychain;
mod libraries;
mod log;
mod os_lock;
mod saving;
mod storage;
mod tending;
mod vault_scheme;
mod veil;
mod watch;
mod windows;

use std::path::PathBuf;

use tauri::{AppHandle, Builder, Context, Manager, Runtime};

use desk::Desk;
use keeper::Keeper;
pub use saving::SaveTo;
pub use vault_scheme::answer as serve_attachment;

/// Wires everything but what needs a real desktop: the handler, the owner thread, the first window.
///
/// Generic over the runtime, so that the test host serves the very same commands.
#[must_use]
pub fn assemble<R: Runtime>(builder: Builder<R>, vault: Option<PathBuf>, saving: SaveTo) -> Builder<R> {
    let builder = vault_scheme::register(builder);
    builder.invoke_handler(veil::gate(bindings::handler())).manage(saving).setup(move |app| {
        let folder = match vault {
            Some(folder) => folder,
            None => app.path().app_local_data_dir()?.join("vault"),
        };
        app.manage(Desk::start(Keeper::of(folder)));
        windows::show_unlock(app.handle())?;
        watch::watch_idleness(app.handle().clone());
        tending::tend(app.handle().clone());
        Ok(())
    })
}

/// What is compiled in: pages, policy, permissions.
#[must_use]
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Runs the app until its last window closes.
pub fn run() {
    libraries::wipe_what_they_free();
    guard::quiet_panics();
    prepare_display();
    let builder = tauri::Builder::<tauri::Wry>::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| windows::come_forward(app)))
        .plugin(storage::prepared())
        .plugin(tauri_plugin_dialog::init());
    let app = assemble(builder, named_vault(), saving()).build(context());
    match app {
        Ok(app) => app.run(|app, event| match event {
            tauri::RunEvent::Ready => os_lock::listen(app),
            tauri::RunEvent::Exit => leave(app),
            _ => {}
        }),
        Err(error) => {
            log::note("could not start", &error);
            std::process::exit(1);
        }
    }
}

/// Another folder for the vault, for IT staff and tests.
fn named_vault() -> Option<PathBuf> {
    std::env::var_os("DOORSTEP_VAULT").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

#[cfg(not(feature = "automation"))]
fn saving() -> SaveTo {
    SaveTo::Dialog
}

#[cfg(feature = "automation")]
fn saving() -> SaveTo {
    std::env::var_os("DOORSTEP_SAVE_TO").map_or(SaveTo::Dialog, |folder| SaveTo::Folder(folder.into()))
}

/// The vault is closed by the owner thread's end; the webview leaves nothing behind.
fn leave<R: Runtime>(app: &AppHandle<R>) {
    let desk = app.state::<Desk>().inner().clone();
    desk.interrupt();
    let closed = tauri::async_runtime::block_on(desk.ask(|keeper| {
        keeper.lock();
        Ok(())
    }));
    if let Err(error) = closed {
        log::note("exit", &error);
    }
    storage::take_away(app);
}

/// Some graphics drivers show an empty window otherwise.
#[cfg(target_os = "linux")]
fn prepare_display() {
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        #[allow(unsafe_code, reason = "set before any other thread runs, which is what makes it sound")]
        // SAFETY: called first thing in `run`, on the only thread there is.
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn prepare_display() {}

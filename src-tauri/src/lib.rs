//! The desktop shell: windows, the owner thread, and commands that each pass one request to the core.
//!
//! Nothing is decided here. What the window may call is declared in `commands.in`, granted per window in
//! `capabilities/`, and handled in `commands`; a test holds the three together.

mod bindings;
mod commands;
mod desk;
mod guard;
mod keeper;
mod saving;
mod windows;

use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use tauri::{AppHandle, Builder, Context, Manager, Runtime};

use desk::Desk;
use keeper::Keeper;
pub use saving::SaveTo;

/// Wires everything but what needs a real desktop: the handler, the owner thread, the first window.
///
/// Generic over the runtime, so that the test host serves the very same commands.
#[must_use]
pub fn assemble<R: Runtime>(builder: Builder<R>, vault: Option<PathBuf>, saving: SaveTo) -> Builder<R> {
    builder.invoke_handler(bindings::handler()).manage(saving).setup(move |app| {
        let folder = match vault {
            Some(folder) => folder,
            None => app.path().app_local_data_dir()?.join("vault"),
        };
        app.manage(Desk::start(Keeper::of(folder)));
        #[cfg(feature = "automation")]
        windows::wipe_webview(app.handle())?;
        windows::show_unlock(app.handle())?;
        watch_idleness(app.handle().clone());
        Ok(())
    })
}

/// What is compiled in: pages, policy, permissions.
#[must_use]
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Looks every few seconds whether somebody is still there, and locks if not.
fn watch_idleness<R: Runtime>(app: AppHandle<R>) {
    tauri::async_runtime::spawn(async move {
        let mut watch = Watch::start();
        loop {
            tokio::time::sleep(TICK).await;
            let was_away = watch.jumped();
            let is_open = app.get_webview_window(windows::MAIN).is_some();
            if is_open && (was_away || app.state::<Desk>().is_idle()) {
                windows::lock(app.clone()).await;
            }
        }
    });
}

/// How often somebody looks.
const TICK: Duration = Duration::from_secs(5);
/// The wall clock may run ahead of the machine's own by this much; more means that the machine slept.
const SLEPT: Duration = Duration::from_secs(30);
/// A wall clock set back by more than this locks as well.
const SET_BACK: Duration = Duration::from_secs(120);

/// Two clocks side by side: the machine's own stands still while it sleeps, the wall clock does not.
struct Watch {
    own: Instant,
    wall: SystemTime,
}

impl Watch {
    fn start() -> Self {
        Self { own: Instant::now(), wall: SystemTime::now() }
    }

    /// Whether the machine slept, or its clock was set, since the last look.
    fn jumped(&mut self) -> bool {
        let now = Self::start();
        let own = now.own - self.own;
        let jumped = match now.wall.duration_since(self.wall) {
            Ok(wall) => wall > own + SLEPT || wall + SET_BACK < own,
            Err(back) => back.duration() > SET_BACK,
        };
        *self = now;
        jumped
    }
}

/// Runs the app until its last window closes.
pub fn run() {
    guard::quiet_panics();
    prepare_display();
    let builder = tauri::Builder::<tauri::Wry>::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| focus(app)))
        .plugin(tauri_plugin_dialog::init());
    let app = assemble(builder, named_vault(), saving()).build(context());
    match app {
        Ok(app) => app.run(|app, event| {
            if let tauri::RunEvent::Exit = event {
                leave(app);
            }
        }),
        Err(error) => {
            eprintln!("doorstep: could not start: {error}");
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

fn focus<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        if let Err(error) = window.set_focus() {
            eprintln!("doorstep: window: {error}");
        }
    }
}

/// The vault is closed by the owner thread's end; the automation build leaves no webview data behind.
fn leave<R: Runtime>(app: &AppHandle<R>) {
    let desk = app.state::<Desk>().inner().clone();
    desk.interrupt();
    let closed = tauri::async_runtime::block_on(desk.ask(|keeper| {
        keeper.lock();
        Ok(())
    }));
    if let Err(error) = closed {
        eprintln!("doorstep: exit: {}", error.code);
    }
    #[cfg(feature = "automation")]
    if let Err(error) = windows::wipe_webview(app) {
        eprintln!("doorstep: exit: {error}");
    }
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

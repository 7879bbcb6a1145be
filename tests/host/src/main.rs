//! The real backend behind a loopback address, so that browser tests can drive every screen: for developers and CI,
//! never bundled.
//!
//! `doorstep-host [--vault DIR]` prints one line, `http://127.0.0.1:PORT/`, and serves until its standard input
//! closes, so that it never outlives the test that started it. Without `--vault` the folder is temporary. What is
//! saved as a file goes to the folder that `DOORSTEP_SAVE_TO` names, else beside the temporary vault.
//!
//! The commands run through [`tauri::test`]: the app's own handler, state and capability files, without a webview.
//! The pages are those of `ui/dist` with one script added, which stands where Tauri's own bridge stands in the real
//! window. Built by name only, because `tauri/test` must never reach the app.

mod bridge;
mod mail;
mod pages;
mod rooms;

use bridge::Bridge;
use doorstep_app::SaveTo;
use mail::Mail;
use rooms::Rooms;
use std::error::Error;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::test::{MockRuntime, mock_builder};
use tauri::{App, Listener, RunEvent};
use tiny_http::{Request, Server};

/// Events the shell sends to the pages. The mock has no page to send them to, so they are put in the mail.
const EVENTS: [&str; 2] = ["locked", "idle-warning"];

fn main() -> Result<(), Box<dyn Error>> {
    let temporary = tempfile::tempdir()?;
    let vault = vault_folder()?.unwrap_or_else(|| temporary.path().join("vault"));
    let saved = std::env::var_os("DOORSTEP_SAVE_TO").map_or_else(|| temporary.path().to_owned(), PathBuf::from);
    let (mail, rooms) = (Arc::new(Mail::default()), Arc::new(Rooms::default()));
    let context = doorstep_app::context::<MockRuntime>();
    let policy = pages::policy(context.config());
    let channel = Arc::clone(&mail);
    let app = doorstep_app::assemble(mock_builder(), Some(vault), SaveTo::Folder(saved))
        .channel_interceptor(move |webview, callback, index, body| {
            channel.progress(webview.label(), callback.0, index, body);
            true
        })
        .build(context)?;
    rooms::open_all(app.handle())?;
    forward_events(&app, &mail, &rooms);
    let server = Server::http("127.0.0.1:0").map_err(|error| error.to_string())?;
    announce(&server);
    end_with_parent();
    let bridge = Arc::new(Bridge::new(app.handle().clone(), mail, rooms));
    std::thread::spawn(move || serve(&server, &bridge, &policy));
    app.run(|_, event| {
        // To the mock all windows are gone once each has been closed once; the host goes on.
        if let RunEvent::ExitRequested { api, .. } = event {
            api.prevent_exit();
        }
    });
    Ok(())
}

fn vault_folder() -> Result<Option<PathBuf>, String> {
    let mut words = std::env::args_os().skip(1);
    match (words.next(), words.next()) {
        (None, _) => Ok(None),
        (Some(flag), Some(folder)) if flag == "--vault" => Ok(Some(folder.into())),
        _ => Err("doorstep-host takes --vault DIR or nothing".to_owned()),
    }
}

fn forward_events(app: &App<MockRuntime>, mail: &Arc<Mail>, rooms: &Arc<Rooms>) {
    for event in EVENTS {
        let (mail, rooms) = (Arc::clone(mail), Arc::clone(rooms));
        app.listen_any(event, move |told| {
            mail.event(event, told.payload());
            if event == "locked" {
                rooms.locked();
            }
        });
    }
}

#[expect(clippy::print_stdout, reason = "the address is this program's answer to the test that started it")]
fn announce(server: &Server) {
    println!("http://{}/", server.server_addr());
}

fn end_with_parent() {
    std::thread::spawn(|| {
        // The end of standard input, or an error on it, means the parent is gone.
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
}

/// Each request on a thread of its own: a slow command must not hold up the page.
fn serve(server: &Server, bridge: &Arc<Bridge>, policy: &str) {
    for request in server.incoming_requests() {
        let bridge = Arc::clone(bridge);
        let policy = policy.to_owned();
        std::thread::spawn(move || answer(request, &bridge, &policy));
    }
}

fn answer(mut request: Request, bridge: &Bridge, policy: &str) {
    let url = request.url().to_owned();
    let path = url.split(['?', '#']).next().unwrap_or("/");
    let response = match path.split('/').collect::<Vec<_>>().as_slice() {
        ["", "ipc", window, command] => bridge.call(window, command, &mut request),
        ["", "mail", window, page] => bridge.mail(window, page),
        ["", "vault", id] => bridge.attachment(id, &request),
        _ => pages::page(path, policy),
    };
    // A page that went away does not want its answer any more.
    let _ = request.respond(response);
}

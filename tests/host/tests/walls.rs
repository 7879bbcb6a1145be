//! The window's walls: every command from every window, from frames, from foreign origins, through Tauri's own
//! permission layer. Only what `commands.in` grants a window gets as far as the handler.

use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use doorstep_app::SaveTo;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

mod listed {
    include!("../../../src-tauri/commands.in");
}

const ORIGIN: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };

/// The windows, each with what it may call.
const WINDOWS: [(&str, &[&str]); 3] =
    [("unlock", listed::UNLOCK), ("main", listed::MAIN), ("neutral", listed::NEUTRAL)];

/// Where a script might speak from that is not a page of ours: foreign sites, frames, other schemes, near misses.
const ELSEWHERE: [&str; 12] = [
    "https://example.org/",
    "http://localhost/",
    "http://127.0.0.1:1420/index.html",
    "https://tauri.localhost.example.org/",
    "tauri://evil/index.html",
    "tauri://localhost.evil/",
    "file:///index.html",
    "about:blank",
    "about:srcdoc",
    "data:text/html,<script></script>",
    "blob:tauri://localhost/0b9c1c54-7b5e-4a0a-9d0a-1d6f6d1c0000",
    "javascript:void(0)",
];

/// Commands that end the window or the program: that they are refused elsewhere is tested, not that they work here.
const ENDS_SOMETHING: [&str; 5] = ["quit", "lock", "safe_exit", "come_back", "cover"];

fn everything() -> Vec<&'static str> {
    let mut all: Vec<&str> = WINDOWS.iter().flat_map(|(_, commands)| commands.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The app as it ships, but for the webview, with all its windows open at once.
fn app() -> (tempfile::TempDir, App<MockRuntime>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let saved = SaveTo::Folder(folder.path().to_owned());
    let builder = doorstep_app::assemble(mock_builder(), Some(folder.path().join("vault")), saved);
    let mut app = builder.build(doorstep_app::context::<MockRuntime>()).expect("the app is built");
    #[allow(deprecated, reason = "one turn of the loop is all that setting up needs")]
    app.run_iteration(|_, _| {});
    (folder, app)
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    use tauri::Manager;
    app.get_webview_window(label).unwrap_or_else(|| {
        WebviewWindowBuilder::new(app, label, WebviewUrl::App("index.html".into())).build().expect("a window")
    })
}

fn request(command: &str, from: &str, key: &str) -> InvokeRequest {
    InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: from.parse().expect("an address"),
        body: InvokeBody::Json(json!({})),
        headers: Default::default(),
        invoke_key: key.to_owned(),
    }
}

/// Whether the permission layer stopped it. What the app itself answers is an object with a code, or a result.
fn is_stopped(window: &WebviewWindow<MockRuntime>, command: &str, from: &str) -> bool {
    match get_ipc_response(window, request(command, from, INVOKE_KEY)) {
        Err(Value::String(says)) => says.contains("not allowed"),
        Err(_) | Ok(_) => false,
    }
}

#[test]
fn the_walls_hold() {
    let (_folder, app) = app();
    let mut asked = 0;
    for (label, granted) in WINDOWS {
        let window = window(&app, label);
        for command in everything() {
            for from in ELSEWHERE {
                assert!(is_stopped(&window, command, from), "{command} answered {from} in the {label} window");
                asked += 1;
            }
            let may = granted.contains(&command);
            if !(may && ENDS_SOMETHING.contains(&command)) {
                assert_eq!(is_stopped(&window, command, ORIGIN), !may, "{command} from our own {label} page");
                asked += 1;
            }
        }
    }
    assert!(asked > 3_000, "every command was asked from everywhere: {asked}");
    what_was_never_declared(&app);
    without_the_key(&app);
}

/// Tauri's own plugins, and names that a script might guess.
fn what_was_never_declared(app: &App<MockRuntime>) {
    let names = [
        "plugin:fs|read_text_file",
        "plugin:shell|execute",
        "plugin:opener|open_url",
        "plugin:http|fetch",
        "plugin:dialog|save",
        "plugin:window|create",
        "plugin:webview|create_webview_window",
        "plugin:webview|internal_toggle_devtools",
        "plugin:path|resolve_directory",
        "plugin:event|emit",
        "export_vault",
        "sql",
    ];
    for (label, _) in WINDOWS {
        let window = window(app, label);
        for name in names {
            let answer = get_ipc_response(&window, request(name, ORIGIN, INVOKE_KEY));
            assert!(answer.is_err_and(|says| says.is_string()), "{name} answered in the {label} window");
        }
    }
}

/// A frame is not given the key that the page's own script carries: its messages are dropped unanswered.
fn without_the_key(app: &App<MockRuntime>) {
    for (label, granted) in WINDOWS {
        let (tell, told) = sync_channel(1);
        let webview: &tauri::Webview<MockRuntime> = &window(app, label).as_ref().clone();
        let responder = Box::new(move |_, _, answer: tauri::ipc::InvokeResponse, _, _| drop(tell.send(answer)));
        webview.clone().on_message(request(granted[0], ORIGIN, "guessed"), responder);
        let answer = told.recv_timeout(Duration::from_millis(500));
        let silent = matches!(answer, Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected));
        assert!(silent, "{label}: a message without the key was answered");
    }
}

#[test]
fn the_policy_is_as_tight_as_it_was_written() {
    let context = doorstep_app::context::<MockRuntime>();
    let security = &context.config().app.security;
    let policy = security.csp.as_ref().map(ToString::to_string).unwrap_or_default();
    for wanted in [
        "default-src 'self'",
        "script-src 'self'",
        "connect-src ipc: http://ipc.localhost",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.split(';').any(|part| part.trim() == wanted), "{wanted} is missing: {policy}");
    }
    for loose in ["unsafe-inline", "unsafe-eval", "*", "https:"] {
        assert!(!policy.contains(loose), "{loose} has no place in the policy");
    }
    assert!(!context.config().app.with_global_tauri, "no script finds Tauri on the window object");
    assert!(security.dangerous_disable_asset_csp_modification.can_modify("script-src"), "Tauri adds its own nonces");
}

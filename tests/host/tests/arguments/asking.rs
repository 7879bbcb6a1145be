//! The app without a webview, with somebody in.

use std::sync::mpsc::sync_channel;
use std::time::Duration;

use doorstep_app::SaveTo;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponse, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{AppHandle, Manager, Webview, WebviewUrl, WebviewWindowBuilder};

const ORIGIN: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
/// Longer than anything honest takes, the key derivation included: who has not answered by then never will.
const PATIENCE: Duration = Duration::from_secs(120);

/// Asks as the pages do.
pub struct Backend {
    app: AppHandle<MockRuntime>,
    folder: tempfile::TempDir,
}

impl Backend {
    /// What the command answers to the main window.
    ///
    /// # Panics
    /// If it does not answer.
    pub fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.ask_from("main", command, arguments)
    }

    /// The same to a window of this name.
    pub fn ask_from(&self, label: &str, command: &str, arguments: Value) -> Result<Value, Value> {
        let window = self.app.get_webview_window(label).expect("the window is there");
        let webview: Webview<MockRuntime> = window.as_ref().clone();
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: ORIGIN.parse().expect("an address"),
            body: InvokeBody::Json(arguments.clone()),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        let (tell, told) = sync_channel(1);
        webview.on_message(request, Box::new(move |_, _, answer, _, _| drop(tell.send(answer))));
        match told.recv_timeout(PATIENCE) {
            Ok(InvokeResponse::Ok(InvokeResponseBody::Json(text))) => Ok(serde_json::from_str(&text).expect("JSON")),
            Ok(InvokeResponse::Ok(InvokeResponseBody::Raw(bytes))) => Ok(json!(bytes)),
            Ok(InvokeResponse::Err(error)) => Err(error.0),
            Err(_) => panic!("{command} does not answer to {arguments}"),
        }
    }

    fn create(&self) {
        let names = json!({ "request": { "programme": "Harbour Lights", "lead": "Rosa Vidal", "language": "en" } });
        let offered = self.ask_from("unlock", "begin_create", names).expect("words are drawn");
        let chosen = json!({ "request": {
            "passphrase": offered["offeredPassphrase"], "typedWords": offered["recoveryWords"],
        } });
        let made = self.ask_from("unlock", "finish_create", chosen).expect("a vault");
        assert_eq!(made["kind"], "open", "{made}");
        let op = json!({ "request": { "opId": "5b1f7a52-1d8e-4c4e-9d53-0d3b6b6f2c11" } });
        self.ask("fill_demo", op).expect("a programme to ask about");
        let choose = self.folder.path().join("choose");
        std::fs::create_dir_all(&choose).expect("a folder to choose from");
        std::fs::write(choose.join("families.csv"), "Parent,Phone\nAna,555-0101\n").expect("a table");
    }
}

/// Lets `questions` ask a backend with the demo programme in an open vault.
pub fn with_open_vault(questions: impl FnOnce(&Backend) + Send + 'static) {
    with_vault(questions);
}

/// The same with the vault locked again.
pub fn with_locked_vault(questions: impl FnOnce(&Backend) + Send + 'static) {
    with_vault(|backend| {
        backend.ask("lock", json!({})).expect("it locks");
        questions(backend);
    });
}

fn with_vault(questions: impl FnOnce(&Backend) + Send + 'static) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let saved = SaveTo::Folder(folder.path().to_owned());
    let builder = doorstep_app::assemble(mock_builder(), Some(folder.path().join("vault")), saved);
    let mut app = builder.build(doorstep_app::context::<MockRuntime>()).expect("the app is built");
    let turn = |app: &mut tauri::App<MockRuntime>| {
        #[allow(deprecated, reason = "turns of the loop are all that the commands need")]
        app.run_iteration(|_, _| {});
    };
    turn(&mut app);
    for label in ["unlock", "main"] {
        if app.get_webview_window(label).is_none() {
            WebviewWindowBuilder::new(&app, label, WebviewUrl::App("index.html".into())).build().expect("a window");
        }
    }
    let backend = Backend { app: app.handle().clone(), folder };
    let asked = std::thread::spawn(move || {
        backend.create();
        questions(&backend);
    });
    while !asked.is_finished() {
        turn(&mut app);
        std::thread::sleep(Duration::from_millis(1));
    }
    if let Err(panic) = asked.join() {
        std::panic::resume_unwind(panic);
    }
}

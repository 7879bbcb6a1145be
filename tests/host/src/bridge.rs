//! From a request of the page to a command of the app, and back.

use crate::mail::Mail;
use crate::pages::{Answer, json};
use crate::rooms::Rooms;
use serde_json::{Value, json};
use std::sync::Arc;
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response};
use tauri::webview::InvokeRequest;
use tauri::{AppHandle, Manager, Url};
use tiny_http::Request;

/// The app's own origin. Any other, and every command is "not allowed".
const ORIGIN: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };

/// The app, and what it says unasked.
pub struct Bridge {
    app: AppHandle<MockRuntime>,
    mail: Arc<Mail>,
    rooms: Arc<Rooms>,
}

impl Bridge {
    /// Takes the running app's handle.
    pub fn new(app: AppHandle<MockRuntime>, mail: Arc<Mail>, rooms: Arc<Rooms>) -> Self {
        Self { app, mail, rooms }
    }

    /// Runs `command` as the page in `window` would. 200 with its result, 400 with its error, 410 if the window is gone.
    pub fn call(&self, window: &str, command: &str, request: &mut Request) -> Answer {
        if self.rooms.open() != window {
            return json(410, &Value::Null);
        }
        let mut body = String::new();
        if request.as_reader().read_to_string(&mut body).is_err() {
            return json(400, &json!("the request is no text"));
        }
        let Ok(arguments) = serde_json::from_str::<Value>(&body) else {
            return json(400, &json!("the request is no JSON"));
        };
        let Some(webview) = self.app.get_webview_window(window) else {
            return json(410, &Value::Null);
        };
        let Ok(url) = ORIGIN.parse::<Url>() else {
            return json(500, &Value::Null);
        };
        let invoke = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url,
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        match get_ipc_response(&webview, invoke) {
            Ok(InvokeResponseBody::Json(text)) => {
                let answer = serde_json::from_str(&text).unwrap_or(Value::Null);
                self.rooms.after(command, &answer);
                json(200, &answer)
            }
            Ok(InvokeResponseBody::Raw(bytes)) => json(200, &json!(bytes)),
            Err(error) => json(400, &error),
        }
    }

    /// What the `vault:` scheme would serve to the main window: the same answer, header by header.
    pub fn attachment(&self, id: &str, request: &Request) -> Answer {
        let range = request.headers().iter().find(|header| header.field.equiv("range"));
        let asked = range
            .into_iter()
            .fold(tauri::http::Request::builder().uri(format!("vault://localhost/{id}")), |asked, range| {
                asked.header("range", range.value.as_str())
            });
        let Ok(asked) = asked.body(Vec::new()) else { return json(400, &Value::Null) };
        let window = self.rooms.open();
        let (parts, body) =
            tauri::async_runtime::block_on(doorstep_app::serve_attachment(&self.app, window, &asked)).into_parts();
        let answer = Answer::new(
            tiny_http::StatusCode(parts.status.as_u16()),
            Vec::new(),
            std::io::Cursor::new(body.clone()),
            Some(body.len()),
            None,
        );
        parts.headers.iter().fold(answer, |answer, (name, value)| {
            match tiny_http::Header::from_bytes(name.as_str(), value.as_bytes()) {
                Ok(header) => answer.with_header(header),
                Err(()) => answer,
            }
        })
    }

    /// What was said to `window`, and which window is open now.
    pub fn mail(&self, window: &str, page: &str) -> Answer {
        let letters = self.mail.fetch(window, page);
        json(200, &json!({ "letters": letters, "open": self.rooms.open() }))
    }
}

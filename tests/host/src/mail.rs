//! What the backend says unasked: progress on a channel, and events. Kept until the page fetches it.

use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tauri::ipc::InvokeResponseBody;

/// How long a page's question waits for something to be said.
const PATIENCE: Duration = Duration::from_millis(250);

#[derive(Default)]
struct Boxes {
    waiting: HashMap<String, Vec<Value>>,
    /// The page that asked last, by window: a page that was left must not take the mail of the next one.
    reader: HashMap<String, String>,
}

/// One letter box per window.
#[derive(Default)]
pub struct Mail {
    boxes: Mutex<Boxes>,
    arrived: Condvar,
}

impl Mail {
    /// A message on channel `callback` of one window; `index` is its place in the order they were sent.
    pub fn progress(&self, window: &str, callback: u32, index: usize, body: &InvokeResponseBody) {
        let message = match body {
            InvokeResponseBody::Json(text) => serde_json::from_str(text).unwrap_or(Value::Null),
            InvokeResponseBody::Raw(bytes) => json!(bytes),
        };
        let letter = json!({ "callback": callback, "message": { "message": message, "index": index } });
        self.boxes().waiting.entry(window.to_owned()).or_default().push(letter);
        self.arrived.notify_all();
    }

    /// An event, to every window that has asked for mail.
    pub fn event(&self, name: &str, payload: &str) {
        let payload: Value = serde_json::from_str(payload).unwrap_or(Value::Null);
        let mut boxes = self.boxes();
        let windows: Vec<String> = boxes.reader.keys().cloned().collect();
        for window in windows {
            boxes.waiting.entry(window).or_default().push(json!({ "event": name, "payload": payload }));
        }
        self.arrived.notify_all();
    }

    /// What has come for a window, waiting a moment if nothing has. `page` is a name the page made up for itself.
    pub fn fetch(&self, window: &str, page: &str) -> Vec<Value> {
        let mut boxes = self.boxes();
        boxes.reader.insert(window.to_owned(), page.to_owned());
        self.arrived.notify_all();
        let still_empty = |boxes: &mut Boxes| {
            boxes.reader.get(window).is_some_and(|reader| reader == page)
                && boxes.waiting.get(window).is_none_or(Vec::is_empty)
        };
        let waited = self.arrived.wait_timeout_while(boxes, PATIENCE, still_empty);
        let (mut boxes, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if boxes.reader.get(window).is_some_and(|reader| reader == page) {
            boxes.waiting.remove(window).unwrap_or_default()
        } else {
            Vec::new()
        }
    }

    fn boxes(&self) -> MutexGuard<'_, Boxes> {
        self.boxes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

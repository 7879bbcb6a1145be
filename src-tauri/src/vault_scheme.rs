//! The `vault:` scheme: photos and films are shown from memory, straight out of the vault. Nothing of them touches the disk.
//!
//! It answers the main window alone, while somebody is in and nothing covers it; it serves what the core has recognised as
//! a photo or a film, under that type and never as a page, and asks that nobody keeps a copy. `vault://localhost/<id>`, on
//! Windows `http://vault.localhost/<id>`.

use doorstep_core::attachments::{Part, read_part};
use doorstep_core::error::{AppError, Code};
use doorstep_core::ids::AttachmentId;
use tauri::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, RANGE,
    X_CONTENT_TYPE_OPTIONS,
};
use tauri::http::{Method, Request, Response, StatusCode};
use tauri::{AppHandle, Builder, Manager, Runtime};

use crate::desk::Desk;
use crate::windows::MAIN;

const SCHEME: &str = "vault";
/// How much of a film is in memory at once.
const STEP: u64 = 2 * 1024 * 1024;

/// Answers the scheme.
pub fn register<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.register_asynchronous_uri_scheme_protocol(SCHEME, |context, request, responder| {
        let (app, window) = (context.app_handle().clone(), context.webview_label().to_owned());
        tauri::async_runtime::spawn(async move {
            responder.respond(answer(&app, &window, &request).await);
        });
    })
}

/// What a window gets that asks for an attachment.
pub async fn answer<R: Runtime>(app: &AppHandle<R>, window: &str, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let desk = app.state::<Desk>().inner().clone();
    if window != MAIN || !desk.veil().is_lifted() || request.method() != Method::GET {
        return refused(StatusCode::FORBIDDEN);
    }
    let Ok(id) = request.uri().path().trim_start_matches('/').parse::<AttachmentId>() else {
        return refused(StatusCode::NOT_FOUND);
    };
    let wanted = request.headers().get(RANGE).and_then(|range| wanted(range.to_str().ok()?));
    let (from, most) = wanted.unwrap_or((0, u64::MAX));
    let read = desk.with(move |session| {
        let first = read_part(session, id, from, most.min(STEP))?;
        match first.kind.code() {
            // A photo is shown whole or not at all; only a film is asked for piece by piece.
            "photo" if wanted.is_none() => read_part(session, id, 0, u64::MAX),
            "photo" | "film" => Ok(first),
            _ => Err(AppError::new(Code::NotAllowed)),
        }
    });
    match read.await {
        Ok(part) => served(part, wanted.is_some()),
        Err(error) => refused(status(&error)),
    }
}

/// The beginning of a range, and how much of it at most. A range from the end is not asked for by any player.
fn wanted(range: &str) -> Option<(u64, u64)> {
    let (from, to) = range.strip_prefix("bytes=")?.split_once('-')?;
    let from: u64 = from.trim().parse().ok()?;
    if to.trim().is_empty() {
        return Some((from, u64::MAX));
    }
    let to: u64 = to.trim().parse().ok()?;
    Some((from, to.checked_sub(from)?.saturating_add(1)))
}

fn served(part: Part, is_range: bool) -> Response<Vec<u8>> {
    let Part { kind, length, from, bytes } = part;
    let count = bytes.len() as u64;
    if is_range && count == 0 {
        return refused(StatusCode::RANGE_NOT_SATISFIABLE);
    }
    let is_part = is_range || count < length;
    let answer = closed(if is_part { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK }, kind.mime())
        .header(CONTENT_LENGTH, count)
        .header(ACCEPT_RANGES, "bytes");
    let answer = if is_part {
        answer.header(CONTENT_RANGE, format!("bytes {from}-{}/{length}", from + count.saturating_sub(1)))
    } else {
        answer
    };
    // The webview takes a copy of its own; ours is wiped here.
    answer.body(bytes.to_vec()).unwrap_or_default()
}

fn refused(status: StatusCode) -> Response<Vec<u8>> {
    closed(status, "text/plain").body(Vec::new()).unwrap_or_default()
}

/// Whatever is served is a picture or a film and nothing else, and nobody keeps it.
fn closed(status: StatusCode, mime: &str) -> tauri::http::response::Builder {
    Response::builder()
        .status(status)
        .header(CONTENT_TYPE, mime)
        .header(CACHE_CONTROL, "no-store")
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox")
}

fn status(error: &AppError) -> StatusCode {
    match error.code.as_str() {
        "not-found" | "attachment-missing" => StatusCode::NOT_FOUND,
        "attachment-damaged" => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::FORBIDDEN,
    }
}

#[cfg(test)]
mod tests {
    use doorstep_core::attachments::Kind;

    use super::*;

    #[test]
    fn ranges_are_read_and_nothing_else_is() {
        let cases = [
            ("bytes=0-", Some((0, u64::MAX))),
            ("bytes=5-9", Some((5, 5))),
            ("bytes=9-5", None),
            ("bytes=-500", None),
            ("bytes=0-18446744073709551615", Some((0, u64::MAX))),
            ("lines=1-2", None),
            ("", None),
        ];
        for (range, is) in cases {
            assert_eq!(wanted(range), is, "{range}");
        }
    }

    #[test]
    fn what_is_served_is_never_kept_and_never_a_page() {
        let part = Part { kind: Kind::Mp4, length: 10, from: 2, bytes: vec![1, 2, 3].into() };
        let answer = served(part, true);
        let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert_eq!(answer.status(), StatusCode::PARTIAL_CONTENT, "a part is called one");
        assert_eq!(header(CONTENT_RANGE), "bytes 2-4/10", "which part, of how much");
        assert_eq!((header(CACHE_CONTROL), header(CONTENT_TYPE)), ("no-store", "video/mp4"), "for nobody to keep");
        assert!(header(CONTENT_SECURITY_POLICY).contains("sandbox"), "not even a browser's own page around it");
    }
}

//! The pages of `ui/dist`, with the script that stands in for Tauri's bridge.

use serde_json::Value;
use std::io::Cursor;
use std::path::{Component, Path, PathBuf};
use tauri::Config;
use tiny_http::{Header, Response};

/// Every answer is held in memory: pages are small.
pub type Answer = Response<Cursor<Vec<u8>>>;

const SHIM: &str = include_str!("shim.js");

/// The content security policy of the app, widened by what the stand-in needs: asking this host.
pub fn policy(config: &Config) -> String {
    let own = config.app.security.csp.as_ref().map(ToString::to_string).unwrap_or_default();
    let directives = own.split(';').map(str::trim).filter(|directive| !directive.is_empty());
    let widened = directives.map(|directive| match directive.strip_prefix("connect-src") {
        Some(sources) => format!("connect-src 'self'{sources}"),
        None => directive.to_owned(),
    });
    widened.collect::<Vec<_>>().join("; ")
}

/// One file of the pages. `/` is the page of the first window.
pub fn page(path: &str, policy: &str) -> Answer {
    if path == "/host-shim.js" {
        return file(SHIM.into(), "text/javascript", policy);
    }
    if path == "/favicon.ico" {
        return file(Vec::new(), "image/x-icon", policy); // a browser asks for it, the real window does not
    }
    let path = if path == "/" { "/unlock.html" } else { path };
    let Some(bytes) = inside(path).and_then(|file| std::fs::read(file).ok()) else {
        return json(404, &Value::Null);
    };
    match kind(path) {
        "text/html" => file(with_shim(&bytes), "text/html", policy),
        kind => file(bytes, kind, policy),
    }
}

/// An answer of the backend.
pub fn json(status: u16, value: &Value) -> Answer {
    Response::from_data(value.to_string().into_bytes())
        .with_status_code(status)
        .with_header(header("content-type", "application/json"))
        .with_header(header("cache-control", "no-store"))
}

fn file(bytes: Vec<u8>, kind: &str, policy: &str) -> Answer {
    Response::from_data(bytes)
        .with_header(header("content-type", kind))
        .with_header(header("cache-control", "no-store"))
        .with_header(header("content-security-policy", policy))
}

fn header(name: &str, value: &str) -> Header {
    // Both are plain ASCII of ours or of our configuration file.
    Header::from_bytes(name, value).expect("a header of plain ASCII")
}

/// The file a path names, if it stays inside `ui/dist`.
fn inside(path: &str) -> Option<PathBuf> {
    let wanted = Path::new(path.trim_start_matches('/'));
    let plain = wanted.components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/dist").join(wanted))
}

fn with_shim(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    page.replacen("<head>", "<head><script src=\"/host-shim.js\"></script>", 1).into_bytes()
}

fn kind(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{inside, with_shim};

    #[test]
    fn a_path_cannot_leave_the_pages() {
        assert!(inside("/assets/a.js").is_some(), "a plain path is inside");
        assert!(inside("/../Cargo.toml").is_none(), "two dots lead out");
        assert!(inside("//etc/passwd").is_none_or(|path| !path.starts_with("/etc")), "a root is no way out");
    }

    #[test]
    fn the_stand_in_comes_before_the_page_s_own_scripts() {
        let page = with_shim(b"<html><head><script src=a.js></script></head></html>");
        let page = String::from_utf8_lossy(&page).into_owned();
        assert!(page.find("host-shim") < page.find("a.js"), "the page's scripts ask for the bridge at once");
    }
}

//! The brief: on screen, as pages, as a file that somebody asked for.

use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::session::Session;
use doorstep_core::visits::{BriefRequest, PrintBrief, assemble_brief, brief_to_keep, paper_brief};
use doorstep_domain::brief::BriefPage;
use doorstep_print::{PaperSize, brief_document};
use doorstep_words::{Lang, RenderedBrief, render_brief};
use serde::Serialize;
use tauri::{AppHandle, Runtime, State};

use crate::desk::Desk;
use crate::guard::guarded;
use crate::saving;

/// The brief, in words.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Brief {
    title: String,
    subtitle: String,
    place: Option<String>,
    banner_heading: String,
    banner: Vec<String>,
    sections: Vec<BriefSection>,
}

/// A block of it.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BriefSection {
    kind: String,
    heading: String,
    lines: Vec<BriefLine>,
}

/// A line of it.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BriefLine {
    text: String,
    detail: Option<String>,
    /// `plain`, `tick`, `quote` or `warning`.
    mark: String,
    /// The promise that a tick keeps.
    promise: Option<String>,
    /// People's own words.
    own_words: bool,
}

/// Pages as pictures.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Pages {
    /// One SVG a page.
    pub(super) pages: Vec<String>,
}

/// What saving came to.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedFile {
    /// `false` if the person thought better of it.
    pub saved: bool,
}

/// The brief to read on the screen.
#[tauri::command]
#[specta::specta]
pub async fn brief(desk: State<'_, Desk>, request: BriefRequest) -> Result<Brief, AppError> {
    desk.with(move |session| {
        let page = assemble_brief(session, &request)?;
        Ok(to_screen(render_brief(&page, session.words(), session.today())))
    })
    .await
}

fn to_screen(rendered: RenderedBrief) -> Brief {
    let RenderedBrief { title, subtitle, place, banner_heading, banner, sections } = rendered;
    let sections = sections.into_iter().map(|section| BriefSection {
        kind: section.kind.to_owned(),
        heading: section.heading,
        lines: section
            .lines
            .into_iter()
            .map(|line| BriefLine {
                text: line.text,
                detail: line.detail,
                mark: line.mark.to_owned(),
                promise: line.promise,
                own_words: line.is_own_words,
            })
            .collect(),
    });
    Brief { title, subtitle, place, banner_heading, banner, sections: sections.collect() }
}

/// The brief as pages, for a look before it is saved.
#[tauri::command]
#[specta::specta]
pub async fn brief_pages(desk: State<'_, Desk>, request: BriefRequest) -> Result<Pages, AppError> {
    let (rendered, lang) = desk.with(move |session| Ok(said(session, &paper_brief(session, &request)?))).await?;
    typeset(move || {
        let document = brief_document(&rendered, lang, PaperSize::A4).map_err(unprintable)?;
        Ok(Pages { pages: document.svg_pages() })
    })
    .await
}

/// The brief as a file, where the person says.
#[tauri::command]
#[specta::specta]
pub async fn save_brief_pdf<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    request: PrintBrief,
) -> Result<SavedFile, AppError> {
    let (rendered, lang) = desk.with(move |session| Ok(said(session, &brief_to_keep(session, &request)?))).await?;
    let pdf = typeset(move || {
        brief_document(&rendered, lang, PaperSize::A4).and_then(|document| document.pdf()).map_err(unprintable)
    })
    .await?;
    // A file name is seen by many programs: it names no family.
    Ok(SavedFile { saved: saving::save(app, "visit-brief.pdf", pdf).await? })
}

fn said(session: &Session, page: &BriefPage) -> (RenderedBrief, Lang) {
    (render_brief(page, session.words(), session.today()), session.lang())
}

/// Typesetting takes a moment: it has a thread of its own, beside the owner's.
pub(super) async fn typeset<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    tauri::async_runtime::spawn_blocking(move || guarded(work)).await.map_err(|_| AppError::new(Code::Unexpected))?
}

pub(super) fn unprintable(error: doorstep_print::PrintError) -> AppError {
    AppError::coded("print-failed", error)
}

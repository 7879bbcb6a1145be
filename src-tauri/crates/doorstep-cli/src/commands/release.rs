//! Releases: what may be told, to whom, until when; and copies for somebody outside.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use doorstep_core::error::AppError;
use doorstep_core::ids::{FamilyId, OpId, PersonId, ReleaseId};
use doorstep_core::releases::{
    BlockedLine, CheckShare, DraftRelease, ReleaseForm, ReleaseLine, ReleaseRequest, ReleasesRequest, RenewRelease,
    RevokeRelease, ShareCopy, ShareOutcome, SignRelease, draft_release, keep_back, list_releases, release_page,
    renew_release, revoke_release, share_copy, sign_release,
};
use doorstep_core::session::Session;
use doorstep_print::{PaperSize, sheet_document};

use super::brief::save;
use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// Releases.
#[derive(Subcommand)]
pub enum ReleaseCommand {
    /// What may be told about a family.
    List {
        /// The family, by id, number or name.
        family: String,
    },
    /// One release with what was told under it.
    Show {
        /// Which.
        id: ReleaseId,
    },
    /// Write a release down; it allows nothing until it is signed.
    Draft(Written),
    /// Sign a release.
    Sign {
        /// What is signed.
        #[command(flatten)]
        written: Written,
        /// The day it was signed; today if left out.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    /// Draft the next release like an old one.
    Renew {
        /// The old one.
        id: ReleaseId,
    },
    /// The family takes a release back: it ends now.
    Revoke {
        /// Which.
        id: ReleaseId,
        /// Who takes it back.
        #[arg(long)]
        by: String,
    },
    /// Make a copy for somebody outside. It is refused without a release, and logged.
    Share(Share),
}

/// A release in a file.
#[derive(Args)]
pub struct Written {
    /// The family, by id, number or name.
    family: String,
    /// The form as JSON; what it leaves out stays open. For a draft that is there, left out takes what stands in it.
    #[arg(long, value_name = "FILE.json")]
    form: Option<PathBuf>,
    /// The draft that changes or is signed; without it, a new one.
    #[arg(long)]
    id: Option<ReleaseId>,
    /// About whom, by name; may be given several times.
    #[arg(long, value_name = "NAME")]
    about: Vec<String>,
    /// The adult of the family who signs, by name.
    #[arg(long, value_name = "NAME")]
    signer: Option<String>,
}

/// A copy.
#[derive(Args)]
pub struct Share {
    /// The family, by id, number or name.
    family: String,
    /// To whom, as on the release.
    #[arg(long)]
    to: String,
    /// contact, visitSummary, childDevelopment, health, needs or kit; may be given several times.
    #[arg(long = "class", value_name = "CLASS", required = true)]
    classes: Vec<String>,
    /// About whom, by name; may be given several times.
    #[arg(long, value_name = "NAME", required = true)]
    about: Vec<String>,
    /// paper, phone, email or inPerson.
    #[arg(long, default_value = "paper")]
    how: String,
    /// An emergency that cannot wait for a release: what the danger is.
    #[arg(long, value_name = "WHY")]
    emergency: Option<String>,
    /// Make it although the family has a safe-contact rule: paper can be found.
    #[arg(long)]
    sure: bool,
    /// Save it here, as a PDF; without it the copy is shown.
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
}

/// Does it.
pub fn release(session: &mut Session, asked: ReleaseCommand) -> Told {
    let op_id = OpId::fresh();
    match asked {
        ReleaseCommand::List { family } => list(session, &family),
        ReleaseCommand::Show { id } => {
            let page = release_page(session, ReleaseRequest { id })?;
            Answer::of(&page, text_of(&page.line))
        }
        ReleaseCommand::Draft(written) => {
            let (family, form) = form_of(session, &written)?;
            let made = draft_release(session, DraftRelease { op_id, family, id: written.id, form })?;
            Answer::saved(&made, session.words())
        }
        ReleaseCommand::Sign { written, on } => {
            let (family, form) = form_of(session, &written)?;
            let made = sign_release(session, SignRelease { op_id, family, id: written.id, form, given_on: on })?;
            Answer::saved(&made, session.words())
        }
        ReleaseCommand::Renew { id } => {
            let made = renew_release(session, RenewRelease { op_id, id })?;
            Answer::saved(&made, session.words())
        }
        ReleaseCommand::Revoke { id, by } => {
            let changed = revoke_release(session, RevokeRelease { op_id, id, by })?;
            Answer::saved(&changed, session.words())
        }
        ReleaseCommand::Share(asked) => share(session, asked),
    }
}

fn list(session: &Session, family: &str) -> Told {
    let family = find::family(session, family)?;
    let kept = list_releases(session, ReleasesRequest { family })?;
    let text: String = kept.releases.iter().map(text_of).collect();
    Answer::of(&kept, if text.is_empty() { session.words().word("cli-nothing") } else { text })
}

fn text_of(line: &ReleaseLine) -> String {
    let until = line.expires_on.as_deref().unwrap_or("-");
    format!("{}  {:<8}  {until}  {}: {}\n", line.id, line.state, line.to_whom, line.classes.join(", "))
}

/// The form in the file, on top of what stands in the draft; people by name.
fn form_of(session: &Session, written: &Written) -> Result<(FamilyId, ReleaseForm), Refusal> {
    let family = find::family(session, &written.family)?;
    let base = match written.id {
        Some(id) => release_page(session, ReleaseRequest { id })?.form,
        None => ReleaseForm::default(),
    };
    let mut form = match &written.form {
        Some(file) => laid_over(base, file)?,
        None => base,
    };
    if !written.about.is_empty() {
        form.about = people(session, family, &written.about)?;
    }
    if let Some(signer) = &written.signer {
        form.signer = Some(find::person(session, family, signer)?);
    }
    Ok((family, form))
}

fn laid_over(base: ReleaseForm, file: &Path) -> Result<ReleaseForm, Refusal> {
    let unreadable = || Refusal::coded("file-unreadable", "form");
    let mut whole = serde_json::to_value(base).map_err(|_| unreadable())?;
    let given = std::fs::read(file).map_err(|_| unreadable())?;
    let given: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(&given).map_err(|_| unreadable())?;
    for (field, value) in given {
        whole[field] = value;
    }
    serde_json::from_value(whole).map_err(|_| unreadable())
}

fn people(session: &Session, family: FamilyId, asked: &[String]) -> Result<Vec<PersonId>, Refusal> {
    asked.iter().map(|name| find::person(session, family, name)).collect()
}

fn share(session: &mut Session, asked: Share) -> Told {
    let family = find::family(session, &asked.family)?;
    let about = people(session, family, &asked.about)?;
    let what = CheckShare { family, to_whom: asked.to, classes: asked.classes, about, how: asked.how };
    let request = ShareCopy { op_id: OpId::fresh(), what, override_why: asked.emergency, sure: asked.sure };
    let outcome = share_copy(session, request)?;
    let (share, sheet) = match &outcome {
        ShareOutcome::Done { share, sheet, .. } => (*share, sheet),
        ShareOutcome::Blocked { blocked } => {
            let says = |line: &BlockedLine| line.says.clone();
            let lines = blocked.iter().map(says).collect();
            return Err(Refusal::coded("share-not-allowed", "release").with(blocked, lines));
        }
    };
    let Some(file) = asked.pdf else { return Answer::of(&outcome, sheet.to_text()) };
    let pdf = sheet_document(sheet, session.lang(), PaperSize::A4).and_then(|document| document.pdf());
    let saved = pdf.map_err(|error| AppError::coded("print-failed", error).into()).and_then(|pdf| save(&file, &pdf));
    if let Err(refusal) = saved {
        keep_back(session, share)?;
        return Err(refusal);
    }
    Answer::saved(&outcome, session.words())
}

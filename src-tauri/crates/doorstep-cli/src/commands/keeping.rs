//! How long records are kept: what is due, what is held, a copy for the family, and the end.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use doorstep_core::error::AppError;
use doorstep_core::ids::{FamilyId, HoldId, OpId};
use doorstep_core::keeping::{
    EndHold, EraseFamily, ExportFamily, FamilyKeeping, LeaveFamily, PlaceHold, SetPeriod, WelcomeBack, end_hold,
    erase_family, export_family, keeping_list, leave_family, place_hold, set_period, welcome_back,
};
use doorstep_core::session::Session;
use doorstep_print::{PaperSize, sheet_document};

use super::brief::save;
use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// What is kept, and for how long.
#[derive(Subcommand)]
pub enum KeepingCommand {
    /// What is due now or soon, what is on hold, what was erased.
    List,
    /// A family leaves the programme.
    Leave {
        /// The family, by id, number or name.
        family: String,
        /// Their last day; today if left out.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// goals, moved, grown, lostTouch, theirWish or other.
        #[arg(long, default_value = "other")]
        why: String,
        /// How the farewell was; it becomes a note.
        #[arg(long)]
        farewell: Option<String>,
    },
    /// A family that had left is back.
    Back {
        /// The family, by id, number or name.
        family: String,
    },
    /// Change for how many months a class is kept.
    Period {
        /// familyRecord, visitNotes, kitDeliveries, restrictedNotes or releases.
        class: String,
        /// Months after the family has left.
        months: u32,
    },
    /// Nothing of a family may be erased, or may be again.
    Hold(Hold),
    /// Save a copy of a family's record for the family.
    Export(Export),
    /// Erase records for good. It cannot be taken back.
    Erase(Erase),
}

/// A hold.
#[derive(Args)]
pub struct Hold {
    /// The family, by id, number or name.
    family: Option<String>,
    /// litigation, audit or other.
    #[arg(long, default_value = "other")]
    kind: String,
    /// Who needs it, and why.
    #[arg(long, required_unless_present = "end")]
    why: Option<String>,
    /// End this hold instead.
    #[arg(long, value_name = "HOLD", conflicts_with = "why")]
    end: Option<HoldId>,
}

/// The form of a copy.
#[derive(Clone, Copy, ValueEnum)]
pub enum CopyForm {
    /// To read.
    Pdf,
    /// For a program.
    Json,
}

/// A copy for the family.
#[derive(Args)]
pub struct Export {
    /// The family, by id, number or name.
    family: String,
    /// Where to.
    file: PathBuf,
    /// pdf or json.
    #[arg(long, default_value = "pdf")]
    form: CopyForm,
    /// Save it although the family has a safe-contact rule: a file can be found.
    #[arg(long)]
    sure: bool,
}

/// What goes.
#[derive(Args)]
pub struct Erase {
    /// The family: its id, as `keeping list` shows it, or its number or name.
    family: String,
    /// Which class; may be given several times.
    #[arg(long = "class", value_name = "CLASS", required = true)]
    classes: Vec<String>,
    /// periodOver, theyAsked or court.
    #[arg(long, default_value = "periodOver")]
    authority: String,
    /// The family's name, word for word, so that nothing is erased by mistake.
    #[arg(long, value_name = "NAME")]
    typed: String,
}

/// Does it.
pub fn keeping(session: &mut Session, asked: KeepingCommand) -> Told {
    let op_id = OpId::fresh();
    match asked {
        KeepingCommand::List => list(session),
        KeepingCommand::Leave { family, on, why, farewell } => {
            let family = find::family(session, &family)?;
            let on = on.unwrap_or_else(|| session.today().to_string());
            let changed = leave_family(session, LeaveFamily { op_id, family, on, why, farewell })?;
            Answer::saved(&changed, session.words())
        }
        KeepingCommand::Back { family } => {
            let family = find::family(session, &family)?;
            Answer::saved(&welcome_back(session, WelcomeBack { op_id, family })?, session.words())
        }
        KeepingCommand::Period { class, months } => {
            let set = set_period(session, SetPeriod { op_id, class: class.clone(), months })?;
            let words = session.words();
            let least = doorstep_domain::keeping::Class::from_code(&class).map_or(0, |class| class.usual().least);
            let below = words.say("keeping-below", &[("least", least.into())]);
            Answer::of(&set, if set.below_least { below } else { words.word("cli-saved") })
        }
        KeepingCommand::Hold(asked) => hold(session, asked),
        KeepingCommand::Export(asked) => export(session, &asked),
        KeepingCommand::Erase(asked) => erase(session, asked),
    }
}

fn list(session: &Session) -> Told {
    let view = keeping_list(session)?;
    let line = |family: &FamilyKeeping| {
        let classes: Vec<&str> = family.classes.iter().map(|class| class.class.as_str()).collect();
        format!("{}  {:<6}  {}: {}\n", family.family_id, family.standing, family.family_name, classes.join(", "))
    };
    let text: String = view.families.iter().map(line).collect();
    Answer::of(&view, if text.is_empty() { session.words().word("keeping-nothing") } else { text })
}

fn hold(session: &mut Session, asked: Hold) -> Told {
    let op_id = OpId::fresh();
    let changed = match asked.end {
        Some(id) => end_hold(session, EndHold { op_id, id })?,
        None => {
            let family = which(session, asked.family.as_deref().unwrap_or_default())?;
            let why = asked.why.unwrap_or_default();
            place_hold(session, PlaceHold { op_id, family, kind: asked.kind, why })?
        }
    };
    Answer::saved(&changed, session.words())
}

/// A family that was put away has no line in the list of families: its id, from `keeping list`, will do.
fn which(session: &Session, asked: &str) -> Result<FamilyId, Refusal> {
    match asked.trim().parse() {
        Ok(id) => Ok(id),
        Err(_) => find::family(session, asked),
    }
}

fn export(session: &mut Session, asked: &Export) -> Told {
    let family = find::family(session, &asked.family)?;
    let export = export_family(session, ExportFamily { op_id: OpId::fresh(), family, sure: asked.sure })?;
    let bytes = match asked.form {
        CopyForm::Json => export.json.into_bytes(),
        CopyForm::Pdf => sheet_document(&export.sheet, session.lang(), PaperSize::A4)
            .and_then(|document| document.pdf())
            .map_err(|error| AppError::coded("print-failed", error))?,
    };
    save(&asked.file, &bytes)?;
    Answer::saved(&export.changed, session.words())
}

fn erase(session: &mut Session, asked: Erase) -> Told {
    let family = which(session, &asked.family)?;
    let Erase { classes, authority, typed, .. } = asked;
    let erased = erase_family(session, EraseFamily { op_id: OpId::fresh(), family, classes, authority, typed })?;
    let says = if erased.swept { "keeping-erased" } else { "keeping-not-swept" };
    Answer::of(&erased, session.words().word(says))
}

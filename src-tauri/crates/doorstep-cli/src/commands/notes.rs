//! Notes outside visits, and promises.

use clap::{Args, Subcommand};
use doorstep_core::ids::{OpId, PromiseId};
use doorstep_core::promises::{AddPromise, PromiseRequest, add_promise, drop_promise, keep_promise};
use doorstep_core::session::Session;
use doorstep_core::visits::{AddNote, add_note};

use crate::answer::{Answer, Told};
use crate::find;
use crate::secrets::Secrets;

/// A note.
#[derive(Args)]
pub struct Note {
    /// The family, by id, number or name.
    family: String,
    /// The words; `-` takes what is left on standard input.
    text: String,
    /// note, contact or message.
    #[arg(long, default_value = "note")]
    kind: String,
    /// The day it is about; today if left out.
    #[arg(long, value_name = "DATE")]
    about: Option<String>,
}

/// Promises.
#[derive(Subcommand)]
pub enum PromiseCommand {
    /// A new promise.
    Add {
        /// The family, by id, number or name.
        family: String,
        /// What was promised.
        words: String,
        /// Who promised: us or family.
        #[arg(long, default_value = "us")]
        who: String,
        /// By which day.
        #[arg(long, value_name = "DATE")]
        due: Option<String>,
    },
    /// A promise was kept.
    Keep {
        /// Which.
        id: PromiseId,
    },
    /// A promise is not needed any more.
    Drop {
        /// Which.
        id: PromiseId,
    },
}

/// Writes a note.
pub fn note(session: &mut Session, asked: Note) -> Told {
    let family = find::family(session, &asked.family)?;
    let on = asked.about.unwrap_or_else(|| session.today().to_string());
    let text = if asked.text == "-" { Secrets::rest()? } else { asked.text };
    let changed = add_note(session, AddNote { op_id: OpId::fresh(), family, on, kind: asked.kind, text })?;
    Answer::saved(&changed, session.words())
}

/// Makes, keeps or drops a promise.
pub fn promise(session: &mut Session, asked: PromiseCommand) -> Told {
    let op_id = OpId::fresh();
    let changed = match asked {
        PromiseCommand::Add { family, words, who, due } => {
            let family = find::family(session, &family)?;
            add_promise(session, AddPromise { op_id, family, who, words, due_on: due })?
        }
        PromiseCommand::Keep { id } => keep_promise(session, PromiseRequest { op_id, id })?,
        PromiseCommand::Drop { id } => drop_promise(session, PromiseRequest { op_id, id })?,
    };
    Answer::saved(&changed, session.words())
}

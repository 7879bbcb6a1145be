//! Sealed records: written, opened (and written down that they were), and who opened what.

use clap::{Args, Subcommand};
use doorstep_core::access_journal::{AccessLine, AccessRequest, access_list};
use doorstep_core::ids::OpId;
use doorstep_core::sealed::{
    OpenSealed, RestrictedNote, SealFact, SealRestricted, SealedFact, open_sealed, seal_fact, seal_restricted,
};
use doorstep_core::session::Session;
use doorstep_words::Catalogue;

use crate::answer::{Answer, Told};
use crate::find;
use crate::secrets::Secrets;

/// What to seal.
#[derive(Subcommand)]
pub enum SealCommand {
    /// A fact behind a safe contact. Its words are what is left on standard input, never an argument.
    Fact {
        /// The family, by id, number or name.
        family: String,
        /// oldNumber, otherPerson, address or note.
        #[arg(long, default_value = "note")]
        kind: String,
    },
    /// A restricted note. Its facts are what is left on standard input, never an argument.
    Note(SealNote),
}

/// A restricted note.
#[derive(Args)]
pub struct SealNote {
    /// The family, by id, number or name.
    family: String,
    /// authorities, partner or other.
    #[arg(long)]
    kind: String,
    /// On which day.
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// At what time, HH:MM.
    #[arg(long)]
    time: Option<String>,
    /// Who was told.
    #[arg(long)]
    told: Option<String>,
    /// The authority's number for it.
    #[arg(long)]
    reference: Option<String>,
}

/// Seals.
pub fn seal(session: &mut Session, asked: SealCommand) -> Told {
    let op_id = OpId::fresh();
    let changed = match asked {
        SealCommand::Fact { family, kind } => {
            let family = find::family(session, &family)?;
            seal_fact(session, SealFact { op_id, family, kind, text: Secrets::rest()? })?
        }
        SealCommand::Note(SealNote { family, kind, on, time, told, reference }) => {
            let family = find::family(session, &family)?;
            let facts = Secrets::rest()?;
            seal_restricted(session, SealRestricted { op_id, family, kind, facts, on, time, told, reference })?
        }
    };
    Answer::saved(&changed, session.words())
}

/// Opens a family's sealed records; the access journal says so.
pub fn unseal(session: &Session, asked: &str, why: Option<String>) -> Told {
    let family = find::family(session, asked)?;
    let records = open_sealed(session, OpenSealed { family, why })?;
    let words = session.words();
    let facts = records.facts.iter().map(|fact| fact_line(fact, words));
    let notes = records.notes.iter().map(|note| note_lines(note, words));
    let text: Vec<String> = facts.chain(notes).collect();
    Answer::of(&records, if text.is_empty() { words.word("sealed-none") } else { text.join("\n") })
}

fn fact_line(fact: &SealedFact, words: &Catalogue) -> String {
    format!("{}: {}  {}  {}", words.word(&format!("sealed-{}", fact.kind)), fact.text, fact.filed_on, fact.id)
}

fn note_lines(note: &RestrictedNote, words: &Catalogue) -> String {
    let kind = note.kind.as_ref().map(|kind| words.word(&format!("restricted-{kind}")));
    let parts = [&note.on, &note.time, &note.told, &note.reference, &note.written_by];
    let about: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    format!("{}: {}  {}  {}", kind.unwrap_or_default(), note.facts, about.join("  "), note.id)
}

/// Lists who opened what.
pub fn access(session: &Session, family: Option<&str>) -> Told {
    let family = family.map(|asked| find::family(session, asked)).transpose()?;
    let page = access_list(session, AccessRequest { family, before: None })?;
    let text: String = page.lines.iter().map(line).collect();
    Answer::of(&page, if text.is_empty() { session.words().word("access-none") } else { text })
}

fn line(line: &AccessLine) -> String {
    let AccessLine { at, by, family_name, what, count, why, .. } = line;
    format!("{at}  {by}  {family_name}  {} ({count})  {}\n", what.join(", "), why.as_deref().unwrap_or("-"))
}

//! What can be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use doorstep_core::ids::TxnId;

use crate::commands::age::Age;
use crate::commands::attachments::{Attach, AttachmentCommand};
use crate::commands::brief::Brief;
use crate::commands::care::Restore;
use crate::commands::diagnostics::Diagnostics;
use crate::commands::history::History;
use crate::commands::import::Import;
use crate::commands::init::Init;
use crate::commands::keeping::KeepingCommand;
use crate::commands::kit_args::KitCommand;
use crate::commands::notes::{Note, PromiseCommand};
use crate::commands::release::ReleaseCommand;
use crate::commands::review::ReviewCommand;
use crate::commands::sealed::SealCommand;
use crate::commands::staff::StaffCommand;
use crate::commands::stock::StockCommand;
use crate::commands::visit::VisitCommand;

/// Doorstep without a window: the same records, the same rules.
///
/// The passphrase is the first line of standard input, or of the descriptor named by --passphrase-fd. After a phrase
/// that was given for one sign-in, the second line is the passphrase to have from now on.
/// It ends with 0 when done, 1 when refused, 2 when the command was not understood.
#[derive(Parser)]
#[command(name = "doorstep-cli", version, max_term_width = 110)]
pub struct Cli {
    /// Where the records lie and who is asking.
    #[command(flatten)]
    pub place: PlaceArgs,
    /// Answer with one JSON document.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Where the records lie and who is asking.
#[derive(Args)]
pub struct PlaceArgs {
    /// The folder of the records; without it, the one that DOORSTEP_VAULT names.
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// Who is asking; not needed while there is one person.
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub person: Option<String>,
    /// Read passphrases from this file descriptor instead of standard input.
    #[arg(long, global = true, value_name = "N")]
    pub passphrase_fd: Option<u32>,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Make new records. Shows 24 words and reads them back from standard input.
    Init(Init),
    /// Only see whether the passphrase opens the records.
    UnlockCheck,
    /// Bring in families, items or stock from a spreadsheet saved as CSV.
    Import(Import),
    /// List the families.
    Families {
        /// Only mine.
        #[arg(long)]
        mine: bool,
    },
    /// Show a family, by id, number or name.
    Family {
        /// Which.
        family: String,
    },
    /// Look for people, notes, kits and things.
    Search {
        /// The beginnings of words, in any order.
        text: String,
    },
    /// What is due.
    Today,
    /// The one page before a visit.
    Brief(Brief),
    /// Kits, from asked for to talked about.
    #[command(subcommand)]
    Kit(KitCommand),
    /// What lies on the shelves; without more, the list.
    Stock {
        /// What to do.
        #[command(subcommand)]
        command: Option<StockCommand>,
    },
    /// Promises, ours and theirs.
    #[command(subcommand)]
    Promise(PromiseCommand),
    /// Visits.
    #[command(subcommand)]
    Visit(VisitCommand),
    /// Write a note outside a visit.
    Note(Note),
    /// Lines of imports that wait for a person.
    #[command(subcommand)]
    Review(ReviewCommand),
    /// Who may do what, role by role.
    Permissions,
    /// The team: who is on it, how somebody comes and goes.
    #[command(subcommand)]
    Staff(StaffCommand),
    /// How long records are kept, and how they end.
    #[command(subcommand)]
    Keeping(KeepingCommand),
    /// What may be told about a family, to whom, until when.
    #[command(subcommand)]
    Release(ReleaseCommand),
    /// Keep a photo, a paper or a film with a family.
    Attach(Attach),
    /// What is kept with a family.
    Attachments {
        /// The family, by id, number or name.
        family: String,
    },
    /// Save a copy of what is kept, or take it out.
    #[command(subcommand)]
    Attachment(AttachmentCommand),
    /// Seal a fact or a restricted note under a family's key.
    #[command(subcommand)]
    Seal(SealCommand),
    /// Open a family's sealed records. That they were opened is written down.
    Unseal {
        /// The family, by id, number or name.
        family: String,
        /// Why they are opened.
        #[arg(long)]
        why: Option<String>,
    },
    /// Who opened which sealed records.
    Access {
        /// Only those of one family.
        family: Option<String>,
    },
    /// Who did what, when and why: of everybody, of a family, or of one person of the team.
    History(History),
    /// Take an action back; without an id, your last one.
    Undo {
        /// The action, as `changed.txn` named it.
        txn: Option<TxnId>,
    },
    /// The journal behind the records.
    #[command(subcommand)]
    Journal(JournalCommand),
    /// A child's age on a day, both ways. Needs no records.
    Age(Age),
    /// A file for whoever helps: versions, sizes, rough counts. Nothing about people is in it.
    Diagnostics(Diagnostics),
    /// Fill empty records with forty invented families.
    Demo,
    /// Check the file, the journal, the high-water mark and the shelf. Ends with 1 and the place if anything is wrong.
    Verify,
    /// Say that what `verify` tells about the files was read; what can be mended is written anew.
    ReadNotices,
    /// Make a backup; with a folder, save a sealed copy there to carry away.
    Backup {
        /// A stick, or a folder on another disk.
        dir: Option<PathBuf>,
    },
    /// List the backups.
    Backups,
    /// Bring a backup or a copy back. Needs no --vault: it goes into the folder named by --into.
    Restore(Restore),
    /// Open the newest backup with the 24 words (second line, after the passphrase), and write down that it was done.
    Drill,
    /// The passphrase.
    #[command(subcommand)]
    Passphrase(PassphraseCommand),
    /// Get in with the 24 words (first line), choose a new passphrase (next line) and get new words.
    Recover {
        /// The language of the new words: en or es.
        #[arg(long, default_value = "en")]
        language: String,
    },
}

/// The journal.
#[derive(Subcommand)]
pub enum JournalCommand {
    /// Walk every chain and name the first entry that does not fit.
    Verify,
    /// Build the tables again from the journal alone.
    Rebuild,
    /// Go on although the last changes are missing, once everybody who must know has been told.
    AcceptLoss,
}

/// The passphrase.
#[derive(Subcommand)]
pub enum PassphraseCommand {
    /// The present one on the first line, the new one on the second.
    Change,
}

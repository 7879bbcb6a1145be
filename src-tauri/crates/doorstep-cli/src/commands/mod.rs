//! One file per group of commands. Each reads its words, asks a use case, and tells what it answered.

pub mod age;
pub mod attachments;
pub mod brief;
pub mod care;
pub mod diagnostics;
pub mod families;
pub mod history;
pub mod import;
mod import_choices;
pub mod init;
pub mod journal;
pub mod keeping;
pub mod kit;
pub mod kit_args;
mod kit_define;
pub mod look;
pub mod notes;
pub mod passphrase;
pub mod recover;
pub mod release;
pub mod review;
pub mod sealed;
pub mod staff;
pub mod stock;
pub mod visit;

use doorstep_core::session::Session;
use doorstep_words::{Catalogue, Lang};

use crate::answer::{Answer, Told};
use crate::args::{Cli, Command, JournalCommand, PassphraseCommand};
use crate::entry::{Place, machine_language};
use crate::secrets::Secrets;

/// Carries out a command. Gives back the language to tell it in.
pub fn run(cli: Cli) -> (Lang, Told) {
    let lang = machine_language();
    let words = Catalogue::for_language(lang);
    let command = match cli.command {
        Command::Age(asked) => return (lang, age::age(&asked, words)),
        Command::Restore(asked) => {
            let secrets = Secrets::from(cli.place.passphrase_fd);
            return (lang, secrets.and_then(|mut secrets| care::restore(&asked, &mut secrets, words)));
        }
        command => command,
    };
    let mut place = match Place::of(cli.place) {
        Ok(place) => place,
        Err(refusal) => return (lang, Err(refusal)),
    };
    match command {
        Command::Init(asked) => init::init(&mut place, asked, cli.json),
        Command::Diagnostics(asked) if asked.closed => (lang, diagnostics::closed(&place.folder, &asked, words)),
        Command::Recover { language } => recover::recover(&mut place, &language, cli.json),
        Command::Passphrase(PassphraseCommand::Change) => (lang, passphrase::change(&mut place, words)),
        command => inside(&mut place, command, lang),
    }
}

/// Unlocks, does it, locks again.
fn inside(place: &mut Place, command: Command, lang: Lang) -> (Lang, Told) {
    let mut session = match place.unlock(Catalogue::for_language(lang)) {
        Ok(session) => session,
        Err(refusal) => return (lang, Err(refusal)),
    };
    let lang = session.lang();
    let told = within(&mut session, command, &mut place.secrets);
    session.into_vault().lock();
    (lang, told)
}

fn within(session: &mut Session, command: Command, secrets: &mut Secrets) -> Told {
    match command {
        Command::UnlockCheck => init::unlocked(session),
        Command::Diagnostics(asked) => diagnostics::open(session, &asked),
        Command::Import(asked) => import::import(session, &asked),
        Command::Families { mine } => families::families(session, mine),
        Command::Family { family } => families::family(session, &family),
        Command::Search { text } => look::search(session, text),
        Command::Today => look::today(session),
        Command::Brief(asked) => brief::brief(session, &asked),
        Command::Kit(asked) => kit::kit(session, asked),
        Command::Stock { command } => stock::stock(session, command),
        Command::Promise(asked) => notes::promise(session, asked),
        Command::Visit(asked) => visit::visit(session, asked),
        Command::Note(asked) => notes::note(session, asked),
        Command::Review(asked) => review::review(session, asked),
        Command::Permissions => look::permissions(session),
        Command::Staff(asked) => staff::staff(session, asked),
        Command::Keeping(asked) => keeping::keeping(session, asked),
        Command::Release(asked) => release::release(session, asked),
        Command::Attach(asked) => attachments::attach(session, &asked),
        Command::Attachments { family } => attachments::attachments(session, &family),
        Command::Attachment(asked) => attachments::attachment(session, asked),
        Command::Seal(asked) => sealed::seal(session, asked),
        Command::Unseal { family, why } => sealed::unseal(session, &family, why),
        Command::Access { family } => sealed::access(session, family.as_deref()),
        Command::History(asked) => history::history(session, asked),
        Command::Undo { txn } => journal::undo(session, txn),
        Command::Journal(JournalCommand::Verify) => journal::verify(session),
        Command::Journal(JournalCommand::Rebuild) => journal::rebuild(session),
        Command::Journal(JournalCommand::AcceptLoss) => journal::accept_loss(session),
        Command::Demo => init::demo(session),
        Command::Verify => care::verify(session),
        Command::ReadNotices => care::read_notices(session),
        Command::Backup { dir } => care::backup(session, dir.as_deref()),
        Command::Backups => care::backups(session),
        Command::Drill => care::drill(session, secrets),
        // These need no unlocked vault and were answered before.
        Command::Init(_) | Command::Age(_) | Command::Passphrase(_) | Command::Recover { .. } | Command::Restore(_) => {
            Answer::of(&serde_json::Value::Null, "")
        }
    }
}

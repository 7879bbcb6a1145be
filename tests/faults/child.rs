//! What the harness does in a process of its own, to be killed in the middle of it.

use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use doorstep_core::care;
use doorstep_testkit::PASSPHRASE;
use doorstep_vault::{Passphrase, Reason, RestoreKey, RestoreSource, Stop, VaultFolder};

use crate::world::{enter, save};

/// Starts this program again, to do one thing.
pub fn start(arguments: &[&str]) -> Child {
    let program = std::env::current_exe().expect("this program");
    let mut command = Command::new(program);
    command.arg("child").args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().expect("a process")
}

pub fn run(arguments: &[&str]) {
    match *arguments {
        ["write", vault] => write(Path::new(vault)),
        ["hold", vault, millis] => hold(Path::new(vault), millis.parse().expect("a number")),
        ["backup", vault] => back_up(Path::new(vault)),
        ["copy", vault, to] => copy(Path::new(vault), Path::new(to)),
        ["power", work, vault] => crate::power::child(work, Path::new(vault)),
        ["read", table] => crate::hostile::read(Path::new(table)),
        ["restore", file, into] => restore(Path::new(file), Path::new(into)),
        _ => panic!("the harness asks for nothing else"),
    }
}

/// Tells the harness something that must be true from now on.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).expect("the harness listens");
}

/// Saves without end, and acknowledges each save only once it is durable.
fn write(vault: &Path) {
    let mut session = enter(vault).expect("it opens");
    say("ready");
    for n in 0.. {
        save(&mut session, n).expect("a save");
        say("saved");
    }
}

fn hold(vault: &Path, millis: u64) {
    match enter(vault) {
        Ok(mut session) => {
            say("in");
            for n in 0..5 {
                save(&mut session, n).expect("a save");
            }
            std::thread::sleep(Duration::from_millis(millis));
            session.into_vault().lock();
            say("out");
        }
        Err(error) => say(&error),
    }
}

fn back_up(vault: &Path) {
    let session = enter(vault).expect("it opens");
    say("ready");
    care::back_up(&session, Reason::Asked, &Stop::default()).expect("a backup");
    say("done");
}

fn copy(vault: &Path, to: &Path) {
    let session = enter(vault).expect("it opens");
    say("ready");
    care::begin_copy(&session).expect("begun").finish(to, &Stop::default(), &mut |_, _| true).expect("a copy");
    say("done");
}

fn restore(file: &Path, into: &Path) {
    let source = RestoreSource::at(file).expect("a copy");
    let passphrase = Passphrase::typed(PASSPHRASE);
    let key = RestoreKey::Passphrase { person: None, passphrase: &passphrase };
    say("ready");
    let staged = source.stage(&VaultFolder::at(into), &key, 0, &Stop::default(), &mut |_, _| true).expect("it opens");
    care::bring_back(staged).expect("in place");
    say("done");
}

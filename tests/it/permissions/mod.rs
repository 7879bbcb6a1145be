//! Who may do what: every act × every role × a family in and out of the caseload, carried out on a real encrypted
//! file; that no command is without a line; and the sharp edges by hand.

mod care;
mod edges;
mod families;
mod kits;
mod programme;
mod releases;
mod sealed;
mod team;
mod visits;
mod window;
mod world;

use std::collections::BTreeSet;

use doorstep_core::error::{Code, Outcome};
use doorstep_core::session::Session;
use doorstep_domain::team::{Permission, Reach, Role, permissions};

use doorstep_words::{Catalogue, Lang};
use world::{Kin, World};

/// Carries an act out, for a family where it concerns one. None if this part knows no such act.
type Call = fn(&str, &mut Session, &World, &Kin) -> Option<Outcome<()>>;

/// The parts that know how to carry an act out. A new act needs an arm in one of them.
const CALLS: [Call; 9] = [
    families::call,
    visits::call,
    kits::call,
    programme::call,
    team::call,
    window::call,
    releases::call,
    sealed::call,
    care::call,
];

/// Acts of the shell alone: they ask nothing of the core, and everybody may.
const SHELL_ONLY: [&str; 7] =
    ["lock", "still_here", "cover", "safe_exit", "save_diagnostics", "import_cancel", "care_cancel"];

/// Lists: they pass for whoever has a caseload, and show no more than it. What they show is looked at in `edges`.
const LISTS: [&str; 3] = ["kit_board", "today", "review_list"];

mod listed {
    include!("../../../src-tauri/commands.in");
}

#[test]
fn every_command_has_a_line() {
    let lines: BTreeSet<&str> = permissions().map(|line| line.act).collect();
    let missing: Vec<_> = listed::MAIN.iter().filter(|command| !lines.contains(*command)).collect();
    assert!(missing.is_empty(), "commands without a line in doorstep-domain/src/permissions.rs: {missing:?}");
    let early = listed::UNLOCK.iter().chain(listed::NEUTRAL).filter(|command| !SHELL_ONLY.contains(command));
    let early: Vec<_> = early.filter(|command| lines.contains(*command)).collect();
    assert!(early.is_empty(), "before anybody is in there is no role to ask: {early:?}");
}

/// A line that nobody asks about would tell Help a rule that does not hold.
#[test]
fn every_line_is_asked_about() {
    let sources: String =
        ["/src", "/crates/doorstep-core/src", "/crates/doorstep-exchange/src", "/crates/doorstep-cli/src"]
            .iter()
            .flat_map(|folder| crate::house::walk(&format!("{}/../src-tauri{folder}", env!("CARGO_MANIFEST_DIR"))))
            .map(|(_, text)| text)
            .collect();
    for line in permissions().filter(|line| !SHELL_ONLY.contains(&line.act)) {
        assert!(sources.contains(&format!("\"{}\"", line.act)), "nothing in the sources asks about {}", line.act);
    }
}

#[test]
fn what_the_shell_does_alone_everybody_may() {
    for act in SHELL_ONLY {
        let line = permissions().find(|line| line.act == act).expect("a line like any other");
        assert_eq!(line.reach, [Reach::Everywhere; 5], "{act} asks nothing of the core, so nobody is refused");
    }
}

#[test]
fn every_act_answers_each_role_as_the_table_says() {
    for role in Role::ALL {
        let (world, mut session) = World::of(Some(role));
        for line in permissions() {
            for (kin, is_mine) in [(&world.other, false), (&world.mine, true)] {
                let may = match line.reach_of(role) {
                    Reach::Everywhere => true,
                    Reach::Caseload => is_mine || LISTS.contains(&line.act),
                    Reach::Nowhere => false,
                };
                let whose = if is_mine { "their own" } else { "another" };
                assert_eq!(passes(line, &mut session, &world, kin), may, "{role:?}: {} for {whose} family", line.act);
            }
        }
    }
}

/// Help shows the table in both languages: a line without a sentence is one that nobody can read.
#[test]
fn every_line_has_a_sentence() {
    for lang in [Lang::En, Lang::Es] {
        let words = Catalogue::for_language(lang);
        for line in permissions() {
            let id = format!("permission-{}", line.act.replace('_', "-"));
            assert!(words.has(&id), "{id} is missing in {}", lang.code());
        }
    }
}

#[test]
fn somebody_without_a_role_may_do_nothing() {
    let (world, mut session) = World::of(None);
    for line in permissions().filter(|line| !SHELL_ONLY.contains(&line.act)) {
        assert!(!passes(line, &mut session, &world, &world.mine), "{} without a role", line.act);
    }
}

/// Whether an act was let through. It may well fail for another reason: the record went with an earlier act.
fn passes(line: &Permission, session: &mut Session, world: &World, kin: &Kin) -> bool {
    if SHELL_ONLY.contains(&line.act) {
        return true;
    }
    let answer = CALLS.iter().find_map(|call| call(line.act, session, world, kin));
    let answer = answer.unwrap_or_else(|| panic!("no test knows how to carry out {}", line.act));
    !answer.is_err_and(|error| error.is(Code::NotAllowed))
}

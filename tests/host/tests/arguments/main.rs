//! What a page that has been taken over can say to the backend: every command with arguments of the right shape, of
//! almost the right shape, and of no shape at all.
//!
//! What each command takes is read from the bindings, which are written from the handler itself: a new command is asked
//! from the day it is there. `DOORSTEP_TIMES` says how often each is asked, else 6: once in each manner.

mod asking;
mod made;
mod shapes;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use asking::Backend;
use doorstep_words::{Catalogue, Lang};
use made::{MANNERS, Maker, Manner};
use serde_json::{Value, json};
use shapes::Bindings;

mod listed {
    #![allow(dead_code, reason = "only the main window is asked here")]
    include!("../../../../src-tauri/commands.in");
}

/// Commands after which nobody is in any more, and one that asks for a long key derivation each time.
const NOT_ASKED: [&str; 6] = ["lock", "cover", "uncover", "safe_exit", "change_passphrase", "remove_staff"];

/// Honest calls of these would take back the programme that the others ask about.
const TAKES_ALL_BACK: [&str; 3] = ["undo", "undo_change", "erase_family"];

/// The refusal that says that the program did not foresee this.
const AT_A_LOSS: &str = "unexpected";

/// Words that stand for people's: they may come back in an answer, never in an error.
const CANARY: &str = "Marigold Featherstone";

fn times() -> usize {
    std::env::var("DOORSTEP_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(6)
}

#[test]
fn whatever_a_page_says_is_answered_and_harms_nothing() {
    let panics = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&panics);
    std::panic::set_hook(Box::new(move |panic| {
        eprintln!("{panic}");
        seen.lock().expect("a list").push(panic.to_string());
    }));
    asking::with_open_vault(|backend| {
        let bindings = Bindings::read();
        let mut maker = Maker::seeded(9, CANARY, &bindings);
        harvest(backend, &bindings, &mut maker);
        let (mut told, mut faults, mut done) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        for manner in MANNERS.into_iter().cycle().take(times()) {
            let honest = !manner.misshapes();
            for command in asked().filter(|command| !(honest && TAKES_ALL_BACK.contains(command))) {
                let arguments = maker.arguments(bindings.takes(command), manner);
                let answer = backend.ask(command, arguments.clone());
                if let Ok(answer) = &answer {
                    maker.learn(bindings.answers(command), answer);
                    done.insert(command);
                }
                match judge(answer, manner) {
                    Ok(outcome) => *told.entry(outcome).or_insert(0_u32) += 1,
                    Err(fault) => drop(faults.entry((command, fault)).or_insert(arguments)),
                }
            }
            harvest(backend, &bindings, &mut maker);
        }
        println!("{} commands, {} times each: {told:?}", listed::MAIN.len() - NOT_ASKED.len(), times());
        let never: Vec<&str> = asked().filter(|command| !done.contains(command)).collect();
        println!("never came to be done: {never:?}");
        assert!(done.len() * 2 > asked().count(), "half of the commands were carried out: {never:?}");
        assert!(faults.is_empty(), "answers that are none: {faults:#?}");
        assert!(told["done"] > 0 && told["refused"] > 0 && told["misshapen"] > 0, "some of everything: {told:?}");
        let integrity = backend.ask("check_integrity", json!({})).expect("the vault is checked");
        assert_eq!(integrity["sound"], json!(true), "after all that: {integrity}");
    });
    let panics = panics.lock().expect("a list").clone();
    assert!(panics.is_empty(), "nothing panics: {panics:#?}");
}

fn asked() -> impl Iterator<Item = &'static str> {
    listed::MAIN.iter().copied().filter(|command| !NOT_ASKED.contains(command))
}

/// Remembers what there is, so that arguments can name it.
fn harvest(backend: &Backend, bindings: &Bindings, maker: &mut Maker) {
    for command in asked() {
        if bindings.takes(command).is_empty()
            && !command.starts_with("save")
            && let Ok(answer) = backend.ask(command, json!({}))
        {
            maker.learn(bindings.answers(command), &answer);
        }
    }
}

/// How an answer counts, or what is wrong with it.
fn judge(answer: Result<Value, Value>, manner: Manner) -> Result<&'static str, String> {
    let error = match answer {
        Ok(_) => return Ok("done"),
        // Tauri's own words: the arguments did not have the shape that the command asks for.
        Err(Value::String(says)) if says.starts_with("invalid args") && manner.misshapes() => return Ok("misshapen"),
        // The bindings write an id of one kind as plain text.
        Err(Value::String(says)) if says.contains("UUID parsing failed") => return Ok("misshapen"),
        Err(Value::String(says)) => return Err(format!("the shape is right, and it says: {says}")),
        Err(error) => error,
    };
    let code = error["code"].as_str().unwrap_or_default();
    let words = Catalogue::for_language(Lang::En);
    if !words.has(&format!("error-{code}")) && !words.has(code) {
        return Err(format!("refused without a sentence: {error}"));
    }
    if error.to_string().contains(CANARY) {
        return Err(format!("tells people's words in an error: {error}"));
    }
    if code == AT_A_LOSS {
        return Err(format!("at a loss: {error}"));
    }
    Ok("refused")
}

/// The small window asks before anybody is in: whoever sits there may say anything, and nothing opens.
#[test]
fn the_small_window_takes_anything_and_opens_nothing() {
    asking::with_locked_vault(|backend| {
        let bindings = Bindings::read();
        let mut maker = Maker::seeded(6, CANARY, &bindings);
        let status = backend.ask_from("unlock", "vault_status", json!({})).expect("what is in the folder");
        assert_eq!(status["state"], "locked", "{status}");
        maker.learn(bindings.answers("vault_status"), &status);
        let mut faults = Vec::new();
        for manner in MANNERS.into_iter().cycle().take(times()) {
            for command in listed::UNLOCK.iter().filter(|command| **command != "quit") {
                let arguments = maker.arguments(bindings.takes(command), manner);
                let answer = backend.ask_from("unlock", command, arguments.clone());
                faults.extend(judge(answer, manner).err().map(|fault| format!("{command}: {fault} for {arguments}")));
            }
        }
        assert!(faults.is_empty(), "answers that are none: {faults:#?}");
        let inside = backend.ask("session", json!({})).expect_err("nobody is in");
        assert_eq!(inside["code"], "locked", "nothing opened: {inside}");
    });
}

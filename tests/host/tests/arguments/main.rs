//! What a page that has been taken over can say to the backend: every command with arguments of the right shape, of
//! almost the right shape, and of no shape at all.
//!
//! What each command takes is read from the bindings, which are written from the handler itself: a new command is asked
//! from the day it is there. `DOORSTEP_TIMES` says how often each is asked, else 4: once in each manner.

mod asking;
mod made;
mod shapes;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use asking::Backend;
use doorstep_words::{Catalogue, Lang};
use made::{MANNERS, Maker};
use serde_json::{Value, json};
use shapes::Bindings;

mod listed {
    #![allow(dead_code, reason = "only the main window is asked here")]
    include!("../../../../src-tauri/commands.in");
}

/// Commands after which nobody is in any more, and one that asks for a long key derivation each time.
const NOT_ASKED: [&str; 6] = ["lock", "cover", "uncover", "safe_exit", "change_passphrase", "remove_staff"];

/// The refusal that says that the program did not foresee this.
const AT_A_LOSS: &str = "unexpected";

/// Words that stand for people's: they may come back in an answer, never in an error.
const CANARY: &str = "Marigold Featherstone";

fn times() -> usize {
    std::env::var("DOORSTEP_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(4)
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
        let (mut told, mut faults) = (BTreeMap::new(), BTreeMap::new());
        for manner in MANNERS.into_iter().cycle().take(times()) {
            for command in listed::MAIN.iter().filter(|command| !NOT_ASKED.contains(*command)) {
                let arguments = maker.arguments(bindings.takes(command), manner);
                match judge(backend.ask(command, arguments.clone())) {
                    Ok(outcome) => *told.entry(outcome).or_insert(0_u32) += 1,
                    Err(fault) => drop(faults.entry((*command, fault)).or_insert(arguments)),
                }
            }
            harvest(backend, &bindings, &mut maker);
        }
        println!("{} commands, {} times each: {told:?}", listed::MAIN.len() - NOT_ASKED.len(), times());
        assert!(faults.is_empty(), "answers that are none: {faults:#?}");
        assert!(told["done"] > 0 && told["refused"] > 0 && told["misshapen"] > 0, "some of everything: {told:?}");
        let integrity = backend.ask("check_integrity", json!({})).expect("the vault is checked");
        assert_eq!(integrity["sound"], json!(true), "after all that: {integrity}");
    });
    let panics = panics.lock().expect("a list").clone();
    assert!(panics.is_empty(), "nothing panics: {panics:#?}");
}

/// Remembers what there is, so that arguments can name it.
fn harvest(backend: &Backend, bindings: &Bindings, maker: &mut Maker) {
    for command in listed::MAIN.iter().filter(|command| !NOT_ASKED.contains(*command)) {
        if bindings.takes(command).is_empty()
            && !command.starts_with("save")
            && let Ok(answer) = backend.ask(command, json!({}))
        {
            maker.learn(&answer);
        }
    }
}

/// How an answer counts, or what is wrong with it.
fn judge(answer: Result<Value, Value>) -> Result<&'static str, String> {
    let error = match answer {
        Ok(_) => return Ok("done"),
        // Tauri's own words: the arguments did not have the shape that the command asks for.
        Err(Value::String(_)) => return Ok("misshapen"),
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

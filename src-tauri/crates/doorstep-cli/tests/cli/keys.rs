//! Passphrases and words.

use crate::support::{PASSPHRASE, Place, path, with_words};

const OTHER: &str = "a kettle sings before the rain";

#[test]
fn the_passphrase_changes_and_the_words_still_open() {
    let place = Place::made();
    assert_eq!(
        place.run_with(&["unlock-check"], "not this one at all\n").refused(),
        "wrong-passphrase",
        "a wrong one opens nothing"
    );
    place.run_with(&["passphrase", "change"], &format!("{PASSPHRASE}\n{OTHER}\n")).done();
    assert_eq!(place.run(&["unlock-check"]).refused(), "wrong-passphrase", "the old one opens nothing any more");
    let view = place.run_with(&["unlock-check"], &format!("{OTHER}\n")).done();
    assert_eq!(view["person"]["name"], "Ana Prieto", "the new one opens for the same person");

    let vault = place.vault();
    let args = ["--json", "--vault", path(&vault), "recover"];
    let (_, end) =
        with_words(&args, &format!("{}\n{PASSPHRASE}\n", place.words), |words| words.replacen(' ', " zz", 1));
    assert_eq!(end.refused(), "words-differ", "new words that were not proved change nothing");
    let (fresh, end) = with_words(&args, &format!("{}\n{PASSPHRASE}\n", place.words), str::to_owned);
    end.done();
    assert_ne!(fresh, place.words, "the words on the old paper are spent");
    place.run(&["unlock-check"]).done();
    let spent = place.run_with(&["recover"], &format!("{}\n{OTHER}\n", place.words));
    assert_eq!(spent.refused(), "other-words", "the old paper opens nothing any more");
}

#[test]
fn words_that_were_not_written_down_make_no_records() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let vault = dir.path().join("records");
    let args =
        ["--json", "--vault", path(&vault), "init", "--programme", "Reedbank", "--lead", "Ana", "--language", "es"];
    let (_, end) = with_words(&args, &format!("{PASSPHRASE}\n"), |_| "no sé".to_owned());
    assert_eq!(end.refused(), "words-differ", "nothing is made before the paper is proved");
    assert!(!vault.join("vault.db").exists(), "and nothing lies in the folder");
    let short = crate::support::run(&args, "too short\n");
    assert_eq!(short.refused(), "passphrase-too-short", "a passphrase that is guessed early is refused first");
}

#[cfg(unix)] // descriptors have names there
#[test]
fn the_passphrase_can_come_by_a_descriptor() {
    let place = Place::made();
    let secret = place.dir.path().join("secret");
    std::fs::write(&secret, format!("{PASSPHRASE}\n")).expect("a file");
    let script = "exec 7<\"$2\"; exec \"$0\" --json --vault \"$1\" --passphrase-fd 7 unlock-check";
    let output = std::process::Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_doorstep-cli"), path(&place.vault()), path(&secret)])
        .stdin(std::process::Stdio::null())
        .output()
        .expect("a shell");
    assert!(output.status.success(), "descriptor 7 held the passphrase: {output:?}");
}

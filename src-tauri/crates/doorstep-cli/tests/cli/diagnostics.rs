//! The file for whoever helps.

use crate::support::{Place, path, run};

#[test]
fn it_can_be_had_without_a_passphrase_and_names_nobody() {
    let place = Place::made();
    let vault = place.vault();
    let closed = run(&["--json", "--vault", path(&vault), "diagnostics", "--closed"], "").done();
    assert_eq!(closed["folder.state"], "vault", "from outside one sees that there is a vault: {closed}");
    assert!(closed["rows.family"].is_null(), "and not how much is in it");

    let file = place.dir.path().join("for-support.txt");
    let open = place.run(&["diagnostics", "--to", path(&file)]).done();
    assert_eq!(open["rows.family"], "0", "from inside one sees roughly how much: {open}");
    let text = std::fs::read_to_string(&file).expect("the file that was asked for");
    for word in ["Ana", "Prieto", "Reedbank", path(place.dir.path())] {
        assert!(!text.contains(word), "{word} is somebody's: {text}");
    }
    let again = place.run(&["diagnostics", "--to", path(&file)]);
    assert_eq!(again.refused(), "save-failed", "no file that is there is written over");
}

//! Unlocking: who gets in, how fast one may guess, one program at a time.

use doorstep_vault::{DatabaseError, FolderError, KdfCost, Passphrase, UnlockError, VaultFolder, kdf_calls};

use crate::made::{Made, NOW, phrase};

fn wrong() -> Passphrase {
    Passphrase::typed("not the heron at all")
}

#[test]
fn a_wrong_passphrase_and_an_unknown_person_look_and_cost_the_same() {
    let made = Made::new();
    let before = made.files();
    let tries = |person, passphrase: Passphrase| {
        let calls = kdf_calls();
        (made.at().unlock(&person, &passphrase, NOW).unwrap_err(), kdf_calls() - calls)
    };
    assert_eq!(tries(made.lead, wrong()), (UnlockError::Wrong, 1), "a wrong phrase");
    assert_eq!(tries([9; 16], phrase()), (UnlockError::Wrong, 1), "an unknown person");
    assert_eq!(made.files(), before, "a wrong try changes nothing but the throttle");
}

#[test]
fn guessing_gets_slower_and_a_restart_does_not_help() {
    let made = Made::new();
    for _ in 0..3 {
        assert_eq!(made.at().unlock(&made.lead, &wrong(), NOW).unwrap_err(), UnlockError::Wrong, "three are free");
    }
    let calls = kdf_calls();
    let again = VaultFolder::at(made.folder.path()).unlock(&made.lead, &phrase(), NOW);
    assert_eq!(again.unwrap_err(), UnlockError::Throttled { seconds: 1 }, "even the right one waits");
    assert_eq!(kdf_calls(), calls, "and is not tried");
    made.at().unlock(&made.lead, &phrase(), NOW + 1000).unwrap().lock();
    made.at().unlock(&made.lead, &phrase(), NOW + 1000).unwrap().lock();
}

#[test]
fn a_thousand_wrong_tries_cost_a_thousand_derivations_and_the_right_one_still_opens() {
    let made = Made::new();
    let calls = kdf_calls();
    let mut now = NOW;
    for _ in 0..1000 {
        now += 30_000;
        assert_eq!(made.at().unlock(&made.lead, &wrong(), now).unwrap_err(), UnlockError::Wrong, "never wiped");
    }
    assert_eq!(kdf_calls() - calls, 1000, "one each");
    made.at().unlock(&made.lead, &phrase(), now + 30_000).unwrap().lock();
}

#[test]
fn a_second_program_is_kept_out_and_the_first_is_unharmed() {
    let made = Made::new();
    let mut first = made.open();
    first.connection().execute_batch("CREATE TABLE t (x)").unwrap();
    for _ in 0..20 {
        let second = made.at().unlock(&made.lead, &phrase(), NOW).unwrap_err();
        assert_eq!(second, FolderError::InUse.into(), "clear and typed");
        assert_eq!(made.at().look(), Err(FolderError::InUse), "looking says so too");
        first.connection().execute("INSERT INTO t VALUES (1)", []).unwrap();
    }
    first.lock();
    let rows: i64 = made.open().connection().query_row("SELECT count(*) FROM t", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 20, "everything the first one wrote");
}

#[test]
fn a_program_that_ends_without_locking_lets_go() {
    let made = Made::new();
    drop(made.open());
    made.open().lock();
}

#[test]
fn every_protection_is_in_force_and_missed_when_it_is_not() {
    let made = Made::new();
    let mut open = made.open();
    assert_eq!(open.assert_protected(), Ok(()), "as opened");
    for (statement, setting) in [
        ("PRAGMA synchronous = OFF", "synchronous"),
        ("PRAGMA temp_store = FILE", "temp_store"),
        ("PRAGMA foreign_keys = OFF", "foreign_keys"),
        ("PRAGMA secure_delete = OFF", "secure_delete"),
        ("PRAGMA cell_size_check = OFF", "cell_size_check"),
        ("PRAGMA cache_size = 100", "cache_size"),
        ("PRAGMA fullfsync = OFF", "fullfsync"),
    ] {
        open.connection().execute_batch(statement).unwrap();
        assert_eq!(open.assert_protected(), Err(DatabaseError::Setting { setting }), "{statement}");
        open = reopened(&made, open);
    }
}

fn reopened(made: &Made, open: doorstep_vault::OpenVault) -> doorstep_vault::OpenVault {
    open.lock();
    made.open()
}

#[test]
fn while_open_there_is_no_shared_memory_file() {
    let made = Made::new();
    let mut open = made.open();
    open.connection().execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    assert!(made.path("vault.db-wal").exists(), "changes go through the log");
    assert!(!made.path("vault.db-shm").exists(), "which no second program can join");
    open.lock();
    assert!(!made.path("vault.db-wal").exists(), "locking folds the log into the file");
}

#[test]
fn a_running_statement_can_be_interrupted_for_a_lock() {
    let made = Made::new();
    let mut open = made.open();
    let handle = open.interrupt_handle();
    let (done, is_done) = std::sync::mpsc::channel::<()>();
    let stopper = std::thread::spawn(move || {
        while is_done
            .recv_timeout(std::time::Duration::from_millis(5))
            .is_err_and(|e| e == std::sync::mpsc::RecvTimeoutError::Timeout)
        {
            handle.interrupt();
        }
    });
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";
    let stopped = open.connection().query_row(endless, [], |row| row.get::<_, i64>(0));
    assert!(stopped.is_err(), "it would never end by itself");
    drop(done);
    stopper.join().unwrap();
}

#[test]
fn a_folder_that_cannot_be_written_says_so_and_stays_as_it_was() {
    let made = Made::new();
    let before = made.files();
    let Some(_guard) = read_only(made.folder.path()) else {
        eprintln!("skipped: this account can write everywhere and cannot mount");
        return;
    };
    let refused = made.at().unlock(&made.lead, &phrase(), NOW).unwrap_err();
    assert_eq!(refused, FolderError::ReadOnly.into(), "typed, for a sentence that says what to do");
    assert_eq!(made.files(), before, "nothing changed");
}

/// Makes a folder unwritable until dropped: by its mode, or for root, whom no mode stops, by a mount.
fn read_only(folder: &std::path::Path) -> Option<crate::places::Unwritable> {
    crate::places::Unwritable::make(folder)
}

#[test]
fn the_derivation_that_ships_opens_a_real_vault() {
    let made = Made::new();
    let mut open = made.open();
    open.change_passphrase(&phrase(), &wrong(), KdfCost::default()).unwrap();
    open.lock();
    made.at().unlock(&made.lead, &wrong(), NOW).unwrap().lock();
}

#[test]
fn a_vault_can_move_to_the_thread_that_owns_it() {
    fn moves<T: Send>() {}
    moves::<doorstep_vault::OpenVault>();
    moves::<doorstep_vault::PendingVault>();
    moves::<doorstep_vault::Recovered>();
    moves::<doorstep_vault::Renewal>();
    let made = Made::new();
    let open = made.open();
    let lead = made.lead;
    let person = std::thread::spawn(move || open.person().id).join();
    assert_eq!(person.unwrap(), lead, "opened here, used there");
}

//! Row 10: tables made to harm whoever opens them. Each is read in a process of its own, whose memory is looked at.

use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use doorstep_exchange::decode::MAX_BYTES;
use doorstep_exchange::{Answers, Existing, Kind, PlanRequest, plan};

use crate::child::{say, start};
use crate::row::Counted;

/// What one process may take, in MiB.
const MOST_MEMORY: u64 = 300;

/// Far more than any machine needs: a hang is no slow answer.
const PATIENCE: Duration = Duration::from_secs(120);

/// A table, how it is written, and how the answer begins.
struct Table {
    name: &'static str,
    write: fn(&mut dyn Write) -> std::io::Result<()>,
    answers: &'static str,
}

const TABLES: [Table; 12] = [
    Table { name: "ten million columns", write: |to| repeat(to, b"a,", 10_000_000), answers: "refused" },
    Table { name: "one cell of 100 MB", write: |to| repeat(to, b"cell", 25_000_000), answers: "refused" },
    Table { name: "a cell that never closes", write: |to| repeat(to, b"\"a\n,", 8_000_000), answers: "refused" },
    Table { name: "only line ends", write: |to| repeat(to, b"\n", 60_000_000), answers: "refused" },
    Table { name: "only quotes", write: |to| repeat(to, b"\"", 60_000_000), answers: "refused" },
    Table { name: "rows without end", write: |to| repeat(to, b"Ana,1\n", 10_000_000), answers: "refused" },
    Table { name: "a bomb of a workbook", write: zip_bomb, answers: "refused" },
    Table { name: "a billion laughs", write: laughs, answers: "refused" },
    Table {
        name: "no letters at all",
        write: |to| repeat(to, &[0xFF, 0xFE, 0x00, 0xD8], 1_000_000),
        answers: "refused",
    },
    Table { name: "a broken encoding", write: broken, answers: "read 1001" },
    Table { name: "cells that calculate", write: formulas, answers: "read 1001" },
    Table { name: "an honest one", write: |to| to.write_all(b"Parent,Phone\nAna,555-0101\n"), answers: "read 2" },
];

fn repeat(to: &mut dyn Write, piece: &[u8], times: usize) -> std::io::Result<()> {
    (0..times).try_for_each(|_| to.write_all(piece))
}

/// The head of an archive that claims to hold four gigabytes; what is in it is never looked at.
fn zip_bomb(to: &mut dyn Write) -> std::io::Result<()> {
    to.write_all(b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\xFF\xFF\0\0\xFF\xFF\xFF\xFF\x0B\0\0\0xl/book.xml")?;
    repeat(to, &[0], 1_000_000)
}

fn laughs(to: &mut dyn Write) -> std::io::Result<()> {
    to.write_all(b"<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol0 \"lol\">")?;
    for n in 1..10 {
        let last = n - 1;
        write!(to, "<!ENTITY lol{n} \"")?;
        repeat(to, format!("&lol{last};").as_bytes(), 10)?;
        to.write_all(b"\">")?;
    }
    to.write_all(b"]><t>&lol9;</t>")
}

fn broken(to: &mut dyn Write) -> std::io::Result<()> {
    to.write_all(b"Parent,Notes\n")?;
    repeat(to, b"Zo\xEB,\xC3\x28 and \xF0\x9F half a letter\n", 1_000)
}

fn formulas(to: &mut dyn Write) -> std::io::Result<()> {
    to.write_all(b"Parent,Notes\n")?;
    repeat(to, b"\"=HYPERLINK(\"\"http://example.org/\"\",\"\"see\"\")\",@SUM(1)\n+1,-cmd|' /C calc'!A0\n", 500)
}

/// In a process of its own: reads a file as the app does and says what came of it and how much memory it took.
pub fn read(path: &Path) {
    let before = peak_mib();
    let mut bytes = Vec::new();
    let file = File::open(path).expect("a file");
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).expect("it can be read");
    let (answers, existing) = (Answers::default(), Existing::default());
    let today = jiff::civil::date(2026, 3, 2);
    let request = PlanRequest { kind: Kind::Families, mapping: None, answers: &answers, existing: &existing, today };
    let answer = match plan(&bytes, &request, &mut |_| ControlFlow::Continue(())) {
        Ok((preview, _)) => format!("read {}", preview.summary.rows),
        Err(refused) => format!("refused {}", refused.message_id()),
    };
    say(&format!("{} {answer}", peak_mib().saturating_sub(before)));
}

/// The most memory this process has held, in MiB; 0 where the system does not say.
fn peak_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()).unwrap_or_default() / 1024
}

/// Reads a file in a process of its own; one that does not come to an end is ended.
fn read_apart(path: &Path) -> (String, bool, Duration) {
    let began = Instant::now();
    let mut process = start(&["read", path.to_str().expect("a path")]);
    let mut pipe = process.stdout.take().expect("a pipe");
    let words = std::thread::spawn(move || {
        let mut said = String::new();
        pipe.read_to_string(&mut said).expect("words");
        said
    });
    while !words.is_finished() && began.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(2));
    }
    if !words.is_finished() {
        drop(process.kill());
    }
    let ended_well = process.wait().expect("it is gone").success();
    (words.join().expect("a reader"), ended_well, began.elapsed())
}

pub fn run(times: u32) -> Counted {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut misses, mut most, mut longest) = (Vec::new(), 0, Duration::ZERO);
    for n in 0..times {
        let table = &TABLES[n as usize % TABLES.len()];
        let path = folder.path().join("table.csv");
        let mut file = BufWriter::new(File::create(&path).expect("a file"));
        (table.write)(&mut file).and_then(|()| file.flush()).expect("room for a table");
        let (said, ended_well, took) = read_apart(&path);
        longest = longest.max(took);
        let (memory, answer) = said.trim().split_once(' ').unwrap_or_default();
        let memory: u64 = memory.parse().unwrap_or_default();
        most = most.max(memory);
        if !ended_well || !answer.starts_with(table.answers) || memory > MOST_MEMORY {
            misses.push(format!("{}: {answer:?} with {memory} MiB", table.name));
        }
    }
    let kinds = TABLES.len().min(times as usize);
    let seconds = longest.as_secs_f32();
    Counted::of(
        format!(
            "{times} tables of {kinds} kinds, at most {seconds:.1} s and {}; each refused or read as text wanted",
            if most > 0 { format!("{most} MiB") } else { "memory that nobody measures here".to_owned() },
        ),
        &misses,
    )
}

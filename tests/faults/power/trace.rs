//! What a process does to the disk, as the system itself tells it (`strace`): every write with its bytes, in order, and
//! every flush. SQLite's writes and ours are told alike; nothing in the program knows that it is watched.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A file, whatever its name is by now.
pub type FileId = usize;

/// One step on the way to the disk.
#[derive(Debug, Clone)]
pub enum Op {
    /// A new, empty file under a name.
    Create(FileId, PathBuf),
    /// A new folder.
    Folder(PathBuf),
    /// A second name for a file.
    Link(FileId, PathBuf),
    Rename(PathBuf, PathBuf),
    /// A name goes, of a file or of an empty folder.
    Remove(PathBuf),
    Write(FileId, u64, Vec<u8>),
    Resize(FileId, u64),
    /// What was written to a file is on the disk.
    Flush(FileId),
    /// The names in a folder are on the disk.
    FlushFolder(PathBuf),
    /// The process told the world something: from here on it must be true.
    Said(String),
}

const CALLS: &str = "trace=openat,open,creat,close,read,write,writev,pwrite64,lseek,ftruncate,fsync,fdatasync,rename,\
                     renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,dup,dup2,dup3,fcntl,\
                     copy_file_range,sendfile,fallocate";

/// Runs this program again as a child under the system's eye. What stands below `root` already counts as on the disk.
///
/// # Errors
/// Why nobody could watch.
pub fn watch(root: &Path, child: &[&str]) -> Result<Vec<Op>, String> {
    let mut reader = Reader::at(root)?;
    let out = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let watched = Command::new("strace")
        .args(["-f", "-qq", "-xx", "-s", "67108864", "-e", CALLS, "-e", "signal=none", "-o"])
        .arg(out.path())
        .arg(program)
        .arg("child")
        .args(child)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|_| "strace is not installed".to_owned())?;
    let told = std::fs::read_to_string(out.path()).map_err(|error| error.to_string())?;
    if told.is_empty() {
        return Err("strace may not watch here".to_owned());
    }
    if !watched.success() {
        return Err(format!("the watched process ended with {watched}"));
    }
    for line in whole_lines(&told) {
        reader.read(&line);
    }
    Ok(reader.ops)
}

/// Calls of threads that overlap are told in two halves; here they are put together where they end.
fn whole_lines(told: &str) -> Vec<String> {
    let mut begun: HashMap<&str, &str> = HashMap::new();
    let mut lines = Vec::new();
    for line in told.lines() {
        let Some((thread, call)) = line.split_once(' ') else { continue };
        let call = call.trim_start();
        if let Some(first) = call.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, first);
        } else if let Some((_, rest)) = call.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>")) {
            lines.push(format!("{}{rest}", begun.remove(thread).unwrap_or_default()));
        } else {
            lines.push(call.to_owned());
        }
    }
    lines
}

/// An open file or folder.
#[derive(Clone)]
struct Handle {
    what: What,
    at: u64,
    appends: bool,
}

#[derive(Clone)]
enum What {
    File(FileId),
    Folder(PathBuf),
    /// Standard output: whoever reads it takes what it says for true.
    World,
}

/// Follows names, handles and positions, and tells what reaches which file.
struct Reader {
    root: PathBuf,
    names: HashMap<PathBuf, FileId>,
    folders: BTreeSet<PathBuf>,
    contents: Vec<Vec<u8>>,
    handles: HashMap<i64, Handle>,
    ops: Vec<Op>,
}

impl Reader {
    fn at(root: &Path) -> Result<Self, String> {
        let world = Handle { what: What::World, at: 0, appends: false };
        let mut reader = Self {
            root: root.to_path_buf(),
            names: HashMap::new(),
            folders: super::disk::folders_below(root)?.into_iter().chain([root.to_path_buf()]).collect(),
            contents: Vec::new(),
            handles: HashMap::from([(1, world)]),
            ops: Vec::new(),
        };
        for (path, bytes) in super::disk::files_below(root)? {
            reader.names.insert(path, reader.contents.len());
            reader.contents.push(bytes);
        }
        Ok(reader)
    }

    fn read(&mut self, line: &str) {
        let Some((name, rest)) = line.split_once('(') else { return };
        let Some((arguments, answer)) = rest.rsplit_once(") = ").or_else(|| rest.rsplit_once(')')) else { return };
        let answer = answer.trim_start_matches([' ', '=']);
        let Some(answer) = answer.split(' ').next().and_then(|number| number.parse::<i64>().ok()) else { return };
        if answer >= 0 {
            self.call(name, &split(arguments), answer);
        }
    }

    fn call(&mut self, name: &str, arguments: &[&str], answer: i64) {
        let fd = |n: usize| arguments.get(n).and_then(|text| text.parse::<i64>().ok()).unwrap_or(-1);
        let size = |n: usize| arguments.get(n).and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
        let bytes = |n: usize| arguments.get(n).map(|text| unquoted(text)).unwrap_or_default();
        match name {
            "open" | "creat" => {
                self.open(&self.path(None, arguments[0]), arguments.get(1).unwrap_or(&"O_CREAT"), answer)
            }
            "openat" => self.open(&self.path(Some(arguments[0]), arguments[1]), arguments[2], answer),
            "close" => drop(self.handles.remove(&fd(0))),
            "dup" | "dup2" | "dup3" => self.share(fd(0), answer),
            "fcntl" if arguments.get(1).is_some_and(|what| what.starts_with("F_DUPFD")) => self.share(fd(0), answer),
            "read" => self.move_on(fd(0), answer.unsigned_abs()),
            "lseek" => self.move_to(fd(0), answer.unsigned_abs()),
            "write" => self.write(fd(0), None, &bytes(1)),
            "writev" => self.write(fd(0), None, &unquoted(arguments[1..].join(", ").as_str())),
            "pwrite64" => self.write(fd(0), Some(size(3)), &bytes(1)),
            "ftruncate" => self.resize(fd(0), size(1)),
            "fallocate" if arguments[1] == "0" => self.grow(fd(0), size(2) + size(3)),
            "copy_file_range" => self.copy(fd(0), fd(2), answer.unsigned_abs()),
            "sendfile" => self.copy(fd(1), fd(0), answer.unsigned_abs()),
            "fsync" | "fdatasync" => self.flush(fd(0)),
            "rename" => self.rename(self.path(None, arguments[0]), self.path(None, arguments[1])),
            "renameat" | "renameat2" => {
                let (from, to) =
                    (self.path(Some(arguments[0]), arguments[1]), self.path(Some(arguments[2]), arguments[3]));
                self.rename(from, to);
            }
            "unlink" | "rmdir" => self.remove(self.path(None, arguments[0])),
            "unlinkat" => self.remove(self.path(Some(arguments[0]), arguments[1])),
            "mkdir" => self.folder(self.path(None, arguments[0])),
            "mkdirat" => self.folder(self.path(Some(arguments[0]), arguments[1])),
            "link" => self.link(&self.path(None, arguments[0]), self.path(None, arguments[1])),
            "linkat" => {
                let (from, to) =
                    (self.path(Some(arguments[0]), arguments[1]), self.path(Some(arguments[2]), arguments[3]));
                self.link(&from, to);
            }
            _ => {}
        }
    }

    /// A path as it was given: absolute, or below a folder that is open.
    fn path(&self, folder: Option<&str>, quoted: &str) -> PathBuf {
        let name = PathBuf::from(String::from_utf8_lossy(&unquoted(quoted)).into_owned());
        let open = folder.and_then(|fd| fd.parse::<i64>().ok()).and_then(|fd| self.handles.get(&fd));
        match open.map(|handle| &handle.what) {
            Some(What::Folder(folder)) if name.is_relative() => folder.join(name),
            _ => name,
        }
    }

    fn is_ours(&self, path: &Path) -> bool {
        path.starts_with(&self.root)
    }

    fn open(&mut self, path: &Path, flags: &str, fd: i64) {
        self.handles.remove(&fd);
        if !self.is_ours(path) {
            return;
        }
        let what =
            if self.folders.contains(path) { What::Folder(path.to_path_buf()) } else { What::File(self.file(path)) };
        if let (What::File(file), true) = (&what, flags.contains("O_TRUNC"))
            && !self.contents[*file].is_empty()
        {
            self.contents[*file].clear();
            self.ops.push(Op::Resize(*file, 0));
        }
        self.handles.insert(fd, Handle { what, at: 0, appends: flags.contains("O_APPEND") });
    }

    fn file(&mut self, path: &Path) -> FileId {
        if let Some(file) = self.names.get(path) {
            return *file;
        }
        let file = self.contents.len();
        self.contents.push(Vec::new());
        self.names.insert(path.to_path_buf(), file);
        self.ops.push(Op::Create(file, path.to_path_buf()));
        file
    }

    fn share(&mut self, from: i64, to: i64) {
        if let Some(handle) = self.handles.get(&from).cloned() {
            self.handles.insert(to, handle);
        }
    }

    fn move_on(&mut self, fd: i64, by: u64) {
        if let Some(handle) = self.handles.get_mut(&fd) {
            handle.at += by;
        }
    }

    fn move_to(&mut self, fd: i64, at: u64) {
        if let Some(handle) = self.handles.get_mut(&fd) {
            handle.at = at;
        }
    }

    fn write(&mut self, fd: i64, at: Option<u64>, bytes: &[u8]) {
        let Some(handle) = self.handles.get_mut(&fd) else { return };
        let file = match &handle.what {
            What::File(file) => *file,
            What::World => return self.ops.push(Op::Said(String::from_utf8_lossy(bytes).trim_end().to_owned())),
            What::Folder(_) => return,
        };
        let end = self.contents[file].len() as u64;
        let start = at.unwrap_or(if handle.appends { end } else { handle.at });
        if at.is_none() {
            handle.at = start + bytes.len() as u64;
        }
        super::disk::put(&mut self.contents[file], start, bytes);
        self.ops.push(Op::Write(file, start, bytes.to_vec()));
    }

    fn copy(&mut self, from: i64, to: i64, length: u64) {
        let Some(Handle { what: What::File(file), at, .. }) = self.handles.get(&from).cloned() else { return };
        let (start, end) = (at as usize, (at + length) as usize);
        let bytes = self.contents[file].get(start..end).map(<[u8]>::to_vec).unwrap_or_default();
        self.move_on(from, length);
        self.write(to, None, &bytes);
    }

    fn resize(&mut self, fd: i64, length: u64) {
        let Some(Handle { what: What::File(file), .. }) = self.handles.get(&fd) else { return };
        self.contents[*file].resize(length as usize, 0);
        self.ops.push(Op::Resize(*file, length));
    }

    fn grow(&mut self, fd: i64, length: u64) {
        let Some(Handle { what: What::File(file), .. }) = self.handles.get(&fd) else { return };
        if (self.contents[*file].len() as u64) < length {
            self.resize(fd, length);
        }
    }

    fn flush(&mut self, fd: i64) {
        match self.handles.get(&fd).map(|handle| handle.what.clone()) {
            Some(What::File(file)) => self.ops.push(Op::Flush(file)),
            Some(What::Folder(path)) => self.ops.push(Op::FlushFolder(path)),
            Some(What::World) | None => {}
        }
    }

    fn rename(&mut self, from: PathBuf, to: PathBuf) {
        if !self.is_ours(&from) || !self.is_ours(&to) {
            return;
        }
        let moved: Vec<PathBuf> = self.names.keys().filter(|path| path.starts_with(&from)).cloned().collect();
        for path in moved {
            let Some(file) = self.names.remove(&path) else { continue };
            self.names.insert(joined(&to, path.strip_prefix(&from).unwrap_or(&path)), file);
        }
        let renamed = |path: &Path| path.strip_prefix(&from).ok().map(|rest| joined(&to, rest));
        self.folders = self.folders.iter().map(|path| renamed(path).unwrap_or_else(|| path.clone())).collect();
        for handle in self.handles.values_mut() {
            if let What::Folder(path) = &mut handle.what
                && let Some(now) = renamed(path)
            {
                *path = now;
            }
        }
        self.ops.push(Op::Rename(from, to));
    }

    fn remove(&mut self, path: PathBuf) {
        if self.is_ours(&path) {
            self.names.remove(&path);
            self.folders.remove(&path);
            self.ops.push(Op::Remove(path));
        }
    }

    fn folder(&mut self, path: PathBuf) {
        if self.is_ours(&path) {
            self.folders.insert(path.clone());
            self.ops.push(Op::Folder(path));
        }
    }

    fn link(&mut self, from: &Path, to: PathBuf) {
        if let Some(file) = self.names.get(from).copied() {
            self.names.insert(to.clone(), file);
            self.ops.push(Op::Link(file, to));
        }
    }
}

/// A path below a folder; the folder itself if there is nothing below.
pub fn joined(folder: &Path, rest: &Path) -> PathBuf {
    if rest.as_os_str().is_empty() { folder.to_path_buf() } else { folder.join(rest) }
}

/// Arguments, split where no quotes and no braces are open.
fn split(arguments: &str) -> Vec<&str> {
    let (mut parts, mut start, mut is_quoted) = (Vec::new(), 0, false);
    for (at, letter) in arguments.char_indices() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => {
                parts.push(arguments[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(arguments[start..].trim());
    parts
}

/// The bytes of every `"\x..\x.."` in a text, one after the other.
fn unquoted(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4);
    for part in text.split('"').skip(1).step_by(2) {
        bytes.extend(part.split("\\x").skip(1).filter_map(|hex| u8::from_str_radix(hex.get(..2)?, 16).ok()));
    }
    bytes
}

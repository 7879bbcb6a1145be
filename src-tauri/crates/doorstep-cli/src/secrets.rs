//! Passphrases and words, one a line. They are wiped when they have been used.

use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};

use doorstep_core::error::{AppError, Code};
use doorstep_words::Catalogue;
use zeroize::Zeroizing;

use crate::answer::Refusal;

/// Far more than any passphrase or twenty-four words need.
const LONGEST_LINE: u64 = 16 * 1024;

/// Where secrets come from.
pub struct Secrets {
    descriptor: Option<Box<dyn BufRead>>,
}

impl Secrets {
    /// From standard input, or from a descriptor that the caller opened.
    pub fn from(descriptor: Option<u32>) -> Result<Self, Refusal> {
        Ok(Self { descriptor: descriptor.map(open_descriptor).transpose()? })
    }

    /// The next passphrase. On a terminal it is asked for, and does not show.
    pub fn passphrase(&mut self, asked_as: &str, words: &Catalogue) -> Result<Zeroizing<String>, Refusal> {
        if let Some(descriptor) = &mut self.descriptor {
            return given(read_line(descriptor), "passphrase");
        }
        if io::stdin().is_terminal() {
            let prompt = format!("{}: ", words.word(asked_as));
            return given(rpassword::prompt_password(prompt).map(Zeroizing::new), "passphrase");
        }
        given(read_line(&mut io::stdin().lock()), "passphrase")
    }

    /// A line of recovery words, from standard input. They are on paper in front of the person: they may show.
    pub fn words(&mut self, asked_as: &str, words: &Catalogue) -> Result<Zeroizing<String>, Refusal> {
        if io::stdin().is_terminal() {
            let mut screen = io::stderr().lock();
            // A prompt that cannot be shown does not keep the words from being typed.
            drop(write!(screen, "{}: ", words.word(asked_as)).and_then(|()| screen.flush()));
        }
        given(read_line(&mut io::stdin().lock()), "words")
    }

    /// All that is left on standard input: text that should not stand in a list of running programs.
    pub fn rest() -> Result<String, Refusal> {
        let mut text = String::new();
        let read = io::stdin().lock().take(1024 * 1024).read_to_string(&mut text);
        read.map_err(|_| Refusal::coded("passphrase-unread", "text"))?;
        Ok(text)
    }
}

/// Opened by name, so that no unsafe code has to claim the number.
#[cfg(unix)] // Linux and macOS name open descriptors alike
fn open_descriptor(number: u32) -> Result<Box<dyn BufRead>, Refusal> {
    let file = std::fs::File::open(format!("/dev/fd/{number}"));
    let file = file.map_err(|_| Refusal::coded("passphrase-unread", "passphraseFd"))?;
    Ok(Box::new(BufReader::new(file)))
}

#[cfg(not(unix))] // Windows has handles and no names for them: standard input is the way there
fn open_descriptor(_: u32) -> Result<Box<dyn BufRead>, Refusal> {
    Err(Refusal::coded("passphrase-unread", "passphraseFd"))
}

fn read_line(from: &mut dyn BufRead) -> io::Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(1024));
    from.take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| io::ErrorKind::InvalidData)?;
    Ok(Zeroizing::new(text.trim_end_matches(['\n', '\r']).to_owned()))
}

fn given(read: io::Result<Zeroizing<String>>, field: &str) -> Result<Zeroizing<String>, Refusal> {
    match read {
        Ok(line) if line.trim().is_empty() => Err(AppError::field(Code::Required, field).into()),
        Ok(line) => Ok(line),
        Err(_) => Err(Refusal::coded("passphrase-unread", field)),
    }
}

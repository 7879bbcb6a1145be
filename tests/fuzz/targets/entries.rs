//! Feeds `entries` of [`doorstep_fuzz::TARGETS`].

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    doorstep_fuzz::feed("entries", bytes);
});

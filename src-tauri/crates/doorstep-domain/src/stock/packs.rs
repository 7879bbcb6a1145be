//! Packs: a lens for typing and printing. The ledger counts pieces.

/// Why packs cannot be read as pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PacksError {
    /// A pack holds at least one piece.
    #[error("a pack holds at least one piece")]
    EmptyPack,
    /// More pieces than can be counted.
    #[error("more pieces than can be counted")]
    TooMany,
}

/// "12 packs of 24, and 5 loose" as pieces.
///
/// # Errors
/// An empty pack, or too many pieces.
pub fn pieces(packs: u32, size: u32, loose: u32) -> Result<u32, PacksError> {
    if size == 0 {
        return Err(PacksError::EmptyPack);
    }
    packs.checked_mul(size).and_then(|pieces| pieces.checked_add(loose)).ok_or(PacksError::TooMany)
}

/// Pieces as whole packs and what is left over.
///
/// # Errors
/// An empty pack.
pub fn split(pieces: u32, size: u32) -> Result<(u32, u32), PacksError> {
    if size == 0 {
        return Err(PacksError::EmptyPack);
    }
    Ok((pieces / size, pieces % size))
}

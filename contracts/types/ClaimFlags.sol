// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev Facts about a claim that do not change where it may go, one bit each.
library ClaimFlags {
    /// @dev The loss is outside cover, the waiting period or the tail: nothing is reserved, a person decides.
    uint8 internal constant OUT_OF_TERMS = 1;
    /// @dev Evidence came with the filing.
    uint8 internal constant EVIDENCE = 2;
    /// @dev Evidence arrived after the head the decision names.
    uint8 internal constant LATER_EVIDENCE = 4;
    /// @dev Decided after the deadline.
    uint8 internal constant LATE = 8;
    /// @dev Reported by the carrier for a caller.
    uint8 internal constant NOTIFIED = 16;
    /// @dev Supplements an earlier claim of the same occurrence.
    uint8 internal constant LINKED = 32;
    /// @dev Filed by somebody the holder lets file.
    uint8 internal constant DELEGATED = 64;
    /// @dev Capital was short at filing: the pool remembers what is still to be reserved.
    uint8 internal constant UNRESERVED = 128;
}

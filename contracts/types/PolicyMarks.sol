// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev Facts about a policy, one bit each.
library PolicyMarks {
    /// @dev Run off or void; it locks nothing any more.
    uint16 internal constant CLOSED = 1;
    /// @dev A deductible of its own was agreed.
    uint16 internal constant AGREED_DEDUCTIBLE = 2;
    /// @dev It follows another policy without a gap; waiting periods count from that one's start.
    uint16 internal constant CONTINUED = 4;
    /// @dev It changed hands or keys: who holds it now need not be whom a loss pays.
    uint16 internal constant MOVED = 8;
    /// @dev It names loss payees or a beneficiary.
    uint16 internal constant PAYEES = 16;
    /// @dev Its premium is paid in instalments, so that its cover may be suspended.
    uint16 internal constant INSTALMENTS = 32;
    /// @dev Ended before its time.
    uint16 internal constant CANCELLED = 64;
    /// @dev It came out of a group.
    uint16 internal constant CERTIFICATE = 128;
    /// @dev It lies in an accumulation zone.
    uint16 internal constant ZONED = 256;
    /// @dev Another policy follows it.
    uint16 internal constant RENEWED = 512;
    /// @dev It names one insured object.
    uint16 internal constant ON_OBJECT = 1024;
    /// @dev A claim on it was paid an award, outside the limit.
    uint16 internal constant AWARDED = 2048;
    /// @dev Cover was suspended at the instant asked about. Derived, never stored.
    uint16 internal constant SUSPENDED = 1 << 15;

    function has(uint16 marks, uint16 mark) internal pure returns (bool) {
        return marks & mark != 0;
    }
}

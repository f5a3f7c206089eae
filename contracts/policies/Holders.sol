// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev One slot: somebody who held a policy, and the last second that counts as theirs.
struct Holding {
    address holder;
    uint40 lastAt;
}

/// @title Holders
/// @dev Who held a policy when. The one who holds it now is the token's owner and stands nowhere here, so that a policy
/// that never moved costs nothing to ask about. The second of a move stays with who held before it: what this said of a
/// second stays true, whatever else happens in it.
library Holders {
    /// @param current who holds it now
    function heldAt(Holding[] storage past, uint40 instant, address current) internal view returns (address) {
        uint256 count = past.length;
        for (uint256 i = 0; i < count; ++i) {
            Holding memory holding = past[i];
            if (instant <= holding.lastAt) return holding.holder;
        }
        return current;
    }

    /// @notice Which holding an instant lies in: 0 for the first, the number of past ones for the present.
    function holdingAt(Holding[] storage past, uint40 instant) internal view returns (uint256 holding) {
        uint256 count = past.length;
        while (holding < count && instant > past[holding].lastAt) ++holding;
    }

    /// @notice How many holdings there were when somebody last passed it on, theirs too; 0 when they never did.
    function countTo(Holding[] storage past, address holder) internal view returns (uint256 count) {
        count = past.length;
        while (count > 0 && past[count - 1].holder != holder) --count;
    }

    /// @return found whether `from` ever held it before
    function rekey(Holding[] storage past, address from, address to) internal returns (bool found) {
        uint256 count = past.length;
        for (uint256 i = 0; i < count; ++i) {
            if (past[i].holder != from) continue;
            past[i].holder = to;
            found = true;
        }
    }
}

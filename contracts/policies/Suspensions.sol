// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev One slot: seconds in which cover was suspended, the last one not included.
struct Suspension {
    uint40 fromAt;
    uint40 untilAt;
}

/// @title Suspensions
/// @dev When cover was suspended. One that is announced and not begun stands here too: it begins by itself.
library Suspensions {
    function begin(Suspension[] storage windows, uint40 fromAt) internal {
        windows.push(Suspension({fromAt: fromAt, untilAt: type(uint40).max}));
    }

    /// @dev The second it ends in stays suspended: what was said of it stays true, whatever else happens in it. One that
    /// never began leaves an empty window: nothing was suspended.
    /// @return resumedAt first second that is not suspended any more
    function end(Suspension[] storage windows, uint40 endedAt) internal returns (uint40 resumedAt) {
        Suspension storage last = windows[windows.length - 1];
        resumedAt = endedAt < last.fromAt ? endedAt : endedAt + 1;
        last.untilAt = resumedAt;
    }

    function covers(Suspension[] storage windows, uint40 instant) internal view returns (bool) {
        uint256 count = windows.length;
        for (uint256 i = 0; i < count; ++i) {
            Suspension memory window = windows[i];
            if (instant >= window.fromAt && instant < window.untilAt) return true;
        }
        return false;
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimId} from "../types/Ids.sol";

/// @dev One slot. What a claim wants, and where it waits for it.
struct Want {
    uint96 assets;
    uint64 place;
}

/// @dev Claims that want more reserved than there was, in the order they came; places from `head` to `tail`. A claim that
/// wants nothing more leaves its place empty, to be passed over; one that comes back waits at another.
struct Wants {
    uint64 head;
    uint64 tail;
    mapping(uint64 place => ClaimId) byPlace;
    mapping(ClaimId claimId => Want) byClaim;
}

/// @title WantQueue
/// @dev First come, first reserved.
library WantQueue {
    /// @dev Most empty places one call passes over.
    uint64 private constant MOST_PASSED = 64;

    /// @dev A claim that was not waiting goes to the end; one that was keeps its place.
    function set(Wants storage wants, ClaimId claimId, uint96 assets) internal returns (uint96 before) {
        Want memory want = wants.byClaim[claimId];
        before = want.assets;
        want.assets = assets;
        if (before == 0 && assets > 0) {
            want.place = wants.tail++;
            wants.byPlace[want.place] = claimId;
        }
        wants.byClaim[claimId] = want;
    }

    /// @dev Pass over the empty places.
    function pass(Wants storage wants) internal {
        (uint64 head, ) = _first(wants);
        for (uint64 place = wants.head; place < head; ++place) wants.byPlace[place] = ClaimId.wrap(0);
        wants.head = head;
    }

    /// @dev The claim whose turn it is; zero when nobody waits, or too many places have to be passed over first.
    function first(Wants storage wants) internal view returns (ClaimId claimId) {
        (, claimId) = _first(wants);
    }

    function assetsOf(Wants storage wants, ClaimId claimId) internal view returns (uint96) {
        return wants.byClaim[claimId].assets;
    }

    function _first(Wants storage wants) private view returns (uint64 head, ClaimId claimId) {
        head = wants.head;
        uint64 most = head + MOST_PASSED;
        uint64 tail = wants.tail;
        for (; head < tail && head < most; ++head) {
            claimId = wants.byPlace[head];
            Want memory want = wants.byClaim[claimId];
            if (want.assets > 0 && want.place == head) return (head, claimId);
        }
        return (head, ClaimId.wrap(0));
    }
}

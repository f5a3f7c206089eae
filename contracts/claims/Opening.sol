// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Course, FiledClaim, Waterfall} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Casework} from "./Casework.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {Books, ClaimStore} from "./ClaimStore.sol";
import {Settlement} from "./Settlement.sol";
import {Payment} from "./Settling.sol";
import {Standing} from "./Standing.sol";
import {Weighing} from "./Weighing.sol";

/// @dev A claim with its case file open.
struct Opened {
    Standing standing;
    Basis basis;
    Course course;
    Weighing.Had had;
    Waterfall waterfall;
    Payment payment;
    uint40 decideBy;
}

/// @title Opening
/// @notice A claim that is not decided, with its case file proved and the way to what the claimed loss pays.
/// @dev Shared by the libraries that pay without a decision.
library Opening {
    /// @notice The claim, its case file proved, and the way to what the claimed loss pays.
    /// @param byInsurer whether the caller must be an adjudicator of the version
    function open(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        FiledClaim memory filed,
        bool byInsurer
    ) internal returns (Opened memory opened) {
        opened.standing = Casework.standingNow(store, books, claimId);
        opened.basis = Casework.wholeBasisOf(books, claimId, opened.standing, filed);
        if (byInsurer) Casework.requirePinned(books, claimId, opened.basis);
        opened.course = store.courses[claimId];
        opened.had = Weighing.hadBy(store, claimId, opened.standing);
        Casework.openNow(store, claimId, opened.standing, filed);
        opened.waterfall = ClaimCost.expect(
            opened.basis,
            filed.filing.items,
            opened.standing.lossAt(),
            Weighing.frameOf(opened.basis, opened.standing, opened.had)
        );
    }

    /// @notice What the claimed loss still pays.
    function dueOf(Opened memory opened) internal pure returns (uint256) {
        uint256 hadAssets = opened.had.paidAssets + opened.had.priorAssets;
        return Settlement.lessOf(opened.waterfall.payableAssets, hadAssets);
    }
}

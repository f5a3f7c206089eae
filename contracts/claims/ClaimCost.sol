// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {ClaimItem, ItemAssessment, Waterfall} from "../types/ClaimTypes.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {ClaimCover} from "../types/PolicyTypes.sol";
import {ClaimTerms, Coverage} from "../types/ProductTypes.sol";
import {Frame, Settlement} from "./Settlement.sol";

/// @dev What a claim rests on: the register's entry and what its version promises.
/// @param claimant whose the claim is: the holder at the time of loss
/// @param coverages of the claim's items, where they are asked for
/// @param line of business, for a decision
struct Basis {
    ClaimCover cover;
    address claimant;
    ClaimTerms terms;
    Coverage[] coverages;
    bytes32 line;
}

/// @title ClaimCost
/// @notice What a claim may cost under its policy and its version's terms.
/// @dev The book asks it when it files and decides, the desk and the lens when they look ahead, so that nobody computes
/// a second way. Upholds POL-2: of the limit, what other claims hold is not this claim's.
library ClaimCost {
    using PolicyMarks for uint16;

    uint256 private constant WHOLE_BPS = 10_000;

    /// @notice The frame of a claim's sum.
    /// @param ownAssets what of the policy's used cover is this claim's own, reserved or paid
    function frameOf(Basis memory basis, uint256 ownAssets) internal pure returns (Frame memory) {
        ClaimCover memory cover = basis.cover;
        ClaimTerms memory terms = basis.terms;
        return
            Frame({
                limitAssets: cover.limitAssets,
                deductibleAssets: cover.marks.has(PolicyMarks.AGREED_DEDUCTIBLE)
                    ? cover.deductibleAssets
                    : terms.deductibleAssets,
                claimLimitAssets: terms.claimLimitAssets,
                leftAssets: cover.limitAssets + ownAssets - cover.usedAssets,
                otherInsuranceAssets: 0
            });
    }

    /// @notice The waterfall of the claimed loss. A coverage still waiting when the loss happened counts nothing.
    function expect(
        Basis memory basis,
        ClaimItem[] memory items,
        uint40 lossAt,
        Frame memory frame
    ) internal pure returns (Waterfall memory) {
        ItemAssessment[] memory assessments = Settlement.asClaimed(items);
        for (uint256 i = 0; i < items.length; ++i) {
            if (isWaiting(basis.cover, basis.coverages[i].waitingDays, lossAt)) delete assessments[i];
        }
        return Settlement.settle(items, assessments, basis.coverages, frame);
    }

    /// @notice Whether a loss reported now is outside cover, which may be suspended, the version's waiting period or the tail.
    /// @dev Seconds in which filing was paused lengthen the tail (CLM-6).
    function isOutOfTerms(Basis memory basis, uint40 lossAt, IPauseControl pauses) internal view returns (bool) {
        ClaimCover memory cover = basis.cover;
        uint40 endAt = cover.endAt;
        if (lossAt >= endAt || isWaiting(cover, basis.terms.waitingDays, lossAt)) return true;
        // Only what continues another policy or is paid in parts can be outside cover after the waiting period began.
        if (cover.marks.has(PolicyMarks.SUSPENDED) || lossAt < cover.startAt) return true;

        uint256 reportBefore = uint256(endAt) + uint256(basis.terms.tailDays) * 1 days;
        if (block.timestamp < reportBefore) return false;
        reportBefore += pauses.pausedSeconds(PauseFlag.File, endAt, uint40(block.timestamp));
        return block.timestamp >= reportBefore;
    }

    /// @notice Whether the loss came before so many days of cover, also of cover that this policy continues.
    function isWaiting(ClaimCover memory cover, uint16 waitingDays, uint40 lossAt) internal pure returns (bool) {
        return lossAt < uint256(cover.waitingFrom) + uint256(waitingDays) * 1 days;
    }

    /// @notice The policy's lock less what it used. A closed policy locks nothing (CAP-2).
    function lockedOf(Basis memory basis, uint256 usedAssets) internal pure returns (uint256) {
        uint256 limitAssets = basis.cover.limitAssets;
        uint256 lock = (limitAssets * basis.terms.collateralBps + WHOLE_BPS - 1) / WHOLE_BPS;
        return basis.cover.marks.has(PolicyMarks.CLOSED) ? 0 : Settlement.lessOf(lock, usedAssets);
    }
}

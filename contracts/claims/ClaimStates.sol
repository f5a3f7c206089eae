// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimAction, ClaimPhase} from "../types/ClaimTypes.sol";

/// @title ClaimStates
/// @notice Every arrow of a claim's life. Nothing else knows them.
/// @dev Knows neither time nor people: who may draw an arrow, and when, is for the caller to ask. Upholds CLM-1.
/// Each row holds one byte per {ClaimAction}, in its order: the {ClaimPhase} the action leads to, 00 for no arrow.
///
///   file notify | acknowledge recordNotice assignEvent extend | requestDocuments supplement | withdraw revise advance |
///   decideInPart decideInFull escalate selfApprove | accept appeal openDispute improve rule resolve finalize |
///   supplementLoss award recover | settleTriggered | reviseReserve topUp
library ClaimStates {
    bytes28 private constant FROM_NONE = hex"0101_00000000_0000_000000_00000000_00000000000000_010000_05_0000";
    bytes28 private constant FROM_FILED = hex"0000_01010101_0200_050101_03050405_00000000000000_000001_00_0101";
    bytes28 private constant FROM_AWAITING = hex"0000_00000000_0001_050200_00000000_00000000000000_000002_00_0202";
    bytes28 private constant FROM_DECIDED = hex"0000_00000000_0000_000000_00000000_05040000000005_000003_00_0003";
    bytes28 private constant FROM_APPEALED = hex"0000_00000000_0000_000000_00000000_00000404050500_000004_00_0004";
    bytes28 private constant FROM_CLOSED = hex"0000_00000000_0000_000000_00000000_00000000000000_050505_00_0000";

    /// @notice Where `action` takes a claim that stands at `phase`; `None` means that there is no such arrow.
    function next(ClaimPhase phase, ClaimAction action) internal pure returns (ClaimPhase) {
        return ClaimPhase(uint8(_rowOf(phase)[uint256(action)]));
    }

    function _rowOf(ClaimPhase phase) private pure returns (bytes28) {
        if (phase == ClaimPhase.None) return FROM_NONE;
        if (phase == ClaimPhase.Filed) return FROM_FILED;
        if (phase == ClaimPhase.AwaitingDocuments) return FROM_AWAITING;
        if (phase == ClaimPhase.Decided) return FROM_DECIDED;
        if (phase == ClaimPhase.Appealed) return FROM_APPEALED;
        return FROM_CLOSED;
    }
}

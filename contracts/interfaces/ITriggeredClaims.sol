// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {ClaimId, PolicyId} from "../types/Ids.sol";

/// @title ITriggeredClaims
/// @notice The claims that nobody files: an observation makes them.
/// @dev Part of {IClaimBook}; stands apart so that a trigger knows no more of the book than this.
interface ITriggeredClaims {
    /// @notice An observation made a claim of an index policy, which was paid and closed at once.
    /// @param lossAt first second of the period that was observed
    event ClaimTriggered(
        ClaimId indexed claimId,
        address indexed actor,
        uint40 lossAt,
        bytes32 observationKey,
        uint96 paidAssets,
        bytes32 caseHead
    );

    error ClaimTriggerOutOfTerms(PolicyId policyId, uint40 lossAt);

    /// @notice Open, pay and close the claim that an observation makes.
    /// @dev Emits {ClaimTriggered}. Open to the version's adjudicators; whether it was paid already for that observation is
    /// the trigger's to know (ORA-1).
    ///
    /// Requirements:
    /// - the caller is pinned by the version; the loss is within the terms and can still be reported
    /// - something is payable: what is due, within what a claim and the policy may still pay
    /// @param dueAssets what the curve gives, base units
    function settleTriggered(
        PolicyId policyId,
        uint40 lossAt,
        bytes32 observationKey,
        uint96 dueAssets
    ) external returns (ClaimId claimId);
}

// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {ClaimId, PolicyId, VersionId} from "../types/Ids.sol";

/// @dev What an observation makes due to a policy.
/// @param dueAssets what the curve gives for the period in all, base units; zero passes the policy over
struct TriggeredItem {
    PolicyId policyId;
    uint96 dueAssets;
}

/// @dev Policies of one version that one observation makes claims of.
/// @param lossAt first second of the period that was observed
/// @param endsAt first second after it
struct TriggeredPage {
    bytes32 observationKey;
    uint40 lossAt;
    uint40 endsAt;
    VersionId versionId;
    TriggeredItem[] items;
}

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

    error ClaimTriggerNotPinned(VersionId versionId, address caller);
    error ClaimTriggerOtherVersion(PolicyId policyId, VersionId versionId);
    error ClaimTriggerOutOfTerms(PolicyId policyId, uint40 lossAt);
    error ClaimTriggerTooManyClaims(PolicyId policyId, uint256 limit);
    error ClaimTriggerRepeated(PolicyId policyId);
    error ClaimTriggerPaidAlready(PolicyId policyId, uint96 dueAssets);

    /// @notice Open, pay and close the claims that an observation makes: what is due, less what claims of the policy for
    /// losses in the period were paid, however they came about, within what a claim and the policy may still pay.
    /// @dev Emits {ClaimTriggered} for each that is paid. Open to the version's adjudicators; whether it was paid already for
    /// that observation is the trigger's to know (ORA-1). One that cannot be paid leaves the others alone.
    ///
    /// Requirements:
    /// - the caller is pinned by the version
    ///
    /// Of each policy, else the cause says which is missing:
    /// - it exists, is of the version, and stands on the page once
    /// - the loss is within the terms and can still be reported
    /// - where something of it is used it had at most 64 claims, else at most 65,534; something is left to pay, and the
    ///   holder is not the pool itself
    /// @return causes by item, the selector of the error that describes why it was not paid, zero when it was
    function settleTriggered(TriggeredPage calldata page) external returns (bytes4[] memory causes);
}

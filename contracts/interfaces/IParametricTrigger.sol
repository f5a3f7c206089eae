// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {PolicyId} from "../types/Ids.sol";
import {ObservationRef} from "../types/OracleTypes.sol";
import {IObservationSource} from "./IObservationSource.sol";

/// @dev Why a policy of a page was not paid. All but `Refused` and `CapReached` will be so again.
enum SkipReason {
    None,
    Unknown,
    OtherProduct,
    OtherRegion,
    NotCovered,
    SettledAlready,
    NothingDue,
    CapReached,
    Refused
}

/// @title IParametricTrigger
/// @notice Pays index policies by what was observed and what their curve says; nobody files anything.
/// @dev Owns which policy was settled by which observation, and what each event was paid. Never touches the asset, denies
/// nothing: a holder may always file by hand. Upholds ORA-1 and ORA-2.
interface IParametricTrigger {
    /// @notice A page was settled. Each payment is told by {ITriggeredClaims-ClaimTriggered}, each item left out by {PolicySkipped}.
    /// @param round how many final words on the period were taken into account
    /// @param dueAssets what the curve gives the policies settled, base units; a policy is paid no more than its limit leaves
    /// @param eventAssets the same for the whole event so far
    event PageSettled(
        bytes32 indexed key,
        address indexed actor,
        uint16 round,
        uint256 settled,
        uint256 skipped,
        uint96 dueAssets,
        uint96 eventAssets
    );

    /// @notice A policy was not paid.
    /// @param cause the error's selector when it was refused, else zero
    event PolicySkipped(bytes32 indexed key, PolicyId indexed policyId, SkipReason reason, bytes4 cause);

    /// @notice A person looked at an event and lets it be paid up to `capAssets`, base units.
    event EventCapRaised(bytes32 indexed key, address indexed by, uint96 capAssets, bytes32 reasonsHash);

    error TriggerPageInvalid(uint256 count, uint256 limit);
    error TriggerNothingObserved(bytes32 key);
    error TriggerCapNotRaised(bytes32 key, uint96 offered, uint96 capAssets);
    error TriggerReasonsMissing(bytes32 key);

    /// @notice Settle a page of policies by what was observed.
    /// @dev Emits {PageSettled}, and for each item {ITriggeredClaims-ClaimTriggered} or {PolicySkipped}. Open to anyone; the order
    /// of the items and who calls make no difference to what each is paid.
    ///
    /// Requirements:
    /// - ORACLE is not paused; 1 to 100 policies; something was observed that is final
    ///
    /// A policy is paid, once for each final word on the period and then only the difference upwards, when
    /// - it is of the product, its version names the source and pins this trigger, and it lies in the region
    /// - its cover holds the whole period, its waiting period is over, it can still be reported
    /// - its curve pays something, and the event's cap is not reached
    function settle(ObservationRef calldata ref, PolicyId[] calldata policyIds) external returns (uint96 dueAssets);

    /// @notice Let an event be paid beyond its cap, after a person looked at it.
    /// @dev Emits {EventCapRaised}. Restricted to claims managers.
    ///
    /// Requirements:
    /// - something was observed that is final
    /// - above the cap so far; with reasons
    function raiseEventCap(ObservationRef calldata ref, uint96 capAssets, bytes32 reasonsHash) external;

    /// @notice What a policy would be paid now by what stands, and why not, before the event's cap and its own limit.
    function previewOf(
        ObservationRef calldata ref,
        PolicyId policyId
    ) external view returns (SkipReason reason, uint96 dueAssets);

    /// @notice After how many final words a policy was last settled; zero for never.
    function settledRoundOf(ObservationRef calldata ref, PolicyId policyId) external view returns (uint16);

    /// @notice What the curve gave policies for an event so far, and how much it may give now, base units; no cap before
    /// something stands.
    function eventOf(ObservationRef calldata ref) external view returns (uint96 dueAssets, uint96 capAssets);

    /// @notice Who says what was observed.
    function observations() external view returns (IObservationSource);
}

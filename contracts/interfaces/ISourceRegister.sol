// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {Source} from "../types/OracleTypes.sol";

/// @dev An independent organisation that observes, and the key it signs with.
struct Operator {
    bytes32 label;
    address signer;
}

/// @dev A source with its label, to be registered.
struct NamedSource {
    bytes32 label;
    Source source;
}

/// @title ISourceRegister
/// @notice Who observes, and what: sources never change, keys change by two people after a delay.
/// @dev Owns operators, their keys and the sources. Knows no observation. One key an operator, so that as many keys are as
/// many organisations. Upholds ACC-2.
interface ISourceRegister {
    /// @notice Another key for an operator was proposed; it can be approved from `fromAt` to `untilAt`.
    event SignerProposed(
        bytes32 indexed operator,
        address indexed signer,
        address proposer,
        uint40 fromAt,
        uint40 untilAt
    );

    /// @notice An operator signs with this key from now on; `previous` counts no more. `seat` is its place for ever.
    event SignerSet(
        bytes32 indexed operator,
        uint8 indexed seat,
        address signer,
        address previous,
        address proposer,
        address approver
    );

    /// @notice An operator's key counts no more.
    event SignerDropped(bytes32 indexed operator, uint8 indexed seat, address signer, address by);

    /// @notice A source was proposed; it can be approved from `fromAt` to `untilAt`.
    event SourceProposed(bytes32 indexed label, address indexed proposer, Source source, uint40 fromAt, uint40 untilAt);

    /// @notice A source is registered, for good.
    event SourceRegistered(bytes32 indexed label, Source source, address proposer, address approver);

    error RegisterCallerIsManager(address caller);
    error RegisterNotProposed(bytes32 label, bytes32 proposalHash);
    error RegisterTooEarly(bytes32 label, uint40 fromAt);
    error RegisterNeedsTwoPeople(bytes32 label, address person);
    error OperatorUnknown(bytes32 operator);
    error OperatorLabelInvalid(bytes32 operator);
    error OperatorsExhausted(uint256 limit);
    error SignerInvalid(bytes32 operator, address signer);
    error SignerTaken(address signer, uint8 seat);
    error SourceKnownAlready(bytes32 label);
    error SourceUnknown(bytes32 label);
    error SourceInvalid(bytes32 label, bytes32 field);

    /// @notice Propose a key for an operator, known or new.
    /// @dev Emits {SignerProposed}. Restricted to adjudication managers.
    ///
    /// Requirements:
    /// - a person calls; the operator has a label; the key is nobody's
    function proposeSigner(bytes32 operator, address signer) external;

    /// @notice Let an operator sign with a key that was proposed.
    /// @dev Emits {SignerSet}. Restricted to actuaries.
    ///
    /// Requirements:
    /// - a person calls; exactly this was proposed, the delay is over and a week has not passed since
    /// - another person proposed it; the key is nobody's; there are at most 255 operators
    function approveSigner(bytes32 operator, address signer) external;

    /// @notice Let an operator's key count no more, at once.
    /// @dev Emits {SignerDropped}. Restricted to adjudication managers; one is enough to stop a stolen key.
    function dropSigner(bytes32 operator) external;

    /// @notice Propose a source.
    /// @dev Emits {SourceProposed}. Restricted to adjudication managers.
    ///
    /// Requirements:
    /// - a person calls; the label is free; its figures are sound
    function proposeSource(bytes32 label, Source calldata source) external;

    /// @notice Register a source that was proposed, for good.
    /// @dev Emits {SourceRegistered}. Restricted to actuaries. Requirements as for {approveSigner}.
    function approveSource(bytes32 label, Source calldata source) external;

    /// @notice An operator's seat by its key, 1 to 255; zero for a key that does not count.
    function seatOf(address signer) external view returns (uint8);

    /// @notice A source. Reverts with {SourceUnknown}.
    function sourceOf(bytes32 label) external view returns (Source memory);

    /// @notice Every operator ever, in the order of the seats from 1; without a key when dropped.
    function operators() external view returns (Operator[] memory);

    /// @notice Seconds between a proposal and its approval, at least.
    function changeDelay() external view returns (uint40);
}

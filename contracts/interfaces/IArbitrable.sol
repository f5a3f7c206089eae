// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {IArbitrator} from "./IArbitrator.sol";

/// @title IArbitrable
/// @notice Who is told a ruling (ERC-792), and the evidence an arbitrator looks at (ERC-1497).
interface IArbitrable {
    /// @notice ERC-792: a ruling was received.
    event Ruling(IArbitrator indexed arbitrator, uint256 indexed disputeId, uint256 ruling);

    /// @notice ERC-1497: what the dispute is about.
    event MetaEvidence(uint256 indexed metaEvidenceId, string evidence);

    /// @notice ERC-1497: a dispute was opened.
    event Dispute(
        IArbitrator indexed arbitrator,
        uint256 indexed disputeId,
        uint256 metaEvidenceId,
        uint256 evidenceGroupId
    );

    /// @notice ERC-1497: a party brought evidence.
    event Evidence(
        IArbitrator indexed arbitrator,
        uint256 indexed evidenceGroupId,
        address indexed party,
        string evidence
    );

    /// @notice Give a ruling. Open to the arbitrator of the dispute.
    /// @dev Emits {Ruling}.
    function rule(uint256 disputeId, uint256 ruling) external;
}

// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {ClaimId} from "../types/Ids.sol";
import {IArbitrable} from "./IArbitrable.sol";
import {IDisputeParties} from "./IDisputeParties.sol";

/// @title IDisputeDesk
/// @notice Where appealed claims meet an ERC-792 arbitrator, at the carrier's cost.
/// @dev Owns the carrier's pot of native coin and who rules on which claim. Never touches the asset. Blocks nothing: a claim
/// whose dispute cannot be opened is resolved by {IClaimBook-resolve} (CLM-5).
/// Choices of a dispute: 1 the insurer's figure, 2 the claimant's. Bound to a side are the claimant and their delegates, the
/// insured, everybody a payment would go to, and whoever declared an interest in one of them.
interface IDisputeDesk is IArbitrable, IDisputeParties {
    /// @notice Coin came into the pot.
    event PotFunded(address indexed from, uint256 amount);

    /// @notice Coin left the pot, unspent.
    event PotWithdrawn(address indexed by, address indexed to, uint256 amount);

    error DisputeArbitratorMissing(ClaimId claimId, address arbitrator);
    error DisputePotShort(uint256 needed, uint256 available);
    error DisputeKnownAlready(address arbitrator, uint256 disputeId);
    error DisputeUnknown(address arbitrator, uint256 disputeId);
    error DisputeCallerNotParty(ClaimId claimId, address caller);
    error DisputeEvidenceEmpty(ClaimId claimId);
    error DisputeTransferRefused(address to, uint256 amount);

    /// @notice Put coin into the pot. Open to anyone, as is sending it without a call.
    /// @dev Emits {PotFunded}.
    function fundPot() external payable;

    /// @notice Take coin out of the pot that no dispute has used.
    /// @dev Emits {PotWithdrawn}. Restricted to the treasurer.
    function withdrawPot(address payable to, uint256 amount) external;

    /// @notice Open the dispute over a claim with the arbitrator its version pins, paid from the pot.
    /// @dev Emits {IClaimBook-DisputeOpened}, {MetaEvidence} and {Dispute}. Open to anyone; may be tried again until it works.
    ///
    /// Requirements:
    /// - the claim is appealed, and no dispute is open over it
    /// - the version names an arbitrator, which is a contract; the pot holds its fee
    function openDispute(ClaimId claimId) external returns (uint256 disputeId);

    /// @notice Bring evidence to a dispute, as a salted commitment.
    /// @dev Emits {Evidence}. Open to the claimant, their delegates and the version's adjudicators, until evidence closes.
    function submitEvidence(ClaimId claimId, bytes32 commitment) external;

    /// @notice The claim a dispute is about, zero for none.
    function claimInDispute(address arbitrator, uint256 disputeId) external view returns (ClaimId);

    /// @notice What is in the pot, wei.
    function pot() external view returns (uint256);
}

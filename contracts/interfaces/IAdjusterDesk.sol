// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {Decision, FiledClaim, Notice, ReserveRevision} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @dev How far one person's signature reaches in one line, base units.
/// @param payAssets most a decision may pay
/// @param cutAssets most a decision may take off the expected amount
struct Authority {
    uint96 payAssets;
    uint96 cutAssets;
}

/// @title IAdjusterDesk
/// @notice Where people decide claims: limits by line, a second seat above them, no one in their own cause.
/// @dev Owns authority limits, proposals and declared interests. Never touches money. Upholds ACC-2, CLM-7.
/// It is one of the adjudicators a version may pin; the ClaimBook checks everything else.
interface IAdjusterDesk {
    event AuthoritySet(address indexed adjuster, bytes32 indexed line, uint96 payAssets, uint96 cutAssets);
    event InterestDeclared(address indexed adjuster, address indexed party, bool declared);

    /// @notice An adjuster proposed a decision above their own authority. It waits for a second person.
    event DecisionProposed(
        ClaimId indexed claimId,
        address indexed adjuster,
        bytes32 decisionHash,
        Decision decision,
        uint96 payableAssets
    );

    /// @notice A proposal was taken back.
    event ProposalWithdrawn(ClaimId indexed claimId, address indexed adjuster, bytes32 decisionHash);

    /// @notice A second person approved what the first proposed; it was made. One-seat decisions are told by
    /// {IClaimBook-ClaimDecided} alone.
    event DecisionApproved(
        ClaimId indexed claimId,
        address indexed adjuster,
        address approver,
        bytes32 decisionHash,
        uint96 payableAssets
    );

    event ClaimAssigned(ClaimId indexed claimId, address indexed adjuster, address by);
    event ClaimReleased(ClaimId indexed claimId, address indexed adjuster, address by);

    error AdjusterAuthorityExceeded(
        ClaimId claimId,
        address adjuster,
        uint96 payAssets,
        uint96 payLimit,
        uint96 cutAssets,
        uint96 cutLimit
    );
    error AdjusterInConflict(ClaimId claimId, address adjuster, address party);
    error AdjusterNeedsSecondPerson(ClaimId claimId, address adjuster);
    error ProposalUnknown(ClaimId claimId, bytes32 decisionHash);
    error ProposalNotYours(ClaimId claimId, address adjuster);
    error DecisionPersonsPreset(address decidedBy, address approvedBy);
    error ClaimNotAssignedTo(ClaimId claimId, address adjuster);

    /// @notice Say that a claim arrived.
    /// @dev Emits {IClaimBook-ClaimAcknowledged}. Restricted to adjusters without a conflict, as is every act on a claim here.
    function acknowledge(ClaimId claimId) external;

    /// @notice Record a written notice that reached the claimant.
    /// @dev Emits {IClaimBook-ClaimNoticeRecorded}. Restricted to adjusters.
    function recordNotice(ClaimId claimId, Notice calldata notice) external;

    /// @notice Put a claim to an event of many claims.
    /// @dev Emits {IClaimBook-ClaimEventAssigned}. Restricted to adjusters.
    function assignEvent(ClaimId claimId, bytes32 eventCode) external;

    /// @notice Put off a decision where the law allows it.
    /// @dev Emits {IClaimBook-ClaimExtended}. Restricted to adjusters.
    function extend(ClaimId claimId, bytes32 basis, bytes32 reasonsHash) external;

    /// @notice Ask a claimant with a wallet for documents: this transaction delivers the list.
    /// @dev Emits {IClaimBook-DocumentsRequested}. Restricted to adjusters.
    function requestDocuments(ClaimId claimId, bytes32 listHash) external;

    /// @notice Attest that a list of documents was delivered in another way.
    /// @dev Emits {IClaimBook-DocumentsRequested}. Restricted to attestors.
    function attestRequest(ClaimId claimId, bytes32 listHash, uint40 deliveredAt) external;

    /// @notice Restate what a claim is expected to cost, and what of it is certain. `by` is empty; the desk fills it.
    /// @dev Emits {IClaimBook-ClaimReserveRevised}. Restricted to senior adjusters.
    function reviseReserve(ClaimId claimId, FiledClaim calldata filed, ReserveRevision calldata revision) external;

    /// @notice Pay on account; all that is then paid is within the caller's authority.
    /// @dev Emits {IClaimBook-ClaimAdvanced}. Restricted to adjusters.
    function advance(ClaimId claimId, FiledClaim calldata filed, uint96 assets) external;

    /// @notice Decide within one's own authority; the ClaimBook pays in the same transaction.
    /// @dev Emits {IClaimBook-ClaimDecided}. Restricted to adjusters.
    ///
    /// Requirements:
    /// - the caller is neither holder, claimant nor payee of the claim, nor has declared an interest in one of them
    /// - payable and cut are within the caller's authority in the version's line
    /// - `decidedBy` and `approvedBy` are empty; the desk fills them
    function decide(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external returns (uint96 payableAssets);

    /// @notice Put a decision before a second person.
    /// @dev Emits {DecisionProposed}. Restricted to adjusters.
    function propose(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external returns (bytes32 decisionHash);

    /// @notice Take one's own proposal back.
    /// @dev Emits {ProposalWithdrawn}.
    function withdrawProposal(ClaimId claimId, bytes32 decisionHash) external;

    /// @notice Approve the identical decision; it is made and paid now.
    /// @dev Emits {IClaimBook-ClaimDecided} and {DecisionApproved}. Restricted to senior adjusters.
    ///
    /// Requirements:
    /// - another person proposed exactly this decision, still holds the adjuster role, and it was not taken back
    /// - the caller has no conflict, and authority for it
    function approve(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external returns (uint96 payableAssets);

    /// @notice Raise the insurer's figure in a dispute, within the caller's authority; the difference is paid now.
    /// @dev Emits {IClaimBook-ClaimImproved}. Restricted to adjusters.
    function improve(ClaimId claimId, uint96 statedAssets) external;

    /// @notice Bring the insurer's evidence to a dispute.
    /// @dev Emits {IArbitrable-Evidence}. Restricted to adjusters.
    function submitEvidence(ClaimId claimId, bytes32 commitment) external;

    /// @notice Take a claim on one's own desk, or give it to a colleague.
    /// @dev Emits {ClaimAssigned}. Restricted to adjusters.
    function assign(ClaimId claimId, address adjuster) external;

    /// @notice Put a claim back into the queue.
    /// @dev Emits {ClaimReleased}. Open to the assigned adjuster.
    function release(ClaimId claimId) external;

    /// @notice Declare, or end, an interest of one's own.
    /// @dev Emits {InterestDeclared}. Open to anyone for themselves.
    function declareInterest(address party, bool declared) external;

    /// @notice Set a person's authority in a line.
    /// @dev Emits {AuthoritySet}. Restricted to the claims manager.
    function grantAuthority(address adjuster, bytes32 line, Authority calldata authority) external;

    /// @notice A person's authority in a line.
    function authorityOf(address adjuster, bytes32 line) external view returns (Authority memory);

    /// @notice Who proposed a decision, zero for nobody.
    function proposerOf(ClaimId claimId, bytes32 decisionHash) external view returns (address);

    /// @notice Hash of a decision on a claim, as two people must agree on it.
    function decisionHashOf(ClaimId claimId, Decision calldata decision) external pure returns (bytes32);

    /// @notice Whether `adjuster` declared an interest in `party`.
    function hasInterest(address adjuster, address party) external view returns (bool);

    /// @notice Who has the claim on the desk, zero for nobody.
    function assigneeOf(ClaimId claimId) external view returns (address);
}

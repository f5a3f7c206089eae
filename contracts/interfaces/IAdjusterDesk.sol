// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {Decision, FiledClaim, Notice, ReserveRevision} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";

/// @dev How far one person's signature reaches in one line, by kind of act, base units.
/// @param payAssets most a decision may pay
/// @param cutAssets most a decision may take off the expected amount
/// @param advanceAssets most a claim may have been paid once something is paid on account
/// @param improveAssets highest figure stated in a dispute
/// @param reserveAssets highest reserve or determined amount
struct Authority {
    uint96 payAssets;
    uint96 cutAssets;
    uint96 advanceAssets;
    uint96 improveAssets;
    uint96 reserveAssets;
}

/// @dev Kinds of act that authority is given for.
enum AuthorityKind {
    Decide,
    Advance,
    Improve,
    Reserve
}

/// @dev How far an act reaches. `cutAssets` is of decisions only.
struct Reach {
    ClaimId claimId;
    bytes32 line;
    AuthorityKind kind;
    uint96 payAssets;
    uint96 cutAssets;
}

/// @dev One person's word on a decision, given away from the chain (EIP-712; ERC-1271 where the seat is a contract).
/// @param expiresAt last second it counts, at most seven days ahead
/// @param signature empty where the seat itself sends the transaction
struct SeatSignature {
    address seat;
    uint40 expiresAt;
    bytes signature;
}

/// @dev One of many requests for documents.
struct DocumentRequest {
    ClaimId claimId;
    bytes32 listHash;
}

/// @title IAdjusterDesk
/// @notice Where people decide claims: limits by line, a second seat above them, no one in their own cause.
/// @dev Owns authority limits, delegations, proposals and declared interests. Never touches money. Upholds ACC-2, CLM-7.
/// It is one of the adjudicators a version may pin; the ClaimBook checks everything else.
///
/// A signed approval is DecisionApproval(uint64 claimId,address seat,Decision decision,uint48 seatSince,uint32 epoch,uint40
/// expiresAt) in the domain "Makewhole AdjusterDesk", version "1": it holds on this chain, at this desk, for this claim, the
/// head it names and this seat. `seatSince` is since when the seat has its role, so whoever loses the role loses what they
/// signed, also when they get it again.
interface IAdjusterDesk {
    event AuthoritySet(
        address indexed adjuster,
        bytes32 indexed line,
        uint96 payAssets,
        uint96 cutAssets,
        uint96 advanceAssets,
        uint96 improveAssets,
        uint96 reserveAssets
    );
    event InterestDeclared(address indexed adjuster, address indexed party, bool declared);

    /// @notice Somebody on holiday lent their limits to a colleague, for these days.
    event AuthorityDelegated(address indexed delegator, address indexed delegate, uint40 fromAt, uint40 untilAt);

    /// @notice A delegation ended before its day.
    event DelegationEnded(address indexed delegator, address indexed delegate, address by);

    /// @notice An act was beyond the adjuster's own limits and within those lent to them.
    event DelegatedAuthorityUsed(ClaimId indexed claimId, address indexed adjuster, address delegator);

    /// @notice A person took back everything they had signed and that was not used yet.
    event SignaturesVoided(address indexed adjuster, uint32 epoch);

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
    /// {IClaimBook-ClaimDecided} alone. Decisions by signatures tell both, {DecisionProposed} and this, at once.
    event DecisionApproved(
        ClaimId indexed claimId,
        address indexed adjuster,
        address approver,
        bytes32 decisionHash,
        uint96 payableAssets
    );

    event ClaimAssigned(ClaimId indexed claimId, address indexed adjuster, address by);
    event ClaimReleased(ClaimId indexed claimId, address indexed adjuster, address by);

    /// @notice One request of a batch was refused; the others were made.
    /// @param why the refusal's data
    event DocumentRequestSkipped(ClaimId indexed claimId, address indexed adjuster, bytes why);

    /// @notice The insurer learned of a ground to contest a policy; the days to do so run from `knownAt`.
    event KnowledgeRecorded(
        ClaimId indexed claimId,
        address indexed adjuster,
        PolicyId policyId,
        uint40 knownAt,
        bytes32 basisHash
    );

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
    error DelegationInvalid(address delegator, address delegate, uint40 fromAt, uint40 untilAt);
    error DelegationChained(address delegator, address delegate);
    error DelegationTaken(address delegator, address delegate);
    error DelegationUnknown(address delegator, address delegate);
    error DocumentBatchSizeInvalid(uint256 count, uint256 limit);
    error KnowledgeTimeInvalid(PolicyId policyId, uint40 knownAt, uint40 before);
    error ReasonUnknown(ClaimId claimId, uint256 item, bytes32 reason);
    error ReasonNotApplicable(ClaimId claimId, uint256 item, bytes32 reason);
    error SeatNotHeld(address seat, uint64 roleId);
    error SeatSignatureInvalid(address seat);
    error SeatSignatureExpired(address seat, uint40 expiresAt, uint40 latest);

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

    /// @notice Ask many claimants for documents, each as by {requestDocuments}. What one request is refused with is told;
    /// the others are made.
    /// @dev Emits {IClaimBook-DocumentsRequested} or {DocumentRequestSkipped} for each. Restricted to adjusters. 1 to 50.
    /// @return asked how many were made
    function requestDocumentsMany(DocumentRequest[] calldata requests) external returns (uint256 asked);

    /// @notice Say since when the insurer knows of a ground to contest the claim's policy. Counted from the earliest.
    /// @dev Emits {KnowledgeRecorded}. Restricted to adjusters.
    ///
    /// Requirements:
    /// - `knownAt` is not ahead, and earlier than any recorded before
    function recordKnowledge(ClaimId claimId, uint40 knownAt, bytes32 basisHash) external;

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
    /// - the caller is neither claimant, filer nor payee of the claim, nor has declared an interest in one of them; whoever is
    ///   only to be paid may refuse in full, which pays nobody
    /// - payable and cut are within the caller's authority in the version's line, or that of whom they stand in for
    /// - a reason in clear is one of the list, and what a contract can see does not speak against it
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
    /// - another person proposed exactly this decision, holds the adjuster role since then, and it was not taken back
    /// - neither stood in for the other since the proposal
    /// - the caller has no conflict, and authority for it
    function approve(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external returns (uint96 payableAssets);

    /// @notice Make a decision that two people signed away from the chain; it is made and paid now.
    /// @dev Emits {IClaimBook-ClaimDecided}, {DecisionProposed} and {DecisionApproved}. Open to whoever brings both words.
    ///
    /// Requirements:
    /// - both signed exactly this decision, not longer than seven days ago, and took nothing back since
    /// - the first is an adjuster, the second a senior adjuster and another person; neither lately stood in for the other
    /// - neither has a conflict, and the second has authority for it
    function decideSigned(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision,
        SeatSignature calldata first,
        SeatSignature calldata second
    ) external returns (uint96 payableAssets);

    /// @notice Take back everything one has signed.
    /// @dev Emits {SignaturesVoided}. Open to anyone for themselves.
    function voidSignatures() external;

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
    /// @dev Emits {ClaimReleased}. Open to the assigned adjuster and to who stands in for them.
    function release(ClaimId claimId) external;

    /// @notice Declare, or end, an interest of one's own.
    /// @dev Emits {InterestDeclared}. Open to anyone for themselves.
    function declareInterest(address party, bool declared) external;

    /// @notice Enter somebody's signed declaration, with the number that is theirs next.
    /// @dev Emits {InterestDeclared}. Open to anyone who brings it.
    function declareInterestSigned(
        address adjuster,
        address party,
        bool declared,
        uint40 expiresAt,
        bytes calldata signature
    ) external;

    /// @notice Lend one's limits to a colleague for days ahead, at most 90. It lends no role.
    /// @dev Emits {AuthorityDelegated}. Restricted to adjusters, on both sides.
    ///
    /// Requirements:
    /// - neither of the two lent limits to, or has limits from, anybody else in these days
    function delegateAuthority(address delegate, uint40 fromAt, uint40 untilAt) external;

    /// @notice End a delegation before its day.
    /// @dev Emits {DelegationEnded}. Open to either of the two.
    function endDelegation(address delegator, address delegate) external;

    /// @notice Set an adjuster's authority in a line.
    /// @dev Emits {AuthoritySet}. Restricted to the claims manager. Who is no adjuster gets none: authority keeps one from
    /// judging for ever, and nobody at the insurer chooses who judges.
    function grantAuthority(address adjuster, bytes32 line, Authority calldata authority) external;

    /// @notice A person's authority in a line.
    function authorityOf(address adjuster, bytes32 line) external view returns (Authority memory);

    /// @notice Who proposed a decision, zero for nobody.
    function proposerOf(ClaimId claimId, bytes32 decisionHash) external view returns (address);

    /// @notice Hash of a decision on a claim, as two people must agree on it.
    function decisionHashOf(ClaimId claimId, Decision calldata decision) external pure returns (bytes32);

    /// @notice What a seat signs for a decision whose seats are empty; its signature's bytes do not matter.
    function approvalDigest(
        ClaimId claimId,
        Decision calldata decision,
        SeatSignature calldata signed,
        uint64 roleId
    ) external view returns (bytes32);

    /// @notice What a person signs to declare an interest, or to end it.
    function interestDigest(
        address adjuster,
        address party,
        bool declared,
        uint40 expiresAt
    ) external view returns (bytes32);

    /// @notice How often a person took back what they had signed, and how many signed declarations were entered.
    function signingOf(address adjuster) external view returns (uint32 epoch, uint32 declarations);

    /// @notice From when until when `delegate` stands in for `delegator`; the last time if more than once.
    function delegationOf(address delegator, address delegate) external view returns (uint40 fromAt, uint40 untilAt);

    /// @notice Since when the insurer knows of a ground to contest a policy, zero for never.
    function knownAtOf(PolicyId policyId) external view returns (uint40);

    /// @notice Whether `adjuster` declared an interest in `party`.
    function hasInterest(address adjuster, address party) external view returns (bool);

    /// @notice Whether somebody ever had authority here, lent some, was lent some or signed a decision; never forgotten.
    function hasServed(address person) external view returns (bool);

    /// @notice Who has the claim on the desk, zero for nobody.
    function assigneeOf(ClaimId claimId) external view returns (address);
}

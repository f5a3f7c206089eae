// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {
    ClaimAction,
    ClaimItem,
    ClaimPhase,
    ClaimVerdict,
    Clock,
    Decision,
    FiledClaim,
    Filing,
    Payee,
    Waterfall
} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {ILawBook} from "./ILawBook.sol";
import {IPauseControl} from "./IPauseControl.sol";

/// @dev A claim as kept.
/// @param flags see ClaimFlags
/// @param entries length of the case file
/// @param statedAssets the insurer's figure: payable of the last decision, base units
/// @param caseHead head of the case-file hash chain
struct Claim {
    PolicyId policyId;
    ClaimPhase phase;
    ClaimVerdict verdict;
    uint8 flags;
    uint16 entries;
    uint40 filedAt;
    uint40 lossAt;
    uint40 decidedAt;
    uint96 reservedAssets;
    uint96 paidAssets;
    uint96 statedAssets;
    bytes32 caseHead;
}

/// @title IClaimBook
/// @notice The life of a claim, its clocks and its case file.
/// @dev Owns status, reserve figures and the case file. Never holds the asset.
/// Upholds CLM-1 to CLM-8, POL-2. Arrows are in ClaimStates; phases and verdicts in ClaimTypes.
///
/// Every event below is one entry of the case file: its first parameter is the claim, its second the actor,
/// its last the new head. With d = keccak256(abi.encode(all parameters but the head)),
/// head' = keccak256(abi.encode(head, seq, kind, actor, d, block.timestamp)); seq counts from 1; the genesis head is
/// keccak256(abi.encode(keccak256("makewhole.case-file.v1"), chainId, claimBook, claimId)) (CLM-4).
interface IClaimBook {
    /* FILING */

    /// @notice A claim was filed. Outside the terms it is recorded, flagged, and reserves nothing.
    /// @param expectedAssets waterfall of the claimed loss: what it could cost, base units
    event ClaimFiled(
        ClaimId indexed claimId,
        address indexed actor,
        Filing filing,
        uint8 flags,
        uint96 expectedAssets,
        uint96 reservedAssets,
        bytes32 caseHead
    );
    event ClaimNotified(
        ClaimId indexed claimId,
        address indexed actor,
        Filing filing,
        address caller,
        uint8 flags,
        bytes32 caseHead
    );
    event ClaimWithdrawn(ClaimId indexed claimId, address indexed actor, uint96 releasedAssets, bytes32 caseHead);

    /* HANDLING */

    event ClaimAcknowledged(ClaimId indexed claimId, address indexed actor, bytes32 caseHead);
    event ClaimNoticeRecorded(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 kind,
        bytes32 contentHash,
        uint40 deliveredAt,
        bytes32 caseHead
    );
    event ClaimEventAssigned(ClaimId indexed claimId, address indexed actor, bytes32 eventCode, bytes32 caseHead);
    event ClaimExtended(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 basis,
        bytes32 reasonsHash,
        uint40 decideBy,
        bytes32 caseHead
    );
    event DocumentsRequested(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 listHash,
        uint40 deliveredAt,
        uint40 dueAt,
        bytes32 caseHead
    );
    event ClaimSupplemented(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 evidenceRoot,
        uint32 stoppedSeconds,
        bytes32 caseHead
    );
    event ClaimRevised(
        ClaimId indexed claimId,
        address indexed actor,
        ClaimItem[] items,
        Payee[] payees,
        bytes32 reason,
        uint96 reservedAssets,
        bytes32 caseHead
    );
    event ClaimAdvanced(ClaimId indexed claimId, address indexed actor, uint96 paidAssets, bytes32 caseHead);

    /* DECIDING */

    /// @notice A claim was decided and, in the same transaction, paid.
    /// @param phase Closed when granted in full, else Decided
    /// @param paidAssets paid now: payable less what was paid before
    /// @param interestAssets late interest paid on top
    /// @param reservedAssets reserve kept for the disputed rest
    event ClaimDecided(
        ClaimId indexed claimId,
        address indexed actor,
        Decision decision,
        Waterfall waterfall,
        ClaimVerdict verdict,
        ClaimPhase phase,
        uint96 paidAssets,
        uint96 interestAssets,
        uint96 reservedAssets,
        bytes32 caseHead
    );
    event ClaimEscalated(ClaimId indexed claimId, address indexed actor, uint40 deadline, bytes32 caseHead);
    event ClaimSelfApproved(
        ClaimId indexed claimId,
        address indexed actor,
        uint96 paidAssets,
        uint96 interestAssets,
        bytes32 caseHead
    );
    event ClaimTriggered(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 observationKey,
        uint96 paidAssets,
        bytes32 caseHead
    );

    /* DISAGREEING */

    event ClaimAccepted(ClaimId indexed claimId, address indexed actor, uint96 releasedAssets, bytes32 caseHead);
    event ClaimAppealed(
        ClaimId indexed claimId,
        address indexed actor,
        uint96 soughtAssets,
        bytes32 groundsHash,
        bytes32 caseHead
    );
    event DisputeOpened(
        ClaimId indexed claimId,
        address indexed actor,
        address arbitrator,
        uint256 disputeId,
        bytes32 figuresHash,
        bytes32 caseHead
    );
    event ClaimImproved(
        ClaimId indexed claimId,
        address indexed actor,
        uint96 statedAssets,
        uint96 paidAssets,
        uint96 interestAssets,
        bytes32 caseHead
    );
    event ClaimRuled(
        ClaimId indexed claimId,
        address indexed actor,
        uint256 ruling,
        uint96 paidAssets,
        uint96 interestAssets,
        bytes32 caseHead
    );
    event ClaimResolved(
        ClaimId indexed claimId,
        address indexed actor,
        uint96 paidAssets,
        uint96 interestAssets,
        bytes32 caseHead
    );

    /* ENDING */

    event ClaimFinalized(ClaimId indexed claimId, address indexed actor, uint96 releasedAssets, bytes32 caseHead);
    event LossSupplemented(
        ClaimId indexed claimId,
        address indexed actor,
        ClaimId original,
        Filing filing,
        bytes32 caseHead
    );
    event ClaimAwarded(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 basisRef,
        uint96 paidAssets,
        bytes32 caseHead
    );
    event ClaimRecovered(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 kind,
        uint96 toHolderAssets,
        uint96 toPoolAssets,
        bytes32 caseHead
    );

    error ClaimUnknown(ClaimId claimId);
    error ClaimActionNotAllowed(ClaimId claimId, ClaimPhase phase, ClaimAction action);
    error ClaimCallerNotHolder(PolicyId policyId, address caller);
    error ClaimCallerNotClaimant(ClaimId claimId, address caller);
    error ClaimAdjudicatorNotPinned(ClaimId claimId, address caller);
    error ClaimItemCountInvalid(uint256 count, uint256 limit);
    error ClaimItemInvalid(uint256 item);
    error ClaimPayeeCountInvalid(uint256 count, uint256 limit);
    error ClaimPayeeInvalid(uint256 payee);
    error ClaimSharesNotWhole(uint256 sumBps);
    error ClaimLossInFuture(uint40 lossAt, uint40 filedAt);
    error ClaimFilingMismatch(ClaimId claimId, bytes32 offered, bytes32 kept);
    error ClaimHeadUnknown(ClaimId claimId, bytes32 offered, bytes32 current);
    error ClaimAssessmentCountInvalid(ClaimId claimId, uint256 count, uint256 items);
    error ClaimAmountExceedsClaimed(ClaimId claimId, uint256 item, uint256 assessed, uint256 claimed);
    error ClaimDepreciationTooHigh(ClaimId claimId, uint256 item, uint16 depreciationBps);
    error ClaimCutNeedsReason(ClaimId claimId, uint256 item);
    error ClaimCutNeedsPerson(ClaimId claimId, address adjudicator);
    error ClaimOutOfTermsNotPayable(ClaimId claimId, uint96 payableAssets);
    error ClaimWindowOpen(ClaimId claimId, uint40 endsAt);
    error ClaimWindowClosed(ClaimId claimId, uint40 endedAt);

    /// @notice File a claim. Never refused on a question of terms or for lack of capital.
    /// @dev Emits {ClaimFiled}. Open to the policy's holder at the time of loss.
    ///
    /// Requirements:
    /// - filing is not paused; the caller held the policy when the loss happened
    /// - 1 to 8 items, each of an existing coverage with a loss above zero; at most four payees whose shares are whole
    /// - the loss is not in the future; at most 16 claims are open on the policy
    function file(Filing calldata filing) external returns (ClaimId claimId);

    /// @notice Take a claim back before it is decided.
    /// @dev Emits {ClaimWithdrawn}. Open to the claimant.
    function withdraw(ClaimId claimId) external;

    /// @notice Decide a claim item by item; what is payable is paid now.
    /// @dev Emits {ClaimDecided}. Open to the version's adjudicators.
    ///
    /// Requirements:
    /// - the caller is pinned by the version; the claim is filed; deciding is not paused
    /// - the case file brought is the claim's: the head rebuilt from it is the one kept
    /// - the head named is the claim's head now or was one since the filing; evidence that came later is flagged
    /// - one assessment per item, none above the claimed loss; a cut carries reason, clause and a person
    /// - nothing is payable out of terms
    /// @return payableAssets by the waterfall, base units
    /// @return cutAssets what the claimed loss would have paid beyond that, base units
    /// @return claimant holder at the time of loss
    /// @return line the version's line of business
    function decide(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external returns (uint96 payableAssets, uint96 cutAssets, address claimant, bytes32 line);

    /// @notice Accept a decision and close the claim.
    /// @dev Emits {ClaimAccepted}. Open to the claimant.
    function accept(ClaimId claimId) external;

    /// @notice Close a decided claim once the appeal window is over.
    /// @dev Emits {ClaimFinalized}. Open to anyone.
    function finalize(ClaimId claimId) external;

    /* READING */

    /// @notice The claim as kept. Reverts with {ClaimUnknown}.
    function claimOf(ClaimId claimId) external view returns (Claim memory);

    /// @notice Whom the claim belongs to: the holder at the time of loss.
    function claimantOf(ClaimId claimId) external view returns (address);

    /// @notice When a clock of the claim runs out, seconds; `type(uint40).max` when it does not run.
    function deadlineOf(ClaimId claimId, Clock clock) external view returns (uint40);

    /// @notice Where the deadlines are.
    function lawBook() external view returns (ILawBook);

    /// @notice Where the pauses are.
    function pauseControl() external view returns (IPauseControl);
}

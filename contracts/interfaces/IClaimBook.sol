// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {
    Award,
    Claim,
    ClaimAction,
    ClaimPhase,
    ClaimVerdict,
    Clock,
    Course,
    Decision,
    FiledClaim,
    Filing,
    Notice,
    Payee,
    Recovery,
    ReserveRevision,
    Waterfall
} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {ILawBook} from "./ILawBook.sol";
import {IPauseControl, PauseFlag} from "./IPauseControl.sol";
import {ITriggeredClaims} from "./ITriggeredClaims.sol";

/// @title IClaimBook
/// @notice The life of a claim, its clocks and its case file.
/// @dev Owns status, reserve figures and the case file. Never holds the asset.
/// Upholds CLM-1 to CLM-8, POL-2. Arrows are in ClaimStates; phases and verdicts in ClaimTypes.
/// Acts of the insurer come from the contracts a version pins as adjudicators; `by` is the person behind one, zero for a
/// machine.
///
/// Every event but {DelegateSet} and {ReserveToppedUp} is one entry of the case file: its first parameter is the claim, its second the actor,
/// its last the new head. With d = keccak256(abi.encode(all parameters but the head)),
/// head' = keccak256(abi.encode(head, seq, kind, actor, d, block.timestamp)); seq counts from 1; the genesis head is
/// keccak256(abi.encode(keccak256("makewhole.case-file.v1"), chainId, claimBook, claimId)) (CLM-4).
interface IClaimBook is ITriggeredClaims {
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

    /// @notice The carrier recorded a claim for somebody who told it of a loss.
    event ClaimNotified(
        ClaimId indexed claimId,
        address indexed actor,
        Filing filing,
        uint8 flags,
        uint96 expectedAssets,
        uint96 reservedAssets,
        bytes32 caseHead
    );

    /// @notice More of a settled loss was claimed by this new claim: `filing` states the whole loss of the occurrence, and
    /// what the claims before it were paid is deducted. {ClaimContinued}, in the file of the claim before, names both.
    event LossSupplemented(
        ClaimId indexed claimId,
        address indexed actor,
        Filing filing,
        uint8 flags,
        uint96 expectedAssets,
        uint96 reservedAssets,
        bytes32 caseHead
    );

    /// @notice A closed claim goes on in another, which supplements it.
    event ClaimContinued(ClaimId indexed claimId, address indexed actor, ClaimId supplement, bytes32 caseHead);

    /// @notice The claimant took the claim back.
    event ClaimWithdrawn(ClaimId indexed claimId, address indexed actor, uint96 releasedAssets, bytes32 caseHead);

    /// @notice A holder lets somebody file and bring documents, or no longer. No entry of a case file.
    event DelegateSet(address indexed holder, address indexed delegate, bool may);

    /* HANDLING */

    event ClaimAcknowledged(ClaimId indexed claimId, address indexed actor, address by, bytes32 caseHead);
    event ClaimNoticeRecorded(
        ClaimId indexed claimId,
        address indexed actor,
        address by,
        Notice notice,
        bytes32 caseHead
    );
    event ClaimEventAssigned(
        ClaimId indexed claimId,
        address indexed actor,
        address by,
        bytes32 eventCode,
        bytes32 caseHead
    );
    event ClaimExtended(
        ClaimId indexed claimId,
        address indexed actor,
        address by,
        bytes32 basis,
        bytes32 reasonsHash,
        uint40 decideBy,
        bytes32 caseHead
    );

    /// @notice Documents were asked for. The clock stands from `deliveredAt` until they come, at the longest until `dueAt`
    /// and the seconds in which deciding was paused meanwhile.
    event DocumentsRequested(
        ClaimId indexed claimId,
        address indexed actor,
        address by,
        bytes32 listHash,
        uint40 deliveredAt,
        uint40 dueAt,
        bytes32 caseHead
    );

    /// @notice Documents came. The clock stood for `stoppedSeconds` in all and runs out at `decideBy`.
    event ClaimSupplemented(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 evidenceRoot,
        uint40 stoppedSeconds,
        uint40 decideBy,
        bytes32 caseHead
    );

    /// @notice The claimant restated the loss or the payees. From here on `filing` is the claim's filing.
    event ClaimRevised(
        ClaimId indexed claimId,
        address indexed actor,
        Filing filing,
        uint8 flags,
        uint96 expectedAssets,
        uint96 reservedAssets,
        bytes32 caseHead
    );

    /// @notice The insurer restated what it expects the claim to cost; `reservedAssets` is what is reserved now.
    event ClaimReserveRevised(
        ClaimId indexed claimId,
        address indexed actor,
        ReserveRevision revision,
        uint96 reservedAssets,
        bytes32 caseHead
    );

    /// @notice Part of the claim was paid on account. `by` is zero when anyone asked for the determined amount.
    event ClaimAdvanced(
        ClaimId indexed claimId,
        address indexed actor,
        address by,
        uint96 paidAssets,
        uint96 interestAssets,
        uint96 reservedAssets,
        bytes32 caseHead
    );

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

    /// @notice The insurer was silent; the claim is before the arbitrator.
    /// @param decideBy when it should have decided, pauses not counted, seconds; `type(uint40).max` where no law says
    /// @param soughtAssets the claimant's figure: waterfall of the claimed loss, base units
    event ClaimEscalated(
        ClaimId indexed claimId,
        address indexed actor,
        uint40 decideBy,
        uint96 soughtAssets,
        bytes32 caseHead
    );

    /// @notice The insurer was silent on a small claim; it approved itself and was paid.
    event ClaimSelfApproved(
        ClaimId indexed claimId,
        address indexed actor,
        uint40 decideBy,
        Waterfall waterfall,
        uint96 paidAssets,
        uint96 interestAssets,
        bytes32 caseHead
    );

    /* DISAGREEING */

    event ClaimAccepted(ClaimId indexed claimId, address indexed actor, uint96 releasedAssets, bytes32 caseHead);

    /// @notice The claimant disagrees.
    /// @param soughtAssets the claimant's figure, base units
    /// @param statedAssets the insurer's figure, base units
    event ClaimAppealed(
        ClaimId indexed claimId,
        address indexed actor,
        uint96 soughtAssets,
        uint96 statedAssets,
        bytes32 groundsHash,
        bytes32 caseHead
    );

    /// @notice A dispute was opened over the two figures.
    /// @param figuresHash keccak256(abi.encode(claimId, statedAssets, soughtAssets))
    event DisputeOpened(
        ClaimId indexed claimId,
        address indexed actor,
        address arbitrator,
        uint256 disputeId,
        bytes32 figuresHash,
        bytes32 caseHead
    );

    /// @notice The insurer raised its figure to `statedAssets` and paid the difference.
    event ClaimImproved(
        ClaimId indexed claimId,
        address indexed actor,
        address by,
        uint96 statedAssets,
        uint96 paidAssets,
        uint96 interestAssets,
        uint96 reservedAssets,
        bytes32 caseHead
    );

    /// @notice The arbitrator ruled.
    /// @param ruling 1 the insurer's figure, 2 the claimant's, 0 neither
    event ClaimRuled(
        ClaimId indexed claimId,
        address indexed actor,
        uint256 ruling,
        ClaimVerdict verdict,
        uint96 paidAssets,
        uint96 interestAssets,
        bytes32 caseHead
    );

    /// @notice The claim was resolved without a ruling.
    event ClaimResolved(
        ClaimId indexed claimId,
        address indexed actor,
        ClaimVerdict verdict,
        uint96 paidAssets,
        uint96 interestAssets,
        bytes32 caseHead
    );

    /* ENDING */

    event ClaimFinalized(ClaimId indexed claimId, address indexed actor, uint96 releasedAssets, bytes32 caseHead);

    /* AFTER THE END */

    /// @notice A payment was added, outside the limit.
    event ClaimAwarded(
        ClaimId indexed claimId,
        address indexed actor,
        address proposedBy,
        address approvedBy,
        bytes32 basisRef,
        uint96 paidAssets,
        bytes32 caseHead
    );

    /// @notice Money came back from others: the holder's deductible first, then the pool.
    /// @param kind ASCII label, e.g. "SUBROGATION" or "SALVAGE"
    event ClaimRecovered(
        ClaimId indexed claimId,
        address indexed actor,
        bytes32 kind,
        uint96 toHolderAssets,
        uint96 toPoolAssets,
        bytes32 caseHead
    );

    /// @notice More was reserved for a claim that wanted it: `fromLockedAssets` by the policy's lock, the rest was free.
    event ReserveToppedUp(
        ClaimId indexed claimId,
        address indexed actor,
        uint96 addedAssets,
        uint96 fromLockedAssets,
        uint96 reservedAssets
    );

    error ClaimUnknown(ClaimId claimId);
    error ClaimActionNotAllowed(ClaimId claimId, ClaimPhase phase, ClaimAction action);
    error ClaimCallerNotHolder(PolicyId policyId, address caller);
    error ClaimCallerNotClaimant(ClaimId claimId, address caller);
    error ClaimCallerNotDisputeDesk(ClaimId claimId, address caller);
    error ClaimCallerNotOffice(address caller);
    error ClaimCallerNotPauseControl(address caller);
    error ClaimAdjudicatorNotPinned(ClaimId claimId, address caller);
    error ClaimActNeedsPerson(ClaimId claimId, ClaimAction action, address adjudicator);
    error ClaimActNeedsReason(ClaimId claimId, ClaimAction action);
    error ClaimActDoneAlready(ClaimId claimId, ClaimAction action);
    error ClaimItemCountInvalid(uint256 count, uint256 limit);
    error ClaimItemInvalid(uint256 item);
    error ClaimPayeeCountInvalid(uint256 count, uint256 limit);
    error ClaimPayeeInvalid(uint256 payee);
    error ClaimPayeesNotYours(PolicyId policyId, address caller);
    error ClaimPayeesFixed(PolicyId policyId);
    error ClaimSharesNotWhole(uint256 sumBps);
    error ClaimLossInFuture(uint40 lossAt, uint40 filedAt);
    error ClaimLossOther(ClaimId claimId, PolicyId policyId, uint40 lossAt);
    error ClaimFilingMismatch(ClaimId claimId, bytes32 offered, bytes32 kept);
    error ClaimHeadUnknown(ClaimId claimId, bytes32 offered, bytes32 current);
    error ClaimEntriesExhausted(ClaimId claimId, uint256 limit);
    error ClaimRevisionsExhausted(ClaimId claimId, uint256 limit);
    error ClaimClockStopsExhausted(ClaimId claimId, uint256 limit);
    error ClaimExtensionsExhausted(ClaimId claimId, uint256 limit);
    error ClaimDeliveryInvalid(ClaimId claimId, uint40 deliveredAt, uint40 earliest);
    error ClaimDecisionOverdue(ClaimId claimId, uint40 decideBy);
    error ClaimAssessmentCountInvalid(ClaimId claimId, uint256 count, uint256 items);
    error ClaimAmountExceedsClaimed(ClaimId claimId, uint256 item, uint256 assessed, uint256 claimed);
    error ClaimAmountTooHigh(ClaimId claimId, ClaimAction action, uint256 offered, uint256 limit);
    error ClaimAmountTooLow(ClaimId claimId, ClaimAction action, uint256 offered, uint256 limit);
    error ClaimDepreciationTooHigh(ClaimId claimId, uint256 item, uint16 depreciationBps);
    error ClaimCutNeedsReason(ClaimId claimId, uint256 item);
    error ClaimCutNeedsPerson(ClaimId claimId, address adjudicator);
    error ClaimOutOfTermsNotPayable(ClaimId claimId, uint96 payableAssets);
    error ClaimWindowOpen(ClaimId claimId, uint40 endsAt);
    error ClaimWindowClosed(ClaimId claimId, uint40 endedAt);
    error ClaimSupplementedAlready(ClaimId claimId, ClaimId supplementedBy);

    /* FILING */

    /// @notice File a claim. Never refused on a question of terms or for lack of capital.
    /// @dev Emits {ClaimFiled}. Open to the policy's holder at the time of loss, and to their delegates.
    ///
    /// Requirements:
    /// - filing is not paused; the caller held the policy when the loss happened, or may file for who did; then the holder
    ///   is paid, and nobody else can be named
    /// - 1 to 8 items, each of an existing coverage with a loss above zero; at most four payees whose shares are whole
    /// - a policy with loss payees or a beneficiary pays them, so nobody is named
    /// - the loss is not in the future; at most 16 claims are open on the policy
    function file(Filing calldata filing) external returns (ClaimId claimId);

    /// @notice Record a claim for somebody who told the carrier of a loss. The entry's actor is the person who recorded it.
    /// @dev Emits {ClaimNotified}. Open to the ClaimOffice only. Requirements as for {file}; the holder is paid, and is not the
    /// pool that pays.
    function notify(Filing calldata filing, address by) external returns (ClaimId claimId);

    /// @notice Claim more for the same occurrence once a claim is closed. The filing states the whole loss; what was paid
    /// for it is deducted, so that deductibles are taken once and limits shared.
    /// @dev Emits {LossSupplemented} and {ClaimContinued}. Open to the claimant.
    ///
    /// Requirements:
    /// - filing is not paused; policy and time of loss are the claim's
    /// - the claim is closed, and was decided (else filed) at most 730 days ago, but for seconds in which filing was paused
    /// - no other supplement stands on it; the filing is well formed, as for {file}
    function supplementLoss(ClaimId original, Filing calldata filing) external returns (ClaimId claimId);

    /// @notice Take a claim back before it is decided.
    /// @dev Emits {ClaimWithdrawn}. Open to the claimant.
    function withdraw(ClaimId claimId) external;

    /// @notice Let somebody file and bring documents for you, or no longer. They cannot direct money.
    /// @dev Emits {DelegateSet}.
    function setDelegate(address delegate, bool may) external;

    /* HANDLING */

    /// @notice Say that the claim arrived.
    /// @dev Emits {ClaimAcknowledged}. Open to the version's adjudicators, on a filed claim; once.
    function acknowledge(ClaimId claimId, address by) external;

    /// @notice Record a written notice that reached the claimant.
    /// @dev Emits {ClaimNoticeRecorded}. Open to the version's adjudicators, on a filed claim.
    ///
    /// Requirements:
    /// - kind and content are named; it was delivered between the filing and now
    function recordNotice(ClaimId claimId, address by, Notice calldata notice) external;

    /// @notice Put the claim to a catastrophe or another event of many claims.
    /// @dev Emits {ClaimEventAssigned}. Open to the version's adjudicators, on a filed claim.
    function assignEvent(ClaimId claimId, address by, bytes32 eventCode) external;

    /// @notice Put off the decision where the law allows it.
    /// @dev Emits {ClaimExtended}. Open to the version's adjudicators, on a filed claim.
    ///
    /// Requirements:
    /// - a person says so, with the basis and the reasons; the time to decide is not over
    /// - the profile's extensions are not used up
    function extend(ClaimId claimId, address by, bytes32 basis, bytes32 reasonsHash) external;

    /// @notice Ask for documents, all at once. The clock stands from their delivery until they come.
    /// @dev Emits {DocumentsRequested}. Open to the version's adjudicators, on a filed claim.
    ///
    /// Requirements:
    /// - a person asks, with a list; the time to decide is not over
    /// - delivered since the clock last ran, and not in the future; the profile's stops are not used up
    /// - half of the time to bring them is still to come
    /// @param deliveredAt when the list reached the claimant, seconds: now for whoever has a wallet, else as attested
    function requestDocuments(ClaimId claimId, address by, bytes32 listHash, uint40 deliveredAt) external;

    /// @notice Bring documents that were asked for; the clock runs again.
    /// @dev Emits {ClaimSupplemented}. Open to the claimant and their delegates, while documents are awaited.
    function supplement(ClaimId claimId, bytes32 evidenceRoot) external;

    /// @notice Restate the loss or the payees before a decision. Another loss starts the decision clock again.
    /// @dev Emits {ClaimRevised}. Open to the claimant, on a claim that is filed or waits for documents.
    ///
    /// Requirements:
    /// - the case file brought is the claim's; policy and time of loss stay; the filing is well formed, as for {file}
    /// - at most eight times; another loss only while the time to decide is not over
    /// @param filed the case file as it stands
    /// @param filing what holds from now on
    function revise(ClaimId claimId, FiledClaim calldata filed, Filing calldata filing) external;

    /// @notice Restate what the insurer expects the claim to cost, and what of it is certain.
    /// @dev Emits {ClaimReserveRevised}. Open to the version's adjudicators, on a claim that is filed or waits for documents.
    ///
    /// Requirements:
    /// - a person says so, with a reason; the case file brought is the claim's
    /// - reserved is at most what the claimed loss could still cost; determined at most what is paid and reserved
    function reviseReserve(ClaimId claimId, FiledClaim calldata filed, ReserveRevision calldata revision) external;

    /// @notice Pay on account; deducted from what is decided.
    /// @dev Emits {ClaimAdvanced}. Open to the version's adjudicators, on a filed claim.
    ///
    /// Requirements:
    /// - the case file brought is the claim's
    /// - above zero, at most what the claimed loss could still pay; nothing out of terms
    function advance(ClaimId claimId, FiledClaim calldata filed, uint96 assets, address by) external;

    /// @notice Have the determined amount paid on account once the profile's interim period is over.
    /// @dev Emits {ClaimAdvanced}. Open to anyone, on a filed claim.
    ///
    /// Requirements:
    /// - the case file brought is the claim's; the interim period is over
    /// - something is determined that is not paid yet
    function payDetermined(ClaimId claimId, FiledClaim calldata filed) external;

    /// @notice Reserve what the claim still wants, once it is its turn in the order of filing and capital is free.
    /// @dev Emits {ReserveToppedUp} unless there is nothing to add. Open to anyone, until the claim is closed: who waits first
    /// keeps the others waiting (CLM-23). Within what the policy's limit leaves.
    function topUp(ClaimId claimId) external;

    /* DECIDING */

    /// @notice Decide a claim item by item; what is payable is paid now.
    /// @dev Emits {ClaimDecided}. Open to the version's adjudicators.
    ///
    /// Requirements:
    /// - the caller is pinned by the version; the claim is filed; deciding is not paused
    /// - the case file brought is the claim's: the head rebuilt from it is the one kept
    /// - the head named is the claim's head now or was one since the filing, or since the loss was last restated; evidence
    ///   that came later is flagged
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

    /// @notice Hear until when filing or deciding is paused: what would be asked at every filing and decision is told once.
    /// @dev Tells nothing itself; {IPauseControl-PauseSet} does. Open to the PauseControl only.
    function hearPause(PauseFlag flag, uint40 endsAt) external;

    /// @notice End the insurer's silence: a small clean claim is paid and closed, any other goes to the arbitrator.
    /// @dev Emits {ClaimSelfApproved} or {ClaimEscalated}. Open to anyone, whatever is paused.
    /// A claim approves itself once in its policy's term, when evidence is present, the policy was older than 30 days at the
    /// filing, the loss is not out of terms, the payable is at most the product's limit for it and ten premiums, and the
    /// pool's daily sum for it lasts.
    ///
    /// Requirements:
    /// - the claim is filed; the time to decide is over, with the seconds in which deciding was paused
    /// - the case file brought is the claim's
    function escalate(ClaimId claimId, FiledClaim calldata filed) external;

    /* DISAGREEING */

    /// @notice Accept a decision and close the claim.
    /// @dev Emits {ClaimAccepted}. Open to the claimant.
    function accept(ClaimId claimId) external;

    /// @notice Disagree with a decision and state a figure.
    /// @dev Emits {ClaimAppealed}. Open to the claimant, whatever is paused. Costs the claimant nothing.
    ///
    /// Requirements:
    /// - the claim is decided; the window is open; the case file brought is the claim's
    /// - the figure is above the insurer's and at most what the claimed loss would pay
    function appeal(ClaimId claimId, FiledClaim calldata filed, uint96 soughtAssets, bytes32 groundsHash) external;

    /// @notice Enter a dispute that was opened with the arbitrator.
    /// @dev Emits {DisputeOpened}. Open to the DisputeDesk only; once.
    function openDispute(ClaimId claimId, address arbitrator, uint256 disputeId) external;

    /// @notice Raise the insurer's figure; the difference is paid now, with interest from when a decision was due.
    /// @dev Emits {ClaimImproved}. Open to the version's adjudicators, once, before evidence closes.
    ///
    /// Requirements:
    /// - above the figure before, at least what was paid, at most the claimant's
    function improve(ClaimId claimId, uint96 statedAssets, address by) external;

    /// @notice Close a disputed claim by a ruling: 1 the insurer's figure, 2 the claimant's, all others neither.
    /// @dev Emits {ClaimRuled}. Open to the DisputeDesk only, which hears the pinned arbitrator.
    function rule(ClaimId claimId, uint256 ruling) external;

    /// @notice Close a disputed claim without a ruling once the arbitrator's time is over: the claimant's figure if the
    /// insurer never stated one, else the middle; nothing out of terms.
    /// @dev Emits {ClaimResolved}. Open to anyone, whatever is paused. At once when the two figures are the same.
    function resolve(ClaimId claimId) external;

    /* ENDING */

    /// @notice Close a decided claim once the appeal window is over.
    /// @dev Emits {ClaimFinalized}. Open to anyone.
    function finalize(ClaimId claimId) external;

    /* AFTER THE END */

    /// @notice Add a payment to a closed claim, outside the limit.
    /// @dev Emits {ClaimAwarded}. Open to the ClaimOffice only, where two people agreed on it.
    function award(ClaimId claimId, Award calldata added, address proposedBy, address approvedBy) external;

    /// @notice Take in what others pay for the loss: the holder's deductible first, then the pool.
    /// @dev Emits {ClaimRecovered}. Open to the ClaimOffice only. The deductible is what the waterfall of the claimed loss
    /// takes; of a supplement nothing, where the claims before it were paid.
    ///
    /// Requirements:
    /// - the case file leads to the head kept and has room; there is a kind and an amount
    /// - with what came back before, at most what was paid, awards included, and the deductible
    /// @param payer pays it now, out of an allowance to the pool
    function recover(ClaimId claimId, FiledClaim calldata filed, Recovery calldata got, address payer) external;

    /* READING */

    /// @notice The claim as it stands now: documents whose time is over are awaited no longer. Reverts with {ClaimUnknown}.
    function claimOf(ClaimId claimId) external view returns (Claim memory);

    /// @notice What happened to the claim besides filing and decision.
    function courseOf(ClaimId claimId) external view returns (Course memory);

    /// @notice Who is paid on a disputed claim; none means the claimant.
    function payeesOf(ClaimId claimId) external view returns (Payee[] memory);

    /// @notice Whom the claim belongs to: the holder at the time of loss.
    function claimantOf(ClaimId claimId) external view returns (address);

    /// @notice Whether `delegate` may file and bring documents for `holder`.
    function isDelegate(address holder, address delegate) external view returns (bool);

    /// @notice When a clock of the claim runs out, seconds; `type(uint40).max` when it does not run.
    function deadlineOf(ClaimId claimId, Clock clock) external view returns (uint40);

    /// @notice Until when the insurer's silence counts for nothing, seconds: from the next one on anyone may {escalate}.
    function silentUntilOf(ClaimId claimId) external view returns (uint40);

    /// @notice What a decision would come to, with everything that {decide} requires of it but the caller and the phase.
    /// @return payableAssets by the waterfall, base units
    /// @return cutAssets what the claimed loss would have paid beyond that, base units
    function weigh(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external view returns (uint96 payableAssets, uint96 cutAssets);

    /// @notice Where the deadlines are.
    function lawBook() external view returns (ILawBook);

    /// @notice Where the pauses are.
    function pauseControl() external view returns (IPauseControl);

    /// @notice Where disputes are opened and rulings come in.
    function disputeDesk() external view returns (address);

    /// @notice Where staff record claims told to the carrier and agree on awards.
    function office() external view returns (address);
}

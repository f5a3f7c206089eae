// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAssessedClaims} from "../interfaces/IAssessedClaims.sol";
import {IClaimBook, Claim} from "../interfaces/IClaimBook.sol";
import {ILawBook} from "../interfaces/ILawBook.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {ITriggeredClaims, TriggeredPage} from "../interfaces/ITriggeredClaims.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {
    Award,
    ClaimAction,
    ClaimPhase,
    Clock,
    Course,
    Decision,
    FiledClaim,
    Filing,
    Notice,
    Payee,
    Recovery,
    ReserveRevision
} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {Rail} from "../types/ProductTypes.sol";
import {CaseFile} from "./CaseFile.sol";
import {Casework} from "./Casework.sol";
import {Basis} from "./ClaimCost.sol";
import {ClaimReading} from "./ClaimReading.sol";
import {Books, ClaimStore, Figures, Record} from "./ClaimStore.sol";
import {ClaimStates} from "./ClaimStates.sol";
import {Disagreement} from "./Disagreement.sol";
import {FilingRules} from "./FilingRules.sol";
import {Handling} from "./Handling.sol";
import {Intake} from "./Intake.sol";
import {OnAccount} from "./OnAccount.sol";
import {Reporting} from "./Reporting.sol";
import {Settlement} from "./Settlement.sol";
import {Payment, Settling} from "./Settling.sol";
import {Standing} from "./Standing.sol";
import {Triggered} from "./Triggered.sol";
import {Outcome, Weighing} from "./Weighing.sol";

/// @title ClaimBook
/// @notice The life of a claim, its clocks and its case file.
/// @dev Owns a claim's status, its reserve figure and the head of its case file. Never holds the asset. Whom a version pins
/// as adjudicator may act for the insurer, and nobody else; never asks who is staff: the ClaimOffice does, for the few acts
/// that need it. Upholds CLM-1 to CLM-8 and POL-2.
///
/// Filing and deciding stand here; the rarer arrows are in linked libraries, which keep nothing and are part of this
/// contract's code as it was deployed (ADR 0018).
///
/// Trusts its neighbours and the pool a version names: all are contracts of this deployment, fixed before the first
/// sale, and none of them calls back. Only the pool calls the asset, and the pool is called last.
contract ClaimBook is IClaimBook, IAssessedClaims {
    using CaseFile for bytes32;
    using ClaimStates for ClaimPhase;
    using PolicyMarks for uint16;

    IProductBook public immutable productBook;
    IPolicyBook public immutable policyBook;
    ILawBook public immutable lawBook;
    IPauseControl public immutable pauseControl;
    /// @inheritdoc IClaimBook
    address public immutable disputeDesk;
    /// @inheritdoc IClaimBook
    address public immutable office;

    ClaimStore private _store;

    constructor(
        IProductBook productBook_,
        IPolicyBook policyBook_,
        ILawBook lawBook_,
        IPauseControl pauseControl_,
        address disputeDesk_,
        address office_
    ) {
        productBook = productBook_;
        policyBook = policyBook_;
        lawBook = lawBook_;
        pauseControl = pauseControl_;
        disputeDesk = disputeDesk_;
        office = office_;
    }

    /* FILING */

    /// @inheritdoc IClaimBook
    function file(Filing memory filing) external returns (ClaimId claimId) {
        _requireNotPaused(PauseFlag.File);
        Basis memory basis = Intake.basisOf(policyBook, productBook, filing);
        uint8 marks = basis.claimant == msg.sender ? 0 : _delegated(basis.claimant, filing);
        FilingRules.requireWellFormed(filing, basis.coverages, basis.terms.pool);
        FilingRules.requirePayeesFree(filing, basis.cover.marks);

        (uint96 expectedAssets, uint8 flags) = Intake.expect(filing, basis, pauseControl);
        FiledClaim memory filed = Intake.filedBy(msg.sender, filing, flags | marks);
        filed.expectedAssets = expectedAssets;
        bytes32 head;
        (claimId, head) = Intake.take(_store, policyBook, basis, filed);
        emit ClaimFiled({
            claimId: claimId,
            actor: msg.sender,
            filing: filing,
            flags: filed.flags,
            expectedAssets: expectedAssets,
            reservedAssets: filed.reservedAssets,
            caseHead: head
        });
    }

    /// @inheritdoc IClaimBook
    function notify(Filing calldata, address) external returns (ClaimId) {
        return _report();
    }

    /// @inheritdoc IClaimBook
    function supplementLoss(ClaimId, Filing calldata) external returns (ClaimId) {
        return _report();
    }

    /// @inheritdoc IClaimBook
    function withdraw(ClaimId) external {
        _handle();
    }

    /// @inheritdoc IClaimBook
    function setDelegate(address delegate, bool may) external {
        _store.delegates[msg.sender][delegate] = may;
        emit DelegateSet(msg.sender, delegate, may);
    }

    /* HANDLING */

    /// @inheritdoc IClaimBook
    function acknowledge(ClaimId, address) external {
        _handle();
    }

    /// @inheritdoc IClaimBook
    function recordNotice(ClaimId, address, Notice calldata) external {
        _handle();
    }

    /// @inheritdoc IClaimBook
    function assignEvent(ClaimId, address, bytes32) external {
        _handle();
    }

    /// @inheritdoc IClaimBook
    function extend(ClaimId, address, bytes32, bytes32) external {
        _handle();
    }

    /// @inheritdoc IClaimBook
    function requestDocuments(ClaimId, address, bytes32, uint40) external {
        _handle();
    }

    /// @inheritdoc IClaimBook
    function supplement(ClaimId, bytes32) external {
        _handle();
    }

    /// @inheritdoc IClaimBook
    function revise(ClaimId, FiledClaim calldata, Filing calldata) external {
        _report();
    }

    /// @inheritdoc IClaimBook
    function reviseReserve(ClaimId, FiledClaim calldata, ReserveRevision calldata) external {
        _report();
    }

    /// @inheritdoc IClaimBook
    function advance(ClaimId, FiledClaim calldata, uint96, address) external {
        _payEarly();
    }

    /// @inheritdoc IClaimBook
    function payDetermined(ClaimId, FiledClaim calldata) external {
        _payEarly();
    }

    /// @inheritdoc IClaimBook
    function topUp(ClaimId) external {
        _handle();
    }

    /* DECIDING */

    /// @inheritdoc IClaimBook
    function decide(
        ClaimId claimId,
        FiledClaim memory filed,
        Decision memory decision
    ) external returns (uint96 payableAssets, uint96 cutAssets, address claimant, bytes32 line) {
        Standing standing = _standingToDecide(claimId);
        Basis memory basis = _basisOfDecision(claimId, standing, filed);
        Casework.afterAction(claimId, standing, ClaimAction.DecideInPart);
        _requireNotPaused(PauseFlag.Decide);
        (bytes32 head, bool laterEvidence) = Casework.open(_store, claimId, standing, filed, decision.seenHead);
        if (laterEvidence) standing = standing.withFlag(ClaimFlags.LATER_EVIDENCE);

        Weighing.Had memory had = Weighing.hadBy(_store, claimId, standing);
        Outcome memory outcome = Weighing.weigh(claimId, standing, basis, filed, decision, had);
        _chargeDelay(claimId, standing, basis, outcome);
        _recordDecision(claimId, standing, head, decision, outcome, had);
        payableAssets = uint96(outcome.waterfall.payableAssets);
        cutAssets = uint96(outcome.cutAssets);
        (claimant, line) = (basis.claimant, basis.line);

        Settling.settle(policyBook, claimId, basis, filed.filing.payees, standing.assets(), outcome.payment);
    }

    /// @inheritdoc ITriggeredClaims
    function settleTriggered(TriggeredPage calldata) external returns (bytes4[] memory) {
        return Triggered.act(_store, _books(), msg.data);
    }

    /// @inheritdoc IClaimBook
    function hearPause(PauseFlag flag, uint40 endsAt) external {
        require(msg.sender == address(pauseControl), ClaimCallerNotPauseControl(msg.sender));
        _store.pausedUntil[uint8(flag)] = endsAt;
    }

    /// @inheritdoc IClaimBook
    function escalate(ClaimId, FiledClaim calldata) external {
        _payEarly();
    }

    /* DISAGREEING */

    /// @inheritdoc IClaimBook
    function accept(ClaimId) external {
        _disagree();
    }

    /// @inheritdoc IClaimBook
    function appeal(ClaimId, FiledClaim calldata, uint96, bytes32) external {
        _disagree();
    }

    /// @inheritdoc IClaimBook
    function openDispute(ClaimId, address, uint256) external {
        _disagree();
    }

    /// @inheritdoc IClaimBook
    function improve(ClaimId, uint96, address) external {
        _disagree();
    }

    /// @inheritdoc IClaimBook
    function rule(ClaimId, uint256) external {
        _disagree();
    }

    /// @inheritdoc IClaimBook
    function resolve(ClaimId) external {
        _disagree();
    }

    /* ENDING */

    /// @inheritdoc IClaimBook
    function finalize(ClaimId) external {
        _disagree();
    }

    /* AFTER THE END */

    /// @inheritdoc IClaimBook
    function award(ClaimId, Award calldata, address, address) external {
        _handle();
    }

    /// @inheritdoc IClaimBook
    function recover(ClaimId, FiledClaim calldata, Recovery calldata, address) external {
        _handle();
    }

    /* READING */

    /// @inheritdoc IClaimBook
    function claimOf(ClaimId claimId) external view returns (Claim memory) {
        return ClaimReading.claimOf(_store, _books(), claimId);
    }

    /// @inheritdoc IAssessedClaims
    function standingOf(
        ClaimId claimId
    ) external view returns (ClaimPhase phase, uint40 filedAt, uint96 assets, bytes32 caseHead) {
        Record storage record = _store.records[claimId];
        Standing standing = record.standing;
        return (standing.phase(), standing.filedAt(), standing.assets(), record.caseHead);
    }

    /// @inheritdoc IClaimBook
    function courseOf(ClaimId claimId) external view returns (Course memory) {
        return _store.courses[claimId];
    }

    /// @inheritdoc IClaimBook
    function payeesOf(ClaimId claimId) external view returns (Payee[] memory) {
        return _store.payees[claimId];
    }

    /// @inheritdoc IClaimBook
    function isDelegate(address holder, address delegate) external view returns (bool) {
        return _store.delegates[holder][delegate];
    }

    /// @inheritdoc IClaimBook
    function claimantOf(ClaimId claimId) external view returns (address) {
        return policyBook.holderAt(claimId.policyOf(), Casework.standingOf(_store, claimId).lossAt());
    }

    /// @inheritdoc IClaimBook
    function deadlineOf(ClaimId claimId, Clock clock) external view returns (uint40) {
        return ClaimReading.deadlineOf(_store, _books(), claimId, clock);
    }

    /// @inheritdoc IClaimBook
    function silentUntilOf(ClaimId claimId) external view returns (uint40) {
        return ClaimReading.silentUntilOf(_store, _books(), claimId);
    }

    /// @inheritdoc IClaimBook
    function weigh(
        ClaimId,
        FiledClaim calldata,
        Decision calldata
    ) external view returns (uint96 payableAssets, uint96 cutAssets) {
        return ClaimReading.weigh(_store, _books(), msg.data[4:]);
    }

    /* FILING, PRIVATE */

    /// @dev Delegates file for a holder, and then the holder is paid.
    function _delegated(address claimant, Filing memory filing) private view returns (uint8) {
        PolicyId policyId = filing.policyId;
        require(_store.delegates[claimant][msg.sender], ClaimCallerNotHolder(policyId, msg.sender));
        require(filing.payees.length == 0, ClaimPayeesNotYours(policyId, msg.sender));
        return ClaimFlags.DELEGATED;
    }

    /* DECIDING, PRIVATE */

    /// @dev As {IPauseControl-requireNotPaused}, out of what was told.
    function _requireNotPaused(PauseFlag flag) private view {
        uint40 until = _store.pausedUntil[uint8(flag)];
        require(block.timestamp >= until, IPauseControl.PauseActive(flag, until));
    }

    /// @dev Documents are asked for rarely, so who waits for some is looked after elsewhere.
    function _standingToDecide(ClaimId claimId) private returns (Standing standing) {
        standing = Casework.standingOf(_store, claimId);
        if (standing.phase() != ClaimPhase.AwaitingDocuments) return standing;
        return Handling.resume(_store, _books(), claimId);
    }

    /// @dev The case file says who filed. Where others may have, or the policy moved since, the register says whose it is.
    function _basisOfDecision(
        ClaimId claimId,
        Standing standing,
        FiledClaim memory filed
    ) private view returns (Basis memory basis) {
        uint8[] memory places = FilingRules.placesOf(filed.filing.items);
        bool pinned;
        basis.cover = policyBook.claimCoverOf(claimId.policyOf());
        (basis.terms, basis.coverages, basis.line, pinned) = productBook.decisionTermsOf(
            basis.cover.versionId,
            places,
            msg.sender
        );
        require(pinned, ClaimAdjudicatorNotPinned(claimId, msg.sender));
        basis.claimant = filed.filedBy;
        bool others = standing.has(ClaimFlags.NOTIFIED | ClaimFlags.DELEGATED);
        if (others || basis.cover.marks.has(PolicyMarks.MOVED)) {
            basis.claimant = policyBook.holderAt(claimId.policyOf(), standing.lossAt());
        }
    }

    /// @dev The law is asked only once it may say that a decision is late, or where a bank may still pay late. What made the
    /// clock stand only makes it later.
    function _chargeDelay(ClaimId claimId, Standing standing, Basis memory basis, Outcome memory outcome) private view {
        uint256 soonest = uint256(standing.filedAt()) + uint256(basis.terms.decideDays) * 1 days;
        if (block.timestamp <= soonest && basis.terms.rail != Rail.Bank) return;
        Payment memory payment = outcome.payment;
        (payment.interestAssets, payment.lateFrom, payment.lateBps, outcome.late) = ClaimReading.delayOf(
            _store,
            _books(),
            claimId,
            basis.terms,
            payment.paidAssets
        );
    }

    function _recordDecision(
        ClaimId claimId,
        Standing standing,
        bytes32 head,
        Decision memory decision,
        Outcome memory outcome,
        Weighing.Had memory had
    ) private {
        ClaimAction kind = outcome.payment.closes ? ClaimAction.DecideInFull : ClaimAction.DecideInPart;
        Standing decided = Casework.afterAction(claimId, standing, kind);
        _stand(claimId, decided, outcome, had);

        bytes32 dataHash = _hashDecision(claimId, decided.phase(), decision, outcome);
        head = head.extend(standing.entries() + 1, kind, msg.sender, dataHash, block.timestamp);
        _store.records[claimId].caseHead = head;
        _emitDecided(claimId, decided.phase(), decision, outcome, head);
    }

    function _emitDecided(
        ClaimId claimId,
        ClaimPhase phase,
        Decision memory decision,
        Outcome memory outcome,
        bytes32 head
    ) private {
        emit ClaimDecided({
            claimId: claimId,
            actor: msg.sender,
            decision: decision,
            waterfall: outcome.waterfall,
            verdict: outcome.verdict,
            phase: phase,
            paidAssets: uint96(outcome.payment.paidAssets),
            interestAssets: uint96(outcome.payment.interestAssets),
            reservedAssets: uint96(outcome.payment.keptAssets),
            caseHead: head
        });
    }

    function _hashDecision(
        ClaimId claimId,
        ClaimPhase phase,
        Decision memory decision,
        Outcome memory outcome
    ) private view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    claimId,
                    msg.sender,
                    decision,
                    outcome.waterfall,
                    outcome.verdict,
                    phase,
                    outcome.payment.paidAssets,
                    outcome.payment.interestAssets,
                    outcome.payment.keptAssets
                )
            );
    }

    /// @dev The standing after a decision; figures of their own only where it does not grant in full.
    function _stand(ClaimId claimId, Standing decided, Outcome memory outcome, Weighing.Had memory had) private {
        Record storage record = _store.records[claimId];
        bool closes = outcome.payment.closes;
        uint96 paidAssets = uint96(had.paidAssets + outcome.payment.paidAssets);
        if (!closes && paidAssets > 0) {
            uint256 statedAssets = Settlement.lessOf(outcome.waterfall.payableAssets, had.priorAssets);
            record.figures = Figures({paidAssets: paidAssets, statedAssets: uint96(statedAssets)});
        }

        if (outcome.late) decided = decided.withFlag(ClaimFlags.LATE);
        record.standing = decided
            .withAssets(closes ? paidAssets : uint96(outcome.payment.keptAssets))
            .withDecidedAt(uint40(block.timestamp))
            .withVerdict(outcome.verdict)
            .withEntry();
    }

    /* LOOKING UP */

    function _books() private view returns (Books memory) {
        return
            Books({
                productBook: productBook,
                policyBook: policyBook,
                lawBook: lawBook,
                pauseControl: pauseControl,
                disputeDesk: disputeDesk,
                office: office
            });
    }

    /* THE RARER ARROWS: each library hears the call as it came, and takes it apart there */

    function _report() private returns (ClaimId) {
        return Reporting.act(_store, _books(), msg.data);
    }

    function _handle() private {
        Handling.act(_store, _books(), msg.data);
    }

    function _payEarly() private {
        OnAccount.act(_store, _books(), msg.data);
    }

    function _disagree() private {
        Disagreement.act(_store, _books(), msg.data);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IClaimBook, Claim} from "../interfaces/IClaimBook.sol";
import {ILawBook} from "../interfaces/ILawBook.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool, PayOrder} from "../interfaces/IReservePool.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {
    ClaimAction,
    ClaimItem,
    ClaimPhase,
    ClaimVerdict,
    Clock,
    Decision,
    Filing,
    ItemAssessment,
    Payee,
    Waterfall
} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {Policy} from "../types/PolicyTypes.sol";
import {ClaimTerms, Coverage} from "../types/ProductTypes.sol";
import {CaseFile} from "./CaseFile.sol";
import {ClaimStates} from "./ClaimStates.sol";
import {Frame, Settlement} from "./Settlement.sol";

/// @title ClaimBook
/// @notice The life of a claim, its clocks and its case file.
/// @dev Owns a claim's status, its reserve figure and the head of its case file. Never holds the asset, never asks who is
/// staff: whom a version pins as adjudicator may decide, and nobody else. Upholds CLM-1 to CLM-8 and POL-2.
///
/// Trusts its four neighbours and the pool a version names: all are contracts of this deployment, fixed before the first
/// sale, and none of them calls back. Only the pool calls the asset, and the asset is called last.
contract ClaimBook is IClaimBook {
    using CaseFile for bytes32;
    using ClaimStates for ClaimPhase;

    uint256 private constant MAX_ITEMS = 8;
    uint256 private constant MAX_PAYEES = 4;
    uint16 private constant WHOLE_BPS = 10_000;

    /// @dev Time to appeal where a profile names none: a clock that never ends would keep the claim open for ever (CLM-5).
    uint40 private constant APPEAL_PERIOD = 30 days;

    IProductBook public immutable productBook;
    IPolicyBook public immutable policyBook;
    ILawBook public immutable lawBook;
    IPauseControl public immutable pauseControl;

    /// @dev One slot. `assets` is what is reserved; once granted in full, when nothing stays reserved, what was paid.
    struct Standing {
        uint96 assets;
        uint40 filedAt;
        uint40 lossAt;
        uint40 decidedAt;
        ClaimPhase phase;
        ClaimVerdict verdict;
        uint8 flags;
        uint16 entries;
    }

    /// @dev One slot, written only by what is not a grant in full.
    struct Figures {
        uint96 paidAssets;
        uint96 statedAssets;
    }

    struct Record {
        Standing standing;
        bytes32 filingHash;
        bytes32 caseHead;
        Figures figures;
    }

    /// @dev A claim in hand: what a call reads once and passes on.
    struct Case {
        ClaimId claimId;
        PolicyId policyId;
        Policy policy;
        ClaimTerms terms;
        Standing standing;
    }

    /// @dev What a step brings about: money now, interest on top, reserve kept for what is disputed.
    struct Outcome {
        ClaimVerdict verdict;
        ClaimPhase phase;
        uint96 paidAssets;
        uint96 interestAssets;
        uint96 keptAssets;
    }

    mapping(ClaimId claimId => Record) private _records;

    constructor(IProductBook productBook_, IPolicyBook policyBook_, ILawBook lawBook_, IPauseControl pauseControl_) {
        productBook = productBook_;
        policyBook = policyBook_;
        lawBook = lawBook_;
        pauseControl = pauseControl_;
    }

    /* FILING */

    /// @inheritdoc IClaimBook
    function file(Filing memory filing) external returns (ClaimId claimId) {
        pauseControl.requireNotPaused(PauseFlag.File);
        Case memory case_ = _newCase(filing);
        require(_claimantOf(case_) == msg.sender, ClaimCallerNotHolder(filing.policyId, msg.sender));
        _requireWellFormed(filing);

        Standing memory standing = case_.standing;
        uint96 expectedAssets = _expect(case_, filing).payableAssets;
        standing.phase = _phaseAfter(case_, ClaimAction.File);
        standing.filedAt = uint40(block.timestamp);

        // The entry tells what could be reserved, so the pool is asked first. It calls nobody.
        claimId = case_.claimId;
        standing.assets = _reserve(case_, expectedAssets);
        policyBook.openClaim(case_.policyId, standing.assets);
        _records[claimId].filingHash = keccak256(abi.encode(filing.items, filing.payees));
        _records[claimId].caseHead = CaseFile.genesis(claimId);
        bytes32 head = _extend(
            case_,
            ClaimAction.File,
            keccak256(abi.encode(claimId, msg.sender, filing, standing.flags, expectedAssets, standing.assets))
        );
        _store(case_);
        emit ClaimFiled(claimId, msg.sender, filing, standing.flags, expectedAssets, standing.assets, head);
    }

    /// @inheritdoc IClaimBook
    function withdraw(ClaimId claimId) external {
        Case memory case_ = _caseOf(claimId);
        _requireClaimant(case_);
        case_.standing.phase = _phaseAfter(case_, ClaimAction.Withdraw);
        case_.standing.verdict = ClaimVerdict.Withdrawn;

        (uint96 releasedAssets, bytes32 head) = _end(case_, ClaimAction.Withdraw);
        emit ClaimWithdrawn(claimId, msg.sender, releasedAssets, head);

        _release(case_, releasedAssets);
    }

    /* DECIDING */

    /// @inheritdoc IClaimBook
    function decide(ClaimId claimId, ClaimItem[] memory items, Payee[] memory payees, Decision memory decision)
        external
        returns (uint96 payableAssets)
    {
        Case memory case_ = _caseOf(claimId);
        bool pinned = productBook.isAdjudicator(case_.policy.versionId, msg.sender);
        require(pinned, ClaimAdjudicatorNotPinned(claimId, msg.sender));
        _phaseAfter(case_, ClaimAction.DecideInPart);
        pauseControl.requireNotPaused(PauseFlag.Decide);
        _requireAsFiled(claimId, items, payees);
        _requireSeen(claimId, decision.seenHead);

        uint96 reservedAssets = case_.standing.assets;
        (Waterfall memory waterfall, uint96 expectedAssets, bool adverse) = _weigh(case_, items, decision);
        payableAssets = waterfall.payableAssets;
        Outcome memory outcome = _conclude(case_, payableAssets, expectedAssets, adverse);
        _recordDecision(case_, items, payees, decision, waterfall, outcome);

        _settle(case_, payees, reservedAssets, outcome);
    }

    /* DISAGREEING */

    /// @inheritdoc IClaimBook
    function accept(ClaimId claimId) external {
        Case memory case_ = _caseOf(claimId);
        _requireClaimant(case_);
        case_.standing.phase = _phaseAfter(case_, ClaimAction.Accept);

        (uint96 releasedAssets, bytes32 head) = _end(case_, ClaimAction.Accept);
        emit ClaimAccepted(claimId, msg.sender, releasedAssets, head);

        _release(case_, releasedAssets);
    }

    /* ENDING */

    /// @inheritdoc IClaimBook
    function finalize(ClaimId claimId) external {
        Case memory case_ = _caseOf(claimId);
        ClaimPhase closed = _phaseAfter(case_, ClaimAction.Finalize);
        uint40 endsAt = _appealEndsAt(case_);
        require(block.timestamp > endsAt, ClaimWindowOpen(claimId, endsAt));
        case_.standing.phase = closed;

        (uint96 releasedAssets, bytes32 head) = _end(case_, ClaimAction.Finalize);
        emit ClaimFinalized(claimId, msg.sender, releasedAssets, head);

        _release(case_, releasedAssets);
    }

    /* READING */

    /// @inheritdoc IClaimBook
    function claimOf(ClaimId claimId) external view returns (Claim memory claim) {
        Standing memory standing = _standingOf(claimId);
        Record storage record = _records[claimId];
        claim.policyId = claimId.policyOf();
        claim.phase = standing.phase;
        claim.verdict = standing.verdict;
        claim.flags = standing.flags;
        claim.entries = standing.entries;
        claim.filedAt = standing.filedAt;
        claim.lossAt = standing.lossAt;
        claim.decidedAt = standing.decidedAt;
        claim.filingHash = record.filingHash;
        claim.caseHead = record.caseHead;
        if (standing.verdict == ClaimVerdict.Granted) {
            claim.paidAssets = standing.assets;
            claim.statedAssets = standing.assets;
        } else {
            claim.reservedAssets = standing.assets;
            claim.paidAssets = record.figures.paidAssets;
            claim.statedAssets = record.figures.statedAssets;
        }
    }

    /// @inheritdoc IClaimBook
    function claimantOf(ClaimId claimId) external view returns (address) {
        return policyBook.holderAt(claimId.policyOf(), _standingOf(claimId).lossAt);
    }

    /// @inheritdoc IClaimBook
    /// @dev Clocks of handling run from filing, clocks of a decision from there. Those that wait for an act nobody can do
    /// yet do not run.
    function deadlineOf(ClaimId claimId, Clock clock) external view returns (uint40) {
        Case memory case_ = _caseOf(claimId);
        uint40 startAt = case_.standing.filedAt;
        if (clock == Clock.Appeal || clock == Clock.DenialNotice || clock == Clock.Pay) startAt = case_.standing.decidedAt;
        if (clock == Clock.Supplement || clock > Clock.Appeal || startAt == 0) return type(uint40).max;
        if (clock != Clock.Appeal) return _clockOf(case_, clock, startAt);
        return case_.standing.verdict == ClaimVerdict.Granted ? type(uint40).max : _appealEndsAt(case_);
    }

    /// @inheritdoc IClaimBook
    function previewFiling(Filing memory filing)
        external
        view
        returns (Waterfall memory waterfall, uint8 flags, uint96 reservableAssets)
    {
        Case memory case_ = _newCase(filing);
        _requireWellFormed(filing);
        waterfall = _expect(case_, filing);
        flags = case_.standing.flags;

        uint256 fundable = _lockedOf(case_, case_.policy.usedAssets);
        fundable += IReservePool(case_.terms.pool).buckets().freeAssets;
        reservableAssets = waterfall.payableAssets;
        if (reservableAssets > fundable) reservableAssets = uint96(fundable);
    }

    /// @inheritdoc IClaimBook
    function previewDecision(ClaimId claimId, ClaimItem[] memory items, Decision memory decision)
        external
        view
        returns (Waterfall memory)
    {
        Case memory case_ = _caseOf(claimId);
        _requireAssessed(claimId, items, decision, false);
        Frame memory frame = _frameOf(case_);
        frame.otherInsuranceAssets = decision.otherInsuranceAssets;
        return Settlement.settle(items, decision.assessments, _coveragesOf(case_, items), frame);
    }

    /* WHAT A CLAIM COSTS */

    /// @dev The waterfall of the claimed loss, and the flags of the filing.
    function _expect(Case memory case_, Filing memory filing) private view returns (Waterfall memory) {
        Coverage[] memory coverages = _coveragesOf(case_, filing.items);
        _requireItemsFit(filing.items, coverages);
        uint8 flags = filing.evidenceRoot == bytes32(0) ? 0 : ClaimFlags.EVIDENCE;
        if (_isOutOfTerms(case_)) flags |= ClaimFlags.OUT_OF_TERMS;

        case_.standing.flags = flags;
        return _settleAsClaimed(case_, filing.items, coverages, _frameOf(case_));
    }

    /// @dev What is outside the terms, or of a coverage still waiting when the loss happened, counts nothing.
    function _settleAsClaimed(
        Case memory case_,
        ClaimItem[] memory items,
        Coverage[] memory coverages,
        Frame memory frame
    ) private pure returns (Waterfall memory) {
        ItemAssessment[] memory assessments = Settlement.asClaimed(items);
        for (uint256 i = 0; i < items.length; ++i) {
            if (_isOutOf(case_) || _isWaiting(case_, coverages[i].waitingDays)) delete assessments[i];
        }
        return Settlement.settle(items, assessments, coverages, frame);
    }

    /// @dev Of the limit, what other claims hold is not this claim's (POL-2).
    function _frameOf(Case memory case_) private view returns (Frame memory frame) {
        Policy memory policy = case_.policy;
        uint256 ownAssets = uint256(case_.standing.assets) + _paidBefore(case_);
        frame.limitAssets = policy.limitAssets;
        frame.deductibleAssets = policy.hasDeductible ? policy.deductibleAssets : case_.terms.deductibleAssets;
        frame.claimLimitAssets = case_.terms.claimLimitAssets;
        frame.leftAssets = uint96(policy.limitAssets + ownAssets - policy.usedAssets);
    }

    /// @dev The waterfall of a decision, what was expected of it, and whether it goes against the claimant in anything.
    function _weigh(Case memory case_, ClaimItem[] memory items, Decision memory decision)
        private
        view
        returns (Waterfall memory waterfall, uint96 expectedAssets, bool adverse)
    {
        adverse = _requireAssessed(case_.claimId, items, decision, true) || _isOutOf(case_);
        bool decided = decision.decidedBy != address(0);
        require(decided || !adverse, ClaimCutNeedsPerson(case_.claimId, msg.sender));

        Coverage[] memory coverages = _coveragesOf(case_, items);
        Frame memory frame = _frameOf(case_);
        frame.otherInsuranceAssets = decision.otherInsuranceAssets;
        waterfall = Settlement.settle(items, decision.assessments, coverages, frame);
        expectedAssets = waterfall.payableAssets;
        if (_isOutOf(case_)) require(expectedAssets == 0, ClaimOutOfTermsNotPayable(case_.claimId, expectedAssets));

        // Where nothing goes against the claimant nothing can be missing: the claimed loss need not be weighed.
        if (!adverse) return (waterfall, expectedAssets, false);
        frame.otherInsuranceAssets = 0;
        expectedAssets = _settleAsClaimed(case_, items, coverages, frame).payableAssets;
    }

    /// @dev Granted is what leaves nothing missing; a refusal stays one also where nothing could have been paid.
    function _conclude(Case memory case_, uint96 payableAssets, uint96 expectedAssets, bool adverse)
        private
        view
        returns (Outcome memory outcome)
    {
        uint96 paidBefore = _paidBefore(case_);
        outcome.verdict = payableAssets == 0 ? ClaimVerdict.Denied : ClaimVerdict.PartlyGranted;
        outcome.phase = ClaimPhase.Decided;
        outcome.paidAssets = _less(payableAssets, paidBefore);
        if (payableAssets >= expectedAssets && (payableAssets > 0 || !adverse)) {
            outcome.verdict = ClaimVerdict.Granted;
            outcome.phase = ClaimPhase.Closed;
        }
        outcome.phase = _phaseAfter(case_, _kindOf(outcome.phase));
        outcome.keptAssets =
            _min(_less(case_.standing.assets, outcome.paidAssets), _less(expectedAssets, payableAssets));

        uint40 decideBy = _clockOf(case_, Clock.Decide, case_.standing.filedAt);
        if (block.timestamp <= decideBy) return outcome;
        case_.standing.flags |= ClaimFlags.LATE;
        outcome.interestAssets = Settlement.lateInterestUp({
            assets: outcome.paidAssets,
            lateSeconds: block.timestamp - decideBy,
            bpsPerYear: lawBook.lateBpsOf(case_.terms.profileId)
        });
    }

    /* MONEY */

    /// @dev The policy's lock first, then free capital. Nothing to reserve asks nobody.
    function _reserve(Case memory case_, uint96 wantedAssets) private returns (uint96) {
        if (wantedAssets == 0) return 0;
        return IReservePool(case_.terms.pool).reserve({
            claimId: case_.claimId,
            wantedAssets: wantedAssets,
            fromLockedAssets: _min(wantedAssets, _lockedOf(case_, case_.policy.usedAssets))
        });
    }

    /// @dev All that is still reserved goes back.
    function _release(Case memory case_, uint96 reservedAssets) private {
        Outcome memory closed;
        closed.phase = ClaimPhase.Closed;
        _settle(case_, new Payee[](0), reservedAssets, closed);
    }

    /// @dev The accounting of every payment and every end: out of the reserve, then the lock, then free capital; what is
    /// over goes back to the lock, then to free capital. Whatever changes here, the pool is called last.
    /// @param reservedAssets what the claim had reserved before this step
    function _settle(Case memory case_, Payee[] memory payees, uint96 reservedAssets, Outcome memory outcome) private {
        uint256 usedAssets = case_.policy.usedAssets;
        uint256 usedAfter = usedAssets + outcome.paidAssets + outcome.keptAssets - reservedAssets;
        bool closes = outcome.phase == ClaimPhase.Closed;
        if (closes || usedAfter != usedAssets) {
            policyBook.useCover(case_.policyId, int128(int256(usedAfter) - int256(usedAssets)), closes);
        }

        PayOrder memory order;
        order.claimId = case_.claimId;
        order.assets = outcome.paidAssets;
        order.interestAssets = outcome.interestAssets;
        order.fromReservedAssets = _min(outcome.paidAssets, reservedAssets);
        uint96 lockedBefore = _lockedOf(case_, usedAssets);
        uint96 lockedAfter = _lockedOf(case_, usedAfter);
        order.fromLockedAssets = _less(lockedBefore, lockedAfter);
        order.toLockedAssets = _less(lockedAfter, lockedBefore);
        order.toFreeAssets = reservedAssets - order.fromReservedAssets - outcome.keptAssets - order.toLockedAssets;

        bool pays = order.assets + order.interestAssets > 0;
        if (pays) order.payees = payees.length > 0 ? payees : _claimantAlone(case_);
        if (pays || order.toLockedAssets + order.toFreeAssets > 0) IReservePool(case_.terms.pool).settle(order);
    }

    function _claimantAlone(Case memory case_) private view returns (Payee[] memory payees) {
        payees = new Payee[](1);
        payees[0] = Payee({to: _claimantOf(case_), shareBps: WHOLE_BPS});
    }

    /// @dev The policy's lock less what it used. A closed policy locks nothing (CAP-2).
    function _lockedOf(Case memory case_, uint256 usedAssets) private pure returns (uint96) {
        uint256 lock = (uint256(case_.policy.limitAssets) * case_.terms.collateralBps + WHOLE_BPS - 1) / WHOLE_BPS;
        return case_.policy.closed || lock <= usedAssets ? 0 : uint96(lock - usedAssets);
    }

    /// @dev Only an advance pays before a decision, and it leaves an entry behind the filing.
    function _paidBefore(Case memory case_) private view returns (uint96) {
        return case_.standing.entries > 1 ? _records[case_.claimId].figures.paidAssets : 0;
    }

    function _less(uint96 assets, uint96 taken) private pure returns (uint96) {
        return assets > taken ? assets - taken : 0;
    }

    function _min(uint96 left, uint96 right) private pure returns (uint96) {
        return left < right ? left : right;
    }

    /* CASE FILE */

    function _recordDecision(
        Case memory case_,
        ClaimItem[] memory items,
        Payee[] memory payees,
        Decision memory decision,
        Waterfall memory waterfall,
        Outcome memory outcome
    ) private {
        bytes32 head = _extendByDecision(case_, items, payees, decision, waterfall, outcome);
        _standDecided(case_, waterfall.payableAssets, outcome);
        _emitDecided(case_.claimId, items, payees, decision, waterfall, outcome, head);
    }

    function _extendByDecision(
        Case memory case_,
        ClaimItem[] memory items,
        Payee[] memory payees,
        Decision memory decision,
        Waterfall memory waterfall,
        Outcome memory outcome
    ) private returns (bytes32) {
        bytes32 dataHash = keccak256(
            abi.encode(
                case_.claimId,
                msg.sender,
                items,
                payees,
                decision,
                waterfall,
                outcome.verdict,
                outcome.phase,
                outcome.paidAssets,
                outcome.interestAssets,
                outcome.keptAssets
            )
        );
        return _extend(case_, _kindOf(outcome.phase), dataHash);
    }

    function _standDecided(Case memory case_, uint96 payableAssets, Outcome memory outcome) private {
        uint96 paidAssets = _paidBefore(case_) + outcome.paidAssets;
        bool granted = outcome.verdict == ClaimVerdict.Granted;
        if (!granted && paidAssets > 0) {
            _records[case_.claimId].figures = Figures({paidAssets: paidAssets, statedAssets: payableAssets});
        }

        Standing memory standing = case_.standing;
        standing.phase = outcome.phase;
        standing.verdict = outcome.verdict;
        standing.decidedAt = uint40(block.timestamp);
        standing.assets = granted ? paidAssets : outcome.keptAssets;
        _store(case_);
    }

    function _emitDecided(
        ClaimId claimId,
        ClaimItem[] memory items,
        Payee[] memory payees,
        Decision memory decision,
        Waterfall memory waterfall,
        Outcome memory outcome,
        bytes32 head
    ) private {
        emit ClaimDecided(
            claimId,
            msg.sender,
            items,
            payees,
            decision,
            waterfall,
            outcome.verdict,
            outcome.phase,
            outcome.paidAssets,
            outcome.interestAssets,
            outcome.keptAssets,
            head
        );
    }

    /// @dev Write the last entry of a claim that keeps nothing.
    function _end(Case memory case_, ClaimAction kind) private returns (uint96 releasedAssets, bytes32 head) {
        releasedAssets = case_.standing.assets;
        case_.standing.assets = 0;
        head = _extend(case_, kind, keccak256(abi.encode(case_.claimId, msg.sender, releasedAssets)));
        _store(case_);
    }

    /// @dev Write an entry; the standing still has to be stored.
    function _extend(Case memory case_, ClaimAction kind, bytes32 dataHash) private returns (bytes32 head) {
        Record storage record = _records[case_.claimId];
        uint16 seq = ++case_.standing.entries;
        head = record.caseHead.extend(seq, kind, msg.sender, dataHash);
        record.caseHead = head;
    }

    function _store(Case memory case_) private {
        _records[case_.claimId].standing = case_.standing;
    }

    function _kindOf(ClaimPhase decided) private pure returns (ClaimAction) {
        return decided == ClaimPhase.Closed ? ClaimAction.DecideInFull : ClaimAction.DecideInPart;
    }

    /* REQUIREMENTS */

    /// @dev The arrow, or a refusal that names it.
    function _phaseAfter(Case memory case_, ClaimAction action) private pure returns (ClaimPhase after_) {
        ClaimPhase phase = case_.standing.phase;
        after_ = phase.next(action);
        require(after_ != ClaimPhase.None, ClaimActionNotAllowed(case_.claimId, phase, action));
    }

    function _requireClaimant(Case memory case_) private view {
        require(_claimantOf(case_) == msg.sender, ClaimCallerNotClaimant(case_.claimId, msg.sender));
    }

    function _requireWellFormed(Filing memory filing) private view {
        uint40 now_ = uint40(block.timestamp);
        require(filing.lossAt <= now_, ClaimLossInFuture(filing.lossAt, now_));
        uint256 count = filing.items.length;
        require(count > 0 && count <= MAX_ITEMS, ClaimItemCountInvalid(count, MAX_ITEMS));

        count = filing.payees.length;
        require(count <= MAX_PAYEES, ClaimPayeeCountInvalid(count, MAX_PAYEES));
        if (count == 0) return;
        uint256 sumBps = 0;
        for (uint256 i = 0; i < count; ++i) {
            Payee memory payee = filing.payees[i];
            require(payee.to != address(0) && payee.shareBps > 0, ClaimPayeeInvalid(i));
            sumBps += payee.shareBps;
        }
        require(sumBps == WHOLE_BPS, ClaimSharesNotWhole(sumBps));
    }

    /// @dev A loss in the coverage's own measure, and each coverage once: its sub-limit and its days are per claim.
    function _requireItemsFit(ClaimItem[] memory items, Coverage[] memory coverages) private pure {
        uint256 seen = 0;
        for (uint256 i = 0; i < items.length; ++i) {
            ClaimItem memory item = items[i];
            uint256 place = 1 << item.coverage;
            bool perDiem = coverages[i].dailyAssets > 0;
            bool fits = perDiem == item.claimedDays > 0 && perDiem == (item.claimedAssets == 0);
            require(fits && seen & place == 0, ClaimItemInvalid(i));
            seen |= place;
        }
    }

    function _requireAsFiled(ClaimId claimId, ClaimItem[] memory items, Payee[] memory payees) private view {
        bytes32 offered = keccak256(abi.encode(items, payees));
        bytes32 kept = _records[claimId].filingHash;
        require(offered == kept, ClaimFilingMismatch(claimId, offered, kept));
    }

    /// @dev Nothing enters a case file between filing and decision yet, so only the current head can have been seen.
    /// Once evidence may follow, the heads it replaces are to be remembered there.
    function _requireSeen(ClaimId claimId, bytes32 seenHead) private view {
        bytes32 current = _records[claimId].caseHead;
        require(seenHead == current, ClaimHeadUnknown(claimId, seenHead, current));
    }

    /// @dev One assessment per item, none above the claimed loss. Where it is meant, a cut says why: a code, a clause and
    /// reasons in writing (CLM-7).
    /// @return cut whether anything is taken off
    function _requireAssessed(ClaimId claimId, ClaimItem[] memory items, Decision memory decision, bool meant)
        private
        pure
        returns (bool cut)
    {
        uint256 count = decision.assessments.length;
        require(count == items.length, ClaimAssessmentCountInvalid(claimId, count, items.length));
        for (uint256 i = 0; i < count; ++i) {
            ItemAssessment memory found = decision.assessments[i];
            _requireWithin(claimId, i, found.assessedAssets, items[i].claimedAssets);
            _requireWithin(claimId, i, found.assessedDays, items[i].claimedDays);
            uint16 wearBps = found.depreciationBps;
            require(wearBps <= WHOLE_BPS, ClaimDepreciationTooHigh(claimId, i, wearBps));

            bool less = found.assessedAssets < items[i].claimedAssets || found.assessedDays < items[i].claimedDays;
            if (!less && wearBps == 0) continue;
            cut = true;
            bool reasoned = found.reason != 0 && found.clause != 0 && decision.rationaleHash != 0;
            require(reasoned || !meant, ClaimCutNeedsReason(claimId, i));
        }
        return cut || decision.otherInsuranceAssets > 0;
    }

    function _requireWithin(ClaimId claimId, uint256 item, uint256 assessed, uint256 claimed) private pure {
        require(assessed <= claimed, ClaimAmountExceedsClaimed(claimId, item, assessed, claimed));
    }

    /* TERMS AND TIME */

    function _isOutOf(Case memory case_) private pure returns (bool) {
        return case_.standing.flags & ClaimFlags.OUT_OF_TERMS != 0;
    }

    /// @dev Seconds in which filing was paused lengthen the tail (CLM-6).
    function _isOutOfTerms(Case memory case_) private view returns (bool) {
        uint40 endAt = case_.policy.endAt;
        if (case_.standing.lossAt > endAt || _isWaiting(case_, case_.terms.waitingDays)) return true;

        uint256 reportBy = uint256(endAt) + uint256(case_.terms.tailDays) * 1 days;
        if (block.timestamp <= reportBy) return false;
        return block.timestamp > reportBy + _pausedSince(PauseFlag.File, endAt, uint40(block.timestamp));
    }

    /// @dev Whether the loss came before the policy's start and so many days.
    function _isWaiting(Case memory case_, uint16 waitingDays) private pure returns (bool) {
        return case_.standing.lossAt < uint256(case_.policy.startAt) + uint256(waitingDays) * 1 days;
    }

    /// @dev Last second to appeal. Seconds in which deciding was paused are the claimant's (CLM-6), also those of a pause
    /// within the seconds another pause gave.
    function _appealEndsAt(Case memory case_) private view returns (uint40 endsAt) {
        uint40 decidedAt = case_.standing.decidedAt;
        uint40 unpausedEndsAt = _clockOf(case_, Clock.Appeal, decidedAt);
        if (unpausedEndsAt == type(uint40).max) unpausedEndsAt = decidedAt + APPEAL_PERIOD;

        uint40 earlierEndsAt = 0;
        endsAt = unpausedEndsAt;
        while (endsAt != earlierEndsAt) {
            earlierEndsAt = endsAt;
            endsAt = unpausedEndsAt + _pausedSince(PauseFlag.Decide, decidedAt, endsAt);
        }
    }

    function _clockOf(Case memory case_, Clock clock, uint40 startAt) private view returns (uint40) {
        return lawBook.deadlineOf(case_.terms.profileId, clock, startAt);
    }

    function _pausedSince(PauseFlag flag, uint40 from, uint40 to) private view returns (uint40) {
        return uint40(pauseControl.pausedSeconds(flag, from, to));
    }

    /* LOOKING UP */

    /// @dev The claim a filing would become.
    function _newCase(Filing memory filing) private view returns (Case memory case_) {
        case_.policyId = filing.policyId;
        case_.standing.lossAt = filing.lossAt;
        _lookUp(case_);
        // The register refuses the claim that would overflow.
        unchecked {
            case_.claimId = filing.policyId.claimOn(case_.policy.claimCount + 1);
        }
    }

    function _caseOf(ClaimId claimId) private view returns (Case memory case_) {
        case_.standing = _standingOf(claimId);
        case_.claimId = claimId;
        case_.policyId = claimId.policyOf();
        _lookUp(case_);
    }

    function _lookUp(Case memory case_) private view {
        case_.policy = policyBook.policyOf(case_.policyId);
        case_.terms = productBook.claimTermsOf(case_.policy.versionId);
    }

    function _standingOf(ClaimId claimId) private view returns (Standing memory standing) {
        standing = _records[claimId].standing;
        require(standing.phase != ClaimPhase.None, ClaimUnknown(claimId));
    }

    /// @dev Whoever held the policy when the loss happened.
    function _claimantOf(Case memory case_) private view returns (address) {
        return policyBook.holderAt(case_.policyId, case_.standing.lossAt);
    }

    function _coveragesOf(Case memory case_, ClaimItem[] memory items) private view returns (Coverage[] memory) {
        uint8[] memory places = new uint8[](items.length);
        for (uint256 i = 0; i < items.length; ++i) {
            places[i] = items[i].coverage;
        }
        return productBook.coveragesOf(case_.policy.versionId, places);
    }
}

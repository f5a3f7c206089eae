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

    /// @dev What a decision comes to. `before` is what was paid earlier, `keptAssets` the reserve for what is disputed.
    struct Finding {
        Waterfall waterfall;
        ClaimVerdict verdict;
        ClaimPhase phase;
        uint96 beforeAssets;
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
        require(
            policyBook.holderAt(filing.policyId, filing.lossAt) == msg.sender,
            ClaimCallerNotHolder(filing.policyId, msg.sender)
        );
        _requireWellFormed(filing);

        (Waterfall memory waterfall, uint8 flags) = _expect(case_, filing);
        case_.standing.phase = _phaseAfter(case_, ClaimAction.File);
        case_.standing.filedAt = uint40(block.timestamp);
        case_.standing.lossAt = filing.lossAt;
        case_.standing.flags = flags;

        // The entry tells what could be reserved, so the pool is asked first. It calls nobody.
        claimId = case_.claimId;
        case_.standing.assets = _reserve(case_, waterfall.payableAssets);
        policyBook.openClaim(case_.policyId, case_.standing.assets);
        _recordFiling(case_, filing, waterfall.payableAssets);
    }

    /// @inheritdoc IClaimBook
    function withdraw(ClaimId claimId) external {
        Case memory case_ = _caseOf(claimId);
        _requireClaimant(case_);
        case_.standing.phase = _phaseAfter(case_, ClaimAction.Withdraw);
        case_.standing.verdict = ClaimVerdict.Withdrawn;

        uint96 releasedAssets = case_.standing.assets;
        bytes32 head = _extend(case_, ClaimAction.Withdraw, keccak256(abi.encode(claimId, msg.sender, releasedAssets)));
        emit ClaimWithdrawn(claimId, msg.sender, releasedAssets, head);

        _release(case_);
    }

    /* DECIDING */

    /// @inheritdoc IClaimBook
    function decide(ClaimId claimId, ClaimItem[] memory items, Payee[] memory payees, Decision memory decision)
        external
        returns (uint96 payableAssets)
    {
        Case memory case_ = _caseOf(claimId);
        require(
            productBook.isAdjudicator(case_.policy.versionId, msg.sender),
            ClaimAdjudicatorNotPinned(claimId, msg.sender)
        );
        _phaseAfter(case_, ClaimAction.DecideInPart);
        pauseControl.requireNotPaused(PauseFlag.Decide);
        _requireAsFiled(claimId, items, payees);
        _requireSeen(claimId, decision.seenHead);

        Finding memory finding = _find(case_, items, decision);
        _recordDecision(case_, items, payees, decision, finding);
        payableAssets = finding.waterfall.payableAssets;

        _settle(case_, payees, finding);
    }

    /* DISAGREEING */

    /// @inheritdoc IClaimBook
    function accept(ClaimId claimId) external {
        Case memory case_ = _caseOf(claimId);
        _requireClaimant(case_);
        case_.standing.phase = _phaseAfter(case_, ClaimAction.Accept);

        uint96 releasedAssets = case_.standing.assets;
        bytes32 head = _extend(case_, ClaimAction.Accept, keccak256(abi.encode(claimId, msg.sender, releasedAssets)));
        emit ClaimAccepted(claimId, msg.sender, releasedAssets, head);

        _release(case_);
    }

    /* ENDING */

    /// @inheritdoc IClaimBook
    function finalize(ClaimId claimId) external {
        Case memory case_ = _caseOf(claimId);
        ClaimPhase closed = _phaseAfter(case_, ClaimAction.Finalize);
        uint40 endsAt = _appealEndsAt(case_);
        require(block.timestamp > endsAt, ClaimWindowOpen(claimId, endsAt));
        case_.standing.phase = closed;

        uint96 releasedAssets = case_.standing.assets;
        bytes32 head = _extend(case_, ClaimAction.Finalize, keccak256(abi.encode(claimId, msg.sender, releasedAssets)));
        emit ClaimFinalized(claimId, msg.sender, releasedAssets, head);

        _release(case_);
    }

    /* READING */

    /// @inheritdoc IClaimBook
    function claimOf(ClaimId claimId) external view returns (Claim memory claim) {
        Record storage record = _records[claimId];
        Standing memory standing = _standingOf(claimId);
        bool granted = standing.verdict == ClaimVerdict.Granted;
        claim.policyId = claimId.policyOf();
        claim.phase = standing.phase;
        claim.verdict = standing.verdict;
        claim.flags = standing.flags;
        claim.entries = standing.entries;
        claim.filedAt = standing.filedAt;
        claim.lossAt = standing.lossAt;
        claim.decidedAt = standing.decidedAt;
        claim.reservedAssets = granted ? 0 : standing.assets;
        claim.paidAssets = granted ? standing.assets : record.figures.paidAssets;
        claim.statedAssets = granted ? standing.assets : record.figures.statedAssets;
        claim.filingHash = record.filingHash;
        claim.caseHead = record.caseHead;
    }

    /// @inheritdoc IClaimBook
    function claimantOf(ClaimId claimId) external view returns (address) {
        return _claimantOf(_caseOf(claimId));
    }

    /// @inheritdoc IClaimBook
    /// @dev Clocks of handling run from filing, clocks of disagreeing from a decision that did not grant in full. Those
    /// that wait for an act of a later part do not run.
    function deadlineOf(ClaimId claimId, Clock clock) external view returns (uint40) {
        Case memory case_ = _caseOf(claimId);
        if (clock == Clock.Supplement || clock == Clock.EvidenceClose || clock == Clock.Ruling) return type(uint40).max;
        if (clock != Clock.Appeal && clock != Clock.DenialNotice && clock != Clock.Pay) {
            return lawBook.deadlineOf(case_.terms.profileId, clock, case_.standing.filedAt);
        }
        if (case_.standing.decidedAt == 0) return type(uint40).max;
        if (clock != Clock.Appeal) return lawBook.deadlineOf(case_.terms.profileId, clock, case_.standing.decidedAt);
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
        (waterfall, flags) = _expect(case_, filing);

        uint256 fundable = _lockedOf(case_, case_.policy.usedAssets);
        fundable += IReservePool(case_.terms.pool).buckets().freeAssets;
        reservableAssets = waterfall.payableAssets;
        if (reservableAssets > fundable) reservableAssets = uint96(fundable);
    }

    /// @inheritdoc IClaimBook
    function previewDecision(ClaimId claimId, ClaimItem[] memory items, Decision memory decision)
        external
        view
        returns (Waterfall memory waterfall)
    {
        Case memory case_ = _caseOf(claimId);
        _requireAssessed(claimId, items, decision.assessments);
        Frame memory frame = _frameOf(case_, _paidBefore(case_));
        frame.otherInsuranceAssets = decision.otherInsuranceAssets;
        return Settlement.settle(items, decision.assessments, _coveragesOf(case_, items), frame);
    }

    /* WHAT A CLAIM COSTS */

    /// @dev The waterfall of the claimed loss. What is outside the terms, or a coverage still waiting, counts nothing.
    function _expect(Case memory case_, Filing memory filing)
        private
        view
        returns (Waterfall memory waterfall, uint8 flags)
    {
        Coverage[] memory coverages = _coveragesOf(case_, filing.items);
        _requireItemsFit(filing.items, coverages);
        case_.standing.lossAt = filing.lossAt;
        if (filing.evidenceRoot != bytes32(0)) flags |= ClaimFlags.EVIDENCE;
        if (_isOutOfTerms(case_)) flags |= ClaimFlags.OUT_OF_TERMS;

        case_.standing.flags = flags;
        waterfall = _waterfallAsClaimed(case_, filing.items, coverages, _frameOf(case_, 0));
    }

    function _waterfallAsClaimed(
        Case memory case_,
        ClaimItem[] memory items,
        Coverage[] memory coverages,
        Frame memory frame
    ) private pure returns (Waterfall memory) {
        ItemAssessment[] memory assessments = Settlement.asClaimed(items);
        bool outOfTerms = case_.standing.flags & ClaimFlags.OUT_OF_TERMS != 0;
        for (uint256 i = 0; i < items.length; ++i) {
            uint256 coveredAt = uint256(case_.policy.startAt) + uint256(coverages[i].waitingDays) * 1 days;
            if (outOfTerms || case_.standing.lossAt < coveredAt) delete assessments[i];
        }
        return Settlement.settle(items, assessments, coverages, frame);
    }

    /// @dev Seconds in which filing was paused lengthen the tail (CLM-6).
    function _isOutOfTerms(Case memory case_) private view returns (bool) {
        Policy memory policy = case_.policy;
        uint40 lossAt = case_.standing.lossAt;
        if (lossAt < uint256(policy.startAt) + uint256(case_.terms.waitingDays) * 1 days) return true;
        if (lossAt > policy.endAt) return true;

        uint256 reportBy = uint256(policy.endAt) + uint256(case_.terms.tailDays) * 1 days;
        if (block.timestamp <= reportBy) return false;
        return block.timestamp > reportBy + pauseControl.pausedSeconds(PauseFlag.File, policy.endAt, uint40(block.timestamp));
    }

    /// @dev The sum's frame: of the limit, what other claims hold is not this claim's (POL-2).
    function _frameOf(Case memory case_, uint96 paidBefore) private pure returns (Frame memory frame) {
        Policy memory policy = case_.policy;
        uint256 ownAssets = uint256(case_.standing.assets) + paidBefore;
        frame.limitAssets = policy.limitAssets;
        frame.deductibleAssets = policy.hasDeductible ? policy.deductibleAssets : case_.terms.deductibleAssets;
        frame.claimLimitAssets = case_.terms.claimLimitAssets;
        frame.leftAssets = uint96(policy.limitAssets + ownAssets - policy.usedAssets);
    }

    /// @dev What a decision comes to: waterfall, verdict, money now, interest and what stays reserved.
    function _find(Case memory case_, ClaimItem[] memory items, Decision memory decision)
        private
        view
        returns (Finding memory finding)
    {
        ClaimId claimId = case_.claimId;
        bool cut = _requireAssessed(claimId, items, decision.assessments);
        if (cut) _requireReasons(claimId, items, decision);
        cut = cut || decision.otherInsuranceAssets > 0;

        Coverage[] memory coverages = _coveragesOf(case_, items);
        finding.beforeAssets = _paidBefore(case_);
        Frame memory frame = _frameOf(case_, finding.beforeAssets);
        frame.otherInsuranceAssets = decision.otherInsuranceAssets;
        finding.waterfall = Settlement.settle(items, decision.assessments, coverages, frame);
        uint96 payableAssets = finding.waterfall.payableAssets;
        bool outOfTerms = case_.standing.flags & ClaimFlags.OUT_OF_TERMS != 0;
        require(!outOfTerms || payableAssets == 0, ClaimOutOfTermsNotPayable(claimId, payableAssets));

        // Without a cut nothing can be missing, so the claimed loss is weighed only beside one.
        frame.otherInsuranceAssets = 0;
        uint96 expectedAssets = cut ? _waterfallAsClaimed(case_, items, coverages, frame).payableAssets : payableAssets;
        finding.verdict = _verdictOf(payableAssets, expectedAssets, cut || outOfTerms);
        require(
            decision.decidedBy != address(0) || (!cut && finding.verdict == ClaimVerdict.Granted),
            ClaimCutNeedsPerson(claimId, msg.sender)
        );
        _weighMoney(case_, finding, expectedAssets);
    }

    /// @dev Granted is what leaves nothing missing; a denial stays one also where nothing could have been paid.
    function _verdictOf(uint96 payableAssets, uint96 expectedAssets, bool cut) private pure returns (ClaimVerdict) {
        if (payableAssets >= expectedAssets && (payableAssets > 0 || !cut)) return ClaimVerdict.Granted;
        return payableAssets == 0 ? ClaimVerdict.Denied : ClaimVerdict.PartlyGranted;
    }

    function _weighMoney(Case memory case_, Finding memory finding, uint96 expectedAssets) private view {
        uint96 payableAssets = finding.waterfall.payableAssets;
        bool granted = finding.verdict == ClaimVerdict.Granted;
        finding.phase = _phaseAfter(case_, granted ? ClaimAction.DecideInFull : ClaimAction.DecideInPart);
        if (payableAssets > finding.beforeAssets) finding.paidAssets = payableAssets - finding.beforeAssets;

        if (!granted && expectedAssets > payableAssets && case_.standing.assets > finding.paidAssets) {
            uint96 leftAssets = case_.standing.assets - finding.paidAssets;
            uint96 disputedAssets = expectedAssets - payableAssets;
            finding.keptAssets = disputedAssets < leftAssets ? disputedAssets : leftAssets;
        }

        uint40 decideBy = lawBook.deadlineOf(case_.terms.profileId, Clock.Decide, case_.standing.filedAt);
        if (block.timestamp > decideBy) {
            case_.standing.flags |= ClaimFlags.LATE;
            finding.interestAssets = Settlement.lateInterestUp({
                assets: finding.paidAssets,
                lateSeconds: block.timestamp - decideBy,
                bpsPerYear: lawBook.lateBpsOf(case_.terms.profileId)
            });
        }
    }

    /* MONEY */

    /// @dev The policy's lock first, then free capital. Nothing to reserve asks nobody.
    function _reserve(Case memory case_, uint96 wantedAssets) private returns (uint96 reservedAssets) {
        if (wantedAssets == 0) return 0;
        uint96 lockedAssets = _lockedOf(case_, case_.policy.usedAssets);
        return IReservePool(case_.terms.pool).reserve({
            claimId: case_.claimId,
            wantedAssets: wantedAssets,
            fromLockedAssets: wantedAssets < lockedAssets ? wantedAssets : lockedAssets
        });
    }

    /// @dev Give all that is still reserved back; the claim is over.
    function _release(Case memory case_) private {
        Finding memory nothing;
        nothing.phase = ClaimPhase.Closed;
        uint96 reservedAssets = case_.standing.assets;
        case_.standing.assets = 0;
        _store(case_);
        case_.standing.assets = reservedAssets;
        _settle(case_, new Payee[](0), nothing);
    }

    /// @dev The accounting of every payment and every end: out of the reserve, then the lock, then free capital; what is
    /// over goes back to the lock, then to free capital. `case_` still holds what was reserved before.
    function _settle(Case memory case_, Payee[] memory payees, Finding memory finding) private {
        uint96 reservedAssets = case_.standing.assets;
        uint256 usedAfter = uint256(case_.policy.usedAssets) + finding.paidAssets + finding.keptAssets - reservedAssets;
        uint96 lockedBefore = _lockedOf(case_, case_.policy.usedAssets);
        uint96 lockedAfter = _lockedOf(case_, usedAfter);

        PayOrder memory order;
        order.claimId = case_.claimId;
        order.assets = finding.paidAssets;
        order.interestAssets = finding.interestAssets;
        order.fromReservedAssets = finding.paidAssets < reservedAssets ? finding.paidAssets : reservedAssets;
        uint96 backAssets = reservedAssets - order.fromReservedAssets - finding.keptAssets;
        if (lockedAfter < lockedBefore) order.fromLockedAssets = lockedBefore - lockedAfter;
        if (lockedAfter > lockedBefore) order.toLockedAssets = lockedAfter - lockedBefore;
        order.toFreeAssets = backAssets - order.toLockedAssets;

        int128 usedDelta = int128(int256(usedAfter)) - int128(uint128(case_.policy.usedAssets));
        bool closes = finding.phase == ClaimPhase.Closed;
        if (usedDelta != 0 || closes) policyBook.useCover(case_.policyId, usedDelta, closes);

        if (order.assets > 0 || order.interestAssets > 0) order.payees = _payeesOf(case_, payees);
        else if (backAssets == 0) return;
        IReservePool(case_.terms.pool).settle(order);
    }

    /// @dev Nobody named means whoever held the policy when the loss happened.
    function _payeesOf(Case memory case_, Payee[] memory payees) private view returns (Payee[] memory) {
        if (payees.length > 0) return payees;
        payees = new Payee[](1);
        payees[0] = Payee({to: _claimantOf(case_), shareBps: WHOLE_BPS});
        return payees;
    }

    /// @dev The policy's lock less what it used. A closed policy locks nothing (CAP-2).
    function _lockedOf(Case memory case_, uint256 usedAssets) private pure returns (uint96) {
        if (case_.policy.closed) return 0;
        uint256 lock = (uint256(case_.policy.limitAssets) * case_.terms.collateralBps + WHOLE_BPS - 1) / WHOLE_BPS;
        return lock > usedAssets ? uint96(lock - usedAssets) : 0;
    }

    /// @dev Only an advance pays before a decision, and it leaves an entry behind the filing.
    function _paidBefore(Case memory case_) private view returns (uint96) {
        return case_.standing.entries > 1 ? _records[case_.claimId].figures.paidAssets : 0;
    }

    /* CASE FILE */

    function _recordFiling(Case memory case_, Filing memory filing, uint96 expectedAssets) private {
        Standing memory standing = case_.standing;
        ClaimId claimId = case_.claimId;
        bytes32 dataHash =
            keccak256(abi.encode(claimId, msg.sender, filing, standing.flags, expectedAssets, standing.assets));
        standing.entries = 1;
        bytes32 head = CaseFile.genesis(claimId).extend(1, ClaimAction.File, msg.sender, dataHash);

        Record storage record = _records[claimId];
        record.standing = standing;
        record.filingHash = _filingHash(filing.items, filing.payees);
        record.caseHead = head;
        emit ClaimFiled(claimId, msg.sender, filing, standing.flags, expectedAssets, standing.assets, head);
    }

    function _recordDecision(
        Case memory case_,
        ClaimItem[] memory items,
        Payee[] memory payees,
        Decision memory decision,
        Finding memory finding
    ) private {
        Standing memory standing = case_.standing;
        standing.phase = finding.phase;
        standing.verdict = finding.verdict;
        standing.decidedAt = uint40(block.timestamp);
        bytes32 head = _extendByDecision(case_, items, payees, decision, finding);

        uint96 reservedAssets = standing.assets;
        if (finding.verdict == ClaimVerdict.Granted) {
            standing.assets = finding.beforeAssets + finding.paidAssets;
        } else {
            standing.assets = finding.keptAssets;
            if (finding.paidAssets > 0) {
                _records[case_.claimId].figures = Figures({
                    paidAssets: finding.beforeAssets + finding.paidAssets,
                    statedAssets: finding.waterfall.payableAssets
                });
            }
        }
        _store(case_);
        standing.assets = reservedAssets;
        _emitDecision(case_.claimId, items, payees, decision, finding, head);
    }

    function _extendByDecision(
        Case memory case_,
        ClaimItem[] memory items,
        Payee[] memory payees,
        Decision memory decision,
        Finding memory finding
    ) private returns (bytes32) {
        ClaimAction kind =
            finding.phase == ClaimPhase.Closed ? ClaimAction.DecideInFull : ClaimAction.DecideInPart;
        bytes32 dataHash = keccak256(
            abi.encode(
                case_.claimId,
                msg.sender,
                items,
                payees,
                decision,
                finding.waterfall,
                finding.verdict,
                finding.phase,
                finding.paidAssets,
                finding.interestAssets,
                finding.keptAssets
            )
        );
        return _extend(case_, kind, dataHash);
    }

    function _emitDecision(
        ClaimId claimId,
        ClaimItem[] memory items,
        Payee[] memory payees,
        Decision memory decision,
        Finding memory finding,
        bytes32 head
    ) private {
        emit ClaimDecided(
            claimId,
            msg.sender,
            items,
            payees,
            decision,
            finding.waterfall,
            finding.verdict,
            finding.phase,
            finding.paidAssets,
            finding.interestAssets,
            finding.keptAssets,
            head
        );
    }

    /// @dev Add an entry; the standing still has to be stored.
    function _extend(Case memory case_, ClaimAction kind, bytes32 dataHash) private returns (bytes32 head) {
        Record storage record = _records[case_.claimId];
        uint16 seq = case_.standing.entries + 1;
        case_.standing.entries = seq;
        head = record.caseHead.extend(seq, kind, msg.sender, dataHash);
        record.caseHead = head;
    }

    function _store(Case memory case_) private {
        _records[case_.claimId].standing = case_.standing;
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
        uint256 items = filing.items.length;
        require(items > 0 && items <= MAX_ITEMS, ClaimItemCountInvalid(items, MAX_ITEMS));

        uint256 payees = filing.payees.length;
        require(payees <= MAX_PAYEES, ClaimPayeeCountInvalid(payees, MAX_PAYEES));
        if (payees == 0) return;
        uint256 sumBps = 0;
        for (uint256 i = 0; i < payees; ++i) {
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
            bool measured = perDiem
                ? item.claimedDays > 0 && item.claimedAssets == 0
                : item.claimedAssets > 0 && item.claimedDays == 0;
            require(measured && seen & place == 0, ClaimItemInvalid(i));
            seen |= place;
        }
    }

    function _requireAsFiled(ClaimId claimId, ClaimItem[] memory items, Payee[] memory payees) private view {
        bytes32 offered = _filingHash(items, payees);
        bytes32 kept = _records[claimId].filingHash;
        require(offered == kept, ClaimFilingMismatch(claimId, offered, kept));
    }

    /// @dev Nothing enters a case file between filing and decision yet, so only the current head can have been seen.
    /// Once evidence may follow, the heads it replaces are to be remembered there.
    function _requireSeen(ClaimId claimId, bytes32 seenHead) private view {
        bytes32 current = _records[claimId].caseHead;
        require(seenHead == current, ClaimHeadUnknown(claimId, seenHead, current));
    }

    /// @dev One assessment per item, none above the claimed loss.
    /// @return cut whether anything is taken off
    function _requireAssessed(ClaimId claimId, ClaimItem[] memory items, ItemAssessment[] memory assessments)
        private
        pure
        returns (bool cut)
    {
        uint256 count = assessments.length;
        require(count == items.length, ClaimAssessmentCountInvalid(claimId, count, items.length));
        for (uint256 i = 0; i < count; ++i) {
            ItemAssessment memory found = assessments[i];
            (uint256 assets, uint256 claimedAssets) = (found.assessedAssets, items[i].claimedAssets);
            require(assets <= claimedAssets, ClaimAmountExceedsClaimed(claimId, i, assets, claimedAssets));
            (uint256 days_, uint256 claimedDays) = (found.assessedDays, items[i].claimedDays);
            require(days_ <= claimedDays, ClaimAmountExceedsClaimed(claimId, i, days_, claimedDays));
            uint16 wearBps = found.depreciationBps;
            require(wearBps <= WHOLE_BPS, ClaimDepreciationTooHigh(claimId, i, wearBps));
            cut = cut || _isCut(items[i], found);
        }
    }

    /// @dev A cut says why: a code, a clause, and reasons in writing (CLM-7).
    function _requireReasons(ClaimId claimId, ClaimItem[] memory items, Decision memory decision) private pure {
        for (uint256 i = 0; i < items.length; ++i) {
            ItemAssessment memory found = decision.assessments[i];
            bool reasoned = found.reason != bytes32(0) && found.clause != bytes32(0) && decision.rationaleHash != bytes32(0);
            require(reasoned || !_isCut(items[i], found), ClaimCutNeedsReason(claimId, i));
        }
    }

    function _isCut(ClaimItem memory item, ItemAssessment memory found) private pure returns (bool) {
        return found.assessedAssets < item.claimedAssets || found.assessedDays < item.claimedDays || found.depreciationBps > 0;
    }

    /* LOOKING UP */

    /// @dev The claim a filing would become.
    function _newCase(Filing memory filing) private view returns (Case memory case_) {
        case_.policyId = filing.policyId;
        _lookUp(case_);
        // The register refuses the claim that would overflow.
        unchecked {
            case_.claimId = filing.policyId.claimOn(case_.policy.claimCount + 1);
        }
    }

    function _lookUp(Case memory case_) private view {
        case_.policy = policyBook.policyOf(case_.policyId);
        case_.terms = productBook.claimTermsOf(case_.policy.versionId);
    }

    function _caseOf(ClaimId claimId) private view returns (Case memory case_) {
        case_.standing = _standingOf(claimId);
        case_.claimId = claimId;
        case_.policyId = claimId.policyOf();
        _lookUp(case_);
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

    /// @dev Last second to appeal. Seconds in which deciding was paused are the claimant's (CLM-6).
    function _appealEndsAt(Case memory case_) private view returns (uint40 endsAt) {
        uint40 decidedAt = case_.standing.decidedAt;
        uint40 plainEndsAt = lawBook.deadlineOf(case_.terms.profileId, Clock.Appeal, decidedAt);
        uint40 before;
        endsAt = plainEndsAt;
        while (endsAt != before && endsAt != type(uint40).max) {
            before = endsAt;
            endsAt = plainEndsAt + uint40(pauseControl.pausedSeconds(PauseFlag.Decide, decidedAt, before));
        }
    }

    function _filingHash(ClaimItem[] memory items, Payee[] memory payees) private pure returns (bytes32) {
        return keccak256(abi.encode(items, payees));
    }
}

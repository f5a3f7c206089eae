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
    CaseLink,
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
import {ClaimId, PolicyId, ProfileId} from "../types/Ids.sol";
import {ClaimTerms} from "../types/ProductTypes.sol";
import {CaseFile} from "./CaseFile.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {ClaimStates} from "./ClaimStates.sol";
import {DecisionRules} from "./DecisionRules.sol";
import {FilingRules} from "./FilingRules.sol";
import {Frame, Settlement} from "./Settlement.sol";
import {Standing, standingAtFiling} from "./Standing.sol";

/// @title ClaimBook
/// @notice The life of a claim, its clocks and its case file.
/// @dev Owns a claim's status, its reserve figure and the head of its case file. Never holds the asset, never asks who is
/// staff: whom a version pins as adjudicator may decide, and nobody else. Upholds CLM-1 to CLM-8 and POL-2.
///
/// Trusts its four neighbours and the pool a version names: all are contracts of this deployment, fixed before the first
/// sale, and none of them calls back. Only the pool calls the asset, and the pool is called last.
contract ClaimBook is IClaimBook {
    using CaseFile for bytes32;
    using ClaimStates for ClaimPhase;

    /// @dev What a claim not granted in full was paid, and what the insurer says it is worth. One slot, written only then.
    struct Figures {
        uint96 paidAssets;
        uint96 statedAssets;
    }

    struct Record {
        Standing standing;
        bytes32 caseHead;
        Figures figures;
    }

    /// @dev What a decision comes to: what the claimed loss would have paid beyond it, money now, interest on
    /// top, reserve kept for what is disputed.
    struct Outcome {
        Waterfall waterfall;
        ClaimVerdict verdict;
        uint256 cutAssets;
        uint256 paidAssets;
        uint256 interestAssets;
        uint256 keptAssets;
        bool closes;
        bool late;
    }

    uint16 private constant WHOLE_BPS = 10_000;
    /// @dev Time to appeal where a profile names none: a clock that never ends would keep the claim open for ever (CLM-5).
    uint40 private constant APPEAL_PERIOD = 30 days;

    IProductBook public immutable productBook;
    IPolicyBook public immutable policyBook;
    ILawBook public immutable lawBook;
    IPauseControl public immutable pauseControl;

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
        PolicyId policyId = filing.policyId;
        pauseControl.requireNotPaused(PauseFlag.File);
        Basis memory basis = _basisOfFiling(filing);
        require(basis.claimant == msg.sender, ClaimCallerNotHolder(policyId, msg.sender));
        FilingRules.requireWellFormed(filing, basis.coverages, basis.terms.pool);

        (uint96 expectedAssets, uint8 flags) = _expect(filing, basis);
        // The register refuses the claim that would overflow.
        unchecked {
            claimId = policyId.claimOn(basis.cover.claimCount + 1);
        }
        // The entry tells what could be reserved, so the pool is asked first. It calls nobody.
        uint96 reservedAssets = expectedAssets == 0 ? 0 : _reserve(claimId, basis, expectedAssets);
        policyBook.countClaim(policyId, reservedAssets);
        _recordFiling(
            claimId,
            FiledClaim({
                filing: filing,
                filedBy: msg.sender,
                flags: flags,
                expectedAssets: expectedAssets,
                reservedAssets: reservedAssets,
                later: new CaseLink[](0)
            })
        );
    }

    /// @inheritdoc IClaimBook
    function withdraw(ClaimId claimId) external {
        Standing standing = _standingOf(claimId);
        Basis memory basis = _basisOf(claimId, standing);
        _requireClaimant(claimId, basis);
        Standing ended = _after(claimId, standing, ClaimAction.Withdraw).withVerdict(ClaimVerdict.Withdrawn);

        bytes32 head = _end(claimId, ended, ClaimAction.Withdraw);
        emit ClaimWithdrawn(claimId, msg.sender, standing.assets(), head);

        _release(claimId, basis, standing.assets());
    }

    /* DECIDING */

    /// @inheritdoc IClaimBook
    function decide(
        ClaimId claimId,
        FiledClaim memory filed,
        Decision memory decision
    ) external returns (uint96 payableAssets, uint96 cutAssets, address claimant, bytes32 line) {
        Standing standing = _standingOf(claimId);
        Basis memory basis = _basisOfDecision(claimId, filed);
        _after(claimId, standing, ClaimAction.DecideInPart);
        pauseControl.requireNotPaused(PauseFlag.Decide);
        bytes32 head;
        (standing, head) = _open(claimId, standing, filed, decision.seenHead);

        Outcome memory outcome = _weigh(claimId, standing, basis, filed.filing.items, decision);
        _recordDecision(claimId, standing, head, decision, outcome);
        payableAssets = uint96(outcome.waterfall.payableAssets);
        cutAssets = uint96(outcome.cutAssets);
        (claimant, line) = (basis.claimant, basis.line);

        _settle(claimId, basis, filed.filing.payees, standing.assets(), outcome);
    }

    /* DISAGREEING */

    /// @inheritdoc IClaimBook
    function accept(ClaimId claimId) external {
        Standing standing = _standingOf(claimId);
        Basis memory basis = _basisOf(claimId, standing);
        _requireClaimant(claimId, basis);

        bytes32 head = _end(claimId, _after(claimId, standing, ClaimAction.Accept), ClaimAction.Accept);
        emit ClaimAccepted(claimId, msg.sender, standing.assets(), head);

        _release(claimId, basis, standing.assets());
    }

    /* ENDING */

    /// @inheritdoc IClaimBook
    function finalize(ClaimId claimId) external {
        Standing standing = _standingOf(claimId);
        Basis memory basis = _basisOf(claimId, standing);
        Standing ended = _after(claimId, standing, ClaimAction.Finalize);
        uint40 endsAt = _appealEndsAt(basis.terms.profileId, standing.decidedAt());
        require(block.timestamp > endsAt, ClaimWindowOpen(claimId, endsAt));

        bytes32 head = _end(claimId, ended, ClaimAction.Finalize);
        emit ClaimFinalized(claimId, msg.sender, standing.assets(), head);

        _release(claimId, basis, standing.assets());
    }

    /* READING */

    /// @inheritdoc IClaimBook
    function claimOf(ClaimId claimId) external view returns (Claim memory claim) {
        Standing standing = _standingOf(claimId);
        Record storage record = _records[claimId];
        claim.policyId = claimId.policyOf();
        claim.phase = standing.phase();
        claim.verdict = standing.verdict();
        claim.flags = standing.flags();
        claim.entries = standing.entries();
        claim.filedAt = standing.filedAt();
        claim.lossAt = standing.lossAt();
        claim.decidedAt = standing.decidedAt();
        claim.caseHead = record.caseHead;
        if (claim.verdict == ClaimVerdict.Granted) {
            claim.paidAssets = standing.assets();
            claim.statedAssets = claim.paidAssets;
        } else {
            claim.reservedAssets = standing.assets();
            claim.paidAssets = record.figures.paidAssets;
            claim.statedAssets = record.figures.statedAssets;
        }
    }

    /// @inheritdoc IClaimBook
    function claimantOf(ClaimId claimId) external view returns (address) {
        return policyBook.holderAt(claimId.policyOf(), _standingOf(claimId).lossAt());
    }

    /// @inheritdoc IClaimBook
    /// @dev Clocks of handling run from filing, clocks of a decision from there. Those that wait for an act nobody can do
    /// yet do not run.
    function deadlineOf(ClaimId claimId, Clock clock) external view returns (uint40) {
        Standing standing = _standingOf(claimId);
        ProfileId profileId = _basisOf(claimId, standing).terms.profileId;
        bool fromDecision = clock == Clock.Appeal || clock == Clock.DenialNotice || clock == Clock.Pay;
        uint40 startAt = fromDecision ? standing.decidedAt() : standing.filedAt();
        if (clock == Clock.Supplement || clock > Clock.Appeal || startAt == 0) return type(uint40).max;
        if (clock != Clock.Appeal) return _clockOf(profileId, clock, startAt);
        return standing.verdict() == ClaimVerdict.Granted ? type(uint40).max : _appealEndsAt(profileId, startAt);
    }

    /* WHAT A CLAIM COSTS */

    /// @dev The waterfall of the claimed loss; outside the terms it is expected to cost nothing.
    function _expect(
        Filing memory filing,
        Basis memory basis
    ) private view returns (uint96 expectedAssets, uint8 flags) {
        if (filing.evidenceRoot != bytes32(0)) flags = ClaimFlags.EVIDENCE;
        if (ClaimCost.isOutOfTerms(basis, filing.lossAt, pauseControl)) return (0, flags | ClaimFlags.OUT_OF_TERMS);

        Frame memory frame = ClaimCost.frameOf(basis, 0);
        expectedAssets = uint96(ClaimCost.expect(basis, filing.items, filing.lossAt, frame).payableAssets);
    }

    /// @dev What a decision comes to. Nothing goes against the claimant without a person and a reason (CLM-7).
    function _weigh(
        ClaimId claimId,
        Standing standing,
        Basis memory basis,
        ClaimItem[] memory items,
        Decision memory decision
    ) private view returns (Outcome memory outcome) {
        bool outOfTerms = standing.has(ClaimFlags.OUT_OF_TERMS);
        bool cut = DecisionRules.requireSound(claimId, items, decision) || outOfTerms;
        require(!cut || decision.decidedBy != address(0), ClaimCutNeedsPerson(claimId, msg.sender));

        uint256 paidBefore = _paidBefore(claimId, standing);
        Frame memory frame = ClaimCost.frameOf(basis, standing.assets() + paidBefore);
        frame.otherInsuranceAssets = decision.otherInsuranceAssets;
        outcome.waterfall = Settlement.settle(items, decision.assessments, basis.coverages, frame);
        uint256 payableAssets = outcome.waterfall.payableAssets;
        require(!outOfTerms || payableAssets == 0, ClaimOutOfTermsNotPayable(claimId, uint96(payableAssets)));

        // Without a cut nothing can be missing, so the claimed loss is weighed only beside one.
        if (cut && !outOfTerms) {
            frame.otherInsuranceAssets = 0;
            uint256 expectedAssets = ClaimCost.expect(basis, items, standing.lossAt(), frame).payableAssets;
            outcome.cutAssets = Settlement.lessOf(expectedAssets, payableAssets);
        }
        outcome.paidAssets = Settlement.lessOf(payableAssets, paidBefore);
        outcome.keptAssets = Settlement.minOf(
            Settlement.lessOf(standing.assets(), outcome.paidAssets),
            outcome.cutAssets
        );
        outcome.verdict = DecisionRules.verdictOf(payableAssets, outcome.cutAssets, cut);
        outcome.closes = outcome.verdict == ClaimVerdict.Granted;
        _chargeDelay(standing, basis.terms, outcome);
    }

    /// @dev Delay is counted whatever was paused: paused seconds are the claimant's (CLM-6). The law is asked only once it
    /// may say that it is late.
    function _chargeDelay(Standing standing, ClaimTerms memory terms, Outcome memory outcome) private view {
        uint40 filedAt = standing.filedAt();
        if (block.timestamp <= uint256(filedAt) + uint256(terms.decideDays) * 1 days) return;
        uint40 decideBy = _clockOf(terms.profileId, Clock.Decide, filedAt);
        if (block.timestamp <= decideBy) return;

        outcome.late = true;
        outcome.interestAssets = Settlement.lateInterestUp({
            assets: outcome.paidAssets,
            lateSeconds: block.timestamp - decideBy,
            bpsPerYear: lawBook.lateBpsOf(terms.profileId)
        });
    }

    /* MONEY */

    /// @dev The policy's lock first, then free capital.
    function _reserve(ClaimId claimId, Basis memory basis, uint96 wantedAssets) private returns (uint96) {
        uint256 lockedAssets = ClaimCost.lockedOf(basis, basis.cover.usedAssets);
        uint96 fromLocked = uint96(Settlement.minOf(wantedAssets, lockedAssets));
        return IReservePool(basis.terms.pool).reserve(claimId, wantedAssets, fromLocked);
    }

    /// @dev A claim is over that pays nothing more: all that is still reserved goes back.
    function _release(ClaimId claimId, Basis memory basis, uint256 reservedAssets) private {
        Outcome memory nothing;
        nothing.closes = true;
        _settle(claimId, basis, new Payee[](0), reservedAssets, nothing);
    }

    /// @dev The accounting of every payment and every end: out of the reserve, then the lock, then free capital; what is
    /// over goes back to the lock, then to free capital.
    /// @param reservedAssets what the claim had reserved before this step
    function _settle(
        ClaimId claimId,
        Basis memory basis,
        Payee[] memory payees,
        uint256 reservedAssets,
        Outcome memory outcome
    ) private {
        uint256 usedAssets = basis.cover.usedAssets;
        uint256 usedAfter = usedAssets + outcome.paidAssets + outcome.keptAssets - reservedAssets;
        if (outcome.closes || usedAfter != usedAssets) {
            int128 deltaAssets = int128(int256(usedAfter) - int256(usedAssets));
            policyBook.useCover(claimId.policyOf(), deltaAssets, outcome.closes);
        }

        PayOrder memory order = _orderOf(basis, usedAfter, reservedAssets, outcome);
        if (order.assets == 0 && order.toLockedAssets == 0 && order.toFreeAssets == 0) return;
        order.claimId = claimId;
        order.payees = payees;
        if (payees.length == 0 && order.assets > 0) {
            order.payees = new Payee[](1);
            order.payees[0] = Payee({to: basis.claimant, shareBps: WHOLE_BPS});
        }
        IReservePool(basis.terms.pool).settle(order);
    }

    /// @dev All of it is part of a limit of 96 bits.
    function _orderOf(
        Basis memory basis,
        uint256 usedAfter,
        uint256 reservedAssets,
        Outcome memory outcome
    ) private pure returns (PayOrder memory order) {
        uint256 lockedBefore = ClaimCost.lockedOf(basis, basis.cover.usedAssets);
        uint256 lockedAfter = ClaimCost.lockedOf(basis, usedAfter);
        uint256 fromReserved = Settlement.minOf(outcome.paidAssets, reservedAssets);
        uint256 toLocked = Settlement.lessOf(lockedAfter, lockedBefore);
        order.assets = uint96(outcome.paidAssets);
        order.interestAssets = uint96(outcome.interestAssets);
        order.fromReservedAssets = uint96(fromReserved);
        order.fromLockedAssets = uint96(Settlement.lessOf(lockedBefore, lockedAfter));
        order.toLockedAssets = uint96(toLocked);
        order.toFreeAssets = uint96(reservedAssets - fromReserved - outcome.keptAssets - toLocked);
    }

    /// @dev Only an advance pays before a decision, and it leaves an entry behind the filing.
    function _paidBefore(ClaimId claimId, Standing standing) private view returns (uint256) {
        return standing.entries() > 1 ? _records[claimId].figures.paidAssets : 0;
    }

    /* CASE FILE */

    function _recordFiling(ClaimId claimId, FiledClaim memory filed) private {
        uint40 filedAt = uint40(block.timestamp);
        Standing standing = standingAtFiling(filed.reservedAssets, filedAt, filed.filing.lossAt, filed.flags);
        bytes32 head = CaseFile.headAtFiling(address(this), claimId, filed, filedAt);
        Record storage record = _records[claimId];
        record.standing = _after(claimId, standing, ClaimAction.File).withEntry();
        record.caseHead = head;
        emit ClaimFiled({
            claimId: claimId,
            actor: msg.sender,
            filing: filed.filing,
            flags: filed.flags,
            expectedAssets: filed.expectedAssets,
            reservedAssets: filed.reservedAssets,
            caseHead: head
        });
    }

    /// @dev The case file brought must lead to the head kept, and pass the head that was seen.
    function _open(
        ClaimId claimId,
        Standing standing,
        FiledClaim memory filed,
        bytes32 seenHead
    ) private view returns (Standing, bytes32 head) {
        bytes32 kept = _records[claimId].caseHead;
        bool seen;
        bool laterEvidence;
        head = CaseFile.headAtFiling(address(this), claimId, filed, standing.filedAt());
        (head, seen, laterEvidence) = CaseFile.follow(head, filed.later, seenHead);
        require(head == kept, ClaimFilingMismatch(claimId, head, kept));
        require(seen, ClaimHeadUnknown(claimId, seenHead, kept));
        return (laterEvidence ? standing.withFlag(ClaimFlags.LATER_EVIDENCE) : standing, head);
    }

    function _recordDecision(
        ClaimId claimId,
        Standing standing,
        bytes32 head,
        Decision memory decision,
        Outcome memory outcome
    ) private {
        ClaimAction kind = outcome.closes ? ClaimAction.DecideInFull : ClaimAction.DecideInPart;
        Standing decided = _after(claimId, standing, kind);
        _stand(claimId, decided, outcome);

        bytes32 dataHash = _hashDecision(claimId, decided.phase(), decision, outcome);
        head = head.extend(standing.entries() + 1, kind, msg.sender, dataHash, block.timestamp);
        _records[claimId].caseHead = head;
        emit ClaimDecided({
            claimId: claimId,
            actor: msg.sender,
            decision: decision,
            waterfall: outcome.waterfall,
            verdict: outcome.verdict,
            phase: decided.phase(),
            paidAssets: uint96(outcome.paidAssets),
            interestAssets: uint96(outcome.interestAssets),
            reservedAssets: uint96(outcome.keptAssets),
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
                    outcome.paidAssets,
                    outcome.interestAssets,
                    outcome.keptAssets
                )
            );
    }

    /// @dev The standing after a decision; figures of their own only where it does not grant in full.
    function _stand(ClaimId claimId, Standing decided, Outcome memory outcome) private {
        Record storage record = _records[claimId];
        uint96 paidAssets = uint96(_paidBefore(claimId, decided) + outcome.paidAssets);
        if (!outcome.closes && paidAssets > 0) {
            uint96 statedAssets = uint96(outcome.waterfall.payableAssets);
            record.figures = Figures({paidAssets: paidAssets, statedAssets: statedAssets});
        }

        if (outcome.late) decided = decided.withFlag(ClaimFlags.LATE);
        record.standing = decided
            .withAssets(outcome.closes ? paidAssets : uint96(outcome.keptAssets))
            .withDecidedAt(uint40(block.timestamp))
            .withVerdict(outcome.verdict)
            .withEntry();
    }

    /// @dev Write the last entry of a claim that keeps nothing.
    function _end(ClaimId claimId, Standing ended, ClaimAction kind) private returns (bytes32 head) {
        Record storage record = _records[claimId];
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, ended.assets()));
        head = record.caseHead.extend(ended.entries() + 1, kind, msg.sender, dataHash, block.timestamp);
        record.caseHead = head;
        record.standing = ended.withAssets(0).withEntry();
    }

    /* REQUIREMENTS */

    /// @dev The standing after the arrow, or a refusal that names it.
    function _after(ClaimId claimId, Standing standing, ClaimAction action) private pure returns (Standing) {
        ClaimPhase phase = standing.phase();
        ClaimPhase next = phase.next(action);
        require(next != ClaimPhase.None, ClaimActionNotAllowed(claimId, phase, action));
        return standing.withPhase(next);
    }

    function _requireClaimant(ClaimId claimId, Basis memory basis) private view {
        require(basis.claimant == msg.sender, ClaimCallerNotClaimant(claimId, msg.sender));
    }

    /* LOOKING UP */

    function _standingOf(ClaimId claimId) private view returns (Standing standing) {
        standing = _records[claimId].standing;
        require(standing.phase() != ClaimPhase.None, ClaimUnknown(claimId));
    }

    function _basisOf(ClaimId claimId, Standing standing) private view returns (Basis memory basis) {
        (basis.cover, basis.claimant) = policyBook.coverAt(claimId.policyOf(), standing.lossAt());
        basis.terms = productBook.claimTermsOf(basis.cover.versionId);
    }

    function _basisOfFiling(Filing memory filing) private view returns (Basis memory basis) {
        uint8[] memory places = FilingRules.placesOf(filing.items);
        (basis.cover, basis.claimant) = policyBook.coverAt(filing.policyId, filing.lossAt);
        (basis.terms, basis.coverages) = productBook.filingTermsOf(basis.cover.versionId, places);
    }

    /// @dev The case file says who filed, and only the claimant could.
    function _basisOfDecision(ClaimId claimId, FiledClaim memory filed) private view returns (Basis memory basis) {
        uint8[] memory places = FilingRules.placesOf(filed.filing.items);
        bool pinned;
        basis.claimant = filed.filedBy;
        basis.cover = policyBook.claimCoverOf(claimId.policyOf());
        (basis.terms, basis.coverages, basis.line, pinned) = productBook.decisionTermsOf(
            basis.cover.versionId,
            places,
            msg.sender
        );
        require(pinned, ClaimAdjudicatorNotPinned(claimId, msg.sender));
    }

    function _clockOf(ProfileId profileId, Clock clock, uint40 startAt) private view returns (uint40) {
        return lawBook.deadlineOf(profileId, clock, startAt);
    }

    /// @dev Last second to appeal. Seconds in which deciding was paused are the claimant's (CLM-6), also those of a pause
    /// within the seconds another pause gave.
    function _appealEndsAt(ProfileId profileId, uint40 decidedAt) private view returns (uint40 endsAt) {
        uint40 unpausedEndsAt = _clockOf(profileId, Clock.Appeal, decidedAt);
        if (unpausedEndsAt == type(uint40).max) unpausedEndsAt = decidedAt + APPEAL_PERIOD;

        uint40 earlierEndsAt = 0;
        endsAt = unpausedEndsAt;
        while (endsAt != earlierEndsAt) {
            earlierEndsAt = endsAt;
            endsAt = unpausedEndsAt + uint40(pauseControl.pausedSeconds(PauseFlag.Decide, decidedAt, endsAt));
        }
    }
}

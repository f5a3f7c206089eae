// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimAction, ClaimVerdict, Course, FiledClaim, Payee} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Casework} from "./Casework.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {Books, ClaimStore, Figures} from "./ClaimStore.sol";
import {Clocks} from "./Clocks.sol";
import {FinalOffer} from "./FinalOffer.sol";
import {Settlement} from "./Settlement.sol";
import {Payment, Settling} from "./Settling.sol";
import {Standing} from "./Standing.sol";
import {Weighing} from "./Weighing.sol";

/// @title Disagreement
/// @notice What follows a decision, or silence: acceptance, appeal, the arbitrator's ruling, and the end without one.
/// @dev Linked to the ClaimBook, whose storage and events these are. Every open phase here ends by a call that needs nobody:
/// {finalize} or {resolve} (CLM-5). Pays the difference between figures, never takes back (CLM-2).
library Disagreement {
    /// @dev A claim in dispute: what is paid on it now, and where it then stands.
    struct Step {
        Standing standing;
        Standing ended;
        Basis basis;
        uint256 figureAssets;
        uint256 paidBefore;
        Payment payment;
        ClaimVerdict verdict;
    }

    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes calldata call) external {
        bytes4 door = bytes4(call[:4]);
        bytes calldata brought = call[4:];
        if (door == IClaimBook.appeal.selector) return _appeal(store, books, brought);
        ClaimId claimId = abi.decode(brought, (ClaimId));
        if (door == IClaimBook.accept.selector) {
            _accept(store, books, claimId);
        } else if (door == IClaimBook.finalize.selector) {
            _finalize(store, books, claimId);
        } else if (door == IClaimBook.resolve.selector) {
            _resolve(store, books, claimId);
        } else if (door == IClaimBook.improve.selector) {
            (, uint96 statedAssets, address by) = abi.decode(brought, (ClaimId, uint96, address));
            _improve(store, books, claimId, statedAssets, by);
        } else {
            _hearDesk(store, books, door, brought);
        }
    }

    /// @dev The DisputeDesk alone knows who may rule.
    function _hearDesk(ClaimStore storage store, Books memory books, bytes4 door, bytes calldata brought) private {
        ClaimId claimId = abi.decode(brought, (ClaimId));
        bool heard = msg.sender == books.disputeDesk;
        require(heard, IClaimBook.ClaimCallerNotDisputeDesk(claimId, msg.sender));
        if (door == IClaimBook.rule.selector) {
            (, uint256 ruling) = abi.decode(brought, (ClaimId, uint256));
            _rule(store, books, claimId, ruling);
        } else {
            (, address arbitrator, uint256 disputeId) = abi.decode(brought, (ClaimId, address, uint256));
            _openDispute(store, claimId, arbitrator, disputeId);
        }
    }

    /* A DECISION IS LEFT AS IT IS */

    function _accept(ClaimStore storage store, Books memory books, ClaimId claimId) private {
        Standing standing = Casework.standingOf(store, claimId);
        Basis memory basis = Casework.basisOf(books, claimId, standing);
        Casework.requireClaimant(claimId, basis);
        Standing ended = Casework.afterAction(claimId, standing, ClaimAction.Accept);

        uint96 releasedAssets = standing.assets();
        bytes32 head = _end(store, claimId, ended, ClaimAction.Accept, releasedAssets);
        emit IClaimBook.ClaimAccepted(claimId, msg.sender, releasedAssets, head);

        Settling.release(books.policyBook, claimId, basis, standing);
    }

    function _finalize(ClaimStore storage store, Books memory books, ClaimId claimId) private {
        Standing standing = Casework.standingOf(store, claimId);
        Basis memory basis = Casework.basisOf(books, claimId, standing);
        Standing ended = Casework.afterAction(claimId, standing, ClaimAction.Finalize);
        uint40 endsAt = Clocks.appealBy(books, basis.terms.profileId, standing.decidedAt());
        require(block.timestamp > endsAt, IClaimBook.ClaimWindowOpen(claimId, endsAt));

        uint96 releasedAssets = standing.assets();
        bytes32 head = _end(store, claimId, ended, ClaimAction.Finalize, releasedAssets);
        emit IClaimBook.ClaimFinalized(claimId, msg.sender, releasedAssets, head);

        Settling.release(books.policyBook, claimId, basis, standing);
    }

    /* IT IS DISPUTED */

    function _appeal(ClaimStore storage store, Books memory books, bytes calldata brought) private {
        (ClaimId claimId, FiledClaim memory filed, uint96 soughtAssets, bytes32 groundsHash) = abi.decode(
            brought,
            (ClaimId, FiledClaim, uint96, bytes32)
        );
        Step memory step;
        step.standing = Casework.standingOf(store, claimId);
        step.basis = Casework.wholeBasisOf(books, claimId, step.standing, filed);
        Casework.requireClaimant(claimId, step.basis);
        Casework.afterAction(claimId, step.standing, ClaimAction.Appeal);
        _requireInWindow(books, claimId, step);
        Casework.openNow(store, claimId, step.standing, filed);
        _requireSought(store, claimId, step, filed, soughtAssets);

        _dispute(store, claimId, soughtAssets, filed.filing.payees);
        _enterAppeal(store, claimId, step.standing, soughtAssets, groundsHash);
    }

    function _openDispute(ClaimStore storage store, ClaimId claimId, address arbitrator, uint256 disputeId) private {
        ClaimAction kind = ClaimAction.OpenDispute;
        Standing standing = Casework.afterAction(claimId, Casework.standingOf(store, claimId), kind);
        Course storage course = store.courses[claimId];
        require(!course.disputed, IClaimBook.ClaimActDoneAlready(claimId, kind));

        course.disputed = true;
        uint96 statedAssets = store.records[claimId].figures.statedAssets;
        bytes32 figuresHash = keccak256(abi.encode(claimId, statedAssets, course.soughtAssets));
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, arbitrator, disputeId, figuresHash));
        bytes32 head = Casework.enter(store, claimId, standing, kind, dataHash);
        emit IClaimBook.DisputeOpened(claimId, msg.sender, arbitrator, disputeId, figuresHash, head);
    }

    function _improve(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        uint96 statedAssets,
        address by
    ) private {
        Step memory step;
        step.standing = Casework.standingOf(store, claimId);
        step.basis = Casework.basisOf(books, claimId, step.standing);
        Casework.requirePinned(books, claimId, step.basis);
        Casework.afterAction(claimId, step.standing, ClaimAction.Improve);
        Course memory course = store.courses[claimId];
        _requireImprovable(store, books, claimId, step, course, statedAssets);

        store.courses[claimId].improved = true;
        _pay(store, books, claimId, step, course, statedAssets);
        step.payment.keptAssets = Settlement.minOf(
            Settlement.lessOf(step.standing.assets(), step.payment.paidAssets),
            course.soughtAssets - statedAssets
        );
        step.payment.unreservedAssets = course.soughtAssets - statedAssets - step.payment.keptAssets;
        store.records[claimId].figures = Figures({
            paidAssets: uint96(step.paidBefore + step.payment.paidAssets),
            statedAssets: statedAssets
        });
        _enterImproved(store, claimId, step, statedAssets, by);

        _settle(store, books, claimId, step);
    }

    /* IT ENDS */

    function _rule(ClaimStore storage store, Books memory books, ClaimId claimId, uint256 given) private {
        Step memory step = _beginEnd(store, books, claimId, ClaimAction.Rule);
        uint256 ruling = FinalOffer.rulingOf(given);
        step.figureAssets = FinalOffer.figureOf(ruling, _offersOf(store, claimId, step.standing));

        Standing ended = _close(store, books, claimId, step);
        uint96 paidAssets = uint96(step.payment.paidAssets);
        uint96 interestAssets = uint96(step.payment.interestAssets);
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, ruling, step.verdict, paidAssets, interestAssets));
        bytes32 head = Casework.enter(store, claimId, ended, ClaimAction.Rule, dataHash);
        emit IClaimBook.ClaimRuled(claimId, msg.sender, ruling, step.verdict, paidAssets, interestAssets, head);

        _settle(store, books, claimId, step);
    }

    function _resolve(ClaimStore storage store, Books memory books, ClaimId claimId) private {
        Step memory step = _beginEnd(store, books, claimId, ClaimAction.Resolve);
        FinalOffer.Offers memory offers = _offersOf(store, claimId, step.standing);
        uint40 endsAt = Clocks.ruleBy(books, step.basis.terms.profileId, store.courses[claimId].appealedAt);
        bool agreed = offers.statedAssets >= offers.soughtAssets;
        require(agreed || block.timestamp > endsAt, IClaimBook.ClaimWindowOpen(claimId, endsAt));
        step.figureAssets = FinalOffer.figureOf(FinalOffer.NEITHER, offers);

        Standing ended = _close(store, books, claimId, step);
        uint96 paidAssets = uint96(step.payment.paidAssets);
        uint96 interestAssets = uint96(step.payment.interestAssets);
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, step.verdict, paidAssets, interestAssets));
        bytes32 head = Casework.enter(store, claimId, ended, ClaimAction.Resolve, dataHash);
        emit IClaimBook.ClaimResolved(claimId, msg.sender, step.verdict, paidAssets, interestAssets, head);

        _settle(store, books, claimId, step);
    }

    /* FIGURES */

    /// @dev Most a claimant can seek: what the claimed loss would pay now, beyond the claims it supplements.
    function _mostOf(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        Basis memory basis,
        FiledClaim memory filed
    ) private view returns (uint256) {
        Weighing.Had memory had = Weighing.hadBy(store, claimId, standing);
        uint256 expectedAssets = ClaimCost
            .expect(basis, filed.filing.items, standing.lossAt(), Weighing.frameOf(basis, standing, had))
            .payableAssets;
        return Settlement.lessOf(expectedAssets, had.priorAssets);
    }

    function _requireInWindow(Books memory books, ClaimId claimId, Step memory step) private view {
        uint40 endsAt = Clocks.appealBy(books, step.basis.terms.profileId, step.standing.decidedAt());
        require(block.timestamp <= endsAt, IClaimBook.ClaimWindowClosed(claimId, endsAt));
    }

    function _requireSought(
        ClaimStore storage store,
        ClaimId claimId,
        Step memory step,
        FiledClaim memory filed,
        uint256 sought
    ) private view {
        ClaimAction kind = ClaimAction.Appeal;
        uint256 stated = store.records[claimId].figures.statedAssets;
        require(sought > stated, IClaimBook.ClaimAmountTooLow(claimId, kind, sought, stated));
        uint256 most = _mostOf(store, claimId, step.standing, step.basis, filed);
        require(sought <= most, IClaimBook.ClaimAmountTooHigh(claimId, kind, sought, most));
    }

    function _requireImprovable(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Step memory step,
        Course memory course,
        uint96 statedAssets
    ) private view {
        ClaimAction kind = ClaimAction.Improve;
        require(!course.improved, IClaimBook.ClaimActDoneAlready(claimId, kind));
        uint40 endsAt = Clocks.evidenceBy(books, step.basis.terms.profileId, course.appealedAt);
        require(block.timestamp <= endsAt, IClaimBook.ClaimWindowClosed(claimId, endsAt));
        Figures memory figures = store.records[claimId].figures;
        uint96 before = figures.statedAssets;
        require(statedAssets > before, IClaimBook.ClaimAmountTooLow(claimId, kind, statedAssets, before));
        uint96 paid = figures.paidAssets;
        require(statedAssets >= paid, IClaimBook.ClaimAmountTooLow(claimId, kind, statedAssets, paid));
        uint96 most = course.soughtAssets;
        require(statedAssets <= most, IClaimBook.ClaimAmountTooHigh(claimId, kind, statedAssets, most));
    }

    function _offersOf(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing
    ) private view returns (FinalOffer.Offers memory) {
        return
            FinalOffer.Offers({
                statedAssets: store.records[claimId].figures.statedAssets,
                soughtAssets: store.courses[claimId].soughtAssets,
                stated: standing.verdict() != ClaimVerdict.None,
                outOfTerms: standing.has(ClaimFlags.OUT_OF_TERMS)
            });
    }

    /* PRIVATE */

    /// @dev The claimant's figure and the payees are kept: an arbitrator does not bring the case file.
    function _dispute(ClaimStore storage store, ClaimId claimId, uint96 soughtAssets, Payee[] memory payees) private {
        Course storage course = store.courses[claimId];
        course.appealedAt = uint40(block.timestamp);
        course.soughtAssets = soughtAssets;
        for (uint256 i = 0; i < payees.length; ++i) {
            store.payees[claimId].push(payees[i]);
        }
    }

    function _enterAppeal(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        uint96 soughtAssets,
        bytes32 groundsHash
    ) private {
        ClaimAction kind = ClaimAction.Appeal;
        uint96 statedAssets = store.records[claimId].figures.statedAssets;
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, soughtAssets, statedAssets, groundsHash));
        standing = Casework.afterAction(claimId, standing, kind);
        bytes32 head = Casework.enter(store, claimId, standing, kind, dataHash);
        emit IClaimBook.ClaimAppealed(claimId, msg.sender, soughtAssets, statedAssets, groundsHash, head);
    }

    /// @dev What a figure still pays, as far as the limit goes, with interest from when a decision was due.
    function _pay(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Step memory step,
        Course memory course,
        uint256 figureAssets
    ) private view {
        step.payment.short = step.standing.has(ClaimFlags.UNRESERVED);
        step.paidBefore = store.records[claimId].figures.paidAssets;
        uint256 dueAssets = Settlement.lessOf(figureAssets, step.paidBefore);
        step.payment.paidAssets = Settlement.minOf(dueAssets, Casework.roomOf(step.basis, step.standing));
        Casework.chargeDelay(books, step.basis.terms, step.standing, course, step.payment);
    }

    function _beginEnd(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        ClaimAction kind
    ) private view returns (Step memory step) {
        step.standing = Casework.standingOf(store, claimId);
        step.basis = Casework.basisOf(books, claimId, step.standing);
        step.ended = Casework.afterAction(claimId, step.standing, kind);
    }

    /// @dev The last payment of a dispute, the verdict it comes to, and where the claim then stands.
    function _close(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Step memory step
    ) private returns (Standing ended) {
        Course memory course = store.courses[claimId];
        _pay(store, books, claimId, step, course, step.figureAssets);
        step.payment.closes = true;
        uint96 paidAssets = uint96(step.paidBefore + step.payment.paidAssets);
        step.verdict = FinalOffer.verdictOf(step.standing.verdict(), paidAssets, course.soughtAssets);
        store.records[claimId].figures.paidAssets = paidAssets;
        ended = step.ended;
        if (step.standing.decidedAt() == 0) ended = ended.withDecidedAt(uint40(block.timestamp));
        ended = ended.withVerdict(step.verdict);
        return ended.withAssets(step.verdict == ClaimVerdict.Granted ? paidAssets : 0);
    }

    function _settle(ClaimStore storage store, Books memory books, ClaimId claimId, Step memory step) private {
        Settling.settle(
            books.policyBook,
            claimId,
            step.basis,
            store.payees[claimId],
            step.standing.assets(),
            step.payment
        );
    }

    function _enterImproved(
        ClaimStore storage store,
        ClaimId claimId,
        Step memory step,
        uint96 statedAssets,
        address by
    ) private {
        Payment memory payment = step.payment;
        bytes memory told = abi.encode(
            by,
            statedAssets,
            uint96(payment.paidAssets),
            uint96(payment.interestAssets),
            uint96(payment.keptAssets)
        );
        Standing improved = step.standing.withAssets(uint96(payment.keptAssets));
        bytes32 head = Casework.enter(
            store,
            claimId,
            improved.withVerdict(ClaimVerdict.PartlyGranted),
            ClaimAction.Improve,
            keccak256(bytes.concat(abi.encode(claimId, msg.sender), told))
        );
        _emitImproved(claimId, statedAssets, by, payment, head);
    }

    function _emitImproved(
        ClaimId claimId,
        uint96 statedAssets,
        address by,
        Payment memory payment,
        bytes32 head
    ) private {
        emit IClaimBook.ClaimImproved({
            claimId: claimId,
            actor: msg.sender,
            by: by,
            statedAssets: statedAssets,
            paidAssets: uint96(payment.paidAssets),
            interestAssets: uint96(payment.interestAssets),
            reservedAssets: uint96(payment.keptAssets),
            caseHead: head
        });
    }

    /// @dev The last entry of a claim that keeps nothing.
    function _end(
        ClaimStore storage store,
        ClaimId claimId,
        Standing ended,
        ClaimAction kind,
        uint96 releasedAssets
    ) private returns (bytes32) {
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, releasedAssets));
        return Casework.enter(store, claimId, ended.withAssets(0), kind, dataHash);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IReservePool, PayOrder} from "../interfaces/IReservePool.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimAction, ClaimPhase, Course, FiledClaim, Filing, Payee, ReserveRevision} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {CaseFile} from "./CaseFile.sol";
import {Casework} from "./Casework.sol";
import {Basis} from "./ClaimCost.sol";
import {Books, ClaimStore} from "./ClaimStore.sol";
import {Clocks} from "./Clocks.sol";
import {FilingRules} from "./FilingRules.sol";
import {Handling} from "./Handling.sol";
import {Intake} from "./Intake.sol";
import {Settlement} from "./Settlement.sol";
import {Payment, Settling} from "./Settling.sol";
import {Standing} from "./Standing.sol";
import {Weighing} from "./Weighing.sol";

/// @title Restating
/// @notice A loss and what it may cost, told again before the decision.
/// @dev Part of {Reporting}. Upholds POL-2, CAP-3.
library Restating {
    /// @dev Each voids the decision the insurer was about to make.
    uint8 private constant MAX_REVISIONS = 8;

    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes calldata call) internal {
        if (bytes4(call[:4]) == IClaimBook.revise.selector) _revise(store, books, call[4:]);
        else _reviseReserve(store, books, call[4:]);
    }

    /// @dev Another loss is another proof of loss: the decision clock starts again, and so it comes in time. Other payees
    /// alone change no clock.
    function _revise(ClaimStore storage store, Books memory books, bytes calldata brought) private {
        (ClaimId claimId, FiledClaim memory filed, Filing memory filing) = abi.decode(
            brought,
            (ClaimId, FiledClaim, Filing)
        );
        Standing standing = Casework.standingNow(store, books, claimId);
        FiledClaim memory restated = Intake.filedBy(msg.sender, filing, standing.flags());
        Basis memory basis = Casework.wholeBasisOf(books, claimId, standing, restated);
        Casework.requireClaimant(claimId, basis);
        standing = Casework.afterAction(claimId, standing, ClaimAction.Revise);
        Casework.openNow(store, claimId, standing, filed);
        FilingRules.requireSameLoss(claimId, standing.lossAt(), filing);
        FilingRules.requireWellFormed(filing, basis.coverages, basis.terms.pool);
        FilingRules.requirePayeesFree(filing, basis.cover.marks);
        bool sameItems = keccak256(abi.encode(filed.filing.items)) == keccak256(abi.encode(filing.items));
        _restart(store, books, claimId, standing, basis, sameItems);

        if (filing.evidenceRoot != 0) standing = standing.withFlag(ClaimFlags.EVIDENCE);
        Weighing.Had memory had = Weighing.hadBy(store, claimId, standing);
        restated.expectedAssets = Weighing.expectedOf(standing, basis, restated, had);
        uint256 wantedAssets = Settlement.lessOf(restated.expectedAssets, had.paidAssets);
        restated.reservedAssets = _reserveAgain(books, claimId, standing, basis, uint96(wantedAssets));
        if (restated.reservedAssets < wantedAssets) standing = standing.withFlag(ClaimFlags.UNRESERVED);
        restated.flags = standing.flags();
        _enterRevision(store, claimId, standing, restated);
    }

    function _reviseReserve(ClaimStore storage store, Books memory books, bytes calldata brought) private {
        (ClaimId claimId, FiledClaim memory filed, ReserveRevision memory revision) = abi.decode(
            brought,
            (ClaimId, FiledClaim, ReserveRevision)
        );
        ClaimAction kind = ClaimAction.ReviseReserve;
        Standing standing = Casework.standingNow(store, books, claimId);
        Basis memory basis = Casework.wholeBasisOf(books, claimId, standing, filed);
        Casework.requirePinned(books, claimId, basis);
        standing = Casework.afterAction(claimId, standing, kind);
        uint16 limit = Handling.MAX_ENTRIES;
        require(standing.entries() < limit, IClaimBook.ClaimEntriesExhausted(claimId, limit));
        require(revision.by != address(0), IClaimBook.ClaimActNeedsPerson(claimId, kind, msg.sender));
        require(revision.reason != 0, IClaimBook.ClaimActNeedsReason(claimId, kind));
        Casework.openNow(store, claimId, standing, filed);
        Weighing.Had memory had = Weighing.hadBy(store, claimId, standing);
        uint256 expectedAssets = Weighing.expectedOf(standing, basis, filed, had);
        _requireWithin(claimId, revision, expectedAssets, had.paidAssets);

        store.courses[claimId].determinedAssets = revision.determinedAssets;
        uint96 reservedAssets = _reserveAgain(books, claimId, standing, basis, revision.reservedAssets);
        if (reservedAssets < revision.reservedAssets) standing = standing.withFlag(ClaimFlags.UNRESERVED);
        _enterReserve(store, claimId, standing.withAssets(reservedAssets), revision);
    }

    /* PRIVATE */

    function _restart(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Standing standing,
        Basis memory basis,
        bool sameItems
    ) private {
        Course memory course = store.courses[claimId];
        require(course.revisions < MAX_REVISIONS, IClaimBook.ClaimRevisionsExhausted(claimId, MAX_REVISIONS));
        ++course.revisions;
        if (!sameItems) {
            bool waiting = standing.phase() == ClaimPhase.AwaitingDocuments;
            // The stop begins again with the clock; what it was given for pauses before is kept.
            if (waiting) {
                course.stopEndsAt += Clocks.pausedSeconds(books.pauseControl, course.stopAt, uint40(block.timestamp));
            }
            uint40 decideBy = Clocks.decideBy(books.lawBook, basis.terms.profileId, standing.filedAt(), course);
            require(block.timestamp <= decideBy, IClaimBook.ClaimDecisionOverdue(claimId, decideBy));
            course.clockFrom = uint40(block.timestamp);
            (course.stoppedSeconds, course.extensions, course.determinedAssets) = (0, 0, 0);
            store.pausedSeconds[claimId] = 0;
            course.stops = waiting ? 1 : 0;
            course.stopAt = waiting ? uint40(block.timestamp) : 0;
            if (!waiting) course.stopEndsAt = 0;
        }
        store.courses[claimId] = course;
    }

    function _requireWithin(
        ClaimId claimId,
        ReserveRevision memory revision,
        uint256 expectedAssets,
        uint256 paidAssets
    ) private pure {
        ClaimAction kind = ClaimAction.ReviseReserve;
        uint256 most = Settlement.lessOf(expectedAssets, paidAssets);
        uint256 reserved = revision.reservedAssets;
        require(reserved <= most, IClaimBook.ClaimAmountTooHigh(claimId, kind, reserved, most));
        uint256 determined = revision.determinedAssets;
        require(
            determined <= paidAssets + reserved,
            IClaimBook.ClaimAmountTooHigh(claimId, kind, determined, paidAssets + reserved)
        );
    }

    /// @dev Brings the reserve to what is wanted, as far as capital goes; what then is missing the claim wants, and no more.
    function _reserveAgain(
        Books memory books,
        ClaimId claimId,
        Standing standing,
        Basis memory basis,
        uint96 wantedAssets
    ) private returns (uint96 reservedAssets) {
        reservedAssets = standing.assets();
        if (wantedAssets < reservedAssets) {
            Payment memory payment;
            payment.keptAssets = wantedAssets;
            Settling.settle(books.policyBook, claimId, basis, new Payee[](0), reservedAssets, payment);
            return wantedAssets;
        }

        if (wantedAssets > reservedAssets) {
            uint96 addedAssets = Settling.reserve(claimId, basis, wantedAssets - reservedAssets);
            books.policyBook.useCover(int128(uint128(addedAssets)), false, claimId);
            reservedAssets += addedAssets;
        }
        if (standing.has(ClaimFlags.UNRESERVED)) _want(claimId, basis, wantedAssets - reservedAssets);
    }

    /// @dev Whatever it wanted before. Wanting something, it keeps its place.
    function _want(ClaimId claimId, Basis memory basis, uint96 missingAssets) private {
        PayOrder memory order;
        order.claimId = claimId;
        order.unreservedAssets = missingAssets;
        IReservePool(basis.terms.pool).settle(order);
    }

    function _enterReserve(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        ReserveRevision memory revision
    ) private {
        ClaimAction kind = ClaimAction.ReviseReserve;
        uint96 reservedAssets = standing.assets();
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, revision, reservedAssets));
        bytes32 head = Casework.enter(store, claimId, standing, kind, dataHash);
        emit IClaimBook.ClaimReserveRevised(claimId, msg.sender, revision, reservedAssets, head);
    }

    function _enterRevision(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        FiledClaim memory restated
    ) private {
        bytes32 head = Casework.enter(
            store,
            claimId,
            standing.withAssets(restated.reservedAssets),
            ClaimAction.Revise,
            CaseFile.hashFiling(claimId, restated)
        );
        emit IClaimBook.ClaimRevised({
            claimId: claimId,
            actor: msg.sender,
            filing: restated.filing,
            flags: restated.flags,
            expectedAssets: restated.expectedAssets,
            reservedAssets: restated.reservedAssets,
            caseHead: head
        });
    }
}

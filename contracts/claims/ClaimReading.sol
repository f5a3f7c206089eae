// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim} from "../interfaces/IClaimBook.sol";
import {ClaimPhase, ClaimVerdict, Clock, Course, Decision, FiledClaim} from "../types/ClaimTypes.sol";
import {ClaimId, ProfileId} from "../types/Ids.sol";
import {ClaimTerms} from "../types/ProductTypes.sol";
import {Casework} from "./Casework.sol";
import {Basis} from "./ClaimCost.sol";
import {Books, ClaimStore, Record} from "./ClaimStore.sol";
import {Clocks} from "./Clocks.sol";
import {Payment} from "./Settling.sol";
import {Standing} from "./Standing.sol";
import {Outcome, Weighing} from "./Weighing.sol";

/// @title ClaimReading
/// @notice A claim as it stands now, its clocks, and what a decision would come to.
/// @dev Linked to the ClaimBook; changes nothing.
library ClaimReading {
    function claimOf(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId
    ) external view returns (Claim memory claim) {
        Standing standing = Casework.standingOf(store, claimId);
        Record storage record = store.records[claimId];
        (Course memory course, bool lapsed) = _courseNow(store, books, claimId, standing);
        claim.policyId = claimId.policyOf();
        claim.phase = lapsed ? ClaimPhase.Filed : standing.phase();
        claim.verdict = standing.verdict();
        claim.flags = standing.flags();
        claim.entries = standing.entries();
        claim.filedAt = standing.filedAt();
        claim.lossAt = standing.lossAt();
        claim.decidedAt = standing.decidedAt();
        claim.caseHead = record.caseHead;
        claim.soughtAssets = course.soughtAssets;
        if (claim.verdict == ClaimVerdict.Granted) {
            claim.paidAssets = standing.assets();
            claim.statedAssets = claim.paidAssets;
        } else {
            claim.reservedAssets = standing.assets();
            claim.paidAssets = record.figures.paidAssets;
            claim.statedAssets = record.figures.statedAssets;
        }
    }

    /// @dev Clocks of handling run from the start of the clock, clocks of a decision from there, clocks of a dispute from its
    /// beginning. One that waits for an act does not run.
    function deadlineOf(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Clock clock
    ) external view returns (uint40) {
        Standing standing = Casework.standingOf(store, claimId);
        ProfileId profileId = Casework.basisOf(books, claimId, standing).terms.profileId;
        (Course memory course, bool lapsed) = _courseNow(store, books, claimId, standing);
        if (clock == Clock.Decide) return Clocks.decideBy(books.lawBook, profileId, standing.filedAt(), course);
        if (clock == Clock.Supplement) {
            bool awaited = standing.phase() == ClaimPhase.AwaitingDocuments && !lapsed;
            return awaited ? course.stopEndsAt : Clocks.NEVER;
        }
        if (clock == Clock.Extend) return Clocks.NEVER;
        if (clock == Clock.EvidenceClose || clock == Clock.Ruling) {
            if (standing.phase() != ClaimPhase.Appealed) return Clocks.NEVER;
            return
                clock == Clock.Ruling
                    ? Clocks.ruleBy(books, profileId, course.appealedAt)
                    : Clocks.evidenceBy(books, profileId, course.appealedAt);
        }
        return _runningFrom(books, profileId, clock, standing, course);
    }

    /// @notice The last second of the insurer's silence, pauses counted: from the next one on anyone may escalate.
    function silentUntilOf(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId
    ) external view returns (uint40) {
        Standing standing = Casework.standingOf(store, claimId);
        ProfileId profileId = Casework.basisOf(books, claimId, standing).terms.profileId;
        (Course memory course, ) = _courseNow(store, books, claimId, standing);
        return Clocks.silentUntil(books, profileId, standing.filedAt(), course, store.pausedSeconds[claimId]);
    }

    function weigh(
        ClaimStore storage store,
        Books memory books,
        bytes calldata brought
    ) external view returns (uint96 payableAssets, uint96 cutAssets) {
        (ClaimId claimId, FiledClaim memory filed, Decision memory decision) = abi.decode(
            brought,
            (ClaimId, FiledClaim, Decision)
        );
        Standing standing = Casework.standingOf(store, claimId);
        Basis memory basis = Casework.wholeBasisOf(books, claimId, standing, filed);
        Casework.open(store, claimId, standing, filed, decision.seenHead);
        Weighing.Had memory had = Weighing.hadBy(store, claimId, standing);
        Outcome memory outcome = Weighing.weigh(claimId, standing, basis, filed, decision, had);
        return (uint96(outcome.waterfall.payableAssets), uint96(outcome.cutAssets));
    }

    /// @notice Interest on what a decision pays now, what a bank's delay costs from when on, and whether the decision is late.
    function delayOf(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        ClaimTerms memory terms,
        uint256 paidAssets
    ) external view returns (uint256 interestAssets, uint40 lateFrom, uint16 lateBps, bool late) {
        Course memory course = store.courses[claimId];
        Standing standing = Casework.standingOf(store, claimId);
        Payment memory payment;
        payment.paidAssets = paidAssets;
        uint40 decideBy = Casework.chargeDelay(books, terms, standing, course, payment);
        return (payment.interestAssets, payment.lateFrom, payment.lateBps, block.timestamp > decideBy);
    }

    /// @dev Documents that are awaited make the clock stand until their time with its pauses is over.
    function _courseNow(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Standing standing
    ) private view returns (Course memory course, bool lapsed) {
        course = store.courses[claimId];
        if (standing.phase() != ClaimPhase.AwaitingDocuments) return (course, false);
        course.stopEndsAt = Clocks.withPauses(books.pauseControl, course.stopAt, course.stopEndsAt);
        return (course, block.timestamp > course.stopEndsAt);
    }

    function _runningFrom(
        Books memory books,
        ProfileId profileId,
        Clock clock,
        Standing standing,
        Course memory course
    ) private view returns (uint40) {
        bool fromDecision = clock == Clock.Appeal || clock == Clock.DenialNotice || clock == Clock.Pay;
        if (!fromDecision) {
            uint40 filedAt = standing.filedAt();
            uint40 startAt = clock == Clock.Interim ? Clocks.startOf(filedAt, course) : filedAt;
            return books.lawBook.deadlineOf(profileId, clock, startAt);
        }
        uint40 decidedAt = standing.decidedAt();
        if (decidedAt == 0) return Clocks.NEVER;
        if (clock != Clock.Appeal) return books.lawBook.deadlineOf(profileId, clock, decidedAt);
        bool granted = standing.verdict() == ClaimVerdict.Granted;
        return granted ? Clocks.NEVER : Clocks.appealBy(books, profileId, decidedAt);
    }
}

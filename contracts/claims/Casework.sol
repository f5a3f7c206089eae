// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimAction, ClaimPhase, Course, FiledClaim} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {ClaimTerms, Rail} from "../types/ProductTypes.sol";
import {CaseFile, Start} from "./CaseFile.sol";
import {Basis} from "./ClaimCost.sol";
import {Books, ClaimStore, Record} from "./ClaimStore.sol";
import {ClaimStates} from "./ClaimStates.sol";
import {Clocks} from "./Clocks.sol";
import {FilingRules} from "./FilingRules.sol";
import {Settlement} from "./Settlement.sol";
import {Payment} from "./Settling.sol";
import {Standing} from "./Standing.sol";

/// @title Casework
/// @notice What every arrow of a claim begins and ends with: where it stands, what it rests on, its case file.
/// @dev Shared by the ClaimBook and its libraries, so that there is one way to do each. Upholds CLM-1, CLM-4, CLM-6.
library Casework {
    using CaseFile for bytes32;
    using ClaimStates for ClaimPhase;

    /* WHERE IT STANDS */

    /// @notice The claim's standing. Reverts with {IClaimBook-ClaimUnknown}.
    function standingOf(ClaimStore storage store, ClaimId claimId) internal view returns (Standing standing) {
        standing = store.records[claimId].standing;
        require(standing.phase() != ClaimPhase.None, IClaimBook.ClaimUnknown(claimId));
    }

    /// @notice {standingOf}; documents whose time is over are awaited no longer, and the clock has run again since then.
    function standingNow(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId
    ) internal returns (Standing standing) {
        standing = standingOf(store, claimId);
        if (standing.phase() != ClaimPhase.AwaitingDocuments) return standing;

        Course storage course = store.courses[claimId];
        uint40 dueAt = Clocks.withPauses(books.pauseControl, course.stopAt, course.stopEndsAt);
        if (block.timestamp <= dueAt) return standing;
        // Both or neither: a stop that ended later, on a claim that still awaits, would be lengthened by the same pauses again.
        course.stopEndsAt = dueAt;
        standing = standing.withPhase(ClaimPhase.Filed);
        store.records[claimId].standing = standing;
    }

    /// @notice The standing after the arrow, or a refusal that names it.
    function afterAction(ClaimId claimId, Standing standing, ClaimAction action) internal pure returns (Standing) {
        ClaimPhase phase = standing.phase();
        ClaimPhase next = phase.next(action);
        require(next != ClaimPhase.None, IClaimBook.ClaimActionNotAllowed(claimId, phase, action));
        return standing.withPhase(next);
    }

    /* WHAT IT RESTS ON */

    function basisOf(
        Books memory books,
        ClaimId claimId,
        Standing standing
    ) internal view returns (Basis memory basis) {
        (basis.cover, basis.claimant) = books.policyBook.coverAt(claimId.policyOf(), standing.lossAt());
        basis.terms = books.productBook.claimTermsOf(basis.cover.versionId);
    }

    /// @notice {basisOf}, with the coverages of a filing's items.
    function wholeBasisOf(
        Books memory books,
        ClaimId claimId,
        Standing standing,
        FiledClaim memory filed
    ) internal view returns (Basis memory basis) {
        uint8[] memory places = FilingRules.placesOf(filed.filing.items);
        (basis.cover, basis.claimant) = books.policyBook.coverAt(claimId.policyOf(), standing.lossAt());
        (basis.terms, basis.coverages) = books.productBook.filingTermsOf(basis.cover.versionId, places);
    }

    /// @notice Only the claimant.
    function requireClaimant(ClaimId claimId, Basis memory basis) internal view {
        require(basis.claimant == msg.sender, IClaimBook.ClaimCallerNotClaimant(claimId, msg.sender));
    }

    /// @notice Only who may decide claims of the version.
    function requirePinned(Books memory books, ClaimId claimId, Basis memory basis) internal view {
        bool pinned = books.productBook.isAdjudicator(basis.cover.versionId, msg.sender);
        require(pinned, IClaimBook.ClaimAdjudicatorNotPinned(claimId, msg.sender));
    }

    /* WHAT IT WAS PAID */

    /// @notice What the claim was paid before this step: on account, by a decision or an improvement.
    /// @dev The first of these leaves an entry behind the filing, so a fresh claim is not asked.
    function paidOn(ClaimStore storage store, ClaimId claimId, Standing standing) internal view returns (uint256) {
        return standing.entries() > 1 ? store.records[claimId].figures.paidAssets : 0;
    }

    /// @notice What the claims were paid that this one supplements.
    function priorOf(ClaimStore storage store, ClaimId claimId, Standing standing) internal view returns (uint256) {
        return standing.has(ClaimFlags.LINKED) ? store.courses[claimId].priorAssets : 0;
    }

    /// @notice Most the claim can be paid now: what the limit leaves, and its own reserve.
    function roomOf(Basis memory basis, Standing standing) internal pure returns (uint256) {
        return uint256(basis.cover.limitAssets) + standing.assets() - basis.cover.usedAssets;
    }

    /// @notice Interest on what is paid now, from the moment a decision was due; and, where a bank pays, from when it runs on
    /// until the bank has paid.
    /// @dev Delay is counted whatever was paused: paused seconds are the claimant's (CLM-6).
    function chargeDelay(
        Books memory books,
        ClaimTerms memory terms,
        Standing standing,
        Course memory course,
        Payment memory payment
    ) internal view returns (uint40 decideBy) {
        decideBy = Clocks.decideBy(books.lawBook, terms.profileId, standing.filedAt(), course);
        bool late = block.timestamp > decideBy;
        if (!late && terms.rail != Rail.Bank) return decideBy;

        payment.lateBps = books.lawBook.lateBpsOf(terms.profileId);
        payment.lateFrom = late ? uint40(block.timestamp) : decideBy;
        payment.interestAssets = Settlement.lateInterestUp({
            assets: payment.paidAssets,
            lateSeconds: payment.lateFrom - decideBy,
            bpsPerYear: payment.lateBps
        });
    }

    /* CASE FILE */

    /// @notice The case file brought must lead to the head kept. A decision must also have seen one of its heads.
    /// @return head the head kept
    /// @return laterEvidence whether evidence came after the head that was seen
    function open(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        FiledClaim memory filed,
        bytes32 seenHead
    ) internal view returns (bytes32 head, bool laterEvidence) {
        bytes32 kept = store.records[claimId].caseHead;
        bool seen;
        (head, seen, laterEvidence) = CaseFile.rebuild(
            address(this),
            claimId,
            filed,
            Start({filedAt: standing.filedAt(), entries: standing.entries()}),
            seenHead
        );
        require(head == kept, IClaimBook.ClaimFilingMismatch(claimId, head, kept));
        require(seen, IClaimBook.ClaimHeadUnknown(claimId, seenHead, kept));
    }

    /// @notice {open} for whoever needs what was filed and decides nothing.
    function openNow(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        FiledClaim memory filed
    ) internal view {
        open(store, claimId, standing, filed, store.records[claimId].caseHead);
    }

    /// @notice Write an entry and the standing it leads to.
    /// @param standing where the claim stands after the act, this entry not yet counted
    function enter(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        ClaimAction kind,
        bytes32 dataHash
    ) internal returns (bytes32 head) {
        return enterAs(store, claimId, standing, kind, msg.sender, dataHash);
    }

    /// @notice {enter} for the person behind the caller.
    function enterAs(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        ClaimAction kind,
        address actor,
        bytes32 dataHash
    ) internal returns (bytes32 head) {
        Record storage record = store.records[claimId];
        head = record.caseHead.extend(standing.entries() + 1, kind, actor, dataHash, block.timestamp);
        record.caseHead = head;
        record.standing = standing.withEntry();
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimAction, ClaimVerdict, Course, FiledClaim, Payee} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {Casework} from "./Casework.sol";
import {Books, ClaimStore} from "./ClaimStore.sol";
import {Clocks} from "./Clocks.sol";
import {Opened, Opening} from "./Opening.sol";
import {Settlement} from "./Settlement.sol";
import {Payment, Settling} from "./Settling.sol";
import {Standing} from "./Standing.sol";

/// @title Silence
/// @notice What happens when the insurer lets its time pass.
/// @dev Part of {OnAccount}. Grants only what the claimed loss pays by the waterfall
/// and refuses nothing (CLM-7); a filed claim moves on by {escalate}, which needs nobody (CLM-5).
library Silence {
    uint256 private constant MIN_AGE = 30 days;
    uint256 private constant PREMIUMS = 10;

    /// @notice Hear an escalation that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes calldata brought) internal {
        (ClaimId claimId, FiledClaim memory filed) = abi.decode(brought, (ClaimId, FiledClaim));
        Opened memory opened = Opening.open(store, books, claimId, filed, false);
        Standing escalated = Casework.afterAction(claimId, opened.standing, ClaimAction.Escalate);
        uint40 endsAt = Clocks.silentUntil(
            books,
            opened.basis.terms.profileId,
            opened.standing.filedAt(),
            opened.course,
            store.pausedSeconds[claimId]
        );
        require(block.timestamp > endsAt, IClaimBook.ClaimWindowOpen(claimId, endsAt));

        opened.payment.paidAssets = Opening.dueOf(opened);
        opened.decideBy = Casework.chargeDelay(
            books,
            opened.basis.terms,
            opened.standing,
            opened.course,
            opened.payment
        );
        if (opened.decideBy != Clocks.NEVER) escalated = escalated.withFlag(ClaimFlags.LATE);
        if (_approvesItself(store, books, claimId, opened)) {
            _selfApprove(store, books, claimId, opened, filed);
        } else {
            _dispute(store, claimId, opened, escalated, filed.filing.payees);
        }
    }

    /* PRIVATE */

    /// @dev The silence rule: once in a policy's term, with evidence, on a policy that was 30 days old when the claim was
    /// filed, within the terms, and small; and only while the pool's daily sum for it lasts.
    function _approvesItself(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Opened memory opened
    ) private returns (bool) {
        Standing standing = opened.standing;
        PolicyId policyId = claimId.policyOf();
        bool clean = standing.has(ClaimFlags.EVIDENCE) && !standing.has(ClaimFlags.OUT_OF_TERMS);
        bool aged = standing.filedAt() > opened.basis.cover.waitingFrom + MIN_AGE;
        if (!clean || !aged || store.selfApproved[policyId]) return false;

        uint256 most = books.productBook.disputeTermsOf(opened.basis.cover.versionId).silenceLimitAssets;
        most = Settlement.minOf(most, PREMIUMS * books.policyBook.policyOf(policyId).premiumAssets);
        uint256 payableAssets = Settlement.lessOf(opened.waterfall.payableAssets, opened.had.priorAssets);
        if (payableAssets > most) return false;
        return IReservePool(opened.basis.terms.pool).useSilence(claimId, uint96(opened.payment.paidAssets));
    }

    function _selfApprove(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        Opened memory opened,
        FiledClaim memory filed
    ) private {
        ClaimAction kind = ClaimAction.SelfApprove;
        Standing approved = Casework.afterAction(claimId, opened.standing, kind);
        if (opened.decideBy != Clocks.NEVER) approved = approved.withFlag(ClaimFlags.LATE);
        Payment memory payment = opened.payment;
        payment.closes = true;
        payment.short = opened.standing.has(ClaimFlags.UNRESERVED);
        uint96 paidAssets = uint96(payment.paidAssets);
        uint96 interestAssets = uint96(payment.interestAssets);

        store.selfApproved[claimId.policyOf()] = true;
        approved = approved.withVerdict(ClaimVerdict.Granted).withDecidedAt(uint40(block.timestamp)).withAssets(
            uint96(opened.had.paidAssets) + paidAssets
        );
        bytes32 dataHash = keccak256(
            abi.encode(claimId, msg.sender, opened.decideBy, opened.waterfall, paidAssets, interestAssets)
        );
        bytes32 head = Casework.enter(store, claimId, approved, kind, dataHash);
        emit IClaimBook.ClaimSelfApproved({
            claimId: claimId,
            actor: msg.sender,
            decideBy: opened.decideBy,
            waterfall: opened.waterfall,
            paidAssets: paidAssets,
            interestAssets: interestAssets,
            caseHead: head
        });

        Settling.settle(
            books.policyBook,
            claimId,
            opened.basis,
            filed.filing.payees,
            opened.standing.assets(),
            payment
        );
    }

    /// @dev The claimant's figure is what the claimed loss pays; the payees are kept, for an arbitrator does not bring them.
    function _dispute(
        ClaimStore storage store,
        ClaimId claimId,
        Opened memory opened,
        Standing escalated,
        Payee[] memory payees
    ) private {
        uint256 soughtAssets = Settlement.lessOf(opened.waterfall.payableAssets, opened.had.priorAssets);
        Course storage course = store.courses[claimId];
        course.appealedAt = uint40(block.timestamp);
        course.soughtAssets = uint96(soughtAssets);
        for (uint256 i = 0; i < payees.length; ++i) {
            store.payees[claimId].push(payees[i]);
        }

        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, opened.decideBy, uint96(soughtAssets)));
        bytes32 head = Casework.enter(store, claimId, escalated, ClaimAction.Escalate, dataHash);
        emit IClaimBook.ClaimEscalated(claimId, msg.sender, opened.decideBy, uint96(soughtAssets), head);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IReservePool, PagePayment, PayOrder} from "../interfaces/IReservePool.sol";
import {ITriggeredClaims, TriggeredItem, TriggeredPage} from "../interfaces/ITriggeredClaims.sol";
import {ClaimAction, ClaimVerdict, Course} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId, VersionId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {ClaimCover} from "../types/PolicyTypes.sol";
import {Rail} from "../types/ProductTypes.sol";
import {CaseFile} from "./CaseFile.sol";
import {Casework} from "./Casework.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {Books, ClaimStore, Record} from "./ClaimStore.sol";
import {Settlement} from "./Settlement.sol";
import {Payment} from "./Settling.sol";
import {Standing, standingAtFiling} from "./Standing.sol";

/// @title Triggered
/// @notice Claims that an observation makes: opened, paid and closed in one go, a page at a time.
/// @dev Linked to the ClaimBook, whose storage and events these are. The pinned trigger says what the curve pays; what the
/// policy can still pay, and what it was paid for the same period, is found here, and nothing is denied (CLM-7). What would
/// stop one policy is looked at before anything moves, so that it stops no other; the pool is called last.
/// Upholds POL-2, CLM-1, CLM-4, ORA-1.
library Triggered {
    using CaseFile for bytes32;

    /// @dev Claims of a policy that are looked at for what they were paid.
    uint16 private constant MOST_CLAIMS = 64;

    /// @dev A page at work; lists by item. `settled` is where each of its claims stands, but for what it was paid.
    struct Run {
        Basis basis;
        PolicyId[] policyIds;
        ClaimCover[] covers;
        address[] holders;
        uint96[] paidAssets;
        PagePayment[] payments;
        Payment late;
        Standing settled;
    }

    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(
        ClaimStore storage store,
        Books memory books,
        bytes calldata call
    ) external returns (bytes4[] memory causes) {
        TriggeredPage memory page = abi.decode(call[4:], (TriggeredPage));
        Run memory run = _runOf(books, page);
        uint256 count = page.items.length;
        causes = new bytes4[](count);
        for (uint256 i = 0; i < count; ++i) {
            if (page.items[i].dueAssets > 0) causes[i] = _claim(store, books, page, run, i);
        }

        books.policyBook.useCovers(run.policyIds, run.paidAssets);
        _chargeBank(books, page, run);
        _pay(books.policyBook, run);
    }

    /* PRIVATE */

    function _runOf(Books memory books, TriggeredPage memory page) private view returns (Run memory run) {
        bool pinned;
        (run.basis.terms, , , pinned) = books.productBook.decisionTermsOf(page.versionId, new uint8[](0), msg.sender);
        require(pinned, ITriggeredClaims.ClaimTriggerNotPinned(page.versionId, msg.sender));
        uint256 count = page.items.length;
        run.policyIds = new PolicyId[](count);
        for (uint256 i = 0; i < count; ++i) {
            run.policyIds[i] = page.items[i].policyId;
        }
        (run.covers, run.holders) = books.policyBook.coversAt(run.policyIds, page.lossAt);
        run.paidAssets = new uint96[](count);
        run.payments = new PagePayment[](count);
        run.settled = _settledAt(page);
    }

    /// @dev Filed, granted and closed in this second, with one entry.
    function _settledAt(TriggeredPage memory page) private view returns (Standing) {
        uint40 settledAt = uint40(block.timestamp);
        Standing standing = standingAtFiling(0, settledAt, page.lossAt, 0);
        standing = Casework.afterAction(ClaimId.wrap(0), standing, ClaimAction.SettleTriggered);
        return standing.withVerdict(ClaimVerdict.Granted).withDecidedAt(settledAt).withEntry();
    }

    /// @return cause why there is no claim, zero when there is one
    function _claim(
        ClaimStore storage store,
        Books memory books,
        TriggeredPage memory page,
        Run memory run,
        uint256 i
    ) private returns (bytes4 cause) {
        Basis memory basis = run.basis;
        TriggeredItem memory item = page.items[i];
        (basis.cover, basis.claimant) = (run.covers[i], run.holders[i]);
        cause = _whyNot(books, page, basis);
        if (cause != 0) return cause;

        ClaimId claimId = item.policyId.claimOn(basis.cover.claimCount + 1);
        Record storage record = store.records[claimId];
        if (Standing.unwrap(record.standing) != 0) return ITriggeredClaims.ClaimTriggerRepeated.selector;
        uint256 leftAssets = Settlement.lessOf(item.dueAssets, _paidInPeriod(store, page, item.policyId, basis));
        if (leftAssets == 0) return ITriggeredClaims.ClaimTriggerPaidAlready.selector;
        uint96 paidAssets = _payableOf(basis, leftAssets);
        if (paidAssets == 0) return IClaimBook.ClaimAmountTooLow.selector;

        record.standing = run.settled.withAssets(paidAssets);
        record.caseHead = _tell(claimId, page, paidAssets);
        run.paidAssets[i] = paidAssets;
        _fill(run.payments[i], claimId, basis, paidAssets);
    }

    function _whyNot(Books memory books, TriggeredPage memory page, Basis memory basis) private view returns (bytes4) {
        ClaimCover memory cover = basis.cover;
        if (VersionId.unwrap(cover.versionId) != VersionId.unwrap(page.versionId))
            return ITriggeredClaims.ClaimTriggerOtherVersion.selector;
        if (ClaimCost.isOutOfTerms(basis, page.lossAt, books.pauseControl)) {
            return ITriggeredClaims.ClaimTriggerOutOfTerms.selector;
        }
        uint16 mostClaims = cover.usedAssets > 0 ? MOST_CLAIMS : type(uint16).max - 1;
        if (cover.claimCount > mostClaims) return ITriggeredClaims.ClaimTriggerTooManyClaims.selector;
        if (basis.claimant == basis.terms.pool) return IReservePool.PoolPayeeInvalid.selector;
        return 0;
    }

    /// @dev Whatever claims of the policy were paid for losses in the period, filed by hand or made by an earlier word on it:
    /// the curve gives so much in all, and no more (ORA-1). An award is beside the policy and not counted. What was paid
    /// stays used: where nothing is, nothing was paid, and however many claims came to nothing, nobody has to look at them.
    function _paidInPeriod(
        ClaimStore storage store,
        TriggeredPage memory page,
        PolicyId policyId,
        Basis memory basis
    ) private view returns (uint256 paidAssets) {
        if (basis.cover.usedAssets == 0) return 0;
        uint16 count = basis.cover.claimCount;
        for (uint16 number = 1; number <= count; ++number) {
            ClaimId claimId = policyId.claimOn(number);
            Standing standing = store.records[claimId].standing;
            uint40 lossAt = standing.lossAt();
            if (lossAt < page.lossAt || lossAt >= page.endsAt) continue;
            bool granted = standing.verdict() == ClaimVerdict.Granted;
            paidAssets += granted ? standing.assets() : store.records[claimId].figures.paidAssets;
        }
    }

    /// @dev An index has no deductible: what is due, within what the claim and the policy may still pay.
    function _payableOf(Basis memory basis, uint256 dueAssets) private pure returns (uint96) {
        uint256 most = basis.cover.limitAssets - basis.cover.usedAssets;
        uint96 claimLimitAssets = basis.terms.claimLimitAssets;
        if (claimLimitAssets > 0) most = Settlement.minOf(most, claimLimitAssets);
        return uint96(Settlement.minOf(dueAssets, most));
    }

    /// @dev The one entry of the claim's case file.
    function _tell(ClaimId claimId, TriggeredPage memory page, uint96 paidAssets) private returns (bytes32 head) {
        ClaimAction kind = ClaimAction.SettleTriggered;
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, page.lossAt, page.observationKey, paidAssets));
        head = CaseFile.genesis(address(this), claimId).extend(1, kind, msg.sender, dataHash, block.timestamp);
        emit ITriggeredClaims.ClaimTriggered({
            claimId: claimId,
            actor: msg.sender,
            lossAt: page.lossAt,
            observationKey: page.observationKey,
            paidAssets: paidAssets,
            caseHead: head
        });
    }

    /* PAYING, PRIVATE */

    /// @dev Settled in the second it was made: nothing is late yet, but a bank may be.
    function _chargeBank(Books memory books, TriggeredPage memory page, Run memory run) private view {
        if (run.basis.terms.rail != Rail.Bank) return;
        Course memory fresh;
        Standing standing = standingAtFiling(0, uint40(block.timestamp), page.lossAt, 0);
        Casework.chargeDelay(books, run.basis.terms, standing, fresh, run.late);
    }

    /// @dev Out of the policy's lock, as far as that goes.
    function _fill(PagePayment memory payment, ClaimId claimId, Basis memory basis, uint96 paidAssets) private pure {
        uint256 lockedAssets = ClaimCost.lockedOf(basis, basis.cover.usedAssets);
        (payment.claimId, payment.payee, payment.assets) = (claimId, basis.claimant, paidAssets);
        payment.fromLockedAssets = uint96(Settlement.minOf(lockedAssets, paidAssets));
    }

    /// @dev Most policies name nobody else, and those are paid together.
    function _pay(IPolicyBook policyBook, Run memory run) private {
        IReservePool pool = IReservePool(run.basis.terms.pool);
        for (uint256 i = 0; i < run.payments.length; ++i) {
            PagePayment memory payment = run.payments[i];
            bool named = payment.assets > 0 && PolicyMarks.has(run.covers[i].marks, PolicyMarks.PAYEES);
            if (!named) continue;
            pool.settle(_orderOf(policyBook, run, payment));
            payment.assets = 0;
        }
        pool.settlePage({
            rail: run.basis.terms.rail,
            needsEligibility: run.basis.terms.needsEligibility,
            lateFrom: run.late.lateFrom,
            lateBps: run.late.lateBps,
            payments: run.payments
        });
    }

    function _orderOf(
        IPolicyBook policyBook,
        Run memory run,
        PagePayment memory payment
    ) private view returns (PayOrder memory order) {
        order.claimId = payment.claimId;
        order.payees = policyBook.payeesOf(payment.claimId.policyOf(), payment.payee);
        order.assets = payment.assets;
        order.fromLockedAssets = payment.fromLockedAssets;
        order.rail = run.basis.terms.rail;
        order.needsEligibility = run.basis.terms.needsEligibility;
        (order.lateFrom, order.lateBps) = (run.late.lateFrom, run.late.lateBps);
    }
}

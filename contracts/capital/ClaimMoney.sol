// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IReservePool, PagePayment, PayOrder} from "../interfaces/IReservePool.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Rail} from "../types/ProductTypes.sol";
import {Books, Payment} from "./Books.sol";
import {LateInterest} from "./LateInterest.sol";
import {Capital, Claims, Ledger} from "./Ledger.sol";
import {Paying} from "./Paying.sol";
import {Pull} from "./Pull.sol";
import {WantQueue, Wants} from "./WantQueue.sol";

/// @title ClaimMoney
/// @notice What a claim asks of the pool beyond the ordinary: reserves out of free capital, orders that draw on more than the
/// claim's reserve or pay otherwise than by the token, the allowance of silence, recoveries.
/// @dev Linked to the pool, working on the pool's books under the pool's guard.
library ClaimMoney {
    using WantQueue for Wants;

    /* RESERVING */

    /// @notice Reserve what the policy's lock gives, and the rest out of free capital; remember what is still wanted.
    function reserve(
        Books storage books,
        ClaimId claimId,
        uint96 wantedAssets,
        uint96 fromLockedAssets
    ) external returns (uint96 reservedAssets) {
        bool sound = fromLockedAssets <= wantedAssets;
        require(sound, IReservePool.PoolBucketShort("wanted", fromLockedAssets, wantedAssets));
        Capital memory capital = books.capital;
        bool available = !capital.inDebt && !capital.isShort;
        uint96 restAssets = wantedAssets - fromLockedAssets;
        uint96 fromFreeAssets = available ? Ledger.lessOf(restAssets, capital.freeAssets) : 0;
        reservedAssets = fromLockedAssets + fromFreeAssets;
        books.capital = Ledger.commit(capital, fromFreeAssets);
        books.claims = Ledger.reserve(books.claims, reservedAssets);
        emit IReservePool.ClaimReserved({
            claimId: claimId,
            reservedAssets: reservedAssets,
            fromLockedAssets: fromLockedAssets,
            unreservedAssets: wantedAssets - reservedAssets
        });
        if (restAssets > fromFreeAssets) {
            _want(books, claimId, books.wants.assetsOf(claimId) + restAssets - fromFreeAssets);
        }
    }

    /// @notice Reserve free capital for the claim whose turn it is.
    function topUp(Books storage books, ClaimId claimId) external returns (uint96 reservedAssets) {
        books.wants.pass();
        if (ClaimId.unwrap(books.wants.first()) != ClaimId.unwrap(claimId)) return 0;
        Capital memory capital = books.capital;
        if (capital.inDebt || capital.freeAssets == 0) return 0;

        uint96 wantedAssets = books.wants.assetsOf(claimId);
        reservedAssets = Ledger.lessOf(wantedAssets, capital.freeAssets);
        books.capital = Ledger.commit(capital, reservedAssets);
        books.claims = Ledger.reserve(books.claims, reservedAssets);
        _want(books, claimId, wantedAssets - reservedAssets);
        emit IReservePool.ClaimToppedUp(claimId, reservedAssets, wantedAssets - reservedAssets);
    }

    /// @notice The claim whose turn it is, and what it wants.
    function nextUnreserved(Books storage books) external view returns (ClaimId claimId, uint96 assets) {
        claimId = books.wants.first();
        return (claimId, books.wants.assetsOf(claimId));
    }

    /* PAYING */

    /// @notice Carry out an order that is not the ordinary one, heard as the pool got it.
    function settle(Books storage books, IERC20 asset, bytes calldata call) external {
        _settle(books, asset, abi.decode(call[4:], (PayOrder)));
    }

    /// @notice Carry out a page of orders that pay and release nothing, heard as the pool got it.
    /// @dev Where each is simply paid, the books move once for all of them, which is told once; else each order is carried
    /// out by itself.
    function settlePage(Books storage books, IERC20 asset, bytes calldata call) external {
        PagePayment[] memory payments;
        PayOrder memory order;
        (order.rail, order.needsEligibility, order.lateFrom, order.lateBps, payments) = abi.decode(
            call[4:],
            (Rail, bool, uint40, uint16, PagePayment[])
        );
        bool plain = order.rail == Rail.Token && !order.needsEligibility && books.claims.heldPayees == 0;
        if (plain && _drawPage(books, payments)) return _pushPage(books, asset, payments);

        order.payees = new Payee[](1);
        for (uint256 i = 0; i < payments.length; ++i) {
            PagePayment memory payment = payments[i];
            if (payment.assets == 0) continue;
            (order.claimId, order.payees[0].to) = (payment.claimId, payment.payee);
            (order.assets, order.fromLockedAssets) = (payment.assets, payment.fromLockedAssets);
            _settle(books, asset, order);
        }
    }

    /// @notice The asset refused the payee: the money waits.
    function bookCredit(Books storage books, ClaimId claimId, address payee, uint96 assets) external {
        Paying.bookCredit(books, claimId, payee, assets);
    }

    /// @notice Use the day's allowance for what silence approves, if it reaches so far.
    function useSilence(
        Books storage books,
        ClaimId claimId,
        uint96 assets,
        uint96 perDayAssets
    ) external returns (bool) {
        uint32 today = uint32(block.timestamp / 1 days);
        uint96 used = books.day.silenceDay == today ? books.day.silenceAssets : 0;
        if (assets > perDayAssets - used) return false;

        books.day.silenceDay = today;
        books.day.silenceAssets = used + assets;
        emit IReservePool.SilenceUsed(claimId, today, assets);
        return true;
    }

    /* RECOVERING */

    /// @notice Take in what somebody pays for a settled loss, and pay the holder's part on.
    function recover(
        Books storage books,
        IERC20 asset,
        address payer,
        uint96 assets,
        Payment memory toHolder
    ) external {
        uint96 toHolderAssets = toHolder.assets;
        bool sound = toHolderAssets <= assets;
        require(sound, IReservePool.PoolRecoveryShareTooLarge(toHolder.claimId, toHolderAssets, assets));
        if (toHolderAssets > 0) Paying.requirePayee(toHolder.payee);
        books.capital = Ledger.addFree(books.capital, assets - toHolderAssets);
        emit IReservePool.RecoveryBooked({
            claimId: toHolder.claimId,
            payer: payer,
            to: toHolder.payee,
            toHolderAssets: toHolderAssets,
            toPoolAssets: assets - toHolderAssets
        });

        Pull.exactly(asset, payer, assets);
        if (toHolderAssets > 0) Paying.pay(books, asset, toHolder);
    }

    /* PRIVATE */

    function _settle(Books storage books, IERC20 asset, PayOrder memory order) private {
        uint96 dueAssets = order.assets + order.interestAssets;
        require(dueAssets == 0 || order.payees.length > 0, IReservePool.PoolPayeeInvalid(address(0)));

        uint96 fundedAssets = _fund(books, order, dueAssets);
        bool wants = books.capital.isShort || order.unreservedAssets > 0;
        if (wants && _want(books, order.claimId, order.unreservedAssets)) {
            emit IReservePool.ClaimUnreserved(order.claimId, order.unreservedAssets);
        }
        if (dueAssets > fundedAssets) Paying.owe(books, order, dueAssets - fundedAssets);

        uint96 leftAssets = fundedAssets;
        for (uint256 i = 0; i < order.payees.length; ++i) {
            Payment memory payment = Paying.paymentOf(order, i, fundedAssets, leftAssets);
            if (payment.assets == 0) continue;
            leftAssets -= payment.assets;
            Paying.pay(books, asset, payment);
        }
    }

    /// @dev Takes a page's money out of the locks and free capital together.
    /// @return drawn false, and nothing is changed, while something is owed or wanted, or when free capital falls short
    function _drawPage(Books storage books, PagePayment[] memory payments) private returns (bool drawn) {
        Capital memory capital = books.capital;
        uint256 lockedAssets;
        uint256 freeAssets;
        for (uint256 i = 0; i < payments.length; ++i) {
            PagePayment memory payment = payments[i];
            if (payment.assets == 0) continue;
            Paying.requirePayee(payment.payee);
            lockedAssets += payment.fromLockedAssets;
            freeAssets += payment.assets - payment.fromLockedAssets;
        }
        if (capital.inDebt || capital.isShort || freeAssets > capital.freeAssets) return false;

        // More than there is, is refused by the ledger; no sum of what there is passes 96 bits.
        books.claims = Ledger.drawLocked(capital, books.claims, SafeCast.toUint96(lockedAssets));
        books.capital = Ledger.takeFree(capital, uint96(freeAssets));
        bool moves = lockedAssets > 0 || freeAssets > 0;
        if (moves) emit IReservePool.PageDrawn(uint96(lockedAssets), uint96(freeAssets));
        return true;
    }

    function _pushPage(Books storage books, IERC20 asset, PagePayment[] memory payments) private {
        for (uint256 i = 0; i < payments.length; ++i) {
            PagePayment memory payment = payments[i];
            if (payment.assets == 0) continue;
            Paying.push(books, asset, payment.claimId, payment.payee, payment.assets);
        }
    }

    /// @dev Takes the order's money from where it lies, in its order.
    /// @return fundedAssets what is to be paid now
    function _fund(Books storage books, PayOrder memory order, uint96 dueAssets) private returns (uint96 fundedAssets) {
        uint96 fromFreeAssets = _moveCapital(books, order);
        (uint96 fromFeesAssets, uint96 fromDepositAssets) = LateInterest.draw(books, order.interestAssets);
        fundedAssets = order.fromReservedAssets + order.fromLockedAssets + fromFreeAssets;
        fundedAssets += fromFeesAssets + fromDepositAssets;
        if (dueAssets == order.fromReservedAssets && order.toFreeAssets == 0) return fundedAssets;

        emit IReservePool.ClaimSettled({
            claimId: order.claimId,
            fromReservedAssets: order.fromReservedAssets,
            fromLockedAssets: order.fromLockedAssets,
            fromFreeAssets: fromFreeAssets,
            fromFeesAssets: fromFeesAssets,
            fromDepositAssets: fromDepositAssets,
            owedAssets: dueAssets - fundedAssets,
            toLockedAssets: order.toLockedAssets,
            toFreeAssets: order.toFreeAssets
        });
    }

    /// @dev From the claim's reserve, the policy's lock and, as far as it goes, free capital; gives back the rest of the
    /// reserve. A new debt does not overtake an old one.
    function _moveCapital(Books storage books, PayOrder memory order) private returns (uint96 fromFreeAssets) {
        Capital memory capital = books.capital;
        Claims memory claims = books.claims;
        uint96 restAssets = order.assets - order.fromReservedAssets - order.fromLockedAssets;
        claims = Ledger.drawReserved(claims, order.fromReservedAssets);
        claims = Ledger.drawLocked(capital, claims, order.fromLockedAssets);
        claims = Ledger.relock(claims, order.toLockedAssets);
        fromFreeAssets = capital.inDebt ? 0 : Ledger.lessOf(restAssets, capital.freeAssets);
        capital = Ledger.takeFree(capital, fromFreeAssets);
        (books.capital, books.claims) = Ledger.release(capital, claims, order.toFreeAssets);
    }

    /// @dev Whether anything changed.
    function _want(Books storage books, ClaimId claimId, uint96 wantedAssets) private returns (bool) {
        uint96 before = books.wants.set(claimId, wantedAssets);
        if (before == wantedAssets) return false;
        (books.capital, books.dues) = Ledger.want(books.capital, books.dues, before, wantedAssets);
        Claims memory claims = books.claims;
        if (before == 0) ++claims.shortClaims;
        if (wantedAssets == 0) --claims.shortClaims;
        books.claims = claims;
        return true;
    }
}

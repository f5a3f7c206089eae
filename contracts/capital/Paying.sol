// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Instruction, InstructionState, IReservePool, Lateness, PayOrder} from "../interfaces/IReservePool.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Rail} from "../types/ProductTypes.sol";
import {Books, Credit, Payment} from "./Books.sol";
import {Debt, DebtQueue, Debts} from "./DebtQueue.sol";
import {Ledger, Payables} from "./Ledger.sol";
import {Push} from "./Push.sol";

/// @title Paying
/// @dev How money that is due reaches people, or waits for them. A payment has four ends: it leaves, it is instructed, it
/// waits as a credit, it waits on hold. None of them fails, so one refusal never blocks another payment (CLM-8).
library Paying {
    using DebtQueue for Debts;

    uint256 private constant WHOLE_BPS = 10_000;
    uint40 private constant HOLD_PERIOD = 30 days;
    uint40 internal constant INSTRUCTION_PERIOD = 10 days;

    /// @dev Shares round down; the last payee takes what is left instead, so that they sum to the whole.
    function shareOf(uint96 wholeAssets, uint16 shareBps) internal pure returns (uint96) {
        return uint96((uint256(wholeAssets) * shareBps) / WHOLE_BPS);
    }

    function requirePayee(address payee) internal view {
        require(payee != address(0) && payee != address(this), IReservePool.PoolPayeeInvalid(payee));
    }

    /// @dev One debt more at the end of the queue.
    function oweOne(Books storage books, Payment memory payment) internal {
        (books.capital, books.dues) = Ledger.owe(books.capital, books.dues, payment.assets);
        Debt memory debt = Debt({
            payee: payment.payee,
            assets: payment.assets,
            claimId: payment.claimId,
            rail: payment.rail,
            needsEligibility: payment.needsEligibility,
            late: payment.late
        });
        books.debts.push(debt);
        emit IReservePool.DebtBooked(payment.claimId, payment.payee, payment.assets);
    }

    /// @dev What a payee can collect now.
    function collectable(Credit memory credit) internal view returns (uint96) {
        return isHeld(credit) ? credit.assets : credit.assets + credit.heldAssets;
    }

    /// @dev What is on hold for a payee, and until when.
    function holdOf(Credit memory credit) internal view returns (uint96 heldAssets, uint40 until) {
        if (isHeld(credit)) return (credit.heldAssets, credit.heldUntil);
    }

    function isHeld(Credit memory credit) internal view returns (bool) {
        return block.timestamp <= credit.heldUntil;
    }

    /// @dev Books what an order could not fund as a debt to each of its payees.
    function owe(Books storage books, PayOrder memory order, uint96 owedAssets) internal {
        uint96 leftAssets = owedAssets;
        for (uint256 i = 0; i < order.payees.length; ++i) {
            Payment memory payment = paymentOf(order, i, owedAssets, leftAssets);
            if (payment.assets == 0) continue;
            leftAssets -= payment.assets;
            oweOne(books, payment);
        }
    }

    /// @dev The i-th payee's part of what an order pays, or owes.
    function paymentOf(
        PayOrder memory order,
        uint256 i,
        uint96 wholeAssets,
        uint96 leftAssets
    ) internal view returns (Payment memory) {
        Payee memory payee = order.payees[i];
        requirePayee(payee.to);
        bool last = i == order.payees.length - 1;
        uint96 assets = last ? leftAssets : shareOf(wholeAssets, payee.shareBps);
        return
            Payment({
                claimId: order.claimId,
                payee: payee.to,
                assets: assets,
                rail: order.rail,
                needsEligibility: order.needsEligibility,
                late: _latenessOf(order, assets)
            });
    }

    function pay(Books storage books, IERC20 asset, Payment memory payment) internal {
        uint40 heldUntil = _heldUntil(books, payment);
        if (heldUntil > 0) _bookHeld(books, payment, heldUntil);
        else if (payment.rail == Rail.Bank) _instruct(books, payment);
        else push(books, asset, payment.claimId, payment.payee, payment.assets);
    }

    /// @dev Tries to pay; a refusal becomes a credit. The credit is written after the call because only the call tells;
    /// every door that could see the state between them is guarded.
    function push(Books storage books, IERC20 asset, ClaimId claimId, address payee, uint96 assets) internal {
        if (Push.tryTransfer(asset, payee, assets)) emit IReservePool.PaidOut(claimId, payee, assets);
        else bookCredit(books, claimId, payee, assets);
    }

    function bookCredit(Books storage books, ClaimId claimId, address payee, uint96 assets) internal {
        Credit memory credit = books.credits[payee];
        if (isHeld(credit) && credit.isHit) {
            Payment memory payment;
            (payment.claimId, payment.payee, payment.assets) = (claimId, payee, assets);
            _bookHeld(books, payment, credit.heldUntil);
            return;
        }
        credit.assets += assets;
        books.credits[payee] = credit;
        books.payables = Ledger.addPayable(books.payables, assets);
        emit IReservePool.CreditBooked(claimId, payee, assets);
    }

    /// @dev What was held before and is free by now is made collectable first, so that no payment lengthens another's hold.
    function _bookHeld(Books storage books, Payment memory payment, uint40 until) private {
        Credit memory credit = books.credits[payment.payee];
        Payables memory payables = Ledger.addPayable(foldOver(books.payables, credit), payment.assets);
        credit.heldAssets += payment.assets;
        credit.heldUntil = until;
        books.credits[payment.payee] = credit;
        books.payables = Ledger.hold(payables, payment.assets);
        emit IReservePool.CreditHeld(payment.claimId, payment.payee, payment.assets, until);
    }

    /// @dev A hold that is over holds nothing any more.
    function foldOver(Payables memory payables, Credit memory credit) internal view returns (Payables memory) {
        if (isHeld(credit)) return payables;
        payables = Ledger.unhold(payables, credit.heldAssets);
        credit.assets += credit.heldAssets;
        credit.heldAssets = 0;
        return payables;
    }

    /// @dev Interest runs on the part of a payment that is not itself interest, and only where a bank pays.
    function _latenessOf(PayOrder memory order, uint96 assets) private pure returns (Lateness memory late) {
        if (order.rail != Rail.Bank || assets == 0) return late;
        late.fromAt = order.lateFrom;
        late.bpsPerYear = order.lateBps;
        uint256 dueAssets = uint256(order.assets) + order.interestAssets;
        late.principalAssets = uint96((uint256(assets) * order.assets) / dueAssets);
    }

    function _instruct(Books storage books, Payment memory payment) private {
        uint64 instructionId = ++books.day.instructionCount;
        uint40 instructedAt = uint40(block.timestamp);
        books.instructions[instructionId] = Instruction({
            payee: payment.payee,
            assets: payment.assets,
            claimId: payment.claimId,
            instructedAt: instructedAt,
            state: InstructionState.Instructed,
            needsEligibility: payment.needsEligibility,
            late: payment.late
        });
        books.payables = Ledger.addPayable(books.payables, payment.assets);
        emit IReservePool.PaymentInstructed({
            instructionId: instructionId,
            claimId: payment.claimId,
            payee: payment.payee,
            assets: payment.assets,
            returnsAt: instructedAt + INSTRUCTION_PERIOD,
            principalAssets: payment.late.principalAssets,
            lateFrom: payment.late.fromAt,
            lateBps: payment.late.bpsPerYear
        });
    }

    /// @dev Until when a payment has to wait, zero when it need not. Whoever lacks an attestation waits at most thirty days,
    /// and no longer than for what waits already.
    function _heldUntil(Books storage books, Payment memory payment) private view returns (uint40) {
        if (!payment.needsEligibility && books.claims.heldPayees == 0) return 0;
        Credit memory credit = books.credits[payment.payee];
        bool held = isHeld(credit);
        if (held && credit.isHit) return credit.heldUntil;
        if (!payment.needsEligibility || block.timestamp <= books.eligibleUntil[payment.payee]) return 0;
        return held ? credit.heldUntil : uint40(block.timestamp) + HOLD_PERIOD;
    }
}

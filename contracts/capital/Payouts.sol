// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Instruction, InstructionState, IReservePool} from "../interfaces/IReservePool.sol";
import {Rail} from "../types/ProductTypes.sol";
import {Books, Credit, Payment} from "./Books.sol";
import {Debt, DebtQueue, Debts} from "./DebtQueue.sol";
import {LateInterest} from "./LateInterest.sol";
import {Capital, Ledger, Payables} from "./Ledger.sol";
import {Paying} from "./Paying.sol";

/// @title Payouts
/// @notice What waits for people: debts, credits, holds, bank instructions.
/// @dev Linked to the pool, working on the pool's books under the pool's guard. Nothing here decides whether money is due.
library Payouts {
    using DebtQueue for Debts;
    using SafeERC20 for IERC20;

    /* OWING */

    /// @notice Pay debts, oldest first, as far as free capital goes.
    function payDebts(Books storage books, IERC20 asset, uint256 maxDebts) external returns (uint128 paidAssets) {
        for (uint256 i = 0; i < maxDebts && !books.debts.isEmpty(); ++i) {
            Capital memory capital = books.capital;
            if (capital.freeAssets == 0) break;

            Debt memory debt = books.debts.payOldest(capital.freeAssets);
            (capital, books.dues) = Ledger.payOwed(capital, books.dues, debt.assets);
            books.capital = capital;
            paidAssets += debt.assets;
            emit IReservePool.DebtPaid(debt.claimId, debt.payee, debt.assets);

            Payment memory payment = Payment({
                claimId: debt.claimId,
                payee: debt.payee,
                assets: debt.assets,
                rail: debt.rail,
                needsEligibility: debt.needsEligibility,
                late: debt.late
            });
            Paying.pay(books, asset, payment);
        }
    }

    /* COLLECTING */

    /// @notice Pay a credit out, with what was held once the hold is over.
    function collectCredit(
        Books storage books,
        IERC20 asset,
        address payee,
        address to
    ) external returns (uint96 assets) {
        require(msg.sender == payee || to == payee, IReservePool.PoolCreditRedirectNotPayee(payee, msg.sender));
        _requireNotHeld(books, to);
        assets = _takeCredit(books, payee);
        Paying.requirePayee(to);
        emit IReservePool.CreditCollected({payee: payee, to: to, assets: assets});

        require(asset.trySafeTransfer(to, assets), IReservePool.PoolTransferRefused(to, assets));
    }

    /// @notice Everything that waits for `from` waits for `to` from now on; a hold moves with it.
    function moveCredit(Books storage books, address from, address to) external {
        Paying.requirePayee(to);
        require(from != to, IReservePool.PoolPayeeInvalid(to));
        Credit memory left = books.credits[from];
        if (left.assets == 0 && left.heldAssets == 0 && !left.isHit) return;
        Credit memory joined = books.credits[to];
        Payables memory payables = Paying.foldOver(Paying.foldOver(books.payables, left), joined);
        if (left.isHit && joined.isHit) --books.claims.heldPayees;
        joined.assets += left.assets;
        joined.heldAssets += left.heldAssets;
        joined.isHit = joined.isHit || left.isHit;
        if (left.heldUntil > joined.heldUntil) joined.heldUntil = left.heldUntil;
        if (joined.isHit && Paying.isHeld(joined)) {
            payables = Ledger.hold(payables, joined.assets);
            joined.heldAssets += joined.assets;
            joined.assets = 0;
        }

        delete books.credits[from];
        books.credits[to] = joined;
        books.payables = payables;
        emit IReservePool.CreditMoved({from: from, to: to, assets: left.assets, heldAssets: left.heldAssets});
    }

    /* HOLDING */

    /// @notice Put a payee on hold with all that waits, or lift the hold.
    function setHold(Books storage books, address payee, uint40 until) external {
        Credit memory credit = books.credits[payee];
        bool isHit = until > 0;
        if (isHit && !credit.isHit) ++books.claims.heldPayees;
        if (!isHit && credit.isHit) --books.claims.heldPayees;
        credit.isHit = isHit;
        _rehold(books, payee, credit, until);
    }

    /// @notice Let an attestation count; what waited only for it waits no longer.
    function setEligible(Books storage books, address person, uint40 until) external {
        books.eligibleUntil[person] = until;
        emit IReservePool.EligibilitySet(person, until);

        Credit memory credit = books.credits[person];
        bool waited = credit.heldAssets > 0 && !credit.isHit;
        if (waited && block.timestamp <= until) _rehold(books, person, credit, 0);
    }

    /* BANK RAIL */

    /// @notice The bank has paid, and the money goes to its agent, as a credit if the asset refuses; or, with no agent, it
    /// becomes the payee's credit.
    /// @param paidBy the agent, or nobody when the bank could not pay
    /// @param note the payment's reference, or the reason
    function closeInstruction(
        Books storage books,
        IERC20 asset,
        uint64 instructionId,
        address paidBy,
        bytes32 note
    ) external {
        Instruction memory instruction = _openInstruction(books, instructionId);
        if (paidBy == address(0)) {
            _returnInstruction(books, instructionId, instruction, note);
            return;
        }
        _closeInstruction(books, instructionId, instruction, InstructionState.Settled);
        emit IReservePool.InstructionSettled({
            instructionId: instructionId,
            claimId: instruction.claimId,
            payee: instruction.payee,
            assets: instruction.assets,
            paymentReference: note
        });

        _payInterest(books, asset, instructionId, instruction);
        Paying.push(books, asset, instruction.claimId, paidBy, instruction.assets);
    }

    /// @notice Nobody said in time that the bank has paid.
    function returnOverdue(Books storage books, uint64 instructionId) external {
        Instruction memory instruction = _openInstruction(books, instructionId);
        uint40 returnsAt = instruction.instructedAt + Paying.INSTRUCTION_PERIOD;
        require(block.timestamp > returnsAt, IReservePool.PoolInstructionNotOverdue(instructionId, returnsAt));
        _returnInstruction(books, instructionId, instruction, 0);
    }

    /* PRIVATE */

    /// @dev The hold's new end. A hit holds all that waits for the payee; its end frees it.
    function _rehold(Books storage books, address payee, Credit memory credit, uint40 until) private {
        Payables memory payables = Ledger.unhold(books.payables, credit.heldAssets);
        uint96 waiting = credit.assets + credit.heldAssets;
        credit.assets = until > 0 ? 0 : waiting;
        credit.heldAssets = until > 0 ? waiting : 0;
        credit.heldUntil = until;
        books.credits[payee] = credit;
        books.payables = Ledger.hold(payables, credit.heldAssets);
        emit IReservePool.HoldSet(payee, until, credit.heldAssets);
    }

    /// @dev Takes what can be collected out of the books.
    function _takeCredit(Books storage books, address payee) private returns (uint96 assets) {
        Credit memory credit = books.credits[payee];
        Payables memory payables = Paying.foldOver(books.payables, credit);
        assets = credit.assets;
        bool waits = assets == 0 && credit.heldAssets > 0;
        require(!waits, IReservePool.PoolPayeeHeld(payee, credit.heldUntil));
        require(assets > 0, IReservePool.PoolCreditNone(payee));

        credit.assets = 0;
        books.credits[payee] = credit;
        books.payables = Ledger.takePayable(payables, assets);
    }

    function _returnInstruction(
        Books storage books,
        uint64 instructionId,
        Instruction memory instruction,
        bytes32 reason
    ) private {
        _closeInstruction(books, instructionId, instruction, InstructionState.Returned);
        emit IReservePool.InstructionReturned({
            instructionId: instructionId,
            claimId: instruction.claimId,
            payee: instruction.payee,
            assets: instruction.assets,
            reason: reason
        });
        Paying.bookCredit(books, instruction.claimId, instruction.payee, instruction.assets);

        Payment memory interest = _chargeInterest(books, instructionId, instruction, Rail.Token);
        if (interest.assets > 0) Paying.bookCredit(books, interest.claimId, interest.payee, interest.assets);
    }

    /// @dev The bank pays the interest as it paid the rest; on that second instruction nothing runs.
    function _payInterest(
        Books storage books,
        IERC20 asset,
        uint64 instructionId,
        Instruction memory instruction
    ) private {
        Payment memory interest = _chargeInterest(books, instructionId, instruction, Rail.Bank);
        if (interest.assets > 0) Paying.pay(books, asset, interest);
    }

    /// @dev Takes what has run up, and owes what neither the fees nor the deposit hold.
    /// @return interest what is to be paid now
    function _chargeInterest(
        Books storage books,
        uint64 instructionId,
        Instruction memory instruction,
        Rail rail
    ) private returns (Payment memory interest) {
        uint96 dueAssets = LateInterest.dueUp(instruction.late);
        if (dueAssets == 0) return interest;
        (uint96 fromFeesAssets, uint96 fromDepositAssets) = LateInterest.draw(books, dueAssets);
        uint96 fundedAssets = fromFeesAssets + fromDepositAssets;
        emit IReservePool.InstructionLate({
            instructionId: instructionId,
            claimId: instruction.claimId,
            payee: instruction.payee,
            principalAssets: instruction.late.principalAssets,
            lateFrom: instruction.late.fromAt,
            lateBps: instruction.late.bpsPerYear,
            fromFeesAssets: fromFeesAssets,
            fromDepositAssets: fromDepositAssets,
            owedAssets: dueAssets - fundedAssets
        });

        (interest.claimId, interest.payee) = (instruction.claimId, instruction.payee);
        (interest.rail, interest.needsEligibility) = (rail, instruction.needsEligibility);
        interest.assets = dueAssets - fundedAssets;
        if (interest.assets > 0) Paying.oweOne(books, interest);
        interest.assets = fundedAssets;
    }

    function _closeInstruction(
        Books storage books,
        uint64 instructionId,
        Instruction memory instruction,
        InstructionState state
    ) private {
        books.instructions[instructionId].state = state;
        books.payables = Ledger.takePayable(books.payables, instruction.assets);
    }

    function _openInstruction(
        Books storage books,
        uint64 instructionId
    ) private view returns (Instruction memory instruction) {
        instruction = books.instructions[instructionId];
        bool open = instruction.state == InstructionState.Instructed;
        require(open, IReservePool.PoolInstructionNotOpen(instructionId, instruction.state));
    }

    function _requireNotHeld(Books storage books, address to) private view {
        Credit memory credit = books.credits[to];
        require(!(Paying.isHeld(credit) && credit.isHit), IReservePool.PoolPayeeHeld(to, credit.heldUntil));
    }
}

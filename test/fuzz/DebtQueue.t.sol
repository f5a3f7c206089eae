// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Debt, DebtQueue, Debts} from "../../contracts/capital/DebtQueue.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {Dice} from "./Dice.sol";

/// @dev CAP-4 of the queue alone: debts are paid in the order they came, whole, and nothing is forgiven.
contract DebtQueueFuzz is Dice {
    using DebtQueue for Debts;

    Debts private _debts;

    function testFuzz_CAP4_enoughMoneyPaysTheOldestWhole(uint256 seed, uint96 more) external {
        Debt memory oldest = _fill(seed, 3);
        Debt memory paid = _debts.payOldest(uint256(oldest.assets) + more);
        require(keccak256(abi.encode(paid)) == keccak256(abi.encode(oldest)), "CAP-4: not the oldest, or not whole");
        require(_debts.head == 1, "CAP-4: a paid debt stays");
    }

    function testFuzz_CAP4_tooLittlePaysAPartAndKeepsTheRest(uint256 seed, uint96 little) external {
        Debt memory oldest = _fill(seed, 2);
        uint96 available = uint96(_upTo(little, oldest.assets - 1));
        Debt memory paid = _debts.payOldest(available);
        require(paid.assets == available && paid.payee == oldest.payee, "CAP-4: a part was paid otherwise");
        require(_debts.head == 0, "CAP-4: a debt was dropped before it was paid");
        require(_debts.byPlace[0].assets == oldest.assets - available, "CAP-4: a rest was lost");
    }

    function testFuzz_CAP4_whateverComesInAllIsPaid(uint256 seed) external {
        uint256 count = 1 + _upTo(seed, 6);
        _fill(seed, count);
        uint256 left = _sum();
        uint256 paidSum = 0;
        for (uint256 i = 0; !_debts.isEmpty(); ++i) {
            uint256 available = i > 40 ? type(uint96).max : _amount(seed, 500 + i, 80);
            paidSum += _debts.payOldest(available).assets;
            require(paidSum + _sum() == left, "CAP-4: paid and owed are not what was owed");
        }
        require(paidSum == left, "CAP-4: a debt was forgiven");
    }

    function testFuzz_CAP4_firstInFirstOut(uint256 seed) external {
        uint256 count = 2 + _upTo(seed, 5);
        _fill(seed, count);
        for (uint256 i = 0; i < count; ++i) {
            Debt memory paid = _debts.payOldest(type(uint96).max);
            require(ClaimId.unwrap(paid.claimId) == i, "CAP-4: a later debt was paid before an earlier one");
        }
    }

    function testFuzz_CAP4_onlyWhatIsPaidLeavesTheQueue(uint256 seed, uint8 payments) external {
        _fill(seed, 6);
        uint256 paid = _upTo(payments, 6);
        for (uint256 i = 0; i < paid; ++i) _debts.payOldest(type(uint96).max);
        require(_debts.isEmpty() == (paid == 6), "CAP-4: the queue forgot who waits");
        require(_debts.tail - _debts.head == 6 - paid, "CAP-4: the queue forgot who waits");
    }

    function _fill(uint256 seed, uint256 count) private returns (Debt memory oldest) {
        for (uint64 i = 0; i < count; ++i) {
            address payee = address(uint160(1 + (_roll(seed, 10 + i) % 1_000)));
            Debt memory debt;
            (debt.claimId, debt.payee) = (ClaimId.wrap(i), payee);
            debt.assets = _amount(seed, 20 + i, 80) + 1;
            _debts.push(debt);
        }
        oldest = _debts.byPlace[0];
    }

    function _sum() private view returns (uint256 sum) {
        for (uint64 i = _debts.head; i < _debts.tail; ++i) sum += _debts.byPlace[i].assets;
    }
}

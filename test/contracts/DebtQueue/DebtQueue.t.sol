// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Debt, DebtQueue, Debts} from "../../../contracts/capital/DebtQueue.sol";
import {ClaimId} from "../../../contracts/types/Ids.sol";

/// @dev First in, first out, each in full before the next.
contract DebtQueueTest {
    using DebtQueue for Debts;

    address private constant ANA = address(0xA);
    address private constant BO = address(0xB);

    Debts private _debts;

    function test_anEmptyQueueIsEmptyUntilSomethingIsOwed() external {
        assert(_debts.isEmpty());
        _push(1, ANA, 10);
        assert(!_debts.isEmpty());
    }

    function test_exactlyTheDebtEndsIt() external {
        _owe();

        Debt memory paid = _debts.payOldest(10);

        assert(paid.payee == ANA && paid.assets == 10 && ClaimId.unwrap(paid.claimId) == 1);
        assert(_debts.head == 1 && _debts.tail == 2);
        // Nothing of it stays behind.
        assert(_debts.byPlace[0].payee == address(0) && _debts.byPlace[0].assets == 0);
    }

    function test_oneUnitLessLeavesOneUnit() external {
        _owe();

        Debt memory paid = _debts.payOldest(9);

        assert(paid.payee == ANA && paid.assets == 9);
        assert(_debts.head == 0 && _debts.byPlace[0].assets == 1 && _debts.byPlace[0].payee == ANA);
    }

    function test_moreThanTheDebtPaysTheDebt() external {
        _owe();

        assert(_debts.payOldest(11).assets == 10);
        assert(_debts.payOldest(type(uint256).max).payee == BO);
        assert(_debts.isEmpty());
    }

    function testFuzz_partsSumToTheDebtAndTheOrderStays(uint96 first, uint96 second, uint96 step) external {
        first = uint96(1 + (uint256(first) % 1e6));
        second = uint96(1 + (uint256(second) % 1e6));
        step = uint96(1e4 + (uint256(step) % 1e6));
        _push(1, ANA, first);
        _push(2, BO, second);
        uint256 toAna;
        uint256 toBo;
        while (!_debts.isEmpty()) {
            Debt memory paid = _debts.payOldest(step);
            assert(paid.assets > 0 && paid.assets <= step);
            if (paid.payee == ANA) {
                assert(toBo == 0);
                toAna += paid.assets;
            } else {
                toBo += paid.assets;
            }
        }
        assert(toAna == first && toBo == second);
    }

    function _owe() private {
        _push(1, ANA, 10);
        _push(2, BO, 5);
    }

    function _push(uint64 claimId, address payee, uint96 assets) private {
        Debt memory debt;
        (debt.claimId, debt.payee, debt.assets) = (ClaimId.wrap(claimId), payee, assets);
        _debts.push(debt);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Capital, Income, Ledger} from "../../contracts/capital/Ledger.sol";

/// @title IncomeProof
/// @dev CAP-1, CAP-6: what is earned or given back is no longer unearned. That a premium is split exactly is beyond what the
/// checker decides in reasonable time (three sums cut to two widths); `test/contracts/Ledger` tries it at random.
contract IncomeProof {
    function earning(uint96 free, uint88 unearned, uint80 fees, uint88 assets) external pure {
        Capital memory capital = Capital(free, 0, 0, 0, false, false);
        Income memory income = Income(unearned, 0, fees);
        (capital, income) = Ledger.earn(capital, income, assets);
        assert(capital.freeAssets == uint256(free) + assets);
        assert(uint256(income.unearnedAssets) + assets == unearned);
        assert(income.feesAssets == fees);
    }

    function unearning(uint88 unearned, uint88 assets) external pure {
        Income memory income = Income(unearned, 0, 0);
        income = Ledger.unearn(income, assets);
        assert(uint256(income.unearnedAssets) + assets == unearned);
    }
}

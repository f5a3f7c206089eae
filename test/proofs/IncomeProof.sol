// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Capital, Income, Ledger} from "../../contracts/capital/Ledger.sol";

/// @title IncomeProof
/// @dev CAP-1, CAP-6: a premium is split exactly, and what is earned or given back is no longer unearned.
contract IncomeProof {
    function bookingPremium(uint88 unearned, uint80 fees, uint96 premium, uint96 tax, uint96 fee) external pure {
        Income memory income = Income(unearned, 0, fees);
        uint96 net;
        (income, net) = Ledger.bookPremium(income, premium, tax, fee);
        assert(uint256(net) + tax + fee == premium);
        assert(income.unearnedAssets == uint256(unearned) + net);
        assert(income.feesAssets == uint256(fees) + tax + fee);
    }

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

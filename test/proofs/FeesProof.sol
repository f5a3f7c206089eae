// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Carrier, Income, Ledger} from "../../contracts/capital/Ledger.sol";

/// @title FeesProof
/// @dev CAP-1, CAP-6: fees and the carrier's deposit move by exactly what leaves or comes, and what is ripe or ripening
/// is always among the fees; CAP-26: what is ripe is given back before what is younger.
contract FeesProof {
    function ripening(uint80 fees, uint80 ripe, uint80 young, uint32 since, uint32 today) external pure {
        require(uint256(ripe) + young <= fees);
        Income memory income = Income(0, 0, fees);
        Carrier memory carrier = Carrier(0, ripe, young, since);
        carrier = Ledger.ripen(income, carrier, today);
        assert(uint256(carrier.ripeAssets) + carrier.ripeningAssets <= fees);
        assert(carrier.ripeAssets >= ripe);
    }

    function takingRipe(uint80 fees, uint80 ripe, uint80 young, uint80 assets) external pure {
        require(uint256(ripe) + young <= fees);
        Income memory income = Income(0, 0, fees);
        Carrier memory carrier = Carrier(0, ripe, young, 0);
        (income, carrier) = Ledger.takeRipe(income, carrier, assets);
        assert(uint256(income.feesAssets) + assets == fees);
        assert(uint256(carrier.ripeAssets) + assets == ripe);
        assert(uint256(carrier.ripeAssets) + carrier.ripeningAssets <= income.feesAssets);
    }

    function givingBack(uint80 fees, uint80 ripe, uint80 young, uint80 wanted) external pure {
        require(uint256(ripe) + young <= fees);
        Income memory income = Income(0, 0, fees);
        Carrier memory carrier = Carrier(0, ripe, young, 0);
        uint80 given;
        (income, carrier, given) = Ledger.giveBackFees(income, carrier, wanted);
        assert(uint256(income.feesAssets) + given == fees);
        assert(given <= wanted);
        // What is younger than ripe gives way only once nothing is ripe.
        assert(carrier.ripeAssets == 0 || income.feesAssets - carrier.ripeAssets == fees - ripe);
        assert(uint256(carrier.ripeAssets) + carrier.ripeningAssets <= income.feesAssets);
    }

    function addingDeposit(uint96 deposit, uint96 assets) external pure {
        Carrier memory carrier = Carrier(deposit, 0, 0, 0);
        carrier = Ledger.addDeposit(carrier, assets);
        assert(carrier.depositAssets == uint256(deposit) + assets);
    }

    function takingDeposit(uint96 deposit, uint96 assets) external pure {
        Carrier memory carrier = Carrier(deposit, 0, 0, 0);
        carrier = Ledger.takeDeposit(carrier, assets);
        assert(uint256(carrier.depositAssets) + assets == deposit);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Lateness} from "../interfaces/IReservePool.sol";
import {Books} from "./Books.sol";
import {FeeAges} from "./FeeAges.sol";
import {Carrier, Income, Ledger} from "./Ledger.sol";

/// @title LateInterest
/// @dev Interest on what comes late: how much, and whose money it is. Outside every limit; the carrier's before the pool's.
library LateInterest {
    uint256 private constant WHOLE_BPS = 10_000;
    uint256 private constant YEAR = 365 days;

    /// @dev What has run up until now, rounded up; as {Settlement-lateInterestUp} does it for the time before a decision.
    function dueUp(Lateness memory late) internal view returns (uint96) {
        if (block.timestamp <= late.fromAt) return 0;
        uint256 parts = uint256(late.principalAssets) * (block.timestamp - late.fromAt) * late.bpsPerYear;
        uint256 assets = (parts + WHOLE_BPS * YEAR - 1) / (WHOLE_BPS * YEAR);
        return assets < type(uint96).max ? uint96(assets) : type(uint96).max;
    }

    /// @dev Takes ripe fees, then the carrier's deposit, as far as they go.
    function draw(
        Books storage books,
        uint96 wantedAssets
    ) internal returns (uint96 fromFeesAssets, uint96 fromDepositAssets) {
        if (wantedAssets == 0) return (0, 0);
        Income memory income = books.income;
        Carrier memory carrier = FeeAges.ripen(books, income);
        (income, carrier, fromFeesAssets, fromDepositAssets) = Ledger.drawInterest(income, carrier, wantedAssets);
        books.income = income;
        books.carrier = carrier;
    }
}

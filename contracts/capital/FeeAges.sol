// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IReservePool} from "../interfaces/IReservePool.sol";
import {Books} from "./Books.sol";
import {Carrier, Income, Ledger} from "./Ledger.sol";

/// @title FeeAges
/// @dev Fees may be asked back whole while somebody can cool off, and in part while days of cover are to come: what they are
/// worth to the carrier follows from their age and from the premium that is not earned yet.
library FeeAges {
    uint256 private constant WHOLE_BPS = 10_000;

    /// @dev Most that ending every policy past its cooling-off would ask back, rounded up, where tax and fee were never more
    /// than `chargesBps` of a premium: {Premium-refund} gives no more of them than the net premium that goes back with
    /// them bore, and that is among what is unearned. {ProductBook} refuses charges that leave nothing to be earned.
    function refundableUp(uint256 unearnedAssets, uint256 chargesBps) internal pure returns (uint256) {
        uint256 netBps = WHOLE_BPS - chargesBps;
        return (unearnedAssets * chargesBps + netBps - 1) / netBps;
    }

    /// @dev Lets fees grow older, and hands back how old they are now.
    function ripen(Books storage books, Income memory income) internal returns (Carrier memory carrier) {
        carrier = books.carrier;
        uint32 since = carrier.ripeningSinceDay;
        carrier = Ledger.ripen(income, carrier, uint32(block.timestamp / 1 days));
        if (carrier.ripeningSinceDay == since) return carrier;

        books.carrier = carrier;
        emit IReservePool.FeesRipened(carrier.ripeningSinceDay, carrier.ripeAssets);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IReservePool} from "../interfaces/IReservePool.sol";
import {Books} from "./Books.sol";
import {Carrier, Income, Ledger} from "./Ledger.sol";

/// @title FeeAges
/// @dev Fees may be asked back while somebody can cool off, so they belong to the carrier only once they are old.
library FeeAges {
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

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";

/// @title PriceReader
/// @notice Another protocol that believes the pool's price, whenever it is made to look.
contract PriceReader {
    IERC4626 public immutable pool;
    uint256 public seen;

    constructor(IERC4626 pool_) {
        pool = pool_;
    }

    /// @notice Look at what 10^12 shares are worth now.
    function read() external {
        seen = pool.convertToAssets(1e12);
    }
}

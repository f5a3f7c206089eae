// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";

/// @title Pull
/// @dev A transfer to the pool that is measured: an asset that keeps a fee is found out here.
library Pull {
    using SafeERC20 for IERC20;

    function exactly(IERC20 asset, address from, uint256 assets) internal {
        uint256 before = asset.balanceOf(address(this));
        asset.safeTransferFrom(from, address(this), assets);
        uint256 received = asset.balanceOf(address(this)) - before;
        require(received == assets, IReservePool.PoolPremiumNotReceived(assets, received));
    }
}

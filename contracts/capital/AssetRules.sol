// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC1820Registry} from "@openzeppelin/contracts/interfaces/IERC1820Registry.sol";

/// @title AssetRules
/// @dev What code can see of an asset before the pool is built on it. Fees on transfer show only when money moves: the
/// pool measures every arrival and refuses then. Whoever deploys a pool answers for the rest.
library AssetRules {
    uint8 private constant MAX_DECIMALS = 18;
    IERC1820Registry private constant REGISTRY = IERC1820Registry(0x1820a4B7618BdE71Dce8cdc73aAB6C95905faD24);
    bytes32 private constant CALLBACK_TOKEN = keccak256("ERC777Token");

    /// @dev Whether it has code and 0 to 18 decimals, and does not say that it calls people back.
    function isSuitable(IERC20 asset) internal view returns (bool) {
        if (address(asset).code.length == 0) return false;
        (bool known, uint8 decimals) = SafeERC20.tryGetDecimals(asset);
        return known && decimals <= MAX_DECIMALS && !_callsBack(asset);
    }

    function _callsBack(IERC20 asset) private view returns (bool) {
        if (address(REGISTRY).code.length == 0) return false;
        return REGISTRY.getInterfaceImplementer(address(asset), CALLBACK_TOKEN) != address(0);
    }
}

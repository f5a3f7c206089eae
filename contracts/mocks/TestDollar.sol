// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title TestDollar
/// @notice Play money with 6 decimals and ERC-2612 permit. Anyone may mint it: local and test chains only.
contract TestDollar is ERC20Permit {
    constructor() ERC20("Test Dollar", "tUSD") ERC20Permit("Test Dollar") {}

    /// @notice Create `amount` base units for `to`.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @inheritdoc ERC20
    function decimals() public pure override returns (uint8) {
        return 6;
    }
}

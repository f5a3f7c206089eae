// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title OpenMintToken
/// @notice What the hostile tokens share: 6 decimals and a mint open to anyone. Tests only.
abstract contract OpenMintToken is ERC20 {
    constructor() ERC20("Hostile", "HOST") {}

    /// @notice Create `amount` base units for `to`.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @inheritdoc ERC20
    function decimals() public view virtual override returns (uint8) {
        return 6;
    }
}

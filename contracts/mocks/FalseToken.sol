// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {OpenMintToken} from "./OpenMintToken.sol";

/// @title FalseToken
/// @notice Answers false to a transfer to a refused account, without reverting and without moving anything.
contract FalseToken is OpenMintToken {
    mapping(address account => bool) public isRefused;

    /// @notice Refuse an account, or no longer.
    function refuse(address account, bool refused) external {
        isRefused[account] = refused;
    }

    /// @inheritdoc ERC20
    function transfer(address to, uint256 value) public override returns (bool) {
        return !isRefused[to] && super.transfer(to, value);
    }

    /// @inheritdoc ERC20
    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        return !isRefused[from] && super.transferFrom(from, to, value);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {OpenMintToken} from "./OpenMintToken.sol";

/// @title BlacklistToken
/// @notice Like USDC: reverts on any transfer from or to a blacklisted account. Its decimals can be chosen.
contract BlacklistToken is OpenMintToken, ERC20Permit {
    error AccountBlacklisted(address account);

    mapping(address account => bool) public isBlacklisted;
    uint8 private immutable _places;

    constructor(uint8 places) ERC20Permit("Hostile") {
        _places = places;
    }

    /// @notice Blacklist an account, or no longer.
    function blacklist(address account, bool listed) external {
        isBlacklisted[account] = listed;
    }

    function decimals() public view override(OpenMintToken, ERC20) returns (uint8) {
        return _places;
    }

    function _update(address from, address to, uint256 value) internal override {
        require(!isBlacklisted[from], AccountBlacklisted(from));
        require(!isBlacklisted[to], AccountBlacklisted(to));
        super._update(from, to, value);
    }
}

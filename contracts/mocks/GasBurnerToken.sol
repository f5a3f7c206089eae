// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {OpenMintToken} from "./OpenMintToken.sol";

/// @title GasBurnerToken
/// @notice Burns all the gas it is given, or reverts with 128 kilobytes of data, when money goes to a marked account.
contract GasBurnerToken is OpenMintToken {
    enum Trick {
        None,
        BurnGas,
        ReturnBomb
    }

    error Bomb(bytes data);

    mapping(address account => Trick) public trickOf;

    /// @notice What happens when money goes to `account`.
    function mark(address account, Trick trick) external {
        trickOf[account] = trick;
    }

    function _update(address from, address to, uint256 value) internal override {
        Trick trick = trickOf[to];
        while (trick == Trick.BurnGas) value = uint256(keccak256(abi.encode(value)));
        // Not a require: it would build the bomb every time.
        if (trick == Trick.ReturnBomb) revert Bomb(new bytes(1 << 17));
        super._update(from, to, value);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev Values out of a seed, so that one random number makes a whole case.
abstract contract Dice {
    function _roll(uint256 seed, uint256 salt) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, salt)));
    }

    function _upTo(uint256 value, uint256 most) internal pure returns (uint256) {
        return value % (most + 1);
    }

    /// @dev Of random width, so that small and large amounts are equally likely.
    function _amount(uint256 seed, uint256 salt, uint256 bits) internal pure returns (uint96) {
        uint256 width = _upTo(_roll(seed, salt), bits);
        return uint96(_roll(seed, salt + 1_000) % (uint256(1) << width));
    }

    function _bps(uint256 seed, uint256 salt) internal pure returns (uint16) {
        uint256 value = _roll(seed, salt);
        return value % 3 == 0 ? 0 : uint16(_upTo(value >> 8, 10_000));
    }
}

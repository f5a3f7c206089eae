// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";

/// @title CuriousHolder
/// @notice Receives policies, and counts how often somebody let it act while it did.
contract CuriousHolder is IERC721Receiver {
    uint256 public calls;

    /// @inheritdoc IERC721Receiver
    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        ++calls;
        return IERC721Receiver.onERC721Received.selector;
    }
}

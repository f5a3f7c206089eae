// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title SmartWallet
/// @notice A contract wallet with one owner: signs by ERC-1271 and calls whatever the owner says. It has no ERC-721 or
/// ERC-1155 receiver, so anything that asks it to receive fails.
contract SmartWallet is IERC1271 {
    error CallerNotOwner(address caller);
    error CallFailed(bytes answer);

    address public immutable owner;

    constructor(address owner_) {
        owner = owner_;
    }

    /// @notice Call `target` with `data` in the wallet's name.
    function execute(address target, bytes calldata data) external returns (bytes memory answer) {
        require(msg.sender == owner, CallerNotOwner(msg.sender));
        bool success;
        // A wallet is for calling.
        // solhint-disable-next-line avoid-low-level-calls
        (success, answer) = target.call(data);
        require(success, CallFailed(answer));
    }

    /// @inheritdoc IERC1271
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        return ECDSA.recoverCalldata(hash, signature) == owner ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}

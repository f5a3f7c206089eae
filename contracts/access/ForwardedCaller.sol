// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title ForwardedCaller
/// @dev Lets a contract hear who signed a request that the forwarder brings (ERC-2771), where it asks for {_caller} and
/// nowhere else: `_msgSender`, and with it every `restricted` function, stays who called. Trusts the forwarder, which is
/// immutable, has no owner and checks each signature. A contract that inherits this has no multicall.
abstract contract ForwardedCaller {
    uint256 private constant ADDRESS_BYTES = 20;

    /// @notice The only contract whose word about who calls is taken.
    address public immutable trustedForwarder;

    constructor(address trustedForwarder_) {
        trustedForwarder = trustedForwarder_;
    }

    /// @notice Whether a contract's word about who calls is taken (ERC-2771).
    function isTrustedForwarder(address forwarder) external view returns (bool) {
        return forwarder == trustedForwarder;
    }

    /// @dev The forwarder appends the signer to the call data.
    function _caller() internal view returns (address) {
        if (msg.sender != trustedForwarder || msg.data.length < ADDRESS_BYTES) return msg.sender;
        return address(bytes20(msg.data[msg.data.length - ADDRESS_BYTES:]));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {OpenMintToken} from "./OpenMintToken.sol";

/// @title CallbackToken
/// @notice Like ERC-777: runs a call that was prepared for an account whenever money reaches it or leaves it. What the
/// call answered is kept, a revert is swallowed or passed on as prepared.
contract CallbackToken is OpenMintToken {
    struct Callback {
        address target;
        bytes data;
        bool insists;
    }

    error CallbackFailed(bytes answer);

    event CalledBack(address indexed account, bool success, bytes answer);

    mapping(address account => Callback) private _callbacks;

    /// @notice Prepare the call for an account; `insists` reverts the transfer when the call does.
    function prepare(address account, address target, bytes calldata data, bool insists) external {
        _callbacks[account] = Callback({target: target, data: data, insists: insists});
    }

    function _update(address from, address to, uint256 value) internal override {
        _callBack(from);
        super._update(from, to, value);
        _callBack(to);
    }

    function _callBack(address account) private {
        Callback memory callback = _callbacks[account];
        if (callback.target == address(0)) return;
        // The attack is the call.
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, bytes memory answer) = callback.target.call(callback.data);
        require(success || !callback.insists, CallbackFailed(answer));
        emit CalledBack(account, success, answer);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title Push
/// @dev A transfer that cannot stop whoever makes it: a revert, a false answer, endless work or endless return data end
/// in "no". SafeERC20's own attempt gives the asset all gas but a sixty-fourth, so two payees with a hook that burns
/// gas could keep a claim from ever being paid. With a bounded share the answer is bounded too.
library Push {
    /// @dev Several times what the costliest stablecoin transfer takes. If transfers ever cost more, payments become
    /// credits, and collecting those has no bound.
    uint256 private constant MOST_GAS = 300_000;

    /// @dev Whether the asset took the transfer. The asset is known to be a contract; no answer at all counts as yes.
    function tryTransfer(IERC20 asset, address to, uint256 assets) internal returns (bool) {
        // Only a low-level call bounds the gas and survives an answer that is not a bool.
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, bytes memory answer) = address(asset).call{gas: MOST_GAS}(
            abi.encodeCall(IERC20.transfer, (to, assets))
        );
        if (!success) return false;
        return answer.length == 0 || (answer.length >= 32 && abi.decode(answer, (uint256)) == 1);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {AuthorityUtils} from "@openzeppelin/contracts/access/manager/AuthorityUtils.sol";

/// @title Makers
/// @notice Of two people who must agree, the first still has the seat from which they asked.
/// @dev Upholds ACC-2: whoever was removed in between is no second pair of eyes.
library Makers {
    /// @notice Who asked may not ask any more.
    error MakerLeft(address maker);

    /// @param authority the AccessManager of the calling contract
    /// @param asked selector of the function by which the maker asked
    function requireSeated(address authority, address maker, bytes4 asked) internal view {
        (bool may, uint32 delay) = AuthorityUtils.canCallWithDelay(authority, maker, address(this), asked);
        require(may || delay > 0, MakerLeft(maker));
    }
}

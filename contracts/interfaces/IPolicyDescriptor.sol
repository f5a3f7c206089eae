// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {PolicyId} from "../types/Ids.sol";

/// @title IPolicyDescriptor
/// @notice What a policy looks like: its face as a picture, and the words around it.
/// @dev Owns nothing. Shows the policy, never the person: no address of anybody, nothing about claims.
interface IPolicyDescriptor {
    /// @notice JSON of the policy as a data URI, with its picture inside (ERC-721 metadata). Reverts with
    /// {IPolicyBook-PolicyUnknown} for a policy that was never issued.
    /// @dev The same register gives the same bytes; only a state that time changes changes with time.
    function tokenURI(PolicyId policyId) external view returns (string memory);

    /// @notice The picture alone, SVG text.
    function pictureOf(PolicyId policyId) external view returns (string memory);
}

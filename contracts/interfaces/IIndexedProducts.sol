// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {VersionId} from "../types/Ids.sol";
import {IndexTerms} from "../types/IndexTypes.sol";

/// @title IIndexedProducts
/// @notice What a version pays on an observation; implemented by the ProductBook.
interface IIndexedProducts {
    /// @notice What a version observes and its curve, and whether `adjudicator` is pinned to it.
    function indexTermsOf(VersionId versionId, address adjudicator) external view returns (IndexTerms memory);
}

// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {FastTrackTerms} from "../types/AssessmentTypes.sol";
import {VersionId} from "../types/Ids.sol";

/// @title IAssessedProducts
/// @notice What a version lets a signed assessment approve; implemented by the ProductBook.
interface IAssessedProducts {
    /// @notice The pool, the line and the thresholds of a version, and whether `adjudicator` is pinned to it.
    function fastTrackTermsOf(VersionId versionId, address adjudicator) external view returns (FastTrackTerms memory);
}

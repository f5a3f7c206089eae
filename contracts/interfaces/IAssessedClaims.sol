// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {ClaimPhase} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title IAssessedClaims
/// @notice What of a claim an assessment rests on; implemented by the ClaimBook.
interface IAssessedClaims {
    /// @notice What another contract asks first of a claim; nothing for an unknown one. Cheaper than {IClaimBook-claimOf}.
    /// @return phase as it was written: documents whose time is over may still be awaited
    /// @return filedAt when it was filed, seconds
    /// @return assets what is reserved; once granted in full, what was paid, base units
    /// @return caseHead head of its case file
    function standingOf(
        ClaimId claimId
    ) external view returns (ClaimPhase phase, uint40 filedAt, uint96 assets, bytes32 caseHead);
}

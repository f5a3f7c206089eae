// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ClaimItem, ClaimVerdict, Decision, ItemAssessment} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title DecisionRules
/// @notice What a decision must be, whoever makes it.
/// @dev Reverts with errors of {IClaimBook}. Upholds CLM-7: a cut says why.
library DecisionRules {
    uint16 private constant WHOLE_BPS = 10_000;

    /// @notice One assessment per item, none above the claimed loss; a cut carries a code, a clause and written reasons.
    /// @return cut whether anything is taken off
    function requireSound(
        ClaimId claimId,
        ClaimItem[] memory items,
        Decision memory decision
    ) internal pure returns (bool cut) {
        uint256 count = decision.assessments.length;
        require(count == items.length, IClaimBook.ClaimAssessmentCountInvalid(claimId, count, items.length));
        cut = decision.otherInsuranceAssets > 0;
        for (uint256 i = 0; i < count; ++i) {
            ItemAssessment memory found = decision.assessments[i];
            _requireWithin(claimId, i, found.assessedAssets, items[i].claimedAssets);
            _requireWithin(claimId, i, found.assessedDays, items[i].claimedDays);
            uint16 wearBps = found.depreciationBps;
            require(wearBps <= WHOLE_BPS, IClaimBook.ClaimDepreciationTooHigh(claimId, i, wearBps));
            if (!isCut(items[i], found)) continue;
            cut = true;
            bool reasoned = found.reason != 0 && found.clause != 0 && decision.rationaleHash != 0;
            require(reasoned, IClaimBook.ClaimCutNeedsReason(claimId, i));
        }
    }

    /// @notice Whether the finding on an item stays below what was claimed.
    function isCut(ClaimItem memory item, ItemAssessment memory found) internal pure returns (bool) {
        return
            found.assessedAssets < item.claimedAssets ||
            found.assessedDays < item.claimedDays ||
            found.depreciationBps > 0;
    }

    /// @notice Granted is what leaves nothing missing; a refusal stays one also where nothing could have been paid.
    /// @param cutAssets what the claimed loss would have paid beyond the payable
    /// @param cut whether anything went against the claimant
    function verdictOf(uint256 payableAssets, uint256 cutAssets, bool cut) internal pure returns (ClaimVerdict) {
        if (cutAssets == 0 && (payableAssets > 0 || !cut)) return ClaimVerdict.Granted;
        return payableAssets == 0 ? ClaimVerdict.Denied : ClaimVerdict.PartlyGranted;
    }

    function _requireWithin(ClaimId claimId, uint256 item, uint256 assessed, uint256 claimed) private pure {
        require(assessed <= claimed, IClaimBook.ClaimAmountExceedsClaimed(claimId, item, assessed, claimed));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {Decision, FiledClaim, ItemAssessment} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {Recorder} from "./Recorder.sol";

/// @dev Who decides brings the claim as it was filed and says what was found of each item.
abstract contract Assessing is Recorder {
    function _decisionOn(
        ClaimId claimId,
        Claim memory claim,
        uint16 partBps,
        bool full
    ) internal view returns (FiledClaim memory filed, Decision memory decision) {
        filed = _at.store.filedOf(claimId);
        decision.seenHead = claim.caseHead;
        decision.rationaleHash = "because";
        decision.assessments = new ItemAssessment[](filed.filing.items.length);
        uint256 partOfAll = full ? 10_000 : partBps % 10_001;
        for (uint256 i = 0; i < decision.assessments.length; ++i) {
            ItemAssessment memory found = decision.assessments[i];
            // Even, so that halving it for the check of the sum loses nothing.
            found.assessedAssets = uint96((filed.filing.items[i].claimedAssets * partOfAll) / 20_000) * 2;
            found.assessedDays = uint16((filed.filing.items[i].claimedDays * partOfAll) / 10_000);
            found.reason = "PRICE_LIST";
            found.clause = "4.2";
        }
    }

    function _pick(uint256 seed) internal view returns (ClaimId claimId, Claim memory claim, bool any) {
        uint256 count = _at.store.claimCount();
        if (count == 0) return (claimId, claim, false);
        claimId = _at.store.claims(seed % count);
        return (claimId, _at.claimBook.claimOf(claimId), true);
    }
}

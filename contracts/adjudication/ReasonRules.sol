// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim, IClaimBook} from "../interfaces/IClaimBook.sol";
import {IAdjusterDesk} from "../interfaces/IAdjusterDesk.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimItem, Decision, FiledClaim} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {ClaimCover} from "../types/PolicyTypes.sol";
import {ClaimTerms, Coverage, CurveKind} from "../types/ProductTypes.sol";
import {DeskStore} from "./DeskStore.sol";

/// @title ReasonRules
/// @notice Whether a reason for paying less can hold at all, as far as a contract can see.
/// @dev Linked to the AdjusterDesk, whose storage this is. A code in clear must be one of the list; a commitment (thirty-two bytes, the last not
/// zero) says nothing here, as sensitive lines and the fraud codes want it. Upholds CLM-7: a person names a ground, and a
/// ground that cannot be there is refused before anything is decided.
library ReasonRules {
    using PolicyMarks for uint16;

    /// @dev What the rules look at, read once.
    /// @param knownAt when the insurer knew of a ground to contest the policy, zero for never
    struct Facts {
        Claim claim;
        ClaimCover cover;
        ClaimTerms terms;
        Coverage[] coverages;
        uint40 knownAt;
        uint16 stops;
        bool hasOtherInsurance;
    }

    /// @dev The books it asks.
    struct Asked {
        IClaimBook claimBook;
        IPolicyBook policyBook;
        IProductBook productBook;
    }

    /// @dev Right to contest a contract: two years from its conclusion, thirty days from knowing the ground.
    uint256 private constant CONTEST_PERIOD = 730 days;
    uint256 private constant KNOWLEDGE_PERIOD = 30 days;
    uint256 private constant WHOLE_BPS = 10_000;

    /// @notice Keep when the insurer knew of a ground to contest the policy; a later word may only say that it was earlier.
    function recordKnowledge(DeskStore storage store, ClaimId claimId, uint40 knownAt, bytes32 basisHash) external {
        PolicyId policyId = claimId.policyOf();
        uint40 before = store.knownAt[policyId];
        if (before == 0) before = uint40(block.timestamp) + 1;
        bool earlier = knownAt != 0 && knownAt < before;
        require(earlier, IAdjusterDesk.KnowledgeTimeInvalid(policyId, knownAt, before));

        store.knownAt[policyId] = knownAt;
        emit IAdjusterDesk.KnowledgeRecorded(claimId, msg.sender, policyId, knownAt, basisHash);
    }

    /// @notice Refuse a decision that gives a reason which is not there.
    function requireHold(
        DeskStore storage store,
        Asked memory asked,
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external view {
        Facts memory facts = _factsOf(store, asked, claimId, filed, decision);
        uint256 count = decision.assessments.length;
        for (uint256 i = 0; i < count && i < filed.filing.items.length; ++i) {
            bytes32 reason = decision.assessments[i].reason;
            // A commitment fills its word.
            if (reason == 0 || uint8(uint256(reason)) != 0) continue;
            (bool known, bool holds) = _judge(asked, claimId.policyOf(), facts, filed.filing.items[i], i, reason);
            require(known, IAdjusterDesk.ReasonUnknown(claimId, i, reason));
            require(holds, IAdjusterDesk.ReasonNotApplicable(claimId, i, reason));
        }
    }

    function _factsOf(
        DeskStore storage store,
        Asked memory asked,
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) private view returns (Facts memory facts) {
        facts.claim = asked.claimBook.claimOf(claimId);
        facts.cover = asked.policyBook.claimCoverOf(claimId.policyOf());
        uint8[] memory places = new uint8[](filed.filing.items.length);
        for (uint256 i = 0; i < places.length; ++i) {
            places[i] = filed.filing.items[i].coverage;
        }
        (facts.terms, facts.coverages) = asked.productBook.filingTermsOf(facts.cover.versionId, places);
        facts.knownAt = store.knownAt[claimId.policyOf()];
        facts.stops = asked.claimBook.courseOf(claimId).stops;
        facts.hasOtherInsurance = decision.otherInsuranceAssets > 0;
    }

    /// @return known whether the code is one of the list
    /// @return holds whether nothing a contract can see speaks against it
    function _judge(
        Asked memory asked,
        PolicyId policyId,
        Facts memory facts,
        ClaimItem calldata item,
        uint256 place,
        bytes32 reason
    ) private view returns (bool known, bool holds) {
        (known, holds) = _byTime(asked, policyId, facts, facts.coverages[place], reason);
        if (known) return (known, holds);
        (known, holds) = _byAmount(facts, item, facts.coverages[place], reason);
        if (known) return (known, holds);
        (known, holds) = _byCourse(asked, facts, reason);
        if (known) return (known, holds);
        return (_isJudgement(reason), true);
    }

    function _byTime(
        Asked memory asked,
        PolicyId policyId,
        Facts memory facts,
        Coverage memory coverage,
        bytes32 reason
    ) private view returns (bool known, bool holds) {
        ClaimCover memory cover = facts.cover;
        uint40 lossAt = facts.claim.lossAt;
        if (reason == "NOT_IN_FORCE") return (true, lossAt < cover.startAt || lossAt >= cover.endAt);
        if (reason == "WAITING_PERIOD") {
            uint256 waitingDays = _most(facts.terms.waitingDays, coverage.waitingDays);
            return (true, lossAt < cover.waitingFrom + waitingDays * 1 days);
        }
        if (reason == "PREMIUM_UNPAID") return (true, asked.policyBook.isSuspendedAt(policyId, lossAt));
        if (reason == "TIME_BARRED") {
            bool late = facts.claim.filedAt >= cover.endAt + uint256(facts.terms.tailDays) * 1 days;
            // Pauses of filing lengthen the tail: what was taken within the terms came in time (CLM-6).
            return (true, late && facts.claim.flags & ClaimFlags.OUT_OF_TERMS != 0);
        }
        if (reason != "MISREP") return (false, false);
        uint256 contestedBy = asked.policyBook.policyOf(policyId).soldAt + CONTEST_PERIOD;
        bool inTime = block.timestamp <= contestedBy && block.timestamp <= facts.knownAt + KNOWLEDGE_PERIOD;
        return (true, inTime && facts.knownAt != 0);
    }

    function _byAmount(
        Facts memory facts,
        ClaimItem calldata item,
        Coverage memory coverage,
        bytes32 reason
    ) private pure returns (bool known, bool holds) {
        uint256 limitAssets = facts.cover.limitAssets;
        uint256 claimedAssets = item.claimedAssets + uint256(item.claimedDays) * coverage.dailyAssets;
        if (reason == "LIMIT_EXHAUSTED") {
            uint256 ownAssets = uint256(facts.claim.reservedAssets) + facts.claim.paidAssets;
            return (true, limitAssets + ownAssets < claimedAssets + facts.cover.usedAssets);
        }
        if (reason == "SUBLIMIT") {
            uint256 shareAssets = (limitAssets * coverage.sublimitBps) / WHOLE_BPS;
            bool above = coverage.sublimitAssets != 0 && claimedAssets > coverage.sublimitAssets;
            return (true, above || (shareAssets != 0 && claimedAssets > shareAssets));
        }
        if (reason == "BELOW_DEDUCTIBLE") {
            bool agreed = facts.cover.marks.has(PolicyMarks.AGREED_DEDUCTIBLE);
            uint256 borneAssets = agreed ? facts.cover.deductibleAssets : facts.terms.deductibleAssets;
            borneAssets += _most(coverage.deductibleAssets, (limitAssets * coverage.deductibleBps) / WHOLE_BPS);
            borneAssets += uint256(coverage.deductibleDays) * coverage.dailyAssets;
            return (true, claimedAssets <= borneAssets);
        }
        return (reason == "OTHER_INSURANCE", facts.hasOtherInsurance);
    }

    function _byCourse(
        Asked memory asked,
        Facts memory facts,
        bytes32 reason
    ) private view returns (bool known, bool holds) {
        if (reason == "DOC_MISSING") return (true, facts.stops > 0);
        if (reason == "FREQUENCY_LIMIT") return (true, facts.cover.claimCount > 1);
        // Without data a person looks at the loss itself; that there was none is no ground.
        if (reason == "DATA_SOURCE_FAIL") return (true, false);
        if (reason != "TRIGGER_NOT_MET") return (false, false);
        return (true, asked.productBook.termsOf(facts.cover.versionId).curveKind != CurveKind.None);
    }

    /// @dev What only a person can see. The fraud codes are not among them: they never stand in clear.
    function _isJudgement(bytes32 reason) private pure returns (bool) {
        return
            reason == "EXCLUSION" ||
            reason == "NO_COVERAGE" ||
            reason == "OUTSIDE_TERRITORY" ||
            reason == "PERIL_NOT_COVERED" ||
            reason == "NOT_INSURABLE_INTEREST" ||
            reason == "LATE_NOTICE" ||
            reason == "QTY_OVER_LIMIT" ||
            reason == "DUPLICATE" ||
            reason == "PRICE_LIST";
    }

    function _most(uint256 left, uint256 right) private pure returns (uint256) {
        return left > right ? left : right;
    }
}

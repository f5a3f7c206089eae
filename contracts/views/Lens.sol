// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {Basis, ClaimCost} from "../claims/ClaimCost.sol";
import {FilingRules} from "../claims/FilingRules.sol";
import {Frame, Settlement} from "../claims/Settlement.sol";
import {Claim, IClaimBook} from "../interfaces/IClaimBook.sol";
import {ILawBook} from "../interfaces/ILawBook.sol";
import {ClaimRow, ILens, Solvency, VersionRow} from "../interfaces/ILens.sol";
import {IPauseControl} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {Buckets, IReservePool} from "../interfaces/IReservePool.sol";
import {ISalesDesk} from "../interfaces/ISalesDesk.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimItem, Clock, Decision, Filing, Waterfall} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId, VersionId} from "../types/Ids.sol";
import {PolicyRow} from "../types/PolicyTypes.sol";
import {Tariff, Terms} from "../types/ProductTypes.sol";

/// @title Lens
/// @notice Paged, screen-shaped reads and previews.
/// @dev Owns nothing, decides nothing; whoever distrusts it reads the books themselves.
contract Lens is ILens {
    uint256 private constant BPS = 10_000;
    uint32 private constant MAX_VERSIONS = 50;
    uint48 private constant MAX_POLICIES = 200;
    uint48 private constant MAX_POLICIES_SEARCHED = 1_000;
    uint16 private constant MAX_CLAIMS = 100;

    IProductBook public immutable productBook;
    IPolicyBook public immutable policyBook;
    ISalesDesk public immutable salesDesk;
    IClaimBook public immutable claimBook;
    ILawBook public immutable lawBook;
    IPauseControl public immutable pauseControl;

    constructor(IProductBook productBook_, IPolicyBook policyBook_, ISalesDesk salesDesk_, IClaimBook claimBook_) {
        productBook = productBook_;
        policyBook = policyBook_;
        salesDesk = salesDesk_;
        claimBook = claimBook_;
        lawBook = claimBook_.lawBook();
        pauseControl = claimBook_.pauseControl();
    }

    /* CAPITAL */

    /// @inheritdoc ILens
    function solvency(address pool) external view returns (Solvency memory state) {
        Buckets memory buckets = IReservePool(pool).buckets();
        state.pool = pool;
        state.asset = IERC4626(pool).asset();
        state.buckets = buckets;
        state.balanceAssets = IERC20(state.asset).balanceOf(pool);

        uint256 held = uint256(buckets.reservedAssets) + buckets.payableAssets + buckets.unearnedAssets;
        held += uint256(buckets.feesAssets) + buckets.depositAssets;
        uint256 capital = uint256(buckets.freeAssets) + buckets.lockedAssets;
        state.accountedAssets = held + capital;
        state.liabilitiesAssets = held + buckets.owedAssets;
        state.capitalAssets = capital > buckets.owedAssets ? capital - buckets.owedAssets : 0;

        uint256 answeredFor = state.liabilitiesAssets + buckets.lockedAssets;
        state.coverBps = answeredFor == 0 ? type(uint256).max : (state.accountedAssets * BPS) / answeredFor;
        state.solvent =
            state.accountedAssets <= state.balanceAssets &&
            state.liabilitiesAssets <= state.accountedAssets;
    }

    /* PRODUCT AND COVER */

    /// @inheritdoc ILens
    function versions(uint32 from, uint32 size) external view returns (VersionRow[] memory rows) {
        uint32 count = uint32(_rowsIn(from, size, MAX_VERSIONS, productBook.versionCount()));
        rows = new VersionRow[](count);
        for (uint32 i = 0; i < count; ++i) {
            rows[i] = _versionRow(VersionId.wrap(_first(from) + i));
        }
    }

    /// @inheritdoc ILens
    function previewPremium(
        VersionId versionId,
        uint96 limitAssets,
        uint16 termDays
    ) external view returns (uint96 premiumAssets, uint96 taxAssets, uint96 feeAssets, uint96 lockAssets) {
        Terms memory terms = productBook.termsOf(versionId);
        Tariff memory tariff = terms.tariff;
        premiumAssets = salesDesk.premiumOf(versionId, limitAssets, termDays);
        taxAssets = uint96((uint256(premiumAssets) * tariff.taxBps) / BPS);
        feeAssets = uint96((uint256(premiumAssets) * tariff.feeBps) / BPS);
        lockAssets = uint96((uint256(limitAssets) * terms.collateralBps + BPS - 1) / BPS);
    }

    /// @inheritdoc ILens
    function policies(uint48 from, uint48 size) external view returns (PolicyRow[] memory rows) {
        uint48 count = uint48(_rowsIn(from, size, MAX_POLICIES, policyBook.policyCount()));
        rows = new PolicyRow[](count);
        for (uint48 i = 0; i < count; ++i) {
            rows[i] = _policyRow(PolicyId.wrap(uint48(_first(from)) + i));
        }
    }

    /// @inheritdoc ILens
    function policiesOf(
        address holder,
        uint48 from,
        uint48 size
    ) external view returns (PolicyRow[] memory rows, uint48 next) {
        uint48 count = uint48(_rowsIn(from, size, MAX_POLICIES_SEARCHED, policyBook.policyCount()));
        PolicyId[] memory found = new PolicyId[](count);
        uint256 held = 0;
        next = (from == 0 ? 1 : from) + count;
        for (uint48 i = next - count; i < next; ++i) {
            if (policyBook.policyOf(PolicyId.wrap(i)).holder == holder) found[held++] = PolicyId.wrap(i);
        }

        rows = new PolicyRow[](held);
        for (uint256 i = 0; i < held; ++i) {
            rows[i] = _policyRow(found[i]);
        }
    }

    /* CLAIM */

    /// @inheritdoc ILens
    function previewClaim(
        Filing calldata filing
    ) external view returns (Waterfall memory waterfall, uint8 flags, uint96 reservableAssets, uint40 decideBy) {
        Basis memory basis = _basisOf(filing.policyId, filing.lossAt, filing.items);
        FilingRules.requireWellFormed(filing, basis.coverages, basis.terms.pool);

        waterfall = ClaimCost.expect(basis, filing.items, filing.lossAt, ClaimCost.frameOf(basis, 0));
        if (filing.evidenceRoot != bytes32(0)) flags = ClaimFlags.EVIDENCE;
        if (ClaimCost.isOutOfTerms(basis, filing.lossAt, pauseControl)) flags |= ClaimFlags.OUT_OF_TERMS;
        else reservableAssets = _reservable(basis, waterfall.payableAssets);
        decideBy = lawBook.deadlineOf(basis.terms.profileId, Clock.Decide, uint40(block.timestamp));
    }

    /// @inheritdoc ILens
    function previewDecision(
        ClaimId claimId,
        ClaimItem[] calldata items,
        Decision calldata decision
    ) external view returns (Waterfall memory) {
        Claim memory claim = claimBook.claimOf(claimId);
        Basis memory basis = _basisOf(claim.policyId, claim.lossAt, items);
        uint256 count = decision.assessments.length;
        require(count == items.length, IClaimBook.ClaimAssessmentCountInvalid(claimId, count, items.length));

        Frame memory frame = ClaimCost.frameOf(basis, uint256(claim.reservedAssets) + claim.paidAssets);
        frame.otherInsuranceAssets = decision.otherInsuranceAssets;
        return Settlement.settle(items, decision.assessments, basis.coverages, frame);
    }

    /// @inheritdoc ILens
    function claimsOf(PolicyId policyId, uint16 from, uint16 size) external view returns (ClaimRow[] memory rows) {
        uint16 count = uint16(_rowsIn(from, size, MAX_CLAIMS, policyBook.policyOf(policyId).claimCount));
        rows = new ClaimRow[](count);
        for (uint16 i = 0; i < count; ++i) {
            ClaimId claimId = policyId.claimOn(uint16(_first(from)) + i);
            rows[i] = ClaimRow({
                claimId: claimId,
                claimant: claimBook.claimantOf(claimId),
                decideBy: claimBook.deadlineOf(claimId, Clock.Decide),
                appealBy: claimBook.deadlineOf(claimId, Clock.Appeal),
                claim: claimBook.claimOf(claimId)
            });
        }
    }

    /* INTERNAL */

    function _basisOf(
        PolicyId policyId,
        uint40 lossAt,
        ClaimItem[] memory items
    ) private view returns (Basis memory basis) {
        uint8[] memory places = FilingRules.placesOf(items);
        (basis.cover, basis.claimant) = policyBook.coverAt(policyId, lossAt);
        (basis.terms, basis.coverages) = productBook.filingTermsOf(basis.cover.versionId, places);
    }

    /// @dev The policy's lock and free capital, as far as they go.
    function _reservable(Basis memory basis, uint256 wantedAssets) private view returns (uint96) {
        uint256 fundable = ClaimCost.lockedOf(basis, basis.cover.usedAssets);
        fundable += IReservePool(basis.terms.pool).buckets().freeAssets;
        return uint96(Settlement.minOf(wantedAssets, fundable));
    }

    /// @dev Numbers start at 1; asking from 0 is asking from the first.
    function _first(uint256 from) private pure returns (uint32) {
        return uint32(from == 0 ? 1 : from);
    }

    /// @dev How many of `size` rows there are from `from` on.
    function _rowsIn(uint256 from, uint256 size, uint256 most, uint256 count) private pure returns (uint256) {
        uint256 first = from == 0 ? 1 : from;
        if (first > count) return 0;
        uint256 left = count - first + 1;
        if (size > most) size = most;
        return size < left ? size : left;
    }

    function _versionRow(VersionId versionId) private view returns (VersionRow memory row) {
        row.versionId = versionId;
        row.sellable = productBook.isSellable(versionId);
        row.retired = productBook.isRetired(versionId);
        row.sellableAt = productBook.sellableAt(versionId);
        row.capAssets = productBook.capOf(versionId);
        row.termsHash = productBook.termsHashOf(versionId);
        row.terms = productBook.termsOf(versionId);
        row.adjudicators = productBook.adjudicatorsOf(versionId);
        row.insuredAssets = IReservePool(row.terms.pool).insuredOf(versionId);
    }

    function _policyRow(PolicyId policyId) private view returns (PolicyRow memory) {
        return
            PolicyRow({
                policyId: policyId,
                policy: policyBook.policyOf(policyId),
                status: policyBook.statusOf(policyId)
            });
    }
}

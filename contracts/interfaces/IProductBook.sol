// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {VersionId} from "../types/Ids.sol";
import {ClaimTerms, Coverage, DisputeTerms, SaleTerms, ServiceTerms, Terms} from "../types/ProductTypes.sol";

/// @title IProductBook
/// @notice What is for sale, in versions that are never edited.
/// @dev Owns versions: terms, cap, adjudicators. Never changes a published one. Upholds POL-1.
/// Three hands make a version sellable: terms by the product manager, the cap by the actuary,
/// the adjudicators by the adjudication manager; and a public delay passes.
interface IProductBook {
    /// @notice A version was published. It sells from `sellableAt` once cap and adjudicators are set.
    event VersionPublished(
        VersionId indexed versionId,
        bytes32 indexed productId,
        bytes32 termsHash,
        Terms terms,
        uint40 sellableAt
    );

    /// @notice The exposure cap of a version was set, once.
    event VersionCapped(VersionId indexed versionId, uint96 capAssets);

    /// @notice Who may decide claims of a version was set, once.
    event AdjudicatorsPinned(VersionId indexed versionId, address[] adjudicators);

    /// @notice The version sells no more; sold policies keep it.
    event VersionRetired(VersionId indexed versionId, address indexed by);

    error VersionUnknown(VersionId versionId);
    error VersionRetiredAlready(VersionId versionId);
    error VersionNotSellable(VersionId versionId, uint40 sellableAt);
    error VersionCapAlreadySet(VersionId versionId, uint96 capAssets);
    error VersionCapZero(VersionId versionId);
    error AdjudicatorsAlreadyPinned(VersionId versionId);
    error AdjudicatorsCountInvalid(VersionId versionId, uint256 count, uint256 limit);
    error AdjudicatorNotContract(address adjudicator);
    error TermsCoverageCountInvalid(uint256 count, uint256 limit);
    error TermsCoverageInvalid(uint256 coverage);
    error TermsCurveInvalid(uint256 point);
    error TermsBpsTooHigh(bytes32 field, uint256 offered, uint256 limit);
    error TermsLimitsInvalid(uint96 minLimitAssets, uint96 maxLimitAssets);
    error TermsTermInvalid(uint16 minTermDays, uint16 maxTermDays);
    error TermsTailTooLong(uint16 tailDays, uint256 limitDays);
    error TermsPoolUnknown(address pool);
    error TermsLabelTooLong(bytes32 field, bytes32 label, uint256 limit);
    error TermsCoolingOffTooLong(uint16 coolingOffDays, uint256 limitDays);
    error TermsGraceMissing(uint8 maxInstalments);
    error TermsWordingMissing();

    /// @notice Publish a version of a product.
    /// @dev Emits {VersionPublished}. Restricted to product managers.
    ///
    /// Requirements:
    /// - 1 to 16 coverages for an indemnity product; a rising curve of 1 to 8 points for a parametric one
    /// - coverage codes at most 16 bytes; shares at most 10,000 basis points, tax and fee together less; limits and terms in order; both wording hashes present
    /// - cooling-off lasts at most 30 days
    /// - a version that may be paid in parts gives days of grace
    /// - product, line and observable are labels of at most 31 bytes
    /// - the profile exists; the pool is one of this deployment's; the tail fits the pool's exit notice
    function publishVersion(Terms calldata terms) external returns (VersionId versionId);

    /// @notice Set a version's exposure cap: most that open policies may be insured for together, base units.
    /// @dev Emits {VersionCapped}. Restricted to actuaries; once.
    function setCap(VersionId versionId, uint96 capAssets) external;

    /// @notice Pin who may decide its claims, 1 to 8 contracts.
    /// @dev Emits {AdjudicatorsPinned}. Restricted to adjudication managers; once.
    function pinAdjudicators(VersionId versionId, address[] calldata adjudicators) external;

    /// @notice Stop selling a version, at once and for good.
    /// @dev Emits {VersionRetired}. Restricted to product managers.
    function retireVersion(VersionId versionId) external;

    /// @notice Whether the version sells now.
    function isSellable(VersionId versionId) external view returns (bool);

    /// @notice From when it sells, seconds.
    function sellableAt(VersionId versionId) external view returns (uint40);

    /// @notice Whether the version was retired.
    function isRetired(VersionId versionId) external view returns (bool);

    /// @notice What a sale needs. Reverts with {VersionNotSellable} unless the version sells now.
    function saleTermsOf(VersionId versionId) external view returns (SaleTerms memory);

    /// @notice What a claim needs.
    function claimTermsOf(VersionId versionId) external view returns (ClaimTerms memory);

    /// @notice What ending a policy early, renewing it and paying in instalments need.
    function serviceTermsOf(VersionId versionId) external view returns (ServiceTerms memory);

    /// @notice What a filing needs: the terms and the coverages at these places. A place without a coverage gives an
    /// empty one, whose code is zero.
    function filingTermsOf(
        VersionId versionId,
        uint8[] calldata places
    ) external view returns (ClaimTerms memory terms, Coverage[] memory coverages);

    /// @notice What a decision needs: {filingTermsOf}, and if `adjudicator` is pinned the line of business.
    function decisionTermsOf(
        VersionId versionId,
        uint8[] calldata places,
        address adjudicator
    ) external view returns (ClaimTerms memory terms, Coverage[] memory coverages, bytes32 line, bool pinned);

    /// @notice What a disagreement needs: who arbitrates, and how much silence approves.
    function disputeTermsOf(VersionId versionId) external view returns (DisputeTerms memory);

    /// @notice The exposure cap, base units; zero until it is set.
    function capOf(VersionId versionId) external view returns (uint96);

    /// @notice One coverage. Reverts when the version has fewer.
    function coverageOf(VersionId versionId, uint8 coverage) external view returns (Coverage memory);

    /// @notice The coverages at these places.
    function coveragesOf(VersionId versionId, uint8[] calldata places) external view returns (Coverage[] memory);

    /// @notice How many coverages it has.
    function coverageCount(VersionId versionId) external view returns (uint8);

    /// @notice Whether `adjudicator` may decide claims of the version.
    function isAdjudicator(VersionId versionId, address adjudicator) external view returns (bool);

    /// @notice The pinned adjudicators.
    function adjudicatorsOf(VersionId versionId) external view returns (address[] memory);

    /// @notice Everything promised.
    function termsOf(VersionId versionId) external view returns (Terms memory);

    /// @notice keccak256 of the ABI-encoded terms.
    function termsHashOf(VersionId versionId) external view returns (bytes32);

    /// @notice Line of business, ASCII label.
    function lineOf(VersionId versionId) external view returns (bytes32);

    /// @notice Whether a pool belongs to this deployment.
    function isPool(address pool) external view returns (bool);

    /// @notice Highest tax and fee together, share of the premium, of any version of a pool that ever had a cap.
    function poolChargesOf(address pool) external view returns (uint16);

    /// @notice How many versions there are.
    function versionCount() external view returns (uint32);
}

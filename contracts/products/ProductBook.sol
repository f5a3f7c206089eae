// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAssessedProducts} from "../interfaces/IAssessedProducts.sol";
import {IIndexedProducts} from "../interfaces/IIndexedProducts.sol";
import {ILawBook, LawProfile, Period, PeriodUnit} from "../interfaces/ILawBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {FastTrackTerms} from "../types/AssessmentTypes.sol";
import {Clock} from "../types/ClaimTypes.sol";
import {ProfileId, VersionId} from "../types/Ids.sol";
import {IndexTerms} from "../types/IndexTypes.sol";
import {ClaimTerms, Coverage, DisputeTerms, SaleTerms, ServiceTerms, Terms} from "../types/ProductTypes.sol";
import {TermsRules} from "./TermsRules.sol";
import {Version, VersionStore} from "./VersionStore.sol";

/// @title ProductBook
/// @notice What is for sale, in versions that are never edited.
/// @dev Owns versions: terms, cap, adjudicators. Never changes a published one, never sells, never holds the asset.
/// Cap and adjudicators are each set once by other hands than the terms. Upholds POL-1.
contract ProductBook is IProductBook, IAssessedProducts, IIndexedProducts, AccessManaged {
    using VersionStore for Version;

    /// @dev The line stands beside the fact that is read with it; {TermsRules} has seen that its label has at most 31 bytes.
    struct Pin {
        bool pinned;
        bytes31 line;
    }

    uint256 private constant MAX_ADJUDICATORS = 8;

    /// @notice Where the deadline profiles are.
    ILawBook public immutable lawBook;
    /// @notice Seconds between publication and first sale, at least.
    uint40 public immutable publicDelay;

    uint32 private _versionCount;
    mapping(VersionId versionId => Version) private _versions;
    mapping(VersionId versionId => mapping(address adjudicator => Pin)) private _pins;
    mapping(VersionId versionId => address[]) private _adjudicators;
    /// @inheritdoc IProductBook
    mapping(address pool => bool) public isPool;

    /// @inheritdoc IProductBook
    mapping(address pool => uint16) public poolChargesOf;

    /// @param pools the reserve pools of this deployment; their addresses are known before they are deployed
    constructor(
        address authority,
        ILawBook lawBook_,
        uint40 publicDelay_,
        address[] memory pools
    ) AccessManaged(authority) {
        lawBook = lawBook_;
        publicDelay = publicDelay_;
        for (uint256 i = 0; i < pools.length; ++i) {
            isPool[pools[i]] = true;
        }
    }

    /* PUBLISHING */

    /// @inheritdoc IProductBook
    function publishVersion(Terms calldata terms) external restricted returns (VersionId versionId) {
        TermsRules.requireValid(terms);
        require(isPool[terms.pool], TermsPoolUnknown(terms.pool));
        uint16 decideDays = _decideDaysOf(terms.profileId);
        uint40 exitNotice = IReservePool(terms.pool).exitNotice();
        uint16 tailDays = terms.tailDays;
        uint256 limitDays = exitNotice / 1 days;
        require(tailDays <= limitDays, TermsTailTooLong(tailDays, limitDays));

        versionId = VersionId.wrap(++_versionCount);
        // Capital that dislikes the new risk can be gone before it is sold, whatever delay was deployed.
        uint40 delay = uint40(Math.max(publicDelay, uint256(exitNotice) + 1));
        uint40 sellsAt = uint40(block.timestamp) + delay;
        bytes32 termsHash = keccak256(abi.encode(terms));
        _versions[versionId].write(terms, termsHash, sellsAt, decideDays);
        emit VersionPublished(versionId, terms.productId, termsHash, terms, sellsAt);
    }

    /// @inheritdoc IProductBook
    function setCap(VersionId versionId, uint96 capAssets) external restricted {
        Version storage version = _versionAt(versionId);
        require(!version.ground.retired, VersionRetiredAlready(versionId));
        require(version.offer.capAssets == 0, VersionCapAlreadySet(versionId, version.offer.capAssets));
        require(capAssets > 0, VersionCapZero(versionId));

        version.offer.capAssets = capAssets;
        _raiseCharges(version);
        emit VersionCapped(versionId, capAssets);
    }

    /// @inheritdoc IProductBook
    function pinAdjudicators(VersionId versionId, address[] calldata adjudicators) external restricted {
        Version storage version = _versionAt(versionId);
        uint256 count = adjudicators.length;
        require(!version.ground.retired, VersionRetiredAlready(versionId));
        require(!version.offer.pinned, AdjudicatorsAlreadyPinned(versionId));
        require(count > 0 && count <= MAX_ADJUDICATORS, AdjudicatorsCountInvalid(versionId, count, MAX_ADJUDICATORS));

        version.offer.pinned = true;
        bytes31 line = bytes31(version.line);
        for (uint256 i = 0; i < count; ++i) {
            require(adjudicators[i].code.length > 0, AdjudicatorNotContract(adjudicators[i]));
            _pins[versionId][adjudicators[i]] = Pin({pinned: true, line: line});
        }
        _adjudicators[versionId] = adjudicators;
        emit AdjudicatorsPinned(versionId, adjudicators);
    }

    /// @inheritdoc IProductBook
    function retireVersion(VersionId versionId) external restricted {
        Version storage version = _versionAt(versionId);
        require(!version.ground.retired, VersionRetiredAlready(versionId));

        version.ground.retired = true;
        emit VersionRetired(versionId, msg.sender);
    }

    /* READING */

    /// @inheritdoc IProductBook
    function isSellable(VersionId versionId) external view returns (bool) {
        return _versionAt(versionId).sellsNow();
    }

    /// @inheritdoc IProductBook
    function sellableAt(VersionId versionId) external view returns (uint40) {
        return _versionAt(versionId).ground.sellableAt;
    }

    /// @inheritdoc IProductBook
    function isRetired(VersionId versionId) external view returns (bool) {
        return _versionAt(versionId).ground.retired;
    }

    /// @inheritdoc IProductBook
    function saleTermsOf(VersionId versionId) external view returns (SaleTerms memory terms) {
        bool sells;
        Version storage version = _versionAt(versionId);
        (terms, sells) = version.saleTerms();
        require(sells, VersionNotSellable(versionId, version.ground.sellableAt));
    }

    /// @inheritdoc IProductBook
    function claimTermsOf(VersionId versionId) external view returns (ClaimTerms memory) {
        return _versionAt(versionId).claimTerms();
    }

    /// @inheritdoc IProductBook
    function serviceTermsOf(VersionId versionId) external view returns (ServiceTerms memory) {
        return _versionAt(versionId).serviceTerms();
    }

    /// @inheritdoc IProductBook
    function filingTermsOf(
        VersionId versionId,
        uint8[] calldata places
    ) external view returns (ClaimTerms memory terms, Coverage[] memory coverages) {
        Version storage version = _versionAt(versionId);
        return (version.claimTerms(), version.readCoverages(places));
    }

    /// @inheritdoc IProductBook
    function decisionTermsOf(
        VersionId versionId,
        uint8[] calldata places,
        address adjudicator
    ) external view returns (ClaimTerms memory terms, Coverage[] memory coverages, bytes32 line, bool pinned) {
        Version storage version = _versionAt(versionId);
        Pin memory pin = _pins[versionId][adjudicator];
        return (version.claimTerms(), version.readCoverages(places), pin.line, pin.pinned);
    }

    /// @inheritdoc IProductBook
    function disputeTermsOf(VersionId versionId) external view returns (DisputeTerms memory) {
        Version storage version = _versionAt(versionId);
        return DisputeTerms({arbitrator: version.arbitrator, silenceLimitAssets: version.bounds.silenceLimitAssets});
    }

    /// @inheritdoc IAssessedProducts
    function fastTrackTermsOf(VersionId versionId, address adjudicator) external view returns (FastTrackTerms memory) {
        Version storage version = _versionAt(versionId);
        Pin memory pin = _pins[versionId][adjudicator];
        return
            FastTrackTerms({
                pool: version.ground.pool,
                line: pin.line,
                limitAssets: version.bounds.fastTrackLimitAssets,
                scoreBps: version.bounds.fastTrackScoreBps,
                pinned: pin.pinned
            });
    }

    /// @inheritdoc IIndexedProducts
    function indexTermsOf(VersionId versionId, address adjudicator) external view returns (IndexTerms memory terms) {
        if (!_pins[versionId][adjudicator].pinned) return terms;
        Version storage version = _versions[versionId];
        terms.productId = version.productId;
        terms.observable = version.observable;
        terms.curveKind = version.bounds.curveKind;
        terms.curve = version.curve;
        terms.pinned = true;
    }

    /// @inheritdoc IProductBook
    function capOf(VersionId versionId) external view returns (uint96) {
        return _versionAt(versionId).offer.capAssets;
    }

    /// @inheritdoc IProductBook
    function coverageOf(VersionId versionId, uint8 coverage) external view returns (Coverage memory) {
        Version storage version = _versionAt(versionId);
        require(coverage < version.cause.coverageCount, TermsCoverageInvalid(coverage));
        return version.readCoverage(coverage);
    }

    /// @inheritdoc IProductBook
    function coveragesOf(VersionId versionId, uint8[] calldata places) external view returns (Coverage[] memory) {
        Version storage version = _versionAt(versionId);
        uint8 count = version.cause.coverageCount;
        for (uint256 i = 0; i < places.length; ++i) {
            uint8 place = places[i];
            require(place < count, TermsCoverageInvalid(place));
        }
        return version.readCoverages(places);
    }

    /// @inheritdoc IProductBook
    function coverageCount(VersionId versionId) external view returns (uint8) {
        return _versionAt(versionId).cause.coverageCount;
    }

    /// @inheritdoc IProductBook
    function isAdjudicator(VersionId versionId, address adjudicator) external view returns (bool) {
        return _pins[versionId][adjudicator].pinned;
    }

    /// @inheritdoc IProductBook
    function adjudicatorsOf(VersionId versionId) external view returns (address[] memory) {
        _versionAt(versionId);
        return _adjudicators[versionId];
    }

    /// @inheritdoc IProductBook
    function termsOf(VersionId versionId) external view returns (Terms memory) {
        return _versionAt(versionId).readTerms();
    }

    /// @inheritdoc IProductBook
    function termsHashOf(VersionId versionId) external view returns (bytes32) {
        return _versionAt(versionId).termsHash;
    }

    /// @inheritdoc IProductBook
    function lineOf(VersionId versionId) external view returns (bytes32) {
        return _versionAt(versionId).line;
    }

    /// @inheritdoc IProductBook
    function versionCount() external view returns (uint32) {
        return _versionCount;
    }

    /* PRIVATE */

    /// @dev Without a cap nothing is sold, so here every version passes before its first premium. Never lowered: what a
    /// retired version sold may still be given back.
    function _raiseCharges(Version storage version) private {
        address pool = version.ground.pool;
        uint16 chargesBps = version.offer.feeBps + version.offer.taxBps;
        if (chargesBps > poolChargesOf[pool]) poolChargesOf[pool] = chargesBps;
    }

    /// @dev Whole days that a decision surely has: civil and business days last at least a day each. `profileOf` reverts
    /// with {ILawBook-ProfileUnknown}; a profile not yet in force is as good as unknown.
    function _decideDaysOf(ProfileId profileId) private view returns (uint16) {
        LawProfile memory profile = lawBook.profileOf(profileId);
        require(profile.effectiveAt <= block.timestamp, ILawBook.ProfileUnknown(profileId));
        Period memory period = profile.periods[uint256(Clock.Decide)];
        if (period.amount == 0) return type(uint16).max;
        uint256 wholeDays = period.unit == PeriodUnit.Seconds ? period.amount / 1 days : period.amount;
        return uint16(Math.min(wholeDays, type(uint16).max));
    }

    /// @dev A published version has a `sellableAt`, which lies in a slot that most readers need anyway.
    function _versionAt(VersionId versionId) private view returns (Version storage version) {
        version = _versions[versionId];
        require(version.ground.sellableAt != 0, VersionUnknown(versionId));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ProfileId} from "../types/Ids.sol";
import {
    ClaimTerms,
    Coverage,
    CurveKind,
    CurvePoint,
    Rail,
    SaleTerms,
    ServiceTerms,
    Tariff,
    Terms
} from "../types/ProductTypes.sol";

/// @dev A coverage as kept, in two slots; its code has at most 16 bytes.
struct PackedCoverage {
    // slot 0
    uint96 deductibleAssets;
    uint96 sublimitAssets;
    uint16 coinsuranceBps;
    uint16 waitingDays;
    uint16 deductibleDays;
    uint16 maxDays;
    // slot 1
    uint96 dailyAssets;
    uint16 deductibleBps;
    uint16 sublimitBps;
    bytes16 code;
}

/// @dev One slot: what a tariff prices.
struct PriceList {
    uint96 minLimitAssets;
    uint96 maxLimitAssets;
    uint32 annualRatePpm;
    uint16 minTermDays;
    uint16 maxTermDays;
}

/// @dev One slot: the rest of the price, and what the other two hands set. `gates` are bits: an attestation, a zone.
struct Offer {
    uint96 minPremiumAssets;
    uint96 capAssets;
    uint16 feeBps;
    uint16 taxBps;
    bool quoteOnly;
    bool pinned;
    uint8 gates;
    uint8 maxInstalments;
}

/// @dev One slot: what sales and claims both ask.
struct Ground {
    address pool;
    uint16 collateralBps;
    uint16 tailDays;
    uint16 waitingDays;
    uint40 sellableAt;
    bool retired;
}

/// @dev One slot: what only claims ask.
struct Cause {
    uint96 deductibleAssets;
    uint96 claimLimitAssets;
    ProfileId profileId;
    Rail rail;
    bool sensitive;
    uint8 coverageCount;
    uint16 decideDays;
    bool needsEligibility;
}

/// @dev One slot: what screens, automation and cancellation ask.
struct Bounds {
    uint96 silenceLimitAssets;
    uint96 fastTrackLimitAssets;
    uint16 coolingOffDays;
    uint16 cancelNoticeDays;
    uint16 fastTrackScoreBps;
    CurveKind curveKind;
    uint8 graceDays;
}

/// @dev A version as kept, cut by reader: a sale reads the first three slots, a claim the third and the fourth, nobody
/// the rest but screens. Whole slots are read at once.
struct Version {
    PriceList price;
    Offer offer;
    Ground ground;
    Cause cause;
    Bounds bounds;
    address arbitrator;
    bytes32 productId;
    bytes32 line;
    bytes32 observable;
    bytes32 wordingHashEn;
    bytes32 wordingHashZh;
    bytes32 termsHash;
    // two slots each; a fixed array has no length to read
    PackedCoverage[16] coverages;
    CurvePoint[] curve;
    string wordingURI;
}

/// @title VersionStore
/// @dev Writes terms into a version once and reads them back: whole, or the part a sale or a claim needs.
library VersionStore {
    uint256 private constant MAX_COVERAGES = 16;
    uint8 private constant NEEDS_ELIGIBILITY = 1;
    uint8 private constant NEEDS_ZONE = 2;

    function write(
        Version storage version,
        Terms calldata terms,
        bytes32 termsHash,
        uint40 sellableAt,
        uint16 decideDays
    ) internal {
        version.termsHash = termsHash;
        version.productId = terms.productId;
        version.line = terms.line;
        version.observable = terms.observable;
        version.wordingHashEn = terms.wordingHashEn;
        version.wordingHashZh = terms.wordingHashZh;
        version.wordingURI = terms.wordingURI;
        version.arbitrator = terms.arbitrator;
        _writeTariff(version, terms.tariff, terms.needsEligibility);
        _writeGround(version, terms, sellableAt);
        _writeCause(version, terms, decideDays);
        _writeBounds(version, terms);
        _writeLists(version, terms);
    }

    /* READING */

    /// @dev Whether cap and adjudicators are set, the public delay is over and nobody retired it.
    function sellsNow(Version storage version) internal view returns (bool) {
        return _sellsNow(version.ground, version.offer);
    }

    /// @dev What a sale needs, and whether the version sells now.
    function saleTerms(Version storage version) internal view returns (SaleTerms memory terms, bool sells) {
        Ground memory ground = version.ground;
        Offer memory offer = version.offer;
        sells = _sellsNow(ground, offer);
        terms = SaleTerms({
            pool: ground.pool,
            collateralBps: ground.collateralBps,
            tailDays: ground.tailDays,
            waitingDays: ground.waitingDays,
            capAssets: offer.capAssets,
            needsEligibility: offer.gates & NEEDS_ELIGIBILITY != 0,
            tariff: _tariffOf(version.price, offer)
        });
    }

    function claimTerms(Version storage version) internal view returns (ClaimTerms memory) {
        Ground storage ground = version.ground;
        Cause storage cause = version.cause;
        return
            ClaimTerms({
                pool: ground.pool,
                profileId: cause.profileId,
                decideDays: cause.decideDays,
                rail: cause.rail,
                collateralBps: ground.collateralBps,
                waitingDays: ground.waitingDays,
                tailDays: ground.tailDays,
                deductibleAssets: cause.deductibleAssets,
                claimLimitAssets: cause.claimLimitAssets,
                needsEligibility: cause.needsEligibility
            });
    }

    function serviceTerms(Version storage version) internal view returns (ServiceTerms memory) {
        Offer storage offer = version.offer;
        Bounds storage bounds = version.bounds;
        return
            ServiceTerms({
                productId: version.productId,
                pool: version.ground.pool,
                coolingOffDays: bounds.coolingOffDays,
                cancelNoticeDays: bounds.cancelNoticeDays,
                graceDays: bounds.graceDays,
                feeBps: offer.feeBps,
                taxBps: offer.taxBps
            });
    }

    function readTerms(Version storage version) internal view returns (Terms memory terms) {
        terms.productId = version.productId;
        terms.line = version.line;
        terms.observable = version.observable;
        terms.wordingHashEn = version.wordingHashEn;
        terms.wordingHashZh = version.wordingHashZh;
        terms.wordingURI = version.wordingURI;
        terms.arbitrator = version.arbitrator;
        terms.tariff = _tariffOf(version.price, version.offer);
        terms.curve = version.curve;
        _readGround(version.ground, terms);
        _readCause(version.cause, terms);
        _readBounds(version.bounds, terms);

        uint8 count = version.cause.coverageCount;
        terms.coverages = new Coverage[](count);
        for (uint8 i = 0; i < count; ++i) {
            terms.coverages[i] = readCoverage(version, i);
        }
    }

    function readCoverage(Version storage version, uint8 place) internal view returns (Coverage memory) {
        PackedCoverage storage packed = version.coverages[place];
        return
            Coverage({
                code: packed.code,
                deductibleAssets: packed.deductibleAssets,
                sublimitAssets: packed.sublimitAssets,
                coinsuranceBps: packed.coinsuranceBps,
                waitingDays: packed.waitingDays,
                deductibleDays: packed.deductibleDays,
                maxDays: packed.maxDays,
                dailyAssets: packed.dailyAssets,
                deductibleBps: packed.deductibleBps,
                sublimitBps: packed.sublimitBps
            });
    }

    /// @dev The coverages at these places; an empty one where there is none.
    function readCoverages(
        Version storage version,
        uint8[] calldata places
    ) internal view returns (Coverage[] memory coverages) {
        coverages = new Coverage[](places.length);
        for (uint256 i = 0; i < places.length; ++i) {
            if (places[i] < MAX_COVERAGES) coverages[i] = readCoverage(version, places[i]);
        }
    }

    /* PRIVATE */

    function _writeTariff(Version storage version, Tariff calldata tariff, bool needsEligibility) private {
        version.price = PriceList({
            minLimitAssets: tariff.minLimitAssets,
            maxLimitAssets: tariff.maxLimitAssets,
            annualRatePpm: tariff.annualRatePpm,
            minTermDays: tariff.minTermDays,
            maxTermDays: tariff.maxTermDays
        });
        version.offer = Offer({
            minPremiumAssets: tariff.minPremiumAssets,
            capAssets: 0,
            feeBps: tariff.feeBps,
            taxBps: tariff.taxBps,
            quoteOnly: tariff.quoteOnly,
            pinned: false,
            gates: (needsEligibility ? NEEDS_ELIGIBILITY : 0) | (tariff.needsZone ? NEEDS_ZONE : 0),
            maxInstalments: tariff.maxInstalments
        });
    }

    function _writeGround(Version storage version, Terms calldata terms, uint40 sellableAt) private {
        version.ground = Ground({
            pool: terms.pool,
            collateralBps: terms.collateralBps,
            tailDays: terms.tailDays,
            waitingDays: terms.waitingDays,
            sellableAt: sellableAt,
            retired: false
        });
    }

    function _writeCause(Version storage version, Terms calldata terms, uint16 decideDays) private {
        version.cause = Cause({
            deductibleAssets: terms.deductibleAssets,
            claimLimitAssets: terms.claimLimitAssets,
            profileId: terms.profileId,
            rail: terms.rail,
            sensitive: terms.sensitive,
            coverageCount: uint8(terms.coverages.length),
            decideDays: decideDays,
            needsEligibility: terms.needsEligibility
        });
    }

    function _writeBounds(Version storage version, Terms calldata terms) private {
        version.bounds = Bounds({
            silenceLimitAssets: terms.silenceLimitAssets,
            fastTrackLimitAssets: terms.fastTrackLimitAssets,
            coolingOffDays: terms.coolingOffDays,
            cancelNoticeDays: terms.cancelNoticeDays,
            fastTrackScoreBps: terms.fastTrackScoreBps,
            curveKind: terms.curveKind,
            graceDays: terms.graceDays
        });
    }

    function _writeLists(Version storage version, Terms calldata terms) private {
        for (uint8 i = 0; i < terms.coverages.length; ++i) {
            version.coverages[i] = _packed(terms.coverages[i]);
        }
        for (uint256 i = 0; i < terms.curve.length; ++i) {
            version.curve.push(terms.curve[i]);
        }
    }

    function _packed(Coverage calldata coverage) private pure returns (PackedCoverage memory) {
        return
            PackedCoverage({
                deductibleAssets: coverage.deductibleAssets,
                sublimitAssets: coverage.sublimitAssets,
                coinsuranceBps: coverage.coinsuranceBps,
                waitingDays: coverage.waitingDays,
                deductibleDays: coverage.deductibleDays,
                maxDays: coverage.maxDays,
                dailyAssets: coverage.dailyAssets,
                deductibleBps: coverage.deductibleBps,
                sublimitBps: coverage.sublimitBps,
                code: bytes16(coverage.code)
            });
    }

    function _sellsNow(Ground memory ground, Offer memory offer) private view returns (bool) {
        return !ground.retired && block.timestamp >= ground.sellableAt && offer.pinned && offer.capAssets > 0;
    }

    function _tariffOf(PriceList memory price, Offer memory offer) private pure returns (Tariff memory) {
        return
            Tariff({
                minLimitAssets: price.minLimitAssets,
                maxLimitAssets: price.maxLimitAssets,
                annualRatePpm: price.annualRatePpm,
                minTermDays: price.minTermDays,
                maxTermDays: price.maxTermDays,
                minPremiumAssets: offer.minPremiumAssets,
                feeBps: offer.feeBps,
                taxBps: offer.taxBps,
                quoteOnly: offer.quoteOnly,
                needsZone: offer.gates & NEEDS_ZONE != 0,
                maxInstalments: offer.maxInstalments
            });
    }

    function _readGround(Ground memory ground, Terms memory terms) private pure {
        terms.pool = ground.pool;
        terms.collateralBps = ground.collateralBps;
        terms.tailDays = ground.tailDays;
        terms.waitingDays = ground.waitingDays;
    }

    function _readCause(Cause memory cause, Terms memory terms) private pure {
        terms.deductibleAssets = cause.deductibleAssets;
        terms.claimLimitAssets = cause.claimLimitAssets;
        terms.profileId = cause.profileId;
        terms.rail = cause.rail;
        terms.sensitive = cause.sensitive;
        terms.needsEligibility = cause.needsEligibility;
    }

    function _readBounds(Bounds memory bounds, Terms memory terms) private pure {
        terms.silenceLimitAssets = bounds.silenceLimitAssets;
        terms.fastTrackLimitAssets = bounds.fastTrackLimitAssets;
        terms.coolingOffDays = bounds.coolingOffDays;
        terms.cancelNoticeDays = bounds.cancelNoticeDays;
        terms.graceDays = bounds.graceDays;
        terms.fastTrackScoreBps = bounds.fastTrackScoreBps;
        terms.curveKind = bounds.curveKind;
    }
}

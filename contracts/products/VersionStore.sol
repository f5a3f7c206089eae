// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ProfileId} from "../types/Ids.sol";
import {ClaimTerms, Coverage, CurveKind, CurvePoint, Rail, SaleTerms, Tariff, Terms} from "../types/ProductTypes.sol";

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

/// @dev A version as kept. Slots are cut by reader: a sale reads 0 to 2, a claim 2 and 3, nobody the rest but screens.
struct Version {
    // slot 0: price list
    uint96 minLimitAssets;
    uint96 maxLimitAssets;
    uint32 annualRatePpm;
    uint16 minTermDays;
    uint16 maxTermDays;
    // slot 1: price list, and what the other two hands set
    uint96 minPremiumAssets;
    uint96 capAssets;
    uint16 feeBps;
    uint16 taxBps;
    bool quoteOnly;
    bool pinned;
    // slot 2: read by sales and claims
    address pool;
    uint16 collateralBps;
    uint16 tailDays;
    uint16 waitingDays;
    uint40 sellableAt;
    bool retired;
    // slot 3: read by claims
    uint96 deductibleAssets;
    uint96 claimLimitAssets;
    ProfileId profileId;
    Rail rail;
    bool sensitive;
    uint8 coverageCount;
    uint16 decideDays;
    // slot 4
    uint96 silenceLimitAssets;
    uint96 fastTrackLimitAssets;
    uint16 coolingOffDays;
    uint16 cancelNoticeDays;
    uint16 fastTrackScoreBps;
    CurveKind curveKind;
    // slot 5
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

    function write(
        Version storage version,
        Terms calldata terms,
        bytes32 termsHash,
        uint40 sellableAt,
        uint16 decideDays
    ) internal {
        version.sellableAt = sellableAt;
        version.decideDays = decideDays;
        version.termsHash = termsHash;
        version.productId = terms.productId;
        version.line = terms.line;
        version.observable = terms.observable;
        version.wordingHashEn = terms.wordingHashEn;
        version.wordingHashZh = terms.wordingHashZh;
        version.wordingURI = terms.wordingURI;
        _writeTariff(version, terms.tariff);
        _writeNumbers(version, terms);
        _writeLists(version, terms);
    }

    /* READING */

    /// @dev Whether cap and adjudicators are set, the public delay is over and nobody retired it.
    function sellsNow(Version storage version) internal view returns (bool) {
        return !version.retired && block.timestamp >= version.sellableAt && version.pinned && version.capAssets > 0;
    }

    function saleTerms(Version storage version) internal view returns (SaleTerms memory) {
        return
            SaleTerms({
                pool: version.pool,
                collateralBps: version.collateralBps,
                tailDays: version.tailDays,
                waitingDays: version.waitingDays,
                capAssets: version.capAssets,
                tariff: _tariffOf(version)
            });
    }

    function claimTerms(Version storage version) internal view returns (ClaimTerms memory) {
        return
            ClaimTerms({
                pool: version.pool,
                profileId: version.profileId,
                decideDays: version.decideDays,
                rail: version.rail,
                sensitive: version.sensitive,
                collateralBps: version.collateralBps,
                waitingDays: version.waitingDays,
                tailDays: version.tailDays,
                deductibleAssets: version.deductibleAssets,
                claimLimitAssets: version.claimLimitAssets
            });
    }

    function readTerms(Version storage version) internal view returns (Terms memory terms) {
        terms.productId = version.productId;
        terms.line = version.line;
        terms.observable = version.observable;
        terms.wordingHashEn = version.wordingHashEn;
        terms.wordingHashZh = version.wordingHashZh;
        terms.wordingURI = version.wordingURI;
        terms.tariff = _tariffOf(version);
        terms.curve = version.curve;
        _readNumbers(version, terms);

        uint8 count = version.coverageCount;
        terms.coverages = new Coverage[](count);
        for (uint8 i = 0; i < count; ++i) {
            terms.coverages[i] = readCoverage(version, i);
        }
    }

    function readCoverage(Version storage version, uint8 place) internal view returns (Coverage memory) {
        PackedCoverage memory packed = version.coverages[place];
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

    function _writeTariff(Version storage version, Tariff calldata tariff) private {
        version.minLimitAssets = tariff.minLimitAssets;
        version.maxLimitAssets = tariff.maxLimitAssets;
        version.annualRatePpm = tariff.annualRatePpm;
        version.minTermDays = tariff.minTermDays;
        version.maxTermDays = tariff.maxTermDays;
        version.minPremiumAssets = tariff.minPremiumAssets;
        version.feeBps = tariff.feeBps;
        version.taxBps = tariff.taxBps;
        version.quoteOnly = tariff.quoteOnly;
    }

    function _writeNumbers(Version storage version, Terms calldata terms) private {
        version.pool = terms.pool;
        version.collateralBps = terms.collateralBps;
        version.tailDays = terms.tailDays;
        version.waitingDays = terms.waitingDays;
        version.deductibleAssets = terms.deductibleAssets;
        version.claimLimitAssets = terms.claimLimitAssets;
        version.profileId = terms.profileId;
        version.rail = terms.rail;
        version.sensitive = terms.sensitive;
        version.silenceLimitAssets = terms.silenceLimitAssets;
        version.fastTrackLimitAssets = terms.fastTrackLimitAssets;
        version.coolingOffDays = terms.coolingOffDays;
        version.cancelNoticeDays = terms.cancelNoticeDays;
        version.fastTrackScoreBps = terms.fastTrackScoreBps;
        version.curveKind = terms.curveKind;
        version.arbitrator = terms.arbitrator;
    }

    function _writeLists(Version storage version, Terms calldata terms) private {
        uint8 count = uint8(terms.coverages.length);
        version.coverageCount = count;
        for (uint8 i = 0; i < count; ++i) {
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

    function _tariffOf(Version storage version) private view returns (Tariff memory) {
        return
            Tariff({
                minLimitAssets: version.minLimitAssets,
                maxLimitAssets: version.maxLimitAssets,
                annualRatePpm: version.annualRatePpm,
                minTermDays: version.minTermDays,
                maxTermDays: version.maxTermDays,
                minPremiumAssets: version.minPremiumAssets,
                feeBps: version.feeBps,
                taxBps: version.taxBps,
                quoteOnly: version.quoteOnly
            });
    }

    function _readNumbers(Version storage version, Terms memory terms) private view {
        terms.pool = version.pool;
        terms.collateralBps = version.collateralBps;
        terms.tailDays = version.tailDays;
        terms.waitingDays = version.waitingDays;
        terms.deductibleAssets = version.deductibleAssets;
        terms.claimLimitAssets = version.claimLimitAssets;
        terms.profileId = version.profileId;
        terms.rail = version.rail;
        terms.sensitive = version.sensitive;
        terms.silenceLimitAssets = version.silenceLimitAssets;
        terms.fastTrackLimitAssets = version.fastTrackLimitAssets;
        terms.coolingOffDays = version.coolingOffDays;
        terms.cancelNoticeDays = version.cancelNoticeDays;
        terms.fastTrackScoreBps = version.fastTrackScoreBps;
        terms.curveKind = version.curveKind;
        terms.arbitrator = version.arbitrator;
    }
}

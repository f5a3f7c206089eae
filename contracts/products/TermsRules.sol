// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IProductBook} from "../interfaces/IProductBook.sol";
import {Coverage, CurveKind, CurvePoint, Tariff, Terms} from "../types/ProductTypes.sol";
import {PayoutCurve} from "./PayoutCurve.sol";

/// @title TermsRules
/// @dev What terms must satisfy by themselves before they are frozen. What they name (pool, profile) is the
/// ProductBook's to check.
library TermsRules {
    uint256 private constant WHOLE_BPS = 10_000;
    uint256 private constant MAX_COVERAGES = 16;
    uint256 private constant MAX_POINTS = 8;
    uint256 private constant MAX_LABEL_BYTES = 31;
    /// @dev The pool keeps fees for longer than that before they may leave.
    uint256 private constant MAX_COOLING_OFF_DAYS = 30;

    function requireValid(Terms calldata terms) internal pure {
        _requireLabel("productId", terms.productId);
        _requireLabel("line", terms.line);
        _requireLabel("observable", terms.observable);
        _requireCoverages(terms.coverages);
        _requireCurve(terms.curveKind, terms.curve);
        _requireBps("collateralBps", terms.collateralBps);
        _requireBps("fastTrackScoreBps", terms.fastTrackScoreBps);
        _requireTariff(terms.tariff);
        uint16 coolingOffDays = terms.coolingOffDays;
        require(
            coolingOffDays <= MAX_COOLING_OFF_DAYS,
            IProductBook.TermsCoolingOffTooLong(coolingOffDays, MAX_COOLING_OFF_DAYS)
        );
        bool graced = terms.tariff.maxInstalments < 2 || terms.graceDays > 0;
        require(graced, IProductBook.TermsGraceMissing(terms.tariff.maxInstalments));
        require(terms.wordingHashEn != 0 && terms.wordingHashZh != 0, IProductBook.TermsWordingMissing());
    }

    /// @dev Labels are kept beside a flag in one slot; one of 32 bytes would be cut to another label.
    function _requireLabel(bytes32 field, bytes32 label) private pure {
        require(label == bytes31(label), IProductBook.TermsLabelTooLong(field, label, MAX_LABEL_BYTES));
    }

    /// @dev A parametric version has coverages too: its holder may always file by hand.
    function _requireCoverages(Coverage[] calldata coverages) private pure {
        uint256 count = coverages.length;
        require(count > 0 && count <= MAX_COVERAGES, IProductBook.TermsCoverageCountInvalid(count, MAX_COVERAGES));
        for (uint256 i = 0; i < count; ++i) {
            Coverage calldata coverage = coverages[i];
            require(_isCoverage(coverage), IProductBook.TermsCoverageInvalid(i));
            _requireBps("coinsuranceBps", coverage.coinsuranceBps);
            _requireBps("deductibleBps", coverage.deductibleBps);
            _requireBps("sublimitBps", coverage.sublimitBps);
        }
    }

    /// @dev A code of at most 16 bytes. A per-diem coverage pays some days; an indemnity one has no day figures that nobody would read.
    function _isCoverage(Coverage calldata coverage) private pure returns (bool) {
        if (coverage.code == 0 || coverage.code != bytes16(coverage.code)) return false;
        if (coverage.dailyAssets > 0) return coverage.maxDays > 0;
        return coverage.deductibleDays == 0 && coverage.maxDays == 0;
    }

    function _requireCurve(CurveKind kind, CurvePoint[] calldata curve) private pure {
        uint256 count = curve.length;
        if (kind == CurveKind.None) {
            require(count == 0, IProductBook.TermsCurveInvalid(0));
            return;
        }
        require(count > 0 && count <= MAX_POINTS, IProductBook.TermsCurveInvalid(count));
        for (uint256 i = 0; i < count; ++i) {
            bool rising = i == 0 || curve[i].value > curve[i - 1].value;
            require(rising && curve[i].payoutBps <= WHOLE_BPS, IProductBook.TermsCurveInvalid(i));
        }
        require(PayoutCurve.isSound(kind, curve), IProductBook.TermsCurveInvalid(count));
    }

    function _requireTariff(Tariff calldata tariff) private pure {
        uint96 minLimit = tariff.minLimitAssets;
        uint96 maxLimit = tariff.maxLimitAssets;
        uint16 minTerm = tariff.minTermDays;
        uint16 maxTerm = tariff.maxTermDays;
        require(minLimit > 0 && minLimit <= maxLimit, IProductBook.TermsLimitsInvalid(minLimit, maxLimit));
        require(minTerm > 0 && minTerm <= maxTerm, IProductBook.TermsTermInvalid(minTerm, maxTerm));
        // Together: something of the premium is left to be earned, and tells what of them may still be asked back.
        _requireBps("feeBps+taxBps", uint256(tariff.feeBps) + tariff.taxBps, WHOLE_BPS - 1);
    }

    function _requireBps(bytes32 field, uint256 offered) private pure {
        _requireBps(field, offered, WHOLE_BPS);
    }

    function _requireBps(bytes32 field, uint256 offered, uint256 limitBps) private pure {
        require(offered <= limitBps, IProductBook.TermsBpsTooHigh(field, offered, limitBps));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {FeeAges} from "../../contracts/capital/FeeAges.sol";
import {Carrier, Income, Ledger} from "../../contracts/capital/Ledger.sol";
import {RefundEntry} from "../../contracts/interfaces/IReservePool.sol";
import {Premium, Stretch} from "../../contracts/policies/Premium.sol";
import {ServiceTerms} from "../../contracts/types/ProductTypes.sol";
import {Dice} from "./Dice.sol";

/// @dev A premium that was paid, and the day it was.
/// @param coolsUntil last day on which all of it comes back
struct Paid {
    Stretch stretch;
    ServiceTerms terms;
    uint32 soldDay;
    uint32 coolsUntil;
    bool over;
}

/// @dev CAP-26: whatever is sold, given back and taken out by the carrier, in whatever order, tax and fee that are asked
/// back lie among the fees, to the unit. Time goes on by days; what a day earns leaves what is unearned with it, or later.
contract ChargesFuzz is Dice {
    using Premium for Stretch;

    uint256 private constant ACTS = 24;
    uint32 private constant FIRST_DAY = 20_000;

    Paid[] private _paid;
    Income private _income;
    Carrier private _carrier;
    uint16 private _chargesBps;
    uint32 private _today;
    /// @dev First day that is not earned in the books.
    uint32 private _through;

    function testFuzz_CAP26_whatIsAskedBackOfTaxAndFeeIsThere(uint256 seed) external {
        (_today, _through) = (FIRST_DAY, FIRST_DAY);
        // Few bits make dust of a premium, many a fortune.
        for (uint256 i = 0; i < ACTS; ++i) {
            uint256 act = _roll(seed, i);
            _today += uint32(_upTo(act >> 8, 25));
            if (act % 3 == 0) _accrue();
            _ripen();
            if (act % 4 < 2) _sell(act >> 16);
            else if (act % 4 == 2) _giveBack(act >> 16);
            else _withdraw(act >> 16);
        }
        _withdraw(0);
        for (uint256 i = 0; i < _paid.length; ++i) _giveBackOf(i);
    }

    function testFuzz_CAP26_whatMayBeAskedBackIsRoundedUp(uint88 unearned, uint16 bps) external pure {
        bps = uint16(_upTo(bps, 9_999));
        uint256 kept = FeeAges.refundableUp(unearned, bps);
        require(kept * (10_000 - bps) >= uint256(unearned) * bps, "CAP-26: less is kept than may be asked back");
        bool tight = kept == 0 || (kept - 1) * (10_000 - bps) < uint256(unearned) * bps;
        require(tight, "CAP-26: a unit more is kept than may be asked back");
    }

    /* ACTS */

    function _sell(uint256 seed) private {
        Paid memory paid;
        paid.terms.feeBps = uint16(_upTo(_roll(seed, 1), 9_000));
        paid.terms.taxBps = uint16(_upTo(_roll(seed, 2), 999));
        paid.terms.coolingOffDays = uint16(_upTo(_roll(seed, 3), 30));
        paid.stretch.premiumAssets = 1 + _amount(seed, 4, 64);
        paid.stretch.termDays = uint16(1 + _upTo(_roll(seed, 5), 400));
        paid.stretch.fromDay = _today + uint32(seed % 2 == 0 ? 0 : _upTo(_roll(seed, 6), 90));
        paid.soldDay = _today;
        paid.coolsUntil = _today + paid.terms.coolingOffDays;
        uint16 chargesBps = paid.terms.feeBps + paid.terms.taxBps;
        if (chargesBps > _chargesBps) _chargesBps = chargesBps;
        (uint96 tax, uint96 fee) = paid.stretch.charges(paid.terms);
        _accrue();
        (_income, ) = Ledger.bookPremium(_income, paid.stretch.premiumAssets, tax, fee);
        _paid.push(paid);
    }

    function _giveBack(uint256 seed) private {
        if (_paid.length > 0) _giveBackOf(seed % _paid.length);
    }

    function _giveBackOf(uint256 place) private {
        Paid memory paid = _paid[place];
        uint32 endDay = paid.stretch.fromDay + paid.stretch.termDays;
        if (paid.over || _today >= endDay) return;
        bool whole = _today <= paid.stretch.fromDay || (paid.terms.coolingOffDays > 0 && _today <= paid.coolsUntil);
        // A policy's own days begin within one of the calendar: today counts as used or not.
        RefundEntry memory entry = paid.stretch.refund(
            _today + (_today > paid.stretch.fromDay ? 1 : 0),
            paid.terms,
            whole
        );
        uint256 unearned = uint256(entry.dailyAssets) * (entry.endDay - entry.fromDay);
        _income = Ledger.unearn(_income, uint88(unearned));
        uint80 given;
        (_income, _carrier, given) = Ledger.giveBackFees(_income, _carrier, uint80(entry.feesAssets));
        require(given == entry.feesAssets, "CAP-26: tax and fee that are asked back are gone");
        // What was not given back of its days is earned at once: less is unearned than ever is.
        _income = Ledger.unearn(_income, uint88(_unearnedOf(paid) - unearned));
        _paid[place].over = true;
    }

    /// @dev All that is let, or a part.
    function _withdraw(uint256 seed) private {
        uint256 kept = FeeAges.refundableUp(_income.unearnedAssets, _chargesBps);
        uint256 most = Ledger.lessOrZero(_carrier.ripeAssets, kept);
        (_income, _carrier) = Ledger.takeRipe(_income, _carrier, uint80(seed % 2 == 0 ? most : _upTo(seed, most)));
    }

    function _ripen() private {
        _carrier = Ledger.ripen(_income, _carrier, _today);
    }

    function _accrue() private {
        uint256 earned;
        uint32 before = _through;
        for (uint256 i = 0; i < _paid.length; ++i) {
            Paid memory paid = _paid[i];
            if (paid.over) continue;
            _through = before;
            uint256 had = _unearnedOf(paid);
            _through = _today;
            earned += had - _unearnedOf(paid);
        }
        _through = _today;
        _income = Ledger.unearn(_income, uint88(earned));
    }

    /// @dev By the calendar: the daily net premium of days that are not earned, and the rest with the first.
    function _unearnedOf(Paid memory paid) private view returns (uint256) {
        (uint96 tax, uint96 fee) = paid.stretch.charges(paid.terms);
        uint256 net = paid.stretch.premiumAssets - tax - fee;
        if (_through <= paid.stretch.fromDay) return net;
        uint32 endDay = paid.stretch.fromDay + paid.stretch.termDays;
        return _through >= endDay ? 0 : (net / paid.stretch.termDays) * (endDay - _through);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {EarningCalendar, EarningDay} from "../../contracts/capital/EarningCalendar.sol";
import {Capital, Income} from "../../contracts/capital/Ledger.sol";
import {Dice} from "./Dice.sol";

/// @dev CAP-6 of the calendar alone: every base unit of a premium is earned once, on the days it is for.
contract EarningCalendarFuzz is Dice {
    using EarningCalendar for mapping(uint32 day => EarningDay);

    uint32 private constant TODAY = 20_000;

    /// @dev A premium and its days.
    struct Premium {
        uint96 assets;
        uint32 startDay;
        uint16 termDays;
    }

    mapping(uint32 day => EarningDay) private _calendar;
    mapping(uint32 day => EarningDay) private _other;

    function testFuzz_CAP6_aWholeTermEarnsThePremium(uint256 seed) external {
        (Capital memory capital, Income memory income) = _begin();
        Premium memory premium = _premium(seed, 0);
        _add(capital, income, premium);
        uint256 earned = _calendar.walk(capital, income, premium.startDay + premium.termDays, type(uint32).max);
        require(earned == premium.assets, "CAP-6: a term did not earn its premium");
    }

    function testFuzz_CAP6_nothingIsEarnedBeforeTheStart(uint256 seed) external {
        (Capital memory capital, Income memory income) = _begin();
        Premium memory premium = _premium(seed, 0);
        premium.startDay += 1;
        _add(capital, income, premium);
        uint256 earned = _calendar.walk(capital, income, premium.startDay, type(uint32).max);
        require(earned == 0, "CAP-6: something was earned before its day");
    }

    function testFuzz_CAP6_eachDayEarnsItsPart(uint256 seed, uint16 elapsed) external {
        (Capital memory capital, Income memory income) = _begin();
        Premium memory premium = _premium(seed, 0);
        _add(capital, income, premium);
        uint256 past = 1 + _upTo(elapsed, premium.termDays - 1);
        uint256 earned = _calendar.walk(capital, income, premium.startDay + uint32(past), type(uint32).max);
        uint256 expected = past * (premium.assets / premium.termDays) + (premium.assets % premium.termDays);
        require(earned == expected, "CAP-6: a day earned something else");
    }

    function testFuzz_CAP6_walkingInPiecesEarnsTheSame(uint256 seed, uint8 piece) external {
        (Capital memory capital, Income memory income) = _begin();
        uint32 last = _addAll(capital, income, seed, 4);
        Capital memory sameCapital = abi.decode(abi.encode(capital), (Capital));
        Income memory sameIncome = abi.decode(abi.encode(income), (Income));
        uint256 atOnce = _calendar.walk(capital, income, last, type(uint32).max);
        uint256 inPieces = 0;
        uint32 most = uint32(1 + _upTo(piece, 60));
        while (sameCapital.throughDay < last) inPieces += _calendar.walk(sameCapital, sameIncome, last, most);
        require(atOnce == inPieces, "CAP-6: pieces earned otherwise");
        require(capital.throughDay == sameCapital.throughDay, "CAP-6: pieces led elsewhere");
    }

    function testFuzz_CAP6_manyPremiumsEarnTheirSum(uint256 seed) external {
        (Capital memory capital, Income memory income) = _begin();
        uint256 sum = 0;
        for (uint256 i = 0; i < 5; ++i) sum += _premium(seed, i).assets;
        uint32 last = _addAll(capital, income, seed, 5);
        require(_calendar.walk(capital, income, last, type(uint32).max) == sum, "CAP-6: the sum is not earned");
        require(_calendar.walk(capital, income, last + 1, 1) == 0, "CAP-6: days after the last still earn");
        require(income.dailyAssets == 0, "CAP-6: days after the last still earn");
    }

    function testFuzz_CAP6_theOrderOfSalesDoesNotMatter(uint256 seed, uint16 elapsed) external {
        (Capital memory capital, Income memory income) = _begin();
        (Capital memory otherCapital, Income memory otherIncome) = _begin();
        for (uint256 i = 0; i < 3; ++i) _add(capital, income, _premium(seed, i));
        for (uint256 i = 3; i > 0; --i) {
            Premium memory premium = _premium(seed, i - 1);
            otherIncome.unearnedAssets += uint88(premium.assets);
            _other.add(otherCapital, otherIncome, premium.assets, premium.startDay, premium.termDays);
        }
        uint32 until = TODAY + uint32(_upTo(elapsed, 900));
        uint256 one = _calendar.walk(capital, income, until, type(uint32).max);
        uint256 two = _other.walk(otherCapital, otherIncome, until, type(uint32).max);
        require(one == two, "CAP-6: the order of sales changed what is earned");
    }

    function testFuzz_CAP6_neverMoreIsEarnedThanIsUnearned(uint256 seed, uint16 elapsed) external {
        (Capital memory capital, Income memory income) = _begin();
        _addAll(capital, income, seed, 4);
        uint256 unearned = income.unearnedAssets;
        uint32 until = TODAY + uint32(_upTo(elapsed, 2_000));
        require(_calendar.walk(capital, income, until, type(uint32).max) <= unearned, "CAP-6: more than there is");
    }

    function testFuzz_aWalkGoesAtMostSoFar(uint256 seed, uint16 most) external {
        (Capital memory capital, Income memory income) = _begin();
        uint32 last = _addAll(capital, income, seed, 2);
        if (income.unearnedAssets == 0) return;
        _calendar.walk(capital, income, last, most);
        uint32 expected = last - TODAY < most ? last : TODAY + most;
        require(capital.throughDay == expected, "a walk went too far, or not far enough");
    }

    /* PRIVATE */

    function _begin() private pure returns (Capital memory capital, Income memory income) {
        capital.throughDay = uint24(TODAY);
        return (capital, income);
    }

    function _add(Capital memory capital, Income memory income, Premium memory premium) private {
        income.unearnedAssets += uint88(premium.assets);
        _calendar.add(capital, income, premium.assets, premium.startDay, premium.termDays);
    }

    /// @return last day after which nothing is left to earn
    function _addAll(
        Capital memory capital,
        Income memory income,
        uint256 seed,
        uint256 count
    ) private returns (uint32 last) {
        for (uint256 i = 0; i < count; ++i) {
            Premium memory premium = _premium(seed, i);
            _add(capital, income, premium);
            uint32 end = premium.startDay + premium.termDays;
            if (end > last) last = end;
        }
    }

    /// @dev Half of them start today; remainders beyond what the first day's slot holds occur.
    function _premium(uint256 seed, uint256 place) private pure returns (Premium memory premium) {
        uint256 own = _roll(seed, 50 + place);
        premium.assets = _amount(own, 1, 70);
        premium.startDay = TODAY + (own % 2 == 0 ? 0 : uint32(_upTo(_roll(own, 2), 90)));
        premium.termDays = uint16(1 + _upTo(_roll(own, 3), 400));
    }
}

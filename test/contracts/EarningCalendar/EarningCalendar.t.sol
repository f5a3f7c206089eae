// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EarningCalendar, EarningDay} from "../../../contracts/capital/EarningCalendar.sol";
import {Capital, Income} from "../../../contracts/capital/Ledger.sol";

/// @dev Day by day, exactly: what is spread is earned, no more and no less, however days are walked.
contract EarningCalendarTest {
    using EarningCalendar for mapping(uint32 day => EarningDay);

    uint32 private constant TODAY = 20_000;
    uint88 private constant FULL_RATE = type(uint88).max;
    uint24 private constant FULL_EXTRA = type(uint24).max;

    mapping(uint32 day => EarningDay) private _calendar;

    function test_theRateIsRoundedDownAndTheRestComesOnTheFirstDay() external {
        (Capital memory capital, Income memory income) = _books(103);
        _calendar.add(capital, income, 103, TODAY, 10);

        assert(income.dailyAssets == 10 && capital.extraAssets == 3);
        assert(_calendar[TODAY + 10].endRate == 10);
        assert(_calendar.walk(capital, income, TODAY + 1, 64) == 13);
        assert(_calendar.walk(capital, income, TODAY + 2, 64) == 10);
        assert(_calendar.walk(capital, income, TODAY + 10, 64) == 80);
        assert(_calendar.walk(capital, income, TODAY + 50, 64) == 0);
    }

    function test_coverThatStartsLaterWaitsInTheCalendar() external {
        (Capital memory capital, Income memory income) = _books(103);
        _calendar.add(capital, income, 103, TODAY + 2, 10);

        assert(income.dailyAssets == 0 && capital.extraAssets == 0);
        EarningDay memory first = _calendar[TODAY + 2];
        assert(first.startRate == 10 && first.extra == 3);
        assert(_calendar.walk(capital, income, TODAY + 2, 64) == 0);
        assert(_calendar.walk(capital, income, TODAY + 3, 64) == 13);
    }

    function test_theRateOfTheDayHolds88BitsAndNotOneMore() external {
        (Capital memory capital, Income memory income) = _books(1);
        income.dailyAssets = FULL_RATE - 10;
        _calendar.add(capital, income, 10, TODAY, 1);
        assert(income.dailyAssets == FULL_RATE && _calendar[TODAY].startRate == 0);

        // One more waits in the calendar, and is earned with the rest.
        _calendar.add(capital, income, 1, TODAY, 1);
        assert(income.dailyAssets == FULL_RATE && _calendar[TODAY].startRate == 1);
    }

    function test_theRestOfTheDayHolds24BitsAndNotOneMore() external {
        (Capital memory capital, Income memory income) = _books(1);
        capital.extraAssets = FULL_EXTRA - 3;
        _calendar.add(capital, income, 13, TODAY, 10);
        assert(capital.extraAssets == FULL_EXTRA && income.dailyAssets == 1 && _calendar[TODAY].extra == 0);

        _calendar.add(capital, income, 11, TODAY, 10);
        assert(capital.extraAssets == FULL_EXTRA && income.dailyAssets == 1);
        assert(_calendar[TODAY].extra == 1 && _calendar[TODAY].startRate == 1);
        income.unearnedAssets = FULL_RATE;
        assert(_calendar.walk(capital, income, TODAY + 1, 1) == uint256(FULL_EXTRA) + 1 + 2);
    }

    function test_walkingStopsAtToday() external {
        (Capital memory capital, Income memory income) = _books(100);
        _calendar.add(capital, income, 100, TODAY, 10);

        assert(_calendar.walk(capital, income, TODAY + 3, 64) == 30);
        assert(capital.throughDay == TODAY + 3);
        assert(_calendar.walk(capital, income, TODAY + 3, 64) == 0);
        assert(capital.throughDay == TODAY + 3);
    }

    function test_walkingStopsAfterSoManyDays() external {
        (Capital memory capital, Income memory income) = _books(100);
        _calendar.add(capital, income, 100, TODAY, 10);

        assert(_calendar.walk(capital, income, TODAY + 9, 2) == 20);
        assert(capital.throughDay == TODAY + 2);
    }

    function test_withNothingUnearnedDaysArePassedOver() external view {
        (Capital memory capital, Income memory income) = _books(0);
        income.dailyAssets = 7;

        assert(_calendar.walk(capital, income, TODAY + 5_000, 64) == 0);
        assert(capital.throughDay == TODAY + 5_000 && income.dailyAssets == 0);
    }

    function test_todayIsNotEarnedTwice() external view {
        (Capital memory capital, Income memory income) = _books(0);
        income.dailyAssets = 7;

        // Nothing is passed over on the day itself: what begins today stays.
        assert(_calendar.walk(capital, income, TODAY, 64) == 0);
        assert(capital.throughDay == TODAY && income.dailyAssets == 7);
    }

    function testFuzz_whatIsSpreadIsEarned(uint88 assets, uint16 termDays, uint8 ahead, uint8 step) external {
        termDays = uint16(1 + (uint256(termDays) % 400));
        step = uint8(1 + (uint256(step) % 64));
        uint256 spread = uint256(assets) % 1e15;
        (Capital memory capital, Income memory income) = _books(uint88(spread));
        _calendar.add(capital, income, uint96(spread), TODAY + ahead, termDays);
        uint32 last = TODAY + ahead + termDays;
        uint256 earned;
        while (capital.throughDay < last) {
            uint256 part = _calendar.walk(capital, income, last, step);
            income.unearnedAssets -= uint88(part);
            earned += part;
        }
        assert(earned == spread);
        assert(_calendar.walk(capital, income, last + 1, step) == 0 && income.dailyAssets == 0);
    }

    function _books(uint88 unearned) private pure returns (Capital memory capital, Income memory income) {
        capital.throughDay = uint24(TODAY);
        income.unearnedAssets = unearned;
    }
}

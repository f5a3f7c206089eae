// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CivilCalendar} from "../../contracts/products/CivilCalendar.sol";
import {Dice} from "./Dice.sol";

/// @dev Days as people count them, from 1970 for three thousand years, in any zone.
contract CivilCalendarFuzz is Dice {
    uint256 private constant DAYS = 365 * 3_000;

    function testFuzz_theEndOfADayIsStillThatDay(uint32 day, uint256 zone) external pure {
        int256 offset = _offset(zone);
        uint256 number = 1 + _upTo(day, DAYS);
        require(CivilCalendar.dayOf(CivilCalendar.endOf(number, offset), offset) == number, "a day ends on another");
    }

    function testFuzz_aSecondLaterIsTheNextDay(uint32 day, uint256 zone) external pure {
        int256 offset = _offset(zone);
        uint256 number = 1 + _upTo(day, DAYS);
        uint40 next = CivilCalendar.endOf(number, offset) + 1;
        require(CivilCalendar.dayOf(next, offset) == number + 1, "a day ends too soon or too late");
    }

    function testFuzz_anInstantIsNotAfterItsDay(uint40 instant, uint256 zone) external pure {
        int256 offset = _offset(zone);
        instant = uint40(2 days + _upTo(instant, DAYS * 1 days));
        uint40 end = CivilCalendar.endOf(CivilCalendar.dayOf(instant, offset), offset);
        require(end >= instant && end - instant < 1 days, "an instant is not within its day");
    }

    function testFuzz_twoDaysOfAnySevenAreAWeekend(uint32 day) external pure {
        uint256 weekends = 0;
        for (uint256 i = 0; i < 7; ++i) if (CivilCalendar.isWeekend(uint256(day) + i)) ++weekends;
        require(weekends == 2, "a week without its weekend");
    }

    function testFuzz_weekendsComeAgainAfterAWeek(uint32 day) external pure {
        require(
            CivilCalendar.isWeekend(day) == CivilCalendar.isWeekend(uint256(day) + 7),
            "a weekend moved within its week"
        );
    }

    function testFuzz_theDayOfAYearIsWithinIt(uint32 day) external pure {
        (uint256 year, uint256 dayOfYear) = CivilCalendar.yearAndDayOf(_upTo(day, DAYS));
        require(dayOfYear < CivilCalendar.daysIn(year), "a day beyond its year");
    }

    function testFuzz_theNextDayIsTheNextDay(uint32 day) external pure {
        uint256 number = _upTo(day, DAYS);
        (uint256 year, uint256 dayOfYear) = CivilCalendar.yearAndDayOf(number);
        (uint256 nextYear, uint256 nextDay) = CivilCalendar.yearAndDayOf(number + 1);
        bool within = nextYear == year && nextDay == dayOfYear + 1;
        bool turns = nextYear == year + 1 && nextDay == 0 && dayOfYear + 1 == CivilCalendar.daysIn(year);
        require(within || turns, "a day was left out or doubled");
    }

    function testFuzz_fourHundredYearsHaveAlwaysAsManyDays(uint16 year) external pure {
        uint256 sum = 0;
        for (uint256 i = 0; i < 400; ++i) sum += CivilCalendar.daysIn(uint256(year) + i);
        require(sum == 146_097, "a leap year too many or too few");
    }

    /// @dev Quarters of an hour between -12 and +14 hours.
    function _offset(uint256 seed) private pure returns (int256) {
        return (int256(_upTo(seed, 104)) - 48) * 15 minutes;
    }
}

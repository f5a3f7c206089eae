// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title CivilCalendar
/// @dev Days as people count them: numbered from 1970-01-01 in local time, ending at local midnight. No storage, no clock.
/// Years by the proleptic Gregorian rule (Howard Hinnant's day algorithm).
library CivilCalendar {
    uint256 private constant DAYS_PER_ERA = 146_097;
    /// @dev Days from 0000-03-01 to 1970-01-01.
    uint256 private constant DAYS_TO_EPOCH = 719_468;

    /// @dev Number of the local day that holds `instant`.
    /// @param utcOffset seconds east of UTC
    function dayOf(uint40 instant, int256 utcOffset) internal pure returns (uint256) {
        int256 local = int256(uint256(instant)) + utcOffset;
        return local < 0 ? 0 : uint256(local) / 1 days;
    }

    /// @dev Last second of the local day.
    function endOf(uint256 day, int256 utcOffset) internal pure returns (uint40) {
        int256 midnight = int256((day + 1) * 1 days) - utcOffset;
        return uint40(uint256(midnight - 1));
    }

    function isWeekend(uint256 day) internal pure returns (bool) {
        // 1970-01-01 was a Thursday: 0 is Sunday, 6 is Saturday.
        uint256 weekday = (day + 4) % 7;
        return weekday == 0 || weekday == 6;
    }

    /// @dev Year of a day, and its place in the year from 0.
    function yearAndDayOf(uint256 day) internal pure returns (uint256 year, uint256 dayOfYear) {
        uint256 shifted = day + DAYS_TO_EPOCH;
        uint256 era = shifted / DAYS_PER_ERA;
        uint256 dayOfEra = shifted % DAYS_PER_ERA;
        uint256 yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        uint256 dayOfMarchYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);

        // The algorithm's years begin on 1 March; January and February belong to the next civil year.
        year = yearOfEra + era * 400;
        if (dayOfMarchYear >= 306) return (year + 1, dayOfMarchYear - 306);
        return (year, dayOfMarchYear + daysIn(year) - 306);
    }

    function daysIn(uint256 year) internal pure returns (uint256) {
        bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return leap ? 366 : 365;
    }
}

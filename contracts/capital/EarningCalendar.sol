// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Capital, Income} from "./Ledger.sol";

/// @dev One slot for a UTC day to come: what begins to be earned from it on, what stops, and what it earns once.
struct EarningDay {
    uint96 startRate;
    uint96 endRate;
    uint64 extra;
}

/// @title EarningCalendar
/// @dev Premium earned by whole UTC days: ⌊premium ÷ days⌋ a day, the remainder on the first. The rate of the day that is
/// next to be earned stands in {Income}; days after it wait in the calendar. A sale never loops; earning walks the days.
library EarningCalendar {
    /// @dev Spread `assets` over `termDays` days from `startDay`, which is not before the capital's `throughDay`.
    /// Cover that starts on the day next to be earned, the usual case, does not touch the calendar for its start.
    function add(
        mapping(uint32 day => EarningDay) storage calendar,
        Capital memory capital,
        Income memory income,
        uint96 assets,
        uint32 startDay,
        uint16 termDays
    ) internal {
        uint96 rate = assets / termDays;
        uint256 extra = assets % termDays;
        uint256 dailyAssets = income.dailyAssets + uint256(rate);
        uint256 extraAssets = capital.extraAssets + extra;
        bool fits = dailyAssets <= type(uint88).max && extraAssets <= type(uint24).max;
        if (startDay == capital.throughDay && fits) {
            income.dailyAssets = uint88(dailyAssets);
            capital.extraAssets = uint24(extraAssets);
        } else {
            EarningDay memory first = calendar[startDay];
            first.startRate += rate;
            first.extra += uint64(extra);
            calendar[startDay] = first;
        }
        calendar[startDay + termDays].endRate += rate;
    }

    /// @dev Walk to `today`, at most `maxDays` days. With nothing unearned no day to come earns anything, and none is
    /// walked: rates that have not been taken off yet belong to days that are passed over.
    /// @return earned what those days earn; the caller moves it
    function walk(
        mapping(uint32 day => EarningDay) storage calendar,
        Capital memory capital,
        Income memory income,
        uint32 today,
        uint32 maxDays
    ) internal view returns (uint256 earned) {
        if (income.unearnedAssets == 0 && capital.throughDay < today) {
            capital.throughDay = uint24(today);
            income.dailyAssets = 0;
        }
        uint256 dailyAssets = income.dailyAssets;
        uint32 day = capital.throughDay;
        for (uint32 walked = 0; walked < maxDays && day < today; ++walked) {
            EarningDay memory entry = calendar[day];
            dailyAssets = dailyAssets + entry.startRate - entry.endRate;
            earned += dailyAssets + entry.extra + capital.extraAssets;
            capital.extraAssets = 0;
            ++day;
        }
        capital.throughDay = uint24(day);
        income.dailyAssets = uint88(dailyAssets);
    }

    /// @dev Stop earning `dailyAssets` from `fromDay`, which is not earned yet, instead of from `endDay`. The caller takes
    /// what these days would have earned out of what is unearned.
    function stop(
        mapping(uint32 day => EarningDay) storage calendar,
        uint96 dailyAssets,
        uint32 fromDay,
        uint32 endDay
    ) internal {
        calendar[fromDay].endRate += dailyAssets;
        calendar[endDay].endRate -= dailyAssets;
    }
}

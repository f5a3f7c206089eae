// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev One slot for a UTC day: what begins to be earned each day from here on, what stops, and what is earned once.
struct EarningDay {
    uint96 startRate;
    uint96 endRate;
    uint64 extra;
}

/// @dev `throughDay` is the first day not yet earned; `dailyAssets` what each day earns at that point.
struct Earnings {
    uint32 throughDay;
    uint128 dailyAssets;
    mapping(uint32 day => EarningDay) byDay;
}

/// @title EarningCalendar
/// @dev Premium earned by whole UTC days: ⌊premium ÷ days⌋ a day, the remainder on the first. A sale writes two days and
/// never loops; earning walks the days that have passed.
library EarningCalendar {
    /// @dev Spread `assets` over `termDays` days from `startDay`, which is not earned yet.
    function add(Earnings storage earnings, uint96 assets, uint32 startDay, uint16 termDays) internal {
        uint96 rate = assets / termDays;
        EarningDay memory first = earnings.byDay[startDay];
        first.startRate += rate;
        first.extra += uint64(assets % termDays);
        earnings.byDay[startDay] = first;
        earnings.byDay[startDay + termDays].endRate += rate;
    }

    /// @dev Earn the days before `today`, at most `maxDays` of them.
    /// @param unearned all that is still on the calendar, base units
    function run(Earnings storage earnings, uint128 unearned, uint32 today, uint32 maxDays)
        internal
        returns (uint32 throughDay, uint128 earned)
    {
        uint128 dailyAssets;
        (throughDay, dailyAssets, earned) = walk(earnings, unearned, today, maxDays);
        earnings.throughDay = throughDay;
        earnings.dailyAssets = dailyAssets;
    }

    /// @dev What {run} would come to. With nothing unearned there is nothing on any day to come, and no day to walk.
    function walk(Earnings storage earnings, uint128 unearned, uint32 today, uint32 maxDays)
        internal
        view
        returns (uint32 throughDay, uint128 dailyAssets, uint128 earned)
    {
        if (unearned == 0) return (today, 0, 0);
        throughDay = earnings.throughDay;
        dailyAssets = earnings.dailyAssets;
        for (uint32 walked = 0; walked < maxDays && throughDay < today; ++walked) {
            EarningDay memory day = earnings.byDay[throughDay];
            dailyAssets = dailyAssets + day.startRate - day.endRate;
            earned += dailyAssets + day.extra;
            ++throughDay;
        }
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {CivilCalendar} from "../products/CivilCalendar.sol";

/// @title Figures
/// @dev Amounts and instants as people read them, the same in every language. No storage, no clock.
library Figures {
    using Strings for uint256;

    /// @dev No asset has more; what claims to is shown in base units.
    uint8 private constant MAX_PLACES = 36;

    /// @dev "1,234.50": thousands grouped, at least two places where the asset has them, none lost.
    function amount(uint256 assets, uint8 places) internal pure returns (string memory) {
        if (places == 0 || places > MAX_PLACES) return _grouped(assets);
        uint256 one = 10 ** places;
        return string.concat(_grouped(assets / one), ".", _fraction(assets % one, places));
    }

    /// @dev "2026-11-22 18:34 UTC".
    function instant(uint40 second) internal pure returns (string memory) {
        (uint256 year, uint256 month, uint256 day) = _dateOf(second / 1 days);
        string memory date = string.concat(_padded(year, 4), "-", _padded(month, 2), "-", _padded(day, 2));
        uint256 minute = (uint256(second) % 1 days) / 1 minutes;
        return string.concat(date, " ", _padded(minute / 60, 2), ":", _padded(minute % 60, 2), " UTC");
    }

    function _grouped(uint256 whole) private pure returns (string memory text) {
        if (whole < 1_000) return whole.toString();
        return string.concat(_grouped(whole / 1_000), ",", _padded(whole % 1_000, 3));
    }

    function _fraction(uint256 rest, uint256 places) private pure returns (string memory) {
        while (places > 2 && rest % 10 == 0) {
            rest /= 10;
            --places;
        }
        return _padded(rest, places);
    }

    function _padded(uint256 number, uint256 width) private pure returns (string memory text) {
        text = number.toString();
        while (bytes(text).length < width) text = string.concat("0", text);
    }

    function _dateOf(uint256 civilDay) private pure returns (uint256 year, uint256 month, uint256 day) {
        (year, day) = CivilCalendar.yearAndDayOf(civilDay);
        for (month = 1; day >= _daysIn(year, month); ++month) day -= _daysIn(year, month);
        ++day;
    }

    function _daysIn(uint256 year, uint256 month) private pure returns (uint256) {
        if (month == 2) return CivilCalendar.daysIn(year) - 337;
        // April, June, September and November have thirty days.
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ILawBook, LawProfile, Period, PeriodUnit} from "../interfaces/ILawBook.sol";
import {Clock} from "../types/ClaimTypes.sol";
import {ProfileId} from "../types/Ids.sol";
import {CivilCalendar} from "./CivilCalendar.sol";

/// @title LawBook
/// @notice Deadlines of insurance law as dated, append-only data. An encoded rule, not legal advice.
/// @dev Owns profiles and holiday calendars. Never knows a claim, never edits a profile.
/// Day counting is in CivilCalendar. The day a clock starts is not counted; the last day is counted to its last second.
contract LawBook is ILawBook, AccessManaged {
    /// @dev `numbers` and one word of `periods` are all that a deadline reads.
    struct PackedProfile {
        bytes32 label;
        // numbers: one slot
        int32 utcOffset;
        uint8 calendar;
        uint8 maxClockStops;
        uint8 maxExtensions;
        uint16 lateBpsPerYear;
        uint40 effectiveAt;
        // periods: six to a word, 40 bits each: unit << 32 | amount
        uint256[2] periods;
        string basisURI;
    }

    uint32 private constant MAX_CIVIL_DAYS = 3_660;
    uint32 private constant MAX_BUSINESS_DAYS = 366;
    uint32 private constant MAX_SECONDS = 3_660 days;
    int32 private constant MIN_OFFSET = -12 hours;
    int32 private constant MAX_OFFSET = 14 hours;
    uint256 private constant MAX_HOLIDAYS = 60;
    uint256 private constant PERIOD_BITS = 40;
    uint256 private constant PERIODS_PER_WORD = 6;

    uint16 private _profileCount;
    mapping(ProfileId profileId => PackedProfile) private _profiles;
    mapping(uint8 calendar => mapping(uint256 year => uint256[2])) private _holidays;
    mapping(uint8 calendar => mapping(uint16 year => bool)) private _holidaysPublished;
    mapping(uint8 calendar => bool) private _calendarNamed;

    constructor(address authority) AccessManaged(authority) {}

    /* PUBLISHING */

    /// @inheritdoc ILawBook
    function publishProfile(LawProfile calldata profile) external restricted returns (ProfileId profileId) {
        int32 offset = profile.utcOffset;
        require(offset >= MIN_OFFSET && offset <= MAX_OFFSET && offset % 15 minutes == 0, ProfileOffsetInvalid(offset));

        profileId = ProfileId.wrap(++_profileCount);
        PackedProfile storage packed = _profiles[profileId];
        packed.label = profile.label;
        packed.utcOffset = offset;
        packed.calendar = profile.calendar;
        packed.maxClockStops = profile.maxClockStops;
        packed.maxExtensions = profile.maxExtensions;
        packed.lateBpsPerYear = profile.lateBpsPerYear;
        packed.effectiveAt = profile.effectiveAt;
        packed.periods = _pack(profile.periods);
        packed.basisURI = profile.basisURI;
        _calendarNamed[profile.calendar] = true;
        emit ProfilePublished(profileId, profile.label, profile);
    }

    /// @inheritdoc ILawBook
    /// @dev Before a profile names the calendar no clock can run by it, whatever the year.
    function publishHolidays(uint8 calendar, uint16 year, uint256[2] calldata bitmap) external restricted {
        require(!_holidaysPublished[calendar][year], HolidaysAlreadyPublished(calendar, year));
        require(!_calendarNamed[calendar] || year > _yearBegun(), HolidaysTooLate(calendar, year));
        uint256 count = _countOf(bitmap[0]) + _countOf(bitmap[1]);
        require(count <= MAX_HOLIDAYS, HolidaysTooMany(calendar, year, count, MAX_HOLIDAYS));

        _holidaysPublished[calendar][year] = true;
        _holidays[calendar][year] = bitmap;
        emit HolidaysPublished(calendar, year, bitmap);
    }

    /* READING */

    /// @inheritdoc ILawBook
    function profileOf(ProfileId profileId) external view returns (LawProfile memory profile) {
        PackedProfile storage packed = _profileAt(profileId);
        profile.label = packed.label;
        profile.utcOffset = packed.utcOffset;
        profile.calendar = packed.calendar;
        profile.maxClockStops = packed.maxClockStops;
        profile.maxExtensions = packed.maxExtensions;
        profile.lateBpsPerYear = packed.lateBpsPerYear;
        profile.effectiveAt = packed.effectiveAt;
        profile.basisURI = packed.basisURI;
        for (uint8 clock = 0; clock <= uint8(type(Clock).max); ++clock) {
            profile.periods[clock] = _periodOf(packed, Clock(clock));
        }
    }

    /// @inheritdoc ILawBook
    function profileCount() external view returns (uint16) {
        return _profileCount;
    }

    /// @inheritdoc ILawBook
    function deadlineOf(ProfileId profileId, Clock clock, uint40 startAt) external view returns (uint40 endsAt) {
        PackedProfile storage profile = _profileAt(profileId);
        Period memory period = _periodOf(profile, clock);
        if (period.amount == 0) return type(uint40).max;
        if (period.unit == PeriodUnit.Seconds) return startAt + period.amount;

        int256 offset = profile.utcOffset;
        uint256 day = CivilCalendar.dayOf(startAt, offset);
        uint256 lastDay =
            period.unit == PeriodUnit.CivilDays
                ? day + period.amount
                : _businessDayAfter(profile.calendar, day, period.amount);
        return CivilCalendar.endOf(lastDay, offset);
    }

    /// @inheritdoc ILawBook
    function lateBpsOf(ProfileId profileId) external view returns (uint16) {
        return _profileAt(profileId).lateBpsPerYear;
    }

    /// @inheritdoc ILawBook
    function maxClockStopsOf(ProfileId profileId) external view returns (uint8) {
        return _profileAt(profileId).maxClockStops;
    }

    /// @inheritdoc ILawBook
    function maxExtensionsOf(ProfileId profileId) external view returns (uint8) {
        return _profileAt(profileId).maxExtensions;
    }

    /* PRIVATE */

    /// @dev The n-th working day after `day`. A year nobody published has weekends only, which ends sooner and so
    /// favours the claimant.
    function _businessDayAfter(uint8 calendar, uint256 day, uint256 amount) private view returns (uint256) {
        (uint256 year, uint256 dayOfYear) = CivilCalendar.yearAndDayOf(day);
        uint256 daysInYear = CivilCalendar.daysIn(year);
        uint256[2] memory holidays = _holidays[calendar][year];
        while (amount > 0) {
            ++day;
            if (++dayOfYear == daysInYear) {
                dayOfYear = 0;
                daysInYear = CivilCalendar.daysIn(++year);
                holidays = _holidays[calendar][year];
            }
            bool holiday = (holidays[dayOfYear >> 8] >> (dayOfYear & 0xff)) & 1 == 1;
            if (!holiday && !CivilCalendar.isWeekend(day)) --amount;
        }
        return day;
    }

    /// @dev The latest year that has begun anywhere.
    function _yearBegun() private view returns (uint256 year) {
        (year, ) = CivilCalendar.yearAndDayOf(CivilCalendar.dayOf(uint40(block.timestamp), MAX_OFFSET));
    }

    function _countOf(uint256 bits) private pure returns (uint256 count) {
        while (bits != 0) {
            bits &= bits - 1;
            ++count;
        }
    }

    function _pack(Period[12] calldata periods) private pure returns (uint256[2] memory words) {
        for (uint8 i = 0; i < periods.length; ++i) {
            uint32 amount = periods[i].amount;
            PeriodUnit unit = periods[i].unit;
            require(amount <= _mostOf(unit), ProfilePeriodInvalid(Clock(i), amount));
            uint256 packed = (uint256(unit) << 32) | amount;
            words[i / PERIODS_PER_WORD] |= packed << ((i % PERIODS_PER_WORD) * PERIOD_BITS);
        }
    }

    function _mostOf(PeriodUnit unit) private pure returns (uint32) {
        if (unit == PeriodUnit.Seconds) return MAX_SECONDS;
        return unit == PeriodUnit.CivilDays ? MAX_CIVIL_DAYS : MAX_BUSINESS_DAYS;
    }

    function _periodOf(PackedProfile storage profile, Clock clock) private view returns (Period memory) {
        uint256 place = uint256(clock);
        uint256 packed = profile.periods[place / PERIODS_PER_WORD] >> ((place % PERIODS_PER_WORD) * PERIOD_BITS);
        return Period({amount: uint32(packed), unit: PeriodUnit(uint8(packed >> 32))});
    }

    function _profileAt(ProfileId profileId) private view returns (PackedProfile storage) {
        uint16 number = ProfileId.unwrap(profileId);
        require(number > 0 && number <= _profileCount, ProfileUnknown(profileId));
        return _profiles[profileId];
    }
}

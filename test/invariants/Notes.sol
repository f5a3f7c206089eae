// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ObservationStatus} from "../../contracts/interfaces/IObservationFeed.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {ObservationRef} from "../../contracts/types/OracleTypes.sol";

/// @dev A claim that was paid on a signed assessment, as it was then.
/// @param filedDay day it was filed on, since 1970
/// @param lied the signer said another draw than the day's secret gives, before the secret was out
struct FastPayment {
    ClaimId claimId;
    uint96 assets;
    uint32 filedDay;
    uint16 drawBps;
    bool lied;
    address signer;
}

/// @dev What operators said of a period, and what of it counts.
/// @param seats who signed the value, one bit each
/// @param finals final words so far, and their last, lowest and highest value
/// @param capAssets what the event may cost
struct Word {
    ObservationRef ref;
    ObservationStatus status;
    uint16 round;
    int64 value;
    uint40 reportedAt;
    uint40 disputedAt;
    uint8 disputerSeat;
    uint256 seats;
    uint16 finals;
    int64 latest;
    int64 lowest;
    int64 highest;
    uint96 capAssets;
}

/// @dev A policy that an observation paid.
struct Rained {
    PolicyId policyId;
    bytes32 key;
}

/// @dev What time alone makes of a word: undisputed it counts after a day, unanswered it never does.
function ripened(Word memory word, uint256 now_) pure returns (Word memory) {
    if (word.status == ObservationStatus.Reported && now_ >= word.reportedAt + 1 days) return counted(word);
    bool unanswered = word.status == ObservationStatus.Disputed && now_ > word.disputedAt + 48 hours;
    if (unanswered) word.status = word.finals == 0 ? ObservationStatus.Unresolved : ObservationStatus.Final;
    return word;
}

/// @dev The word counts from now on, and takes nothing away.
function counted(Word memory word) pure returns (Word memory) {
    if (word.finals == 0 || word.value < word.lowest) word.lowest = word.value;
    if (word.finals == 0 || word.value > word.highest) word.highest = word.value;
    word.latest = word.value;
    word.status = ObservationStatus.Final;
    ++word.finals;
    return word;
}

/// @dev What the rain pays of a limit, by the published curve and not by the contracts' own sums: from 500 tenths of a
/// millimetre to 2,000 in proportion up to three tenths of the limit, the odd unit for the holder.
function rainPays(uint256 limitAssets, int64 value) pure returns (uint256) {
    if (value <= 500) return 0;
    uint256 tenths = value >= 2_000 ? 1_500 : uint256(uint64(value)) - 500;
    return (limitAssets * 3 * tenths + 14_999) / 15_000;
}

/// @dev What the handlers remember of the fast track.
abstract contract TrackNotes {
    FastPayment[] private _fast;
    /// @dev By day, since 1970.
    mapping(uint256 day => uint256) public fastSpentOn;
    /// @dev The cap that two people set last.
    uint96 public fastCapAssets;

    function fastPaid(FastPayment calldata payment, uint256 today) external {
        _fast.push(payment);
        fastSpentOn[today] += payment.assets;
    }

    function fastCapped(uint96 capAssets) external {
        fastCapAssets = capAssets;
    }

    function fastCount() external view returns (uint256) {
        return _fast.length;
    }

    function fastAt(uint256 place) external view returns (FastPayment memory) {
        return _fast[place];
    }
}

/// @dev What the handlers remember of observations and of what they paid.
abstract contract WordNotes {
    bytes32[] public words;
    Rained[] private _rained;
    mapping(bytes32 key => Word) private _words;
    /// @dev What claims that the observation made were paid.
    mapping(PolicyId policyId => mapping(bytes32 key => uint256)) public rainedOn;

    function said(bytes32 key, Word calldata word) external {
        if (_words[key].ref.source == 0) words.push(key);
        _words[key] = word;
    }

    function rained(PolicyId policyId, bytes32 key, uint256 assets) external {
        if (rainedOn[policyId][key] == 0) _rained.push(Rained({policyId: policyId, key: key}));
        rainedOn[policyId][key] += assets;
    }

    function wordCount() external view returns (uint256) {
        return words.length;
    }

    function wordOf(bytes32 key) external view returns (Word memory) {
        return _words[key];
    }

    function rainedCount() external view returns (uint256) {
        return _rained.length;
    }

    function rainedAt(uint256 place) external view returns (Rained memory) {
        return _rained[place];
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Instruction, Lateness} from "../interfaces/IReservePool.sol";
import {Rail} from "../types/ProductTypes.sol";
import {ClaimId, VersionId} from "../types/Ids.sol";
import {Debts} from "./DebtQueue.sol";
import {EarningDay} from "./EarningCalendar.sol";
import {Capital, Carrier, Claims, Dues, Income, Payables} from "./Ledger.sol";
import {Wants} from "./WantQueue.sol";

/// @dev One slot. A capital provider's wish to leave.
/// @param pausedBefore seconds for which leaving had been paused when it was asked
struct Exit {
    uint128 shares;
    uint40 matureAt;
    uint40 pausedBefore;
}

/// @dev One slot. The last pause of leaving, and the seconds of all before it.
struct ExitPause {
    uint40 startsAt;
    uint40 endsAt;
    uint40 secondsBefore;
}

/// @dev One slot. What waits for a payee: `assets` to be collected at once, `heldAssets` once `heldUntil` is over.
/// @param isHit whether a hit stands against the payee, and not only the lack of an attestation
struct Credit {
    uint96 assets;
    uint96 heldAssets;
    uint40 heldUntil;
    bool isHit;
}

/// @dev One slot. Insured sum of an accumulation zone's open policies, and the most it may be.
struct Zone {
    uint128 insuredAssets;
    uint96 capAssets;
}

/// @dev One slot. What the insurer's silence has approved on one day, and how many payments were instructed ever.
struct Day {
    uint32 silenceDay;
    uint96 silenceAssets;
    uint64 instructionCount;
}

/// @dev Money on its way to one payee of one claim.
/// @param late what runs on until a bank has paid it
struct Payment {
    ClaimId claimId;
    address payee;
    uint96 assets;
    Rail rail;
    bool needsEligibility;
    Lateness late;
}

/// @dev All that a pool remembers beside its shares, in one place, so that the parts of its code that live in linked
/// libraries work on the same books.
struct Books {
    Capital capital;
    Claims claims;
    Income income;
    Dues dues;
    Payables payables;
    Carrier carrier;
    Day day;
    ExitPause exitPause;
    Debts debts;
    Wants wants;
    mapping(uint32 day => EarningDay) calendar;
    mapping(VersionId versionId => uint128) insured;
    mapping(uint32 zone => Zone) zones;
    mapping(address payee => Credit) credits;
    mapping(address person => uint40) eligibleUntil;
    mapping(uint64 instructionId => Instruction) instructions;
    mapping(address owner => Exit) exits;
}

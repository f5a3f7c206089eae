// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimPhase, ClaimVerdict} from "../types/ClaimTypes.sol";

/// @dev Where a claim stands, in one word, so that a call reads it once and writes it once:
/// assets 96 | filedAt 40 | lossAt 40 | decidedAt 40 | phase 8 | verdict 8 | flags 8 | entries 16, from the low end.
/// `assets` is what is reserved; once granted in full, when nothing stays reserved, what was paid.
type Standing is uint256;

using {
    assets,
    filedAt,
    lossAt,
    decidedAt,
    phase,
    verdict,
    flags,
    has,
    entries,
    withAssets,
    withDecidedAt,
    withPhase,
    withVerdict,
    withFlag,
    withEntry
} for Standing global;

uint256 constant FILED_AT = 96;
uint256 constant LOSS_AT = 136;
uint256 constant DECIDED_AT = 176;
uint256 constant PHASE = 216;
uint256 constant VERDICT = 224;
uint256 constant FLAGS = 232;
uint256 constant ENTRIES = 240;

/// @dev A filed claim, before anything is in its case file.
function standingAtFiling(uint96 assets_, uint40 filedAt_, uint40 lossAt_, uint8 flags_) pure returns (Standing) {
    return
        Standing.wrap(
            assets_ | (uint256(filedAt_) << FILED_AT) | (uint256(lossAt_) << LOSS_AT) | (uint256(flags_) << FLAGS)
        );
}

function assets(Standing standing) pure returns (uint96) {
    return uint96(Standing.unwrap(standing));
}

function filedAt(Standing standing) pure returns (uint40) {
    return uint40(Standing.unwrap(standing) >> FILED_AT);
}

function lossAt(Standing standing) pure returns (uint40) {
    return uint40(Standing.unwrap(standing) >> LOSS_AT);
}

function decidedAt(Standing standing) pure returns (uint40) {
    return uint40(Standing.unwrap(standing) >> DECIDED_AT);
}

function phase(Standing standing) pure returns (ClaimPhase) {
    return ClaimPhase(uint8(Standing.unwrap(standing) >> PHASE));
}

function verdict(Standing standing) pure returns (ClaimVerdict) {
    return ClaimVerdict(uint8(Standing.unwrap(standing) >> VERDICT));
}

function flags(Standing standing) pure returns (uint8) {
    return uint8(Standing.unwrap(standing) >> FLAGS);
}

function has(Standing standing, uint8 flag) pure returns (bool) {
    return flags(standing) & flag != 0;
}

function entries(Standing standing) pure returns (uint16) {
    return uint16(Standing.unwrap(standing) >> ENTRIES);
}

function withAssets(Standing standing, uint96 assets_) pure returns (Standing) {
    return Standing.wrap((Standing.unwrap(standing) & ~uint256(type(uint96).max)) | assets_);
}

function withDecidedAt(Standing standing, uint40 decidedAt_) pure returns (Standing) {
    uint256 rest = Standing.unwrap(standing) & ~(uint256(type(uint40).max) << DECIDED_AT);
    return Standing.wrap(rest | (uint256(decidedAt_) << DECIDED_AT));
}

function withPhase(Standing standing, ClaimPhase phase_) pure returns (Standing) {
    uint256 rest = Standing.unwrap(standing) & ~(uint256(type(uint8).max) << PHASE);
    return Standing.wrap(rest | (uint256(phase_) << PHASE));
}

function withVerdict(Standing standing, ClaimVerdict verdict_) pure returns (Standing) {
    uint256 rest = Standing.unwrap(standing) & ~(uint256(type(uint8).max) << VERDICT);
    return Standing.wrap(rest | (uint256(verdict_) << VERDICT));
}

function withFlag(Standing standing, uint8 flag) pure returns (Standing) {
    return Standing.wrap(Standing.unwrap(standing) | (uint256(flag) << FLAGS));
}

/// @dev One entry more. Reverts beyond 65,535 of them.
function withEntry(Standing standing) pure returns (Standing) {
    return Standing.wrap(Standing.unwrap(standing) + (1 << ENTRIES));
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimId} from "./Ids.sol";

/// @dev What a model found about a claim, signed for it (EIP-712).
/// @param caseHead the case file it saw; the whole of it, nothing may have been entered since
/// @param modelHash hash of the model's own figures
/// @param scoreBps what the model says, 0 for no doubt to 10,000
/// @param draw keccak256 of the secret of the day the claim was filed on, and the claim: whether people look at it first
/// @param expiresAt last second it counts, at most a day ahead
struct Assessment {
    ClaimId claimId;
    bytes32 caseHead;
    bytes32 modelHash;
    uint16 scoreBps;
    bytes32 draw;
    uint40 expiresAt;
}

/// @dev How a model came and went.
enum ModelState {
    None,
    Live,
    Stopped
}

/// @dev A model as registered for one line of business. One slot.
/// @param signer who signs its assessments, a key or a contract wallet (ERC-1271)
/// @param minAgeDays days a policy must have been in force when the claim was filed
/// @param maxYearClaims most claims of one policy in a year, this one counted
/// @param drawBps share of claims that people look at instead, drawn by lot
struct Model {
    address signer;
    uint16 minAgeDays;
    uint8 maxYearClaims;
    uint16 drawBps;
    ModelState state;
}

/// @dev A model with its line, to be registered.
struct NamedModel {
    bytes32 line;
    bytes32 modelHash;
    Model model;
}

/// @dev Most that is approved from one pool on one day (UTC), base units, and what was. One slot.
struct Purse {
    uint96 capAssets;
    uint96 spentAssets;
    uint32 day;
}

/// @dev A pool's cap, to be set.
struct PoolCap {
    address pool;
    uint96 capAssets;
}

/// @dev Whether the track runs, and for claims of which days. Days are whole days since 1970, UTC. One slot.
/// @param fromDay first day whose draws count
/// @param untilDay last day whose secret is committed
/// @param dueDay the day whose secret is to be revealed next; the day after `untilDay` when all are
struct Track {
    bool halted;
    uint32 fromDay;
    uint32 untilDay;
    uint32 dueDay;
}

/// @dev What approving on a signed assessment needs of a version. Fields as in {Terms}.
/// @param line zero unless the one who asks is pinned
struct FastTrackTerms {
    address pool;
    bytes32 line;
    uint96 limitAssets;
    uint16 scoreBps;
    bool pinned;
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimId, PolicyId} from "../types/Ids.sol";

/// @dev One slot: all that a decision asks about whoever's authority carries it.
/// @param interestCount the adjuster's in every line, so that nobody is asked for interests who declared none
/// @param seated whether the claims manager ever gave authority in this line
struct DecisionLimit {
    uint96 payAssets;
    uint96 cutAssets;
    uint32 interestCount;
    bool seated;
}

/// @dev How far one person reaches in one line, base units.
struct Seat {
    // slot 0
    DecisionLimit limit;
    // slots 1 and 2
    uint96 advanceAssets;
    uint96 improveAssets;
    uint96 reserveAssets;
}

/// @dev One slot: what is one person's in every line.
/// @param declarations signed declarations used so far: the next one's number
/// @param epoch how often the person took back every signature given
/// @param tied whether the person ever lent authority or was lent some
/// @param served whether the person ever had authority, lent some, was lent some or signed a decision
struct Person {
    uint32 interestCount;
    uint32 declarations;
    uint32 epoch;
    bool tied;
    bool served;
}

/// @dev One slot: from when until when one person stands in for another.
struct Delegation {
    uint40 fromAt;
    uint40 untilAt;
}

/// @dev One slot: a decision that waits for its second person.
struct Proposal {
    address proposer;
    uint40 proposedAt;
}

/// @dev All that the AdjusterDesk keeps; its libraries are handed it.
struct DeskStore {
    mapping(address adjuster => mapping(bytes32 line => Seat)) seats;
    mapping(address adjuster => bytes32[]) lines;
    mapping(address adjuster => Person) people;
    mapping(address adjuster => mapping(address party => bool)) interests;
    mapping(address delegator => mapping(address delegate => Delegation)) delegations;
    mapping(address delegator => address) delegates;
    mapping(address delegate => address) delegators;
    mapping(ClaimId claimId => mapping(bytes32 decisionHash => Proposal)) proposals;
    mapping(ClaimId claimId => address) assignees;
    mapping(PolicyId policyId => uint40) knownAt;
}

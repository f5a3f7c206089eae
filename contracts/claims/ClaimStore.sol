// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ILawBook} from "../interfaces/ILawBook.sol";
import {IPauseControl} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {Course, Payee} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {Standing} from "./Standing.sol";

/// @dev What a claim not granted in full was paid, and what the insurer says it is worth; of a supplement, beyond what the
/// claims before it were paid. One slot, written only then.
struct Figures {
    uint96 paidAssets;
    uint96 statedAssets;
}

/// @dev A claim as kept.
struct Record {
    Standing standing;
    bytes32 caseHead;
    Figures figures;
}

/// @dev All that the ClaimBook keeps. Its libraries get it by reference and keep nothing themselves.
/// @param courses what the rarer arrows know
/// @param payees of claims in dispute: an arbitrator does not bring the case file
/// @param selfApproved policies that have used the silence rule
/// @param delegates who may file for whom
/// @param pausedUntil by flag, as PauseControl told; one slot
/// @param pausedSeconds for how long deciding was paused while a claim's clock ran, up to its last stop
struct ClaimStore {
    mapping(ClaimId claimId => Record) records;
    mapping(ClaimId claimId => Course) courses;
    mapping(ClaimId claimId => Payee[]) payees;
    mapping(PolicyId policyId => bool) selfApproved;
    mapping(address holder => mapping(address delegate => bool)) delegates;
    uint40[5] pausedUntil;
    mapping(ClaimId claimId => uint40) pausedSeconds;
}

/// @dev The neighbours a claim asks or hears, fixed at deployment.
struct Books {
    IProductBook productBook;
    IPolicyBook policyBook;
    ILawBook lawBook;
    IPauseControl pauseControl;
    address disputeDesk;
    address office;
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimStates} from "../../contracts/claims/ClaimStates.sol";
import {ClaimAction, ClaimPhase} from "../../contracts/types/ClaimTypes.sol";
import {Dice} from "./Dice.sol";

/// @dev CLM-1 and CLM-5 of the arrows alone, asked by random walks.
contract ClaimStatesFuzz is Dice {
    using ClaimStates for ClaimPhase;

    uint8 private constant ACTIONS = uint8(type(ClaimAction).max) + 1;

    function testFuzz_CLM1_aClaimOnceFiledIsNeverUnmade(uint256 seed) external pure {
        require(_walk(seed, 24) != ClaimPhase.None, "CLM-1: a claim was unmade");
    }

    function testFuzz_CLM1_aClosedClaimStaysClosed(uint8 action) external pure {
        ClaimPhase next = ClaimPhase.Closed.next(ClaimAction(action % ACTIONS));
        require(next == ClaimPhase.None || next == ClaimPhase.Closed, "CLM-1: a closed claim was opened");
    }

    function testFuzz_CLM1_onlyAFilingBegins(uint8 action) external pure {
        ClaimAction act = ClaimAction(action % ACTIONS);
        bool begins = ClaimPhase.None.next(act) != ClaimPhase.None;
        bool files =
            act == ClaimAction.File ||
                act == ClaimAction.Notify ||
                act == ClaimAction.SupplementLoss ||
                act == ClaimAction.SettleTriggered;
        require(begins == files, "CLM-1: a claim began otherwise, or did not begin");
    }

    function testFuzz_CLM1_appealedIsEnteredByTwoArrows(uint256 seed, uint8 action) external pure {
        ClaimAction act = ClaimAction(action % ACTIONS);
        ClaimPhase from = _walk(seed, 12);
        if (from == ClaimPhase.Appealed || from.next(act) != ClaimPhase.Appealed) return;
        bool known =
            (from == ClaimPhase.Filed && act == ClaimAction.Escalate) ||
                (from == ClaimPhase.Decided && act == ClaimAction.Appeal);
        require(known, "CLM-1: a claim was appealed otherwise");
    }

    function testFuzz_CLM1_decidedIsEnteredByADecisionOnly(uint256 seed, uint8 action) external pure {
        ClaimAction act = ClaimAction(action % ACTIONS);
        ClaimPhase from = _walk(seed, 12);
        if (from == ClaimPhase.Decided || from.next(act) != ClaimPhase.Decided) return;
        bool known = from == ClaimPhase.Filed && act == ClaimAction.DecideInPart;
        require(known, "CLM-1: a claim was decided otherwise");
    }

    /// @dev Wherever a walk ends, acts that need nobody's permission lead on to the end, once their clocks are over.
    function testFuzz_CLM5_anyoneCanLeadAnOpenClaimToItsEnd(uint256 seed) external pure {
        ClaimPhase phase = _walk(seed, 24);
        for (uint256 i = 0; i < 3 && phase != ClaimPhase.Closed; ++i) {
            // What time alone does: the documents' period is over.
            if (phase == ClaimPhase.AwaitingDocuments) phase = ClaimPhase.Filed;
            if (phase == ClaimPhase.Filed) phase = phase.next(ClaimAction.Escalate);
            else if (phase == ClaimPhase.Decided) phase = phase.next(ClaimAction.Finalize);
            else if (phase == ClaimPhase.Appealed) phase = phase.next(ClaimAction.Resolve);
        }
        require(phase == ClaimPhase.Closed, "CLM-5: an open claim has no end without permission");
    }

    /// @dev Random acts; those without an arrow are refused and change nothing.
    function _walk(uint256 seed, uint256 steps) private pure returns (ClaimPhase phase) {
        phase = ClaimPhase.Filed;
        for (uint256 i = 0; i < _upTo(seed, steps); ++i) {
            ClaimPhase next = phase.next(ClaimAction(uint8(_roll(seed, i) % ACTIONS)));
            if (next != ClaimPhase.None) phase = next;
        }
    }
}

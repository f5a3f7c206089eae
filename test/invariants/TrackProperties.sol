// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {Purse} from "../../contracts/types/AssessmentTypes.sol";
import {ClaimPhase, ClaimVerdict, Payee} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {Facts} from "./Facts.sol";
import {FastPayment} from "./Notes.sol";

/// @dev ACC-2 and CLM-7 of the fast track: what a signed assessment may do, and whose.
abstract contract TrackProperties is Facts {
    function invariant_CLM7_theTrackPaysInFullOrNotAtAll() public view {
        for (uint256 i = 0; i < _store.fastCount(); ++i) {
            FastPayment memory paid = _store.fastAt(i);
            Claim memory claim = claimBook.claimOf(paid.claimId);
            bool granted = claim.phase == ClaimPhase.Closed && claim.verdict == ClaimVerdict.Granted;
            require(granted, "CLM-7: an assessment did something else than grant");
            require(paid.assets > 0 && claim.paidAssets == paid.assets, "CLM-7: an assessment paid a part");
        }
    }

    function invariant_CLM7_noGateOfTheTrackStandsOpen() public view {
        _never("gate", "CLM-7: a claim was paid on an assessment through a gate that should be shut");
    }

    function invariant_CLM7_nothingIsPaidWhileTheTrackIsHalted() public view {
        _never("halted", "CLM-7: an assessment paid while the track stood still");
    }

    function invariant_CLM7_anAssessmentPaysOnce() public view {
        _never("repeat", "CLM-7: an assessment was used twice");
    }

    /// @dev Added up from the claims that were paid, and by the cap that two people set last.
    function invariant_CLM7_theTrackSpendsWhatItsPurseSays() public view {
        Purse memory purse = fastTrack.purseOf(address(pool));
        require(purse.spentAssets == _store.fastSpentOn(purse.day), "CLM-7: the day's spending is told otherwise");
        require(purse.capAssets == _store.fastCapAssets(), "CLM-7: the cap is not what two people set");
    }

    /// @dev Seen when the day's secret is out, which nobody could know before.
    function invariant_CLM7_whatWasDrawnWaitsForPeople() public view {
        for (uint256 i = 0; i < _store.fastCount(); ++i) {
            FastPayment memory paid = _store.fastAt(i);
            (, bytes32 secret) = fastTrack.drawOf(paid.filedDay);
            if (secret == 0 || paid.lied) continue;
            uint256 lot = uint256(keccak256(abi.encode(secret, paid.claimId))) % 10_000;
            require(lot >= paid.drawBps, "CLM-7: a claim drawn for audit was paid on an assessment");
        }
    }

    function invariant_CLM7_onlyALieAboutADrawIsExposed() public view {
        _never("expose", "CLM-7: a lie about a draw passed, or the truth was taken for one");
    }

    function invariant_ACC2_nobodyAssessesTheirOwnClaim() public view {
        _never("own cause", "ACC-2: who signed an assessment was paid on it");
        for (uint256 i = 0; i < _store.fastCount(); ++i) {
            FastPayment memory paid = _store.fastAt(i);
            ClaimId claimId = paid.claimId;
            require(_store.claimantOf(claimId) != paid.signer, "ACC-2: an assessment of one's own claim");
            Payee[] memory payees = _store.filedOf(claimId).filing.payees;
            for (uint256 j = 0; j < payees.length; ++j) {
                require(payees[j].to != paid.signer, "ACC-2: an assessment for one's own pocket");
            }
        }
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PanelDispute, PanelSeat} from "../../contracts/interfaces/IAppealPanel.sol";
import {ClaimPhase} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {Facts} from "./Facts.sol";
import {Hearing} from "./Hearings.sol";

/// @dev PAN-1 to PAN-4 over the disputes of the random book: who sits, what was voted, what is due.
abstract contract PanelProperties is Facts {
    function invariant_PAN1_thePanelHoldsWhatItOwes() public view {
        uint256 sum;
        for (uint256 i = 1; i <= panel.disputeCount(); ++i) sum += panel.disputeOf(i).heldAssets;
        address[PEOPLE] memory people = _arbitrators();
        for (uint256 i = 0; i < PEOPLE; ++i) sum += panel.creditOf(people[i]);
        sum += panel.creditOf(address(disputeDesk));
        require(sum == panel.owedAssets(), "PAN-1: owed is not deposits and credits");
        require(address(panel).balance == sum, "PAN-1: the panel's coin is not what it owes");
    }

    /// @dev A fee for each opened vote, the rest back to who paid, and nothing twice.
    function invariant_PAN1_feesAndRefundsAreTheDeposit() public view {
        for (uint256 i = 1; i <= panel.disputeCount(); ++i) {
            PanelDispute memory dispute = panel.disputeOf(i);
            Hearing memory hearing = _panels.hearingOf(i);
            uint256 left = dispute.ruled ? 0 : (SEATS - hearing.opened) * uint256(dispute.seatFee);
            require(dispute.heldAssets == left, "PAN-1: a deposit holds something else than the fees to come");
        }
        address[PEOPLE] memory people = _arbitrators();
        for (uint256 i = 0; i < PEOPLE; ++i) _requirePaid(people[i]);
        _requirePaid(address(disputeDesk));
    }

    function invariant_PAN2_whoSitsIsOnTheRegisterAndFree() public view {
        _never("bench", "PAN-2: somebody sits who may not, or the register changed otherwise than by two people");
        for (uint256 i = 1; i <= panel.disputeCount(); ++i) {
            PanelSeat[] memory seats = panel.seatsOf(i);
            Hearing memory hearing = _panels.hearingOf(i);
            for (uint256 j = 0; j < SEATS; ++j) {
                address person = seats[j].arbitrator;
                require(person == hearing.seats[j], "PAN-2: somebody sits whom no draw seated");
                for (uint256 k = 0; k < j; ++k) {
                    require(person == address(0) || person != seats[k].arbitrator, "PAN-2: somebody sits twice");
                }
            }
        }
    }

    function invariant_PAN2_theRegisterIsWhatTwoPeopleMade() public view {
        address[PEOPLE] memory people = _arbitrators();
        uint256 count;
        for (uint256 i = 0; i < PEOPLE; ++i) {
            bool member = _panels.isMember(people[i]);
            if (member) ++count;
            require(arbitrators.isMember(people[i]) == member, "PAN-2: the register lists somebody else");
        }
        require(arbitrators.members().length == count, "PAN-2: a stranger is on the register");
        require(arbitrators.seatFee() == _panels.seatFee(), "PAN-2: a seat costs something else");
    }

    function invariant_PAN2_nobodyChoosesTheLot() public view {
        _never("lot", "PAN-2: a draw was made that somebody could have known or chosen");
    }

    function invariant_PAN3_aRulingIsTheMajoritysOrNone() public view {
        for (uint256 i = 1; i <= panel.disputeCount(); ++i) {
            PanelDispute memory dispute = panel.disputeOf(i);
            Hearing memory hearing = _panels.hearingOf(i);
            require(dispute.ruled == hearing.ruled, "PAN-3: a ruling that nobody asked for, or none");
            if (!dispute.ruled) continue;
            uint8 ruling =
                hearing.votes[1] * 2 > SEATS
                    ? 1
                    : hearing.votes[2] * 2 > SEATS
                        ? 2
                        : 0;
            require(dispute.ruling == ruling, "PAN-3: a ruling without more than half of the seats");
            if (!dispute.delivered) continue;
            ClaimId claimId = disputeDesk.claimInDispute(address(panel), i);
            require(
                claimBook.claimOf(claimId).phase == ClaimPhase.Closed,
                "PAN-3: a ruling was told and nothing ended"
            );
        }
    }

    function invariant_PAN3_noVoteIsOpenWhileSomebodyCanBeDrawn() public view {
        _never("ballot", "PAN-3: a vote was taken that was not its voter's, in time, or sealed before");
        for (uint256 i = 1; i <= panel.disputeCount(); ++i) {
            PanelDispute memory dispute = panel.disputeOf(i);
            bool shut = dispute.committed == SEATS || dispute.round >= PANEL_ROUNDS;
            require(dispute.revealed == 0 || shut, "PAN-3: a vote is open while somebody can be drawn");
        }
    }

    function invariant_PAN4_nobodyCanStallADispute() public view {
        _never("stalled", "PAN-4: strangers could not bring a dispute to its end");
    }

    function _requirePaid(address person) private view {
        uint256 due = _panels.earned(person) - _panels.collected(person);
        require(panel.creditOf(person) == due, "PAN-1: a fee is somebody else's, or was paid twice");
    }
}

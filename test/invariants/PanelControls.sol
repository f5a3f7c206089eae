// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PanelDispute, PanelSeat} from "../../contracts/interfaces/IAppealPanel.sol";
import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {ClaimPhase} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {PanelProperties} from "./PanelProperties.sol";
import {vm} from "./Vm.sol";

/// @dev Each control makes one answer of the panel or its register untrue and sees the property it names fail.
abstract contract PanelControls is PanelProperties {
    function test_control_PAN1() public {
        _heard();
        this.invariant_PAN1_thePanelHoldsWhatItOwes();
        this.invariant_PAN1_feesAndRefundsAreTheDeposit();
        uint256 balance = address(panel).balance;
        require(balance > 0, "the control sees no deposit");
        vm.deal(address(panel), balance - 1);
        _mustFail(this.invariant_PAN1_thePanelHoldsWhatItOwes.selector);
        vm.deal(address(panel), balance);
        PanelDispute memory dispute = panel.disputeOf(1);
        ++dispute.heldAssets;
        _answer(address(panel), abi.encodeCall(panel.disputeOf, (1)), abi.encode(dispute));
        _mustFail(this.invariant_PAN1_thePanelHoldsWhatItOwes.selector);
        _mustFail(this.invariant_PAN1_feesAndRefundsAreTheDeposit.selector);
    }

    function test_control_PAN1_credits() public {
        _heard();
        _panels.carryThrough(0);
        this.invariant_PAN1_feesAndRefundsAreTheDeposit();
        bytes memory question = abi.encodeCall(panel.creditOf, (address(disputeDesk)));
        uint256 credit = panel.creditOf(address(disputeDesk));
        require(credit == SEATS * uint256(SEAT_FEE), "the control sees no refund");
        _answer(address(panel), question, abi.encode(credit + 1));
        _mustFail(this.invariant_PAN1_feesAndRefundsAreTheDeposit.selector);
        _mustFail(this.invariant_PAN1_thePanelHoldsWhatItOwes.selector);
    }

    function test_control_PAN2_seats() public {
        _heard();
        this.invariant_PAN2_whoSitsIsOnTheRegisterAndFree();
        PanelSeat[] memory seats = panel.seatsOf(1);
        bytes memory question = abi.encodeCall(panel.seatsOf, (1));
        seats[1].arbitrator = STRANGER;
        _answer(address(panel), question, abi.encode(seats));
        _mustFail(this.invariant_PAN2_whoSitsIsOnTheRegisterAndFree.selector);
        seats[1].arbitrator = seats[0].arbitrator;
        _answer(address(panel), question, abi.encode(seats));
        _mustFail(this.invariant_PAN2_whoSitsIsOnTheRegisterAndFree.selector);
    }

    function test_control_PAN2_register() public {
        this.invariant_PAN2_theRegisterIsWhatTwoPeopleMade();
        bytes memory question = abi.encodeCall(arbitrators.isMember, (_personAt(0)));
        _answer(address(arbitrators), question, abi.encode(true));
        _mustFail(this.invariant_PAN2_theRegisterIsWhatTwoPeopleMade.selector);
        _answer(address(arbitrators), question, abi.encode(false));
        this.invariant_PAN2_theRegisterIsWhatTwoPeopleMade();
        _answer(address(arbitrators), abi.encodeCall(arbitrators.seatFee, ()), abi.encode(SEAT_FEE + 1));
        _mustFail(this.invariant_PAN2_theRegisterIsWhatTwoPeopleMade.selector);
        _answer(address(arbitrators), abi.encodeCall(arbitrators.seatFee, ()), abi.encode(SEAT_FEE));
        _answer(address(arbitrators), abi.encodeCall(arbitrators.members, ()), abi.encode(new address[](7)));
        _mustFail(this.invariant_PAN2_theRegisterIsWhatTwoPeopleMade.selector);
    }

    function test_control_PAN3() public {
        ClaimId claimId = _heard();
        PanelDispute memory dispute = panel.disputeOf(1);
        bytes memory question = abi.encodeCall(panel.disputeOf, (1));
        this.invariant_PAN3_noVoteIsOpenWhileSomebodyCanBeDrawn();
        dispute.revealed = 1;
        _answer(address(panel), question, abi.encode(dispute));
        _mustFail(this.invariant_PAN3_noVoteIsOpenWhileSomebodyCanBeDrawn.selector);
        dispute.revealed = 0;
        _answer(address(panel), question, abi.encode(dispute));
        for (uint8 i = 0; i < SEATS; ++i) _panels.commitVote(0, i, 2, true);
        for (uint8 i = 0; i < SEATS; ++i) _panels.revealVote(0, i, 0, true);
        _panels.giveRuling(0, false);
        (dispute.ruled, dispute.delivered, dispute.ruling) = (true, true, 2);
        _answer(address(panel), question, abi.encode(dispute));
        this.invariant_PAN3_aRulingIsTheMajoritysOrNone();
        dispute.ruling = 1;
        _answer(address(panel), question, abi.encode(dispute));
        _mustFail(this.invariant_PAN3_aRulingIsTheMajoritysOrNone.selector);
        (dispute.ruling, dispute.ruled) = (2, false);
        _answer(address(panel), question, abi.encode(dispute));
        _mustFail(this.invariant_PAN3_aRulingIsTheMajoritysOrNone.selector);
        dispute.ruled = true;
        _answer(address(panel), question, abi.encode(dispute));
        Claim memory claim = claimBook.claimOf(claimId);
        require(claim.phase == ClaimPhase.Closed, "the control sees no ruling");
        claim.phase = ClaimPhase.Appealed;
        _answer(address(claimBook), abi.encodeCall(claimBook.claimOf, (claimId)), abi.encode(claim));
        _mustFail(this.invariant_PAN3_aRulingIsTheMajoritysOrNone.selector);
    }

    /* PRIVATE */

    /// @dev A claim before the panel, with three arbitrators drawn.
    function _heard() private returns (ClaimId claimId) {
        _claims.file(0, 500e6, 3, 0, false, true);
        claimId = _store.claims(0);
        _claims.decide(0, 5_000, false);
        _arrows.appeal(0, 5_000);
        _arrows.openDispute(0);
        _panels.giveUpSeed(0, true);
        _panels.drawSeats(0, true);
        require(panel.disputeOf(1).seated == SEATS, "the control sees no panel");
    }

    function _answer(address callee, bytes memory question, bytes memory answer) private {
        vm.mockCall(callee, question, answer);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {AppealPanel} from "../../contracts/adjudication/AppealPanel.sol";
import {ArbitratorRegister} from "../../contracts/adjudication/ArbitratorRegister.sol";
import {IAppealPanel, PanelDispute, PanelRules, PanelSeat} from "../../contracts/interfaces/IAppealPanel.sol";
import {TestArbitrable} from "../../contracts/mocks/TestArbitrable.sol";
import {vm} from "../invariants/Vm.sol";
import {Dice} from "./Dice.sol";

/// @dev The one cheat nobody else needs: another block.
interface Roller {
    function roll(uint256 number) external;
}

Roller constant ROLLER = Roller(address(vm));

/// @dev PAN-1 to PAN-3 over random panels: who is bound, who votes, who is silent, and when.
contract AppealPanelFuzz is Dice {
    AccessManager private _manager;
    uint40 private _now;

    function setUp() public {
        _manager = new AccessManager(address(this));
        _now = uint40(block.timestamp);
    }

    function testFuzz_PAN1_feesAndRefundsAreTheDeposit(uint256 seed) external {
        (AppealPanel panel, TestArbitrable arbitrable) = _heard(seed);
        uint256 paidAssets = panel.creditOf(address(arbitrable));
        PanelDispute memory dispute = panel.disputeOf(1);
        PanelSeat[] memory seats = panel.seatsOf(1);
        uint256 votes = 0;
        for (uint256 i = 0; i < seats.length; ++i) {
            if (seats[i].revealed) ++votes;
        }
        require(dispute.ruled && dispute.heldAssets == 0, "PAN-1: something of the deposit is nobody's");
        paidAssets += votes * dispute.seatFee;
        require(paidAssets == panel.arbitrationCost(""), "PAN-1: fees and refunds are not the deposit");
        require(panel.owedAssets() == address(panel).balance, "PAN-1: the balance is not what is owed");
        _collectAll(panel, address(arbitrable));
        require(panel.owedAssets() == 0 && address(panel).balance == 0, "PAN-1: something is left");
    }

    function testFuzz_PAN2_seatsAreDifferentFreePeople(uint256 seed) external {
        (AppealPanel panel, TestArbitrable arbitrable) = _heard(seed);
        PanelSeat[] memory seats = panel.seatsOf(1);
        for (uint256 i = 0; i < seats.length; ++i) {
            address person = seats[i].arbitrator;
            if (person == address(0)) continue;
            require(panel.register().isMember(person), "PAN-2: a stranger sits");
            require(!arbitrable.bound(person), "PAN-2: somebody bound sits");
            for (uint256 j = 0; j < i; ++j) {
                require(seats[j].arbitrator != person, "PAN-2: somebody sits twice");
            }
        }
    }

    function testFuzz_PAN3_aRulingHasMoreThanHalfOfTheSeats(uint256 seed) external {
        (AppealPanel panel, TestArbitrable arbitrable) = _heard(seed);
        PanelSeat[] memory seats = panel.seatsOf(1);
        uint256[3] memory votes;
        for (uint256 i = 0; i < seats.length; ++i) {
            if (seats[i].revealed) ++votes[seats[i].choice];
        }
        uint256 ruling = panel.currentRuling(1);
        require(ruling <= 2, "PAN-3: a ruling nobody can understand");
        if (ruling != 0) require(votes[ruling] * 2 > seats.length, "PAN-3: a ruling of a minority");
        if (ruling == 0) {
            bool decided = votes[1] * 2 > seats.length || votes[2] * 2 > seats.length;
            require(!decided, "PAN-3: a majority without a ruling");
        }
        require(arbitrable.heardCount() == 1 && arbitrable.heardRuling() == ruling, "PAN-3: another ruling was told");
    }

    /// @dev A dispute from its beginning to its ruling; anybody could have made each step.
    function _heard(uint256 seed) private returns (AppealPanel panel, TestArbitrable arbitrable) {
        panel = _panel(seed);
        arbitrable = new TestArbitrable();
        address[] memory people = panel.register().members();
        for (uint256 i = 0; i < people.length; ++i) {
            if (_roll(seed, 10 + i) % 4 == 0) arbitrable.bind(people[i]);
        }
        uint256 cost = panel.arbitrationCost("");
        arbitrable.open{value: cost}(panel, 2);
        panel.giveUpSeed(1);
        ROLLER.roll(block.number + 1);
        _pass(panel.disputeOf(1).evidenceEndsAt + 1);
        panel.drawSeats(1);
        while (!panel.disputeOf(1).ruled) {
            _vote(panel, seed);
            try panel.giveRuling(1) {
                break;
            } catch {
                panel.replaceSilent(1);
            }
        }
    }

    function _vote(AppealPanel panel, uint256 seed) private {
        PanelDispute memory dispute = panel.disputeOf(1);
        PanelSeat[] memory seats = panel.seatsOf(1);
        for (uint8 i = 0; i < seats.length; ++i) {
            address person = seats[i].arbitrator;
            uint256 will = _willOf(seed, person);
            if (person == address(0) || seats[i].commitment != 0 || will % 5 == 0) continue;
            bytes32 commitment = panel.voteHashOf(1, i, person, uint8((will >> 8) % 3), bytes32(will));
            vm.prank(person);
            panel.commitVote(1, commitment);
        }
        if (dispute.commitEndsAt >= _now) _pass(dispute.commitEndsAt + 1);
        if (!_isSealed(panel)) return;
        seats = panel.seatsOf(1);
        for (uint8 i = 0; i < seats.length; ++i) {
            uint256 will = _willOf(seed, seats[i].arbitrator);
            if (seats[i].commitment == 0 || seats[i].revealed || will % 7 == 0) continue;
            vm.prank(seats[i].arbitrator);
            panel.revealVote(1, uint8((will >> 8) % 3), bytes32(will), bytes32(will));
        }
        if (dispute.revealEndsAt >= _now) _pass(dispute.revealEndsAt + 1);
    }

    /// @dev Votes are opened once nobody can be drawn who would know them; before, no one can.
    function _isSealed(AppealPanel panel) private view returns (bool) {
        PanelDispute memory dispute = panel.disputeOf(1);
        PanelRules memory rules = panel.rules();
        return dispute.committed == rules.seatCount || dispute.round == rules.roundLimit;
    }

    function _panel(uint256 seed) private returns (AppealPanel) {
        address[] memory people = new address[](_roll(seed, 1) % 13);
        for (uint256 i = 0; i < people.length; ++i) {
            people[i] = address(uint160(0xA0000 + i));
        }
        uint96 fee = uint96(1 + (_roll(seed, 2) % 1 ether));
        ArbitratorRegister register = new ArbitratorRegister(address(_manager), people, fee);
        PanelRules memory rules = PanelRules({
            evidencePeriod: 10 days,
            commitPeriod: 3 days,
            revealPeriod: 2 days,
            seatCount: uint8(3 + 2 * (_roll(seed, 3) % 4)),
            roundLimit: uint8(1 + (_roll(seed, 4) % 5))
        });
        return new AppealPanel(address(_manager), register, rules);
    }

    function _collectAll(AppealPanel panel, address arbitrable) private {
        address[] memory people = panel.register().members();
        for (uint256 i = 0; i < people.length; ++i) {
            if (panel.creditOf(people[i]) > 0) panel.collect(payable(people[i]));
        }
        if (panel.creditOf(arbitrable) > 0) panel.collect(payable(arbitrable));
    }

    function _willOf(uint256 seed, address person) private pure returns (uint256) {
        return _roll(seed, uint160(person));
    }

    function _pass(uint40 instant) private {
        _now = instant;
        vm.warp(instant);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {AppealPanel} from "../../contracts/adjudication/AppealPanel.sol";
import {ArbitratorRegister} from "../../contracts/adjudication/ArbitratorRegister.sol";
import {IAppealPanel, PanelDispute, PanelSeat} from "../../contracts/interfaces/IAppealPanel.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {Payee} from "../../contracts/types/ClaimTypes.sol";
import {Places} from "./Actors.sol";
import {Ballot, Hearing} from "./Hearings.sol";
import {RegisterKeeping} from "./RegisterKeeping.sol";
import {vm} from "./Vm.sol";

/// @dev The arbitrators and whoever makes a dispute go on: seeds, draws, votes sealed and opened in and out of time, silence,
/// rulings and fees. Who may sit, what was voted and what is due is kept from the acts alone, never asked of the panel.
contract PanelHandler is RegisterKeeping {
    AppealPanel private immutable _panel;
    mapping(uint256 disputeId => Hearing) private _hearings;
    mapping(uint256 disputeId => mapping(address person => Ballot)) private _ballots;
    mapping(uint256 disputeId => bool) private _seeded;
    uint256 private _lastSeed;

    constructor(Places memory places, AppealPanel panel, ArbitratorRegister register) RegisterKeeping(register) {
        (_at, _panel) = (places, panel);
        _learnKinds();
    }

    /* WHAT IS REMEMBERED */

    function hearingOf(uint256 disputeId) external view returns (Hearing memory) {
        return _hearings[disputeId];
    }

    /* SEEDS */

    /// @dev For the disputes that come next; or for none at all.
    function commitSeeds(uint8 count) external {
        uint256 first = 1 + (_lastSeed > _count() ? _lastSeed : _count());
        bytes32[] memory commitments = new bytes32[](count % 5);
        for (uint256 i = 0; i < commitments.length; ++i) {
            commitments[i] = _panel.seedHashOf(first + i, _seedFor(first + i));
        }
        if (!_call(CLERK, abi.encodeCall(IAppealPanel.commitSeeds, (commitments)), "commitSeeds")) return;
        for (uint256 i = 0; i < commitments.length; ++i) _seeded[first + i] = true;
        _lastSeed = first + commitments.length - 1;
    }

    /// @dev The seed that was committed to, or another.
    function revealSeed(uint256 seed, bool falsely) external {
        (uint256 disputeId, PanelDispute memory dispute) = _any(seed);
        if (disputeId == 0) return;
        bytes32 secret = falsely ? bytes32(seed) : _seedFor(disputeId);
        bytes memory data = abi.encodeCall(IAppealPanel.revealSeed, (disputeId, secret));
        if (!_call(STRANGER, data, "revealSeed")) return;
        bool right = !falsely && dispute.seedCommitment != 0 && _seeded[disputeId];
        if (!right || _now() > dispute.evidenceEndsAt || _hearings[disputeId].anchored) _at.store.accuse("lot");
        _hearings[disputeId].anchored = true;
    }

    /// @dev Not while the seed may still come.
    function giveUpSeed(uint256 seed, bool wait) external {
        (uint256 disputeId, PanelDispute memory dispute) = _any(seed);
        if (disputeId == 0) return;
        if (wait) _waitFor(uint256(dispute.evidenceEndsAt) + 1);
        if (!_call(STRANGER, abi.encodeCall(IAppealPanel.giveUpSeed, (disputeId)), "giveUpSeed")) return;
        bool awaited = dispute.seedCommitment != 0 && _now() <= dispute.evidenceEndsAt;
        if (awaited || _hearings[disputeId].anchored) _at.store.accuse("lot");
        _hearings[disputeId].anchored = true;
    }

    /* SEATS */

    /// @dev In the block of the seed, which its maker knows, or in a later one.
    function drawSeats(uint256 seed, bool roll) external {
        (uint256 disputeId, ) = _any(seed);
        if (disputeId == 0) return;
        if (roll) vm.roll(vm.getBlockNumber() + 1);
        _draw(disputeId, abi.encodeCall(IAppealPanel.drawSeats, (disputeId)), "drawSeats");
    }

    function replaceSilent(uint256 seed, bool wait) external {
        (uint256 disputeId, ) = _any(seed);
        if (disputeId == 0) return;
        if (wait) _waitFor(uint256(_hearings[disputeId].commitEndsAt) + 1);
        Hearing memory before = _hearings[disputeId];
        bool due = before.round > 0 && _now() > before.commitEndsAt && !_isSealed(before);
        bool done = _draw(disputeId, abi.encodeCall(IAppealPanel.replaceSilent, (disputeId)), "replaceSilent");
        if (done && !due) _at.store.accuse("bench");
    }

    /* VOTES */

    /// @dev By whoever sits, by one who lost the seat, or by a stranger.
    function commitVote(uint256 seed, uint256 who, uint8 choice, bool wait) external {
        (uint256 disputeId, PanelDispute memory dispute) = _any(seed);
        if (disputeId == 0) return;
        if (wait) _waitFor(uint256(dispute.evidenceEndsAt) + 1);
        (address person, uint8 place) = _voter(disputeId, who);
        bytes32 salt = keccak256(abi.encode(disputeId, person));
        bytes32 sealed_ = _panel.voteHashOf(disputeId, place, person, choice % 3, salt);
        bytes memory data = abi.encodeCall(IAppealPanel.commitVote, (disputeId, sealed_));
        if (!_call(person, data, "commitVote")) return;
        Hearing storage hearing = _hearings[disputeId];
        Ballot storage ballot = _ballots[disputeId][person];
        bool open = _now() > dispute.evidenceEndsAt && _now() <= hearing.commitEndsAt && !hearing.ruled;
        bool may = ballot.seated && !ballot.isSealed && _isMember[person];
        if (!open || !may) _at.store.accuse("ballot");
        (ballot.isSealed, ballot.choice) = (true, choice % 3);
        ++hearing.committed;
    }

    /// @dev The vote as it was sealed; another; one without reasons; or by somebody else.
    function revealVote(uint256 seed, uint256 who, uint8 way, bool wait) external {
        (uint256 disputeId, ) = _any(seed);
        if (disputeId == 0) return;
        Hearing storage hearing = _hearings[disputeId];
        if (wait && hearing.committed < SEATS) _waitFor(uint256(hearing.commitEndsAt) + 1);
        (address person, ) = _voter(disputeId, who);
        Ballot storage ballot = _ballots[disputeId][person];
        uint8 choice = way % 6 == 1 ? (ballot.choice + 1) % 3 : ballot.choice;
        bytes32 salt = way % 6 == 2 ? bytes32(seed) : keccak256(abi.encode(disputeId, person));
        bytes32 reasons = way % 6 == 3 ? bytes32(0) : bytes32("reasons");
        bytes memory data = abi.encodeCall(IAppealPanel.revealVote, (disputeId, choice, salt, reasons));
        if (!_call(person, data, "revealVote")) return;
        bool open = _isSealed(hearing) && _now() <= hearing.revealEndsAt && !hearing.ruled;
        if (hearing.committed < SEATS && _now() <= hearing.commitEndsAt) open = false;
        bool may = ballot.seated && ballot.isSealed && !ballot.isOpen && _isMember[person];
        if (!open || !may || way % 6 == 1 || way % 6 == 2 || way % 6 == 3) _at.store.accuse("ballot");
        ballot.isOpen = true;
        ++hearing.opened;
        ++hearing.votes[ballot.choice];
        earned[person] += hearing.seatFee;
    }

    /* RULINGS AND FEES */

    function giveRuling(uint256 seed, bool wait) external {
        (uint256 disputeId, ) = _any(seed);
        if (disputeId == 0) return;
        if (wait && _hearings[disputeId].opened < SEATS) _waitFor(uint256(_hearings[disputeId].revealEndsAt) + 1);
        _rule(disputeId);
    }

    function tellRuling(uint256 seed) external {
        (uint256 disputeId, ) = _any(seed);
        if (disputeId == 0) return;
        if (!_call(STRANGER, abi.encodeCall(IAppealPanel.tellRuling, (disputeId)), "tellRuling")) return;
        if (!_hearings[disputeId].ruled) _at.store.accuse("ballot");
    }

    /// @dev To an arbitrator or to the desk that paid, whoever asks.
    function collect(uint256 who) external {
        address to = who % 5 == 4 ? address(_at.disputeDesk) : _personAt(who);
        bytes memory data = abi.encodeCall(IAppealPanel.collect, (payable(to)));
        if (_call(STRANGER, data, "collect")) collected[to] = earned[to];
    }

    /// @dev Nothing here is appealable.
    function appealAgain(uint256 seed) external {
        (uint256 disputeId, ) = _any(seed);
        if (disputeId == 0) return;
        bytes memory data = abi.encodeCall(IAppealPanel.appeal, (disputeId, ""));
        if (_call(STRANGER, data, "appealAgain")) _at.store.accuse("ballot");
    }

    /// @dev PAN-4: strangers alone bring any dispute to its end, by time and calls that are open to everybody.
    function carryThrough(uint256 seed) external {
        (uint256 disputeId, ) = _any(seed);
        if (disputeId == 0 || _hearings[disputeId].ruled) return;
        for (uint256 step = 0; step < 8 && !_hearings[disputeId].ruled; ++step) _carryOn(disputeId);
        if (!_hearings[disputeId].ruled) _at.store.accuse("stalled");
        else _at.store.count("carryThrough");
    }

    /* PRIVATE */

    function _carryOn(uint256 disputeId) private {
        Hearing memory hearing = _hearings[disputeId];
        if (!hearing.anchored) {
            _waitFor(uint256(_panel.disputeOf(disputeId).evidenceEndsAt) + 1);
            hearing.anchored = _call(STRANGER, abi.encodeCall(IAppealPanel.giveUpSeed, (disputeId)), "giveUpSeed");
            _hearings[disputeId].anchored = hearing.anchored;
        } else if (hearing.round == 0) {
            vm.roll(vm.getBlockNumber() + 1);
            _draw(disputeId, abi.encodeCall(IAppealPanel.drawSeats, (disputeId)), "drawSeats");
        } else if (!_isSealed(hearing)) {
            _waitFor(uint256(hearing.commitEndsAt) + 1);
            _draw(disputeId, abi.encodeCall(IAppealPanel.replaceSilent, (disputeId)), "replaceSilent");
        } else {
            _waitFor(uint256(hearing.revealEndsAt) + 1);
            _rule(disputeId);
        }
    }

    function _rule(uint256 disputeId) private {
        if (!_call(STRANGER, abi.encodeCall(IAppealPanel.giveRuling, (disputeId)), "giveRuling")) return;
        Hearing storage hearing = _hearings[disputeId];
        bool all = hearing.opened == SEATS;
        bool due = hearing.round > 0 && _isSealed(hearing) && (all || _now() > hearing.revealEndsAt);
        if (!due || hearing.ruled) _at.store.accuse("ballot");
        hearing.ruled = true;
        earned[address(_at.disputeDesk)] += (SEATS - hearing.opened) * hearing.seatFee;
    }

    /// @dev A draw that only anchors itself anew, because its block is too old, seats nobody.
    function _draw(uint256 disputeId, bytes memory data, bytes32 name) private returns (bool) {
        Hearing storage hearing = _hearings[disputeId];
        if (!_call(STRANGER, data, name)) return false;
        PanelDispute memory dispute = _panel.disputeOf(disputeId);
        if (dispute.round == 0) return true;
        if (!hearing.anchored || hearing.ruled) _at.store.accuse("lot");
        hearing.seatFee = dispute.seatFee;
        uint256 drawn = _seatThem(disputeId, hearing);
        uint256 opensAt = _now();
        if (hearing.round == 0 && opensAt <= dispute.evidenceEndsAt) opensAt = uint256(dispute.evidenceEndsAt) + 1;
        if (drawn > 0) {
            ++hearing.round;
            hearing.commitEndsAt = uint40(opensAt + COMMIT_PERIOD);
            hearing.revealEndsAt = hearing.commitEndsAt + REVEAL_PERIOD;
        } else {
            hearing.round = PANEL_ROUNDS;
            hearing.commitEndsAt = uint40(opensAt - 1);
            hearing.revealEndsAt = hearing.commitEndsAt + (hearing.committed == 0 ? 0 : REVEAL_PERIOD);
        }
        return true;
    }

    /// @dev Takes the seat of who was silent, and looks at each who is new: PAN-2.
    function _seatThem(uint256 disputeId, Hearing storage hearing) private returns (uint256 drawn) {
        PanelSeat[] memory seats = _panel.seatsOf(disputeId);
        for (uint256 i = 0; i < SEATS; ++i) {
            address person = seats[i].arbitrator;
            address before = hearing.seats[i];
            bool stays = before != address(0) && _ballots[disputeId][before].isSealed;
            if (stays && person != before) _at.store.accuse("bench");
            if (stays) continue;
            if (before != address(0)) _ballots[disputeId][before].seated = false;
            hearing.seats[i] = person;
            if (person == address(0)) continue;
            ++drawn;
            Ballot storage ballot = _ballots[disputeId][person];
            if (ballot.asked || !_mayJudge(disputeId, person)) _at.store.accuse("bench");
            (ballot.asked, ballot.seated) = (true, true);
        }
    }

    /// @dev On the register, nobody's staff, and not who the claim is about or pays.
    function _mayJudge(uint256 disputeId, address person) private view returns (bool) {
        if (!_isMember[person] || person == ADJUSTER) return false;
        ClaimId claimId = _at.disputeDesk.claimInDispute(address(_panel), disputeId);
        if (_at.store.claimantOf(claimId) == person) return false;
        Payee[] memory payees = _at.store.filedOf(claimId).filing.payees;
        for (uint256 i = 0; i < payees.length; ++i) {
            if (payees[i].to == person) return false;
        }
        return true;
    }

    /// @dev Mostly who sits on a seat; else anybody who could be asked.
    function _voter(uint256 disputeId, uint256 who) private view returns (address person, uint8 place) {
        place = uint8(who % SEATS);
        person = who % 8 == 7 ? _personAt(who / 8) : _hearings[disputeId].seats[place];
        if (person == address(0)) person = STRANGER;
    }

    function _isSealed(Hearing memory hearing) private pure returns (bool) {
        return hearing.round >= PANEL_ROUNDS || hearing.committed == SEATS;
    }

    function _seedFor(uint256 disputeId) private pure returns (bytes32) {
        return keccak256(abi.encode("seed", disputeId));
    }

    function _any(uint256 seed) private view returns (uint256 disputeId, PanelDispute memory dispute) {
        uint256 count = _count();
        if (count == 0) return (0, dispute);
        disputeId = 1 + (seed % count);
        dispute = _panel.disputeOf(disputeId);
    }

    function _count() private view returns (uint256) {
        return _panel.disputeCount();
    }

    function _call(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_panel), data, name);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {Makers} from "../access/Makers.sol";
import {Roles} from "../access/Roles.sol";
import {IArbitratorRegister, PendingChange, RegisterAct, RegisterChange} from "../interfaces/IArbitratorRegister.sol";

/// @title ArbitratorRegister
/// @notice Who may be drawn as an arbitrator, and what a seat costs.
/// @dev Owns the list, the fee and pending changes; never money, never a dispute. Its first members and fee come with its
/// code; every change takes two people and seven days. Upholds ACC-2.
contract ArbitratorRegister is IArbitratorRegister, AccessManaged {
    using EnumerableSet for EnumerableSet.AddressSet;

    uint40 private constant DELAY = 7 days;
    uint96 private constant MAX_FEE = 1 ether;
    uint256 private constant MAX_MEMBERS = 100;

    EnumerableSet.AddressSet private _members;
    mapping(bytes32 changeHash => PendingChange) private _pending;
    uint96 private _seatFee;

    constructor(address authority_, address[] memory members_, uint96 seatFee_) AccessManaged(authority_) {
        for (uint256 i = 0; i < members_.length; ++i) {
            RegisterChange memory enrolment = RegisterChange(RegisterAct.Enrol, members_[i], 0);
            _requireEnrolable(enrolment.member);
            _make(enrolment);
        }
        RegisterChange memory fee = RegisterChange(RegisterAct.SetFee, address(0), seatFee_);
        _requireFee(seatFee_);
        _make(fee);
    }

    /* CHANGING */

    /// @inheritdoc IArbitratorRegister
    function proposeChange(RegisterChange calldata change) external restricted {
        _requirePersonal();
        bytes32 changeHash = changeHashOf(change);
        bool free = _pending[changeHash].proposer == address(0);
        require(free, RegisterChangeProposedAlready(changeHash));
        _requireSound(change);

        _pending[changeHash].proposer = msg.sender;
        emit RegisterChangeProposed(changeHash, msg.sender, change);
    }

    /// @inheritdoc IArbitratorRegister
    function approveChange(RegisterChange calldata change) external restricted {
        _requirePersonal();
        bytes32 changeHash = changeHashOf(change);
        PendingChange memory pending = _pending[changeHash];
        bool open = pending.proposer != address(0) && pending.approver == address(0);
        require(open, RegisterChangeUnknown(changeHash));
        require(pending.proposer != msg.sender, RegisterNeedsSecondPerson(changeHash, msg.sender));
        Makers.requireSeated(authority(), pending.proposer, this.proposeChange.selector);

        uint40 enactableAt = uint40(block.timestamp) + DELAY;
        _pending[changeHash] = PendingChange(pending.proposer, msg.sender, enactableAt);
        emit RegisterChangeApproved(changeHash, msg.sender, enactableAt);
    }

    /// @inheritdoc IArbitratorRegister
    function cancelChange(RegisterChange calldata change) external restricted {
        bytes32 changeHash = changeHashOf(change);
        require(_pending[changeHash].proposer != address(0), RegisterChangeUnknown(changeHash));

        delete _pending[changeHash];
        emit RegisterChangeCancelled(changeHash, msg.sender);
    }

    /// @inheritdoc IArbitratorRegister
    function enactChange(RegisterChange calldata change) external {
        bytes32 changeHash = changeHashOf(change);
        PendingChange memory pending = _pending[changeHash];
        require(pending.approver != address(0), RegisterChangeUnknown(changeHash));
        require(block.timestamp >= pending.enactableAt, RegisterChangeNotDue(changeHash, pending.enactableAt));
        Makers.requireSeated(authority(), pending.proposer, this.proposeChange.selector);
        Makers.requireSeated(authority(), pending.approver, this.approveChange.selector);
        _requireSound(change);

        delete _pending[changeHash];
        _make(change);
    }

    /// @inheritdoc IArbitratorRegister
    function resign() external {
        bool known = _members.remove(msg.sender);
        require(known, RegisterMemberUnknown(msg.sender));
        emit ArbitratorRemoved(msg.sender, msg.sender);
    }

    /* READING */

    /// @inheritdoc IArbitratorRegister
    function members() external view returns (address[] memory) {
        return _members.values();
    }

    /// @inheritdoc IArbitratorRegister
    function isMember(address person) external view returns (bool) {
        return _members.contains(person);
    }

    /// @inheritdoc IArbitratorRegister
    function seatFee() external view returns (uint96) {
        return _seatFee;
    }

    /// @inheritdoc IArbitratorRegister
    function pendingOf(bytes32 changeHash) external view returns (PendingChange memory) {
        return _pending[changeHash];
    }

    /// @inheritdoc IArbitratorRegister
    function isStaff(address person) public view returns (bool) {
        IAccessManager manager = IAccessManager(authority());
        for (uint64 role = 0; role <= Roles.LAST; ++role) {
            (bool holds, ) = manager.hasRole(role, person);
            if (holds) return true;
        }
        return false;
    }

    /// @inheritdoc IArbitratorRegister
    function changeHashOf(RegisterChange calldata change) public pure returns (bytes32) {
        return keccak256(abi.encode(change));
    }

    /* PRIVATE */

    function _make(RegisterChange memory change) private {
        if (change.act == RegisterAct.Enrol) {
            _members.add(change.member);
            emit ArbitratorEnrolled(change.member);
        } else if (change.act == RegisterAct.Remove) {
            _members.remove(change.member);
            emit ArbitratorRemoved(change.member, msg.sender);
        } else {
            _seatFee = change.feeAssets;
            emit SeatFeeSet(change.feeAssets);
        }
    }

    function _requireSound(RegisterChange calldata change) private view {
        if (change.act == RegisterAct.Enrol) {
            _requireEnrolable(change.member);
            require(!isStaff(change.member), RegisterMemberIsStaff(change.member));
        } else if (change.act == RegisterAct.Remove) {
            require(_members.contains(change.member), RegisterMemberUnknown(change.member));
        } else {
            _requireFee(change.feeAssets);
        }
    }

    function _requireEnrolable(address member) private view {
        require(member != address(0), RegisterMemberZero());
        require(!_members.contains(member), RegisterMemberKnown(member));
        require(_members.length() < MAX_MEMBERS, RegisterFull(MAX_MEMBERS));
    }

    function _requireFee(uint96 feeAssets) private pure {
        require(feeAssets > 0 && feeAssets <= MAX_FEE, RegisterFeeInvalid(feeAssets, MAX_FEE));
    }

    /// @dev Through the manager's `execute` one person could be two callers.
    function _requirePersonal() private view {
        require(msg.sender != authority(), RegisterCallerIsManager(msg.sender));
    }
}

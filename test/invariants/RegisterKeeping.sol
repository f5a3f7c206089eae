// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ArbitratorRegister} from "../../contracts/adjudication/ArbitratorRegister.sol";
import {IArbitratorRegister, RegisterAct, RegisterChange} from "../../contracts/interfaces/IArbitratorRegister.sol";
import {Recorder} from "./Recorder.sol";

/// @dev Two people and seven days change the register of arbitrators; one of the two, too early, or staff never do.
abstract contract RegisterKeeping is Recorder {
    ArbitratorRegister internal immutable _arbitratorRegister;
    mapping(address person => uint256) public earned;
    mapping(address person => uint256) public collected;
    mapping(address person => bool) internal _isMember;
    uint96 public seatFee;

    constructor(ArbitratorRegister arbitratorRegister) {
        _arbitratorRegister = arbitratorRegister;
        address[] memory first = _firstMembers();
        for (uint256 i = 0; i < first.length; ++i) _isMember[first[i]] = true;
        seatFee = SEAT_FEE;
    }

    function isMember(address person) external view returns (bool) {
        return _isMember[person];
    }

    /// @dev Rightly; by one person alone; too early; after it was called off; or of somebody who has a seat here.
    function changeRegister(uint8 act, uint256 who, uint8 way) external {
        RegisterChange memory change = _changeOf(act % 3, who, way % 6);
        if (!_register(CLERK, abi.encodeCall(IArbitratorRegister.proposeChange, (change)), "proposeChange")) return;
        bytes memory approval = abi.encodeCall(IArbitratorRegister.approveChange, (change));
        bool approved = _register(way % 6 == 1 ? CLERK : CHECKER, approval, "approveChange");
        if (way % 6 == 3) _callOff(change);
        if (way % 6 != 2) _waitFor(_now() + 7 days);
        bytes memory enactment = abi.encodeCall(IArbitratorRegister.enactChange, (change));
        bool enacted = _register(STRANGER, enactment, "enactChange");
        bool lawful = approved && way % 6 != 1 && way % 6 != 2 && way % 6 != 3 && way % 6 != 4;
        if (enacted && !lawful) _at.store.accuse("bench");
        if (enacted) _enact(change);
        else if (way % 6 != 3) _callOff(change);
    }

    function resign(uint256 who) external {
        address person = _personAt(who);
        if (!_register(person, abi.encodeCall(IArbitratorRegister.resign, ()), "resign")) return;
        if (!_isMember[person]) _at.store.accuse("bench");
        _isMember[person] = false;
    }

    function _callOff(RegisterChange memory change) private {
        _register(CHECKER, abi.encodeCall(IArbitratorRegister.cancelChange, (change)), "cancelChange");
    }

    function _enact(RegisterChange memory change) private {
        if (change.act == RegisterAct.SetFee) seatFee = change.feeAssets;
        else _isMember[change.member] = change.act == RegisterAct.Enrol;
    }

    /// @dev Way 4 enrols an adjuster.
    function _changeOf(uint8 act, uint256 who, uint8 way) private pure returns (RegisterChange memory change) {
        if (way == 4) return RegisterChange(RegisterAct.Enrol, SENIOR, 0);
        if (act == 2) return RegisterChange(RegisterAct.SetFee, address(0), uint96(1 + (who % 0.05 ether)));
        return RegisterChange(act == 0 ? RegisterAct.Enrol : RegisterAct.Remove, _personAt(who), 0);
    }

    function _register(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_arbitratorRegister), data, name);
    }
}
